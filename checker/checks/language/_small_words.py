"""Which preposition or article an original has beside the same word, where the draft has another, one more or none.

Who rewrites moves words of sense about and keeps what each of them asks for; who translates brings what another
language asks for ("married with an officer", "interested to the job", "a day after devastating report").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.checks.language._articles import article_for
from checker.checks.language._repairs import Repair
from checker.checks.language._rows import Row
from checker.checks.language._texts import Evidence
from checker.document import Document, Token

SMALL_WORDS = "small words"
"""What the language model is asked about here."""

_PREPOSITIONS = frozenset(
    "of in to for on with at by from about into over under after against between through during as towards upon "
    "within without before".split()
)
_NEVER_PARTICLES = frozenset("of in to for on with at from".split())
"""The others make another verb of the one before them: "get through", "go about"; and "by" names who did it."""

_BEGINS = ("DT", "PRP", "NN", "CD", "$", "JJ", "WP")
_MODIFIERS = ("JJ", "NN", "JJR", "JJS")
_ARTICLES = frozenset(("a", "an", "the"))
_DETERMINED = ("DT", "PRP$", "POS", "NN", "CD", "JJ", "WP$", "WDT", "VBG", "VBN", "RB", "PDT")
_OBJECT_REACH = 4

Kind = Literal["another", "too many", "too few"]


@dataclass(frozen=True, slots=True)
class Difference:
    """What an original has otherwise. ``index``: the draft's word of sense in its row, behind which or before which the
    small word stands; ``repair``: the row with the original's; ``theirs``: the original's small word, or its word of
    sense where that has none. ``same_object``: both prepositions stand before the same noun."""

    kind: Kind
    index: int
    repair: Repair
    theirs: Token
    original: int
    same_object: bool = False


@dataclass(frozen=True, slots=True)
class _Use:
    """An original's word of sense: the preposition behind it with that one's noun, or None before an object."""

    original: int
    word: Token
    preposition: Token | None
    noun: str = ""


def prepositions(evidence: Evidence, row: Row) -> Iterator[Difference]:
    """Words of a draft's sentence whose preposition is another than behind the same word of a linked one, or that have
    one or none where that has none or one; in order of the sentence."""
    uses: dict[str, list[_Use]] = defaultdict(list)
    for use in _uses(evidence, row.number):
        for key in _keys(use.word):
            uses[key].append(use)
    tokens = row.tokens
    for index in range(1, len(tokens)):
        word, token = tokens[index - 1], tokens[index]
        keys = _keys(word) if _is_of_sense(word) else ()
        known = next((uses[key] for key in keys if key in uses), ())
        theirs = {use.preposition.norm if use.preposition else "": use for use in reversed(known)}
        if theirs and _is_preposition(tokens, index):
            if token.norm in theirs:
                continue
            noun = _object(tokens[index + 1:])
            for use in theirs.values():
                if use.preposition is not None:
                    repair = Repair(index, index + 1, (use.preposition.norm,))
                    yield Difference(
                        "another", index - 1, repair, use.preposition, use.original, noun == use.noun != ""
                    )
                elif word.tag.startswith("VB") and word.lemma != "be" and token.norm in _NEVER_PARTICLES:
                    yield Difference("too many", index - 1, Repair(index, index + 1, ()), use.word, use.original)
        elif token.tag.startswith(_BEGINS) and word.tag.startswith(("VB", "JJ")) and "" not in theirs:
            for use in theirs.values():
                if use.preposition is not None:
                    repair = Repair(index, index, (use.preposition.norm,))
                    yield Difference("too few", index - 1, repair, use.preposition, use.original)


def articles(draft: Document, evidence: Evidence, row: Row) -> Iterator[Difference]:
    """Nouns in the singular that an original has with an article before them, and the draft with nothing."""
    theirs = list(evidence.tokens(row.number))
    given: dict[str, tuple[int, Token]] = {}
    words = [token for _, token in theirs]
    for place, (original, noun) in enumerate(theirs):
        first = _first_of_phrase(words, place) if noun.tag == "NN" else 0
        if first and words[first - 1].norm in _ARTICLES:
            given.setdefault(noun.norm, (original, words[first - 1]))
    tokens = row.tokens
    for index, noun in enumerate(tokens):
        first = _first_of_phrase(tokens, index) if noun.tag == "NN" and noun.norm in given else 0
        if not first:
            continue
        before = tokens[first - 1]
        ends = index + 1 == len(tokens) or not tokens[index + 1].tag.startswith(("NN", "JJ", "POS", "HYPH"))
        if not ends or not before.norm.isalpha() or before.tag.startswith(_DETERMINED):
            continue
        if draft.words(tokens[first].span.cover(noun.span)).islower():
            original, article = given[noun.norm]
            word = "the" if article.norm == "the" else article_for(draft.words(tokens[first].span))
            yield Difference("too few", first, Repair(first, first, (word,)), article, original)


def _first_of_phrase(tokens: Sequence[Token], index: int) -> int:
    """Where the adjectives and nouns begin that stand right before the noun at ``index``."""
    while index and tokens[index - 1].tag in _MODIFIERS and tokens[index - 1].norm.isalpha():
        index -= 1
    return index


def _uses(evidence: Evidence, number: int) -> Iterator[_Use]:
    """What stands behind each word of sense in the sentences linked to the draft's sentence ``number``."""
    theirs = list(evidence.tokens(number))
    tokens = [token for _, token in theirs]
    for index, (original, token) in enumerate(theirs[:-1], 1):
        if _is_of_sense(token):
            if _is_preposition(tokens, index):
                yield _Use(original, token, tokens[index], _object(tokens[index + 1:]))
            elif tokens[index].tag.startswith(_BEGINS):
                yield _Use(original, token, None)


def _keys(word: Token) -> tuple[str, str]:
    """The lemma in its class; and the form alone, since taggers differ on participles ("is married to")."""
    return f"{word.lemma.lower()} {word.tag[:1]}", word.norm


def _is_of_sense(word: Token) -> bool:
    return word.norm.isalpha() and word.tag.startswith(("VB", "NN", "JJ")) and not word.tag.startswith("NNP")


def _is_preposition(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is one with its object behind it."""
    token, behind = tokens[index], tokens[index + 1:index + 2]
    return token.norm in _PREPOSITIONS and token.tag in ("IN", "TO") and any(
        after.tag.startswith(_BEGINS) for after in behind
    )


def _object(tokens: Sequence[Token]) -> str:
    """The lemma of the first noun, with no other preposition or verb before it; empty for none."""
    for token in tokens[:_OBJECT_REACH]:
        if token.tag.startswith("NN"):
            return token.lemma.lower()
        if token.tag.startswith(("IN", "TO", "VB", "MD", "CC")):
            return ""
    return ""
