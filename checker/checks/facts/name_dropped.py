"""A name of the original is missing where the rest of its sentence was kept.

Why it matters:
    A sentence that lost its "who" or "where" says something else, or nothing. Sentences that were
    shortened are left alone, and names that the draft has somewhere else.

Flags:
    A: Pope Martin welcomed the decision of the council in Oster on Friday.
    B: Pope Martin welcomed the decision of the council on Friday.

    A: Marta Kelvane and her brother have run the bakery in Velm for years.
    B: She and her brother have run the bakery in Velm for years.

Passes:
    A: The World Health Assembly met in Oster on Monday and voted on the plan.
    B: The WHA met in Oster on Monday and voted on the plan.

    A: Marta Kelvane, a nurse from Oster, won the award. Kelvane has worked at the hospital for years.
    B: Marta Kelvane, a nurse from Oster, won the award. She has worked at the hospital for years.

    A: The Dutch architect Joost Velde won the contest with a plan for a bridge of wood.
    B: Joost Velde, an architect, came first in the competition with his design of a wooden bridge.

    A: The mill, which the Orlen family built in 1886 on land that it had bought from the town, closed on Friday.
    B: The mill closed on Friday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._datelines import dateline
from checker.checks._names import stands_for
from checker.checks._reading import is_shortened
from checker.checks._vocabulary import Vocabulary
from checker.checks.facts._counterparts import inside_a, inside_b
from checker.checks.facts._details import details, others_are_copied, told_in_order, values
from checker.checks.facts._grammar import ANY_SUBJECTS, is_verb
from checker.checks.facts._replaced import replaced
from checker.checks.facts._words import Side, Words, is_common_noun, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Document, Name, Span, Token
from checker.finding import Remark, Severity
from checker.language.dictionary import is_name, level
from checker.registry import check

_KINDS = frozenset(("PERSON", "GPE", "LOC", "FAC", "ORG", "NORP", "EVENT", ""))
_KEPT = 0.5
_COPIED = 0.8
"""How nearly a passage must be a copy before a missing adjective of a land is told."""
_NEAR_START = 3
_LONGEST_ASIDE = 6
_COMMON, _PLAIN = 3, 9
_STOPS = frozenset((",", ".", ":", "-RRB-", "-LRB-", "VBD", "VBZ", "MD", "CC", "TO"))
_TAKES_NOUN = frozenset("at between by during for from in into of with".split())
# A preposition, an article or a possessive before these has lost its noun.
_NEEDS_NOUN = {"IN": _STOPS, "TO": frozenset((",", ".", "IN")), "DT": _STOPS | {"IN"}, "PRP$": _STOPS | {"IN"}}


@check(severity="warning", needs=("originals",))
def name_dropped(collation: Collation) -> Iterator[Remark]:
    """Look, in sentences that were kept, for names that the draft has nowhere in any form."""
    draft = collation.draft
    known = Vocabulary.of(draft)
    for link in collation.prose_links():
        original = collation.original_of(link)
        opening = dateline(original)
        unknown = [
            name
            for name in inside_a(collation, link, original.annotations.names)
            if name.kind in _KINDS
            and not _is_a_word(original, name)
            and not (opening is not None and opening.overlaps(name.span))
            and not known.has(original.words(name.span))
        ]
        if not unknown or (words := words_of(collation, link)) is None:
            continue
        slot = _empty_slot(words.b)
        told = [name for name in unknown if not _is_known_by_role(words, name)]
        if told and slot is not None and _empty_slot(words.a) is None:
            place = words.b.tokens[slot].span.cover(words.b.tokens[slot + 1].span)
            yield _remark(collation, link, _out_of(words, slot, told), place, "warning")
            continue
        instead = {found.a.span for found in replaced(collation, link)}
        lost = [
            name
            for name in unknown
            if name.span not in instead  # facts/name-changed speaks of those
            and _spelled_out(original.words(name.span))
            and not is_common_noun(original.words(name.span), words.b, words.sure_b)
            and not any(stands_for(name, other) for other in draft.annotations.names)
            and name in told
            and (not _qualifies(words, name) or told_in_order(words, True) >= _COPIED)
        ]
        if not lost:
            continue
        gone = _in_no_words(collation, link, words, lost)
        if gone is None and (_has_own_names(collation, link) or not _kept(words, lost)):
            continue
        name = gone or lost[0]
        meant = is_shortened(collation, link.original) or not others_are_copied(collation, link)
        yield _remark(collation, link, name, _place(words, name.span), "info" if meant else "warning")


def _remark(collation: Collation, link: Link, name: Name, place: Span, severity: Severity) -> Remark:
    words = collation.original_of(link).words(name.span)
    return Remark(
        message=f"The draft leaves out \u201c{words}\u201d and keeps the rest of the sentence.",
        b=place,
        a=name.span,
        original=link.original,
        confidence=min(0.75, 0.35 + 0.4 * link.score),
        severity=severity,
    )


def _out_of(words: Words, slot: int, names: list[Name]) -> Name:
    """The name behind the draft's preposition in the original, or behind the same word, else the first of ``names``."""
    tokens, known = words.a.tokens, words.to_a.get(slot)
    above = [{words.a.heads[index] for index in words.a.inside(name.span)} for name in names]
    kept = (name for name, heads in zip(names, above, strict=True) if known in heads)
    alike = (
        name for name, heads in zip(names, above, strict=True)
        if any(tokens[head].norm == words.b.tokens[slot].norm for head in heads)
    )
    return next(kept, None) or next(alike, names[0])


def _empty_slot(side: Side) -> int | None:
    """The first preposition with nothing behind it ("arrive in, and", "the day of were held").

    What is asked, or told of a noun, may end in one: "the house that she died in,".
    """
    tokens = side.tokens
    for index, token in enumerate(tokens[:-1]):
        if token.tag.startswith("W") or token.norm == "that":
            return None
        if token.tag != "IN" or token.norm not in _TAKES_NOUN or tokens[index + 1].tag not in _STOPS - {"TO"}:
            continue
        if tokens[index + 1].tag == "CC" and _is_half(tokens[index + 2:index + 3]):
            continue
        empty = _is_cut(side, index + 1) or not any(
            tokens[child].dep in ("pobj", "pcomp") for child in side.children(index)
        )
        if empty and not any(tokens[above].dep in ("relcl", "acl") for above in side.above(index)):
            return index
    return None


def _is_half(behind: Sequence[Token]) -> bool:
    """Whether what follows "and" makes one phrase with the preposition before it: "in and around", "by and large"."""
    return any(token.tag in ("IN", "RP", "TO") or token.norm in ("large", "out") for token in behind)


def _is_cut(side: Side, comma: int) -> bool:
    """Whether a comma right behind a preposition opens no parenthesis: "in, Oster", against "in, it says, Oster"."""
    behind = side.tokens[comma + 1:comma + _LONGEST_ASIDE]
    second = next((at for at, token in enumerate(behind) if token.norm == ","), 0)
    aside = not behind[:1] or not behind[0].tag.startswith("NNP") or any(is_verb(token) for token in behind[:second])
    return side.tokens[comma].norm == "," and not (second and aside)


def _qualifies(words: Words, name: Name) -> bool:
    """Whether a name only says where something is from ("the Indian state", "Scotland's health service")."""
    inside = words.a.inside(name.span)
    return bool(inside) and words.a.tokens[inside[-1]].dep in ("amod", "poss", "compound", "nmod") and (
        name.kind in ("NORP", "GPE", "LOC")
    )


def _is_known_by_role(words: Words, name: Name) -> bool:
    """Whether it is a first name alone behind what somebody is, which the draft keeps: "her father, Robert"."""
    inside = words.a.inside(name.span)
    top = words.a.tokens[inside[0]] if len(inside) == 1 else None
    return top is not None and top.dep == "appos" and words.a.heads[inside[0]] in words.to_b


def _in_no_words(collation: Collation, link: Link, words: Words, lost: list[Name]) -> Name | None:
    """The first name that nothing in the draft's passage can stand for, where the passage has what it hung on."""
    kept, dated = values(collation, link, on_a=True)
    spans = [name.span for name in lost]
    others = [span for span in (*kept, *dated) if span not in spans]
    found = {detail.span for detail in details(words, True, others, spans)}
    return next((name for name in lost if name.span in found), None)


def _spelled_out(words: str) -> bool:
    """Whether it is a name in words: letters and numbers are written out in too many ways."""
    return not any(character.isdigit() for character in words) and not words.replace(".", "").isupper()


def _is_a_word(original: Document, name: Name) -> bool:
    """Whether it is a common word, at a sentence's start above all, that the parse took for a name: "Shoppers"."""
    number = original.sentence_at(name.span.start)
    word = original.words(name.span).casefold()
    opens = number is not None and original.sentences[number].span.start == name.span.start
    if not opens and name.kind in ("GPE", "LOC"):
        return False  # the town of Reading
    common = _COMMON if opens else _PLAIN  # the rite that is written "Mass"
    return word.isalpha() and level(word) >= common and not is_name(word)


def _place(words: Words, name: Span) -> Span:
    """Where the name would stand: behind its preposition, between its neighbours, at its verb or at the start."""
    side, tokens = words.a, words.b.tokens
    inside = side.inside(name)
    top = next((index for index in inside if side.heads[index] not in inside), inside[0])
    head = side.heads[top]
    bare = words.to_b.get(head)
    if side.tokens[head].tag == "IN" and bare is not None and bare + 1 < len(tokens):
        if not any(tokens[child].dep == "pobj" for child in words.b.children(bare)):
            return Span(tokens[bare].span.end, tokens[bare + 1].span.start)
    before, after = words.to_b.get(inside[0] - 1), words.to_b.get(inside[-1] + 1)
    if before is not None and after == before + 1:
        return Span(tokens[before].span.end, tokens[after].span.start)
    for index, token in enumerate(tokens[:-1]):
        if token.tag in _NEEDS_NOUN and tokens[index + 1].tag in _NEEDS_NOUN[token.tag]:
            return Span(token.span.end, tokens[index + 1].span.start)
    if inside[0] == 0 and after is not None and after <= _NEAR_START:
        return Span(tokens[0].span.start, tokens[after].span.start)
    verb = words.to_b.get(head)
    if side.tokens[top].dep in ANY_SUBJECTS and verb is not None:
        first = min([verb, *(child for child in words.b.children(verb) if tokens[child].dep.startswith("aux"))])
        return tokens[first].span.cover(tokens[verb].span)
    place = words.place_in_b(name)
    following = next((token.span.start for token in tokens if token.span.start >= place.end), place.end)
    return place if place else Span(place.start, following)


def _has_own_names(collation: Collation, link: Link) -> bool:
    """Whether the draft has a name here that the original has not: facts/name-changed speaks of that."""
    known = Vocabulary.of(collation.original_of(link))
    names = inside_b(collation, link, collation.draft.annotations.names)
    return any(not known.has(collation.draft.words(name.span)) for name in names)


def _kept(words: Words, lost: list[Name]) -> bool:
    """Whether most of the rest of the original's passage stands in the draft, and nearly as many words."""
    rest = [
        index
        for index, token in enumerate(words.a.tokens)
        if is_content(token) and not any(name.span.overlaps(token.span) for name in lost)
    ]
    length = sum(is_content(token) for token in words.b.tokens)
    found = sum(index in words.to_b for index in rest)
    return found >= max(3, _KEPT * len(rest)) and length >= 0.8 * len(rest)
