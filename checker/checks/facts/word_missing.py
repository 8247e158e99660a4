"""A phrase has lost its noun: "the of Oster", "the new was closed".

Why it matters:
    Nobody writes such a sentence; a word fell out when it was edited, and often the one that mattered.
    An error, because the sentence cannot be printed.

Flags:
    A: During further investigation, the police found the car near Oster.
    B: During further, the police found the car near Oster.

    A: The director of the power station said that the turbines were safe.
    B: The of the power station said that the turbines were safe.

    A: The ministry of transport closed the bridge over the Lessing on Friday.
    B: The ministry of was closing the bridge over the Lessing on Friday.

Passes:
    A: The rich people and the poor people of Velm met in the market.
    B: The rich and the poor of Velm met in the market.

    A: The house in which he lived for years was sold.
    B: The house that he lived in was sold.

    A: Both the old station and the new station were closed on Monday.
    B: Both the old and the new station were closed on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._words import Words, words_of
from checker.collation import Collation, Link
from checker.document import Token
from checker.finding import Remark
from checker.registry import check

_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_ARTICLES = frozenset("the a an every its their our my your".split())
_ENDS = frozenset("VBD VBZ VBP MD TO . , : WDT WP -RRB- WRB WP$ EX PRP$".split())
# After an article no preposition or conjunction can stand, but for words that the parser may take for one.
_LINKING = frozenset("of in at for from with by to on and or but that than because".split())
_GOVERNING = frozenset("of at for from with by into during between against among".split())
_FINITE = frozenset("of were was is are has had have will would".split())
_AFTER_ADJECTIVE = _ENDS | {"IN", "CC", "DT"}
_QUALIFIERS = frozenset(("JJ", "JJR", "JJS", "RB", "RBR", "RBS", "CD", "HYPH"))
_LINKS = frozenset("be seem look become remain feel appear stay keep get turn sound prove go make".split())
_PEOPLE = frozenset("people person man woman child one ones resident citizen inhabitant patient victim passenger".split())
_ELLIPTIC = frozenset(
    "first second third fourth last next latter former same other others more most less least many few such own "
    "following previous above below".split()
)
_QUALIFYING = ("JJ", "VBN", "VBG", "PRP$")


@check(severity="error", needs=("originals",))
def word_missing(collation: Collation) -> Iterator[Remark]:
    """Look for articles, adjectives and prepositions without a noun, where the original has one."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        found = {index: _lost(words, index) for index in _bare(words.b.tokens)}
        for index, lost in _orphans(words):
            found.setdefault(index, lost)
        for index in sorted(found):
            if not _in_original(collation, link, words, index):
                yield _remark(collation, link, words, index, found[index])


def _bare(tokens: tuple[Token, ...]) -> Iterator[int]:
    """Articles and prepositions that are followed by what can never follow one."""
    for index, (token, following) in enumerate(zip(tokens, tokens[1:], strict=False)):
        if not following.norm or token.span.end == following.span.start and following.norm[0] in "'\u2019":
            continue
        if token.norm in _ARTICLES and token.tag in ("DT", "PRP$"):
            if following.tag in _ENDS or (following.tag in ("IN", "CC") and following.norm in _LINKING):
                yield index
        elif token.norm in _GOVERNING and token.tag == "IN" and (
            following.norm in _FINITE or (token.norm in ("of", "among", "between", "during") and following.tag == ".")
        ):
            yield index


def _orphans(words: Words) -> Iterator[tuple[int, int]]:
    """Adjectives that were kept while their noun was not, and prepositions, with the original's noun."""
    a, b = words.a, words.b
    for index, token in enumerate(a.tokens):
        here = words.to_b.get(index)
        if here is None or here + 1 >= len(b.tokens):
            continue
        following = b.tokens[here + 1]
        if b.tokens[here].norm == token.norm and token.dep in ("amod", "poss") and token.tag.startswith(_QUALIFYING):
            noun = a.heads[index]
            if noun <= index or noun in words.to_b or a.tokens[noun].tag not in _NOUNS:
                continue
            if following.tag in _AFTER_ADJECTIVE and not _goes_on(b.tokens, here + 1):
                if not _stands_alone(words, here, noun):
                    yield here, noun
        elif token.tag == "IN" and token.dep in ("prep", "agent") and following.tag in _ENDS - {"PRP$", "WDT", "WP"} | {"IN"}:
            objects = [child for child in a.children(index) if a.tokens[child].dep == "pobj"]
            if objects and not any(child in words.to_b for child in objects) and not any(
                b.tokens[child].dep in ("pobj", "pcomp") for child in b.children(here)
            ):
                yield here, objects[0]


def _stands_alone(words: Words, here: int, noun: int) -> bool:
    """Whether the adjective may do without its noun: as a predicate ("was new"), a group ("the poor"), "the latter"."""
    token = words.b.tokens[here]
    if token.dep in ("acomp", "oprd", "attr") or token.tag in ("JJS", "RBS", "RB") or token.norm in _ELLIPTIC:
        return True
    first = here
    while first > 0 and words.b.tokens[first - 1].tag in _QUALIFIERS:
        first -= 1
    before = words.b.tokens[first - 1] if first > 0 else None
    if before is not None and before.lemma in _LINKS:
        return True
    return before is not None and before.tag == "DT" and words.a.tokens[noun].lemma in _PEOPLE


def _goes_on(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the noun may follow behind a comma or a conjunction: "the old, green door", "the old and the new"."""
    if tokens[index].tag not in (",", "CC"):
        return False
    return any(token.tag in _NOUNS for token in tokens[index + 1:index + 4])


def _lost(words: Words, index: int) -> int | None:
    """The original's noun that stood behind an article or a preposition of the draft."""
    a = words.to_a.get(index)
    if a is None:
        return None
    head = words.a.heads[a]
    if words.a.tokens[a].tag in ("DT", "PRP$") and head > a and head not in words.to_b:
        return head
    objects = [child for child in words.a.children(a) if words.a.tokens[child].dep == "pobj" and child not in words.to_b]
    return objects[0] if objects else None


def _in_original(collation: Collation, link: Link, words: Words, index: int) -> bool:
    """Whether the original has the same two words one after the other."""
    a, following = words.to_a.get(index), words.to_a.get(index + 1)
    return a is not None and following == a + 1 and a in words.sure_a


def _remark(collation: Collation, link: Link, words: Words, index: int, lost: int | None) -> Remark:
    tokens = words.b.tokens
    span = tokens[index].span.cover(tokens[index + 1].span)
    shown = collation.draft.words(tokens[max(0, index - 1)].span.cover(tokens[index + 1].span))
    noun = words.a.tokens[lost].span if lost is not None else None
    tail = f": the original has \u201c{collation.original_of(link).words(noun)}\u201d there." if noun else "."
    return Remark(
        message=f"A word is missing after \u201c{collation.draft.words(tokens[index].span)}\u201d in \u201c{shown}\u201d{tail}",
        b=span,
        a=noun if noun is not None else collation.span_a(link),
        original=link.original,
        confidence=min(0.95, 0.5 + 0.2 * (noun is not None) + 0.25 * link.score),
    )
