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
_SMALL = frozenset("of the and for in on at de la von van".split())


def recombined(original: Document, draft: Document) -> Iterator[tuple[Name, Name, Name]]:
    """The persons of the draft with one person's first name and another's surname, with both persons."""
    full = [name for name in original.annotations.names if _is_full(name)]
    firsts, lasts = ({folded(name.canonical).split()[at]: name for name in full} for at in (0, -1))
    text = _text(original)
    for b in draft.annotations.names:
        words = folded(b.canonical).split()
        if len(words) < 2 or not _is_full(b) or words[0] not in firsts or words[-1] not in lasts:
            continue
        first, last = firsts[words[0]], lasts[words[-1]]
        if f"{words[0]} {words[-1]}" in text or draft.words(b.span) in original.text:
            continue
        if first.canonical == last.canonical or same_entity(first, b) or same_entity(last, b):
            continue
        if "PERSON" in (b.kind, first.kind, last.kind):
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
    words = name.canonical.replace("-", "").replace("'", "").split()
    spelled = len(words) in (2, 3) and len(words[0]) > 1 and all(word.isalpha() for word in words)
    return spelled and name.kind in ("PERSON", "", "ORG") and not _SMALL.intersection(words)


def _text(document: Document) -> str:
    if "folded" not in document.derived:
        document.derived["folded"] = " ".join(folded(document.text).split())
    text: str = document.derived["folded"]
    return text
