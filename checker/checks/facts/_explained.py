"""Which figures of a passage nothing explains: neither as rendered, nor as worked out from those of the original."""

from __future__ import annotations

from checker.checks.facts._amounts import said_in_words
from checker.checks.facts._complements import complement, is_of_rest
from checker.checks.facts._counterparts import framed, inside, inside_a
from checker.checks.facts._quantities import comparable, ends_of, renders, share, twos
from checker.checks.facts._rates import for_another_time
from checker.checks.facts._reckoned import (
    added_up,
    counts_the_one,
    multiplied,
    parted,
    reckoned,
    summed,
    taken_of,
    with_others,
)
from checker.collation import Collation, Link
from checker.document import Figure


def unexplained(
    collation: Collation, link: Link, left_a: list[Figure], left_b: list[Figure]
) -> tuple[list[Figure], list[Figure]]:
    """What is left of both sides when the draft's figures that render one of the original's, or may be worked out
    from several, are taken out with what they render."""
    original = collation.original_of(link)
    figures = inside_a(collation, link, original.annotations.figures)
    there = collation.draft.annotations.figures
    around = original.sentences[max(0, link.a[0] - 1)].span.cover(
        original.sentences[min(link.a[-1] + 1, len(original.sentences) - 1)].span
    )
    near = list(inside(original.annotations.figures, [around]))
    ranges = [a for a in left_a if ends_of(a, there)]
    open_a = [a for a in left_a if a not in ranges and not said_in_words(collation.draft, a)]
    left_b = [b for b in left_b if not ends_of(b, original.annotations.figures) and not said_in_words(original, b)]
    open_b: list[Figure] = []
    for b in left_b:
        if any(b.value in (a.value, a.high) and comparable(a, b) for a in ranges) or any(
            twos(a, b) for a in figures
        ):
            continue
        rendered = next(
            (
                a for a in open_a
                if renders(a, b) or for_another_time(original, a, collation.draft, b)
                or counts_the_one(original, a, collation.draft, b)
            ),
            None,
        )
        rest = complement(original, open_a, collation.draft, b) if rendered is None else None
        parts, others = summed(open_a, b), None
        if rendered is not None:
            open_a.remove(rendered)
        elif any(parted(a, collation.draft, b) for a in figures):
            open_a = [a for a in open_a if not parted(a, collation.draft, b)]
        elif parts or multiplied(collation, link, figures, b) or added_up(near, b) or taken_of(near, b) or (
            others := with_others(original, figures, b)
        ):
            open_a = [a for a in open_a if a not in parts and a is not others]
        elif rest is not None:
            open_a = [a for a in open_a if a is not rest]
        elif any(framed(collation, link, a.span, b.span) and comparable(a, b) for a in open_a) and not (
            bool(share(b)) and reckoned(original, figures, b)
        ):
            open_b.append(b)
        elif not reckoned(original, near if is_of_rest(collation.draft, b) else figures, b):
            open_b.append(b)
    return open_a, open_b
