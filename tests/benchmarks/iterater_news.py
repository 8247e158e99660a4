"""Edits between two versions of an article, against those that were recorded: precision, recall, F1.

An edit is the set of characters (white space apart) that it takes out of the one text and puts into
the other. A found edit and a recorded one pair off, one to one, where these sets overlap by at least
half of their union. Sentences that are in no link are edits as a whole.

``meaning`` tells the recorded edits that three annotators hold for changes of meaning from all others. An edit
is said to change the meaning where a finding at warning or above touches it that is on facts (spellings and cuts left
out) or says that the original has no such claim, or where it puts in two words of content that nothing of what it
takes out says: no form, synonym or loose synonym of them. The rules were chosen on every fourth revision, so ``meaning`` is measured on the others. ``always`` and ``never`` are what saying so of every edit, and of
none, would reach.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.annotate import annotate
from checker.checks._wording import kin
from checker.collation import Collation
from checker.document import Document, Span, Token
from checker.finding import Finding, at_least
from checker.language.relations import synonymous
from checker.language.thesaurus import related
from checker.readers import read_text
from checker.report import Report
from checker.segment import segment
from checker.settings import Settings

Changed = frozenset[tuple[str, int]]
ENOUGH = 0.5
NEWS = 2
CONTENT = ("N", "V", "J", "CD")
UNSUPPORTED = ("sourcing/unsupported", "sourcing/unknown-detail", "quotes/unsupported")
SETTINGS = Settings(select=("facts", "quotes", "sourcing"), language_model=False)


def run(path: Path) -> dict[str, Any]:
    """Compare every revision of the file at ``path``."""
    right = said = true = skipped = 0
    meant: list[tuple[bool, bool]] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        row = json.loads(line)
        gold = recorded(row)
        if gold is None:
            skipped += 1
            continue
        a, b = (annotate(segment(read_text(row[side], side))) for side in ("before_revision", "after_revision"))
        report = pipeline.compare(a, b, SETTINGS)
        if number % 4:
            meant.extend(changes_of_meaning(row, report))
        found = list(edits(report.collation))
        right += matched(found, gold)
        said += len(found)
        true += len(gold)
    return {
        "edits": true,
        "revisions whose record does not fit their texts": skipped,
        "precision": round(right / said, 3),
        "recall": round(right / true, 3),
        "f1": round(2 * right / (said + true), 3),
        "meaning": {
            "edits": len(meant),
            "changes of meaning": sum(truth for truth, _ in meant),
            "found": _f1(meant),
            "always": _f1([(truth, True) for truth, _ in meant]),
            "never": _f1([(truth, False) for truth, _ in meant]),
        },
    }


def changes_of_meaning(row: Mapping[str, Any], report: Report) -> Iterator[tuple[bool, bool]]:
    """For every recorded edit that can be placed: whether it was held for a change of meaning, and whether we say so."""
    before, after = report.collation.originals[0], report.collation.draft
    places = [offset for offset, character in enumerate(after.text) if not character.isspace()]
    at_a = at_b = 0
    for action in sorted(row["edit_actions"], key=lambda action: (action["start_char_pos"], action["end_char_pos"])):
        start, end = action["start_char_pos"], action["end_char_pos"]
        at_b += len("".join(row["before_revision"][at_a:start].split()))
        length = len("".join((action["after"] or "").split()))
        a = Span(start, end)
        if at_b < len(places):
            first = places[at_b]
            b = Span(first, places[min(at_b + length, len(places)) - 1] + 1) if length else Span(first, first)
            yield action["major_intent"] == "meaning-changed", says_so(before, after, report.findings, a, b)
        at_a, at_b = end, at_b + length


def says_so(before: Document, after: Document, findings: Sequence[Finding], a: Span, b: Span) -> bool:
    """Whether a finding touches the edit, or it puts in words of content that nothing that it takes out says."""
    for finding in findings:
        if not _of_meaning(finding):
            continue
        if (finding.b and b and finding.b.overlaps(b)) or (finding.a and a and finding.a.overlaps(a)):
            return True
    gone = {token.lemma.casefold() for token in _content(before, a)}
    return sum(not _is_said(token, gone) for token in _content(after, b)) >= NEWS


def _is_said(token: Token, gone: Set[str]) -> bool:
    lemma = token.lemma.casefold()
    return any(
        lemma == other or kin(lemma, other) or synonymous(lemma, other, token.tag) or related(lemma, other)
        for other in gone
    )


def _of_meaning(finding: Finding) -> bool:
    """A finding on facts, but for spellings and for what was cut, which the annotators hold for style, or on a claim."""
    return finding.check in UNSUPPORTED or (
        finding.check.startswith("facts/")
        and at_least(finding.severity, "warning")
        and finding.check != "facts/detail-dropped"
        and "is spelled" not in finding.message
    )


def _content(document: Document, span: Span) -> list[Token]:
    return [token for token in document.tokens_in(span) if token.tag.startswith(CONTENT)]


def _f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    both = sum(truth and said for truth, said in pairs)
    return round(2 * both / max(1, sum(truth for truth, _ in pairs) + sum(said for _, said in pairs)), 3)


def recorded(row: Mapping[str, Any]) -> list[Changed] | None:
    """The edits of a revision, or None where applying them does not give the later text (white space apart)."""
    before, after = row["before_revision"], row["after_revision"]
    places = [offset for offset, character in enumerate(after) if not character.isspace()]
    bare = "".join(after.split())
    edits: list[Changed] = []
    at_a = at_b = 0
    for action in sorted(row["edit_actions"], key=lambda action: (action["start_char_pos"], action["end_char_pos"])):
        start, end = action["start_char_pos"], action["end_char_pos"]
        kept, put_in = ("".join(text.split()) for text in (before[at_a:start], action["after"] or ""))
        if not bare.startswith(kept + put_in, at_b):
            return None
        at_b += len(kept)
        taken = {("a", offset) for offset in range(start, end) if not before[offset].isspace()}
        edits.append(frozenset(taken | {("b", place) for place in places[at_b:at_b + len(put_in)]}))
        at_a, at_b = end, at_b + len(put_in)
    rest = "".join(before[at_a:].split())
    return [edit for edit in edits if edit] if bare[at_b:] == rest else None


def changed(before: str, after: str, a: Span, b: Span) -> Changed:
    """The characters of an edit that are no white space, by side and offset."""
    return frozenset(
        (side, offset)
        for side, text, span in (("a", before, a), ("b", after, b))
        for offset in range(span.start, span.end)
        if not text[offset].isspace()
    )


def edits(collation: Collation) -> Iterator[Changed]:
    """Everything that a collation says was changed."""
    before, after = collation.originals[0], collation.draft
    none = Span(0, 0)
    for link in collation.links:
        for edit in link.edits:
            if edit.kind != "equal" and (one := changed(before.text, after.text, edit.a, edit.b)):
                yield one
    for _, number in collation.omitted:
        yield changed(before.text, after.text, before.sentences[number].span, none)
    for number in collation.added:
        yield changed(before.text, after.text, none, after.sentences[number].span)


def matched(found: Sequence[Changed], gold: Iterable[Changed]) -> int:
    """How many pairs off, the best overlap first."""
    holders: dict[tuple[str, int], list[int]] = {}
    for number, edit in enumerate(found):
        for place in edit:
            holders.setdefault(place, []).append(number)
    overlaps = []
    for index, edit in enumerate(gold):
        for number in {number for place in edit for number in holders.get(place, ())}:
            common = len(edit & found[number])
            overlaps.append((-common / (len(edit) + len(found[number]) - common), index, number))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for negative, index, number in sorted(overlaps):
        if -negative >= ENOUGH and index not in used_gold and number not in used_found:
            used_gold.add(index)
            used_found.add(number)
    return len(used_gold)
