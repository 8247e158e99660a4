"""Figures: the value, what is counted, and how surely."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import Figure, Span
from checker.numbers import find_numbers
from tests.annotate.reading import read


def figures(text: str) -> list[tuple[str, float, str]]:
    document = read(text)
    return [(document.words(figure.span), figure.value, figure.unit) for figure in document.annotations.figures]


def only(text: str) -> Figure:
    found = read(text).annotations.figures
    assert len(found) == 1, [read(text).words(figure.span) for figure in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("One farm in six must cut its herd.", "One farm in six", 1 / 6, ""),
        ("Sales were down by a quarter on last year.", "a quarter", 0.25, ""),
        ("More than a third could not say.", "a third", 1 / 3, ""),
        ("They printed 9,500 last year.", "9,500", 9500, ""),
        ("The wind blew at 110 kilometres an hour.", "110", 110, "kilometre per hour"),
        ("The wind blew at 90km/h.", "90", 90, "kilometre per hour"),
        ("The fire killed 12 people.", "12", 12, "person"),
        ("The fire killed twelve people.", "twelve", 12, "person"),
        ("The fire killed a dozen people.", "a dozen", 12, "person"),
        ("The town has 14,000 voters.", "14,000", 14_000, "voter"),
        ("The town has 14k voters.", "14k", 14_000, "voter"),
        ("The country has 3.5 million voters.", "3.5 million", 3_500_000, "voter"),
        ("The strike cost half a million jobs.", "half a million", 500_000, "job"),
        ("They waited two and a half years.", "two and a half", 2.5, "year"),
        ("They waited 2½ years.", "2½", 2.5, "year"),
        ("Some three hundred and fifty thousand voters stayed away.", "three hundred and fifty thousand", 350_000, "voter"),
        ("Twenty-one ships left the port.", "Twenty-one", 21, "ship"),
        ("The 30-country alliance met in the capital.", "30", 30, "country"),
        ("The court tried a 16-year-old.", "16", 16, "year"),
        ("The rate fell by 3.5 percent.", "3.5", 3.5, "percent"),
        ("The rate fell by 3.5 per cent.", "3.5", 3.5, "percent"),
        ("The rate fell by 3.5%.", "3.5%", 3.5, "percent"),
        ("The rate fell by two percentage points.", "two", 2, "percentage point"),
        ("The bridge cost $35m.", "$35m", 35_000_000, "USD"),
        ("The bridge cost £2.5bn.", "£2.5bn", 2_500_000_000, "GBP"),
        ("The bridge cost 35 million euros.", "35 million", 35_000_000, "EUR"),
        ("The bridge cost US$35 million.", "US$35 million", 35_000_000, "USD"),
        ("The road is 5km long.", "5", 5, "kilometre"),
        ("The mayor lost 5 kilometers of road.", "5", 5, "kilometre"),
        ("Two-thirds of the members agreed.", "Two-thirds", 2 / 3, ""),
        ("One in five members agreed.", "One in five", 0.2, ""),
        ("They talked for half an hour.", "half", 0.5, "hour"),
        ("They talked for three-quarters of an hour.", "three-quarters", 0.75, "hour"),
        ("The rate fell by a quarter of a percentage point.", "a quarter", 0.25, "percentage point"),
        ("A third of a class was absent.", "A third", 1 / 3, ""),
        ("A fifth were sold by noon.", "A fifth", 0.2, ""),
        ("The lake froze at 18 below zero.", "18", -18, "degree"),
        ("The lake froze at 18 F.", "18", 18, "degree fahrenheit"),
        ("The temperature fell to -5 degrees.", "-5", -5, "degree"),
        ("He served a 12 year sentence.", "12", 12, "year"),
        ("The park covers 12 square miles.", "12", 12, "square mile"),
    ],
)
def test_value_and_unit(text: str, words: str, value: float, unit: str) -> None:
    assert figures(text) == [(words, pytest.approx(value), unit)]


@pytest.mark.parametrize(
    ("text", "qualifier", "phrase"),
    [
        ("The war lasted more than two years.", "more than", "more than two years"),
        ("The war killed over 14,000 people.", "more than", "over 14,000 people"),
        ("The army sent nearly 100,000 battle-ready troops.", "nearly", "nearly 100,000 battle-ready troops"),
        ("The army sent almost 100,000 troops.", "nearly", "almost 100,000 troops"),
        ("The army sent about 100,000 troops.", "about", "about 100,000 troops"),
        ("The army sent some 200 troops.", "about", "some 200 troops"),
        ("At least 14 people died.", "at least", "At least 14 people"),
        ("Up to 14 people died.", "at most", "Up to 14 people"),
        ("Fewer than 14 people died.", "less than", "Fewer than 14 people"),
        ("No fewer than 14 people died.", "at least", "No fewer than 14 people"),
        ("The plan covers people aged 65 or older.", "at least", "65 or older"),
        ("The plan covers people older than 65.", "more than", "older than 65"),
        ("The plan covers not even 65 people.", "less than", "not even 65 people"),
        ("The plan did not cover even 65 people.", "less than", "even 65 people"),
        ("The plan cost just shy of $65.", "nearly", "just shy of $65"),
        ("The plan cost hardly more than $65.", "about", "hardly more than $65"),
        ("The plan cost barely $65.", "about", "barely $65"),
        ("The plan drew a good dozen people.", "at least", "a good dozen people"),
        ("The plan cost $65 at most.", "at most", "$65 at most"),
        ("The plan cost under $65.", "less than", "under $65"),
        ("The village lies under 65 metres of sand.", "", "65 metres"),
        ("The war lasted over 65 weeks.", "more than", "over 65 weeks"),
        ("The firm must hand over 65 letters.", "", "65 letters"),
        ("She won the race over 65 kilometres.", "", "65 kilometres"),
        ("The track is over 65 kilometres long.", "more than", "over 65 kilometres"),
        ("The price of tin went up to $65.", "", "$65"),
    ],
)
def test_qualifier_and_phrase(text: str, qualifier: str, phrase: str) -> None:
    document = read(text)
    figure = only(text)
    assert (figure.qualifier, document.words(figure.phrase)) == (qualifier, phrase)
    assert figure.phrase.contains(figure.span)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("The blast hurt 10 to 12 workers.", 10, 12, "worker"),
        ("The blast hurt 10-12 workers.", 10, 12, "worker"),
        ("The blast hurt between 10 and 12 workers.", 10, 12, "worker"),
        ("The sale made $10 to $12 million.", 10_000_000, 12_000_000, "USD"),
        ("Dozens of workers left.", 24, 99, "worker"),
        ("Tens of thousands of workers left.", 10_000, 99_999, "worker"),
        ("Several hundred workers left.", 200, 999, "worker"),
    ],
)
def test_ranges(text: str, low: float, high: float, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.high, figure.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The share rose from 10 to 12 percent.", [10, 12]),
        ("The team won 3-1.", [3, 1]),
        ("The chamber voted 51 to 49.", [51, 49]),
    ],
)
def test_no_range(text: str, values: list[float]) -> None:
    found = read(text).annotations.figures
    assert [figure.value for figure in found] == values
    assert all(figure.value == figure.high for figure in found)


@pytest.mark.parametrize(
    "text",
    [
        "One of the ministers left and no one stayed.",
        "This one was better.",
        "At first they waited a second.",
        "The 1990s were quiet years.",
        "She is in her 30s.",
        "They annexed the region in 2014.",
        "The talks start at 10:30 a.m. on Friday.",
        "He flew an F-16 during COVID-19.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize("text", ["The law changes Article 10.", "They met in Room 12.", "The No. 2 official left."])
def test_an_identifier_counts_nothing(text: str) -> None:
    assert only(text).unit == ""


def test_ordinals() -> None:
    assert [(figure.value, figure.ordinal) for figure in read("The third bridge opened.").annotations.figures] == [(3, True)]
    assert [(figure.value, figure.ordinal) for figure in read("It is a 21st century port.").annotations.figures] == [
        (21, True)
    ]
    assert not only("The port has three bridges.").ordinal


def test_a_year_with_a_comma_is_a_figure() -> None:
    assert figures("The town has 2,014 people.") == [("2,014", 2014, "person")]
    assert figures("The plant has 1500 workers.") == [("1500", 1500, "worker")]


def test_another_language_has_its_digits() -> None:
    text = "Le ministre a dit que la ville et les villages ont perdu 14\u00a0000 habitants et 35 % de la récolte."
    assert read(text).metadata["language"] != "en"
    assert figures(text) == [("14\u00a0000", 14_000, ""), ("35 %", 35, "percent")]


@given(st.text(alphabet="0123456789 ,.-–$£%kmbn½ athouwendrl", max_size=40))
def test_numbers_lie_in_the_text_in_order(text: str) -> None:
    found = list(find_numbers(text, Span(0, len(text)), words=True))
    for number in found:
        assert 0 <= number.span.start < number.span.end <= len(text)
        assert number.value <= number.high
    assert all(first.span.end <= second.span.start for first, second in zip(found, found[1:], strict=False))


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_digits_keep_their_value(value: int) -> None:
    text = f"{value:,}"
    assert [int(number.value) for number in find_numbers(text, Span(0, len(text)), words=False)] == [value]
