"""JUnit's XML: of Jenkins' schema, read by a parser that others use, its failures the findings that block."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from junitparser import Failure, JUnitXml, Skipped
from lxml import etree

from checker.finding import Decision
from checker.renderers import render
from checker.report import Report, blocks, judge
from checker.settings import Settings
from tests.renderers import examples
from tests.renderers.hard_texts import reports

SCHEMA = etree.XMLSchema(file=str(Path(__file__).with_name("junit-10.xsd")))


def checked(report: Report) -> JUnitXml:
    source = render(report, "junit").encode("utf-8")
    SCHEMA.assertValid(etree.fromstring(source))
    return JUnitXml.fromstring(source)


@pytest.mark.parametrize("name", examples.ALL)
def test_failures_agree_with_the_exit_status(name: str) -> None:
    report = examples.ALL[name]()
    found = checked(report)
    assert bool(found.failures) == bool(report.verdict.exit_status)
    (suite,) = found
    cases = list(suite)
    assert suite.tests == len(cases) and suite.failures == sum(any(isinstance(one, Failure) for one in case.result) for case in cases)


@settings(max_examples=80, deadline=None)
@given(reports())
def test_any_text_is_well_formed_and_counted(report: Report) -> None:
    (suite,) = checked(report)
    failed = [case for case in suite if any(isinstance(one, Failure) for one in case.result)]
    skipped = [case for case in suite if any(isinstance(one, Skipped) for one in case.result)]
    settings_ = report.provenance.settings
    assert len(failed) == suite.failures == sum(blocks(finding, settings_) for finding in report.findings)
    assert len(skipped) == suite.skipped == sum(bool(finding.decision and finding.decision.action == "dismiss") for finding in report.findings)


def test_a_check_that_found_nothing_is_a_test_that_passed() -> None:
    (suite,) = checked(examples.quiet())
    cases = {case.classname: case for case in suite}
    assert cases["facts.figure-changed"].is_passed and "negation" in " ".join(cases)


def test_what_does_not_block_passes_and_says_what_it_is() -> None:
    report = examples.pair()
    gentle = Settings(fail_on="critical")
    report = replace(report, provenance=replace(report.provenance, settings=gentle), verdict=judge(report.findings, gentle))
    (suite,) = checked(report)
    assert suite.failures == sum(finding.severity == "critical" for finding in report.findings)
    error = next(case for case in suite if case.classname == "facts.figure-changed")
    assert error.is_passed and "has become" in error.system_out and "Original: Three" in error.system_out


def test_dismissed_is_skipped_with_its_reason() -> None:
    example = examples.Example(examples.DRAFT)
    example.finding("facts/figure-changed", "error", "One.", "Five", decision=Decision("dismiss", "heard \x00 <there>"))
    (suite,) = checked(example.report())
    case = next(case for case in suite if case.classname == "facts.figure-changed")
    assert case.result[0].message == "dismissed: heard ⟨NUL⟩ <there>"
