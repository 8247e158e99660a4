"""The draft leaves out what the original has.

Why it matters:
    Shortening is an editor's right. Leaving out a denial or a reply is another matter: that is a
    warning, and an error where the draft keeps the accusation. So is a condition without which a clause
    says more than was said. The rest is for information, with the place where it would stand.

Flags:
    A: The minister was charged with fraud on Monday. He has denied any wrongdoing.
    B: The minister was charged with fraud on Monday.

    A: The court could order him to repay the money, but only if it finds that he still has the means.
    B: The court could order him to repay the money.

    A: Two governors of the school were interviewed by the police on Friday. Neither is suspected of wrongdoing.
    B: Two governors of the school were interviewed by the police on Friday.

    A: Prosecutors accused Tom Arlen of taking the money of the club, which he denies.
    B: Prosecutors accused Tom Arlen of taking the money of the club.

    A: Tom Arlen was charged with theft on Monday. Arlen said that the money had been a loan.
    B: Tom Arlen was charged with theft on Monday.

    A: Neil Harrow, who has denied any wrongdoing, told the club of the loan in March.
    B: Neil Harrow had told the club of the loan in March.

    A: Guests said that the cook had left the gas on, a claim that she rejects.
    B: Guests said that the cook had left the gas on.

Passes:
    A: Guests said that the cook had left the gas on, a claim that she rejects.
    B: Guests said that the cook had left the gas on. She calls that untrue.

    A: Neil Harrow, who has denied any wrongdoing, told the club of the loan in March.
    B: Neil Harrow, who says that he did nothing wrong, had told the club of the loan in March.

    A: Prosecutors accused Tom Arlen of taking the money of the club, which he denies.
    B: Tom Arlen has denied that he took the money of the club, of which prosecutors accuse him.

    A: The minister was charged with fraud on Monday. He has denied any wrongdoing.
    B: The minister, who has denied any wrongdoing, was charged with fraud on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import subtree
from checker.checks.sourcing._conditions import dropped_conditions
from checker.checks.sourcing._rejections import lost_rejections
from checker.checks.sourcing._runs import opening, runs
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span, Token
from checker.finding import Remark, Severity
from checker.language.classes import VERBS_OF_SPEECH
from checker.registry import check

DENIALS = frozenset("deny reject dispute refute disavow repudiate dismiss".split())
SHORTEST_LEAD = 8
REPLIES = frozenset("decline refuse respond reply comment".split())
ACCUSING = frozenset("charge accuse allege suspect arrest convict sue indict blame investigate jail".split())
CLEARING = frozenset("suspect accuse charge convict implicate".split())
_CLAUSES = frozenset(("relcl", "conj", "advcl", "ccomp", "parataxis", "acl"))
_ANSWERED = DENIALS | frozenset(
    "not no never nothing neither innocent innocence denial decline refuse protest".split()
)
_CLEAR = frozenset(("innocent", "innocence", "denial"))
_DENYING = frozenset(("deny", "refute", "dispute"))
_CHARGES = frozenset(
    "accusation allegation charge claim count criticism notion report suggestion guilt wrong wrongdoing".split()
)


@check(severity="info", needs=("originals",))
def omitted(collation: Collation) -> Iterator[Remark]:
    """One remark for each run of sentences that the draft leaves out."""
    accused = [_accused(collation, index) for index in range(len(collation.originals))]
    for index, original in enumerate(collation.originals):
        left_out = [number for source, number in collation.omitted if source == index]
        prose = [number for number in left_out if _prose(original, number)]
        first = next((number for number in range(len(original.sentences)) if _can_lead(original, number)), -1)
        for run in runs(prose, between=original.furniture):
            span = Span(original.sentences[run[0]].span.start, original.sentences[run[-1]].span.end)
            weighty = [
                number for number in run if _answers(original, number) or _replies(original, number, accused[index])
            ]
            count = "a sentence" if len(run) == 1 else f"{len(run)} sentences"
            if weighty:
                what = opening(original.words(original.sentences[weighty[0]].span), 12)
                message = f"The draft leaves out a denial or a reply: \u201c{what}\u201d"
            elif run[0] == first:
                what = opening(original.words(span), 12)
                message = f"The draft leaves out the original\u2019s lead: \u201c{what}\u201d"
            else:
                message = f"The draft leaves out {count} of the original: \u201c{opening(original.words(span))}\u201d"
            yield Remark(
                message=message,
                b=collation.place_of_omitted(index, run[0]),
                a=span,
                original=index,
                confidence=0.7,
                severity=_weight(collation, original, weighty),
            )
    for link in collation.prose_links():
        denial = _denial(collation, link)
        aside = _denial_aside(collation, link) if denial is None else None
        if (gone := denial or aside) is not None:
            words = opening(collation.original_of(link).words(gone), 14)
            yield Remark(
                message=f"The draft leaves out a denial: \u201c{words}\u201d",
                b=Span(collation.span_b(link).end, collation.span_b(link).end),
                a=gone,
                original=link.original,
                confidence=0.75 if denial else 0.7,
                severity="error" if denial else "warning",
            )
        else:
            for rejection in lost_rejections(collation, link):
                yield _cut(collation, link, rejection, "that this is rejected")
        for dropped in dropped_conditions(collation, link):
            words = opening(collation.original_of(link).words(dropped.a), 14)
            yield Remark(
                message=f"The draft leaves out a condition: \u201c{words}\u201d",
                b=dropped.b,
                a=dropped.a,
                original=link.original,
                confidence=0.7,
                severity="warning",
            )


def _prose(original: Document, number: int) -> bool:
    return original.paragraphs[original.paragraph_of(number)].role == "prose"


def _can_lead(original: Document, number: int) -> bool:
    return _prose(original, number) and len(original.sentences[number].tokens) >= SHORTEST_LEAD


def _answers(original: Document, number: int) -> bool:
    """Whether the sentence holds a denial, clears somebody, or says that somebody would not comment."""
    tokens = original.sentences[number].tokens
    if any(_denies(original.sentences[number], at) for at, token in enumerate(tokens) if token.tag.startswith("V")):
        return True
    lemmas = {token.lemma.casefold() for token in tokens if token.tag.startswith("V")}
    nouns = {token.lemma.casefold() for token in tokens}
    denied = any(token.negated or token.norm in ("not", "no", "never", "neither", "nobody") for token in tokens)
    if denied and (lemmas & CLEARING or "wrongdoing" in nouns):
        return True
    return bool(lemmas & REPLIES) and "comment" in nouns


def _accused(collation: Collation, index: int) -> frozenset[str]:
    """The last words of the names of persons in sentences that accuse, of an original, and that the draft kept."""
    original = collation.originals[index]
    kept = sorted({number for link in collation.links if link.original == index for number in link.a})
    return frozenset(
        name.canonical.split()[-1]
        for number in kept
        if any(_charges(token) for token in original.sentences[number].tokens)
        for name in original.annotations.names
        if name.kind == "PERSON" and original.sentences[number].span.contains(name.span)
    )


def _charges(token: Token) -> bool:
    return token.lemma.casefold() in ACCUSING and token.tag.startswith("V")


def _replies(original: Document, number: int, accused: frozenset[str]) -> bool:
    """Whether somebody who is accused speaks in the sentence."""
    tokens = original.sentences[number].tokens
    for token in tokens:
        says = token.dep == "nsubj" and tokens[token.head].lemma.casefold() in VERBS_OF_SPEECH
        if says and token.tag.startswith("NNP"):
            if token.norm.removesuffix("'s") in accused:
                return True
    return False


def _denial(collation: Collation, link: Link) -> Span | None:
    """A clause of the link's original that denies, where the draft kept what accuses and denies nothing near."""
    if link.relation in ("verbatim", "typographic"):
        return None
    original, draft = collation.original_of(link), collation.draft
    last = len(draft.sentences)
    near = [number for number in range(link.b[0] - 1, link.b[-1] + 3) if 0 <= number < last]
    tokens = [token for number in near for token in draft.sentences[number].tokens]
    if any(token.lemma.casefold() in _ANSWERED or token.negated for token in tokens) or not any(map(_charges, tokens)):
        return None
    for number in link.a:
        sentence = original.sentences[number]
        for index, token in enumerate(sentence.tokens):
            if token.lemma.casefold() in DENIALS and token.tag.startswith("V") and token.dep in _CLAUSES:
                clause = subtree(sentence.tokens, index)
                return sentence.tokens[min(clause)].span.cover(sentence.tokens[max(clause)].span)
    return None


def _denial_aside(collation: Collation, link: Link) -> Span | None:
    """A relative clause with which somebody whom the draft keeps denies something, where nothing in it denies that."""
    if link.relation in ("verbatim", "typographic"):
        return None
    original, draft = collation.original_of(link), collation.draft
    if any(token.negated or token.lemma in _ANSWERED for number in link.b for token in draft.sentences[number].tokens):
        return None
    for number in link.a:
        sentence = original.sentences[number]
        for index, token in enumerate(sentence.tokens):
            if token.dep not in ("relcl", "acl") or not _denies(sentence, index) or token.head < 0:
                continue
            words = _named(original, sentence.tokens[token.head])
            clause = subtree(sentence.tokens, index)
            inside = [sentence.tokens[at].lemma.casefold() for at in clause if sentence.tokens[at].tag.startswith("N")]
            if words & _words(draft, collation.span_b(link)) and not _denied_by(draft, words, inside):
                return sentence.tokens[min(clause)].span.cover(sentence.tokens[max(clause)].span)
    return None


def _denies(sentence: Sentence, index: int) -> bool:
    """Whether a verb denies, and does not turn down an offer or a plan."""
    token = sentence.tokens[index]
    if token.lemma in _DENYING:
        return True
    objects = {other.lemma.casefold() for other in sentence.tokens if other.head == index and other.dep == "dobj"}
    return token.lemma in DENIALS and bool(objects & _CHARGES)


def _named(document: Document, token: Token) -> frozenset[str]:
    """The words of the name that a token belongs to; the token's own where it is a common noun."""
    for name in document.annotations.names:
        if name.span.overlaps(token.span):
            return frozenset(word for word in name.canonical.casefold().split() if len(word) > 2)
    return frozenset((token.lemma.casefold(),))


def _words(document: Document, span: Span) -> frozenset[str]:
    return frozenset(
        form for token in document.tokens_in(span) for form in (token.norm.removesuffix("'s"), token.lemma.casefold())
    )


def _denied_by(draft: Document, words: frozenset[str], denied: list[str]) -> bool:
    """Whether a sentence denies that names the person, stands beside one that does, or tells what is denied."""
    for number, sentence in enumerate(draft.sentences):
        if any(token.negated or token.lemma.casefold() in _ANSWERED for token in sentence.tokens):
            near = draft.sentences[max(0, number - 1)].span.cover(sentence.span)
            said = _words(draft, near)
            denies = any(token.lemma.casefold() in DENIALS | _CLEAR for token in sentence.tokens)
            if words & said and (denies or said & _CHARGES) or said.intersection(denied):
                return True
    return False


def _weight(collation: Collation, original: Document, weighty: list[int]) -> Severity:
    """A denial is an error to leave out where the draft keeps what is denied."""
    if not weighty:
        return "info"
    denies = any(
        token.lemma.casefold() in DENIALS for number in weighty for token in original.sentences[number].tokens
    )
    accuses = any(
        token.lemma.casefold() in ACCUSING and token.tag.startswith("V")
        for sentence in collation.draft.sentences
        for token in sentence.tokens
    )
    return "error" if denies and accuses else "warning"


def _cut(collation: Collation, link: Link, span: Span, what: str) -> Remark:
    """What was left out of a linked passage, told at the passage's end."""
    words = opening(collation.original_of(link).words(span), 14)
    end = collation.span_b(link).end
    return Remark(
        message=f"The draft leaves out {what}: \u201c{words}\u201d",
        b=Span(end, end),
        a=span,
        original=link.original,
        confidence=0.7,
        severity="warning",
    )
