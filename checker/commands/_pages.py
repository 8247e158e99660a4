"""The checks as text: the list of ``checker rules``, and the pages of ``checker explain`` and the docs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from checker.registry import FAMILIES, Check, Example

ASKS = {
    "facts": "Do figures, dates, names, roles and negation still say the same, inside the aligned passage?",
    "quotes": "Are the words inside quotation marks the original's, by the same speaker, and balanced?",
    "sourcing": "Is what was attributed still attributed, is copying credited, what is new, what was left out?",
    "language": "Is the draft English that a person would write?",
    "structure": "Duplicated passages, stray text, page furniture, a broken-off ending.",
    "style": "Is one thing styled one way?",
}
_NEEDS = {
    "originals": "an original to compare with",
    "others_text": "an original that is another's text (`--originals other`)",
    "plausibility": "the language model that `checker models install` brings",
    "suspicion": "the detector that is part of the package",
    "misrendering": "the network beside it that reads original and draft together",
    "polarity": "the one of these that was trained on denials",
}


def rows(checks: Sequence[Check]) -> list[dict[str, str | list[str]]]:
    """The checks as plain values, for JSON."""
    return [
        {
            "name": check.name,
            "family": check.family,
            "severity": check.severity,
            "title": check.title,
            "needs": list(check.needs),
        }
        for check in checks
    ]


def listing(checks: Sequence[Check], width: int) -> str:
    """The checks as text of at most ``width`` columns, under what their family asks."""
    longest = max((len(check.name) for check in checks), default=0)
    lines: list[str] = []
    for family, members in _by_family(checks):
        lines += [*_wrapped(f"{family}: {ASKS[family]}", width), ""]
        for check in members:
            label = f"  {check.name:<{longest}}  {check.severity:<8}  "
            lines += _wrapped(label + check.title, width, " " * len(label))
        lines.append("")
    return "\n".join(lines + ["`checker explain NAME` tells why a check matters, with examples."])


def index(checks: Sequence[Check]) -> str:
    """The checks as a Markdown page that links to each one's own."""
    lines = ["# Checks", "", "Made by `make docs` from the checks themselves; `checker rules` prints the list.", ""]
    for family, members in _by_family(checks):
        lines += [f"## {family}", "", ASKS[family], "", "| check | severity | what it flags |", "| --- | --- | --- |"]
        lines += [f"| [{check.name}]({check.name}.md) | {check.severity} | {_cell(check.title)} |" for check in members]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def markdown(check: Check) -> str:
    """A check's page in the docs."""
    lines = [f"# {check.name}", "", check.title, "", f"Severity: **{check.severity}**."]
    lines += [f"Needs {_NEEDS[need]}." for need in check.needs]
    lines += ["", *_more(check), "## Why it matters", "", check.why, ""]
    for heading, examples in _examples(check):
        lines += [f"## {heading}", ""]
        for example in examples:
            lines += ["```text", *_sides(example), "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def explanation(check: Check, width: int) -> str:
    """A check's page for the terminal, of at most ``width`` columns."""
    lines = [f"{check.name}  ({check.severity})", "", check.title, ""]
    lines += [f"Needs {_NEEDS[need].replace('`', '')}." for need in check.needs]
    lines += ["", *_more(check)] if check.needs else _more(check)
    lines += ["Why it matters:", *_wrapped("  " + check.why, width, "  "), ""]
    for heading, examples in _examples(check):
        lines.append(f"{heading}:")
        for example in examples:
            for side in _sides(example):
                lines += _wrapped("  " + side, width, "     ")
            lines.append("")
    return "\n".join(lines).rstrip()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    return textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False)


def _more(check: Check) -> list[str]:
    """What a page says between its title and its first section."""
    body = check.page.partition("\n")[2]
    head = body.partition("\nWhy it matters:")[0].strip()
    return [head, ""] if head and head != body.strip() else []


def _by_family(checks: Sequence[Check]) -> Iterable[tuple[str, list[Check]]]:
    for family in FAMILIES:
        members = [check for check in checks if check.family == family]
        if members:
            yield family, members


def _examples(check: Check) -> Iterable[tuple[str, list[Example]]]:
    for heading, flags in (("Flags", True), ("Passes", False)):
        examples = [example for example in check.examples if example.flags == flags]
        if examples:
            yield heading, examples


def _sides(example: Example) -> list[str]:
    sides = [("B", example.b)] if example.a is None else [("A", example.a), ("B", example.b)]
    return [f"{side}: {text}".replace("\n", "\\n") for side, text in sides]
