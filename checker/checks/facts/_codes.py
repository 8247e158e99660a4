"""Numbers that count nothing: names with a number in them ("F-16"), decades, and results ("won 3-1")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.checks.facts._counterparts import became, inside, only_change
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span, Token
from checker.finding import Remark, Suggestion

_CODE = re.compile(r"(?P<before>[a-z]+(?:-[a-z]+)*-?|'?(?=\d*0s))(?P<number>\d+)(?P<after>s?)")
_RESULT = re.compile(r"(?<![\w.,:/$£€-])(?<![-–])(\d{1,2})[-–](\d{1,2})(?![\w%/:–-]|[.,]\d)")


def codes_changed(collation: Collation, link: Link) -> Iterator[Remark]:
    """Remarks on the codes of a link of which one has another number in the draft."""
    original, draft = collation.original_of(link), collation.draft
    codes_a, codes_b = (
        [
            (token, found)
            for number in numbers
            for token in document.sentences[number].tokens
            if (found := _CODE.fullmatch(token.norm)) is not None
        ]
        for document, numbers in ((original, link.a), (draft, link.b))
    )
    words_a, words_b = ({_code(found) for _, found in codes} for codes in (codes_a, codes_b))
    for token_b, b in codes_b:
        alike = [
            token
            for token, a in codes_a
            if (a["before"].strip("'"), a["after"]) == (b["before"].strip("'"), b["after"])
        ]
        lost = [token for token in alike if _code_of(token) not in words_b]
        if _code(b) in words_a or len(lost) != 1 or b[0] in original.text.casefold():
            continue
        yield _remark(collation, link, lost[0].span, token_b.span)


def results_changed(collation: Collation, link: Link) -> Iterator[Remark]:
    """A remark on the only result of a link that the draft gives otherwise, where no original has the draft's."""
    if (places := only_change(collation, link, _results)) is not None:
        yield _remark(collation, link, *places)


_Result = tuple[tuple[int, ...], Span]


def _results(document: Document) -> tuple[tuple[_Result, ...], ...]:
    """The results of each sentence, the smaller number first, each with its place; no years, dates or ranges."""
    if "results" not in document.derived:
        document.derived["results"] = tuple(tuple(_found(document, sentence)) for sentence in document.sentences)
    results: tuple[tuple[_Result, ...], ...] = document.derived["results"]
    return results


def _found(document: Document, sentence: Sentence) -> Iterator[_Result]:
    for match in _RESULT.finditer(document.text, sentence.span.start, sentence.span.end):
        place = Span(*match.span())
        dates = inside(document.annotations.dates, [sentence.span])
        figures = inside(document.annotations.figures, [sentence.span])
        ranges = [figure.span for figure in figures if figure.value != figure.high]
        if not any(place.overlaps(taken) for taken in (*(date.span for date in dates), *ranges)):
            yield tuple(sorted((int(match[1]), int(match[2])))), place


def _remark(collation: Collation, link: Link, a: Span, b: Span) -> Remark:
    suggestion = Suggestion(collation.original_of(link).words(a))
    return became(collation, link, a, b, min(0.95, 0.6 + 0.3 * link.score), suggestion=suggestion)


def _code(found: re.Match[str]) -> str:
    """The code as it stands; of a decade its last two digits ("the 1980s", "the '80s")."""
    return found["number"][-2:] + "s" if found["after"] and not found["before"].strip("'") else found[0]


def _code_of(token: Token) -> str:
    found = _CODE.fullmatch(token.norm)
    return _code(found) if found is not None else ""
