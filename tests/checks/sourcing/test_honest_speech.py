"""Who says what is told in other words all day: the checks of quotations and sources have to be silent about it."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings
from tests.checks.sourcing.honest_speech import HONEST

SETTINGS = Settings(select=("quotes", "sourcing"), language_model=False)


@pytest.mark.parametrize("original, draft", HONEST)
def test_an_honest_rewrite_of_speech_is_quiet(original: str, draft: str) -> None:
    findings = pipeline.compare(original, draft, SETTINGS).findings
    assert [(finding.check, finding.message) for finding in findings if finding.severity != "info"] == []
