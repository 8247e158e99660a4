"""Which denials are weighed, where they are marked, and what a rule knows better."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.align import align
from checker.checks.facts._weighed_denials import candidates, features, place_of
from checker.finding import at_least
from checker.language.weighing import NETWORK
from checker.pipeline import prepare
from checker.readers import read_text
from checker.settings import Settings

SETTINGS = Settings(select=("facts/negation-changed",), language_model=False)
RAID = (
    "The police in Oster have had the firm under investigation since 2023 and searched 14 offices on Wednesday, but "
    "nobody has been arrested."
)


def places(original: str, draft: str) -> list[str]:
    collation = align((prepare(read_text(original, "original")),), prepare(read_text(draft, "draft")))
    found = [place_of(one) for one in candidates(collation)]
    return [place.of(draft) for place in found if place is not None]


def loud(original: str, draft: str) -> list[str]:
    found = pipeline.compare(original, draft, SETTINGS).findings
    return [draft[one.b.start:one.b.end] for one in found if at_least(one.severity, "warning")]


def test_a_denial_that_is_gone_is_marked_where_what_stands_beside_it_is_told() -> None:
    draft = (
        "Oster's police, who have been investigating the firm since 2023, searched 14 offices on Wednesday and made "
        "several arrests."
    )
    (place,) = places(RAID, draft)
    assert "arrests" in place and "14" not in place


@pytest.mark.parametrize(
    ("original", "draft", "weighed"),
    [
        (
            "The harbour of Skerrow froze for the first time since 1931, its master said on Friday.",
            "The harbour of Skerrow had not frozen since 1931, its master said on Friday.",
            False,
        ),
        (
            "The harbour of Skerrow froze in the hard winter of 1931, its master said on Friday.",
            "The harbour of Skerrow did not freeze in the hard winter of 1931, its master said on Friday.",
            True,
        ),
        (
            "A mayor who slept at a hearing was cleared of breaking the rules of the council.",
            "The mayor did not break the rules of the council when he slept at a hearing.",
            False,
        ),
        (
            "A mayor who slept at a hearing broke the rules of the council.",
            "The mayor did not break the rules of the council when he slept at a hearing.",
            True,
        ),
        (
            "It is not clear to the council in Oster who paid for the mill in the last year.",
            "To the council in Oster it is clear who paid for the mill in the last year.",
            True,
        ),
        (
            "The ferry to Tarn will not sail before Friday, its owner said.",
            "The ferry to Tarn will lie in port until Friday, its owner said.",
            False,
        ),
        (
            "The sisters gave the hearing in Oster conflicting accounts of the noise from the mill.",
            "At the hearing in Oster the sisters did not agree about the noise from the mill.",
            False,
        ),
        (
            "The two sisters agreed at the hearing in Oster about the noise from the mill.",
            "At the hearing in Oster the two sisters did not agree about the noise from the mill.",
            True,
        ),
        (
            "The board voted against the merger with the bank in Tarn on Monday.",
            "On Monday the board did not vote for the merger with the bank in Tarn.",
            False,
        ),
        (
            "The board voted for the merger with the bank in Tarn on Monday.",
            "On Monday the board did not vote for the merger with the bank in Tarn.",
            True,
        ),
    ],
)
def test_what_a_rule_accounts_for_is_not_weighed(original: str, draft: str, weighed: bool) -> None:
    assert bool(places(original, draft)) is weighed


def test_no_matter_how_denies_nothing() -> None:
    kept = "No matter how great the pressure, the mayor of Oster said, the council will not sell the mill to the bank."
    lost = kept.replace("will not sell", "will sell")
    original = "The mayor of Oster said that the council would not sell the mill to the bank, whatever the pressure."
    assert not loud(original, kept)
    assert loud(original, lost)


def test_the_network_is_asked_at_the_place() -> None:
    draft = "In Oster the police, who have investigated the firm since 2023, made several arrests and searched 14 offices."
    collation = pipeline.compare(RAID, draft, SETTINGS).collation
    (one,) = candidates(collation)
    place = place_of(one)
    assert place is not None
    inside = [read.score for read in collation.draft.annotations.polarities if read.span.overlaps(place)]
    assert features(collation, one)[NETWORK] == max(inside) > 0
    unread = align(collation.originals, prepare(read_text(draft, "draft")))
    assert features(unread, next(candidates(unread)))[NETWORK] == 0.0
