"""The tense, the modal and the aspect of a verb, with its auxiliaries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.checks.facts._words import Side, Words
from checker.document import Span
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH

Time = Literal["past", "present", "future", ""]
REPORTS = VERBS_OF_REPORT | VERBS_OF_SPEECH
_WILL = frozenset(("will", "shall", "'ll", "wo"))
_BEFORE_TO = frozenset("about due set scheduled poised going expected".split())
# Nobody can tell their past from their present by the word.
_SAME_IN_THE_PAST = frozenset(
    "beat bet broadcast burst cast cost cut forecast hit hurt let put quit read set shed shut split spread thrust upset"
    .split()
)
_CAUSING = frozenset("have get see want need keep like".split())


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries. ``time`` is "" where it has no finite form or a modal leaves it open.

    ``modal`` is the lemma of a modal other than "will"; ``reported`` is the time of the verb of speech above it.
    """

    verb: int
    span: Span
    time: Time
    modal: str
    perfect: bool
    progressive: bool
    passive: bool
    reported: Time | None


def group(side: Side, verb: int, deep: bool = True) -> VerbGroup:
    """The verb group around the main verb at ``verb``."""
    tokens = side.tokens
    helpers = [child for child in side.children(verb) if tokens[child].dep in ("aux", "auxpass") and child < verb]
    if verb in _perfects(side):
        helpers = [verb - 1]
    forms = [tokens[child] for child in helpers]
    lemmas = [token.lemma.casefold() for token in forms]
    token = tokens[verb]
    modals = [lemma for form, lemma in zip(forms, lemmas, strict=True) if form.tag == "MD"]
    future = any(modal in _WILL for modal in modals) and (token.tag == "VB" or len(forms) > 1) or (
        token.tag == "VB" and tokens[side.heads[verb]].norm == "going" and "to" in [form.norm for form in forms]
    )
    finite = forms[0] if forms and forms[0].norm != "to" else token
    time: Time = ""
    if future:
        time = "future"
    elif finite.tag == "VBD" or _simple_past(side, verb, helpers):
        time = "past"
    elif finite.tag in ("VBZ", "VBP"):
        time = "present"
    elif _is_to(side, verb, helpers) or modals == ["would"] and "have" not in lemmas and deep and (
        _reported(side, verb) == "past"
    ):
        time, modals = "future", []
    if not helpers and _shares_auxiliary(side, verb):
        time = "future"
    near = [child for child in helpers if verb - child <= 5]
    if time == "future" and not future and not modals and forms and forms[0].norm == "to":
        near = [side.heads[verb], *near]
    span = token.span if not near else tokens[near[0]].span.cover(token.span)
    return VerbGroup(
        verb=verb,
        span=span,
        time=time,
        modal=next((modal for modal in modals if modal not in _WILL), ""),
        perfect="have" in lemmas and token.tag in ("VBN", "VBD"),
        progressive="be" in lemmas and (token.tag == "VBG" or "being" in [form.norm for form in forms]),
        passive=any(form.dep == "auxpass" for form in forms),
        reported=_reported(side, verb) if deep else None,
    )


def tells_no_time(side: Side, verb: VerbGroup) -> bool:
    """Whether a verb without an auxiliary has one form for past and present: "they forecast"."""
    token = side.tokens[verb.verb]
    alone = verb.span == token.span and token.norm == token.lemma
    return alone and (token.tag == "VBD" or token.lemma in _SAME_IN_THE_PAST)


def compared(side: Side, verb: int) -> bool:
    """Whether a verb stands behind "than", where it takes the time of what is compared with it: "would earn less than
    they lost"."""
    return any(side.tokens[at].norm == "than" for at in (side.heads[verb], *side.children(verb)))


def _perfects(side: Side) -> list[int]:
    """The participles right behind "have" that the parse took for adjectives: "has hidden trackers"."""
    return [
        index for index, token in enumerate(side.tokens)
        if index and token.tag == "VBN" and token.dep == "amod" and side.tokens[index - 1].lemma == "have"
        and side.heads[side.heads[index]] == index - 1
    ]


def _is_to(side: Side, verb: int, helpers: Sequence[int]) -> bool:
    """Whether an infinitive is of something to come: "is to move", "is about to expel", "are due to be shut"."""
    if not helpers or side.tokens[helpers[0]].norm != "to" or side.tokens[verb].dep != "xcomp":
        return False
    above = side.heads[verb]
    if side.tokens[above].norm in _BEFORE_TO:
        below = [side.tokens[child] for child in side.children(above) if side.tokens[child].dep in ("aux", "auxpass")]
        finite = below[:1] or [side.tokens[side.heads[above]]]
        return finite[0].lemma == "be" and finite[0].tag in ("VBZ", "VBP")
    return side.tokens[above].lemma == "be" and side.tokens[above].tag in ("VBZ", "VBP")


def _simple_past(side: Side, verb: int, helpers: Sequence[int]) -> bool:
    """Whether a form that is past and participle in one, read as the participle, has a subject and no auxiliary."""
    if side.tokens[verb].tag != "VBN" or helpers or side.tokens[side.heads[verb]].lemma in _CAUSING:
        return False  # "have the latch replaced"
    return any(side.tokens[child].dep == "nsubj" and child < verb for child in side.children(verb))


def _shares_auxiliary(side: Side, verb: int) -> bool:
    """Whether a participle joined to another has the other's "will": "will have hired 40 people and reopened the mill",
    "the looms will be sold and the mill shut"."""
    above = side.heads[verb]
    token = side.tokens[verb]
    if token.dep != "conj" or token.tag not in ("VBN", "VBD") or above == verb or token.lemma in REPORTS:
        return False
    below = {side.tokens[child].dep for child in side.children(verb)}
    first = group(side, above, deep=False)
    if first.time != "future" or not below.isdisjoint(("aux", "auxpass", "expl")):
        return False
    if first.passive and not below.isdisjoint(("dobj", "ccomp", "xcomp")):
        return False
    if not below.isdisjoint(_SUBJECTS):  # of its own: "and the mill shut", and not "and the mill shut in May"
        return first.passive and below.isdisjoint(("prep", "npadvmod", "prt", "advmod"))
    return first.passive or first.perfect


def _reported(side: Side, verb: int) -> Time | None:
    """The time of the verb of speech or thought that the clause hangs on, or that hangs on it ("..., he said")."""
    below = (
        child
        for child in side.children(verb)
        if side.tokens[child].dep in ("parataxis", "ccomp", "advcl")
        and side.tokens[child].lemma in REPORTS
        and any(side.tokens[under].dep in _SUBJECTS for under in side.children(child))
    )
    for index in (*side.above(verb), *below):
        if side.tokens[index].lemma.casefold() in REPORTS and side.tokens[index].tag.startswith("V"):
            return group(side, index, deep=False).time or "past"
    return None


_MOSTLY = 0.6
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def pairs(words: Words) -> Iterator[tuple[VerbGroup, VerbGroup, bool]]:
    """Verbs that are counterparts, and whether they are one verb.

    Verbs in other words are counterparts where their subjects are, and most of what their clauses hold.
    """
    free_a = set(words.a.verbs())
    free_b = set(words.b.verbs()) | set(_perfects(words.b))
    found: list[tuple[int, int, bool]] = []
    for a in sorted(free_a):
        b = words.to_b.get(a)
        if b in free_b:
            found.append((a, b, a in words.sure_a))
            free_a.remove(a)
            free_b.remove(b)
    for a in sorted(free_a):
        candidates = [b for b in sorted(free_b) if _alike(words, a, b)]
        if candidates:
            found.append((a, candidates[0], False))
            free_b.remove(candidates[0])
    found.extend(_copulas(words, {a for a, _, _ in found}, {b for _, b, _ in found}))
    found.extend(_roots(words, found))
    for a, b, same in sorted(found):
        yield group(words.a, a), group(words.b, b), same


def _copulas(words: Words, taken_a: set[int], taken_b: set[int]) -> Iterator[tuple[int, int, bool]]:
    """Forms of "be" that say one thing of one subject: "Dorn is the champion", "Dorn, who was the champion"."""
    for a in words.a.verbs():
        if a in taken_a or words.a.tokens[a].lemma != "be":
            continue
        for b in words.b.verbs():
            if b in taken_b or words.b.tokens[b].lemma != "be":
                continue
            said_a, said_b = _said(words.a, a), _said(words.b, b)
            if said_a and said_a <= words.sure_a and {words.to_b[at] for at in said_a} == said_b and any(
                words.to_b.get(at) == other or words.a.tokens[at].norm == words.b.tokens[other].norm
                for at in _of(words.a, a) for other in _of(words.b, b)
            ):
                taken_b.add(b)
                yield a, b, True
                break


def _said(side: Side, verb: int) -> set[int]:
    """The noun that a form of "be" says of its subject."""
    return {
        child for child in side.children(verb)
        if side.tokens[child].dep == "attr" and side.tokens[child].tag.startswith("N")
    }


def _of(side: Side, verb: int) -> set[int]:
    """The subject of a form of "be"; of a relative clause the noun that it hangs on."""
    found = {child for child in side.children(verb) if side.tokens[child].dep in _SUBJECTS}
    return found | ({side.heads[verb]} if side.tokens[verb].dep == "relcl" else set())


def _roots(words: Words, found: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int, bool]]:
    """The main verbs of two single sentences, where neither has a counterpart and neither is one of speech."""
    roots = []
    for side in (words.a, words.b):
        tops = [index for index in side.verbs() if side.heads[index] == index]
        if len(tops) != 1 or side.tokens[tops[0]].lemma in REPORTS:
            return
        roots.append(tops[0])
    a, b = roots
    shares = words.share(words.a.clause(a), True), words.share(words.b.clause(b), False)
    if any(kept < _MOSTLY * (total - 1) for kept, total in shares):
        return
    if not any(a == x or b == y for x, y, _ in found):
        yield a, b, False


def _alike(words: Words, a: int, b: int) -> bool:
    """Whether two verbs in other words tell the same: their clauses share most of what they hold."""
    for found, total in (words.share(words.b.clause(b), on_a=False), words.share(words.a.clause(a), on_a=True)):
        if found < 2 or found < _MOSTLY * (total - 1):
            return False
    subjects = {child for child in words.b.children(b) if words.b.tokens[child].dep in _SUBJECTS}
    return any(
        words.to_b.get(child) in subjects for child in words.a.children(a) if words.a.tokens[child].dep in _SUBJECTS
    )
