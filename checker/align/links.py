"""Which sentences go together.

Two passes. The first judges every candidate pair by how alike it is, by its lead over the next best
on either side and by its neighbours. The second judges again with the order of all others known: how
well the pair fits the ways through both texts (see checker/align/order.py), how far it lies from the
heaviest chains of pairs that run forward (a sparse dynamic program in the manner of Gale & Church, "A
Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 1993, with Eppstein's
sparse candidates in place of the full table), and how close the draft keeps to the original elsewhere.
Then the likeliest pairs come first: two free sentences make a link, a free one joins the link of the
other (a split or a merger), or stands beside it as a second copy.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checker.align.budget import Budget
from checker.align.candidates import Similarities, cosine
from checker.align.chains import heaviest_chain
from checker.align.features import Vector
from checker.align.order import order_odds

LIKELY = 0.5
LIKELY_IN_A_RETELLING = 0.27
RETELLING, COPYING = 0.35, 0.6
IN_ORDER = -1.0
MOVE = 0.5
FARTHER = 0.3
NEWS = 0.15
COPY = 0.45
NEAR = 2
FAR = 3
MOST_TOGETHER = 4
IN_CHAIN = 0.5
MANY = 4
USUAL = 0.3
LITTLE = 0.02

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Weights:
    """The logistic's coefficients, as `python -m tests.benchmarks.fit_links` finds them: see
    docs/decisions/alignment.md."""

    bias: float
    alike: float
    root: float
    lead_a: float
    lead_b: float
    neighbours: float
    length: float
    covered: float
    shared: float
    order: float = 0.0
    distance: float = 0.0
    anchored: float = 0.0
    closeness: float = 0.0
    relative: float = 0.0


FIRST = Weights(-3.09, -0.81, 2.12, 5.53, 6.25, 0.68, -0.95, 2.05, 1.37)
SECOND = Weights(
    0.19, 0.35, 0.27, -1.51, -1.52, -0.33, -0.09, 0.65, 0.33,
    order=0.63, distance=-0.32, anchored=-0.13, closeness=-1.37, relative=0.84,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Texts:
    """What the judgement needs to know of the sentences: originals end to end, then the draft.

    ``source[a]`` is the number of the original that sentence ``a`` is from.
    """

    a: Sequence[Vector]
    b: Sequence[Vector]
    source: Sequence[int]
    similar: Similarities
    budget: Budget = field(default_factory=Budget)


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the texts says about a pair.

    ``order`` are the log odds that it lies on the way through both texts; ``distance`` is how far it lies
    from the chains (0 to ``FAR``, in sentences), and ``anchored`` whether it lies in one; ``closeness`` is
    the mean cosine of what is in order, and ``relative`` the logarithm of the pair's own against it.
    """

    order: float
    distance: float
    anchored: float
    closeness: float
    relative: float

    def values(self) -> tuple[float, ...]:
        """What ``Weights`` weighs, from ``order`` to ``relative``."""
        return self.order, self.distance, self.anchored, self.closeness, self.relative

    def out_of_order(self, alone: float) -> float:
        """The log odds of a pair whatever the order says: ``alone``, less what a move costs; farther is dearer."""
        return alone - MOVE - FARTHER * self.distance

    @property
    def least(self) -> float:
        """The least probability of a link.

        Where a draft tells everything in other words, a pair in the order of the others is more often right
        than wrong long before its words alone say so; where it keeps close to the original, it is not. Between
        the two the bar rises evenly, so that one sentence more or less moves no other's link.
        """
        if self.order < IN_ORDER:
            return LIKELY
        copied = min(1.0, max(0.0, (self.closeness - RETELLING) / (COPYING - RETELLING)))
        return LIKELY_IN_A_RETELLING + copied * (LIKELY - LIKELY_IN_A_RETELLING)


@dataclass(slots=True)
class Group:
    """Sentences that go together, ``score`` the probability that they do."""

    a: list[int]
    b: list[int]
    score: float
    duplicate: bool = False


@dataclass(slots=True)
class _State:
    groups: list[Group] = field(default_factory=list)
    of_a: dict[int, Group] = field(default_factory=dict)
    of_b: dict[int, Group] = field(default_factory=dict)

    def add(self, group: Group) -> None:
        self.groups.append(group)
        for a in group.a:
            self.of_a.setdefault(a, group)
        for b in group.b:
            self.of_b[b] = group


def link(texts: Texts, first: Weights = FIRST, second: Weights = SECOND) -> list[Group]:
    """The groups, in order of the draft, by the coefficients of the first and of the second pass."""
    features = {pair: pair_features(texts, *pair) for pair in candidate_pairs(texts)}
    alone = {pair: _logit(first, values) for pair, values in features.items()}
    contexts = find_contexts(texts, alone)
    together = {pair: _logit(second, (*own, *contexts[pair].values())) for pair, own in features.items()}
    judged = sorted(
        (-_sigmoid(max(logit, contexts[pair].out_of_order(alone[pair]))), *pair) for pair, logit in together.items()
    )
    state = _State()
    for negative, a, b in judged:
        if -negative >= contexts[a, b].least:
            _take(texts, state, -negative, a, b)
    pairs = [(a, b) for _, a, b in judged]
    _add_copies(texts, state, pairs, first)
    _join(texts, state, contexts, pairs, second)
    for group in state.groups:
        group.a.sort()
        group.b.sort()
    return sorted(state.groups, key=lambda group: (group.b, group.a))


def candidate_pairs(texts: Texts) -> list[Pair]:
    """What the index proposes, in order of the draft."""
    return [(a, b) for b, column in enumerate(texts.similar.columns) for a in column]


def pair_features(
    texts: Texts, a: int, b: int, beside_a: Sequence[int] = (), beside_b: Sequence[int] = ()
) -> tuple[float, ...]:
    """The values that ``Weights`` weighs, from ``alike`` to ``shared``, of sentences ``a`` and ``b``.

    What stands in ``beside_a`` and ``beside_b`` goes with the other sentence already, and is no rival.
    """
    similar = texts.similar
    alike = similar.get(a, b)
    best_a = similar.best_of_row(a, b, beside_b)
    best_b = similar.best_of_column(b, a, beside_a)
    ratio = math.log((texts.a[a].mass + 1) / (texts.b[b].mass + 1))
    return (
        alike,
        math.sqrt(alike),
        max(-0.3, min(0.3, alike - best_a)),
        max(-0.3, min(0.3, alike - best_b)),
        _neighbours(texts, a, b, -1) + _neighbours(texts, a, b, 1),
        abs(ratio),
        *_in_common(texts.a[a].content, texts.b[b].content),
    )


def _in_common(a: Mapping[str, float], b: Mapping[str, float]) -> tuple[float, float]:
    """How much of the lesser sentence's content words the other has, by idf; and how many, up to four, in fourths."""
    common = [word for word in a if word in b]
    least = min(sum(a.values()), sum(b.values()))
    return (sum(a[word] for word in common) / least if least > 0 else 0.0), min(len(common), MANY) / MANY


def _neighbours(texts: Texts, a: int, b: int, sign: int) -> float:
    """The best cosine of two sentences just before (``sign`` -1) or just behind the pair, in order."""
    best = 0.0
    rows, source = texts.similar.rows, texts.source
    for step_a in range(NEAR + 1):
        other = a + sign * step_a
        if not 0 <= other < len(rows) or source[other] != source[a]:
            break
        row = rows[other]
        for step_b in range(0 if step_a else 1, NEAR + 1 if row else 0):
            score = row.get(b + sign * step_b, 0.0)
            if score > best:
                best = score
    return best


def find_contexts(texts: Texts, logits: Mapping[Pair, float]) -> dict[Pair, Context]:
    """The context of every pair, from the ``logits`` of the pairs on their own."""
    anchors = find_anchors(texts, logits)
    contexts: dict[Pair, Context] = {}
    for source in sorted(set(texts.source)):
        first = bisect_left(texts.source, source)
        own = {(a - first, b): logit for (a, b), logit in logits.items() if texts.source[a] == source}
        odds = order_odds(own, bisect_right(texts.source, source) - first, len(texts.b))
        closeness = _closeness([(odds[a, b], texts.similar.get(a + first, b)) for a, b in own])
        for (a, b), order in odds.items():
            alike = texts.similar.get(a + first, b)
            distance = _distance(anchors, a + first, b)
            contexts[a + first, b] = Context(
                order, distance, float(distance < 1), closeness, math.log((alike + LITTLE) / closeness)
            )
    return contexts


def _closeness(pairs: Sequence[tuple[float, float]]) -> float:
    """The mean cosine of what is in order, from (log odds, cosine) of each pair; one of ``USUAL`` is added."""
    in_order = [(_sigmoid(order), alike) for order, alike in pairs if order > 0]
    total = math.fsum(weight * alike for weight, alike in in_order)
    return (total + USUAL) / (math.fsum(weight for weight, _ in in_order) + 1)


def _distance(anchors: Mapping[int, Sequence[int]], a: int, b: int) -> float:
    """How far the pair lies from the chains; ``anchors`` are the original sentences of each draft sentence in one."""
    distance = float(FAR)
    for near in range(b - FAR, b + FAR + 1):
        for other in anchors.get(near, ()):
            distance = min(distance, float(abs((a - other) - (b - near))))
    return distance


def find_anchors(texts: Texts, logits: Mapping[Pair, float]) -> dict[int, list[int]]:
    """The chains of likely pairs, the heaviest of each original first; what a chain leaves makes the next.

    A later chain holds what moved, and nothing speaks for it but itself: its pairs have to be likely
    each alone.
    """
    taken_a: set[int] = set()
    anchors: dict[int, list[int]] = {}
    for source in sorted(set(texts.source)):
        own = {pair: logit for pair, logit in logits.items() if texts.source[pair[0]] == source}
        chain = heaviest_chain({pair: logit + 1.0 for pair, logit in own.items()}, IN_CHAIN)
        while chain:
            for a, b in chain:
                anchors.setdefault(b, []).append(a)
                taken_a.add(a)
            own = {
                pair: logit
                for pair, logit in own.items()
                if logit > 0 and pair[0] not in taken_a and pair[1] not in anchors
            }
            within = texts.budget.allows("chains", len(own))
            chain = heaviest_chain(own, IN_CHAIN) if within else []
        for a, b in sorted(own, key=lambda pair: (-own[pair], pair)):
            if own[a, b] > 0 and a not in taken_a and b not in anchors:
                anchors[b] = [a]
                taken_a.add(a)
    return anchors


def _logit(weights: Weights, values: Sequence[float]) -> float:
    coefficients = (
        weights.alike, weights.root, weights.lead_a, weights.lead_b, weights.neighbours, weights.length,
        weights.covered, weights.shared, weights.order, weights.distance, weights.anchored, weights.closeness,
        weights.relative,
    )
    return weights.bias + sum(weight * value for weight, value in zip(coefficients, values, strict=False))


def _sigmoid(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))


def _take(texts: Texts, state: _State, score: float, a: int, b: int) -> None:
    group_a, group_b = state.of_a.get(a), state.of_b.get(b)
    if group_a is None and group_b is None:
        state.add(Group([a], [b], score))
    elif group_a is not None and group_b is None:
        if _is_copy(texts, group_a.b, a, b):
            state.add(Group([a], [b], max(score, group_a.score * texts.similar.get(a, b)), duplicate=True))
        elif len(group_a.a) == 1 and _fits(group_a.b, b):
            group_a.b.append(b)
            group_a.score = min(group_a.score, score)
            state.of_b[b] = group_a
    elif group_b is not None and group_a is None and not group_b.duplicate:
        if len(group_b.b) == 1 and texts.source[a] == texts.source[group_b.a[0]] and _fits(group_b.a, a):
            group_b.a.append(a)
            group_b.score = min(group_b.score, score)
            state.of_a[a] = group_b


def _add_copies(texts: Texts, state: _State, pairs: Sequence[Pair], first: Weights) -> None:
    """Link what is left of the draft as a second copy, where a sentence is one. No order speaks for a copy."""
    for a, b in pairs:
        group = state.of_a.get(a)
        if group is None or b in state.of_b or not _is_copy(texts, group.b, a, b):
            continue
        score = _sigmoid(_logit(first, pair_features(texts, a, b, beside_b=group.b)))
        if score >= LIKELY:
            state.add(Group([a], [b], score, duplicate=True))


def _join(
    texts: Texts, state: _State, contexts: Mapping[Pair, Context], pairs: Sequence[Pair], second: Weights
) -> None:
    """Let a free sentence join the link of a neighbour where it accounts for words that nothing in the link does."""
    for a, b in pairs:
        group_a, group_b = state.of_a.get(a), state.of_b.get(b)
        if (group_a is None) == (group_b is None):
            continue
        if group_b is not None:
            if group_b.duplicate or len(group_b.b) > 1 or texts.source[a] != texts.source[group_b.a[0]]:
                continue
            others, new = group_b.a, a
            whole, own = texts.b[b].content, texts.a[a].content
            rest = [texts.a[other].content for other in others]
            features = pair_features(texts, a, b, beside_a=others)
        else:
            assert group_a is not None
            if group_a.duplicate or len(group_a.a) > 1:
                continue
            others, new = group_a.b, b
            whole, own = texts.a[a].content, texts.b[b].content
            rest = [texts.b[other].content for other in others]
            features = pair_features(texts, a, b, beside_b=others)
        if not _fits(others, new) or _news(whole, own, rest) < NEWS:
            continue
        score = _sigmoid(_logit(second, (*features, *contexts[a, b].values())))
        if score < LIKELY:
            continue
        others.append(new)
        if group_b is not None:
            group_b.score = min(group_b.score, score)
            state.of_a[a] = group_b
        elif group_a is not None:
            group_a.score = min(group_a.score, score)
            state.of_b[b] = group_a


def _news(whole: Mapping[str, float], own: Mapping[str, float], rest: Sequence[Mapping[str, float]]) -> float:
    """The share of ``whole``'s content words, by idf, that ``own`` has and none of ``rest`` has."""
    total = sum(whole.values())
    news = sum(worth for word, worth in whole.items() if word in own and not any(word in other for other in rest))
    return news / total if total > 0 else 0.0


def _is_copy(texts: Texts, others: Sequence[int], a: int, b: int) -> bool:
    return texts.similar.get(a, b) >= COPY and any(cosine(texts.b[other], texts.b[b]) >= COPY for other in others)


def _fits(numbers: Sequence[int], new: int) -> bool:
    """Whether a sentence can join: beside the others, or with one between."""
    return len(numbers) < MOST_TOGETHER and any(abs(new - number) <= NEAR for number in numbers)
