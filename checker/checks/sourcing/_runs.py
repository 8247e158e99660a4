"""Sentences that stand together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def runs(numbers: Iterable[int], between: frozenset[int] = frozenset()) -> Iterator[tuple[int, ...]]:
    """Ascending ``numbers`` in runs of neighbours; what lies in ``between`` (page furniture) does not part them."""
    run: list[int] = []
    for number in numbers:
        if run and not all(other in between for other in range(run[-1] + 1, number)):
            yield tuple(run)
            run = []
        run.append(number)
    if run:
        yield tuple(run)


def opening(text: str, most: int = 8) -> str:
    """The first words of ``text``, for a message that puts them in quotation marks of its own."""
    words = text.split()
    return " ".join(words[:most]).strip("\u201c\u201d\"\u00ab\u00bb ") + ("\u2026" if len(words) > most else "")
