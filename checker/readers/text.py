"""Files, bytes and strings become Documents; plain text is read here, in any common encoding.

Plain text is what the bytes say, less a byte-order mark: line ends stay, nothing is mended. What had to
be guessed is told in ``Document.notices``.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from dataclasses import replace
from pathlib import Path

import regex

from checker.document import Document, LineMap
from checker.errors import InputError
from checker.readers.assembly import Story
from checker.readers.encodings import MARKS, Decoded, decode, decode_as, is_wide
from checker.readers.formats import FORMATS, WORD_FORMATS, declared_encoding, read_markup
from checker.readers.kinds import PDF_KIND, WORD_KIND, binary_kind

_LONGEST_NAME = 200
# Neither white space nor a control; half a character (a lone surrogate) is data.
_SEEN = regex.compile(r"[^\s\p{Cc}\p{Cf}]")


def read_file(path: Path, max_bytes: int, format: str | None = None) -> Document:
    """The article in the file at ``path``; its format is told by its content unless ``format`` names it (FORMATS).

    Raises InputError, one line that says what is wrong and what to do, for a file that is missing, a
    folder, may not be read, is larger than ``max_bytes`` bytes, is no article or has no text in it.
    No more than ``max_bytes`` + 1 bytes are ever read, also of a pipe or a device.
    """
    name = str(path)
    shown = display_name(name)
    try:
        if path.is_dir():
            raise InputError(f"{shown} is a folder; name the text file in it.")
        with open(path, "rb", opener=_without_waiting) as file:
            data = file.read(max_bytes + 1)
            size = path.stat().st_size if len(data) > max_bytes else len(data)
    except FileNotFoundError:
        raise InputError(f"there is no file called {shown}; check the name and the folder.") from None
    except PermissionError:
        raise InputError(f"{shown} may not be read; change its permissions or copy it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{shown} cannot be read: {display_name(reason)}.") from None
    if len(data) > max_bytes:
        raise _too_large(shown, max(size, len(data)), max_bytes)
    return read_bytes(data, name, max_bytes, format)


def _without_waiting(name: str, flags: int) -> int:
    """Open a file; a named pipe that nobody writes to would be waited for without end, and is empty instead."""
    handle = os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
    # What somebody does write to is read to its end.
    os.set_blocking(handle, True)
    return handle


def read_bytes(data: bytes, name: str, max_bytes: int, format: str | None = None) -> Document:
    """The article in ``data``, called ``name``; raises InputError like :func:`read_file`.

    What a message or a notice quotes from the file is one line that no terminal obeys.
    """
    try:
        document = _read(data, display_name(name), max_bytes, format)
    except InputError as error:
        raise InputError(_written_out(str(error))) from None
    notices = tuple(_written_out(notice) for notice in document.notices)
    return document if notices == document.notices else replace(document, notices=notices)


def _read(data: bytes, shown: str, max_bytes: int, format: str | None) -> Document:
    if format is not None and format not in FORMATS:
        raise InputError(f"there is no format called {display_name(format)!r}; the formats are {', '.join(FORMATS)}.")
    if len(data) > max_bytes:
        raise _too_large(shown, len(data), max_bytes)
    marked = data.startswith(MARKS)
    kind = "" if marked or is_wide(data) else binary_kind(data)
    if kind.startswith(WORD_KIND) and format in (None, *WORD_FORMATS):
        from checker.readers.word import read_word

        story = Story(shown, "", hashlib.sha256(data).hexdigest())
        return read_word(data, story, accepted=format != "docx-original")
    if kind == PDF_KIND and format in (None, "pdf"):
        from checker.readers.pdf import read_pdf

        return read_pdf(data, Story(shown, "", hashlib.sha256(data).hexdigest()))
    if kind:
        raise InputError(f"{shown} looks like {kind}, not plain text; export it as plain text (.txt) first.")
    if format in WORD_FORMATS:
        raise InputError(f"{shown} is no Word document (.docx).")
    if format == "pdf":
        raise InputError(f"{shown} is no PDF.")
    decoded = _decoded(data, format)
    if decoded is None:
        raise InputError(f"{shown} is in no encoding that could be told; save it as UTF-8.")
    if not _SEEN.search(decoded.text):
        raise _no_text(shown)
    notices: list[str] = []
    if decoded.guess:
        notices.append(f"{shown} is not UTF-8; it was read as {decoded.guess}, which is a guess.")
    if decoded.broken:
        places = "one place is" if decoded.broken == 1 else f"{decoded.broken} places are"
        notices.append(f"{shown}: {places} broken beyond reading and shown as \ufffd.")
    sha256 = hashlib.sha256(data).hexdigest()
    story = Story(shown, decoded.text, sha256, notices=notices)
    if read_markup(story, format):
        return story.document()
    return Document(
        shown,
        decoded.text,
        source_map=LineMap.of(decoded.text),
        sha256=sha256,
        notices=tuple(notices),
    )


def _decoded(data: bytes, format: str | None) -> Decoded | None:
    """The text in the encoding that XML or HTML declares for itself, else in the one that its bytes tell."""
    declared = declared_encoding(data) if format != "text" else ""
    return (decode_as(data, declared) if declared else None) or decode(data)


def read_text(text: str, name: str) -> Document:
    """The article in a string, called ``name``; raises InputError where nothing in it can be seen.

    Lone surrogates and NULs are data. A byte-order mark at the start is dropped.
    """
    shown = display_name(name)
    text = text.removeprefix("\ufeff")
    if not _SEEN.search(text):
        raise _no_text(shown)
    return Document(shown, text, source_map=LineMap.of(text))


def display_name(name: str) -> str:
    """``name`` with whatever a terminal or a page could obey written out (``\\x1b``), and cut where it is very long."""
    shown = _written_out(name)
    return shown if len(shown) <= _LONGEST_NAME else "\u2026" + shown[1 - _LONGEST_NAME:]


def _written_out(words: str) -> str:
    return "".join(
        character
        if unicodedata.category(character)[0] != "C" and unicodedata.category(character) not in ("Zl", "Zp")
        else character.encode("unicode_escape", "surrogatepass").decode("ascii")
        for character in words
    )


def _too_large(shown: str, size: int, max_bytes: int) -> InputError:
    return InputError(
        f"{shown} is too large ({_megabytes(size)}; the limit is {_megabytes(max_bytes)});"
        " split it, or raise the limit with --max-size."
    )


def _megabytes(size: int) -> str:
    if size < 10_000:
        return f"{size} {'byte' if size == 1 else 'bytes'}"
    return f"{size / 1_000_000:.2f} MB" if size < 100_000_000 else f"{size / 1_000_000:.0f} MB"


def _no_text(shown: str) -> InputError:
    return InputError(f"{shown}: there is no text in it.")
