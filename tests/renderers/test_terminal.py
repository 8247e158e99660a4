"""The terminal's report: readable at 80 columns in the log of a build, and deaf to what an article holds."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from checker.corrections.decisions import decided
from checker.document import Span
from checker.finding import Decision, Suggestion
from checker.renderers import terminal
from tests.renderers import examples

SGR = re.compile(r"\x1b\[[0-9;]*m")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


@pytest.mark.parametrize("name", examples.ALL)
@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("verbose", [False, True])
def test_fits_its_width(name: str, width: int, verbose: bool) -> None:
    for line in terminal.render(examples.ALL[name](), width=width, verbose=verbose).splitlines():
        assert cell_len(line) <= width, line


@pytest.mark.parametrize("name", examples.ALL)
def test_holds_no_control_character(name: str) -> None:
    report = examples.ALL[name]()
    assert not CONTROL.search(terminal.render(report, verbose=True))
    coloured = terminal.render(report, colour=True, verbose=True)
    assert SGR.search(coloured)
    assert not CONTROL.search(SGR.sub("", coloured))


def test_colour_changes_nothing_but_colour() -> None:
    report = examples.pair()
    assert SGR.sub("", terminal.render(report, colour=True)) == terminal.render(report, colour=False)


def test_article_text_is_no_markup() -> None:
    text = terminal.render(examples.hostile(), width=120)
    assert "[bold]markup[/bold]" in text and ":smile:" in text
    assert "⟨ESC⟩[31mred⟨ESC⟩[0m" in text
    assert "⟨RLO⟩round⟨PDF⟩" in text and "⟨U+D800⟩" in text and "NUL⟨NUL⟩here" in text


def test_verdict_comes_first() -> None:
    lines = terminal.render(examples.pair()).splitlines()
    assert lines[0] == "BLOCKED   7 things must be mended before this runs."
    assert "Only the first 200 candidate words were scored by the language model." in "\n".join(lines[:8])
    assert terminal.render(examples.quiet()).startswith("PASS      Nothing blocks this story.")


def test_findings_stand_worst_first_with_their_place() -> None:
    text = terminal.render(examples.pair(), verbose=True)
    checks = re.findall(r"^(CRITICAL|ERROR|WARNING|INFO)  (\S+)", text, re.M)
    assert [severity.lower() for severity, _ in checks] == [finding.severity for finding in examples.pair().findings]
    assert [check for _, check in checks] == [finding.check for finding in examples.pair().findings]
    assert re.search(r"^ERROR  facts/figure-changed .* harbour-draft\.txt:5:1$", text, re.M)


def test_carets_point_at_the_words() -> None:
    lines = terminal.render(examples.pair()).splitlines()
    for index, line in enumerate(lines):
        if line.startswith("  draft     The harbour authority advised"):
            pointer = lines[index + 1]
            assert line[pointer.index("^"):pointer.rindex("^") + 1] == "advised"
            return
    raise AssertionError("the excerpt is missing")


def test_carets_count_wide_characters_twice() -> None:
    draft = examples.document("wide.txt", ["東京の知事は火曜日に辞任した。"])
    example = examples.Example(draft)
    example.finding("style/unanchored-time", "error", "“火曜日” has no date near it.", "火曜日")
    lines = terminal.render(example.report()).splitlines()
    line = next(line for line in lines if line.startswith("  draft     東"))
    pointer = lines[lines.index(line) + 1]
    assert cell_len(pointer) - cell_len(pointer.rstrip("^")) == 6
    assert cell_len(line[:line.index("火")]) == pointer.index("^")


def test_a_place_where_something_is_missing_gets_one_caret() -> None:
    draft = examples.document("gap.txt", ["The mayor is guilty.", "She will appeal."])
    example = examples.Example(draft)
    example.finding("facts/negation-changed", "error", "“not” is missing after “is”.", Span(12, 12), suggestion=Suggestion(" not"))
    lines = terminal.render(example.report()).splitlines()
    line = next(line for line in lines if line.startswith("  draft"))
    assert lines[lines.index(line) + 1].strip() == "^"
    assert lines[lines.index(line) + 1].index("^") == line.index(" guilty")


def test_short_form_names_warnings_and_counts_the_rest() -> None:
    text = terminal.render(examples.pair(), verbose=False, saved=["reports/harbour-draft.html"])
    assert re.search(r"^warning +15:1  Nothing in the original says", text, re.M)
    assert "unanchored-time" not in text and "1 more for information" in text
    assert text.endswith("Report: reports/harbour-draft.html\n")
    assert "style/unanchored-time" in terminal.render(examples.pair(), verbose=True)


def test_decision_is_shown_with_its_reason() -> None:
    assert "dismissed: house style for ministers" in terminal.render(examples.pair(), verbose=True)
    assert re.search(r"^dismissed +\d+:1  house style for ministers: ", terminal.render(examples.pair(), verbose=False), re.M)


def test_a_dismissed_error_takes_a_line_and_no_more() -> None:
    report = examples.pair()
    figure = next(finding for finding in report.findings if finding.check == "facts/figure-changed")
    text = terminal.render(decided(report, {figure.fingerprint: Decision("dismiss", "confirmed")}), verbose=False)
    assert "ERROR  facts/figure-changed" not in text and text.startswith("BLOCKED   6 things")
    assert re.search(r"^dismissed +5:1  confirmed: “Three passengers”", text, re.M)


def test_same_lines_twice() -> None:
    assert terminal.render(examples.pair()) == terminal.render(examples.pair())


@pytest.mark.parametrize("colour", [False, True])
def test_a_build_server_finds_no_command_in_the_log(colour: bool) -> None:
    """GitHub and Azure obey what stands at the start of a line, wherever an article's words happen to wrap."""
    words = "::error::x ::add-mask::y ::stop-commands::z ##[error]x ##vso[task.complete result=Failed] ##teamcity[buildStop] " * 6
    example = examples.Example(examples.document("d.txt", [words.strip()]))
    example.finding("structure/stray-text", "error", f"“{words}” is left.", "::error::x")
    out = terminal.render(example.report(), width=40, colour=colour, verbose=True)
    for line in out.splitlines():
        bare = re.sub(r"\x1b\[[0-9;]*m", "", line).strip()
        assert not bare.startswith(("::", "##teamcity[")) and "##[" not in bare and "##vso[" not in bare
    assert "∶:" in out and "♯#[" in out
    assert all(cell_len(SGR.sub("", line)) <= 40 for line in out.splitlines())
