"""What was possible, alleged or planned is told as a fact, or a fact as a possibility.

Why it matters:
    "Could" that became "will" promises what nobody promised; a suspect who loses the "alleged" is
    convicted by the paper.

Flags:
    A: The levee could fail if the river rises by another foot, engineers warned.
    B: Engineers warned that the levee will fail if the river rises by another foot.

    A: The alleged thief was arrested at the station in Oster on Friday.
    B: The thief was arrested at the station in Oster on Friday.

    A: The company plans to close its mill in Velm and to move the work abroad.
    B: The company closed its mill in Velm and moved the work abroad.

    A: The bakery chain is considering a sale of its frozen goods arm, two people close to the talks said.
    B: The bakery chain will sell its frozen goods arm, two people said.

    A: Vets suspect that the herd ate mouldy hay at the show.
    B: Vets found that the herd ate mouldy hay at the show.

    A: Faulty wiring was probably to blame for the fire at the mill, the fire chief said.
    B: The fire chief called faulty wiring the certain cause of the fire at the mill.

    A: The striker is said to have turned down two offers from Norland.
    B: The striker turned down two offers from Norland.

    A: The drivers' union threatened to strike over the new rota.
    B: The drivers' union went on strike over the new rota.

Passes:
    A: Vets suspect that the herd ate mouldy hay at the show.
    B: Vets think that the herd ate mouldy hay at the show.

    A: The wreck will stay there until it can be raised.
    B: The wreck will stay there until it is raised.

    A: "I will appeal," Mr. Penrose said after the verdict.
    B: Mr. Penrose said after the verdict that he would appeal.

    A: The levee could fail if the river rises, engineers warned.
    B: The levee might fail if the river rises, engineers warned.

    A: The company plans to close its mill in Velm.
    B: The company intends to close its mill in Velm.

    A: The team could not reach the hut before dark.
    B: The team was unable to reach the hut before dark.

    A: Mr Arlen reportedly fled to Norland in May.
    B: In May Mr Arlen fled to Norland, local papers said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from checker.checks.facts._considered import settled
from checker.checks.facts._counterparts import fitting
from checker.checks.facts._doubt_gone import PERCEIVED, doubt_gone
from checker.checks.facts._doubts import CHANCES, made_certain, made_fact, told_as_certain
from checker.checks.facts._hedge_gone import foretold, hedge_gone
from checker.checks.facts._supposed import nothing_left_open
from checker.checks.facts._updates import is_later
from checker.checks.facts._verbs import REPORTS, VerbGroup, pairs
from checker.checks.facts._words import Side, Words, is_headline, words_of
from checker.collation import Collation, Link
from checker.document import Span, Token
from checker.finding import Remark, Severity
from checker.language.classes import HEDGES, OPINIONS, UNPROVEN
from checker.registry import check

_ABLE = frozenset(("can", "could"))
_POSSIBLE = frozenset(("may", "might", "could", "can"))
_POSSIBLY = frozenset("possible probable likely conceivable unlikely".split())
_ADVERBS = frozenset("probably possibly perhaps maybe reportedly allegedly apparently presumably conceivably".split())
_BELIEFS = frozenset("believe think suspect allege suppose".split())
_ON_STAGE = frozenset("before in at on for with alongside".split())
_CREDITS = frozenset("accord according".split())
_HOPES = frozenset(("hopes", "hoped"))
_CHANCES = CHANCES | {"brink", "verge"}
_CONDITIONS = frozenset("if unless provided providing condition conditional depend hinge assuming".split())
_AWAITING = frozenset("until till when once before after if unless as".split())
_NO_DOUBT = frozenset("if whether unless due about set can would ought must".split())
_FORESEEN = frozenset("expect believe think plan intend promise pledge vow".split())
_OVER = frozenset(
    "plan intend hope want wish aim seek propose consider threaten expect promise pledge vow try attempt offer "
    "appear seem likely unlikely possible probable conceivable allege believe think suspect".split()
)


@check(severity="error", needs=("originals",), yields_to=("sourcing/attribution-dropped",))
def certainty_changed(collation: Collation) -> Iterator[Remark]:
    """Compare modals and other hedges of the clauses that are counterparts."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        remark = _unproven(collation, link, words)
        if remark is None:
            judged = (_judge(collation, link, words, a, b, same) for a, b, same in pairs(words))
            remark = next((found for found in judged if found is not None), None)
        if remark is None:
            remark = next((_made_certain(collation, link, a, b.span) for a, b in settled(words)), None)
        if remark is None and not _hedges(words.b, words.a, words.to_a, True):
            remark = next((_made_certain(collation, link, a, b.span) for a, b in made_fact(words)), None)
        if remark is None and link.shape == "1:1" and not is_headline(collation, link):
            spans = next(nothing_left_open(words), None)
            if spans is not None and not _hedged_beside(collation, link):
                remark = replace(_made_certain(collation, link, *spans), severity="warning")
        if remark is None and not is_headline(collation, link) and not _hedged_beside(collation, link):
            remark = next((_made_certain(collation, link, *spans) for spans in hedge_gone(words)), None)
            spans = next(foretold(words), None) if remark is None else None
            if spans is not None:
                remark = replace(_made_certain(collation, link, *spans), severity="warning")
        certain = next(made_certain(words), None) or next(told_as_certain(words), None)
        if certain is not None:
            remark = _made_certain(collation, link, *certain)
        if remark is None:
            spans = next(doubt_gone(words), None) if not is_headline(collation, link) else None
            if spans is not None and not is_later(collation) and not _hedged_beside(collation, link, True):
                remark = replace(_made_certain(collation, link, *spans), severity="warning")
        elif not words.told_alike():
            # Told in few of the same words, a doubt may have gone into a sentence of its own.
            remark = None if _hedged_beside(collation, link) else replace(
                remark, severity="info" if remark.severity == "info" else "warning", suggestion=None,
            )
        if remark is not None:
            yield remark


def _hedged_beside(collation: Collation, link: Link, anew: bool = False) -> bool:
    """Whether a sentence beside the draft's makes something less than a fact, or says who says so; if ``anew``, one
    that comes from no other statement of the original that does."""
    sentences = collation.draft.sentences
    return any(
        _is_hedged(sentences[number].tokens) and not (anew and any(
            _is_hedged(collation.original_of(other).sentences[at].tokens)
            for other in collation.prose_links() if number in other.b and other is not link
            for at in other.a if at not in link.a
        ))
        for number in (link.b[0] - 1, link.b[-1] + 1) if 0 <= number < len(sentences)
    )


def _is_hedged(tokens: Sequence[Token]) -> bool:
    return any(
        token.lemma.casefold() in HEDGES - _NO_DOUBT or token.norm in _POSSIBLE and token.tag == "MD"
        for token in tokens
    )


def _came_about(collation: Collation, cue: Token, firm: VerbGroup) -> bool:
    """Whether what was planned or foreseen is told as past by a draft of a later day."""
    return is_later(collation) and cue.tag != "MD" and firm.time == "past"


def _unproven(collation: Collation, link: Link, words: Words) -> Remark | None:
    """The original's "alleged" where the draft has no hedge at all and still has what was alleged."""
    if _hedges(words.b) or _attributed(words.b, words.to_a):
        return None
    for a, token in enumerate(words.a.tokens):
        if token.lemma.casefold() not in UNPROVEN or token.tag.startswith("V"):
            continue
        b = words.to_b.get(words.a.heads[a])
        if b is None:
            continue
        span = words.b.tokens[b].span
        return _remark(
            collation, link, token.span, span,
            f"The draft drops \u201c{token.norm}\u201d: what was alleged is told as a fact.", None, sure=True,
        )
    return None


def _judge(
    collation: Collation, link: Link, words: Words, a: VerbGroup, b: VerbGroup, same: bool
) -> Remark | None:
    if bool(words.a.negated(a.verb)) != bool(words.b.negated(b.verb)) or _quoted(collation, link, a, b):
        return None
    hedge_a, hedge_b = _hedge(words.a, a), _hedge(words.b, b)
    if bool(hedge_a) == bool(hedge_b):
        return None
    weaker, other = (words.a, words.b) if hedge_a else (words.b, words.a)
    firm = b if hedge_a else a
    at = hedge_a[0] if hedge_a else hedge_b[0]
    cue = weaker.tokens[at]
    known, back = (words.to_b, words.to_a) if hedge_a else (words.to_a, words.to_b)
    if at in known and cue.tag != "MD" or _hedges(other, weaker, back, cue.lemma in _BELIEFS):
        return None
    if cue.norm in _ADVERBS and _attributed(other, back):
        return None
    planned = firm.time in ("past", "present") and firm.passive + firm.perfect and a.verb not in words.loose_a
    if not firm.time or not same and not (hedge_a and planned and words.to_b.get(a.verb) == b.verb):
        return None
    if not hedge_a and (cue.tag != "MD" or weaker.tokens[b.verb].lemma in PERCEIVED):
        return None
    if hedge_a and cue.norm in _ABLE and weaker.tokens[a.verb].lemma in PERCEIVED:
        return None  # who can see it sees it
    if cue.tag == "MD" and (_awaited(other, firm.verb) or _is_conditional(other) and not _has_if(weaker)):
        return None
    span_a = a.span.cover(cue.span) if hedge_a else a.span
    span_b = b.span if hedge_a else b.span.cover(cue.span)
    words_a, words_b = collation.original_of(link).words(span_a), collation.draft.words(span_b)
    if max(len(words_a), len(words_b)) > 80:
        return None
    if hedge_a and _came_about(collation, cue, firm):
        return None
    tail = "less certain in the original" if hedge_a else "more certain in the original"
    return _remark(
        collation, link, span_a, span_b, f"\u201c{words_a}\u201d became \u201c{words_b}\u201d: it is {tail}.",
        _weight(words, cue, firm) if hedge_a else "warning", same, words_a,
    )


def _weight(words: Words, cue: Token, firm: VerbGroup) -> Severity | None:
    """Of what somebody plans or expects the news says that it will be; not where that hung on a condition."""
    if cue.norm == "can":
        return "warning"  # what it is able to do, it may well do
    if cue.lemma not in _FORESEEN or firm.time != "future":
        return None
    return "warning" if _is_conditional(words.a) and not _is_conditional(words.b) else "info"


def _hedge(side: Side, group: VerbGroup) -> list[int]:
    """The modal of a verb, or the verb of plan or appearance that it hangs on."""
    found = [
        child
        for child in side.children(group.verb)
        if side.tokens[child].dep == "aux" and side.tokens[child].norm in _POSSIBLE
    ]
    found.extend(
        child for child in side.children(group.verb)
        if side.tokens[child].dep == "advmod" and side.tokens[child].norm in _ADVERBS
        and not _is_amount(side, child + 1)  # "perhaps 300 came"
    )
    token = side.tokens[group.verb]
    head = side.heads[group.verb]
    apart = head > group.verb and any(between.norm == ";" for between in side.tokens[group.verb:head])
    if token.dep in ("xcomp", "ccomp") and head != group.verb and not apart and _is_over(side.tokens[head]):
        found.append(head)
    if token.dep == "pcomp" and side.tokens[side.heads[head]].lemma in _CHANCES:
        found.append(side.heads[head])  # "at risk of failing"
    if token.dep == "ccomp" and side.tokens[head].lemma == "be":
        found.extend(  # "it is possible that the mill will close"
            child for child in side.children(head) if side.tokens[child].norm in _POSSIBLY
        )
    return found


def _is_amount(side: Side, index: int) -> bool:
    """Whether a figure begins there: "300", "a third"."""
    begins = side.tokens[index:index + 2]
    return bool(begins) and (begins[0].tag == "CD" or any(
        figure.phrase.overlaps(token.span) for figure in side.figures() for token in begins
    ))


def _is_conditional(side: Side) -> bool:
    """Whether anything in the passage holds only if something else does."""
    return any(token.norm in _CONDITIONS or token.lemma.casefold() in _CONDITIONS for token in side.tokens)


def _has_if(side: Side) -> bool:
    return any(token.norm in ("if", "unless", "provided") for token in side.tokens)


def _awaited(side: Side, verb: int) -> bool:
    """Whether a verb stands in a clause of time or condition, where what is to come is in the present."""
    return any(side.tokens[child].norm in _AWAITING for child in side.children(verb))


def _is_over(token: Token) -> bool:
    """Whether it is a verb of plan or appearance; the lemma of "hopes" and "hoped" may be that of "hop"."""
    return token.lemma in _OVER or token.tag.startswith("V") and token.norm in _HOPES


def _hedges(
    side: Side, other: Side | None = None, known: Mapping[int, int] = MappingProxyType({}), credited: bool = False
) -> bool:
    """Whether anything in the passage makes it less than a fact; with the ``other`` side, anything that this does not
    have as well, by its counterparts ``known``: what stands on both makes up for nothing, nor does "according to",
    unless what it replaces is somebody's belief (``credited``)."""
    return any(
        _is_hedge(side, index) and not (other is not None and index in known and _is_hedge(other, known[index]))
        for index, token in enumerate(side.tokens)
        if other is None or credited or token.lemma.casefold() not in _CREDITS
    )


def _attributed(side: Side, known: Mapping[int, int]) -> bool:
    """Whether a verb of speech that the other side has not says whose word it is: "reportedly", "local papers said"."""
    return any(
        token.tag.startswith("V") and token.lemma in REPORTS and index not in known
        for index, token in enumerate(side.tokens)
    )


def _is_hedge(side: Side, index: int) -> bool:
    token = side.tokens[index]
    lemma = token.lemma.casefold()
    if lemma == "appear" and any(other.norm in _ON_STAGE for other in side.tokens[index + 1:index + 2]):
        return False  # "appeared before magistrates"
    if lemma in OPINIONS and token.tag.startswith("NN"):
        return True
    return lemma in HEDGES - _NO_DOUBT and not token.tag.startswith("NNP") or (
        token.norm in _POSSIBLE and token.tag == "MD"
    )


def _made_certain(collation: Collation, link: Link, a: Span, b: Span) -> Remark:
    words_a, words_b = collation.original_of(link).words(a), collation.draft.words(b)
    message = f"\u201c{words_a}\u201d became \u201c{words_b}\u201d: it is less certain in the original."
    return _remark(collation, link, a, b, message, None, sure=False)


def _quoted(collation: Collation, link: Link, a: VerbGroup, b: VerbGroup) -> bool:
    return any(
        quotation.span.overlaps(group.span)
        for document, group in ((collation.original_of(link), a), (collation.draft, b))
        for quotation in document.annotations.quotations
    )


def _remark(
    collation: Collation, link: Link, a: Span, b: Span, message: str, severity: Severity | None, sure: bool,
    suggestion: str = "",
) -> Remark:
    return Remark(
        message=message,
        b=b,
        a=a,
        original=link.original,
        suggestion=fitting(collation, link, a, b) if suggestion else None,
        confidence=min(0.9, 0.4 + 0.2 * sure + 0.3 * link.score),
        severity=severity,
    )
