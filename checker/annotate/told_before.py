"""What the originals say where a part of the draft comes from: the language model reads it before that part.

A word that an honest editor puts for another is likelier once the story is known, and what a spinning tool puts there
is not, while the original's own word gains by standing in the story.
"""

from __future__ import annotations

from checker.collation import Collation
from checker.document import Span

# Sentences that link to none stand between those that do.
_GAP = 2
MOST_WORDS = 260


def told_before(collation: Collation, span: Span) -> str:
    """The sentences of the originals that those of the draft within ``span`` are linked to, and the one or two that
    stand between these, in their order, white space as single spaces; at most MOST_WORDS words; empty for none."""
    touched = {number for number, sentence in enumerate(collation.draft.sentences) if sentence.span.overlaps(span)}
    parts: list[str] = []
    for index, original in enumerate(collation.originals):
        linked = sorted({
            a for link in collation.links if link.original == index and touched & set(link.b) for a in link.a
        })
        numbers = set(linked)
        for one, other in zip(linked, linked[1:], strict=False):
            if other - one <= _GAP + 1:
                numbers.update(range(one, other))
        parts.extend(original.words(original.sentences[number].span) for number in sorted(numbers))
    return " ".join(" ".join(parts).split()[:MOST_WORDS])
