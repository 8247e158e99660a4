"""Files that are wrong on purpose: one line that says what is wrong, soon, or the text that is there."""

from __future__ import annotations

import io
import json
import socket
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import InputError
from checker.readers import FORMATS, json_source, markup, read_bytes, read_file

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "hostile"
LIMIT = 5_000_000

REFUSED = {
    "billion-laughs.xml": "declares entities of its own",
    "external-entity.xml": "declares entities of its own",
    "parameter-entity.xml": "declares entities of its own",
    "entity.docx": "declares entities of its own",
    "undeclared-entity.xml": "the entity &mayor; is declared nowhere",
    "not-well-formed.xml": "not well-formed XML: mismatched tag (line 2",
    "unknown.xml": "its root is <recipe>",
    "deep.xml": "nested more than 200 levels deep",
    "deep.json": "nested more than 100 levels deep",
    "broken.json": "not sound JSON: a quotation mark is missing (line 4, column 1)",
    "broken-escape.json": "an escape in a string is broken (line 1, column 42)",
    "two-articles.json": "a list of 2 items",
    "two-articles.xml": "an RSS feed of 2 articles (“One”, “Two”)",
    "picture.json": "is a picture",
    "no-words.html": "there is no text in it",
    "bomb.docx": "unpacks to more than 30 MB",
    "cut-off.docx": "a damaged Word document",
    "story.docx": "a damaged Word document",
    "no-document.docx": "without a text in it",
    "empty.docx": "there is no text in it",
}
READ = {
    "external-dtd.xml": "The mayor\u00a0said no on Monday.",
    "deep.html": "The mayor of Harrowby said no to the plan on Monday.",
    "lying-charset.html": "The café said no to the mayor’s plan on Monday.",
    "latin-page.html": "The café said “no” to the mayor’s plan on Monday.",
    "strange-charset.html": "The mayor said no to the plan on Monday.",
    "broken-front-matter.md": "The mayor said no on Monday.",
    "object-tag.yaml.md": "The mayor said no on Monday.",
    "path-trick.docx": "The mayor said no.",
    "unclosed.html": (
        "Mayor says no\n\nThe mayor of Harrowby said \"no\" to the plan on Monday, and no again on Tuesday.\n\n"
        "The clerk wrote it down, and the meeting went on to the price of plums."
    ),
}


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a reader used the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_refused_with_one_line(name: str) -> None:
    with pytest.raises(InputError) as caught:
        read_file(FOLDER / name, LIMIT)
    message = str(caught.value)
    assert REFUSED[name] in message and "\n" not in message and name in message and message.endswith(".")


@pytest.mark.parametrize("name", sorted(READ))
def test_read_all_the_same(name: str) -> None:
    assert read_file(FOLDER / name, LIMIT).text == READ[name]


def word(document: str, **parts: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="urn:w"><w:body>{document}</w:body></w:document>')
        for name, text in parts.items():
            package.writestr(f"word/{name}.xml", text)
    return data.getvalue()


LARGE = {
    "many elements of XML": "<nitf>" + "<p/>" * 3_000 + "</nitf>",
    "many elements of HTML": "<html><body>" + "<i>" * 3_000,
    "many values": "[" + "1," * 3_000 + "1]",
    "open brackets": "[" * 500_000,
    "open objects": '{"a":' * 200_000,
    "a long default": '<!DOCTYPE nitf [<!ATTLIST p x CDATA "' + "y" * 100_000 + '">]><nitf>' + "<p/>" * 1_000 + "</nitf>",
    "deep paragraphs": "<nitf>" + "<p>" * 100_000,
}


@pytest.mark.parametrize("name", sorted(LARGE))
def test_large_and_wrong(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "MOST_ELEMENTS", 2_000)
    monkeypatch.setattr(json_source, "MOST_VALUES", 2_000)
    with pytest.raises(InputError) as caught:
        read_bytes(LARGE[name].encode(), "draft", LIMIT)
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 300


BORING = {
    "open tags without an end": "<html><body><p>The mayor said no.<a " + "b " * 100_000,
    "signs that open nothing": "<html><body><p>The mayor said no." + "<" * 300_000,
    "comments without an end": "<html><body><p>The mayor said no." + "<!-- " * 100_000,
    "references without an end": "<html><body><p>The mayor said no." + "&" * 300_000,
    "white space before nothing": "<html><body><p>The mayor said no.<a " + " " * 300_000 + "=" * 300_000,
    "end tags that end nothing": "<html><body><p>The mayor said no." + "</div>" * 100_000,
    "attributes": "<nitf " + " ".join(f'a{number}="x"' for number in range(50_000)) + "><body><p>The mayor said no.</p></body></nitf>",
    "brackets in Markdown": "---\ntitle: x\n---\nThe mayor said no. " + "[" * 300_000,
    "links in Markdown": "---\ntitle: x\n---\nThe mayor said no. " + "[a](" * 50_000,
    "quotes in Markdown": "---\ntitle: x\n---\nThe mayor said no.\n" + "> " * 100_000,
    "deep front matter": "---\ntitle: " + "[" * 20_000 + "\n---\nThe mayor said no.\n",
    "aliases": "---\na: &a [x]\n" + "".join(f"a{n}: &b{n} [*a,*a,*a]\n" for n in range(200)) + "---\nThe mayor said no.\n",
    "comments alone": "<!-- The mayor said no. -->" * 10_000,
    "linked data": '<html><script type="application/ld+json">' + "[" * 300_000 + "</script><p>The mayor said no.</p>",
    "signs of Markdown": "The mayor said no. " + "[x](y **x " * 20_000,
}


@pytest.mark.parametrize("name", sorted(BORING))
def test_large_and_read(name: str) -> None:
    assert "The mayor said no." in read_bytes(BORING[name].encode(), "draft", LIMIT).text


def test_a_locked_word_document() -> None:
    data = bytearray(word("<w:p><w:r><w:t>No.</w:t></w:r></w:p>"))
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(header) + flags] |= 1
    with pytest.raises(InputError, match="locked with a password"):
        read_bytes(bytes(data), "draft.docx", LIMIT)


def test_a_surrogate_alone_is_data() -> None:
    plain = json.dumps({"body_text": "The mayor \ud800 said no."})
    assert read_bytes(plain.encode(), "draft", LIMIT).text == "The mayor \ud800 said no."
    nested = json.dumps({"bodies": [{"contenttype": "nitf", "value": "<nitf><body><p>No \ud800 yes.</p></body></nitf>"}]})
    assert read_bytes(nested.encode(), "draft", LIMIT).text == "No \ufffd yes."


_PIECES = st.lists(
    st.sampled_from(
        "<p> </p> <b> </i> <div class='related'> <h1> <br> <table> <td> <li> <script> <!-- --> <![CDATA[ ]]> &amp; &nbsp; &#x1F600; &#0; &"
        " <nitf> </nitf> <body> <newsItem> <rss> <item> <?xml?> <!DOCTYPE \" ' { } [ ] : , \\u00e9 \\ud83d {\"body_text\": \"a\" ** _ # > | ` "
        "--- \n \r\n \t The mayor said no. “Yes,” 🦭 \ud800 \0 é".split(" ")
    ),
    max_size=25,
).map(" ".join)


@settings(max_examples=150)
@given(_PIECES, st.sampled_from([None, *(name for name in FORMATS if not name.startswith("docx"))]))
def test_whatever_is_thrown_together(text: str, format: str | None) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        document = read_bytes(data, "draft", LIMIT, format)
    except InputError as error:
        assert "\n" not in str(error)
        return
    assert document.text.strip()
    for paragraph in document.paragraphs:
        assert 0 <= paragraph.span.start < paragraph.span.end <= len(document.text)
    place = document.source_map.locate(len(document.text) - 1)
    assert place.line >= 1 and place.column >= 1
