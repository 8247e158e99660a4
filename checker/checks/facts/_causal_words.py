"""Words and phrases that relate a cause to its effect, an aim to a deed, and what was earlier to what came later."""

from __future__ import annotations

from typing import Literal

Kind = Literal["cause", "purpose", "concession", "hindrance", "time", "meanwhile"]

_LINES: dict[Kind, str] = {
    "cause": (
        "because of|due to|owing to|on account of|thanks to|as a result of|as a consequence of|in consequence of|"
        "by reason of|by virtue of|by dint of|in response to|in view of|in light of|in the light of|for lack of|"
        "for want of|on the back of|on the strength of|in the wake of|courtesy of|down to|faced with|because|now that|"
        "given that|seeing that|on the grounds that|on the ground that|on grounds of|on the grounds of"
    ),
    "purpose": (
        "so that|in order that|in order to|so as to|with the aim of|in a bid to|in an effort to|in an attempt to"
    ),
    "concession": (
        "despite|in spite of|notwithstanding|regardless of|irrespective of|in defiance of|although|though|even though|"
        "even if|whereas|in the face of"
    ),
    "time": "after|following|once|as soon as|since|before|prior to|ahead of",
    "meanwhile": "when|while|until",
}
CONNECTIVES: dict[tuple[str, ...], Kind] = {
    tuple(words.split()): kind for kind, lines in _LINES.items() for words in lines.split("|")
}
"""Connectives and what they say of the phrase or clause behind them."""
LONGEST = max(map(len, CONNECTIVES))
LATER = frozenset((("before",), ("prior", "to"), ("ahead", "of")))
"""What stands behind these comes second."""
EITHER = frozenset(("as", "since"))
"""What gives a reason or a time."""
RULING_OUT = frozenset((("rather", "than"), (",", "not"), ("and", "not")))
"""What rules out the cause behind it."""

FORWARD = {
    **dict.fromkeys(
        "cause trigger spark prompt provoke induce engender force compel oblige fuel necessitate precipitate "
        "occasion generate mean drive".split(),
        "",
    ),
    "lead": "to", "result": "in", "contribute": "to", "bring": "about", "give": "rise", "account": "for", "set": "off",
    "touch": "off", "pave": "way",
}  # fmt: skip
"""Verbs whose subject is the cause, and the word that must stand behind them, "" where none must."""
HINDERING = frozenset("prevent avert forestall preclude thwart".split())
"""Verbs whose subject keeps their object from coming about."""
BRINGING = frozenset("delay slow damage destroy ignite".split())
"""What is done "by" a cause."""
BACKWARD = {
    "result": "from", "stem": "from", "arise": "from", "derive": "from", "flow": "from", "spring": "from",
    "originate": "from", "ensue": "from",
}  # fmt: skip
"""Verbs whose subject is the effect."""
CREDITING = {
    "owe": "to", "attribute": "to", "ascribe": "to", "credit": "to", "put": "to", "chalk": "to", "blame": "on",
    "pin": "on",
}  # fmt: skip
"""Verbs that lay their object, as the effect, to a cause."""
REASONS = frozenset("cause reason explanation trigger culprit".split())
RESULTS = frozenset("result consequence upshot outcome product".split())
FOLLOWS = frozenset("therefore thus consequently hence accordingly so".split())
SHELLS = frozenset("move step decision change development measure event".split())
ORDERING = frozenset("after ahead before following prior".split())
"""What says which of two things came first, and no more."""
CONTRASTS = frozenset(
    "but yet however although though despite notwithstanding nevertheless nonetheless still even while whereas "
    "regardless irrespective spite defiance instead".split()
)
"""Words of which each may say that one thing was so against another."""
DYING = frozenset(("die", "perish"))
TAKEN_TO_TASK = frozenset(
    "dismiss sack fire suspend expel oust disqualify arrest jail imprison fine punish penalise penalize sue prosecute "
    "criticise criticize condemn praise thank reprimand sanction ban resign quit leave protest strike".split()
)
"""Verbs of judgement, punishment and removal: what stands behind their "for" or "over" is the reason."""
HAPPENINGS = frozenset(
    "weather conditions misfortune trouble illness sickness disturbance disruption failure attack protest deficiency "
    "lack shortage loss change error accident energy motion disaster".split()
)
"""What befalls a thing: behind the "by" of a passive, or as a subject, these and their kinds are its cause."""
CAUSAL = REASONS | frozenset(
    "because cause trigger spark prompt provoke induce engender force compel oblige fuel necessitate precipitate "
    "occasion generate result contribute stem arise derive originate ensue owe attribute ascribe blame".split()
)
"""Lemmas of which each speaks of a cause, whatever stands beside it."""
