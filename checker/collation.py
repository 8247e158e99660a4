"""Several originals, one draft, and what came from where: everything that a check may see."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from checker.document import Document, Span

EditKind = Literal["equal", "typographic", "replace", "insert", "delete", "moved"]
Relation = Literal["verbatim", "typographic", "paraphrase", "altered"]
Shape = Literal["1:1", "1:n", "n:1", "n:m"]


@dataclass(frozen=True, slots=True)
class WordEdit:
    """One step from the original's words to the draft's.

    ``a`` and ``b`` are spans of the two texts; an insertion has an empty ``a``, a deletion an empty
    ``b``, each at the place where the words would stand.
    """

    kind: EditKind
    a: Span
    b: Span


_AS_IT_IS = ("equal", "typographic", "moved")


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences of one original aligned with sentences of the draft.

    ``a`` and ``b`` are ascending sentence numbers; ``original`` is the index of the original.
    ``score`` is from 0 to 1, two decimals. The edits tile the text of both sides completely: each
    run of neighbouring sentences from its first code point to its last, in order of the draft.
    """

    original: int
    a: tuple[int, ...]
    b: tuple[int, ...]
    relation: Relation
    score: float
    moved: bool = False
    duplicate: bool = False
    edits: tuple[WordEdit, ...] = ()

    @property
    def shape(self) -> Shape:
        """``1:n`` is a split, ``n:1`` a merger."""
        many_a, many_b = len(self.a) > 1, len(self.b) > 1
        if many_a:
            return "n:m" if many_b else "n:1"
        return "1:n" if many_b else "1:1"

    @property
    def copied(self) -> float:
        """The share of the draft's characters that stand in the original as they are, there or elsewhere."""
        total = sum(len(edit.b) for edit in self.edits)
        return sum(len(edit.b) for edit in self.edits if edit.kind in _AS_IT_IS) / max(total, 1)


@dataclass(frozen=True, slots=True)
class Collation:
    """The aligned texts. ``omitted`` are (original, sentence) pairs, ``added`` sentences of the draft.

    Page furniture is in a link, omitted or added like any other sentence. ``degraded`` are plain
    sentences, one for each budget that was hit on the way.
    """

    originals: tuple[Document, ...]
    draft: Document
    links: tuple[Link, ...] = ()
    omitted: tuple[tuple[int, int], ...] = ()
    added: tuple[int, ...] = ()
    degraded: tuple[str, ...] = ()
    _linked: dict[int, list[tuple[int, int]]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _owners: dict[int, list[Link]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def original_of(self, link: Link) -> Document:
        """The document that side ``a`` of the link lies in."""
        return self.originals[link.original]

    def span_a(self, link: Link) -> Span:
        """From the first to the last code point of the link's original sentences."""
        sentences = self.originals[link.original].sentences
        return Span(sentences[link.a[0]].span.start, sentences[link.a[-1]].span.end)

    def span_b(self, link: Link) -> Span:
        """From the first to the last code point of the link's draft sentences."""
        return Span(self.draft.sentences[link.b[0]].span.start, self.draft.sentences[link.b[-1]].span.end)

    def inside_a(self, link: Link, span: Span) -> bool:
        """Whether ``span`` lies in one of the link's original sentences."""
        sentences = self.originals[link.original].sentences
        return any(sentences[number].span.contains(span) for number in link.a)

    def inside_b(self, link: Link, span: Span) -> bool:
        """Whether ``span`` lies in one of the link's draft sentences."""
        return any(self.draft.sentences[number].span.contains(span) for number in link.b)

    def prose_links(self) -> Iterator[Link]:
        """The links between prose, without page furniture."""
        for link in self.links:
            if not self.draft.furniture.issuperset(link.b):
                yield link

    def place_of_omitted(self, original: int, sentence: int) -> Span:
        """The empty span of the draft where an omitted sentence would stand.

        After the words that came from the nearest linked sentence before it, else before those of
        the nearest after it, else at the start.
        """
        if original not in self._linked:
            own = [link for link in self.links if link.original == original and not link.duplicate]
            self._linked[original] = sorted((number, index) for index, link in enumerate(own) for number in link.a)
            self._owners[original] = own
        linked, own = self._linked[original], self._owners[original]
        place = bisect_left(linked, (sentence, 0))
        offset = 0
        if place:
            offset = self.draft.sentences[own[linked[place - 1][1]].b[-1]].span.end
        elif linked:
            offset = self.draft.sentences[own[linked[0][1]].b[0]].span.start
        return Span(offset, offset)

    def place_in_draft(self, link: Link, a: Span) -> Span:
        """What stands in the draft for ``a``, a span of the link's original.

        The cover of everything that the word edits set against it; an empty span where it was left out.
        """
        found: Span | None = None
        for edit in link.edits:
            if edit.a.overlaps(a) and edit.a and a:
                if edit.kind == "equal" and edit.a.contains(a) and len(edit.a) == len(edit.b):
                    shift = edit.b.start - edit.a.start
                    piece = Span(a.start + shift, a.end + shift)
                else:
                    piece = edit.b
                found = piece if found is None else found.cover(piece)
        if found is None:
            start = self.span_b(link).start
            return Span(start, start)
        return found
