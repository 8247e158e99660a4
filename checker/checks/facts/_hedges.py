"""Whether two ways to say how surely a figure is meant say the same: "fewer than", "not even"."""

from __future__ import annotations

import re

from checker.document import Document, Figure, Token

_SIDES = {
    "": "exact", "about": "exact", "at least": "above", "more than": "above", "at most": "below", "less than": "below",
    "nearly": "below",
}
_SLIGHT = re.compile(
    r"(?i)^(?:only )?(?:just|slightly|a little|little|hardly|barely|scarcely|not much|marginally|a shade)\b"
)
_STRESSED = re.compile(r"(?i)^(?:no fewer than|no less than|not less than|as (?:many|much|high) as|a full|up to)\b")
_ODD = re.compile(r"(?i)-odd\b")
_PLACES = frozenset("over under above below".split())
_ALIKE = (frozenset(("over", "above")), frozenset(("under", "below", "beneath", "underneath")))
_HIGHEST = frozenset("maximum limit cap ceiling most maximal upper highest exceed".split())
_LOWEST = frozenset("minimum floor least minimal lower lowest threshold top exceed surpass pass".split())
_DURING = frozenset("for during in within throughout across".split())
_LONG = frozenset("minute hour day week month year decade century".split())
_WITHIN = frozenset(
    "for during in within across throughout beneath underneath through on onto beyond under below over above".split()
)


def hedged_alike(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether what qualifies two figures of one value lets them say one thing."""
    if _SIDES[a.qualifier] == _SIDES[b.qualifier]:
        return True
    words_a, words_b = original.words(a.phrase), draft.words(b.phrase)
    if _STRESSED.match(words_a) and _STRESSED.match(words_b) and "less than" not in (a.qualifier, b.qualifier):
        return True
    if (_ODD.search(words_a) or _ODD.search(words_b)) and "below" not in (_SIDES[a.qualifier], _SIDES[b.qualifier]):
        return True
    # "Barely half" is a shade more or less than half: what is slight on one side may be "about" on the other.
    if _slight(a, words_a) and _slight(b, words_b):
        return True
    return _places(original, a, draft, b) or _places(draft, b, original, a)


def bounded_alike(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether a noun or a verb of one side makes its bare figure the end of a scale, as the other's qualifier does:
    "the maximum is six years", "up to six years"."""
    for document, bare, qualified in ((original, a, b), (draft, b, a)):
        if not bare.qualifier:
            number = document.sentence_at(bare.span.start)
            words = document.sentences[number].tokens if number is not None else ()
            ends = _HIGHEST if qualified.qualifier in ("at most", "less than") else _LOWEST
            bounded = qualified.qualifier not in ("about", "nearly")
            if bounded and any(token.lemma.casefold() in ends for token in words):
                return True
    return False


def _slight(figure: Figure, words: str) -> bool:
    return figure.qualifier == "about" or _SLIGHT.match(words) is not None


def _places(one: Document, qualified: Figure, other: Document, plain: Figure) -> bool:
    """Whether "over" and its like may say where or how long on one side, as a preposition does on the other."""
    if plain.qualifier:
        return False
    word = next(iter(one.tokens_in(qualified.phrase)), None)
    before = _before(other, plain)
    if word is None or before is None or word.norm not in _PLACES or before.tag != "IN":
        return False
    if any({word.norm, before.norm} <= alike for alike in _ALIKE):
        return True
    if word.norm == "over" and before.norm in _DURING and qualified.unit in _LONG:
        # "followed 900 pupils over six years": nothing but a verb of lasting makes it "more than".
        verb = _before(one, qualified)
        return verb is not None and not verb.tag.startswith("V") and verb.tag != "IN"
    return word.dep == "prep" and before.norm in _WITHIN


def _before(document: Document, figure: Figure) -> Token | None:
    number = document.sentence_at(figure.span.start)
    if number is None:
        return None
    tokens = [token for token in document.sentences[number].tokens if token.span.end <= figure.phrase.start]
    return tokens[-1] if tokens else None
