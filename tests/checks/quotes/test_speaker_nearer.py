"""Who stands nearer to a quotation than its speaker is not excused for that: they have to do what leads to it."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("quotes/speaker-changed",), language_model=False)
QUOTATION = "“the ferry is a floating coffin without a rudder”"


@pytest.mark.parametrize(
    "original",
    [
        f"Lena Marsh told the hearing, while Oskar Tull packed his papers, that {QUOTATION}.",
        f"Lena Marsh, whom Oskar Tull insulted, said that {QUOTATION}.",
    ],
)
def test_a_bystander_is_not_the_speaker(original: str) -> None:
    draft = f"Oskar Tull told the hearing that {QUOTATION}. Lena Marsh packed her papers."
    (finding,) = pipeline.compare(original, draft, SETTINGS).findings
    assert (finding.severity, finding.quote_a, finding.quote_b) == ("critical", "Lena Marsh", "Oskar Tull")


def test_who_calls_it_that_is() -> None:
    original = f"The plan, said Lena Marsh, was for the vessel that Oskar Tull called {QUOTATION}."
    draft = f"Oskar Tull called the vessel {QUOTATION}. The plan was for it, Lena Marsh said."
    assert not pipeline.compare(original, draft, SETTINGS).findings
