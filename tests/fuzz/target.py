"""What one input of the fuzzer means, and what every reader promises about it.

The first byte chooses how the rest is read: by its content, as one named format, or packed as the text of
a Word document. A broken promise is an exception; the fuzzer keeps the input.
"""

from __future__ import annotations

import io
import time
import unicodedata
import zipfile
import zlib
from pathlib import Path

from checker.corrections import decisions
from checker.document import Document
from checker.errors import InputError
from checker.readers import FORMATS, read_bytes

LIMIT = 5_000_000
LONGEST = 8_192
# Of this process's CPU, for no more than LONGEST bytes; a sound reader needs milliseconds.
MOST_SECONDS = 2.0

_WAYS = (None, *FORMATS, "packed", "packed-original", "decisions", "lone surrogates")


class BrokenPromise(Exception):
    """A reader answered, and answered wrongly."""


def way_of(data: bytes) -> str | None:
    """How ``data`` is read: None for "by its content", a format, or a way of the fuzzer's own."""
    return _WAYS[data[0] % len(_WAYS)] if data else None


def first_byte(way: str | None) -> bytes:
    """The byte that chooses ``way``."""
    return bytes([_WAYS.index(way)])


def packed(document: bytes) -> bytes:
    """A Word document whose text part is ``document``."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as package:
        package.writestr("word/document.xml", document)
        package.writestr("word/footnotes.xml", document)
    return data.getvalue()


def try_one(data: bytes) -> None:
    """Read one input; raises whatever a reader must not raise, and BrokenPromise for a wrong answer."""
    way, rest = way_of(data), data[1:]
    start = time.process_time()
    try:
        document = _read(rest, way)
    except InputError as error:
        _is_one_line(str(error))
    else:
        if document is not None:
            _is_sound(document)
            if len(rest) % 8 == 0 and _read(rest, way) != document:
                raise BrokenPromise("two readings differ")
    if time.process_time() - start > MOST_SECONDS:
        raise BrokenPromise(f"reading {len(rest)} bytes took more than {MOST_SECONDS} seconds")


def _read(rest: bytes, way: str | None) -> Document | None:
    if way == "decisions":
        decisions.parse(rest, "decisions.json")
        return None
    if way == "lone surrogates":
        rest = rest.decode("utf-8", "surrogatepass" if b"\xed" in rest else "replace").encode("utf-8", "surrogatepass")
        return read_bytes(rest, "draft", LIMIT, "ninjs")
    if way in ("packed", "packed-original"):
        return read_bytes(packed(rest), "draft", LIMIT, "docx" if way == "packed" else "docx-original")
    return read_bytes(rest, "draft", LIMIT, way)


def _is_one_line(message: str) -> None:
    for character in message:
        if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
            raise BrokenPromise(f"U+{ord(character):04X} in a message: {message!r}")
    if not message or len(message) > 600:
        raise BrokenPromise(f"a message of {len(message)} characters")


def _is_sound(document: Document) -> None:
    length = len(document.text)
    if not document.text.strip():
        raise BrokenPromise("a document without text")
    behind = 0
    for paragraph in document.paragraphs:
        if not behind <= paragraph.span.start < paragraph.span.end <= length:
            raise BrokenPromise(f"paragraph {paragraph.span} in a text of {length}")
        behind = paragraph.span.end
    for offset in sorted({0, length // 3, length // 2, length - 1, length}):
        place = document.source_map.locate(offset)
        if place.line < 1 or place.column < 1:
            raise BrokenPromise(f"offset {offset} is led back to {place}")
    for notice in document.notices:
        if "\n" in notice or "\x1b" in notice:
            raise BrokenPromise(f"a notice of several lines, or with a control sequence: {notice!r}")


def seeds(fixtures: Path) -> dict[str, bytes]:
    """Inputs to begin with, by name: the small files of fixtures/formats and fixtures/hostile."""
    found: dict[str, bytes] = {}
    for path in sorted([*(fixtures / "formats").iterdir(), *(fixtures / "hostile").rglob("*")]):
        data = path.read_bytes() if path.is_file() else b""
        if not data or len(data) >= LONGEST:
            continue
        name = f"{path.parent.name}-{path.name}"
        found[name] = first_byte(None) + data
        if path.suffix == ".docx" and (text := _text_part(path)):
            found[f"{name}.xml"] = first_byte("packed") + text
    found["decisions"] = first_byte("decisions") + (
        b'{"format": 1, "decisions": {"0123456789abcdef": {"action": "dismiss", "reason": "said so"}}}'
    )
    return found


def _text_part(path: Path) -> bytes:
    """The part with the text of a Word document, nothing where it has none that can be unpacked."""
    try:
        with zipfile.ZipFile(path) as package, package.open("word/document.xml") as file:
            return file.read(LONGEST - 1)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
        return b""
