"""A negative prefix that came or went: "unaccompanied children" and "accompanied children", in whatever sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.checks._reading import prose, quoted
from checker.checks.facts._counterparts import became
from checker.checks.facts._grammar import negation_cues
from checker.checks.facts._turning_words import without_prefix
from checker.checks.facts._words import is_content
from checker.collation import Collation, Link
from checker.document import Document, Token
from checker.finding import Remark
from checker.language.relations import synonymous

_SAID_OF = frozenset(("nsubj", "nsubjpass"))
_UNREAL = frozenset("should ought could might would".split())
_PERFECT = frozenset(("have", "'ve"))
_FOUND = frozenset(("nsubjpass", "dobj"))
_PREDICATES = frozenset(("acomp", "attr", "oprd"))
_LACKING = frozenset("lack fail without except only few little hardly least less".split())
_NEAR = 6
_TOLD = frozenset("be remain stay become leave go feel seem look".split())


@dataclass(frozen=True, slots=True)
class Quality:
    """A word that qualifies or is said of a noun: its sentence and its place there, the lemma of the noun, that of the
    verb behind it ("unlikely to run", "" where there is none), and whether a prefix denies it."""

    number: int
    at: int
    token: Token
    noun: str
    deed: str
    denied: bool


def stripped(collation: Collation) -> Iterator[Remark]:
    """One remark for each word that lost or got a negative prefix, said of one thing in both texts.

    The word must stand in the draft in this form alone and in the original in the other; no sentence of the two may
    deny it in another way.
    """
    draft = collation.draft
    here = _by_word(draft)
    body, quotations = {number for number, _ in prose(draft)}, quoted(draft)
    for index, original in enumerate(collation.originals):
        there = _by_word(original)
        for bare in sorted(here.keys() & there.keys()):
            ones, others = there[bare], here[bare]
            if len({one.denied for one in ones}) > 1 or len({one.denied for one in others}) > 1:
                continue
            # What the draft quotes, or has in a headline, is not its own statement of the fact.
            told = [one for one in others if one.number in body and not quotations.touches(one.token.span)]
            there_told = [one for one in ones if one.number not in original.furniture]
            found = next(((x, y) for x in there_told for y in told if _one_thing(x, y)), None)
            if found is None or found[0].denied == found[1].denied:
                continue
            a, b = found
            if any(_otherwise(document, one) for document, qualities in ((original, ones), (draft, others))
                   for one in qualities):
                continue
            link = Link(index, (a.number,), (b.number,), "paraphrase", 0.5)
            yield became(
                collation, link, a.token.span, b.token.span, 0.7, ": that turns the meaning round.",
                severity=None if a.noun == b.noun else "warning",
            )


def _by_word(document: Document) -> Mapping[str, list[Quality]]:
    found: dict[str, list[Quality]] = {}
    for number, sentence in enumerate(document.sentences):
        for at, token in enumerate(sentence.tokens):
            if not token.tag.startswith(("JJ", "VBN", "VBD", "RB")) or not is_content(token):
                continue
            denied = _bare(token)
            noun = _noun(sentence.tokens, at)
            if noun:
                found.setdefault(denied or token.norm, []).append(
                    Quality(number, at, token, noun, _deed(sentence.tokens, at), bool(denied))
                )
    return found


def _bare(token: Token) -> str:
    """The word without the prefix that denies it, "" where it has none."""
    bare = without_prefix(token.norm)
    return bare if token.norm.endswith(bare) else ""


def _noun(tokens: tuple[Token, ...], at: int) -> str:
    """The lemma of the noun that a word qualifies or is said of; "" where that is none."""
    token = tokens[at]
    head = tokens[token.head] if token.head >= 0 else token
    if token.dep in ("amod", "acl") and head.tag.startswith("N"):
        return head.lemma.casefold()
    verb = token.head if token.dep in _PREDICATES else at if token.tag.startswith("V") else -1
    said_of = _SAID_OF if token.tag.startswith("V") or head.lemma in _TOLD else _FOUND
    subjects = (other for other in tokens if other.head == verb and other.dep in said_of and verb >= 0)
    return next((other.lemma.casefold() for other in subjects if other.tag.startswith("N")), "")


def _deed(tokens: tuple[Token, ...], at: int) -> str:
    """The lemma of the verb that completes a word."""
    return next((other.lemma for other in tokens if other.head == at and other.dep in ("xcomp", "ccomp")), "")


def _one_thing(x: Quality, y: Quality) -> bool:
    if x.deed != y.deed and not synonymous(x.deed, y.deed, "V"):
        return False
    return x.noun == y.noun or synonymous(x.noun, y.noun, "N")


def _otherwise(document: Document, quality: Quality) -> bool:
    """Whether a negative word stands near, or "lack" and the like, or the word tells what should have been."""
    tokens = document.sentences[quality.number].tokens
    helpers = {token.norm for token in tokens if token.head == quality.at}
    if helpers & _UNREAL and helpers & _PERFECT:
        return True
    return any(
        negation_cues(tokens, at) or tokens[at].lemma in _LACKING
        for at in range(max(0, quality.at - _NEAR), min(len(tokens), quality.at + _NEAR + 1))
    )
