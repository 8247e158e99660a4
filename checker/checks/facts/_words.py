"""Which word of the draft stands for which of the original, inside one link, reworded ones included."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.checks.facts._counterparts import inside
from checker.checks.facts._grammar import is_clause, is_verb, negation_cues
from checker.collation import Collation, Link
from checker.document import Document, Figure, Span, Token
from checker.language.relations import opposite, synonymous
from checker.language.spelling import folded
from checker.language.thesaurus import related

_CONTENT = ("N", "V", "J", "R", "C", "W", "P")
_LIGHT = frozenset("be have do will would can could may might shall should must not n't to the a an and or of".split())
_MAXIMUM = 160
_NEAR = 5


@lru_cache(maxsize=256)
def _children(heads: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """What hangs on each token, ascending."""
    found: list[list[int]] = [[] for _ in heads]
    for child, head in enumerate(heads):
        if 0 <= head < len(heads) and head != child:
            found[head].append(child)
    return tuple(map(tuple, found))


@dataclass(frozen=True, slots=True)
class Side:
    """The tokens of a link's one side as one sequence; heads are indices into it."""

    document: Document
    tokens: tuple[Token, ...]
    heads: tuple[int, ...]

    def children(self, index: int) -> tuple[int, ...]:
        """What hangs on a token."""
        return _children(self.heads)[index]

    def above(self, index: int) -> Iterator[int]:
        """The tokens above a token, the nearest first, itself left out."""
        seen = {index}
        index = self.heads[index]
        while index not in seen:
            seen.add(index)
            yield index
            index = self.heads[index]

    def below(self, index: int) -> list[int]:
        """All that hangs on a token, however far down, itself left out."""
        found = list(self.children(index))
        for at in found:
            found.extend(self.children(at))
        return found

    def inside(self, span: Span) -> list[int]:
        """The tokens that share a code point with ``span``, in order."""
        return [index for index, token in enumerate(self.tokens) if token.span.overlaps(span)]

    def predicate(self, index: int) -> int | None:
        """The verb of the clause that a token stands in, its own index for a verb.

        None where there is none, or where it is left out ("he never will"): the verb above that is another clause's.
        """
        if is_verb(self.tokens[index]):
            return index
        for above in self.above(index):
            if is_verb(self.tokens[above]):
                return above
            if self.tokens[above].tag == "MD" and self.tokens[above].dep != "aux":
                return None
        return None

    def clause(self, verb: int) -> tuple[int, ...]:
        """The tokens of a verb's clause, those of the clauses below it left out."""
        held = [verb]
        for index in held:
            held.extend(child for child in self.children(index) if not is_clause(self.tokens[child]))
        return tuple(sorted(held))

    def negated(self, verb: int) -> int:
        """How many negative words the clause of a verb holds."""
        clause = self.clause(verb)
        outside = [index for index in range(max(0, verb - _NEAR), verb) if index not in clause]
        return sum(negation_cues(self.tokens, index) for index in clause) + sum(
            self.denied_verb(index) == verb for index in outside if negation_cues(self.tokens, index)
        )

    def denied_verb(self, cue: int) -> int | None:
        """The verb that a negative word turns round: of "yet to" and "nor" the one behind, of others that of the
        clause."""
        if self.tokens[cue].norm not in ("yet", "nor"):
            return self.predicate(cue)
        behind = range(cue + 1, min(cue + 1 + _NEAR, len(self.tokens)))
        found = next((index for index in behind if is_verb(self.tokens[index])), None)
        return self.predicate(cue) if found is None and self.tokens[cue].norm == "nor" else found

    def denied(self, index: int) -> bool:
        """Whether the clause that a token stands in holds a negative word."""
        verb = self.predicate(index)
        return verb is not None and self.negated(verb) > 0

    def quoted(self, index: int) -> bool:
        """Whether a token stands in quotation marks, which make it somebody's."""
        span = self.tokens[index].span
        return any(quotation.span.overlaps(span) for quotation in self.document.annotations.quotations)

    def passive(self, verb: int) -> bool:
        """Whether a verb is in the passive."""
        return any(self.tokens[child].dep in ("nsubjpass", "auxpass") for child in self.children(verb))

    def figures(self) -> Sequence[Figure]:
        """The figures from the first of its tokens to the last."""
        span = self.tokens[0].span.cover(self.tokens[-1].span)
        return tuple(inside(self.document.annotations.figures, [span]))

    def verbs(self) -> Iterator[int]:
        """The main verbs."""
        return (index for index, token in enumerate(self.tokens) if is_verb(token))

    def once(self, lemma: str) -> bool:
        """Whether no two of the main verbs have a lemma."""
        return sum(self.tokens[index].lemma == lemma for index in self.verbs()) <= 1


@dataclass(frozen=True, slots=True)
class Words:
    """The two sides of a link, and the index on side ``b`` of what stands for a token of side ``a``.

    ``sure_a`` and ``sure_b`` are the tokens whose counterpart is the same word; ``loose_a`` and ``loose_b`` those whose
    counterpart only a thesaurus puts beside them, so that it may hold more or less than they say.
    """

    a: Side
    b: Side
    to_b: dict[int, int]
    to_a: dict[int, int]
    sure_a: frozenset[int]
    sure_b: frozenset[int]
    loose_a: frozenset[int] = frozenset()
    loose_b: frozenset[int] = frozenset()

    def share(self, clause: tuple[int, ...], on_a: bool) -> tuple[int, int]:
        """How many content words of a clause have a counterpart, and how many there are."""
        side, known = (self.a, self.to_b) if on_a else (self.b, self.to_a)
        content = [index for index in clause if is_content(side.tokens[index])]
        return sum(index in known for index in content), len(content)

    def shared(self) -> float:
        """The share of the content words that have a counterpart, of that side which has the smaller one; 0.0 where a
        side has no content word."""
        return min(found / max(1, total) for found, total in self._shares())

    def told_alike(self, least: float = 0.6) -> bool:
        """Whether at least that share of the content words of either side has a counterpart; a side that has none
        leaves nothing out."""
        return all(found >= least * total for found, total in self._shares())

    def _shares(self) -> tuple[tuple[int, int], tuple[int, int]]:
        whole_a, whole_b = tuple(range(len(self.a.tokens))), tuple(range(len(self.b.tokens)))
        return self.share(whole_a, True), self.share(whole_b, False)

    def place_in_b(self, a: Span) -> Span:
        """Where in the draft the original's words ``a`` would stand: between the counterparts of their neighbours.

        An empty span where nothing but white space is there; where the neighbours have moved apart, beside the
        counterpart of the word before, or of the word after.
        """
        held = self.a.inside(a)
        first, last = (held[0], held[-1]) if held else (0, 0)
        before = next((self.to_b[index] for index in range(first - 1, -1, -1) if index in self.to_b), None)
        after = next((self.to_b[index] for index in range(last + 1, len(self.a.tokens)) if index in self.to_b), None)
        tokens = self.b.tokens
        if before is None:
            start = tokens[after].span.start if after is not None else tokens[0].span.start
            return Span(start, start)
        end = tokens[before].span.end
        if after is not None and before < after <= before + 6:
            between = tokens[before + 1:after]
            return between[0].span.cover(between[-1].span) if between else Span(end, end)
        return Span(end, end)

    def near(self, a: int, b: int) -> bool:
        """Whether two tokens stand in the same place: their heads, or what hangs on both, are counterparts."""
        if self.to_b.get(a) == b:
            return True
        head_a, head_b = self.a.heads[a], self.b.heads[b]
        if head_a == a and head_b == b:
            return True
        if head_a != a and head_b != b and self.to_b.get(head_a) == head_b:
            return True
        below = set(self.b.children(b))
        return any(self.to_b.get(child) in below for child in self.a.children(a) if is_content(self.a.tokens[child]))


def is_headline(collation: Collation, link: Link) -> bool:
    """Whether one side of a link is a headline, which leaves out what it can."""
    return any(
        document.paragraphs[document.paragraph_of(numbers[0])].role == "headline"
        for document, numbers in ((collation.original_of(link), link.a), (collation.draft, link.b))
    )


def is_common_noun(name: str, other: Side, kept: Container[int]) -> bool:
    """Whether a name is one word that the other side renders with a common noun: "the marines", "the Navy".

    ``kept`` are the tokens of ``other`` that stand on the name's side as they are.
    """
    return name.isalpha() and name.istitle() and any(
        related(name.casefold(), token.lemma.casefold())
        for index, token in enumerate(other.tokens)
        if index not in kept and token.tag.startswith("NN")
    )


def in_figure(side: Side, index: int) -> bool:
    """Whether a word belongs to how a figure is put: "no fewer than", "not quite", "at least"."""
    figures = side.document.annotations.figures
    span = side.tokens[index].span
    place = bisect_right(figures, span.start, key=lambda figure: figure.phrase.start) - 1
    return place >= 0 and bool(figures[place].qualifier) and figures[place].phrase.contains(span)


def may_say(x: str, y: str, tag: str = "") -> bool:
    """Whether two lemmas may say the same; ``tag`` limits synonyms to its word class."""
    return x == y or synonymous(x, y, tag) or related(x, y)


def is_content(token: Token) -> bool:
    """Whether the token is a word that carries meaning."""
    return token.tag.startswith(_CONTENT) and token.lemma.casefold() not in _LIGHT and token.norm[:1].isalnum()


# A dozen checks ask for the same links of the same draft: what was asked last is remembered, for one draft alone.
_remembered: dict[int, tuple[Document, Document, Link, Words | None]] = {}


def words_of(collation: Collation, link: Link) -> Words | None:
    """The words of a link; None where nothing differs, where the grammar is not known or where it is too long."""
    original, draft = collation.original_of(link), collation.draft
    found = _remembered.get(id(link))
    if found is not None and found[0] is original and found[1] is draft and found[2] is link:
        return found[3]
    if any(other is not draft for _, other, _, _ in list(_remembered.values())[:1]):
        _remembered.clear()
    words = _words_of(collation, link)
    _remembered[id(link)] = (original, draft, link, words)
    return words


def _words_of(collation: Collation, link: Link) -> Words | None:
    if link.relation in ("verbatim", "typographic"):
        return None
    a = side_of(collation.original_of(link), link.a)
    b = side_of(collation.draft, link.b)
    if not a.tokens or not b.tokens or max(len(a.tokens), len(b.tokens)) > _MAXIMUM:
        return None
    if not any(token.tag for token in a.tokens) or not any(token.tag for token in b.tokens):
        return None
    return words_between(link, a, b)


def words_between(link: Link, a: Side, b: Side) -> Words:
    """The words of two passages that hold those of a link."""
    to_b = _aligned(link, a, b)
    sure = {index: other for index, other in to_b.items() if _same(a.tokens[index], b.tokens[other])}
    loose = {index: other for index, other in to_b.items() if not akin(a.tokens[index], b.tokens[other])}
    return Words(
        a, b, to_b, {other: index for index, other in to_b.items()},
        frozenset(sure), frozenset(sure.values()), frozenset(loose), frozenset(loose.values()),
    )


def side_of(document: Document, numbers: tuple[int, ...]) -> Side:
    """The tokens of the sentences with these numbers, as one sequence."""
    tokens: list[Token] = []
    heads: list[int] = []
    for number in numbers:
        first = len(tokens)
        for index, token in enumerate(document.sentences[number].tokens):
            tokens.append(token)
            heads.append(first + (token.head if token.head >= 0 else index))
    return Side(document, tuple(tokens), tuple(heads))


def _aligned(link: Link, a: Side, b: Side) -> dict[int, int]:
    found: dict[int, int] = {}
    taken: set[int] = set()
    starts = {token.span: index for index, token in enumerate(b.tokens)}
    for edit in link.edits:
        if edit.kind not in ("equal", "moved") or len(edit.a) != len(edit.b):
            continue
        shift = edit.b.start - edit.a.start
        for index, token in enumerate(a.tokens):
            if edit.a.contains(token.span):
                moved = Span(token.span.start + shift, token.span.end + shift)
                other = starts.get(moved)
                if other is not None and other not in taken and a.tokens[index].norm == b.tokens[other].norm:
                    found[index] = other
                    taken.add(other)
    for same in (_same, _kin, _synonyms):
        for index, token in enumerate(a.tokens):
            if index in found or not is_content(token):
                continue
            candidates = [
                other
                for other, there in enumerate(b.tokens)
                if other not in taken and is_content(there) and same(token, there)
            ]
            if candidates:
                place = index / len(a.tokens)
                best = min(candidates, key=lambda other: (abs(other / len(b.tokens) - place), other))
                found[index] = best
                taken.add(best)
    _add_related(a, b, found, taken)
    return found


def _add_related(a: Side, b: Side, found: dict[int, int], taken: set[int]) -> None:
    """Pair off what that a thesaurus puts together where what it hangs on, holds or stands beside is paired off."""
    for _ in range(2):
        for index, token in enumerate(a.tokens):
            if index in found or not is_content(token):
                continue
            for other, there in enumerate(b.tokens):
                if other in taken or not is_content(there) or not _related(token, there):
                    continue
                if _supported(a, b, found, index, other):
                    found[index] = other
                    taken.add(other)
                    break


def _supported(a: Side, b: Side, found: dict[int, int], index: int, other: int) -> bool:
    head, there = _above(a, index), _above(b, other)
    if (head == index) == (there == other) and (head == index or found.get(head) == there):
        return True
    if any(found.get(child) in b.children(other) for child in a.children(index) if is_content(a.tokens[child])):
        return True
    return any(found.get(index + step) == other + step for step in (-1, 1))


def _above(side: Side, index: int) -> int:
    """What a word hangs on, prepositions looked through."""
    head = side.heads[index]
    return side.heads[head] if side.tokens[head].tag in ("IN", "TO") else head


def _same(a: Token, b: Token) -> bool:
    return folded(a.lemma.casefold()) == folded(b.lemma.casefold()) or folded(a.norm) == folded(b.norm)


def _kin(a: Token, b: Token) -> bool:
    return share_stem(a.lemma.casefold(), b.lemma.casefold())


def share_stem(x: str, y: str) -> bool:
    """Whether two words share a stem, as "decide" and "decision" do."""
    shared = next((index for index, (p, q) in enumerate(zip(x, y, strict=False)) if p != q), min(len(x), len(y)))
    return shared >= 4 and shared >= 0.6 * max(len(x), len(y))


def akin(a: Token, b: Token) -> bool:
    """Whether two words are one, share a stem or are synonyms in a common sense."""
    return a.norm == b.norm or _same(a, b) or _kin(a, b) or _synonyms(a, b)


def _related(a: Token, b: Token) -> bool:
    x, y = a.lemma.casefold(), b.lemma.casefold()
    return a.tag[:1] == b.tag[:1] and related(x, y) and not opposite(x, y, a.tag)


def _synonyms(a: Token, b: Token) -> bool:
    return synonymous(a.lemma.casefold(), b.lemma.casefold(), a.tag if a.tag[:1] == b.tag[:1] else "")
