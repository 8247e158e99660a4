"""A condition and a denial that the draft leaves out are told at the words that they limit or answer."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/omitted",), language_model=False)
FERRY = (
    "The Brisk ferry company will cut fares by a tenth from May if the council pays for a second boat, its manager, "
    "Ola Reyes, said on Monday."
)
SCAN = "Striker Dan Okri can play in Saturday's final provided he passes a scan on his ankle, Ferrol's doctor said."
SALE = "The sale of Mott Mills to a Korean group for £80m, subject to approval by shareholders, was announced on Friday."
DAM = "The reservoir will be drained in March unless the cracks can be sealed from above, engineers told a meeting in Harl."
REFUND = "Passengers can claim a refund if their train is more than 30 minutes late, Westline said on Tuesday."
LOAN = "The bank has agreed to lend the club £4m on condition that its chairman resigns."
TIPS = (
    "A waiter has accused the owner of the Golden Pike, Ilse Brandt, of keeping his tips. Ms Brandt said the claim was "
    "false and that every coin had been shared. The hotel has 40 staff."
)
BRIBES = (
    "Two councillors were charged with bribery in Oster on Friday. Both have pleaded not guilty. The trial will start "
    "in May."
)
MALTA = (
    "The company moved $4m to an account in Malta a week before it failed, an auditor's report says. Its former "
    "director called the report a fabrication. Creditors are owed $19m."
)
MECHANICS = (
    "The airline sacked 90 mechanics on Tuesday. It dismissed a call by the union for talks. Flights to Velm are not "
    "affected."
)


def told(original: str, draft: str) -> list[str]:
    findings = pipeline.compare(original, draft, SETTINGS).findings
    return [finding.quote_b for finding in findings if finding.severity != "info"]


@pytest.mark.parametrize(
    "original, draft, place",
    [
        (FERRY, "Fares on the Brisk ferry will fall by a tenth from May, Ola Reyes, its manager, said on Monday.", "Fares"),
        (SCAN, "Dan Okri, the striker, will be able to take part in Saturday's final, says Ferrol's doctor.", "Dan Okri"),
        (SALE, "A Korean group has bought Mott Mills for £80m, it was announced on Friday.", "A Korean group"),
        (DAM, "The reservoir is to be drained in March, engineers told a meeting in Harl.", "The reservoir"),
        (REFUND, "Passengers can claim a refund, Westline said on Tuesday.", "Passengers"),
        (LOAN, "The bank has agreed to lend the club £4m.", "The bank"),
        (
            TIPS,
            "Ilse Brandt, who owns the Golden Pike, has been accused by a waiter of keeping his tips. The hotel has a "
            "staff of 40.",
            "Ilse Brandt",
        ),
        (BRIBES, "In Oster two councillors were charged with bribery on Friday. The trial will start in May.", "In Oster"),
        (
            MALTA,
            "A week before it failed, the company moved $4m to an account in Malta, according to an auditor's report. "
            "Its former director declined to comment. Creditors are owed $19m.",
            "Its former director",
        ),
    ],
)
def test_what_was_left_out_is_told_where_it_is_missing(original: str, draft: str, place: str) -> None:
    assert [quote.startswith(place) for quote in told(original, draft)] == [True]


@pytest.mark.parametrize(
    "original, draft",
    [
        (FERRY, "Should the council pay for a second boat, Brisk ferry fares will fall in May, Ola Reyes said on Monday."),
        (FERRY, "With a second boat paid for by the council, the Brisk ferry company's fares would fall by a tenth in May."),
        (SCAN, "A scan of his ankle will decide whether striker Dan Okri can play in the final, Ferrol's doctor said."),
        (SCAN, "Striker Dan Okri has to pass a scan on his ankle to play in Saturday's final, Ferrol's doctor said."),
        (SALE, "The £80m sale of Mott Mills to a Korean group was announced on Friday; shareholders have yet to vote."),
        (DAM, "Engineers told a meeting in Harl that only sealing the cracks could save the reservoir from being drained."),
        (REFUND, "Passengers whose train is over half an hour late can claim a refund, Westline said on Tuesday."),
        (LOAN, "The bank will lend the club £4m in exchange for the resignation of its chairman."),
        (
            TIPS,
            "Ilse Brandt, who owns the Golden Pike, has been accused by a waiter of keeping his tips, which she calls a "
            "lie. The hotel has a staff of 40.",
        ),
        (BRIBES, "In Oster two councillors were charged with bribery on Friday. They say they are innocent."),
        (BRIBES, "Charged with bribery on Friday, two councillors in Oster say that they did nothing of the sort."),
        (
            MALTA,
            "A week before it failed, the company moved $4m to an account in Malta, according to an auditor's report "
            "that its former director says was made up. Creditors are owed $19m.",
        ),
        (MECHANICS, "The airline sacked 90 mechanics on Tuesday. Flights to Velm are not affected."),
    ],
)
def test_what_is_told_in_other_words_is_not_left_out(original: str, draft: str) -> None:
    assert told(original, draft) == []
