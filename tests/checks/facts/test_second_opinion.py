"""A warning of a check that asks for a second opinion is information where the network sees nothing: no error ever is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from checker import pipeline
from checker.finding import Finding, Remark
from checker.language import misrendering
from checker.registry import all_checks
from checker.settings import Settings

A = "The clerk of the council, Ann Poole, told reporters on Monday that four goats had been found near the mill by walkers."
B = "Walkers came across four sheep close to the mill, Ann Poole, who is clerk of the council, told reporters on Monday."


def told(b: str, **settings: tuple[tuple[str, str], ...]) -> Iterator[Finding]:
    chosen = Settings(select=("facts/thing-changed",), language_model=False, **settings)  # type: ignore[arg-type]
    return (finding for finding in pipeline.compare(A, b, chosen).findings if finding.quote_b == "sheep")


def scored(monkeypatch: pytest.MonkeyPatch, score: float) -> None:
    judge = misrendering.judge
    monkeypatch.setattr(misrendering, "judge", lambda a, b: tuple((start, end, score) for start, end, _ in judge(a, b)))


@pytest.mark.parametrize(("score", "severity"), [(1.0, "warning"), (-5.0, "info")])
def test_a_warning_needs_the_network_not_to_doubt_it(monkeypatch: pytest.MonkeyPatch, score: float, severity: str) -> None:
    scored(monkeypatch, score)
    assert [finding.severity for finding in told(B)] == [severity]


def test_no_error_is_doubted_and_no_check_that_does_not_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    scored(monkeypatch, -5.0)
    (finding,) = told(B)
    collation = pipeline.compare(A, B, Settings(language_model=False)).collation
    checks = {check.name: check for check in all_checks()}
    for name, severity, expected in (
        ("facts/thing-changed", "warning", "info"), ("facts/thing-changed", "error", "error"),
        ("facts/figure-changed", "warning", "warning"),
    ):
        remark = Remark("It differs.", finding.b, severity=severity)  # type: ignore[arg-type]
        assert pipeline._severity(checks[name], remark, collation) == expected


def test_the_desk_s_own_severity_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    scored(monkeypatch, -5.0)
    assert [finding.severity for finding in told(B, severity=(("facts/thing-changed", "warning"),))] == ["warning"]


def test_who_asks_needs_the_network() -> None:
    asking = [check for check in all_checks() if check.second_opinion]
    assert asking and all("misrendering" in check.needs for check in asking)
    assert not any(check.second_opinion for check in all_checks() if check.family != "facts")
