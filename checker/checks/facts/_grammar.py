"""Words of grammar: subjects, clauses, negative words, and the verbs above a place."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document import Document, Span, Token

SUBJECTS = frozenset(("nsubj", "csubj"))
ANY_SUBJECTS = SUBJECTS | {"nsubjpass"}
"""Those of passives among them."""
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
"""In the order of ``date.weekday``."""
MONTHS = tuple("january february march april may june july august september october november december".split())
MUTUAL = frozenset(
    "meet face play fight marry join resemble tie draw talk speak agree merge collide negotiate share clash compete "
    "border differ date divorce".split()
)


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


EXCEPT = frozenset("except excepting excluding bar barring save apart aside".split())
"""Words of grammar that leave something out."""
NEGATIVES = frozenset("not never no none nobody nothing nowhere neither nor cannot without no-one".split())
LIMITED = frozenset("just only merely simply solely necessarily least".split())
_NEARBY = frozenset((
    ("long", "before"), ("long", "after"), ("long", "ago"), ("long", "afterwards"), ("far", "from"), ("far", "off"),
    ("far", "away"), ("far", "behind"),
))
_HAVE = frozenset("have has had 've 'd is are was were be been having being".split())
_SHARES = frozenset("half third quarter fifth sixth seventh eighth ninth tenth dozen hundred thousand million".split())
_CLAUSES = frozenset(("ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj", "ROOT", "pcomp"))


_FINITE = frozenset("VB VBD VBP VBZ".split())
_NOMINAL = frozenset(("nsubj", "nsubjpass", "pobj"))


def is_verb(token: Token) -> bool:
    """Whether the token is a main verb.

    A finite form that is the subject of another verb, or hangs on a preposition, is a noun by its place: "alcohol tests
    on both captains came back".
    """
    if token.tag in _FINITE and token.dep in _NOMINAL:
        return False
    return token.tag.startswith("V") and token.dep not in ("aux", "auxpass", "amod", "compound")


def is_clause(token: Token) -> bool:
    """Whether the token is the verb of a clause of its own."""
    return token.dep in _CLAUSES and token.tag.startswith(("V", "MD"))


def _is_amount(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number or a share stands there: "50", "a third"."""
    words = tokens[index:index + 2]
    return bool(words) and (words[0].tag == "CD" or words[0].norm == "half" or words[-1].norm in _SHARES)


def _falls_short(tokens: Sequence[Token], index: int) -> bool:
    """Whether it says less of an amount: "twelve, or not even that"."""
    behind = [token.norm for token in tokens[index + 2:index + 3]]
    return index > 0 and tokens[index - 1].norm in ("or", "perhaps", "maybe") and behind == ["that"]


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
    if token.norm == "no" and behind[:1] == ["matter"] and behind[1:] != ["of"]:
        return False  # "no matter how great"
    if token.norm == "nothing" and index and tokens[index - 1].norm == "for":
        return False  # free of charge
    following = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    if following == "even" and (_is_amount(tokens, index + 2) or _falls_short(tokens, index)):
        return False
    if token.norm == "none" and behind == ["other", "than"]:
        return False  # that very person
    if index and tokens[index - 1].norm == "or" and any(other.norm == "whether" for other in tokens[:index]):
        return False
    return following not in LIMITED and not following.rstrip(".").isdigit()
