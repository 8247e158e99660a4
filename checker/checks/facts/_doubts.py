"""What is only thought or likely in the original, and found or certain in the draft.

By what the word of doubt governs: "suspect that a valve failed", "found that a valve failed"; "likely to reach",
"certain to reach"; "a risk that the dam will burst", "the dam will burst"; "is said to have struck", "struck".
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._grammar import negation_cues
from checker.checks.facts._verbs import REPORTS, VerbGroup, group
from checker.checks.facts._words import Side, Words, is_content
from checker.document import Span

_THOUGHT = frozenset(
    "suspect believe think suppose presume assume guess suggest speculate surmise fear reckon imagine conjecture hint "
    "estimate expect hope doubt theorize theorise hypothesize".split()
)
"""Verbs that leave open whether what stands behind them is so."""
_FOUND = frozenset(
    "find prove establish confirm know discover demonstrate verify determine ascertain certify guarantee ensure "
    "show conclude".split()
)
"""Verbs that make a fact of what stands behind them."""
_LIKELY = frozenset("likely probable possible conceivable unlikely plausible liable apt".split())
_CERTAIN = frozenset("certain sure definite inevitable undeniable guaranteed bound proven indisputable".split())
_SHOWN = frozenset("prove establish confirm demonstrate verify".split())
_SURELY = _CERTAIN | frozenset("certainly definitely surely undoubtedly unquestionably".split())
_PERHAPS = _LIKELY | frozenset(
    "apparently conceivably maybe perhaps possibly presumably probably seemingly supposedly".split()
)
_MAY = frozenset(("may", "might", "could"))
CHANCES = frozenset("risk danger threat possibility chance prospect hope".split())
_CHANCES = CHANCES | {"likelihood", "probability", "fear", "suspicion"}
_FORESEEN = frozenset(("expect", "predict", "propose", "suggest"))
# Who is told hears it: "a court was told" credits what was said, and leaves it no more open than "said".
_TOLD = frozenset("advise assure inform remind tell".split())
_LIGHT_VERBS = frozenset("go hold stage make take have give mount".split())
_GOVERNED = frozenset(("ccomp", "xcomp", "acl", "advcl", "relcl"))
_UNSETTLED = frozenset(
    "threaten offer try attempt plan intend hope want wish aim seek promise vow pledge propose".split()
)


def made_certain(words: Words) -> Iterator[tuple[Span, Span]]:
    """The original's words of doubt and the draft's of certainty over one thing."""
    for a, token in enumerate(words.a.tokens):
        lemma = token.lemma.casefold()
        if a in words.sure_a or _is_denied(words.a, a):
            continue
        verb = token.tag.startswith("V")
        if verb and lemma in _THOUGHT or not verb and lemma in _LIKELY:
            strong = _FOUND if verb else _CERTAIN
            for thing in _governed(words.a, a):
                for b in _governors(words.b, words.to_b.get(thing, -1)):
                    other = words.b.tokens[b]
                    own = words.to_a.get(b, a) == a
                    if other.lemma.casefold() in strong and own and not _is_denied(words.b, b):
                        yield token.span, other.span
                        return


def told_as_certain(words: Words) -> Iterator[tuple[Span, Span]]:
    """The original's word of doubt that the draft lost and the draft's word of certainty that the original has nowhere,
    of one thing, whatever the verbs: "the study suggests", "the study proves"; "is probably to blame", "is the certain
    cause". None where the draft keeps any word of doubt."""
    doubts = [at for at in range(len(words.a.tokens)) if _is_doubt(words.a, at)]
    if any(_is_doubt(words.b, at) for at in range(len(words.b.tokens))) or any(
        _is_sure(words.a, at) for at in range(len(words.a.tokens))
    ):
        return
    for b in range(len(words.b.tokens)):
        if not _is_sure(words.b, b) or _is_denied(words.b, b):
            continue
        things = _of_whom(words.b, b)
        for a in doubts:
            if not _is_denied(words.a, a) and any(words.to_b.get(at) in things for at in _of_whom(words.a, a)):
                yield words.a.tokens[a].span, words.b.tokens[b].span
                return


def _is_doubt(side: Side, index: int) -> bool:
    token = side.tokens[index]
    lemma = token.lemma.casefold()
    if token.tag.startswith("V"):
        return lemma in _THOUGHT
    return lemma in _PERHAPS and token.tag.startswith(("J", "R")) or token.tag == "MD" and token.norm in _MAY


def _is_sure(side: Side, index: int) -> bool:
    token = side.tokens[index]
    lemma = token.lemma.casefold()
    if token.tag.startswith("V"):
        turned_out = any(side.tokens[at].dep in ("xcomp", "acomp", "oprd", "attr") for at in side.children(index))
        return lemma in _SHOWN and not turned_out
    return lemma in _SURELY and token.tag.startswith(("J", "R"))


def _of_whom(side: Side, index: int) -> set[int]:
    """Whose thought or finding a verb tells, or what else the clause of a word holds; no pronouns."""
    verb = side.predicate(index)
    if verb is None:
        return set()
    held = side.clause(verb)
    if side.tokens[index].tag.startswith("V"):
        held = tuple(at for at in side.children(index) if side.tokens[at].dep == "nsubj")
    return {at for at in held if at != index and side.tokens[at].tag.startswith("N")}


def made_fact(words: Words) -> Iterator[tuple[Span, VerbGroup]]:
    """The original's phrase that leaves a deed open, and the draft's verb that tells it as done or sure to be."""
    for a, token in enumerate(words.a.tokens):
        lemma = token.lemma.casefold()
        if _is_denied(words.a, a):
            continue
        said = token.tag == "VBN" and lemma in REPORTS - _FORESEEN - _TOLD and words.a.passive(a) and not any(
            words.a.tokens[child].dep == "prt" for child in words.a.children(a)
        )  # "was called off" says nothing of anybody
        chance = token.tag.startswith("N") and lemma in _CHANCES
        unsettled = token.tag.startswith("V") and lemma in _UNSETTLED
        if not (said or chance or unsettled) or a in words.to_b:
            continue
        for thing in _governed(words.a, a):
            if not words.a.tokens[thing].tag.startswith("V") or said and words.a.tokens[thing].dep == "advcl":
                continue
            b = words.to_b.get(thing)
            if b is None:
                continue
            if not words.b.tokens[b].tag.startswith("V"):
                b = words.b.predicate(b) if words.b.tokens[b].dep in ("dobj", "pobj") else None
                if b is None or words.b.tokens[b].lemma not in _LIGHT_VERBS:
                    continue
            elif unsettled:
                continue  # compared verb by verb
            told = group(words.b, b)
            if (told.time in ("past", "future", "present") or told.perfect) and not told.modal and (
                not words.b.negated(b) and told.reported is None or chance
            ):
                yield token.span, told
                return


def _governed(side: Side, index: int) -> list[int]:
    """The verbs of the clauses that hang on a word, or the noun behind its "of"."""
    found = [child for child in side.children(index) if side.tokens[child].dep in _GOVERNED]
    found = [
        under for child in found for under in (child, *side.children(child))
        if is_content(side.tokens[under]) and (under == child or side.tokens[under].dep in ("acomp", "attr"))
    ]
    head = side.heads[index]
    if not found and side.tokens[index].dep in ("acomp", "attr") and head != index:
        found = [
            child for child in side.children(head)
            if side.tokens[child].dep in _GOVERNED and child != index and is_content(side.tokens[child])
        ]
    return found


def _governors(side: Side, index: int) -> list[int]:
    """The words on which a clause's verb hangs, the copula's adjective among them."""
    if index < 0:
        return []
    head = side.heads[index]
    if side.tokens[head].lemma == "be" and side.tokens[index].dep in ("acomp", "attr"):
        index, head = head, side.heads[head]
    return [head, *(child for child in side.children(head) if side.tokens[child].dep in ("acomp", "attr"))]


def _is_denied(side: Side, index: int) -> bool:
    return any(negation_cues(side.tokens, at) for at in range(max(0, index - 3), index))
