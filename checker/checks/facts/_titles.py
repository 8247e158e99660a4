"""What a text says that somebody is: "deputy mayor Ann Pell", "Ann Pell, who heads the board"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from checker.document import Document, Name, Sentence, Span, Token
from checker.language.dictionary import is_name
from checker.language.noun_kinds import is_kind_of, is_person, subsumes
from checker.language.relations import synonymous
from checker.language.thesaurus import related
from checker.language.thing_kinds import is_noun_alone

RANKS = {
    **dict.fromkeys("former ex retired late one-time onetime erstwhile then".split(), "former"),
    **dict.fromkeys("acting interim caretaker temporary provisional".split(), "acting"),
    **dict.fromkeys("deputy vice assistant associate under".split(), "deputy"),
    **dict.fromkeys("elect designate incoming".split(), "elect"),
}
_COURTESY = frozenset("mr mrs ms mx miss dr prof sir dame lord lady rev madam".split())
KIN = frozenset(
    """
    brother sister son daughter wife husband mother father parent cousin uncle aunt nephew niece grandson twin spouse
    granddaughter grandfather grandmother widow widower child friend girlfriend boyfriend neighbour neighbor fiance
    fiancee partner colleague rival opponent man woman boy girl teenager person victim suspect relative
    """.split()
)
_ROLES = frozenset("ceo cfo coo mp mep mayor-elect chair chief head".split())
_CHIEFS = {"cfo": "financial", "coo": "operating", "cto": "technology", "cio": "information"}
"""What the chief is chief of whom letters stand for."""
_VERBS = {
    **dict.fromkeys("head lead run direct manage".split(), "head"),
    "chair": "chair", "coach": "coach", "own": "owner", "found": "founder", "captain": "captain", "edit": "editor",
}
GENERIC = frozenset(
    "leader official politician figure expert veteran member worker employee professional native".split()
)
_DEGREE = frozenset(
    "chief top senior leading head main principal veteran long-time longtime longstanding new old young lead first "
    "current present prominent executive general managing local own well-known outspoken popular".split()
)
_ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "executive ceo boss chief head director manager president md",
        "mp mep lawmaker legislator parliamentarian member deputy senator representative congressman congresswoman",
        "chair chairman chairwoman chairperson president head chief boss",
        "premier minister chancellor",
        "minister secretary",
        "spokesman spokeswoman spokesperson",
        "professor academic lecturer scholar researcher scientist expert specialist",
        "coach manager trainer boss head",
        "lawyer attorney barrister solicitor counsel advocate",
        "councillor councilor councilman councilwoman alderman member",
        "policeman policewoman officer constable detective",
        "prosecutor attorney",
        "reporter journalist correspondent writer",
        "head chief director",
        "director filmmaker",
        "headteacher headmaster headmistress principal head",
        "founder owner",
        "policeman cop",
    )
)
_OFFICES = tuple("leader official officer executive administrator spokesperson diplomat lawmaker".split())
_PARTIES = frozenset(
    """
    republican democrat socialist liberal conservative independent green communist nationalist centrist populist tory
    unionist separatist christian-democrat social-democrat monarchist reformist
    """.split()
)
_RANKED = frozenset(
    """
    constable sergeant inspector superintendent corporal ensign lieutenant captain major colonel brigadier general
    midshipman admiral commodore marshal private
    """.split()
)
_GRADES = frozenset("chief lieutenant major brigadier vice rear staff master".split())
"""What makes another rank of a rank: "Chief Inspector", "Lieutenant Colonel"."""
_LEARNED = frozenset("professor academic lecturer scholar researcher scientist expert specialist doctor".split())


@dataclass(frozen=True, slots=True)
class Title:
    """What somebody is called in one place.

    ``head`` is the lemma of the noun that says it, ``ranks`` say whether they still are it, or only in part ("former",
    "acting", "deputy", "elect"), ``office`` what of ("finance", "foreign"), ``bodies`` the names of whom they are it
    for. ``index`` is the token of the head in ``sentence``; ``dated`` says that a past tense stands between, ``built``
    how the title stands to the name: "before" it, as an "apposition", behind a "verb"; "said" by a verb ("runs");
    ``grade`` the words before a rank that make another one of it ("chief", "lieutenant").
    """

    person: str
    head: str
    ranks: frozenset[str]
    office: frozenset[str]
    bodies: tuple[Name, ...]
    span: Span
    sentence: int
    index: int
    dated: bool = False
    built: str = "before"
    grade: frozenset[str] = frozenset()


def titles(document: Document) -> Mapping[str, tuple[Title, ...]]:
    """The titles of a text by the canonical name of the person; worked out once."""
    if "titles" not in document.derived:
        found: dict[str, list[Title]] = defaultdict(list)
        for name in document.annotations.names:
            number = document.sentence_at(name.span.start)
            name = _bare_name(document, name)
            person = name.kind in ("PERSON", "") or " " in name.canonical  # who is rare is often taken for a place
            if number is not None and person and number not in document.furniture:
                for title in _titles(document, number, name):
                    found[title.person].append(title)
        document.derived["titles"] = {person: tuple(known) for person, known in found.items()}
    known: Mapping[str, tuple[Title, ...]] = document.derived["titles"]
    return known


def _bare_name(document: Document, name: Name) -> Name:
    """A name without the title that was taken for its first word: "Magistrate Ann Pell"."""
    tokens = list(document.tokens_in(name.span))
    words = name.canonical.split()
    titled = 0
    while titled < len(tokens) - 2 and _is_title(tokens[titled].norm):
        titled += 1
    if not titled or len(words) != len(tokens) or not all(token.tag == "NNP" for token in tokens):
        return name
    span = tokens[titled].span.cover(tokens[-1].span)
    return replace(name, span=span, canonical=" ".join(words[titled:]), kind="PERSON")


def _is_title(word: str) -> bool:
    return is_office(word) or word in _RANKED | _GRADES or is_person(word) and not is_name(word)


def _titles(document: Document, number: int, name: Name) -> Iterator[Title]:
    sentence = document.sentences[number]
    tokens = sentence.tokens
    inside = [index for index, token in enumerate(tokens) if token.span.overlaps(name.span)]
    if not inside or not tokens[inside[0]].tag:
        return
    taken: set[int] = set()
    before = inside[0] - 1
    while before >= 0 and tokens[before].norm.rstrip(".") in _COURTESY:
        before -= 1
    if before >= 0 and _is_role(tokens[before]):
        taken.add(before)
        yield _title(document, number, name, before)
    tops = (index for index in inside if tokens[index].head not in inside or tokens[index].head == index)
    top = next(tops, inside[0])
    head = tokens[top].head
    capacity = 0 <= head < inside[0] and tokens[tokens[head].head].norm == "as"  # "when he retired as coach, Ann Pell"
    if tokens[top].dep == "appos" and head not in taken and 0 <= head < inside[0] and _is_role(tokens[head]) and (
        not capacity
    ):
        taken.add(head)
        yield _title(document, number, name, head, built="apposition")
        for index, token in enumerate(tokens):  # "a spokesman for the minister, Ann Pell": the name may be of either
            above = tokens[token.head]
            if token.dep == "pobj" and above.norm in ("for", "of", "to") and above.head == head and _is_role(token):
                taken.add(index)
                yield _title(document, number, name, index, built="apposition")
    for index, token in enumerate(tokens):
        if token.head not in inside or index in inside or index in taken:
            continue
        if token.dep == "appos" and _is_role(token):
            taken.add(index)
            yield _title(document, number, name, index, built="apposition")
        elif token.dep == "relcl" and token.lemma in _VERBS and token.tag in ("VBZ", "VBP"):
            yield _title(document, number, name, index, _VERBS[token.lemma], built="said")
    if tokens[top].dep == "nsubj" and 0 <= head < len(tokens) and tokens[head].lemma == "be":
        for index, token in enumerate(tokens):
            if token.head == head and token.dep == "attr" and _is_role(token) and not _denied(tokens, head):
                yield _title(document, number, name, index, dated=tokens[head].tag == "VBD", built="verb")


def told_of_then(document: Document, title: Title) -> bool:
    """Whether the title stands with a clause in the past: "the judge who jailed him" was one then."""
    tokens = document.sentences[title.sentence].tokens
    return any(token.head == title.index and token.dep == "relcl" and token.tag == "VBD" for token in tokens)


def ranked_in(document: Document, head: str) -> frozenset[str]:
    """The ranks that a text gives to anybody without name who is so called: "a former maid"."""
    found: set[str] = set()
    for sentence in document.sentences:
        for token, noun in zip(sentence.tokens, sentence.tokens[1:], strict=False):
            if token.norm in RANKS and noun.lemma.casefold() == head:
                found.add(RANKS[token.norm])
    return frozenset(found)


def is_graded_in(document: Document, head: str, grade: frozenset[str]) -> bool:
    """Whether a text speaks anywhere of the rank that ``grade`` makes of ``head``: "promoted to chief inspector"."""
    return any(
        before.norm in grade and _bare(token) == head
        for sentence in document.sentences
        for before, token in zip(sentence.tokens, sentence.tokens[1:], strict=False)
    )


def _denied(tokens: tuple[Token, ...], verb: int) -> bool:
    return any(token.head == verb and token.dep == "neg" for token in tokens)


def _is_role(token: Token) -> bool:
    lemma = _bare(token)
    if not token.tag.startswith("N") and not is_noun_alone(lemma):  # "geologist" may be taken for an adjective
        return False
    if token.tag in ("NNS", "NNPS") or lemma in KIN or lemma in _COURTESY:
        return False
    return lemma in _ROLES or is_person(lemma)


def _bare(token: Token) -> str:
    """The lemma of a role without what is hyphened to it: "ex-mayor", "mayor-elect", "vice-president"."""
    parts = [part for part in token.norm.rstrip(".").split("-") if part not in RANKS]
    return parts[-1] if parts else token.norm


def _title(
    document: Document, number: int, name: Name, index: int, head: str = "", dated: bool = False, built: str = "before"
) -> Title:
    sentence = document.sentences[number]
    tokens = sentence.tokens
    ranks = {RANKS[part] for part in tokens[index].norm.split("-") if part in RANKS}
    grade: set[str] = set()
    office: set[str] = set()
    bodies: list[Name] = []
    first = last = index
    role = _bare(tokens[index])
    if role in _CHIEFS:
        office.add(_CHIEFS[role])
        role = "chief"
    for at in _around(sentence, index):
        token = tokens[at]
        if role == "officer" and at < index and token.norm == "chief":
            role = "chief"  # "the chief financial officer", "the finance chief"
        if token.span.overlaps(name.span):
            continue
        own = next((there for there in _names(document, sentence) if there.span.overlaps(token.span)), None)
        pieces = [part for part in token.norm.split("-") if part in RANKS]
        if at < index and token.norm in _GRADES and _bare(tokens[index]) in _RANKED:
            grade.add(token.norm)
        elif pieces and token.head == index:
            ranks.update(RANKS[part] for part in pieces)
        elif own is not None and not own.span.overlaps(tokens[index].span):  # "Financial Officer" is no body
            bodies.append(own)
        elif _names_office(tokens, index, at):
            office.add(token.lemma.casefold())
        if at < index:
            first = min(first, at)
        else:
            last = max(last, at)
    span = tokens[first].span.cover(tokens[last].span)
    return Title(
        name.canonical, head or role, frozenset(ranks), frozenset(office), tuple(bodies), span, number, index, dated,
        built, frozenset(grade),
    )


def _names_office(tokens: tuple[Token, ...], index: int, at: int) -> bool:
    """Whether a word says what somebody is the head of ("finance minister", "head of science"), and not whose."""
    token = tokens[at]
    working = token.tag == "VBG" and token.dep in ("amod", "compound") and at < index  # "chief operating officer"
    if not (working or token.tag.startswith(("N", "J"))) or token.norm in _DEGREE or token.dep == "poss":
        return False
    above = tokens[token.head]
    return token.head == index or token.dep == "pobj" and above.norm in ("of", "for") and above.head == index


def _around(sentence: Sentence, index: int) -> Iterator[int]:
    """What qualifies a role: the words before it in its phrase, and what its "of", "for" or "at" governs."""
    tokens = sentence.tokens
    at = index - 1
    while at >= 0 and tokens[at].tag.startswith(("N", "J", "VBG", "HYPH", "POS", "CC", "RB")) and index - at <= 6:
        if tokens[at].tag not in ("POS", "CC", "HYPH", "RB") or tokens[at].norm in RANKS:
            yield at
        at -= 1
    for child, token in enumerate(tokens):
        if token.head == index and token.norm in ("of", "for", "at", "in") and child > index:
            for governed, below in enumerate(tokens):
                if below.head == child and below.dep == "pobj":
                    yield governed
                    yield from (
                        under for under, deep in enumerate(tokens) if deep.head == governed and deep.dep == "compound"
                    )
        elif token.head == index and token.dep == "dobj":
            yield child


def _names(document: Document, sentence: Sentence) -> Iterator[Name]:
    return (name for name in document.annotations.names if sentence.span.contains(name.span))


def is_office(head: str) -> bool:
    """Whether a role is an office, a rank or a post that somebody is put in, and no trade, party or calling."""
    return not is_party(head) and (head in _ROLES or any(is_kind_of(head, kind) for kind in _OFFICES))


def is_party(head: str) -> bool:
    """Whether a word says which party somebody is of."""
    return head in _PARTIES


def ranked_apart(a: str, b: str) -> bool:
    """Whether two roles are two ranks of one service."""
    return a != b and {a, b} <= _RANKED


def alike(a: str, b: str) -> bool:
    """Whether two roles may be one person's under two words, or one says less than the other."""
    if ranked_apart(a, b):
        return False
    if a == b or synonymous(a, b, "N") or related(a, b) or subsumes(a, b) or {a, b} & GENERIC:
        return True
    if kin(a, b) or any(a in group and b in group for group in _ALIKE):
        return True
    # A gerontologist is a researcher, for WordNet by way of the specialist.
    return any(x in _LEARNED and any(subsumes(y, other) for other in _LEARNED) for x, y in ((a, b), (b, a)))


def kin(a: str, b: str) -> bool:
    """Whether two words share a stem, as "surgery" and "surgeon" do."""
    shared = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return shared >= 4 and shared >= 0.5 * max(len(a), len(b))
