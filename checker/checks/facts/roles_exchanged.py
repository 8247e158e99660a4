"""Who did it and to whom it was done changed places.

Why it matters:
    Every word is the original's, and the story is the opposite: the winner has become the loser.

Flags:
    A: Holm beat Varga in the second round of the mayoral election.
    B: Varga beat Holm in the second round of the mayoral election.

    A: A tram struck a lorry on Mill Street on Friday evening.
    B: A tram was struck by a lorry on Mill Street on Friday evening.

    A: The bank lent the company $3 million in 2019.
    B: The company lent the bank $3 million in 2019.

    A: Corvane Group has bought the bakery chain Hallow's from Tessler Foods for 41 million euros.
    B: Corvane Group has sold the bakery chain Hallow's to Tessler Foods for 41 million euros.

    A: Judge Miriam Falk succeeds Otto Brandt as president of the court in May.
    B: Otto Brandt will succeed Judge Miriam Falk as president of the court in May.

    A: Kiri Manson had seen Dale Voss waving from the rocks near Oster.
    B: Dale Voss had noticed Kiri Manson waving from the rocks near Oster.

Passes:
    A: Corvane Group has bought the bakery chain Hallow's from Tessler Foods for 41 million euros.
    B: Tessler Foods has sold the bakery chain Hallow's to Corvane Group for 41 million euros.

    A: Irina Solberg's defeat by Greta Hahn ended her run of 14 victories.
    B: Greta Hahn beat Irina Solberg, ending a run of 14 victories.

    A: Holm beat Varga in the second round of the mayoral election.
    B: Varga was beaten by Holm in the second round of the mayoral election.

    A: Holm met Varga in Oster on Monday to talk about the harbour.
    B: Varga met Holm in Oster on Monday to talk about the harbour.

    A: A tram struck a lorry on Mill Street on Friday evening.
    B: On Friday evening a lorry was struck by a tram on Mill Street.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from checker.checks.facts._deeds import Deed, deeds
from checker.checks.facts._grammar import MUTUAL
from checker.checks.facts._parties import Parties, parties_of
from checker.checks.facts._places_taken import Places, places_taken
from checker.collation import Collation, Link
from checker.document import Document, Span
from checker.finding import Remark
from checker.language.relations import opposite, synonymous
from checker.language.thesaurus import close, related
from checker.registry import check

_ONE_WAY = frozenset(("sue", "buy", "lend", "succeed", "employ", "teach", "own", "parent"))
_NEAR = 2
"""How many sentences around those of a link an exchange is looked for: clauses move."""


@check(severity="critical", needs=("originals",))
def roles_exchanged(collation: Collation) -> Iterator[Remark]:
    """Compare the two parties of every deed of the draft with those of the original's deeds of the same kind."""
    *sources, ours = parties_of(collation)
    links = {number: link for link in collation.prose_links() for number in link.b}
    told = [_by(deeds(source)) for source in sources]
    done: set[int] = set()
    for b in deeds(ours):
        link = links.get(b.number)
        if link is None or b.lemma in MUTUAL or b.number in done or not _has_parties(b):
            continue
        known = told[link.original]
        if any(_same_deed(a, b) and _agrees(a, b) for number in link.a for a in known.get(number, ())):
            continue  # most of a draft, and told without a look at the deeds of its kind everywhere
        here = [a for number in link.a for a in known.get(number, ()) if a.frame != b.frame]
        like = [a for a in (*known.get(b.frame, ()), *here) if _same_deed(a, b)]
        if any(_agrees(a, b) for a in like):
            continue
        for a in like:
            if not _near(link, a, b) or (pair := _exchanged(a, b)) is None:
                continue
            yield _remark(collation, link, ours, a, b, pair)
            done.add(b.number)
            break
        else:
            if any(_has_pronoun(sources[link.original], a) for a in like):
                continue
            turned = next(((a, role) for a in like if _near(link, a, b) and (role := _turned(like, a, b))), None)
            if turned is not None:
                yield _remark_turned(collation, link, ours, turned[0], b, turned[1])
                done.add(b.number)
    for places in places_taken(collation):
        if places.first.number not in done:
            yield _remark_places(collation, places)
            done.add(places.first.number)


def _has_parties(deed: Deed) -> bool:
    """Whether a deed of the draft has the parties for :func:`_exchanged` or :func:`_turned`."""
    known = [role for role in deed.roles if _is_party(role) and (_parties(deed, role) or _lands(deed, role))]
    if len(known) > 1 or len(deed.pronouns) > 1:
        return True
    return deed.frame in _ONE_WAY and any(_named_in(deed, role) for role in ("1", "2"))


def _by(told: Iterable[Deed]) -> dict[str | int, list[Deed]]:
    """Deeds by their frame, and by the number of their sentence."""
    found: dict[str | int, list[Deed]] = {}
    for deed in told:
        found.setdefault(deed.frame, []).append(deed)
        found.setdefault(deed.number, []).append(deed)
    return found


def _same_deed(a: Deed, b: Deed) -> bool:
    """Whether two deeds can be one: of one frame, one verb or synonyms, and not about two things."""
    if a.negated != b.negated and a.lemma != b.lemma:
        return False
    if a.frame == b.frame:
        if a.places is None or a.lemma == b.lemma:
            return True
        if a.places == b.places and not (synonymous(a.lemma, b.lemma) or related(a.lemma, b.lemma)):
            return a.frame not in ("give", "employ", "move")
        return not a.things or not b.things or any(_alike(x, y) for x in a.things for y in b.things)
    if a.places is not None or b.places is not None:
        return False
    x, y = a.frame[1:], b.frame[1:]
    alike = (synonymous(x, y, "V") or close(x, y)) and not opposite(x, y, "V")
    return alike and _named(a) and _named(b)


def _named(deed: Deed) -> bool:
    return all(any(not key.startswith("~") for key in deed.roles.get(role, ())) for role in ("1", "2"))


def _alike(x: str, y: str) -> bool:
    return x == y or synonymous(x, y, "N") or related(x, y)


def _near(link: Link, a: Deed, b: Deed) -> bool:
    """Whether a deed of the original is of the passage that the draft's came from; a rare one may be anywhere."""
    if a.number in link.a or a.places is not None:
        return True
    return a.lemma == b.lemma and _named(a) and link.a[0] - _NEAR <= a.number <= link.a[-1] + _NEAR


def _agrees(a: Deed, b: Deed) -> bool:
    """Whether two of the parties stand where they stood, or two pronouns of which nobody knows whom they mean."""
    roles = [role for role in a.roles if _is_party(role)]
    pronouns = [(a.pronouns.get(role, ""), b.pronouns.get(role, "")) for role in roles]
    if sum(x == y != "" for x, y in pronouns) > 1:
        return True
    sure = [role for role, (x, y) in zip(roles, pronouns, strict=True) if not x or not y or x == y]
    return sum(bool(_parties(a, role) & _parties(b, role)) for role in sure) > 1


def _exchanged(a: Deed, b: Deed) -> tuple[str, str] | None:
    """Two roles each of whose parties in the draft has the other in the original: the parties, or their lands."""
    for of in (_parties, _lands):
        for one, other in combinations(sorted(a.roles.keys() & b.roles.keys()), 2):
            if not (_is_party(one) and _is_party(other)):
                continue
            first, second = of(a, one) & of(b, other), of(a, other) & of(b, one)
            if first and second and not of(a, one) & of(b, one) and not of(a, other) & of(b, other):
                return one, other
    for one, other in combinations(sorted(a.pronouns.keys() & b.pronouns.keys()), 2):
        if _is_party(one) and a.pronouns[one] == b.pronouns[other] != a.pronouns[other] == b.pronouns[one]:
            return one, other
    return None


def _turned(like: Sequence[Deed], a: Deed, b: Deed) -> str:
    """The role of a named party that has the other role in the original; else "".

    The original's own other party is not named, unless both tell of the same goods.

    Only where nobody is both: who is sued by a woman is not suing her.
    """
    if a.places is None or a.frame not in _ONE_WAY:
        return ""
    for one, other in (("1", "2"), ("2", "1")):
        held = _named_in(a, one) & _named_in(b, other)
        alone = not _named_in(a, other) or bool(_parties(a, "3") & _parties(b, "3")) and one not in b.roles
        if held and other in a.roles and alone and len(_named_in(b, other)) == 1:
            if not any(held & _named_in(deed, other) for deed in like) and not held & _named_in(b, one):
                return other
    return ""


def _has_pronoun(parties: Parties, deed: Deed) -> bool:
    """Whether a party of the deed is a pronoun that may mean more than one."""
    tokens = parties.document.sentences[deed.number].tokens
    return any(tokens[at].tag == "PRP" and not deed.roles[role] for role, at in deed.tokens.items())


def _named_in(deed: Deed, role: str) -> frozenset[str]:
    return frozenset(key for key in _parties(deed, role) if not key.startswith("~"))


def _remark_turned(collation: Collation, link: Link, ours: Parties, a: Deed, b: Deed, role: str) -> Remark:
    original, draft = collation.original_of(link), collation.draft
    words = ours.words(b.number, b.tokens[role])
    return Remark(
        message=(
            f"\u201c{words}\u201d stands at the other end of \u201c{draft.words(b.span)}\u201d than the original "
            f"has it with \u201c{original.words(a.span)}\u201d."
        ),
        b=draft.sentences[b.number].span,
        a=original.sentences[a.number].span,
        original=link.original,
        confidence=min(0.8, 0.45 + 0.3 * link.score),
        severity="warning",
    )


def _remark_places(collation: Collation, places: Places) -> Remark:
    draft = collation.draft
    words = [_shown(draft, mention.span) for mention in (places.first, places.second)]
    return Remark(
        message=(
            f"\u201c{words[0]}\u201d and \u201c{words[1]}\u201d have changed places: "
            "what the original says of the one is said of the other here."
        ),
        b=draft.sentences[places.first.number].span,
        a=collation.span_a(places.link),
        original=places.link.original,
        confidence=0.8 if places.is_sure else 0.65,
        severity="error" if places.is_sure else "warning",
    )


def _shown(draft: Document, span: Span) -> str:
    return draft.words(span).removesuffix("'s").removesuffix("\u2019s")


def _is_party(role: str) -> bool:
    return role.isdigit() or role in ("from", "to")


def _parties(deed: Deed, role: str) -> frozenset[str]:
    return deed.roles.get(role, frozenset())


def _lands(deed: Deed, role: str) -> frozenset[str]:
    """The names in a role: the party's own, and the land or body that its noun is of."""
    named = frozenset(key for key in _parties(deed, role) if not key.startswith("~"))
    return named | deed.sides.get(role, frozenset())


def _called(ours: Parties, deed: Deed, role: str) -> str:
    """A role's words; of a pronoun the name of whom it means."""
    tag = ours.document.sentences[deed.number].tokens[deed.tokens[role]].tag
    keys = sorted(deed.roles[role])
    if not tag.startswith(("PRP", "W")) or not keys:
        return ours.words(deed.number, deed.tokens[role])
    return keys[0].removeprefix("~") if keys[0].startswith("~") else ours.name(keys[0])


def _remark(collation: Collation, link: Link, ours: Parties, a: Deed, b: Deed, pair: tuple[str, str]) -> Remark:
    original, draft = collation.original_of(link), collation.draft
    words = [_called(ours, b, role) for role in pair]
    return Remark(
        message=(
            f"\u201c{words[0]}\u201d and \u201c{words[1]}\u201d have changed places "
            f"around \u201c{draft.words(b.span)}\u201d."
        ),
        b=draft.sentences[b.number].span,
        a=original.sentences[a.number].span,
        original=link.original,
        confidence=min(0.95, 0.6 + 0.3 * link.score),
    )
