"""A draft of a later day: what has changed since is no error, what is a slip or contradicts the original still is."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.checks.facts._updates import is_later
from checker.finding import Finding
from tests.checks.facts.test_honest_rewrites import SETTINGS

ORIGINAL = """Two people were missing on Sunday after a landslide buried a farm above Velm, police said.

About 15 walkers were caught on the path below the farm on Sunday morning, and 186 residents were told to leave.

The road to Oster will be closed on Monday. Forecasters warned of another 2 to 4 inches of rain.

Six people have been admitted to the hospital in Oster. The slope, which Mayor Ines Dorn had called safe, is expected to
settle by Tuesday."""

UPDATE = """One of the two people missing after a landslide at a farm above Velm was found alive on Monday, police said.

She had been with 17 walkers who were on the path below the farm, two more than first thought. The 186 residents who
were told to leave spent the night in a school.

The road to Oster was closed on Monday and is to reopen on Tuesday. On Monday 3 inches of rain fell in an hour.

Nine people were in the hospital in Oster on Monday. The slope, which Mayor Ines Dorn had called safe, had settled by
Monday night, a geologist said."""

REWRITE = """After a landslide buried a farm above Velm, two people were missing on Sunday, according to the police.

Some 15 walkers were caught below the farm on Sunday morning, and 186 residents were told to get out.

The road to Oster will be closed on Monday. Another 2 to 4 inches of rain may fall, forecasters warned."""


def findings(draft: str) -> tuple[Finding, ...]:
    return pipeline.compare(ORIGINAL, draft, SETTINGS).findings


def test_an_update_is_known_by_the_days_that_it_tells_as_past() -> None:
    assert is_later(pipeline.compare(ORIGINAL, UPDATE, SETTINGS).collation)
    assert not is_later(pipeline.compare(ORIGINAL, REWRITE, SETTINGS).collation)
    assert not is_later(pipeline.compare(ORIGINAL, ORIGINAL, SETTINGS).collation)


def test_an_honest_update_has_no_error() -> None:
    assert not [finding for finding in findings(UPDATE) if finding.severity in ("error", "critical")]


@pytest.mark.parametrize(("right", "wrong"), [("186", "168"), ("Mayor Ines Dorn", "Mayor Ines Dern")])
def test_a_slip_in_an_update_is_one(right: str, wrong: str) -> None:
    assert any(finding.severity == "error" for finding in findings(UPDATE.replace(right, wrong)))


def test_the_same_in_a_rewrite_of_the_day_is_an_error() -> None:
    assert any(finding.severity == "error" for finding in findings(REWRITE.replace("will be closed", "was closed")))
    assert any(finding.severity == "error" for finding in findings(REWRITE.replace("186", "196")))
