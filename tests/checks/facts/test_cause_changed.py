"""Another cause than the original's is told; the original's in other words is not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.annotate import annotate
from checker.checks.facts._causal import relations
from checker.readers import read_text
from checker.segment import segment
from checker.settings import Settings

SETTINGS = Settings(select=("facts/cause-changed", "sourcing/unsupported"), language_model=False)
CAUSE = "facts/cause-changed"
TUNNEL = (
    "The Lindal tunnel was shut for two hours on Monday because of a burst water main, the council said. A lorry had "
    "broken down there on Sunday."
)
JAM = (
    "Profits at Harl Foods fell 12% owing to higher wages, the company said. Sugar cost less than a year ago, and sales "
    "of jam rose."
)
CHOIR = (
    "The choir's tour was cancelled because its conductor had broken a leg, not because of poor ticket sales, its "
    "manager said."
)
SALAD = "Doctors blamed the outbreak on a salad rather than on the fish, which had been cooked for an hour."


def told(original: str, draft: str, check: str = "") -> list[str]:
    found = pipeline.compare(original, draft, SETTINGS).findings
    return [finding.quote_b for finding in found if finding.check.startswith(check)]


@pytest.mark.parametrize(
    "original, draft, expected",
    [
        (TUNNEL, "The Lindal tunnel was shut for two hours on Monday due to a lorry, the council said.", "due to a lorry"),
        (JAM, "Profits at Harl Foods fell 12% because of sugar, the company said.", "because of sugar"),
        (CHOIR, "The choir's tour was cancelled because of poor ticket sales, its manager said.", None),
        (SALAD, "Doctors said the outbreak was caused by the fish, which had been cooked for an hour.", "caused by the fish"),
    ],
)
def test_another_cause_is_told(original: str, draft: str, expected: str | None) -> None:
    found = told(original, draft, CAUSE)
    assert found and (expected is None or told(original, draft) == [expected])


@pytest.mark.parametrize(
    "original, draft",
    [
        (TUNNEL, "The Lindal tunnel was closed for two hours on Monday due to a broken water pipe, the council said."),
        (TUNNEL, "A burst pipe kept the Lindal tunnel closed for two hours on Monday, a day after a lorry broke down there."),
        (JAM, "Because it pays its staff more, Harl Foods earned 12% less, the company said. Sugar was cheaper."),
        (JAM, "Higher wages cut profits at Harl Foods by 12%. Thanks to cheaper sugar, jam sold better."),
        (CHOIR, "Not because of poor ticket sales but since its conductor broke a leg the choir's tour has been cancelled."),
        (SALAD, "It was a salad, doctors said, that caused the outbreak, and not the fish, which had been cooked an hour."),
    ],
)
def test_the_cause_in_other_words_is_not_told(original: str, draft: str) -> None:
    assert told(original, draft) == []


TURNED = [
    ("A crack in the dam led to the closure of the road.", "The closure of the road led to a crack in the dam."),
    ("The dispute arose from a mistake in the contract.", "The dispute resulted in a mistake in the contract."),
    ("The club won the league despite the loss of its captain.", "The club won the league thanks to the loss of its captain."),
    ("The abbey sold its herd in order to mend the roof.", "The abbey sold its herd because it had mended the roof."),
    (
        "The lake froze over in January. Ice skates were sold out in the shops of Velm.",
        "The lake froze over in January because ice skates were sold out in the shops of Velm.",
    ),
]
STRAIGHT = [
    ("A crack in the dam forced the village to move.", "The village had to move because of a crack in the dam."),
    ("The dispute arose from a mistake in the contract.", "A mistake in the contract led to the dispute."),
    ("The club won the league despite the loss of its captain.", "The loss of its captain did not keep the club from the league."),
    ("The abbey sold its herd in order to mend the roof.", "The abbey sold its herd because it wanted to mend the roof."),
    ("The slide followed three days of rain.", "After three days of rain came the slide."),
    (
        "The hearing of the miners begins on Monday. The tribunal in Oster has three judges.",
        "The tribunal in Oster, which has three judges, set the hearing of the miners for Monday.",
    ),
    (
        "A leak at the mill was found in May. An inquiry of two years blamed the stoppage on the leak.",
        "The stoppage at the mill was blamed by an inquiry of two years on a leak that was found in May.",
    ),
    ("A pipe burst in the cellar. That caused the flood.", "The flood was the result of a pipe that burst in the cellar."),
]


@pytest.mark.parametrize(("original", "draft"), TURNED)
def test_a_relation_that_is_turned_or_made_is_told(original: str, draft: str) -> None:
    assert told(original, draft, CAUSE)


@pytest.mark.parametrize(("original", "draft"), STRAIGHT)
def test_the_same_relation_in_other_words_is_not_told(original: str, draft: str) -> None:
    assert not told(original, draft)


def test_the_sentence_before_may_be_the_effect() -> None:
    document = annotate(segment(read_text("The water was off in May. This stemmed from a leak in the old main.", "text")))
    (relation,) = relations(document, 1)
    assert "leak" in [token.norm for token in relation.first] and "off" in [token.norm for token in relation.second]


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        (
            "The auditors criticised the club for losing receipts and for refusing to open its books in May.",
            "The auditors criticised the club for its lost receipts and because it refused to open its books in May.",
        ),
        (
            "Some of the fall may be due to the end of a waiver in June, which had led farmers to bring sowing forward.",
            "A waiver ended in June, and that may explain some of the fall, since farmers had brought sowing forward because "
            "of it.",
        ),
    ],
)
def test_two_reasons_and_a_chain_of_causes_are_not_turned_round(original: str, draft: str) -> None:
    assert told(original, draft, CAUSE) == []


def test_a_reason_that_was_the_result_is_told() -> None:
    a = "The band gained thirty pupils following its concert on the pier, its leader, Ida Grell, said."
    b = "Because it had gained thirty pupils, the band gave a concert on the pier, its leader, Ida Grell, said."
    assert told(a, b, CAUSE) == ["Because it had gained thirty pupils"]


REWORDED_AND_TURNED = [
    (
        "The dairy in Tarn withdrew 4,000 cheeses on Monday because a seal on the vat had worn out.",
        "On Monday 4,000 cheeses were withdrawn by the Tarn dairy, although a worn seal was found on the vat.",
    ),
    (
        "Rowan Hale was dropped from the crew after two crates of rum went missing from the store.",
        "The loss of two crates of rum from the store prevented the dropping of Rowan Hale from the crew.",
    ),
    (
        "Repairs to the lock should be finished before Easter, the canal trust said.",
        "The canal trust expects that work to repair the lock will be finished after Easter.",
    ),
]
REWORDED_AND_STRAIGHT = [
    (
        "The dairy in Tarn withdrew 4,000 cheeses on Monday, but the seal on the vat had not worn out.",
        "Although the seal on the vat was sound, 4,000 cheeses were withdrawn by the Tarn dairy on Monday.",
    ),
    (
        "Fog kept the ferry from leaving on Monday.",
        "Fog prevented the ferry from leaving on Monday.",
    ),
    (
        "Repairs to the lock will not be finished before Easter, the canal trust said.",
        "The canal trust expects that work to repair the lock will be finished after Easter.",
    ),
    (
        "The inn lost 2,000 crowns last year. Its owner, Ida Grell, foresees a profit in May after that loss.",
        "The inn lost 2,000 crowns last year, but its owner, Ida Grell, foresees a profit in May.",
    ),
]


@pytest.mark.parametrize(("original", "draft"), REWORDED_AND_TURNED)
def test_the_opposite_relation_is_told_in_other_words(original: str, draft: str) -> None:
    assert told(original, draft, CAUSE)


@pytest.mark.parametrize(("original", "draft"), REWORDED_AND_STRAIGHT)
def test_the_same_order_and_reason_in_other_words_is_not_told(original: str, draft: str) -> None:
    assert told(original, draft, CAUSE) == []


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        (
            "Judge Ida Holm ordered the magazine Weekly Lamp to pay the skater Jon Brae 40,000 crowns and to print an "
            "apology. The magazine had published pictures of his sons taken on a farm in Oster. It may appeal.",
            "The Weekly Lamp, a magazine, must apologise in print to the skater Jon Brae and pay him 40,000 crowns, Judge"
            " Ida Holm ordered, because it had run pictures of his sons on a farm in Oster. It may appeal.",
        ),
        (
            "Until now the island's 300 people have had to drive 25 kilometres to reach the school on the other shore.",
            "For the island's 300 inhabitants the school on the other shore has meant a drive of 25 kilometres up to now.",
        ),
        (
            "The rowers spoke of a fair result after an unfair race.",
            "For the rowers the result was fair although the race was not.",
        ),
        (
            "Today, Deputy Lia Brandt of Harle issued a statement after the house passed the Old Harbours Act, which "
            "Deputy Brandt cosponsored. This bill restores the full strength of the Fishing Rights Act, after the High "
            "Court gutted the FRA through its 2013 Holm and Brae decisions.",
            "Following the house's approval of the Old Harbours Act, one of its cosponsors, Deputy Lia Brandt of Harle, "
            "released the statement below today. The bill is a vital one: it gives back to the Fishing Rights Act all the"
            " force it had before the High Court's 2013 Holm and Brae rulings hollowed it out.",
        ),
        (
            "Some farms on the Brell plain got their water back on Monday, the mayor, Ilse Tamm, said. Volunteer divers "
            "had slung a temporary hose across the canal. The road is still shut.",
            "Some farms on the Brell plain have water again since Monday, said Ilse Tamm, the mayor, thanks to a "
            "temporary hose slung across the canal by volunteer divers. The road is still shut.",
        ),
    ],
)
def test_what_led_to_it_or_a_contrast_is_no_other_cause(original: str, draft: str) -> None:
    assert not told(original, draft, CAUSE)


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("The plan would keep the buses running and bring new certainty about their routes.", 0),
        ("The plan would bring about new routes.", 1),
        ("Seals are not harmed by the turbines, as growers had feared.", 0),
        ("The seals left, as the turbines were too loud.", 1),
        ("The people of the island drive 25 kilometres to reach the school.", 0),
        ("The noise drove the seals away.", 1),
    ],
)
def test_a_word_of_cause_is_read_by_what_hangs_on_it(text: str, causes: int) -> None:
    found = relations(annotate(segment(read_text(text, "text"))), 0)
    assert sum(relation.kind == "cause" and relation.sign == "word" for relation in found) == causes
