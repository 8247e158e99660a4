"""Verbs of the draft that stand in another time than all that the original tells there, whatever its verb was.

A verb that was reworded has no counterpart whose tense could be compared. Where nearly all other words of its clause
and of the sentence are the original's, its time has to be one of those in the clauses that these words come from.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._wording import kin
from checker.checks.facts._grammar import is_verb
from checker.checks.facts._standings import LEADING_ON, ahead_in_complement, is_to_be_none
from checker.checks.facts._verbs import REPORTS, VerbGroup, group, tells_no_time
from checker.checks.facts._words import Side, Words, is_content, share_stem

_PRESENT, _PAST, _FUTURE, _PERFECT, _PLUPERFECT, _OPEN = "present", "past", "future", "perfect", "pluperfect", "modal"
_ELSEWHERE = (
    (_FUTURE, frozenset((_PAST, _PLUPERFECT)), 0.6),
    (_PAST, frozenset((_PRESENT,)), 0.8),
    (_PAST, frozenset((_FUTURE, _OPEN, _PRESENT)), 0.6),
    (_PLUPERFECT, frozenset((_PRESENT, _PERFECT)), 0.6),
    (_PRESENT, frozenset((_PAST, _PLUPERFECT)), 0.8),
)
"""A time of the draft, the only times that the original has there, and the share of words from which that is told: the
present, in which news retells what it likes, has to stand in a copy."""
_FEWEST = 2
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_FORESEEING = frozenset("expect forecast foresee pledge plan predict project promise threaten vow".split())
_NOT_YET = frozenset(("can", "may", "must", "shall"))
_UNCLEAR = "unclear"
LASTING = frozenset("continue hang hold keep last lie live remain sit stand stay wait wear".split())
"""What lies or stands somewhere goes on doing so, in whatever tense."""


def frames_changed(words: Words) -> Iterator[tuple[VerbGroup, VerbGroup]]:
    """The verbs of the original and the draft of which that is so, the reported ones left out."""
    close = words.shared()
    if close < min(least for _, _, least in _ELSEWHERE):
        return
    free_infinitive = _free_infinitive(words)
    for verb in words.b.verbs():
        told = group(words.b, verb)
        when = _time(told)
        if not when or told.reported is not None or words.b.tokens[verb].lemma in REPORTS:
            continue
        if tells_no_time(words.b, told) or when == _FUTURE and _has_to(words.b, verb):
            continue
        if when == _FUTURE and (words.b.tokens[verb].dep == "xcomp" or words.b.tokens[verb].lemma in LASTING):
            continue  # "is to be believed"; what was closed "will stay" closed
        if when == _PRESENT and words.b.tokens[verb].lemma in LASTING:
            continue  # "was set at 9,000", "stands at 9,000"
        if when == _FUTURE and (is_to_be_none(words, verb) or ahead_in_complement(words, verb)):
            continue
        if _is_participle(words, verb) or _was_presupposed(words, verb):
            continue
        inside = [index for index in words.b.clause(verb) if is_content(words.b.tokens[index])]
        known = [words.to_a[index] for index in inside if index in words.to_a]
        above = [index for at in known if (index := words.a.predicate(at)) is not None]
        if words.b.tokens[verb].dep == "ROOT":  # the main verb stands for the main verb too
            above += [index for index in words.a.verbs() if words.a.heads[index] == index]
        groups = {index: group(words.a, index) for index in above}
        times = {time for one in groups.values() if (time := _time(one, True))}
        if any(_governs(words.a, index) or one.reported == "past" for index, one in groups.items()):
            times.add(_UNCLEAR)  # "is expected to", "said that it was safe": the time is that of what is said
        if _set_beside_noun(words, verb, inside):
            continue
        if when == _FUTURE and free_infinitive:
            continue  # "voted to keep"
        if len(known) < _FEWEST or not times:
            continue
        least = min((least for time, there, least in _ELSEWHERE if time == when and times <= there), default=2.0)
        if min(close, len(known) / len(inside)) >= least:
            finite = [index for index in above if groups[index].time]
            own = words.to_a.get(verb, -1)
            leads = [verb] if when == _PAST else above if when in (_FUTURE, _PRESENT) else []
            side = words.b if when == _PAST else words.a
            again = words.b.tokens[verb].lemma in {words.a.tokens[index].lemma for index in above}
            if not again and any(side.tokens[index].lemma in LEADING_ON for index in leads):
                continue  # "postponed to May 3", "will be played on May 3"; "left us his hats", "we receive"
            yield groups[own] if own in finite else groups[max(finite or above, key=above.count)], told


def _set_beside_noun(words: Words, verb: int, inside: list[int]) -> bool:
    """Whether a form of "be" says what the original puts beside a noun, where no verb tells its time: "the barge, nine
    metres long, had been seen", "the barge is nine metres long"."""
    if words.b.tokens[verb].lemma != "be":
        return False
    named = {at for child in words.b.children(verb) if words.b.tokens[child].dep in _SUBJECTS for at in (
        child, *words.b.below(child)
    )}
    said = [words.to_a[at] for at in inside if at in words.to_a and at not in named]
    return bool(said) and all(_beside_noun(words.a, at) for at in said)


def _beside_noun(side: Side, index: int) -> bool:
    """Whether a word hangs on a subject or in an apposition, the nearest verb above it being another's."""
    for at in (index, *side.above(index)):
        if is_verb(side.tokens[at]):
            return False
        if at != index and side.tokens[at].dep in _SUBJECTS or side.tokens[at].dep == "appos":
            return True
    return False


def _governs(side: Side, verb: int) -> bool:
    """Whether a verb of speech or thought has a clause for what is said, or says what is to come."""
    below = (side.tokens[child].dep for child in side.children(verb))
    lemma = side.tokens[verb].lemma
    return lemma in _FORESEEING or lemma in REPORTS and any(dep in ("ccomp", "xcomp") for dep in below)


def _has_to(side: Side, verb: int) -> bool:
    """Whether it says what somebody must do: "will have to look elsewhere"."""
    below = (side.tokens[child].dep for child in side.children(verb))
    return side.tokens[verb].lemma == "have" and "xcomp" in below


def _free_infinitive(words: Words) -> bool:
    """Whether the original has an infinitive with "to" that is none in the draft: it may be of something to come."""
    for index in words.a.verbs():
        if any(words.a.tokens[child].norm == "to" and words.a.tokens[child].dep == "aux" for child in (
            words.a.children(index)
        )):
            other = words.to_b.get(index)
            if other is None or not any(words.b.tokens[child].norm == "to" for child in words.b.children(other)):
                return True
    return False


def _time(verb: VerbGroup, modal: bool = False) -> str:
    if verb.modal:
        return (_OPEN if verb.modal in _NOT_YET else _UNCLEAR) if modal else ""
    if verb.perfect and verb.time in (_PRESENT, _PAST):
        return _PERFECT if verb.time == _PRESENT else _PLUPERFECT
    return verb.time


def _is_participle(words: Words, verb: int) -> bool:
    """Whether the verb was, or is, no more than a participle or an infinitive: "cracks found", "were found"."""
    other = words.to_a.get(verb)
    return _bare(words.b, verb) or other is not None and _bare(words.a, other)


def _was_presupposed(words: Words, verb: int) -> bool:
    """Whether the original has a noun for what the verb tells and says something else of it: "the delay may be due to
    fog", "why it was delayed"."""
    told = words.b.tokens[verb]
    return told.dep in ("relcl", "advcl", "ccomp", "csubj") and any(
        noun.dep == "nsubj" and noun.tag.startswith("NN") and words.a.predicate(at) is not None
        and (words.to_a.get(verb) == at or share_stem(noun.norm, told.norm) or kin(noun.lemma, told.lemma))
        for at, noun in enumerate(words.a.tokens)
    )


def _bare(side: Side, index: int) -> bool:
    token = side.tokens[index]
    return not token.tag.startswith(("V", "MD")) or token.dep in ("acl", "amod", "pcomp") or not group(side, index).time
