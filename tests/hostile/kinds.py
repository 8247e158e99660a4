"""Files that are something else than their names say, or several things at once."""

from __future__ import annotations

import gzip
import io
import sqlite3
import struct
import tarfile
import zlib
from collections.abc import Iterator

from tests.hostile import NO, Case, failure, read, refused
from tests.hostile.packages import package

_FULL = b"\0\1\2\3\4\5" * 40


@failure
def pictures_and_sounds() -> Iterator[Case]:
    """Media in the clothes of a text."""
    for name, data, kind in (
        ("png.html", b"\x89PNG\r\n\x1a\n" + _FULL, "a PNG image"),
        ("jpeg.txt", b"\xff\xd8\xff\xe0\0\x10JFIF" + _FULL, "a JPEG image"),
        ("gif.md", b"GIF89a" + _FULL, "a GIF image"),
        ("tiff.txt", b"II*\0" + _FULL, "a TIFF image"),
        ("webp.txt", b"RIFF\x10\0\0\0WEBPVP8 " + _FULL, "a WebP image"),
        ("heic.txt", b"\0\0\0\x18ftypheic" + _FULL, "a video or image"),
        ("mp3.txt", b"ID3\3\0\0\0\0\0\0" + _FULL, "a sound file"),
        ("ogg.txt", b"OggS\0\2" + _FULL, "a sound file"),
        ("wav.xml", b"RIFF\x10\0\0\0WAVEfmt " + _FULL, "a sound file"),
        ("bmp.txt", b"BM\x36\0\0\0" + _FULL, "binary data"),
        ("font.txt", b"wOF2\0\1\0\0" + _FULL, "a font"),
    ):
        yield refused(name, data, f"looks like {kind}")


@failure
def documents_of_offices() -> Iterator[Case]:
    """Documents that have to be exported first."""
    for name, data, kind in (
        ("old-word.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + _FULL, "an old Office document"),
        ("rtf.txt", b"{\\rtf1\\ansi " + NO.encode() + b"}", "a rich-text document"),
        ("odt.txt", package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}, 0), "an OpenDocument text"),
        ("epub.html", package({"mimetype": "application/epub+zip", "a.html": NO}, 0), "an e-book"),
        ("xlsx.docx", package({"xl/workbook.xml": "<x/>"}), "a spreadsheet"),
        ("pptx.txt", package({"ppt/slides/1.xml": "<x/>"}), "a presentation"),
    ):
        yield refused(name, data, f"looks like {kind}")


@failure
def programs_and_archives() -> Iterator[Case]:
    """Programs, databases and archives in the clothes of a text."""
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as archive:
        entry = tarfile.TarInfo("../../x")
        entry.size = 2
        archive.addfile(entry, io.BytesIO(b"no"))
    for name, data, kind in (
        ("elf.txt", b"\x7fELF\2\1\1" + _FULL, "a program"),
        ("exe.md", b"MZ\x90\0\3" + _FULL, "a program"),
        ("class.txt", b"\xca\xfe\xba\xbe\0\0\0\x34" + _FULL, "binary data"),
        ("wasm.txt", b"\0asm\1\0\0\0" + _FULL, "binary data"),
        ("sqlite.txt", b"SQLite format 3\0" + _FULL, "a database"),
        ("gzip.txt", b"\x1f\x8b\x08\0\0\0\0\0\0\3" + zlib.compress(NO.encode()), "a gzip archive"),
        ("xz.txt", b"\xfd7zXZ\0\0\4" + _FULL, "an xz archive"),
        ("bzip2.txt", b"BZh91AY&SY" + _FULL, "a bzip2 archive"),
        ("7z.txt", b"7z\xbc\xaf\x27\x1c\0\4" + _FULL, "a 7z archive"),
        ("rar.txt", b"Rar!\x1a\x07\1\0" + _FULL, "a RAR archive"),
        ("zip.txt", package({"story.txt": NO}), "a zip archive"),
        ("tar.txt", tar.getvalue(), "binary data"),
        ("pickle.txt", b"\x80\4\x95\0\0\0cos\nsystem\n(S'no'\ntR." + _FULL, "binary data"),
    ):
        yield refused(name, data, f"looks like {kind}")
    yield refused("gzip-bomb.txt", lambda: gzip.compress(b"no " * 1_000_000, mtime=0), "a gzip archive")
    yield refused("real-sqlite.txt", lambda: _database(), "a database")


def _database() -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE story (words TEXT)")
    return bytes(connection.serialize())


@failure
def several_kinds_at_once() -> Iterator[Case]:
    """Files that are two things, depending on who reads them."""
    yield refused("picture-and-page.html", b"GIF89a/*" + b"\0" * 200 + f"*/=1;<html><body><p>{NO}</p></body></html>".encode(), "a GIF image")
    yield read("text-and-zip.txt", NO.encode() + b"\n\n" + NO.encode() * 400 + package({"word/document.xml": "<a/>"}))
    yield read("text-and-pdf.txt", f"{NO} %PDF-1.7 is what he typed.", "%PDF-1.7 is what he typed.")
    yield refused("pdf-and-page.html", f"%PDF-1.7\n<html><body><p>{NO}</p></body></html>", "a damaged PDF")
    yield read("page-and-script.html", f"<html><body><p>{NO}</p></body></html>\n#!/bin/sh\nexit 3\n")
    yield read("words-like-signs.txt", f"BZh and ID3 are what he typed. {NO}", "BZh and ID3 are what he typed.")
    yield refused("zip-before-page.html", b"PK\x03\x04" + f"<html><body><p>{NO}</p></body></html>".encode(), "a zip archive")
    yield refused("half-a-riff.txt", struct.pack("<4sI4s", b"RIFF", 9, b"AVI ") + _FULL, "a video")
