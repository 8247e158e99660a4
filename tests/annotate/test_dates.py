"""Dates: what is one, what is not, and how much of it is certain."""

from __future__ import annotations

import pytest

from tests.annotate.reading import read


def dates(text: str) -> list[tuple[str, str, str]]:
    document = read(text)
    return [(document.words(date.span), date.value, date.granularity) for date in document.annotations.dates]


@pytest.mark.parametrize(
    ("text", "words", "value", "granularity"),
    [
        ("The shop shuts at seven in the evening.", "seven in the evening", "T19:00", "time"),
        ("The shop shuts at midday.", "midday", "T12:00", "time"),
        ("They met on Jan. 7, 2022.", "Jan. 7, 2022", "2022-01-07", "day"),
        ("They met on January 7, 2022 in the capital.", "January 7, 2022", "2022-01-07", "day"),
        ("They met on 7 January 2022.", "7 January 2022", "2022-01-07", "day"),
        ("They met on the 7th of January 2022.", "7th of January 2022", "2022-01-07", "day"),
        ("They met on 2022-01-07.", "2022-01-07", "2022-01-07", "day"),
        ("They met on 27/01/2022.", "27/01/2022", "2022-01-27", "day"),
        ("They met on 03/01/2022.", "03/01/2022", "2022", "year"),
        ("They met on Sept. 14 in the capital.", "Sept. 14", "--09-14", "day"),
        ("They last met in July 2019.", "July 2019", "2019-07", "month"),
        ("They last met in July.", "July", "july", "month"),
        ("They last met in May.", "May", "may", "month"),
        ("They will meet in March.", "March", "march", "month"),
        ("They will meet on Wednesday.", "Wednesday", "wednesday", "weekday"),
        ("They annexed it in 2014.", "2014", "2014", "year"),
        ("They have ruled since 2019.", "2019", "2019", "year"),
        ("The 2014 annexation was condemned.", "2014", "2014", "year"),
        ("The 2014 elections were condemned.", "2014", "2014", "year"),
        ("The city was founded in 1703.", "1703", "1703", "year"),
        ("The 2014-15 season was short.", "2014-15", "2014/2015", "year"),
        ("The talks start at 10:30 a.m.", "10:30 a.m.", "T10:30", "time"),
        ("The talks start at 3 pm in the capital.", "3 pm", "T15:00", "time"),
        ("The talks start at 12:15 a.m. in the capital.", "12:15 a.m.", "T00:15", "time"),
        ("The talks start at 14:30.", "14:30", "T14:30", "time"),
    ],
)
def test_dates(text: str, words: str, value: str, granularity: str) -> None:
    assert dates(text) == [(words, value, granularity)]


@pytest.mark.parametrize(
    "text",
    [
        "The town has 2,014 people.",
        "The plant has 1,500 workers.",
        "The plant has 1500 workers.",
        "They may march on the capital.",
        "The May government fell.",
        "April Mason told the court that she was there.",
        "The Sun reported it.",
        "They met yesterday and will meet again tomorrow or next week.",
        "Shops opened early on Black Friday.",
        "They met in Room 2014.",
        "The 1990s were quiet.",
        "The sale made $2022.",
    ],
)
def test_no_date(text: str) -> None:
    assert dates(text) == []


def test_a_span_of_days_is_two_dates() -> None:
    assert dates("They met on Jan. 7-9, 2022 in the capital.") == [
        ("Jan. 7", "2022-01-07", "day"),
        ("9, 2022", "2022-01-09", "day"),
    ]


def test_a_weekday_before_a_day_is_a_date_of_its_own() -> None:
    assert dates("They met on Friday 7 Jan 2022.") == [
        ("Friday", "friday", "weekday"),
        ("7 Jan 2022", "2022-01-07", "day"),
    ]


def test_order_and_no_overlap() -> None:
    document = read("On Friday, Jan. 7, 2022, and again in July 2019, at 3 p.m., they met; in 2014 they had not.")
    spans = [date.span for date in document.annotations.dates]
    assert len(spans) == 5
    assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))
    assert not any(
        figure.span.overlaps(span) for figure in document.annotations.figures for span in spans
    ), "what is a date is no figure"
