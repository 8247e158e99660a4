"""Trees of markup to paragraphs: which element begins one, what role it has, what nobody reads.

One walk for HTML, XHTML and NITF, whose names do not contradict one another. A paragraph keeps the role
that the markup gives it: a heading is a headline; a byline, a caption, a dateline, a credit is furniture;
all else is prose, and judged by its words like plain text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import regex

from checker.document import ParagraphRole
from checker.readers.markup import Element
from checker.readers.traced import Traced, Weaver, joined

_BLOCKS = frozenset(
    "address article aside blockquote body body.content body.end body.head bq byline caption center dateline dd details"
    " distributor div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hedline hgroup hl1"
    " hl2 hr html li main media media-caption media-producer nav note ol p pre section summary table tagline tbody"
    " tfoot thead tr td th"
    " ul abstract block copyrite rights revision-history series datasource credit".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 hl1 hl2".split())
_FURNITURE = frozenset(
    "address aside byline caption copyrite credit dateline datasource distributor figcaption figure footer media note"
    " rights tagline".split()
)
# What no reader of the page sees as words of the story.
_UNSEEN = frozenset(
    "audio button canvas datalist dialog embed form head iframe input map math media-metadata media-reference menu"
    " meter nav noframes noscript object option progress script select style svg template textarea title video"
    " revision-history".split()
)
_FURNITURE_LABEL = regex.compile(
    r"(?i)(?<![a-z])(?:by-?line|authors?|kicker|eyebrow|vignette|dat|source|caption|credits?|dateline|datetime"
    r"|time-?stamp|pub-?date|publish(?:ed)?(?:-?(?:date|time|on|at))?|post-?(?:meta|date)|entry-?meta"
    r"|article-?(?:meta|info|date|byline|author)|share|sharing|social|related|promo|newsletter|sign-?up|subscri\w*"
    r"|advert\w*|ads?|sponsor\w*|tags?|tag-?list|breadcrumbs?|copyright|recommend\w*|read-?more|see-?also|most-?read"
    r"|popular|trending|outbrain|taboola|print|skip-?link)(?![a-z])"
)
_HIDDEN_STYLE = regex.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_HTML_NAMES = frozenset("p div span section ul ol li header footer aside figure time a table".split())
_STOP = regex.compile(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u0964][\"'\u2019\u201d\u00bb)\]]*$")
_LEAST_PROSE = 8
# In characters: what holds more is the story, whatever its label ("content has-share-bar").
_LARGEST_LABELLED = 800


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph taken out of markup: its words, its role, the path of its element, and that element.

    ``linked`` is the share of its characters that are links, from 0 to 1.
    """

    text: Traced
    role: ParagraphRole = "prose"
    path: str = ""
    element: Element | None = None
    linked: float = 0.0

    @property
    def weight(self) -> int:
        """How many words of prose this surely is; 0 for headings, furniture, links and short lines."""
        if self.role != "prose" or self.linked > 0.5 or not _STOP.search(self.text.text):
            return 0
        count = len(self.text.text.split())
        # Scripts without spaces: two characters count as a word.
        count = max(count, sum(character > "\u2e7f" for character in self.text.text) // 2)
        return count if count >= _LEAST_PROSE else 0


def blocks(root: Element) -> list[Block]:
    """The paragraphs inside ``root``, in order; those without a visible character are left out."""
    walk = _Walk(_sizes(root))
    walk.element(root, _role_above(root), False)
    walk.flush()
    return walk.found


def said_by_label(element: Element) -> bool:
    """Whether the class, the id or the itemprop of an element of HTML names page furniture."""
    if element.name not in _HTML_NAMES:
        return False
    labels = " ".join(element.attributes.get(key, "") for key in ("class", "id", "itemprop", "rel", "data-component"))
    return bool(labels) and len(labels) < 500 and bool(_FURNITURE_LABEL.search(labels.replace("_", "-")))


def is_unseen(element: Element) -> bool:
    """Whether what is in ``element`` is not shown, or is a control and no text."""
    attributes = element.attributes
    return (
        element.name in _UNSEEN
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_HIDDEN_STYLE.search(attributes.get("style", "")[:500]))
    )


def _sizes(root: Element) -> dict[Element, int]:
    """How many characters each element holds."""
    sizes: dict[Element, int] = {}
    for element in reversed(list(root.walk())):
        sizes[element] = sum(
            len(child.text) if isinstance(child, Traced) else sizes[child] for child in element.children
        )
    return sizes


def _role_above(element: Element) -> ParagraphRole:
    return "headline" if element.name in _HEADINGS else "furniture" if element.name in _FURNITURE else "prose"


class _Walk:
    """Collects blocks while it goes down the tree. Depth is bounded by the readers."""

    def __init__(self, sizes: Mapping[Element, int]) -> None:
        self.found: list[Block] = []
        self._sizes = sizes
        self._begin()

    def _begin(self) -> None:
        self._words = Weaver()
        self._linked = 0
        self._breaks = 0
        self._roles: set[ParagraphRole] = set()
        self._element: Element | None = None

    def element(self, element: Element, role: ParagraphRole, in_link: bool) -> None:
        """Take in all of ``element``; ``role`` is that of the elements around it."""
        if is_unseen(element):
            return
        name = element.name
        if name == "br":
            self._break()
            return
        if name == "table" and self._table(element):
            return
        if name in _HEADINGS and role != "furniture":
            role = "headline"
        elif name in _FURNITURE or (
            name not in _HEADINGS and self._sizes[element] <= _LARGEST_LABELLED and said_by_label(element)
        ):
            role = "furniture"
        is_block = name in _BLOCKS
        if is_block:
            self.flush()
        apart = _labels_apart(element)
        for child in element.children:
            if isinstance(child, Traced):
                self._take(child, element, role, in_link)
            else:
                self.element(child, role, in_link or child.name == "a")
                if apart and self._roles:
                    self._words.add(" ", self._words.end)
        if is_block:
            self.flush()

    def flush(self) -> None:
        """End the paragraph. It has a role beside prose where all its words have."""
        if self._roles and self._element is not None:
            lines = [line.collapsed() for line in _lines(self._words.traced())]
            text = joined([line for line in lines if line.text], "\n")
            if text.text:
                role = min(self._roles) if len(self._roles) == 1 else "prose"
                share = min(self._linked / len(text.text), 1.0)
                self.found.append(Block(text, role, self._element.path, self._element, share))
        self._begin()

    def _take(self, text: Traced, element: Element, role: ParagraphRole, in_link: bool) -> None:
        if text.text and not text.text.isspace():
            self._breaks = 0
            self._linked += len(text.text) if in_link else 0
            self._roles.add(role)
            self._element = self._element or element
        # The sign that stands for <br> until the paragraph ends.
        if "\v" in text.text:
            text = Traced(text.text.replace("\v", " "), text.starts, text.origins)
        self._words.weave(text)

    def _break(self) -> None:
        """One <br> ends a line, two end the paragraph."""
        self._breaks += 1
        if self._breaks == 2:
            self.flush()
        else:
            self._words.add("\v", self._words.end)

    def _table(self, table: Element) -> bool:
        """A table of figures: a row is a paragraph. A table that lays out a page holds prose, and is walked through."""
        inner = _Walk(self._sizes)
        for cell in table.all("td", "th"):
            if cell.first("table", "p", "div", "h1", "h2", "ul") is not None:
                return False
        rows = [row for row in table.all("tr") if next(row.elements(), None) is not None]
        cells = [[_cell(cell) for cell in row.elements() if cell.name in ("td", "th")] for row in rows]
        if any(_STOP.search(text.text) and len(text.text.split()) >= _LEAST_PROSE for row in cells for text in row):
            return False
        self.flush()
        if caption := table.child("caption"):
            inner.element(caption, "furniture", False)
            inner.flush()
            self.found.extend(inner.found)
        for row, texts in zip(rows, cells, strict=True):
            text = joined([text for text in texts if text.text], "\t")
            if text.text:
                self.found.append(Block(text, "furniture", row.path, row))
        return True


def _labels_apart(element: Element) -> bool:
    """Whether an element holds nothing but labels ("Culture", "Agency"), which the page's style sets apart."""
    return element.name == "div" and all(
        child.text.isspace() if isinstance(child, Traced) else child.name == "span" and "class" in child.attributes
        for child in element.children
    )


def _cell(cell: Element) -> Traced:
    return cell.traced().collapsed()


def _lines(text: Traced) -> Iterator[Traced]:
    start = 0
    while (end := text.text.find("\v", start)) >= 0:
        yield text.part(start, end)
        start = end + 1
    yield text.part(start, len(text.text))


def has_words(found: Iterable[Block]) -> bool:
    """Whether a letter or a digit stands in the blocks; dots alone are a place-holder."""
    return any(character.isalnum() for block in found for character in block.text.text)
