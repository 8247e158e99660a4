"""PDFs: files that lie, lock, nest and swell, and what can stand in one beside its words."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence

from tests.hostile import NO, Case, failure, read, refused

DAMAGED, MUCH = "is a damaged PDF", "takes more time or memory"
Words = tuple[float, float, float, str]
_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding%s>>"


def content(words: Sequence[Words]) -> bytes:
    """The commands that draw each of ``words``: (left edge, base line, size, text)."""
    lines = []
    for x, y, size, text in words:
        shown = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        lines.append(f"BT /F {size} Tf 1 0 0 1 {x} {y} Tm ({shown}) Tj ET")
    return "\n".join(lines).encode("cp1252")


def stream(data: bytes, entries: str = "") -> bytes:
    """An object with a stream, as it is."""
    return f"<<{entries}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def assembled(objects: Mapping[int, bytes | str], trailer: str = "") -> bytes:
    """A file of numbered objects; 1 is the catalog."""
    data, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
    for number, thing in objects.items():
        places[number] = len(data)
        data += f"{number} 0 obj\n".encode() + (thing.encode("cp1252") if isinstance(thing, str) else thing) + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {max(objects) + 1}\n0000000000 65535 f \n".encode()
    for number in range(1, max(objects) + 1):
        data += f"{places.get(number, 0):010d} 00000 {'n' if number in places else 'f'} \n".encode()
    return bytes(data + f"trailer\n<</Size {max(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode())


def pdf(
    *pages: Sequence[Words] | bytes,
    font: str = "",
    catalog: str = "",
    resources: str = "",
    trailer: str = "",
    more: Mapping[int, bytes | str] | None = None,
) -> bytes:
    """A file with a page for each of ``pages``: words at their places, or a stream object that draws them.

    The pages are the objects 10, 12, ..., their streams 11, 13, ...; ``more`` adds objects or replaces them.
    """
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(pages)))
    objects: dict[int, bytes | str] = {
        1: f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        2: f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>{resources}>>>>",
        3: _FONT % font,
    }
    for number, page in enumerate(pages):
        objects[10 + 2 * number] = f"<</Type/Page/Parent 2 0 R/Contents {11 + 2 * number} 0 R>>"
        objects[11 + 2 * number] = page if isinstance(page, bytes) else stream(content(page))
    return assembled({**objects, **(more or {})}, trailer)


def story(text: str = NO) -> list[Words]:
    """One line on a page."""
    return [(60, 700, 10, text)]


@failure
def damaged_pdfs() -> Iterator[Case]:
    """PDFs that were cut off, or whose parts lead nowhere."""
    whole = pdf(story())
    yield read("whole.pdf", whole, whole=True)
    yield refused("head-alone.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", DAMAGED)
    yield refused("cut-off.pdf", whole[:150], DAMAGED)
    yield read("table-of-lies.pdf", whole.replace(b"startxref\n", b"startxref\n9"), whole=True)
    yield refused("no-pages.pdf", pdf(), "there is no text in it")
    yield refused("pages-in-a-ring.pdf", pdf(story(), more={2: "<</Type/Pages/Count 1/Kids[2 0 R]>>"}), "")
    yield refused("missing-page.pdf", pdf(story(), more={2: "<</Type/Pages/Count 3/Kids[70 0 R]>>"}), "")
    yield refused("no-pdf.txt", NO, "is no PDF", "pdf")
    yield refused("page-and-words.pdf", f"%PDF-1.7\n{NO}\n", DAMAGED)
    yield refused("stream-without-end.pdf", pdf(b"<</Length 99999999>>stream\n" + content(story())), "")


@failure
def locked_pdfs() -> Iterator[Case]:
    """PDFs that ask for a password."""
    lock = "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + "ab" * 32 + ">/U<" + "cd" * 32 + ">>>/ID[<00><00>]"
    yield refused("password.pdf", pdf(story(), trailer=lock), "locked with a password")
    yield refused("unknown-lock.pdf", pdf(story(), trailer="/Encrypt<</Filter/Mayor/V 9>>/ID[<00><00>]"), "PDF")


def _swollen(megabytes: int) -> bytes:
    """So many megabytes of white space, packed: one block over and over."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    space = b" " * 1_000_000
    block, check = packer.compress(space) + packer.flush(zlib.Z_FULL_FLUSH), 1
    for _ in range(megabytes):
        check = zlib.adler32(space, check)
    return b"\x78\x9c" + block * megabytes + b"\x03\0" + check.to_bytes(4, "big")


@failure
def swelling_pdfs() -> Iterator[Case]:
    """Streams that unpack to more than memory holds."""
    packed = "/Filter/FlateDecode"
    yield refused("spaces.pdf", lambda: pdf(stream(_swollen(450), packed)), MUCH)
    twice = "/Filter[/FlateDecode/FlateDecode]"
    yield refused("twice.pdf", lambda: pdf(stream(zlib.compress(_swollen(800)), twice)), MUCH)
    yield read("unread-stream.pdf", lambda: pdf(story(), more={30: stream(zlib.compress(b" " * 50_000_000), packed)}), whole=True)


@failure
def pdfs_that_nest() -> Iterator[Case]:
    """Drawings within drawings, objects within objects: each level doubles the work, or the depth."""
    def drawing(calls: str, number: int) -> bytes:
        return stream(calls.encode(), f"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X {number} 0 R>>>>")

    more = {number: drawing("/X Do " * 8, number + 1) for number in range(30, 50)}
    more[50] = stream(content(story()), "/Type/XObject/Subtype/Form/BBox[0 0 600 800]")
    yield refused("doubling.pdf", pdf(stream(b"/X Do /X Do"), resources="/XObject<</X 30 0 R>>", more=more), "")
    ring = {30: drawing("/X Do", 30)}
    yield read("ring.pdf", pdf(stream(content(story()) + b" /X Do"), resources="/XObject<</X 30 0 R>>", more=ring), whole=True)
    yield read("deep-lists.pdf", lambda: pdf(story(), more={30: "[" * 200_000 + "]" * 200_000}), whole=True)
    yield read("deep-states.pdf", lambda: pdf(stream(b"q " * 200_000 + content(story()))))


@failure
def endless_pdfs() -> Iterator[Case]:
    """More pages and more words than an article has."""
    yield refused("pages.pdf", lambda: pdf(*([story()] * 201)), "more than 200 pages")
    yield refused("counted-pages.pdf", pdf(story(), more={2: "<</Type/Pages/Count 900000/Kids[10 0 R]/MediaBox[0 0 600 800]>>"}), "")
    line = "(" + "no " * 30 + ") Tj 0 -2 Td "
    drawn = ("BT /F 1 Tf 10 700 Td " + line * 12_000 + "ET").encode()
    yield refused("words.pdf", lambda: pdf(stream(zlib.compress(drawn), "/Filter/FlateDecode")), "more than 1,000,000 characters")


@failure
def pictures_of_text() -> Iterator[Case]:
    """Pages without words: scans, drawings, text that fonts do not explain."""
    yield refused("drawing.pdf", pdf(stream(b"0 0 100 100 re f")), "have the text recognized first")
    yield refused("blank.pdf", pdf([]), "there is no text in it")
    cmap = "/CIDInit/ProcSet findresource begin 1 beginbfrange <20> <7e> <e020> endbfrange end"
    yield refused(
        "private-letters.pdf", pdf(story(), font="/ToUnicode 4 0 R", more={4: stream(cmap.encode())}), "do not say which letters",
    )
    cmap = "/CIDInit/ProcSet findresource begin 1 beginbfchar <79> <001b005b00330031006d> endbfchar end"
    yield read("control-sequence.pdf", pdf(story(), font="/ToUnicode 4 0 R", more={4: stream(cmap.encode())}), "The ma")


@failure
def programs_in_pdfs() -> Iterator[Case]:
    """Scripts, forms, files and addresses in a PDF: nothing of it runs, and nothing of it is the story."""
    action = "/OpenAction<</S/JavaScript/JS(app.alert\\('no'\\))>>"
    yield read("script.pdf", pdf(story(), catalog=action), whole=True)
    yield read("launch.pdf", pdf(story(), catalog="/OpenAction<</S/Launch/F(/bin/sh)>>"), whole=True)
    yield read("address.pdf", pdf(story(), catalog="/OpenAction<</S/URI/URI(http://127.0.0.1:9/no)>>"), whole=True)
    form = {30: "<</FT/Tx/T(a)/V(A field says no.)/Type/Annot/Subtype/Widget/Rect[0 0 9 9]>>"}
    yield read("form.pdf", pdf(story(), catalog="/AcroForm<</Fields[30 0 R]/XFA(no)>>", more=form), NO, "A field", whole=True)
    files = "/Names<</EmbeddedFiles<</Names[(a.txt) 30 0 R]>>>>"
    held = {30: "<</Type/Filespec/F(../../a.txt)/EF<</F 31 0 R>>>>", 31: stream(b"A file says no.")}
    yield read("file.pdf", pdf(story(), catalog=files, more=held), NO, "A file", whole=True)


@failure
def odd_places_on_pages() -> Iterator[Case]:
    """Type without size, lines outside the page, coordinates that are no numbers."""
    far = "1" + "0" * 30
    yield read("no-size.pdf", pdf([(60, 700, 0, "Nothing."), *story()]))
    yield read("beyond.pdf", pdf(stream(f"BT /F 10 Tf {far} {far} Td (Nothing.) Tj ET ".encode() + content(story()))))
    yield read("huge-size.pdf", pdf(stream(f"BT /F {far} Tf 1 1 Td (N) Tj ET ".encode() + content(story()))), "said no")
    yield read("mirrored.pdf", pdf(stream(b"BT /F 10 Tf -1 0 0 -1 300 500 Tm (Nothing.) Tj ET " + content(story()))))
    yield read("sideways.pdf", pdf(stream(b"BT /F 10 Tf 0 1 -1 0 20 100 Tm (Nothing at all.) Tj ET " + content(story()))), NO, "Nothing", whole=True)
    yield read("no-box.pdf", pdf(story(), more={2: "<</Type/Pages/Count 1/Kids[10 0 R]/MediaBox[0 0 0 0]/Resources<</Font<</F 3 0 R>>>>>>"}))
    yield read("one-letter-lines.pdf", lambda: pdf([(60, 790 - n % 780, 1, "no") for n in range(3_000)]), "no")
