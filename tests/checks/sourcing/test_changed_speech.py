"""Who says what: a claim in another mouth, by another verb, without its speaker or without the answer to it is told."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings
from tests.checks.sourcing.changed_speech import CHANGED
from tests.checks.sourcing.kept_speech import KEPT

SETTINGS = Settings(select=("quotes", "sourcing"), language_model=False)


def told(original: str, draft: str) -> list[tuple[str, str]]:
    findings = pipeline.compare(original, draft, SETTINGS).findings
    return [(finding.check, finding.severity) for finding in findings if finding.severity != "info"]


@pytest.mark.parametrize("check", sorted(CHANGED))
def test_changed_speech_is_told(check: str) -> None:
    silent = [draft for original, draft in CHANGED[check] if check not in dict(told(original, draft))]
    assert silent == []


def test_the_honest_counterparts_are_quiet() -> None:
    assert [(draft, said) for original, draft in KEPT if (said := told(original, draft))] == []


@pytest.mark.parametrize("name", ["Ewa Nowicka", "Ewa Novak", "Eva Nowak"])
def test_a_speaker_with_another_name_is_an_error(name: str) -> None:
    original, draft = (f"“We lost 12 cows in the flood,” said farmer {who}." for who in ("Ewa Nowak", name))
    assert told(original, draft) == [("quotes/speaker-changed", "error")]


def test_a_disputed_figure_without_its_source_is_an_error() -> None:
    original = "The union said 4,000 people had marched; police put the number at 1,500."
    assert ("sourcing/one-sided", "error") in told(original, "Some 4,000 people marched.")
    assert ("sourcing/one-sided", "warning") in told(original, "The union said 4,000 people had marched.")
    assert told(original, "The union said 4,000 people had marched, the police 1,500.") == []


def test_what_the_police_did_needs_no_police() -> None:
    assert told("Police said two people were arrested on Monday.", "Two people were arrested on Monday.") == []
    assert told("Police said two people were armed on Monday.", "Two people were armed on Monday.") != []


def test_what_a_company_is_going_to_do_needs_no_verb_of_saying() -> None:
    assert told("The company said it would hire 200 people by May.", "The company will hire 200 people by May.") == []
