"""The lines of a PDF's pages, told by PDFium; a program of its own, which ``checker.readers.pdf`` starts.

    python pdf_pages.py MOST_PAGES MOST_CHARACTERS MOST_MEMORY MOST_SECONDS < file.pdf

PDFium is C++ that reads what strangers made: here it can run out of memory or time, or fall over, and take
nothing along. Writes one object of JSON: ``status`` ("ok", "locked", "damaged", "pages", "characters",
"memory"), and with "ok" the ``pages``: of each its width and height in points, and its lines in the order of
the file, each ``[size of the type, y of its lowest edge, [[left, right, words], ...]]``; a line is in pieces
where wide gaps divide it. Points count from the lower left corner. Scripts, forms, attachments and links in the
file are not looked at.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from typing import Any

_LOCKED = 4
_SOFT_HYPHEN = "\u00ad"
# In sizes of the type; what is set less than this apart are words of one line.
_WIDE = 1.0
# The sine of the steepest line that is still level.
_LEVEL = 0.1


def main(arguments: list[str]) -> int:
    """Read a PDF from standard input and write its lines to standard output."""
    most_pages, most_characters, most_memory, most_seconds = (int(argument) for argument in arguments)
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (most_seconds, most_seconds))
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most_memory = most_memory if hard == resource.RLIM_INFINITY else min(most_memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most_memory, hard))
    except ImportError:
        # Not on Windows, where the time alone is bounded, by whoever waits.
        pass
    try:
        answer = _read(sys.stdin.buffer.read(), most_pages, most_characters)
    except MemoryError:
        answer = {"status": "memory"}
    sys.stdout.buffer.write(json.dumps(answer, separators=(",", ":")).encode("ascii"))
    return 0


def _read(data: bytes, most_pages: int, most_characters: int) -> dict[str, Any]:
    import pypdfium2.raw as pdfium

    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        return {"status": "locked" if pdfium.FPDF_GetLastError() == _LOCKED else "damaged"}
    count = pdfium.FPDF_GetPageCount(document)
    if count > most_pages:
        return {"status": "pages"}
    pages: list[list[Any]] = []
    characters = 0
    for number in range(count):
        page = pdfium.FPDF_LoadPage(document, number)
        if not page:
            return {"status": "damaged"}
        words = pdfium.FPDFText_LoadPage(page)
        size = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        length = max(pdfium.FPDFText_CountChars(words), 0) if words else 0
        characters += length
        if characters > most_characters:
            return {"status": "characters"}
        pages.append([_finite(size[0]), _finite(size[1]), list(_lines(pdfium, words, length))])
        pdfium.FPDFText_ClosePage(words)
        pdfium.FPDF_ClosePage(page)
    return {"status": "ok", "pages": pages}


def _lines(pdfium: Any, words: Any, length: int) -> Iterator[list[Any]]:
    """Each line of a page; a hyphen at its end that PDFium takes for the division of a word is U+00AD."""
    line: list[int] = []
    for at in range(length + 1):
        code = pdfium.FPDFText_GetUnicode(words, at) if at < length else 10
        if code in (10, 13):
            if line and (found := _line(pdfium, words, line)):
                yield found
            line = []
        else:
            line.append(at)
            # PDFium lets a divided word go on, and its line with it.
            if code in (2, 0xFFFE) and pdfium.FPDFText_IsHyphen(words, at) == 1:
                if found := _line(pdfium, words, line):
                    yield found
                line = []


def _line(pdfium: Any, words: Any, line: list[int]) -> list[Any] | None:
    """The size, the place and the pieces of the line of the characters ``line``; None for one that is not level."""
    codes = [pdfium.FPDFText_GetUnicode(words, at) for at in line]
    seen = [number for number, code in enumerate(codes) if (code > 32 or code == 2) and code != 0xA0]
    if not seen:
        return None
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(words, line[seen[0]], matrix)
    if abs(matrix.b) > _LEVEL * math.hypot(matrix.a, matrix.b):
        return None
    # A bullet, an initial or a raised figure has another size than the words.
    ends = (seen[0], seen[len(seen) // 2], seen[-1])
    size = sorted(_finite(pdfium.FPDFText_GetFontSize(words, line[at])) for at in ends)[1]
    size = round(size * math.hypot(matrix.c, matrix.d), 2)
    pieces: list[list[Any]] = []
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(words, line[seen[0]], box)
    bottom, left, start = _finite(box.bottom), _finite(box.left), seen[0]
    for before, after in zip(seen, seen[1:], strict=False):
        if after == before + 1:
            continue
        pdfium.FPDFText_GetLooseCharBox(words, line[before], box)
        right = _finite(box.right)
        pdfium.FPDFText_GetLooseCharBox(words, line[after], box)
        if _finite(box.left) - right > _WIDE * size:
            pieces.append([left, right, _text(codes[start:before + 1])])
            left, start = _finite(box.left), after
    pdfium.FPDFText_GetLooseCharBox(words, line[seen[-1]], box)
    pieces.append([left, _finite(box.right), _text(codes[start:seen[-1] + 1])])
    return [size, bottom, pieces]


def _text(codes: list[int]) -> str:
    letters = (_SOFT_HYPHEN if code in (2, 0xFFFE) else chr(code) for code in codes if 0 < code < 0x110000)
    # PDFium gives what is beyond U+FFFF in halves.
    return "".join(letters).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _finite(value: float) -> float:
    return round(value, 2) if math.isfinite(value) and abs(value) < 1e6 else 0.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
