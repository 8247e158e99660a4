"""What the draft tells as done and every clause of the original that tells it as to come, and the other way round.

Sound for text in other words: the counterparts of what a verb's clause holds, and of the verb itself, say which clauses
of the original tell the same; where all of them stand on the other side of the present, the draft changed the time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.checks._wording import kin
from checker.checks.facts._one_time import of_all_so_far
from checker.checks.facts._quantities import same_number
from checker.checks.facts._standings import (
    AHEAD,
    FORESEEING,
    LEADING_ON,
    NOW,
    OPEN,
    OVER,
    PLANNING,
    POSSIBLE,
    Standing,
    ahead_in_complement,
    arguments,
    has_ahead_below,
    has_to,
    is_to_be_none,
    standing,
)
from checker.checks.facts._time_frames import LASTING
from checker.checks.facts._verbs import REPORTS, VerbGroup, compared, group, tells_no_time
from checker.checks.facts._words import Side, Words, is_content, may_say, side_of
from checker.collation import Link
from checker.document import Document
from checker.language.classes import VERBS_OF_SPEECH
from checker.language.relations import opposite, synonymous

_LIGHT = frozenset("be do get have".split())
_WHEN = frozenset("after as before if once till unless until when whenever whether while".split())
_SPANS = frozenset("day week weekend month season term year century decade summer winter autumn fall spring".split())
_BOUNDS = frozenset("before beginning by for from starting through till to until".split())
_EXPLAINING = frozenset(("relcl", "acl", "advcl"))
_SAME = 2
_ENOUGH: dict[Standing, float] = {OVER: 1.5, AHEAD: 2.0}
_LOOSE = 2.5
"""What is enough where neither a verb of the same meaning nor a date says that something over is told as to come."""


@dataclass(frozen=True, slots=True)
class Untimely:
    """A verb of the draft that stands on the other side of the present than the original's ``a``, its counterpart or
    the verb of most of its words; ``weight`` sums what speaks for it less what speaks against it."""

    a: VerbGroup
    b: VerbGroup
    weight: float


@dataclass(slots=True)
class _Evidence:
    """What the counterparts of a clause's words say: by their verb what stands on the other side, the sum of what does
    not, how many words stand there and whether a date is among them."""

    good: Standing
    other_side: dict[int, float] = field(default_factory=dict)
    this_side: float = 0.0
    found: int = 0
    dated: bool = False

    def add(self, verb: int, where: Standing, value: float) -> bool:
        """Count one word; whether it stands on the other side."""
        if where != self.good:
            self.this_side += value
            return False
        self.other_side[verb] = self.other_side.get(verb, 0.0) + value
        self.found += 1
        return True


def untimely(words: Words, link: Link) -> Iterator[Untimely]:
    """The verbs of the draft's side of a link of which that is so."""
    for verb in words.b.verbs():
        told = group(words.b, verb)
        good = _other_side(words.b, verb, told)
        if good is None or compared(words.b, verb):
            continue
        found = _weighed(words, told, good)
        if found is not None and not _stands_elsewhere(words, link, verb, good):
            yield found


def _other_side(side: Side, verb: int, told: VerbGroup) -> Standing | None:
    """The standing that would be a change: of what is told as to come "over", of what is told as done "ahead"."""
    if told.time == "future":
        return None if told.perfect or has_to(side, verb) else OVER
    if side.tokens[verb].lemma in FORESEEING and not told.perfect:
        return None  # "planned a kitchen", which is to come
    if told.time == "past" or told.time == "present" and told.perfect:
        bare = side.tokens[verb].tag == "VBN" and told.span == side.tokens[verb].span
        around = (side.heads[verb], *side.children(verb))
        awaited = told.perfect and any(side.tokens[at].norm in _WHEN for at in around)
        if told.perfect and side.negated(verb):
            return None  # "who will pay has not been settled"
        if of_all_so_far(side, told):
            return None
        if told.perfect and told.time == "present" and _lasts(side, verb):
            return None  # "has shipped grain for 112 years", up to now
        if told.progressive and told.reported is not None:
            return None  # "said that he was moving" to come
        if bare or awaited or tells_no_time(side, told) or has_ahead_below(side, verb) or _is_led(side, verb):
            return None
        return AHEAD
    return None


def _lasts(side: Side, verb: int) -> bool:
    """Whether it is said for how long, or since when."""
    spans = [figure.span for figure in side.figures() if figure.unit in _SPANS]
    return any(
        side.tokens[at].norm == "since" or side.tokens[at].norm == "for" and any(
            span.overlaps(side.tokens[below].span) for below in side.below(at) for span in spans
        )
        for at in side.children(verb)
    )


def _is_led(side: Side, verb: int) -> bool:
    """Whether a form without auxiliary may be a participle that shares its auxiliary: "is to be raised and housed"."""
    return side.tokens[verb].dep == "conj" and standing(side, side.heads[verb]) == AHEAD


def _weighed(words: Words, told: VerbGroup, good: Standing) -> Untimely | None:
    """A verb of the draft with what speaks for and against its being told at another time; None for too little."""
    verb, side = told.verb, words.b
    if good == OVER and (is_to_be_none(words, verb) or ahead_in_complement(words, verb)):
        return None
    lemma = side.tokens[verb].lemma
    speaks = not told.passive and (lemma in VERBS_OF_SPEECH or lemma in REPORTS and _has_clause(side, verb))
    held = list(arguments(side, verb))
    holders = {index: at for at in words.a.verbs() for index in (at, *arguments(words.a, at))}
    evidence = _Evidence(good)
    _add_words(words, verb, held, holders, evidence, speaks)
    _add_figures(words, held, holders, evidence)
    same, other, counterpart = _likes(words, verb, good, holders, speaks)
    total = sum(evidence.other_side.values())
    below = {side.tokens[at].norm for at in side.children(verb)}
    would = not below.isdisjoint(("would", "'d"))
    if not total and (same < _SAME or speaks) or would and not same:
        return None
    if good == AHEAD and same < _SAME and (total < 1 or speaks):
        return None
    if counterpart is not None and (counterpart in evidence.other_side or not total):
        anchor = counterpart
    else:
        anchor = max(evidence.other_side, key=lambda at: (evidence.other_side[at], -at))
    top = words.a.tokens[anchor].lemma
    if good == AHEAD and same and top in PLANNING and _nearness(top, lemma):
        return None  # "a hearing is set for May", "has been fixed for May"
    weight = total - evidence.this_side + same - (3.0 if other == _SAME else 0.5 * other)
    itself = _contradicts_itself(side, verb, good)
    if same < _SAME:
        if not itself and _may_follow(words, verb, anchor, good, same, evidence.dated):
            return None
        content = sum(is_content(side.tokens[at]) for at in held)
        weight -= 1.0 * (lemma in _LIGHT | LASTING) + 1.0 * (words.a.tokens[anchor].lemma in _LIGHT)
        weight += 0.75 if evidence.dated else -1.0 * (evidence.found < 0.5 * content)
    weight += 2.0 * itself - 1.0 * (not below.isdisjoint(_WHEN)) - 1.5 * would
    if good == OVER and _is_all_over(words.a):
        weight += 0.75
    loose = good == OVER and same < _SAME and not evidence.dated
    if weight < (_LOOSE if loose else _ENOUGH[good]):
        return None
    if words.a.tokens[anchor].lemma == "be":  # "is to give evidence"
        anchor = next((at for at in words.a.children(anchor) if words.a.tokens[at].dep == "xcomp"), anchor)
    return Untimely(group(words.a, anchor), told, weight)


def _add_words(
    words: Words, verb: int, held: list[int], holders: dict[int, int], evidence: _Evidence, speaks: bool
) -> None:
    """Count the counterparts of what a clause of the draft holds, each by the clause in which it stands.

    A name says little as the subject, and who says so nothing: he stands in the past of a thing to come.
    """
    dates = _dates(words.b)
    who = _subject(words.b, verb)
    for at in held:
        token, a = words.b.tokens[at], words.to_a.get(at)
        anchor = holders.get(a) if a is not None else None
        if a is None or anchor is None or not is_content(token) or token.tag.startswith(("PRP", "W")):
            continue
        where, top = standing(words.a, anchor), words.a.tokens[anchor]
        if top.lemma in REPORTS and anchor != a and where not in (AHEAD, POSSIBLE) and not (
            speaks and evidence.good == OVER
        ):
            continue
        if evidence.good == AHEAD:
            if top.lemma in PLANNING and not words.a.passive(anchor) or _is_before(words.a, a):
                continue
        elif at in dates and _bounds(words.a, a):
            continue
        value = (1.0 if _once(words.a.document, words.a.tokens[a].lemma) else 0.5) * (0.5 if at in words.loose_b else 1)
        if token.tag.startswith(("NNP", "C")) and (at in who or a in _subject(words.a, anchor)):
            value *= 0.25
        if evidence.add(anchor, where, value) and evidence.good == OVER and at in dates:
            evidence.dated = True


def _add_figures(words: Words, held: list[int], holders: dict[int, int], evidence: _Evidence) -> None:
    """Count the figures of a clause that stand on both sides in other digits or words."""
    for figure in words.b.figures():
        if not any(figure.span.overlaps(words.b.tokens[at].span) for at in held):
            continue
        for there in words.a.figures():
            at = next(iter(words.a.inside(there.span)), -1)
            if same_number(figure, there) and at in holders and at not in words.to_b:
                evidence.add(holders[at], standing(words.a, holders[at]), 1.0)


def _likes(
    words: Words, verb: int, good: Standing, holders: dict[int, int], speaks: bool
) -> tuple[int, int, int | None]:
    """How near the original's verbs on the other side, and the others, come to one of the draft, 2 for one meaning,
    and the nearest on the other side; a noun that is its counterpart stands where its verb does."""
    lemma = words.b.tokens[verb].lemma
    own = words.to_a.get(verb)
    nearest = {True: 0, False: 0}
    counterpart = None
    for a in words.a.verbs() if lemma not in _LIGHT else ():
        near = _nearness(words.a.tokens[a].lemma, lemma)
        if own == a:
            near = max(near, 1 if verb in words.loose_b else _SAME)
        if words.a.tokens[a].lemma in REPORTS:
            if speaks and good == OVER:
                near = _SAME
            elif _has_clause(words.a, a) and not _has_clause(words.b, verb):
                near = 0  # "told them that they would hear", "they will be told"
        there = bool(near) and standing(words.a, a) == good
        if near > nearest[there]:
            nearest[there] = near
            counterpart = a if there else counterpart
    if own in holders and own is not None and not words.a.tokens[own].tag.startswith("V"):
        there = standing(words.a, holders[own]) == good
        nearest[there] = max(nearest[there], 1)
        counterpart = holders[own] if there and counterpart is None else counterpart
    return nearest[True], nearest[False], counterpart


def _has_clause(side: Side, verb: int) -> bool:
    return any(side.tokens[at].dep == "ccomp" for at in side.children(verb))


def _may_follow(words: Words, verb: int, a: int, good: Standing, same: int, dated: bool) -> bool:
    """Whether what is to come may follow from what is over, though neither is told wrong: "sold its striker", "will
    play for"; or a clause of the draft only explains a noun: "the plant, which made boots, will close"."""
    side, at = (words.b, verb) if good == AHEAD else (words.a, a)
    particle = any(side.tokens[child].dep == "prt" for child in side.children(at))
    if side.tokens[at].lemma in LEADING_ON and not particle:
        return not (dated and same)
    return good == AHEAD and not same and words.b.tokens[verb].dep in _EXPLAINING


def _is_all_over(side: Side) -> bool:
    """Whether nothing in a passage is told as other than over, or foretold."""
    return all(standing(side, verb) == OVER for verb in side.verbs()) and not any(
        token.lemma in PLANNING for token in side.tokens
    )


def _subject(side: Side, verb: int) -> set[int]:
    """The subject of a verb with all that hangs on it."""
    return {
        under for at in side.children(verb) if side.tokens[at].dep in ("nsubj", "nsubjpass")
        for under in (at, *side.below(at))
    }


def _dates(side: Side) -> set[int]:
    """The tokens of the dates that a side names, times of day left out."""
    dates = [date.span for date in side.document.annotations.dates if date.granularity != "time"]
    return {at for at, token in enumerate(side.tokens) if any(span.overlaps(token.span) for span in dates)}


def _is_before(side: Side, at: int) -> bool:
    """Whether it belongs to what goes before: "will open after two years of work"."""
    return any(side.tokens[above].norm in ("after", "following", "since") for above in list(side.above(at))[:4])


def _bounds(side: Side, at: int) -> bool:
    """Whether a date is one from or until which something done may last: "extended until June", "put off to May 3"."""
    return any(side.tokens[above].norm in _BOUNDS for above in (side.heads[at], side.heads[side.heads[at]]))


def _contradicts_itself(side: Side, verb: int, good: Standing) -> bool:
    """Whether the clause names a time on the other side of the present: "appeared next week", "will hear yesterday"."""
    for at in side.children(verb):
        token = side.tokens[at]
        below = {side.tokens[child].norm for child in side.children(at)}
        if token.norm == ("tomorrow" if good == AHEAD else "yesterday") and token.dep in ("npadvmod", "advmod"):
            return True
        if good == OVER and token.norm == "ago":
            return True
        if token.dep == "npadvmod" and token.lemma in _SPANS and "the" not in below and (
            ("next" if good == AHEAD else "last") in below
        ):
            return True
    return False


def _nearness(x: str, y: str) -> int:
    """2 for two verbs of one meaning or stem, 1 for two that a thesaurus puts together, 0 for others and opposites."""
    if x != y and opposite(x, y, "V"):
        return 0
    if x == y or synonymous(x, y, "V") or kin(x, y):
        return _SAME
    return int(may_say(x, y, "V"))


def _once(document: Document, lemma: str) -> bool:
    """Whether a lemma stands once in a text."""
    if "lemma counts" not in document.derived:
        document.derived["lemma counts"] = Counter(
            token.lemma for sentence in document.sentences for token in sentence.tokens
        )
    counts: Counter[str] = document.derived["lemma counts"]
    return counts[lemma] == 1


def _stands_elsewhere(words: Words, link: Link, verb: int, good: Standing) -> bool:
    """Whether another sentence of the original tells what a verb of the draft tells as the draft does."""
    document = words.a.document
    lemma = words.b.tokens[verb].lemma
    held = {
        words.b.tokens[at].lemma for at in arguments(words.b, verb)
        if is_content(words.b.tokens[at]) and words.b.tokens[at].tag.startswith(("N", "C"))
    }
    fits = (AHEAD, POSSIBLE, OPEN) if good == OVER else (OVER,)
    for number in range(len(document.sentences)):
        if number in link.a or number in document.furniture:
            continue
        side = side_of(document, (number,))
        for other in side.verbs():
            near = 0 if lemma in _LIGHT else _nearness(side.tokens[other].lemma, lemma)
            shared = sum(side.tokens[at].lemma in held for at in arguments(side, other))
            if near == _SAME or shared > 1 or near and shared:
                where = standing(side, other)
                if where in fits or near == _SAME and where == NOW:
                    return True
    return False
