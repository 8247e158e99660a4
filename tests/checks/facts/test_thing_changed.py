"""Things of one kind, in one place, and relatives: what is another thing is told, another word for it is not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.checks.facts._qualities import value_of
from checker.finding import Finding, at_least
from checker.language.thing_kinds import (
    both_concrete,
    both_occupations,
    is_material,
    is_noun_alone,
    material,
    may_name_one,
    shared_kinds,
)
from checker.settings import Settings

SETTINGS = Settings(select=("facts/thing-changed",), language_model=False)


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


WRONG = [
    # two animals, plants, foods, parts of a body
    ("Rangers in Halden shot a wolf that had killed eleven sheep.", "wolf", "lynx",
     "A lynx that had killed eleven sheep was shot by rangers in Halden."),
    ("The parish planted forty birches along the road to Osk.", "birches", "elms",
     "Forty elms now stand along the road to Osk, planted by the parish."),
    ("Tom Reyes broke a rib in the second half and had to go off.", "rib", "wrist",
     "Having broken a wrist in the second half, Tom Reyes had to leave the pitch."),
    ("Anglers have not seen a salmon above the dam since it was built in 1974.", "salmon", "trout",
     "The dam of 1974 keeps them all out: no trout has come up the river so far, anglers say."),
    # ... in one place where a thesaurus puts them together
    ("A cow that had strayed on to the line stopped the train to Felden.", "cow", "horse",
     "The train to Felden was stopped by a horse that had got on to the line."),
    # two substances, which stand in one place
    ("Divers found traces of zinc in the water of the harbour.", "zinc", "nickel",
     "Traces of nickel turned up in the harbour's water, divers said."),
    # two made things of one kind, wherever they stand
    ("Lea Brandt has played the cello in the orchestra of Tarn since 2011.", "cello", "harp",
     "Since 2011 the orchestra of Tarn has had Lea Brandt on the harp."),
    # two acts in one place
    ("Carl Munn was convicted of forgery at the court in Brell.", "forgery", "perjury",
     "The court in Brell convicted Carl Munn of perjury."),
    # two trades in one place
    ("A plumber from Velm found the coins under the floor of the chapel.", "plumber", "dentist",
     "The coins were found under the chapel floor by a dentist from Velm."),
    ("The treasurer of the village band has admitted the theft.", "treasurer", "drummer",
     "The theft was admitted on Sunday by the village band's drummer."),
    ("The warden of the island has counted the seals.", "warden", "plumber",
     "Only ninety seals are left, going by the count of the island's plumber."),
    # two things of no near kind that do the same work
    ("The council of Osk wants to widen the bridge next year.", "bridge", "tunnel",
     "Next year the council of Osk wants to widen the tunnel."),
    ("The band's trumpet and a banner were stolen from the hall.", "banner", "kettle",
     "The band's trumpet and a kettle were taken from the hall by thieves."),
    ("Cheese exports from Halden fell by a fifth in May.", "Cheese", "salmon",
     "In May, exports of salmon from Halden were down a fifth."),
    ("The fire destroyed the wooden steps of the church in Dray.", "wooden", "granite",
     "In Dray the granite steps of the church were destroyed by the fire."),
    # one of a closed class
    ("The choir's weekly meeting was moved to the school.", "weekly", "monthly",
     "The monthly meeting of the choir was moved to the school."),
    ("A blue car was seen outside the bank in Sarn.", "blue", "white",
     "Outside the bank in Sarn a white car was seen."),
    ("The board unanimously backed the sale of the mill.", "unanimously", "narrowly",
     "The sale of the mill was narrowly backed by the board."),
    ("The rain hit the south-eastern villages hardest.", "south-eastern", "western",
     "Hardest hit by the rain were the western villages."),
    # relatives
    ("The house belongs to the singer's uncle, the police said. He was abroad.", "uncle", "brother",
     "Police said that the house was owned by the singer's brother, who was abroad."),
]


@pytest.mark.parametrize(("a", "lost", "new", "b"), WRONG)
def test_another_thing_is_told(a: str, lost: str, new: str, b: str) -> None:
    found = [(finding.quote_a, finding.quote_b) for finding in loud(a, b)]
    assert (lost, new) in found


FAIR = [
    # a wider word, a narrower one, another name
    ("Rangers in Halden shot a wolf that had killed eleven sheep.",
     "An animal that had killed eleven sheep was shot by rangers in Halden."),
    ("The thieves drove off in a van that they had left behind the mill.",
     "The thieves had left a vehicle behind the mill, in which they drove away."),
    ("Owners of pushchairs are told to check the front wheel.", "Buggy owners should check the front wheel."),
    ("Carl Munn was convicted of forgery at the court in Brell.",
     "The court in Brell found that Carl Munn had forged papers."),
    # the other word stands in both texts
    ("The cello and the viola were left in the bus; the cello was found.",
     "The cello and the viola were left in the bus; the viola was not found."),
    ("She sold the cello. The harp stayed in Osk.", "She sold the harp and moved out of Osk."),
    ("The cello was sold in Velm on Monday. The buyer took a harp as well.",
     "A harp was sold in Velm on Monday as well. The buyer took the cello too."),
    # the original has what the draft calls by another name
    ("A wolf and a big cat were seen near Osk on Sunday.", "A lynx was seen near Osk on Sunday."),
    ("The lorry was parked behind the mill in Dray.", "Behind the mill in Dray the truck was parked."),
    # not in one place
    ("Ann Pell gave the bridge to the town and moved to Velm.",
     "Ann Pell, who moved to Velm through the new tunnel, left the town what she had built."),
    ("Ann Pell sat on a camp bed in the hall with her dog.", "Ann Pell left the hall with her dog and saw her house."),
    # roles that one may have besides a trade
    ("The thief left by the back door.", "The culprit left by the back door."),
    ("A pilot and his dog were taken off the island.", "A man and his dog were taken off the island."),
    # the same told from the other's side
    ("The boy's aunt called the police.", "Her nephew was missing, she told the police."),
    ("Her uncle and her brother spoke at the grave.", "Her sister and her brother spoke at the grave."),
    ("His mother said that he had left on Friday.", "His father said that he had left on Friday."),
    # the word of the closed class is in the original
    ("The weekly and the monthly meeting were moved.", "The monthly meeting was moved, and the weekly one."),
    ("The blue car and the white car were towed.", "The white car was towed."),
    ("The annual fair was moved to Osk.", "The yearly fair was moved to Osk."),
    ("The rain hit the south-eastern villages hardest.", "Hardest hit by the rain were the eastern villages."),
]


@pytest.mark.parametrize(("a", "b"), FAIR)
def test_another_word_for_it_is_not(a: str, b: str) -> None:
    assert not loud(a, b)


def test_an_error_only_where_all_else_is_told_the_same() -> None:
    original = "The hail ruined most of the barley around Velm on Monday, growers said."
    copied = "The hail ruined most of the oats around Velm on Monday, growers said."
    reworded = "Farmers put it down to hail that little was left of the oats in the fields near Velm."
    assert [finding.severity for finding in loud(original, copied)] == ["error"]
    assert "error" not in [finding.severity for finding in loud(original, reworded)]


def test_one_place_is_told_once() -> None:
    both = Settings(select=("facts/thing-changed", "facts/direction-changed"), language_model=False)
    found = pipeline.compare(
        "The rain hit the northern villages of Halden hardest.", "The rain hit the southern villages of Halden hardest.",
        both,
    ).findings
    assert [finding.check for finding in found] == ["facts/direction-changed"]


def test_kinds() -> None:
    assert shared_kinds("barley", "oats") == shared_kinds("salmon", "trout") == "n"
    assert shared_kinds("oboe", "clarinet") == "m"
    assert shared_kinds("zinc", "nickel") == "s" and shared_kinds("barley", "bridge") == ""
    assert both_concrete("bridge", "tunnel") and not both_concrete("bridge", "hope")
    assert both_occupations("plumber", "dentist") and not both_occupations("plumber", "victim")
    assert may_name_one("pushchair", "buggy") and may_name_one("wolf", "animal") and not may_name_one("wolf", "lynx")
    assert not shared_kinds("zzyzx", "barley") and not may_name_one("zzyzx", "barley")


def test_what_is_no_kind_but_one_river_names_nothing() -> None:
    assert not may_name_one("salmon", "river")


def test_a_noun_that_a_parser_takes_for_an_adjective() -> None:
    assert is_noun_alone("geologist") and not is_noun_alone("concrete") and not is_noun_alone("zzyzx")


def test_materials() -> None:
    assert material("wooden") == "wood" and material("broken") == "broken"
    assert is_material("wooden") and is_material("granite") and not is_material("open")


def test_closed_classes() -> None:
    assert value_of("northern") == ("quarter", "north") and value_of("south-west") == ("quarter", "southwest")
    assert value_of("annual") == value_of("yearly") == ("often", "yearly")
    assert value_of("grey") == value_of("gray") and value_of("house") is None and value_of("") is None
