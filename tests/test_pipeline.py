"""What the whole job refuses, and what it says on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import pipeline, readers, registry
from checker.errors import InputError, ModelError
from checker.language import causal
from checker.settings import Settings

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
PLAIN = Settings(language_model=False)


def read(place: str) -> str:
    return readers.read_file(FIXTURES / place, 5_000_000).text


def test_texts_in_two_languages_are_refused() -> None:
    french, english = read("pairs/derby-francais/original.txt"), read("quiet/canal-history/draft.txt")
    for original, draft in ((french, english), (english, french)):
        with pytest.raises(InputError, match="different languages"):
            pipeline.compare(original, draft, PLAIN)


def test_two_texts_in_another_language_are_compared() -> None:
    french = read("pairs/derby-francais/original.txt")
    assert not pipeline.compare(french, french, PLAIN).collation.added


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="no text"):
        pipeline.compare("The mayor spoke.", text, PLAIN)


def test_no_original_is_refused() -> None:
    with pytest.raises(InputError, match="no original"):
        pipeline.compare([], "The mayor spoke.", PLAIN)


def test_a_missing_model_is_declared_or_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(causal, "available", lambda: False)
    report = pipeline.check("The mayor spoke to reporters in Oster on Monday.", Settings())
    assert any("language model is not installed" in sentence for sentence in report.degraded)
    with pytest.raises(ModelError, match="checker models install"):
        pipeline.check("The mayor spoke to reporters in Oster on Monday.", Settings(require_models=True))


def test_a_link_that_a_fact_error_touches_is_altered() -> None:
    report = pipeline.compare(
        "The blast killed 12 people at the mill on Monday.", "The blast killed 21 people at the mill on Monday.", PLAIN
    )
    assert [link.relation for link in report.collation.links] == ["altered"]
    assert report.verdict.status == "blocked" and report.verdict.exit_status == 1


def test_the_gate_looks_at_severity_and_confidence() -> None:
    texts = "The blast killed 12 people at the mill on Monday.", "The blast killed 21 people at the mill on Monday."
    for settings, status in (
        (Settings(language_model=False, fail_on="never"), "pass"),
        (Settings(language_model=False, fail_on="critical"), "pass"),
        (Settings(language_model=False, min_confidence=1.0), "pass"),
        (Settings(language_model=False, min_confidence=0.5), "blocked"),
    ):
        report = pipeline.compare(*texts, settings)
        assert report.verdict.status == status
        assert report.findings


def test_what_two_checks_see_is_told_once() -> None:
    report = pipeline.compare(
        "Investigators allege that Mr Cotterill spent $4,000 on a boat. He denies it.",
        "Mr Cotterill spent $4,000 on a boat. He denies it.", PLAIN,
    )
    assert [finding.check for finding in report.findings] == ["sourcing/attribution-dropped"]
    alone = pipeline.compare(
        "Investigators allege that Mr Cotterill spent $4,000 on a boat. He denies it.",
        "Mr Cotterill spent $4,000 on a boat. He denies it.",
        Settings(language_model=False, ignore=("sourcing/attribution-dropped",)),
    )
    assert [finding.check for finding in alone.findings] == ["facts/certainty-changed"]


def test_checks_yield_to_checks_that_exist() -> None:
    checks = registry.all_checks()
    names = {check.name for check in checks}
    assert all(other in names and other != check.name for check in checks for other in check.yields_to)
