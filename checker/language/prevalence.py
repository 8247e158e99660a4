"""How common wrong words are in one document, from the odds of its words."""

from __future__ import annotations

import math
from collections.abc import Sequence

# Log odds are given for this share of wrong words. PSEUDO_WRONG of them in so many words are taken to have been seen
# before the document: an odd subject has a few odd words, too. With 3 and MOST the choosing part of the garble
# benchmark gave four in ten more spun words, two more false warnings in clean articles (docs/decisions/detector.md).
USUAL = 0.01
PSEUDO_WRONG = 3.0
MOST = 1.4
_STEPS = 20
_LOGIT = math.log(USUAL / (1 - USUAL))


def shift(odds: Sequence[float]) -> float:
    """What to add to each word's natural log odds, which take a share of USUAL to be wrong, in a document whose
    judged words have ``odds``: above 0, up to MOST, where several are surely wrong, else 0. One wrong word in a text
    without another is as wrong as anywhere.

    Expectation maximization of the share of wrong words alone, the classifier left as it is (Saerens, Latinne and
    Decaestecker 2002, Adjusting the Outputs of a Classifier to New a Priori Probabilities, pages 21-41), with a
    beta prior, so that one odd word in a short text moves little.
    """
    if not odds:
        return 0.0
    evidence = [value - _LOGIT for value in odds]
    seen = PSEUDO_WRONG / USUAL
    share = USUAL
    for _ in range(_STEPS):
        level = math.log(share / (1 - share))
        expected = math.fsum(1 / (1 + math.exp(-max(-500.0, value + level))) for value in evidence)
        share = (expected + PSEUDO_WRONG) / (len(evidence) + seen)
    return max(0.0, min(MOST, math.log(share / (1 - share)) - _LOGIT))
