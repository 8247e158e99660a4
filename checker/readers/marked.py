"""Markdown, as desks keep drafts in repositories: front matter, then the story.

markdown-it-py reads the marks (CommonMark, tables, struck text); where each run of characters stands is
followed token by token through the lines that a paragraph covers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import regex

from checker.document import ParagraphRole
from checker.readers.assembly import Story
from checker.readers.page import piece_blocks
from checker.readers.prose import Block
from checker.readers.traced import Traced, Weaver, joined

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = regex.compile(
    r"---[ \t]*\r?\n(?P<yaml>(?:(?!---[ \t]*$|\.\.\.[ \t]*$)[^\r\n]*\r?\n){0,400})(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
    r"|\+\+\+[ \t]*\r?\n(?P<toml>(?:(?!\+\+\+[ \t]*$)[^\r\n]*\r?\n){0,400})\+\+\+[ \t]*(?:\r?\n|$)",
    regex.MULTILINE,
)
_TITLE = regex.compile(
    r"(?m)^(?:title|headline)[ \t]*[:=][ \t]*+(?P<quote>[\"']?)(?P<words>[^\r\n]+?)(?P=quote)[ \t]*\r?$"
)
_MOST_MATTER = 60_000
_MOST_BRACKETS = 200
_LONGEST_KEY = 200
# The time that a key of TOML takes grows with the square of its parts.
_LONG_KEY = regex.compile(r"(?:[\w\"'-]{1,40}+[ \t]*+\.[ \t]*+){100}")
# A paragraph with more marks than this is read as it stands: no desk writes it, and reading it could take for ever.
_MOST_MARKS = 2_000
_MOST_PARAGRAPHS = 20_000
_LONGEST_PARAGRAPH = 200_000
_MARKS = regex.compile(r"[\[\]*_`<!~\\]")
_LINE = regex.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_SIGNS = (
    regex.compile(r"(?m)^#{1,6}[ \t]+\S"),
    regex.compile(r"(?m)^[^\s=#>*-][^\r\n]*\r?\n(?:={3,}|-{3,})[ \t]*\r?$"),
    regex.compile(
        r"!?\[[^\[\]\r\n]{1,200}+\]\((?=https?:|/|\.|#|mailto:|<|[\w-]+\.[a-z]{2,5}\b)[^)\r\n]{1,700}+\)"
    ),
    regex.compile(r"(?<![\w*])\*\*(?=\S)[^*\r\n]{1,300}(?<=\S)\*\*(?![\w*])"),
    regex.compile(r"(?m)^\[[^\]\r\n]{1,100}\]:[ \t]+\S"),
    regex.compile(r"(?m)^(?:```|~~~)"),
    regex.compile(r"(?m)^>[ \t]+\S"),
)
_SURE = 2
_KEYS = {
    **{
        key: key
        for key in (
            "headline byline author date published issued created updated modified source provider credit creditline"
            " agency copyright publisher dateline embargo usage correction note"
        ).split()
    },
    **{"title": "headline", "by": "byline", "authors": "author", "lastmod": "updated", "embargoed": "embargo"},
}
_DATES = ("date", "published", "issued", "created", "updated", "modified", "embargo")


def looks_like_markdown(text: str) -> bool:
    """Whether a text begins with front matter or shows two kinds of Markdown's marks, or a heading at its start."""
    if has_front_matter(text):
        return True
    sample = text[:100_000]
    if regex.match(r"\s*#{1,2}[ \t]+\S[^\r\n]*(?:\r?\n){2}", sample):
        return True
    return sum(bool(sign.search(sample)) for sign in _SIGNS) >= _SURE


def has_front_matter(text: str) -> bool:
    """Whether the text begins with front matter that has a key."""
    found = _FRONT_MATTER.match(text[:_MOST_MATTER])
    return bool(found and regex.search(r"(?m)^[\w-]+[ \t]*[:=]", found["yaml"] or found["toml"] or ""))


def read_markdown(source: Traced, story: Story) -> None:
    """Fill ``story``: the front matter is metadata, and its title the headline where the text has none."""
    start = _front_matter(source.text, story)
    story.blocks = list(_Reader(source, start, story.shown).blocks())
    title = _TITLE.search(source.text[:start])
    if title is not None and " ".join(title["words"].split()) == story.metadata.get("headline"):
        story.head(source.part(*title.span("words")).stripped())
    first = next((block for block in story.blocks[:3] if block.role == "headline"), None)
    if first is not None:
        story.tell("headline", first.text.text)


def _front_matter(text: str, story: Story) -> int:
    """Read the front matter into the metadata; where the story begins."""
    found = _FRONT_MATTER.match(text[:_MOST_MATTER]) if has_front_matter(text) else None
    if found is None:
        return 0
    values = _toml(found["toml"]) if found["toml"] is not None else _yaml(found["yaml"])
    if values is None:
        story.notices.append(f"The front matter of {story.shown} is broken and was not read.")
        return found.end()
    for key, value in values.items():
        name = str(key).strip().lower()
        # Of a list only what is flat: an alias may stand for lists in lists without end.
        parts = value[:20] if isinstance(value, list) else [value]
        words = ", ".join(str(part) for part in parts if _is_plain(part))
        if name in ("lang", "language", "locale"):
            story.tell_language(words)
        elif _KEYS.get(name) in _DATES:
            story.tell_date(_KEYS[name], words)
        else:
            story.tell(_KEYS.get(name, name[:_LONGEST_KEY]), words)
    return found.end()


def _is_plain(value: object) -> bool:
    """Whether a value is a word or a number; Python writes no number of thousands of digits."""
    return not isinstance(value, (dict, list)) and not (isinstance(value, int) and value.bit_length() > 64)


def _yaml(text: str) -> Mapping[object, object] | None:
    import yaml

    if len(regex.findall(r"[\[{]", text)) > _MOST_BRACKETS:
        return None
    try:
        # BaseLoader makes strings of all scalars and objects of nothing.
        values = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return values if isinstance(values, dict) else None


def _toml(text: str) -> Mapping[object, object] | None:
    import tomllib

    if _LONG_KEY.search(text):
        return None
    try:
        values: dict[object, object] = {key: value for key, value in tomllib.loads(text.replace("\r\n", "\n")).items()}
    except (ValueError, RecursionError):  # TOMLDecodeError is one; so is a number of too many digits
        return None
    return values


class _Reader:
    def __init__(self, source: Traced, start: int, shown: str) -> None:
        self._source, self._shown = source, shown
        # markdown-it counts lines at \n alone; these are the same lines.
        self._lines = [(start + found.start(), found[0]) for found in _LINE.finditer(source.text[start:]) if found[0]]
        self._content = "\n".join(line.rstrip("\r\n") for _, line in self._lines)

    def blocks(self) -> Iterator[Block]:
        """The paragraphs, headings, items of lists and rows of tables."""
        from markdown_it import MarkdownIt

        parser = MarkdownIt("commonmark", {"maxNesting": 20}).enable(["table", "strikethrough"])
        # It would join what an escape stands for with the characters beside it, and their places would be lost.
        parser.disable("text_join")
        tokens = parser.parse(self._content.replace("\0", "\ufffd")) if self._is_readable() else None
        if tokens is None:
            yield from self._as_it_stands()
            return
        role: ParagraphRole = "prose"
        row: list[Traced] = []
        for token in tokens:
            if token.type == "heading_open":
                role = "headline"
            elif token.type == "tr_open":
                role, row = "furniture", []
            elif token.type == "tr_close":
                text = joined([cell for cell in row if cell.text], "\t")
                if text.text:
                    yield Block(text, role)
                role, row = "prose", []
            elif token.type in ("heading_close", "table_close"):
                role = "prose"
            elif token.type == "inline" and token.map:
                text = self._inline(token, token.map, len(row) if role == "furniture" else -1).stripped()
                if role == "furniture":
                    row.append(text)
                elif text.text:
                    yield Block(text, role)
            elif token.type == "html_block" and token.map:
                start, end = self._place(token.map[0]), self._place(token.map[1])
                yield from piece_blocks(self._source.part(start, end), self._shown)
            elif token.type in ("fence", "code_block") and token.map:
                text = self._source.part(self._place(token.map[0]), self._place(token.map[1])).stripped()
                if text.text:
                    yield Block(text, "furniture")

    def _is_readable(self) -> bool:
        """Whether there are not too many paragraphs, and each is small enough to be read in a moment."""
        parts = regex.split(r"\n[ \t]*\n", self._content)
        return len(parts) <= _MOST_PARAGRAPHS and all(
            len(part) <= _LONGEST_PARAGRAPH and len(_MARKS.findall(part)) <= _MOST_MARKS for part in parts
        )

    def _as_it_stands(self) -> Iterator[Block]:
        start = self._place(0)
        text = self._source.part(start, len(self._source.text)).stripped()
        if text.text:
            yield Block(text)

    def _place(self, line: int) -> int:
        return self._lines[line][0] if line < len(self._lines) else len(self._source.text)

    def _inline(self, token: Token, lines: Sequence[int], cell: int) -> Traced:
        """The characters of one paragraph: the marks are left out, a soft line break is a space."""
        raw = self._raw(token.content, lines, cell)
        weaver = Weaver()
        at = 0
        links: list[bool] = []
        for child in token.children or ():
            if child.type in ("text", "text_special", "code_inline"):
                at = self._take(child, raw, at, weaver)
            elif child.type in ("softbreak", "hardbreak"):
                end = raw.text.find("\n", at)
                weaver.add(" " if child.type == "softbreak" else "\n", raw.origin(max(end, at)))
                at = max(end, at) + 1
            elif child.type == "html_inline":
                found = raw.text.find(child.content, at)
                at = found + len(child.content) if found >= 0 else at
                if regex.match(r"(?i)<br\b", child.content):
                    weaver.add("\n", raw.origin(max(found, 0)))
            elif child.type == "link_open":
                links.append(child.markup == "autolink")
            elif child.type == "link_close":
                at = at if links and links.pop() else _behind_link(raw.text, at)
            elif child.type == "image":
                found = raw.text.find("![" + child.content, at)
                at = _behind_link(raw.text, found + 2 + len(child.content)) if found >= 0 else at
        return weaver.traced()

    def _take(self, child: Token, raw: Traced, at: int, weaver: Weaver) -> int:
        """Append a run of characters that stands at or after ``at``; the place behind it."""
        written = child.markup if child.type == "text_special" else child.content
        if child.type == "code_inline":
            written = child.content.strip()
            at = raw.text.find(child.markup, at) + len(child.markup)
        if not written:
            return at
        found = raw.text.find(written, at)
        if found < 0:
            # Code over two lines: its line end became a space.
            weaver.add(child.content, raw.origin(at))
            return at
        if child.type == "text_special":
            weaver.add(child.content, raw.origin(found))
        else:
            weaver.weave(raw.part(found, found + len(written)))
        end = found + len(written)
        return end + len(child.markup) if child.type == "code_inline" else end

    def _raw(self, content: str, lines: Sequence[int], cell: int) -> Traced:
        """The lines of a paragraph without what stands before them (quote marks, bullets, indentation)."""
        weaver = Weaver()
        parts = content.split("\n")
        place = 0
        for number, part in enumerate(parts):
            if lines[0] + number >= len(self._lines):
                break
            start, line = self._lines[lines[0] + number]
            bare = part.strip().replace("\ufffd", "\0") if part.strip() not in line else part.strip()
            # The words of a line are its end; those of a cell begin behind a bar.
            found = line.rstrip().rfind(bare) if cell < 0 else self._cell(line, bare, cell)
            if number:
                weaver.add("\n", place)
            if found >= 0:
                weaver.weave(self._source.part(start + found, start + found + len(bare)))
            place = start + max(found, 0) + len(bare)
        return weaver.traced()

    def _cell(self, line: str, bare: str, cell: int) -> int:
        """Where the words of a cell stand, behind the bars of those before it."""
        at = len(line) - len(line.lstrip(" \t|"))
        for _ in range(cell):
            at = line.find("|", at) + 1
        return line.find(bare, at)


def _behind_link(text: str, at: int) -> int:
    """The place behind ``](address "title")``, ``][name]`` or ``]``."""
    if text[at:at + 1] != "]":
        at = text.find("]", at)
        if at < 0:
            return len(text)
    opening = text[at + 1:at + 2]
    if opening == "(":
        depth = 0
        for position in range(at + 1, len(text)):
            depth += {"(": 1, ")": -1}.get(text[position], 0)
            if depth == 0:
                return position + 1
    if opening == "[":
        close = text.find("]", at + 2)
        return close + 1 if close >= 0 else at + 1
    return at + 1
