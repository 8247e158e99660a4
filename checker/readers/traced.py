"""Text that knows where in the file each of its characters stands.

A reader takes text out of markup: entities are decoded, tags left out, white space is collapsed. A
:class:`Traced` carries the place of every character through all of that, so that nothing has to be
searched for afterwards. Places compose: HTML inside a string of JSON is parsed from the traced string.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex

from checker.document import LineMap, Location

# What HTML and XML call white space; a no-break space is a character like any other.
_SPACES = " \t\n\r\f"
# White space, and what cannot be seen in it.
_UNEVEN = regex.compile(r"[ \t\n\r\f\u00ad\u200b\u2060\ufeff]++")
_UNSEEN = regex.compile(r"[\u00ad\u200b\u2060\ufeff]+")


@dataclass(frozen=True, slots=True)
class Traced:
    """A text in runs that stand in one piece in the file.

    ``starts`` are the code points of ``text`` at which a run begins (ascending, the first is 0);
    ``origins`` the code points of the decoded file at which they stand. Inside a run the two advance
    together. A character that the file writes as several (an entity, an escape) is a run of its own.
    """

    text: str = ""
    starts: tuple[int, ...] = ()
    origins: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str, origin: int = 0) -> Traced:
        """Text that stands in the file as it is, at ``origin``."""
        return cls(text, (0,), (origin,)) if text else cls()

    def origin(self, offset: int) -> int:
        """Where the code point at ``offset`` stands in the file; the end of the text is behind its last."""
        if not self.starts:
            return 0
        run = bisect_right(self.starts, offset) - 1
        return self.origins[run] + offset - self.starts[run]

    def part(self, start: int, end: int) -> Traced:
        """The text from ``start`` up to ``end``."""
        end = min(end, len(self.text))
        if start >= end:
            return Traced()
        if len(self.starts) == 1:
            return Traced(self.text[start:end], (0,), (self.origins[0] + start,))
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1)
        starts = (0, *(begin - start for begin in self.starts[first + 1:last]))
        return Traced(self.text[start:end], starts, (self.origin(start), *self.origins[first + 1:last]))

    def stripped(self) -> Traced:
        """Without the white space around it."""
        left = len(self.text) - len(self.text.lstrip(_SPACES))
        right = len(self.text.rstrip(_SPACES))
        return self if right - left == len(self.text) else self.part(left, right)

    def collapsed(self) -> Traced:
        """With every run of white space as one space, none around it, and nothing that cannot be seen."""
        bare = self.stripped()
        weaver, reached = Weaver(), 0
        for found in _UNEVEN.finditer(bare.text):
            if found[0] == " ":
                continue
            weaver.weave(bare.part(reached, found.start()))
            reached = found.end()
            if weaver.length and not weaver.ends_with_space and not _UNSEEN.fullmatch(found[0]):
                weaver.add(" ", bare.origin(found.start()))
        if not reached:
            return bare
        weaver.weave(bare.part(reached, len(bare.text)))
        return weaver.traced().stripped()


class Weaver:
    """Puts a traced text together, piece by piece."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self.length = 0

    @property
    def ends_with_space(self) -> bool:
        """Whether the last piece ends with white space of markup."""
        return bool(self._pieces) and self._pieces[-1][-1] in _SPACES

    @property
    def end(self) -> int:
        """Where the file goes on behind the last piece."""
        return self._origins[-1] + self.length - self._starts[-1] if self._starts else 0

    def add(self, text: str, origin: int) -> None:
        """Append ``text``, which stands at ``origin`` in the file."""
        if not text:
            return
        if not self._starts or self.end != origin:
            self._starts.append(self.length)
            self._origins.append(origin)
        self._pieces.append(text)
        self.length += len(text)

    def weave(self, piece: Traced) -> None:
        """Append a traced text, places and all."""
        for run, start in enumerate(piece.starts):
            end = piece.starts[run + 1] if run + 1 < len(piece.starts) else len(piece.text)
            self.add(piece.text[start:end], piece.origins[run])

    def traced(self) -> Traced:
        """All that was appended."""
        return Traced("".join(self._pieces), tuple(self._starts), tuple(self._origins))


def joined(parts: Iterable[Traced], between: str) -> Traced:
    """The parts with ``between`` among them; that stands at the end of the part before it."""
    weaver = Weaver()
    for number, part in enumerate(parts):
        if number:
            weaver.add(between, weaver.end)
        weaver.weave(part)
    return weaver.traced()


@dataclass(frozen=True, slots=True)
class TracedMap:
    """The source map of text that was taken out of markup.

    ``lines`` are those of the decoded file. ``paths`` are (first code point of a paragraph, the path
    of its element), in order.
    """

    traced: Traced
    lines: LineMap
    paths: tuple[tuple[int, str], ...] = ()

    def locate(self, offset: int) -> Location:
        """The line and column in the file, and the element."""
        place = self.lines.locate(self.traced.origin(offset))
        return Location(place.line, place.column, _path_at(self.paths, offset))


@dataclass(frozen=True, slots=True)
class PartMap:
    """The source map of a file without lines: the paragraph's number, and the character in it.

    ``starts`` are the first code points of the paragraphs in the text, ascending; ``numbers`` what the
    file counts them as, from 1.
    """

    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    paths: tuple[tuple[int, str], ...] = ()

    def locate(self, offset: int) -> Location:
        """The paragraph as line, the character in it as column, and the element."""
        at = max(bisect_right(self.starts, offset) - 1, 0)
        column = max(offset - self.starts[at], 0) + 1
        return Location(self.numbers[at], column, _path_at(self.paths, offset), "paragraph")


def _path_at(paths: Sequence[tuple[int, str]], offset: int) -> str:
    at = bisect_right(paths, offset, key=lambda pair: pair[0]) - 1
    return paths[at][1] if at >= 0 else ""
