"""How badly: what contradicts the original blocks, what is only less, more or otherwise is asked about.

A declared example proves that something is said, not how loudly.
"""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SAYS = "the office said on Monday."

CASES = [
    # check, severity, original, draft
    ("certainty-changed", "error", "The levee could fail in the spring.", "The levee will fail in the spring."),
    ("certainty-changed", "warning", "The levee failed in the spring.", "The levee could have failed in the spring."),
    (
        "certainty-changed",
        "info",
        "The council expects to open the depot in March.",
        "The council will open the depot in March.",
    ),
    (
        "certainty-changed",
        "warning",
        "If the bank agrees, the council expects to open the depot in March.",
        "The council will open the depot in March.",
    ),
    ("date-changed", "error", f"The dam was built in 1987, {SAYS}", f"The dam was built in 1978, {SAYS}"),
    (
        "date-changed",
        "warning",
        "Doctors had treated 63 people by Tuesday, the hospital said.",
        "Doctors had treated 71 people by Thursday, the hospital said.",
    ),
    ("direction-changed", "error", f"Prices rose in June, {SAYS}", f"Prices fell in June, {SAYS}"),
    ("direction-changed", "warning", "The agency found harmless paint in Velm.", "The agency found toxic paint in Velm."),
    (
        "direction-changed",
        "info",
        "The union of crane drivers welcomed the narrow gate at the harbour of Velm, its head said on Monday after a "
        "meeting with the mayor.",
        "The wide gate at the harbour pleases the union.",
    ),
    ("figure-changed", "error", f"The fire killed 12 people, {SAYS}", f"The fire killed 21 people, {SAYS}"),
    ("figure-changed", "error", f"The fire killed at least 12 people, {SAYS}", f"The fire killed 12 people, {SAYS}"),
    ("figure-changed", "error", f"The fire killed under 12 people, {SAYS}", f"The fire killed over 12 people, {SAYS}"),
    ("figure-changed", "warning", f"The fire killed 12 people, {SAYS}", f"The fire killed more than 12 people, {SAYS}"),
    (
        "figure-changed",
        "info",
        "They waited 40 minutes for the ferry, said the captain.",
        "More than 40 minutes passed, the captain said, until the ferry reached them.",
    ),
    ("mood-changed", "error", "The board closed the east quay in June.", "Did the board close the east quay in June?"),
    ("name-changed", "error", "Police in Oster arrested two men.", "Police in Velm arrested two men."),
    ("name-changed", "warning", "Maria Orlén won the race in Oster.", "Maria Orlen won the race in Oster."),
    ("negation-changed", "critical", "The clerk did not sign the lease.", "The clerk signed the lease."),
    (
        "negation-changed",
        "warning",
        "The clerk did not sign the lease of the mill, which is in Velm and belongs to the dairy.",
        "The dairy's mill, an old one with a red roof, is in Velm, and the clerk signed its lease on a cold morning.",
    ),
    ("quantity-changed", "error", "Some members voted for the bridge.", "All members voted for the bridge."),
    (
        "quantity-changed",
        "warning",
        "Only residents may park on Mill Street.",
        "Residents may park on Mill Street.",
    ),
    ("tense-changed", "error", "The board will close the quay.", "The board closed the quay."),
    ("tense-changed", "warning", "Ines Dorn was the mayor of Velm.", "Ines Dorn is the mayor of Velm."),
    ("tense-changed", "info", "The depot in Velm will open on Sundays.", "The depot in Velm opens on Sundays."),
    (
        "detail-dropped",
        "warning",
        "The court heard that the unarmed guard had opened the gate.",
        "The court heard that the guard had opened the gate.",
    ),
    ("detail-added", "warning", "The mayor praised the volunteers.", "The mayor praised the armed volunteers."),
]


@pytest.mark.parametrize(("check", "severity", "a", "b"), CASES, ids=[f"{case[0]}-{case[1]}-{n}" for n, case in enumerate(CASES)])
def test_severity(check: str, severity: str, a: str, b: str) -> None:
    findings = pipeline.compare(a, b, Settings(select=(f"facts/{check}",), language_model=False)).findings
    assert [finding.severity for finding in findings] == [severity]


def test_a_draft_that_is_shorter_on_purpose_is_not_asked_about_every_word() -> None:
    a = (
        "The old mill closed on Friday. A local farmer bought the rusty machines. The young owner left the town "
        "with her small dog. The angry neighbours kept the wooden sign."
    )
    b = (
        "The mill closed on Friday. A farmer bought the machines. The owner left the town with her dog. "
        "The neighbours kept the sign."
    )
    settings = Settings(select=("facts/detail-dropped",), language_model=False)
    findings = pipeline.compare(a, b, settings).findings
    assert findings and {finding.severity for finding in findings} == {"info"}


@pytest.mark.parametrize(
    ("check", "a", "b"),
    [
        ("detail-dropped", "The unarmed guard had opened the gate.", "The guard had opened the gate."),
        ("tense-changed", "Ines Dorn was the mayor of Velm.", "Ines Dorn is the mayor of Velm."),
        (
            "tense-changed",
            "Workers were building a wall along the canal in Velm.",
            "Workers built a wall along the canal in Velm.",
        ),
        ("quantity-changed", "Only residents may park on Mill Street.", "Residents may park on Mill Street."),
        (
            "name-dropped",
            "The mayor opened the new bridge in Velm on Friday with a speech.",
            "The mayor opened the new bridge on Friday with a speech.",
        ),
        ("figure-changed", "The lorry had a weight of 7.5 tonnes.", "The lorry was heavier than 7.5 tonnes."),
        (
            "subject-exchanged",
            "The minister, Jonas Rike, resigned on Monday over a letter from the banker Ada Quell.",
            "The banker Ada Quell resigned on Monday over a letter from the minister, Jonas Rike.",
        ),
    ],
)
def test_a_slip_in_a_copy_is_the_writers_choice_in_a_rewrite(check: str, a: str, b: str) -> None:
    kept = " He told the court that he knew the driver. The trial goes on in June."
    rewritten = " The driver was known to him, he told the court. In June the trial goes on."
    settings = Settings(select=(f"facts/{check}",), language_model=False)
    told = [pipeline.compare(a + kept, b + rest, settings).findings for rest in (kept, rewritten)]
    assert [[finding.severity for finding in findings] for findings in told] == [["warning"], ["info"]]


def test_a_verb_denied_among_other_words_is_asked_about() -> None:
    a = "The bank did not close the branch in Velm."
    b = "The bank closed the branch, and 40 pensioners who had come by bus from the hills stood before a locked door."
    found, = pipeline.compare(a, b, Settings(select=("facts/negation-changed",), language_model=False)).findings
    assert (found.severity, found.message[-1]) == ("warning", "?")
