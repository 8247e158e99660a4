"""The misstatements of the benchmark: each kind says something else, in one place, and leaves the rest as it was."""

from __future__ import annotations

import pytest

from checker.annotate import annotate
from checker.document import Document
from checker.readers import read_text
from checker.segment import segment
from tests.benchmarks import misstated, misstatements

HONEST = (
    "Anna Torvik said on Monday that the harbour was closed because of the storm. Mayor Peder Lund beat Olaf Brekke, and "
    "at least 40 boats were lost. The council will open a new pier if the state pays. The bridge, 12 kilometres long, may "
    "not hold. All the captains left before he came."
)
MADE = {
    "denied": "harbour was not closed",
    "no longer denied": "may hold.",
    "opposite": "harbour was opened",
    "parties exchanged": "Mayor Olaf Brekke beat Peder Lund",
    "another job": "Governor Peder Lund",
    "another unit": "12 miles long",
    "another cause": "closed despite the storm",
    "bound turned": "at most 40 boats",
    "other scope": "Some the captains",
    "hedge gone": "will not hold",
    "plan as done": "council opened a new pier",
    "done as planned": "Lund will beat Olaf Brekke",
    "attribution dropped": ". The council",
    "condition dropped": "open a new pier.",
    "adjective dropped": "open a pier if",
    "other gender": "before she came",
    "another of the text": "Lund beat Olaf Torvik",
    "another speaker": "Anna Lund said",
}


def document(text: str) -> Document:
    return annotate(segment(read_text(text, "text")))


@pytest.fixture(scope="module")
def made() -> dict[str, list[misstatements.Change]]:
    found: dict[str, list[misstatements.Change]] = {}
    for change in misstatements.changes(document(HONEST)):
        found.setdefault(change.kind, []).append(change)
    return found


@pytest.mark.parametrize("kind", sorted(MADE))
def test_each_kind_makes_its_change(kind: str, made: dict[str, list[misstatements.Change]]) -> None:
    assert any(MADE[kind] in change.text for change in made[kind]), [change.text for change in made[kind]]


def test_a_change_is_in_one_place(made: dict[str, list[misstatements.Change]]) -> None:
    for kind, changes in made.items():
        for change in changes:
            assert change.text != HONEST, kind
            assert 0 <= change.place.start < change.place.end <= len(change.text), kind
            behind = change.text[change.place.end:]
            assert HONEST.endswith(behind), kind
            assert HONEST[:change.place.start].casefold() == change.text[:change.place.start].casefold(), kind


def test_no_more_than_two_of_a_kind_and_none_where_something_is_told_already() -> None:
    draft = document(HONEST)
    drawn = [change for change in misstated.drawn(draft, draft, ()) if change.kind == "denied"]
    assert len(drawn) == 2
    assert {change.kind for change in misstated.drawn(draft, draft, (draft.paragraphs[0].span,))} == {"figure", "date"}
