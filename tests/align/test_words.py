"""The words of a link tile both sides, and say what an editor would say happened."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.align.words import Side, word_edits
from checker.annotate import annotate
from checker.collation import WordEdit
from checker.document import Document
from checker.segment import segment

WORDS = st.sampled_from("the a mayor said that 35 $35,000,000 not harbour harbor “ ” ' \" , . - don't don’t Oster 東京 é".split())
TEXTS = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)


def edits_of(a: str, b: str) -> tuple[Document, Document, tuple[WordEdit, ...]]:
    documents = tuple(segment(Document.from_sentences([text])) for text in (a, b))
    return (*documents, word_edits(*(Side.of(document, (0,)) for document in documents)))


def told(a: str, b: str) -> list[tuple[str, str, str]]:
    """Everything that is not equal, as (kind, words of a, words of b)."""
    document_a, document_b, edits = edits_of(a, b)
    return [
        (edit.kind, document_a.words(edit.a).strip(), document_b.words(edit.b).strip())
        for edit in edits
        if edit.kind != "equal"
    ]


def check_tiling(a: Document, b: Document, edits: tuple[WordEdit, ...], spans_a: list, spans_b: list) -> None:
    for side, spans in (("a", spans_a), ("b", spans_b)):
        pieces = sorted(getattr(edit, side) for edit in edits if getattr(edit, side))
        assert [point for piece in pieces for point in range(piece.start, piece.end)] == [
            point for span in spans for point in range(span.start, span.end)
        ]
    starts = [edit.b.start for edit in edits]
    assert starts == sorted(starts)
    for edit in edits:
        if edit.kind == "equal":
            assert a.words(edit.a) == b.words(edit.b)


@given(TEXTS, TEXTS)
@settings(max_examples=300, deadline=None)
def test_edits_tile_both_sides(a: str, b: str) -> None:
    document_a, document_b, edits = edits_of(a, b)
    check_tiling(document_a, document_b, edits, [document_a.sentences[0].span], [document_b.sentences[0].span])


@given(st.lists(TEXTS, min_size=1, max_size=4), st.lists(TEXTS, min_size=1, max_size=4), st.data())
@settings(max_examples=200, deadline=None)
def test_runs_of_neighbours_are_covered_with_the_space_between(a: list[str], b: list[str], data: st.DataObject) -> None:
    documents = [segment(Document.from_sentences(texts)) for texts in (a, b)]
    numbers = [
        tuple(sorted(data.draw(st.sets(st.integers(0, len(document.sentences) - 1), min_size=1))))
        for document in documents
    ]
    edits = word_edits(*(Side.of(document, own) for document, own in zip(documents, numbers, strict=True)))
    check_tiling(*documents, edits, *(
        [
            part
            for number in own
            for part in [document.sentences[number].span]
        ] if not any(number + 1 in own for number in own) else _runs(document, own)
        for document, own in zip(documents, numbers, strict=True)
    ))


def _runs(document: Document, numbers: tuple[int, ...]) -> list:
    spans = []
    for number in numbers:
        span = document.sentences[number].span
        if number - 1 in numbers:
            spans[-1] = spans[-1].cover(span)
        else:
            spans.append(span)
    return spans


def test_a_text_against_itself_is_equal() -> None:
    text = "“We will pay $35,000,000,” the mayor said."
    assert told(text, text) == []


def test_other_type_is_typographic_only() -> None:
    kinds = {kind for kind, _, _ in told("\"We don't know,\" he said - twice.", "“We don’t know,” he said – twice.")}
    assert kinds == {"typographic"}


def test_a_replacement_is_whole_phrases() -> None:
    assert told(
        "The council agreed to halt all building plans this year.",
        "The council agreed to stop all building plans this year.",
    ) == [("replace", "halt", "stop")]


def test_money_is_one_token() -> None:
    assert told("It cost $35,000,000 in all.", "It cost $36,000,000 in all.") == [
        ("replace", "$35,000,000", "$36,000,000")
    ]


def test_a_contraction_is_never_cut() -> None:
    assert told("They do know the mayor.", "They don't know the mayor.") == [("replace", "do", "don't")]


def test_chance_words_between_rewritten_phrases_are_no_equality() -> None:
    changes = told(
        "Demolition crews tore down the crumbling warehouse yesterday evening.",
        "Workers with excavators razed the derelict storage building last night.",
    )
    assert len(changes) == 1


def test_a_phrase_that_moved_inside_the_sentence() -> None:
    changes = told(
        "On Monday in the old town hall the council voted for the harbour wall.",
        "The council voted for the harbour wall on Monday in the old town hall.",
    )
    assert "moved" in {kind for kind, _, _ in changes}


def test_an_insertion_has_its_place() -> None:
    document_a, document_b, edits = edits_of("The mayor spoke.", "The mayor never spoke.")
    insert = next(edit for edit in edits if edit.kind == "insert")
    assert not insert.a and document_a.text[insert.a.start:].startswith("spoke")
    assert document_b.words(insert.b).strip() == "never"


def test_a_phrase_for_a_phrase_is_one_replacement() -> None:
    for a, b, change in (
        ("The council wants to stop the work.", "The council wants to halt the work.", ("stop", "halt")),
        ("It deals not just with noise.", "It deals not only with noise.", ("just", "only")),
        (
            "The envoys asked the army to withdraw heavy guns on Monday.",
            "The envoys asked the army to thin its lines on Monday.",
            ("withdraw heavy guns", "thin its lines"),
        ),
    ):
        assert told(a, b) == [("replace", *change)]


def test_a_figure_of_several_words_is_never_cut() -> None:
    a, b = (
        annotate(segment(Document.from_sentences([text])))
        for text in ("The quay cost 3 million euros last year.", "The quay cost 4 million euros last year.")
    )
    edits = word_edits(Side.of(a, (0,)), Side.of(b, (0,)))
    changed = [(a.words(edit.a).strip(), b.words(edit.b).strip()) for edit in edits if edit.kind == "replace"]
    assert len(changed) == 1
    for document, words in zip((a, b), changed[0], strict=True):
        figure = document.annotations.figures[0]
        assert document.words(figure.span) in words
