"""A claim is given to another source than the original gives it to.

Why it matters:
    What the defence says and what the police say are two stories. A claim that changed its owner is wrong, and
    may be a libel; quotations are compared by quotes/speaker-changed.

Flags:
    A: Tom Arlen said the bridge had been checked in March. Olga Brandt said the money had run out.
    B: Olga Brandt said the bridge had been checked in March. Brandt also said the money had run out.

    A: According to Kelmar Textiles, the yarn arrived late. Ostrand Yarns said that it was never paid.
    B: According to Ostrand Yarns, the yarn arrived late. It was never paid, Ostrand Yarns said.

    A: The coach, Petra Zell, would not blame the referee. "We stopped running after the second goal," she said.
    B: The coach, Petra Zell, would not blame the referee. According to him, they stopped running after the second goal.

    A: A tenant said the lift had been broken since May. The landlord said it had been mended twice.
    B: The landlord said the lift had been broken since May.

    A: Doctors said that the boy would leave the ward within a week.
    B: The boy's parents said that he would leave the ward within a week.

Passes:
    A: Doctors said that the boy would leave the ward within a week.
    B: The boy will leave the ward within a week, according to the hospital.

    A: Police said the driver had left the car before the fire.
    B: A spokeswoman for the force said the driver had left the car before the fire.

    A: The coach, Petra Zell, would not blame the referee. "We stopped running after the second goal," she said.
    B: The coach, Petra Zell, would not blame the referee. According to her, they stopped running after the second goal.

    A: Tom Arlen said the bridge had been checked in March. Olga Brandt said the money had run out.
    B: The bridge had been checked in March, according to Arlen. Olga Brandt said the money had run out.

    A: Tom Arlen said the bridge had been checked in March. The engineer said that he had signed the paper.
    B: The engineer said that the bridge had been checked in March and that he had signed the paper.

    A: The ministry said the bridge had been checked in March. Its spokesman, Tom Arlen, said it would open soon.
    B: The bridge had been checked in March, Tom Arlen, a spokesman for the ministry, said. It would open soon, he said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.checks._voices import rivals
from checker.checks.sourcing._sayings import Saying, likeness, matched, sayings
from checker.collation import Collation, Link
from checker.document import Document, Name, Sentence, Span
from checker.finding import Remark, Suggestion
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH
from checker.registry import check

_SPEECH = (VERBS_OF_SPEECH | VERBS_OF_REPORT) - frozenset(
    "accuse charge call describe find label point praise quote remember show thank think".split()
)
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_KINDS = frozenset(("PERSON", "ORG"))  # a capital may stand for its country
_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}
_KEPT = 0.6
_ALSO = 0.5
"""From which likeness on a claim may be another source's too."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A name that a claim is given to, with the words of its fullest form."""

    span: Span
    kind: str
    words: frozenset[str]


@check(severity="error", needs=("originals",), yields_to=("facts/pronoun-changed",))
def attribution_moved(collation: Collation) -> Iterator[Remark]:
    """Compare the sources of each link: names, of which only one that the original names for something else has moved,
    and groups ("police", "residents"), of which one cannot stand for the other."""
    told: list[Span] = []
    for link, a, b in matched(collation):
        if _is_anothers(collation, link, a, b):
            told.append(b.voice.span)
            yield _of_another_group(collation, link, a, b)
    for remark in _named(collation):
        if not any(remark.b.overlaps(span) for span in told):
            yield remark


def _is_anothers(collation: Collation, link: Link, a: Saying, b: Saying) -> bool:
    """Whether a claim has a source of another group, and no source that the original has for it may be the draft's."""
    original, draft = collation.original_of(link), collation.draft
    if not rivals(a.voice, b.voice):
        return False
    # Whose words somebody passes on stands in the same sentence: "police said that, according to a neighbour, ..."
    here = {token.lemma.casefold() for token in original.sentences[a.sentence].tokens}
    there = {token.lemma.casefold() for token in draft.sentences[b.sentence].tokens}
    if b.voice.sources & here or a.voice.sources & there:
        return False
    return all(
        rivals(other.voice, b.voice) or likeness(other, b) < _ALSO
        for source in collation.originals
        for other in sayings(source)
    )


def _of_another_group(collation: Collation, link: Link, a: Saying, b: Saying) -> Remark:
    original, draft = collation.original_of(link), collation.draft
    words_a, words_b = original.words(a.voice.span), draft.words(b.voice.span)
    exchanged = any(b.voice.sources & other.voice.sources for other in sayings(original))
    return Remark(
        message=f"The original gives this to \u201c{words_a}\u201d, the draft to \u201c{words_b}\u201d.",
        b=b.voice.span,
        a=a.voice.span,
        original=link.original,
        suggestion=Suggestion(words_a),
        confidence=min(0.85, 0.4 + 0.45 * likeness(a, b)),
        severity=None if exchanged else "warning",
    )


def _named(collation: Collation) -> Iterator[Remark]:
    for link in collation.prose_links():
        if link.relation in ("verbatim", "typographic"):
            continue
        original, draft = collation.original_of(link), collation.draft
        if (other := _other_gender(collation, link)) is not None:
            yield other
            continue
        sources_a, sources_b = list(_sources(original, link.a)), list(_sources(draft, link.b))
        if len(sources_a) != 1 or len(sources_b) != 1:
            continue
        a, b = sources_a[0], sources_b[0]
        if a.words & b.words or a.kind != b.kind or _abbreviated(a, b) or not _kept(collation, link, a, b):
            continue
        elsewhere = [number for number in range(len(original.sentences)) if number not in link.a]
        here = {word for number in link.a for word in _words(original.words(original.sentences[number].span))}
        if b.words & here or not any(b.words & source.words for source in _sources(original, elsewhere)):
            continue
        words_a, words_b = original.words(a.span), draft.words(b.span)
        yield Remark(
            message=f"The original gives this to \u201c{words_a}\u201d, the draft to \u201c{words_b}\u201d.",
            b=b.span,
            a=a.span,
            original=link.original,
            suggestion=Suggestion(words_a),
            confidence=min(0.9, 0.45 + 0.45 * link.score),
        )


def _other_gender(collation: Collation, link: Link) -> Remark | None:
    """A claim that "she" makes in the original and "he" in the draft, where nobody else is cited in the passage."""
    original, draft = collation.original_of(link), collation.draft
    cited_a, cited_b = _cited(original, link.a), _cited(draft, link.b)
    if not cited_a or not cited_b:
        return None
    genders_a, genders_b = ({_GENDERS.get(document.words(span).casefold(), "") for span in cited}
                            for document, cited in ((original, cited_a), (draft, cited_b)))
    if {*genders_a, *genders_b} != {"f", "m"} or len(genders_a) > 1 or len(genders_b) > 1:
        return None
    nobody = _Source(Span(0, 0), "", frozenset())
    if not _kept(collation, link, nobody, nobody):
        return None
    words_a, words_b = original.words(cited_a[0]), draft.words(cited_b[0])
    return Remark(
        message=f"The original gives this to \u201c{words_a}\u201d, the draft to \u201c{words_b}\u201d.",
        b=cited_b[0],
        a=cited_a[0],
        original=link.original,
        confidence=min(0.85, 0.4 + 0.45 * link.score),
    )


def _cited(document: Document, numbers: Sequence[int]) -> list[Span]:
    """Whoever speaks in the sentences, by name or not, the speakers of quotations that go on in them included."""
    found: list[Span] = []
    for number in numbers:
        sentence = document.sentences[number]
        quotations = [other for other in document.annotations.quotations if other.span.overlaps(sentence.span)]
        found.extend(quotation.speaker for quotation in quotations if quotation.speaker is not None)
        found.extend(
            sentence.tokens[child].span
            for child in _citing(sentence)
            if not any(quotation.span.contains(sentence.tokens[child].span) for quotation in quotations)
        )
    return sorted(set(found))


def _citing(sentence: Sentence) -> Iterator[int]:
    """The tokens that are the subject of a verb of speech or stand behind "according to"."""
    tokens = sentence.tokens
    for child, other in enumerate(tokens):
        index = other.head
        if index < 0 or index == child:
            continue
        above = tokens[index]
        says = above.tag.startswith("V") and above.lemma.casefold() in _SPEECH and other.dep in _SUBJECTS
        if says or other.dep == "pobj" and above.norm == "to" and index > 0 and tokens[index - 1].norm == "according":
            yield child


def _sources(document: Document, numbers: Sequence[int]) -> Iterator[_Source]:
    """The names that are the subject of a verb of speech or stand behind "according to", quotations left out."""
    for number in numbers:
        sentence = document.sentences[number]
        if any(quotation.span.overlaps(sentence.span) for quotation in document.annotations.quotations):
            continue
        for child in _citing(sentence):
            name = _name(document, sentence.tokens[child].span)
            if name is not None:
                yield _Source(name.span, name.kind, _words(name.canonical))


def _name(document: Document, span: Span) -> Name | None:
    return next(
        (name for name in document.annotations.names if name.span.overlaps(span) and name.kind in _KINDS), None
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip(".,").removesuffix("\u2019s").removesuffix("'s") for word in text.casefold().split())


def _abbreviated(a: _Source, b: _Source) -> bool:
    """Whether one may be letters for the other."""
    for short, long in ((a.words, b.words), (b.words, a.words)):
        initials = {word[0] for word in long if word}
        if len(short) == 1 and len(long) > 1 and set(next(iter(short))) <= initials | {"."}:
            return True
    return False


def _kept(collation: Collation, link: Link, a: _Source, b: _Source) -> bool:
    """Whether the claim itself is told in nearly the same words."""
    original, draft = collation.original_of(link), collation.draft
    lemmas_a, lemmas_b = (
        {
            token.lemma.casefold()
            for number in numbers
            for token in document.sentences[number].tokens
            if token.tag.startswith(("N", "V", "J", "CD")) and not source.span.overlaps(token.span)
            and token.lemma.casefold() not in _SPEECH | {"be", "have", "accord"}
        }
        for document, numbers, source in ((original, link.a, a), (draft, link.b, b))
    )
    common = len(lemmas_a & lemmas_b)
    return common >= 2 and common >= _KEPT * min(len(lemmas_a), len(lemmas_b))
