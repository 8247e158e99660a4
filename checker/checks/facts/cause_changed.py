"""The draft gives another cause than the original.

Why it matters:
    Why something happened is often the news, and somebody may be to blame. Told is a cause that the original rules out,
    one that stands in the place of the original's, cause and effect that have changed places, what happened in spite of
    something and is told as its result, an aim that is told as reached, and a link that no original makes between two
    things that it tells apart.

Flags:
    A: The bridge reopened a month late. The council put the delay down to a shortage of steel rather than to the fire.
    B: The bridge reopened a month late because of the fire, the council said.

    A: Attendance fell by a tenth because of the new charges, the museum said. The weather was better than usual.
    B: Attendance at the museum fell by a tenth on account of the weather, it said. There are new charges.

    A: Worn brakes, not the ice, caused the crash on Sunday, the inspectors found.
    B: The crash on Sunday was caused by the ice, the inspectors found.

    A: A leak in the cooling system led to the shutdown of the reactor, the operator said.
    B: The shutdown of the reactor caused a leak in the cooling system, the operator said.

    A: The harbour master kept his post despite the report on the accident.
    B: The harbour master kept his post thanks to the report on the accident.

    A: Divers searched the wreck to find out how far its oil had spread.
    B: Divers searched the wreck because they had found that its oil had spread far.

    A: The bakery on Elm Street has shut. A tram stop is being built in front of the town hall.
    B: The building of a tram stop in front of the town hall has caused the bakery on Elm Street to shut.

Passes:
    A: Worn brakes, not the ice, caused the crash on Sunday, the inspectors found.
    B: The crash on Sunday was due to worn brakes and not to the ice, the inspectors found.

    A: Attendance fell by a tenth because of the new charges, the museum said. The weather was better than usual.
    B: Because visitors now have to pay, attendance fell by a tenth, the museum said, in spite of the good weather.

    A: The bridge reopened a month late after a shortage of steel. The ferry was cancelled because of the storm.
    B: Because of the storm the ferry was cancelled. The bridge reopened a month late.

    A: A leak in the cooling system led to the shutdown of the reactor, the operator said.
    B: The shutdown of the reactor followed from a leak in the cooling system, the operator said.

    A: Divers searched the wreck to find out how far its oil had spread.
    B: Divers searched the wreck because the owner wanted to find out how far its oil had spread.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from checker.checks._reading import FINITE, named
from checker.checks._wording import Word, content, likeness
from checker.checks.facts._causal import Relation, relations
from checker.checks.facts._causal_ends import best, fit, said, words
from checker.checks.facts._causal_turned import conceded, hindered, later, other_side
from checker.checks.facts._causal_words import CAUSAL, ORDERING, RULING_OUT
from checker.checks.facts._words import share_stem
from checker.collation import Collation, Link
from checker.document import Document, Span, Token
from checker.finding import Remark
from checker.language.noun_kinds import is_person
from checker.registry import check

_ENDS = frozenset((",", ";", ":", ".", "\u2013", "\u2014", "(", ")")) | frozenset(
    "and but which who that while when".split()
)
_LONGEST, _REACH = 9, 2
_SAME_END, _ALONE = 0.5, 0.2
_UNREAL = frozenset("want wish hope need intend aim plan seek try fear would could should may might must".split())


@check(severity="warning", needs=("originals",), yields_to=("facts/direction-changed",))
def cause_changed(collation: Collation) -> Iterator[Remark]:
    """One remark for each cause that a linked sentence gives and its original's does not."""
    linked = {number for link in collation.links for number in link.b}
    for link in collation.prose_links():
        if link.relation in ("verbatim", "typographic"):
            continue
        found: list[Remark] = []
        for number in _with_unlinked(collation.draft, link, linked):
            for relation in relations(collation.draft, number):
                if relation.kind in ("cause", "time") and relation.sign != "place":
                    found.extend(_judged(collation, link, relation))
                elif relation.kind in ("concession", "hindrance") and not _is_but(collation.draft, relation):
                    found.extend(_turned_into(collation, link, relation))
            if not any(remark.b.overlaps(collation.draft.sentences[number].span) for remark in found):
                found.extend(_on_the_other_side(collation, link, number))
        yield from found


def _with_unlinked(draft: Document, link: Link, linked: Collection[int]) -> tuple[int, ...]:
    """The draft's sentences of a link, with the one right behind them that is not among the ``linked``."""
    behind = link.b[-1] + 1
    alone = behind not in linked and behind < len(draft.sentences) and behind not in draft.furniture
    return (*link.b, behind) if alone else link.b


def _judged(collation: Collation, link: Link, relation: Relation) -> Iterator[Remark]:
    """What is wrong with a relation of the draft, if anything."""
    original = collation.original_of(link)
    known = [other for number in _around(original, link) for other in relations(original, number)]
    given = named(collation.draft.words(relation.span))

    def remark(message: str, a: Span, confidence: float) -> Remark:
        return Remark(message=message, b=relation.span, a=a, original=link.original, confidence=confidence)

    if relation.kind == "cause":
        ruled_out = _ruled_out(original, _around(original, link), words(relation.first))
        if ruled_out is not None:
            yield remark(f"{given} is a cause that the original rules out.", ruled_out, 0.7)
            return
    if any(_supports(other, relation) for other in known):
        return
    turned = later(known, relation) if _orders(collation.draft, relation) else None
    for other in known:
        told = named(original.words(other.span))
        if _turned(other, relation) or other is turned:
            yield remark(f"{given}: the original has it the other way round, {told}.", other.span, 0.7)
            return
        if _conceded(other, relation):
            yield remark(f"{given}: the original says that it was so in spite of it, {told}.", other.span, 0.7)
            return
        if _reached(other, relation):
            yield remark(f"{given}: in the original this is an aim, {told}.", other.span, 0.6)
            return
    if relation.kind == "cause" and (other_end := hindered(known, relation)) is not None:
        told = named(original.words(other_end.span))
        yield remark(f"{given}: in the original the one prevented the other, {told}.", other_end.span, 0.6)
        return
    if relation.kind == "cause":
        other_cause = _other(collation, link, known, relation)
        if other_cause is not None:
            told = named(original.words(other_cause.span))
            yield remark(f"The original gives another cause: {told}, and not {given}.", other_cause.span, 0.6)
            return
        if relation.sign == "word" and _is_new(original, link, relation):
            first = original.sentences[link.a[0]].span
            yield remark(f"{given} is a cause of which the original says nothing.", first, 0.55)
            return
        place = _joined(original, link, relation) if relation.sign == "word" else None
        if place is not None:
            message = f"{given}: the original tells of both and not that one is the cause of the other."
            yield remark(message, place, 0.55)


def _is_but(draft: Document, relation: Relation) -> bool:
    """Whether a relation is that of "but", which sets things beside each other and concedes none."""
    first = next(draft.tokens_in(relation.span), None)
    return first is not None and first.norm in ("but", "yet")


def _orders(draft: Document, relation: Relation) -> bool:
    """Whether a relation is that of "before" or "after" and their like, and of no other word of time; of two events,
    and not of a state ("gives it the force that it had before the ruling")."""
    number = draft.sentence_at(relation.span.start)
    before = [
        token for token in (draft.sentences[number].tokens if number is not None else ())
        if token.span.end <= relation.span.start
    ][-1:]
    if any(token.dep == "relcl" and token.lemma in ("have", "be") for token in before):
        return False
    return relation.kind == "time" and any(token.norm in ORDERING for token in draft.tokens_in(relation.span))


def _turned_into(collation: Collation, link: Link, relation: Relation) -> Iterator[Remark]:
    """What the draft concedes or says to be prevented, and the original tells as the cause or as what came about."""
    original = collation.original_of(link)
    around = _around(original, link)
    known = [other for number in around for other in relations(original, number)]
    concedes = relation.kind == "concession"
    other = conceded(original, link.a, known, relation) if concedes else hindered(known, relation)
    if other is None:
        return
    given, told = named(collation.draft.words(relation.span)), named(original.words(other.span))
    message = f"{given}: in the original it was because of it or after it, {told}."
    if not concedes:
        message = f"{given}: in the original the one brought about the other, {told}."
    yield Remark(message=message, b=relation.span, a=other.span, original=link.original, confidence=0.6)


def _on_the_other_side(collation: Collation, link: Link, number: int) -> Iterator[Remark]:
    original = collation.original_of(link)
    for span, place in other_side(original, collation.draft, _around(original, link), number):
        yield Remark(
            message=f"{named(collation.draft.words(span))}: the original has {named(original.words(place))}.",
            b=span,
            a=place,
            original=link.original,
            confidence=0.6,
        )


def _around(original: Document, link: Link) -> range:
    return range(max(0, link.a[0] - _REACH), min(len(original.sentences), link.a[-1] + _REACH + 1))


def _supports(other: Relation, relation: Relation) -> bool:
    """Whether an original's relation has the ends of the draft's as they are there."""
    if other.kind in ("concession", "hindrance", "purpose"):
        return False
    found = fit(other, relation)
    straight = min(found.first, found.second)
    return straight >= 0.3 and found.first + found.second >= found.first_second + found.second_first


def _turned(other: Relation, relation: Relation) -> bool:
    """Whether cause and effect, or earlier and later, have changed places."""
    if other.kind not in ("cause", "time") or other.sign != "word" or relation.sign != "word":
        return False
    if any(token.lemma in CAUSAL and token.span.start > relation.span.start for token in relation.first):
        return False  # a chain: "since builders had begun early because of it"
    found = fit(other, relation)
    crossed = found.first_second, found.second_first
    if "time" in (other.kind, relation.kind) and (min(crossed) < 0.75 or max(found.first, found.second) > 0.35):
        return False
    return min(crossed) >= _SAME_END and sum(crossed) - found.first - found.second >= 0.75 and sum(crossed) >= 1.25


def _conceded(other: Relation, relation: Relation) -> bool:
    if other.kind != "concession" or relation.kind != "cause":
        return False
    found = fit(other, relation)
    return min(found.first, found.second) >= _SAME_END


def _reached(other: Relation, relation: Relation) -> bool:
    """Whether an aim is told as what was the case before."""
    if other.kind != "purpose":
        return False
    tokens = relation.first
    done = any(token.tag == "VBD" or token.dep == "aux" and token.lemma == "have" for token in tokens) and not any(
        token.tag == "VBG" and token.dep in ("ROOT", "advcl", "ccomp", "conj") for token in tokens
    )
    pairs = zip(tokens, tokens[1:], strict=False)
    unreal = any(token.tag == "MD" or token.lemma in _UNREAL for token in tokens) or any(
        token.lemma in ("have", "be") and after.norm == "to" for token, after in pairs
    )
    found = fit(other, relation)
    return done and not unreal and min(found.first, found.second) >= _SAME_END


def _other(collation: Collation, link: Link, known: Sequence[Relation], relation: Relation) -> Relation | None:
    """The original's cause of the same effect, where the draft's shares no word with it and no cause of the draft has
    its own: either the draft's stands elsewhere in the original or no word of it does."""
    original, draft = collation.original_of(link), collation.draft
    cause = words(relation.first)
    if not cause or _is_somebody(relation):
        return None
    beside = [word for number in _around(original, link) for word in said(original, number)]
    elsewhere = all(best(word, beside) >= 1 for word in cause)
    nominal = not any(token.tag in FINITE for token in relation.first)
    invented = nominal and len(cause) > 1 and not any(
        best(word, said(original, number)) for number in range(len(original.sentences)) for word in cause
    )
    if not elsewhere and not invented:
        return None
    near = range(max(0, link.b[0] - 1), min(len(draft.sentences), link.b[-1] + 2))
    given = [other for number in near for other in relations(draft, number) if other.kind != "concession"]
    for other in known:
        found = fit(other, relation)
        if other.kind != "cause" or other.sign != "word" or found.second < 0.6:
            continue
        if found.first >= _ALONE or found.first_second >= 0.34:
            continue
        if not any(_gives(other, mine) for mine in given if mine is not relation):
            return other
    return None


def _gives(other: Relation, mine: Relation) -> bool:
    """Whether a relation of the draft gives the original's cause; what only its place says must have the effect too."""
    found = fit(other, mine)
    return found.first >= 0.4 and (mine.sign != "place" or found.second >= 0.3)


def _is_somebody(relation: Relation) -> bool:
    """Whether the cause is a person: names and titles stand for one another."""
    nouns = [token for token in relation.first if token.tag.startswith("N")]
    if any(token.tag.startswith(("VB", "MD")) for token in relation.first):
        return False
    return bool(nouns) and all(token.tag.startswith("NNP") or is_person(token.lemma) for token in nouns)


def _joined(original: Document, link: Link, relation: Relation) -> Span | None:
    """The sentence of the original that tells of the cause, where another tells of the effect, none of both, and none
    speaks of causes; only of a deed as the cause: a mere thing ("a cracked shaft") may be named for much."""
    cause, effect = words(relation.first), words(relation.second)
    if _is_somebody(relation) or not _is_deed(original, relation):
        return None
    sentences = [said(original, number) for number in range(len(original.sentences))]
    of_cause, of_effect = ([_told(end, sentence) for sentence in sentences] for end in (cause, effect))
    if max(of_cause) < 0.6 or max(of_effect[number] for number in _around(original, link)) < _SAME_END:
        return None
    if max(min(pair) for pair in zip(of_cause, of_effect, strict=True)) >= 0.34:
        return None
    places = [number for number, shares in enumerate(zip(of_cause, of_effect, strict=True)) if max(shares) >= _SAME_END]
    if any(token.lemma in CAUSAL for number in places for token in original.sentences[number].tokens):
        return None
    place = of_cause.index(max(of_cause))
    if place and of_effect[place - 1] >= _SAME_END and _looks_back(original, place):
        return None
    return original.sentences[place].span


def _looks_back(original: Document, number: int) -> bool:
    """Whether a sentence tells what had been before what the sentence before it tells, which is to explain that: "The
    lamps burn again. Engineers had strung a cable"."""
    tokens = original.sentences[number].tokens
    return any(
        token.dep == "ROOT" and token.tag == "VBN"
        and any(other.head == at and other.dep == "aux" and other.norm in ("had", "'d") for other in tokens)
        for at, token in enumerate(tokens)
    )


def _is_deed(original: Document, relation: Relation) -> bool:
    """Whether the cause is told in a clause, or by a noun for what the original tells with a verb: "the building"."""
    verbs = [token.lemma for sentence in original.sentences for token in sentence.tokens if token.tag.startswith("V")]
    return any(
        token.tag in FINITE or token.tag in ("NN", "NNS", "VBG") and any(share_stem(token.norm, verb) for verb in verbs)
        for token in relation.first
    )


def _is_new(original: Document, link: Link, relation: Relation) -> bool:
    """Whether no word of the cause stands in the original in any wording, and the effect does."""
    cause, effect = words(relation.first), words(relation.second)
    if len(cause) < 2 or _is_somebody(relation) or any(token.tag in FINITE for token in relation.first):
        return False
    if max(_told(effect, said(original, number)) for number in _around(original, link)) < _SAME_END:
        return False
    return not any(best(word, said(original, number)) for number in range(len(original.sentences)) for word in cause)


def _told(end: Sequence[Word], sentence: Sequence[Word]) -> float:
    """The share of an end's words that a sentence has; 0.0 for fewer than two."""
    same = sum(best(word, sentence) >= 1 for word in end)
    return same / len(end) if same > 1 else 0.0


def _ruled_out(original: Document, around: range, cause: Sequence[Word]) -> Span | None:
    """The part of the sentences ``around``, behind "rather than" or ", not", that has the cause's words."""
    for number in around:
        tokens = original.sentences[number].tokens
        for at, token in enumerate(tokens):
            before = tokens[at - 1].norm if at else ""
            if (before, token.norm) not in RULING_OUT:
                continue
            last = _end(tokens, at + 1)
            denied = list(content(tokens[at + 1:last]))
            if denied and cause and all(any(_same(word, other) for other in denied) for word in cause):
                return tokens[at].span.cover(tokens[last - 1].span)
    return None


def _end(tokens: Sequence[Token], first: int) -> int:
    """The token behind the phrase that begins at ``first``: "warm, dry weather" is one."""
    last = first
    while last < min(len(tokens), first + _LONGEST):
        between = 0 < last < len(tokens) - 1 and tokens[last - 1].tag[:2] == tokens[last + 1].tag[:2] == "JJ"
        if tokens[last].norm in _ENDS and not between:
            break
        last += 1
    return last


def _same(word: Word, other: Word) -> bool:
    return likeness(word, other.lemma, other.tag[0], True) >= 1
