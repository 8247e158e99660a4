"""A quotation stops, or begins, where the speaker's own reservation does not.

Why it matters:
    A quotation may be shortened at its ends, but not so that a condition, a "not yet", an "I doubt that" falls away:
    every word is the speaker's, and the sentence is not.

Flags:
    A: "I have never seen these accounts knowingly," the treasurer, Pia Lund, said on Monday.
    B: "I have never seen these accounts," the treasurer, Pia Lund, said on Monday.

    A: "We will rebuild the pier by spring unless the money runs out," said the mayor, Ines Dorn.
    B: "We will rebuild the pier by spring," said the mayor, Ines Dorn.

    A: "I do not believe that the company knew about the leak in March," the inspector said.
    B: "The company knew about the leak in March," the inspector said.

Passes:
    A: "We will rebuild the pier by spring, and we will repair the lighthouse too," said the mayor, Ines Dorn.
    B: "We will rebuild the pier by spring," said the mayor, Ines Dorn.

    A: "I believe that the company knew about the leak in March," the inspector said.
    B: The inspector believed that "the company knew about the leak in March".

    A: "We will rebuild the pier by spring unless the money runs out," said the mayor, Ines Dorn.
    B: "We will rebuild the pier by spring," said the mayor, Ines Dorn, unless the money runs out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._reading import named
from checker.checks.quotes._sources import Source, find_source, spoken, words
from checker.collation import Collation
from checker.document import Document, Quotation, Span, Token
from checker.finding import Place, Remark
from checker.language.spelling import folded
from checker.registry import check

CONDITIONS = frozenset(("if", "unless", "until", "till", "except", "without", "provided", "assuming", "only"))
DOUBTS = frozenset(
    "doubt deny hope wish think believe suppose guess expect suggest imagine fear say claim hear".split()
)
UNSAID = frozenset(("not", "never", "no", "hardly", "n't"))
# An adverb of these says when or how sure, and the sentence says more without it.
RESERVING = frozenset(
    "yet knowingly alone mostly partly largely partially perhaps maybe probably possibly apparently personally "
    "deliberately intentionally normally usually sometimes allegedly theoretically temporarily only".split()
)


@check(severity="warning", needs=("originals",))
def cut_short(collation: Collation) -> Iterator[Remark]:
    """Quotations that are whole in the draft and part of a sentence with a reservation in the original."""
    for quotation in spoken(collation.draft):
        source = find_source(collation, quotation)
        if source is None or source.a is not None or source.share < 1:
            continue
        lost = _reservation(collation, quotation, source)
        if lost is None or _said(collation.draft, quotation, lost):
            continue
        original = collation.originals[source.original]
        place = Span(lost[0].span.start, lost[-1].span.end)
        yield Remark(
            message=f"The quotation leaves out the speaker’s own {named(original.words(place))}.",
            b=quotation.span,
            a=place,
            original=source.original,
            confidence=0.8,
            related=(Place(source.quotation, source.original),),
        )


def _reservation(collation: Collation, quotation: Quotation, source: Source) -> tuple[Token, ...] | None:
    """The words of reservation beside the run of the original that the draft quotes, or None."""
    original = collation.originals[source.original]
    theirs = words(original, source.quotation)
    run = [folded(token.norm) for token in words(collation.draft, quotation.inner)]
    norms = [folded(token.norm) for token in theirs]
    start = next((at for at in range(len(norms) - len(run) + 1) if norms[at:at + len(run)] == run), None)
    if start is None:
        return None
    first, last = theirs[start], theirs[start + len(run) - 1]
    return _after(original, last, source.quotation) or _before(original, first, source.quotation)


def _after(original: Document, last: Token, inside: Span) -> tuple[Token, ...] | None:
    """A condition, or a reserving adverb, that the sentence goes on with."""
    tokens = _sentence(original, last)
    rest = [token for token in tokens if token.span.start >= last.span.end and inside.contains(token.span)]
    rest = rest[1:] if rest and rest[0].norm == "," else rest
    if not rest:
        return None
    if rest[0].norm in CONDITIONS:
        return _until_mark(rest)
    return (rest[0],) if rest[0].norm in RESERVING and (len(rest) == 1 or not rest[1].norm.isalpha()) else None


def _before(original: Document, first: Token, inside: Span) -> tuple[Token, ...] | None:
    """A clause that governs the quoted words and takes them back: "I do not believe that", "if"."""
    tokens = _sentence(original, first)
    head = [token for token in tokens if token.span.end <= first.span.start and inside.contains(token.span)]
    if head and head[-1].norm in ("that", "\"", "\u201c"):
        head = head[:-1]
    if not head:
        return None
    if head[-1].norm in CONDITIONS:
        return (head[-1],)
    if head[-1].lemma not in DOUBTS and head[-1].norm != "true":
        return None
    unsaid = [token for token in head if token.norm in UNSAID or token.negated]
    return tuple(head) if unsaid or head[-1].lemma in ("doubt", "deny") else None


def _sentence(document: Document, token: Token) -> tuple[Token, ...]:
    number = document.sentence_at(token.span.start)
    return () if number is None else document.sentences[number].tokens


def _until_mark(rest: Sequence[Token]) -> tuple[Token, ...]:
    marks = (at for at, token in enumerate(rest) if not token.norm[0].isalnum() and token.norm not in ("'", "-", "'s"))
    return tuple(rest[:next(marks, len(rest))])


def _said(draft: Document, quotation: Quotation, lost: Sequence[Token]) -> bool:
    """Whether the draft tells the reservation outside the marks, in this sentence or beside it."""
    number = draft.sentence_at(quotation.span.start) or 0
    near = {
        word
        for sentence in draft.sentences[max(0, number - 1):number + 3]
        for token in sentence.tokens
        if not quotation.span.contains(token.span)
        for word in (token.norm, token.lemma)
    }
    telling = [token for token in lost if token.norm.isalpha() and token.tag[:1] in "VNJR"] or list(lost)
    return any(token.lemma in near or token.norm in near for token in telling)
