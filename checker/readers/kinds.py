"""What a file is that is no plain text, told by its first bytes."""

from __future__ import annotations

import regex

PDF_KIND = "a PDF"
_START: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", PDF_KIND),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls)"),
    (b"{\\rtf", "a rich-text document (.rtf)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
WORD_KIND = "a Word document"
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"word/", f"{WORD_KIND} (.docx)"),
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"),
    (b"xl/", "a spreadsheet (.xlsx)"),
    (b"ppt/", "a presentation (.pptx)"),
    (b"application/epub+zip", "an e-book (.epub)"),
)
# bzip2, ID3 and the like are words as well: below this share of control characters they are taken for words.
_CONTROLS = regex.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_FEW = 3
_SHARE = 0.02


def binary_kind(data: bytes) -> str:
    """What ``data`` looks like ("a PDF", "binary data"), or "" where it may be text.

    A few NULs or control characters in a text are data like any other; UTF-16 and UTF-32 have to be
    ruled out before.
    """
    head = data[:8192]
    controls = len(_CONTROLS.findall(head))
    many = controls > _FEW and controls > _SHARE * len(head)
    if head.startswith(b"PK\x03\x04"):
        return next((kind for sign, kind in _ZIPPED if sign in data[:65536]), "a zip archive")
    if head[4:8] == b"ftyp":
        return "a video or image (MP4, HEIC)"
    if head.startswith(b"RIFF") and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return {b"WEBP": "a WebP image", b"WAVE": "a sound file", b"AVI ": "a video"}[head[8:12]]
    for start, kind in _START:
        if head.startswith(start) and (many or not start.isalnum()):
            return kind
    return "binary data" if many else ""
