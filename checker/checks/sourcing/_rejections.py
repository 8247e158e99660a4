"""Parts of a sentence with which somebody rejects what the rest of it says: "a claim that his lawyer rejected"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.collation import Collation, Link
from checker.document import Document, Span, Token

DISPUTING = frozenset("deny dispute refute contest rebut".split())
REJECTING = DISPUTING | frozenset("reject dismiss repudiate disavow challenge question".split())
CLAIMS = frozenset(
    "accusation account allegation assertion assessment charge claim conclusion count criticism estimate figure "
    "finding guilt insinuation interpretation notion number report statement suggestion suspicion version something "
    "view accusations wrongdoing".split()
)
CALLING = frozenset("call describe label term brand dub".split())
FALSE = frozenset(
    "absurd baseless defamatory fabricated fabrication fake false fantasy fiction forged forgery groundless "
    "inaccurate incorrect invented invention laughable libel lie malicious misleading nonsense ridiculous slander "
    "smear unfounded unjustified untrue wrong".split()
)
ANSWERS = (REJECTING - {"question", "challenge"}) | FALSE | frozenset(
    "denial rejection innocent innocence protest contradict contest insist object disagree plead".split()
)
_PARTS = frozenset((",", ";", "\u2013", "\u2014", "-", "--", "(", ")"))
_OPENERS = frozenset("a an the all something which that charge claim allegation accusation but though although".split())
_LIGHT = frozenset("be have do will would can could may might shall should must say tell call".split())
_KEPT = 0.6
_LONGEST = 20


def lost_rejections(collation: Collation, link: Link) -> Iterator[Span]:
    """The rejections in the link's original sentences whose claim the draft keeps, while it rejects nothing of the kind
    anywhere."""
    if link.relation in ("verbatim", "typographic"):
        return
    original, draft = collation.original_of(link), collation.draft
    told = {token.lemma.casefold() for number in link.b for token in draft.sentences[number].tokens}
    for number in link.a:
        tokens = original.sentences[number].tokens
        for first, last in _rejections(tokens):
            rest = [token for at, token in enumerate(tokens) if not first <= at < last and _is_content(token)]
            kept = [token.lemma.casefold() in told for token in rest]
            if len(kept) < 2 or sum(kept) < _KEPT * len(kept):
                continue
            about = {token.lemma.casefold() for token in tokens if _is_content(token)} - ANSWERS - CLAIMS
            if not _is_answered(draft, link, about, any(_negates(token) for token in rest)):
                yield tokens[first].span.cover(tokens[last - 1].span)


def _rejections(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first token of each rejecting part, which stands between two commas, and the one behind its last."""
    edges = [at for at, token in enumerate(tokens) if token.norm in _PARTS]
    for before, after in pairwise((*edges, len(tokens))):
        last = after
        while last > before + 1 and not any(map(str.isalnum, tokens[last - 1].norm)):
            last -= 1
        if 1 < last - before - 1 <= _LONGEST and _rejects(tokens, before + 1, last):
            yield before + 1, last


def _rejects(tokens: Sequence[Token], first: int, last: int) -> bool:
    part = tokens[first:last]
    if len(part) > 2 and part[0].tag in ("IN", "TO") and part[1].norm == "which":
        part = part[1:]
    lemmas = [token.lemma.casefold() for token in part]
    if lemmas[0] == "who":
        return _pleads(part)
    opens = next((at for at in range(min(4, len(part))) if lemmas[at] in CLAIMS), -1)
    if lemmas[0] not in _OPENERS and opens != 0:
        return False
    relative = lemmas[0] in ("which", "that")
    verbs = {lemma for lemma, token in zip(lemmas, part, strict=True) if token.tag.startswith("V")}
    if lemmas[-1] in DISPUTING:
        verbs.add(lemmas[-1])  # "something its owner contests" is often read as two nouns
    if any(token.negated or token.norm in ("not", "never") for token in part) and not _pleads(part):
        return False
    if _pleads(part) or verbs & CALLING and (opens >= 0 or relative) and FALSE.intersection(lemmas):
        return True
    if opens >= 0 or relative and CLAIMS.intersection(lemmas):
        # "a figure" that is questioned, but no "question" that is dismissed with a shrug
        return bool(verbs & REJECTING) and (opens >= 0 or verbs & REJECTING != {"question"})
    return relative and bool(verbs & DISPUTING)


def _pleads(part: Sequence[Token]) -> bool:
    norms = [token.norm for token in part]
    return any(token.lemma == "plead" for token in part) and ("not" in norms or "innocent" in norms)


def _is_answered(draft: Document, link: Link, about: set[str], negated: bool) -> bool:
    """Whether the draft rejects something near, or anywhere something of what the sentence is about."""
    near = range(link.b[0] - 1, link.b[-1] + 3)
    for number, sentence in enumerate(draft.sentences):
        answers = any(token.lemma.casefold() in ANSWERS for token in sentence.tokens)
        denies = any(map(_negates, sentence.tokens))
        if number in near and (answers or denies and not (negated and number in link.b)):
            return True
        if answers and about.intersection(token.lemma.casefold() for token in sentence.tokens):
            return True
    return False


def _negates(token: Token) -> bool:
    return token.negated or token.norm in ("not", "no", "never", "nothing", "neither", "without")


def _is_content(token: Token) -> bool:
    return token.tag.startswith(("N", "V", "J", "CD")) and token.lemma.casefold() not in _LIGHT
