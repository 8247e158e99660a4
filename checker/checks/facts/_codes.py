"""Numbers that count nothing: names with a number in them ("F-16"), decades, and results ("won 3-1")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.collation import Collation, Link
from checker.document import Document, Span, Token
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
    """Remarks on the only result of a link that the draft gives otherwise, where no original has the draft's."""
    results_a = _results(collation.original_of(link), link.a)
    results_b = _results(collation.draft, link.b)
    known = {
        result
        for original in collation.originals
        for result, _ in _results(original, range(len(original.sentences)))
    }
    draft = collation.draft
    kept = {result for result, _ in _results(draft, range(len(draft.sentences)))}
    lost = [(result, span) for result, span in results_a if result not in kept]
    new = [(result, span) for result, span in results_b if result not in known]
    if len(lost) == len(new) == 1:
        yield _remark(collation, link, lost[0][1], new[0][1])


def _results(document: Document, numbers: Sequence[int]) -> list[tuple[tuple[int, ...], Span]]:
    """The results of some sentences, the smaller number first, each with its place; no years, dates or ranges."""
    other = [date.span for date in document.annotations.dates]
    other += [figure.span for figure in document.annotations.figures if figure.value != figure.high]
    found: list[tuple[tuple[int, ...], Span]] = []
    for number in numbers:
        span = document.sentences[number].span
        for match in _RESULT.finditer(document.text, span.start, span.end):
            place = Span(*match.span())
            if not any(place.overlaps(taken) for taken in other):
                found.append((tuple(sorted((int(match[1]), int(match[2])))), place))
    return found


def _remark(collation: Collation, link: Link, a: Span, b: Span) -> Remark:
    words_a, words_b = collation.original_of(link).words(a), collation.draft.words(b)
    return Remark(
        message=f"\u201c{words_a}\u201d became \u201c{words_b}\u201d.",
        b=b,
        a=a,
        original=link.original,
        suggestion=Suggestion(words_a),
        confidence=min(0.95, 0.6 + 0.3 * link.score),
    )


def _code(found: re.Match[str]) -> str:
    """The code as it stands; of a decade its last two digits ("the 1980s", "the '80s")."""
    return found["number"][-2:] + "s" if found["after"] and not found["before"].strip("'") else found[0]


def _code_of(token: Token) -> str:
    found = _CODE.fullmatch(token.norm)
    return _code(found) if found is not None else ""
