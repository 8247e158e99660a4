"""Word documents: zips that lie, and what can stand in them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator, Mapping

from tests.hostile import NO, Case, failure, read, refused

DAMAGED = "a damaged Word document"
W = 'xmlns:w="urn:w" xmlns:r="urn:r"'
_WHEN = (2024, 1, 1, 0, 0, 0)


def paragraph(words: str = NO) -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def document(body: str) -> str:
    """The part with the text."""
    return f"<w:document {W}><w:body>{body}</w:body></w:document>"


def package(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of the parts, the same on every day."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as file:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.compress_type = method
            file.writestr(entry, content)
    return data.getvalue()


def word(body: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word document with ``body`` in it, and more parts."""
    return package({"word/document.xml": document(body), **(parts or {})})


def changed(data: bytes, *places: tuple[bytes, int, bytes]) -> bytes:
    """Every header that begins with the first of each triple gets the third at the offset of the second."""
    found = bytearray(data)
    for header, offset, value in places:
        at = found.find(header)
        while at >= 0:
            found[at + offset:at + offset + len(value)] = value
            at = found.find(header, at + 4)
    return bytes(found)


LOCAL, CENTRAL = b"PK\x03\x04", b"PK\x01\x02"


@failure
def zip_bombs() -> Iterator[Case]:
    """Parts that unpack to more than memory holds."""
    yield refused("text.docx", lambda: word(f"{paragraph()}<!--{' ' * 31_000_000}-->"), "unpacks to more than 30 MB")
    yield refused("footnotes.docx", lambda: word(paragraph(), {"word/footnotes.xml": " " * 31_000_000}), "unpacks to more than 30 MB")
    yield refused("properties.docx", lambda: word(paragraph(), {"docProps/core.xml": " " * 31_000_000}), "unpacks to more than 30 MB")
    yield read("unread-part.docx", lambda: word(paragraph(), {"word/media/a.bin": b"\0" * 60_000_000}), whole=True)
    yield read("zip-in-zip.docx", lambda: word(paragraph(), {"word/a.zip": package({"b": b"\0" * 5_000_000})}), whole=True)
    small = struct.pack("<I", 100)
    yield refused(
        "understated.docx",
        lambda: changed(word(f"{paragraph()}<!--{' ' * 31_000_000}-->"), (LOCAL, 22, small), (CENTRAL, 24, small)), DAMAGED,
    )


@failure
def many_parts() -> Iterator[Case]:
    """A package of more parts than any document has."""
    yield refused("parts.docx", lambda: word(paragraph(), {f"word/{n}": "" for n in range(5_001)}), "holds more than 5,000 parts")


@failure
def paths_in_packages() -> Iterator[Case]:
    """Names of parts that lead out of the package; nothing is ever unpacked to a disk."""
    for name, path in {
        "up": "../../../etc/cron.d/x", "absolute": "/etc/passwd", "drive": "C:\\Windows\\x.dll", "backslash": "..\\..\\x",
        "share": "\\\\host\\x", "nothing": "", "device": "word/CON", "controls": "word/\x1b[2J\n.xml",
    }.items():
        yield read(f"{name}.docx", word(paragraph(), {path: "x"}), whole=True)
    rels = '<Relationships><Relationship Type="a/officeDocument" Target="{}"/></Relationships>'
    for name, target in {"target-up": "../../etc/passwd", "target-file": "file:///etc/passwd", "target-address": "http://203.0.113.9/x", "target-nothing": ""}.items():
        yield refused(f"{name}.docx", package({"_rels/.rels": rels.format(target), "word/other.xml": document(paragraph())}), "without a text in it")
    yield read("target-elsewhere.docx", package({"_rels/.rels": rels.format("/word/other.xml"), "word/other.xml": document(paragraph())}), whole=True)


@failure
def links_in_packages() -> Iterator[Case]:
    """A part that is a symbolic link; its words are its content, and lead nowhere."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        entry = zipfile.ZipInfo("word/document.xml", _WHEN)
        entry.external_attr = 0o120777 << 16
        file.writestr(entry, "/etc/passwd")
    yield refused("link.docx", data.getvalue(), "not well-formed XML")


@failure
def parts_that_stand_twice() -> Iterator[Case]:
    """Two parts of one name: readers could disagree which counts."""
    one, two = document(paragraph()), document(paragraph("The mayor said yes."))
    data = package({"word/document.xml": one, "word/documenX.xml": two}).replace(b"documenX", b"document")
    yield refused("twice.docx", data, "holds two parts called word/document.xml")


@failure
def locked_packages() -> Iterator[Case]:
    """Documents that need a password, or that say so."""
    plain = word(paragraph())
    yield refused("locked.docx", changed(plain, (LOCAL, 6, b"\x01"), (CENTRAL, 8, b"\x01")), "locked with a password")
    yield refused("strongly-locked.docx", changed(plain, (LOCAL, 6, b"\x41"), (CENTRAL, 8, b"\x41")), "")
    yield refused("method-99.docx", changed(plain, (LOCAL, 8, b"\x63\0"), (CENTRAL, 10, b"\x63\0")), DAMAGED)
    yield refused("old-container.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "an old Office document")


@failure
def damaged_packages() -> Iterator[Case]:
    """Packages that are cut off, patched, or put together badly."""
    plain = word(paragraph(), {"word/styles.xml": "<x/>"})
    for share in (20, 50, 80, 99):
        yield refused(f"cut-at-{share}.docx", plain[:len(plain) * share // 100], DAMAGED)
    yield refused("directory-alone.docx", b"PK\x03\x04word/" + plain[plain.index(CENTRAL):], DAMAGED)
    yield refused("checksum.docx", changed(plain, (LOCAL, 14, b"\1\2\3\4"), (CENTRAL, 16, b"\1\2\3\4")), DAMAGED)
    yield refused("stream.docx", changed(plain, (LOCAL, 50, b"\xff" * 8)), DAMAGED)
    yield refused("offset.docx", changed(plain, (CENTRAL, 42, b"\xff\xff\xff\x7f")), DAMAGED)
    yield refused("name-length.docx", changed(plain, (LOCAL, 26, b"\xff\xff")), DAMAGED)
    yield refused("other-name.docx", changed(plain, (LOCAL, 30, b"WORD")), DAMAGED)
    yield read("comment.docx", plain[:-2] + struct.pack("<H", 5) + b"\x1b[31m", whole=True)
    yield refused("second-end.docx", plain[:-2] + struct.pack("<H", 9) + b"\x1b[31mPK\5\6", DAMAGED)
    yield refused("header-alone.docx", b"PK\x03\x04" + b"word/" * 20, DAMAGED)
    yield refused("utf-8-name.docx", changed(plain, (CENTRAL, 8, b"\0\x08"), (CENTRAL, 46, b"\xff\xfe")), "")


@failure
def missing_parts() -> Iterator[Case]:
    """Packages without a text, or with a part that is no XML."""
    without = "without a text in it"
    yield refused("no-document.docx", package({"word/styles.xml": "<x/>"}), without)
    yield refused("no-body.docx", package({"word/document.xml": f"<w:document {W}/>"}), without)
    yield refused("empty-part.docx", package({"word/document.xml": ""}), "not well-formed XML")
    yield refused("undecodable.docx", package({"word/document.xml": b"No\xc0\x80 said the mayor. Caf\xc3\xa9, cr\xc3\xaape, cr\xc3\xa8me."}), DAMAGED)
    yield refused("binary-part.docx", package({"word/document.xml": bytes(range(128, 256)) * 4}), "")
    yield refused("page-as-part.docx", package({"word/document.xml": f"<html><body>{NO}<br></body></html>"}), "not well-formed XML")
    yield read("wide-part.docx", package({"word/document.xml": ("\ufeff" + document(paragraph())).encode("utf-16-le")}), whole=True)
    yield refused("undecodable-footnotes.docx", word(paragraph(), {"word/footnotes.xml": b"<a>\x81\x8d\x8f\x90\x9d" * 50}), "")
    yield refused("broken-footnotes.docx", word(paragraph(), {"word/footnotes.xml": "<a>"}), "word/footnotes.xml is not well-formed XML")


@failure
def links_between_parts() -> Iterator[Case]:
    """Relationships that go in circles, or out into the world; none is followed."""
    rel = '<Relationships><Relationship Id="a" Type="x/{}" TargetMode="External" Target="{}"/></Relationships>'
    yield read("template.docx", word(paragraph(), {"word/_rels/settings.xml.rels": rel.format("attachedTemplate", "http://203.0.113.9/x.dotm")}), whole=True)
    yield read("picture.docx", word(paragraph(), {"word/_rels/document.xml.rels": rel.format("image", "\\\\203.0.113.9\\x")}), whole=True)
    yield read("circle.docx", word(paragraph(), {"word/_rels/document.xml.rels": rel.format("subDocument", "document.xml")}), whole=True)
    yield refused("itself.docx", package({"_rels/.rels": '<R><R Type="a/officeDocument" Target="_rels/.rels"/></R>', "word/a": ""}), "without a text in it")
    chunk = paragraph() + '<w:altChunk r:id="a"/>'
    yield read("alternative-chunk.docx", word(chunk, {"word/a.html": "<script>1</script>", "word/_rels/document.xml.rels": rel.format("aFChunk", "a.html")}), whole=True)


@failure
def programs_in_documents() -> Iterator[Case]:
    """Macros, fields and objects; what would run is not run."""
    yield read("macros.docx", word(paragraph(), {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), whole=True, tells="macros; they were not run")
    field = '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO c:\\x cmd</w:instrText></w:r><w:r><w:t>' + NO + "</w:t></w:r></w:p>"
    yield read("field.docx", word(field), NO, "DDEAUTO", whole=True)
    yield read("object.docx", word(f"<w:p><w:r><w:object><w:t>secret</w:t></w:object><w:t>{NO}</w:t></w:r></w:p>"), NO, "secret", whole=True)
    yield read("link.docx", word(f'<w:p><w:hyperlink r:id="a" w:tooltip="javascript:1"><w:r><w:t>{NO}</w:t></w:r></w:hyperlink></w:p>'), whole=True)


@failure
def odd_bodies() -> Iterator[Case]:
    """Bodies of Word documents that are deep, crossed, or full of nothing."""
    yield refused("deep-tables.docx", word("<w:tbl><w:tr><w:tc>" * 100 + paragraph() + "</w:tc></w:tr></w:tbl>" * 100), "nested more than 200 levels")
    yield read("tables-in-tables.docx", word("<w:tbl><w:tr><w:tc>" * 60 + paragraph() + "</w:tc></w:tr></w:tbl>" * 60), whole=True)
    yield read("many-paragraphs.docx", lambda: word(paragraph() + "<w:p/>" * 50_000), whole=True)
    yield refused("paragraphs-without-end.docx", lambda: word("<w:p/>" * 250_000), "more than 200,000 elements")
    yield read("loose-text.docx", word(f"stray<w:r>stray</w:r>{paragraph()}"), NO, "stray", whole=True)
    yield read("boxes-in-boxes.docx", word("<w:p><w:r><w:txbxContent>" * 40 + paragraph() + "</w:txbxContent></w:r></w:p>" * 40), whole=True)
    yield read("changes-in-changes.docx", word(f"<w:ins><w:del><w:ins>{paragraph('secret')}</w:ins></w:del></w:ins>{paragraph()}"), NO, "secret", whole=True)
    yield read("styles.docx", lambda: word(paragraph(), {"word/styles.xml": "<s>" + "<w:style/>" * 400_000}), whole=True)
    yield refused("entity-in-properties.docx", word(paragraph(), {"docProps/core.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "declares entities of its own")
    yield read("notes-without-numbers.docx", word(paragraph(), {"word/footnotes.xml": '<f><n id="-1"><p><t>A note.</t></p></n><n type="separator"><p><t>line</t></p></n></f>'}), "A note.", "line")
