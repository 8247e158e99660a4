"""What binds each named party of a text: what it does, what is done to it, what it is, where it stands to what.

A rewrite that keeps few of the original's words still says the same of each party, one tie here and one there: that she
is the editor, that the vote was in it, that the firm is of it. No single tie is sure; all that a text says of a party,
in any of its sentences, is weighed together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.checks.facts._deeds import Deed, deeds
from checker.checks.facts._details import TITLES
from checker.checks.facts._grammar import MONTHS, MUTUAL, WEEKDAYS
from checker.checks.facts._parties import MOST_TOKENS, SETTLED, Parties, is_human
from checker.document import Span, Token
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH
from checker.language.dictionary import is_name
from checker.language.noun_kinds import is_person
from checker.language.relations import opposite, synonymous
from checker.language.thesaurus import close, related

_PLACING = frozenset("in at near inside outside across around into throughout on along within beside".split())
_WHERE = frozenset(("in", "at", "near", "inside", "outside"))
_LEADING = _PLACING | frozenset("of from to for by over against behind under after before about than".split())
_LIGHT = frozenset("be have do get make take go come give say tell see use become".split())
_WORN = frozenset((*WEEKDAYS, *MONTHS)) | frozenset(
    """
    day week month year minute hour second morning evening night time decade season people person man woman thing way
    part place number one other end group side
    """.split()
)
_OF_EACH_OTHER = frozenset(
    """
    brother sister sibling twin cousin brother-in-law sister-in-law husband wife spouse partner friend colleague rival
    competitor opponent neighbour neighbor counterpart teammate team-mate relative ally companion other
    """.split()
)
"""What each of two is to the other."""
_LANDS = frozenset(("GPE", "LOC", "FAC", "NORP"))
_SORTS = {"PERSON": "person", "ORG": "body", **dict.fromkeys(_LANDS, "land")}
_JOINING = frozenset((",", "and", "or", "the", "/", "-", "&"))
_UP = 3
_FULL, _MOST, _SOME, _LITTLE = 1.5, 1.0, 0.6, 0.3


@dataclass(frozen=True, slots=True)
class Tie:
    """One thing that a text says of a party: its ``sort``, the word it is bound to, and how.

    "is" what it is, "called" what its name begins with, "age", "source" of a saying, "deed" with the role in it and the
    ``frame``, "goods" that its deeds are about, "by" what it stands behind a preposition, "has" what is its,
    "name" another party that is of it or that it is of.
    """

    sort: str
    word: str
    how: str = ""
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in its sentence: the token that its others hang on, the one whose place it has (an apposition has that of
    its noun), and "person" or "thing" where only such a party can stand there."""

    key: str
    span: Span
    number: int
    top: int
    place: int
    asks: str


def mentions(parties: Parties) -> Mapping[int, Sequence[Mention]]:
    """The names of a text that are one party's, by their sentence."""
    if "mentions" not in parties.derived:
        found: dict[int, list[Mention]] = defaultdict(list)
        for name, key in zip(parties.names, parties.keys, strict=True):
            number = parties.document.sentence_at(name.span.start)
            if key and number is not None and len(parties.document.sentences[number].tokens) <= MOST_TOKENS:
                if (mention := _mention(parties, number, key, name.span)) is not None:
                    found[number].append(mention)
        parties.derived["mentions"] = dict(found)
    known: Mapping[int, Sequence[Mention]] = parties.derived["mentions"]
    return known


def ties(parties: Parties) -> Mapping[tuple[str, int], frozenset[Tie]]:
    """What each sentence of a text says of each party."""
    if "ties" not in parties.derived:
        found: dict[tuple[str, int], set[Tie]] = defaultdict(set)
        for number, here in mentions(parties).items():
            for mention in here:
                own = mention.key.split()
                found[mention.key, number].update(tie for tie in _around(parties, mention) if tie.word not in own)
                found[mention.key, number].update(
                    Tie("name", other.key, "of" if sign < 0 else "has")
                    for other in here if other.key != mention.key and (sign := holds(parties, mention, other))
                )
        for deed in deeds(parties):
            for role, keys in deed.roles.items():
                meant = keys or _speaker(parties, deed, role)
                for key in meant if deed.lemma not in MUTUAL else ():
                    if not key.startswith("~"):
                        found[key, deed.number].update(_of_deed(parties, deed, role))
        parties.derived["ties"] = {at: frozenset(all_) for at, all_ in found.items()}
    known: Mapping[tuple[str, int], frozenset[Tie]] = parties.derived["ties"]
    return known


def _speaker(parties: Parties, deed: Deed, role: str) -> frozenset[str]:
    """The body that "it" means in what the body says: "Velm Steel said that it would close"."""
    tokens = parties.document.sentences[deed.number].tokens
    index = deed.tokens.get(role, -1)
    clause = tokens[tokens[index].head] if index >= 0 and tokens[index].norm in ("it", "they") else None
    if clause is None or clause.dep != "ccomp" or tokens[clause.head].lemma not in VERBS_OF_SPEECH | VERBS_OF_REPORT:
        return frozenset()
    subjects = [at for at in parties.below(deed.number)[clause.head] if tokens[at].dep == "nsubj"]
    keys = {parties.party(deed.number, at) for at in subjects}
    return frozenset(key for key in keys if key and key not in parties.people and len(keys) == 1)


def _of_deed(parties: Parties, deed: Deed, role: str) -> Iterator[Tie]:
    """What a deed says of the party in a role of it: what it does, and with what."""
    tokens, below = parties.document.sentences[deed.number].tokens, parties.below(deed.number)
    particle = next((tokens[at].norm for at in below[deed.index] if tokens[at].dep == "prt"), "")
    if role == "1" and not particle and deed.lemma in VERBS_OF_SPEECH | VERBS_OF_REPORT:
        yield Tie("source", "")
    if role == "1" and deed.places is None:
        things = (word[1:] for other, words in deed.roles.items() if other != "1" for word in words if word[0] == "~")
        yield from (Tie("goods", word) for word in things if word not in _WORN)
    if deed.places is not None:
        yield Tie("deed", deed.lemma, role, deed.frame)
    elif deed.lemma not in _LIGHT:
        yield Tie("deed", f"{deed.lemma}_{particle}" if particle else deed.lemma, role)


def sort_of(parties: Parties, key: str) -> str:
    """What a text by itself takes a party for: "person", "body" or "land"; "" where it is not of one mind."""
    kinds = {_SORTS.get(name.kind, "") for name, own in zip(parties.names, parties.keys, strict=True) if own == key}
    asked = {one.asks for here in mentions(parties).values() for one in here if one.key == key}
    told = kinds - {""}
    if "person" in asked or "human" in asked and told == {"person"}:
        return "person"
    if len(told) != 1 or "human" in asked:
        return ""
    if told == {"person"} and ("thing" in asked or " " not in key or not is_name(key.split()[0])):
        return ""  # a rare name of a town is often taken for a person's
    return min(told)


@lru_cache(maxsize=65536)
def alike(x: Tie, y: Tie) -> float:
    """How much a tie of the draft says what one of the original says; 0.0 for nothing."""
    if {x.sort, y.sort} == {"has", "by"}:  # "a Velm cinema", "a cinema in Velm"
        return min(_MOST, _one_word(x.word, y.word, "N")) if (x.how or y.how) in _PLACING else 0.0
    if {x.sort, y.sort} <= {"goods", "has", "by"} and "goods" in (x.sort, y.sort) and (x.how or y.how) in (
        "", "by", "from"
    ):
        return min(_SOME, _one_word(x.word, y.word, "N"))
    if x.sort == "is" and y.sort == "called":
        return _one_word(x.word, y.word, "N")
    if x.sort != y.sort or x.sort == "called" or x.sort == "is" and {x.word, y.word} & _OF_EACH_OTHER:
        return 0.0
    if x.sort == "source":
        return _LITTLE
    if x.sort in ("age", "name"):
        return _FULL if x.word == y.word and x.how == y.how else 0.0
    if x.sort == "deed" and x.word != y.word and {x.word, y.word} <= VERBS_OF_SPEECH | VERBS_OF_REPORT:
        return _LITTLE if x.how == y.how else 0.0
    same = _one_word(x.word, y.word, {"deed": "V", "is": "N", "has": "N"}.get(x.sort, ""))
    if x.sort == "deed":
        if x.frame and x.frame == y.frame:
            return _FULL if x.how == y.how else 0.0
        return same if x.how == y.how else 0.0
    if x.sort == "by":
        if x.how == y.how:
            return same or (_LITTLE if x.how in _PLACING else 0.0)
        return min(same, _SOME) if x.how in _PLACING and y.how in _PLACING else 0.0
    return same


def _one_word(x: str, y: str, tag: str) -> float:
    if x == y:
        return _FULL
    if tag and opposite(x, y, tag):
        return 0.0
    if synonymous(x, y, tag) or close(x, y):
        return _MOST
    return _SOME if related(x, y) else 0.0


def _mention(parties: Parties, number: int, key: str, span: Span) -> Mention | None:
    tokens = parties.document.sentences[number].tokens
    inside = [at for at, token in enumerate(tokens) if span.contains(token.span)]
    tops = [at for at in inside if tokens[at].head not in inside or tokens[at].head == at]
    if not tops or not tokens[tops[0]].tag.startswith(("NN", "JJ")):
        return None
    top = place = tops[0]
    for _ in range(_UP):
        if tokens[place].dep != "appos" or tokens[place].head == place:
            break
        above = tokens[place].head
        if parties.named(tokens[above]) in (None, key):
            place = above
        elif (noun := _whose(parties, number, above)) != above:
            place = noun
        else:
            break
    return Mention(key, span, number, top, place, _asks(parties, number, inside, top, place))


def _whose(parties: Parties, number: int, index: int) -> int:
    """The noun that a name behind another one belongs to: "the mayor of Velm, Ann Pell"; else the other name."""
    tokens = parties.document.sentences[number].tokens
    lead = tokens[index].head
    if tokens[index].dep != "pobj" or tokens[lead].norm not in ("of", "at", "for", "in"):
        return index
    noun = tokens[lead].head
    return noun if tokens[noun].tag.startswith("NN") and is_person(_lemma(tokens[noun])) else index


def _asks(parties: Parties, number: int, inside: Sequence[int], top: int, place: int) -> str:
    """What can stand in a mention's place: "person" by its title or age, "human" by a noun beside it, "thing" behind
    "in"; "" for anything."""
    tokens, below = parties.document.sentences[number].tokens, parties.below(number)
    first = inside[0]
    if tokens[first].norm.rstrip(".") in TITLES or first and tokens[first - 1].norm.rstrip(".") in TITLES:
        return "person"
    if any(_is_age(tokens, under) for at in {top, place} for under in below[at]):
        return "person"
    for at in {top, place}:
        nouns = [under for under in below[at] if tokens[under].dep in ("appos", "compound") and under not in inside]
        nouns += [place] if place != top else []
        if any(tokens[noun].tag == "NN" and is_person(_lemma(tokens[noun])) for noun in nouns):
            return "human"
        clauses = [under for under in below[at] if tokens[under].dep == "relcl"]
        if any(tokens[who].norm == "who" for clause in clauses for who in below[clause]):
            return "human"
    if tokens[top].dep == "pobj" and tokens[tokens[top].head].norm in _WHERE:
        return "thing"
    before = [under for under in below[top] if tokens[under].dep in ("det", "amod") or tokens[under].tag == "JJ"]
    if [tokens[under].norm for under in before] == ["the"] and len(inside) > 1:
        return "thing"  # "the Ann Pell" is no person
    return ""


def _is_age(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number stands between commas behind a name: "Ann Pell, 43, said"."""
    token = tokens[index]
    if token.tag != "CD" or token.dep not in ("appos", "nummod", "npadvmod") or not token.norm.isdigit():
        return False
    return len(token.norm) < 3 and index > 0 and tokens[index - 1].norm in (",", "(")


def _around(parties: Parties, mention: Mention) -> Iterator[Tie]:
    """The ties of a name to the words around it: what it is said to be, how old, what it stands in, what is its."""
    number, top, place = mention.number, mention.top, mention.place
    tokens, below = parties.document.sentences[number].tokens, parties.below(number)
    inside = {at for at, token in enumerate(tokens) if mention.span.contains(token.span)}
    yield from (Tie("called", tokens[at].norm) for at in inside if at != top and is_human(tokens[at].norm))
    if place != top and tokens[place].tag.startswith("NN") and not tokens[place].tag.startswith("NNP"):
        yield Tie("is", _lemma(tokens[place]))
    for at in {top, place}:
        for child in below[at]:
            if child in inside or child == top:
                continue
            token = tokens[child]
            if token.dep in ("appos", "compound", "nmod") and (
                token.tag in ("NN", "NNS") or token.tag == "NNP" and is_human(token.norm)
            ):
                yield Tie("is", token.norm if token.tag == "NNP" else _lemma(token))
                yield from (Tie("is", _lemma(tokens[under])) for under in below[child] if tokens[under].dep == "conj"
                            and tokens[under].tag == "NN")
            if _is_age(tokens, child):
                yield Tie("age", token.norm)
    head = tokens[place].head
    for at in {top, place}:
        for under in (at, *below[at]):
            yield from (Tie("is", _lemma(tokens[noun])) for noun in _governed(tokens, below, under, "as"))
    role = tokens[place].dep
    if role in ("nsubj", "nsubjpass", "dobj"):
        yield from (Tie("is", _lemma(tokens[at])) for at in below[head] if (
            role == "nsubj" and tokens[at].dep == "attr" and tokens[at].tag == "NN"
        ))
        if role != "nsubj" or not any(tokens[at].dep == "dobj" for at in below[head]):
            yield from (Tie("is", _lemma(tokens[noun])) for noun in _governed(tokens, below, head, "as"))
    if tokens[place].dep == "pobj" and tokens[head].norm in _LEADING:
        governor, how = tokens[tokens[head].head], tokens[head].norm
        if governor.norm == "according":
            yield Tie("source", "")
        elif governor.tag.startswith("NNP"):
            return  # two names, see holds()
        elif how == "of" and governor.tag.startswith("NN") and governor.norm not in SETTLED:
            yield Tie("has", _lemma(governor))
        elif governor.tag.startswith(("NN", "V", "J")) and how != "of":
            yield Tie("by", _lemma(governor), how)
    elif tokens[place].dep in ("poss", "compound", "amod", "nmod") and tokens[head].tag in ("NN", "NNS"):
        yield Tie("has", _lemma(tokens[head]))


def _governed(tokens: Sequence[Token], below: Sequence[Sequence[int]], verb: int, lead: str) -> Iterator[int]:
    for child in below[verb]:
        if tokens[child].norm == lead and tokens[child].dep == "prep":
            yield from (at for at in below[child] if tokens[at].dep == "pobj" and tokens[at].tag == "NN")


def _lemma(token: Token) -> str:
    return token.lemma.casefold()


def joined(parties: Parties, first: Mention, second: Mention, alike_: bool) -> bool:
    """Whether "and" joins two names of a sentence, so that what is said of the one is said of the other; of two of one
    sort, ``alike_``, also a comma alone."""
    tokens = parties.document.sentences[first.number].tokens
    one, other = sorted((first, second), key=lambda mention: mention.span.start)
    between = {
        token.norm for token in tokens if one.span.end <= token.span.start and token.span.end <= other.span.start
    }
    if between <= _JOINING and (alike_ or between & {"and", "or"}):
        return True
    at = other.place
    while tokens[at].dep == "conj" and tokens[at].head < at:
        at = tokens[at].head
        if at in (one.place, one.top):
            return True
    return False


def holds(parties: Parties, one: Mention, other: Mention) -> int:
    """1 where ``one`` is bound under the word or name that ``other`` is of ("Ann Pell of Velm", "Velm's Ann Pell":
    Velm is the holder), seen from ``one`` as the holder; -1 the other way; 0 for neither."""
    for sign, high, low in ((-1, one, other), (1, other, one)):
        tokens = parties.document.sentences[high.number].tokens
        at = low.place
        for _ in range(_UP):
            token = tokens[at]
            if token.dep == "appos" and token.head == high.top:
                break  # "Velm, Oster" says too little
            if token.dep in ("poss", "pobj", "amod", "compound", "nmod", "appos") and token.head != at:
                up = token.head
                if token.dep == "pobj":
                    if tokens[up].norm not in ("of", "in", "from", "at", "for", "on"):
                        break
                    up = tokens[up].head
                at = up
                if at in (high.top, high.place):
                    return sign
                if not tokens[at].tag.startswith("N"):
                    break
            else:
                break
    return 0
