"""Whether an original says, somewhere and in other words, what a sentence without a link says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.collation import Collation, Link
from checker.document import Date, Document, Figure, Span, Token
from checker.language.relations import opposite, synonymous
from checker.language.spelling import folded
from checker.language.thesaurus import related

LIGHT = frozenset(
    """
    be have do will would can could may might shall should must get go make take give come put bring let keep use
    say tell there other such same own more most much many few some any all one thing way time lot kind so only also fellow
    """.split()
)
"""Words that a sentence has, whatever it is about."""

GRAVE = frozenset(
    "accuse arrest attack bankrupt charge convict deny die fire indict injure jail kill resign sack sentence sue".split()
)
"""Verbs that are news wherever they stand: one that no original has is never a mere rewording."""

_OPEN = ("N", "V", "J")
_SMALL = 2.0
_MEASURED = frozenset(
    "second minute hour day week month year percent percentage point km kilometre mile metre tonne litre degree".split()
)
_STEM = 4
_WINDOW = 2
_REACH = 3
FEWEST_WORDS = 3
FEWEST_NEW, MOST_NEW = 2, 3
ENOUGH = 0.7
ENOUGH_NEAR = 0.4
ENOUGH_ELSEWHERE = 0.6
FEWEST_OF_CLAUSE = 4
MOST_TOLD = 0.5
_QUANTITIES = frozenset("most least more less much many last late".split())
_CLAUSES = frozenset(("ROOT", "relcl", "advcl", "conj", "ccomp", "parataxis"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_LOOSE = 0.5
"""What a word counts that a thesaurus puts beside one of the original's."""


@dataclass(frozen=True, slots=True)
class _Word:
    lemma: str
    tag: str


@dataclass(frozen=True, slots=True)
class _Passage:
    """The words of neighbouring sentences; ``lemmas`` is a quick way to the same word."""

    words: tuple[_Word, ...]
    lemmas: frozenset[str]


def is_told(collation: Collation, number: int) -> bool:
    """Whether sentence ``number`` of the draft brings nothing that can be checked and is not in an original.

    A name, a figure, a date or a grave verb that no original has is new. Without one, a sentence of few words is told, and so is
    one of which an original has enough in two sentences that follow each other: less is enough where the draft's
    neighbours come from, since a sentence that was split leaves its second half there.
    """
    draft = collation.draft
    sentence = draft.sentences[number]
    if not any(token.tag for token in sentence.tokens):
        return False
    if all(any(True for _ in brought(original, draft, sentence.span)) for original in collation.originals):
        return False
    words = list(content(sentence.tokens))
    if len(words) < FEWEST_WORDS:
        return True
    return any(
        _holds([_supported(word, passage) for word in words], is_near)
        for index in range(len(collation.originals))
        for is_near, passage in _passages(collation, index, number)
    )


def _holds(support: Sequence[float], is_near: bool) -> bool:
    new = support.count(0)
    share = sum(support) / len(support)
    return share >= ENOUGH or is_near and (new < FEWEST_NEW or share >= ENOUGH_NEAR and new <= MOST_NEW)


def _passages(collation: Collation, index: int, number: int) -> Iterator[tuple[bool, _Passage]]:
    """Every two neighbouring sentences of an original, and whether the draft's neighbours come from there."""
    sentences = collation.originals[index].sentences
    near = _sources(collation, index, number)
    for first in range(len(sentences)):
        last = min(first + _WINDOW, len(sentences))
        words = tuple(word for sentence in sentences[first:last] for word in content(sentence.tokens))
        yield near.issuperset(range(first, last)), _Passage(words, frozenset(word.lemma for word in words))


def _sources(collation: Collation, index: int, number: int) -> set[int]:
    """The sentences of an original that the nearest linked sentences before and after come from, with their own
    neighbours."""
    found: set[int] = set()
    for step in (-1, 1):
        for away in range(1, _REACH + 1):
            links = [link for link in collation.links if link.original == index and number + step * away in link.b]
            found.update(at + beside for link in links for at in link.a for beside in (-1, 0, 1))
            if links:
                break
    return found


def content(tokens: Sequence[Token]) -> Iterator[_Word]:
    """The words that carry what a sentence says: nouns, verbs, adjectives. Names, which a story has throughout, tell nothing."""
    for token in tokens:
        lemma = folded(token.lemma.casefold())
        if token.tag.startswith(_OPEN) and not token.tag.startswith("NNP") and token.dep not in ("aux", "auxpass") and lemma not in LIGHT:
            if token.norm[:1].isalpha():
                yield _Word(lemma, token.tag)


def _supported(word: _Word, passage: _Passage) -> float:
    if word.lemma in passage.lemmas:
        return 1.0
    best = 0.0
    for other in passage.words:
        if _kin(word.lemma, other.lemma) or (
            word.tag[0] == other.tag[0] and synonymous(word.lemma, other.lemma, word.tag)
        ):
            return 1.0
        if related(word.lemma, other.lemma) and not opposite(word.lemma, other.lemma, word.tag):
            best = _LOOSE
    return best


def _kin(a: str, b: str) -> bool:
    """Whether two words share a stem, as "suspect" and "suspicion" do."""
    shared = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return shared >= _STEM and shared >= 0.55 * max(len(a), len(b))


def brought(original: Document, draft: Document, span: Span) -> Iterator[Span]:
    """The names, figures, dates and grave verbs at ``span`` of the draft that nothing in the original may stand for."""
    notes, known = draft.annotations, original.annotations
    for date in notes.dates:
        if span.contains(date.span) and not any(_same_date(date, other) for other in known.dates):
            yield date.span
    for figure in notes.figures:
        if not span.contains(figure.span) or any(date.span.overlaps(figure.span) for date in notes.dates):
            continue
        if figure.value <= _SMALL and not figure.unit or _is_known(figure, original):
            continue
        yield figure.span
    tokens = [token for sentence in original.sentences for token in sentence.tokens]
    for token in draft.tokens_in(span):
        if token.tag.startswith("V") and token.lemma in GRAVE and not any(_may_stand_for(token, o) for o in tokens):
            yield token.span
    stems = {_bare(token.norm) for token in tokens}
    for name in notes.names:
        if span.contains(name.span) and not any(date.span.overlaps(name.span) for date in notes.dates):
            words = [_bare(word) for word in draft.words(name.span).casefold().split()]
            if not any(word in stems or any(_kin(word, stem) for stem in stems) for word in words):
                yield name.span


def _may_stand_for(a: Token, b: Token) -> bool:
    x, y = a.lemma.casefold(), b.lemma.casefold()
    return x == y or _kin(x, y) or related(x, y) and not opposite(x, y, a.tag)


def _bare(word: str) -> str:
    return folded(word.casefold().strip(".,\u201c\u201d\"'\u2019").removesuffix("\u2019s").removesuffix("'s"))


def _same_date(a: Date, b: Date) -> bool:
    return a.value == b.value or a.value in b.value.split("-") or b.value in a.value.split("-") or (
        a.granularity == "month" and b.granularity == "day"
    )


def _is_known(figure: Figure, original: Document) -> bool:
    for other in original.annotations.figures:
        if figure.value in (other.value, other.high) and not _clash(figure.unit, other.unit):
            return True
    # Times and days are told in words as well: "at a quarter past two", "on the 17th".
    return any(
        part.isdigit() and float(part) == figure.value
        for date in original.annotations.dates
        for part in date.value.lstrip("T").replace(":", "-").split("-")
    )


def _clash(a: str, b: str) -> bool:
    """Whether two units measure something different: whatever else is counted may have another name."""
    return a != b and bool(a) and bool(b) and (a in _MEASURED and b in _MEASURED or a.isupper() and b.isupper())


def new_clauses(collation: Collation, link: Link) -> Iterator[Span]:
    """The clauses of a link's draft sentences that are new: a reason, a superlative, or any of enough words.

    None of a new clause's words, or next to none, stands in the link's sentences or beside them, in these or in other
    words; and no two sentences of an original have more than half of them.
    """
    original = collation.originals[link.original]
    near = _passage(original, range(max(0, link.a[0] - 1), min(len(original.sentences), link.a[-1] + 2)))
    for number in link.b:
        tokens = collation.draft.sentences[number].tokens
        for verb, token in enumerate(tokens):
            if not token.tag.startswith("V") or token.dep not in _CLAUSES:
                continue
            inside = _clause(tokens, verb)
            words = list(content([tokens[at] for at in inside]))
            support = [_supported(word, near) for word in words]
            if not _is_new(words, support, near, any(tokens[at].norm == "because" for at in inside)):
                continue
            if not any(_is_elsewhere(other, words) for other in collation.originals):
                first = verb
                while first - 1 in inside:
                    first -= 1
                yield tokens[first].span.cover(tokens[inside[-1]].span)


def _is_new(words: Sequence[_Word], support: Sequence[float], near: _Passage, is_reason: bool) -> bool:
    new = support.count(0)
    if is_reason:
        # A thesaurus puts causes beside what they bring about: "burn" and "smoke".
        return len(words) >= FEWEST_NEW and max(support) < 1
    superlative = any(
        word.tag == "JJS" and word.lemma not in _QUANTITIES and not value
        for word, value in zip(words, support, strict=True)
    )
    if superlative and not any(word.tag == "JJS" for word in near.words):
        return new >= FEWEST_NEW and sum(support) <= MOST_TOLD * len(words)
    return new >= FEWEST_OF_CLAUSE and new == len(words)


def _is_elsewhere(original: Document, words: Sequence[_Word]) -> bool:
    """Whether two neighbouring sentences of an original have more than half of the words."""
    for first in range(len(original.sentences)):
        passage = _passage(original, range(first, min(first + _WINDOW, len(original.sentences))))
        if sum(_supported(word, passage) for word in words) >= ENOUGH_ELSEWHERE * len(words):
            return True
    return False


def _passage(original: Document, numbers: range) -> _Passage:
    words = tuple(word for number in numbers for word in content(original.sentences[number].tokens))
    return _Passage(words, frozenset(word.lemma for word in words))


def _clause(tokens: Sequence[Token], verb: int) -> list[int]:
    """The verb with what hangs on it, its subject and the clauses below it left out."""
    inside, waiting = [], [verb]
    while waiting:
        at = waiting.pop()
        inside.append(at)
        for child, token in enumerate(tokens):
            below = token.tag.startswith("V") and token.dep in _CLAUSES or token.dep in ("punct", "cc")
            if token.head == at and child != at and not below:
                waiting.append(child)
    return sorted(inside)
