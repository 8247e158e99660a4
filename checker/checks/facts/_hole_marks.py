"""What tells words that were left out from words that are said otherwise.

An honest writer says a thing by a pronoun, by the name that stood beside it, by a word of its field, by a wider word,
or in the next sentence; who copies and cuts leaves the words around the hole as they were.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from checker.checks.facts._counterparts import inside_b
from checker.checks.facts._details import (
    anchor,
    holder,
    is_empty,
    may_render,
    points,
    said_elsewhere,
    shrunk,
    told_in_order,
)
from checker.checks.facts._words import Side, Words, is_content
from checker.collation import Collation, Link
from checker.document import Span, Token
from checker.language.noun_kinds import subsumes
from checker.language.relations import synonymous
from checker.language.thesaurus import related

_NEAR = 2
_REACH = 2
_INTRODUCING = ("D", "I", "TO", "J", "PRP$", "CD", "NN", "POS")
_BELOW_NOUN = ("compound", "nmod", "poss")
_NOUN_LIKE = ("N", "PRP", "W", "VBG", "VBN")
_BEFORE_NOUN = ("D", "J", "PRP$", "CD", "POS")
_KINDS = {
    "amod": "adjective", "nummod": "adjective", "pobj": "phrase", "compound": "compound", "nmod": "compound",
    "dobj": "object", "attr": "object",
}
_INDEFINITE = frozenset(
    """
    anyone anybody anything someone somebody something everyone everybody everything none others few several many much
    couple lot number
    """.split()
)
_ROLES = {
    "nsubj": "subject", "nsubjpass": "subject", "poss": "owner", "compound": "owner", "dobj": "object",
    "pobj": "phrase",
}
_WORKS = (
    frozenset(("amod", "compound", "nmod", "advmod", "npadvmod", "poss")),
    frozenset(("pobj", "pcomp")),
    frozenset(("dobj", "attr", "oprd", "ccomp", "xcomp")),
    frozenset(("nsubj", "nsubjpass", "csubj", "agent")),
)
_POINTING = frozenset(
    "all both it its he him his she her hers they them their theirs that this these those whose".split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """What the holes of one link share.

    ``free`` are the draft's words without a counterpart that could render something, ``pronouns`` its pronouns without
    one; ``beside`` are the content words of the draft's sentences around, ``forms`` the forms of all these sentences'
    words; ``spare`` counts the content words around that no original's sentence is linked to; ``counted`` are the
    values of the figures in the link; ``in_order`` is how nearly the draft's side is a copy, from 0 to 1.
    """

    words: Words
    free: tuple[int, ...]
    pronouns: tuple[int, ...]
    beside: tuple[Token, ...]
    forms: frozenset[str]
    spare: int
    counted: frozenset[float]
    in_order: float

    @classmethod
    def of(cls, collation: Collation, link: Link, words: Words) -> Self:
        """The place of a link whose words are ``words``."""
        sentences = collation.draft.sentences
        beside = [number for number in _around(collation, link) if number not in link.b]
        other = words.b
        alone = [index for index in range(len(other.tokens)) if index not in words.to_a]
        return cls(
            words=words,
            free=tuple(index for index in alone if may_render(other.tokens[index])),
            pronouns=tuple(index for index in alone if other.tokens[index].norm in _POINTING),
            beside=tuple(token for number in beside for token in sentences[number].tokens if is_content(token)),
            forms=forms_around(collation, link),
            spare=sum(
                is_content(token)
                for number in beside
                if number in collation.added
                for token in sentences[number].tokens
            ),
            counted=frozenset(
                value
                for figure in inside_b(collation, link, collation.draft.annotations.figures)
                for value in (figure.value, figure.high)
            ),
            in_order=told_in_order(words, on_a=False),
        )


def forms_around(collation: Collation, link: Link) -> frozenset[str]:
    """The words, as they stand and their lemmas, of the draft's sentences in a link and of the two on either side."""
    return frozenset(
        form
        for number in _around(collation, link)
        for token in collation.draft.sentences[number].tokens
        for form in (token.lemma.casefold(), token.norm)
    )


def _around(collation: Collation, link: Link) -> range:
    return range(max(0, min(link.b) - _REACH), min(len(collation.draft.sentences), max(link.b) + _REACH + 1))


def is_said(place: Place, top: int, members: Sequence[int]) -> bool:
    """Whether the draft says it all the same: by a pronoun in its place, beside the name of whom it tells, by another
    word that does its work, by the figure that counted it, by one preposition; or it says nothing ("anyone")."""
    side, other, known = place.words.a, place.words.b, place.words.to_b
    if all(side.tokens[index].norm in _INDEFINITE for index in members):
        return True
    if all(_is_counted(place, index) for index in members):
        return True
    if gap(side, other, known, top) is not None:
        return False
    return (
        _by_a_pronoun(place, top)
        or _beside_the_name(place, top)
        or _by_another_word(place, top)
        or (len(members) == 1 and (shrunk(side, known, top) or _inside_a_preposition(side, known, top)))
    )


def _by_a_pronoun(place: Place, top: int) -> bool:
    """Whether a pronoun does its work: "the operation took", "it took"; "defence lawyer", "his lawyer"."""
    side, other, known = place.words.a, place.words.b, place.words.to_b
    head = holder(side, top)
    role = _ROLES.get(side.tokens[top].dep)
    return role is not None and side.tokens[top].tag.startswith("N") and head in known and any(
        holder(other, index) == known[head] and _ROLES.get(other.tokens[index].dep) == role for index in place.pronouns
    )


def _beside_the_name(place: Place, top: int) -> bool:
    """Whether a clause or another noun tells who somebody is: "the chair, Ann Lo", "Lo, who leads", "Lo, head of"."""
    side, other, known = place.words.a, place.words.b, place.words.to_b
    names = {
        known[index]
        for index in (side.heads[top], *side.children(top))
        if index in known and side.tokens[index].tag.startswith("NNP")
    }
    return side.tokens[top].tag.startswith("N") and any(
        (other.heads[index] in names and other.tokens[index].dep in ("relcl", "acl", "appos", "compound"))
        or any(other.heads[name] == index and other.tokens[name].dep == "appos" for name in names)
        for index in place.free
    )


def _by_another_word(place: Place, top: int) -> bool:
    """Whether another word does its work there: "petrol station", "filling station"; "on her knee", "on her lap"."""
    side, other, known = place.words.a, place.words.b, place.words.to_b
    head, dep = holder(side, top), side.tokens[top].dep
    work = next((one for one in _WORKS if dep in one), frozenset())
    return head in known and any(
        other.tokens[index].dep in work and holder(other, index) == known[head] for index in place.free
    )


def _inside_a_preposition(side: Side, known: Mapping[int, int], top: int) -> bool:
    """Whether a bare noun makes one preposition of two: "in *connection* with", "on *behalf* of"."""
    behind = top + 1
    return (
        side.tokens[top].dep == "pobj"
        and side.tokens[top].tag == "NN"
        and side.heads[top] == top - 1
        and behind < len(side.tokens)
        and side.tokens[behind].tag in ("IN", "TO")
        and any(index in known for index in side.children(behind))
    )


def _is_counted(place: Place, index: int) -> bool:
    """Whether a word is what a figure counts that the draft has: "six *years*"; its dimension: "six metres *long*"; or
    a part of that figure or of how it is put: "*more* than six"."""
    side = place.words.a
    if side.tokens[index].norm == "per":
        return _is_counted(place, index + 1) if index + 1 < len(side.tokens) else False
    measured = [child for child in side.children(index) if side.tokens[child].dep == "npadvmod"]
    spans = [side.tokens[one].span for one in (index, *measured)]
    return any(
        figure.value in place.counted
        and not figure.ordinal
        and (figure.phrase.start <= span.start < figure.span.end or figure.phrase.end == span.end)
        for figure in side.figures()
        for span in spans
    )


def marks(place: Place, top: int, members: Sequence[int]) -> Mapping[str, float]:
    """What speaks for a hole or against it, from 0 to about 4 each; ``one`` is always 1."""
    words = place.words
    side, other, known, free = words.a, words.b, words.to_b, place.free
    token, inside = side.tokens[top], [side.tokens[index] for index in members]
    content = [index for index, there in enumerate(side.tokens) if is_content(there)]
    alone = sum(index not in known and may_render(there) for index, there in enumerate(side.tokens))
    found = list(points(side, known, top))
    above, head, predicate = anchor(side, known, top), holder(side, top), side.predicate(top)
    near = [
        there
        for there in free
        if any(abs(there - point) <= _NEAR for point in found)
        or (above is not None and (holder(other, there) == above or other.heads[above] == there))
    ]
    empty = all(map(is_empty, inside))
    elsewhere = _share(said_elsewhere(one, place.forms) for one in inside)
    kind = "adverb" if token.tag.startswith("R") else _KINDS.get(token.dep, "other")
    return {
        "one": 1.0,
        "any near": bool(near),
        "free": math.log1p(len(free)),
        "surplus": max(-4, min(4, alone - len(free))),
        "rest": sum(index in known for index in content if index not in members) / max(1, len(content) - len(members)),
        "in order": place.in_order,
        "anchored": above is not None,
        "unheld": head != top and head not in known,
        "held": head != top and head in words.sure_a,
        "predicate": predicate is not None and predicate in words.sure_a,
        "another class": head in known and side.tokens[head].tag[:1] != other.tokens[known[head]].tag[:1],
        "related": _share(any(_akin(one, other.tokens[there]) for there in free) for one in inside),
        "related beside": _share(any(_akin(one, there) for there in place.beside) for one in inside),
        "spare": min(6, place.spare) / 6,
        "elsewhere": elsewhere,
        "all elsewhere": elsewhere == 1,
        "empty": empty,
        "size": math.log(len(members)),
        "length": min(1.0, (len(members) + sum(map(is_content, other.tokens))) / len(content)),
        "gap": gap(side, other, known, top) is not None,
        "of a verb": token.dep == "pobj" and side.tokens[head].tag.startswith("V") and head in words.sure_a,
        kind: 1.0,
    }


def _share(values: Iterable[bool]) -> float:
    found = tuple(values)
    return sum(found) / len(found)


def _akin(a: Token, b: Token) -> bool:
    """Whether one of two words may stand for the other: a synonym, a word of its field, a wider or a narrower one."""
    x, y = a.lemma.casefold(), b.lemma.casefold()
    return related(x, y) or synonymous(x, y) or subsumes(x, y)


def gap(side: Side, other: Side, known: Mapping[int, int], top: int) -> Span | None:
    """Where a noun is missing behind the article, the preposition or the qualities that were kept."""
    tokens = other.tokens
    left = [known[child] for child in side.children(top) if child < top and child in known]
    head = side.heads[top]
    if side.tokens[top].dep == "pobj" and head in known:
        left.append(known[head])
    for at in sorted(left, reverse=True):
        if tokens[at].tag.startswith(_INTRODUCING) and (tokens[at].tag[:1] != "N" or tokens[at].dep in _BELOW_NOUN):
            end = at
            while end + 1 < len(tokens) and (
                tokens[end + 1].tag.startswith(_BEFORE_NOUN) or _qualifies_figure(tokens, end + 1)
            ):
                end += 1
            if tokens[end].tag == "CD" and tokens[end].dep != "nummod":
                continue  # "a male of about six"
            if end + 1 < len(tokens) and not tokens[end + 1].tag.startswith(_NOUN_LIKE):
                return Span(tokens[end].span.end, tokens[end + 1].span.start)
    return None


def _qualifies_figure(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].tag.startswith(("R", "I")) and index + 1 < len(tokens) and tokens[index + 1].tag == "CD"
