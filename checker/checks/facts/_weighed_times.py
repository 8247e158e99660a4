"""A verb of the draft in another time than the verb of the original that it stands for: weighed evidence.

"The court overturned the permit", "the permit is to be quashed": the verbs are two and one of them is in the passive;
which verb of the original is meant is seen from the words that hang on both, and how much that says is weighed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks.facts._one_time import has_no_time, in_course, of_all_so_far, only_tells_when, told_elsewhere
from checker.checks.facts._passages import alike
from checker.checks.facts._standings import AHEAD, FORESEEING, LEADING_ON, OPEN, PLANNING, POSSIBLE, standing
from checker.checks.facts._updates import is_later
from checker.checks.facts._verbs import REPORTS, VerbGroup, compared, group, tells_no_time
from checker.checks.facts._weighed import confidence, evidence, of_clause, of_link
from checker.checks.facts._words import Side, Words, is_content, is_headline, words_of
from checker.collation import Collation, Link
from checker.finding import Remark

QUESTION = "times"
_FUTURE, _PAST, _PRESENT, _PERFECT, _PLUPERFECT, _MODAL = "future", "past", "present", "perfect", "pluperfect", "modal"
_TIMES = (_FUTURE, _PAST, _PRESENT, _PERFECT, _PLUPERFECT)
_OVER = (_PAST, _PERFECT, _PLUPERFECT)
_LIGHT = frozenset(("be", "have", "do", "get"))
_EXPLAINING = frozenset(("relcl", "acl", "advcl"))
_OPENING = frozenset("when whenever whether if once until till after before unless while as".split())


@dataclass(frozen=True, slots=True)
class Step:
    """A verb of the original and one of the draft in another time; ``shared`` is how many words of the draft's clause
    stand for words of the original's, ``elsewhere`` for words of other clauses."""

    link: Link
    words: Words
    a: VerbGroup
    b: VerbGroup
    shared: int
    elsewhere: int


def weighed_times(collation: Collation) -> Iterator[Remark]:
    """A question for each verb of which the evidence says that its time was changed; none in a draft of a later day:
    what was to come has come."""
    if is_later(collation):
        return
    for step in candidates(collation):
        score = evidence(QUESTION, features(collation, step))
        if score > 0:
            original, draft = collation.original_of(step.link), collation.draft
            a, b = (" ".join(doc.words(one.span).split()) for doc, one in ((original, step.a), (draft, step.b)))
            if a != b:
                yield Remark(
                    message=f"\u201c{a}\u201d became \u201c{b}\u201d: when does this happen?",
                    b=step.b.span,
                    a=step.a.span,
                    original=step.link.original,
                    confidence=confidence(score),
                    severity="warning",
                )


def candidates(collation: Collation) -> Iterator[Step]:
    """The verbs of reworded passages, each with its counterpart or the verb on which most of its words hang, or the
    main verb for the main verb, where the times of the two differ."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None or is_headline(collation, link):
            continue
        groups = {verb: group(words.a, verb) for verb in words.a.verbs()}
        for verb in words.b.verbs():
            told = group(words.b, verb)
            when = time_of(told)
            if when not in _TIMES or words.b.quoted(verb):
                continue
            above = Counter(
                above for at in words.b.clause(verb)
                if at != verb and at in words.to_a and is_content(words.b.tokens[at])
                and (above := words.a.predicate(words.to_a[at])) is not None
            )
            there = _meant(words, verb, above, groups)
            if there is None or there not in groups or words.to_b.get(there, verb) != verb:
                continue  # the draft tells what that verb says by another
            if time_of(groups[there]) not in ("", _MODAL, when) and not _excused(words, groups[there], told):
                shared = above[there]
                yield Step(link, words, groups[there], told, shared, above.total() - shared)


def _excused(words: Words, a: VerbGroup, b: VerbGroup) -> bool:
    """Whether a rule knows why two times say one thing: that is no matter of more or less."""
    return (
        words.a.quoted(a.verb) or has_no_time(words, a, b) or told_elsewhere(words, a, b)
        or only_tells_when(words, a, b) or any(
            of_all_so_far(side, one) or in_course(side, one) or tells_no_time(side, one)
            for side, one in ((words.a, a), (words.b, b))
        )
    )


def time_of(verb: VerbGroup) -> str:
    """The time of a verb group, perfects told apart; "" where it has none."""
    if verb.modal:
        return _MODAL
    if verb.perfect and verb.time in (_PRESENT, _PAST):
        return _PERFECT if verb.time == _PRESENT else _PLUPERFECT
    return verb.time


def _meant(words: Words, verb: int, above: Counter[int], groups: dict[int, VerbGroup]) -> int | None:
    own = words.to_a.get(verb)
    if own in groups:
        return own
    if above:
        return max(above, key=lambda at: (above[at], -at))
    if words.b.heads[verb] == verb:
        tops = [at for at in groups if words.a.heads[at] == at]
        return tops[0] if len(tops) == 1 else None
    return None


def features(collation: Collation, step: Step) -> dict[str, float]:
    """What speaks for a change of time, and against it. With those of ``of_link``;
    ``_a`` is of the original's verb and ``_b`` of the draft's, ``is_future`` and ``was_future`` and the
    like are the draft's time and the original's."""
    words, a, b = step.words, step.a, step.b
    one, other = words.a.tokens[a.verb], words.b.tokens[b.verb]
    now, before = time_of(b), time_of(a)
    times_a = Counter(time_of(group(words.a, verb)) for verb in words.a.verbs())
    times_b = Counter(time_of(group(words.b, verb)) for verb in words.b.verbs())
    clause_a, clause_b = of_clause(words, True, a.verb, a.verb), of_clause(words, False, b.verb, b.verb)
    standing_a, standing_b = standing(words.a, a.verb), standing(words.b, b.verb)
    return {
        **of_link(collation, step.link, words),
        **{f"is_{time}": now == time for time in _TIMES},
        **{f"was_{time}": before == time for time in _TIMES},
        "over_to_come": now == _FUTURE and before in _OVER,
        "to_come_over": now in _OVER and before == _FUTURE,
        "now_to_come": now == _FUTURE and before == _PRESENT,
        "to_come_now": now == _PRESENT and before == _FUTURE,
        "now_past": now == _PAST and before == _PRESENT,
        "past_now": now == _PRESENT and before == _PAST,
        "done_now": now == _PRESENT and before == _PERFECT,
        "now_done": now == _PERFECT and before == _PRESENT,
        "counterpart": words.to_a.get(b.verb) == a.verb,
        "same_verb": a.verb in words.sure_a and words.to_b.get(a.verb) == b.verb,
        "alike": alike(one, other),
        "shared": step.shared,
        "elsewhere": step.elsewhere,
        "time_there": times_a[now] > 0,
        "time_gone": not times_b[before],
        "modals": times_a[_MODAL] > 0,
        "ahead_there": _ahead(words.a),
        "ahead_here": _ahead(words.b),
        "times_a": len(times_a),
        "times_b": len(times_b),
        "standing": standing_a != standing_b,
        "stood_ahead": standing_a == AHEAD,
        "stands_ahead": standing_b == AHEAD,
        "clause_told_a": clause_a[0],
        "clause_told_b": clause_b[0],
        "clause_words": min(4, clause_b[1]),
        "reported_a": a.reported is not None,
        "reported_b": b.reported is not None,
        "only_a_reported": a.reported == _PAST and b.reported != _PAST,
        "says": other.lemma in REPORTS,
        "light": other.lemma in _LIGHT,
        "voice": a.passive != b.passive,
        "progressive_a": a.progressive,
        "progressive_b": b.progressive,
        "main_a": words.a.heads[a.verb] == a.verb,
        "main_b": words.b.heads[b.verb] == b.verb,
        "explains_a": one.dep in _EXPLAINING,
        "explains_b": other.dep in _EXPLAINING,
        "object_a": one.dep == "ccomp",
        "object_b": other.dep == "ccomp",
        "joined": other.dep == "conj",
        "compared": compared(words.b, b.verb),
        "denied": bool(words.a.negated(a.verb)) != bool(words.b.negated(b.verb)),
        "once": words.b.once(other.lemma) and words.a.once(one.lemma),
        "leads_on": one.lemma in LEADING_ON or other.lemma in LEADING_ON,
        "opened_a": _is_opened(words.a, a.verb),
        "opened_b": _is_opened(words.b, b.verb),
    }


def _ahead(side: Side) -> bool:
    """Whether anything on a side is to come, planned or possible, or stands as an infinitive."""
    return any(standing(side, verb) in (AHEAD, OPEN, POSSIBLE) for verb in side.verbs()) or any(
        token.tag == "TO" or token.lemma.casefold() in PLANNING | FORESEEING for token in side.tokens
    )


def _is_opened(side: Side, verb: int) -> bool:
    """Whether a clause tells when or whether."""
    return any(
        side.tokens[child].dep in ("mark", "advmod") and side.tokens[child].norm in _OPENING
        for child in side.children(verb)
    )
