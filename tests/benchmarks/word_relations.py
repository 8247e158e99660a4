"""Writes checker/language/word_relations.txt: which words can mean the same, and which the opposite.

Run it again only for another WordNet: ``python -m tests.benchmarks word_relations PATH``. Needs Debian's
package wordnet-base (WordNet 3.0). A word counts in a sense that is among its first two, or that at least a
tenth of its occurrences in the sense-tagged texts have: rarer senses make opposites of "take" and "give". The
opposites in rarer senses, and those that are derived from opposites ("exporter", "importer"), are lines of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.wordnet import FOLDER

CLASSES = (("v", "verb", "2"), ("n", "noun", "1"), ("a", "adj", "3"), ("r", "adv", "4"))
FIRST_SENSES = 2
COMMON = 0.1


@dataclass(frozen=True, slots=True)
class Synset:
    """Words in order, the antonyms as (own word number, other synset, its word number), and what is similar.

    ``derived`` are (own word number, class of the other synset, its offset, its word number); 0 is every word.
    """

    words: tuple[str, ...]
    antonyms: tuple[tuple[int, int, int], ...]
    similar: tuple[int, ...]
    derived: tuple[tuple[int, str, int, int], ...]


def run(path: Path) -> dict[str, Any]:
    """Write the table to ``path``: ``v=`` lines hold synonyms, ``v!`` lines two sides that are opposites, and
    ``v?`` lines two sides that may be, in a rarer sense or by derivation."""
    lines: set[str] = set()
    network = {letter: _synsets(name) for letter, name, _ in CLASSES}
    sure: set[tuple[str, str, str]] = set()
    for letter, name, number in CLASSES:
        common = _common_senses(name, number)
        synsets = network[letter]
        words = {
            offset: [word for word in synset.words if (word, offset) in common] for offset, synset in synsets.items()
        }
        for known in words.values():
            if len(known) > 1:
                lines.add(f"{letter}= {' '.join(sorted(set(known)))}")
        for offset, other in _opposed(synsets):
            sides = [sorted(_cluster(synsets, words, side)) for side in (offset, other)]
            if all(sides):
                lines.add(f"{letter}! {' '.join(sides[0])} | {' '.join(sides[1])}")
                sure.update((letter, x, y) for x in sides[0] for y in sides[1])
    maybe = {pair for pair in _rarer(network) if _single(pair[1]) and _single(pair[2])}
    maybe -= sure | {(letter, y, x) for letter, x, y in sure}
    sides_of: dict[tuple[str, str], set[str]] = defaultdict(set)
    for letter, x, y in maybe:
        sides_of[letter, x].add(y)
    lines.update(f"{letter}? {x} | {' '.join(sorted(others))}" for (letter, x), others in sides_of.items())
    path.write_text("\n".join(sorted(lines)) + "\n", encoding="ascii")
    return {"lines": len(lines)}


def _single(word: str) -> bool:
    return word.replace("-", "").isalpha() and len(word) > 2


def _rarer(network: dict[str, dict[int, Synset]]) -> Iterator[tuple[str, str, str]]:
    """(class, word, word) in the order of the alphabet: opposites in any sense, with what is derived from both."""
    for letter, synsets in network.items():
        for synset in synsets.values():
            for own, offset, theirs in synset.antonyms:
                other = synsets[offset]
                yield letter, *_pair(synset.words[own - 1], other.words[theirs - 1])
                for kind, word in _relatives(network, synset, own):
                    for other_kind, other_word in _relatives(network, other, theirs):
                        if kind == other_kind and word != other_word:
                            yield kind, *_pair(word, other_word)


def _pair(x: str, y: str) -> tuple[str, str]:
    return (x, y) if x < y else (y, x)


def _relatives(network: dict[str, dict[int, Synset]], synset: Synset, word: int) -> Iterator[tuple[str, str]]:
    """(class, word) of what is derived from one word of a synset."""
    for own, kind, offset, theirs in synset.derived:
        if own == word and theirs:
            yield kind, network[kind][offset].words[theirs - 1]


def _opposed(synsets: dict[int, Synset]) -> Iterator[tuple[int, int]]:
    for offset, synset in synsets.items():
        for _, other, _ in synset.antonyms:
            if offset < other:
                yield offset, other


def _cluster(synsets: dict[int, Synset], words: dict[int, list[str]], offset: int) -> set[str]:
    """The words of a synset; of an adjective's also those of its satellites."""
    found = set(words[offset])
    for other in synsets[offset].similar:
        found.update(words.get(other, ()))
    return found


def _synsets(name: str) -> dict[int, Synset]:
    found: dict[int, Synset] = {}
    for line in (FOLDER / f"data.{name}").read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(fields[4 + 2 * index].partition("(")[0].casefold() for index in range(count))
        at = 4 + 2 * count
        antonyms: list[tuple[int, int, int]] = []
        similar: list[int] = []
        derived: list[tuple[int, str, int, int]] = []
        for pointer in range(int(fields[at])):
            sign, offset, kind, ends = fields[at + 1 + 4 * pointer:at + 5 + 4 * pointer]
            if sign == "!":
                antonyms.append((int(ends[:2], 16), int(offset), int(ends[2:], 16)))
            elif sign == "&":
                similar.append(int(offset))
            elif sign in ("+", "\\"):
                derived.append((int(ends[:2], 16), "a" if kind == "s" else kind, int(offset), int(ends[2:], 16)))
        found[int(fields[0])] = Synset(words, tuple(antonyms), tuple(similar), tuple(derived))
    return found


def _common_senses(name: str, number: str) -> set[tuple[str, int]]:
    """(word, synset) for single words in their common senses."""
    counts: dict[str, dict[int, int]] = defaultdict(dict)
    for line in (FOLDER / "cntlist.rev").read_text(encoding="ascii").splitlines():
        key, sense, count = line.split()
        lemma, _, rest = key.partition("%")
        if rest[0] in (number, "5" if number == "3" else number):
            counts[lemma][int(sense)] = int(count)
    found: set[tuple[str, int]] = set()
    for line in (FOLDER / f"index.{name}").read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        lemma, senses = fields[0], [int(field) for field in fields[-int(fields[2]):]]
        if "_" in lemma or not lemma.replace("-", "").isalpha():
            continue
        total = sum(counts[lemma].values())
        if number == "1" and not total:
            continue
        for place, offset in enumerate(senses, 1):
            if place <= FIRST_SENSES or counts[lemma].get(place, 0) >= max(1, COMMON * total):
                found.add((lemma, offset))
    return found
