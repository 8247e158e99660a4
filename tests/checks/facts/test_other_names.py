"""Names in each other's place in freely reworded text, pronouns that fit nobody there, callings that no original has."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(
    select=("facts/name-changed", "facts/name-dropped", "facts/pronoun-changed", "facts/title-changed"),
    language_model=False,
)


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


NAMES = [
    ("Ola Sandmo opened the new library in Velm on Friday. Sandmo, 61, has led the council since 2014.",
     "The library in Velm was opened on Friday by Ola Brekke, who is 61. Sandmo has headed the council for years.",
     "Ola Brekke"),
    ("The trawler left Kvalnes at dawn on Monday. It was found by divers off Hestvik on Friday.",
     "Divers found the trawler on Friday near Kvalnes. It had left Kvalnes at first light on Monday.",
     "Kvalnes"),
    ("Greta Hahn moved to Canada in 1912 and died in Winnipeg. Fiona Bligh made the statue.",
     "A statue by Fiona Bligh recalls her. Bligh left for Canada in 1912 and died in Winnipeg. Hahn taught.",
     "Bligh"),
]
PRONOUNS = [
    ("Neil Castor, who runs the parks, told lawmakers on Monday that visits fell by 14%. The summer was warm, he said.",
     "Visits to the parks fell by 14%, lawmakers heard from Neil Castor on Monday. She noted that it had been warm.",
     "She"),
    ("Ines Dorn said that she would stand again. Her party has 12 seats. Marta Pell, the treasurer, backed her.",
     "Marta Pell, the treasurer, wants Ines Dorn to stand, and Dorn said that he would. The party has 12 seats.",
     "he"),
    ("The winner, Jan Dorsel, thanked his mother, Irma Dorsel, a former swimmer.",
     "Irma Dorsel, who used to swim, was thanked by her daughter Jan, the winner.", "her"),
]
CALLINGS = [
    ("The referee, Hernan Sool, left it out of his report. Oster won 2-0.",
     "There is no word of it in what the captain, Hernan Sool, wrote. Oster won 2-0.", "captain"),
    ("Snow closed the road to Velm. The mayor of Velm has never denied that there were two meetings.",
     "The governor of Velm does not claim that the meetings, two in number, did not take place. Snow shut the road.",
     "governor"),
    ("A spokesman for the port said that two cranes had been damaged.",
     "Two cranes were damaged, said a spokeswoman for the port.", "spokeswoman"),
]
HONEST = [
    ("Ola Sandmo opened the new library in Velm on Friday. Sandmo, 61, has led the council since 2014.",
     "The library in Velm was opened on Friday by Ola Sandmo, 61, who has headed the council for years."),
    ("Pavel Rusk, 41, and Ion Rusk, 35, were jailed.", "The brothers Pavel and Ion Rusk were jailed."),
    ("Anne Marie Pell won the prize.", "The prize went to Anne Pell."),
    ("Secretary of State Ann Pell spoke first, and after her the deputy, Rita Sool.",
     "After Ann Pell, Deputy Secretary of State Rita Sool spoke."),
    ("In Oster, Ines Dorn met the farmers. Oster Town Hall was full.",
     "The hall was full when in Oster Ines Dorn met the farmers."),
    ("Neil Castor, who runs the parks, told lawmakers that visits fell. Rita Sool, his deputy, blamed the weather.",
     "Rita Sool blamed the weather. As deputy to Neil Castor, who runs the parks, she had been asked why visits fell."),
    ("The nun, Chiara Donadel, will run the observatory. Her predecessor, Edmund Kearney, will teach.",
     "Edmund Kearney will teach; the nun Chiara Donadel takes his place. She begins in May. Kearney, her predecessor, "
     "is leaving."),
    ("The shopkeeper, Vic Mollan, caught the boy on the awning of his fruit shop.",
     "The awning of a greengrocer's broke the boy's fall, and Vic Mollan caught him."),
    ("The lawyer for the unions, Ada Goir, wanted a ban.", "The unions' solicitor, Ada Goir, had sought a ban."),
    ("A spokesman for the port, Carl Munn, and a spokeswoman for the police, Rita Sool, confirmed it.",
     "It was confirmed by Rita Sool, the police spokeswoman."),
    ("The winner, Jan Dorsel, thanked his mother, Irma Dorsel, a former swimmer.",
     "Irma Dorsel, who used to swim, was thanked by her son Jan, the winner."),
    ("Greta Hahn sold the mill. The buyer lives in Tarn. He paid 9 million crowns, and she is moving.",
     "Greta Hahn, who is moving, sold the mill. He paid 9 million crowns for it."),
    ("The old ferry Marietta has been at the quay since 1987, said Joris Baan, who wants to keep it.",
     "Joris Baan wants to keep the ferry Marietta, which has not left her berth since 1987."),
]


@pytest.mark.parametrize(("a", "b", "word"), [*NAMES, *PRONOUNS, *CALLINGS])
def test_a_name_a_pronoun_or_a_calling_that_is_another_s_is_told_however_free_the_words(
    a: str, b: str, word: str
) -> None:
    report = pipeline.compare(a, b, SETTINGS)
    places = [b[finding.b.start:finding.b.end] for finding in report.findings if at_least(finding.severity, "warning")]
    assert any(word in place for place in places)


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_who_keeps_the_place_in_other_words_is_not_told(a: str, b: str) -> None:
    assert loud(a, b) == []


def test_a_lost_name_is_told_where_the_other_one_stands_and_not_a_second_time() -> None:
    a, b, word = NAMES[1]
    checks = [finding.check for finding in loud(a, b)]
    assert checks == ["facts/name-changed"]


def test_who_is_told_of_two_sentences_before_may_be_meant() -> None:
    a = "Greta Hahn sold the mill in May. It had stood empty. Tom Arlen, who bought it, will grind rye. She moves to Velm."
    b = "Greta Hahn sold the mill, which had stood empty, in May. Tom Arlen bought it. He will grind rye. She moves to Velm."
    assert loud(a, b) == []
