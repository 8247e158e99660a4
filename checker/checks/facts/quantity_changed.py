"""All became some, most became all, or "only" was lost or gained.

Why it matters:
    "Not all of them" and "none of them" differ by everybody in between.

Flags:
    A: Not all of the passengers were wearing seat belts, the police said.
    B: None of the passengers were wearing seat belts, the police said.

    A: Some members of the council voted for the new bridge.
    B: All members of the council voted for the new bridge.

    A: Only residents of the old town may park on Mill Street.
    B: Residents of the old town may park on Mill Street.

    A: The ban covers every beach in the county except Sandhaven.
    B: The ban covers every beach in the county, including Sandhaven.

    A: The seven runners won 700 crowns in total at the meeting in Tarn.
    B: The seven runners won 700 crowns each at the meeting in Tarn.

    A: Some of the wells in the district have run dry, the council said.
    B: The wells in the district have run dry, the council said.

    A: From May the toll is due on vans registered before 2010.
    B: From May the toll is due on any van.

    A: Nearly all of the 40 lifeguards at the lake stayed away on Sunday.
    B: The 40 lifeguards at the lake stayed away without exception on Sunday.

Passes:
    A: Some of the wells in the district have run dry, the council said.
    B: The council said that a number of wells in the district had run dry.

    A: None of the cyclists was wearing a helmet.
    B: All of the cyclists were without helmets.

    A: All of the passengers were wearing seat belts.
    B: Every passenger was wearing a seat belt.

    A: Both ferries were cancelled on Monday because of the storm.
    B: The two ferries were cancelled on Monday because of the storm.

    A: None of the climbers was hurt in the fall.
    B: All of the climbers were unhurt in the fall.

    A: The plan would hurt not only farmers but also fishermen.
    B: The plan would hurt farmers and also fishermen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from checker.checks.facts._counterparts import became, fitting, framed, other_day
from checker.checks.facts._details import others_are_copied
from checker.checks.facts._exceptions import taken_in, told_of_each
from checker.checks.facts._grammar import negation_cues
from checker.checks.facts._limiters import limited
from checker.checks.facts._parts import is_all_that, widened
from checker.checks.facts._passages import LIGHT
from checker.checks.facts._shares_of_all import shares_of_all
from checker.checks.facts._words import Side, Words, in_figure, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Span, Token
from checker.finding import Remark
from checker.language.relations import nearly_opposite, opposite
from checker.registry import check

_CLASSES = {
    "all": "all every each both everyone everybody everything always whole entire",
    "most": "most majority mostly usually",
    "many": "many numerous often",
    "some": "some several certain various sometimes",
    "few": "few rarely seldom minority",
    "none": "none no nobody nothing never neither",
}
_QUANTITY = {word: name for name, words in _CLASSES.items() for word in words.split()}
_OPPOSED = frozenset(
    frozenset(pair)
    for pair in (
        ("all", "some"), ("all", "most"), ("all", "few"), ("all", "none"), ("all", "many"), ("most", "few"),
        ("most", "some"), ("most", "none"), ("many", "few"), ("many", "none"), ("some", "none"), ("few", "some"),
    )
)
_TIMES = frozenset("always usually often sometimes rarely seldom never mostly".split())
_NEARLY = frozenset("almost nearly practically virtually".split())
_NEXT = frozenset("a another coming first last next past the these those".split())
_REFUSES = frozenset(
    "refuse fail decline cancel scrap lack avoid escape miss reject skip boycott abandon neglect forget".split()
)
_COMPLETES = frozenset(("acomp", "attr", "oprd", "xcomp", "advcl", "ccomp", "advmod", "dobj", "prt"))
_REST = frozenset("leave remain rest".split())
_ONLY = frozenset(
    "only solely exclusively just merely barely hardly scarcely sole alone nothing limited single one".split()
)
_EXCEPT = frozenset("but until except unless excepting save besides without".split())
_FORBIDS = frozenset(
    "bar ban forbid prohibit exclude prevent stop block disqualify deny reserve restrict limit".split()
)

# "Only twice" is a shade of "twice".
_SHADED = frozenset("if after when a once twice thrice half just slightly recently about around".split())

_OTHERS = frozenset("one among second third several few joint other many perhaps probably arguably".split())
_LONG = frozenset("second minute hour day week month year decade".split())


@check(severity="error", needs=("originals",))
def quantity_changed(collation: Collation) -> Iterator[Remark]:
    """Compare the quantifiers that hang on counterparts, and look for an "only" without one."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        told = list(_compared(collation, link, words))
        yield from told
        if not told:
            wide = widened(words)
            if wide is not None:
                yield _asked(collation, link, *wide)
            else:
                told = [*_only(collation, link, words), *_one_of(collation, link, words)]
                yield from told
                for span_a, span_b in limited(words):
                    yield _asked(collation, link, span_a, span_b)
                if not told:
                    yield from shares_of_all(collation, link)


def _compared(collation: Collation, link: Link, words: Words) -> Iterator[Remark]:
    """What the quantifiers and exceptions of a link say otherwise."""
    found = dict(_quantities(words.b))
    known = dict(_quantities(words.a))
    kept = [a for a in known if known[a] == found.get(words.to_b.get(a, -1))]
    found = {b: quantity for b, quantity in found.items() if words.to_a.get(b, -1) not in kept}
    for a, quantity in known.items():
        if a in kept:
            continue
        b = next((index for index in found if _same_place(collation, link, words, a, index)), None)
        if b is None or frozenset((quantity, found[b])) not in _OPPOSED:
            continue
        if "none" in (quantity, found[b]) and _denied_otherwise(words, a, b):
            continue
        if {quantity, found[b]} == {"all", "some"} and _not_all(words.a, a) and _not_all(words.b, b):
            continue  # "were not open to all", "not all could come"
        if _number_kept(words, a, b, {quantity, found[b]}):
            continue
        if "few" in (quantity, found[b]) and words.a.denied(a) != words.b.denied(b):
            continue  # "few did not take part"
        if {quantity, found[b]} == {"all", "none"} and not _said_alike(words, a, b):
            continue
        yield _changed(collation, link, words, a, b)
        break
    for span_a, span_b in (*taken_in(words), *told_of_each(collation, link, words)):
        yield became(collation, link, span_a, span_b, min(0.85, 0.45 + 0.4 * link.score))


def _not_all(side: Side, index: int) -> bool:
    """Whether a word for all stands behind a "not" or "n't", right before it or with the verb of its clause."""
    if _QUANTITY.get(side.tokens[index].norm) != "all":
        return False
    if index and negation_cues(side.tokens, index - 1):
        return True
    verb = side.predicate(index)
    return verb is not None and any(
        child < index and side.tokens[child].dep == "neg" for child in side.children(verb)
    )


def _one_of(collation: Collation, link: Link, words: Words) -> Iterator[Remark]:
    """ "One of the oldest" that became "the oldest", and nothing else says that there are others."""
    if any(token.norm in _OTHERS or token.lemma in _OTHERS for token in words.b.tokens):
        return
    for a, token in enumerate(words.a.tokens):
        before = [other.norm for other in words.a.tokens[max(0, a - 3):a]]
        b = words.to_b.get(a)
        if token.tag not in ("JJS", "RBS") or before != ["one", "of", "the"] or b is None or b not in words.sure_b:
            continue
        if b and words.b.tokens[b - 1].norm == "the":
            span_a = words.a.tokens[a - 3].span.cover(token.span)
            span_b = words.b.tokens[b - 1].span.cover(words.b.tokens[b].span)
            yield _asked(collation, link, span_a, span_b)
            return


def _number_kept(words: Words, a: int, b: int, pair: set[str]) -> bool:
    """Whether one of the two is a number of a whole ("four of the 17") and nothing says that it became the whole: it is
    set beside another word than "all", or the other side has it too."""
    parts = _is_part(words.a, a), _is_part(words.b, b)
    if not any(parts):
        return False
    return pair != {"all", "some"} or parts[0] and a in words.to_b or parts[1] and b in words.to_a


def _denied_otherwise(words: Words, a: int, b: int) -> bool:
    """Whether what is said of none on one side is denied of all on the other: "none was hurt", "all were unhurt"."""
    said_a, said_b = _said(words.a, a), _said(words.b, b)
    if any(_opposed(words.a.tokens[one], words.b.tokens[other]) for one in said_a for other in said_b):
        return True
    for side, said in ((words.a, said_a), (words.b, said_b)):
        # "none wore a life jacket", "all were without one"
        if any(side.tokens[child].norm == "without" for index in said for child in (index, *side.children(index))):
            return True
    refused = [
        any(side.tokens[index].lemma in _REFUSES for index in said)
        for side, said in ((words.a, said_a), (words.b, said_b))
    ]
    return refused[0] != refused[1]


def _said_alike(words: Words, a: int, b: int) -> bool:
    """Whether what is said of all on one side and of none on the other is the same: else it may be its opposite, which
    no dictionary need know ("none was occupied", "all were empty")."""
    light = all(
        verb is not None and side.tokens[verb].lemma in LIGHT
        for side, verb in ((words.a, words.a.predicate(a)), (words.b, words.b.predicate(b)))
    )  # "all got off safely", "none came to harm"
    said_a, said_b = _core(words.a, a, light), _core(words.b, b, light)
    if not said_a and not said_b:
        return True
    return any(words.to_b.get(at) in said_b for at in said_a)


def _core(side: Side, index: int, light: bool) -> set[int]:
    """The verb of a quantifier's clause; where that says little, or is ``light``, what completes it."""
    verb = side.predicate(index)
    if verb is not None and is_content(side.tokens[verb]) and not light:
        return {verb}
    said = _said(side, index) - {verb}
    for child in side.children(verb) if verb is not None else ():
        if side.tokens[child].dep == "prep":
            said.update(side.children(child))  # "was in custody"
    return {at for at in said if is_content(side.tokens[at])}


def _said(side: Side, index: int) -> set[int]:
    """What is said of a quantifier's noun: the verb of its clause, with the adjectives and verbs that complete it."""
    verb = side.predicate(index)
    if verb is None:
        return {at for at, token in enumerate(side.tokens) if token.tag.startswith("J")}
    found = {verb, *side.children(verb)} - {index}
    for child in side.children(verb):
        if side.tokens[child].dep in _COMPLETES:
            found.update(side.children(child))
    return {at for at in found if at == verb or side.tokens[at].dep in _COMPLETES}


def _opposed(one: Token, other: Token) -> bool:
    """Whether two words deny each other, by their form ("hurt", "unhurt") or by their meaning."""
    if any(
        opposite(x, y) or nearly_opposite(x, y)
        for x in {one.lemma.casefold(), one.norm} for y in {other.lemma.casefold(), other.norm}
    ):
        return True
    short, long = sorted((one.norm, other.norm), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in ("un", "non", "non-", "in", "im", "dis"))


def _quantities(side: Side) -> Iterator[tuple[int, str]]:
    """The quantifiers of a side, those before a figure left out ("no fewer than"); "not all" is some."""
    for index, token in enumerate(side.tokens):
        if in_figure(side, index):
            continue
        quantity = _QUANTITY.get(token.norm)
        if _is_part(side, index):
            quantity = "some"
        if token.norm == "one" and [other.norm for other in side.tokens[index + 1:index + 3]] == ["of", "the"]:
            quantity = "none" if index and side.tokens[index - 1].norm == "not" else "some"
            if any(other.tag in ("JJS", "RBS") for other in side.tokens[index + 3:index + 4]):
                continue
        if quantity is None or (token.norm, token.tag) == ("most", "RBS") or (token.norm == "no" and token.tag != "DT"):
            continue
        before = side.tokens[index - 1].norm if index else ""
        after = side.tokens[index + 1].norm if index + 1 < len(side.tokens) else ""
        if token.norm == "every" and after in ("few", "other") or before == "every":
            continue  # how often, and not of how many
        if token.norm in ("each", "every") and after == "time":
            continue  # whenever
        if (before, token.norm) == ("at", "most") or (quantity == "all" and after in ("but", "except")):
            continue
        if before in ("the", "a") and quantity != "all" and token.norm != "majority":
            continue
        if quantity == "all" and (before == "not" or before.endswith("n't")):
            quantity = "some"
        if quantity == "all" and before in _NEARLY:
            quantity = "most"
        if token.norm == "few" and before in _NEXT:
            quantity = "some"
        yield index, quantity


def _is_part(side: Side, index: int) -> bool:
    """Whether it is a number of a larger one: "four of the town's 17 schools"."""
    token = side.tokens[index]
    if token.tag != "CD" or token.norm == "one":
        return False
    span = token.span
    values = {figure.span: figure.value for figure in side.figures()}
    part = next((value for place, value in values.items() if place.overlaps(span)), None)
    wholes = (_number(side, noun, values) for noun in _counted(side, index) if noun > index)
    return part is not None and any(whole is not None and part < whole for whole in wholes)


def _number(side: Side, noun: int, values: Mapping[Span, float]) -> float | None:
    """The number that stands before a noun."""
    for child in side.children(noun):
        if side.tokens[child].dep == "nummod":
            span = side.tokens[child].span
            return next((value for place, value in values.items() if place.overlaps(span)), None)
    return None


def _same_place(collation: Collation, link: Link, words: Words, a: int, b: int) -> bool:
    if (words.a.tokens[a].norm in _TIMES) != (words.b.tokens[b].norm in _TIMES):
        return False
    counted = [index for index in _counted(words.a, a) if not words.a.tokens[index].tag.startswith("PRP")]
    things = {words.to_b[index] for index in counted if index in words.to_b}
    if things & set(_counted(words.b, b)):
        return True
    # "Most of the 3,000 households", "all 3,000 homes"
    numbers = [
        {child for noun in _counted(side, at) for child in side.children(noun) if side.tokens[child].tag == "CD"}
        for side, at in ((words.a, a), (words.b, b))
    ]
    if any(words.to_b.get(number) in numbers[1] for number in numbers[0]):
        return True
    # What stands at the start of both sentences may count two things: "all of the shops", "none of the buses".
    elsewhere = any(words.b.tokens[index].tag.startswith("N") for index in things)
    return not elsewhere and framed(collation, link, words.a.tokens[a].span, words.b.tokens[b].span)


def _counted(side: Side, index: int) -> list[int]:
    """What a quantifier counts: the noun that it hangs on, or the one behind its "of"."""
    found: list[int] = []
    for child in side.children(index):
        if side.tokens[child].norm == "of":
            found.extend(side.children(child))
    if found:
        return found
    head = side.heads[index]
    if side.tokens[head].tag == "CD" and side.tokens[head].dep == "nummod":
        head = side.heads[head]  # "all 3,000 homes"
    return [head] if head != index else []


def _changed(collation: Collation, link: Link, words: Words, a: int, b: int) -> Remark:
    span_a, span_b = _phrase(words.a, a), _phrase(words.b, b)
    return became(
        collation, link, span_a, span_b, min(0.9, 0.5 + 0.4 * link.score),
        suggestion=fitting(collation, link, span_a, span_b),
        severity="warning" if other_day(collation, link) else None,
    )


def _phrase(side: Side, index: int) -> Span:
    """The quantifier with its "not" and, where it stands near, what it counts."""
    span = side.tokens[index].span
    if index and side.tokens[index - 1].norm in _NEARLY | {"not"}:
        span = side.tokens[index - 1].span.cover(span)
    counted = [noun for noun in _counted(side, index) if 0 < noun - index <= 4]
    return span.cover(side.tokens[counted[0]].span) if counted else span


def _bars(side: Side) -> bool:
    """Whether anything is denied or forbidden."""
    return any(
        negation_cues(side.tokens, index) or token.lemma in _FORBIDS for index, token in enumerate(side.tokens)
    )


def _only(collation: Collation, link: Link, words: Words) -> Iterator[Remark]:
    """An "only" that one side has and the other says in no way, before a word that both have."""
    if not words.told_alike() or all(any(token.lemma in _REST for token in side.tokens) for side in (words.a, words.b)):
        return  # "only the stump is left", "which leaves a stump"
    for side, other, known, lost in ((words.a, words.b, words.to_b, True), (words.b, words.a, words.to_a, False)):
        if any(token.norm in _ONLY | _EXCEPT or is_all_that(other, at) for at, token in enumerate(other.tokens)):
            continue
        if _bars(other) != _bars(side):
            continue  # "only members may vote", "nobody else may"
        for index, token in enumerate(side.tokens[:-1]):
            after = side.tokens[index + 1]
            if token.norm != "only" or after.tag == "CD" or after.norm in _SHADED or after.lemma in _LONG:
                continue
            if side.tokens[index - 1].norm == "not" or after.norm == "last":
                continue
            if index + 1 not in known and known.get(side.heads[index]) is None:
                continue
            here = side.tokens[index].span.cover(after.span)
            there = other.tokens[known.get(index + 1, known.get(side.heads[index], 0))].span
            remark = _asked(collation, link, *((here, there) if lost else (there, here)))
            yield remark if others_are_copied(collation, link) else replace(remark, severity="info")
            return


def _asked(collation: Collation, link: Link, a: Span, b: Span) -> Remark:
    """A question about the words at ``a`` of the original, which stand otherwise at ``b`` of the draft."""
    suggestion, confidence = fitting(collation, link, a, b), min(0.85, 0.4 + 0.4 * link.score)
    return became(collation, link, a, b, confidence, suggestion=suggestion, severity="warning")
