"""What checks of several families ask of a text: what is quoted, what is prose, how to name words."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.collation import Collation
from checker.document import Document, Sentence, Span, Token

FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
"""Penn tags of finite verbs."""

CLOSING_MARKS = "”’\"'»“"

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS_NAMED = 12
_SHORTENED = 0.5


@dataclass(frozen=True, slots=True)
class Cover:
    """Spans made one where they overlap, in order of the text."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Cover:
        """The cover of ``spans``, given in any order."""
        starts: list[int] = []
        ends: list[int] = []
        for span in sorted(spans):
            if ends and span.start <= ends[-1]:
                ends[-1] = max(ends[-1], span.end)
            else:
                starts.append(span.start)
                ends.append(span.end)
        return cls(tuple(starts), tuple(ends))

    def touches(self, span: Span) -> bool:
        """Whether a code point of ``span`` lies in one of the spans."""
        place = bisect_right(self.starts, max(span.start, span.end - 1)) - 1
        return place >= 0 and self.ends[place] > span.start


def quoted(document: Document) -> Cover:
    """What stands in quotation marks, the marks included."""
    return Cover.of(quotation.span for quotation in document.annotations.quotations)


def is_shortened(collation: Collation, index: int) -> bool:
    """Whether the draft has less than half of the prose sentences of an original: a summary, which has to leave out
    most of the names, the details and what people say."""
    sentences = [sum(1 for _ in prose(text)) for text in (collation.draft, collation.originals[index])]
    return sentences[0] < _SHORTENED * sentences[1]


def prose(document: Document) -> Iterator[tuple[int, Sentence]]:
    """The numbered sentences that are neither page furniture nor a headline."""
    number = 0
    for paragraph in document.paragraphs:
        if paragraph.role == "prose":
            yield from enumerate(paragraph.sentences, number)
        number += len(paragraph.sentences)


def words_of(sentence: Sentence) -> tuple[Token, ...]:
    """Its tokens that hold a letter or a digit."""
    return tuple(token for token in sentence.tokens if any(character.isalnum() for character in token.norm))


def is_command(words: tuple[Token, ...]) -> bool:
    """Whether they are a verb in its base form with a particle or an adverb, and nothing else."""
    tags = [token.tag for token in words]
    return 1 < len(tags) <= 3 and tags[0] == "VB" and all(tag in ("RP", "RB", "IN") for tag in tags[1:])


def bare(text: str) -> tuple[str, ...]:
    """The words of ``text`` less case, punctuation, white space and typography."""
    joined = unicodedata.normalize("NFKC", text).replace("’", "'").replace("'", "")
    return tuple(_WORD.findall(joined.casefold()))


def named(text: str) -> str:
    """``text`` as a message quotes it: on one line, in curly marks, shortened in the middle."""
    words = text.split()
    if len(words) > _MOST_WORDS_NAMED:
        half = _MOST_WORDS_NAMED // 2
        words = [*words[:half], "…", *words[-half:]]
    return "“" + " ".join(words).strip("“”\"") + "”"


def children(tokens: Sequence[Token], *heads: int) -> list[int]:
    """What hangs on any of the tokens at ``heads``, as indices in order, without these."""
    return [child for child, token in enumerate(tokens) if token.head in heads and child not in heads]


def subtree(tokens: Sequence[Token], index: int, without: Callable[[int], bool] | None = None) -> list[int]:
    """The token at ``index`` and all that hangs on it, as indices, each before what hangs on it.

    A token for which ``without`` holds is left out with all that hangs on it.
    """
    below: dict[int, list[int]] = {}
    for child, token in enumerate(tokens):
        below.setdefault(token.head, []).append(child)
    found: dict[int, None] = {}
    waiting = [index]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found[at] = None
            waiting.extend(child for child in below.get(at, ()) if without is None or not without(child))
    return list(found)
