"""The Word document in LibreOffice: it opens, its changes can be rejected and accepted, its comments stand at their words.

`make office` brings LibreOffice; without it the tests are skipped. Its own scripting accepts and rejects, so nothing of ours
decides what a tracked change is.
"""

from __future__ import annotations

import os
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from checker.corrections import corrected, decisions
from checker.finding import Decision
from checker.renderers import render_bytes
from checker.report import Report
from tests.renderers import examples
from tests.renderers.test_docx import lines

OFFICE = os.environ.get("CHECKER_OFFICE", "")
pytestmark = pytest.mark.skipif(not OFFICE, reason="needs LibreOffice: make office")

# What is opened is a file of text in the macro's own words; it holds no names of files, those come as arguments.
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Decide(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, Array())
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName"
  saved(0).Value = "writer8"
  doc.storeToURL(target, saved())
  doc.close(True)
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
"""
ODF = {"text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0"}


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile of its own for the program, with the macro in it."""
    folder = tmp_path_factory.mktemp("office")
    # The first start lays a profile out; what was there before would be lost.
    office(folder / "profile", "--terminate_after_init")
    basic = folder / "profile" / "user" / "basic" / "Standard"
    basic.mkdir(parents=True, exist_ok=True)
    (basic / "Module1.xba").write_text(MACRO, encoding="utf-8")
    (basic / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (basic / "dialog.xlb").write_text(LIBRARY.replace(' <library:element library:name="Module1"/>\n', ""), encoding="utf-8")
    return folder / "profile"


def office(profile: Path, *arguments: str) -> None:
    done = subprocess.run(
        [OFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo", *arguments],
        capture_output=True, text=True, timeout=180,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def opened(profile: Path, report: Report, folder: Path, command: str) -> etree._Element:
    """The document's content after the program opened it and carried the command out."""
    source, target = folder / "report.docx", folder / "report.odt"
    source.write_bytes(render_bytes(report, "docx"))
    target.unlink(missing_ok=True)
    office(profile, f'macro:///Standard.Module1.Decide("{source.as_uri()}","{target.as_uri()}","{command}")')
    with zipfile.ZipFile(target) as archive:
        return etree.fromstring(archive.read("content.xml"))


def paragraphs(content: etree._Element) -> list[str]:
    """The text of the paragraphs, without comments and without what tracked changes keep."""
    body = content.find("office:body/office:text", ODF)
    assert body is not None
    found = []
    for paragraph in body.findall("text:p", ODF):
        for aside in paragraph.xpath(".//office:annotation", namespaces=ODF):
            tail, parent, before = aside.tail or "", aside.getparent(), aside.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + tail
            else:
                parent.text = (parent.text or "") + tail
            parent.remove(aside)
        text = ""
        for node in paragraph.iter():
            name = etree.QName(node).localname
            text += {"s": " " * int(node.get(f"{{{ODF['text']}}}c", "1")), "tab": "\t", "line-break": "\n"}.get(name, "") if name in ("s", "tab", "line-break") else node.text or ""
            if node is not paragraph:
                text += node.tail or ""
        found.append(text)
    return [line for text in found for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("name", ["pair", "hostile", "several"])
def test_rejected_it_is_the_draft(profile: Path, name: str, tmp_path: Path) -> None:
    report = examples.ALL[name]()
    content = opened(profile, report, tmp_path, ".uno:RejectAllTrackedChanges")
    assert not content.xpath("//text:changed-region", namespaces=ODF)
    assert [_folded(line) for line in paragraphs(content)] == [_folded(line) for line in lines(report.collation.draft.text)]


def test_accepted_it_is_what_fix_writes(profile: Path, tmp_path: Path) -> None:
    report = examples.pair()
    content = opened(profile, report, tmp_path, ".uno:AcceptAllTrackedChanges")
    wanted = {finding.fingerprint: Decision("accept") for finding in report.findings if finding.suggestion and not finding.decision}
    fixed = corrected.settle(report.collation.draft, corrected.changes(decisions.decided(report, wanted)))
    text = corrected.corrected(report.collation.draft.text, fixed)
    assert fixed and [_folded(line) for line in paragraphs(content)] == [_folded(line) for line in lines(text)]


@pytest.mark.parametrize("name", ["pair", "hostile"])
def test_changes_and_comments_are_there(profile: Path, name: str, tmp_path: Path) -> None:
    report = examples.ALL[name]()
    content = opened(profile, report, tmp_path, ".uno:None")
    tracked = content.xpath("//text:changed-region", namespaces=ODF)
    written = re.findall(r"<w:(?:ins|del) ", zipfile.ZipFile(tmp_path / "report.docx").read("word/document.xml").decode())
    assert tracked and len(tracked) <= len(written)
    comments = content.xpath("//office:annotation", namespaces=ODF)
    assert len(comments) == len(report.findings)
    said = ["".join(comment.itertext()) for comment in comments]
    for finding in report.findings:
        assert any(finding.check in one for one in said)


def _folded(text: str) -> str:
    return " ".join(text.split())
