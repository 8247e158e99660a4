"""What speaks for a change of meaning, told in numbers: what the three questions that are weighed have in common.

A rule that a hand has written asks for a place in the sentence, and in a free translation little stands in its place.
There each sign says something, none enough: how surely two words are opposites, how much of the rest is told on both
sides, what else turns the clause round. How they add up was learnt from rewrites with faults made by hand and from
rewrites as they are (docs/decisions/weighing.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.checks.facts._words import Words, is_content, is_headline
from checker.collation import Collation, Link
from checker.finding import Remark
from checker.language.weighing import trees

_FEW = 60

Values = Mapping[str, float]


def evidence(question: str, values: Values) -> float:
    """How far the values of one question go beyond what is worth asking, in log odds; where that is not above 0, too
    little speaks for it."""
    asked = trees(question)
    return asked.log_odds(values) - asked.least


def confidence(beyond: float) -> float:
    """How sure a remark is whose evidence goes so far beyond what is worth asking."""
    return round(min(0.7, 0.45 + 0.05 * beyond), 2)


def of_link(collation: Collation, link: Link, words: Words) -> dict[str, float]:
    """What is to know of a link as a whole.

    ``told_a``, ``told_b``: the share of its content words that have a counterpart; ``free_a``, ``free_b``: how many
    have none; ``copied``: the share of the draft's characters that stand in the original as they are; ``score``: how
    surely it is one; ``sentences_a``, ``sentences_b``; ``size``: the draft's tokens; ``headline``.
    """
    found: dict[str, float] = {}
    for name, side, known in (("a", words.a, words.to_b), ("b", words.b, words.to_a)):
        content = [at for at, token in enumerate(side.tokens) if is_content(token)]
        told = sum(at in known for at in content)
        found[f"told_{name}"] = told / max(1, len(content))
        found[f"free_{name}"] = len(content) - told
    found["copied"] = link.copied
    found["score"] = link.score
    found["sentences_a"], found["sentences_b"] = len(link.a), len(link.b)
    found["size"] = len(words.b.tokens)
    found["headline"] = is_headline(collation, link)
    return found


def of_clause(words: Words, on_a: bool, verb: int | None, left_out: int | None = None) -> tuple[float, int]:
    """The share of the content words of a verb's clause that have a counterpart, and how many have; (0.0, 0) where
    there is no verb."""
    if verb is None:
        return 0.0, 0
    side = words.a if on_a else words.b
    found, total = words.share(tuple(at for at in side.clause(verb) if at != left_out), on_a=on_a)
    return found / max(1, total), found


def joined(found: Sequence[Remark], weighed: Iterable[Remark]) -> Iterator[Remark]:
    """Remarks by rule, and those that were weighed where no rule speaks of the same words: what a rule tells for
    information it has weighed by itself."""
    told = list(found)
    yield from found
    for remark in weighed:
        if not any(_same(remark, one) for one in told):
            told.append(remark)
            yield remark


def _same(one: Remark, other: Remark) -> bool:
    """Whether two remarks are on the same words of the draft, or on the same few of one original."""
    if one.b.overlaps(other.b):
        return True
    if one.a is None or other.a is None or max(len(one.a), len(other.a)) > _FEW:
        return False  # a whole passage has room for two
    return one.original == other.original and one.a.overlaps(other.a)
