"""Bytes that are in no encoding, in several, or in another than they say."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from tests.hostile import NO, Case, failure, read, refused

CAFE = f"{NO} \u201cThe caf\u00e9 stays shut,\u201d she said, \u201cand the cr\u00eape stall too.\u201d"


@failure
def surrogates_in_bytes() -> Iterator[Case]:
    """UTF-8 that encodes halves of characters, alone or in pairs."""
    yield read("alone.txt", b"The caf\xc3\xa9 \xed\xa0\x80 and the cr\xc3\xaape said no.", "caf\u00e9")
    yield read("pair.txt", b"The caf\xc3\xa9 \xed\xa0\xbd\xed\xb8\x80 and the cr\xc3\xaape said no.", "caf\u00e9")
    yield read("in-wide.txt", codecs.BOM_UTF16_LE + "No".encode("utf-16-le") + b"\x00\xd8" + " said the mayor.".encode("utf-16-le"), "said the mayor.")


@failure
def overlong_characters() -> Iterator[Case]:
    """UTF-8 that writes a character longer than it is, to slip a sign past a filter."""
    yield read("slash.txt", b"\xc0\xafetc said no. Caf\xc3\xa9, cr\xc3\xaape, cr\xc3\xa8me.", "said no", "/etc")
    yield read("nul.txt", b"No\xc0\x80 said the mayor. Caf\xc3\xa9, cr\xc3\xaape, cr\xc3\xa8me, \xc3\xa9t\xc3\xa9.", "said the mayor", "\0")
    yield read("sign.html", b"<html><body><p>Caf\xc3\xa9 cr\xc3\xaape \xe0\x80\xbcscript> no.</p></body></html>", "no.", "<script")
    yield read("five-bytes.txt", b"Caf\xc3\xa9 cr\xc3\xaape \xf8\x88\x80\x80\x80 and \xfc\x84\x80\x80\x80\x80 cr\xc3\xa8me \xc3\xa9t\xc3\xa9 \xc3\xa0 No\xc3\xabl ." + "Été à Noël. ".encode() * 9, "Caf\u00e9")


@failure
def wide_without_a_mark() -> Iterator[Case]:
    """UTF-16 and UTF-32 that do not say so."""
    for name in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        yield read(f"{name}.txt", (NO * 3).encode(name), NO, tells="which is a guess")
    yield read("chinese-later.txt", lambda: (NO * 100 + "\u6865\u5173\u95ed" * 20_000).encode("utf-16-le"), NO)
    yield read("page.html", f"<html><head><meta charset='utf-8'></head><body><p>{NO}</p></body></html>".encode("utf-16-le"), whole=True)


@failure
def odd_lengths() -> Iterator[Case]:
    """UTF-16 and UTF-32 that are cut in the middle of a unit."""
    yield read("utf-16.txt", codecs.BOM_UTF16_LE + NO.encode("utf-16-le")[:-1], NO[:-1], tells="broken beyond reading")
    yield read("utf-32.txt", codecs.BOM_UTF32_BE + NO.encode("utf-32-be") + b"\0\0", NO, tells="broken beyond reading")
    yield refused("without-a-mark.txt", NO.encode("utf-16-le")[:-1], "looks like binary data")


@failure
def seven_bits() -> Iterator[Case]:
    """UTF-7 and its like, which hide markup in letters: they stay the letters they are."""
    yield read("utf-7.txt", "+ADw-script+AD4-no+ADw-/script+AD4- said the mayor.", "+ADw-script+AD4-", "<script")
    yield read("utf-7-mark.txt", "+/v8-No, said the mayor.", "+/v8-No", whole=False)
    yield read("japanese.txt", b"No, said the mayor. \x1b$B%F%9%H\x1b(B", "said the mayor")
    yield read("chinese.txt", "No, said the mayor. ~{VPND~}", "~{VPND~}")
    yield read("quoted.txt", "The caf=C3=A9 said no.=\n", "caf=C3=A9")
    yield read("base64.txt", "PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "PHNjcmlwdD5", "<script")


@failure
def mixed_encodings() -> Iterator[Case]:
    """Two encodings in one file, as after a careless paste."""
    yield read("one-byte.txt", CAFE.encode() + b" The mayor\x92s clerk agreed.", "caf\u00e9", tells="broken beyond reading")
    yield read("one-character.txt", CAFE.encode("cp1252") + b" \xc3\xa9 said the clerk.", "caf\u00e9", tells="which is a guess")
    yield read("doubled.txt", CAFE.encode().decode("latin-1"), "said no on Monday")
    yield read("mark-of-another.txt", codecs.BOM_UTF16_LE + CAFE.encode(), "", tells="")
    yield read("mark-over-latin.txt", codecs.BOM_UTF8 + CAFE.encode("cp1252"), "caf", tells="broken beyond reading")


@failure
def marks_in_the_wrong_place() -> Iterator[Case]:
    """Byte-order marks twice, in the middle, alone."""
    yield read("twice.txt", "\ufeff\ufeff" + NO)
    yield read("middle.txt", "The mayor\ufeff said no.", "The mayor\ufeff said no.", whole=True)
    yield refused("alone-16.txt", codecs.BOM_UTF16_BE, "there is no text in it")
    yield refused("alone-32.txt", codecs.BOM_UTF32_LE, "there is no text in it")
    yield read("before-page.html", f"\ufeff<html><body><p>{NO}</p></body></html>", whole=True)
    yield read("before-json.json", f'\ufeff{{"body_text": "{NO}"}}', whole=True)
    yield read("before-xml.xml", f'\ufeff<?xml version="1.0"?><nitf><body><p>{NO}</p></body></nitf>', whole=True)


@failure
def nuls() -> Iterator[Case]:
    """NULs among the words, and nothing but NULs."""
    yield read("few.txt", "The mayor\0 said no.", "The mayor\0 said no.", whole=True)
    yield refused("many.txt", b"no\0" * 300, "looks like binary data")
    yield refused("alone.txt", b"\0" * 5_000, "")
    yield refused("late.html", b"<html>" + b"\0" * 5_000, "looks like")


@failure
def broken_wide_text() -> Iterator[Case]:
    """UTF-32 beyond Unicode, and UTF-16 that is noise behind its mark."""
    yield read("beyond.txt", codecs.BOM_UTF32_LE + NO.encode("utf-32-le") + b"\xff\xff\xff\x7f", NO, tells="broken beyond reading")
    yield read("noise.txt", lambda: codecs.BOM_UTF16_LE + NO.encode("utf-16-le") + b"\x00\xd8" * 1_000, NO, tells="broken beyond reading")


@failure
def cut_characters() -> Iterator[Case]:
    """A file that breaks off inside a character."""
    yield read("two.txt", CAFE.encode() + b" \xc3", "caf\u00e9", tells="one place is broken")
    yield read("four.txt", CAFE.encode() + b" \xf0\x9f\x98", "caf\u00e9", tells="one place is broken")
    yield read("only.txt", b"The mayor said no. \xe2\x80", "The mayor said no.")


@failure
def no_encoding() -> Iterator[Case]:
    """Bytes of no encoding at all, and of machines that nobody has."""
    yield read("high-noise.txt", lambda: bytes(128 + (n * 7919) % 128 for n in range(2_000)), "")
    yield refused("noise.txt", lambda: bytes((n * n * 31 + n * 7) % 251 for n in range(4_000)), "")
    yield read("late.txt", lambda: "The caf\u00e9 said no. ".encode("cp1252") + b"No again. " * 4_000 + b"\x81", "No again.")
    yield refused("no-code-page.txt", b"No\xc0\x80 said the mayor. Caf\xc3\xa9, cr\xc3\xaape, cr\xc3\xa8me.", "in no encoding that could be told")
    yield read("ebcdic.txt", (NO * 4).encode("cp037"), "")
    yield read("undefined.txt", b"The mayor said \x81\x8d\x8f\x90\x9d no.", "The mayor said")
    yield read("guessed.txt", CAFE.encode("cp1252"), CAFE, whole=True, tells="which is a guess")
