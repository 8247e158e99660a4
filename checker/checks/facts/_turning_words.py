"""Words that turn a clause round without a "not", by what they say."""

from __future__ import annotations

from functools import cache

from checker.language.relations import denied_by, is_undone

_ENDINGS = ("age", "al", "ance", "ence", "ation", "ion", "ment", "ure", "er", "down", "out")
REFUSING = frozenset(
    """
    abandon abolish abstain annul avert avoid ban bar boycott cancel cease contradict decline deny disobey disprove
    disregard dodge exclude exempt fail forbid forfeit forgo halt ignore impossible lack neglect omit oppose preclude
    prevent prohibit quit refrain refuse refute reject relinquish renounce revoke scrap shun spurn stop suspend
    terminate thwart unable veto void withdraw withhold cancellation exclusion exemption failure omission refusal
    rejection suspension withdrawal
    """.split()
)
DENYING = REFUSING | frozenset(
    "acquit block clear closure doubt end escape lose miss remain skip spare spared stay".split()
)
"""Verbs that say that something is not done, is not so or is no longer so, and what is derived from them."""
LIMITING = frozenset(
    """
    absence absent against alone await away barely below beyond but else elsewhere empty except exception few fewer
    former free gone hardly instead keep last least less little loath only otherwise out pending rarely reluctant
    remainder rest scarcely seldom secret secretly short silence silent still too under unless unlikely until till
    wait yet
    """.split()
)
"""Words that leave little or nothing of what they go with, or put it off."""
WITH_PARTICLE = frozenset(
    """
    back_away back_down back_off back_out break_off bring_down call_off close_down cut_off do_without drop_out
    fall_through give_up go_without hold_back hold_off keep_away keep_off keep_out lay_off leave_off leave_out
    let_off opt_out phase_out pull_out put_off rule_out run_out shut_down stay_away stay_out step_down strike_down
    strip_of switch_off throw_out turn_away turn_down turn_off walk_out wipe_out write_off
    """.split()
)
"""Verbs that do so with a particle behind them."""
OVER = frozenset(
    """
    leave give quit resign retire former ex past previous once stop end cease drop lose go dismiss sack fire remove oust
    replace succeed withdraw abolish scrap close shut expire lapse
    """.split()
)
"""What is no longer so has been left, given up, or is "former"."""
ENDING_WITH_OBJECT = frozenset("drop cut dismiss remove oust withhold lift".split())
"""What these do to a thing ends it; without an object they say something else ("sales dropped")."""


def without_prefix(word: str) -> str:
    """What a word with a negative prefix denies: "answered" for "unanswered"; empty for any other."""
    return denied_by(word) or (word.removeprefix("un").removeprefix("-") if is_undone(word) else "")


def is_derived(noun: str) -> bool:
    """Whether a noun is made of a verb that denies: "stoppage", "avoidance"."""
    return any(noun.endswith(end) and noun.removesuffix(end) in _stems() for end in _ENDINGS)


@cache
def _stems() -> frozenset[str]:
    """The verbs that deny as they stand before an ending: "stopp", "avoid", "closur"."""
    verbs = {verb for verb in REFUSING if len(verb) > 3}
    doubled = {verb + verb[-1] for verb in verbs if verb[-1] in "bdgklmnprt"}
    return frozenset(verbs | doubled | {verb[:-1] for verb in verbs if verb.endswith(("e", "y"))})
