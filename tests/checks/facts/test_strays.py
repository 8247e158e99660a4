"""A figure that no original has, beside the one of its kind that the draft gives nowhere."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.checks.facts._quantities import slip
from checker.document import Figure, Span
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/figure-changed",), language_model=False)

WRONG = [
    (
        "A 34-year-old man was held on Monday over the loss of a silver bowl from a chapel in Tarn.",
        "Police in Tarn held a man of 43 on Monday after a silver bowl went missing from a chapel.",
    ),
    (
        "Greta Falk, 71, swam across Lake Orl on Sunday with two of her sons. She first did so in 1980.",
        "More than four decades after her first crossing, in 1980, Greta Falk was back in Lake Orl on Sunday. She is 17 "
        "and had two sons with her.",
    ),
    (
        "Some 1,320 teachers were asked by the Harle Institute in May whether they wanted to leave.",
        "The Harle Institute asked teachers in May, 13,200 in all, if they would like to go.",
    ),
    (
        "Among 58 volunteers with asthma those who sang twice a week slept a little better, doctors in Oster found.",
        "Singing may help at night. So say doctors in Oster, in whose small study 85 people with asthma took part.",
    ),
    (
        "The farm lies 20 km north of the port. It has been for sale since May, the agent said.",
        "On sale since May, according to the agent, is a farm some 21 miles to the north of the port.",
    ),
    (
        "The band will give three concerts in Velm. Tickets go on sale in June, and the hall has 640 seats.",
        "From June tickets can be had for the band in Velm, where it will play in a hall with 680 places.",
    ),
]

HONEST = [
    ("Ola Brandt has left the jury. Two other cooks followed her.", "Three cooks have left the jury, first Ola Brandt."),
    (
        "The yard has won a contract worth $40m to dredge the port of Tarn. Work will begin in May and take 26 months. "
        "The port will stay open, and ships will be led by pilots.",
        "Ships will be led by pilots while the yard dredges the port of Tarn, which stays open. The contract, worth "
        "$40m, keeps it busy from May for a little over two years.",
    ),
    ("Seven women and five men heard the case for nine days.", "For nine days a panel of 12 heard the case."),
    (
        "Sales of cider have risen most among those under 40, shops say.",
        "Cider sells four times as well as it did, shops say.",
    ),
    ("The ditch is 18 months old. It floods when it rains.", "It floods when it rains. Farmers had asked for the ditch for 10 years."),
]

SURE = [
    (
        "The biologist Ina Moor has been made head of the park. Dr Moor, 65, worked for ten years in Oster. She has a "
        "term of five years.",
        "Ina Moor, a 60-year-old biologist who for ten years worked in Oster, is to run the park. Her term is five "
        "years.",
    ),
    (
        "The chapel, 31 metres long, was built by monks from Tarn.",
        "Monks from Tarn put up the chapel, which from end to end is 310 metres.",
    ),
    (
        "The tower was shut for nine weeks while engineers looked at its bells.",
        "Engineers looked at the bells of the tower, and for that it was shut during seven weeks.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_a_figure_out_of_nowhere_is_told_where_one_of_its_kind_is_lost(a: str, b: str) -> None:
    assert len(loud(a, b)) == 1


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_what_follows_from_the_original_or_is_of_another_kind_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)


@pytest.mark.parametrize(("a", "b"), SURE)
def test_where_much_speaks_for_it_it_is_an_error(a: str, b: str) -> None:
    assert [finding.severity for finding in loud(a, b)] == ["error"]


@pytest.mark.parametrize(("a", "b", "slipped"), [(47, 74, True), (1480, 14800, True), (40, 400, True), (40, 50, False)])
def test_digits_in_another_order_and_noughts_are_slips(a: float, b: float, slipped: bool) -> None:
    span = Span(0, 1)
    one, other = (Figure(span=span, phrase=span, value=value, high=value) for value in (a, b))
    assert slip(one, other) is slipped
