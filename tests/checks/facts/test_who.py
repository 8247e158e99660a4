"""Who did what to whom: an original, an honest rewrite and one that gives it to somebody else."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(
    select=(
        "facts/roles-exchanged", "facts/subject-exchanged", "facts/name-changed", "facts/name-dropped",
        "facts/title-changed", "facts/pronoun-changed", "structure/dangling-pronoun", "sourcing/unknown-detail",
    ),
    language_model=False,
)  # fmt: skip

ROLES: list[tuple[str, str, str | None]] = [
    (
        "Corvane Group has bought the bakery chain Hallow's from Tessler Foods for £41m.",
        "Tessler Foods has sold the bakery chain Hallow's to Corvane Group for £41m.",
        "Corvane Group has sold the bakery chain Hallow's to Tessler Foods for £41m.",
    ),
    (
        "Judge Miriam Falk succeeds Otto Brandt as president of the court in May.",
        "Otto Brandt will be replaced in May by Judge Miriam Falk as president of the court.",
        "Otto Brandt will succeed Judge Miriam Falk as president of the court in May.",
    ),
    (
        "Verity Sands took over from Colm Harkin as editor of the Tidewell Echo last spring.",
        "Colm Harkin handed over to Verity Sands as editor of the Tidewell Echo last spring.",
        "Colm Harkin took over from Verity Sands as editor of the Tidewell Echo last spring.",
    ),
    (
        "The brewer Dunmarrow is suing the glassmaker Lyle & Pine over 40,000 faulty bottles.",
        "Dunmarrow, a brewer, has filed a lawsuit against the glassmaker Lyle & Pine over 40,000 faulty bottles.",
        "Lyle & Pine, a glassmaker, has filed a lawsuit against the brewer Dunmarrow over 40,000 faulty bottles.",
    ),
    (
        "Tarnia lent Ostrava $300 million in June to repair the dam.",
        "Ostrava borrowed $300 million from Tarnia in June to repair the dam.",
        "Tarnia borrowed $300 million from Ostrava in June to repair the dam.",
    ),
    (
        "Brookfield's 2-1 win over Carrow Athletic lifted them to third.",
        "Carrow Athletic were beaten 2-1 by Brookfield, who climbed to third.",
        "Brookfield were beaten 2-1 by Carrow Athletic, who climbed to third.",
    ),
    (
        "Irina Solberg's defeat by Greta Hahn ended her run of 14 victories.",
        "Greta Hahn beat Irina Solberg, ending a run of 14 victories.",
        "Irina Solberg beat Greta Hahn, ending a run of 14 victories.",
    ),
    (
        "Ambrose Finch, who taught Lila Stern at the academy, will conduct her first symphony.",
        "Lila Stern was taught at the academy by Ambrose Finch, who will conduct her first symphony.",
        "Lila Stern, who taught Ambrose Finch at the academy, will conduct the symphony.",
    ),
    (
        "The striker Marco Velt moved from Kestrel Rovers to Sandwich Town for €2m in August.",
        "Sandwich Town paid Kestrel Rovers €2m for the striker Marco Velt in August.",
        "The striker Marco Velt moved from Sandwich Town to Kestrel Rovers for €2m in August.",
    ),
    (
        "The senator Paula Quill accused Governor Ned Aston of hiding the report on the dam.",
        "Governor Ned Aston was accused by the senator Paula Quill of hiding the report on the dam.",
        "Governor Ned Aston accused the senator Paula Quill of hiding the report on the dam.",
    ),
    (
        "Kestria expelled three Volmarkian diplomats on Tuesday and recalled its own ambassador.",
        "On Tuesday three diplomats from Volmark were expelled by Kestria, which recalled its ambassador.",
        "On Tuesday Volmark expelled three Kestrian diplomats and recalled its own ambassador.",
    ),
    (
        "The trawler Morning Star rammed the patrol boat Vigil in the strait on Sunday.",
        "The patrol boat Vigil was rammed in the strait on Sunday by the trawler Morning Star.",
        "The patrol boat Vigil rammed the trawler Morning Star in the strait on Sunday.",
    ),
    (
        "Denby Council pays Arkwright Homes £3m a year to run its care homes.",
        "Arkwright Homes receives £3m a year from Denby Council to run its care homes.",
        "Denby Council receives £3m a year from Arkwright Homes, which runs its care homes.",
    ),
    (
        "The company Solvane, which owns Brightwell Dairies, will close two plants.",
        "Brightwell Dairies belongs to Solvane, a company that will close two plants.",
        "Solvane belongs to Brightwell Dairies, which will close two plants.",
    ),
    (
        "Dr Lena Moss finished ahead of Karim Said by eleven votes in the race for rector.",
        "Karim Said finished behind Dr Lena Moss by eleven votes in the race for rector.",
        "Karim Said finished ahead of Dr Lena Moss by eleven votes in the race for rector.",
    ),
    (
        "The voters preferred Helga Rein to Dorian Falk in every district.",
        "In every district Helga Rein was chosen over Dorian Falk by the voters.",
        "In every district the voters preferred Dorian Falk to Helga Rein.",
    ),
    (
        "The Larkspur fund's takeover of Hexham Rail was cleared on Friday.",
        "Larkspur was cleared on Friday to take over Hexham Rail.",
        "Hexham Rail was cleared on Friday to take over the Larkspur fund.",
    ),
]

DOERS: list[tuple[str, str, str | None]] = [
    (
        "Marta Oyelowo founded the charity in 1994 with her husband, Kwame Oyelowo. Linda Peake, its director "
        "since 2010, will retire in May.",
        "The charity was founded in 1994 by Marta Oyelowo and her husband, Kwame. Linda Peake, director since "
        "2010, retires in May.",
        "Linda Peake founded the charity in 1994. Marta Oyelowo, its director since 2010, will retire in May.",
    ),
    (
        "Councillor Peter Dane voted against the plan because of the traffic, while Councillor Joy Amato "
        "supported it.",
        "Councillor Joy Amato backed the plan; Councillor Peter Dane opposed it over traffic.",
        "Councillor Joy Amato voted against the plan because of the traffic, while Councillor Peter Dane "
        "supported it.",
    ),
    (
        "Halden Bank raised its dividend by a tenth on Tuesday. Corvel Steel, its biggest client, cut 400 jobs on "
        "the same day.",
        "On Tuesday Corvel Steel, the biggest client of Halden Bank, shed 400 jobs and the bank lifted its "
        "dividend by a tenth.",
        "Corvel Steel raised its dividend by a tenth on Tuesday. Halden Bank, its biggest lender, cut 400 jobs on "
        "the same day.",
    ),
    (
        "Uma Prasad bowled the last over and took two wickets. Kim Dacre had earlier made 71.",
        "Two wickets fell in the final over, bowled by Uma Prasad. Before that Kim Dacre had scored 71.",
        "Kim Dacre bowled the last over and took two wickets. Uma Prasad had earlier made 71.",
    ),
    (
        "Norvik Shipping apologised for the spill and promised to pay for the clean-up. The port of Elm had asked "
        "for a ban.",
        "After the spill Norvik Shipping said it was sorry and would pay for the clean-up; the port of Elm had "
        "wanted a ban.",
        "The port of Elm apologised for the spill and promised to pay for the clean-up. Norvik Shipping had asked "
        "for a ban.",
    ),
    (
        "When Paul Reiss retired as conductor, Olga Bern, who had played the oboe under him, wrote him a waltz.",
        "Olga Bern, an oboist in his orchestra, wrote a waltz for Paul Reiss when he retired as conductor.",
        "When Olga Bern retired as conductor, Paul Reiss, who had played the oboe under her, wrote her a waltz.",
    ),
    (
        "Karin Holt said that she would appeal. Her opponent, Dag Moe, said he was relieved and would return to "
        "his farm.",
        "Karin Holt is to appeal. Dag Moe, her opponent, said he felt relieved and was going back to his farm.",
        None,
    ),
    (
        "Amira Khoury opened the batting with Tess Lang. Lang was out first, for 12; Khoury made 60.",
        "Tess Lang, out for 12, and Amira Khoury, who made 60, opened the batting together.",
        None,
    ),
    (
        "Germany beat France 2-1 and France then lost to Spain; Spain had earlier drawn with Germany.",
        "France were beaten by both Germany (2-1) and Spain, while Spain and Germany drew.",
        None,
    ),
    (
        "The prime minister, Ada Voss, dismissed the finance minister, Lars Egge, and gave his job to Pia Lund.",
        "Pia Lund becomes finance minister in place of Lars Egge, who was dismissed by the prime minister, Ada "
        "Voss.",
        None,
    ),
    (
        "The union accused Brannock Foods of locking out 300 workers. Brannock Foods accused the union of "
        "blocking the gate.",
        "Brannock Foods and the union accused each other: the company of blocking the gate, the union of locking "
        "out 300 workers.",
        None,
    ),
    (
        "Kofi Adu trains with Sam Boateng and beat him in the final in 2023. Boateng won their only other meeting.",
        "Sam Boateng, who trains with Kofi Adu, lost to him in the 2023 final but won the only other time they met.",
        None,
    ),
    (
        "Nora Pym left the Herald for the Courier in 2015; the Courier's editor, Max Thorne, hired her as a critic.",
        "Max Thorne, editor of the Courier, hired Nora Pym from the Herald in 2015 to be a critic.",
        None,
    ),
    (
        "The bank sued the builder, and the builder sued the bank.",
        "The builder and the bank sued each other.",
        None,
    ),
    (
        "Rosa Lind's mother, Grete, taught her to sail. Rosa now teaches her own son, Per.",
        "Per is taught to sail by his mother, Rosa Lind, who learned it from her mother, Grete.",
        None,
    ),
]

TURNED: list[tuple[str, str, str | None]] = [
    (
        "A pensioner bitten by a terrier in Elm Row has been sued by its owner, Grant Olsen, who wants $4,000.",
        "Grant Olsen, who owns a terrier that bit a pensioner in Elm Row, has sued for $4,000.",
        "A pensioner bitten by a terrier in Elm Row is suing its owner, Grant Olsen, for $4,000.",
    ),
    (
        "Halden Bank has lent a brewery $3 million. It took the brewery's stock as security.",
        "A brewery has borrowed $3 million from Halden Bank and pledged its stock.",
        "Halden Bank has borrowed $3 million from a brewery. It gave its stock as security.",
    ),
    (
        "Boris Tal sold the mill to a Swedish fund and bought a farm from his cousin.",
        "A Swedish fund bought the mill from Boris Tal, who acquired a farm from his cousin.",
        None,
    ),
    (
        "Nina Holt was sued by a tenant and later sued a builder.",
        "A tenant sued Nina Holt, who went on to sue a builder.",
        None,
    ),
    (
        "Tessler Foods owns a stake in a dairy, and a fund owns part of Tessler Foods.",
        "Part of Tessler Foods is owned by a fund; it owns a stake in a dairy itself.",
        None,
    ),
]

PRONOUNS: list[tuple[str, str, str | None]] = [
    (
        "Ilse Marner, the coach, was calm. The red card was deserved, she said.",
        "Ilse Marner, the coach, kept her temper. She called the red card deserved.",
        "Ilse Marner, the coach, kept calm. According to him the red card was deserved.",
    ),
    (
        "Chief constable Nora Pike apologised to the parents of Luke Dean. Her force had lost a statement for six "
        "years.",
        "Nora Pike, the chief constable, said sorry to Luke Dean's parents. For six years her officers had "
        "treated his death as an accident and mislaid a statement.",
        "Nora Pike, the chief constable, said sorry to Luke Dean's parents. His force had lost a statement for "
        "six years.",
    ),
    (
        'The novelist Selin Aydin has won the prize for a book on her grandfather. "He never spoke of it," Aydin '
        'said on Monday.',
        'The novelist Selin Aydin has won the prize. "He never spoke of it," she said on Monday of her '
        'grandfather, the book\'s subject.',
        None,
    ),
    (
        "Tom Reed, a plumber, won the draw and gave half of his prize to the hospice.",
        "The plumber Tom Reed won the draw; half of his prize went to the hospice.",
        "The plumber Tom Reed won the draw; half of her prize went to the hospice.",
    ),
    (
        "The tenor Luca Brandi said it seemed strange to him as well. The prompter, Greta Stoll, was dismissed.",
        "Luca Brandi, the tenor, conceded that she was right and thought it strange himself. Greta Stoll, the "
        "prompter, was sacked.",
        None,
    ),
    (
        "Police said Rory Flint had threatened his neighbour, Agnes Coyle, with a spade.",
        "Agnes Coyle was threatened with a spade by her neighbour, Rory Flint, police said.",
        "Agnes Coyle had threatened her neighbour, Rory Flint, with a spade, police said.",
    ),
    (
        "Superintendent Moira Kent said officers had searched the quarry twice. She appealed to walkers for help.",
        "Officers had gone through the quarry twice, according to Superintendent Moira Kent, who asked walkers to "
        "come forward. She also thanked them.",
        "Officers had gone through the quarry twice, said Superintendent Moira Kent. He asked walkers to come "
        "forward.",
    ),
    (
        "Captain Elise Moreau had warned the harbour about the crane in March. Her letter was never answered.",
        "In March Captain Elise Moreau had alerted the port to the state of the crane, but no reply to her letter "
        "ever came.",
        "In March Captain Elise Moreau had alerted the port to the state of the crane, but no reply to his letter "
        "ever came.",
    ),
    (
        "Ingrid Vale has run the hotel since 1998, when her father died. She has no plans to sell.",
        "Since her father's death in 1998 Ingrid Vale has been in charge of the hotel, which she does not intend "
        "to sell.",
        "Since his father's death in 1998 Ingrid Vale has been in charge of the hotel, which she does not intend "
        "to sell.",
    ),
    (
        "Tomas Werle, the baker, rose at three. His wife, Anna, kept the books; she died in May.",
        "Tomas Werle, a baker, got up at three, while the accounts were done by his wife, Anna, who died in May.",
        None,
    ),
    (
        "The council's leader, Iain Shaw, said Ms Pryce had misread the report. She denied it and said he had not "
        "read it at all.",
        "Ms Pryce rejected the charge by the council's leader, Iain Shaw, that she had misread the report, which "
        "in her view he had not even opened.",
        None,
    ),
    (
        "Marta Dahl painted the portrait of the king. He disliked it, and it was hung in a corridor.",
        "The portrait that Marta Dahl had painted of the king was put in a corridor because he did not like it. "
        "She was paid nonetheless.",
        None,
    ),
]

NAMES: list[tuple[str, str, str | None]] = [
    (
        "The minister Helga Strand met the farmers' leader, Ola Brekke, in Tromsa on Monday.",
        "In Tromsa on Monday the minister, Helga Strand, saw Ola Brekke, who leads the farmers.",
        "In Tromsa on Monday the minister, Helga Brekke, saw the farmers' leader.",
    ),
    (
        "The Institute of Marine Geology in Halden published the map on Tuesday.",
        "A map was published on Tuesday by Halden's Institute of Marine Geology.",
        "A map was published on Tuesday by the Institute of Marine Geography in Halden.",
    ),
    (
        "Researchers at the University of Tarnby tested 400 children.",
        "Four hundred children were tested by University of Tarnby researchers.",
        "Four hundred children were tested by researchers at the University of Tornsund.",
    ),
    (
        "The singer Rosa Delmonte married the actor Karl Sturm in May. The couple live in Velm.",
        "Rosa Delmonte, a singer, and the actor Karl Sturm, who live in Velm, were married in May.",
        None,
    ),
    (
        "The Health Department said on Friday that the clinic would close.",
        "On Friday the Health Ministry announced the closure of the clinic.",
        None,
    ),
    (
        "Moscow rejected the claim, which Berlin had made on Monday.",
        "Russia rejected the claim, made on Monday by Germany.",
        None,
    ),
    (
        "The French government will pay half of the sum.",
        "Half of the sum will come from Paris.",
        None,
    ),
    (
        "The Polish haulier Transwal will buy 40 lorries from its Swedish rival.",
        "Transwal, a haulier from Poland, is to buy 40 lorries from a rival in Sweden.",
        None,
    ),
    (
        "The Dutch architect Joost van Rijn won the contest with a plan for a bridge of wood.",
        "Joost van Rijn, an architect, came first in the competition with his design of a wooden bridge.",
        None,
    ),
    (
        "A Filipino cook and two Americans were rescued from the yacht.",
        "From the yacht a cook from the Philippines and two US citizens were saved.",
        None,
    ),
    (
        "The Harcombe Trust paid for the roof of Elm Hall.",
        "The roof of Elm Hall was paid for by the Harcombe Trust.",
        "The roof of Elm Hall was paid for by the Barlow Trust.",
    ),
    (
        "Mayor Ines Dorn cut the ribbon and Bishop Ulf Lindahl blessed the bridge.",
        "Bishop Ulf Lindahl blessed the bridge after the mayor, Ines Dorn, had cut the ribbon.",
        "Bishop Ulf Dorn blessed the bridge after the mayor had cut the ribbon.",
    ),
]

TRIPLES = [*ROLES, *DOERS, *TURNED, *PRONOUNS, *NAMES]


def loud(original: str, draft: str) -> list[Finding]:
    return [found for found in pipeline.compare(original, draft, SETTINGS).findings if at_least(found.severity, "warning")]


@pytest.mark.parametrize(("original", "honest"), [(original, honest) for original, honest, _ in TRIPLES])
def test_the_same_told_from_the_other_end_is_quiet(original: str, honest: str) -> None:
    assert not loud(original, honest)


@pytest.mark.parametrize(("original", "faulty"), [(a, faulty) for a, _, faulty in ROLES if faulty])
def test_changed_places_are_an_error(original: str, faulty: str) -> None:
    assert any(at_least(found.severity, "error") for found in loud(original, faulty))


@pytest.mark.parametrize(
    ("original", "faulty"), [(a, faulty) for a, _, faulty in (*DOERS, *TURNED, *PRONOUNS, *NAMES) if faulty]
)
def test_somebody_else_is_told(original: str, faulty: str) -> None:
    assert loud(original, faulty)


def test_a_pronoun_for_the_only_person_there_is_compared_with_what_the_original_calls_her() -> None:
    original = "Ilse Marner, the mayor, resigned on Monday. She cited her health. Marner will go on living in Oster."
    draft = "Ilse Marner, the mayor, resigned on Monday. She cited her health. He will go on living in Oster."
    assert [found.check for found in loud(original, draft)] == ["facts/pronoun-changed"]
