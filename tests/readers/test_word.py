"""Word documents: tracked changes, notes, tables, text boxes; nothing is run."""

from __future__ import annotations

import pytest

from checker.document import Document
from checker.readers import read_bytes
from tests.readers.test_hostile import word

LIMIT = 5_000_000


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*parts: str, style: str = "", mark: str = "") -> str:
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(parts)}</w:p>"


def read(*paragraphs: str, format: str | None = None, **parts: str) -> Document:
    return read_bytes(word("".join(paragraphs), **parts), "draft", LIMIT, format)


CHANGED = (
    paragraph(run("The toll is "), f"<w:del>{run('12').replace('w:t', 'w:delText')}</w:del>", f"<w:ins>{run('21')}</w:ins>", run(".")),
    paragraph(run("It rose "), mark="<w:del/>"),
    paragraph(run("on Monday.")),
    f"<w:moveFrom>{paragraph(run('A moved line.'))}</w:moveFrom>",
    paragraph(run("The end.")),
    f"<w:moveTo>{paragraph(run('A moved line.'))}</w:moveTo>",
)


def test_tracked_changes_are_accepted() -> None:
    document = read(*CHANGED)
    assert document.text == "The toll is 21.\n\nIt rose on Monday.\n\nThe end.\n\nA moved line."
    assert "accepted" in document.notices[0]


def test_the_text_before_tracked_changes() -> None:
    document = read(*CHANGED, format="docx-original")
    assert document.text == "The toll is 12.\n\nIt rose\n\non Monday.\n\nA moved line.\n\nThe end."
    assert "rejected" in document.notices[0]


def test_runs_links_and_fields_are_one_text() -> None:
    document = read(
        paragraph(
            run("The ca"), run("fé "), f'<w:hyperlink w:id="x">{run("on the quay")}</w:hyperlink>',
            '<w:r><w:fldChar/><w:instrText>HYPERLINK "x"</w:instrText></w:r>', "<w:r><w:tab/></w:r>", run("is"), "<w:r><w:br/></w:r>", run("shut."),
        )
    )
    assert document.text == "The café on the quay is\nshut."


def test_footnotes_stand_at_the_end_as_furniture() -> None:
    notes = f'<w:footnotes xmlns:w="urn:w"><w:footnote w:type="separator" w:id="0">{paragraph(run("-"))}</w:footnote>' + (
        f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>{run(" Interview on 3 May.")}</w:p></w:footnote></w:footnotes>'
    )
    document = read(paragraph(run("He said no."), '<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=notes)
    assert document.text == "He said no.\n\nInterview on 3 May."
    assert [part.role for part in document.paragraphs] == ["prose", "furniture"]
    assert document.source_map.locate(14).path == "footnotes/1"


def test_a_table_of_figures_is_a_line_a_row_and_a_table_of_prose_is_read() -> None:
    def table(*rows: tuple[str, ...]) -> str:
        cells = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
        return f"<w:tbl>{cells}</w:tbl>"

    prose = "The mayor of Harrowby said on Monday that the old bridge over the river would stay shut."
    document = read(table(("Turnout", "54 %"), ("Spoilt", "3")), table((prose, "Note")))
    assert document.text == f"Turnout\t54 %\n\nSpoilt\t3\n\n{prose}\n\nNote"
    assert [part.role for part in document.paragraphs][:3] == ["furniture", "furniture", "prose"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph(run('In the box.'))}</w:txbxContent>"
    both = f"<w:r><AlternateContent><Choice>{box}</Choice><Fallback><w:pict>{box}</w:pict></Fallback></AlternateContent></w:r>"
    assert read(paragraph(run("Outside."), both)).text == "Outside.\n\nIn the box."


def test_styles_say_what_a_paragraph_is() -> None:
    document = read(paragraph(run("Mayor says no"), style="Title"), paragraph(run("The mayor said no.")), paragraph(run("The mayor. Photo: M. Lind"), style="Caption"))
    assert [part.role for part in document.paragraphs] == ["headline", "prose", "furniture"]
    assert document.metadata["headline"] == "Mayor says no"


@pytest.mark.parametrize(("part", "word_of_it"), [("vbaProject", "macros"), ("comments", "comments")])
def test_what_is_not_read_is_told(part: str, word_of_it: str) -> None:
    import io
    import zipfile

    data = io.BytesIO(word(paragraph(run("He said no."))))
    with zipfile.ZipFile(data, "a") as package:
        package.writestr("word/vbaProject.bin" if part == "vbaProject" else "word/comments.xml", "<x/>")
    document = read_bytes(data.getvalue(), "draft", LIMIT)
    assert document.text == "He said no." and word_of_it in document.notices[0]
