"""JSON whose strings know where in the file each of their characters stands.

The standard library's parser gives values without places, so this one reads the same grammar itself. It
goes down no deeper than DEEPEST levels and keeps no more than MOST_VALUES values.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from checker.document import LineMap
from checker.errors import InputError
from checker.readers.traced import Traced, Weaver

DEEPEST = 100
MOST_VALUES = 200_000
# Down to here a name that stands twice leaves open which story is meant; programs disagree. Deeper it is common.
_DEPTH_OF_STORY = 2

_SPACE = regex.compile(r"[ \t\r\n]*+")
_PLAIN = regex.compile(r'[^"\\\x00-\x1f]++')
_NUMBER = regex.compile(r"-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][+-]?\d++)?")
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_HEX = regex.compile(r"[0-9a-fA-F]{4}")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
# What may be an object or a list of objects; "[Note to editors]" is none.
LOOKS_LIKE_JSON = regex.compile(r'\s*+(?:\{\s*+(?:"(?:[^"\\]|\\.){0,200}"\s*+:|\})|\[\s*+(?:[\[{"]|\]\s*+$|-?\d))')


@dataclass(frozen=True, slots=True)
class Text:
    """A string of the file. ``path`` is its place in it: ``$.bodies[0].value``."""

    traced: Traced
    path: str


class _Reader:
    def __init__(self, source: str, shown: str) -> None:
        self.source, self.shown, self.at, self.count = source, shown, 0, 0

    def fail(self, reason: str) -> InputError:
        place = LineMap.of(self.source).locate(min(self.at, len(self.source)))
        return InputError(f"{self.shown} is not sound JSON: {reason} (line {place.line}, column {place.column}).")

    def skip(self) -> str:
        found = _SPACE.match(self.source, self.at)
        self.at = found.end() if found else self.at
        return self.source[self.at:self.at + 1]

    def value(self, path: str, depth: int) -> object:
        self.count += 1
        if depth > DEEPEST:
            raise InputError(f"{self.shown} is nested more than {DEEPEST} levels deep; no article is.")
        if self.count > MOST_VALUES:
            raise InputError(f"{self.shown} has more than {MOST_VALUES:,} values; no article has.")
        sign = self.skip()
        if sign == '"':
            return Text(self.string(), path)
        if sign == "{":
            return self.mapping(path, depth)
        if sign == "[":
            return self.sequence(path, depth)
        for word, value in _WORDS.items():
            if self.source.startswith(word, self.at):
                self.at += len(word)
                return value
        found = _NUMBER.match(self.source, self.at)
        if not found or not found[0]:
            raise self.fail("it breaks off" if not sign else "a value is missing")
        self.at = found.end()
        return found[0][:40]

    def mapping(self, path: str, depth: int) -> dict[str, object]:
        found: dict[str, object] = {}
        self.at += 1
        if self.skip() == "}":
            self.at += 1
            return found
        while True:
            if self.skip() != '"':
                raise self.fail("a name in quotation marks is missing")
            name = self.string().text
            if self.skip() != ":":
                raise self.fail("a colon is missing")
            self.at += 1
            value = self.value(f"{path}.{name[:80]}", depth + 1)
            if depth <= _DEPTH_OF_STORY and _are_two_texts(found.get(name), value):
                raise self.fail(f"the name \u201c{name[:40]}\u201d stands twice with different texts")
            found[name] = value
            if self._goes_on("}"):
                return found

    def sequence(self, path: str, depth: int) -> list[object]:
        found: list[object] = []
        self.at += 1
        if self.skip() == "]":
            self.at += 1
            return found
        while True:
            found.append(self.value(f"{path}[{len(found)}]", depth + 1))
            if self._goes_on("]"):
                return found

    def _goes_on(self, close: str) -> bool:
        """Whether the list or object ends here; passes over the sign."""
        sign = self.skip()
        if sign not in (",", close) or not sign:
            raise self.fail("it breaks off" if not sign else "a comma is missing")
        self.at += 1
        return sign == close

    def string(self) -> Traced:
        source, weaver = self.source, Weaver()
        self.at += 1
        while True:
            if found := _PLAIN.match(source, self.at):
                weaver.add(found[0], self.at)
                self.at = found.end()
            sign = source[self.at:self.at + 1]
            if sign == '"':
                self.at += 1
                return weaver.traced()
            if sign != "\\":
                # A bare line end or tab is against the grammar, but no reason to lose a story.
                if not sign:
                    raise self.fail("a quotation mark is missing")
                weaver.add(sign, self.at)
                self.at += 1
                continue
            character, length = self._escape()
            weaver.add(character, self.at)
            self.at += length

    def _escape(self) -> tuple[str, int]:
        sign = self.source[self.at + 1:self.at + 2]
        if sign in _ESCAPES and sign:
            return _ESCAPES[sign], 2
        code = _HEX.match(self.source, self.at + 2) if sign == "u" else None
        if not code:
            raise self.fail("an escape in a string is broken")
        first = int(code[0], 16)
        if 0xD800 <= first < 0xDC00 and self.source.startswith("\\u", self.at + 6):
            low = _HEX.match(self.source, self.at + 8)
            if low and 0xDC00 <= int(low[0], 16) < 0xE000:
                return chr(0x10000 + ((first - 0xD800) << 10) + int(low[0], 16) - 0xDC00), 12
        return chr(first), 6


def _are_two_texts(first: object, second: object) -> bool:
    return isinstance(first, Text) and isinstance(second, Text) and first.traced.text != second.traced.text


def read_json(source: str, shown: str) -> object:
    """The value: dicts and lists of :class:`Text`, numbers (as they are written), booleans and None.

    Raises InputError for what is no JSON, with the line and the column.
    """
    reader = _Reader(source, shown)
    value = reader.value("$", 0)
    if reader.skip():
        raise reader.fail("something follows its end")
    return value


def text_of(value: object) -> str:
    """The characters of a string or the digits of a number, else ""."""
    if isinstance(value, Text):
        return value.traced.text
    return value if isinstance(value, str) else ""
