"""The corrections report: one file that an editor opens from a mail or a disk and reads without a manual.

Style and script are inlined and named by hash in a content security policy that allows nothing
else. Whatever an article holds reaches the page through the template engine's escaping, or as
escaped JSON: the style, the script and that JSON are all that the template marks as safe.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shlex
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from checker.collation import Collation
from checker.document import Document
from checker.renderers import headline
from checker.renderers.html import cards, minimap
from checker.renderers.html.marks import Anchors, Group, Marks, NoAnchors, Numbered, groups, marks_of
from checker.renderers.html.rows import Row, folds, rows, without_lost_links
from checker.renderers.visible import plain, runs
from checker.report import Report, settings_to_dict

_TEMPLATE = "report.html.j2"

# Rows: above this the browser lays out only what is near the window. Below it is quick enough, and search and
# pictures of the whole page find everything in its place.
_LONG = 200


# Bytes: above this a browser and an editor are both slow, and only the findings' rows are shown.
_LARGEST = 5_000_000

_STYLES = ("style.css", "media.css")

# The parts of the one script, in the order in which they need one another.
_SCRIPTS = (
    "page.js", "corrected.js", "decisions.js", "export.js", "filters.js", "search.js", "connectors.js", "script.js",
)

_FACET_NAMES = {
    "undecided": "undecided",
    "accept": "accepted",
    "dismiss": "dismissed",
    "edit": "edited",
    "sure": "90% and more",
    "likely": "70 to 89%",
    "doubtful": "below 70%",
    "quoted": "quoted words",
    "unquoted": "other words",
}


def render(report: Report) -> str:
    """The report as one HTML file, to be written as UTF-8; above about 5 MB only the rows that have findings."""
    page = _render(report, shortened=False)
    if len(page) > _LARGEST or len(page.encode("utf-8")) > _LARGEST:
        page = _render(report, shortened=True)
    return page


def _render(report: Report, shortened: bool) -> str:
    style, script = "\n".join(_source(name) for name in _STYLES), _script()
    return _environment().get_template(_TEMPLATE).render(
        style=style,
        script=script,
        policy=_policy(style, script),
        data=_inert(_shortened(report.to_dict()) if shortened else report.to_dict()),
        decisions=_inert(_decisions(report)),
        **_view(report, shortened),
    )


def _view(report: Report, shortened: bool) -> dict[str, Any]:
    """Everything that the template shows, by name."""
    collation = report.collation
    findings = cards.number(report)
    draft_marks, original_marks = marks_of(collation, findings)
    anchors = Anchors()
    grid = rows(collation, draft_marks, original_marks, anchors)
    found = cards.cards(report, findings)
    hidden = 0
    if shortened:
        everything = len(grid)
        grid = tuple(row for row in grid if row.worst or row.severity)
        hidden = everything - len(grid)
        # A place that is not shown leads to the texts; a label of a row must not lead to one that is not there.
        grid = without_lost_links(grid)
    sentence = (
        "The texts are long: of both, only the passages with findings are shown here. "
        f"{headline.number_of(hidden, 'other passage')} cannot be seen."
    )
    stem = _stem(collation.draft.name)
    names = [shlex.quote(plain(document.name)) for document in (*collation.originals, collation.draft)]
    return {
        "shortened": (sentence,) if shortened else (),
        "stem": stem,
        "facets": cards.facets(report),
        "facet_names": _FACET_NAMES,
        "commands": tuple(
            (purpose, f"checker {command} {' '.join(names)} --decisions {shlex.quote(stem + '-decisions.json')}")
            for command, purpose in (
                ("fix", "the corrected draft, beside the reports:"),
                ("compare" if collation.originals else "check", "the verdict and a report that know them:"),
            )
        ),
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
        "reading_draft": () if shortened else _reading(collation.draft, draft_marks),
        "reading_originals": () if shortened else tuple(
            _reading(original, marks) for original, marks in zip(collation.originals, original_marks, strict=True)
        ),
        "settings": settings_to_dict(report.provenance.settings),
        "gate": report.verdict.gate,
    }


def _stem(name: str) -> str:
    """What the names of exported files begin with: the draft's own, less what a file's name should not hold."""
    last = re.split(r"[/\\\\]", name)[-1]
    stem = "".join(letter for letter in last.rsplit(".", 1)[0] if letter.isalnum() or letter in " ._-")
    return stem.strip(" .")[:80] or "draft"


def _place(numbered: Numbered, anchors: Anchors, grid: tuple[Row, ...], collation: Collation) -> str:
    """The id that a finding's card leads to: its words, else the last paragraph that begins before them."""
    if anchors.has(numbered):
        return f"at-{numbered.id}"
    starts = [paragraph.span.start for paragraph in collation.draft.paragraphs]
    before = sum(start <= numbered.finding.b.start for start in starts)
    paragraph = f"draft-{max(before, 1)}"
    shown = any(number.id == paragraph for row in grid for number in row.b_numbers)
    return paragraph if shown else grid[0].id if grid and not starts else "texts"


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


def _script() -> str:
    """The script's parts in one function, so that nothing of them is a name of the page's."""
    return "(() => {\n\"use strict\";\n" + "\n".join(_source(name) for name in _SCRIPTS) + "})();"


def _decisions(report: Report) -> dict[str, Any]:
    """The decisions in the report as a decisions file, format 1 (docs/decisions-format-1.schema.json)."""
    found: dict[str, dict[str, str]] = {}
    for finding in report.findings:
        decision = finding.decision
        if decision is not None:
            text = {"text": decision.text} if decision.action == "edit" else {}
            said = {"reason": decision.reason, "note": decision.note}
            member = {"action": decision.action, **{key: value for key, value in said.items() if value}, **text}
            found[finding.fingerprint] = member
    return {"format": 1, "decisions": found}


def _shortened(data: dict[str, Any]) -> dict[str, Any]:
    """The report's data without what only the whole grid needs: links, and the originals' texts."""
    nothing: dict[str, Any] = {"text": "", "sentences": [], "paragraphs": [], "furniture": []}
    originals = [{**original, **nothing} for original in data["original"]]
    return {**data, "original": originals, "links": [], "omitted": [], "added": []}


def _inert(value: dict[str, Any]) -> str:
    """JSON for a script element: ASCII without ``<``, ``>`` and ``&``, so that nothing ends the element."""
    data = json.dumps(value, separators=(",", ":"))
    return data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
