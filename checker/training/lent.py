"""Edits by hand lent to other rewrites: what misstates in one place, misstates wherever else its words stand.

An edit by hand is one pair of wordings in one text. Where the first stands in another text, the second mostly says
something else there too, so that the same pair is learned in many surroundings, and not the text with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from random import Random

from checker.training.rewrites import Edit, Rewrite

LONGEST_FIND, LONGEST_PUT = 2, 4
# Who and what these name belongs to their text.
OWN = frozenset("figure name date place unit who pronoun attribution".split())
_WORDS = re.compile(r"[a-z]+(?:[ -][a-z]+)*")
_WORD, _PAIR = re.compile(r"[A-Za-z]+"), re.compile(r"[a-z]+ [a-z]+")


class Lent:
    """The faults of some rewrites by the words that they replace, in small letters; most are read both ways."""

    def __init__(self, rewrites: Iterable[Rewrite]) -> None:
        self._puts: dict[str, dict[str, str]] = {}
        for item in rewrites:
            for edits in item.faults.values():
                for edit in edits:
                    if edit.kind not in OWN:
                        self._learn(edit.find, edit.put, edit.kind)
                        self._learn(edit.put, edit.find, edit.kind)
        for item in rewrites:
            for edits in item.fine.values():
                for edit in edits:
                    for find, put in ((edit.find, edit.put), (edit.put, edit.find)):
                        self._puts.get(find, {}).pop(put, None)

    def _learn(self, find: str, put: str, kind: str) -> None:
        plain = all(_WORDS.fullmatch(words) for words in (find, put))
        if plain and len(find.split()) <= LONGEST_FIND and len(put.split()) <= LONGEST_PUT:
            self._puts.setdefault(find, {})[put] = kind

    def fault(self, text: str, chance: Random) -> Edit | None:
        """One that the text has a place for, by chance; None where it has none. It stands there once."""
        words = list(_WORD.finditer(text))
        chance.shuffle(words)
        for word in words:
            pair = _PAIR.match(text, word.start())
            for find in (pair.group() if pair else "", word.group()):
                puts = self._puts.get(find)
                if puts and text.count(find) == 1 and _stands_alone(text, word.start(), find):
                    put = chance.choice(sorted(puts))
                    return Edit(find, put, puts[put])
        return None


def _stands_alone(text: str, start: int, find: str) -> bool:
    around = text[max(0, start - 1):start] + text[start + len(find):start + len(find) + 1]
    return not any(char.isalnum() or char in "-’'" for char in around)
