"""The Word document: rejected, every change leaves the draft; accepted, the suggestions; every finding is a comment."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from checker.document import Span
from checker.finding import Suggestion
from checker.renderers import render_bytes
from checker.renderers.visible import runs
from checker.report import Report
from tests.renderers import examples

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(report: Report) -> dict[str, etree._Element]:
    with ZipFile(BytesIO(render_bytes(report, "docx"))) as archive:
        assert archive.testzip() is None
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def read(document: etree._Element, accept: bool) -> list[str]:
    """The paragraphs after all changes are accepted, or rejected."""
    found = [""]
    for paragraph in document.iter(f"{W}p"):
        for node in paragraph.iter():
            gone = next((True for parent in node.iterancestors() if parent.tag == (W + ("del" if accept else "ins"))), False)
            if not gone and node.tag in (f"{W}t", f"{W}delText"):
                found[-1] += node.text or ""
            elif not gone and node.tag == f"{W}br":
                found[-1] += "\n"
        deleted = paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None
        if not (accept and deleted):
            found.append("")
    return found[:-1] if not found[-1] else found


def lines(text: str) -> list[str]:
    return ["".join(f"⟨{run.text}⟩" if run.control else run.text for run in runs(line)) for line in re.split(r"[\r\n]+", text) if line.strip()]


@pytest.mark.parametrize("name", examples.ALL)
def test_rejecting_everything_leaves_the_draft(name: str) -> None:
    report = examples.ALL[name]()
    assert read(parts(report)["word/document.xml"], accept=False) == lines(report.collation.draft.text)


def test_accepting_everything_carries_the_suggestions_out() -> None:
    text = "\n".join(read(parts(examples.pair())["word/document.xml"], accept=True))
    assert "Three passengers were taken" in text and "did not advise against" in text and "told reporters" in text
    assert "Carry bag" not in text and "Five passengers" not in text and text.count("Passengers described cars") == 1
    assert "Mrs. Oduya" in text, "a dismissed suggestion is no tracked change"


@pytest.mark.parametrize("name", examples.ALL)
def test_every_finding_is_a_comment_at_its_words(name: str) -> None:
    report = examples.ALL[name]()
    found = parts(report)
    document, comments = found["word/document.xml"], found["word/comments.xml"]
    numbers = [str(number) for number in range(len(report.findings))]
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted((node.get(f"{W}id") for node in document.iter(W + tag)), key=int) == numbers
    assert [comment.get(f"{W}id") for comment in comments] == numbers
    for comment, finding in zip(comments, report.findings, strict=True):
        said = "".join(node.text or "" for node in comment.iter(f"{W}t"))
        assert "".join(f"⟨{run.text}⟩" if run.control else run.text for run in runs(finding.message)).replace("\n", "") in said


def test_a_comment_encloses_the_words() -> None:
    report = examples.pair()
    number = next(index for index, finding in enumerate(report.findings) if finding.check == "facts/figure-changed")
    inside, words = False, ""
    for node in parts(report)["word/document.xml"].iter():
        if node.get(f"{W}id") == str(number) and node.tag.startswith(f"{W}commentRange"):
            inside = node.tag.endswith("Start")
        elif inside and node.tag == f"{W}delText":
            words += node.text
    assert words == "Five"


def test_revisions_have_numbers_of_their_own_and_bytes_are_the_same() -> None:
    document = parts(examples.pair())["word/document.xml"]
    numbers = [node.get(f"{W}id") for tag in ("ins", "del") for node in document.iter(W + tag)]
    assert len(numbers) == len(set(numbers)) > 5
    assert render_bytes(examples.pair(), "docx") == render_bytes(examples.pair(), "docx")


@settings(max_examples=60, deadline=None)
@given(st.text("ab \n\r<&\u202e\ud800é😀", min_size=1, max_size=40).filter(str.strip), st.data())
def test_any_findings_over_any_text(text: str, data: st.DataObject) -> None:
    draft = examples.document("d", [text.strip()])
    example = examples.Example(draft)
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(draft.text) - 1))
        end = data.draw(st.integers(start, len(draft.text)))
        suggestion = data.draw(st.sampled_from([None, Suggestion(""), Suggestion("new"), Suggestion("x\ny")]))
        example.finding("structure/stray-text", "error", "Found.", Span(start, end), suggestion=suggestion)
    report = example.report()
    found = parts(report)["word/document.xml"]
    assert read(found, accept=False) == lines(draft.text)
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert len(list(found.iter(W + tag))) == len(report.findings)
