"""Whether an original says, somewhere and in other words, what a sentence without a link says."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from checker.checks._names import follows_from
from checker.checks._reading import subtree
from checker.checks._wording import LIGHT, Word, bare, content, has, places_of, vocabulary
from checker.checks.sourcing._asides import has_past, is_checked_elsewhere, is_past, of_whom, told_of
from checker.checks.sourcing._left_over import may_render, told_in_other_words
from checker.checks.sourcing._worked_out import is_day_reckoned, is_part_of_week, is_worked_out
from checker.collation import Collation, Link
from checker.document import Date, Document, Figure, Name, Span, Token
from checker.language.spelling import folded

GRAVE = frozenset(
    "accuse arrest attack charge convict deny die fire indict injure jail kill resign sack sentence sue".split()
)
"""Verbs that are news wherever they stand: one that no original has is never a mere rewording."""

FEWEST_WORDS = 3
FEWEST_NEW, MOST_NEW = 2, 3
ENOUGH, ENOUGH_NEAR, ENOUGH_ELSEWHERE, ENOUGH_OF_REASON = 0.7, 0.4, 0.6, 0.5
FEWEST_OF_CLAUSE = 4
MOST_TOLD = 0.5
MOST_COMPARED = 6_000_000
"""Words of an original times those of sentences without a link; beyond it only the same words and their kin count."""

_ENDS = (".", "!", "?", "\u2026", "\u201d", "\u2019", '"', "'", ")")
_CLAUSES = frozenset(("ROOT", "relcl", "advcl", "conj", "ccomp", "parataxis"))
_CAUSES = frozenset((("because", "of"), ("due", "to"), ("owing", "to")))
_CIRCUMSTANCES = frozenset(
    "amount circumstance concern condition difficulty fact factor fear impact issue lack level number presence "
    "pressure problem reason situation state weather".split()
)
"""Nouns that say what kind of thing a cause is, and not what it was."""
_HARM = {
    "kill": tuple(
        "dead death deaths die died dies dying fatal fatality fatalities murder murdered manslaughter homicide killer "
        "killing victim body bodies corpse shot slain toll lives life widow widows drowned buried funeral lost cull "
        "slaughter lethal deadly".split()
    ),
    "injure": tuple(
        "hurt wound wounded injury injuries casualty casualties hospital burns bruises broken broke unhurt unharmed "
        "fracture cuts harmed treated victim stretcher".split()
    ),
    "arrest": tuple(
        "detain detained detention custody held caught seized suspect suspects handcuffs cell prison jail jailed "
        "police charged remanded captured".split()
    ),
}
"""Verbs of harm, each with words of which one stands wherever it is told in another way."""
_QUANTITIES = frozenset("most least more less much many last late".split())
_SMALL = 2.0
_MEASURED = frozenset(
    "second minute hour day week month year percent percentage point km kilometre mile metre tonne litre degree".split()
)
_REACH = 3

_Noted = TypeVar("_Noted", Date, Figure, Name)


class Support:
    """What the originals of one collation hold of the draft's sentences and clauses."""

    def __init__(self, collation: Collation) -> None:
        self._collation = collation
        self._links: dict[int, list[Link]] = defaultdict(list)
        for link in collation.links:
            for number in link.b:
                self._links[number].append(link)
        added = sum(len(collation.draft.sentences[number].tokens) for number in collation.added)
        self._rewording = tuple(
            len(vocabulary(original)) * added <= MOST_COMPARED for original in collation.originals
        )

    def is_told(self, number: int) -> bool:
        """Whether sentence ``number`` of the draft brings nothing that can be checked and is not in an original.

        A name, a figure, a date or a grave verb that no original has is new. Without one, a sentence of few words is
        told, and so is one of which an original has enough in two sentences that follow each other: less is enough
        where the draft's neighbours come from, since a sentence that was split leaves its second half there.
        """
        draft, originals = self._collation.draft, self._collation.originals
        sentence = draft.sentences[number]
        # What breaks off was not finished, let alone told in other words.
        if not any(token.tag for token in sentence.tokens) or not draft.words(sentence.span).endswith(_ENDS):
            return False
        if frozenset.intersection(*(frozenset(brought(original, draft, sentence.span)) for original in originals)):
            return False
        words = list(content(sentence.tokens))
        if len(words) < FEWEST_WORDS:
            return True
        return any(
            self._holds(index, number, words) or self._is_left_over(index, number, sentence.span)
            for index in range(len(originals))
        )

    def may_be_reworded(self, number: int, span: Span) -> bool:
        """Whether a passage that an original has there is told nowhere else, and is long enough to be told at ``span``
        of the draft's sentence ``number`` in words that nothing puts beside its own: no wording makes a new name of
        it, or a grave verb."""
        draft = self._collation.draft
        new = set.intersection(*(set(brought(original, draft, span)) for original in self._collation.originals))
        names = {name.span for name in noted_in(draft.annotations.names, span)}
        if new & names or any(token.span in new and token.lemma in GRAVE for token in draft.tokens_in(span)):
            return False
        return any(
            may_render(self._collation, index, number, span, self._sources(index, number) | {
                at + beside
                for link in self._links.get(number, ()) if link.original == index
                for at in link.a for beside in (-1, 0, 1)
            })
            for index in range(len(self._collation.originals))
            if self._rewording[index]
        )

    def _is_left_over(self, index: int, number: int, span: Span, around: Iterable[int] = ()) -> bool:
        near = self._sources(index, number).union(around)
        return self._rewording[index] and told_in_other_words(self._collation, index, number, span, near)

    def _holds(self, index: int, number: int, words: Sequence[Word]) -> bool:
        original = self._collation.originals[index]
        near = self._sources(index, number)
        places = [places_of(original, word, self._rewording[index]) for word in words]
        for first in sorted({*near, *(at - back for some in places for at in some for back in (0, 1))}):
            last = min(first + 1, len(original.sentences) - 1)
            if not 0 <= first <= last:
                continue
            support = [max(some.get(first, 0.0), some.get(last, 0.0)) for some in places]
            share, new = sum(support) / len(support), support.count(0)
            if share >= ENOUGH:
                return True
            if first in near and last in near and (new < FEWEST_NEW or share >= ENOUGH_NEAR and new <= MOST_NEW):
                return True
        return False

    def _sources(self, index: int, number: int) -> set[int]:
        """The sentences of an original that the nearest linked sentences before and after come from, with their own
        neighbours."""
        found: set[int] = set()
        for step in (-1, 1):
            for away in range(1, _REACH + 1):
                links = [link for link in self._links.get(number + step * away, ()) if link.original == index]
                found.update(at + beside for link in links for at in link.a for beside in (-1, 0, 1))
                if links:
                    break
        return found

    def new_clauses(self, link: Link) -> Iterator[Span]:
        """The clauses of a link's draft sentences that are new: a reason, a superlative, or any of enough words.

        None of a new clause's words, or next to none, stands in the link's sentences or beside them, in these or in
        other words; and no two sentences of an original have more than half of them.
        """
        original, rewording = self._collation.originals[link.original], self._rewording[link.original]
        around = range(max(0, link.a[0] - 1), min(len(original.sentences), link.a[-1] + 2))
        if not any(token.tag for at in around for token in original.sentences[at].tokens):
            return  # an original whose grammar is not known says nothing about what is new
        said = {word.lemma for at in around for word in content(original.sentences[at].tokens)}
        ranked = any(token.tag == "JJS" for at in around for token in original.sentences[at].tokens)
        known = _superlatives(original)
        for number in link.b:
            tokens = self._collation.draft.sentences[number].tokens
            for verb, token in enumerate(tokens):
                if not token.tag.startswith("V") or token.dep not in _CLAUSES:
                    continue
                inside = _clause(tokens, verb)
                words = list(content(tokens[at] for at in (*inside, *_introduced(tokens, verb))))
                reason = any(_gives_reason(tokens, at) for at in inside)
                plain = not reason and not any(word.tag == "JJS" and word.lemma not in known for word in words)
                whole = tokens[inside[0]].span.cover(tokens[inside[-1]].span)
                if self._is_new_aside(tokens, verb, inside, words):
                    if not self._is_left_over(link.original, number, whole, around):
                        yield whole
                    continue
                if plain and (len(words) < FEWEST_OF_CLAUSE or any(word.lemma in said for word in words)):
                    continue
                support = [max(places_of(original, word, rewording).get(at, 0.0) for at in around) for word in words]
                if not _is_new(words, support, ranked, reason) or self._is_elsewhere(words, reason):
                    continue
                if reason and any(support) and any(_states_cause(original.sentences[at].tokens) for at in link.a):
                    continue
                if not plain or not self._is_left_over(link.original, number, whole, around):
                    first = verb
                    while first - 1 in inside:
                        first -= 1
                    yield tokens[first].span.cover(tokens[inside[-1]].span)
            yield from self._new_causes(tokens)
            yield from self._new_harm(tokens)

    def _is_new_aside(self, tokens: Sequence[Token], verb: int, inside: Sequence[int], words: Sequence[Word]) -> bool:
        """Whether a clause in passing has not one word that an original has: of two content words at any place, or of
        one beside a word for the past ("formerly") wherever the original names whom it is about."""
        whom, past = of_whom(tokens, verb, inside), is_past(tokens, inside)
        if whom is None or len(words) < (1 if past else 2) or is_checked_elsewhere(tokens, inside):
            return False
        named = past and tokens[whom].tag.startswith("NNP")
        for original, rewording in zip(self._collation.originals, self._rewording, strict=True):
            about = told_of(original, tokens[whom].norm) if named else frozenset(range(len(original.sentences)))
            if any(at in about for word in words for at in places_of(original, word, rewording)):
                return False
            if named and has_past(original, tokens[whom].norm):
                return False
        return True

    def _new_causes(self, tokens: Sequence[Token]) -> Iterator[Span]:
        """The phrases "because of" and "due to" whose noun no original has, in these or in other words."""
        for noun, token in enumerate(tokens):
            lemma = folded(token.lemma.casefold())
            if token.dep != "pobj" or not token.tag.startswith("N") or lemma in LIGHT | _CIRCUMSTANCES:
                continue
            places = (at for at in (token.head, token.head - 1) if 0 <= at < noun - 1)
            first = next((at for at in places if _is_cause(tokens, at)), -1)
            # A burst main is a broken pipe: what goes before the noun may be the original's.
            named = (Word(lemma, token.tag), *content(tokens[first + 2:noun]))
            if first >= 0 and not any(
                any(places_of(original, word, rewording) for word in named) or has(original, bare(token.norm))
                for original, rewording in zip(self._collation.originals, self._rewording, strict=True)
            ):
                yield tokens[first].span.cover(token.span)

    def _new_harm(self, tokens: Sequence[Token]) -> Iterator[Span]:
        """The clauses in which somebody is killed, hurt or arrested, where no original has a word for that."""
        for verb, token in enumerate(tokens):
            told = _HARM.get(token.lemma.casefold())
            if told is None or not token.tag.startswith("V") or token.dep in ("aux", "auxpass", "amod"):
                continue
            words = (*told, token.lemma.casefold())
            if any(has(original, word) for original in self._collation.originals for word in words):
                continue
            word = Word(token.lemma.casefold(), token.tag)
            # A thesaurus has "cut" for "kill": only a synonym counts.
            if not any(
                max(places_of(original, word, rewording).values(), default=0.0) >= 1
                for original, rewording in zip(self._collation.originals, self._rewording, strict=True)
            ):
                yield token.span.cover(tokens[max(_clause(tokens, verb))].span)

    def _is_elsewhere(self, words: Sequence[Word], reason: bool) -> bool:
        """Whether two neighbouring sentences of an original have more than half of the words; half of a reason's."""
        for original, rewording in zip(self._collation.originals, self._rewording, strict=True):
            places = [places_of(original, word, rewording) for word in words]
            for at in sorted({at - back for some in places for at in some for back in (0, 1)}):
                share = sum(max(some.get(at, 0.0), some.get(at + 1, 0.0)) for some in places) / len(words)
                if share >= (ENOUGH_OF_REASON if reason else ENOUGH_ELSEWHERE):
                    return True
        return False


def _is_new(words: Sequence[Word], support: Sequence[float], ranked: bool, reason: bool) -> bool:
    new = support.count(0)
    if reason:
        # A thesaurus puts causes beside what they bring about: "burn" and "smoke".
        return len(words) >= FEWEST_NEW and max(support) < 1
    superlative = any(
        word.tag == "JJS" and word.lemma not in _QUANTITIES and not value
        for word, value in zip(words, support, strict=True)
    )
    if superlative and not ranked:
        return new >= FEWEST_NEW and sum(support) <= MOST_TOLD * len(words)
    return new >= FEWEST_OF_CLAUSE and new == len(words)


def _superlatives(original: Document) -> frozenset[str]:
    """The lemmas that stand in the superlative anywhere."""
    if "superlatives" not in original.derived:
        original.derived["superlatives"] = frozenset(
            folded(token.lemma.casefold())
            for sentence in original.sentences
            for token in sentence.tokens
            if token.tag == "JJS"
        )
    found: frozenset[str] = original.derived["superlatives"]
    return found


def _gives_reason(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].norm == "because" and (at + 1 == len(tokens) or tokens[at + 1].norm != "of")


def _states_cause(tokens: Sequence[Token]) -> bool:
    """Whether a sentence gives a reason for something."""
    return any(
        token.norm in ("because", "since") or at + 1 < len(tokens) and _is_cause(tokens, at)
        for at, token in enumerate(tokens)
    )


def _is_cause(tokens: Sequence[Token], at: int) -> bool:
    return (tokens[at].norm, tokens[at + 1].norm) in _CAUSES


def _clause(tokens: Sequence[Token], verb: int) -> list[int]:
    """The verb with what hangs on it, the clauses below it left out."""

    def is_below(at: int) -> bool:
        dep = tokens[at].dep
        return tokens[at].tag.startswith("V") and dep in _CLAUSES or dep in ("punct", "cc")

    return sorted(subtree(tokens, verb, without=is_below))


def _introduced(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    """What a clause only leads up to: "researchers found that ...", "because nobody knew where ..."."""
    for at, token in enumerate(tokens):
        if token.head == verb and token.dep == "ccomp" and at > verb:
            yield from _clause(tokens, at)


def brought(original: Document, draft: Document, span: Span) -> Iterator[Span]:
    """The names, figures, dates and grave verbs at ``span`` of the draft that the original has nothing for."""
    notes = draft.annotations
    dates = list(noted_in(notes.dates, span))
    for date in dates:
        told = any(_same_date(date, other) for other in original.annotations.dates)
        if not told and not is_day_reckoned(date, original):
            yield date.span
    for figure in noted_in(notes.figures, span):
        if any(date.span.overlaps(figure.span) for date in dates) or figure.value <= _SMALL and not figure.unit:
            continue
        if not _is_known(figure, original) and not is_worked_out(draft, figure, original):
            yield figure.span
    for token in draft.tokens_in(span):
        if token.tag.startswith("V") and token.lemma in GRAVE:
            if not places_of(original, Word(token.lemma, token.tag), True):
                yield token.span
    for name in noted_in(notes.names, span):
        if not any(date.span.overlaps(name.span) for date in dates):
            words = [bare(word) for word in draft.words(name.span).split()]
            if any(has(original, word) or is_part_of_week(word, original) for word in words):
                continue
            if not follows_from(name.canonical, original):
                yield name.span


def noted_in(notes: Sequence[_Noted], span: Span) -> Iterator[_Noted]:
    """The annotations that start in ``span``, in order."""
    for note in notes[bisect_left(notes, span.start, key=lambda note: note.span.start):]:
        if note.span.start >= span.end:
            return
        yield note


def _same_date(a: Date, b: Date) -> bool:
    if a.value == b.value or a.value in b.value.split("-") or b.value in a.value.split("-"):
        return True
    return a.granularity == "month" and b.granularity == "day"


def _is_known(figure: Figure, original: Document) -> bool:
    for other in original.annotations.figures:
        if figure.value in (other.value, other.high) and not _clash(figure.unit, other.unit):
            return True
    # Times and days are told in words as well: "at a quarter past two", "on the 17th".
    return any(
        part.isdecimal() and float(part) == figure.value
        for date in original.annotations.dates
        for part in date.value.lstrip("T").replace(":", "-").split("-")
    )


def _clash(a: str, b: str) -> bool:
    """Whether two units measure something different: whatever else is counted may have another name."""
    return a != b and bool(a) and bool(b) and (a in _MEASURED and b in _MEASURED or a.isupper() and b.isupper())
