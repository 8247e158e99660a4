"""One side of a link: its tokens, and the text that each accounts for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from checker.align.features import is_word
from checker.document import Document, Span, Token

REAL_WORD = 4
SAYS_NOTHING = 2


@dataclass(frozen=True, slots=True)
class Side:
    """The tokens of one side of a link, each with the text that it accounts for: itself and the white space
    behind it, up to the next token or the end of its run of neighbouring sentences.

    Token ``n`` accounts for ``starts[n]`` up to ``ends[n]``. ``inner[n]`` says that the border before it lies
    inside a figure of several tokens. ``weights``, ``real`` and ``named`` are sums over the tokens before
    each: what they say, words of four letters and more, figures and names.
    """

    text: str
    tokens: tuple[Token, ...]
    norms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    inner: frozenset[int]
    weights: tuple[int, ...]
    real: tuple[int, ...]
    named: tuple[int, ...]

    @classmethod
    def of(cls, document: Document, numbers: Sequence[int]) -> Side:
        """Side of the sentences ``numbers`` of ``document``, ascending."""
        tokens: list[Token] = []
        starts: list[int] = []
        ends: list[int] = []
        for position, number in enumerate(numbers):
            sentence = document.sentences[number]
            followed = position + 1 < len(numbers) and numbers[position + 1] == number + 1
            end = document.sentences[number + 1].span.start if followed else sentence.span.end
            own = sentence.tokens or (Token(sentence.span, ""),)
            inside = [token.span.start for token in own[1:]]
            tokens.extend(own)
            starts += [sentence.span.start, *inside]
            ends += [*inside, end]
        text = document.text
        says = [is_word(token.norm) for token in tokens]
        lengths = [len(token.norm) for token in tokens]
        return cls(
            text=text,
            tokens=tuple(tokens),
            norms=tuple(token.norm for token in tokens),
            starts=tuple(starts),
            ends=tuple(ends),
            inner=frozenset(_inside_figures(document, tokens)),
            weights=_sums(
                length if word and length > SAYS_NOTHING else 0 for word, length in zip(says, lengths, strict=True)
            ),
            real=_sums(word and length >= REAL_WORD for word, length in zip(says, lengths, strict=True)),
            named=_sums(_names_something(text, token) for token in tokens),
        )

    def cover(self, first: int, end: int) -> Span:
        """The text that tokens ``first`` up to ``end`` account for."""
        return Span(self.starts[first], self.ends[end - 1])

    def runs(self, first: int, end: int) -> list[Span]:
        """The same, a span for each run without a gap."""
        spans: list[Span] = []
        start = first
        for number in range(first, end):
            if number + 1 == end or self.ends[number] != self.starts[number + 1]:
                spans.append(self.cover(start, number + 1))
                start = number + 1
        return spans

    def inside(self, span: Span) -> range:
        """The tokens that lie inside ``span``."""
        first = bisect_left(self.tokens, span.start, key=lambda token: token.span.start)
        return range(first, max(first, bisect_left(self.tokens, span.end + 1, key=lambda token: token.span.end)))

    def weight(self, first: int, end: int) -> int:
        """How much tokens say: their letters and digits, none for a word of one or two."""
        return self.weights[end] - self.weights[first]

    def says_enough(self, first: int, end: int) -> bool:
        """Whether tokens are a figure, a name or two real words: more than chance."""
        return self.named[end] > self.named[first] or self.real[end] - self.real[first] >= 2


def _sums(values: Iterable[int]) -> tuple[int, ...]:
    return (0, *accumulate(values))


def _names_something(text: str, token: Token) -> bool:
    """Whether a token is a figure or, as far as its capital tells, part of a name."""
    if any(character.isdigit() for character in token.norm):
        return True
    start = token.span.start
    return token.tag.startswith("NNP") if token.tag else start > 0 and text[start].isupper()


def _inside_figures(document: Document, tokens: Sequence[Token]) -> Iterator[int]:
    """The tokens, by number, that go on with a figure which began before them."""
    figures = document.annotations.figures
    at = bisect_left(figures, tokens[0].span.start, key=lambda figure: figure.span.end)
    for number, token in enumerate(tokens):
        while at < len(figures) and figures[at].span.end <= token.span.start:
            at += 1
        if at == len(figures):
            return
        if number and figures[at].span.start < token.span.start:
            yield number
