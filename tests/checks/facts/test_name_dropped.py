"""Names that are missing where the rest of the sentence was kept."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("facts/name-dropped",), language_model=False)


@pytest.mark.parametrize("town", ["Reading", "Mobile"])
def test_a_town_that_is_a_common_word_is_a_name(town: str) -> None:
    (finding,) = pipeline.compare(
        f"The factory in {town} will close in May.", "The factory will close in May.", SETTINGS
    ).findings
    assert finding.quote_a == town


def test_a_common_word_with_a_capital_is_none() -> None:
    a, b = "Pope Martin said Mass in Oster on Friday.", "Pope Martin spoke in Oster on Friday."
    assert not pipeline.compare(a, b, SETTINGS).findings
