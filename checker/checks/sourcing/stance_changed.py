"""The verb of saying says more, or something else, than the original's.

Why it matters:
    Who "says" something reports it; who "admits" it was to blame, who "denies" it was asked, and who "refused to
    comment" was reached. A desk that changes the verb changes what somebody did.

Flags:
    A: The ministry said that two lorries had been sold below their price.
    B: The ministry admitted that two lorries had been sold below their price.

    A: The owner said that he had been in the barn that night.
    B: The owner denied that he had been in the barn that night.

    A: Kelmar Textiles did not respond to a request for comment.
    B: Kelmar Textiles refused to comment.

Passes:
    A: The ministry said that two lorries had been sold below their price.
    B: Two lorries were sold below their price, the ministry announced.

    A: The ministry apologised. It said that two lorries had been sold below their price.
    B: The ministry admitted that two lorries had been sold below their price.

    A: The owner said that he had not been in the barn that night.
    B: The owner denied that he had been in the barn that night.

    A: Kelmar Textiles did not respond to a request for comment.
    B: Kelmar Textiles could not be reached for comment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._reading import named, quoted
from checker.checks._voices import rivals
from checker.checks.sourcing._sayings import Saying, matched
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span
from checker.finding import Remark, Suggestion
from checker.registry import check

_STANCES = {
    "admission": frozenset("admit concede confess".split()),
    "denial": frozenset(("deny",)),
    "confirmation": frozenset(("confirm",)),
}
_ADMITS = _STANCES["admission"] | {"acknowledge"}
# What makes another verb than the original's a fair one: it stands in the passage, or what it implies does.
_EXCUSES = {
    "admission": frozenset(
        "admit admission concede concession confess confession acknowledge apologise apologize apology sorry regret "
        "guilty blame responsible responsibility mistake error fault own accept".split()
    ),
    "denial": frozenset(
        "deny denial reject dispute refute rebut dismiss contradict false untrue wrong not no never nothing nobody "
        "neither nor without innocent".split()
    ),
    "confirmation": frozenset(
        "confirm confirmation verify yes true right correct acknowledge admit prove affirm ask rumour rumor "
        "report suspicion".split()
    ),
}
_ANSWERS = frozenset("respond reply answer reach return available".split())
_SILENT = frozenset("comment statement discuss question interview respond reply answer speak talk".split())
_REFUSES = frozenset(("refuse", "decline"))
_ASKED = frozenset("comment question request email e-mail call message inquiry enquiry query interview".split())


@check(
    severity="warning",
    needs=("originals",),
    yields_to=("facts/direction-changed", "sourcing/attribution-dropped", "sourcing/attribution-moved"),
)
def stance_changed(collation: Collation) -> Iterator[Remark]:
    """A claim that went into or out of an admission, a denial or a confirmation; silence that became a refusal."""
    for link, a, b in matched(collation):
        original, draft = collation.original_of(link), collation.draft
        if rivals(a.voice, b.voice) or not _is_another(original, a, draft, b):
            continue
        yield _remark(
            collation, link, a.verb, b.verb,
            "the same claim, but another part in it" if b.lemma != "deny" else "what was said is now denied",
        )
    yield from _comments(collation)


def _is_another(original: Document, a: Saying, draft: Document, b: Saying) -> bool:
    stance_a, stance_b = _stance(a), _stance(b)
    if stance_a == stance_b or a.negated or b.negated or {a.lemma, b.lemma} <= _ADMITS:
        return False
    if stance_b == "denial" and a.denied != b.denied or stance_a == "denial" and a.denied != b.denied:
        return False
    if stance_b and _holds(original, a.sentence, _EXCUSES[stance_b]):
        return False
    # A plain "said" says less than a confirmation or an "acknowledged", and no less than is known.
    weak = stance_a == "confirmation" or a.lemma == "acknowledge"
    if weak and not stance_b and b.lemma not in ("claim", "allege"):
        return False
    return not (stance_a and not stance_b and _holds(draft, b.sentence, _EXCUSES[stance_a]))


def _stance(saying: Saying) -> str:
    if saying.lemma == "acknowledge":
        return "admission"
    return next((stance for stance, verbs in _STANCES.items() if saying.lemma in verbs), "")


def _holds(document: Document, number: int, lemmas: frozenset[str]) -> bool:
    """Whether the sentence, or one beside it in its paragraph, has one of the words."""
    around = range(max(0, number - 1), min(len(document.sentences), number + 2))
    return any(
        token.lemma.casefold() in lemmas
        for at in around
        if document.paragraph_of(at) == document.paragraph_of(number)
        for token in document.sentences[at].tokens
    )


def _comments(collation: Collation) -> Iterator[Remark]:
    """Who could not be reached or did not answer, and now refuses; and the other way round."""
    for link in collation.prose_links():
        if link.relation in ("verbatim", "typographic"):
            continue
        original, draft = collation.original_of(link), collation.draft
        silent_a, refusing_a = _reactions(original, link.a)
        silent_b, refusing_b = _reactions(draft, link.b)
        for here, there, other in ((silent_a, refusing_b, refusing_a), (refusing_a, silent_b, silent_a)):
            if len(here) == 1 and len(there) == 1 and not other:
                yield _remark(
                    collation, link, here[0], there[0], "who was not reached did not refuse"
                    if there is refusing_b else "who refused was reached",
                )


def _reactions(document: Document, numbers: Sequence[int]) -> tuple[list[Span], list[Span]]:
    """Where somebody gave no answer, and where somebody refused to give one."""
    silent: list[Span] = []
    refusing: list[Span] = []
    marks = quoted(document)
    for number in numbers:
        sentence = document.sentences[number]
        lemmas = {token.lemma.casefold() for token in sentence.tokens}
        for index, token in enumerate(sentence.tokens):
            if marks.touches(token.span):
                continue
            lemma = token.lemma.casefold()
            if lemma in _REFUSES and token.tag.startswith("V"):
                span = _with_comment(sentence, index)
                if span is not None:
                    refusing.append(span)
            elif lemma in _ANSWERS and _is_denied(sentence, index) and lemmas & _ASKED:
                silent.append(_from_not(sentence, index))
    return silent, refusing


def _with_comment(sentence: Sentence, verb: int) -> Span | None:
    """The verb of refusal up to what is refused, where that is a word about it."""
    tokens = sentence.tokens
    for at in range(verb + 1, min(verb + 5, len(tokens))):
        if tokens[at].lemma.casefold() in _SILENT:
            return tokens[verb].span.cover(tokens[at].span)
        if tokens[at].norm in (",", ";", "."):
            return None
    return None


def _is_denied(sentence: Sentence, index: int) -> bool:
    """Whether a "not" stands right before; who "would not answer" refuses, and is neither."""
    if any(token.norm in ("would", "will") for token in sentence.tokens[max(0, index - 3):index]):
        return False
    return any(token.norm in ("not", "no", "n't", "never") or token.negated
               for token in sentence.tokens[max(0, index - 3):index])


def _from_not(sentence: Sentence, index: int) -> Span:
    first = next(
        at for at in range(max(0, index - 3), index)
        if sentence.tokens[at].norm in ("not", "no", "n't", "never") or sentence.tokens[at].negated
    )
    return sentence.tokens[first].span.cover(sentence.tokens[index].span)


def _remark(collation: Collation, link: Link, a: Span, b: Span, why: str) -> Remark:
    original, draft = collation.original_of(link), collation.draft
    return Remark(
        message=f"{named(original.words(a))} became {named(draft.words(b))}: {why}.",
        b=b,
        a=a,
        original=link.original,
        suggestion=Suggestion(original.words(a)),
        confidence=min(0.8, 0.4 + 0.4 * link.score),
    )
