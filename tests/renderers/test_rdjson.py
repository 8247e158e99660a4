"""rdjson as reviewdog reads it: bytes of UTF-8 from 1, the end exclusive, and suggestions that can be applied."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker import readers
from checker.document import Span
from checker.finding import Suggestion
from checker.renderers import places, render
from checker.report import Report
from tests.renderers import examples
from tests.renderers.hard_texts import PAGE, plain_document, reports, spans

# The messages and their fields as reviewdog's protocol description names them (proto3's mapping to JSON).
_POSITION = {"type": "object", "additionalProperties": False, "required": ["line"], "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}}
_RANGE = {"type": "object", "additionalProperties": False, "required": ["start"], "properties": {"start": _POSITION, "end": _POSITION}}
_LOCATION = {"type": "object", "additionalProperties": False, "required": ["path"], "properties": {"path": {"type": "string", "minLength": 1}, "range": _RANGE}}
_NAMED = {"type": "object", "additionalProperties": False, "properties": {"name": {"type": "string"}, "value": {"type": "string"}, "url": {"type": "string"}}}
_DIAGNOSTIC = {
    "type": "object",
    "additionalProperties": False,
    "required": ["message", "location"],
    "properties": {
        "message": {"type": "string", "minLength": 1},
        "location": _LOCATION,
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "source": _NAMED,
        "code": _NAMED,
        "suggestions": {"type": "array", "items": {"type": "object", "additionalProperties": False, "required": ["range", "text"], "properties": {"range": _RANGE, "text": {"type": "string"}}}},
        "related_locations": {"type": "array", "items": {"type": "object", "additionalProperties": False, "required": ["location"], "properties": {"message": {"type": "string"}, "location": _LOCATION}}},
    },
}
SCHEMA = {"type": "object", "additionalProperties": False, "required": ["diagnostics"], "properties": {"source": _NAMED, "severity": {}, "diagnostics": {"type": "array", "items": _DIAGNOSTIC}}}


def diagnostics(report: Report) -> list[dict[str, Any]]:
    source = render(report, "rdjson")
    result = json.loads(source.encode("ascii"))
    Draft202012Validator(SCHEMA).validate(result)
    # A strict parser, such as that of Go's protobuf, refuses half a pair.
    json.dumps(result, ensure_ascii=False).encode("utf-8")
    return list(result["diagnostics"])


def bounds(file: bytes, place: dict[str, dict[str, int]]) -> tuple[int, int]:
    """The bytes of a range: lines end at LF."""
    lines = [0]
    for line in file.split(b"\n"):
        lines.append(lines[-1] + len(line) + 1)
    start, end = place["start"], place["end"]
    return lines[start["line"] - 1] + start["column"] - 1, lines[end["line"] - 1] + end["column"] - 1


@pytest.mark.parametrize("name", examples.ALL)
def test_is_of_the_protocol(name: str) -> None:
    diagnostics(examples.ALL[name]())


@settings(max_examples=80, deadline=None)
@given(reports())
def test_the_bytes_of_the_file_are_the_words(report: Report) -> None:
    draft = report.collation.draft
    file = draft.text.encode("utf-8", "surrogatepass")
    found = [finding for finding in report.findings if not places.is_dismissed(finding)]
    for finding, diagnostic in zip(found, diagnostics(report), strict=True):
        start, end = bounds(file, diagnostic["location"]["range"])
        assert file[start:end].decode("utf-8", "surrogatepass") == finding.quote_b
        if finding.a is not None:
            original = report.collation.originals[finding.original or 0].text.encode("utf-8", "surrogatepass")
            start, end = bounds(original, diagnostic["related_locations"][0]["location"]["range"])
            assert original[start:end].decode("utf-8", "surrogatepass") == finding.quote_a


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_suggestion_that_is_applied_changes_its_words_only(data: st.DataObject) -> None:
    text = data.draw(st.text("aé😀\r\n e\u0301", min_size=1, max_size=30))
    span = data.draw(spans(text))
    example = examples.Example(plain_document("d.txt", text))
    example.finding("style/mixed-honorifics", "warning", "Found.", span, suggestion=Suggestion("né\n😀"))
    ((suggestion,),) = [diagnostic["suggestions"] for diagnostic in diagnostics(example.report())]
    file = text.encode()
    start, end = bounds(file, suggestion["range"])
    assert (file[:start] + suggestion["text"].encode() + file[end:]).decode() == text[:span.start] + "né\n😀" + text[span.end:]


def test_the_example_of_the_protocol() -> None:
    """'a𐐀b': the columns of its letters are 1, 2 and 6."""
    example = examples.Example(plain_document("d.txt", "a𐐀b"))
    for offset in range(3):
        example.finding("style/mixed-honorifics", "warning", "Found.", Span(offset, offset + 1))
    assert [one["location"]["range"]["start"]["column"] for one in diagnostics(example.report())] == [1, 2, 6]


def test_a_page_has_lines_and_no_suggestions() -> None:
    draft = readers.read_bytes(PAGE.encode(), "page.html", 10**6, "html")
    example = examples.Example(draft)
    example.finding("facts/figure-changed", "error", "Found.", "Three passengers", suggestion=Suggestion("Five"))
    (diagnostic,) = diagnostics(example.report())
    line = next(number for number, line in enumerate(PAGE.split("\n"), 1) if "Three" in line)
    assert diagnostic["location"]["range"] == {"start": {"line": line}, "end": {"line": line}}
    assert "suggestions" not in diagnostic
