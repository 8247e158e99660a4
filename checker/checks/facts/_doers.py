"""A deed that the original tells of another party: same verb, same particulars, somebody else's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.checks._names import of_one_land
from checker.checks.facts._deeds import Deed, deeds
from checker.checks.facts._grammar import MUTUAL
from checker.checks.facts._parties import Parties, antecedent, parties_of
from checker.checks.facts._words import Side, Words, is_content, may_say, words_of
from checker.collation import Collation, Link
from checker.document import Span, Token
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH
from checker.language.relations import opposite, synonymous
from checker.language.thesaurus import close

_ACTS = frozenset(
    "accuse agree ask ban blame call criticise demand deny offer order plan promise propose refuse reject request "
    "threaten urge vow warn".split()
)
"""What somebody does by speaking."""
_PLAIN = (VERBS_OF_REPORT | VERBS_OF_SPEECH | MUTUAL) - _ACTS | frozenset(
    "be have do make take get go come give see use become remain seem want need know think".split()
)
_HALF = 0.5
_FEWEST = 2
_ROLES = ("1", "2")


@dataclass(frozen=True, slots=True)
class Moved:
    """A role of a deed that is another party's in the draft: where both are named, and whether that is sure."""

    link: Link
    a: Span
    b: Span
    words_a: str
    words_b: str
    sure: bool


def moved_deeds(collation: Collation) -> Iterator[Moved]:
    """The deeds of each link whose doer, or whose object, is another party that both texts know."""
    *sources, ours = parties_of(collation)
    told = [_by_sentence(source) for source in sources]
    draft = _by_sentence(ours)
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        there = [deed for number in link.a for deed in told[link.original].get(number, ())]
        here = [deed for number in link.b for deed in draft.get(number, ())]
        for b in here:
            found = _moved(link, words, (sources[link.original], ours), there, here, b)
            if found is not None:
                yield found
                break


def _by_sentence(parties: Parties) -> dict[int, list[Deed]]:
    found: dict[int, list[Deed]] = {}
    for deed in deeds(parties):
        found.setdefault(deed.number, []).append(deed)
    return found


def _moved(
    link: Link, words: Words, parties: tuple[Parties, Parties], there: Sequence[Deed],
    here: Sequence[Deed], b: Deed,
) -> Moved | None:
    theirs, ours = parties
    if b.lemma in _PLAIN or ours.marks.touches(b.span) or not _token(ours, b, b.index).tag.startswith("V"):
        return None
    like = [a for a in there if a.lemma not in _PLAIN and _same_verb(a, b) and not theirs.marks.touches(a.span)]
    for role in _ROLES:
        party_b = _one(ours, b, role)
        if not party_b or party_b not in theirs.keys or any(_may_be(a, party_b) for a in like):
            continue
        for a in like:
            party_a = _one(theirs, a, role)
            if not party_a or party_a not in ours.keys or party_a in b.roles[role] or _related(party_a, party_b):
                continue
            if "" != ours.sort(party_a) != ours.sort(party_b) != "":
                continue
            if any(party_a in other.roles.get(role, ()) for other in here if _same_verb(a, other)):
                continue
            crossed = role == "1" and _crossed(words, parties, (a, b), (party_a, party_b))
            if not _told_alike(words, a, b, parties, 1 if crossed else _FEWEST):
                continue
            if _may_hang_on(theirs, a, role, party_b) or _may_hang_on(ours, b, role, party_a):
                continue
            places = _token(theirs, a, a.tokens[role]), _token(ours, b, b.tokens[role])
            return Moved(
                link, places[0].span, places[1].span, theirs.name(party_a), ours.name(party_b),
                a.lemma == b.lemma and all(token.tag.startswith(("NNP", "W")) for token in places),
            )
    return None


def _token(parties: Parties, deed: Deed, index: int) -> Token:
    return parties.document.sentences[deed.number].tokens[index]


def _one(parties: Parties, deed: Deed, role: str) -> str:
    """The one party of a role, named there or meant by a pronoun; "" where it is another's or described."""
    keys = deed.roles.get(role, frozenset())
    key = min(keys) if len(keys) == 1 else "~"
    if key.startswith("~") or role not in deed.tokens:
        return ""
    named = _token(parties, deed, deed.tokens[role]).tag.startswith(("NNP", "PRP", "W"))
    return key if named or parties.is_named(deed.number, deed.tokens[role]) else ""


def _may_be(deed: Deed, party: str) -> bool:
    """Whether a deed's parties hold ``party``, or one of its places is filled by nobody who is known."""
    filled = deed.roles.get("1", frozenset()) | deed.roles.get("2", frozenset()) | deed.roles.get("3", frozenset())
    return party in filled or party in {key for keys in deed.sides.values() for key in keys} or (
        "1" in deed.roles and not deed.roles["1"]
    )


def _same_verb(a: Deed, b: Deed) -> bool:
    if a.lemma == b.lemma:
        return True
    if a.places != b.places:
        return False
    return (synonymous(a.lemma, b.lemma, "V") or close(a.lemma, b.lemma)) and not opposite(a.lemma, b.lemma, "V")


def _may_hang_on(parties: Parties, deed: Deed, role: str, other: str) -> bool:
    """Whether a deed's party is only where the parse has hung the verb, and it may as well hang on ``other``.

    A verb without a subject of its own is one of two in a row ("praised the work that Velm does and urged") or a
    participle ("wrote to Holm urging"); a relative clause may be about the noun or what stands with it.
    """
    tokens = parties.document.sentences[deed.number].tokens
    at = deed.tokens[role]
    if tokens[at].tag.startswith("W"):
        noun = antecedent(tokens, at)
        above = [] if noun is None else [tokens[noun].head, tokens[tokens[noun].head].head]
        return any(parties.named(tokens[index]) == other for index in above)
    if deed.index in (tokens[at].head, tokens[tokens[at].head].head):
        return False
    return any(parties.named(token) == other for token in tokens[:deed.index])


def _related(a: str, b: str) -> bool:
    return a == b or of_one_land(a, b) or bool(set(a.split()) & set(b.split()))


def _crossed(
    words: Words, parties: tuple[Parties, Parties], pair: tuple[Deed, Deed], doers: tuple[str, str]
) -> bool:
    """Whether each of the two is told of beside the other one's deed: "Holm left after a row with Varga", "Varga left
    after a row with him"."""
    (theirs, ours), (a, b), (doer_a, doer_b) = parties, pair, doers
    beside_a, beside_b = (
        {(side.tokens[at].tag == "PRP" and side.tokens[at].dep in ("dobj", "pobj"), of.named(side.tokens[at]))
         for at in side.below(_place(side, of, deed))}
        for side, of, deed in ((words.a, theirs, a), (words.b, ours, b))
    )
    return a.lemma == b.lemma and (False, doer_b) in beside_a and (
        (False, doer_a) in beside_b or any(pronoun for pronoun, _ in beside_b)
    )


def _told_alike(
    words: Words, a: Deed, b: Deed, parties: tuple[Parties, Parties], fewest: int
) -> bool:
    """Whether the particulars of the two deeds are the same: most of the words in the clauses, names left out."""
    theirs, ours = parties
    clause_a = _particulars(words.a, _place(words.a, theirs, a), theirs)
    clause_b = _particulars(words.b, _place(words.b, ours, b), ours)
    shared = [(x, y) for x in clause_a for y in clause_b if _alike(words, x, y)]
    kept = min(len({x for x, _ in shared}), len({y for _, y in shared}))
    most = max(len(clause_a), len(clause_b))
    return kept >= fewest and kept >= _HALF * most or 0 < kept == most


def _place(side: Side, parties: Parties, deed: Deed) -> int:
    span = parties.document.sentences[deed.number].tokens[deed.index].span
    return next(index for index, token in enumerate(side.tokens) if token.span == span)


def _particulars(side: Side, verb: int, parties: Parties) -> tuple[int, ...]:
    """The words that carry meaning in a deed's clause, the verb, all names and what stands for one left out."""
    inside = set(side.clause(verb))
    for child in side.children(verb):
        if side.tokens[child].dep in ("xcomp", "ccomp", "advcl") or side.tokens[child].tag == "VBG":
            inside.update(side.clause(child))
    return tuple(
        index for index in sorted(inside)
        if index != verb and is_content(side.tokens[index]) and parties.named(side.tokens[index]) is None
        and not side.tokens[index].tag.startswith(("PRP", "W")) and side.tokens[index].lemma not in parties.bound
    )


def _alike(words: Words, a: int, b: int) -> bool:
    lemmas = words.a.tokens[a].lemma.casefold(), words.b.tokens[b].lemma.casefold()
    return words.to_b.get(a) == b or may_say(*lemmas)
