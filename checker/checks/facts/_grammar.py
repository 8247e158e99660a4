"""Who does what in a sentence, by its dependency tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.document import Document, Sentence, Span, Token

SUBJECTS = frozenset(("nsubj", "csubj"))
MUTUAL = frozenset(
    "meet face play fight marry join resemble tie draw talk speak agree merge collide negotiate share clash compete "
    "border differ date divorce".split()
)
OBJECTS = frozenset(("dobj", "obj", "nsubjpass"))


@dataclass(frozen=True, slots=True)
class Role:
    """A verb's lemma with the heads of its subject and its object, the passive turned round.

    ``subjects``, ``objects`` and ``recipients`` ("lent the *firm* a million", "lent it to the *firm*") are norms:
    the head, and what stands in apposition to it.
    """

    verb: str
    span: Span
    subjects: frozenset[str]
    objects: frozenset[str]
    recipients: frozenset[str]


def governor(document: Document, span: Span) -> str:
    """The lemma of the verb that governs what stands at ``span``, "" where no verb does."""
    return next(iter(governors(document, span)), "")


def governors(document: Document, span: Span) -> tuple[str, ...]:
    """The lemmas of the verbs above what stands at ``span``, the nearest first."""
    number = document.sentence_at(span.start)
    if number is None:
        return ()
    tokens = document.sentences[number].tokens
    inside = [index for index, token in enumerate(tokens) if span.overlaps(token.span)]
    for index in reversed(inside):
        verbs: list[str] = []
        seen: set[int] = set()
        while index not in seen and 0 <= index < len(tokens):
            seen.add(index)
            token = tokens[index]
            if token.tag.startswith("V") and token.dep not in ("aux", "auxpass"):
                verbs.append(token.lemma)
            index = token.head
        if verbs:
            return tuple(verbs)
    return ()


def roles(sentence: Sentence) -> Iterator[Role]:
    """The verbs of a sentence that have both a subject and an object."""
    tokens = sentence.tokens
    yield from _passive_adjectives(sentence)
    for index, verb in enumerate(tokens):
        if not verb.tag.startswith("V") or verb.dep in ("aux", "auxpass"):
            continue
        subjects: set[str] = set()
        objects: set[str] = set()
        recipients: set[str] = set()
        for child, token in enumerate(tokens):
            if token.head != index or child == index:
                continue
            if token.dep in SUBJECTS:
                subjects |= _with_appositions(sentence, child)
            elif token.dep in OBJECTS:
                objects |= _with_appositions(sentence, child)
            elif token.dep == "dative" and token.tag not in ("IN", "TO"):
                recipients |= _with_appositions(sentence, child)
            elif token.dep == "dative":
                recipients |= _behind(sentence, child)
            elif token.dep == "agent":
                subjects |= _behind(sentence, child)
        if subjects and objects:
            yield Role(verb.lemma, verb.span, frozenset(subjects), frozenset(objects), frozenset(recipients))


def _passive_adjectives(sentence: Sentence) -> Iterator[Role]:
    """The passives that the parse takes for adjectives: "he was fouled by Lann"."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.tag != "JJ" or token.dep != "acomp" or not token.norm.endswith("ed"):
            continue
        by = [at for at, child in enumerate(tokens) if child.head == index and child.dep == "agent"]
        done_to = [at for at, child in enumerate(tokens) if child.head == token.head and child.dep in SUBJECTS]
        for verb in (token.norm[:-2], token.norm[:-1]) if by and done_to else ():
            yield Role(
                verb, token.span,
                frozenset(name for at in by for name in _behind(sentence, at)),
                frozenset(name for at in done_to for name in _with_appositions(sentence, at)),
                frozenset(),
            )


def _behind(sentence: Sentence, preposition: int) -> set[str]:
    """What a preposition governs."""
    return {
        norm
        for index, token in enumerate(sentence.tokens)
        if token.head == preposition and token.dep == "pobj"
        for norm in _with_appositions(sentence, index)
    }


def _with_appositions(sentence: Sentence, index: int) -> set[str]:
    found = {sentence.tokens[index].norm.removesuffix("'s")}
    for child, token in enumerate(sentence.tokens):
        if token.head == index and token.dep == "appos" and child != index:
            found.add(token.norm.removesuffix("'s"))
    return found


NEGATIVES = frozenset("not never no none nobody nothing nowhere neither nor cannot without no-one".split())
LIMITED = frozenset("just only merely simply solely necessarily least".split())
_NEARBY = frozenset((
    ("long", "before"), ("long", "after"), ("long", "ago"), ("long", "afterwards"), ("far", "from"), ("far", "off"),
    ("far", "away"), ("far", "behind"),
))
_HAVE = frozenset("have has had 've 'd is are was were be been having being".split())
_SHARES = frozenset("half third quarter fifth sixth seventh eighth ninth tenth dozen hundred thousand million".split())
_CLAUSES = frozenset(("ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj", "ROOT", "pcomp"))


def is_verb(token: Token) -> bool:
    """Whether the token is a main verb."""
    return token.tag.startswith("V") and token.dep not in ("aux", "auxpass", "amod", "compound")


def is_clause(token: Token) -> bool:
    """Whether the token is the verb of a clause of its own."""
    return token.dep in _CLAUSES and token.tag.startswith(("V", "MD"))


def _is_amount(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number or a share stands there: "50", "a third"."""
    words = tokens[index:index + 2]
    return bool(words) and (words[0].tag == "CD" or words[0].norm == "half" or words[-1].norm in _SHARES)


def negation_cues(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is a negative word, "not just" and the like left out."""
    token = tokens[index]
    behind = [other.norm for other in tokens[index + 1:index + 3]]
    if token.norm == "yet":  # "has yet to be paid"
        return behind[:1] == ["to"] and index > 0 and tokens[index - 1].norm in _HAVE
    if token.norm == "minus":  # "minus its drummer"
        return index + 1 < len(tokens) and tokens[index + 1].tag in ("DT", "PRP$")
    if token.norm not in NEGATIVES and not token.negated or tuple(behind) in _NEARBY:
        return False
    if token.norm == "no" and token.tag not in ("DT", "RB"):
        return False
    if token.norm == "nothing" and index and tokens[index - 1].norm == "for":
        return False  # free of charge
    following = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    if following == "even" and _is_amount(tokens, index + 2):
        return False
    if index and tokens[index - 1].norm == "or" and any(other.norm == "whether" for other in tokens[:index]):
        return False
    return following not in LIMITED and not following.rstrip(".").isdigit()
