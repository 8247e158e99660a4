"""Whether two ways to say how surely a figure is meant say the same: "fewer than", "not even"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.checks.facts._quantities import measured
from checker.checks.facts._words import may_say
from checker.document import Document, Figure, Span, Token

_SIDES = {
    "": "exact", "about": "exact", "at least": "above", "more than": "above", "at most": "below", "less than": "below",
    "nearly": "below",
}
_SLIGHT = re.compile(
    r"(?i)^(?:only )?(?:just|slightly|a little|little|hardly|barely|scarcely|not much|marginally|a shade)\b"
)
_STRESSED = re.compile(
    r"(?i)^(?:no fewer than|no less than|not less than|as (?:many|much|high|long) as|a full|up to)\b"
)
_ODD = re.compile(r"(?i)-odd\b")
_JOINED = re.compile(r"(?i)(?:,|\band|\bor)\s$")
_PLACES = frozenset("over under above below".split())
_ALIKE = (frozenset(("over", "above")), frozenset(("under", "below", "beneath", "underneath")))
_HIGHEST = frozenset("maximum limit cap ceiling most maximal upper highest exceed".split())
_LOWEST = frozenset("minimum floor least minimal lower lowest threshold top exceed surpass pass".split())
_GREAT = frozenset("big deep far fast great heavy high large late long old tall wide".split())
_LITTLE = frozenset("close early light little low narrow near shallow short slow small young".split())
_OF_ALL = frozenset("all any both each every everyone everything neither nobody none nothing no".split())
"""With these a bound holds of each of several, as the greatest of them tells."""
_DURING = frozenset("for during in within throughout across".split())
_LONG = frozenset("minute hour day week month year decade century".split())
_WITHIN = frozenset(
    "for during in within across throughout beneath underneath through on onto beyond under below over above of".split()
)
_POSSIBLE = frozenset("could may might can possibly potentially perhaps possible potential risk fear".split())
_ALLOWED = frozenset("allow permit entitle let limit restrict confine ration cap rule allowance quota".split())
_NEAR = 4
_SMALL = 10
_SAID = {
    "above": frozenset(
        """
        more over above past beyond exceed exceeding excess top surpass pass upward upwards least minimum floor plus
        older higher longer greater bigger further other remain only barely just even already
        """.split()
    ),
    "below": frozenset(
        """
        less fewer under below within inside short nearly almost most maximum limit cap up close approach near younger
        lower shorter smaller half quite barely only top about around
        """.split()
    ),
    "exact": frozenset("about around roughly approximately estimate estimated nearly almost close so up".split()),
}
"""Words beside a bare figure that may say what a qualifier says."""


def hedged_alike(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether what qualifies two figures of one value lets them say one thing."""
    if _SIDES[a.qualifier] == _SIDES[b.qualifier] or {a.qualifier, b.qualifier} == {"nearly", "about"}:
        return True
    words_a, words_b = original.words(a.phrase), draft.words(b.phrase)
    if _STRESSED.match(words_a) and _STRESSED.match(words_b) and "less than" not in (a.qualifier, b.qualifier):
        return True
    if _shared_bound(original, a, b) or _shared_bound(draft, b, a) or _said_of(original, a, draft, b):
        return True
    if (_ODD.search(words_a) or _ODD.search(words_b)) and "below" not in (_SIDES[a.qualifier], _SIDES[b.qualifier]):
        return True
    # "Barely half" is a shade more or less than half: what is slight on one side may be "about" on the other.
    if _slight(a, words_a) and _slight(b, words_b):
        return True
    return _places(original, a, draft, b) or _places(draft, b, original, a)


def _shared_bound(document: Document, bare: Figure, qualified: Figure) -> bool:
    """Whether a bare figure is joined to one before it whose qualifier, the other side's too, goes for both: "upwards
    of 700 staff and 6,000 students"."""
    if bare.qualifier:
        return False
    before = [
        other for other in document.annotations.figures
        if other.span.end <= bare.span.start and other.qualifier == qualified.qualifier
    ]
    return bool(before) and all(
        token.norm in (",", "and", "or") or token.tag.startswith(("N", "J", "P"))
        for token in document.tokens_in(Span(before[-1].phrase.end, bare.phrase.start))
    ) and _JOINED.search(document.text, before[-1].phrase.end, bare.phrase.start) is not None


def _said_of(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether "over" and "about" both say what a noun is of: "a dispute about 10 grams", "a battle over 10 grams"."""
    nouns = []
    for document, figure in ((original, a), (draft, b)):
        before = _before(document, figure)
        words = document.words(figure.phrase).split()[:1]
        if before is None or words not in (["over"], ["about"]) or not before.tag.startswith("NN"):
            return False
        nouns.append(before.lemma.casefold())
    return nouns[0] == nouns[1] or may_say(nouns[0], nouns[1], "N")


def bounded_alike(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether a noun or a verb of one side makes its bare figure the end of a scale, as the other's qualifier does:
    "the maximum is six years", "up to six years"; "the nearest is six miles away", "all are at least six".
    """
    for document, bare, there, qualified in ((original, a, draft, b), (draft, b, original, a)):
        if not bare.qualifier:
            words, others = _sentence(document, bare), _sentence(there, qualified)
            top = qualified.qualifier in ("at most", "less than")
            ends = _HIGHEST if top else _LOWEST
            bounded = qualified.qualifier not in ("about", "nearly")
            if bounded and any(token.lemma.casefold() in ends for token in words):
                return True
            ranks = _GREAT if top else _LITTLE
            ranked = any(token.lemma.casefold() in ranks and token.tag in ("JJR", "JJS") for token in words)
            # "The nearer of them" is taken for a noun.
            ranked = ranked or any(token.norm.endswith("er") and token.norm[:-2] in ranks for token in words)
            if bounded and ranked and any(token.norm in _OF_ALL for token in others):
                return True
    return False


def _sentence(document: Document, figure: Figure) -> Sequence[Token]:
    number = document.sentence_at(figure.span.start)
    return document.sentences[number].tokens if number is not None else ()


def said_otherwise(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether a word beside the bare one of two figures says what the other's qualifier says ("past 50", "within half
    a mile"), or both are only possible ("could cost 200", "as many as 200 might be lost")."""
    if a.qualifier and b.qualifier:
        return False
    document, bare, qualified = (original, a, b) if b.qualifier else (draft, b, a)
    number = document.sentence_at(bare.span.start)
    tokens = document.sentences[number].tokens if number is not None else ()
    inside = [index for index, token in enumerate(tokens) if token.span.overlaps(bare.phrase)]
    if not inside:
        return False
    if qualified.qualifier == "at most" and any(
        token.norm in _POSSIBLE or token.lemma in _ALLOWED for token in tokens
    ):
        return True
    near = (*tokens[max(0, inside[0] - _NEAR):inside[0]], *tokens[inside[-1] + 1:inside[-1] + 1 + _NEAR])
    taken = [
        other.phrase for other in document.annotations.figures if other.qualifier and other.phrase != bare.phrase
    ]
    return any(
        {token.norm, token.lemma.casefold()} & _SAID[_SIDES[qualified.qualifier]]
        for token in near
        if not any(phrase.overlaps(token.span) for phrase in taken)
    )


def _slight(figure: Figure, words: str) -> bool:
    return figure.qualifier == "about" or _SLIGHT.match(words) is not None


def _places(one: Document, qualified: Figure, other: Document, plain: Figure) -> bool:
    """Whether "over" and its like may say where or how long on one side, as a preposition does on the other."""
    if plain.qualifier:
        return False
    word = next(iter(one.tokens_in(qualified.phrase)), None)
    if word is not None and word.norm in _PLACES and qualified.value < _SMALL and not measured(qualified):
        return True  # "spread over three counties": of so few nobody says "over" for "more than"
    before = _before(other, plain)
    if word is None or before is None or word.norm not in _PLACES or before.tag != "IN":
        return False
    if any({word.norm, before.norm} <= alike for alike in _ALIKE):
        return True
    if word.norm == "over" and before.norm in _DURING and qualified.unit in _LONG:
        # "followed 900 pupils over six years": nothing but a verb of lasting makes it "more than".
        verb = _before(one, qualified)
        return verb is not None and not verb.tag.startswith("V") and verb.tag != "IN"
    opened = _before(one, qualified)
    if before.norm == "of" and (opened is None or opened.norm == "of" or not opened.tag.startswith("N")):
        return False  # "a trial of 16km", "a trial over 16km", and not "a crowd of over 300"
    return word.dep == "prep" and before.norm in _WITHIN


def _before(document: Document, figure: Figure) -> Token | None:
    number = document.sentence_at(figure.span.start)
    if number is None:
        return None
    tokens = [token for token in document.sentences[number].tokens if token.span.end <= figure.phrase.start]
    return tokens[-1] if tokens else None
