"""What a sentence says of its own figures, and the sums that are right."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("facts/arithmetic",), language_model=False)


@pytest.mark.parametrize(
    "text",
    [
        "Burglaries in Velm rose from 131 to 14 last year.",
        "Profit fell to £61m from £40m.",
        "The yard built 14 ships, up from 31 a year earlier.",
        "Some 17 of the 12 members voted for the plan.",
        "The rescuers found 17 people: nine men and six women.",
        "Seventeen people were hurt, including 21 children.",
        "The club meets on Monday, 4 May 2027.",
    ],
)
def test_wrong(text: str) -> None:
    findings = pipeline.check(text, SETTINGS).findings
    assert [finding.severity for finding in findings] == ["error"]


@pytest.mark.parametrize(
    "text",
    [
        "Burglaries in Velm rose to 131 last year from 14.",
        "The yard built 31 ships, up from 14 a year earlier.",
        "Anders rose from 14th to third place.",
        "The temperature fell from minus 2 to minus 12 degrees.",
        "The temperature rose from minus 12 to minus 2 degrees.",
        "Sales fell from 1.4 to 1.2 million crowns.",
        "Profit fell from 12 million to 900,000 crowns.",
        "The tower rose from 40 feet to 20 metres.",
        "Prices rose from 5 percent in June to 3 per thousand.",
        "Membership has fallen by 12 to 40.",
        "She rang the bell at 59. Of the 14 apprentices she trained, two came to the funeral.",
        "One in four of the 12 members left.",
        "The rescuers found 17 people: nine men, six women and two children.",
        "The crash destroyed homes in 3 villages, including 21 farmhouses.",
        "The club meets on Tuesday, 4 May 2027.",
    ],
)
def test_right(text: str) -> None:
    assert not pipeline.check(text, SETTINGS).findings
