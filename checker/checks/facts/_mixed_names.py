"""Names of the draft that are nearly the original's: one word is another, or two persons became one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from checker.checks._names import folded, same_entity
from checker.checks._vocabulary import Vocabulary
from checker.checks.facts._grammar import MONTHS, WEEKDAYS
from checker.checks.facts._titles import is_office
from checker.document import Document, Name, Span
from checker.language.dictionary import is_name, level
from checker.language.noun_kinds import is_person
from checker.language.relations import synonymous
from checker.language.thesaurus import related
from checker.language.thing_kinds import both_occupations

_LONGEST = 10
_LEVELS = frozenset("central federal general international local main national regional royal state".split())
_DAYS = frozenset((*WEEKDAYS, *MONTHS))
_WORD = re.compile(r"(?<!\w)[^\W\d_](?:[^\W\d_]|[-'\u2019](?!s\b)(?=[^\W\d_]))+(?!\w)")
_SAINTS = frozenset("saint st san santa santo sao mount mt port fort lake los las el al ben bin ibn abu".split())
_SPELLED_ALIKE = 0.7
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


def estranged(original: Document, draft: Document) -> Iterator[tuple[Span, Span, bool]]:
    """The names of the draft whose first word has another word behind it than in the original, where one word alone
    follows it: "Ola Ferreira", "Ola Trench". With the places of both, and whether it is a person's.

    What else both texts call by either word does not matter: there is one Ola.
    """
    runs = _runs(original)
    behind: dict[str, set[str]] = defaultdict(set)
    beside: dict[str, set[str]] = defaultdict(set)
    places: dict[str, Span] = {}
    for run in runs:
        for at, (word, span) in enumerate(run):
            beside[word].update(other for place, (other, _) in enumerate(run) if place != at)
            if at + 1 < len(run):
                behind[word].add(run[at + 1][0])
                places.setdefault(word, span.cover(run[at + 1][1]))
    for run in _runs(draft):
        for at, ((word, span), (other, end)) in enumerate(zip(run, run[1:], strict=False)):
            known = behind.get(word, set())
            third = run[at + 2][0] if at + 2 < len(run) else ""
            if len(known) != 1 or other in beside[word] or third in known | behind.get(other, set()):
                continue
            if third or behind.get(min(known)):
                continue  # "Secretary of State Ann Pell": what stands before a first name belongs to no name
            person = _calls_a_person(original, places[word])
            if _may_stand_before_others(original, places[word], word, person) or not _one_phrase(draft, span, end):
                continue
            if _may_follow_any(original, draft, other, end, min(known)):
                continue
            yield places[word], span.cover(end), person


def _runs(document: Document) -> list[list[tuple[str, Span]]]:
    """The words with a capital that stand side by side, folded, each with its place; no day, month or letters."""
    found: list[list[tuple[str, Span]]] = [[]]
    end = -1
    for match in _WORD.finditer(document.text):
        word = folded(match[0])
        named = match[0][0].isupper() and not match[0].isupper() and word not in _DAYS
        if not named or document.text[end:match.start()] != " ":
            found.append([])
        if named:
            found[-1].append((word, Span(*match.span())))
        end = match.end()
    return [run for run in found if len(run) > 1]


def _calls_a_person(document: Document, span: Span) -> bool:
    return any(name.kind == "PERSON" and name.span.overlaps(span) for name in document.annotations.names)


def _may_stand_before_others(original: Document, place: Span, word: str, person: bool) -> bool:
    """Whether a word may begin many names: a title, a trade, an adjective, a common word, a people's name."""
    if word in _SMALL | _SAINTS or is_office(word) or both_occupations(word, word):
        return True
    if any(name.kind == "NORP" and name.span.overlaps(place) for name in original.annotations.names):
        return True
    starts = any(name.span.start == place.start for name in original.annotations.names if name.kind == "PERSON")
    return bool(level(word)) and not is_name(word) and not (person and starts)


def _may_follow_any(original: Document, draft: Document, word: str, span: Span, instead: str) -> bool:
    """Whether a word may follow any name: a role, a common word that is in no name of the original, or the same word
    in another spelling."""
    if is_person(word) and not is_name(word) or word in _SMALL or word.startswith(instead) or instead.startswith(word):
        return True
    if Levenshtein.normalized_similarity(word, instead) >= _SPELLED_ALIKE:
        return True
    return bool(level(word)) and not is_name(word) and not re.search(
        rf"(?<![.!?\u201d\"] )(?<!^)(?<!\n)\b{re.escape(draft.words(span))}\b", original.text
    )


def _one_phrase(draft: Document, one: Span, other: Span) -> bool:
    """Whether two words stand in one name, or one hangs on the other."""
    if any(name.span.contains(one) and name.span.contains(other) for name in draft.annotations.names):
        return True
    number = draft.sentence_at(one.start)
    if number is None:
        return False
    tokens = draft.sentences[number].tokens
    first, second = (
        next((at for at, token in enumerate(tokens) if token.span.overlaps(span)), -1) for span in (one, other)
    )
    return min(first, second) >= 0 and (tokens[first].head == second or tokens[second].head == first)


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
