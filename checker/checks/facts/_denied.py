"""What one text denies and the other says, in sentences that need not be linked with each other.

A sentence that was split and merged has links for its larger half only. A statement is found again by its verb and
by the words of its complement: "did not find that she had profited from the loans", "it found that she had profited".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks.facts._beside import taken_back
from checker.checks.facts._grammar import is_verb, negation_cues
from checker.checks.facts._words import Side, is_content
from checker.collation import Collation
from checker.document import Document, Span, Token
from checker.finding import Remark
from checker.language.relations import synonymous
from checker.language.spelling import folded

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_LOOSE_PARTS = frozenset(("relcl", "acl", "advcl", "conj", "cc", "parataxis", "appos", "punct", "mark"))
_OPENING = frozenset(
    "if whether unless until till before later finally eventually now then once when while although though".split()
)
_FEWEST = 3
_MOST = 0.75
_WIDEST = 4


@dataclass(frozen=True, slots=True)
class Statement:
    """A verb with what it says of its subject.

    ``cues`` are the negative words of its sentence, ``own`` those of its clause, ``helpers`` its auxiliaries; ``verbs``
    and ``words`` its content
    without names; ``names`` the proper nouns of its clause and its complement; ``subject`` the noun that is its
    subject, "" for a pronoun or a name.
    """

    number: int
    verb: Token
    cues: tuple[Token, ...]
    own: tuple[Token, ...]
    helpers: tuple[Token, ...]
    verbs: tuple[Token, ...]
    words: tuple[Token, ...]
    names: frozenset[str]
    subject: str
    open: bool


def statements(document: Document) -> Iterator[Statement]:
    """The statements of a text with enough words to be found again, read once."""
    if "statements" not in document.derived:
        document.derived["statements"] = tuple(
            statement for number in range(len(document.sentences)) for statement in _statements(document, number)
        )
    return iter(document.derived["statements"])


def reversed_statements(original: Document, draft: Document) -> Iterator[tuple[Statement, Statement]]:
    """Statements of which one is denied and the other is not, where neither text has the other's version as well."""
    by_verb_a, by_verb_b = _by_verb(original), _by_verb(draft)
    for a in statements(original):
        like = by_verb_b.get(a.verb.lemma, ())
        # Few are denied: whether two match is asked last.
        turned = [
            b for b in like if bool(a.own) != bool(b.own) and not (b if a.own else a).cues and matches(a, b)
        ]
        if not turned:
            continue
        matching = [b for b in like if matches(a, b)]
        if a.open or any(b.open for b in turned) or len(turned) < len(matching):
            continue
        if any(bool(other.own) != bool(a.own) and matches(other, a) for other in by_verb_a[a.verb.lemma]):
            continue
        yield a, turned[0]


def _by_verb(document: Document) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements(document):
        found[statement.verb.lemma].append(statement)
    return found


def unlinked(collation: Collation) -> Iterator[Remark]:
    """One remark for each statement turned round between two sentences that are in no link together."""
    for index, original in enumerate(collation.originals):
        for a, b in reversed_statements(original, collation.draft):
            if any(link.original == index and a.number in link.a and b.number in link.b for link in collation.links):
                continue
            if taken_back(original, a.number) != taken_back(collation.draft, b.number):
                continue  # "was said to have signed it. She had not."
            here, there = phrase(original, a), phrase(collation.draft, b)
            yield Remark(
                message=(
                    f"\u201c{original.words(here)}\u201d became \u201c{collation.draft.words(there)}\u201d: "
                    "that turns the meaning round."
                ),
                b=there,
                a=here,
                original=index,
                confidence=0.8,
            )


def matches(a: Statement, b: Statement) -> bool:
    """Whether two statements tell the same of what may be the same subject, the one denied or not."""
    if a.verb.lemma != b.verb.lemma or (a.names and b.names and not a.names & b.names):
        return False
    if a.subject and b.subject and a.subject != b.subject and not synonymous(a.subject, b.subject, "NN"):
        return False
    fewer, more = (a, b) if len(a.words) <= len(b.words) else (b, a)
    if not all(any(_same(verb, other) for other in more.verbs) for verb in fewer.verbs):
        return False
    return sum(any(_same(word, other) for other in more.words) for word in fewer.words) >= _MOST * len(fewer.words)


def phrase(document: Document, statement: Statement) -> Span:
    """The verb with its negative words and its auxiliaries, where they stand near."""
    span = statement.verb.span
    for word in (*statement.own, *statement.helpers):
        covered = span.cover(word.span)
        if len(document.words(covered).split()) <= _WIDEST:
            span = covered
    return span


def _statements(document: Document, number: int) -> Iterator[Statement]:
    tokens = document.sentences[number].tokens
    if not any(token.tag for token in tokens):
        return
    side = Side(document, tokens, tuple(token.head if token.head >= 0 else at for at, token in enumerate(tokens)))
    cues = tuple(token for at, token in enumerate(tokens) if negation_cues(tokens, at))
    asked = any(token.norm == "?" for token in tokens)
    for verb in side.verbs():
        inside = list(_told(side, verb))
        words = tuple(
            tokens[at] for at in inside if is_content(tokens[at]) and tokens[at].tag.startswith(("N", "V", "J", "CD"))
            and not tokens[at].tag.startswith("NNP")
        )
        if len(words) < _FEWEST:
            continue
        subjects = [tokens[child] for child in side.children(verb) if tokens[child].dep in _SUBJECTS]
        yield Statement(
            number=number,
            verb=tokens[verb],
            cues=cues,
            own=tuple(tokens[at] for at in side.clause(verb) if negation_cues(tokens, at)),
            helpers=tuple(tokens[at] for at in side.children(verb) if tokens[at].dep in ("aux", "auxpass")),
            verbs=tuple(word for word in words if is_verb(word)),
            words=words,
            names=frozenset(_bare(tokens[at]) for at in inside if tokens[at].tag.startswith("NNP")),
            subject=next((noun.lemma.casefold() for noun in subjects if noun.tag in ("NN", "NNS")), ""),
            open=asked or any(token.norm in _OPENING for token in tokens),
        )


def _told(side: Side, verb: int) -> Iterator[int]:
    """The verb and what hangs on it, without its subject and without clauses that only add to it."""
    waiting = [verb]
    seen = {verb}  # words that share a token may hang on one another
    while waiting:
        at = waiting.pop()
        yield at
        for child in side.children(at):
            dep = side.tokens[child].dep
            if child not in seen and dep not in _LOOSE_PARTS and not (at == verb and dep in _SUBJECTS):
                seen.add(child)
                waiting.append(child)


def _same(a: Token, b: Token) -> bool:
    x, y = folded(a.lemma.casefold()), folded(b.lemma.casefold())
    return x == y or (a.tag[:1] == b.tag[:1] and synonymous(x, y, a.tag))


def _bare(token: Token) -> str:
    return token.norm.removesuffix("'s")
