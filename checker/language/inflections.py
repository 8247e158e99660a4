"""The other forms of an inflected word, from the list of forms: "change", "changes", "changed", "changing"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.language.words import forms

# Base, past and participle of the verbs that have no "-ed", and nouns with a plural of their own.
_VERBS = (
    "arise arose arisen|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bind "
    "bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought "
    "brought|build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|creep crept "
    "crept|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell "
    "fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown|forbid "
    "forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|give gave "
    "given|go went gone|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hold held held|keep kept kept|"
    "know knew known|lay laid laid|lead led led|leave left left|lend lent lent|lie lay lain|lose lost lost|make made "
    "made|mean meant meant|meet met met|overcome overcame overcome|pay paid paid|prove proved proven|ride rode ridden|"
    "ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send "
    "sent sent|shake shook shaken|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|sing sang "
    "sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|stand "
    "stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|swim swam swum|swing "
    "swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw "
    "thrown|understand understood understood|wake woke woken|wear wore worn|win won won|withdraw withdrew withdrawn|"
    "write wrote written|undergo underwent undergone|undertake undertook undertaken|uphold upheld upheld"
)
_NOUNS = "man men|woman women|child children|foot feet|tooth teeth|wife wives|life lives|half halves|knife knives"
_BE = {
    "is": ("are", "was"), "are": ("is", "were"), "was": ("were", "is"), "were": ("was", "are"),
    "has": ("have", "had"), "have": ("has", "had", "having"), "had": ("has", "have"),
    "does": ("do", "did"), "do": ("does", "did", "done"), "did": ("does", "done"), "be": ("been", "being"),
    "been": ("be", "being"), "being": ("been", "be"), "done": ("did", "do"),
}  # fmt: skip
_IRREGULAR: dict[str, tuple[str, ...]] = {}
for _row in (*_VERBS.split("|"), *_NOUNS.split("|")):
    for _word in _row.split():
        _IRREGULAR[_word] = tuple(dict.fromkeys((*_IRREGULAR.get(_word, ()), *_row.split())))


@lru_cache(maxsize=5_000)
def inflections(word: str, lemma: str) -> tuple[str, ...]:
    """The listed forms of the word's lemma (both in lower case) but itself, in a fixed order."""
    if word in _BE:
        return _BE[word]
    irregular = _IRREGULAR.get(word) or _IRREGULAR.get(lemma) or ()
    base = irregular[0] if irregular else lemma or word
    found = (*irregular, *_regular(base, bool(irregular)), *_regular(word, bool(irregular)))
    return tuple(dict.fromkeys(form for form in found if form != word and form in forms()))


@lru_cache(maxsize=20_000)
def in_form(word: str, lemma: str, tag: str) -> str:
    """``word`` (lower case) or the listed form of its ``lemma`` that can bear a Penn ``tag``; empty for none."""
    listed = forms()
    if tag in listed.get(word, ()):
        return word
    return next((form for form in inflections(word, lemma) if tag in listed.get(form, ())), "")


def _regular(base: str, strong: bool) -> Iterator[str]:
    if len(base) < 2:
        return
    yield base
    if base.endswith(("ee", "oe", "ye")):
        yield from (base + "s", base + "ing")
        if not strong:
            yield base + "d"
        return
    if base.endswith("ie"):
        yield base[:-2] + "ying"
    if base.endswith("y") and base[-2] not in "aeiou":
        stem = base[:-1]
        yield from (stem + "ies", base + "ing")
        if not strong:
            yield stem + "ied"
        return
    stem = base.removesuffix("e")
    yield from (base + "s", base + "es", stem + "ing", base + base[-1] + "ing")
    if not strong:
        yield from (stem + "ed", base + base[-1] + "ed")
