"""Names with numbers in them, and words that could be mistaken for the beginning of one."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("facts/figure-changed",), language_model=False)


def test_a_name_with_another_number_is_seen() -> None:
    findings = pipeline.compare("The pilots flew two F-16 jets home.", "The pilots flew two F-18 jets home.", SETTINGS).findings
    assert [(finding.quote_a, finding.quote_b) for finding in findings] == [("F-16", "F-18")]


@pytest.mark.parametrize("word", ["a" * 40, "ab-" * 30 + "c", "a" * 4000], ids=len)
def test_a_long_word_is_read_once(word: str) -> None:
    text = f"The guide spells it {word} and leaves the 12 pilots to it."
    assert pipeline.compare(text, text.replace("leaves", "left"), SETTINGS).findings == ()


@pytest.mark.parametrize(
    ("a", "b", "seen"),
    [
        ("Two F-16 jets and one F-35 flew over Velm.", "One F-35 and two F-16 jets flew over Velm.", []),
        ("Two F-16 jets and one F-35 flew over Velm.", "Two F-16 jets and one F-15 flew over Velm.", [("F-35", "F-15")]),
        ("The mill closed in the 1980s, the owner said.", "The mill closed in the '80s, the owner said.", []),
        ("The mill closed in the '80s, the owner said.", "The mill closed in the 1970s, the owner said.", [("'80s", "1970s")]),
        ("Drivers have to take the A5. The A4 is closed.", "As the A4 is closed, drivers have to take the A5.", []),
        ("The mill closed in the 1980s and the dairy in the 1990s.", "The mill closed in the '80s.", []),
        ("Brell won 3-1 against Tarn on Sunday.", "Tarn lost 1-3 against Brell on Sunday.", []),
        ("The fair in Velm is on 10-12 May.", "The fair in Velm is on 10-13 May.", []),
    ],
)
def test_decades_and_results_in_either_form(a: str, b: str, seen: list[tuple[str, str]]) -> None:
    findings = pipeline.compare(a, b, SETTINGS).findings
    assert [(finding.quote_a, finding.quote_b) for finding in findings] == seen
