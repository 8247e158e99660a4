r"""A word stands beside another that rules it out.

Why it matters:
    Two articles in a row, or two prepositions, are what is left when half of an edit was done.

Flags:
    B: The council will vote on the a new bridge on Friday.

    B: The mayor spoke of with the new bridge at length.

    B: Despite of the rain, the two boards discussed about the new bridge.

    B: The bridge will be closed for repairs to until the end of June.

Passes:
    B: All the boats, such a storm, half the crew, the same as before; the A road leads to the The Hague office.

    B: She came in with the tide, from under the bridge, in for a repair, up to at least ten times a year.

    B: The board discussed about 20 bids, and the plan that she had agreed to until then; she spoke in spite of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import FINITE, named, quoted
from checker.checks.language._doubts import LIKELIER_WITHOUT, PREPOSITION, PREPOSITION_PARTICLE, Doubts
from checker.checks.language._repairs import Repair, worst_after
from checker.checks.language._rows import Row, is_whole, rows
from checker.checks.language._second_opinion import gain
from checker.collation import Collation
from checker.document import Document
from checker.finding import Remark, Suggestion
from checker.language.classes import VERBS_OF_REPORT
from checker.registry import check

_FIRST = frozenset("the a an my your our their its".split())
_SECOND = frozenset("the a an my your our their its his this these those every".split())
_BORROWED = frozenset("la cappella priori posteriori".split())
_PREPOSITIONS = frozenset("of with from at into for".split())
_PARTICLES = frozenset("in on by to".split())

# In bits: how much likelier the sentence must be without one of the two.
GAIN = 9.0

# Prepositions that follow no other but a verb's own, the level of doubt that shows which it is, and what may be left
# of it without the first one.
_LAST = frozenset("until during despite".split())
LAST, LAST_LEFT = 10.0, 6.5

# Verbs that take their object without a preposition.
_TRANSITIVE = {
    "discuss": "about", "emphasise": "on", "emphasize": "on", "mention": "about", "await": "for", "lack": "of",
}  # fmt: skip
_OBJECTS = ("DT", "PRP", "NN", "JJ", "W")
_LENGTHS = frozenset("second minute hour day week fortnight month year decade century half quarter dozen".split())


@check(severity="error", needs=("suspicion",))
def extra_word(collation: Collation) -> Iterator[Remark]:
    """One remark for each pair of words; nothing in quotation marks."""
    draft = collation.draft
    marks = quoted(draft)
    doubts = Doubts.of(draft)
    for row in rows(draft):
        if marks.touches(row.sentence.span):
            continue
        for index in range(len(row.tokens) - 1):
            if remark := _needless(draft, row, index):
                yield remark
                continue
            kind = _kind(draft, row, index, doubts)
            if kind:
                span = row.span(index, index + 2)
                text = named(row.around(draft, index, index + 2, 1))
                pair = named(draft.words(span))
                message = f"{text} has two {kind}s in a row, {pair}: one is too many."
                if kind == "determiner":
                    yield Remark(message, span, confidence=0.9)
                else:
                    yield Remark(message, span, confidence=0.7, severity="warning")


def _kind(draft: Document, row: Row, index: int, doubts: Doubts) -> str:
    """What the two words both are, where one of them is too many; empty for nothing."""
    one, two = row.tokens[index], row.tokens[index + 1]
    both = one.norm in _FIRST and two.norm in _SECOND, one.norm in _PREPOSITIONS | _PARTICLES
    if not any(both) or one.norm == two.norm or not draft.text[one.span.end:two.span.start].isspace():
        return ""
    if not draft.words(two.span).islower() or index and not draft.words(one.span).islower():
        return ""
    if both[0]:
        borrowed = two.norm == "a" and any(token.norm in _BORROWED for token in row.tokens[index + 2:index + 3])
        return "" if borrowed else "determiner"
    if two.norm not in _PREPOSITIONS | _PARTICLES - {"to"} or not is_whole(draft, row):
        return ""
    # "The swearing in of", "the sea, for in a year", "instead of in a camp".
    if one.norm in _PARTICLES and two.norm == "of" or index and row.tokens[index - 1].norm in (",", "instead"):
        return ""
    # "No way up from the cellar"; "what he is accused of in Oster".
    if index and row.tokens[index - 1].lemma == "way" or _is_stranded(row, index):
        return ""
    bar = PREPOSITION if one.norm in _PREPOSITIONS else PREPOSITION_PARTICLE
    near = row.tokens[index:index + 3]
    if max(max(doubts.missing(token), doubts.order(token)) for token in near) < bar:
        return ""
    if max(row.gain(index, index + 1), row.gain(index + 1, index + 2)) < GAIN:
        return ""
    place = row.sentence.tokens.index(one)
    likelier = gain(draft, row.sentence, (Repair(place, place + 1, ()), Repair(place + 1, place + 2, ())))
    return "preposition" if likelier is None or likelier >= LIKELIER_WITHOUT else ""


def _is_stranded(row: Row, index: int) -> bool:
    """Whether a question's word or a relative pronoun of the same clause is the object of the first preposition; a
    clause of saying may stand between: "what they say he is accused of"."""
    tokens = row.sentence.tokens
    verb = tokens.index(row.tokens[index]) - 1
    if verb < 1 or not tokens[verb].tag.startswith("VB"):
        return False
    for place in range(verb - 1, -1, -1):
        token = tokens[place]
        if token.tag in ("WP", "WDT"):
            return True
        helps = token.head == verb and token.dep in ("aux", "auxpass") or token.lemma in VERBS_OF_REPORT
        subject = any(other.head == place and "subj" in other.dep for other in tokens)
        if token.tag in FINITE and subject and not helps:
            return False
    return False


def _needless(draft: Document, row: Row, index: int) -> Remark | None:
    """A preposition behind a word that takes none: "despite of", "discussed about", "to until"."""
    one, two = row.tokens[index], row.tokens[index + 1]
    if not draft.text[one.span.end:two.span.start].isspace() or not draft.words(two.span).islower():
        return None
    span = row.span(index, index + 2)
    pair = named(draft.words(span))
    after = row.tokens[index + 2] if index + 2 < len(row.tokens) else None
    plain = one.norm == "despite" and two.norm == "of" and one.tag == "IN" and after is not None
    if not plain and one.tag.startswith("VB") and _TRANSITIVE.get(one.lemma) == two.norm and after is not None:
        counted = any(token.lemma in _LENGTHS for token in row.tokens[index + 2:index + 5])
        helped = one.tag == "VBN" and any(token.lemma == "be" for token in row.tokens[max(0, index - 3):index])
        plain = after.tag.startswith(_OBJECTS) and not counted and not helped
    if plain:
        meant = Suggestion(draft.words(one.span), "review")
        message = f"{named(one.norm)} takes no {named(two.norm)} in {pair}."
        return Remark(message, span, suggestion=meant, confidence=0.85)
    if two.norm not in _LAST or one.norm not in _PREPOSITIONS | {"to"}:
        return None
    doubts = Doubts.of(draft)
    if max(doubts.missing(two), doubts.order(one), doubts.order(two)) < LAST:
        return None
    place = row.sentence.tokens.index(one)
    if worst_after(draft, row.sentence, Repair(place, place + 1, ())) > LAST_LEFT:
        return None
    text = named(row.around(draft, index, index + 2, 1))
    message = f"{text} has two prepositions in a row, {pair}: one is too many."
    return Remark(message, span, suggestion=Suggestion(draft.words(two.span), "review"), confidence=0.8)
