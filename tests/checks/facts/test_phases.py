"""Phases of an event, and verbs in another time than all that the original tells: asked in copies, not in retellings."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("facts/tense-changed",), language_model=False)
CHANGED = (
    ("The plant in Velm has stopped drawing water from the lake.", "The plant in Velm is drawing water from the lake."),
    ("Children used to swim in the canal behind the mill.", "Children swim in the canal behind the mill."),
    ("The flood waters have begun to fall in Oster.", "The flood waters in Oster are expected to start falling."),
    ("The strike at the mill ended on Sunday.", "The strike at the mill goes on."),
    ("The mill would have closed without the loan.", "The mill closed despite the loan."),
    (
        "The council has voted to build the tunnel under the market in Velm.",
        "The tunnel under the market in Velm will be put to the vote by the council.",
    ),
    (
        "Firefighters needed three hours to put out the fire in the ferry terminal of Oster.",
        "Firefighters will take three hours to put out the fire in the ferry terminal of Oster.",
    ),
    (
        "The hospice cares for 90 patients a year in two houses near the harbour.",
        "The hospice looked after 90 patients a year in two houses near the harbour.",
    ),
)
KEPT = (
    ("The plant in Velm has stopped drawing water from the lake.", "The plant in Velm no longer draws water from the lake."),
    ("The mill would have closed without the loan.", "Without the loan the mill would have shut."),
    ("Hearings in the case resume on Tuesday in Oster.", "Hearings in the case will resume on Tuesday in Oster."),
    ("The service will be held at the chapel on Friday.", "The service is at the chapel on Friday."),
    (
        "The sailor gave up 90 miles from Oster. She had raised 62,000 crowns for a school for the blind in Velm.",
        "A broken rudder ended her voyage. A Velm school for blind children gets the 62,000 crowns that she has raised.",
    ),
    (
        "The ferry stopped twice. Its crew has stopped drawing water from the lake and draws it from a tank.",
        "The ferry stopped twice. Its crew draws water from a tank and has stopped drawing it from the lake.",
    ),
)


def told(original: str, draft: str) -> list[str]:
    findings = pipeline.compare(original, draft, SETTINGS).findings
    return [finding.message for finding in findings if finding.severity != "info"]


@pytest.mark.parametrize(("original", "draft"), CHANGED)
def test_another_phase_or_time_is_asked_about(original: str, draft: str) -> None:
    assert len(told(original, draft)) == 1


@pytest.mark.parametrize(("original", "draft"), KEPT)
def test_the_same_phase_in_other_words_is_quiet(original: str, draft: str) -> None:
    assert told(original, draft) == []
