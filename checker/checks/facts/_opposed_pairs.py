"""Two words of a link's two sides that are opposites: whether they stand in one place, and what makes up for them."""

from __future__ import annotations

from collections.abc import Callable

from checker.checks.facts._counterparts import framed
from checker.checks.facts._details import is_vague
from checker.checks.facts._grammar import NEGATIVES
from checker.checks.facts._less import turned_by_less
from checker.checks.facts._one_state import loosely_opposite
from checker.checks.facts._opposites import Certainty, bearings, certainty, said_beside, same_object
from checker.checks.facts._places import (
    PARTICLES,
    comparable,
    new_objects,
    one_object,
    one_place,
    same_clause,
    same_place,
)
from checker.checks.facts._words import Side, Words, in_figure, is_content
from checker.collation import Collation, Link
from checker.document import Token
from checker.language.relations import DOWN, UP, nearly_opposite, opposite, synonymous
from checker.language.thesaurus import related

_MOSTLY = 0.6
# They say how fast a thing grows, or how far two are apart: what slowed may still have grown.
_PACE = frozenset("accelerate slow narrow widen".split())
# They say how much or which; a dictionary has "very" for "same".
_DEGREES = frozenset("very quite rather such all whatsoever other".split())
_SOME_FEW = frozenset("a another first last next past these those".split())


def opposed_in_place(collation: Collation, link: Link, words: Words, a: int, b: int) -> str:
    """"plain" for opposites in one place, "loose" for what may be, "" for the rest."""
    token_a, token_b = words.a.tokens[a], words.b.tokens[b]
    copied = framed(collation, link, token_a.span, token_b.span)
    if not opposed(token_a, token_b, nearly_opposite) and not phrasal(words, a, b):
        if not (opposed(token_a, token_b, loosely_opposite) and only_rendering(words, a, b)):
            return ""
        if not copied and not _well_told(words, a, b):
            return ""
    if token_a.norm in PARTICLES and (_stands_apart(words, a, b) or _set_beside(words, a, b)):
        return ""
    if both_listed(words, a, b) or (other_verb(words, a, b) and not phrasal(words, a, b)):
        return ""
    bound = same_object(words, a, b)
    if not copied and (told_apart(token_b, words.a, a, bound) or told_apart(token_a, words.b, b, bound)):
        return ""
    plain = opposed(token_a, token_b, opposite) or phrasal(words, a, b)
    if not token_a.tag.startswith("V") or copied or one_object(words, a, b):
        here = same_place(collation, link, words, a, b, plain)
        if here or (plain and same_clause(words, a, b)):
            return "plain" if here and plain else "loose"
    elif plain and new_objects(words, a, b) and same_place(collation, link, words, a, b, plain):
        return "loose"
    return "loose" if plain and is_alone(words, a, b) else ""


def certainty_of(collation: Collation, link: Link, words: Words, a: int, b: int, place: str) -> Certainty:
    """What is left of two opposites in one place ("plain", "loose") when all that makes up for them is weighed."""
    token_a, token_b = words.a.tokens[a], words.b.tokens[b]
    copied = framed(collation, link, token_a.span, token_b.span)
    if turned_by_less(words.a, a, words.b, b) or not copied and said_beside(collation, link, words, a, b):
        return ""
    plain = opposed(token_a, token_b, opposite) or phrasal(words, a, b)
    if not plain and (is_few(words.a, a) or is_few(words.b, b)):
        return ""
    sure = certainty(words, a, b, copied, plain, one_place(words, a, b))
    return sure if place == "plain" or not sure else "warning"


def is_few(side: Side, index: int) -> bool:
    """Whether it is the "few" of "a few" or "the next few", which are some."""
    tokens = side.tokens
    return tokens[index].norm in ("few", "little") and index > 0 and tokens[index - 1].norm in _SOME_FEW


def is_alone(words: Words, a: int, b: int) -> bool:
    """Whether two opposites of one class stand in passages that tell nearly the same, each the only word that the
    other could stand for: a place for each is not asked for then."""
    token_a = words.a.tokens[a]
    if a in words.to_b or b in words.to_a or token_a.norm in PARTICLES or not comparable(words, a, b):
        return False
    if token_a.tag.startswith("V") and words.a.passive(a) != words.b.passive(b):
        return False
    sides = (words.a, a, words.to_b), (words.b, b, words.to_a)
    for side, index, known in sides:
        content = [at for at, token in enumerate(side.tokens) if is_content(token) and at != index]
        if sum(at in known for at in content) < _MOSTLY * len(content):
            return False
    return only_rendering(words, a, b)


def told_apart(token: Token, side: Side, index: int, bound: bool) -> bool:
    """Whether a side has, beside the word at ``index``, one that says what a token of the other does, or that is the
    opposite of its own: who was cleared and who was convicted is told in any order. Not the second where the two are
    ``bound``, by one object."""
    own, lemma = side.tokens[index], token.lemma.casefold()
    return any(
        at != index and is_content(other)
        and (synonymous(lemma, other.lemma.casefold()) or not bound and opposed(own, other, opposite))
        for at, other in enumerate(side.tokens)
    )


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


def only_rendering(words: Words, a: int, b: int) -> bool:
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


def free_to_turn(words: Words) -> tuple[list[int], list[int]]:
    """The words of either side that have no sure counterpart, and that an opposite would turn round."""
    free_a, free_b = (
        [at for at in range(len(side.tokens)) if at not in sure and _may_turn(side, at) and not in_figure(side, at)]
        for side, sure in ((words.a, words.sure_a), (words.b, words.sure_b))
    )
    return free_a, free_b


def _may_turn(side: Side, index: int) -> bool:
    """Whether a word is one that an opposite of it would turn round."""
    token = side.tokens[index]
    if token.norm in ("ever", "back") and token.tag == "RB":
        return False  # "never" is "ever" denied; "back in 2019" is no opposite of "as early as 2019"
    if any(not figure.ordinal and figure.span == token.span for figure in side.figures()):
        return False  # a dictionary has "sixty" for the opposite of "first"
    if token.norm == "left" and token.tag.startswith("V"):
        helpers = {side.tokens[at].lemma for at in side.children(index) if side.tokens[at].dep.startswith("aux")}
        if "have" not in helpers and (token.tag == "VBN" or "be" in helpers):
            return False  # what is left remains
    return token.norm in PARTICLES or is_content(token) and token.norm not in _DEGREES | NEGATIVES


def opposed(a: Token, b: Token, table: Callable[[str, str, str], bool]) -> bool:
    """Whether two words are opposites by a table of lemmas and a class; points of the compass have none."""
    if a.norm in PARTICLES or b.norm in PARTICLES:
        return opposite(a.norm, b.norm)
    x, y = a.lemma.casefold(), b.lemma.casefold()
    if bearings(x) and bearings(y):
        return not (bearings(x) <= bearings(y) or bearings(y) <= bearings(x))
    if (x in _PACE) != (y in _PACE) and {x, y} <= UP | DOWN:
        return False
    if a.tag[:1] == b.tag[:1]:
        if table(x, y, a.tag) or table(a.norm, b.norm, a.tag):
            return table is not nearly_opposite or opposite(x, y, a.tag) or not related(x, y)
        return _qualifies(a) and not a.tag.startswith("N") and opposite(a.norm, b.norm)
    # Of two classes, only what is an opposite in both.
    return _qualifies(a) and _qualifies(b) and (opposite(x, y) or opposite(a.norm, b.norm))


def phrasal(words: Words, a: int, b: int) -> bool:
    """Whether two verbs are opposites by what one of them says with its particle: "accepted", "turned down"."""
    x, y = words.a.tokens[a], words.b.tokens[b]
    if not x.tag.startswith("V") or not y.tag.startswith("V"):
        return False
    forms_a, forms_b = _with_particle(words.a, a), _with_particle(words.b, b)
    if len(forms_a) == len(forms_b) == 1:
        return False
    return opposite(forms_a[-1], forms_b[-1], "V")


def other_verb(words: Words, a: int, b: int) -> bool:
    """Whether a particle makes another verb of one of two: who "stood down" did not "stand"."""
    if not (words.a.tokens[a].tag.startswith("V") and words.b.tokens[b].tag.startswith("V")):
        return False
    particles = [forms[-1].partition("_")[2] for forms in (_with_particle(words.a, a), _with_particle(words.b, b))]
    return particles[0] != particles[1]


def _stands_apart(words: Words, a: int, b: int) -> bool:
    """Whether a preposition that seems to have become its opposite stands elsewhere, among words that are new: "three
    were against", "nine were for it and three against"."""
    if any(token.norm == words.b.tokens[b].norm for token in words.a.tokens):
        return False  # both hold both: they may have changed places
    return any(
        token.norm == words.a.tokens[a].norm and at != b and at not in words.to_a
        for at, token in enumerate(words.b.tokens)
    )


def _set_beside(words: Words, a: int, b: int) -> bool:
    """Whether an "against" sets a figure beside another: "9 percent more pay, against the 12 they had asked for"."""
    for side, index in ((words.a, a), (words.b, b)):
        held = {below for child in side.children(index) for below in (child, *side.children(child))}
        if side.tokens[index].norm == "against" and any(
            side.tokens[at].tag in ("CD", "$") or side.tokens[at].norm[:1].isdigit() for at in held
        ):
            return True
    return False


def both_listed(words: Words, a: int, b: int) -> bool:
    """Whether one of the two is joined with its own opposite: "people came and went" is told by two verbs."""
    return any(
        side.tokens[at].tag[:1] == side.tokens[index].tag[:1] == "V"
        and opposite(side.tokens[at].lemma.casefold(), side.tokens[index].lemma.casefold(), "V")
        for side, index in ((words.a, a), (words.b, b))
        for at in (side.heads[index], *side.children(index))
        if "conj" in (side.tokens[at].dep, side.tokens[index].dep) and at != index
    )


def _with_particle(side: Side, verb: int) -> list[str]:
    """A verb's lemma; last, where a particle hangs on it, the two joined ("turn_down")."""
    lemma = side.tokens[verb].lemma.casefold()
    particles = [
        side.tokens[child].norm for child in side.children(verb)
        if side.tokens[child].dep == "prt" or child == verb + 1 and side.tokens[child].norm == "back"
    ]
    return [lemma, *(f"{lemma}_{particle}" for particle in particles[:1])]


def _qualifies(token: Token) -> bool:
    """Whether the word may do the work of an adjective or a noun, whatever the parser takes it for."""
    return token.tag.startswith(("J", "R", "N")) or token.tag in ("VBN", "VBG")
