"""A word became its opposite: rose for fell, won for lost, against for for.

Why it matters:
    The sentence still reads well, and says the contrary of what happened.

Flags:
    A: Unemployment in the region rose to 7.1 percent in May, the statistics office said.
    B: Unemployment in the region fell to 7.1 percent in May, the statistics office said.

    A: The council accepted the offer from the builder on Tuesday night.
    B: On Tuesday night the council rejected the builder's offer.

    A: Most members of the union voted for the strike in Oster.
    B: Most members of the union voted against the strike in Oster.

    A: The letter from the chairman soothed the shareholders in Oster.
    B: The letter from the chairman provoked the shareholders in Oster.

    A: The agency found harmless paint on the toys from the market in Velm.
    B: On the toys from the market in Velm, the agency found toxic paint.

    A: The coach admitted to the visit in Tarn, the club said on Monday.
    B: The coach denied the visit in Tarn, the club said on Monday.

    A: The head of the office has been asked to look after the harbour and its two ferries.
    B: The head of the office has been asked to neglect the harbour and its two ferries.

    A: Lena Orth opened the second gate after she heard the alarm.
    B: Lena Orth opened the second gate before hearing the alarm.

Passes:
    A: Mr Arlen was cleared of fraud but convicted of forgery.
    B: Mr Arlen was found guilty of forgery and acquitted of fraud.

    A: The old chapel holds the choir's past and present scores.
    B: The old chapel holds the present scores of the choir, and former ones.

    A: The company launched its first ferry in the spring.
    B: The company introduced its first ferry in the spring.

    A: After the last disaster in 2012, the town built a wall.
    B: Following the most recent disaster, in 2012, the town built a wall.

    A: Lena Orth sold the bakery to her cousin, Paul Bremmer.
    B: Paul Bremmer bought the bakery from his cousin, Lena Orth.

    A: The council did not accept the offer from the builder.
    B: The council rejected the offer from the builder.

    A: Kelmar Rovers beat Port Sable 3-1 with two late goals.
    B: Port Sable lost 3-1 to Kelmar Rovers, who scored two late goals.

    A: The number of cases rose to 23 and the number of deaths fell to four.
    B: Deaths fell to four, and cases rose to 23.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.checks.facts._counterparts import fitting, framed, side_by_side
from checker.checks.facts._denying import denying
from checker.checks.facts._details import is_vague
from checker.checks.facts._grammar import SUBJECTS, negation_cues
from checker.checks.facts._stances import turned_stances
from checker.checks.facts._words import Side, Words, in_figure, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Span, Token
from checker.finding import Remark
from checker.language.relations import nearly_opposite, opposite, synonymous
from checker.language.thesaurus import related, turned_round
from checker.registry import check

_PARTICLES = frozenset(
    "for against over under above below before after up down into from inside outside within because despite".split()
)

_TOWARDS = frozenset("to for against about".split())
_MOSTLY = 0.6
# They say how much; a dictionary has "very" for "same" too ("the very day").
_DEGREES = frozenset("very quite rather such".split())


@check(severity="error", needs=("originals",))
def direction_changed(collation: Collation) -> Iterator[Remark]:
    """Look, among the words without a counterpart, for two that are opposites and stand in one place."""
    told: list[Span] = []
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        free_a = [
            index
            for index, token in enumerate(words.a.tokens)
            if index not in words.sure_a and _turns(token) and not in_figure(words.a, index)
        ]
        free_b = [
            index
            for index, token in enumerate(words.b.tokens)
            if index not in words.sure_b and _turns(token) and not in_figure(words.b, index)
        ]
        if any(
            words.b.tokens[b].tag.startswith("V")
            and _opposed(words.a.tokens[a], words.b.tokens[b], nearly_opposite)
            and _turned_round(words, a, b)
            for a in free_a
            for b in free_b
            if words.a.tokens[a].tag.startswith("V")
        ):
            continue
        for b in free_b:
            for a in list(free_a):
                place = _opposed_in_place(collation, link, words, a, b)
                if place:
                    free_a.remove(a)
                    told.append(words.b.tokens[b].span)
                    yield _remark(collation, link, words, a, b, place == "plain")
                    break
    for remark in (*turned_stances(collation), *denying(collation)):
        if remark.b not in told:
            told.append(remark.b)
            yield remark


def _opposed_in_place(collation: Collation, link: Link, words: Words, a: int, b: int) -> str:
    """"plain" for opposites in one place, "loose" for what may be, "" for the rest."""
    token_a, token_b = words.a.tokens[a], words.b.tokens[b]
    copied = framed(collation, link, token_a.span, token_b.span)
    if not _opposed(token_a, token_b, nearly_opposite):
        if not (_opposed(token_a, token_b, turned_round) and _only_rendering(words, a, b)):
            return ""
        if not copied and not _well_told(words, a, b):
            return ""
    if not copied and (_told_apart(token_b, words.a, a) or _told_apart(token_a, words.b, b)):
        return ""
    plain = _opposed(token_a, token_b, opposite)
    if not token_a.tag.startswith("V") or copied or _one_object(words, a, b):
        here = _same_place(collation, link, words, a, b, plain)
        if here or (plain and _same_clause(words, a, b)):
            return "plain" if here and plain else "loose"
    elif plain and _new_objects(words, a, b) and _same_place(collation, link, words, a, b, plain):
        return "loose"
    return "loose" if plain and _alone(words, a, b) else ""


def _alone(words: Words, a: int, b: int) -> bool:
    """Whether two opposites of one class stand in passages that tell nearly the same, each the only word that the
    other could stand for: a place for each is not asked for then."""
    token_a = words.a.tokens[a]
    if a in words.to_b or b in words.to_a or token_a.norm in _PARTICLES or not _comparable(words, a, b):
        return False
    if token_a.tag.startswith("V") and _passive(words.a, a) != _passive(words.b, b):
        return False
    sides = (words.a, a, words.to_b), (words.b, b, words.to_a)
    for side, index, known in sides:
        content = [at for at, token in enumerate(side.tokens) if is_content(token) and at != index]
        if sum(at in known for at in content) < _MOSTLY * len(content):
            return False
    return _only_rendering(words, a, b)


def _told_apart(token: Token, side: Side, index: int) -> bool:
    """Whether a side has, beside the word at ``index``, one that says what a token of the other does, or that is the
    opposite of its own: who was cleared and who was convicted is told in any order."""
    own, lemma = side.tokens[index], token.lemma.casefold()
    return any(
        at != index and is_content(other)
        and (synonymous(lemma, other.lemma.casefold()) or _opposed(own, other, opposite))
        for at, other in enumerate(side.tokens)
    )


def _passive(side: Side, verb: int) -> bool:
    return any(side.tokens[child].dep in ("nsubjpass", "auxpass") for child in side.children(verb))


def _well_told(words: Words, a: int, b: int) -> bool:
    """Whether most of what the clauses around two words hold is told on both sides."""
    for side, index, on_a in ((words.a, a, True), (words.b, b, False)):
        verb = side.predicate(index)
        if verb is None:
            return False
        found, total = words.share(side.clause(verb), on_a=on_a)
        if found < 2 or found < _MOSTLY * (total - 1):
            return False
    return True


def _only_rendering(words: Words, a: int, b: int) -> bool:
    """Whether neither word has a counterpart, and no other word without one goes together with it."""
    if a in words.to_b or b in words.to_a or is_vague(words.a.tokens[a]) or is_vague(words.b.tokens[b]):
        return False
    tags = words.a.tokens[a].tag, words.b.tokens[b].tag
    if tags[0][:1] != tags[1][:1] and not set(tags) & {"VBN", "VBG"}:
        return False
    free_a = [token for index, token in enumerate(words.a.tokens) if index not in words.to_b and index != a]
    free_b = [token for index, token in enumerate(words.b.tokens) if index not in words.to_a and index != b]
    return not any(
        is_content(token) and related(token.lemma.casefold(), word.lemma.casefold())
        for word, others in ((words.a.tokens[a], free_b), (words.b.tokens[b], free_a))
        for token in others
    )


def _turns(token: Token) -> bool:
    return is_content(token) and token.norm not in _DEGREES or token.norm in _PARTICLES


def _opposed(a: Token, b: Token, opposed: Callable[[str, str, str], bool]) -> bool:
    if a.norm in _PARTICLES or b.norm in _PARTICLES:
        return opposite(a.norm, b.norm)
    same = a.tag[:1] == b.tag[:1]
    if not same and not (_qualifies(a) and _qualifies(b)):
        return False
    tag = a.tag if same else ""
    return opposed(a.lemma.casefold(), b.lemma.casefold(), tag) or opposed(a.norm, b.norm, "" if _qualifies(a) else tag)


def _qualifies(token: Token) -> bool:
    """Whether the word may do the work of an adjective or a noun, whatever the parser takes it for."""
    return token.tag.startswith(("J", "R", "N")) or token.tag in ("VBN", "VBG")


def _same_place(collation: Collation, link: Link, words: Words, a: int, b: int, plain: bool) -> bool:
    """Whether the two do the same work: not where one is denied, and not where the sides of a deal changed too."""
    span_a, span_b = words.a.tokens[a].span, words.b.tokens[b].span
    copied = framed(collation, link, span_a, span_b)
    if not _comparable(words, a, b, copied):
        return False
    if copied:
        return True
    if words.a.tokens[a].norm in _PARTICLES:
        if _near(words, a, b) and side_by_side(collation, link, span_a, span_b, 60):
            return True
        governed = [_governed(words.a, a), _governed(words.b, b)]
        return plain and any(words.to_b.get(there) in governed[1] for there in governed[0])
    near = _near(words, a, b) if plain else words.near(a, b)
    return near or side_by_side(collation, link, span_a, span_b, 40)


def _governed(side: Side, index: int) -> set[int]:
    """What a preposition or a conjunction stands before: its noun, its verb."""
    below = {child for child in side.children(index) if side.tokens[child].dep in ("pobj", "pcomp")}
    return below | ({side.heads[index]} if side.tokens[index].dep == "mark" else set())


def _near(words: Words, a: int, b: int) -> bool:
    """Whether two words stand in the same place, prepositions and parts of a compound looked through."""
    if words.near(a, b):
        return True
    head = words.to_b.get(_holder(words.a, a))
    there = _holder(words.b, b)
    if head is not None and there != b and (head == there or words.b.heads[head] == there):
        return words.a.tokens[a].dep == words.b.tokens[b].dep
    below = {words.to_b.get(child) for child in _held(words.a, a)} - {None}
    return bool(below & set(_held(words.b, b))) or _of_one_noun(words, a, b)


def _of_one_noun(words: Words, a: int, b: int) -> bool:
    """Whether both qualify one noun, the other qualities in a list before it looked through."""
    nouns = []
    for side, index in ((words.a, a), (words.b, b)):
        if not side.tokens[index].tag.startswith(("J", "R")):
            return False
        above = side.heads[index]
        while side.tokens[above].tag.startswith(("J", "R")) and side.heads[above] != above:
            above = side.heads[above]
        nouns.append(above)
    return words.b.tokens[nouns[1]].tag.startswith("N") and words.to_b.get(nouns[0]) == nouns[1]


def _holder(side: Side, index: int) -> int:
    head = side.heads[index]
    return side.heads[head] if side.tokens[head].tag in ("IN", "TO") else head


def _held(side: Side, index: int) -> list[int]:
    """The content words that hang on a word, those behind a preposition too."""
    return [
        other
        for other in range(len(side.tokens))
        if other != index and is_content(side.tokens[other]) and index in (side.heads[other], _holder(side, other))
    ]


def _same_clause(words: Words, a: int, b: int) -> bool:
    """Whether the clauses that hold the two are counterparts."""
    if not _comparable(words, a, b) or words.a.tokens[a].norm in _PARTICLES:
        return False
    verb_a, verb_b = words.a.predicate(a), words.b.predicate(b)
    return verb_a is not None and verb_a != a and verb_b != b and words.to_b.get(verb_a) == verb_b


def _denials(side: Side) -> int:
    """How many negative words a side holds."""
    return sum(negation_cues(side.tokens, index) for index in range(len(side.tokens)))


def _comparable(words: Words, a: int, b: int, copied: bool = False) -> bool:
    """Whether both words are denied as often; ``copied`` says that the words around them are the same."""
    verb_a, verb_b = words.a.predicate(a), words.b.predicate(b)
    denied_a = words.a.negated(verb_a) if verb_a is not None else 0
    denied_b = words.b.negated(verb_b) if verb_b is not None else 0
    if denied_a != denied_b and not (copied and _denials(words.a) == _denials(words.b)):
        return False
    tags = {words.a.tokens[a].tag, words.b.tokens[b].tag}
    if {tag[:1] for tag in tags} == {"J", "V"} and not (copied and "VBN" in tags):
        return False
    return not (words.a.tokens[a].tag.startswith("V") and _turned_round(words, a, b))


def _turned_round(words: Words, a: int, b: int) -> bool:
    """Whether the subject of one verb stands elsewhere in the other's clause, as buyer and seller do."""
    subject_a, subject_b = _subjects(words.a, a), _subjects(words.b, b)
    if not subject_a or not subject_b:
        return False
    norms_a, norms_b = ({side.tokens[index].norm for index in subject} for side, subject in (
        (words.a, subject_a), (words.b, subject_b),
    ))
    if norms_a <= norms_b or norms_b <= norms_a:
        return False
    rest_a = {words.a.tokens[index].norm for index in range(len(words.a.tokens)) if index not in subject_a}
    rest_b = {words.b.tokens[index].norm for index in range(len(words.b.tokens)) if index not in subject_b}
    return bool((norms_a - norms_b) & rest_b or (norms_b - norms_a) & rest_a)


def _one_object(words: Words, a: int, b: int) -> bool:
    """Whether two verbs are done to the same thing, or both to nothing: "came out" and "left the house" are one act."""
    objects_a, objects_b = ({
        child for child in side.children(verb) if side.tokens[child].dep in ("dobj", "nsubjpass")
        and not side.tokens[child].tag.startswith(("PRP", "W", "DT"))
    } for side, verb in ((words.a, a), (words.b, b)))
    if not objects_a or not objects_b:
        # "Admitted to the visit", "denied the visit"
        there = objects_b or _behind(words.b, b)
        same = any(words.to_b.get(child) in there for child in objects_a or _behind(words.a, a))
        return same or _has_object(words.a, a) == _has_object(words.b, b)
    return any(words.to_b.get(child) in objects_b for child in objects_a)


def _new_objects(words: Words, a: int, b: int) -> bool:
    """Whether both verbs have an object and neither object has a counterpart: they may be one thing in other words."""
    objects_a, objects_b = (
        {child for child in side.children(verb) if side.tokens[child].dep in ("dobj", "nsubjpass")}
        for side, verb in ((words.a, a), (words.b, b))
    )
    return bool(objects_a and objects_b) and not objects_a & words.to_b.keys() and not objects_b & words.to_a.keys()


def _behind(side: Side, verb: int) -> set[int]:
    """What stands behind those prepositions of a verb that lead to its object."""
    return {
        below
        for child in side.children(verb)
        if side.tokens[child].dep == "prep" and side.tokens[child].norm in _TOWARDS
        for below in side.children(child) if side.tokens[below].dep == "pobj"
    }


def _has_object(side: Side, verb: int) -> bool:
    return any(side.tokens[child].dep in ("dobj", "nsubjpass", "dative") for child in side.children(verb))


def _subjects(side: Side, verb: int) -> set[int]:
    """The head of the subject with the nouns of its name."""
    found: set[int] = set()
    for child in side.children(verb):
        if side.tokens[child].dep in SUBJECTS | {"nsubjpass"} and not side.tokens[child].tag.startswith(("PRP", "W")):
            found.add(child)
            found.update(other for other in side.children(child) if side.tokens[other].dep in ("compound", "amod"))
    return found


def _remark(collation: Collation, link: Link, words: Words, a: int, b: int, plain: bool) -> Remark:
    span_a, span_b = words.a.tokens[a].span, words.b.tokens[b].span
    words_a, words_b = collation.original_of(link).words(span_a), collation.draft.words(span_b)
    sure = framed(collation, link, span_a, span_b)
    tail = ", which says the opposite." if plain else ": is that the opposite?"
    return Remark(
        message=f"\u201c{words_a}\u201d became \u201c{words_b}\u201d{tail}",
        b=span_b,
        a=span_a,
        original=link.original,
        suggestion=fitting(collation, link, span_a, span_b),
        confidence=min(0.95, 0.3 + 0.2 * plain + 0.2 * sure + 0.25 * link.score),
        severity=None if plain else "warning",
    )
