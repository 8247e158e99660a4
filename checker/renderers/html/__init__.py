"""The corrections report: one file that an editor opens from a mail or a disk and reads without a manual.

Style and script are inlined and named by hash in a content security policy that allows nothing
else. Whatever an article holds reaches the page through the template engine's escaping, or as
escaped JSON: the style, the script and that JSON are all that the template marks as safe.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from checker.collation import Collation
from checker.document import Document
from checker.renderers import headline
from checker.renderers.html import cards, minimap
from checker.renderers.html.marks import Anchors, Group, Marks, NoAnchors, Numbered, groups, marks_of
from checker.renderers.html.rows import Row, folds, rows
from checker.renderers.visible import plain, runs
from checker.report import Report, settings_to_dict

_TEMPLATE = "report.html.j2"

# Rows: above this the browser lays out only what is near the window. Below it is quick enough, and search and
# pictures of the whole page find everything in its place.
_LONG = 200


def render(report: Report) -> str:
    """The report as one HTML file, to be written as UTF-8."""
    style, script = _source("style.css"), _source("script.js")
    return _environment().get_template(_TEMPLATE).render(
        style=style,
        script=script,
        policy=_policy(style, script),
        data=_data(report),
        **_view(report),
    )


def _view(report: Report) -> dict[str, Any]:
    """Everything that the template shows, by name."""
    collation = report.collation
    findings = cards.number(report)
    draft_marks, original_marks = marks_of(collation, findings)
    anchors = Anchors()
    grid = rows(collation, draft_marks, original_marks, anchors)
    found = cards.cards(report, findings)
    return {
        "report": report,
        "draft": collation.draft,
        "originals": collation.originals,
        "headline": headline.headline(report),
        "subline": headline.subline(report),
        "cards": found,
        "by_severity": tuple(cards.by_severity(found)),
        "severities": cards.severities(report),
        "families": cards.families(report),
        "places": {numbered.id: _place(numbered, anchors, grid, collation) for numbered in findings},
        "folds": folds(grid),
        "long": len(grid) > _LONG,
        "ticks": minimap.ticks(grid),
        "reading_draft": _reading(collation.draft, draft_marks),
        "reading_originals": tuple(
            _reading(original, marks) for original, marks in zip(collation.originals, original_marks, strict=True)
        ),
        "settings": settings_to_dict(report.provenance.settings),
        "gate": report.verdict.gate,
    }


def _place(numbered: Numbered, anchors: Anchors, grid: tuple[Row, ...], collation: Collation) -> str:
    """The id that a finding's card leads to: its words, else the last paragraph that begins before them."""
    if anchors.has(numbered):
        return f"at-{numbered.id}"
    starts = [paragraph.span.start for paragraph in collation.draft.paragraphs]
    before = sum(start <= numbered.finding.b.start for start in starts)
    return f"draft-{max(before, 1)}" if starts else grid[0].id if grid else "texts"


def _reading(document: Document, marks: Marks) -> tuple[tuple[Group, ...], ...]:
    """The text alone, one tuple for each paragraph; with the findings' marks and without word edits."""
    anchors = NoAnchors()
    return tuple(groups(document, (paragraph.span,), (), marks, anchors) for paragraph in document.paragraphs)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["runs"] = runs
    environment.filters["plain"] = plain
    environment.filters["number_of"] = headline.number_of
    return environment


@cache
def _source(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded, sent or framed; this style and this script may run."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _data(report: Report) -> str:
    """The JSON report for a script element: ASCII without ``<``, ``>`` and ``&``, so that nothing ends the element."""
    data = json.dumps(report.to_dict(), separators=(",", ":"))
    return data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
