"""Units, bounds and how many of all, in sentences that share little else with the original."""

from __future__ import annotations

import pytest

from checker import pipeline
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
    ("Some 60% of the money for the bridge at Oster comes from the county.",
     "The county pays most of what the bridge at Oster costs."),
]


@pytest.mark.parametrize(("original", "draft", "words"), WRONG)
def test_another_unit_bound_or_share_is_told(original: str, draft: str, words: str) -> None:
    assert words in [draft[finding.b.start:finding.b.end] for finding in _told(original, draft)]


@pytest.mark.parametrize(("original", "draft"), HONEST)
def test_what_is_converted_rounded_or_worked_out_is_not(original: str, draft: str) -> None:
    assert not _told(original, draft)


def _told(original: str, draft: str) -> list[Finding]:
    findings = pipeline.compare(original, draft, SETTINGS).findings
    return [finding for finding in findings if at_least(finding.severity, "warning")]
