"""Which figure a passage gives for whom: "61 percent in Brell and 44 in Tarn", "Velm and Oster have 12 and 31"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from checker.checks.facts._ages import ages_of_others
from checker.checks.facts._counterparts import became, inside_a, inside_b
from checker.checks.facts._given import crossed, keeper
from checker.checks.facts._quantities import comparable, is_age, one_kind, same_number, share, unit_of
from checker.checks.facts._words import Words, words_of
from checker.collation import Collation, Link
from checker.document import Document, Figure, Name, Span, Token
from checker.finding import Remark
from checker.language.noun_kinds import siblings
from checker.language.relations import opposite

_TOLD = 0.5
_AGED = 120
"""A smaller number that counts nothing may be an age, an hour, a score."""
_HOURS = frozenset("at by until till past to from before after no number - –".split())
_BESIDE = 2
_FEW = 6
"""More names than this in one passage are more than a list."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a figure is given for: ``key`` is one for all its forms."""

    key: str
    span: Span


def given_otherwise(
    collation: Collation, link: Link, figures_a: Sequence[Figure], figures_b: Sequence[Figure]
) -> Iterator[Remark]:
    """A remark where the draft gives two figures for each other's name: "61 in Brell, 44 in Tarn", "44 in Brell"."""
    words = words_of(collation, link)
    if words is None:
        return
    pairs = _by_number(figures_a, figures_b)
    found = next(turned(collation, link, pairs, words), None) or next(_crossed(collation, link, pairs, words), None)
    if found is not None:
        yield _remark(collation, link, *found)


def between_links(collation: Collation, told: Collection[Span]) -> Iterator[Remark]:
    """Remarks on figures that the draft gives for each other where no link has both, and on ages that are another's;
    none in the places ``told``, and one for each place."""
    done = set(told)
    for remark in (*_given_elsewhere(collation), *_ages_of_others(collation), *_ages_exchanged(collation)):
        if not any(remark.b.overlaps(span) for span in done):
            done.add(remark.b)
            yield remark


def _given_elsewhere(collation: Collation) -> Iterator[Remark]:
    """The same for two figures of one sentence of the draft, or of two next to one another, that an original has in one
    sentence or two, and no link has together."""
    draft = collation.draft
    linked = {(link.original, a, b) for link in collation.prose_links() for a in link.a for b in link.b}
    here = _alone(draft)
    for number, original in enumerate(collation.originals):
        told: set[Span] = set()
        kept = []
        for value, (a, there) in _alone(original).items():
            b, place = here.get(value, (a, -1))
            if place >= 0 and unit_of(a) == unit_of(b):
                kept.append((there, place, (a, b)))
        for theirs, ours in sorted(_windows([(there, place) for there, place, _ in kept])):
            pairs = [pair for there, place, pair in kept if there in theirs and place in ours]
            if not 1 < len(pairs) <= _FEW or all((number, x, y) in linked for x in theirs for y in ours):
                continue
            link = Link(number, theirs, ours, "paraphrase", 0.5)
            words = words_of(collation, link)
            found = next(_crossed(collation, link, pairs, words), None) if words is not None else None
            if found is not None and not told & {found[0][1].span, found[1][1].span}:
                told |= {found[0][1].span, found[1][1].span}
                yield _remark(collation, link, *found)


def _ages_of_others(collation: Collation) -> Iterator[Remark]:
    """A remark on each person whom the draft gives the age that an original gives one other."""
    for one in ages_of_others(collation):
        original, link = collation.originals[one.original], Link(one.original, (0,), (0,), "paraphrase", 0.5)
        if one.exchanged is not None:
            yield _remark(collation, link, (one.other, one.b), (one.a, one.exchanged))
        else:
            of = original.words(one.name.span)
            yield became(
                collation, link, one.a.phrase, one.b.phrase, 0.85, f", which in the original is the age of {of}."
            )


def _ages_exchanged(collation: Collation) -> Iterator[Remark]:
    """A remark on an age and another number that either text has once, where the draft has the age count what the other
    counted: "Orlen, 38, has sung in 52 operas", "Orlen, 52, has sung in 38"."""
    here = _alone(collation.draft)
    for number, original in enumerate(collation.originals):
        both = [(a, here[key][0], place, here[key][1]) for key, (a, place) in _alone(original).items() if key in here]
        lost = [item for item in both if item[0].unit and not item[1].unit]
        for a, b, place, there in (item for item in both if not item[0].unit and item[1].unit):
            if not is_age(original, a) or is_age(collation.draft, b):
                continue
            for other_a, other_b, other_place, other_there in lost:
                near = abs(place - other_place) <= _BESIDE and abs(there - other_there) <= _BESIDE
                if near and unit_of(other_a) == unit_of(b) and a.high == a.value:
                    link = Link(number, (place,), (there,), "paraphrase", 0.5)
                    yield _remark(collation, link, (a, b), (other_a, other_b))


def _windows(places: Sequence[tuple[int, int]]) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The sentences of both texts that hold two of the places, given as sentences of the original and the draft."""
    return {
        (tuple(sorted({there, other})), tuple(sorted({place, beside})))
        for at, (there, place) in enumerate(places)
        for other, beside in places[at + 1:]
        if abs(there - other) <= 1 and abs(place - beside) <= 1
    }


def _alone(document: Document) -> dict[tuple[float, bool], tuple[Figure, int]]:
    """The figures whose number no other figure of the text has, each with its sentence, in order of the text."""
    found: dict[tuple[float, bool], list[Figure]] = {}
    for figure in document.annotations.figures:
        found.setdefault((figure.value, figure.ordinal), []).append(figure)
    places = {key: document.sentence_at(figures[0].span.start) for key, figures in found.items()}
    return {
        key: (figures[0], place)
        for key, figures in found.items()
        if len(figures) == 1 and (place := places[key]) is not None and place not in document.furniture
    }


def _crossed(
    collation: Collation, link: Link, pairs: Sequence[tuple[Figure, Figure]], words: Words
) -> Iterator[tuple[tuple[Figure, Figure], tuple[Figure, Figure]]]:
    exact = [(a, b) for a, b in pairs if not a.ordinal]
    return crossed(words, exact, phrase_of, partial(_could_be, collation.original_of(link)))


def phrase_of(figure: Figure) -> Span:
    """Its words, with what it counts and what qualifies it."""
    return figure.phrase


def kept_in(
    collation: Collation, link: Link, pairs: Sequence[tuple[Figure, Figure]]
) -> Callable[[tuple[Figure, Figure], tuple[Figure, Figure]], bool]:
    """What tells of two figures of a link whether each has kept its own words."""
    return keeper(words_of(collation, link), pairs, phrase_of)


def _remark(
    collation: Collation, link: Link, one: tuple[Figure, Figure], other: tuple[Figure, Figure]
) -> Remark:
    draft = collation.draft
    return Remark(
        message=(
            f"\u201c{draft.words(one[1].phrase)}\u201d and \u201c{draft.words(other[1].phrase)}\u201d "
            "have changed places: the original gives each for the other."
        ),
        b=one[1].phrase.cover(other[1].phrase),
        a=one[0].phrase.cover(other[0].phrase),
        original=link.original,
        confidence=min(0.85, 0.45 + 0.4 * link.score),
    )


def _by_number(figures_a: Sequence[Figure], figures_b: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    return [
        (a, next(b for b in figures_b if same_number(a, b)))
        for a in figures_a
        if any(same_number(a, b) for b in figures_b)
    ]


def _could_be(original: Document, one: tuple[Figure, Figure], other: tuple[Figure, Figure]) -> bool:
    """Whether two figures of the original, each with the draft's, could stand for each other."""
    (a, there_a), (b, there_b) = one, other
    if is_age(original, a) != is_age(original, b):
        return False
    shared = {a.unit, there_a.unit} & {b.unit, there_b.unit} - {""}
    named = a.unit or there_a.unit, b.unit or there_b.unit
    bare = bool(a.unit) != bool(b.unit) and not shared and not is_age(original, a)
    if bare and not all(named) and _elided(original, b if a.unit else a):
        return one_kind(a, b) and bool(share(a)) == bool(share(b)) and not same_number(a, b)
    if bare and min(a.value, b.value) < _AGED:
        return False
    if a.unit and b.unit and unit_of(a) != unit_of(b) and not shared:
        return False  # "12 men and 21 women"
    like = is_age(original, a) or comparable(a, b)
    return like and one_kind(a, b) and bool(share(a)) == bool(share(b)) and not same_number(a, b)


def _elided(document: Document, figure: Figure) -> bool:
    """Whether a bare number leaves out what it counts, which the other figure beside it names: "16 days at sea and four
    in port"; not an hour ("at four") or part of a score."""
    number = document.sentence_at(figure.span.start)
    tokens = document.sentences[number].tokens if number is not None else ()
    before = next((token.norm for token in reversed(tokens) if token.span.end <= figure.span.start), "")
    behind = next((token for token in tokens if token.span.start >= figure.span.end), None)
    return before not in _HOURS and (behind is None or behind.tag == "IN" or behind.norm in (".", ",", ";", "and"))


def turned(
    collation: Collation, link: Link, pairs: Sequence[tuple[Figure, Figure]], words: Words
) -> Iterator[tuple[tuple[Figure, Figure], tuple[Figure, Figure]]]:
    """Two figures of both sides, each of which the draft gives for the other's name or noun; only where the passage is
    a plain list on both sides, of names (or contrasting nouns) and figures in turns."""
    figures = [(a, b) for a, b in pairs if a.value == a.high and not a.ordinal]
    units = {figure.unit for pair in figures for figure in pair} - {""}
    if len(figures) < 2 or len(units) > 1 or len({a.value for a, _ in figures}) < len(figures):
        return
    original = collation.original_of(link)
    if len({bool(share(a)) for a, _ in figures}) > 1 or len({is_age(original, a) for a, _ in figures}) > 1:
        return
    if not words.told_alike(_TOLD):
        return
    for labels_a, labels_b in (_names(collation, link), _nouns(words)):
        given_a = _given(collation.original_of(link), labels_a, [a for a, _ in figures])
        given_b = _given(collation.draft, labels_b, [b for _, b in figures])
        if not given_a or not given_b or set(given_a) != set(given_b):
            continue
        numbers = sorted(given_a)
        for at, first in enumerate(numbers):
            for second in numbers[at + 1:]:
                if (given_a[first], given_a[second]) == (given_b[second], given_b[first]):
                    one, other = figures[given_a[first]], figures[given_a[second]]
                    yield one, other
                    return


def _names(collation: Collation, link: Link) -> tuple[list[Label], list[Label]]:
    """The names that both sides have; no others may stand between. What opens a sentence is a name where the other side
    has it as one."""
    a, b = (
        [Label(_key(name), name.span) for name in names]
        for names in (
            inside_a(collation, link, collation.original_of(link).annotations.names),
            inside_b(collation, link, collation.draft.annotations.names),
        )
    )
    more_a = _openers(collation.original_of(link), link.a, {label.key for label in b} - {label.key for label in a})
    more_b = _openers(collation.draft, link.b, {label.key for label in a} - {label.key for label in b})
    return [*a, *more_a], [*b, *more_b]


def _openers(document: Document, numbers: Sequence[int], keys: set[str]) -> list[Label]:
    openers = (token for number in numbers for token in document.sentences[number].tokens[:1])
    return [Label(token.norm, token.span) for token in openers if token.norm in keys]


def _key(name: Name) -> str:
    return name.canonical.split()[-1] if name.kind == "PERSON" else name.canonical


def _nouns(words: Words) -> tuple[list[Label], list[Label]]:
    """The nouns that stand on both sides as they are, of which each is the opposite or the like of another there."""
    kept = [index for index in sorted(words.sure_a) if _is_noun(words.a.tokens[index])]
    lemmas = {words.a.tokens[index].lemma.casefold() for index in kept}
    contrasting = {
        one
        for one in lemmas
        for other in lemmas
        if one != other and (opposite(one, other, "N") or siblings(one, other))
    }
    found_a, found_b = (
        [
            Label(token.lemma.casefold(), token.span)
            for token in side.tokens
            if _is_noun(token) and token.lemma.casefold() in contrasting
        ]
        for side in (words.a, words.b)
    )
    return found_a, found_b


def _is_noun(token: Token) -> bool:
    return token.tag in ("NN", "NNS")


def _given(document: Document, labels: Sequence[Label], figures: Sequence[Figure]) -> dict[str, int]:
    """The number of the figure that each label has; empty where they do not stand in turns."""
    items = sorted(
        [(label.span, label.key, -1) for label in labels]
        + [(figure.span, "", number) for number, figure in enumerate(figures)]
    )
    if len(labels) != len(figures) or len({label.key for label in labels}) != len(labels) or len(labels) > _FEW:
        return {}
    kinds = [number < 0 for _, _, number in items]
    half = len(labels)
    if all(kinds[:half]) and _says_respectively(document, items[0][0].cover(items[-1][0])):
        return {items[at][1]: items[half + at][2] for at in range(half)}
    if any(one == other for one, other in zip(kinds, kinds[1:], strict=False)):
        return {}
    turns = [(items[at], items[at + 1]) for at in range(0, len(items), 2)]
    return {(one if kinds[0] else other)[1]: (other if kinds[0] else one)[2] for one, other in turns}


def _says_respectively(document: Document, span: Span) -> bool:
    last = document.sentence_at(span.end - 1)
    end = document.sentences[last].span.end if last is not None else span.end
    return any(token.norm == "respectively" for token in document.tokens_in(Span(span.start, end)))
