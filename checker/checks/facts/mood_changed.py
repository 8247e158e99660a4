"""A statement became a question, or a question a statement.

Why it matters:
    A question asserts nothing: the fact is gone, and a doubt that nobody raised has come in.

Flags:
    A: The harbour board closed the east quay on Tuesday.
    B: Did the harbour board close the east quay on Tuesday?

    A: Did the mayor know of the report before the vote? Nobody at the town hall would say.
    B: The mayor knew of the report before the vote. Nobody at the town hall would say.

Passes:
    A: The board wanted to know why the quay had been closed.
    B: Why had the quay been closed? The board wanted to know.

    A: "Why was the quay closed?" asked Ruth Amsel.
    B: Ruth Amsel asked: “Why was the quay closed?”
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._words import words_of
from checker.collation import Collation
from checker.document import Document
from checker.finding import Remark, Suggestion
from checker.registry import check

_ASKS = frozenset("ask wonder question inquire enquire whether why".split())
_CLOSING = "\"'\u201d\u2019\u00bb)] "


@check(severity="error", needs=("originals",))
def mood_changed(collation: Collation) -> Iterator[Remark]:
    """Compare how the sentences of each link end, quotations left out."""
    draft = collation.draft
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None or not words.told_alike():
            continue  # a free rewrite may ask what it answers itself
        original = collation.original_of(link)
        asked_a = [number for number in link.a if _asks(original, number)]
        asked_b = [number for number in link.b if _asks(draft, number)]
        if bool(asked_a) == bool(asked_b) or (len(link.a), len(link.b)) != (1, 1):
            continue
        silent, number = (original, link.a[0]) if asked_b else (draft, link.b[0])
        if any(token.lemma.casefold() in _ASKS for token in silent.sentences[number].tokens):
            continue
        headline = draft.paragraphs[draft.paragraph_of(link.b[0])].role == "headline"
        words_a = original.words(original.sentences[link.a[0]].span)
        yield Remark(
            message=(
                "The original states this; the draft asks whether it is so."
                if asked_b
                else "The original asks whether this is so; the draft states it."
            ),
            b=draft.sentences[link.b[0]].span,
            a=original.sentences[link.a[0]].span,
            original=link.original,
            suggestion=Suggestion(words_a),
            confidence=min(0.95, 0.5 + 0.45 * link.score),
            severity="warning" if headline else None,
        )


def _asks(document: Document, number: int) -> bool:
    """Whether the sentence ends in a question mark of its own, not of what it quotes."""
    span = document.sentences[number].span
    if not document.words(span).rstrip(_CLOSING).endswith("?"):
        return False
    last = span.start + len(document.words(span).rstrip(_CLOSING)) - 1
    return not any(quotation.inner.start <= last < quotation.inner.end for quotation in document.annotations.quotations)
