"""Names that the original has in part: the letters before a hyphen, a word behind a prefix."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import at_least
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/unknown-detail", "facts/name-changed"), language_model=False)

HONEST = [
    ("Nurses and NGO-contracted doctors gave basic care in the camps of Tarn, which were often short of staff.",
     "Nurses and doctors contracted by NGOs gave basic care in the camps of Tarn, which were often short of staff."),
    ("The ministers will discuss the harbour, the fisheries and close transatlantic coordination on Friday.",
     "The ministers will discuss the harbour, the fisheries and close coordination across the Atlantic on Friday."),
]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_name_that_the_original_has_in_part(a: str, b: str) -> None:
    assert not [one for one in pipeline.compare(a, b, SETTINGS).findings if at_least(one.severity, "warning")]


def test_another_town_is_no_part_of_a_name() -> None:
    a = "The fire in Wolverhampton was put out on Friday after two hours, the brigade said."
    b = "The fire in Hampton was put out on Friday after two hours, the brigade said."
    assert pipeline.compare(a, b, SETTINGS).findings
