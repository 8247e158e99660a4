r"""Something stands in the draft that is no part of the article.

Why it matters:
    A lone comma, a piece of a template or words that a tool left behind show readers the workshop.

Flags:
    B: The minister said that the talks would go on until Friday.\n\n,

    B: Dear {{first_name}}, the council has put off the vote.

    B: The ferry&nbsp;left at noon.<br>Nobody was hurt.

    B: The bridge was opened in [CHECK DATE] by the governor.

    B: The police said that XX people were at the meeting.

    B: “We hope that our neighbours share our worries about the river.” Go off.”\n\nThe talks ended on Friday.

Passes:
    B: The minister said that the talks would go on.\n\n* * *\n\nThe vote is on Friday.

    B: The firm AT&T said that 3 < 4 [sic] and that sales ... rose.

    B: The 30th final, known as Bowl XXX, was played in Tarrow.

    B: The minister said: “We share their worries.” Not so.

    B: “Shall we share their worries? Go home,” she said. “Go home.”
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._reading import CLOSING_MARKS, is_command, named, quoted, words_of
from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Place, Remark, Severity, Suggestion
from checker.registry import check

MOST_ORPHAN_WORDS = 3
MOST_TWINS = 3
"""A piece that stands more often than this is reported once, with its other places."""

_LONE_LINE = re.compile(r"(?:\A|(?<=[\r\n]))[^\S\r\n]*(?P<marks>[^\w\s][^\w\r\n]{0,7}?)[^\S\r\n]*(?=[\r\n]|\Z)")
_SENTENCE_MARKS = re.compile(r"[][,.;:!?\"'“”‘’„‚«»(){}`´\s]+")
_ELLIPSIS = re.compile(r"\.\s?\.\s?\.|[\[(]\s?(\.\s?\.\s?\.|…)\s?[\])]")

_TAGS = (
    "a|abbr|article|aside|b|blockquote|body|br|center|cite|code|div|em|embed|figcaption|figure|font|footer|form|"
    "h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|meta|nav|noscript|object|ol|option|p|pre|"
    "script|section|select|small|span|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|tr|u|ul|video"
)
_MARKUP = (
    ("an HTML comment", r"<!--[^<>]{0,500}-->"),
    ("an HTML tag", rf"</?(?i:{_TAGS})(?:\s[^<>]{{0,500}})?/?>"),
    ("a template's placeholder", r"\{\{[^{}]{0,200}\}\}|\{%[^{}%\n]{0,80}%\}|<%[^<>\n]{0,80}%>|\$\{\w{1,40}\}"),
    ("a template's placeholder", r"(?<![\w{])\{[A-Za-z_][\w.]{0,40}\}(?![\w}])"),
    ("a shortcode", r"\[/[a-z][a-z_-]{1,30}\]|\[[a-z][a-z_-]{1,30}\s[a-z_-]{1,30}=[^\[\]\n]{0,300}\]"),
    ("a shortcode", r"\[(?:caption|embed|gallery|playlist)\]"),
    ("wiki markup", r"\[\[[^\[\]\n]{1,200}\]\]"),
    ("a Markdown link", r"!?\[[^\[\]\n]{0,200}\]\(https?://[^)\s]{1,500}\)"),
    ("an escape sequence", r"\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}(?![0-9A-Za-z])"),
    ("a program's error value", r"\[object Object\]|#(?:REF!|VALUE!|NAME\?|DIV/0!|N/A)(?!\w)"),
    ("a placeholder", r"\[(?:INSERT|CHECK|CONFIRM|FILL IN|ADD|NEEDS?|TO COME|YOUR|PLACEHOLDER)\b[^\[\]\n]{0,60}\]"),
    ("a placeholder", r"\[(?i:insert [^\[\]\n]{1,60}|your [^\[\]\n]{1,40} here|citation needed)\]"),
    ("a placeholder", r"[\[(](?:NAME|DATE|CITY|PLACE|TITLE|LINK|SOURCE|HEADLINE|BYLINE|TK|TBC|TBD|XX+)[\])]"),
    ("a placeholder", r"\b(?i:lorem ipsum)\b(?:\s+dolor\s+sit\s+amet\b)?|\b(?:TK){2,}\b|[$£€]XX*(?:,XXX|\.X+)*(?!\w)"),
)
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _MARKUP)
_ENTITY = re.compile(r"&(?:amp;){0,5}(?:[A-Za-z]{2,24}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});")
_CAPITALS = re.compile(r"(?<![\w’'.-])(?:TK|XX+)(?=[-\s][a-z]|[,;)]|%|\.(?:\s|$))(?!-(?:rated|ray|shaped)| chromo)")
_NUMBERED = re.compile(r"(?:[A-Z][\w’'-]*|chapter|part|section|page|volume|title|canto|book)[^\S\n]$")


@dataclass(frozen=True, slots=True)
class _Piece:
    """What was left behind, where, and what should stand there (None: an editor must know)."""

    span: Span
    kind: str
    instead: str | None = None
    severity: Severity | None = None


@check(severity="error")
def stray_text(collation: Collation) -> Iterator[Remark]:
    """One remark for each piece; one for all where the same piece stands many times."""
    draft = collation.draft
    yield from _lone_lines(draft)
    yield from _leavings(draft.text)
    yield from _orphans(draft)


def _lone_lines(draft: Document) -> Iterator[Remark]:
    for line in _LONE_LINE.finditer(draft.text):
        marks = line["marks"]
        if _SENTENCE_MARKS.fullmatch(marks) and not _ELLIPSIS.fullmatch(marks):
            what = "mark “{}” stands" if len(marks) == 1 else "marks “{}” stand"
            yield Remark(
                f"The {what.format(marks)} alone on a line.",
                Span(*line.span("marks")),
                suggestion=Suggestion("", "safe"),
                confidence=0.98,
            )


def _leavings(text: str) -> Iterator[Remark]:
    groups: dict[str, list[_Piece]] = {}
    for piece in _apart(sorted(_pieces(text), key=lambda piece: (piece.span.start, -piece.span.end))):
        groups.setdefault(piece.span.of(text), []).append(piece)
    for words, pieces in groups.items():
        if len(pieces) > MOST_TWINS:
            related = tuple(Place(piece.span) for piece in pieces[1:])
            message = f"{named(words)} is {pieces[0].kind} and stands {len(pieces)} times in the draft."
            yield Remark(message, pieces[0].span, confidence=0.95, severity=pieces[0].severity, related=related)
            continue
        for piece in pieces:
            suggestion = None if piece.instead is None else Suggestion(piece.instead, "review")
            message = f"{named(words)} is {piece.kind}, not a part of the article."
            confidence = 0.95 if piece.severity is None else 0.7
            yield Remark(message, piece.span, suggestion=suggestion, confidence=confidence, severity=piece.severity)


def _pieces(text: str) -> Iterator[_Piece]:
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            yield _Piece(Span(*found.span()), kind)
    for found in _ENTITY.finditer(text):
        character = _decoded(found[0])
        if not character.endswith(";"):
            yield _Piece(Span(*found.span()), "an HTML entity", character if character.strip() else " ")
    for found in _CAPITALS.finditer(text):
        # A capitalised word before them makes a numeral ("Bowl XXX") or initials ("Anna TK") of them.
        if not _NUMBERED.search(text, max(0, found.start() - 40), found.start()):
            yield _Piece(Span(*found.span()), "a placeholder", severity="warning")


def _apart(pieces: list[_Piece]) -> Iterator[_Piece]:
    """Those that overlap none before them."""
    end = 0
    for piece in pieces:
        if piece.span.start >= end:
            yield piece
            end = piece.span.end


def _decoded(entity: str) -> str:
    """What an entity means, however often it was escaped."""
    while (plain := html.unescape(entity)) != entity:
        entity = plain
    return entity


def _orphans(draft: Document) -> Iterator[Remark]:
    """Sentences of a few words that follow a quotation and belong to nobody.

    With a closing mark that closes nothing the structure is certain: a sentence after a quotation is
    the writer's and has no mark, or another quotation and has two. Without one, only a command
    ("Move along.") is told from a writer's aside ("Not so.").
    """
    marks = quoted(draft)
    stray = {mark.span.start for mark in draft.annotations.stray_marks if mark.side != "opening"}
    for paragraph in draft.paragraphs:
        for before, sentence in zip(paragraph.sentences, paragraph.sentences[1:], strict=False):
            words = words_of(sentence)
            if not 1 <= len(words) <= MOST_ORPHAN_WORDS or draft.text[before.span.end - 1] not in CLOSING_MARKS:
                continue
            certain = sentence.span.end - 1 in stray or sentence.span.end - 2 in stray
            if certain or is_command(words) and not marks.touches(sentence.span):
                yield Remark(
                    f"{named(draft.words(sentence.span))} stands after the end of a quotation and belongs to nobody.",
                    sentence.span,
                    suggestion=Suggestion("", "review"),
                    confidence=0.95 if certain else 0.6,
                    severity=None if certain else "warning",
                )
