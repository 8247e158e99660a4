"""Markup as a tree whose text knows its place in the file, and XML read into it without any risk.

The tree is one for XML and HTML, so that one walk (:mod:`checker.readers.prose`) makes text of both.
expat reads the XML: it alone says at which byte each run of characters begins, and it loads nothing by
itself. Declared entities, which can expand without end or reach for files, are refused.
"""

from __future__ import annotations

import html.entities
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

import regex

from checker.errors import InputError
from checker.readers.traced import Traced, Weaver

# No article is nested deeper or has more elements; both bound time and memory.
DEEPEST = 200
_LONGEST_DEFAULT = 100
MOST_ELEMENTS = 200_000

_DECLARATION = regex.compile(r"\A\s*<\?xml\s[^>]*\?>")
_SURROGATE = regex.compile(r"[\ud800-\udfff]")


@dataclass(slots=True, eq=False)
class Element:
    """An element: its local name, its attributes without prefixes, and what is in it, in order.

    ``number`` counts the siblings of the same name before it, and itself. ``parent`` is None for the root.
    """

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | Traced] = field(default_factory=list)
    parent: Element | None = None
    number: int = 1

    @property
    def path(self) -> str:
        """Where it stands: ``/nitf/body/body.content/p[3]``; a number only where there are several before."""
        steps: list[str] = []
        element: Element | None = self
        while element is not None and element.name:
            steps.append(element.name if element.number == 1 else f"{element.name}[{element.number}]")
            element = element.parent
        return "/" + "/".join(reversed(steps))

    def elements(self) -> Iterator[Element]:
        """The elements right inside."""
        return (child for child in self.children if isinstance(child, Element))

    def walk(self) -> Iterator[Element]:
        """This element and all inside it, in order of the file."""
        open_elements = [self]
        while open_elements:
            element = open_elements.pop()
            yield element
            open_elements.extend(reversed(list(element.elements())))

    def all(self, *names: str) -> Iterator[Element]:
        """Every element inside with one of these names, in order of the file."""
        return (element for element in self.walk() if element.name in names and element is not self)

    def first(self, *names: str) -> Element | None:
        """The first element inside with one of these names."""
        return next(self.all(*names), None)

    def child(self, name: str) -> Element | None:
        """The first element right inside with this name."""
        return next((element for element in self.elements() if element.name == name), None)

    def traced(self) -> Traced:
        """All characters inside, traced."""
        weaver = Weaver()
        open_parts: list[Element | Traced] = [self]
        while open_parts:
            part = open_parts.pop()
            if isinstance(part, Traced):
                weaver.weave(part)
            else:
                open_parts.extend(reversed(part.children))
        return weaver.traced()

    def words(self) -> str:
        """All characters inside, with single spaces."""
        return " ".join(self.traced().text.split())


def words_of(element: Element | None) -> str:
    """The characters inside ``element`` with single spaces, "" without one."""
    return element.words() if element is not None else ""


class Growing:
    """A tree that grows by opening and closing; both readers of markup use it.

    Raises InputError where there are more than MOST_ELEMENTS.
    """

    def __init__(self, shown: str) -> None:
        self.root = Element("")
        self.open = [self.root]
        self._text: Weaver | None = None
        self._shown = shown
        self._count = 0
        self._numbers: list[dict[str, int]] = [{}]
        self._names: dict[str, int] = {}

    def is_open(self, name: str) -> bool:
        """Whether an element of this name is open."""
        return self._names.get(name, 0) > 0

    def text(self, text: str, origin: int) -> None:
        """Characters that stand at ``origin`` in the file."""
        if self._text is None:
            self._text = Weaver()
        self._text.add(text, origin)

    def weave(self, piece: Traced) -> None:
        """Characters that are traced already."""
        if self._text is None:
            self._text = Weaver()
        self._text.weave(piece)

    def flush(self) -> None:
        """Give the open element its characters."""
        if self._text is not None:
            self.open[-1].children.append(self._text.traced())
            self._text = None

    def start(self, name: str, attributes: dict[str, str], stays_open: bool = True) -> None:
        """Begin an element."""
        self.flush()
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise InputError(f"{self._shown} has more than {MOST_ELEMENTS:,} elements of markup; no article has.")
        numbers = self._numbers[-1]
        numbers[name] = numbers.get(name, 0) + 1
        element = Element(name, attributes, [], self.open[-1], numbers[name])
        self.open[-1].children.append(element)
        if stays_open:
            self.open.append(element)
            self._names[name] = self._names.get(name, 0) + 1
            self._numbers.append({})

    def end(self) -> None:
        """End the open element."""
        self.flush()
        self._names[self.open.pop().name] -= 1
        self._numbers.pop()


def read_xml(source: Traced, shown: str) -> Element:
    """The root of a document of XML; its names are local names, as they are written.

    Raises InputError for what is not well-formed, for entities of its own, and for more than DEEPEST
    levels or MOST_ELEMENTS elements. Entities of HTML (``&nbsp;``) are known, declared or not.
    """
    text = _DECLARATION.sub(lambda found: " " * len(found[0]), _SURROGATE.sub("\ufffd", source.text), count=1)
    data = text.encode("utf-8")
    tree = Growing(shown)
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    # Makes expat report an entity that nobody declared instead of giving up; nothing foreign is loaded.
    parser.UseForeignDTD(True)
    parser.buffer_text = False
    reached = [0, 0]

    def here() -> int:
        at = parser.CurrentByteIndex
        reached[1] += len(data[reached[0]:at].decode("utf-8", "ignore"))
        reached[0] = at
        return reached[1]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(tree.open) > DEEPEST:
            raise InputError(f"{shown} is nested more than {DEEPEST} levels deep; no article is.")
        tree.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def characters(text: str) -> None:
        at = here()
        if "\n" in text or len(source.starts) <= 1:
            tree.text(text, source.origin(at))
        else:
            tree.weave(Traced(text, *_runs(source.part(at, at + len(text)))))

    def entity(name: str, is_parameter: bool) -> None:
        if is_parameter:
            return
        if name + ";" not in html.entities.html5:
            raise InputError(f"{shown}, line {parser.CurrentLineNumber}: the entity &{name[:40]}; is declared nowhere.")
        tree.text(html.entities.html5[name + ";"], source.origin(here()))

    def defaulted(name: str, attribute: str, kind: str, default: str | None, required: bool) -> None:
        # A long default on many elements is an expansion like that of an entity.
        if default is not None and len(default) > _LONGEST_DEFAULT:
            raise InputError(f"{shown} declares a very long default for an attribute of <{name[:40]}>.")

    def declared(name: str, *_: object) -> None:
        raise InputError(f"{shown} declares entities of its own ({name[:40]}), which are not read for safety.")

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: tree.end()
    parser.CharacterDataHandler = characters
    parser.SkippedEntityHandler = entity
    parser.EntityDeclHandler = declared
    parser.AttlistDeclHandler = defaulted
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise InputError(
            f"{shown} is not well-formed XML: {reason} (line {error.lineno}, column {error.offset + 1})."
        ) from None
    return next(tree.root.elements())


def _runs(piece: Traced) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return piece.starts, piece.origins


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
