"""The correction notice for an article that ran with something wrong in it.

It is labelled "Correction" and says what was wrong and what is right, as the AP's rules ask. The
editor's accepted findings about facts and quotations are what was wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.corrections.corrected import Change, changes, corrected, settle, wanted
from checker.finding import Finding
from checker.report import Report

# What the reader was told wrongly; the script of the HTML report has the same list. All of the family
# "facts" is factual, of the quotations what is named here: a missing mark misleads nobody.
_WHAT = {
    "facts/date-changed": "a date",
    "facts/figure-changed": "a figure",
    "facts/name-changed": "a name",
    "quotes/altered": "a quotation",
    "quotes/speaker-changed": "the speaker of a quotation",
    "quotes/unsupported": "a quotation",
}


def notice(report: Report) -> str:
    """The notice, or "" where no accepted finding is about a fact or a quotation.

    Raises UserError where two accepted suggestions contradict each other.
    """
    settled = settle(report.collation.draft, changes(report))
    factual = sorted(_factual(report), key=lambda finding: finding.b)
    if not factual:
        return ""
    draft = report.collation.draft
    paragraphs = ["Correction"]
    for number, findings in groupby(factual, key=lambda finding: draft.sentence_at(finding.b.start)):
        paragraphs.append(" ".join(_said(finding) for finding in findings))
        if number is not None:
            sentence = _sentence(report, settled, number)
            paragraphs[-1] += " The sentence now reads:" if sentence else " The sentence is gone."
            paragraphs.extend(f"    {sentence}" for _ in range(bool(sentence)))
    return "\n\n".join(paragraphs) + "\n"


def _factual(report: Report) -> Iterator[Finding]:
    """Each once, however often its words stand in the draft."""
    seen: set[str] = set()
    for finding in sorted(report.findings, key=lambda finding: finding.b):
        factual = finding.check.startswith("facts/") or finding.check in _WHAT
        if factual and wanted(finding) is not None and finding.fingerprint not in seen:
            seen.add(finding.fingerprint)
            yield finding


def _said(finding: Finding) -> str:
    what = _WHAT.get(finding.check, "a fact")
    wrong, right = _folded(finding.quote_b), _folded(wanted(finding) or "")
    start = f"An earlier version of this article gave {what} wrongly:"
    if not wrong:
        return f"{start} it left out “{right}”."
    if not right:
        return f"{start} it said “{wrong}”, which it should not have said."
    return f"{start} it said “{wrong}” and should have said “{right}”."


def _sentence(report: Report, settled: Sequence[Change], number: int) -> str:
    draft = report.collation.draft
    return _folded(corrected(draft.text, settled, draft.sentences[number].span))


def _folded(text: str) -> str:
    return " ".join(text.split())
