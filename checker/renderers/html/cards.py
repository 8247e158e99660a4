"""The findings as an editor reads them, one card each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.errors import SettingsError
from checker.finding import SEVERITIES, Finding, Severity
from checker.registry import FAMILIES, Check, get
from checker.renderers.excerpts import Excerpt, in_draft, in_original
from checker.renderers.html.marks import Numbered
from checker.renderers.visible import Run, plain, runs
from checker.report import Report, blocks

# Code points: what is longer and has to go is named, not struck through a second time.
_LONGEST_TAKEN_OUT = 80

ACTIONS = ("undecided", "accept", "dismiss", "edit")
CONFIDENCES = ("sure", "likely", "doubtful")


@dataclass(frozen=True, slots=True)
class Shown:
    """An excerpt made visible. ``words`` has a run of runs for each part that is shown of them."""

    before: tuple[Run, ...]
    words: tuple[tuple[Run, ...], ...]
    after: tuple[Run, ...]
    aligned: bool
    source: str


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with everything that its card shows.

    ``expects_original`` is true where the check sets the draft against the original, so that a missing
    counterpart is worth saying. ``replaced`` is what the suggestion takes out, empty where it is too
    long to be shown again. ``explains`` is true for the first finding of its check: on paper it is told once why
    that matters.
    """

    number: int
    id: str
    family: str
    name: str
    finding: Finding
    message: tuple[Run, ...]
    draft: Shown
    original: Shown | None
    expects_original: bool
    suggestion: tuple[Run, ...] | None
    replaced: tuple[Run, ...]
    decision: str
    action: str
    why: str
    explains: bool
    blocks: bool
    confidence: str
    confidence_level: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A family or severity to filter by, with how many findings it has."""

    name: str
    count: int


def number(report: Report) -> tuple[Numbered, ...]:
    """The findings in the report's order, each with a number and an id that survives a re-run."""
    seen: dict[str, int] = {}
    found: list[Numbered] = []
    for index, finding in enumerate(report.findings, 1):
        twin = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        found.append(Numbered(index, f"finding-{finding.fingerprint}" + (f"-{twin}" if twin > 1 else ""), finding))
    return tuple(found)


def cards(report: Report, findings: Sequence[Numbered]) -> tuple[Card, ...]:
    """One card for each finding, in the same order."""
    first: dict[str, int] = {}
    for numbered in findings:
        first.setdefault(numbered.finding.check, numbered.number)
    return tuple(_card(report, numbered, first[numbered.finding.check] == numbered.number) for numbered in findings)


def severities(report: Report) -> tuple[Choice, ...]:
    """Every severity, worst first."""
    return tuple(Choice(severity, report.verdict.counts[severity]) for severity in SEVERITIES)


def families(report: Report) -> tuple[Choice, ...]:
    """The families that have findings, in the order of the registry."""
    counts: dict[str, int] = {}
    for finding in report.findings:
        family = finding.check.partition("/")[0]
        counts[family] = counts.get(family, 0) + 1
    known = [family for family in FAMILIES if family in counts]
    return tuple(Choice(family, counts[family]) for family in (*known, *sorted(counts.keys() - set(FAMILIES))))


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to filter besides severity and family: ``name`` is that of the cards' data attribute."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def facets(report: Report) -> tuple[Facet, ...]:
    """Decision, confidence, and whether the words are quoted, each with the number of findings for each choice."""
    findings = report.findings
    decision = [action_of(finding) for finding in findings]
    confidence = [confidence_level(finding) for finding in findings]
    quoted = ["quoted" if is_quoted(report, finding) else "unquoted" for finding in findings]
    return (
        Facet("decision", "Decision", tuple(Choice(name, decision.count(name)) for name in ACTIONS)),
        Facet("confidence", "Confidence", tuple(Choice(name, confidence.count(name)) for name in CONFIDENCES)),
        Facet("quoted", "Quotations", tuple(Choice(name, quoted.count(name)) for name in ("quoted", "unquoted"))),
    )


def action_of(finding: Finding) -> str:
    """What was decided, or "undecided"."""
    return finding.decision.action if finding.decision is not None else "undecided"


def confidence_level(finding: Finding) -> str:
    """The confidence in three steps: "sure" from 0.9, "likely" from 0.7, else "doubtful"."""
    return "sure" if finding.confidence >= 0.9 else "likely" if finding.confidence >= 0.7 else "doubtful"


def is_quoted(report: Report, finding: Finding) -> bool:
    """Whether the finding touches words inside quotation marks, or is about a quotation."""
    quotations = report.collation.draft.annotations.quotations
    return finding.check.startswith("quotes/") or any(quotation.span.overlaps(finding.b) for quotation in quotations)


def by_severity(cards: Sequence[Card]) -> Iterator[tuple[Severity, tuple[Card, ...]]]:
    """The cards of each severity that has some, worst first."""
    for severity in SEVERITIES:
        members = tuple(card for card in cards if card.finding.severity == severity)
        if members:
            yield severity, members


def _card(report: Report, numbered: Numbered, explains: bool) -> Card:
    finding = numbered.finding
    collation = report.collation
    family, _, name = finding.check.partition("/")
    counterpart = in_original(collation, finding)
    check = _check(finding.check)
    several = len(collation.originals) > 1
    replaced = collation.draft.words(finding.b)
    original: Shown | None = None
    if counterpart is not None:
        index, excerpt = counterpart
        original = _shown(excerpt, plain(collation.originals[index].name) if several else "")
    return Card(
        number=numbered.number,
        id=numbered.id,
        family=family,
        name=name,
        finding=finding,
        message=runs(finding.message),
        draft=_shown(in_draft(collation, finding), ""),
        original=original,
        expects_original=bool(collation.originals) and check is not None and "originals" in check.needs,
        suggestion=runs(finding.suggestion.text) if finding.suggestion else None,
        replaced=runs(replaced) if len(replaced) <= _LONGEST_TAKEN_OUT else (),
        decision=_decision(finding),
        action=action_of(finding),
        why=check.why if check is not None else "",
        explains=explains,
        blocks=blocks(finding, report.provenance.settings),
        confidence=f"{finding.confidence:.0%}",
        confidence_level=confidence_level(finding),
        quoted=is_quoted(report, finding),
    )


def _shown(excerpt: Excerpt, source: str) -> Shown:
    words = tuple(runs(part) for part in excerpt.words)
    return Shown(runs(excerpt.before), words, runs(excerpt.after), excerpt.aligned, source)


def _decision(finding: Finding) -> str:
    if finding.decision is None:
        return ""
    decision = finding.decision
    if decision.action == "accept":
        said = "Accepted" if finding.suggestion is not None else "To be mended by hand"
    elif decision.action == "dismiss":
        said = "Dismissed" + (f": {plain(decision.reason)}" if decision.reason else "")
    else:
        said = f"Edited: {plain(decision.text)}" if decision.text else "Edited: take it out"
    return said + (f" (note: {plain(decision.note)})" if decision.note else "")


def _check(name: str) -> Check | None:
    try:
        return get(name)
    except SettingsError:
        # A report may hold findings of a check that this installation does not have.
        return None
