"""Phrases of the draft that have lost their noun, or a sentence its subject."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._words import Words
from checker.document import Token

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
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl", "csubjpass"))
_QUALIFYING = ("JJ", "VBN", "VBG", "PRP$")


def missing(words: Words) -> dict[int, int | None]:
    """The tokens of the draft behind which a noun is missing, and the original's token for it (None: not known).

    For a sentence without a subject it is the finite verb.
    """
    found = {index: _lost(words, index) for index in _bare(words.b.tokens)}
    for index, lost in _orphans(words):
        found.setdefault(index, lost)
    if (verb := _without_subject(words)) is not None:
        found.setdefault(verb[0], verb[1])
    return {index: lost for index, lost in sorted(found.items()) if not _in_original(words, index)}


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


def _without_subject(words: Words) -> tuple[int, int] | None:
    """The sentence's finite verb, where it has no subject though the original's has one, and that subject."""
    a, b = words.a, words.b
    roots = [index for index in b.verbs() if b.heads[index] == index]
    root = roots[0] if len(roots) == 1 else None
    if root is None or root not in words.to_a:
        return None
    below = [child for child in b.children(root)]
    finite = [index for index in (root, *below) if b.tokens[index].tag in ("VBD", "VBZ", "MD") and index <= root]
    if not finite or any(b.tokens[child].dep in _SUBJECTS for child in below):
        return None
    if any(b.tokens[index].tag.startswith(("N", "PRP", "W", "EX", "DT")) for index in range(min(finite)) if b.tokens[index].dep != "pobj"):
        return None  # the parser may have put the subject elsewhere
    lost = [child for child in a.children(words.to_a[root]) if a.tokens[child].dep in _SUBJECTS]
    if not lost or any(index in words.to_b and words.to_b[index] < min(finite) for index in lost):
        return None
    return min(finite), lost[0]


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


def _in_original(words: Words, index: int) -> bool:
    """Whether the original has the same two words one after the other."""
    a, following = words.to_a.get(index), words.to_a.get(index + 1)
    return a is not None and following == a + 1 and a in words.sure_a
