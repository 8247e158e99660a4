"""spaCy's words carried onto our tokens.

Both cut a sentence in their own way, so that relations are carried by the code points that two
words share:

- a token that covers several words takes the one that governs the others ("it's" is a form of
  "be"). Of "don't" that is "do": the negation is told by the token itself (:attr:`Token.negated`);
- a token that is a part of one word stands for it if it is the first; the others hang on the first
  with the label ``dep``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.document import Document, Paragraph, Sentence, Span, Token
from checker.language import grammar

_LIGHT = frozenset(("neg", "case", "punct"))


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity as the model sees it, with its OntoNotes label; spans are of the document."""

    span: Span
    label: str


def parse(document: Document) -> tuple[Document, tuple[Entity, ...]]:
    """The document with lemma, tag, dep and head on its tokens, and the entities of its sentences.

    Page furniture is not parsed.
    """
    parses = iter(
        grammar.parse(
            document.words(sentence.span)
            for paragraph in document.paragraphs
            if paragraph.role != "furniture"
            for sentence in paragraph.sentences
        )
    )
    entities: list[Entity] = []
    paragraphs: list[Paragraph] = []
    for paragraph in document.paragraphs:
        if paragraph.role == "furniture":
            paragraphs.append(paragraph)
            continue
        sentences: list[Sentence] = []
        for sentence in paragraph.sentences:
            parsed, start = next(parses), sentence.span.start
            sentences.append(replace(sentence, tokens=carry(sentence.tokens, parsed.words, start)))
            entities.extend(
                Entity(Span(entity.start + start, entity.end + start), entity.label) for entity in parsed.entities
            )
        paragraphs.append(replace(paragraph, sentences=tuple(sentences)))
    return replace(document, paragraphs=tuple(paragraphs)), tuple(entities)


def carry(tokens: Sequence[Token], words: Sequence[grammar.Word], start: int) -> tuple[Token, ...]:
    """The tokens with what is known of the words; ``start`` is the sentence's offset in the document.

    A token that shares no code point with a word stays as it is.
    """
    pieces = _overlaps(tokens, words, start)
    owner: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        for shared in piece:
            owner.setdefault(shared, index)
    carried: list[Token] = []
    for index, (token, piece) in enumerate(zip(tokens, pieces, strict=True)):
        if not piece:
            carried.append(token)
            continue
        first = owner[piece[0]]
        if len(piece) == 1 and first != index:
            carried.append(replace(token, lemma=token.norm, tag=words[piece[0]].tag, dep="dep", head=first))
            continue
        governor = words[_governor(piece, words)]
        head = owner.get(governor.head, index)
        carried.append(replace(token, lemma=governor.lemma, tag=governor.tag, dep=governor.dep, head=head))
    return _as_tree(carried)


def _as_tree(tokens: list[Token]) -> tuple[Token, ...]:
    """The tokens with no ring of heads among them: where words share a token, two can hang on one another.

    The first token of a ring becomes a root, so that whoever climbs or descends comes to an end.
    """
    safe: set[int] = set()
    for index in range(len(tokens)):
        path: list[int] = []
        at = index
        while at not in safe and at not in path:
            path.append(at)
            at = tokens[at].head if 0 <= tokens[at].head < len(tokens) else at
        if at in path and tokens[at].head != at and 0 <= tokens[at].head < len(tokens):
            root = min(path[path.index(at):])
            tokens[root] = replace(tokens[root], head=root)
        safe.update(path)
    return tuple(tokens)


def _overlaps(tokens: Sequence[Token], words: Sequence[grammar.Word], start: int) -> list[list[int]]:
    pieces: list[list[int]] = []
    first = 0
    for token in tokens:
        left, right = token.span.start - start, token.span.end - start
        while first < len(words) and words[first].end <= left:
            first += 1
        last = first
        while last < len(words) and words[last].start < right:
            last += 1
        pieces.append([index for index in range(first, last) if words[index].tag != "_SP"])
    return pieces


def _governor(piece: Sequence[int], words: Sequence[grammar.Word]) -> int:
    """The word whose head lies outside the piece; the first full one where there are several."""
    if len(piece) == 1:
        return piece[0]
    inside = set(piece)
    outer = [index for index in piece if words[index].head not in inside or words[index].head == index]
    full = [index for index in outer if words[index].dep not in _LIGHT]
    return (full or outer or list(piece))[0]
