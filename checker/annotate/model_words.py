"""Words of a document as the language model reads them: its tokens, and the runs that are read at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.document import Document, Span, Token
from checker.language import causal

# A word is scored with this many model tokens to its right.
RIGHT = 6
# A reading is this many tokens; a word is judged after at least LEFT of them, where the text has so many.
WINDOW = 256
LEFT = 64

BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Target:
    """A word to judge.

    ``extent`` are the words that are exchanged; ``wording`` is what an original has for them, "" where the model is to
    find rivals itself, and ``uneven`` whether that is more words, or fewer. ``apart``: the wording stands elsewhere in
    the original, so that it is one rival among those that the model finds. Of a gain below ``needed`` bits nothing is
    ever told.
    """

    token: Token
    extent: Span
    wording: str = ""
    uneven: bool = False
    needed: float = 0.0
    apart: bool = False


@dataclass(frozen=True, slots=True)
class ModelWord:
    """A word in its place: model tokens ``start`` up to ``end`` of the text are its extent."""

    target: Target
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ModelText:
    """The whole text as the model reads it; ``words`` are those worth judging, in order."""

    ids: tuple[int, ...]
    words: tuple[ModelWord, ...]


def model_text(document: Document, targets: Sequence[Target], model: causal.CausalModel) -> ModelText:
    """The document up to its last target, page furniture left out; ``targets`` are in order.

    A target that is not made of whole model tokens after a space is left out.
    """
    ids: list[int] = []
    found: list[ModelWord] = []
    gap = model.encode(BREAK)[0]
    waiting = deque(targets)
    for paragraph in document.paragraphs:
        if paragraph.role == "furniture":
            continue
        if not waiting:
            break
        if ids:
            ids.extend(gap)
        text, places = _unwrapped(document.text, paragraph.span)
        numbers, offsets = model.encode(text)
        starts: dict[int, int] = {}
        for number, (start, _) in enumerate(offsets):
            # Only a word after a space is comparable with the candidates, which are words after a space.
            if text[start] == " " and start + 1 < len(text):
                starts[places[start + 1]] = number
        ends = {places[end - 1] + 1: number + 1 for number, (_, end) in enumerate(offsets)}
        while waiting and waiting[0].token.span.end <= paragraph.span.end:
            target = waiting.popleft()
            first, last = starts.get(target.extent.start), ends.get(target.extent.end)
            if first is not None and last is not None:
                found.append(ModelWord(target, len(ids) + first, len(ids) + last))
        ids.extend(numbers)
    return ModelText(tuple(ids), tuple(found))


def _unwrapped(text: str, span: Span) -> tuple[str, list[int]]:
    """The paragraph with each run of white space as one space, and where each of its code points stood."""
    out: list[str] = []
    places: list[int] = []
    for offset in range(span.start, span.end):
        char = text[offset]
        if char.isspace():
            if out and out[-1] == " ":
                continue
            char = " "
        out.append(char)
        places.append(offset)
    return "".join(out), places


def windows(text: ModelText) -> Iterator[tuple[int, int, tuple[ModelWord, ...]]]:
    """Runs of tokens to read, as start and end, each with the words that are judged in it."""
    position = 0
    while position < len(text.words):
        start = max(0, text.words[position].start - LEFT)
        end = min(len(text.ids), start + WINDOW)
        inside: list[ModelWord] = []
        for word in text.words[position:]:
            if min(word.end + RIGHT, len(text.ids)) > end or (inside and word.start - LEFT > inside[-1].end + RIGHT):
                break
            inside.append(word)
        position += len(inside) or 1
        if inside:
            yield start, end, tuple(inside)
