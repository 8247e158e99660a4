"""The chain is the heaviest there is, and comes out the same every time."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.align.chains import heaviest_chain
from checker.align.moves import longest_chain

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(-4, 9).map(float), min_size=1, max_size=7
)


def worth(chain: list[tuple[int, int]], weights: dict[tuple[int, int], float], bonus: float) -> float | None:
    """What a chain weighs, None where it is none."""
    total = weights[chain[0]]
    for (a, b), (next_a, next_b) in zip(chain, chain[1:], strict=False):
        step = next_a - a, next_b - b
        if step in ((1, 1), (0, 1), (1, 0)):
            total += bonus
        elif step[0] < 1 or step[1] < 1:
            return None
        total += weights[next_a, next_b]
    return total


@given(PAIRS)
@settings(max_examples=200)
def test_no_chain_is_heavier(weights: dict[tuple[int, int], float]) -> None:
    chain = heaviest_chain(weights, 1.0)
    every = [
        value
        for size in range(1, len(weights) + 1)
        for pairs in combinations(sorted(weights), size)
        if (value := worth(list(pairs), weights, 1.0)) is not None
    ]
    best = max(every)
    if best <= 0:
        assert chain == []
    else:
        assert worth(chain, weights, 1.0) == best


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(weights: dict[tuple[int, int], float], random: object) -> None:
    shuffled = list(weights.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert heaviest_chain(dict(shuffled), 0.5) == heaviest_chain(weights, 0.5)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 5)), max_size=9))
def test_what_stays_is_the_heaviest_ascending_run(items: list[tuple[int, int]]) -> None:
    keys, weights = [key for key, _ in items], [weight for _, weight in items]
    stays = longest_chain(keys, weights)
    kept = [keys[index] for index in sorted(stays)]
    assert all(first < second for first, second in zip(kept, kept[1:], strict=False))
    best = max(
        (
            sum(weights[index] for index in chosen)
            for size in range(len(keys) + 1)
            for chosen in combinations(range(len(keys)), size)
            if all(keys[first] < keys[second] for first, second in zip(chosen, chosen[1:], strict=False))
        ),
        default=0,
    )
    assert sum(weights[index] for index in stays) == best
