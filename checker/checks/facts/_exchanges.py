"""Two opposites of one sentence that have changed places: "lost in the north and gained in the south", turned about.

Neither word is new, so no word stands for its opposite; what went with the one goes with the other. In a comparison the
two need not be opposites: "more people left than came".
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._grammar import negation_cues
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Span
from checker.finding import Remark
from checker.language.relations import opposite

_TOLD = 0.7
_BEHIND = 6
MARKS = frozenset((",", ".", ";", ":"))


def exchanged_opposites(collation: Collation) -> Iterator[Remark]:
    """One remark a passage for two words that changed places so that each clause says the contrary."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None or not words.told_alike(_TOLD):
            continue
        if any(negation_cues(side.tokens, at) for side in (words.a, words.b) for at in range(len(side.tokens))):
            continue
        degrees = _degree(words.a), _degree(words.b)
        if all(degrees) and degrees[0] != degrees[1]:
            continue  # "more people left than came", "fewer came than left"
        found = next(_verbs(words), None) or next(_compared(words), None)
        if found is not None:
            yield _remark(collation, link, words, *found)


def _verbs(words: Words) -> Iterator[tuple[int, int]]:
    """Two verbs of the draft that are opposites, each with what only the other has in the original."""
    for x in words.a.verbs():
        for y in words.a.verbs():
            if x >= y or not opposite(_lemma(words.a, x), _lemma(words.a, y), "V"):
                continue
            there = _only(words.b, _lemma(words.a, x)), _only(words.b, _lemma(words.a, y))
            if there[0] is None or there[1] is None:
                continue
            own_x, own_y = _own(words.a, x, y), _own(words.a, y, x)
            held_x, held_y = set(words.b.clause(there[0])), set(words.b.clause(there[1]))
            moved_x = {words.to_b[at] for at in own_x if at in words.sure_a}
            moved_y = {words.to_b[at] for at in own_y if at in words.sure_a}
            if moved_x and moved_y and moved_x <= held_y - held_x and moved_y <= held_x - held_y:
                yield there[0], there[1]


def _compared(words: Words) -> Iterator[tuple[int, int]]:
    """Two words of the draft, one before and one behind "than", that stand the other way round in the original."""
    than_a, than_b = _than(words.a), _than(words.b)
    if than_a is None or than_b is None:
        return
    if not _degree(words.a) or not _degree(words.b):
        return
    for y in behind_than(words.a, than_a):
        for x in range(than_a):
            if x not in words.sure_a or y not in words.sure_a or _lemma(words.a, x) == _lemma(words.a, y):
                continue
            there_x, there_y = words.to_b[x], words.to_b[y]
            alike = words.a.tokens[x].tag[:1] == words.a.tokens[y].tag[:1] and is_content(words.a.tokens[x])
            if alike and there_y < than_b and there_x in behind_than(words.b, than_b):
                yield there_y, there_x


def _degree(side: Side) -> str:
    """The comparative before the only "than" of a passage; empty for none."""
    than = _than(side) or 0
    return next((side.tokens[at].norm for at in range(than - 1, -1, -1) if side.tokens[at].tag in ("JJR", "RBR")), "")


def _than(side: Side) -> int | None:
    """The only "than" of a passage of one sentence."""
    found = [at for at, token in enumerate(side.tokens) if token.norm == "than"]
    return found[0] if len(found) == 1 else None


def behind_than(side: Side, than: int) -> list[int]:
    """The nouns and verbs with a meaning of their own close behind a "than", up to the next mark."""
    found: list[int] = []
    for at in range(than + 1, min(than + 1 + _BEHIND, len(side.tokens))):
        if side.tokens[at].norm in MARKS:
            break
        if side.tokens[at].tag.startswith(("N", "V")) and is_content(side.tokens[at]):
            found.append(at)
    return found


def _lemma(side: Side, index: int) -> str:
    return side.tokens[index].lemma.casefold()


def _only(side: Side, lemma: str) -> int | None:
    """The verb with a lemma, where a side has just one."""
    found = [at for at in side.verbs() if _lemma(side, at) == lemma]
    return found[0] if len(found) == 1 else None


def _own(side: Side, verb: int, other: int) -> set[int]:
    """The content words of a verb's clause that the other verb's clause has not."""
    elsewhere = set(side.clause(other))
    return {at for at in side.clause(verb) if at != verb and at not in elsewhere and is_content(side.tokens[at])}


def _remark(collation: Collation, link: Link, words: Words, first: int, second: int) -> Remark:
    spans = words.b.tokens[first].span, words.b.tokens[second].span
    named = [collation.draft.words(span) for span in sorted(spans)]
    whole = Span(min(spans[0].start, spans[1].start), max(spans[0].end, spans[1].end))
    return Remark(
        message=f"\u201c{named[0]}\u201d and \u201c{named[1]}\u201d have changed places, which says the opposite.",
        b=whole,
        a=collation.span_a(link),
        original=link.original,
        confidence=min(0.9, 0.5 + 0.4 * link.score),
    )
