"""How many times as much: "doubled", "three times as likely", "won it twice"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks.facts._clauses import likeness
from checker.collation import Collation, Link
from checker.document import Document, Span
from checker.finding import Remark

_VERBS = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5, "halve": 1 / 2}
_WORDS = {"twice": 2, "thrice": 3}
_NUMBERS = {
    word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
_ONE_CLAUSE = 0.4


def times_changed(collation: Collation, link: Link) -> Iterator[Remark]:
    """A remark on the only factor of a link that the draft gives otherwise, where no original has the draft's."""
    original, draft = collation.original_of(link), collation.draft
    there, here = list(_factors(original, link.a)), list(_factors(draft, link.b))
    known = {
        factor for document in collation.originals for factor, _ in _factors(document, range(len(document.sentences)))
    }
    kept = {factor for factor, _ in _factors(draft, range(len(draft.sentences)))}
    lost = [span for factor, span in there if factor not in kept]
    new = [span for factor, span in here if factor not in known]
    if len(lost) != 1 or len(new) != 1 or likeness(collation, link, lost[0], new[0]) < _ONE_CLAUSE:
        return
    yield Remark(
        message=f"\u201c{original.words(lost[0])}\u201d became \u201c{draft.words(new[0])}\u201d.",
        b=new[0],
        a=lost[0],
        original=link.original,
        confidence=min(0.9, 0.5 + 0.4 * link.score),
    )


def _factors(document: Document, numbers: Sequence[int]) -> Iterator[tuple[float, Span]]:
    for number in numbers:
        tokens = document.sentences[number].tokens
        for index, token in enumerate(tokens):
            before = tokens[index - 1].norm if index else ""
            if token.lemma in _VERBS and token.tag.startswith("V"):
                yield _VERBS[token.lemma], token.span
            elif token.norm in _WORDS:
                yield _WORDS[token.norm], token.span
            elif token.norm == "times" and (before in _NUMBERS or before.isdecimal() and len(before) < 4):
                yield _NUMBERS.get(before) or int(before), tokens[index - 1].span.cover(token.span)
            elif token.norm.endswith("fold") and token.norm[:-4].rstrip("-") in _NUMBERS:
                yield _NUMBERS[token.norm[:-4].rstrip("-")], token.span
