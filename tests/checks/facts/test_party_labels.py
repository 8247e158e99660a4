"""The labels of members of American parliaments: no party to anything, and spelled out by whoever rewrites."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import at_least
from checker.language.party_labels import is_label, spells_out
from checker.settings import Settings

SETTINGS = Settings(
    select=(
        "facts/name-changed", "facts/subject-exchanged", "facts/roles-exchanged", "sourcing/unknown-detail",
    ),
    language_model=False,
)

HONEST = [
    ("U.S. Rep. Ilse Varga (R-Fla.) today released a statement on the harbour. The port will be dredged in May.",
     "Rep. Ilse Varga, a Florida Republican, today put out a statement on the harbour, which will be dredged in May."),
    ("The bill was first introduced last May by Sens. Tom Harker, I-Vt., and Ada Prell, D-Wis.",
     "The bill was brought in last May by Vermont independent Tom Harker and Wisconsin Democrat Ada Prell."),
    ("Senators Tom Harker (D-OR), Ada Prell (D-MA) and Rep. Ben Stroud (CA-12) today introduced a bill to mend the locks.",
     "A bill to mend the locks was introduced today by two Democratic senators, Tom Harker of Oregon and Ada Prell of "
     "Massachusetts, and by Ben Stroud, a representative from California."),
    ("The mayor welcomed Ada Prell, a Democrat from Ohio, who had asked for the money in March.",
     "The mayor welcomed Ada Prell (D-Ohio), who had asked for the money in March."),
    ("Sen. Ada Prell (R-Mont.) today announced $314,000 in grants for the rescue boats of the lake, said the office.",
     "Rescue boats are what $314,000 in grants will pay for, Sen. Ada Prell (R-Mont.) announced today, said the office."),
    ("Sens. Tom Harker (D-CT) and Ada Prell (D-SD), and Rep. Ben Stroud (D-MA) introduced the bill on Monday.",
     "Sens. Tom Harker (D-CT) and Ada Prell (D-SD), with Reps. Ben Stroud (D-MA) and others, introduced the bill on "
     "Monday."),
]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_label_may_be_spelled_out(a: str, b: str) -> None:
    findings = pipeline.compare(a, b, SETTINGS).findings
    assert not [finding.message for finding in findings if at_least(finding.severity, "warning")]


def test_another_state_than_the_labels_is_told() -> None:
    a = "U.S. Rep. Ilse Varga (R-Fla.) today released a statement on the harbour of Tarn."
    b = "U.S. Rep. Ilse Varga, a Texas Republican, today released a statement on the harbour of Tarn."
    assert any("Texas" in finding.message for finding in pipeline.compare(a, b, SETTINGS).findings)


@pytest.mark.parametrize("name", ["r-mont", "d-los angeles county", "i-vt"])
def test_what_is_a_label(name: str) -> None:
    assert is_label(name)


def test_what_a_label_says() -> None:
    text = "Ada Prell (D-N.Y.), Tom Harker (TX-35) and Ben Stroud, all of the D-Day Committee"
    assert spells_out("New York", text) and spells_out("Texas", text) and spells_out("democratic", text)
    assert not spells_out("Ohio", text) and not spells_out("republican", text)
    assert not is_label("d-day")
