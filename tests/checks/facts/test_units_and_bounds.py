"""Units, bounds and how many of all, in sentences that share little else with the original."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.checks.facts import _other_units
from checker.checks.facts._amounts import add_up, lie_apart
from checker.checks.facts._quantities import in_unit_of
from checker.document import Figure
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/figure-changed", "facts/quantity-changed"), language_model=False)
FERRY = (
    "The ferry Alma will be out of service for six weeks after it ran aground off Tarn on Monday, the owner said. "
    "Repairs are to start within a fortnight."
)
LIGHTHOUSE = "The harbour board will spend 40 million crowns on a new lighthouse, the mayor of Velm said on Monday."

WRONG = [
    (FERRY, "Six months without the Alma lie ahead, said the owner of the ferry, aground off Tarn since Monday.",
     "Six months"),
    (LIGHTHOUSE, "A lighthouse is to rise at Velm. The mayor said it would set the harbour board back 40 million euros.",
     "40 million euros"),
    (LIGHTHOUSE, "The mayor of Velm said on Monday that the harbour board was to pay 50 million dollars for a lighthouse.",
     "50 million dollars"),
    ("Nora Veld, 31, took up rowing at 26 and won the Tarn regatta on Sunday.",
     "Just five weeks after she first rowed, Nora Veld has won the Tarn regatta.", "five weeks"),
    ("The mill at Oster, now in its third year without an owner, was sold on Friday.",
     "A buyer was found on Friday for Oster's mill, which is in its third month of having none.", "third month"),
    ("The crossing from Velm to Tarn took the two rowers 70 minutes on Sunday.",
     "On Sunday two rowers needed an hour and ten hours to get from Velm over to Tarn.", "ten hours"),
    ("The agency in Oster must pay back the fees of 1,900 nurses, a court ruled.",
     "More than 2,000 nurses should get their fees back from the agency in Oster, a court has said.",
     "More than 2,000 nurses"),
    ("About 60 flights to Velm were late or landed elsewhere on Sunday.",
     "On Sunday all 60 flights had to come down at other airports or reached Velm behind time.", "all 60 flights"),
    ("The two brothers from Tarn learnt in May that both are bakers.",
     "In May it came to light that neither of the pair, brothers from Tarn, works as a baker.",
     "neither"),
    ("The clinic in Tarn had no doctor for 15 weeks, the county said.",
     "For three and a half years, said the county, the clinic in Tarn was without a doctor.",
     "three and a half years"),
    ("All of the skippers came to the meeting in Velm.", "None of the skippers came to the meeting in Velm.",
     "None of the skippers"),
    ("Half of the money for the bridge at Oster comes from the county, the mayor said.",
     "The county pays most of what the bridge at Oster costs, according to the mayor.", "most"),
    ("The poet saw the sea at Tarn for the first time in May, her sister wrote.",
     "In May, her sister's letter says, the poet set eyes on the sea for the second time, at Tarn.", "second"),
]
HONEST = [
    (FERRY, "The ferry's owner expects repairs to begin inside two weeks; the Alma, aground off Tarn on Monday, will be "
            "away for about a month and a half."),
    (LIGHTHOUSE, "Velm's new lighthouse will cost the harbour board 40 million crowns (about $4m), the mayor said."),
    ("Nora Veld, 31, took up rowing at 26 and won the Tarn regatta on Sunday.",
     "Just five years after she first rowed, Nora Veld has won the Tarn regatta."),
    ("The mill was shut in 2009 and reopened in 2021 with a staff of 40.",
     "For 12 years the mill stood idle; now 40 people work there."),
    ("The tunnel between Velm and Tarn, which is 11 miles long, will open in half a year.",
     "In six months a tunnel of nearly 18 kilometres will join Velm to Tarn."),
    ("The vet took a stone weighing 1.3kg out of a cow at Oster.", "Nearly three pounds of stone came out of an Oster cow."),
    ("The strike began on Monday and ended on Thursday evening, two weeks before the vote, the union said.",
     "For three days the union's members were out; the vote was a fortnight off."),
    ("The agency in Oster must pay back the fees of 1,900 nurses, a court ruled.",
     "Nearly 2,000 nurses should get their fees back from the agency in Oster, a court has said."),
    ("The choir in Velm has 214 members.", "More than 200 people sing in the choir of Velm."),
    ("Both climbers were back at work by August, the clinic in Tarn said.",
     "By August, said the clinic in Tarn, neither of the climbers was still off work."),
    ("Nora Veld ran a leg of 30 kilometres and one of 42 kilometres; for 72 hours she did not sleep.",
     "Nora Veld ran 72 kilometres without any sleep."),
    ("All 200 passengers got off the ferry safely.", "None of the ferry's 200 passengers came to harm."),
    ("Both suspects were released in Tarn after questioning.", "Neither suspect was in custody in Tarn afterwards."),
    ("Some 60% of the money for the bridge at Oster comes from the county.",
     "The county pays most of what the bridge at Oster costs."),
]


def test_many_amounts_are_compared_in_so_many_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = 0

    def counted(a: Figure, b: Figure) -> Figure:
        nonlocal steps
        steps += 1
        return in_unit_of(a, b)

    monkeypatch.setattr(_other_units, "in_unit_of", counted)
    original = " ".join(f"Road {name} is {300 + 7 * name} kilometres long." for name in range(40))
    draft = " ".join(f"For {40_000 + 13 * name} metres runs road {name}." for name in range(40))
    pipeline.compare(original, draft, SETTINGS)
    assert steps <= 40 * 40


@pytest.mark.parametrize(
    ("values", "least", "most", "apart", "together"),
    [((), 1, 9, False, False), ((4.0,), 8, 8, False, False), ((4.0, 4.0), 8, 8, False, True),
     ((1.0, 4.0), 3, 3, True, False), ((1.0, 4.0), 4.9, 5.1, False, True), ((1.0, 4.0, 9.0), 6, 7, False, False)],
)
def test_what_two_of_many_amounts_come_to(
    values: tuple[float, ...], least: float, most: float, apart: bool, together: bool
) -> None:
    assert lie_apart(values, least, most) is apart
    assert add_up(values, least, most) is together


@pytest.mark.parametrize(("original", "draft", "words"), WRONG)
def test_another_unit_bound_or_share_is_told(original: str, draft: str, words: str) -> None:
    assert words in [draft[finding.b.start:finding.b.end] for finding in _told(original, draft)]


@pytest.mark.parametrize(("original", "draft"), HONEST)
def test_what_is_converted_rounded_or_worked_out_is_not(original: str, draft: str) -> None:
    assert not _told(original, draft)


def _told(original: str, draft: str) -> list[Finding]:
    findings = pipeline.compare(original, draft, SETTINGS).findings
    return [finding for finding in findings if at_least(finding.severity, "warning")]
