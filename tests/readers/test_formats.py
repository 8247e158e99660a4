"""One story in every format: the same text, the same roles, the same findings, and every character in its place."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from checker import pipeline
from checker.document import Document, Location
from checker.errors import InputError
from checker.readers import FORMATS, read_bytes, read_file
from checker.readers.encodings import decode, decode_as
from checker.readers.formats import declared_encoding
from checker.segment import segment
from checker.settings import Settings

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "formats"
LIMIT = 1_000_000
STORY = FOLDER / "story.txt"
OTHERS = sorted(
    path for path in FOLDER.iterdir() if path.name not in ("story.txt", "original.txt", "NOTE.md", "story-crlf.txt")
)
IDS = [path.name for path in OTHERS]
FORMAT_OF = {
    "atom.xml": "atom",
    "newsml-1.xml": "newsml",
    "newsml-g2-nitf.xml": "newsml-g2",
    "newsml-g2-xhtml.xml": "newsml-g2",
    "ninjs-1-plain.json": "ninjs",
    "ninjs-1.json": "ninjs",
    "ninjs-2.json": "ninjs",
    "ninjs-3.json": "ninjs",
    "nitf.xml": "nitf",
    "page.html": "html",
    "piece.html": "html",
    "rss.xml": "rss",
    "story.docx": "docx",
    "story.md": "markdown",
    "story.pdf": "pdf",
    "wordpress.json": "wordpress",
}


def paragraphs(document: Document) -> list[tuple[str, str]]:
    return [(paragraph.role, document.words(paragraph.span)) for paragraph in segment(document).paragraphs]


def expected(path: Path) -> Document:
    """The story as it should be read; the printer's font had no seal."""
    text = STORY.read_bytes()
    return read_bytes(text.replace(" \U0001f9ad".encode(), b"") if path.suffix == ".pdf" else text, "story.txt", LIMIT)


def source_of(path: Path) -> list[str]:
    data = path.read_bytes()
    declared = declared_encoding(data)
    decoded = (decode_as(data, declared) if declared else None) or decode(data)
    assert decoded is not None
    return re.split(r"(?<=\n)|(?<=\r)(?!\n)", decoded.text)


def at(lines: list[str], place: Location) -> str:
    return lines[place.line - 1][place.column - 1:]


@pytest.mark.parametrize("path", OTHERS, ids=IDS)
def test_the_same_text_and_roles(path: Path) -> None:
    document = read_file(path, LIMIT)
    assert document.text == expected(path).text.strip()
    assert paragraphs(document) == paragraphs(expected(path))
    assert [role for role, _ in paragraphs(document)][:3] == ["headline", "furniture", "prose"]


def test_line_ends_of_windows_change_nothing_but_the_line_ends() -> None:
    crlf = read_file(FOLDER / "story-crlf.txt", LIMIT)
    assert crlf.text.replace("\r\n", "\n") == read_file(STORY, LIMIT).text
    assert paragraphs(crlf) == paragraphs(read_file(STORY, LIMIT))


@pytest.mark.parametrize("path", [path for path in OTHERS if path.suffix not in (".docx", ".pdf")], ids=[n for n in IDS if n not in ("story.docx", "story.pdf")])
def test_every_character_leads_back_to_its_place_in_the_file(path: Path) -> None:
    document = read_file(path, LIMIT)
    lines = source_of(path)
    for offset, character in enumerate(document.text):
        if character.isspace():
            continue
        written = at(lines, document.source_map.locate(offset))
        assert written.startswith(character) or _decoded(written) == character, (offset, character, written[:20])


def _decoded(written: str) -> str:
    """The character that an escape of JSON or a reference of XML at the start of ``written`` stands for."""
    if match := re.match(r"\\u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|\\.", written):
        if not match[0][1].isalnum():
            return match[0][1]
        value: str = json.loads(f'"{match[0]}"')
        # "&amp;" may be written with an escape at its start.
        return value[0]
    if match := re.match(r"&(?:amp;)?[#\w]+;", written):
        return html.unescape(html.unescape(match[0]))
    return ""


def test_a_word_document_is_counted_in_paragraphs() -> None:
    document = read_file(FOLDER / "story.docx", LIMIT)
    place = document.source_map.locate(document.text.index("31 kilograms"))
    assert place == Location(8, 1 + document.text.splitlines()[-1].index("31"), "/document/body/p[8]", "paragraph")


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("nitf.xml", "/nitf/body/body.content/block/p"),
        ("page.html", "/html/body/main/article/p[2]"),
        ("ninjs-3.json", "$.bodies[0].value/nitf/body/body.content/block/p"),
        ("rss.xml", "/rss/channel/item/encoded/p[2]"),
    ],
)
def test_the_element_is_named(name: str, path: str) -> None:
    document = read_file(FOLDER / name, LIMIT)
    assert document.source_map.locate(document.text.index("Tuesday")).path == path


def test_the_same_findings() -> None:
    settings = Settings(language_model=False, ignore=("style",))
    original = read_file(FOLDER / "original.txt", LIMIT)

    def found(draft: Document) -> list[tuple[str, str, str, str]]:
        report = pipeline.compare(original, draft, settings)
        return [(finding.check, finding.message, finding.quote_b, finding.fingerprint) for finding in report.findings]

    wanted = found(read_file(STORY, LIMIT))
    assert {"facts/figure-changed", "quotes/altered"} <= {check for check, *_ in wanted}
    for name in ("page.html", "story.docx", "ninjs-3.json"):
        assert found(read_file(FOLDER / name, LIMIT)) == wanted, name
    printed = FOLDER / "story.pdf"
    assert found(read_file(printed, LIMIT)) == found(expected(printed))


@pytest.mark.parametrize("path", OTHERS, ids=IDS)
def test_the_format_may_be_named(path: Path) -> None:
    assert read_file(path, LIMIT, FORMAT_OF[path.name]).text == read_file(path, LIMIT).text


def test_a_wrong_or_unknown_name_of_a_format_is_one_line() -> None:
    for name, format in (("nitf.xml", "rss"), ("story.txt", "docx"), ("story.txt", "pdf"), ("story.txt", "nitf"), ("story.txt", "ninjs"), ("story.txt", "x\ny")):
        with pytest.raises(InputError) as caught:
            read_file(FOLDER / name, LIMIT, format)
        assert "\n" not in str(caught.value) and str(caught.value).endswith(".")
    assert {"text", "html", "markdown", "docx", "ninjs", "nitf", "newsml-g2", "newsml", "rss", "atom"} <= set(FORMATS)


def test_names_say_nothing() -> None:
    for path in OTHERS:
        assert read_bytes(path.read_bytes(), "draft.txt", LIMIT).text == read_file(path, LIMIT).text


METADATA = {
    "page.html": {"author": "Nora Eklund", "published": "2026-03-03T17:20:00Z", "publisher": "The Wendlesea Packet", "language": "en"},
    "story.md": {"author": "Nora Eklund", "date": "2026-03-03", "original": "original.txt", "language": "en"},
    "ninjs-2.json": {"byline": "By Nora Eklund", "source": "Harbour News Agency", "updated": "2026-03-03T17:20:00Z"},
    "nitf.xml": {"byline": "By Nora Eklund", "issued": "2026-03-03T17:20:00Z", "copyright": "The Wendlesea Packet 2026"},
    "newsml-g2-nitf.xml": {"embargo": "2026-03-03T18:00:00Z", "note": "Corrects the sum in an earlier version.", "usage": "Not for use before 18:00."},
    "newsml-1.xml": {"provider": "Harbour News Agency", "created": "2026-03-03T17:20:00Z", "copyright": "The Wendlesea Packet"},
    "rss.xml": {"author": "Nora Eklund", "published": "2026-03-03T17:20:00+00:00", "publisher": "The Wendlesea Packet"},
    "atom.xml": {"author": "Nora Eklund", "updated": "2026-03-03T17:20:00Z"},
    "wordpress.json": {"published": "2026-03-03T17:20:00", "updated": "2026-03-03T17:25:00"},
}


@pytest.mark.parametrize("name", sorted(METADATA))
def test_what_a_file_says_about_its_story(name: str) -> None:
    metadata = read_file(FOLDER / name, LIMIT).metadata
    assert METADATA[name].items() <= metadata.items()
    assert metadata["headline"] == "Seal pup’s harbour rescue costs Wendlesea £48,000"
