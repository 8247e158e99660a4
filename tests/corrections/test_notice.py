"""The correction notice says what was wrong and what is right, and nothing more."""

from __future__ import annotations

from checker.corrections.decisions import decided
from checker.corrections.notice import notice
from checker.finding import Decision
from tests.renderers import examples


def test_what_was_wrong_and_what_is_right() -> None:
    report = examples.pair()
    figure = next(finding for finding in report.findings if finding.check == "facts/figure-changed")
    assert notice(decided(report, {figure.fingerprint: Decision("accept")})) == (
        "Correction\n\n"
        "An earlier version of this article gave a figure wrongly: it said “Five” and should have said “Three”. The sentence now reads:\n\n"
        "    Three passengers were taken to hospital after the Aurelia rolled sharply 4 miles off Kellmar shortly after 6 a.m.\n"
    )


def test_only_facts_and_quotations_in_order_of_the_article() -> None:
    report = examples.pair()
    text = notice(decided(report, {finding.fingerprint: Decision("accept") for finding in report.findings}))
    assert [text.index(words) for words in ("a figure", "a fact", "a quotation")] == sorted(text.index(words) for words in ("a figure", "a fact", "a quotation"))
    assert "boiled" not in text and "Carry bag" not in text and "Oduya" not in text


def test_the_editors_own_words_are_what_is_right() -> None:
    report = examples.pair()
    figure = next(finding for finding in report.findings if finding.check == "facts/figure-changed")
    text = notice(decided(report, {figure.fingerprint: Decision("edit", text="Four")}))
    assert "should have said “Four”" in text and "Four passengers were taken" in text


def test_nothing_to_correct() -> None:
    report = examples.pair()
    assert notice(report) == ""
    assert notice(decided(report, {finding.fingerprint: Decision("dismiss") for finding in report.findings})) == ""
