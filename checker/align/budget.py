"""How much work an alignment may do, counted in operations and never timed: every machine stops at the same place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Work = Literal["chains", "words", "moves"]

# Ordinary prose spends less than a tenth of each; what spends it all is no article.
EACH: Mapping[Work, int] = {"chains": 200_000, "words": 1 << 33, "moves": 1_000_000}
EACH_TOKEN: Mapping[Work, int] = {"chains": 5, "words": 1 << 13, "moves": 10}

COARSER: Mapping[Work, str] = {
    "chains": "The order of the texts differs so much that the search for moved passages was cut short; "
              "some links may be the second best.",
    "words": "A sentence is too long to compare every word of it; its changes are shown in larger pieces.",
    "moves": "So many phrases changed places inside sentences that not all of them were looked for; "
             "some are shown as taken out and put in.",
}


@dataclass(slots=True)
class Budget:
    """What may be spent on each kind of work, what has been, and what had to be done more coarsely.

    The operations are pairs of sentences visited in search of chains (``chains``), pairs of tokens weighed (``words``)
    and tokens visited in search of moved phrases (``moves``).
    """

    limits: Mapping[Work, int] = field(default_factory=lambda: EACH)
    spent: dict[Work, int] = field(default_factory=lambda: dict.fromkeys(EACH, 0))
    short: set[Work] = field(default_factory=set)

    @classmethod
    def of(cls, tokens: int) -> Budget:
        """The budget of texts that have so many tokens together: it grows as they do."""
        return cls({work: EACH[work] + EACH_TOKEN[work] * tokens for work in EACH})

    def allows(self, work: Work, operations: int) -> bool:
        """Spend ``operations``; False, with nothing spent, where that is more than is left."""
        if self.spent[work] + operations > self.limits[work]:
            self.short.add(work)
            return False
        self.spent[work] += operations
        return True

    def degraded(self) -> tuple[str, ...]:
        """A plain sentence for each kind of work that was cut short, in a fixed order."""
        return tuple(COARSER[work] for work in COARSER if work in self.short)
