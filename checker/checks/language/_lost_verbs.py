"""A verb that fell out, whichever it was.

Three witnesses are weighed: the detector misses a word there; a common verb in the form that the words before ask for
takes the doubts around away; and the words around show a place for a verb: a modal verb, "to", "have" or "be" before
it, or a clause with no verb of its own. The parse is not asked, since it bends a broken sentence until it fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from checker.checks._reading import FINITE, Cover, named
from checker.checks.language._doubts import (
    LOST_VERB,
    LOST_VERB_CALMED,
    LOST_VERB_DOUBTED,
    LOST_VERB_FRAMED,
    LOST_VERB_SHARE,
    LOST_VERB_SURE,
    Doubts,
)
from checker.checks.language._families import tags
from checker.checks.language._gaps import INVERTING, is_complete, is_denied, is_elliptic, may_be_verb
from checker.checks.language._repairs import Repair, calmed
from checker.checks.language._rows import Pairs, Row, is_whole
from checker.document import Document, Token
from checker.finding import Remark
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH
from checker.language.relations import synonymous

Place = Literal["modal", "to", "have", "have a noun", "be", "clause", "beside a verb"]

# What these verbs mean does not matter: they stand for their form.
_BASE, _PARTICIPLES, _FINITE = "make take be go", "made taken seen been", "made took said came saw is are says"
_FORMS: Mapping[Place, str] = {
    "modal": _BASE,
    "to": _BASE,
    "have": _PARTICIPLES,
    "have a noun": _PARTICIPLES,
    "be": "made taken seen making",
    "clause": _FINITE,
    "beside a verb": _FINITE,
}
_BE = frozenset("am is are was were be been being 's 're isn't aren't wasn't weren't".split())
_HAVE = frozenset("has have had having 've hasn't haven't hadn't".split())

# Where a clause may begin or end.
_EDGES = frozenset(
    "and but or that which who whom whose because while when where if as since although though whether after before "
    "until than what how so".split()
)

# Clauses that end where the main clause begins, with or without a comma.
_OPENING = frozenset("because while when where if as since although though after before until".split())

_NOMINAL = ("NN", "DT", "PRP", "JJ", "CD", "$")
_TELLING = VERBS_OF_REPORT | VERBS_OF_SPEECH
_PARTS = ("VBN", "VBG")
_JOINING = frozenset("and but or nor if than".split())


def lost_verb(
    draft: Document, row: Row, pairs: Pairs, doubts: Doubts, marks: Cover, theirs: Sequence[tuple[int, Token]]
) -> Iterator[Remark]:
    """The likeliest place of a sentence, outside quotation marks.

    ``theirs`` are the tokens of the linked sentences, each with the number of its original.
    """
    tokens = row.sentence.tokens
    best: tuple[float, int, tuple[int, Token] | None] | None = None
    for index in range(1, len(tokens)) if is_whole(draft, row, verb=False) else ():
        one, two = tokens[index - 1], tokens[index]
        level = doubts.missing(two)
        if level < LOST_VERB_FRAMED or (one.norm, two.norm) in pairs or marks.touches(one.span.cover(two.span)):
            continue
        verb = _between(tokens, index, theirs)
        if level < LOST_VERB_DOUBTED and verb is None or not _is_open(draft, tokens, index):
            continue
        place = _place(tokens, index) or ("beside a verb" if verb else None)
        if place is None:
            continue
        words = [*_FORMS[place].split(), *([verb[1].norm] if verb else [])]
        fall = max(calmed(draft, row.sentence, Repair(index, index, (word,))) for word in words)
        over = level + fall * LOST_VERB_SHARE - (0.0 if verb else LOST_VERB[place])
        if fall >= LOST_VERB_CALMED and over >= 0 and (best is None or over > best[0]):
            best = over, index, verb
    if best is not None:
        yield _remark(draft, tokens, *best)


def _between(
    tokens: Sequence[Token], index: int, theirs: Sequence[tuple[int, Token]]
) -> tuple[int, Token] | None:
    """The verb that an original has between the same words, two before it and two behind where there are so many, where
    the draft's sentence has none that says it."""
    here = tokens[max(0, index - 2):index], tokens[index:index + 2]
    for at, (number, token) in enumerate(theirs):
        there = theirs[max(0, at - len(here[0])):at], theirs[at + 1:at + 1 + len(here[1])]
        if not token.tag.startswith("VB") or token.dep.startswith("aux") or any(
            [one.norm for one in ours] != [other.norm for _, other in others]
            for ours, others in zip(here, there, strict=True)
        ):
            continue
        verbs = (ours for ours in tokens if ours.tag.startswith("VB"))
        if not any(token.lemma == ours.lemma or synonymous(token.lemma, ours.lemma, token.tag) for ours in verbs):
            return number, token
    return None


def _is_open(draft: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb may be missing there, and not left out by the rules of English."""
    one, two = tokens[index - 1], tokens[index]
    if not one.norm[-1:].isalnum() and one.norm not in (",", ";", ")"):
        return False
    if one.norm in _BE and two.norm == "to" or two.norm in _JOINING or (one.norm, two.norm) == ("to", "within"):
        return False  # "is to run until Friday", "few if any", "came to within a mile"
    if one.norm in _HAVE and two.norm in ("as", "until", "till"):
        return False  # "have until Friday"
    if draft.words(two.span)[0].isupper() and not two.tag.startswith("NNP"):
        return False  # where a heading runs into the sentence below
    return not is_elliptic(tokens, index) and not is_complete(tokens, index)


def _place(tokens: Sequence[Token], index: int) -> Place | None:
    """What the words before the token ask for, adverbs apart; None where English may have nothing else there."""
    at, after = index - 1, tokens[index]
    while at > 0 and tokens[at].tag.startswith("RB"):
        at -= 1
    before = tokens[at]
    if not after.norm[:1].isalnum():
        return None  # "Nobody said that they should not."
    nominal = after.tag.startswith(_NOMINAL)
    if is_denied(tokens, index):
        return None
    if before.tag == "MD":
        return "modal" if at and after.tag != "VB" and _is_subject(tokens, at) else None
    if before.norm == "to" and before.tag in ("TO", "IN"):
        return "to" if after.tag != "VB" and not after.tag.startswith("NNP") else None
    if before.norm in _HAVE:
        return None if after.tag in _PARTS else "have a noun" if nominal else "have"
    if before.norm in _BE and before.tag != "POS":
        return None if after.tag in _PARTS or nominal else "be"
    if at == index - 1 and (nominal or after.tag in ("IN", "TO")):
        return _in_clause(tokens, index)
    return None


def _is_subject(tokens: Sequence[Token], modal: int) -> bool:
    """Whether a subject stands before the modal verb, and not behind it: "neither will its allies"."""
    declared = tokens[modal - 1].tag.startswith(("NN", "PRP", "W")) and tokens[modal - 1].tag not in ("PRP$", "WRB")
    return declared and all(token.norm not in INVERTING for token in tokens[:modal])


def _in_clause(tokens: Sequence[Token], index: int) -> Place | None:
    """Between a noun phrase that may be a subject and what may go on behind its verb."""
    first = last = index
    while first > 0 and not _is_edge(tokens[first - 1]):
        first -= 1
    while last < len(tokens) and not _is_edge(tokens[last]):
        last += 1
    before, after = tokens[first:index], tokens[index:last]
    # "The harder the choice", "the duplication apparent in some areas".
    if not before or any(token.tag in ("JJR", "RBR") for token in before):
        return None
    if tokens[index].tag.startswith("JJ") and not tokens[min(index + 1, len(tokens) - 1)].tag.startswith(_NOMINAL):
        return None
    if may_be_verb(tokens, index - 1):
        return None  # "those at the harbour plan a march"
    opened = before[0].tag in ("IN", "RB", "EX", "TO") or not before[-1].tag.startswith(("NN", "PRP", "CD", "DT", "W"))
    if any(map(_may_be_finite, after)):
        if any(token.tag.startswith("VB") and token.lemma in _TELLING for token in before):
            return None  # "told a meeting the lake was no car park"
        side_clause = first > 0 and tokens[first - 1].norm in _OPENING and any(token.tag in FINITE for token in before)
        # "At night the owls are heard", "after it had rained the owls were heard".
        return None if opened or side_clause else "beside a verb"
    return "beside a verb" if opened or any(map(_may_be_finite, before)) else "clause"


def _may_be_finite(token: Token) -> bool:
    """Whether it is a finite verb or a command, or might be one though taken for a noun or a participle."""
    taken = token.tag.startswith(("NNS", "JJ", "VBN")) and bool({"VBD", "VBZ"} & set(tags(token.norm)))
    return token.tag in FINITE or token.tag == "VB" or taken


def _is_edge(token: Token) -> bool:
    mark = not token.norm[:1].isalnum() and "'" not in token.norm
    return token.norm in _EDGES or mark and token.tag not in ("POS", "$")


def _remark(
    draft: Document, tokens: Sequence[Token], over: float, index: int, verb: tuple[int, Token] | None
) -> Remark:
    around = draft.words(tokens[max(0, index - 3)].span.cover(tokens[min(len(tokens) - 1, index + 2)].span))
    tail = f"; the original has {named(verb[1].norm)}" if verb else ""
    return Remark(
        f"A verb seems to be missing before {named(draft.words(tokens[index].span))} in {named(around)}{tail}.",
        tokens[index - 1].span.cover(tokens[index].span),
        a=verb[1].span if verb else None,
        original=verb[0] if verb else None,
        confidence=0.85 if verb and over >= LOST_VERB_SURE else 0.75,
        severity="error" if verb and over >= LOST_VERB_SURE else "warning",
    )
