"""A word became its opposite: rose for fell, won for lost, against for for.

Why it matters:
    The sentence still reads well, and says the contrary of what happened.

Flags:
    A: Unemployment in the region rose to 7.1 percent in May, the statistics office said.
    B: Unemployment in the region fell to 7.1 percent in May, the statistics office said.

    A: A botanist has found a rare orchid in the northern hills of Lusk. The plant flowers for four days.
    B: It grows nowhere else than in the southern hills of Lusk, said the botanist who came across the orchid.

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

    A: The party lost ground in the north and gained in the south.
    B: The party gained ground in the north and lost in the south.

    A: More people left the valley than moved there last year.
    B: More people moved to the valley than left it last year.

    A: The union accepted the offer after a vote on Tuesday.
    B: After Tuesday's vote the union turned down the offer.

    A: Turnover at the fair was 7 percent higher than in 2023, the organisers said.
    B: Turnover at the fair dropped by 7 percent from 2023, the organisers said.

    A: Camp fires are prohibited in the forest, rangers said.
    B: Rangers said camp fires may be lit in the forest.

    A: Visits to the mill in Oster fell by a quarter last year.
    B: Last year visits to the mill in Oster shrank to a quarter.

    A: The archive in Velm has some 40 unpaid interns. They sort letters in a former bank.
    B: Letters are sorted in a former bank by the paid interns of the archive in Velm, some 40.

    A: The rule does not apply to ferries under ten metres, the port said.
    B: The rule applies only to ferries under ten metres, the port said.

Passes:
    A: Tickets for the ferry were sold at kiosks in Velm.
    B: People who bought tickets for the ferry at kiosks in Velm may return them.

    A: The rule makes it harder to keep geese in Velm.
    B: Under the rule it is less easy to keep geese in Velm.

    A: Lotta Binck lost only one of her 11 games at the open in Velm.
    B: Lotta Binck won ten of her 11 games at the open in Velm.

    A: Exports fell more slowly than imports in the spring, the office said.
    B: Imports fell faster than exports in the spring, the office said.

    A: Arlen Motors sold the plant to its larger rival Doret.
    B: Doret bought the plant from its smaller rival Arlen Motors.

    A: They spend 14 percent of their income on fuel, the study says.
    B: Fuel takes 14 percent of what they earn, the study says.

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

from checker.checks.facts._counterparts import became, fitting, framed
from checker.checks.facts._denying import denying
from checker.checks.facts._details import is_vague
from checker.checks.facts._exchanges import exchanged_opposites
from checker.checks.facts._extents import turned_extents
from checker.checks.facts._grammar import NEGATIVES
from checker.checks.facts._less import turned_by_less
from checker.checks.facts._lost_opposites import lost_opposites
from checker.checks.facts._narrowed import narrowed
from checker.checks.facts._one_state import loosely_opposite
from checker.checks.facts._opposites import Certainty, bearings, certainty, said_beside, same_object
from checker.checks.facts._permissions import turned_permissions
from checker.checks.facts._places import (
    PARTICLES,
    comparable,
    new_objects,
    one_object,
    one_place,
    same_clause,
    same_place,
    sides_changed,
)
from checker.checks.facts._prefixes import stripped
from checker.checks.facts._stances import turned_stances
from checker.checks.facts._trends import turned_trends
from checker.checks.facts._words import Side, Words, in_figure, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Span, Token
from checker.finding import Remark
from checker.language.relations import DOWN, UP, nearly_opposite, opposite, synonymous
from checker.language.thesaurus import related
from checker.registry import check

_MOSTLY = 0.6
_SURELY_LINKED = 0.9
# They say how fast a thing grows, or how far two are apart: what slowed may still have grown.
_PACE = frozenset("accelerate slow narrow widen".split())
# They say how much or which; a dictionary has "very" for "same".
_DEGREES = frozenset("very quite rather such all whatsoever other".split())
_SOME_FEW = frozenset("a another first last next past these those".split())


@check(severity="error", needs=("originals",))
def direction_changed(collation: Collation) -> Iterator[Remark]:
    """Look, among the words without a counterpart, for two that are opposites and stand in one place."""
    told: list[Span] = []
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        free_a, free_b = (
            [at for at in range(len(side.tokens)) if at not in sure and _turns(side, at) and not in_figure(side, at)]
            for side, sure in ((words.a, words.sure_a), (words.b, words.sure_b))
        )
        if any(
            words.b.tokens[b].tag.startswith("V")
            and _opposed(words.a.tokens[a], words.b.tokens[b], nearly_opposite)
            and sides_changed(words, a, b)
            for a in free_a
            for b in free_b
            if words.a.tokens[a].tag.startswith("V")
        ):
            continue
        for b in free_b:
            for a in list(free_a):
                place = _opposed_in_place(collation, link, words, a, b)
                if place and (sure := _certainty(collation, link, words, a, b, place)):
                    free_a.remove(a)
                    told.append(words.b.tokens[b].span)
                    yield _remark(collation, link, words, a, b, sure == "error")
                    break
    others = (
        turned_stances, turned_permissions, turned_trends, turned_extents, exchanged_opposites, stripped, narrowed,
        denying, lost_opposites,
    )
    for remark in (found for check_for in others for found in check_for(collation)):
        if not any(remark.b.overlaps(span) for span in told):
            told.append(remark.b)
            yield remark


def _opposed_in_place(collation: Collation, link: Link, words: Words, a: int, b: int) -> str:
    """"plain" for opposites in one place, "loose" for what may be, "" for the rest."""
    token_a, token_b = words.a.tokens[a], words.b.tokens[b]
    copied = framed(collation, link, token_a.span, token_b.span)
    if not _opposed(token_a, token_b, nearly_opposite) and not _phrasal(words, a, b):
        if not (_opposed(token_a, token_b, loosely_opposite) and _only_rendering(words, a, b)):
            return ""
        if not copied and not _well_told(words, a, b):
            return ""
    if token_a.norm in PARTICLES and (_stands_apart(words, a, b) or _set_beside(words, a, b)):
        return ""
    if _both_listed(words, a, b) or (_other_verb(words, a, b) and not _phrasal(words, a, b)):
        return ""
    bound = same_object(words, a, b)
    if not copied and (_told_apart(token_b, words.a, a, bound) or _told_apart(token_a, words.b, b, bound)):
        return ""
    plain = _opposed(token_a, token_b, opposite) or _phrasal(words, a, b)
    if not token_a.tag.startswith("V") or copied or one_object(words, a, b):
        here = same_place(collation, link, words, a, b, plain)
        if here or (plain and same_clause(words, a, b)):
            return "plain" if here and plain else "loose"
    elif plain and new_objects(words, a, b) and same_place(collation, link, words, a, b, plain):
        return "loose"
    return "loose" if plain and _alone(words, a, b) else ""


def _certainty(collation: Collation, link: Link, words: Words, a: int, b: int, place: str) -> Certainty:
    """What is left of two opposites in one place ("plain", "loose") when all that makes up for them is weighed."""
    token_a, token_b = words.a.tokens[a], words.b.tokens[b]
    copied = framed(collation, link, token_a.span, token_b.span)
    if turned_by_less(words.a, a, words.b, b) or not copied and said_beside(collation, link, words, a, b):
        return ""
    plain = _opposed(token_a, token_b, opposite) or _phrasal(words, a, b)
    if not plain and any(_few(words, on_a, index) for on_a, index in ((True, a), (False, b))):
        return ""
    sure = certainty(words, a, b, copied, plain, one_place(words, a, b))
    return sure if place == "plain" or not sure else "warning"


def _few(words: Words, on_a: bool, index: int) -> bool:
    """Whether it is the "few" of "a few" or "the next few", which are some."""
    tokens = (words.a if on_a else words.b).tokens
    return tokens[index].norm in ("few", "little") and index > 0 and tokens[index - 1].norm in _SOME_FEW


def _alone(words: Words, a: int, b: int) -> bool:
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
    return _only_rendering(words, a, b)


def _told_apart(token: Token, side: Side, index: int, bound: bool) -> bool:
    """Whether a side has, beside the word at ``index``, one that says what a token of the other does, or that is the
    opposite of its own: who was cleared and who was convicted is told in any order. Not the second where the two are
    ``bound``, by one object."""
    own, lemma = side.tokens[index], token.lemma.casefold()
    return any(
        at != index and is_content(other)
        and (synonymous(lemma, other.lemma.casefold()) or not bound and _opposed(own, other, opposite))
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


def _turns(side: Side, index: int) -> bool:
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


def _opposed(a: Token, b: Token, opposed: Callable[[str, str, str], bool]) -> bool:
    if a.norm in PARTICLES or b.norm in PARTICLES:
        return opposite(a.norm, b.norm)
    x, y = a.lemma.casefold(), b.lemma.casefold()
    if bearings(x) and bearings(y):
        return not (bearings(x) <= bearings(y) or bearings(y) <= bearings(x))
    if (x in _PACE) != (y in _PACE) and {x, y} <= UP | DOWN:
        return False
    if a.tag[:1] == b.tag[:1]:
        if opposed(x, y, a.tag) or opposed(a.norm, b.norm, a.tag):
            return opposed is not nearly_opposite or opposite(x, y, a.tag) or not related(x, y)
        return _qualifies(a) and not a.tag.startswith("N") and opposite(a.norm, b.norm)
    # Of two classes, only what is an opposite in both.
    return _qualifies(a) and _qualifies(b) and (opposite(x, y) or opposite(a.norm, b.norm))


def _phrasal(words: Words, a: int, b: int) -> bool:
    """Whether two verbs are opposites by what one of them says with its particle: "accepted", "turned down"."""
    x, y = words.a.tokens[a], words.b.tokens[b]
    if not x.tag.startswith("V") or not y.tag.startswith("V"):
        return False
    forms_a, forms_b = _with_particle(words.a, a), _with_particle(words.b, b)
    if len(forms_a) == len(forms_b) == 1:
        return False
    return opposite(forms_a[-1], forms_b[-1], "V")


def _other_verb(words: Words, a: int, b: int) -> bool:
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


def _both_listed(words: Words, a: int, b: int) -> bool:
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


def _phrase(side: Side, index: int) -> Span:
    """A word, with the particle that stands right behind it."""
    token = side.tokens[index]
    behind = index + 1
    if token.tag.startswith("V") and behind < len(side.tokens) and side.tokens[behind].dep == "prt":
        return token.span.cover(side.tokens[behind].span) if side.heads[behind] == index else token.span
    return token.span


def _remark(collation: Collation, link: Link, words: Words, a: int, b: int, plain: bool) -> Remark:
    span_a, span_b = _phrase(words.a, a), _phrase(words.b, b)
    sure = framed(collation, link, span_a, span_b)
    return became(
        collation, link, span_a, span_b, min(0.95, 0.3 + 0.2 * plain + 0.2 * sure + 0.25 * link.score),
        ", which says the opposite." if plain else ": is that the opposite?",
        suggestion=fitting(collation, link, span_a, span_b),
        severity=None if plain else "warning" if link.score >= _SURELY_LINKED else "info",
    )
