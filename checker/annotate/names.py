"""Names of people, places and bodies: spaCy's entities, mended by what is written with a capital.

The small model cuts names short and misses rare ones; capitals in the middle of a sentence are the
better evidence of where a name starts and ends, the model the better evidence of what it is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.annotate.grammar import Entity
from checker.document import Document, Name, Paragraph, Sentence, Span, Token
from checker.language.dictionary import known
from checker.language.noun_kinds import is_person

_KINDS = frozenset(("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "PRODUCT", "LAW", "LANGUAGE"))

# Where a name's mentions are of different kinds and none has more, the later one here wins.
_RANK = ("", "LAW", "LANGUAGE", "EVENT", "PRODUCT", "FAC", "LOC", "NORP", "ORG", "GPE", "PERSON")

# Words that say what somebody is; none is part of a name when it stands before one.
_ROLES = frozenset(
    """
    mr mrs ms mx miss dr prof professor doctor sir dame lord lady baron baroness rev reverend fr father sister brother
    sen senator rep representative gov governor gen general col colonel lt lieutenant capt captain sgt sergeant maj
    major adm admiral cmdr commander cpl corporal pvt private brig brigadier marshal president vice-president
    minister premier secretary undersecretary chancellor mayor king queen prince princess duke duchess emperor
    pope cardinal archbishop bishop rabbi imam sheikh sheik ayatollah mullah chairman chairwoman chairperson chair chief
    director officer commissioner ambassador envoy consul judge justice attorney prosecutor magistrate
    spokesman spokeswoman spokesperson speaker leader congressman congresswoman councillor councilman councilwoman
    detective inspector superintendent constable deputy head coach manager ceo cfo coo analyst economist author
    president-elect
    messrs sens senators reps representatives govs governors drs doctors profs professors gens generals judges
    justices presidents ministers secretaries congressmen congresswomen councillors
    """.split()
)
# What may stand before a role or after its "of".
_ROLE_PARTS = frozenset(
    "vice prime former ex acting assistant foreign defense defence finance interior health state executive of the and "
    "culture education energy trade transport justice police deputy senior".split()
)
TITLES = _ROLES | _ROLE_PARTS
_DATE_WORDS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt utc est edt
    """.split()
)
_LINKS = frozenset("of de del della di da dos du la le van von der den bin ibn al el st".split())
_SAME = {
    "usa": "united states",
    "us": "united states",
    "united states of america": "united states",
    "uk": "united kingdom",
    "eu": "european union",
    "un": "united nations",
}
_PROPER = frozenset(("NNP", "NNPS"))
_OPENERS = frozenset(("\"", "'", "`", "``", "''", ":", "-", "--", "*", "(", "[", ".", "?", "!", "...", "•"))
_TITLE_CASE = 0.6
_WHITE = re.compile(r"\s+")


def find_names(document: Document, entities: Sequence[Entity]) -> tuple[Name, ...]:
    """The names in order of the text; none where the document has no grammar.

    ``canonical`` is in lower case, without stops, title or possessive: for a person the fullest name
    that ends in the same surname, for a body the full name that the text gives with its initials.
    """
    if document.metadata.get("language") != "en":
        return ()
    lower = {
        token.norm
        for sentence in document.sentences
        for token in sentence.tokens
        if document.words(token.span).islower()
    }
    found: list[Name] = []
    doubtful: list[Name] = []
    number = 0
    for paragraph in document.paragraphs:
        if paragraph.role == "furniture":
            continue
        shouting = paragraph.role == "headline" and _in_title_case(document, paragraph)
        for sentence in paragraph.sentences:
            mine: list[Entity] = []
            while number < len(entities) and entities[number].span.start < sentence.span.end:
                if entities[number].span.start >= sentence.span.start:
                    mine.append(entities[number])
                number += 1
            (doubtful if shouting else found).extend(_names_of(document, sentence, mine, lower))
    sure = {name.canonical for name in found}
    surnames = {canonical.rsplit(" ", 1)[-1] for canonical in sure}
    found.extend(name for name in doubtful if name.canonical in sure or name.canonical in surnames)
    found.sort(key=lambda name: name.span)
    return _fullest(document, found)


def _in_title_case(document: Document, paragraph: Paragraph) -> bool:
    """Whether the line sets most of its words with a capital, so that a capital says nothing."""
    words = [document.words(token.span) for sentence in paragraph.sentences for token in sentence.tokens]
    words = [word for word in words if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > _TITLE_CASE * len(words)


def _names_of(document: Document, sentence: Sentence, entities: Sequence[Entity], lower: set[str]) -> Iterator[Name]:
    tokens = sentence.tokens
    capital = [_is_capital(document, token) for token in tokens]
    taken = [False] * len(tokens)
    spotted: list[tuple[Entity, list[int]]] = []
    for entity in entities:
        if entity.label not in _KINDS:
            continue
        inside = [index for index, token in enumerate(tokens) if token.span.overlaps(entity.span) and not taken[index]]
        inside = _trimmed(tokens, inside, capital, entity.label)
        if inside and not _is_common(document, tokens, inside, lower):
            spotted.append((entity, inside))
            for index in inside:
                taken[index] = True
    for entity, inside in spotted:
        first, last = _grown(tokens, inside[0], inside[-1], capital, taken, entity.label)
        for index in range(first, last + 1):
            taken[index] = True
        yield _name(document, _span(document, tokens, first, last, entity.span), entity.label)
    index = 0
    while index < len(tokens):
        starts = capital[index] and tokens[index].tag in _PROPER and tokens[index].norm not in _DATE_WORDS
        # No word that English has: what a sentence opens with is a name too.
        word = document.words(tokens[index].span)
        opens = _opens(tokens, index) and (known(tokens[index].norm) or not word.istitle())
        if taken[index] or not starts or opens:
            index += 1
            continue
        first, last = _grown(tokens, index, index, capital, taken, "")
        inside = _trimmed(tokens, list(range(first, last + 1)), capital, "PERSON")
        # A lone capital on a word that the text also writes small is emphasis, not a name.
        plain = len(inside) == 1 and (tokens[inside[0]].norm in lower or len(tokens[inside[0]].norm) == 1)
        if inside and not plain and not all(tokens[position].norm in TITLES | _DATE_WORDS for position in inside):
            titled = inside[0] > 0 and tokens[inside[0] - 1].norm in _ROLES
            acronym = len(inside) == 1 and _is_acronym(document.words(tokens[index].span))
            kind = "PERSON" if titled else "ORG" if acronym else ""
            yield _name(document, _span(document, tokens, inside[0], inside[-1], None), kind)
        index = last + 1


def _is_capital(document: Document, token: Token) -> bool:
    word = document.words(token.span)
    return word[0].isupper() and word not in ("I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll")


def _is_acronym(word: str) -> bool:
    bare = word.replace(".", "")
    return len(bare) > 1 and bare.isupper() and bare.isalpha()


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token opens a sentence or a quotation, where every word has a capital."""
    return index == 0 or tokens[index - 1].norm in _OPENERS


def _trimmed(tokens: Sequence[Token], inside: list[int], capital: Sequence[bool], kind: str) -> list[int]:
    """Without articles, possessives, small words at the edges and, for people, titles."""
    while inside and (not capital[inside[0]] or tokens[inside[0]].norm in ("the", "a", "an")):
        inside = inside[1:]
    while inside and not capital[inside[-1]] and not tokens[inside[-1]].norm[:1].isdigit():
        inside = inside[:-1]
    for at in range(1, len(inside)):
        if tokens[inside[at]].norm == "the" and capital[inside[at - 1]]:
            return inside[:at]
    if kind in ("PERSON", "GPE"):
        while inside and tokens[inside[-1]].norm.isdigit():
            inside = inside[:-1]
    if kind == "PERSON":
        leading = next((at for at, index in enumerate(inside) if tokens[index].norm not in TITLES), len(inside) - 1)
        if leading > 0 and tokens[inside[leading - 1]].norm in _ROLES | _ROLE_PARTS and any(
            tokens[index].norm in _ROLES for index in inside[:leading]
        ):
            inside = inside[leading:]
        elif len(inside) > 2 and _opens(tokens, inside[0]) and is_person(tokens[inside[0]].norm):
            inside = inside[1:]  # "Midfielder Joao Prata is out"
    if len(inside) == 1 and tokens[inside[0]].norm in TITLES | _DATE_WORDS:
        return []
    return inside


def _is_common(document: Document, tokens: Sequence[Token], inside: Sequence[int], lower: set[str]) -> bool:
    """Whether it is a single ordinary word with the capital of a sentence's start."""
    token = tokens[inside[0]]
    if len(inside) > 1 or not _opens(tokens, inside[0]) or _is_acronym(document.words(token.span)):
        return False
    return token.norm in lower or token.tag not in _PROPER | {"JJ", "NNS"}


def _grown(
    tokens: Sequence[Token], first: int, last: int, capital: Sequence[bool], taken: Sequence[bool], kind: str
) -> tuple[int, int]:
    """The whole run of capitals around the tokens, as far as no other name, title or date stops it."""
    if kind in ("NORP", "LANGUAGE"):
        return first, last

    def joins(index: int) -> bool:
        token = tokens[index]
        return capital[index] and not taken[index] and token.tag in _PROPER and token.norm not in _DATE_WORDS

    while last + 1 < len(tokens):
        if joins(last + 1) and not (tokens[last + 1].norm in _ROLES and kind):
            last += 1
        elif last + 2 < len(tokens) and tokens[last + 1].norm in _links(kind) and joins(last + 2):
            last += 2
        else:
            break
    while first > 0 and joins(first - 1) and not _opens(tokens, first - 1):
        if tokens[first - 1].norm in _ROLES and kind in ("PERSON", ""):
            break
        first -= 1
    return first, last


def _links(kind: str) -> frozenset[str]:
    """The small words that a name of the kind may run over: nobody is called "Smith of Acme"."""
    return _LINKS - {"of"} if kind == "PERSON" else _LINKS


def _span(document: Document, tokens: Sequence[Token], first: int, last: int, entity: Span | None) -> Span:
    """The cover of the tokens; of "US-led" only what the model names."""
    span = tokens[first].span.cover(tokens[last].span)
    stem, hyphen, rest = document.words(tokens[last].span).partition("-")
    if hyphen and rest[:1].islower() and first == last:
        end = tokens[last].span.start + len(stem)
        if entity is not None and entity.end > end:
            end = entity.end
        return Span(span.start, min(end, span.end))
    return span


def _name(document: Document, span: Span, kind: str) -> Name:
    return Name(span, kind, canonical(document.words(span)))


def canonical(words: str) -> str:
    """The form of a name that comparisons use: lower case, no stops, one space, straight marks."""
    text = _WHITE.sub(" ", words.replace("’", "'").replace("‑", "-")).casefold().replace(".", "").strip(" '")
    text = text.removeprefix("the ")
    return _SAME.get(text, text)


def _fullest(document: Document, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names with the canonical form and the kind that the whole document supports."""
    people: dict[str, set[str]] = defaultdict(set)
    bodies: dict[str, set[str]] = defaultdict(set)
    for name in names:
        words = name.canonical.split()
        if len(words) > 1 and name.kind == "PERSON":
            people[words[-1]].add(name.canonical)
        if len(words) > 1 and name.kind in ("ORG", ""):
            bodies[_initials(document.words(name.span))].add(name.canonical)
    fullest: list[Name] = []
    for name in names:
        full = name.canonical
        if " " not in full and name.kind not in ("NORP", "LANGUAGE"):
            known = bodies if _is_acronym(document.words(name.span)) else people
            if len(known.get(full, ())) == 1:
                (full,) = known[full]
        fullest.append(replace(name, canonical=full))
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for name in fullest:
        kinds[name.canonical][name.kind] += 1
    agreed = {form: max(votes, key=lambda kind: (votes[kind], _RANK.index(kind))) for form, votes in kinds.items()}
    return tuple(replace(name, kind=agreed[name.canonical]) for name in fullest)


def _initials(words: str) -> str:
    return "".join(word[0] for word in re.findall(r"[A-Za-z]+", words) if word[0].isupper()).casefold()
