"""Which word of an original a word of the draft stands for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.align import align
from checker.annotate import annotate, replacements
from checker.collation import Collation
from checker.document import Document, Span
from checker.readers import read_text
from checker.segment import segment

ORIGINAL = "The bed of the river fell by two metres overnight, and a party of six hikers had to be picked up by boat."


def document(text: str) -> Document:
    return annotate(segment(read_text(text, "text")))


def collation(draft: str, original: str = ORIGINAL) -> Collation:
    return align([document(original)], document(draft))


def pairs(draft: str, original: str = ORIGINAL) -> dict[str, str]:
    """What would be exchanged: the draft's words, and the original's."""
    compared = collation(draft, original)
    found = replacements.replacements(compared)
    for one in found:
        assert one.wording.text.lower() == compared.originals[0].words(one.wording.a).lower()
    return {compared.draft.words(one.wording.span): one.wording.text for one in found}


def test_a_word_for_a_word() -> None:
    assert pairs(ORIGINAL.replace("river", "stream")) == {"stream": "river"}
    assert pairs(ORIGINAL) == {}


def test_inside_a_long_replacement_the_words_are_aligned_once_more() -> None:
    draft = "The mattress of the stream sank by two metres in one night, and a group of six hikers needed to be collected by boat."
    found = pairs(draft)
    assert found["mattress"] == "bed" and found["stream"] == "river" and found["sank"] == "fell"
    assert found["group"] == "party" and "night" not in found


def test_two_words_for_one_and_one_for_two() -> None:
    assert pairs(ORIGINAL.replace("a party", "a social gathering")) == {"social gathering": "party"}
    assert pairs(ORIGINAL, ORIGINAL.replace("a party", "a small group")) == {"party": "small group"}


def test_a_particle_is_part_of_its_verb() -> None:
    original = "The company laid off 40 clerks on Monday."
    assert pairs(original.replace("laid off", "sacked"), original) == {"sacked": "laid off"}
    assert pairs(original, original.replace("laid off", "sacked")) == {"laid off": "sacked"}


def test_the_article_changes_with_its_word() -> None:
    original = "The union signed an agreement on pay with the port of Elden on Monday."
    assert pairs(original.replace("an agreement", "a contract"), original) == {"a contract": "an agreement"}
    assert pairs(original.replace("an agreement", "a carpet"), original) == {"a carpet": "an agreement"}


def test_words_that_neither_stand_alike_nor_mean_the_like_are_no_pair() -> None:
    original = "The mayor of Elden opened the bridge. Traffic had waited for years, said drivers from the islands."
    draft = "The mayor of Elden opened the bridge. After long delays lorries crossed it in the evening, drivers said."
    assert "lorries" not in pairs(draft, original) and "evening" not in pairs(draft, original)


def test_capitals_are_those_of_the_draft() -> None:
    original = "Samples of the water were sent to the laboratory in the town on Monday."
    assert pairs(original.replace("Samples", "Specimens"), original) == {"Specimens": "Samples"}
    draft = "On Monday specimens of the water were sent to the laboratory in the town."
    assert pairs(draft, original).get("specimens", "samples") == "samples"


def test_names_and_forms_of_one_word_are_no_replacements() -> None:
    original = "The council of Elden sees no reason to close the school."
    assert pairs(original.replace("Elden", "Marston"), original) == {}
    assert pairs(original.replace("sees", "saw"), original) == {}


def test_what_was_written_anew_is_not_aligned(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = collation(ORIGINAL.replace("river", "stream"))
    assert replacements.replacements(compared)
    monkeypatch.setattr(replacements, "_MOST_PAIRS", 0)
    assert replacements.replacements(compared) == ()


def test_beside_the_same_partner_one_word_stands_for_another() -> None:
    original = "Heavy snow fell on the port of Elden on Monday, and the mayor raised a point about the new ploughs."
    draft = "On Monday the mayor lifted a point about the new ploughs, since ponderous snow was falling on the port of Elden."
    found = pairs(draft, original)
    assert found["ponderous"].lower() == "heavy" and found["lifted"] == "raised"


def test_a_partner_that_lost_two_words_tells_nothing() -> None:
    original = "Heavy wet snow fell on the port of Elden on Monday, and the mayor of the town closed two schools."
    draft = "The mayor of the town closed two schools as lunar snow fell on Monday on the port of Elden."
    assert pairs(draft, original.replace("Heavy wet", "Heavy"))["lunar"].lower() == "heavy"
    assert "lunar" not in pairs(draft, original)


def fixed(draft: str, original: str) -> set[str]:
    compared = collation(draft, original)
    return {one.word.norm for one in replacements.replacements(compared) if one.fixed}


def test_a_word_outside_of_all_sentences_stands_in_no_row() -> None:
    text = document("The police closed the black market in tickets. The club had asked for it on Monday.")
    token = text.sentences[1].tokens[1]
    rows: dict[tuple[int, int], tuple[tuple[str, str], ...]] = {}
    row, place = replacements._row(text, token, rows)
    assert row[place] == ("club", "club") and rows == {(id(text), 1): row}
    assert replacements._row(text, replace(token, span=Span(46, 47)), rows) == ((), 0)


def test_a_fixed_expression_with_another_word_in_it() -> None:
    original = "The black market in tickets has grown since the club of Elden reached the final, the police said on Monday."
    assert fixed(original.replace("black market", "dark market"), original) == {"dark"}
    assert fixed(original.replace("black market", "black bazaar"), original) == {"bazaar"}
    assert fixed(original.replace("black market", "flea market"), original) == set(), "another expression"
    assert fixed(original.replace("police", "force"), original) == set(), "in no expression"
