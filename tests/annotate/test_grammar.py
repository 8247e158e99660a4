"""The grammar of tokens: carried over, the same in every company, and from the pinned model alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.annotate.grammar import _as_tree, carry
from checker.document import Document, Span, Token
from checker.errors import ModelError
from checker.language import grammar
from checker.language.identify import language_of
from tests.annotate.reading import read

SENTENCES = (
    "Ministers haven't agreed on the plan.",
    "The mayor said on Monday that 12 people had died.",
    "“We cannot wait,” she told reporters.",
    "It's the third strike in two years.",
)


def tokens(text: str) -> list[Token]:
    return [token for sentence in read(text).sentences for token in sentence.tokens]


def test_every_word_has_its_grammar() -> None:
    for token in tokens(" ".join(SENTENCES)):
        assert token.lemma and token.tag and token.dep and token.head >= 0


def test_heads_are_tokens_of_the_sentence_and_lead_to_a_root() -> None:
    for sentence in read(" ".join(SENTENCES)).sentences:
        for index in range(len(sentence.tokens)):
            for _ in sentence.tokens:
                index = sentence.tokens[index].head
            assert sentence.tokens[index].head == index


def test_a_contraction_keeps_its_verb_and_its_negation() -> None:
    found = {token.norm: token for token in tokens(SENTENCES[0])}
    assert found["haven't"].lemma == "have" and found["haven't"].negated
    assert not found["agreed"].negated
    cannot = next(token for token in tokens(SENTENCES[2]) if token.norm == "cannot")
    assert cannot.lemma == "can" and cannot.negated


def test_a_pronoun_that_carries_its_verb_is_a_verb() -> None:
    assert next(token for token in tokens(SENTENCES[3]) if token.norm == "it's").lemma == "be"


def test_typographic_marks_change_nothing() -> None:
    curly = tokens("“We can’t wait,” she said.")
    straight = tokens('"We can\'t wait," she said.')
    assert [(token.lemma, token.tag, token.dep, token.head) for token in curly] == [
        (token.lemma, token.tag, token.dep, token.head) for token in straight
    ]


@settings(max_examples=10)
@given(st.permutations(SENTENCES), st.integers(min_value=0, max_value=3))
def test_a_parse_does_not_depend_on_its_company(order: list[str], company: int) -> None:
    grammar._remembered.clear()
    alone = grammar.parse([SENTENCES[0]])[0]
    grammar._remembered.clear()
    together = grammar.parse([*order[:company], SENTENCES[0], *order[company:]])[company]
    assert alone == together


def test_spacys_commands_are_imported_for_those_who_ask_for_them_alone() -> None:
    code = (
        "import sys; from checker.language import grammar; grammar.parse(['The mayor said no.']);"
        "assert not any(name.startswith('spacy.cli') for name in sys.modules), 'imported';"
        "import spacy; assert spacy.info(silent=True)['spacy_version'] == spacy.__version__;"
        "import spacy.cli; assert callable(spacy.cli.download)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stderr == ""


def test_furniture_and_other_languages_are_not_parsed() -> None:
    french = read("Le ministre a dit que la ville et les villages sont en danger dans la vallée.")
    assert french.metadata["language"] != "en"
    assert all(not token.tag for sentence in french.sentences for token in sentence.tokens)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said that the talks would go on.", "en"),
        ("Mr Mason resigned Friday.", "en"),
        ("Prices rose 3 per cent.", "en"),
        ("Der Minister hat gesagt, dass die Gespräche nicht beendet sind.", ""),
        ("El ministro dijo que las conversaciones de la paz no han terminado.", ""),
        ("Министр заявил, что переговоры продолжатся.", ""),
        ("", ""),
        ("12, 13 - 14!", ""),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


@given(st.text(max_size=60))
@settings(max_examples=40)
def test_any_text_can_be_annotated(text: str) -> None:
    document = read("The minister said that the plan was late. " + text)
    assert document.text.endswith(text)
    for name in document.annotations.names:
        assert document.words(name.span).strip()


def test_a_lone_surrogate_is_only_a_letter() -> None:
    text = "The minister \ud800 said that the plan was late."
    assert read(text).text == text


def test_the_parts_of_the_model_are_named_with_their_hashes() -> None:
    models = grammar.models()
    assert all(len(digest) == 64 for digest in models.values())
    assert models["en_core_web_sm/tagger"] == "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7"


def test_another_model_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(grammar._PINNED, "tagger/model", "0" * 64)
    grammar._find.cache_clear()
    try:
        with pytest.raises(ModelError, match="pip install") as caught:
            grammar.models()
        assert "\n" not in str(caught.value)
    finally:
        grammar._find.cache_clear()


def test_a_token_that_is_half_a_word_hangs_on_the_other_half() -> None:
    words = (grammar.Word(0, 6, "abcdef", "NN", "nsubj", 1), grammar.Word(7, 10, "ran", "VBD", "ROOT", 1))
    halves = (Token(Span(0, 3), "abc"), Token(Span(3, 6), "def"), Token(Span(7, 10), "ran"))
    carried = carry(halves, words, 0)
    assert [(token.dep, token.head) for token in carried] == [("nsubj", 2), ("dep", 0), ("ROOT", 2)]


def test_annotating_twice_changes_nothing() -> None:
    from checker.annotate import annotate

    once = read(" ".join(SENTENCES))
    assert annotate(once) == once
    assert isinstance(once, Document)


def test_words_that_hang_on_one_another_are_no_ring() -> None:
    ring = [
        Token(Span(place, place + 1), "a", "a", "NN", dep="dep", head=head)
        for place, head in enumerate((1, 2, 0, 3, 2, 9))
    ]
    heads = [token.head for token in _as_tree(ring)]
    assert heads == [0, 2, 0, 3, 2, 9]
