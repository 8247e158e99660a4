"""How many of all: a word for it that nothing in the original's passage could stand behind, where the word that it has
is lost. What else the two sentences say need not be alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.checks.facts._counterparts import became
from checker.checks.facts._grammar import negation_cues
from checker.checks.facts._quantities import share
from checker.checks.facts._words import is_content, may_say
from checker.collation import Collation, Link
from checker.document import Document, Figure, Span, Token
from checker.finding import Remark
from checker.language.relations import nearly_opposite, opposite

_ALL = frozenset("all both every each everyone everybody everything".split())
_NONE = frozenset(("none", "neither"))
_TURNING = frozenset("still yet but other else longer off without than until".split())
"""With these a denial of any may say what is said of all: "neither was still off work"."""
_HARDLY = frozenset("hardly almost scarcely barely virtually".split())
_ANY = frozenset("any no none nobody nothing".split())
_LACKING = re.compile(r"(?i)^(?:un|non|in|im|dis|ir|mis)[a-z]{3}|less$|free$")
_ABSENT = frozenset(
    """
    without lack fail refuse decline avoid escape miss reject skip abandon neglect forget few little scarcely hardly
    barely seldom rarely bar ban forbid prohibit exclude prevent stop block deny doubt dispute question only except
    but far empty out against neither nor no none never nobody nothing
    """.split()
)
_MOST = frozenset("most mostly majority mainly largely bulk chiefly more over two-thirds three-quarters all".split())
_HALF = frozenset("half halve halved halves equally".split())
_SECOND = frozenset(
    """
    second two twice again another other both pair couple double next follow following later after repeat return
    already before previous earlier runner-up 2nd
    """.split()
)
_FIRST = frozenset("first debut maiden inaugural initial".split())
_OPENING = frozenset(
    "first debut maiden inaugural initial initially open opening start begin early earliest never new founder".split()
)
_LAST = frozenset("last final".split())
_WHOLE = re.compile(r"(?i)\b(?:all|every\sone\sof|each\sof|all\sof)\s(?:(?:the|its|their|his|her|our|these|those)\s)?$")
_ROUGH = ("about", "nearly")
_ENDS = frozenset((",", ";", ":", ".", "\u2013", "\u2014"))
_NEAR = 8
"""So many words behind a denial of any, one that the original says of all must stand."""


def whole_or_about(collation: Collation, link: Link, pairs: Sequence[tuple[Figure, Figure]]) -> Iterator[Remark]:
    """A remark where the original's number is rough and the draft's is of all of them, or the other way round: "about
    60 flights", "all 60 flights"."""
    original, draft = collation.original_of(link), collation.draft
    for a, b in pairs:
        if a.ordinal or share(a):
            continue
        ends_a, ends_b = _whole(original, a), _whole(draft, b)
        if a.qualifier in _ROUGH and ends_b and not b.qualifier and not ends_a:
            spans = a.phrase, ends_b.cover(b.phrase)
        elif ends_a and not a.qualifier and b.qualifier in _ROUGH and not ends_b:
            spans = ends_a.cover(a.phrase), b.phrase
        else:
            continue
        yield became(collation, link, *spans, min(0.8, 0.5 + 0.3 * link.score), severity="warning")


def _whole(document: Document, figure: Figure) -> Span | None:
    """The word before a number that says that it is all of them."""
    start = max(0, figure.phrase.start - 24)
    found = _WHOLE.search(document.text, start, figure.phrase.start)
    return Span(found.start(), found.end()) if found is not None else None


def shares_of_all(collation: Collation, link: Link) -> Iterator[Remark]:
    """One remark on a word for how many of all, or which in order, that the original's passage has nothing for."""
    original, draft = collation.original_of(link), collation.draft
    there, here = _tokens(original, link.a), _tokens(draft, link.b)
    around = _tokens(original, range(max(0, link.a[0] - 1), min(len(original.sentences), link.a[-1] + 2)))
    quoted = [quotation.span for quotation in draft.annotations.quotations]
    for find in (_none, _most, _second, _first):
        for a, b in find(there, around, here):
            if not any(span.overlaps(b) for span in quoted):
                yield became(collation, link, a, b, min(0.75, 0.45 + 0.3 * link.score), severity="warning")
                return


def _tokens(document: Document, numbers: Sequence[int]) -> tuple[Token, ...]:
    return tuple(token for number in numbers for token in document.sentences[number].tokens)


def _says(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    return any(token.norm in words or token.lemma.casefold() in words for token in tokens)


def _none(there: Sequence[Token], around: Sequence[Token], here: Sequence[Token]) -> Iterator[tuple[Span, Span]]:
    """All that became none, where the original denies nothing and no word of the draft is the opposite of one there."""
    whole = [token for token in there if token.norm in _ALL]
    if not whole or _says(here, _ALL) or _denies(there):
        return
    for at, token in enumerate(here):
        behind = here[at + 1].norm if at + 1 < len(here) else ""
        if token.norm in _NONE and behind != "nor":
            span = token.span
        elif token.norm in _HARDLY and behind in _ANY:
            span = token.span.cover(here[at + 1].span)
        else:
            continue
        said = {other.lemma.casefold() for other in there if is_content(other)}
        near = here[at + 1:at + 1 + _NEAR]
        verb = next((index for index, other in enumerate(near) if other.tag.startswith("V")), 0)
        # That it is said of the same people ("none of the passengers came to harm") says nothing.
        near = near[verb:]
        if verb:  # what comes behind its clause is said of others
            near = near[:next((index for index, other in enumerate(near) if other.norm in _ENDS), len(near))]
        if not any(is_content(other) and other.lemma.casefold() in said for other in near):
            continue
        cues = sum(negation_cues(here, index) for index in range(len(here)))
        if cues > 1 or _says(here, _TURNING) or any(_LACKING.search(other.lemma) for other in here):
            continue
        if any(
            opposite(x.lemma.casefold(), y.lemma.casefold()) or nearly_opposite(x.lemma.casefold(), y.lemma.casefold())
            for x in there for y in here if x.tag[:1] in "NVJR" and y.tag[:1] in "NVJR"
        ):
            continue
        yield whole[0].span, span
        return


def _denies(tokens: Sequence[Token]) -> bool:
    return any(negation_cues(tokens, at) for at in range(len(tokens))) or any(
        token.negated or token.norm in _ABSENT or token.lemma.casefold() in _ABSENT or _LACKING.search(token.lemma)
        for token in tokens if token.tag not in ("NNP", "NNPS")
    )


def _most(there: Sequence[Token], around: Sequence[Token], here: Sequence[Token]) -> Iterator[tuple[Span, Span]]:
    """Half that became most, where the original's passage has no word for more than half."""
    halves = [token for token in there if token.norm in _HALF or token.lemma.casefold() in _HALF]
    if not halves or _says(around, _MOST) or _says(here, _HALF | frozenset(("second", "fifty"))):
        return
    for at, token in enumerate(here):
        before = here[at - 1].norm if at else ""
        behind = here[at + 1] if at + 1 < len(here) else None
        plain = behind is not None and (behind.norm in ("of", "the", "its", "their") or behind.tag.startswith("N"))
        if token.norm == "most" and token.tag != "RBS" and before not in ("at", "the") and plain:
            yield halves[0].span, token.span
            return


def _second(there: Sequence[Token], around: Sequence[Token], here: Sequence[Token]) -> Iterator[tuple[Span, Span]]:
    """A first that became a second, where the passage tells of nothing twice."""
    first = [token for token in there if token.norm in _FIRST]
    if not first or _says(around, _SECOND) or _says(here, _FIRST):
        return
    for token in here:
        if token.norm == "second" and token.tag != "NN":
            yield first[0].span, token.span
            return


def _first(there: Sequence[Token], around: Sequence[Token], here: Sequence[Token]) -> Iterator[tuple[Span, Span]]:
    """A last that became a first before one noun, where nothing else in the passage is early or new."""
    if _says(around, _OPENING) or _says(here, _LAST):
        return
    for a, token in enumerate(there[:-1]):
        for b, other in enumerate(here[:-1]):
            if token.norm in _LAST and other.norm == "first" and may_say(
                there[a + 1].lemma.casefold(), here[b + 1].lemma.casefold(), "N"
            ):
                yield token.span.cover(there[a + 1].span), other.span.cover(here[b + 1].span)
                return
