"""A word says something else than the original does in its passage.

Why it matters:
    A rewriter who has the sense of a passage and not its words writes the nearest thing that comes to mind: "rented"
    for bought, "the pilot" for the engineer, "a barn" for a mill. The sentence reads well; only the original shows it.

Flags:
    A: The museum has lent eleven paintings to a gallery in Oster for the summer.
    B: For the summer eleven paintings have been sold by the museum to a gallery in Oster.

    A: A nurse found the letter in a drawer while she was clearing the office.
    B: The letter was found in a drawer by a plumber who was clearing the office.

Passes:
    A: The council bought the old mill behind the station in May, its clerk, Ann Poole, said on Monday.
    B: In May the town's council acquired the old mill which stands behind the station, said Ann Poole, its clerk.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.checks._reading import quoted
from checker.checks._wording import LIGHT, has, kin
from checker.checks.facts._counterparts import became, fitting
from checker.checks.facts._words import Side, is_content, is_headline, words_of
from checker.collation import Collation, Link
from checker.document import Misrendering, Span
from checker.finding import Remark
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH
from checker.language.noun_kinds import is_person
from checker.language.relations import nearly_opposite, opposite, synonymous
from checker.registry import check

_CLASSES = ("NN", "NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ")
_SPEECH = VERBS_OF_SPEECH | VERBS_OF_REPORT
# From the first a word is worth a look, from the second a warning (docs/decisions/misrendering.md).
_BAR, _SURE = 3.25, 4.0
_NEAR = 2
_CONFIDENCE = 0.5


@check(
    severity="warning",
    needs=("originals", "misrendering"),
    yields_to=(
        "facts/direction-changed", "facts/title-changed", "facts/quantity-changed", "facts/thing-changed",
        "facts/figure-changed", "facts/date-changed", "facts/name-changed", "facts/negation-changed",
        "facts/certainty-changed", "facts/tense-changed", "facts/cause-changed", "facts/pronoun-changed",
        "facts/word-changed", "facts/roles-exchanged", "facts/mood-changed", "facts/detail-added",
        "language/garbled-phrase", "language/misspelling", "language/confused-word", "language/agreement",
        "language/verb-form", "language/mixed-language", "quotes/altered", "sourcing/stance-changed",
        "sourcing/unsupported", "sourcing/attribution-moved",
    ),
)
def misreported(collation: Collation) -> Iterator[Remark]:
    """One remark for a reworded passage's word that nothing in the original accounts for, where the network that reads
    both is sure that it misstates the original."""
    scores = collation.draft.annotations.misrenderings
    if not scores:
        return
    marks = quoted(collation.draft)
    for link in collation.prose_links():
        # A sentence of several may tell what no sentence of the original does: new is not wrong.
        if link.shape != "1:1" or is_headline(collation, link):
            continue
        for span in _unaccounted(collation, link):
            score = _score(scores, span)
            if score > _BAR and not marks.touches(span):
                yield replace(_remark(collation, link, span), severity="warning" if score > _SURE else "info")


def _unaccounted(collation: Collation, link: Link) -> Iterator[Span]:
    """The words of a link's draft side that no original has, nor a kin, a synonym or an opposite in the passage."""
    original = collation.original_of(link)
    first, last = max(0, link.a[0] - _NEAR), link.a[-1] + _NEAR + 1
    passage = {
        token.lemma.casefold() for sentence in original.sentences[first:last]
        for token in sentence.tokens if token.norm.isalpha() and len(token.norm) > 2
    }
    # One word may stand for a verb and its particle, which no dictionary has together: "postponed", "put off".
    phrasal = any(token.dep == "prt" for number in link.a for token in original.sentences[number].tokens)
    for number in link.b:
        for token in collation.draft.sentences[number].tokens:
            lemma = token.lemma.casefold()
            if token.tag not in _CLASSES or not is_content(token) or token.dep == "compound":
                continue
            # Part of a name or a title, "Chief Financial Officer", at the start of a sentence too.
            if collation.draft.words(token.span)[:1].isupper():
                continue
            if not token.norm.isalpha() or len(token.norm) < 3 or lemma in _SPEECH or lemma in LIGHT:
                continue
            if phrasal and token.tag.startswith("V"):
                continue
            if any(has(text, lemma) or has(text, token.norm) for text in collation.originals):
                continue
            if not any(_near(lemma, other) for other in passage):
                yield token.span


def _near(lemma: str, other: str) -> bool:
    """Whether a dictionary lets the one lemma stand for the other, or has them as opposites: another way round may say
    the same ("did not accept", "rejected"), and where it does not, another check tells it. What a thesaurus only puts
    close is no excuse."""
    same = kin(lemma, other) or synonymous(lemma, other)
    return same or nearly_opposite(lemma, other) or opposite(lemma, other)


def _score(scores: tuple[Misrendering, ...], span: Span) -> float:
    return max((found.score for found in scores if found.span.overlaps(span)), default=-99.0)


def _remark(collation: Collation, link: Link, span: Span) -> Remark:
    other = _counterpart(collation, link, span)
    if other is not None:
        suggestion = fitting(collation, link, other, span)
        return became(collation, link, other, span, _CONFIDENCE, ": is that the same?", suggestion=suggestion)
    return Remark(
        message=f"Does the original say \u201c{collation.draft.words(span)}\u201d here? It has nothing like it.",
        b=span, a=collation.span_a(link), original=link.original, confidence=_CONFIDENCE,
    )


def _counterpart(collation: Collation, link: Link, span: Span) -> Span | None:
    """The original's word that stands where the draft has another: of the same class, told in no word of the draft, and
    beside more of the same words than any other."""
    words = words_of(collation, link)
    if words is None:
        return None
    at = next((index for index, token in enumerate(words.b.tokens) if token.span == span), None)
    if at is None:
        return None
    near = {words.to_a[index] for index in _around(words.b, at) if index in words.to_a}
    shared = {
        index: len(near & _around(words.a, index)) for index, token in enumerate(words.a.tokens)
        if is_content(token) and token.tag[:1] == words.b.tokens[at].tag[:1] and not token.tag.startswith("NNP")
        and not has(collation.draft, token.lemma.casefold())
        and is_person(token.lemma.casefold()) == is_person(words.b.tokens[at].lemma.casefold())
    }
    best = [index for index, count in shared.items() if count and count == max(shared.values())]
    return words.a.tokens[best[0]].span if len(best) == 1 else None


def _around(side: Side, index: int) -> set[int]:
    """What a word hangs on and what hangs on it, prepositions looked through."""
    found = {side.heads[index], *side.children(index)}
    found.update(
        below for at in tuple(found) if side.tokens[at].dep == "prep" for below in (side.heads[at], *side.children(at))
    )
    return found - {index}
