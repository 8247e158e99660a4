"""What was left out of a sentence is told where it stood, and only where the rest was told."""

from __future__ import annotations

import pytest

from checker import Settings, compare
from checker.finding import Finding

SETTINGS = Settings(language_model=False, select=("facts/detail-dropped",))


def findings(original: str, draft: str) -> list[Finding]:
    return [finding for finding in compare(original, draft, SETTINGS).findings if finding.severity != "info"]


def test_a_phrase_at_the_end_is_missed_at_the_end() -> None:
    original = "The mayor handed the medal to the crew of the lifeboat in front of the old harbour office."
    draft = "The mayor gave the medal to the crew of the lifeboat."
    (found,) = findings(original, draft)
    assert found.quote_a.startswith("in front of")
    ends = [found.b.end, *(place.span.end for place in found.related if place.original is None)]
    assert len(draft) - 1 in ends


def test_what_was_moved_and_lost_its_end_is_missed_where_it_stands() -> None:
    original = "After two years of work in the quarry the committee was broken up by the outbreak of the war."
    draft = "The committee was broken up after two years of work in the by the outbreak of the war."
    places = [
        span
        for found in findings(original, draft)
        for span in (found.b, *(place.span for place in found.related if place.original is None))
    ]
    assert any(draft[:span.start].endswith("in the") for span in places)


def test_a_draft_that_shortens_everywhere_does_it_on_purpose() -> None:
    pairs = (
        ("The tired crew of the ferry slept in the chapel.", "The crew of the ferry slept in the chapel."),
        ("The wooden door of the mill was painted on Monday.", "The door of the mill was painted on Monday."),
        ("The elderly baker sold bread to the pilgrims.", "The baker sold bread to the pilgrims."),
        ("The narrow bridge carries lorries to the quarry.", "The bridge carries lorries to the quarry."),
    )
    assert findings(*pairs[0])
    assert not findings(" ".join(a for a, _ in pairs), " ".join(b for _, b in pairs))


def test_which_of_a_row_is_missed_in_other_words_too() -> None:
    a = "The trust in Tarn lights its first kiln on Monday, its potter, Ida Grell, said."
    b = "On Monday, according to Ida Grell, who makes the pots, the Tarn trust will fire up the kiln."
    assert [finding.severity for finding in findings(a, b)] == ["warning"]
    assert findings(a, b.replace("the kiln", "a kiln, which it never did before")) == []


def test_who_rewrites_the_rest_leaves_out_as_he_goes() -> None:
    whole = "The tired crew of the ferry slept in the chapel."
    short = "The crew of the ferry slept in the chapel."
    kept = " Its captain phoned the owner in Velm at dawn. Two tugs will bring the ship to Oster on Sunday."
    rewritten = " At dawn the owner, who is in Velm, had a call from its captain. On Sunday Oster can expect the ship, behind two tugs."
    assert [finding.severity for finding in findings(whole + kept, short + kept)] == ["warning"]
    assert not findings(whole + kept, short + rewritten)


@pytest.mark.parametrize(("a", "b"), [
    ("The Harbour Commission of Velm, sponsored by the Ministry of Ports, and the Fisheries Commission for Velm, "
     "sponsored by the Office of the Mayor, watched over the quays in that province. Both entities were considered "
     "effective. The ferry ran daily.",
     "The Harbour Commission of Velm, sponsored by the Ministry of Ports, and the Fisheries Commission for Velm, "
     "sponsored by the Office of the Mayor, watched over the quays in that province. Both were considered effective. "
     "The ferry ran daily."),
    ("The ministers remained in office after the May 12 vote; a number of clubs challenged this action publicly and in "
     "the courts. The ferry ran daily.",
     "The ministers stayed in office after the May 12 vote; a number of clubs challenged this publicly and in the "
     "courts. The ferry ran daily."),
])
def test_a_determiner_that_stands_alone_tells_its_noun(a: str, b: str) -> None:
    assert not findings(a, b)
