"""Bytes become a text, or one line that says what is wrong."""

from __future__ import annotations

import codecs
import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import Location
from checker.errors import InputError
from checker.readers import read_bytes, read_file, read_text
from tests.readers.samples import SAMPLES

TEXT = "The mayor of Arvia said: “No.” The café – “Zoë’s” – has closed.\r\nNobody was hurt.\n"
LIMIT = 1_000_000


def complaint(data: bytes, limit: int = LIMIT) -> str:
    with pytest.raises(InputError) as caught:
        read_bytes(data, "draft.txt", limit)
    message = str(caught.value)
    assert "\n" not in message and message.startswith("draft.txt") and message.endswith(".")
    return message


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(mark: bytes, encoding: str) -> None:
    data = mark + TEXT.encode(encoding)
    document = read_bytes(data, "draft.txt", LIMIT)
    assert document.text == TEXT
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert not document.notices


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252", "mac_roman"])
def test_another_encoding_is_guessed_and_told(encoding: str) -> None:
    document = read_bytes(TEXT.encode(encoding), "draft.txt", LIMIT)
    assert document.text == TEXT
    assert len(document.notices) == 1 and "guess" in document.notices[0]


@pytest.mark.parametrize(("language", "encoding"), [(language, encoding) for language, (_, encodings) in SAMPLES.items() for encoding in encodings])
def test_three_sentences_are_enough_to_tell_the_encoding(language: str, encoding: str) -> None:
    text = SAMPLES[language][0].encode(encoding, "ignore").decode(encoding)
    assert read_bytes(text.encode(encoding), "draft.txt", LIMIT).text == text


def test_utf_8_is_never_guessed() -> None:
    for text, _ in SAMPLES.values():
        document = read_bytes(text.encode(), "draft.txt", LIMIT)
        assert (document.text, document.notices) == (text, ())


def test_a_few_broken_bytes_do_not_turn_a_text_into_another() -> None:
    document = read_bytes(TEXT.encode() + b"\xe2\x80", "draft.txt", LIMIT)
    assert document.text == TEXT + "\ufffd"
    assert "one place is broken" in document.notices[0]


def test_line_ends_and_offsets_stay() -> None:
    document = read_bytes(b"One.\r\nTwo.\rThree.\nFour.", "draft.txt", LIMIT)
    assert document.text == "One.\r\nTwo.\rThree.\nFour."
    assert document.source_map.locate(document.text.index("Four")) == Location(4, 1)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE + " \n".encode("utf-16-le")])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    assert "there is no text in it" in complaint(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"),
        (b"PK\x03\x04\0\0a.txt", "a zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an old Office document"),
        (b"{\\rtf1\\ansi Hello.}", "a rich-text document (.rtf)"),
        (bytes(range(256)) * 4, "binary data"),
        (b"\0" * 100, "binary data"),
    ],
)
def test_what_is_no_plain_text_is_named_and_refused(data: bytes, kind: str) -> None:
    message = complaint(data)
    assert f"looks like {kind}" in message and "export it as plain text" in message


@pytest.mark.parametrize("start", ["BZh", "ID3", "OggS", "MZ", "GIF"])
def test_words_that_look_like_the_start_of_a_file_are_words(start: str) -> None:
    assert read_bytes(f"{start} is what he wrote.".encode(), "draft.txt", LIMIT).text.startswith(start)


def test_a_few_nuls_are_data() -> None:
    assert read_bytes(b"The mayor\0 said no.", "draft.txt", LIMIT).text == "The mayor\0 said no."


def test_a_file_that_is_too_large_is_refused_with_the_way_out() -> None:
    message = complaint(b"x" * 6_000_001, 5_000_000)
    assert "6.00 MB" in message and "5.00 MB" in message and "--max-size" in message
    assert read_bytes(b"x" * 100, "draft.txt", 100).text == "x" * 100


def test_markup_is_read_as_words_where_that_is_asked() -> None:
    data = b"<!DOCTYPE html><p>The mayor said no.</p>"
    assert read_bytes(data, "draft.txt", LIMIT).text == "The mayor said no."
    assert read_bytes(data, "draft.txt", LIMIT, format="text").text.startswith("<!DOCTYPE")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    for path, words in (
        (tmp_path / "missing.txt", "there is no file called"),
        (tmp_path, "is a folder"),
        (Path("a\0b"), "cannot be read"),
        (tmp_path / ("x" * 300), "cannot be read"),
    ):
        with pytest.raises(InputError, match=words) as caught:
            read_file(path, LIMIT)
        assert "\n" not in str(caught.value) and "\0" not in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(InputError, match="may not be read"):
        read_file(path, LIMIT)


def test_no_more_is_read_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 20_000)
    with pytest.raises(InputError, match="20000 bytes|0.02 MB"):
        read_file(path, 10_000)
    if Path("/dev/zero").exists():
        with pytest.raises(InputError, match="too large"):
            read_file(Path("/dev/zero"), 10_000)


def test_the_name_can_be_shown() -> None:
    assert read_bytes(b"Hello.", "a\x1b[31m\n\u202e\udc80.txt", LIMIT).name == "a\\x1b[31m\\n\\u202e\\udc80.txt"
    assert len(read_text("Hello.", "x" * 10_000).name) <= 200


def test_any_string_is_a_text() -> None:
    document = read_text("\ufeffHe said \ud800 no\0.", "draft")
    assert document.text == "He said \ud800 no\0."
    with pytest.raises(InputError, match="there is no text in it"):
        read_text(" \n\u00a0", "draft")


@given(st.binary(max_size=300))
def test_any_bytes_give_a_document_or_one_line(data: bytes) -> None:
    try:
        document = read_bytes(data, "draft.txt", LIMIT)
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert document.text.strip()
        assert document == read_bytes(data, "draft.txt", LIMIT)


REFUSED = {"empty.txt", "white-space.txt", "byte-order-mark-alone.txt", "binary.bin", "image.png", "report.pdf", "story.docx"}


def test_every_hostile_file_is_read_or_refused(root: Path) -> None:
    folder = root / "fixtures" / "hostile"
    refused = set()
    for path in sorted(folder.iterdir()):
        try:
            assert read_file(path, LIMIT).text.strip()
        except InputError as error:
            refused.add(path.name)
            assert "\n" not in str(error) and str(path) in str(error)
    assert REFUSED <= refused
    assert not refused & {"NOTE.md", "nul.txt", "one-word.txt", "html-and-escapes.txt", "right-to-left.txt", "mojibake.txt", "broken-utf-8.txt"}
