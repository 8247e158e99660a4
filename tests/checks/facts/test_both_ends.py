"""Who did what to whom where one end is no name: receivers, things, pronouns, ranks and what somebody runs."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(
    select=(
        "facts/roles-exchanged", "facts/subject-exchanged", "facts/name-changed", "facts/name-dropped",
        "facts/title-changed", "facts/pronoun-changed",
    ),
    language_model=False,
)  # fmt: skip

EXCHANGED = [
    # what a noun names, told by who gets it and by who gives it
    (
        "The brewer Haldane faces a lawsuit from Corbel Glass over 4 million bottles that cracked.",
        "Corbel Glass has filed a lawsuit against the brewer Haldane over 4 million cracked bottles.",
        "The brewer Haldane has filed a lawsuit against Corbel Glass over 4 million cracked bottles.",
    ),
    (
        "Nadia Brandt accepted an apology from the broadcaster Channel Six over a report that called her a smuggler.",
        "The broadcaster Channel Six apologised to Nadia Brandt over a report calling her a smuggler.",
        "Nadia Brandt apologised to the broadcaster Channel Six over a report calling her a smuggler.",
    ),
    (
        "Dunmoor Rovers have rejected an approach from Pell City for the goalkeeper Ivo Stern.",
        "An approach by Pell City for the goalkeeper Ivo Stern has been rejected by Dunmoor Rovers.",
        "An approach by Dunmoor Rovers for the goalkeeper Ivo Stern has been rejected by Pell City.",
    ),
    (
        "A court is weighing a complaint by the tenant Ilka Thorn against the landlord Otto Reims over damp walls.",
        "A complaint against the landlord Otto Reims, which the tenant Ilka Thorn has filed with the court, is about damp.",
        "A complaint against the tenant Ilka Thorn, which the landlord Otto Reims has filed with the court, is about damp.",
    ),
    (
        "Inspector Lena Vock passed the file on the missing boat to her colleague Sergeant Dag Moen on Monday.",
        "On Monday Sergeant Dag Moen took over the file on the missing boat from his colleague Inspector Lena Vock.",
        "On Monday Inspector Lena Vock took over the file on the missing boat from her colleague Sergeant Dag Moen.",
    ),
    (
        "The breeder has offered Olga Strand her money back for the lame horse.",
        "Olga Strand has been offered her money back by the breeder of the lame horse.",
        "Olga Strand has offered the breeder of the lame horse his money back.",
    ),
    (
        "Corvo Bank has received an approach from Alpen Insurance, which wants to buy all of it.",
        "An approach for Corvo Bank by Alpen Insurance, which would buy all of it, has been received.",
        "An approach for Alpen Insurance by Corvo Bank, which would buy all of it, has been received.",
    ),
    (
        "Captain Lou Berg handed the files on the smuggler Ines Roth to his successor, Major Ada Linn, on Friday.",
        "On Friday Major Ada Linn took over the files on the smuggler Ines Roth from Captain Lou Berg.",
        "On Friday Captain Lou Berg took over the files on the smuggler Ines Roth from his colleague Major Ada Linn.",
    ),
    # a thing that is "it"
    (
        "A goose that chased a postman down Mill Lane has been moved to a farm.",
        "A goose has been taken to a farm after it chased a postman down Mill Lane.",
        "A goose has been taken to a farm after it was chased by a postman down Mill Lane.",
    ),
    (
        "A bus that hit a cyclist on the Pell bridge had failed two tests, the police said.",
        "A bus had failed two tests before it hit a cyclist on the Pell bridge, according to the police.",
        "A bus had failed two tests before it was hit by a cyclist on the Pell bridge, according to the police.",
    ),
    # "he" and "she", of whom nobody knows which is which
    (
        "The pianist Greta Moll married the conductor Jan Wies in 1990. He left her ten years later for a singer.",
        "Greta Moll, a pianist, married the conductor Jan Wies in 1990. Ten years later he left her for a singer.",
        "Greta Moll, a pianist, married the conductor Jan Wies in 1990. Ten years later she left him for a singer.",
    ),
    (
        "The guard Nils Ober taught the forger Vera Lund to paint in prison. Lund wrote to him every week.",
        "Nils Ober, a guard, taught the forger Vera Lund to paint in prison, and every week she wrote to him.",
        "Nils Ober, a guard, taught the forger Vera Lund to paint in prison, and every week he wrote to her.",
    ),
]

OTHERS = [
    # one party is told, and stands at the other end of the same goods
    (
        "The toolmaker Brask agreed to sell its garden division to the Danish firm Skage for 200 million euros.",
        "Skage, a Danish firm, is to acquire the garden division of Brask, a toolmaker, for 200 million euros.",
        "The toolmaker Brask is to acquire the garden division of the Danish firm Skage for 200 million euros.",
    ),
    (
        "The minister, Jonas Rike, resigned on Monday over a letter from the banker Ada Quell.",
        "A letter from the banker Ada Quell led the minister, Jonas Rike, to resign on Monday.",
        "The banker Ada Quell resigned on Monday over a letter from the minister, Jonas Rike.",
    ),
    (
        "Records show that he had tried to call Ulla Berg three times that night, and that her line was dead.",
        "As records show, he had tried three times that night to call Ulla Berg, whose line was dead.",
        "As records show, she had tried three times that night to call from a line that was dead.",
    ),
    (
        "Detective Inspector Ada Pryce asked for witnesses to the robbery in Canal Street.",
        "Witnesses to the robbery in Canal Street should come forward, said Inspector Ada Pryce.",
        "Witnesses to the robbery in Canal Street should come forward, said Chief Inspector Ada Pryce.",
    ),
    (
        "Rear Admiral Inga Holt will command the exercise, in which nine ships take part from Monday.",
        "Nine ships take part from Monday in the exercise, which Admiral Inga Holt will command.",
        "Nine ships take part from Monday in the exercise, which Vice Admiral Inga Holt will command.",
    ),
    (
        "Attorney General Bruno Lark said the state would not appeal against the ruling on fishing rights.",
        "No appeal would be lodged against the ruling on fishing rights, said Bruno Lark, the state's attorney general.",
        "No appeal would be lodged against the ruling on fishing rights, said Bruno Lark, the state's governor.",
    ),
    (
        "A court in Ghent sentenced the dealer Luc Maes to four years. His partner, Rik Daems, was cleared.",
        "Four years is what the dealer Luc Maes got from a court in Ghent; it cleared Rik Daems, his partner.",
        "Four years is what the dealer Luc Daems got from a court in Ghent; it cleared Rik Daems, his partner.",
    ),
]

QUIET = [
    (
        "The Kuwaiti coastguard has given up its search for a Danish diver.",
        "The coastguard of Kuwait has given up its search for a diver from Denmark.",
    ),
    (
        "The pilot, Erik Bohm, was hurt. Bohm's son, who was beside him, walked away.",
        "The son of the pilot, Erik Bohm, walked away; Bohm, who sat beside him, was hurt.",
    ),
    (
        '"We had rain for a week," said Tor Hage, who runs a hotel in Brunn. Sales fell by half.',
        '"We had rain for a week," said Tor Hage, a hotelier in Brunn. Sales dropped by half.',
    ),
    (
        "Labour Minister Oba Ife said talks in Lagos were close to success. The drivers in Nigeria want more money.",
        "Nigeria's labour minister, Oba Ife, said that success in the talks in Lagos was close.",
    ),
    (
        "His brother, Karl, told the inquest that the brakes had failed. The mechanic, Jon Orr, said they were new.",
        "The brakes had failed, his brother told the inquest. They were new, said the mechanic, Jon Orr.",
    ),
    (
        "Inspector Nils Berg, who was promoted to chief inspector on Monday, leads the search.",
        "Chief Inspector Nils Berg, promoted on Monday, is in charge of the search.",
    ),
    (
        "Greta Olm moved to Velden in 1998 with her teacher, Piotr Hanke.",
        "With her teacher, Piotr Hanke, Greta Olm moved in 1998 to Velden.",
    ),
    ("She called him a liar. He called her a thief.", "He called her a thief; she called him a liar."),
    ("The nurse handed the mother her baby.", "The mother was handed her baby by the nurse."),
    (
        "He wrote the book with his wife, Mona Drake. She drew the maps.",
        "Mona Drake drew the maps for the book that she wrote with her husband.",
    ),
    (
        "The villagers met Father Anton at Mass on Sunday and asked him about the bells.",
        "On Sunday the villagers met Father Anton in church and asked him about the bells.",
    ),
]


def loud(original: str, draft: str) -> list[Finding]:
    return [found for found in pipeline.compare(original, draft, SETTINGS).findings if at_least(found.severity, "warning")]


@pytest.mark.parametrize(("original", "honest"), [*((a, honest) for a, honest, _ in (*EXCHANGED, *OTHERS)), *QUIET])
def test_the_same_told_from_either_end_is_quiet(original: str, honest: str) -> None:
    assert not loud(original, honest)


@pytest.mark.parametrize(("original", "faulty"), [(a, faulty) for a, _, faulty in EXCHANGED])
def test_two_ends_that_changed_places_are_an_error(original: str, faulty: str) -> None:
    assert "facts/roles-exchanged" in {found.check for found in loud(original, faulty) if at_least(found.severity, "error")}


@pytest.mark.parametrize(("original", "faulty"), [(a, faulty) for a, _, faulty in OTHERS])
def test_somebody_or_something_else_is_told(original: str, faulty: str) -> None:
    assert loud(original, faulty)


def test_a_thing_without_name_is_called_by_its_noun() -> None:
    original, _, faulty = next(triple for triple in EXCHANGED if "goose" in triple[0])
    (finding,) = loud(original, faulty)
    assert "\u201cgoose\u201d" in finding.message and "\u201cpostman\u201d" in finding.message
