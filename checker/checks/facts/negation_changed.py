"""A "not" was lost or gained.

Why it matters:
    A lost "not" turns a statement into its opposite, and a denial into a confession.

Flags:
    A: The minister said the dam would not be rebuilt this year.
    B: The minister said the dam would be rebuilt this year.

    A: Ms. Arlen denied the charge and said she had signed the contract.
    B: Ms. Arlen denied the charge and said she had never signed the contract.

    A: The team didn't find any trace of the missing ferry on Sunday.
    B: The team found a trace of the missing ferry on Sunday.

Passes:
    A: The plan would hurt not just farmers but also fishermen, the union said.
    B: The plan would hurt farmers and also fishermen, the union said.

    A: The council did not accept the offer from the builder.
    B: The council rejected the offer from the builder.

    A: No one was hurt in the fire at the Tarn depot, police said.
    B: Nobody was hurt in the fire at the Tarn depot, police said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.collation import Collation, Link, WordEdit
from checker.document import Document, Sentence, Span, Token
from checker.finding import Remark, Suggestion
from checker.registry import check

NEGATIVES = frozenset("not never no none nobody nothing nowhere neither nor cannot without no-one".split())
LIMITED = frozenset("just only merely simply solely necessarily least".split())
# What denies without a "not": a verb of this kind on the other side makes up for one.
IMPLICIT = frozenset(
    "fail refuse decline deny reject lack avoid prevent stop cease doubt miss forbid ban unable unlikely impossible "
    "against absent hardly barely scarcely rarely seldom little few only neglect abstain rule".split()
)
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")


@dataclass(frozen=True, slots=True)
class Negation:
    """A negative word, and the lemma of the verb that it turns round ("" where there is none)."""

    token: Token
    governs: str


@check(severity="critical", needs=("originals",))
def negation_changed(collation: Collation) -> Iterator[Remark]:
    """Compare, verb by verb, whether each link's two sides say it or deny it."""
    for link in collation.prose_links():
        original, draft = collation.original_of(link), collation.draft
        sentences_a = [original.sentences[number] for number in link.a]
        sentences_b = [draft.sentences[number] for number in link.b]
        negations_a = [negation for sentence in sentences_a for negation in negations(sentence)]
        negations_b = [negation for sentence in sentences_b for negation in negations(sentence)]
        if len(negations_a) == len(negations_b):
            continue
        verbs_a, verbs_b = _verbs(sentences_a), _verbs(sentences_b)
        lost = [negation for negation in negations_a if _turned(negation, negations_b, verbs_a, verbs_b)]
        gained = [negation for negation in negations_b if _turned(negation, negations_a, verbs_b, verbs_a)]
        for negation in lost[:1]:
            edit = _edit_at(link, negation.token.span, on_a=True)
            if edit is not None and not _made_up_for(sentences_a, sentences_b) and len(negations_a) > len(negations_b):
                yield _remark(collation, link, edit, original, draft, lost=True)
        for negation in gained[:1]:
            edit = _edit_at(link, negation.token.span, on_a=False)
            if edit is not None and not _made_up_for(sentences_b, sentences_a) and len(negations_b) > len(negations_a):
                yield _remark(collation, link, edit, original, draft, lost=False)


def negations(sentence: Sentence) -> Iterator[Negation]:
    """The negative words of a sentence, without "not just" and the like."""
    for index, token in enumerate(sentence.tokens):
        norm = token.norm
        if norm not in NEGATIVES and not norm.endswith("n't"):
            continue
        if norm == "no" and token.tag not in ("DT", "RB"):
            continue
        following = sentence.tokens[index + 1].norm if index + 1 < len(sentence.tokens) else ""
        if following in LIMITED or following.rstrip(".").isdigit():
            continue
        yield Negation(token, _governed(sentence, index))


def _governed(sentence: Sentence, index: int) -> str:
    """The lemma of the nearest verb up the tree, an auxiliary's own main verb in its stead."""
    seen = set()
    while index not in seen and 0 <= index < len(sentence.tokens):
        seen.add(index)
        token = sentence.tokens[index]
        if token.tag.startswith("V") and token.dep not in ("aux", "auxpass"):
            return token.lemma
        index = token.head
    return ""


def _verbs(sentences: list[Sentence]) -> dict[str, int]:
    verbs: dict[str, int] = {}
    for sentence in sentences:
        for token in sentence.tokens:
            if token.tag.startswith("V") and token.dep not in ("aux", "auxpass"):
                verbs[token.lemma] = verbs.get(token.lemma, 0) + 1
    return verbs


def _turned(negation: Negation, others: list[Negation], own: dict[str, int], there: dict[str, int]) -> bool:
    """Whether the verb stands on the other side as well, and nothing denies it there."""
    verb = negation.governs
    if not verb or any(other.governs == verb for other in others):
        return False
    return own.get(verb, 0) <= 1 and there.get(verb, 0) == 1


def _made_up_for(denying: list[Sentence], other: list[Sentence]) -> bool:
    """Whether the other side says the same with an implicit negative, or both lose one ("not impossible")."""
    words, words_other = (
        {token.lemma.casefold() or token.norm for sentence in sentences for token in sentence.tokens}
        for sentences in (denying, other)
    )
    if (words_other - words) & IMPLICIT:
        return True
    return any(
        prefix + word in theirs
        for own, theirs in ((words - words_other, words_other), (words_other - words, words))
        for word in own
        for prefix in _PREFIXES
    )


def _edit_at(link: Link, span: Span, on_a: bool) -> WordEdit | None:
    for edit in link.edits:
        if edit.kind in ("insert", "delete", "replace") and (edit.a if on_a else edit.b).contains(span):
            return edit
    return None


def _remark(
    collation: Collation, link: Link, edit: WordEdit, original: Document, draft: Document, lost: bool
) -> Remark:
    words_a, words_b = original.words(edit.a).strip(), draft.words(edit.b).strip()
    if not words_b:
        message = f"The draft leaves out the original\u2019s \u201c{words_a}\u201d: that turns the meaning round."
    elif not words_a:
        message = f"The draft puts in \u201c{words_b}\u201d: that turns the meaning round."
    else:
        message = f"\u201c{words_a}\u201d became \u201c{words_b}\u201d: that turns the meaning round."
    small = max(len(edit.a), len(edit.b)) <= 30
    return Remark(
        message=message,
        b=_trim(draft.text, edit.b),
        a=_trim(original.text, edit.a),
        original=link.original,
        suggestion=Suggestion(original.words(edit.a).strip()) if words_b and words_a else None,
        confidence=min(0.95, 0.45 + 0.3 * small + 0.2 * link.score),
        severity="critical" if small else "error",
    )


def _trim(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
