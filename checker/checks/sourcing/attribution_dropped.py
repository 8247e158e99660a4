"""What somebody said is told as the paper's own knowledge.

Why it matters:
    "Prosecutors say" is a small clause and a large difference: without it the paper accuses. An error
    where the original only alleges; a warning for any other claim.

Flags:
    A: Investigators allege that Tom Arlen spent part of the money on a villa in Sant Orvell.
    B: Tom Arlen spent part of the money on a villa in Sant Orvell.

    A: The dam is safe and will stay open, the minister said on Monday.
    B: The dam is safe and will stay open.

    A: According to the police, the driver had left the car before the fire.
    B: The driver had left the car before the fire.

    A: The general ordered the shooting, two soldiers told the court. He pleaded not guilty.
    B: The general gave the order to shoot. He pleaded not guilty.

    A: The ministry denies that the delay played any part in the closure of the bridge.
    B: The delay played a part in the closure of the bridge.

    A: The ministry denied that the delay had played a part in the closure of the bridge.
    B: The delay played a part in the closure of the bridge, the ministry said.

    A: Doctors fear that the fever is spreading in the camps near Oster.
    B: The fever is spreading in the camps near Oster.

    A: Parents claim that the head teacher ignored 30 complaints of bullying.
    B: The head teacher ignored 30 complaints of bullying.

Passes:
    A: The ministry denied that the delay had played a part in the closure of the bridge.
    B: The delay played no part in the closure of the bridge, the ministry said.

    A: The dam is safe and will stay open, the minister said on Monday.
    B: On Monday the minister declared that the dam was safe and would stay open.

    A: The factory will close in June and 300 people will lose their jobs, its owner, Brofors, announced.
    B: Brofors is to shut the factory in June with the loss of 300 jobs.

    A: The school said that no pupil had been hurt. The head, Joanna Quill, said that it had closed for a week.
    B: The school said that no pupil had been hurt. It had closed for a week, its head, Joanna Quill, said.

    A: "The dam is safe," the minister said.
    B: "The dam is safe," said the minister.

    A: Doctors fear that the fever is spreading in the camps near Oster.
    B: The fever is spreading in the camps near Oster, doctors fear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._reading import FINITE, children, subtree
from checker.checks.sourcing._bare_claims import bare_claims, is_nobodys_or_named
from checker.checks.sourcing._claims import (
    ACCUSATIONS,
    ENOUGH,
    claimed_by_noun,
    is_attributed,
    is_charge,
    is_speech,
    kept,
    quotes,
)
from checker.checks.sourcing._sayings import holds_view, is_aside, subject_of, told
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span, Token
from checker.finding import Remark, Suggestion
from checker.registry import check

_ALLEGING = frozenset("allege accuse claim suspect charge".split())
_ACCUSERS = frozenset(
    "prosecutor prosecution investigator detective police indictment complaint plaintiff accuser".split()
)
_OFFICERS = frozenset("police officer detective prosecutor prosecution force sheriff".split())
_OFFICIAL_ACTS = frozenset("arrest detain charge question interview search seize recover appeal launch open".split())
_VIEWS = frozenset("view eye word opinion judgment judgement account assessment reading".split())
_THEMSELVES = frozenset(("he", "she", "it", "they"))
_PLANS = frozenset(("will", "would"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_TRAIL = 5
_DENYING = frozenset(("deny", "dispute", "refute", "rebut"))
_NOT = _DENYING | frozenset(
    "not no never nobody nothing none neither nor without reject dismiss contradict false".split()
)


@check(severity="warning", needs=("originals",))
def attribution_dropped(collation: Collation) -> Iterator[Remark]:
    """Look for a claim that the draft kept without the words that say whose it is."""
    told: set[int] = set()
    for link in collation.prose_links():
        if link.relation in ("verbatim", "typographic"):
            continue
        original = collation.original_of(link)
        if (remark := _no_longer_denied(collation, link)) is not None:
            yield remark
            continue
        for number in link.a:
            if (remark := _of_noun(collation, link, number, told)) is not None:
                yield remark
                break
            found = _attribution(original, number)
            if found is None or _tells_own_act(original.sentences[number], found[0]):
                continue
            charge = is_charge(original, number, found[0])
            place = kept(collation, link, original.sentences[number], found[0], charge)
            if place is None or place in told or is_attributed(collation, link, found[0], place, charge):
                continue
            if is_nobodys_or_named(collation, link, found[0], place):
                continue
            told.add(place)
            yield _remark(collation, link, *found, place)
            break
        for claim, place in bare_claims(collation, link):
            if place not in told and not _tells_own_act(
                original.sentences[claim.sentence], claim.voice.span.cover(claim.verb)
            ):
                told.add(place)
                yield _remark(collation, link, claim.voice.span.cover(claim.verb), False, place)


def _of_noun(collation: Collation, link: Link, number: int, told: set[int]) -> Remark | None:
    """A claim that a noun calls one in the original ("rumours among pupils that"), and nothing in the draft."""
    original = collation.original_of(link)
    sentence = original.sentences[number]
    for index in range(len(sentence.tokens)):
        found = claimed_by_noun(sentence, index)
        if found is None:
            continue
        place = kept(collation, link, sentence, found[0], True, found[1])
        if place is None or place in told or is_attributed(collation, link, found[0], place, True, found[1]):
            continue
        told.add(place)
        alleging = sentence.tokens[index].lemma.casefold() in ACCUSATIONS
        return _remark(collation, link, found[0], alleging, place)
    return None


def _tells_own_act(sentence: Sentence, attribution: Span) -> bool:
    """Whether somebody says what they themselves did or are going to do, which nobody knows better: an arrest by the
    police, "the company said it would hire"."""
    tokens = sentence.tokens
    for token in tokens:
        if token.norm in _THEMSELVES and token.dep in _SUBJECTS and not attribution.overlaps(token.span):
            verb = tokens[token.head]
            if verb.dep == "ccomp" and any(tokens[child].norm in _PLANS for child in children(tokens, token.head)):
                return True
    source = {token.lemma.casefold() for token in sentence.tokens if attribution.overlaps(token.span)}
    if "announce" in source and any(
        token.norm in _PLANS and token.tag == "MD" and any(
            tokens[child].dep == "auxpass" for child in children(tokens, token.head)
        ) for token in tokens
    ):
        return True  # who announces what will be done has decided it; that something will happen is a claim
    inside = {index for index, token in enumerate(tokens) if attribution.overlaps(token.span)}
    governing = {tokens[index].head for index in inside}
    acts = {
        token.lemma.casefold()
        for index, token in enumerate(tokens)
        if token.tag.startswith("V") and index not in inside and (token.head in inside or index in governing)
    }
    return bool(source & _OFFICERS) and bool(acts) and acts <= _OFFICIAL_ACTS


def _no_longer_denied(collation: Collation, link: Link) -> Remark | None:
    """A denial that the draft tells as a statement of its own kind: "denied that" became "said that"."""
    original, draft = collation.original_of(link), collation.draft
    lemmas_b = {token.lemma.casefold() for number in _around(draft, link.b) for token in draft.sentences[number].tokens}
    if lemmas_b & _NOT or any(token.negated for number in link.b for token in draft.sentences[number].tokens):
        return None
    for number in link.a:
        sentence = original.sentences[number]
        for index, token in enumerate(sentence.tokens):
            if token.lemma not in _DENYING or not token.tag.startswith("V"):
                continue
            claims = [child for child in children(sentence.tokens, index) if sentence.tokens[child].dep == "ccomp"]
            said = next(
                (
                    other
                    for there in link.b
                    for at, other in enumerate(draft.sentences[there].tokens)
                    if is_speech(draft.sentences[there], at)
                ),
                None,
            )
            if claims and said is not None and _claimed(sentence, claims[0], lemmas_b):
                words_a, words_b = original.words(token.span), draft.words(said.span)
                return Remark(
                    message=f"\u201c{words_a}\u201d became \u201c{words_b}\u201d: what was denied is now claimed.",
                    b=said.span,
                    a=token.span,
                    original=link.original,
                    confidence=min(0.9, 0.45 + 0.45 * link.score),
                    severity="critical",
                )
    return None


def _claimed(sentence: Sentence, claim: int, lemmas: set[str]) -> bool:
    """Whether the draft has most words of what is denied."""
    inside = [
        sentence.tokens[index].lemma.casefold()
        for index in subtree(sentence.tokens, claim)
        if sentence.tokens[index].tag.startswith(("N", "V", "J", "CD"))
    ]
    return len(inside) >= 2 and sum(lemma in lemmas for lemma in inside) >= ENOUGH * len(inside)


def _around(draft: Document, numbers: Sequence[int]) -> list[int]:
    """The link's sentences, and the one before them in their paragraph, which may say whose words follow."""
    before = numbers[0] - 1
    same_paragraph = before >= 0 and draft.paragraph_of(before) == draft.paragraph_of(numbers[0])
    return [before, *numbers] if same_paragraph else list(numbers)


def _attribution(document: Document, number: int) -> tuple[Span, bool] | None:
    """The words that say whose claim the sentence is, and whether the claim is an accusation."""
    sentence = document.sentences[number]
    tokens = sentence.tokens
    if quotes(document, sentence):
        return None
    for index, token in enumerate(tokens):
        if token.norm == "according" and index + 1 < len(tokens) and tokens[index + 1].norm == "to":
            whole = token.span.cover(tokens[_last(tokens, index + 1)].span)
            return whole, _accuses(document, whole)
        if (last := _view(tokens, index)) > index:
            return token.span.cover(tokens[last].span), _accuses(document, token.span.cover(tokens[last].span))
        if (first := _trailing(sentence, index)) >= 0:
            whole = tokens[first].span.cover(token.span)
            return whole, token.lemma.casefold() in _ALLEGING or _accuses(document, whole)
        aside = _aside(tokens, index)
        views = holds_view(tokens, index)
        below = token.dep in ("relcl", "acl", "amod") and not aside and not is_aside(tokens, index)
        if not (views or is_speech(sentence, index)) or below:
            continue
        # What somebody said that they would ask or promise is a part of the claim.
        if token.dep == "ccomp" and token.head < index and is_speech(sentence, token.head):
            continue
        subject = next((child for child in children(tokens, index) if tokens[child].dep in _SUBJECTS), None)
        if subject is None and views:
            subject = subject_of(tokens, index)
        claim = views or any(tokens[child].dep == "ccomp" for child in children(tokens, index))
        claim = claim or bool(told(tokens, index))
        if subject is None or not (claim or aside or token.dep == "ccomp" or is_aside(tokens, index)):
            continue
        first = min(subtree(tokens, subject))
        whole = tokens[min(first, index)].span.cover(tokens[max(subject, index)].span)
        if len(whole) <= 120:
            return whole, token.lemma.casefold() in _ALLEGING or _accuses(document, whole)
    return None


def _trailing(sentence: Sentence, index: int) -> int:
    """The first token of ", the alliance, a lobby group, asserted on Monday." which the parse takes for a participle;
    -1 where nothing of the kind ends the sentence."""
    tokens = sentence.tokens
    rest = tokens[index + 1:]
    if not _is_loose(tokens, index) or not is_speech(sentence, index) or len(rest) > _TRAIL:
        return -1
    if any(token.norm == "by" or token.tag.startswith("V") for token in rest):
        return -1
    first = index - 1
    for at in range(index - 2, -1, -1):  # back over the phrases between commas that hold no finite verb
        if tokens[at].tag in FINITE:
            break
        first = at + 1 if tokens[at].norm == "," else first
    else:
        return -1
    return first if first < index - 1 else -1


def _is_loose(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].dep in ("acl", "advcl") and index > 1 and tokens[index - 1].norm == ","


def _view(tokens: Sequence[Token], index: int) -> int:
    """The last token of "in the view of X", "in X's words" or "as X sees it" where it starts at ``index``, else -1."""
    if tokens[index].norm == "in":
        inside = [at for at in subtree(tokens, index) if at > index and at - index < 12]
        views = [at for at in inside if tokens[at].lemma.casefold() in _VIEWS and tokens[at].head == index]
        owned = any(tokens[at].dep in ("poss", "prep") and tokens[at].head in views for at in inside)
        return max(inside) if views and owned else -1
    if tokens[index].norm == "as":
        for at in range(index + 2, min(index + 7, len(tokens) - 1)):
            if tokens[at].lemma in ("see", "put") and tokens[at + 1].norm == "it":
                return at + 1
    return -1


def _aside(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb and its subject stand between two commas: "which, prosecutors say, he owned"."""
    if index + 1 >= len(tokens) or tokens[index + 1].norm != ",":
        return False
    return any(tokens[at].norm == "," for at in range(max(0, index - 4), index - 1))


def _accuses(document: Document, span: Span) -> bool:
    return any(token.lemma.casefold() in _ACCUSERS for token in document.tokens_in(span))


def _last(tokens: Sequence[Token], index: int) -> int:
    """The last token of what hangs on the preposition ``index``."""
    return max(place for place in (index, *subtree(tokens, index)) if place - index < 20)


def _remark(collation: Collation, link: Link, span: Span, alleging: bool, number: int) -> Remark:
    original = collation.original_of(link)
    words = original.words(span).strip(" ,")
    place = collation.draft.sentences[number].span
    denied = any(token.lemma.casefold() in _DENYING for token in original.tokens_in(span))
    message = f"The draft drops \u201c{words}\u201d and tells this as its own knowledge."
    if denied:
        message = f"The draft drops \u201c{words}\u201d: what was denied is now told as a fact."
    return Remark(
        message=message,
        b=place,
        a=span,
        original=link.original,
        suggestion=Suggestion(original.words(collation.span_a(link))),
        confidence=min(0.9, 0.4 + 0.45 * link.score),
        severity="critical" if denied else "error" if alleging else None,
    )
