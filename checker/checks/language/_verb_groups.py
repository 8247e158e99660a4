"""Groups of verbs that no tense of English has: "was been taken", "would be change", "were forced leave".

"Was been" and "has being taken" stand nowhere, so that the order of the words is enough. Everywhere else the detector
must doubt the word and be calm once it is mended (:mod:`checker.checks.language._repairs`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.checks.language._doubts import LIKELIER_ALONE, LIKELIER_IN_ANOTHER_FORM, LIKELIER_WITH_A_WORD, Doubts
from checker.checks.language._families import tags
from checker.checks.language._repairs import Repair, calmest
from checker.checks.language._second_opinion import gain, is_likelier
from checker.checks.language._texts import FOLD
from checker.document import Document, Sentence, Token
from checker.language.inflections import inflections

# The level of a base form behind "be", behind "have" and of a word that is nothing else, and of a verb that lacks its
# "to"; what may be left of it once it is mended; and the same for a tense.
BASE_FORM, BEHIND_HAVE, BASE_ALONE, LACKS_TO = 11.0, 9.0, 6.5, 11.0
LEFT, GERUND_LEFT = 5.5, 6.5
TENSE, TENSE_LEFT = 11.5, 5.0

_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
_FINITE_BE = frozenset("is are was were isn't aren't wasn't weren't".split())
_HAVE = frozenset("has have had hasn't haven't hadn't".split())
_HAVE_FORMS = _HAVE | {"having", "ain't"}
_HAVE_LETTERS = ("'s", "'d", "'ve")
_ADVERBS = ("RB", "RBR")

# Behind these forms a verb takes "to": with "be" or "get" before a participle, or as they are.
_PASSIVE = frozenset(
    "advised allowed asked authorised authorized compelled directed encouraged entitled expected forbidden forced "
    "inclined instructed intended invited obliged ordered permitted persuaded prepared required scheduled "
    "supposed sworn tempted told urged warned willing able unable ready likely unlikely set due eager reluctant "
    "keen afraid believed presumed thought reported said known found bound obligated motivated".split()
)
_ACTIVE = frozenset(
    "agree agrees agreed attempt attempts attempted decide decides decided expects expected fail fails failed "
    "hope hopes hoped intend intends intended manage manages managed plans planned promises promised refuse "
    "refuses refused seek seeks sought tend tends tended threatens threatened tries tried wants wanted wishes "
    "wished vowed vows able unable aim aims aimed begin begins began begun continue continues continued wanting "
    "trying planning hoping refusing".split()
)


@dataclass(frozen=True, slots=True)
class Group:
    """The words from ``first`` to ``last``, that one left out, what is wrong with them and what they should read."""

    first: int
    last: int
    what: str
    meant: str
    sure: bool = True


def wrong_groups(draft: Document, sentence: Sentence, doubts: Doubts) -> Iterator[Group]:
    """Those of a sentence, from left to right."""
    tokens = sentence.tokens
    texts = [draft.words(token.span) for token in tokens]
    for index in range(1, len(tokens)):
        if not texts[index].islower():
            continue
        found = _doubled(tokens, texts, index)
        found = found or _without_have(draft, sentence, index)
        found = found or _base_form(draft, sentence, texts, index, doubts)
        found = found or _lacks_to(draft, sentence, texts, index, doubts)
        found = found or _other_tense(draft, sentence, texts, index, doubts)
        if found is not None:
            yield found


def _first(tokens: Sequence[Token], index: int) -> int:
    """The word before, adverbs apart."""
    place = index - 1
    while place > 0 and tokens[place].tag in _ADVERBS and tokens[place].norm != "there":
        place -= 1
    return place


def _doubled(tokens: Sequence[Token], texts: Sequence[str], index: int) -> Group | None:
    """ "Was been taken", "is been", "has being taken": two auxiliaries that do not go together."""
    word, first = tokens[index].norm, _first(tokens, index)
    before = tokens[first]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if word == "been" and before.norm in _FINITE_BE and after is not None:
        # "What it was, been there or not" has a comma; "the man he was been told" is told by the subject before it.
        meant = {"is": "has", "was": "had", "are": "have", "were": "had"}.get(before.norm, "")
        shown = f"{meant} been" if meant else ""
        return Group(first, index + 1, f"“been” asks for a form of “have”, not for {_quoted(texts[first])}", shown)
    # "What he has being rare": only before a participle.
    if word == "being" and before.norm in _HAVE and after is not None and _is_participle(after):
        if first and tokens[first - 1].tag.startswith(("NN", "PRP", "RB")):
            return Group(first, index + 1, f"{_quoted(texts[first])} asks for “been”", f"{texts[first]} been")
    return None


def _without_have(draft: Document, sentence: Sentence, index: int) -> Group | None:
    """ "The ferry, which is old, been sold": "been" behind a subject, and no form of "have" that it could belong to."""
    tokens = sentence.tokens
    if tokens[index].norm != "been" or not any(token.tag.startswith(("NN", "PRP")) for token in tokens[:index]):
        return None
    words = [token.norm.translate(FOLD) for token in tokens[:index]]
    if any(word in _HAVE_FORMS or word.endswith(_HAVE_LETTERS) for word in words):
        return None
    first = index
    while first and (tokens[first - 1].tag.startswith("RB") or words[first - 1] in ("before", "ever", "never")):
        first -= 1
    if first < index and words[first - 1:first] == [","]:
        return None  # "a plan, never before been tried"
    if draft.words(sentence.span)[-1] != "." or not any(token.tag.startswith("VB") for token in tokens[index + 1:]):
        return None
    return Group(index, index + 1, "“been” has no form of “have” before it", "")


def _base_form(
    draft: Document, sentence: Sentence, texts: Sequence[str], index: int, doubts: Doubts
) -> Group | None:
    """ "Would be change", "has stage", "has growing": a form of a verb where only its participle fits."""
    tokens, word = sentence.tokens, sentence.tokens[index].norm
    known = set(tags(word))
    first = _first(tokens, index)
    # "Has growing": with an object or a noun behind it, "has" may be the verb ("has running water").
    gerund = tokens[first].norm in _HAVE and tokens[index].tag == "VBG" and "NN" not in known
    gerund = gerund and not _goes_on(tokens, index)
    if not gerund and (tokens[first].norm not in _BE | _HAVE or "VB" not in known or known & {"VBN", "VBG"}):
        return None
    bar = BASE_FORM if tokens[first].norm in _BE else BEHIND_HAVE
    if doubts.form(tokens[index]) < (bar if gerund or known - {"VB", "VBP"} else BASE_ALONE):
        return None
    base = tokens[index].lemma.lower() if gerund else word
    wanted = {"VBN"} if tokens[first].norm in _HAVE else {"VBN", "VBG"}
    forms = [form for form in inflections(word, base) if wanted.intersection(tags(form))]
    repairs = [Repair(index, index + 1, (form,)) for form in forms]
    best = _best(draft, sentence, repairs, GERUND_LEFT if gerund else LEFT)
    if best is None:
        return None
    what = f"{_quoted(texts[first])} asks for a participle, {_quoted(best.words[0])}"
    return Group(first, index + 1, what, " ".join((*texts[first:index], *best.words)))


def _best(draft: Document, sentence: Sentence, repairs: Sequence[Repair], most: float) -> Repair | None:
    """The repair that the language model likes best, by so much that the detector need not be calm with it, too; the
    one that calms the detector most where the model is not asked."""
    calm = calmest(draft, sentence, repairs, most)
    judged = [(found, repair) for repair in repairs if (found := gain(draft, sentence, [repair])) is not None]
    if not judged:
        return calm
    found, best = max(judged, key=lambda pair: pair[0])
    return best if found >= (LIKELIER_IN_ANOTHER_FORM if calm else LIKELIER_ALONE) else None


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun phrase goes on behind the word."""
    after = tokens[index + 1].tag if index + 1 < len(tokens) else ""
    return after.startswith(("NN", "JJ", "CD"))


def _lacks_to(
    draft: Document, sentence: Sentence, texts: Sequence[str], index: int, doubts: Doubts
) -> Group | None:
    """ "Were forced leave", "decided leave": a verb that takes another one with "to"."""
    tokens, before = sentence.tokens, sentence.tokens[index - 1]
    if doubts.missing(tokens[index]) < LACKS_TO or before.norm not in _PASSIVE | _ACTIVE or not _is_base(tokens[index]):
        return None
    first = _first(tokens, index - 1) if index > 1 else -1
    helped = first >= 0 and (tokens[first].norm in _BE or tokens[first].lemma == "get")
    if not (helped and before.norm in _PASSIVE or before.norm in _ACTIVE):
        return None
    best = calmest(draft, sentence, [Repair(index, index, ("to",))], LEFT)
    if best is None or not is_likelier(draft, sentence, [best], LIKELIER_WITH_A_WORD):
        return None
    span = f"{texts[index - 1]} to {texts[index]}"
    return Group(index - 1, index + 1, f"a “to” is missing before {_quoted(texts[index])}", span)


def _other_tense(
    draft: Document, sentence: Sentence, texts: Sequence[str], index: int, doubts: Doubts
) -> Group | None:
    """ "Entered the shop, asks for money and fled": a verb in the present among joined verbs in the past."""
    tokens, token = sentence.tokens, sentence.tokens[index]
    if token.tag != "VBZ" or "VBZ" not in tags(token.norm) or doubts.form(token) < TENSE:
        return None
    joined = _joined(tokens, index)
    if any(token.head == index and "subj" in token.dep for token in tokens):
        return None  # "he died in 1989, and she leaves two sons"
    if not any(tokens[other].tag == "VBD" for other in joined):
        return None
    forms = [form for form in inflections(token.norm, token.lemma) if "VBD" in tags(form)]
    best = calmest(draft, sentence, [Repair(index, index + 1, (form,)) for form in forms], TENSE_LEFT)
    if best is None or not is_likelier(draft, sentence, [best], LIKELIER_IN_ANOTHER_FORM):
        return None
    past = next(tokens[other].norm for other in sorted(joined) if tokens[other].tag == "VBD")
    what = f"the tense changes beside {_quoted(past)}; {_quoted(best.words[0])} would fit"
    return Group(index, index + 1, what, best.words[0], False)


def _joined(tokens: Sequence[Token], index: int) -> set[int]:
    """The verbs that are joined to a verb, before it and behind it."""
    found = {index}
    for _ in range(3):
        found |= {tokens[place].head for place in found if tokens[place].dep == "conj"}
        found |= {place for place, token in enumerate(tokens) if token.dep == "conj" and token.head in found}
    return found - {index}


def _is_base(token: Token) -> bool:
    known = set(tags(token.norm))
    return "VB" in known or token.norm in ("be", "have", "do")


def _is_participle(token: Token) -> bool:
    return "VBN" in tags(token.norm) and token.tag in ("VBN", "VBD", "JJ")


def _quoted(text: str) -> str:
    return f"“{text}”"
