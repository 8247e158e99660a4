"""Names: where they start and end, and which mentions are the same."""

from __future__ import annotations

import pytest

from checker.annotate.names import canonical
from tests.annotate.reading import read

ARTICLE = (
    "Foreign Minister Elena Marsh arrived in Brussels on Monday. Officials in the U.S. welcomed the visit.\n"
    "Marsh's plan, which the US supports, will be discussed by the European Union on Tuesday.\n"
    "Mr. Peter Oldham, a spokesman for the Harbor Workers Association (HWA), said the plan was late. "
    "The HWA wants talks, and Oldham expects them."
)


def names(text: str) -> dict[str, set[str]]:
    document = read(text)
    found: dict[str, set[str]] = {}
    for name in document.annotations.names:
        found.setdefault(name.canonical, set()).add(document.words(name.span))
    return found


def test_mentions_of_one_person_share_the_fullest_form() -> None:
    found = names(ARTICLE)
    assert found["elena marsh"] == {"Elena Marsh", "Marsh"}
    assert found["peter oldham"] == {"Peter Oldham", "Oldham"}


def test_stops_make_no_difference() -> None:
    assert names(ARTICLE)["united states"] == {"U.S.", "US"}


def test_initials_stand_for_the_body() -> None:
    assert names(ARTICLE)["harbor workers association"] == {"Harbor Workers Association", "HWA"}


def test_titles_days_and_common_words_are_no_names() -> None:
    found = {word for words in names(ARTICLE).values() for word in words}
    assert not found & {"Foreign", "Minister", "Foreign Minister", "Mr.", "Monday", "Tuesday", "Officials", "The"}


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("U.S.", "united states"),
        ("the United Nations", "united nations"),
        ("O’Brien", "o'brien"),
        ("Maria  Lopez", "maria lopez"),
    ],
)
def test_canonical(words: str, form: str) -> None:
    assert canonical(words) == form


def test_a_compound_keeps_its_name_alone() -> None:
    assert names("The US-led alliance met in Brussels.")["united states"] == {"US"}


def test_another_language_has_no_names() -> None:
    assert names("Le ministre Jean Marchand a dit que la ville et les villages sont en danger dans la vallée.") == {}


def test_in_order_and_apart() -> None:
    spans = [name.span for name in read(ARTICLE).annotations.names]
    assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))
