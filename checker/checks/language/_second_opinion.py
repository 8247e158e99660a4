"""What the language model says of a slip before it is told: is the sentence likelier without it?

The grammar and the detector judge by classes of words and by what neighbours a word has had. The language model has
read more: where it finds what stands there likelier than every repair, the words are odd and sound ("bringing to three
the number of"). Without it the others decide alone, as where a draft has asked too often.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.checks.language._repairs import Repair
from checker.document import Document, Sentence
from checker.language import continuation

BEHIND = 8
"""Words behind the place that are read with it."""

MOST_ASKED = 60
"""Places of a draft, of one kind: one with more slips is not helped by doubts about them."""

EARLIER = 400
"""Code points before the sentence that are read, at most."""


def gain(
    draft: Document, sentence: Sentence, repairs: Sequence[Repair], free: int = 0, about: str = "slips"
) -> float | None:
    """By how many bits the best of ``repairs`` makes the sentence likelier, from its place to some words behind; None
    where the language model is not asked. With ``free``, so many words of its own are put in before the place, too.
    What is asked ``about`` one kind of place takes nothing from what may be asked about another."""
    asked: list[None] = draft.derived.setdefault(f"second opinions: {about}", [])
    if not draft.annotations.causal_model or not repairs or len(asked) >= MOST_ASKED:
        return None
    asked.append(None)
    tokens = sentence.tokens
    first = min(repair.first for repair in repairs)
    last = min(len(tokens), max(repair.last for repair in repairs) + BEHIND)
    place = tokens[first - 1].span.end if first else sentence.span.start
    start = _earlier(draft, sentence)
    stands = _words(draft, sentence, first, last)
    options = [stands]
    for repair in repairs:
        before, behind = _words(draft, sentence, first, repair.first), _words(draft, sentence, repair.last, last)
        options.append(before + "".join(f" {word}" for word in repair.words) + behind)
    before = draft.text[start:place]
    options += [f" {word}{stands}" for word in continuation.likeliest(before, free)] if free else []
    found = continuation.bits(before, [option if first else option.lstrip() for option in options])
    return max(found[1:]) - found[0]


def is_likelier(draft: Document, sentence: Sentence, repairs: Sequence[Repair], bar: float) -> bool:
    """Whether one of ``repairs`` makes the sentence likelier by ``bar`` bits, as far as the language model is asked."""
    found = gain(draft, sentence, repairs)
    return found is None or found >= bar


def _earlier(draft: Document, sentence: Sentence) -> int:
    """Where the reading begins: at a sentence of the same paragraph."""
    paragraph = next(one for one in draft.paragraphs if sentence in one.sentences)
    return next(
        one.span.start for one in paragraph.sentences
        if one is sentence or sentence.span.start - one.span.start <= EARLIER
    )


def _words(draft: Document, sentence: Sentence, first: int, last: int) -> str:
    """The text from a token to the one before another, with what stands before it."""
    if first >= last:
        return ""
    tokens = sentence.tokens
    start = tokens[first - 1].span.end if first else tokens[0].span.start
    return draft.text[start:tokens[last - 1].span.end]
