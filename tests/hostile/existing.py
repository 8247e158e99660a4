"""The files that lie in fixtures/hostile themselves, written by hand: one for each thing that can be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.hostile import Case, failure, read, refused

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "hostile"


def _file(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


@failure
def stories_of_a_bad_day() -> Iterator[Case]:
    """What an editor hands over by mistake: the wrong file, half of it, or one from an old machine."""
    for name, says in {
        "binary.bin": "looks like", "image.png": "a PNG image", "report.pdf": "a damaged PDF", "story.docx": "damaged", "empty.docx": "there is no text in it", "cut-off.docx": "damaged",
        "not-well-formed.xml": "mismatched tag", "broken.json": "a quotation mark is missing", "two-articles.xml": "2 articles", "no-words.html": "there is no text in it",
    }.items():
        yield refused(name, lambda name=name: _file(name), says)  # type: ignore[misc]
    for name, reads in {
        "one-word.txt": "", "mojibake.txt": "", "broken-utf-8.txt": "", "windows-1252.txt": "", "right-to-left.txt": "", "html-and-escapes.txt": "", "lying-charset.html": "caf\u00e9",
        "unclosed.html": "Mayor says no", "deep.html": "said no",
    }.items():
        yield read(name, lambda name=name: _file(name), reads)  # type: ignore[misc]
