"""What is no other time, no lost "not", no other figure and no lost name, beside what is."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import at_least
from checker.settings import Settings

TENSE = "facts/tense-changed"
NEGATION = "facts/negation-changed"
DIRECTION = "facts/direction-changed"
FIGURE = "facts/figure-changed"
DROPPED = "facts/name-dropped"
CHANGED = "facts/name-changed"
SETTINGS = Settings(select=("facts",), language_model=False)

HONEST = (
    (TENSE, "Both drivers tested negative for drugs after the crash in Tarn.",
     "Drug tests on the two drivers came back negative after the crash in Tarn."),
    (TENSE, "The owl, Otto, is about 12 and was in for a broken wing.",
     "Otto, an owl that is thought to be about 12, was there because of a broken wing."),
    (TENSE, "The tower, about 40 metres high, had been painted by a local firm.",
     "The tower, which is about 40 metres high, was painted by a local firm."),
    (TENSE, "Rescuers searched the hills above Velm for two walkers on Sunday.",
     "On Sunday rescuers were searching the slopes near Velm for a pair of hikers."),
    (NEGATION, "Four of the five members of the board backed the sale in Oster.",
     "One of the five members of the board did not back the sale in Oster."),
    (NEGATION, "All but two of the 14 teachers at the school in Tarn signed the letter.",
     "Two of the 14 teachers at the school in Tarn did not sign the letter."),
    (NEGATION, "Eighty percent of the tenants in Harle agreed to the plan.",
     "Twenty percent of the tenants in Harle did not agree to the plan."),
    (DIRECTION, "The ferry firm saved 2 million crowns on fuel last year.",
     "The ferry firm spent 2 million crowns less on fuel last year."),
    (DIRECTION, "The singer started out in a karaoke club in Harle.", "The singer began in a karaoke bar in Harle."),
    (FIGURE, "The train stops in Harle, Oster and four other towns before Tarn.",
     "The train stops in six towns before Tarn."),
    (FIGURE, "Police questioned the owner, her son and seven others about the fire.",
     "Police questioned nine people about the fire."),
    (DROPPED, "HARLE, Tarnland (Newspress) - Two trams collided in Harle on Monday, hurting nine people.",
     "Two trams collided in Harle on Monday, hurting nine people."),
    (DROPPED, "[Velm/Norpress] Farmers blocked the road to the port on Friday.",
     "Farmers blocked the road to the port on Friday."),
    (CHANGED, "Kazakh astronomers have found a comet, they said on Monday.",
     "Astronomers in Kazakhstan have found a comet, they said on Monday."),
    (CHANGED, "Malagasy farmers have lost their rice to locusts, the union said.",
     "Farmers in Madagascar have lost their rice to locusts, the union said."),
)
WRONG = (
    (TENSE, "Karl Stenn was the owner of the mill in Harle.", "Karl Stenn is the owner of the mill in Harle."),
    (TENSE, "The bakery in Oster belonged to the Mertens family.", "The bakery in Oster belongs to the Mertens family."),
    (TENSE, "Workers were building a wall along the canal in Velm.", "Workers built a wall along the canal in Velm."),
    (NEGATION, "Four of the five members of the board backed the sale in Oster.",
     "Four of the five members of the board did not back the sale in Oster."),
    (NEGATION, "Seven of the nine ferries ran on Sunday, the harbour of Velm said.",
     "Three of the nine ferries did not run on Sunday, the harbour of Velm said."),
    (NEGATION, "All but two of the 14 teachers at the school in Tarn signed the letter.",
     "All but two of the 14 teachers at the school in Tarn did not sign the letter."),
    (DIRECTION, "The ferry firm saved 2 million crowns on fuel last year.",
     "The ferry firm spent 2 million crowns on fuel last year."),
    (DIRECTION, "The council opened the lake to boats in Tarn.", "The council barred boats from the lake in Tarn."),
    (FIGURE, "Police questioned the owner, her son and seven others about the fire.",
     "Police questioned eleven people about the fire."),
    (DROPPED, "Pope Martin (Newline) welcomed the decision of the council in Oster on Friday.",
     "Pope Martin welcomed the decision of the council on Friday."),
    (CHANGED, "Kazakh astronomers have found a comet, they said on Monday.",
     "Astronomers in Uzbekistan have found a comet, they said on Monday."),
)


def _told(a: str, b: str) -> set[str]:
    findings = pipeline.compare(a, b, SETTINGS).findings
    return {finding.check for finding in findings if at_least(finding.severity, "warning")}


@pytest.mark.parametrize(("check", "a", "b"), HONEST)
def test_the_check_does_not_speak_of_what_is_told_in_other_words(check: str, a: str, b: str) -> None:
    assert check not in _told(a, b)


@pytest.mark.parametrize(("check", "a", "b"), WRONG)
def test_the_check_speaks_of_what_is_wrong(check: str, a: str, b: str) -> None:
    assert check in _told(a, b)
