"""Texts that break the outputs other programs read, with findings anywhere in them; and how a consumer finds the place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from checker.document import Document, LineMap, Paragraph, Span
from checker.finding import Decision, Suggestion
from checker.report import Report
from checker.settings import Settings
from tests.renderers import examples

# Emoji beyond the first plane, a family joined by U+200D, combining marks, every line end, controls, what XML cannot
# hold, a half of a pair, and what each of the formats has to escape.
PIECES = (
    "The", "ferry", " ", " ", "\n", "\r\n", "\r", "\t", "é", "e\u0301", "😀", "👩\u200d👩\u200d👧", "𝒜", "\x00", "\x1b[31m", "\x0b", "\x85",
    "\u2028", "\u202e", "\ufffe", "\ud800", "%0A", "%", ":", "::", ",", "]]>", "<b>", "&amp;", "|", "`", "@desk", "#12", "[a](b)", "*", "_", "\\", "{0}",
    "https://e.example", "www.e.example", "\n::error::x", "##[error]x", "-->", "\"", "'", "$1", "~",
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map("".join)


def plain_document(name: str, text: str) -> Document:
    return Document(name, text, (Paragraph(Span(0, len(text)), ()),), source_map=LineMap.of(text))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report over hard texts: findings of every severity at any spans, empty ones too; suggestions, decisions, several originals."""
    names = st.sampled_from(["draft.txt", "a b,c:d%.txt", "ü/😀.txt", "/abs/x.txt", "C:\\desk\\x.txt", "<script>\"'.txt"])
    draft = plain_document(draw(names), draw(TEXTS))
    originals = tuple(plain_document(f"wire {number}.txt", draw(TEXTS)) for number in range(draw(st.integers(0, 2))))
    example = examples.Example(draft, originals, settings=Settings(select=("quotes/altered",)), degraded=tuple(draw(st.lists(TEXTS, max_size=2))))
    for _ in range(draw(st.integers(0, 4))):
        example.finding(
            draw(st.sampled_from(["facts/figure-changed", "quotes/altered", "house/unknown"])),
            draw(st.sampled_from(["critical", "error", "warning", "info"])),
            f"Found {draw(TEXTS)}",
            draw(spans(draft.text)),
            suggestion=draw(st.none() | st.builds(Suggestion, TEXTS | st.just(""))),
            confidence=draw(st.sampled_from([1.0, 0.5])),
            decision=draw(st.none() | st.builds(Decision, st.sampled_from(["accept", "dismiss"]), TEXTS)),
        )
        if originals:
            number = draw(st.integers(0, len(originals) - 1))
            a = draw(spans(originals[number].text))
            example.findings[-1] = replace(example.findings[-1], a=a, original=number, quote_a=a.of(originals[number].text))
    return example.report()


def spans(text: str) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda ends: Span(min(ends), max(ends)))


def cut(text: str, ends: Sequence[str], start: tuple[int, int], end: tuple[int, int]) -> str:
    """The text from a line and column up to another, lines ending as a consumer says; columns count code points from 1."""
    pattern = "|".join(map(re.escape, ends))
    lines = [0, *(match.end() for match in re.finditer(pattern, text))]
    return text[lines[start[0] - 1] + start[1] - 1:lines[end[0] - 1] + end[1] - 1]


PAGE = (
    "<!doctype html>\r\n<html lang=\"en\"><head><title>Storm over Kellmar &amp; Hessen</title></head>\r\n<body><nav><a href=\"/\">Home</a></nav>\r\n"
    "<article><h1>Storm over Kellmar &amp; Hessen</h1>\r\n"
    "<p>The ferry <b>Aurelia</b> left Port Hessen 20 minutes late 😀 on Wednesday, the <i>harbour\r\n authority</i> said, and carried caf&eacute; staff.</p>\r\n"
    "<p>Three passengers&nbsp;were taken to hospital &mdash; 4 miles off Kellmar, e\u0301clairs &amp; all; none of the injuries was life-threatening.</p>\r\n"
    "<p>\U0001d49c union asked for a <a href=\"https://e.example\">lower &lt;wind&gt; limit</a> on the route, which carried 1.2 million people last year.</p>\r\n"
    "</article></body></html>\r\n"
)
