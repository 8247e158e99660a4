"""Which names of several texts are one entity's, and the nouns that say what somebody is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.checks._names import features, folded, same_entity
from checker.checks.facts._grammar import WEEKDAYS
from checker.document import Document, Name, Token
from checker.language.dictionary import is_name
from checker.language.noun_kinds import is_person
from checker.language.thing_kinds import is_noun_alone

MEN = frozenset(
    """
    mr sir lord baron king prince duke father brother son husband man boy uncle nephew grandfather widower businessman
    spokesman congressman councilman policeman gentleman sportsman fisherman
    """.split()
)
WOMEN = frozenset(
    """
    mrs ms miss lady dame madam baroness queen princess duchess mother sister daughter wife woman girl aunt niece
    grandmother widow actress waitress heiress stewardess airwoman alderwoman anchorwoman assemblywoman businesswoman
    camerawoman chairwoman clergywoman committeewoman congresswoman councilwoman countrywoman firewoman forewoman
    horsewoman laywoman newswoman noblewoman oarswoman policewoman postwoman saleswoman selectwoman servicewoman
    spokeswoman sportswoman stateswoman yachtswoman
    """.split()
)
_LINKS = frozenset("of in for at and".split())
_DAYS = frozenset((*WEEKDAYS, "yesterday", "today"))
_MOST_ALIKE = 50


def undated(name: Name) -> Name:
    """A name without the day before it that is no part of it: "Sunday Clare Dempsey"."""
    words = name.canonical.split()
    while len(words) > 1 and words[0] in _DAYS:
        del words[0]
    return replace(name, canonical=" ".join(words))


def clusters(names: Iterable[Name]) -> tuple[Mapping[str, Sequence[Name]], frozenset[str]]:
    """The fullest name of each entity by its features, and the keys of those that a text takes for persons."""
    distinct = {(name.canonical, name.kind): name for name in names}
    leaders: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(distinct.values(), key=lambda name: (-len(name.canonical.split()), name.canonical, name.kind)):
        if not any(_one(leader, name) for leader in _near(name, leaders)):
            for feature in features(name):
                leaders[feature].append(name)
    keys = {key_of(name, leaders) for name in distinct.values() if _may_be_person(name)}
    return leaders, frozenset(keys - {""})


def _near(name: Name, leaders: Mapping[str, Sequence[Name]]) -> Iterator[Name]:
    """The leaders that share a feature with a name, each once."""
    seen: set[tuple[str, str]] = set()
    for feature in features(name):
        for leader in leaders.get(feature, ())[:_MOST_ALIKE]:
            if (leader.canonical, leader.kind) not in seen:
                seen.add((leader.canonical, leader.kind))
                yield leader


def _may_be_person(name: Name) -> bool:
    """Whether a text takes a name for a person's, or it starts with a first name: who is rare is often mistaken."""
    words = name.canonical.split()
    return name.kind == "PERSON" or name.kind in ("", "ORG", "FAC") and len(words) == 2 and is_name(words[0])


def key_of(name: Name, leaders: Mapping[str, Sequence[Name]]) -> str:
    found = [leader for leader in _near(name, leaders) if _one(leader, name)]
    same = [leader for leader in found if folded(leader.canonical) == folded(name.canonical)]
    found = same or found
    return folded(found[0].canonical) if len({folded(leader.canonical) for leader in found}) == 1 else ""


def _one(leader: Name, name: Name) -> bool:
    """Whether a name can be of the entity that ``leader`` names in full."""
    if not same_entity(leader, name):
        return False
    full, part = folded(leader.canonical).split(), folded(name.canonical).split()
    if not set(part) < set(full):
        return True
    starts, ends = full[:len(part)] == part, full[-len(part):] == part
    return starts or ends and full[-len(part) - 1] not in _LINKS


def described(document: Document, names: Sequence[Name], keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The nouns that say what somebody is, before the name or beside it, with the name's key."""
    for name, key in zip(names, keys, strict=True):
        number = document.sentence_at(name.span.start)
        if number is None:
            continue
        tokens = document.sentences[number].tokens
        inside = [index for index, token in enumerate(tokens) if token.span.overlaps(name.span)]
        if not inside:
            continue
        first, head = inside[0], tokens[inside[-1]].head
        if first and (_is_noun(tokens[first - 1]) or tokens[first - 1].norm.rstrip(".") in MEN | WOMEN):
            yield _bare(tokens[first - 1]), key
        if tokens[first].norm.rstrip(".") in MEN | WOMEN and len(inside) > 1:
            yield _bare(tokens[first]), key
        if tokens[inside[-1]].dep == "appos" and 0 <= head < first and tokens[head].tag == "NN":
            yield _bare(tokens[head]), key
        for index, token in enumerate(tokens):
            if token.head in inside and index not in inside and token.dep == "appos" and token.tag == "NN":
                yield _bare(token), key


def _is_noun(token: Token) -> bool:
    """Whether a token is one noun; "toolmaker" before a name may be taken for an adjective."""
    return token.tag == "NN" or token.tag == "JJ" and is_person(_bare(token)) and is_noun_alone(_bare(token))


def _bare(token: Token) -> str:
    return token.lemma.casefold().rstrip(".")
