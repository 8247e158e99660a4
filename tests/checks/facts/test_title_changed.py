"""Titles bound to a person: what changed is told, a synonym or a shortening is not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/title-changed",), language_model=False)


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


WRONG = [
    ("Rita Sool, a spokeswoman for the port, said two cranes were damaged.",
     "Rita Sool, a spokeswoman for the police, said two cranes were damaged."),
    ("Carl Munn, who heads the fire service, said the roof had been weak.",
     "Carl Munn, who owns the fire service, said the roof had been weak."),
    ("Carl Munn, who heads the port authority, said that the crane had been checked in May.",
     "The port authority's lawyer, Carl Munn, said the crane had been checked in May."),
    ("Ada Pell, who runs a bakery in Velm, wants a later boat.", "Ada Pell, the mayor of Velm, wants a later boat."),
    ("The market was opened by the deputy mayor, Ann Pell, on Friday.",
     "On Friday the mayor, Ann Pell, opened the market."),
    ("The former finance minister Luis Ferrer was charged on Monday.",
     "The finance minister Luis Ferrer was charged on Monday."),
    ("The finance minister, Luis Ferrer, was charged on Monday.",
     "The former finance minister, Luis Ferrer, was charged on Monday."),
    ("Acting president Edda Stroh signed the bill.", "President Edda Stroh signed the bill."),
    ("Ex-mayor Tom Reyes is to lead the inquiry.", "Mayor Tom Reyes is to lead the inquiry."),
    ("The prosecutor, Dag Moen, asked for six years.", "The judge, Dag Moen, asked for six years."),
    ("Detective Sergeant Nora Abel told the court that the door was open.",
     "The door was open, Detective Inspector Nora Abel told the court."),
    ("The chief financial officer, Yuri Olen, resigned on Monday.",
     "The chief operating officer, Yuri Olen, resigned on Monday."),
    ("Surgeon Lea Brandt and nurse Kim Ode were praised by the court.",
     "Nurse Lea Brandt and surgeon Kim Ode were praised by the court."),
    ("Captain Carl Munn led the rescue on the glacier.", "The rescue on the glacier was led by Lieutenant Carl Munn."),
    ("Magistrate Dag Moen sent the two brothers to prison.",
     "The two brothers were sent to prison by prosecutor Dag Moen."),
    ("The bones were found in a cave near Osk by the geologist Kim Ode.",
     "The bones were found in a cave near Osk by the novelist Kim Ode."),
]

HONEST = [
    ("Dr. Hanna Weiss, the hospital's chief surgeon, praised nurses.", "Surgeon Hanna Weiss praised nurses."),
    ("The chief executive, Per Aune, said profits had fallen.", "Per Aune, the boss, said profits had fallen."),
    ("MP Ruth Abel voted against the bill.", "Ruth Abel, a lawmaker, voted against the bill."),
    ("Former police chief Carl Munn was charged on Monday.",
     "Carl Munn, who was police chief until 2019, was charged on Monday."),
    ("Carl Munn, who heads the fire service, said the roof had been weak.",
     "Fire chief Carl Munn said that the roof had been weak."),
    ("Finance Minister Joren Abel said the fund would balance.", "The minister of finance, Joren Abel, said it would."),
    ("The historian Nell Dorrel, a professor at Norburg University, found the letters.",
     "Professor Nell Dorrel found the letters."),
    ("Ruth Abelson, a professor of economics, said the tax would hit the poor.",
     "The economist Ruth Abelson said that the tax would hit poor people."),
    ("The World Fisheries Council's director, Amara Osei, said stocks had recovered.",
     "Amara Osei, the director of the WFC, said stocks had recovered."),
    ("Striker Emil Krog scored twice for the Ravens.", "Emil Krog, the Ravens' forward, scored twice."),
    ("Ruth Abel, who runs a bakery on the quay, wants a later boat.",
     "On the quay the bakery owner Ruth Abel had other worries."),
    ("Ada Pell, who runs a bar in Velm, wants a later boat.",
     "Ada Pell, the landlady of a bar in Velm, wants a later boat."),
    ("Ada Pell, who runs a hotel in Velm, wants a later boat.",
     "Ada Pell, the manager of a hotel in Velm, wants a later boat."),
    ("Mayor Tom Reyes of Velm, a Republican, asked the state for money.",
     "In Velm the mayor, Tom Reyes, a Republican, called for the release of the records."),
    ("A spokesman for the transport secretary, Dag Moen, said that it was for the parties to settle it.",
     "The parties had to settle it, said a spokesman for Dag Moen, the transport secretary."),
    ("Finland's deputy foreign minister, Antti Lohe, arrived in Velm on Monday.",
     "Antti Lohe, the Finnish deputy foreign minister, reached Velm on Monday."),
    ("Luis Ferrer was mayor until September. He was charged on Monday.", "Former mayor Luis Ferrer was charged on Monday."),
    ("Ana Prado, the deputy mayor, has been acting mayor since September.",
     "Acting mayor Ana Prado has led the town since September."),
    ("Anna Lind, 44, a teacher and mother of two, was elected on Sunday.",
     "Mother-of-two Anna Lind, a 44-year-old teacher, was elected on Sunday."),
]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_another_title_is_told(a: str, b: str) -> None:
    assert loud(a, b)


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_another_word_for_a_title_is_not(a: str, b: str) -> None:
    assert not loud(a, b)


def test_a_second_role_beside_the_first_is_no_change() -> None:
    assert not loud(
        "The mayor, Ann Pell, opened the market.",
        "The mayor, Ann Pell, opened the market. Ann Pell, a goldsmith, bought a ring.",
    )


def test_a_role_in_a_sentence_told_otherwise_is_a_warning() -> None:
    (finding,) = loud(
        "Carl Munn, who heads the port authority, said that the crane had been checked in May.",
        "The port authority's lawyer, Carl Munn, said the crane had been checked in May.",
    )
    assert finding.severity == "warning" and finding.quote_b == "port authority's lawyer"
