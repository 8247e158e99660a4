"""Reading one hostile input, and what is wrong with the answer."""

from __future__ import annotations

import signal
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from checker.document import Document
from checker.errors import InputError
from checker.readers import read_bytes, read_file, read_text
from tests.hostile import Case

LIMIT = 5_000_000
LONGEST_MESSAGE = 400


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Raise TimeoutError where what is inside takes more CPU; a loop in C is told of only when it ends."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"more than {seconds} seconds")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def judge(case: Case) -> str:
    """What is wrong with the answer to ``case``; "" where nothing is."""
    try:
        document = read_bytes(case.data, case.name, LIMIT, case.format)
    except InputError as error:
        return _wrong_with_refusal(case, str(error))
    except RecursionError:
        return "RecursionError"
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:200]}"
    return _wrong_with_text(case, document)


PLACES = {
    "place/missing": "there is no file called",
    "place/folder": "is a folder",
    "place/large": "is too large (300 bytes",
    "place/name-with-nul": "cannot be read",
    "place/long-name": "cannot be read",
    "place/forbidden": "may not be read",
    "place/endless-link": "cannot be read",
    "place/string": "there is no text in it",
}


def judge_place(name: str) -> str:
    """What is wrong with the answer to a file that is none, by its name in PLACES."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "draft.txt"
        match name:
            case "place/folder":
                path.mkdir()
            case "place/large":
                path.write_bytes(b"no " * 100)
            case "place/name-with-nul":
                path = Path(folder) / "a\0b"
            case "place/long-name":
                path = Path(folder) / ("x" * 900)
            case "place/endless-link":
                path.symlink_to(path)
        locked = mock.patch("os.open", side_effect=PermissionError)
        try:
            with locked if name == "place/forbidden" else nullcontext():
                document = read_text(" \u200b\n", name) if name == "place/string" else read_file(path, 100)
        except InputError as error:
            said = str(error)
            return "" if PLACES[name] in said and not controls(said) and len(said) < LONGEST_MESSAGE else f"another message: {said}"
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return f"read: {document.text[:80]!r}"


def controls(line: str) -> str:
    """The characters of a line that a terminal could obey or that would break it, written out."""
    return " ".join(f"U+{ord(letter):04X}" for letter in line if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp"))


def _wrong_with_refusal(case: Case, message: str) -> str:
    if case.reads or case.tells:
        return f"refused: {message}"
    if found := controls(message):
        return f"the message holds {found}: {message!r}"
    if len(message) > LONGEST_MESSAGE or not message.endswith("."):
        return f"the message is no short sentence: {message[:500]!r}"
    if case.says not in message:
        return f"another message: {message}"
    return ""


def _wrong_with_text(case: Case, document: Document) -> str:
    text = document.text
    if case.says:
        return f"read: {text[:80]!r}"
    if case.reads not in text or (case.whole and text.strip() != case.reads):
        return f"another text: {text[:120]!r}"
    if there := [words for words in case.never if words in text or any(words in value for value in document.metadata.values())]:
        return f"the text holds {there}: {text[:200]!r}"
    if case.tells and not any(case.tells in notice for notice in document.notices):
        return f"no such notice: {document.notices}"
    if long := [key[:40] for key, value in document.metadata.items() if len(key) > 2_000 or len(value) > 2_000]:
        return f"metadata without end: {long}"
    if any(controls(notice) for notice in document.notices):
        return f"control characters in a notice: {document.notices}"
    behind = 0
    for paragraph in document.paragraphs:
        if not behind <= paragraph.span.start < paragraph.span.end <= len(text):
            return f"a paragraph at {paragraph.span} of {len(text)}"
        behind = paragraph.span.end
    for offset in {0, len(text) // 2, len(text) - 1}:
        place = document.source_map.locate(offset)
        if place.line < 1 or place.column < 1:
            return f"offset {offset} is led back to {place}"
    return ""
