"""Conditions of an original's clause that the draft's has in no wording: "if both sides agree", "provided that"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from checker.checks._reading import FINITE, subtree
from checker.checks._wording import Word, likeness
from checker.checks.sourcing._left_over import words_at
from checker.collation import Collation, Link
from checker.document import Document, Span, Token

_LONGER = (
    ("provided", "that"), ("providing", "that"), ("assuming", "that"), ("as", "long", "as"), ("so", "long", "as"),
    ("on", "condition", "that"), ("on", "the", "condition", "that"), ("in", "the", "event"), ("subject", "to"),
    ("depending", "on"), ("in", "exchange", "for"), ("in", "return", "for"), ("on", "the", "understanding", "that"),
    ("on", "one", "condition"), ("contingent", "on"),
)  # fmt: skip
_BEHIND_COMMA = frozenset(("provided", "providing", "assuming", "pending", "subject", "barring"))
_FIRST = frozenset(("once", "after", "when", "as"))
"""What opens a condition where its clause is in the present perfect and the main clause of what is to come."""
_NEEDING = frozenset("need require depend hinge await".split())
_TO_COME = frozenset("will would may can could should might shall".split())
_NO_CLAUSE = frozenset(("subject", "pending", "in", "depending", "barring", "contingent", "which"))
"""Openers that a noun may follow; behind the others a verb must."""
_NOT_BEFORE_IF = frozenset(
    "as even what see know ask wonder check decide determine doubt unclear learn tell consider say rare little "
    "question find".split()
)
_NOT_BEHIND_IF = frozenset("not any so only necessary possible needed anything ever you".split())
_CONDITIONAL = frozenset(
    "if unless provided providing provide proviso condition conditional when whenever once depend dependent otherwise "
    "without until hinge hang contingent subject pending pend assuming assume only must require requirement need "
    "stipulate failing fail barring except where order obligation oblige guarantee prerequisite approval approve tie "
    "hope scenario await".split()
)
"""Lemmas with which a clause is limited; "should" and "were" besides, where they open one."""
_LIMITING = frozenset(
    (
        ("long", "as"), ("in", "case"), ("the", "event"), ("that", "case"), ("have", "to"), ("has", "to"),
        ("had", "to"), ("yet", "to"), ("in", "return"), ("in", "exchange"),
    )
)  # fmt: skip
_MODALS = frozenset("would could might may".split())
_KEPT, _KEPT_OF_CLAUSE, _TOLD = 0.5, 0.3, 0.5
_CLAUSES = frozenset(("relcl", "advcl", "conj", "ccomp", "parataxis"))


@dataclass(frozen=True, slots=True)
class Dropped:
    """A condition at ``a`` of the original, without which the draft's sentence at ``b`` says what depended on it."""

    a: Span
    b: Span


def dropped_conditions(collation: Collation, link: Link) -> Iterator[Dropped]:
    """The conditions in the link's original sentences whose clause the draft keeps and limits in no way."""
    if link.relation in ("verbatim", "typographic"):
        return
    original, draft = collation.original_of(link), collation.draft
    quoted = [quotation.span for quotation in original.annotations.quotations if not quotation.scare]
    for number in link.a:
        tokens = original.sentences[number].tokens
        for first, last in _conditions(tokens):
            span = tokens[first].span.cover(tokens[last - 1].span)
            if any(other.overlaps(span) for other in quoted):
                continue
            main = [token for at, token in enumerate(tokens) if not first <= at < last]
            rest = _without(original, original.sentences[number].span, span)
            limited = [word for word in words_at(original, span) if word not in rest]
            clause = [word for word in _governing(original, tokens, first, last) if word in rest]
            place = _told(draft, link.b, rest, clause)
            if place is None or not limited or any(token.norm == "have" for token in main if token.tag == "VB"):
                continue
            beside = _beside(draft, link, limited)
            forms = {form for token in main for form in (token.norm, token.lemma.casefold())}
            if _is_limited(draft, beside, place, forms):
                continue
            # What was a condition may be told as a circumstance: "in rough seas", "whose train is late".
            if not _share(limited, words_at(draft, draft.sentences[place].span), sure=True):
                yield Dropped(span, draft.sentences[place].span)


def _conditions(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first token of each condition and the one behind its last, before the next comma."""
    at = 0
    while at < len(tokens):
        behind = _opener(tokens, at)
        if not behind:
            at += 1
            continue
        last = behind
        while last < len(tokens) and tokens[last].norm not in (",", ";", ":", ".", "\u2013", "\u2014", "-", "but"):
            last += 1
        verb = any(token.tag in FINITE for token in tokens[behind:last])
        if last > behind and (verb or tokens[at].norm in _NO_CLAUSE):
            first = at - 1 if at and tokens[at - 1].norm == "only" else at
            yield first, last
        at = last


def _opener(tokens: Sequence[Token], at: int) -> int:
    """The token behind the words that open a condition at ``at``, or 0."""
    norm, before = tokens[at].norm, tokens[at - 1] if at else None
    if norm in ("if", "unless"):
        after = tokens[at + 1].norm if at + 1 < len(tokens) else "not"
        wrong = norm == "if" and before is not None and before.lemma.casefold() in _NOT_BEFORE_IF
        return 0 if wrong or after in _NOT_BEHIND_IF else at + 1
    for words in _LONGER:
        if tuple(token.norm for token in tokens[at:at + len(words)]) == words:
            return at + len(words)
    if norm in _FIRST and _is_awaited(tokens, at):
        return at + 1
    if norm == "which" and before is not None and before.norm == "," and at + 1 < len(tokens) and (
        tokens[at + 1].lemma in _NEEDING and tokens[at + 1].tag in ("VBZ", "VBP")
    ):
        return at + 1
    after_it = at + 1 < len(tokens) and tokens[at + 1].tag == "PRP" and norm in ("provided", "providing")
    if norm in _BEHIND_COMMA and (before is None or before.norm == "," or after_it):
        return at + 1
    return 0


def _is_awaited(tokens: Sequence[Token], at: int) -> bool:
    """Whether a connective of time opens a clause in the present perfect beside a main clause of what is to come."""
    verb = tokens[at].head
    if verb <= at or not tokens[verb].tag.startswith("V"):
        return False
    helpers = [token for token in tokens if token.head == verb and token.dep in ("aux", "auxpass")]
    perfect = any(token.norm in ("has", "have") for token in helpers)
    main = tokens[verb].head
    return perfect and main != verb and any(
        token.head == main and token.tag == "MD" and token.norm in _TO_COME for token in tokens
    )


def _without(original: Document, whole: Span, span: Span) -> list[Word]:
    """The words of a sentence without those of the condition."""
    parts = (Span(whole.start, span.start), Span(span.end, whole.end))
    return [word for part in parts if len(part) for word in words_at(original, part)]


def _governing(original: Document, tokens: Sequence[Token], first: int, last: int) -> Iterator[Word]:
    """The words of the clause that the condition limits."""
    heads = [token.head for token in tokens[first:last] if token.head >= 0 and not first <= token.head < last]
    verb = heads[0] if heads else -1
    while verb >= 0 and not tokens[verb].tag.startswith("V") and tokens[verb].head not in (-1, verb):
        verb = tokens[verb].head
    if verb < 0:
        return

    def left_out(at: int) -> bool:
        return tokens[at].tag.startswith("V") and tokens[at].dep in _CLAUSES or first <= at < last

    for at in sorted(subtree(tokens, verb, left_out)):
        yield from words_at(original, tokens[at].span)


def _told(draft: Document, numbers: Collection[int], rest: Sequence[Word], clause: Sequence[Word]) -> int | None:
    """The sentence of ``numbers`` that tells most of the limited clause, where they and those beside keep enough."""
    if len(rest) < 2:
        return None
    near = range(max(0, min(numbers) - 1), min(len(draft.sentences), max(numbers) + 2))
    together = [word for number in near for word in words_at(draft, draft.sentences[number].span)]
    if _share(rest, together) < _KEPT or clause and _share(clause, together) < _KEPT_OF_CLAUSE:
        return None
    said = {number: words_at(draft, draft.sentences[number].span) for number in near}
    return max(near, key=lambda number: (_share(clause or rest, said[number]), number in numbers, -number))


def _share(words: Sequence[Word], said: Sequence[Word], sure: bool = False) -> float:
    """The share of words that have a counterpart, or a ``sure`` one, which is no mere synonym."""
    told = [any(likeness(word, other.lemma, other.tag[0], not sure) > 0 for other in said) for word in words]
    return sum(told) / len(told) if told else 0.0


def _beside(draft: Document, link: Link, limited: Sequence[Word]) -> list[int]:
    """The sentences in which the condition may be told: the link's, those beside them and those with a word of it."""
    near = {number + step for number in link.b for step in (-1, 0, 1)}
    return [
        number
        for number, sentence in enumerate(draft.sentences)
        if number in link.b
        or _share(limited, words_at(draft, sentence.span), sure=True) >= (0.1 if number in near else _TOLD)
    ]


def _is_limited(draft: Document, numbers: Sequence[int], place: int, main: Collection[str]) -> bool:
    """Whether one of the sentences limits what it says; a modal that the original's clause has not does so in the
    sentence at ``place``."""
    quoted = [quotation.span for quotation in draft.annotations.quotations if not quotation.scare]
    for number in numbers:
        modal = number == place and _MODALS.isdisjoint(main)
        tokens = draft.sentences[number].tokens
        for at, token in enumerate(tokens):
            if any(span.contains(token.span) for span in quoted):
                continue
            lemma = token.lemma.casefold()
            # What the original's clause has beside its condition limits nothing more.
            if lemma in main or token.norm in main:
                continue
            if lemma in _CONDITIONAL or token.norm in _CONDITIONAL or modal and token.norm in _MODALS:
                return True
            after = tokens[at + 1] if at + 1 < len(tokens) else token
            # "should it rain", "were it to rain"
            if token.norm in ("should", "were") and after.tag[:2] in ("PR", "DT", "NN"):
                return True
            if (token.norm, after.norm) in _LIMITING:
                return True
    return False
