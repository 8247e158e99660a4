"""Denials that a rule puts into a text, and takes out of it, at the verbs of an annotated document."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from checker.document import Document, Token
from checker.training.rewrites import Place

_FINITE = {"VBD": "did", "VBZ": "does", "VBP": "do"}
_DENIALS = frozenset(("not", "n't", "no", "never"))
_NOBODY = {"nobody": "somebody", "nothing": "something"}
_NONE = {"no": "some", "without": "with"}
# "Not only" denies nothing.
_NOT_DENYING = frozenset(("only", "just", "least", "all"))
_UNTOUCHED = _DENIALS | {"also", "only"}
# Who does not say a thing is mostly reported as having said something else.
_SPEECH = frozenset(("say", "tell"))
_AHEAD, _AROUND = 3, 4
# One in so many denials has another word than "not".
_OTHER_WORDS = 8

_BEFORE = re.compile(r"\w*\W*\Z")
_BEHIND = re.compile(r"\W*[\w'-]*")


class Turn(NamedTuple):
    """``put`` in the place of the code points ``start`` up to, but without, ``end``; where the two are one, it is only
    added. It denies what the text says or, where ``denies`` is false, says what the text denies. ``verb`` is what is
    denied, as far as it can be told: a verb's lemma, or the word behind an auxiliary; else ""."""

    start: int
    end: int
    put: str
    denies: bool
    verb: str = ""

    def counted_from(self, start: int) -> Turn:
        """The same turn in the passage that begins at ``start``."""
        return self._replace(start=self.start - start, end=self.end - start)


def turns(document: Document, seed: str) -> list[Turn]:
    """Every turn that the document has a place for, one by one, in its order; offsets are code points of its text. The
    same ``seed`` gives the same words."""
    found = []
    for number, sentence in enumerate(document.sentences):
        if number in document.furniture:
            continue
        for place in range(len(sentence.tokens)):
            turn = _taken_back(sentence.tokens, place)
            turn = turn or _denied(document, sentence.tokens, place, f"{seed}|{number}|{place}")
            if turn:
                found.append(turn)
    return found


def turned(text: str, turn: Turn) -> str:
    """The text with a turn."""
    return text[:turn.start] + turn.put + text[turn.end:]


def marked(text: str, turn: Turn) -> tuple[str, Place]:
    """The text with a turn, and the place in it of what is put there and the word behind; where nothing is, of the
    words on either side of the hole."""
    new = turned(text, turn)
    start = turn.start
    if not turn.put:
        before = _BEFORE.search(new[:start])
        start = before.start() if before else start
    return new, (start, _past_word(new, turn.start + len(turn.put)))


def verb_place(text: str, turn: Turn) -> Place:
    """Where the verb stands that a turn would deny, in the text without the turn."""
    if turn.start < turn.end:
        return turn.start, turn.end
    return text.rfind(" ", 0, turn.start) + 1, _past_word(text, turn.end)


def _past_word(text: str, offset: int) -> int:
    match = _BEHIND.match(text, offset)
    return match.end() if match else offset


def _taken_back(tokens: Sequence[Token], place: int) -> Turn | None:
    token = tokens[place]
    span = token.span
    behind = _norm(tokens, place + 1)
    if token.norm in _NOBODY:
        return Turn(span.start, span.end, _NOBODY[token.norm], denies=False)
    if not behind.isalpha():
        return None
    if token.norm in _NONE and token.tag in ("DT", "IN"):
        return Turn(span.start, span.end, _NONE[token.norm], denies=False)
    if token.norm == "never" or token.norm == "not" and behind not in _NOT_DENYING:
        return Turn(span.start, tokens[place + 1].span.start, "", denies=False) if place else None
    return None


def _denied(document: Document, tokens: Sequence[Token], place: int, seed: str) -> Turn | None:
    token = tokens[place]
    behind = _norm(tokens, place + 1)
    rarely = _number(f"{seed}|w") % _OTHER_WORDS == 0
    helps = token.lemma in ("have", "do") and token.dep.startswith("aux")
    if token.tag == "MD" or token.tag in _FINITE and (token.lemma == "be" or helps):
        ahead = tokens[place + 1:place + 1 + _AHEAD]
        if not document.words(token.span).isalpha() or behind in _UNTOUCHED or _has(ahead, _DENIALS):
            return None
        rare = "never" if _number(f"{seed}|v") % 2 else "no longer"
        put = f" {rare if rarely else 'not'}"
        return Turn(token.span.end, token.span.end, put, True, behind if behind.isalnum() else "")
    if token.tag not in _FINITE or token.lemma in ("be", "have") or token.lemma in _SPEECH or not token.lemma.isalpha():
        return None
    if any(one.dep.startswith("aux") and one.head == place for one in tokens):
        return None
    if _has(tokens[max(0, place - _AROUND):place + _AROUND], _DENIALS | _NOBODY.keys()):
        return None
    put = f"never {document.words(token.span)}" if rarely else f"{_FINITE[token.tag]} not {token.lemma}"
    return Turn(token.span.start, token.span.end, put, True, token.lemma)


def _norm(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].norm if place < len(tokens) else ""


def _has(tokens: Sequence[Token], words: Set[str]) -> bool:
    return any(token.norm in words for token in tokens)


def _number(seed: str) -> int:
    return int(hashlib.sha256(seed.encode()).hexdigest(), 16)
