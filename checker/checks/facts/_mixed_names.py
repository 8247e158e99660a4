"""Names of the draft that are nearly the original's: one word is another, or two persons became one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._names import folded, same_entity
from checker.checks._vocabulary import Vocabulary
from checker.document import Document, Name
from checker.language.dictionary import is_name, level
from checker.language.relations import synonymous
from checker.language.thesaurus import related

_LONGEST = 10
_LEVELS = frozenset("central federal general international local main national regional royal state".split())
_SMALL = frozenset("of the and for in on at de la von van".split())


def recombined(original: Document, draft: Document) -> Iterator[tuple[Name, Name, Name]]:
    """The persons of the draft with one person's first name and another's surname, with both persons."""
    full = [name for name in original.annotations.names if _is_full(name)]
    firsts, lasts = ({folded(name.canonical).split()[at]: name for name in full} for at in (0, -1))
    text = _text(original)
    for b in draft.annotations.names:
        words = folded(b.canonical).split()
        if len(words) < 2 or not _is_spelled_out(b) or words[0] not in firsts or words[-1] not in lasts:
            continue
        first, last = firsts[words[0]], lasts[words[-1]]
        if f"{words[0]} {words[-1]}" in text or draft.words(b.span) in original.text:
            continue
        if first.canonical == last.canonical or same_entity(first, b) or same_entity(last, b):
            continue
        if "PERSON" in (b.kind, first.kind, last.kind) and _is_full(b) or first.kind == last.kind == "PERSON":
            yield b, first, last


def one_word_off(original: Document, draft: Document) -> Iterator[tuple[Name, Name]]:
    """The full names of the draft, each with one of the original in which one word is another, in the same place.

    The original's word is nowhere in the draft, nor the draft's in the original, and they do not mean the same.
    """
    theirs, ours = Vocabulary.of(original), Vocabulary.of(draft)
    rest: dict[tuple[str, ...], list[tuple[Name, str]]] = {}
    for a in original.annotations.names:
        if folded(a.canonical) not in _text(draft):
            for key, word in _gaps(a):
                rest.setdefault(key, []).append((a, word))
    for b in draft.annotations.names:
        found = _nearest(rest, theirs, ours, b) if folded(b.canonical) not in _text(original) else None
        if found is not None:
            yield found, b


def another_of_a_kind(original: Document, draft: Document) -> Iterator[tuple[Name, Name]]:
    """The bodies and places of the draft that no original has, each with the only one of the same kind by name that the
    draft has no more: "the North Sea", "the Baltic Sea"; "the Court of Appeal", "the Supreme Court".
    """
    theirs, ours = Vocabulary.of(original), Vocabulary.of(draft)
    lost, new = _by_kind(original, ours), _by_kind(draft, theirs)
    for head in sorted(lost.keys() & new.keys()):
        gone, come = lost[head], new[head]
        if len({a.canonical for a in gone}) != 1 or len({b.canonical for b in come}) != 1:
            continue
        apart = [(x, y) for x in _own(gone[0], head) for y in _own(come[0], head)]
        if not any(synonymous(x, y) or related(x, y) or y in _LEVELS for x, y in apart):
            yield gone[0], come[0]


def _by_kind(document: Document, other: Vocabulary) -> dict[str, list[Name]]:
    """The bodies and places that are called by a common noun and by words of which the other text has none."""
    found: dict[str, list[Name]] = {}
    for name in document.annotations.names:
        head = folded(name.canonical).partition(" of ")[0].split()[-1:]
        if name.kind not in ("ORG", "LOC", "FAC", "") or not head or not level(head[0]) or is_name(head[0]):
            continue
        own = _own(name, head[0])
        if own and not any(other.has(word.capitalize()) for word in own):
            found.setdefault(head[0], []).append(name)
    return found


def _own(name: Name, head: str) -> list[str]:
    return [word for word in folded(name.canonical).split() if word != head and word not in _SMALL]


def _nearest(
    rest: dict[tuple[str, ...], list[tuple[Name, str]]], theirs: Vocabulary, ours: Vocabulary, b: Name
) -> Name | None:
    for key, y in _gaps(b):
        for a, x in rest.get(key, ()):
            if ours.has(x.capitalize()) or theirs.has(y.capitalize()):
                continue
            kept = [word for word in key if word and word not in _SMALL]
            if kept and _is_another(a, b, (x, y), kept):
                return a
    return None


def _gaps(name: Name) -> Iterator[tuple[tuple[str, ...], str]]:
    """A name's words with each in turn left out, and the word."""
    words = folded(name.canonical).split()
    if 2 <= len(words) <= _LONGEST:
        yield from (((*words[:at], "", *words[at + 1:]), word) for at, word in enumerate(words))


def _is_another(a: Name, b: Name, apart: tuple[str, str], kept: list[str]) -> bool:
    x, y = apart
    if x in _SMALL or y in _SMALL or x[:1] == y[:1] and 1 in (len(x), len(y)):
        return False
    if "PERSON" in (a.kind, b.kind):
        return a.canonical.split()[0] == b.canonical.split()[0] and not x.startswith(y) and not y.startswith(x)
    if all(not level(word) or is_name(word) for word in apart):
        return a.kind == b.kind or len(kept) > 1
    return len(kept) > 1 and a.kind == b.kind and not synonymous(x, y) and not related(x, y)


def _is_full(name: Name) -> bool:
    return name.kind in ("PERSON", "", "ORG") and _is_spelled_out(name)


def _is_spelled_out(name: Name) -> bool:
    words = name.canonical.replace("-", "").replace("'", "").split()
    spelled = len(words) in (2, 3) and len(words[0]) > 1 and all(word.isalpha() for word in words)
    return spelled and not _SMALL.intersection(words)


def _text(document: Document) -> str:
    if "folded" not in document.derived:
        document.derived["folded"] = " ".join(folded(document.text).split())
    text: str = document.derived["folded"]
    return text
