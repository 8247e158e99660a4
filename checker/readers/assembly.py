"""What every reader of a format ends with: blocks and metadata become a Document."""

from __future__ import annotations

import email.utils
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import regex

from checker.document import Document, LineMap, Paragraph, Span
from checker.errors import InputError
from checker.readers.prose import Block, has_words
from checker.readers.traced import PartMap, Traced, TracedMap, joined

_LONGEST_VALUE = 2000
_MARKS = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
_COMPACT_DATE = regex.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?([+-]\d\d:?\d\d|Z)?")
_ISO_DATE = regex.compile(r"\d{4}-\d\d-\d\d")
_HOW_MANY_AT_TOP = 6
BETWEEN = "\n\n"


@dataclass(slots=True)
class Story:
    """What a reader found in a file before it becomes a Document.

    ``source`` is the decoded file; it makes lines and columns. ``metadata`` has the names that the checks
    know: headline, byline, author, dateline, date, published, created, updated, source, provider, credit,
    copyright, usage, embargo, correction, note, language.
    """

    shown: str
    source: str
    sha256: str
    blocks: list[Block] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)

    def tell(self, key: str, value: object) -> None:
        """Add a value to the metadata unless it is empty or there is one already."""
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            cleaned = " ".join(str(value).split())[:_LONGEST_VALUE]
            if cleaned and key not in self.metadata:
                self.metadata[key] = cleaned

    def tell_date(self, key: str, value: object) -> None:
        """Add a date, written as ISO 8601 where its form is known."""
        if isinstance(value, str):
            self.tell(key, iso_date(value))

    def tell_language(self, value: object) -> None:
        """Add the language: "en-GB" is "en"."""
        if isinstance(value, str) and regex.fullmatch(r"[A-Za-z]{2,3}(?:[-_].*)?", value.strip()):
            self.tell("language", regex.split("[-_]", value.strip())[0].lower())

    def head(self, headline: Traced | None, byline: Traced | None = None, dateline: Traced | None = None) -> None:
        """Put the lines that stand in fields of their own above the story, unless it begins with them."""
        top = self.blocks[:_HOW_MANY_AT_TOP]
        lines = [_bare(line) for block in top for line in block.text.text.split("\n")]
        above: list[Block] = []
        has_headline = bool(top) and top[0].role == "headline"
        if headline and headline.text and not has_headline and _bare(headline.text) not in lines:
            above.append(Block(headline, "headline"))
        for line in (byline, dateline):
            if line and line.text and not {_bare(line.text), _bare("By " + line.text)} & set(lines):
                above.append(Block(line, "furniture"))
        # Below a headline that the story has already.
        at = 1 if has_headline and not (above and above[0].role == "headline") else 0
        self.blocks[at:at] = above

    def document(self) -> Document:
        """The Document; raises InputError where there is nothing to read."""
        if not has_words(self.blocks):
            raise InputError(f"{self.shown}: there is no text in it.")
        text = joined([block.text for block in self.blocks], BETWEEN)
        paragraphs = paragraphs_of(self.blocks)
        paths = tuple(
            (paragraph.span.start, block.path) for paragraph, block in zip(paragraphs, self.blocks, strict=True)
        )
        return Document(
            self.shown,
            text.text,
            paragraphs,
            self.metadata,
            source_map=TracedMap(text, LineMap.of(self.source), paths if any(path for _, path in paths) else ()),
            sha256=self.sha256,
            notices=tuple(self.notices),
        )

    def numbered_document(self, numbers: Sequence[int]) -> Document:
        """The Document of a file without lines; ``numbers`` are those of the paragraphs in the file."""
        document = self.document()
        starts = tuple(paragraph.span.start for paragraph in document.paragraphs)
        paths = tuple(zip(starts, (block.path for block in self.blocks), strict=True))
        return Document(
            document.name,
            document.text,
            document.paragraphs,
            document.metadata,
            source_map=PartMap(starts, tuple(numbers), paths),
            sha256=document.sha256,
            notices=document.notices,
        )


def paragraphs_of(blocks: Iterable[Block]) -> tuple[Paragraph, ...]:
    """The blocks as paragraphs without sentences, in the text that joins them with a blank line."""
    paragraphs: list[Paragraph] = []
    offset = 0
    for block in blocks:
        paragraphs.append(Paragraph(Span(offset, offset + len(block.text.text)), (), block.role))
        offset += len(block.text.text) + len(BETWEEN)
    return tuple(paragraphs)


def plain_blocks(text: Traced, path: str = "") -> list[Block]:
    """Plain text inside another format, as it is: where its paragraphs end is judged by its lines."""
    stripped = text.stripped()
    return [Block(stripped, "prose", path)] if stripped.text else []


def iso_date(value: str) -> str:
    """A date as ISO 8601 where it is written in a form of feeds and wires; else as it is."""
    value = value.strip()
    if _ISO_DATE.match(value):
        return value
    if found := _COMPACT_DATE.fullmatch(value):
        year, month, day, hour, minute, second, zone = found.groups()
        time = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
        return f"{year}-{month}-{day}{time}"
    if len(value) < 60 and "," in value:
        try:
            return email.utils.parsedate_to_datetime(value).isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            return value
    return value


def _bare(line: str) -> str:
    return _MARKS.sub(" ", line).strip().casefold()
