"""A word that qualifies came into a passage that is otherwise the original's.

Why it matters:
    One more word ("former", "unarmed", "military") is a fact that somebody added. Asked about where the rest of
    the sentence says what the original says, once a sentence.

Flags:
    A: The mayor praised the volunteers of the lifeboat station in Velm.
    B: The mayor praised the armed volunteers of the lifeboat station in Velm.

    A: Two officials met the owner of the quarry in Tarn on Monday.
    B: On Monday two officials secretly met the quarry's owner in Tarn.

    A: The ceasefire was agreed by both governments on Wednesday evening.
    B: The ceasefire proposal was agreed by both governments on Wednesday evening.

Passes:
    A: The subject was dropped from the agenda of the council on Monday.
    B: The subject matter was dropped from the agenda of the council on Monday.

    A: The survey counted 4,000 seals on the islands off the coast of Velm.
    B: Off the coast of Velm, the survey counted 4,000 seals on the islands.

    A: The guard had opened the gate to the visitors, the court heard.
    B: The guard had then opened the gate to the visitors, the court heard.

    A: Divers found the anchor of the ferry on Friday at a depth of 40 metres.
    B: On Friday divers found the ferry's anchor 40 metres down.

    A: The chapel stands near the quarry of Tarn, which burned in May.
    B: The chapel stands close to the quarry of Tarn, which burned in May.

    A: The road was closed for the whole week because of the floods.
    B: The road was shut for the entire week because of the floods.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.checks.facts._details import Detail, details, is_vague, others_are_copied, told_in_order, values
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation, Link
from checker.finding import Place, Remark, Suggestion
from checker.registry import check

_MODIFIES = frozenset(("amod", "advmod", "compound", "npadvmod", "nmod"))
_KEPT = 0.5
_MOST = 2
_ALIKE = 0.55
_ALIKE_FOR_TIME = 0.7
# A draft of more passages than these rewrites as it goes: there most of a passage must be the original's.
_FEW_LINKS = 3
_KEPT_OF_MANY = 0.75


@check(severity="warning", needs=("originals",))
def detail_added(collation: Collation) -> Iterator[Remark]:
    """One remark a passage for the words that only the draft has."""
    prose = tuple(collation.prose_links())
    kept = _KEPT_OF_MANY if len(prose) > _FEW_LINKS else _KEPT
    for link in prose:
        words = words_of(collation, link)
        if words is None or link.shape != "1:1":
            continue
        found = [
            detail
            for detail in details(words, False, values(collation, link, on_a=False)[0])
            if (detail.grown or words.b.tokens[detail.index].dep in _MODIFIES) and not _does_other_work(words.b, detail)
        ]
        if found and len(found) <= _MOST and _original(words, kept) and _copied(words, found):
            remark = _remark(collation, link, found)
            yield remark if others_are_copied(collation, link) else replace(remark, severity="info")


def _does_other_work(side: Side, detail: Detail) -> bool:
    """Whether a word qualifies nothing: it opens a phrase ("close to", "home to", "suffering from"), or says which way
    a figure measures ("40 metres down")."""
    token, behind = side.tokens[detail.index], detail.index + 1
    opens = behind < len(side.tokens) and side.tokens[behind].tag in ("IN", "TO") and (
        token.norm.endswith("ing") if detail.grown else side.heads[behind] == detail.index
    )
    return opens or any(side.tokens[child].dep == "npadvmod" for child in side.children(detail.index))


def _original(words: Words, kept: float) -> bool:
    """Whether at least a share ``kept`` of the draft's words have a counterpart."""
    content = [index for index, token in enumerate(words.b.tokens) if is_content(token)]
    return sum(index in words.to_a for index in content) >= kept * len(content)


def _copied(words: Words, found: list[Detail]) -> bool:
    """Whether both sides tell nearly the same in the same order, more nearly so for words that only say when."""
    when = all(is_vague(words.b.tokens[detail.index]) for detail in found)
    return min(told_in_order(words, on_a) for on_a in (True, False)) >= (_ALIKE_FOR_TIME if when else _ALIKE)


def _remark(collation: Collation, link: Link, found: list[Detail]) -> Remark:
    draft = collation.draft
    first, rest = found[0], found[1:]
    named = " and ".join(f"\u201c{draft.words(detail.span)}\u201d" for detail in found)
    return Remark(
        message=f"{named} {'are' if rest else 'is'} not the original\u2019s: who says so?",
        b=first.span,
        a=first.place,
        original=link.original,
        suggestion=Suggestion("") if not rest else None,
        confidence=min(0.7, 0.25 + 0.4 * link.score),
        related=tuple(place for detail in rest for place in (Place(detail.span), Place(detail.place, link.original))),
    )
