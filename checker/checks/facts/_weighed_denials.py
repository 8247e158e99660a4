"""A negative word of one side of a link that has no partner on the other: weighed evidence.

"Nearly 12,000 homes are without electricity", "almost 12,000 households are with power": no rule pairs "electricity"
with "power" surely enough to contradict. What does speak for it is that nothing else in either sentence turns anything
round, and that the rest is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from checker.checks._wording import has
from checker.checks.facts._beside import denied_beside
from checker.checks.facts._counterparts import SPEECH
from checker.checks.facts._denial_kept import kept, not_yet, of_some, prefers
from checker.checks.facts._denied_as_well import denied_as_well
from checker.checks.facts._denied_by_other_means import cleared, ranked, told_differently, until
from checker.checks.facts._grammar import NEGATIVES
from checker.checks.facts._negations import (
    Negation,
    cancelled,
    lacking,
    negations,
    phrase,
    turned,
    unpaired,
    with_helpers,
)
from checker.checks.facts._outdone import outdone
from checker.checks.facts._passages import LIGHT, SYNONYM, alike, best, core, is_word, told, weight
from checker.checks.facts._reversals import alone, made_up_for, turns
from checker.checks.facts._unreal import unreal
from checker.checks.facts._verbs import REPORTS
from checker.checks.facts._weighed import confidence, evidence, of_clause, of_link
from checker.checks.facts._words import Side, Words, is_content, side_of, words_of
from checker.collation import Collation, Link
from checker.document import Span
from checker.finding import Remark
from checker.language.relations import opposite
from checker.language.weighing import NETWORK

QUESTION = "denials"
_COUNTERPART = 0.9
_SAME, _SYNONYM = 1.0, 0.7
_WIDEST = 40
_CLOSE = 0.7
"""Where so much of either side is told, a rule's reasons for a denial hold."""
# How much a word that nothing accounts for says of where a denial was left out, beside one that is told.
_FREE = 0.3
_BESIDE = 5
_NEXT, _LONGEST = 2, 18
_BREAKS = frozenset(",.;:!?")
_STILL = frozenset("longer yet even anymore alone quite".split())
_UP_TO = frozenset("until till before unless".split())
_CONDITIONS = frozenset("if unless whether".split())
_ABLE = frozenset("can could ca".split())
_NOBODY = frozenset("nobody nothing none no-one".split())


@dataclass(frozen=True)
class Denial:
    """A negative word without a partner: in the original where it was ``lost``, else in the draft.

    ``own`` counts the negative words without a partner on its side, ``others`` are those of the other.
    """

    link: Link
    words: Words
    negation: Negation
    lost: bool
    own: int
    others: tuple[Negation, ...]

    @property
    def side(self) -> Side:
        """The side with the negative word."""
        return self.words.a if self.lost else self.words.b

    @property
    def other(self) -> Side:
        """The side without."""
        return self.words.b if self.lost else self.words.a

    @property
    def known(self) -> dict[int, int]:
        """The counterparts of the words of its side."""
        return self.words.to_b if self.lost else self.words.to_a

    @property
    def back(self) -> dict[int, int]:
        """The counterparts of the words of the other side."""
        return self.words.to_a if self.lost else self.words.to_b

    @cached_property
    def denied(self) -> tuple[int, ...]:
        """What it denies."""
        return core(self.side, self.negation)

    @cached_property
    def found(self) -> tuple[float, int]:
        """How surely a word of the other side says what is denied, and which."""
        tokens, there = self.side.tokens, self.other.tokens
        # What stands for another word says nothing of this one: "asked not to water", "the water company".
        free = [at for at in range(len(there)) if is_word(there[at]) and self.back.get(at, -1) in (-1, *self.denied)]
        pairs = [(alike(tokens[at], there[other]), -other) for at in self.denied for other in free]
        pairs += [(_COUNTERPART, -self.known[at]) for at in self.denied if at in self.known]
        sure, place = max(pairs, default=(0.0, 0))
        return sure, -place

    @property
    def verb(self) -> int:
        """The verb of the clause that is denied; a denial without one is no candidate."""
        return self.negation.index if self.negation.verb is None else self.negation.verb


def weighed_denials(collation: Collation) -> Iterator[Remark]:
    """A question for each denial of which the evidence says that the other text tells the contrary."""
    for one in candidates(collation):
        score = evidence(QUESTION, features(collation, one))
        if score > 0 and (remark := _remark(collation, one, score)) is not None:
            yield remark


def candidates(collation: Collation) -> Iterator[Denial]:
    """The negative words without a partner of the same clause or words."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is not None:
            all_a, all_b = list(negations(words.a)), list(negations(words.b))
            left_a, left_b = unpaired(words, all_a, all_b, loosely=False)
            for lost, left, others in ((True, left_a, left_b), (False, left_b, left_a)):
                if not cancelled(words, left, lost):
                    for one in left:
                        denial = Denial(link, words, one, lost, len(left), tuple(others))
                        if not _excused(collation, denial):
                            yield denial


def _excused(collation: Collation, one: Denial) -> bool:
    """Whether a rule knows why the other side says the same: that is no matter of more or less."""
    words, negation, lost = one.words, one.negation, one.lost
    if negation.verb is None or _opposed(one) or _counts_others(one):
        return True
    behind = lacking(one.side, negation)
    if behind and not any(at in one.known for at in behind):
        return True  # "without bookings": nobody said that there are any
    if denied_beside(collation, one.link, one.side, negation.verb, lost):
        return True
    side, other, back = one.side, one.other, one.back
    if ranked(side, one.verb, other, back) or until(side, one.verb, other, back):
        return True
    if cleared({*told(side, one.verb), *one.denied}, other, back) or told_differently(side, one.denied, other, back):
        return True
    # In a free translation something turns nearly every sentence round.
    if words.told_alike(_CLOSE) and made_up_for(words, lost, negation.index, negation.verb, False):
        return True
    if denied_as_well(words, negation, lost) or kept(words, negation, lost) or outdone(one.side, one.other, negation):
        return True
    if not_yet(one.other, one.known, negation) or of_some(one.side, one.other, negation):
        return True
    return prefers(one.other) != prefers(one.side) or unreal(one.side, negation)


def place_of(one: Denial) -> Span | None:
    """The words of the draft that a denial is about: its own, or what is told of the denied clause, with the words
    beside that nothing else accounts for."""
    if not one.lost:
        return phrase(one.side, one.negation)
    start = _told(one) or _left_over(one)
    return _widened(one, start) if start is not None else None


def _widened(one: Denial, span: Span) -> Span:
    """``span`` with what is told near by of the words that stand beside the denial, and with a word next to that which
    nothing else accounts for."""
    own, tokens = {*told(one.side, one.verb), *one.denied}, one.other.tokens
    inside = one.other.inside(span)
    edges = inside[:1] + inside[-1:]
    for number, step in enumerate((-1, 1)[:len(edges)]):
        at, missed = edges[number] + step, 0
        while 0 <= at < len(tokens) and tokens[at].norm not in _BREAKS and missed < _BESIDE:
            free = at not in one.back and is_word(tokens[at]) and missed < _NEXT
            missed = 0 if free or one.back.get(at, -1) in own else missed + 1
            if not missed:
                edges[number] = at
            at += step
        if edges[1] - edges[0] > _LONGEST:
            return span
    return tokens[edges[0]].span.cover(tokens[edges[-1]].span) if edges else span


def _told(one: Denial) -> Span | None:
    """The words of the other side that say what is denied: a verb with its helpers."""
    sure, at = one.found
    if not sure:
        return None
    verb = one.other.predicate(at)
    if verb is None or one.other.tokens[verb].lemma in REPORTS and not _is_plain(one):
        return one.other.tokens[at].span
    return with_helpers(one.other, verb)


def _left_over(one: Denial) -> Span | None:
    """The verb of the other side whose clause tells most of what is said beside the denial, or else most that nothing
    else accounts for, with the nearest word of that; None where the side has no verb."""
    other, own = one.other, {*told(one.side, one.verb), *one.denied}
    chosen: tuple[float, int, int] | None = None
    for verb in other.verbs():
        if other.tokens[verb].lemma in REPORTS:
            continue
        words = [at for at in other.clause(verb) if is_word(other.tokens[at])]
        mine = sum(weight(other.tokens[at]) for at in words if one.back.get(at) in own)
        free = [at for at in words if at not in one.back and at != verb]
        score = mine + _FREE * sum(weight(other.tokens[at]) for at in free)
        nearest = min(free, key=lambda at: abs(at - verb), default=verb)
        if chosen is None or score > chosen[0]:
            chosen = score, verb, nearest if abs(nearest - verb) <= _BESIDE else verb
    if chosen is None:
        return None
    _, verb, nearest = chosen
    return with_helpers(other, verb).cover(other.tokens[nearest].span)


def _is_plain(one: Denial) -> bool:
    """Whether a word of the other side says what is denied by itself, and not by its place alone."""
    _, at = one.found
    return any(alike(one.side.tokens[index], one.other.tokens[at]) >= SYNONYM for index in one.denied)


def features(collation: Collation, one: Denial) -> dict[str, float]:
    """What speaks for a denial that the other text contradicts, and against it. With those of ``of_link``;
    ``_here`` is of the side with the denial and ``_there`` of the other."""
    words, side, other, lost, negation = one.words, one.side, one.other, one.lost, one.negation
    sure, at = one.found
    cue = side.tokens[negation.index]
    verb_there = other.predicate(at) if sure else None
    above = other.tokens[other.heads[at]].norm if sure else ""
    inside = [index for index in told(side, one.verb) if is_word(side.tokens[index]) and index not in one.denied]
    weights = sum(weight(side.tokens[index]) for index in inside)
    found = sum(weight(side.tokens[index]) for index in inside if index in one.known)
    near = {token.norm for token in side.tokens[max(0, negation.index - 3):negation.index + 5]}
    return {
        **of_link(collation, one.link, words),
        NETWORK: _network(collation, one),
        "lost": lost,
        "plain": cue.negated or cue.norm in ("not", "never"),
        "never": cue.norm == "never",
        "no": cue.norm == "no",
        "without": cue.norm == "without",
        "nobody": cue.norm in _NOBODY,
        "neither": cue.norm in ("neither", "nor"),
        "sure": sure,
        "same": sure >= _SAME,
        "synonym": _SYNONYM < sure < _SAME,
        "denied_there": bool(sure) and (other.denied(at) or above in ("without", "no")),
        "with_there": above in ("with", "by"),
        "verb_there": verb_there == at,
        "own": one.own,
        "others": len(one.others),
        "other_near": max((_likeness(one, other) for other in one.others), default=0.0),
        "lacking": bool(lacking(side, negation)),
        "denials_here": sum(1 for _ in negations(side)),
        "denials_there": sum(1 for _ in negations(other)),
        "turning_here": sum(1 for _ in alone(side, other, one.known)),
        "turning_there": sum(1 for _ in alone(other, side, one.back)),
        "all_turning_here": sum(turns(side, index) for index in range(len(side.tokens)) if index != negation.index),
        "all_turning_there": sum(turns(other, index) for index in range(len(other.tokens))),
        "inside_told": min(5.0, found),
        "inside_share": found / weights if weights else 0.5,
        "nothing_inside": not weights,
        "best_inside": min((
            best(side.tokens[index], (there for there in other.tokens if is_word(there))) for index in inside
        ), default=0.5),
        "clause_told": of_clause(words, lost, negation.verb)[0],
        "clause_there": of_clause(words, not lost, verb_there)[0],
        "turned": turned(side, other, one.known, negation),
        "made_up_for": made_up_for(words, lost, negation.index, negation.verb, False),
        "core_turns": any(turns(side, index) for index in one.denied),
        "light": side.tokens[one.verb].lemma in LIGHT,
        "says": side.tokens[one.verb].lemma in SPEECH,
        "able": any(side.tokens[child].norm in _ABLE for child in side.children(one.verb)),
        "still": bool(near & _STILL),
        "up_to": bool(near & _UP_TO),
        "asked": any(token.norm == "?" for token in side.tokens),
        "condition": any(side.tokens[index].norm in _CONDITIONS for index in side.below(one.verb)),
        "beside": _denials_beside(collation, one),
        "cue_there": has(collation.draft if lost else collation.original_of(one.link), cue.norm),
        "quoted": side.quoted(negation.index),
    }


def _opposed(one: Denial) -> bool:
    """Whether the other side has the opposite of what is denied, or of any other word without a counterpart."""
    free, there = (
        [
            token for at, token in enumerate(side.tokens)
            if (at not in known or at in denied) and is_content(token) and token.norm not in NEGATIVES
        ]
        for side, known, denied in ((one.side, one.known, one.denied), (one.other, one.back, range(0)))
    )
    return any(opposite(x.lemma.casefold(), y.lemma.casefold()) for x in free for y in there)


def _likeness(one: Denial, other: Negation) -> float:
    """The share of a denied clause's words that have their counterparts in the clause that ``other`` denies."""
    if other.verb is None:
        return 0.0
    clause = {*told(one.other, other.verb)}
    words = [at for at in (*told(one.side, one.verb), *one.denied) if is_word(one.side.tokens[at])]
    return sum(one.known.get(at) in clause for at in words) / len(words) if words else 0.0


def _network(collation: Collation, one: Denial) -> float:
    """What the network that reads both passages makes of the denial's place; 0.0 where it did not read it."""
    place = place_of(one)
    read = collation.draft.annotations.polarities
    return max((found.score for found in read if place is not None and found.span.overlaps(place)), default=0.0)


def _counts_others(one: Denial) -> bool:
    """Whether the denied clause has figures, and the other side has only others: "one of five did not", "four of five
    did"."""
    clause = [one.side.tokens[at].span for at in one.side.clause(one.verb)]
    mine = {figure.value for figure in one.side.figures() if any(figure.span.overlaps(span) for span in clause)}
    theirs = {figure.value for figure in one.other.figures()}
    return bool(mine and theirs) and not mine & theirs


def _denials_beside(collation: Collation, one: Denial) -> int:
    """How many negative words the other text has in the sentences beside the link."""
    numbers = one.link.b if one.lost else one.link.a
    document = collation.draft if one.lost else collation.original_of(one.link)
    return sum(
        1 for number in (numbers[0] - 1, numbers[-1] + 1) if 0 <= number < len(document.sentences)
        for _ in negations(side_of(document, (number,)))
    )


def _remark(collation: Collation, one: Denial, score: float) -> Remark | None:
    place = place_of(one)
    if place is None:
        return None
    denied = phrase(one.side, one.negation)
    there = _told(one)
    a, b = (denied, place) if one.lost else (there, denied)
    original, draft = collation.original_of(one.link), collation.draft
    words_a = original.words(a) if a is not None else ""
    ask = "does that turn the meaning round?"
    if one.found[0] and _is_plain(one) and words_a and len(words_a) <= _WIDEST:
        message = f"\u201c{words_a}\u201d became \u201c{draft.words(b)}\u201d: {ask}"
    elif one.lost:
        message = f"The draft leaves out the original\u2019s \u201c{words_a}\u201d: {ask}"
    else:
        message = f"The draft puts in \u201c{draft.words(b)}\u201d: {ask}"
    return Remark(
        message=message,
        b=b,
        a=a if a is not None else collation.span_a(one.link),
        original=one.link.original,
        confidence=confidence(score),
        severity="warning",
    )
