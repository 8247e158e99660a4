"""Passages that name the same people or hold the same words and tell of another thing, and those that do tell of it."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts",), language_model=False)

HONEST = [
    # One name of many words is no statement.
    ("A retired baker from Velm has turned out to be the donor who gave the Saint Brigid Eye Hospital its scanner, the "
     "hospital said on Friday. She died in May.",
     "For two years nobody at the Saint Brigid Eye Hospital could say who had paid. The hospital did not recognise the "
     "hand on the cheque. On Friday it named a baker who died in May."),
    # "Without" denies what is behind it.
    ("The walk-in surgery in Tarn opens on Monday.", "The surgery in Tarn, without bookings, opens on Monday."),
    ("The two sisters rebuilt the mill in Oster by themselves.", "The two sisters rebuilt the mill in Oster without help."),
    # A noun is no verb.
    ("The lorry was not overloading the bridge at Tarn, according to the inspector Karl Fels.",
     "The inspector Karl Fels put the load on the bridge at Tarn within what it may bear."),
    # What says when, and what is compared, has no time of its own.
    ("The ledgers were lost when the archive moved house.", "The ledgers were lost as the archive was moving house."),
    ("The union said it would appeal, calling the ruling a blow to every sailor.",
     "The union will appeal. It called the ruling a blow to every sailor."),
    ("A vote on the bylaw is set for March 3 in Velm.", "In Velm a vote on the bylaw has been fixed for March 3."),
    ("The mill will close its kiln at Tarn in May, ending 80 years of brick-making there.",
     "For 80 years the mill has made bricks at Tarn. In May the kiln closes."),
    ("Ruth Sandel, who opposed the plan, said the bridge was too low for barges.",
     "Ruth Sandel, an opponent of the plan, said that barges would find the bridge too low."),
    # What need not be done is not done.
    ("The four lodgers have been told they can stay.", "The four lodgers have been told that they will not have to leave."),
    ("Ferries are cancelled because of a shortage of pilots in Velm.",
     "There are too few pilots in Velm, and ferries are cancelled."),
    ("The shop in Tarn shut for a week after the owner came home with a broken wrist. Sales of bread fell by a third.",
     "Sales of bread fell by a third because of a broken wrist."),
]
WRONG = [
    ("The keeper Arno Fels sold two falcons to the zoo in Velm on Monday, his lawyer said.",
     "It was said by the lawyer of Arno Fels that he had not sold two falcons to the Velm zoo on Monday.",
     "facts/negation-changed"),
    ("The fair opened with a permit from the council in Tarn.", "The fair opened without a permit from the council in Tarn.",
     "facts/"),
    ("The lorry was not overloading the bridge at Tarn.", "The lorry was overloading the bridge at Tarn.",
     "facts/negation-changed"),
    ("The council will repair the bridge at Tarn in May.", "The council has repaired the bridge at Tarn in May.",
     "facts/tense-changed"),
    ("The four lodgers will have to stay in the house.", "The four lodgers will have to leave the house.",
     "facts/direction-changed"),
    ("The bus drove into the tunnel at Tarn on Friday.", "The bus drove from the tunnel at Tarn on Friday.",
     "facts/direction-changed"),
]


def _loud(original: str, draft: str) -> list[Finding]:
    kinds = ("facts/negation", "facts/tense", "facts/direction", "facts/quantity", "facts/cause")
    found = pipeline.compare(original, draft, SETTINGS).findings
    return [one for one in found if one.check.startswith(kinds) and at_least(one.severity, "warning")]


@pytest.mark.parametrize(("original", "draft"), HONEST)
def test_another_statement_is_no_contradiction(original: str, draft: str) -> None:
    assert _loud(original, draft) == []


@pytest.mark.parametrize(("original", "draft", "check"), WRONG)
def test_the_same_statement_turned_round_is_told(original: str, draft: str, check: str) -> None:
    assert any(one.check.startswith(check) for one in _loud(original, draft))
