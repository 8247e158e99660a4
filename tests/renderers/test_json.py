"""The JSON report is a contract: the schema holds the renderer to it, and the bytes are always the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.collation import Collation
from checker.document import Document
from checker.errors import SettingsError
from checker.renderers import FORMATS, render, render_bytes
from checker.report import Provenance, Report, judge
from checker.settings import Settings
from tests.renderers import examples

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "docs" / "report-format-1.schema.json").read_text("utf-8"))


def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(SCHEMA)
    return Draft202012Validator(SCHEMA)


@pytest.mark.parametrize("name", examples.ALL)
def test_equals_the_contract(name: str) -> None:
    report = examples.ALL[name]()
    data = json.loads(render(report, "json"))
    validator().validate(data)
    assert data == report.to_dict()


@pytest.mark.parametrize("name", examples.ALL)
def test_same_bytes_and_only_ascii(name: str) -> None:
    first, second = render(examples.ALL[name](), "json"), render(examples.ALL[name](), "json")
    assert first == second
    assert first.isascii() and first.endswith("}\n") and "\x00" not in first


def test_texts_survive_to_the_character() -> None:
    report = examples.hostile()
    data = json.loads(render(report, "json").encode("utf-8"))
    assert data["draft"]["text"] == report.collation.draft.text
    assert data["original"][0]["name"] == report.collation.originals[0].name
    assert "\\ud800" in render(report, "json")


def test_a_link_and_a_finding_stand_on_a_line_each() -> None:
    lines = render(examples.pair(), "json").splitlines()
    report = examples.pair()
    starts = [line for line in lines if line.startswith("  {")]
    assert len(starts) == len(report.collation.links) + len(report.findings) + 1


def test_words_tile_both_sides() -> None:
    data = json.loads(render(examples.pair(), "json"))
    for link in data["links"]:
        for side, document, start, end in (("a", data["original"][link["original"]], 0, 1), ("b", data["draft"], 2, 3)):
            spans = sorted((word[start], word[end]) for word in link["words"] if word[start] < word[end])
            sentences = [document["sentences"][number] for number in link[side]]
            assert spans[0][0] == sentences[0][0] and spans[-1][1] == sentences[-1][1]
            assert all(left[1] == right[0] for left, right in zip(spans, spans[1:], strict=False))


def _objects(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict):
        yield path
        for key, item in value.items():
            yield from _objects(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _objects(item, (*path, index))


def _at(value: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def test_schema_knows_every_member() -> None:
    """Any member more, or one less, anywhere, breaks the contract (the models' names are free)."""
    text = render(examples.several(), "json")
    checked = 0
    for path in _objects(json.loads(text)):
        if path == ("tool", "models"):
            continue
        more = json.loads(text)
        _at(more, path)["surprise"] = 1
        assert not validator().is_valid(more), path
        for key in _at(json.loads(text), path):
            less = json.loads(text)
            del _at(less, path)[key]
            assert not validator().is_valid(less), (*path, key)
            checked += 1
    assert checked > 50


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), 2),
        (("verdict", "status"), "passed"),
        (("links", 0, "shape"), "2:1"),
        (("links", 0, "words", 0), [0, 1, 2, 3]),
        (("findings", 0, "b"), [1]),
        (("findings", 0, "confidence"), 1.2),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "suggestion"), "text"),
        (("omitted",), [[0, 1, 2]]),
    ],
)
def test_schema_refuses(path: tuple[Any, ...], value: Any) -> None:
    data = json.loads(render(examples.several(), "json"))
    _at(data, path[:-1])[path[-1]] = value
    assert not validator().is_valid(data)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_renders_an_empty_draft(format: str) -> None:
    settings = Settings()
    report = Report(Collation((), Document("empty.txt", "")), (), judge((), settings), Provenance("0.1.0", {}, settings))
    assert render_bytes(report, format)


def test_unknown_format() -> None:
    with pytest.raises(SettingsError, match="no format called 'pdf'; choose from html, json, docx, text"):
        render(examples.quiet(), "pdf")
