"""Annotations as GitHub's runner reads them: a line is a command, its properties and its message; nothing in a text is one."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from hypothesis import given, settings

from checker.finding import Decision
from checker.renderers import render
from checker.renderers.places import described, is_dismissed
from checker.report import Report
from tests.renderers import examples
from tests.renderers.hard_texts import cut, reports


@dataclass
class Command:
    name: str
    properties: dict[str, str]
    message: str


def read(line: str) -> Command | None:
    """A line as the runner takes it: ``::name key=value,key=value::message``, escapes undone, ``%25`` last."""
    match = re.fullmatch(r"::(\S+)(?: (.*?))?::(.*)", line.strip())
    if not match:
        return None
    name, properties, message = match[1], match[2] or "", match[3]
    undone = {}
    for pair in filter(None, properties.split(",")):
        key, _, value = pair.partition("=")
        undone[key] = _undone(value.replace("%3A", ":").replace("%2C", ","))
    return Command(name, undone, _undone(message))


def _undone(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_escapes_as_the_toolkit_does() -> None:
    example = examples.Example(examples.document("a:b,c%.txt", ["It is is."]))
    example.finding("structure/stray-text", "error", "100%: a, b\nc", "is", confidence=0.5)
    first, last = render(example.report(), "github").splitlines()
    assert first == (
        "::error file=a%3Ab%2Cc%25.txt,line=1,endLine=1,col=4,endColumn=6,title=structure/stray-text (error%2C 50%25 certain)"
        "::100%25: a, b c"
    )
    assert last == "checker: Blocked by 1 finding at error or above."


@settings(max_examples=80, deadline=None)
@given(reports())
def test_every_line_is_the_one_command_that_is_meant(report: Report) -> None:
    lines = render(report, "github").encode("utf-8").decode("utf-8").split("\n")
    assert lines.pop() == ""
    assert lines.pop() == f"checker: {report.verdict.rule}"
    open_findings = [finding for finding in report.findings if not is_dismissed(finding)]
    assert len(lines) == len(open_findings) + len(report.degraded)
    for line, finding in zip(lines, open_findings, strict=False):
        assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]", line)
        command = read(line)
        assert command is not None
        assert command.name == {"critical": "error", "error": "error", "warning": "warning", "info": "notice"}[finding.severity]
        assert command.message == "\n".join(described(report, finding)).rstrip()  # as the runner trims a line
        place = {key: int(value) for key, value in command.properties.items() if key in ("line", "endLine", "col", "endColumn")}
        text = report.collation.draft.text
        if "col" in place:
            found = cut(text, ["\r\n", "\n", "\r"], (place["line"], place["col"]), (place["endLine"], place["endColumn"]))
            assert found == finding.quote_b
        else:
            assert place["line"] < place["endLine"] and finding.quote_b in cut(
                text, ["\r\n", "\n", "\r"], (place["line"], 1), (place["endLine"], len(text) + 1)
            )
    for line in lines[len(open_findings):]:
        command = read(line)
        assert command is not None and command.name == "notice"


@pytest.mark.parametrize("name", examples.ALL)
def test_worst_first_and_only_what_is_open(name: str) -> None:
    report = examples.ALL[name]()
    commands = [command.name for line in render(report, "github").splitlines() if (command := read(line)) and "file" in command.properties]
    assert commands == sorted(commands, key=("error", "warning", "notice").index)
    assert len(commands) == sum(not is_dismissed(finding) for finding in report.findings)


def test_dismissed_is_left_out() -> None:
    example = examples.Example(examples.DRAFT)
    example.finding("facts/figure-changed", "error", "One.", "Five", decision=Decision("dismiss"))
    assert render(example.report(), "github") == "checker: No finding at error or above.\n"
