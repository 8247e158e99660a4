"""Nouns in a number that a word before them rules out: "these house", "three ship", "a apples"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.checks._reading import FINITE
from checker.checks.language._families import tags
from checker.checks.language._repairs import Repair
from checker.document import Token
from checker.language.inflections import inflections

_SEVERAL = frozenset("these those many several both two three four five six seven eight nine ten eleven twelve".split())
_ONE = frozenset("a an this every each another".split())

# Nouns that count and keep their form, or take either number.
_EITHER = frozenset(
    "hundred thousand million billion trillion dozen score percent cent percentage people police cattle fish "
    "sheep deer salmon trout cod aircraft spacecraft hovercraft crossroads headquarters means series species "
    "works barracks news pair couple kind sort type foot head stone pound quid grand craft offspring staff media "
    "data criteria counsel yen baht yuan rand won p.m a.m pm am km m kg cm mm ft lb c innings statistics "
    "politics economics physics gas bus lens lot few number range variety man-made folk youth fourth fifth third "
    "quarter half plus minus poor rich old young sick dead wounded injured homeless other others latter former "
    "one ones same such like more less many crew personnel clergy".split()
)
_BETWEEN: tuple[str, ...] = ("JJ", "VBN")
_GOES_ON = frozenset("- – ' ’ / and or &".split())


@dataclass(frozen=True, slots=True)
class Miscounted:
    """The word that shows the number and the noun, as indices of the sentence's tokens; ``number`` is the noun's."""

    shown: int
    noun: int
    number: Literal["singular", "plural"]


def miscounted(tokens: Sequence[Token], texts: Sequence[str]) -> Iterator[Miscounted]:
    """Those of a sentence; ``texts`` are its tokens as they are written."""
    for shown, token in enumerate(tokens[:-1]):
        figure = token.norm.isdigit() and token.norm not in ("0", "1") and len(token.norm) < 3
        several = token.norm in _SEVERAL or figure
        if not several and token.norm not in _ONE or not (texts[shown].islower() or token.norm.isdigit() or shown == 0):
            continue
        # "4-2", "May 9", "Serie A".
        if shown and (tokens[shown - 1].tag.startswith("NNP") or tokens[shown - 1].norm in ("-", "–")):
            continue
        # "Every six weeks" has no figure that counts the noun.
        counted = () if token.norm in ("every", "each", "another") else ("CD", "NNP", "HYPH")
        between = _BETWEEN if several else (*_BETWEEN, "NN", *counted)
        noun = shown + 1
        goes_on = (*between, "NNS", "NN")
        while noun < len(tokens) - 1 and tokens[noun].tag in between and tokens[noun + 1].tag in goes_on:
            noun += 1
        aged = shown and tokens[shown - 1].norm == "at" and noun == shown + 1
        if aged and tokens[noun + 1:noun + 2] and tokens[noun + 1].tag in FINITE:
            continue  # "At 14 school was behind her"
        if any(one.norm in _EITHER for one in tokens[shown + 1:noun]):
            continue
        if not several and _is_estimate(tokens[shown + 1:noun]) or _ends_before(tokens, shown, noun):
            continue
        if not texts[noun].islower() or not texts[noun].isalpha() or len(texts[noun]) < 3:
            continue
        if tokens[noun].norm in _EITHER or tokens[noun].lemma in _EITHER or noun - shown > 4:
            continue
        known = set(tags(tokens[noun].norm))
        verbal = noun == shown + 1 and "VBP" in known and tokens[noun + 1:noun + 2]
        if verbal and tokens[noun + 1].tag in ("IN", "PRP", "PRP$", "DT", "TO", "RB"):
            continue  # "two out of three report their sales"
        if several and _is_one(tokens, noun, known) and _ends(tokens, noun):
            yield Miscounted(shown, noun, "singular")
        elif not several and _is_many(tokens, noun, known, token.norm) and _ends(tokens, noun):
            yield Miscounted(shown, noun, "plural")


def repairs(tokens: Sequence[Token], found: Miscounted) -> Iterator[Repair]:
    """The noun in its other number, and what shows the number left out, or weakened: "the house" for "these house"."""
    noun, tag = tokens[found.noun], "NNS" if found.number == "singular" else "NN"
    for form in inflections(noun.norm, noun.lemma):
        if tag in tags(form):
            yield Repair(found.noun, found.noun + 1, (form,))
    yield Repair(found.shown, found.shown + 1, () if tag == "NN" else ("the",))


def _is_estimate(between: Sequence[Token]) -> bool:
    """Whether an adjective stands before a figure: "a mere 90 members", "a further two days"."""
    figures = [index for index, token in enumerate(between) if token.tag == "CD"]
    return bool(figures) and figures[0] > 0 and between[0].tag in _BETWEEN


def _ends_before(tokens: Sequence[Token], shown: int, noun: int) -> bool:
    """Whether the phrase may end before the noun, which is the subject of what follows, since the sentence has opened
    with phrases alone: "at a border post men are", "for the third year in a row prices fell"."""
    following = tokens[noun + 1].tag if noun + 1 < len(tokens) else ""
    if shown == 0 or tokens[shown - 1].tag != "IN" or following not in FINITE or tokens[noun - 1].tag != "NN":
        return False
    return not any(token.tag.startswith(("VB", "MD")) for token in tokens[:shown])


def _is_one(tokens: Sequence[Token], noun: int, known: set[str]) -> bool:
    """Whether it is a noun in the singular whose plural is another word."""
    norm = tokens[noun].norm
    plurals = (norm + "s", norm + "es", norm[:-1] + "ies", norm[:-1] + "ves", norm[:-2] + "ves")
    plural = any("NNS" in tags(other) for other in plurals)
    return tokens[noun].tag == "NN" and "NN" in known and "NNS" not in known and plural


def _is_many(tokens: Sequence[Token], noun: int, known: set[str], shown: str) -> bool:
    """Whether it is a noun in the plural; "this" may be a pronoun before a verb."""
    if tokens[noun].tag != "NNS" or "NNS" not in known or "NN" in known:
        return False
    # "A complete restoration costs", "a local chief fears" have their noun before what may be its verb.
    verbal = "VBZ" in known and noun > 0 and "NN" in tags(tokens[noun - 1].norm)
    return not verbal and (shown not in ("this", "each") or "VBZ" not in known)


def _ends(tokens: Sequence[Token], noun: int) -> bool:
    """Whether the phrase ends there: no noun, adjective, figure or hyphen goes on with it."""
    if noun + 1 == len(tokens):
        return True
    following = tokens[noun + 1]
    return following.tag[:2] not in ("NN", "JJ", "CD", "PO", "HY") and following.norm not in _GOES_ON
