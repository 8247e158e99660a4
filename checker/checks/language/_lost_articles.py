"""A noun without the article that an original has before it, where the language model asks for one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import named
from checker.checks.language._doubts import LIKELIER_WITH_ARTICLE
from checker.checks.language._rows import Row
from checker.checks.language._second_opinion import gain
from checker.checks.language._small_words import SMALL_WORDS, articles
from checker.checks.language._texts import Evidence
from checker.document import Document
from checker.finding import Remark, Suggestion


def lost_articles(draft: Document, evidence: Evidence, row: Row) -> Iterator[Remark]:
    """A remark on each such noun of a sentence of the draft."""
    for difference in articles(draft, evidence, row) if row.number in evidence.linked else ():
        found = gain(draft, row.sentence, [row.repair_of_sentence(difference.repair)], about=SMALL_WORDS)
        if found is not None and found >= LIKELIER_WITH_ARTICLE:
            place = row.span(difference.index - 1, difference.index + 1)
            before, behind = (row.tokens[at].span for at in (difference.index - 1, difference.index))
            (article,) = difference.repair.words
            yield Remark(
                f"{named(draft.words(place))} lacks the article; the original has {named(difference.theirs.norm)}.",
                place,
                a=difference.theirs.span,
                original=difference.original,
                suggestion=Suggestion(
                    f"{draft.words(before)} {article}{draft.text[before.end:behind.end]}", "review"
                ),
                confidence=0.75,
                severity="warning",
            )
