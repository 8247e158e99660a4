"""A "not" was lost or gained.

Why it matters:
    A lost "not" turns a statement into its opposite, and a denial into a confession.

Flags:
    A: The minister said the dam would not be rebuilt this year.
    B: The minister said the dam would be rebuilt this year.

    A: Ms. Arlen denied the charge and said she had signed the contract.
    B: Ms. Arlen denied the charge and said she had never signed the contract.

    A: The team didn't find any trace of the missing ferry on Sunday.
    B: The team found a trace of the missing ferry on Sunday.

    A: The singer pleaded not guilty to all charges at the court in Velm.
    B: At the court in Velm, the singer pleaded guilty to all charges.

    A: No passenger was hurt when the tram left the rails near Oster.
    B: A passenger was injured when the tram jumped the rails near Oster.

    A: Patients should not stop taking the tablets without speaking to a doctor, the agency said.
    B: Patients should stop taking the tablets without speaking to a doctor, the agency said.

    A: The audit, led by Ruth Sandel, did not find that the treasurer had gained from the sale of the hall. But its
    40-page report said that he had "kept the board in the dark", and that two of its members had known.
    B: An audit under Ruth Sandel showed how the hall came to be sold. It found that he had gained from the sale of the
    hall, and its report said that the treasurer had "kept the board in the dark", as two of its members knew.

    A: A fox bit a toddler in a garden in Lower Pell on Saturday evening. The child, aged two, was treated at Oster
    hospital, and rangers are looking for the animal.
    B: Rangers are after an animal in Lower Pell. Doctors at Oster hospital saw to a child of two on Saturday evening
    whom the fox had not bitten in a garden there.

Passes:
    A: The plan for a second bridge is a non-starter, two members of the council said.
    B: Two members of the council said that the plan for a second bridge will not pass.

    A: The plan would hurt not just farmers but also fishermen, the union said.
    B: The plan would hurt farmers and also fishermen, the union said.

    A: The council did not accept the offer from the builder.
    B: The council rejected the offer from the builder.

    A: What she felt was relief rather than joy, the nurse told the court.
    B: What she felt was relief, not joy, the nurse told the court.

    A: No one was hurt in the fire at the Tarn depot, police said.
    B: Nobody was hurt in the fire at the Tarn depot, police said.

    A: The village has had no doctor since Karl Brandt retired in 2015.
    B: Karl Brandt, who retired in 2015, was the last doctor in the village.

    A: The court said the ministry should have heard the villages first.
    B: None of the villages had been heard by the ministry, the court said.

    A: The council's lawyers have not yet replied to the letter of 4 May.
    B: The letter of 4 May has gone unanswered by the council's lawyers.

    A: Prosecutors in Oster declined to say whether the letter about the 40 paintings was genuine.
    B: Whether the letter about the 40 paintings is genuine Oster's prosecutors would not say.

    A: Ticket prices will not rise this year, the operator promised.
    B: The operator promised to keep ticket prices as they are this year.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._beside import denied_beside
from checker.checks.facts._contrasts import contrast_exchanged
from checker.checks.facts._counterparts import SPEECH, fitting
from checker.checks.facts._denial_kept import kept, kept_from, not_yet, of_some, prefers
from checker.checks.facts._denied import unlinked
from checker.checks.facts._denied_as_well import denied_as_well
from checker.checks.facts._focus import affirmed
from checker.checks.facts._grammar import ANY_SUBJECTS, NEGATIVES, SUBJECTS
from checker.checks.facts._negations import (
    RAISING,
    Negation,
    cancelled,
    lacking,
    negations,
    phrase,
    turned,
    unpaired,
    with_helpers,
)
from checker.checks.facts._outdone import outdone
from checker.checks.facts._polarity import weighed
from checker.checks.facts._reversals import made_up_for
from checker.checks.facts._turning_words import without_prefix
from checker.checks.facts._unreal import as_unreal, unreal
from checker.checks.facts._weighed import joined
from checker.checks.facts._weighed_denials import weighed_denials
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Document, Span
from checker.finding import Remark
from checker.language.relations import opposite
from checker.registry import check

_LIGHT_VERBS = frozenset("be have do make take get".split())
_ENOUGH = 0.5
_MOSTLY = 0.5
_HARDLY = 0.3
_NEARLY = 0.75
_FEWEST = 3
_WIDEST = 30


@check(severity="critical", needs=("originals", "polarity"))
def negation_changed(collation: Collation) -> Iterator[Remark]:
    """Compare, clause by clause, whether each link's two sides say it or deny it; then what no link holds, and what is
    told again too freely for either."""
    yield from joined(list(by_rule(collation)), weighed_denials(collation))


def by_rule(collation: Collation) -> Iterator[Remark]:
    """All but the denials of a link that are weighed."""
    found = [*_in_links(collation), *unlinked(collation)]
    yield from found
    yield from weighed(collation, found)


def _in_links(collation: Collation) -> Iterator[Remark]:
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        if (remark := contrast_exchanged(collation, link, words)) is not None:
            yield remark
            continue
        negations_a, negations_b = list(negations(words.a)), list(negations(words.b))
        left_a, left_b = unpaired(words, negations_a, negations_b)
        for lost, negation in (*((True, one) for one in left_a), *((False, one) for one in left_b)):
            side, other, known = (words.a, words.b, words.to_b) if lost else (words.b, words.a, words.to_a)
            if cancelled(words, left_a if lost else left_b, lost):
                continue
            if left_a and left_b and not turned(side, other, known, negation):
                continue
            if lacking(side, negation) and not any(thing in known for thing in lacking(side, negation)):
                continue  # "won without a tender": nobody said that there had been one
            copied = _by_itself(collation, link, side, negation, lost)
            same_verb = copied or turned(side, other, known, negation)
            contrasted = _contrasted(side, negation)
            if contrasted is not None and contrasted not in known:
                continue
            focus = affirmed(words, negation.verb, lost)
            if contrasted is None and not same_verb and not focus and not _told(words, negation, lost):
                continue
            if denied_as_well(words, negation, lost) or kept(words, negation, lost):
                continue
            if not_yet(other, known, negation) or of_some(side, other, negation) or outdone(side, other, negation):
                continue
            if not copied and unreal(side, negation) and not as_unreal(other, known, negation):
                continue
            if same_verb and not copied and not words.told_alike(_HARDLY) and not _shared(words, negation, lost):
                continue
            speaks = negation.verb is not None and side.tokens[negation.verb].lemma in SPEECH
            if speaks and same_verb and not copied and not words.told_alike(_MOSTLY):
                continue  # "nobody could say who had paid", "the hospital said on Friday"
            if _made_up_for(side, other, known, negation) or prefers(other) and not prefers(side):
                continue
            if made_up_for(words, lost, negation.index, negation.verb, copied):
                continue
            if not copied and contrasted is None and not focus and not _same_thing(words, negation, lost):
                continue
            if negation.verb is not None and denied_beside(collation, link, side, negation.verb, lost):
                continue
            yield _remark(collation, link, words, negation, lost, same_verb and _shared(words, negation, lost))


def _contrasted(side: Side, negation: Negation) -> int | None:
    """The noun that is set against another: "the print room, not the main hall", "not through pesticides"."""
    token = side.tokens[negation.index]
    head = side.heads[negation.index]
    if token.norm != "not" or negation.index == 0:
        return None
    if side.tokens[head].dep == "prep" and head > negation.index:
        return next((child for child in side.children(head) if side.tokens[child].dep == "pobj"), None)
    if side.tokens[negation.index - 1].norm in (",", "and", "but") and negation.index + 3 < len(side.tokens):
        for index in range(negation.index + 1, negation.index + 4):
            if side.tokens[index].tag.startswith(("N", "CD")):
                return index
            if side.tokens[index].tag[:2] not in ("DT", "JJ", "PR", "IN", "TO"):
                return None
    return None


def _same_thing(words: Words, negation: Negation, lost: bool) -> bool:
    """Whether what is denied is told on the other side: the verb, of "be" and "have" what they go with, and the noun
    behind "no"; nearly all that goes with the verb where it stands there in other words."""
    side, known = (words.a, words.to_b) if lost else (words.b, words.to_a)
    head = side.heads[negation.index]
    if side.tokens[negation.index].dep in ("det", "neg") and side.tokens[head].tag.startswith("N"):
        return head in known
    verb = negation.verb
    if verb is None:
        return True
    if side.tokens[verb].lemma in _LIGHT_VERBS:
        said = [
            below
            for child in side.children(verb)
            if side.tokens[child].dep not in SUBJECTS
            for below in (child, *side.children(child))
            if is_content(side.tokens[below]) and below != negation.index
        ]
        return not said or any(below in known for below in said)
    if verb in known:
        return True
    found, total = words.share(side.clause(verb), on_a=lost)
    return found >= _FEWEST and found >= _NEARLY * (total - 1) and not kept_from(words, verb, lost)


def _by_itself(collation: Collation, link: Link, side: Side, negation: Negation, lost: bool) -> bool:
    """Whether the negative word alone was taken out or put in, and every word around it was kept."""
    token = side.tokens[negation.index]
    text = (collation.original_of(link) if lost else collation.draft).text
    kind = "delete" if lost else "insert"
    return any(
        edit.kind == kind and (edit.a if lost else edit.b).of(text).strip() == token.span.of(text) and
        (edit.a if lost else edit.b).contains(token.span)
        for edit in link.edits
    )


def _shared(words: Words, negation: Negation, lost: bool) -> bool:
    """Whether most of what the two clauses hold beside the verb is the same."""
    if negation.verb is None:
        return True
    to_other = words.to_b if lost else words.to_a
    there = to_other.get(negation.verb)
    if there is None:
        return True
    shares = (
        words.share((words.a if lost else words.b).clause(negation.verb), on_a=lost),
        words.share((words.b if lost else words.a).clause(there), on_a=not lost),
    )
    return all(found - 1 >= _MOSTLY * (total - 1) for found, total in shares)


def _told(words: Words, negation: Negation, lost: bool) -> bool:
    """Whether the other side tells of the denied clause in its own words."""
    side = words.a if lost else words.b
    if negation.verb is None or not words.told_alike():
        return False  # in a passage of new words, what is denied may be told by any of them
    found, total = words.share(side.clause(negation.verb), on_a=lost)
    there = (words.to_b if lost else words.to_a).get(negation.verb)
    if there is not None:
        kept, held = words.share((words.b if lost else words.a).clause(there), on_a=not lost)
        if kept < _MOSTLY * held:
            return False
    return found >= 2 and found > _ENOUGH * total


def _made_up_for(side: Side, other: Side, known: dict[int, int], negation: Negation) -> bool:
    """Whether the other side says the same with an implicit negative, or both lose one ("not impossible")."""
    there = set(known.values())
    free = [token for index, token in enumerate(side.tokens) if index not in known and is_content(token)]
    free_other = [
        token for index, token in enumerate(other.tokens) if index not in there and token.norm not in NEGATIVES
    ]
    lemmas = {token.lemma.casefold() for token in side.tokens} | {token.norm for token in side.tokens}
    lemmas_other = {token.lemma.casefold() for token in other.tokens} | {token.norm for token in other.tokens}
    if any(token.norm.startswith("non-") for token in free_other):
        return True
    if any(opposite(x.lemma.casefold(), y.lemma.casefold()) for x in free for y in free_other if is_content(y)):
        return True
    if negation.verb is not None and side.tokens[negation.verb].lemma in RAISING and side.negated(negation.verb) > 1:
        return True
    verb = side.tokens[negation.verb].lemma.casefold() if negation.verb is not None else ""
    if verb and any(_undone(token.norm, verb) for token in free_other):
        return True
    return any(
        without_prefix(word) in theirs
        for own, theirs in ((lemmas - lemmas_other, lemmas_other), (lemmas_other - lemmas, lemmas)) for word in own
    )


def _undone(word: str, verb: str) -> bool:
    """Whether a participle with a negative prefix is a verb's: "unanswered"."""
    bare = word.removeprefix("un").removeprefix("-")
    return bare != word and bare.endswith(("ed", "en", "n", "t")) and bare.startswith(verb[:max(3, len(verb) - 1)])


def _remark(
    collation: Collation, link: Link, words: Words, negation: Negation, lost: bool, same_verb: bool
) -> Remark:
    original, draft = collation.original_of(link), collation.draft
    token = (words.a if lost else words.b).tokens[negation.index]
    edit = next(
        (
            edit
            for edit in link.edits
            if edit.kind in ("insert", "delete", "replace") and (edit.a if lost else edit.b).contains(token.span)
        ),
        None,
    )
    told = _told_of(words, negation) if lost else None
    if told is not None:
        a, b = phrase(words.a, negation), with_helpers(words.b, told)
    elif edit is not None and max(len(edit.a), len(edit.b)) <= _WIDEST:
        a, b = _trim(original, edit.a), _trim(draft, edit.b)
    elif lost:
        a, b = phrase(words.a, negation), _counterpart(collation, link, words, negation)
    else:
        a, b = None, phrase(words.b, negation)
    words_a, words_b = original.words(a) if a else "", draft.words(b)
    sure = same_verb and words.told_alike()
    turn = "that turns the meaning round." if sure else "does that turn the meaning round?"
    if lost and not (words_b and same_verb):
        message = f"The draft leaves out the original\u2019s \u201c{words_a}\u201d: {turn}"
    elif not words_a:
        message = f"The draft puts in \u201c{words_b}\u201d: {turn}"
    else:
        message = f"\u201c{words_a}\u201d became \u201c{words_b}\u201d: {turn}"
    small = a is not None and max(len(a), len(b)) <= _WIDEST
    return Remark(
        message=message,
        b=b,
        a=a if a is not None else collation.span_a(link),
        original=link.original,
        suggestion=fitting(collation, link, a, b) if a is not None and words_b and words_a and same_verb else None,
        confidence=min(0.95, 0.4 + 0.2 * small + 0.15 * same_verb + 0.2 * link.score) - (0 if same_verb else 0.1),
        # Another verb may deny in itself, and so may what else is new; only the same verb in the same sentence, once
        # with and once without "not", is a contradiction.
        severity="critical" if sure else "warning",
    )


def _told_of(words: Words, negation: Negation) -> int | None:
    """The draft's verb of what a "nobody" or "no" of the original was said of, where it is another than the
    counterpart of the denied verb: "nobody on the jury had been told", "the court was told that the jury knew"."""
    verb = negation.verb
    if verb is None or verb not in words.to_b or words.a.tokens[verb].dep == "ROOT":
        return None
    subjects = [child for child in words.a.children(verb) if words.a.tokens[child].dep in ANY_SUBJECTS]
    if not any(negation.index in (child, *words.a.children(child)) for child in subjects):
        return None
    named = {
        words.to_b[at] for child in subjects for near in (child, *words.a.children(child))
        for at in (near, *words.a.children(near)) if at in words.to_b and words.a.tokens[at].tag.startswith("N")
    }
    for at in sorted(named):
        above = words.b.heads[at]
        own = words.b.tokens[at].dep in ANY_SUBJECTS and above != words.to_b[verb]
        if own and words.b.tokens[above].tag.startswith("V") and not words.b.negated(above):
            return above
    return None


def _counterpart(collation: Collation, link: Link, words: Words, negation: Negation) -> Span:
    """The draft's words for the verb that is no longer denied."""
    if negation.verb is not None and negation.verb in words.to_b:
        return with_helpers(words.b, words.to_b[negation.verb])
    place = collation.place_in_draft(link, words.a.tokens[negation.index].span)
    return _trim(collation.draft, place) if len(place) <= 2 * _WIDEST else Span(place.start, place.start)


def _trim(document: Document, span: Span) -> Span:
    words = span.of(document.text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
