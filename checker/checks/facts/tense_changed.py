"""What happened, happens or will happen changed its time.

Why it matters:
    A plan told as done, or a thing that is over told as if it went on, is a wrong fact. Backshift in
    reported speech ("says it is", "said it was") and the present of headlines are no change.

Flags:
    A: The harbour board will close the east quay in the spring.
    B: The harbour board closed the east quay in the spring.

    A: Ines Dorn was the mayor of Velm and lived near the market.
    B: Ines Dorn is the mayor of Velm and lives near the market.

    A: The library in Oster is to close in June.
    B: The library in Oster closed in June.

    A: Villagers are rebuilding the church that burned down in May.
    B: Villagers have finished rebuilding the church that burned down in May.

    A: The plant in Velm has stopped drawing water from the lake near Oster.
    B: The plant in Velm is drawing water from the lake near Oster.

    A: The council has voted to build the tunnel under the market in Velm.
    B: The tunnel under the market in Velm will be put to the vote by the council.

    A: Firefighters needed three hours to put out the fire in the ferry terminal of Oster.
    B: Firefighters will take three hours to put out the fire in the ferry terminal of Oster.

    A: The bank in Oster collapsed in 2019 and its 12,000 customers lost 40 million crowns.
    B: The collapse of the bank in Oster in 2019 will cost 12,000 customers 40 million crowns.

Passes:
    A: Insurers put the damage at more than $35 million.
    B: Insurers estimate the damage at more than $35 million.

    A: The board says that the quay is safe.
    B: The board said that the quay was safe.

    A: The museum of railways will open on 7 January 2026.
    B: The museum of railways opens on Jan. 7, 2026.

    A: The board has closed the east quay for repairs.
    B: The board closed the east quay for repairs.

    A: The museum extended its show on the Vikings until June.
    B: The museum's Viking show will run until June.

    A: Hearings in the case of the two brothers resume on Tuesday in Oster.
    B: Hearings in the case of the two brothers will resume on Tuesday in Oster.

    A: The plant in Velm has stopped drawing water from the lake near Oster.
    B: The plant in Velm no longer draws water from the lake near Oster.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from checker.checks.facts._counterparts import inside_a, inside_b, other_day
from checker.checks.facts._details import others_are_copied
from checker.checks.facts._one_time import (
    has_no_time,
    in_course,
    lasts,
    of_all_so_far,
    only_tells_when,
    other_objects,
    other_verb,
    to_another_doer,
    told_elsewhere,
)
from checker.checks.facts._phases import finished, phases_changed
from checker.checks.facts._standings import LEADING_ON
from checker.checks.facts._time_frames import LASTING, frames_changed
from checker.checks.facts._untimely import untimely
from checker.checks.facts._updates import is_later
from checker.checks.facts._verbs import REPORTS, VerbGroup, compared, pairs, tells_no_time
from checker.checks.facts._weighed import joined
from checker.checks.facts._weighed_times import weighed_times
from checker.checks.facts._words import Side, Words, is_headline, words_of
from checker.collation import Collation, Link
from checker.document import Span
from checker.finding import Remark, Suggestion
from checker.registry import check

# Other words for these change the tense without changing the time ("is investigating", "has investigated").
_LIGHT = frozenset(("be", "have", "do", "get"))
# News tells what somebody said in either tense.
_TELLING = frozenset(
    """
    add admit agree argue ask believe claim comment complain confirm deny explain expect hope insist know mean note
    point reply report say show state stress suggest tell think warn write
    """.split()
)
# Done in the past, they are of something to come.
_ARRANGING = frozenset("adjourn postpone delay defer schedule plan set put arrange book expect intend agree".split())
# Who asks has asked already.
_ASKING = frozenset(
    "ask call demand seek urge appeal apply sue petition request propose offer campaign press plead insist".split()
)
_EXPERIENCED = frozenset("since first ever never again always times".split())
_OPENING = frozenset("when whenever whether if once until till after before unless".split())
_DURING = _OPENING | {"while", "as"}
# Their object says what is done.
_EMPTY = frozenset("give take make get put hold do have set bring".split())
_CLOSE, _NEAR = 0.75, 0.6
"""The share of words kept from which a sentence is a copy, in which every verb is as it was for a reason; and from
which the words of a passage on its own are near enough to a copy to ask about it."""
_MANY = 3
_PLAIN = 2.5
"""What speaks for a passage told in other words to be worth a warning."""
_DOERS = {False: ("nsubj", "csubj"), True: ("nsubjpass",)}


@check(severity="warning", needs=("originals",))
def tense_changed(collation: Collation) -> Iterator[Remark]:
    """Compare the time of the verbs that are counterparts; what is planned and told as done is an error."""
    yield from joined(list(by_rule(collation)), weighed_times(collation))


def by_rule(collation: Collation) -> Iterator[Remark]:
    """The verbs that are counterparts in another time, for information where several passages went from the present to
    the past, or back: the draft is told in another tense then."""
    shifted: list[Remark] = []
    done: list[Remark] = []
    kept = False
    stepped: set[Link] = set()  # passages of which a verb went from the present to the past, or back
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None or is_headline(collation, link):
            continue
        quoted_a = [quotation.span for quotation in collation.original_of(link).annotations.quotations]
        quoted_b = [quotation.span for quotation in collation.draft.annotations.quotations]
        told: list[Span] = []
        for a, b, same in pairs(words):
            if link.shape != "1:1" and not _plain_turn(words, a, b):
                continue
            if any(span.overlaps(a.span) for span in quoted_a) or any(span.overlaps(b.span) for span in quoted_b):
                continue
            if compared(words.a, a.verb) != compared(words.b, b.verb):
                continue
            if has_no_time(words, a, b) or not same and not _one_event(collation, link, words, a, b):
                continue
            kept = kept or a.time == b.time == "future"
            if same and {a.time, b.time} == {"past", "present"} and a.reported == b.reported:
                stepped.add(link)
            one = same and a.passive == b.passive
            if not one and _has_clause(words.a, a.verb) != _has_clause(words.b, b.verb):
                continue  # "told them that they would hear", "they will be told"
            if not same and other_verb(words, a.verb, b.verb):
                continue  # two verbs of one clause may be of two times: "blamed", "is based in"
            running = (
                _unfinished(words, a, b, same)
                and not (in_course(words.a, a) or in_course(words.b, b) or only_tells_when(words, a, b))
                and words.b.tokens[b.verb].lemma not in LASTING
            )
            if running or _changed(collation, link, words, a, b):
                remark = _remark(collation, link, a, b, same and link.shape == "1:1" and words.told_alike())
                if is_later(collation) and (remark.severity != "error" or _is_done(a, b)):
                    remark = replace(remark, severity="info", suggestion=None)  # what was to come has come
                if _is_done(a, b) and remark.severity != "info":
                    done.append(remark)
                elif "future" in (a.time, b.time):
                    yield remark
                elif a.time == b.time:
                    yield _of_a_copy(collation, link, remark)
                else:
                    shifted.append(_of_a_copy(collation, link, remark))
                told = [b.span]
                break
        else:
            phased = [(a.span, b.span) for a, b in finished(words)] or list(phases_changed(words))
            framed = list(frames_changed(words)) if not phased and link.shape == "1:1" else []
            steps = [b.span for a, b in framed if {a.time, b.time} == {"past", "present"}]
            phased += [(a.span, b.span) for a, b in framed]
            for span_a, span_b in phased:
                if collation.original_of(link).words(span_a) == collation.draft.words(span_b):
                    continue  # "cost", "cost": no word tells the time
                if any(span.overlaps(span_a) for span in quoted_a) or any(span.overlaps(span_b) for span in quoted_b):
                    continue
                remark = _asked(collation, link, span_a, span_b)
                if span_b in steps:
                    stepped.add(link)
                    shifted.append(_of_a_copy(collation, link, remark))
                else:
                    yield replace(remark, severity="info") if is_later(collation) else remark
                told = [span_b]
                break
        for found in untimely(words, link):
            places = (found.a.span, found.b.span)
            if any(span.overlaps(places[0]) for span in quoted_a):
                continue
            if any(span.overlaps(places[1]) for span in (*quoted_b, *told)):
                continue
            plain = found.weight >= _PLAIN and not is_later(collation)
            remark = replace(_asked(collation, link, *places), confidence=min(0.85, 0.4 + 0.08 * found.weight))
            yield remark if plain else replace(remark, severity="info")
    if is_later(collation):
        shifted = [replace(remark, severity="info") for remark in shifted]
    for remark in done:  # where nothing stays to come of the many things that were, it is likely that they have come
        yield remark if kept or len(done) < _MANY else replace(remark, severity="warning", suggestion=None)
    for remark in shifted:
        yield remark if len(shifted) == 1 and len(stepped) <= 1 else replace(remark, severity="info")


def _of_a_copy(collation: Collation, link: Link, remark: Remark) -> Remark:
    """Who rewrites a story puts it in the tense of his own; in a copy another tense is a slip."""
    return remark if others_are_copied(collation, link) else replace(remark, severity="info")


def _plain_turn(words: Words, a: VerbGroup, b: VerbGroup) -> bool:
    """Whether something to come was done, or the other way round, by one verb that stands once on both sides: all that
    is compared where sentences were split or merged."""
    lemma = words.a.tokens[a.verb].lemma
    ahead = (a.time == "future") != (b.time == "future")
    if not ahead or lemma != words.b.tokens[b.verb].lemma or not _single(words, a.verb):
        return False
    told = b if a.time == "future" else a
    return told.time != "present" or told.perfect


def _changed(collation: Collation, link: Link, words: Words, a: VerbGroup, b: VerbGroup) -> bool:
    if not a.time or not b.time or a.time == b.time or a.modal or b.modal:
        return False
    if collation.original_of(link).words(a.span) == collation.draft.words(b.span) and "future" not in (a.time, b.time):
        return False  # "foresaw", "foresaw", whatever the parse takes them for
    # What has been done is over, whatever the form of "have".
    future = "future" in (a.time, b.time)
    times = {"past" if future and verb.time == "present" and verb.perfect else verb.time for verb in (a, b)}
    lemmas = {words.a.tokens[a.verb].lemma, words.b.tokens[b.verb].lemma}
    if ("future" not in times and lemmas & _TELLING) or (len(lemmas) > 1 and lemmas & _LIGHT):
        return False
    ahead = times == {"past", "future"}
    if ahead and (
        _is_reworded(words, a, b) or a.progressive or b.progressive or not _single(words, a.verb)
        or _is_open(words.a, a.verb) != _is_open(words.b, b.verb)
        or _particles(words.a, a.verb) != _particles(words.b, b.verb)
        or bool(words.a.negated(a.verb)) != bool(words.b.negated(b.verb))  # "not yet delivered", "is to be delivered"
        or of_all_so_far(words.a, a) or of_all_so_far(words.b, b) or to_another_doer(words, a, b)
    ):
        return False
    if not ahead and (a.reported != b.reported or a.reported == "past" and "future" not in times):
        return False
    if lemmas & _EMPTY and other_objects(words, a.verb, b.verb):
        return False
    if tells_no_time(words.a, a) or tells_no_time(words.b, b):
        return False
    if times == {"past", "present"}:
        if a.perfect != b.perfect or told_elsewhere(words, a, b):
            return False
        copied = words.told_alike(_CLOSE if a.perfect or "be" in lemmas else _NEAR)
        return copied or not a.perfect and lasts(words, a, b)
    if times == {"present", "future"}:
        dated = inside_a(collation, link, collation.original_of(link).annotations.dates) or inside_b(
            collation, link, collation.draft.annotations.dates
        )
        if _is_open(words.a, a.verb, _DURING) or _is_open(words.b, b.verb, _DURING):
            return False  # "while it is repaired" is of something to come
        if _is_reworded(words, a, b) or not words.told_alike(_CLOSE):
            return False  # another verb may point to the future by itself ("will cost", "start at")
        present = a if a.time == "present" else b
        return not dated and (not present.progressive or a.progressive == b.progressive)
    return True


def _is_reworded(words: Words, a: VerbGroup, b: VerbGroup) -> bool:
    """Whether the draft has another verb; of "be", whose forms are everywhere, whether it stands elsewhere."""
    lemma = words.a.tokens[a.verb].lemma
    return a.verb not in words.sure_a and (lemma == "be" or lemma != words.b.tokens[b.verb].lemma)


def _is_open(side: Side, verb: int, opening: Container[str] = _OPENING) -> bool:
    """Whether a clause tells when or whether: "when it has run out", "whether or not they paid"."""
    return side.tokens[verb].dep in ("advcl", "ccomp", "conj", "relcl") and any(
        side.tokens[child].dep in ("mark", "advmod", "dep", "cc") and side.tokens[child].norm in opening
        for child in side.children(verb)
    )


def _has_clause(side: Side, verb: int) -> bool:
    """Whether a verb of speech has a clause for what is said."""
    return side.tokens[verb].lemma in REPORTS and any(
        side.tokens[child].dep in ("ccomp", "xcomp") for child in side.children(verb)
    )


def _single(words: Words, a: int) -> bool:
    """Whether a verb of the original stands but once on both sides: who "treated 400" may "treat 600 this year"."""
    lemma = words.a.tokens[a].lemma
    return words.a.once(lemma) and words.b.once(lemma)


def _particles(side: Side, verb: int) -> set[str]:
    return {side.tokens[child].norm for child in side.children(verb) if side.tokens[child].dep == "prt"}


def _one_event(collation: Collation, link: Link, words: Words, a: VerbGroup, b: VerbGroup) -> bool:
    """Whether two verbs in other words tell one thing: both main verbs, of the same doer, about the same day."""
    lemmas = [side.tokens[group.verb].lemma for side, group in ((words.a, a), (words.b, b))]
    if lemmas[0] == lemmas[1]:
        return True
    if _TELLING.intersection(lemmas) and not all(lemma in _TELLING or lemma in REPORTS for lemma in lemmas):
        return False
    if _ARRANGING.intersection(lemmas) or other_day(collation, link):
        return False
    if "future" in (a.time, b.time) and lemmas[a.time == "future"] in LEADING_ON:
        return False  # "extended until June", "will run until June"
    if not (_is_main(words.a, a.verb) and _is_main(words.b, b.verb)):
        return False
    doers = [
        {
            index
            for child in side.children(group.verb)
            if side.tokens[child].dep in _DOERS[group.passive]
            for index in (child, *side.children(child))
        }
        for side, group in ((words.a, a), (words.b, b))
    ]
    done_to = {child for child in words.a.children(a.verb) if words.a.tokens[child].dep == "dobj"}
    if a.passive == b.passive and any(words.to_b.get(child) in doers[1] for child in done_to):
        return False  # "kept the dividend", "the dividend stays"
    if not doers[0] or not doers[1] or words.to_b.get(a.verb) == b.verb:
        return True
    return any(words.to_b.get(doer) in doers[1] for doer in doers[0]) or a.passive != b.passive


def _is_main(side: Side, verb: int) -> bool:
    """Whether it is the verb of a sentence, or of what somebody says there."""
    token = side.tokens[verb]
    return token.dep in ("ROOT", "conj") or side.heads[verb] == verb or (
        token.dep in ("ccomp", "parataxis") and side.tokens[side.heads[verb]].lemma in REPORTS
    )


def _unfinished(words: Words, a: VerbGroup, b: VerbGroup, same: bool) -> bool:
    """Whether what was done was only being done, or the other way round."""
    if a.modal or b.modal or a.time != b.time or a.time == "future" or a.passive != b.passive:
        return False
    if a.time == "present" and a.reported == b.reported and same and {a.perfect, b.perfect} == {True, False}:
        running, done = (b, a) if a.perfect else (a, b)
        if running.progressive and not done.progressive:
            side = words.a if a.perfect else words.b
            # "Are testing", "have tested"; but who asks has asked, and what has happened again may go on.
            return side.tokens[done.verb].lemma not in _ASKING | REPORTS and not any(
                token.norm in _EXPERIENCED for token in side.tokens
            )
    if a.time == "present" and not (a.perfect or b.perfect):
        return False
    if a.reported != b.reported or a.perfect != b.perfect:
        return False
    # Who was searching searched: other words may tell the same in either form.
    return a.progressive != b.progressive and words.told_alike(_CLOSE)


def _remark(collation: Collation, link: Link, a: VerbGroup, b: VerbGroup, same: bool) -> Remark:
    done = _is_done(a, b) and same
    asked = _asked(collation, link, a.span, b.span)
    return replace(
        asked,
        # Elsewhere the verb may need another person or number.
        suggestion=Suggestion(_words(collation, link, a.span, True)) if done else None,
        confidence=min(0.9, asked.confidence + 0.2 * same),
        # Of what is to come the news tells in the present, too.
        severity="error" if done else "info" if a.time == "future" and b.time == "present" and not b.perfect else None,
    )


def _asked(collation: Collation, link: Link, a: Span, b: Span) -> Remark:
    words_a, words_b = _words(collation, link, a, True), _words(collation, link, b, False)
    return Remark(
        message=f"\u201c{words_a}\u201d became \u201c{words_b}\u201d: when does this happen?",
        b=b,
        a=a,
        original=link.original,
        confidence=0.35 + 0.3 * link.score,
    )


def _is_done(a: VerbGroup, b: VerbGroup) -> bool:
    """Whether something to come is told as done."""
    return a.time == "future" and (b.time == "past" or b.time == "present" and b.perfect)


def _words(collation: Collation, link: Link, span: Span, on_a: bool) -> str:
    document = collation.original_of(link) if on_a else collation.draft
    return " ".join(document.words(span).split())
