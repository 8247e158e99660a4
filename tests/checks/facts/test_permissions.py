"""What is forbidden and told as allowed, and a ban that other words keep."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/direction-changed",), language_model=False)

WRONG = [
    (
        "Dogs are banned on the beach at Velm from May, the council said.",
        "Dogs may be taken to the beach at Velm from May, the council said.",
    ),
    (
        "Dogs are banned on the beach at Velm from May, the council said.",
        "Dogs may run on the beach at Velm from May, the council said.",
    ),
    (
        "Drones remain forbidden over the Tarn marsh, the park's director said.",
        "Drones may be flown over the Tarn marsh, the park's director said.",
    ),
]

HONEST = [
    (
        "Dogs are banned on the beach at Velm from May, the council said.",
        "Dogs may not run on the beach at Velm from May, the council said.",
    ),
    (
        "Dogs are banned on the beach at Velm from May, the council said.",
        "Dogs may run on the beach at Velm only until May, the council said.",
    ),
    (
        "Dogs are banned on the beach at Velm from May, the council said.",
        "Dogs may have run on the beach at Velm, the council said. They are banned from May.",
    ),
    (
        "Fires may be lit on the beach at Oster in summer. Boats are banned there.",
        "Boats are banned on the beach at Oster. Fires may be lit there in summer.",
    ),
    (
        "Fires on the beach at Oster are popular, the council said.",
        "Fires may be lit on the beach at Oster, the council said.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_a_ban_is_no_permission(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_ban_that_is_kept_or_limited_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
