"""A word that the draft has lost, and its opposite said of the same thing, in a passage that is reworded.

Two opposites in one place are told by what stands around them, and a free rewrite leaves little of that. What it leaves
is the thing: "northern marshes" of the original are no "southern marshes", whatever else the sentence says, as long as
the original has nothing southern near by and the draft nothing northern.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.checks.facts._counterparts import became, fitting
from checker.checks.facts._doings import subjects
from checker.checks.facts._grammar import ANY_SUBJECTS, NEGATIVES, is_verb, negation_cues
from checker.checks.facts._less import turned_by_less
from checker.checks.facts._opposites import bearings, made_up_for, told_otherwise
from checker.checks.facts._places import PARTICLES, done_to
from checker.checks.facts._words import Side, Words, akin, in_figure, is_content, side_of, words_between, words_of
from checker.collation import Collation, Link
from checker.document import Token
from checker.finding import Remark
from checker.language.noun_kinds import is_kind_of
from checker.language.relations import nearly_opposite, opposite
from checker.language.thesaurus import related

_WIDEST = 320
# Verbs that say little without what goes with them: two of them are opposites in one sense of many.
_LIGHT = frozenset("be become bring come do get give go have keep leave let make put set stay take".split())
# Of these every story has several, and tells them apart by such words.
_TIMES = frozenset("time moment second minute hour day night week weekend month quarter season year decade".split())
_OTHERS = frozenset("one other others another person people part thing way side number place point case".split())
_PREDICATES = frozenset(("acomp", "attr", "oprd"))
_NOUN_PHRASE = frozenset(("amod", "compound", "nmod", "nummod", "poss", "appos"))
_NAMING = frozenset(("appos", "compound"))
_MANY = 4
# What few have done most have not.
_SHARES = frozenset(("few", "little", "many", "most", "much"))


@dataclass(frozen=True, slots=True)
class _Passage:
    """The sentences of a link and those beside them in the original; the link's sentences in the draft; those words of
    the former that may have an opposite; and the words that the draft has from one sentence before to one behind."""

    link: Link
    a: Side
    b: Side
    candidates: tuple[int, ...]
    around: tuple[Token, ...]


def lost_opposites(collation: Collation) -> Iterator[Remark]:
    """One remark for every word of the draft that is the opposite of what the original says of the same thing."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        new = [
            index for index in range(len(words.b.tokens))
            if (index not in words.to_a or index in words.loose_b) and _counts(words.b, index)
        ]
        passage = _passage(collation, link, words) if new else None
        if passage is None or len(passage.a.tokens) > _WIDEST:
            continue
        for b in new:
            a = next((a for a in _opposites_of(passage, b) if _of_one_thing(passage, a, b)), None)
            if a is not None:
                yield _remark(collation, passage, a, b)


def _passage(collation: Collation, link: Link, words: Words) -> _Passage:
    original, draft = collation.original_of(link), collation.draft
    numbers = range(max(0, min(link.a) - 1), min(len(original.sentences), max(link.a) + 2))
    beside = range(max(0, min(link.b) - 1), min(len(draft.sentences), max(link.b) + 2))
    around = tuple(token for number in beside for token in draft.sentences[number].tokens if is_content(token))
    a = side_of(original, tuple(numbers))
    return _Passage(link, a, words.b, tuple(index for index in range(len(a.tokens)) if _counts(a, index)), around)


def _counts(side: Side, index: int) -> bool:
    token = side.tokens[index]
    return (
        is_content(token) and token.tag not in ("RP", "CD") and token.norm not in PARTICLES | NEGATIVES
        and token.lemma.casefold() not in _LIGHT | _OTHERS and not in_figure(side, index)
    )


def _opposites_of(passage: _Passage, b: int) -> Iterator[int]:
    """The words of the original that are opposites of one of the draft, where neither text has the other's word."""
    token = passage.b.tokens[b]
    found = [
        a for a in passage.candidates
        if _opposed(passage.a.tokens[a], token) and not _said(passage.a.tokens[a], passage.around, passage.a.tokens)
        and not turned_by_less(passage.a, a, passage.b, b)
    ]
    if found and not _said(token, passage.a.tokens, passage.around):
        yield from found


def _said(token: Token, there: Sequence[Token], here: Sequence[Token]) -> bool:
    """Whether the other text has a word or a synonym of it; what stands in both texts says in both what it says."""
    both = {other.norm for other in here}
    return any(
        is_content(other) and akin(token, other) and (
            other.norm not in both or other.norm == token.norm or other.lemma.casefold() == token.lemma.casefold()
        )
        for other in there
    )


def _opposed(a: Token, b: Token) -> bool:
    x, y = a.lemma.casefold(), b.lemma.casefold()
    if a.tag[:1] != b.tag[:1]:
        return a.tag[:1] + b.tag[:1] in ("JR", "RJ", "JN", "NJ") and (opposite(x, y) or opposite(a.norm, b.norm))
    if bearings(x) and bearings(y):
        return not (bearings(x) <= bearings(y) or bearings(y) <= bearings(x))
    if _surely_opposed(a, b):
        return True
    return not a.tag.startswith("V") and nearly_opposite(x, y, a.tag) and not related(x, y)


def _surely_opposed(a: Token, b: Token) -> bool:
    x, y = a.lemma.casefold(), b.lemma.casefold()
    if a.tag[:1] != b.tag[:1] or bearings(x) and bearings(y):
        return True
    return opposite(x, y, a.tag) or opposite(a.norm, b.norm, a.tag)


def _of_one_thing(passage: _Passage, a: int, b: int) -> bool:
    """Whether something shows that two opposites are said of one thing, and nothing that both may be right."""
    verbs = passage.a.tokens[a].tag.startswith("V") and passage.b.tokens[b].tag.startswith("V")
    same = _one_deed(passage, a, b) if verbs else _qualify_one(passage, a, b) or _name_one(passage, a, b)
    if not same or _denied(passage.a, a) != _denied(passage.b, b):
        return False
    words = words_between(passage.link, passage.a, passage.b)
    of_a_clause = any(passage.b.tokens[child].dep in ("xcomp", "ccomp") for child in passage.b.children(b))
    return not (of_a_clause and made_up_for(words, a, b)) and not told_otherwise(words, a, b)


def _one_deed(passage: _Passage, a: int, b: int) -> bool:
    """Whether two verbs are done to the same thing or, where one has no object, have the same subject."""
    if _of_both_kinds(passage.a, a) or _of_both_kinds(passage.b, b):
        return False
    objects = _done_to(passage.a, a), _done_to(passage.b, b)
    doers = subjects(passage.a, a), subjects(passage.b, b)
    named = _full(passage.a, doers[0]), _full(passage.b, doers[1])
    if all(named) and not (named[0] <= named[1] or named[1] <= named[0]):
        return False  # sold by one, bought by the other
    if _common(passage, *objects):
        return True
    return not all(objects) and bool(_common(passage, doers[0] | objects[0], doers[1] | objects[1]))


def _of_both_kinds(side: Side, verb: int) -> bool:
    """Whether a passage tells the opposite of one subject as well: "cleared of fraud but convicted of forgery"."""
    doers = subjects(side, verb)
    return any(
        at != verb and doers & subjects(side, at) and _opposed(side.tokens[verb], side.tokens[at])
        for at in side.verbs()
    )


def _done_to(side: Side, verb: int) -> set[int]:
    held = done_to(side, verb)
    if side.tokens[verb].dep != "relcl":
        return held
    if not held and not side.passive(verb):
        return {side.heads[verb]}
    return {side.heads[verb] if side.tokens[at].tag.startswith("W") else at for at in held}


def _qualify_one(passage: _Passage, a: int, b: int) -> bool:
    """Whether two words say what the same noun or verb is like."""
    shared = len(_common(passage, _clause(passage.a, a), _clause(passage.b, b)))
    for x in _qualified(passage.a, a):
        for y in _qualified(passage.b, b):
            one, other = passage.a.tokens[x], passage.b.tokens[y]
            if one.tag.startswith(("N", "V")) and is_content(one) and akin(one, other):
                if shared > 1 or one.lemma.casefold() not in _TIMES | _OTHERS:
                    return True
            elif shared > 1 and _common(passage, {x, *_held(passage.a, x)}, {y, *_held(passage.b, y)}):
                return True
    return False


def _qualified(side: Side, index: int) -> set[int]:
    """What a word is said of: the noun or verb that it qualifies, the subject of what it is the predicate of."""
    token, head = side.tokens[index], side.heads[index]
    if token.dep in _PREDICATES:
        return {child for child in side.children(head) if side.tokens[child].dep in ANY_SUBJECTS}
    while side.tokens[head].tag.startswith("J") and side.heads[head] != head:
        head = side.heads[head]
    if token.tag.startswith("N"):
        head = side.heads[head] if side.tokens[head].tag in ("IN", "TO") else head
        return {head} if side.tokens[head].tag.startswith("N") and token.dep not in ("appos", "conj") else set()
    return {head} if head != index else set()


def _name_one(passage: _Passage, a: int, b: int) -> bool:
    """Whether two nouns name the same: whoever has a name, somebody's relative, what the same words go with or the same
    figures are told of, what is in the same role of a verb."""
    tokens = passage.a.tokens[a], passage.b.tokens[b]
    if not all(token.tag.startswith("N") for token in tokens):
        return False
    names = _names(passage.a, a), _names(passage.b, b)
    if all(names):
        return names[0] <= names[1] or names[1] <= names[0]
    owner = _owner(passage.a, a)
    if owner and owner == _owner(passage.b, b) and is_kind_of(tokens[0].lemma.casefold(), "relative"):
        return True
    common = _common(passage, _clause(passage.a, a), _clause(passage.b, b))
    if common and _common(passage, _held(passage.a, a), _held(passage.b, b)):
        return True
    if len(_figures(passage.a, a) & _figures(passage.b, b)) > 1 or len(common) >= _MANY:
        return True
    return len(common) > 1 and (
        _one_role(passage, a, b) or any(passage.a.tokens[at].tag == "CD" for at in common)
    )


def _names(side: Side, index: int) -> set[str]:
    """The words of the name that is set beside a noun: "his sister, Ruth Sandel"."""
    above = {side.heads[index]} if side.tokens[index].dep == "appos" else set()
    return _full(side, above | {child for child in side.children(index) if side.tokens[child].dep in _NAMING})


def _full(side: Side, near: Iterable[int]) -> set[str]:
    """The words of those names of which the heads are given."""
    return {
        side.tokens[at].norm for name in near if side.tokens[name].tag.startswith("NNP")
        for at in (name, *(child for child in side.children(name) if side.tokens[child].dep in ("compound", "amod")))
    }


def _owner(side: Side, index: int) -> str:
    return next((side.tokens[child].norm for child in side.children(index) if side.tokens[child].tag == "PRP$"), "")


def _figures(side: Side, index: int) -> set[str]:
    """The figures in the sentence of a word."""
    number = side.document.sentence_at(side.tokens[index].span.start)
    tokens = side.document.sentences[number].tokens if number is not None else ()
    return {token.norm for token in tokens if token.norm[:1].isdigit()}


def _one_role(passage: _Passage, a: int, b: int) -> bool:
    verb_a, verb_b = passage.a.tokens[passage.a.heads[a]], passage.b.tokens[passage.b.heads[b]]
    return is_verb(verb_a) and akin(verb_a, verb_b) and passage.a.tokens[a].dep == passage.b.tokens[b].dep


def _held(side: Side, index: int) -> set[int]:
    """What qualifies a noun, names it, or stands behind a preposition that hangs on it."""
    found: set[int] = set()
    for child in side.children(index):
        if side.tokens[child].tag in ("IN", "TO"):
            found.update(side.children(child))
        elif not side.tokens[child].tag.startswith(("PRP", "W")):
            found.add(child)
    return found


def _clause(side: Side, index: int) -> list[int]:
    verb = side.predicate(index)
    return [at for at in side.clause(verb) if at != index] if verb is not None else []


def _common(passage: _Passage, a: Iterable[int], b: Iterable[int]) -> list[int]:
    """The content words of the one that are said in the other too."""
    there = [passage.b.tokens[at] for at in b if is_content(passage.b.tokens[at])]
    return [
        at for at in a
        if is_content(passage.a.tokens[at]) and any(akin(passage.a.tokens[at], other) for other in there)
    ]


def _denied(side: Side, index: int) -> int:
    """How often the clause of a word is denied; of what qualifies a noun, how often that noun is: who signed no new
    contract did not sign an old one."""
    token, head = side.tokens[index], side.heads[index]
    if bearings(token.lemma.casefold()):
        return 0
    if token.dep in _NOUN_PHRASE and token.norm not in _SHARES:
        near = (*side.children(index), *(() if is_verb(side.tokens[head]) else side.children(head)))
        return sum(negation_cues(side.tokens, at) for at in near)
    if token.dep == "pobj":
        if side.tokens[head].norm == "without" or head and side.tokens[head - 1].norm == "out":
            return 1
        if side.tokens[side.heads[head]].tag.startswith("N"):
            return sum(negation_cues(side.tokens, at) for at in side.children(index))
    verb = side.predicate(index)
    return side.negated(verb) if verb is not None else 0


def _remark(collation: Collation, passage: _Passage, a: int, b: int) -> Remark:
    token_a, token_b = passage.a.tokens[a], passage.b.tokens[b]
    # Words that are opposites by way of others ("profit", "slide") are as often said of two things.
    sure = _surely_opposed(token_a, token_b)
    return became(
        collation, passage.link, token_a.span, token_b.span, min(0.8, 0.5 + 0.3 * passage.link.score),
        ", which says the opposite." if sure else ": is that the opposite?",
        suggestion=fitting(collation, passage.link, token_a.span, token_b.span),
        severity="warning" if sure else "info",
    )
