"""What a relation of the draft turns into its opposite: a cause told as what did not matter, what came about as what
was prevented, earlier as later.

A free rewrite keeps few words of either end. So the two ends need only be the same things as far as anything shows it,
and nothing in the original's passage may speak for the draft's way of relating them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.checks._reading import children
from checker.checks._wording import Word
from checker.checks.facts._causal import Relation
from checker.checks.facts._causal_ends import Fit, fit, shared, words
from checker.checks.facts._causal_tree import Tree
from checker.checks.facts._causal_words import CONTRASTS
from checker.checks.facts._grammar import NEGATIVES
from checker.document import Document, Span, Token
from checker.language.noun_kinds import is_kind_of
from checker.language.relations import opposite

_SAME, _BOTH, _CLEAR = 0.34, 0.9, 0.5
_ANCHOR, _BESIDE, _NOT_BESIDE = 0.6, 0.25, 0.25
_AROUND = 0.4
_AFTER = frozenset(("after", "following", "since"))
_BEFORE = frozenset(("before", "until", "till", "by"))
_TURNING = NEGATIVES | frozenset(("until", "till", "without", "nor"))


def conceded(
    document: Document, around: Iterable[int], known: Sequence[Relation], relation: Relation
) -> Relation | None:
    """The original's relation in which what the draft concedes is the cause, or comes first; None where anything there
    speaks of a contrast."""
    if any(other.kind == "concession" and _touches(fit(other, relation)) for other in known):
        return None
    if any(token.norm in CONTRASTS for number in around for token in document.sentences[number].tokens):
        return None
    return next((
        other for other in known
        if other.kind in ("cause", "time") and _is_same(other, relation) and not _contrasts(other)
    ), None)


def _contrasts(relation: Relation) -> bool:
    """Whether two ends that only follow each other stand against each other: "a fair result after an unfair race"."""
    return relation.kind == "time" and any(
        one.tag[:1] == other.tag[:1] == "J" and opposite(one.lemma.casefold(), other.lemma.casefold(), "J")
        for one in relation.first for other in relation.second
    )


def hindered(known: Sequence[Relation], relation: Relation) -> Relation | None:
    """The original's relation in which one end brings about what the draft says that it prevents, or the other way
    round."""
    wanted = ("cause", "time") if relation.kind == "hindrance" else ("hindrance",)
    if any(token.negated or token.norm in _TURNING for token in (*relation.first, *relation.second)):
        return None
    for other in known:
        if other.kind in wanted and other.sign == "word" and not any(
            token.negated or token.norm in _TURNING for token in (*other.first, *other.second)
        ):
            found = fit(other, relation)
            if min(found.first, found.second) >= _CLEAR and found.second >= 0.75:
                return other
    return None


def later(known: Sequence[Relation], relation: Relation) -> Relation | None:
    """The original's relation that has what is earlier in the draft as the later: one end is surely the same, the other
    may be, and neither is its like in the draft."""
    if any(token.negated or token.norm in _TURNING for token in (*relation.first, *relation.second)):
        return None
    for other in known:
        if other.kind != "time" or other.sign != "word" or any(token.negated for token in other.second):
            continue
        found = fit(other, relation)
        crossed = found.first_second, found.second_first
        sizes = sorted(map(len, (words(other.first), words(relation.second))))
        if crossed[1] > crossed[0]:
            sizes = sorted(map(len, (words(other.second), words(relation.first))))
        turned = max(crossed) >= _ANCHOR and min(crossed) >= _BESIDE and 2 * sizes[0] >= sizes[1]
        if turned and max(found.first, found.second) < _NOT_BESIDE:
            return other
    return None


def _touches(found: Fit) -> bool:
    return max(found.first, found.second, found.first_second, found.second_first) >= _SAME


def _is_same(other: Relation, relation: Relation) -> bool:
    """Whether both ends are those of the other, a cause that only its place tells as surely as can be."""
    found = fit(other, relation)
    least = _CLEAR if other.sign == "place" or other.kind == "time" else _SAME
    straight = found.first + found.second
    return min(found.first, found.second) >= least and straight >= max(_BOTH, found.first_second + found.second_first)


def other_side(
    original: Document, draft: Document, around: Iterable[int], number: int
) -> Iterator[tuple[Span, Span]]:
    """The phrases of a draft's sentence that put something after what the original puts it before, or the other way
    round, with the original's: "after Easter", "before Easter"."""
    tokens = draft.sentences[number].tokens
    if any(token.negated or token.norm in _TURNING for token in tokens):
        return
    for at, noun in _phrases(tokens):
        after = tokens[at].norm in _AFTER
        found: list[tuple[bool, Span]] = []
        for there in around:
            others = original.sentences[there].tokens
            for place, other in _phrases(others):
                if others[other].lemma.casefold() != tokens[noun].lemma.casefold():
                    continue
                turned = any(token.negated or token.norm in _TURNING - {"until"} for token in others)
                beside = not turned and (
                    shared(_above(others, place), _above(tokens, at)) >= _BESIDE
                    or shared(_rest(others, other), _rest(tokens, noun)) >= _AROUND
                )
                phrase = others[place].span.cover(others[other].span)
                found.append((beside and (others[place].norm in _AFTER) != after, phrase))
        if found and all(contrary for contrary, _ in found):
            yield tokens[at].span.cover(tokens[noun].span), found[0][1]


def _phrases(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The prepositions of time with what they govern, spans of time left out ("after two years")."""
    for at, token in enumerate(tokens):
        if token.norm not in _AFTER | _BEFORE or token.dep not in ("prep", "mark") or token.tag == "VBG":
            continue
        for child in children(tokens, at):
            noun = tokens[child]
            counted = any(tokens[under].tag == "CD" for under in children(tokens, child))
            if noun.dep == "pobj" and noun.tag.startswith("N") and not counted and (
                token.norm != "by" or noun.tag.startswith("NNP") or is_kind_of(noun.lemma, "time_period")
            ):
                yield at, child


def _above(tokens: Sequence[Token], at: int) -> tuple[Word, ...]:
    """What a preposition's phrase is said of: the words of the clause that it hangs on."""
    tree = Tree(tokens, ())
    phrase = set(tree.end(at))
    return words(tokens[index] for index in tree.around(tokens[at].head) if index not in phrase)


def _rest(tokens: Sequence[Token], noun: int) -> tuple[Word, ...]:
    """What else a sentence is about."""
    return words(token for at, token in enumerate(tokens) if at != noun)
