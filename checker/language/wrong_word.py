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
    originals say, so that a word of the story gains nothing."""

    tag: str
    word: str
    chance: float
    gain: float | None
    replaced: bool = False
    told: bool = False


# Fitted by tests/benchmarks/fit_garble.py: the weights of features() by word class, both models and the detector alone.
BOTH = {"V": (-3.665, 0.672, 0.184, -0.026), "N": (-3.868, 0.596, 0.179, -0.019), "J": (-3.253, 0.764, 0.142, -0.041)}
ALONE = {"V": (-2.524, 0.962, 1.105), "N": (-2.511, 0.961, 1.661), "J": (-2.29, 1.076, 0.843)}
_FLOOR = 1e-3
# Fitted by tests/benchmarks/replaced.py, for a word that stands where an original has another, and for any other word
# that the originals have not.
REPLACED = {"V": (-5.49, 0.52, 0.28), "N": (-4.91, 0.52, 0.28), "J": (-4.52, 0.52, 0.28)}
TOLD = {"V": (-7.08, 0.34, 0.29), "N": (-7.24, 0.34, 0.29), "J": (-7.48, 0.34, 0.29)}
# A wording that fits so much better is no better witness than one that fits a little less.
_MOST_GAIN, _LEAST_GAIN = 25.0, -5.0

# The lowest log odds that any check tells a word from, by word class: anywhere, where an original has another
# word in its place, and elsewhere beside an original (checker/checks/language/garbled_phrase.py).
LEAST = {"V": -0.35, "N": 0.2, "J": -0.4}
LEAST_REPLACED = {"V": -1.96, "N": -1.96, "J": -1.96}
LEAST_TOLD = {"V": -1.6, "N": -1.6, "J": -1.6}


def odds(evidence: Evidence, causal_model: bool = True) -> float:
    """Natural log odds; one word in 100 is taken to be wrong. A gain that was not asked for counts as none."""
    weights = (_kind(evidence)[0] if causal_model else ALONE)[evidence.tag[:1]]
    return sum(weight * value for weight, value in zip(weights, features(evidence, causal_model), strict=True))


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
