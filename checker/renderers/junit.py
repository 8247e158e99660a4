"""JUnit's XML, which every build server shows: a test for each finding, and one for each check that found nothing.

A test fails where its finding blocks, so that the failures agree with the exit status; what an editor
dismissed is skipped, and what does not block passes and says what it is.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from checker.finding import Finding
from checker.renderers.places import described, is_dismissed, place, region
from checker.renderers.rules import in_force
from checker.renderers.visible import plain
from checker.renderers.xml import written
from checker.report import Report, blocks


def render(report: Report) -> str:
    """One ``testsuites`` with one ``testsuite``, the draft's."""
    settings = report.provenance.settings
    touched = {finding.check for finding in report.findings}
    silent = [check for check in in_force(report) if check.name not in touched]
    counts = {
        "tests": str(len(report.findings) + len(silent)),
        "failures": str(sum(blocks(finding, settings) for finding in report.findings)),
        "errors": "0",
    }
    root = Element("testsuites", {"name": "checker", **counts})
    draft = report.collation.draft
    suite = SubElement(root, "testsuite", {"name": plain(draft.name), **counts})
    suite.set("skipped", str(sum(is_dismissed(finding) for finding in report.findings)))
    properties = SubElement(suite, "properties")
    facts = {
        "verdict": report.verdict.status, "rule": report.verdict.rule, "version": report.provenance.version,
        "draft.sha256": draft.sha256,
    }
    for name, value in facts.items():
        SubElement(properties, "property", {"name": name, "value": value})
    for finding in report.findings:
        suite.append(_case(report, finding))
    for check in silent:
        SubElement(suite, "testcase", {"classname": check.name.replace("/", "."), "name": check.title})
    if report.degraded:
        SubElement(suite, "system-err").text = "\n".join(plain(sentence) for sentence in report.degraded)
    return written(root)


def _case(report: Report, finding: Finding) -> Element:
    draft = report.collation.draft
    where = region(draft, finding.b).start
    case = Element(
        "testcase",
        {"classname": finding.check.replace("/", "."), "name": f"{where.line}:{where.column} {plain(finding.message)}"},
    )
    said = "\n".join((f"{place(report, finding)} {finding.severity}", *described(report, finding)))
    if is_dismissed(finding) and finding.decision is not None:
        reason = plain(finding.decision.reason) or "no reason given"
        SubElement(case, "skipped", {"message": f"dismissed: {reason}"})
    elif blocks(finding, report.provenance.settings):
        failure = SubElement(case, "failure", {"type": finding.severity, "message": plain(finding.message)})
        failure.text = said
    else:
        SubElement(case, "system-out").text = said
    return case
