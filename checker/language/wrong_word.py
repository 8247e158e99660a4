"""From two models' evidence to the odds that a word is the wrong one."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from checker.language import words


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a content word: its Penn tag, its lower-case form, the detector's score for "the wrong
    word" (0 to 1) and the language model's gain in bits, None where it was not asked. ``replaced``: an
    original has another word in the very place, and the gain is of that word. ``told``: the model read first what the
    originals say, so that a word of the story gains nothing. ``fixed``: the original's word belongs to an expression
    that a dictionary lists, and the draft has another word of sense of that one near its own. ``concrete``: as
    :func:`checker.language.concrete.is_concrete` says. ``rival``: for a ``replaced`` word, what the best of the
    model's own words gains, in bits, the original's left out; None where it was not asked."""

    tag: str
    word: str
    chance: float
    gain: float | None
    replaced: bool = False
    told: bool = False
    fixed: bool = False
    concrete: bool = False
    rival: float | None = None


# Fitted by tests/benchmarks/fit_garble.py: the weights of features() by word class, both models and the detector alone.
BOTH = {"V": (-3.665, 0.672, 0.184, -0.026), "N": (-3.868, 0.596, 0.179, -0.019), "J": (-3.253, 0.764, 0.142, -0.041)}
ALONE = {"V": (-2.524, 0.962, 1.105), "N": (-2.511, 0.961, 1.661), "J": (-2.29, 1.076, 0.843)}
_FLOOR = 1e-3
# Fitted by tests/benchmarks/replaced.py, for a word that stands where an original has another, and for any other word
# that the originals have not.
REPLACED = {"V": (-5.49, 0.52, 0.28), "N": (-4.91, 0.52, 0.28), "J": (-4.52, 0.52, 0.28)}
TOLD = {"V": (-7.08, 0.34, 0.29), "N": (-7.24, 0.34, 0.29), "J": (-7.48, 0.34, 0.29)}
# What it adds to the odds of a word beside an original that the draft broke a fixed expression; and that the word is a
# concrete one, or is none, where it stands in another's place and elsewhere. Set by hand, unlike the weights
# above: the logarithms of the shares that were counted among wrong and honest words of the open stories and pairs,
# drawn towards 0 and rounded (docs/decisions/detector.md).
FIXED = {"V": 0.8, "N": 2.0, "J": 2.0}
CONCRETE_REPLACED = {"V": (0.9, -0.4), "N": (0.4, -0.1), "J": (0.0, 0.0)}
CONCRETE_TOLD = {"V": (0.6, -0.15), "N": (1.0, -0.4), "J": (0.0, 0.0)}
# A word of another sense is beaten by words that no text has; an honest synonym by the original's alone. Each bit above
# RIVAL_USUAL adds so much to the odds of a replaced word, each below takes as much (docs/decisions/detector.md).
RIVAL, RIVAL_USUAL = 0.15, 12.0
# A wording that fits so much better is no better witness than one that fits a little less.
_MOST_GAIN, _LEAST_GAIN = 25.0, -5.0
MOST_RIVAL = RIVAL * (_MOST_GAIN - RIVAL_USUAL)

# The lowest log odds for which the language model is asked, by word class: anywhere, where an original has another
# word in its place, and elsewhere beside an original. No check tells a word of lower ones; where several words are
# wrong that stand in others' places, a check may tell one of little more (checker/checks/language/garbled_phrase.py).
LEAST = {"V": -0.35, "N": 0.2, "J": -0.4}
LEAST_REPLACED = {letter: -1.6 - MOST_RIVAL for letter in "VNJ"}
LEAST_TOLD = {"V": -1.2, "N": -1.2, "J": -1.2}


def odds(evidence: Evidence, causal_model: bool = True) -> float:
    """Natural log odds; one word in 100 is taken to be wrong. A gain that was not asked for counts as none."""
    letter = evidence.tag[:1]
    weights = (_kind(evidence)[0] if causal_model else ALONE)[letter]
    found = sum(weight * value for weight, value in zip(weights, features(evidence, causal_model), strict=True))
    if causal_model and (evidence.replaced or evidence.told):
        shares = (CONCRETE_REPLACED if evidence.replaced else CONCRETE_TOLD)[letter]
        found += shares[0] if evidence.concrete else shares[1]
        found += FIXED[letter] if evidence.fixed else 0.0
    if causal_model and evidence.replaced and evidence.rival is not None:
        found += RIVAL * (min(max(evidence.rival, 0.0), _MOST_GAIN) - RIVAL_USUAL)
    return found


def _kind(evidence: Evidence) -> tuple[Mapping[str, tuple[float, ...]], Mapping[str, float]]:
    """The weights and the lowest odds for what is known of a word."""
    if evidence.replaced:
        return REPLACED, LEAST_REPLACED
    return (TOLD, LEAST_TOLD) if evidence.told else (BOTH, LEAST)


def gain_needed(evidence: Evidence, shift: float = 0.0) -> float:
    """The gain in bits from which a word of such evidence can be told at all, in a document that adds ``shift`` to the
    odds of each word (checker/language/prevalence.py)."""
    least = _kind(evidence)[1][evidence.tag[:1]] - shift
    without = odds(replace(evidence, gain=0.0))
    return (least - without) / (odds(replace(evidence, gain=1.0)) - without)


def features(evidence: Evidence, causal_model: bool = True) -> tuple[float, ...]:
    """A one, the detector's log odds and then the gain in bits; where there is no original, the gain
    once more for a word that the language model does not know as one token. Without the language model, in place of
    gains, whether the word is such a rare one."""
    chance = min(max(evidence.chance, _FLOOR), 1 - _FLOOR)
    doubt = math.log(chance / (1 - chance))
    rare = float(evidence.word not in words.forms())
    if not causal_model:
        return 1.0, doubt, rare
    if evidence.replaced or evidence.told:
        return 1.0, doubt, min(max(evidence.gain or 0.0, _LEAST_GAIN), _MOST_GAIN)
    gain = max(0.0, evidence.gain or 0.0)
    return 1.0, doubt, gain, rare * gain
