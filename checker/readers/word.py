"""Word documents: the text as it will stand, with all tracked changes accepted, or as it stood before them.

A .docx is a zip of XML. Both are read here with bounds of their own: python-docx opens every part of the
package, drops what a tracked insertion inserts, and does not know footnotes (docs/decisions/formats.md).
Nothing is run, and nothing is loaded from elsewhere.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from checker.document import Document, ParagraphRole
from checker.errors import InputError
from checker.readers.assembly import Story
from checker.readers.encodings import decode
from checker.readers.markup import Element, read_xml, words_of
from checker.readers.prose import Block
from checker.readers.traced import Traced, Weaver, joined

# In bytes, of one part after it is unpacked; a novel has about 5 MB.
LARGEST_PART = 30_000_000
MOST_PARTS = 5_000

_UNREAD = frozenset(
    "pPr rPr sectPr instrText delInstrText Fallback drawing pict object annotationRef footnoteRef endnoteRef".split()
)
# In words; a cell that holds more, or more paragraphs than one, is prose.
_SHORT_CELL = 12


def read_word(data: bytes, story: Story, accepted: bool = True) -> Document:
    """The Document of a .docx; ``accepted`` says whether tracked changes are in force.

    Raises InputError for a damaged or locked file, and for one that unpacks to more than LARGEST_PART.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if len(package.infolist()) > MOST_PARTS:
                raise InputError(f"{story.shown} holds more than {MOST_PARTS:,} parts; no Word document does.")
            return _read(package, story, accepted)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, OverflowError):
        raise InputError(f"{story.shown} is a damaged Word document; open it in Word and save it again.") from None
    except RuntimeError:
        raise InputError(f"{story.shown} is a Word document locked with a password; save it without one.") from None


def _read(package: zipfile.ZipFile, story: Story, accepted: bool) -> Document:
    main = _main_part(package, story)
    root = _part(package, main, story)
    body = root.first("body") if root is not None else None
    if root is None or body is None:
        raise InputError(f"{story.shown} is a Word document without a text in it.")
    walk = _Walk(accepted)
    walk.container(body)
    walk.flush()
    changed = any(element.name in ("ins", "del", "moveFrom", "moveTo") for element in body.walk())
    if changed:
        story.notices.append(
            f"{story.shown} has tracked changes; it was read with all of them {'accepted' if accepted else 'rejected'}."
        )
    folder = main.rpartition("/")[0]
    notes = [(name, _part(package, f"{folder}/{name}.xml", story)) for name in ("footnotes", "endnotes")]
    for name, part in notes:
        for note in part.elements() if part is not None else ():
            if note.attributes.get("type", "normal") == "normal":
                walk.note(note, f"{name}/{note.attributes.get('id', '')}")
    names = set(package.namelist())
    if any(name.endswith("vbaProject.bin") for name in names):
        story.notices.append(f"{story.shown} holds macros; they were not run.")
    if f"{folder}/comments.xml" in names:
        story.notices.append(f"{story.shown} holds comments; they were not read.")
    story.blocks = [block for block, _ in walk.found]
    core = _part(package, "docProps/core.xml", story)
    if core is not None:
        story.tell("author", words_of(core.child("creator")))
        # Not the story's date: templates carry that of the day they were made.
        story.tell_date("file-created", words_of(core.child("created")))
        story.tell_date("file-modified", words_of(core.child("modified")))
        story.tell_language(words_of(core.child("language")))
    headline = next((block for block in story.blocks if block.role == "headline"), None)
    story.tell("headline", headline.text.text if headline else "")
    return story.numbered_document([number for _, number in walk.found])


def _main_part(package: zipfile.ZipFile, story: Story) -> str:
    """The name of the part with the text: Word's usual one, or what the package says."""
    if "word/document.xml" in package.namelist():
        return "word/document.xml"
    links = _part(package, "_rels/.rels", story)
    for link in links.elements() if links is not None else ():
        if link.attributes.get("Type", "").endswith("/officeDocument"):
            return link.attributes.get("Target", "").lstrip("/")
    return "word/document.xml"


def _part(package: zipfile.ZipFile, name: str, story: Story) -> Element | None:
    """The root of one part, None where there is none. Sizes that the package states are not believed."""
    if package.namelist().count(name) > 1:
        raise InputError(f"{story.shown} holds two parts called {name}; open it in Word and save it again.")
    try:
        with package.open(name) as file:
            data = file.read(LARGEST_PART + 1)
    except KeyError:
        return None
    if len(data) > LARGEST_PART:
        raise InputError(f"{story.shown} unpacks to more than {LARGEST_PART // 1_000_000} MB; no article does.")
    decoded = decode(data)
    if decoded is None:
        raise zipfile.BadZipFile
    return read_xml(Traced.of(decoded.text), f"{story.shown}, {name}")


class _Walk:
    """Paragraphs in order. Paragraphs whose mark is deleted go on in the next."""

    def __init__(self, accepted: bool) -> None:
        self.found: list[tuple[Block, int]] = []
        self._accepted = accepted
        self._number = 0
        self._open = Weaver()
        self._start: tuple[int, str, ParagraphRole] | None = None

    def container(self, element: Element, in_table: bool = False) -> None:
        """The paragraphs and tables of a body, a cell, a note."""
        for child in element.elements():
            if child.name == "p":
                self._paragraph(child)
            elif child.name == "tbl":
                self._table(child)
            elif child.name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "del", "moveFrom", "txbxContent"):
                if child.name not in self._gone():
                    self.container(child, in_table)

    def note(self, note: Element, path: str) -> None:
        """A footnote: one block of furniture, counted like paragraphs behind the last."""
        text = joined([line for line in (self._words(p).stripped() for p in note.all("p")) if line.text], "\n")
        if text.text:
            self._number += 1
            self.found.append((Block(text, "furniture", path), self._number))

    def flush(self) -> None:
        """End the paragraph."""
        text = self._open.traced().stripped()
        if self._start is not None and text.text:
            number, path, role = self._start
            self.found.append((Block(text, role, path), number))
        self._open, self._start = Weaver(), None

    def _gone(self) -> frozenset[str]:
        return frozenset(("del", "moveFrom")) if self._accepted else frozenset(("ins", "moveTo"))

    def _paragraph(self, paragraph: Element) -> None:
        self._number += 1
        properties = paragraph.child("pPr")
        if self._start is None:
            self._start = (self._number, paragraph.path, _role(properties))
        self._open.weave(self._words(paragraph))
        mark = properties.child("rPr") if properties is not None else None
        if mark is None or not any(child.name in self._gone() for child in mark.elements()):
            self.flush()
        # A text box stands on its own, behind the paragraph that it hangs on.
        for box in self._boxes(paragraph):
            self.flush()
            self.container(box)

    def _boxes(self, paragraph: Element) -> Iterator[Element]:
        open_elements = [paragraph]
        while open_elements:
            element = open_elements.pop()
            if element.name == "txbxContent":
                yield element
            elif element.name != "Fallback" and element.name not in self._gone():
                open_elements.extend(reversed(list(element.elements())))

    def _table(self, table: Element) -> None:
        """A row of short cells is one line; a cell that holds prose is read as paragraphs."""
        self.flush()
        for row in table.elements():
            if row.name != "tr":
                continue
            cells = [cell for cell in row.elements() if cell.name == "tc"]
            paragraphs = [[inner for inner in cell.elements() if inner.name == "p"] for cell in cells]
            lines = [[self._words(inner).stripped() for inner in cell] for cell in paragraphs]
            lines = [[text for text in cell if text.text] for cell in lines]
            short = all(len(cell) <= 1 and all(len(text.text.split()) < _SHORT_CELL for text in cell) for cell in lines)
            if short and row.first("tbl") is None:
                self._number += sum(len(cell) for cell in paragraphs)
                text = joined([text for cell in lines for text in cell], "\t")
                if text.text:
                    self.found.append((Block(text, "furniture", row.path), self._number))
            else:
                for cell in cells:
                    self.container(cell)

    def _words(self, paragraph: Element) -> Traced:
        weaver = Weaver()
        self._collect(paragraph, weaver)
        return weaver.traced()

    def _collect(self, element: Element, weaver: Weaver) -> None:
        gone = self._gone()
        for child in element.elements():
            name = child.name
            if name in gone or name in _UNREAD or name == "txbxContent":
                continue
            if name == "t" or (name == "delText" and not self._accepted):
                weaver.add(child.traced().text.replace("\u00ad", "").replace("\n", " "), weaver.end)
            elif name in ("tab", "ptab"):
                weaver.add(" ", weaver.end)
            elif name in ("br", "cr"):
                weaver.add("\n" if child.attributes.get("type", "textWrapping") == "textWrapping" else " ", weaver.end)
            elif name == "noBreakHyphen":
                weaver.add("\u2011", weaver.end)
            else:
                self._collect(child, weaver)


def _role(properties: Element | None) -> ParagraphRole:
    style = properties.child("pStyle") if properties is not None else None
    named = style.attributes.get("val", "").lower() if style is not None else ""
    if named.startswith(("heading", "title", "berschrift", "titre", "titel")):
        return "headline"
    return "furniture" if named.startswith(("caption", "byline", "dateline", "credit")) else "prose"
