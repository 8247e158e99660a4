"""What is only being considered, and told as settled: "considering the sale of its plant", "would sell its plant"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._places import done_to
from checker.checks.facts._verbs import VerbGroup, group
from checker.checks.facts._words import Side, Words
from checker.document import Span
from checker.language.noun_kinds import is_deed

_WEIGHING = frozenset("consider weigh mull contemplate ponder explore examine discuss debate moot".split())
# Words of the other side that leave it open as well.
_OPEN = _WEIGHING | frozenset(
    """
    consideration option possibility possible possibly talk talks idea think look review study might may could perhaps
    maybe whether if unless decide decision plan proposal propose suggest potential prospect
    """.split()
)
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def settled(words: Words) -> Iterator[tuple[Span, VerbGroup]]:
    """The original's verb of considering, with the draft's verb that does what was only considered.

    Either the draft's verb has the thing itself as its object ("considering an appeal", "will bring an appeal"), or
    what the thing is of ("the sale of its plant", "will sell its plant"); the same party does both.
    """
    if any(token.lemma.casefold() in _OPEN or token.norm in _OPEN for token in words.b.tokens):
        return
    for a in words.a.verbs():
        if words.a.tokens[a].lemma.casefold() not in _WEIGHING or words.a.negated(a) or a in words.to_b:
            continue
        things = {words.to_b[at] for at in _things(words.a, a) if at in words.to_b}
        doers = {words.to_b.get(child) for child in words.a.children(a) if words.a.tokens[child].dep in _SUBJECTS}
        for b in words.b.verbs():
            itself = b in things
            if b in words.sure_b and not itself or words.b.negated(b) or not itself and not (
                things & done_to(words.b, b)
            ):
                continue
            told = group(words.b, b)
            if told.time in ("future", "past") or told.perfect or told.progressive or told.modal == "would":
                subjects = {child for child in words.b.children(b) if words.b.tokens[child].dep in _SUBJECTS}
                if not told.passive and not _one_party(words.b, doers, subjects):
                    continue
                yield words.a.tokens[a].span, told
                break


def _one_party(side: Side, doers: set[int | None], subjects: set[int]) -> bool:
    """Whether the subjects are counterparts, or those of the draft's ``side`` are pronouns or left out."""
    return not subjects or bool(doers & subjects) or any(
        side.tokens[at].tag.startswith(("PRP", "W")) for at in subjects
    )


def _things(side: Side, verb: int) -> Iterator[int]:
    """The deed that is a verb of considering's object, what stands behind its "of", and the object of a gerund."""
    for thing in done_to(side, verb):
        if not side.tokens[thing].tag.startswith("V") and not is_deed(side.tokens[thing].lemma):
            continue  # what is done to a thing that was examined is another matter
        yield thing
        for child in side.children(thing):
            if side.tokens[child].norm == "of":
                yield from (at for at in side.children(child) if side.tokens[at].dep == "pobj")
    for child in side.children(verb):
        if side.tokens[child].dep == "xcomp" and side.tokens[child].tag == "VBG":
            yield from done_to(side, child)
