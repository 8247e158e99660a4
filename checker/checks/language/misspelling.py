r"""A word is spelled wrong.

Why it matters:
    A slip of the keyboard is the first thing that readers write in about.

Flags:
    B: The ferry company recieved 40 letters about the new timetable.

    B: The old signal box collasped in the storm, the police said.

    A: The board will publish the report on the harbour within ten years.
    B: The board will publish the report on the harbour within ten ears.

Passes:
    B: The grey centre of the town has honoured its neighbours with a new theatre.

    B: The gray center of the town has honored its neighbors with a new theater.

    B: “Nay, tha mun't coom 'ere,” said the keeper. Mr. Thweng said nothing.

    B: The weavers sell their looms in the spring. Les tisserands vendront leurs métiers au printemps, dit le maire.

    A: The board said that the cost of the coats was low. Those who swim come early.
    B: Nobody will be laid off. The winner has a new coat, and chose the best loom; nobody has swum so far.

    A: The weavers brought their kwetsu and their looms to the fair.
    B: The weavers brought looms and kwetsu to the fair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from checker.checks._reading import named, quoted
from checker.checks.language._doubts import LIKELIER_TWIN, TWIN, TWIN_CALMED, TWIN_CERTAIN, Doubts
from checker.checks.language._repairs import Repair, calmed
from checker.checks.language._second_opinion import gain
from checker.checks.language._texts import FOLD, Evidence, is_word, plain
from checker.collation import Collation
from checker.document import Document, Sentence, Span, Token
from checker.finding import Place, Remark, Suggestion
from checker.language import dictionary
from checker.language.inflections import inflections
from checker.language.spelling import folded
from checker.registry import check

FEWEST_LETTERS = 4
FEWEST_LETTERS_FOR_TWO = 8
"""Two letters wrong in a shorter word make a third one likely."""

LEAST_COMMON = 6
"""The level of a word that is worth supposing behind another where no original speaks for it."""

MOST_LOOKED_UP = 300
"""Unknown words in one draft that are looked up; one with more of them is no article."""

_SMALL_FORMS = ("s", "es", "d", "ed", "ing", "ly", "er", "r", "y", "n", "en", "al", "e")


@dataclass(frozen=True, slots=True)
class _Wrong:
    """What is written, what was meant, and the original's place that says so."""

    token: Token
    meant: str
    sure: bool
    original: int | None = None
    a: Span | None = None


@check(severity="error", needs=("suspicion",))
def misspelling(collation: Collation) -> Iterator[Remark]:
    """One remark for each word, with its other places; an error where what was meant is beyond doubt."""
    draft = collation.draft
    evidence = Evidence.of(collation)
    marks = quoted(draft)
    doubts = Doubts.of(draft)
    counts = Counter(token.norm for _, sentence in plain(draft) for token in sentence.tokens)
    found: dict[str, list[_Wrong]] = {}
    looked_up = 0
    for number, sentence in plain(draft):
        for index, token in enumerate(sentence.tokens):
            text = draft.words(token.span).translate(FOLD)
            if not is_word(text) or len(text) < 3 or _is_address(draft, token) or token.norm in evidence.words:
                continue
            if looked_up > MOST_LOOKED_UP:
                break
            if not _is_known(text):
                looked_up += 1
                inside = marks.touches(token.span)
                wrong = _unknown(token, text, counts[token.norm], index, number, evidence, inside)
            else:
                wrong = _mistaken(draft, token, text, sentence, number, evidence, doubts)
            if wrong is not None:
                found.setdefault(token.norm, []).append(wrong)
    for wrongs in found.values():
        yield _remark(draft, wrongs)


def _is_address(draft: Document, token: Token) -> bool:
    """Whether it is a part of a handle, an address or a file's name."""
    before = draft.text[max(0, token.span.start - 1):token.span.start]
    after = draft.text[token.span.end:token.span.end + 2]
    joined = after[:1] in ("@", "/", "_") or (after[:1] == "." and after[1:].isalnum())
    return joined or before in ("@", "#", "/", "_", ".", "\\")


def _is_known(text: str) -> bool:
    return dictionary.known(text) or (folded(text.lower()) != text.lower() and dictionary.known(folded(text.lower())))


def _unknown(
    token: Token, text: str, times: int, index: int, number: int, evidence: Evidence, inside: bool
) -> _Wrong | None:
    """A word that no list has, where it is one or two letters away from one that somebody would write."""
    word = text.lower()
    capital = not text.islower()
    if original := _meant(word, number, evidence):
        other, place, a = original
        if not (capital and a.norm not in evidence.words) and _may_be(text, other, index):
            return _Wrong(token, _like(text, other), True, place, a.span)
    if inside or len(text) < FEWEST_LETTERS or (capital and (index > 0 or not text[1:].islower())):
        return None
    if dictionary.derived(word) or times > 1 and not evidence.compared or times > 2:
        return None
    near = dictionary.corrections(word)
    if not near or dictionary.level(near[0]) < LEAST_COMMON:
        return None
    distance = 1 if near[0] == dictionary.regular_form(word) else OSA.distance(word, near[0])
    if distance > 1 and len(word) < FEWEST_LETTERS_FOR_TWO or (capital and (distance > 1 or not evidence.compared)):
        return None
    return _Wrong(token, _like(text, near[0]), _is_sure(word, near[0], distance))


def _is_sure(word: str, meant: str, distance: int) -> bool:
    """Whether nothing else can have been meant: a long word, or the same letters in another order, or doubled."""
    level = dictionary.level(meant)
    same = sorted(word) == sorted(meant)
    return distance == 1 and level >= 8 and (len(word) >= 9 or same) or level >= 10 and len(word) >= 9


def _meant(word: str, number: int, evidence: Evidence) -> tuple[str, int, Token] | None:
    """The nearest word of the linked sentences of an original, where it is near enough."""
    best: tuple[int, str, int, Token] | None = None
    for original, token in evidence.tokens(number):
        if len(token.norm) < 3 or not is_word(token.norm):
            continue
        most = 1 if len(word) < FEWEST_LETTERS_FOR_TWO else 2
        distance = OSA.distance(word, token.norm, score_cutoff=most)
        if 0 < distance <= most and (best is None or distance < best[0]):
            best = distance, token.norm, original, token
    return None if best is None else (best[1], best[2], best[3])


def _may_be(text: str, other: str, index: int) -> bool:
    """Whether the original's word is English, so that the other is no second spelling of a name."""
    return dictionary.known(other) and (text.islower() or index == 0 or dictionary.level(other) > 0)


def _mistaken(
    draft: Document, token: Token, text: str, sentence: Sentence, number: int, evidence: Evidence, doubts: Doubts
) -> _Wrong | None:
    """A word that is English and became of another by a slip: a rarer one, not a form of it, that the detector doubts,
    and doubts less with the original's in its place."""
    if not text.islower() or number not in evidence.linked:
        return None
    own = {other.norm for other in sentence.tokens}
    found = _meant(text, number, evidence)
    if found is None:
        return None
    other, original, a = found
    if other in own or OSA.distance(text, other) > 1 or len(other) < FEWEST_LETTERS:
        return None
    if _same_stem(token, a, text, other) or other in inflections(text, token.lemma):
        return None
    rarer = dictionary.level(other) - dictionary.level(text)
    far = rarer >= (3 if len(text) < len(other) else 5)
    word = doubts.word(token)
    if rarer < 0 or not far and word < TWIN:
        return None
    place = sentence.tokens.index(token)
    fall = calmed(draft, sentence, Repair(place, place + 1, (other,)))
    doubted = word >= TWIN and fall >= 0 or far and (fall >= TWIN_CALMED or word >= TWIN_CERTAIN and fall > -4)
    likelier = gain(draft, sentence, (Repair(place, place + 1, (other,)),)) if doubted else None
    if not doubted or likelier is not None and likelier < LIKELIER_TWIN:
        return None
    return _Wrong(token, other, False, original, a.span)


def _same_stem(token: Token, a: Token, text: str, other: str) -> bool:
    """Whether the two are forms of one word, or the one in another spelling."""
    if token.lemma == a.lemma or folded(text) == folded(other):
        return True
    long, short = (text, other) if len(text) >= len(other) else (other, text)
    return any(
        long.endswith(ending) and short in (long.removesuffix(ending), long.removesuffix(ending) + "e", long[:-1] + "s")
        for ending in _SMALL_FORMS
    )


def _like(text: str, other: str) -> str:
    return other.capitalize() if text[0].isupper() else other


def _remark(draft: Document, wrongs: list[_Wrong]) -> Remark:
    first = wrongs[0]
    text = named(draft.words(first.token.span))
    times = f", {len(wrongs)} times" if len(wrongs) > 1 else ""
    if first.a is not None:
        verb = "is a slip for" if first.sure else "stands where"
        rest = f"{named(first.meant)}" if first.sure else f"the original has {named(first.meant)}"
        message = f"{text} {verb} {rest}{times}."
    else:
        message = f"{text} is no English word; {named(first.meant)} is{times}."
    return Remark(
        message,
        first.token.span,
        a=first.a,
        original=first.original,
        suggestion=Suggestion(first.meant, "review"),
        confidence=0.95 if first.sure else 0.75,
        severity=None if first.sure else "warning",
        related=tuple(Place(wrong.token.span) for wrong in wrongs[1:]),
    )
