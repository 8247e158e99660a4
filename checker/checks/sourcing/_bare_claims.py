"""Claims of the original that a sentence of the draft tells in words of its own and in nobody's name.

A free rewrite has few of the claim's words. So it is not asked how much of the claim the draft has, but where the
draft's sentence comes from: it tells a claim where what it says stands in the claim, and nowhere else in the original.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.checks._reading import children, subtree
from checker.checks._voices import Voice
from checker.checks._wording import Word, content, likeness
from checker.checks.sourcing._claims import attributes, is_speech, may_be
from checker.checks.sourcing._sayings import DEMANDING, Saying, by_sentence, sayings
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span, Token
from checker.language.spelling import folded
from checker.language.thesaurus import related

_REACH = 2
_FEWEST, _ENOUGH = 2, 0.5
_THEMSELVES = frozenset(("he", "she", "it", "they"))
_WRITERS = frozenset(("i", "we"))
"""Outside quotation marks they are whoever signs the text, and what they want, all of it asks for."""
_ANYBODY = frozenset("anybody anyone individual people person somebody someone".split())
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_AT = frozenset(("at", "in", "with", "within"))
_TIMES = frozenset("after as before since when while".split())
_FROM = frozenset(("from", "to"))
_HEARING = frozenset(("hear", "learn"))
_WORD_OF = frozenset(
    "account announcement conclusion count estimate finding forecast reckoning research statement study".split()
)
"""Nouns for what somebody made known, which cite it: "the announcement came on Monday", "the finding of a study"."""


def bare_claims(collation: Collation, link: Link) -> Iterator[tuple[Saying, int]]:
    """The claims of a link's original that a sentence of the draft tells, with that sentence's number, where neither it
    nor its neighbours may say whose they are."""
    original, draft = collation.original_of(link), collation.draft
    said = by_sentence(original)
    claims = [
        one for number in link.a for one in said.get(number, ()) if len(one.claim) > 1 and _is_somebodys(original, one)
    ]
    if not claims:
        return
    around = range(max(0, link.a[0] - _REACH), min(len(original.sentences), link.a[-1] + _REACH + 1))
    for number in link.b:
        sentence = draft.sentences[number]
        words = _words(sentence.tokens)
        if sentence.tokens[-1].norm == "?" or not words:
            continue
        share, claim = max(((_share(original, around, words, one), one) for one in claims), key=lambda one: one[0])
        if share < _ENOUGH or attributes(draft, number, claim.claim) or _is_carried(draft, link, number, claim):
            continue
        yield claim, number


def is_nobodys_or_named(collation: Collation, link: Link, attribution: Span, number: int) -> bool:
    """Whether the claim that an attribution is of is nobody's ("it is hoped"), or the draft names its source at it or
    has it speak before."""
    original = collation.original_of(link)
    said = next((one for one in sayings(original) if attribution.overlaps(one.verb)), None)
    if said is None:
        return False
    if said.voice.name is None and not said.voice.nouns and not _is_somebodys(original, said):
        return True
    draft = collation.draft
    return any(_speaks(draft, at, number, said.voice) for at in _paragraph(draft, number))


def _is_somebodys(original: Document, claim: Saying) -> bool:
    """Whether a claim is that of another than whom it is about ("it would pay") and of anybody ("it is hoped")."""
    if claim.voice.name is None and claim.voice.nouns and claim.voice.nouns <= _ANYBODY:
        return False  # "a person who seeks to", in a law
    if claim.lemma == "accord":
        return True
    tokens = original.sentences[claim.sentence].tokens
    verb = next(at for at, token in enumerate(tokens) if token.span.overlaps(claim.verb))
    below = children(tokens, verb)
    if any(tokens[child].dep in ("prt", "nsubjpass", "expl") for child in below):
        return False
    if claim.lemma in DEMANDING and any(tokens[child].norm in _WRITERS for child in below):
        return False
    told = {token.span for token in claim.claim}
    own = (
        token.head for token in tokens
        if token.norm in _THEMSELVES and token.dep in _SUBJECTS and token.head != verb
        and tokens[token.head].span in told and tokens[token.head].dep in ("ccomp", "ROOT")
    )
    return not any(_is_will_or_state(tokens, at) for at in own)


def _is_will_or_state(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb tells what somebody will do or how they are, and not what they did to something."""
    below = [tokens[child] for child in children(tokens, verb)]
    return any(child.tag == "MD" for child in below) or not any(child.dep in ("dobj", "ccomp") for child in below)


def _words(tokens: Iterable[Token]) -> tuple[Word, ...]:
    """What tokens are about: content words, names and figures."""
    listed = tuple(tokens)
    named = (Word(folded(one.lemma.casefold()), one.tag) for one in listed if one.tag in ("NNP", "NNPS", "CD"))
    return tuple(dict.fromkeys((*content(listed), *named)))


def _share(original: Document, around: range, words: Sequence[Word], claim: Saying) -> float:
    """The share of a draft sentence's words that stand in a claim; 0 where fewer than two stand there alone, or no more
    of them than outside of it."""
    spans = {token.span for token in claim.claim} - _taken_for_granted(original.sentences[claim.sentence].tokens)
    inside = _words(token for token in claim.claim if token.span in spans)
    outside = _words(
        token for number in around for token in original.sentences[number].tokens if token.span not in spans
    )
    here = there = 0.0
    alone = 0
    for word in words:
        mine, other = _best(word, inside), _best(word, outside)
        here += mine
        there += other > mine
        alone += mine >= 1 > other
    return here / len(words) if alone >= _FEWEST and alone > there else 0.0


def _taken_for_granted(tokens: Sequence[Token]) -> set[Span]:
    """What a clause or phrase of time tells ("after the river burst its banks", "after weeks in which it rained"): it
    happened, whoever says what came of it."""
    tops = {
        index if token.dep == "prep" else token.head for index, token in enumerate(tokens)
        if token.norm in _TIMES and (
            token.dep == "prep" and tokens[token.head].tag.startswith("V")
            or token.dep in ("mark", "advmod") and tokens[token.head].dep == "advcl"
        )
    }
    return {tokens[at].span for top in tops for at in subtree(tokens, top)}


def _best(word: Word, others: Iterable[Word]) -> float:
    return max((likeness(word, other.lemma, other.tag[0], True) for other in others), default=0.0)


def _is_carried(draft: Document, link: Link, number: int, claim: Saying) -> bool:
    """Whether the sentence names the claim's source, or another of its paragraph may carry it: one before it or beside
    it in the link that cites somebody who may be the same, the next one where it names the source, or one that speaks
    of "the announcement"."""
    said = by_sentence(draft, spoken=True)
    for other in _paragraph(draft, number):
        tokens = draft.sentences[other].tokens
        if other >= number and any(token.tag.startswith("N") and token.lemma in _WORD_OF for token in tokens):
            return True
        if _speaks(draft, other, number, claim.voice) or other == number + 1 and _named(tokens, claim.voice):
            return True
        near = other <= number + 1 or other in link.b
        if near and any(_may_speak(claim.voice, one.voice) for one in said.get(other, ())):
            return True
    return False


def _paragraph(draft: Document, number: int) -> Iterator[int]:
    paragraph = draft.paragraph_of(number)
    return (at for at in range(len(draft.sentences)) if draft.paragraph_of(at) == paragraph)


def _speaks(draft: Document, other: int, number: int, source: Voice) -> bool:
    """Whether a sentence at ``number`` names a source, or one before it has the source say something."""
    sentence = draft.sentences[other]
    named = _named(sentence.tokens, source) if other <= number else []
    return other == number and not all(_places_another(sentence.tokens, at, named) for at in named) or any(
        _is_cited(sentence, at) for at in named
    )


def _is_cited(sentence: Sentence, index: int) -> bool:
    """Whether a source is the subject of a verb of speech, itself or beside its other name, or somebody from whom or
    according to whom it was heard: "parliament heard from the minister"."""
    tokens = sentence.tokens
    head = tokens[index].head
    while tokens[index].dep in ("appos", "compound") and head != index:
        index, head = head, tokens[head].head
    if tokens[index].dep in _SUBJECTS:
        return is_speech(sentence, head)
    if tokens[index].dep != "pobj" or tokens[head].norm not in _FROM:
        return False
    return tokens[head].norm == "to" and tokens[head - 1].norm == "according" or (
        tokens[head].norm == "from" and tokens[tokens[head].head].lemma in _HEARING
    )


def _places_another(tokens: Sequence[Token], index: int, named: Sequence[int]) -> bool:
    """Whether a source is named only to say where somebody else belongs: "a former clerk at the bank, Norbank"."""
    head = tokens[index].head
    while tokens[index].dep in ("compound", "appos") and head in named and head != index:
        index, head = head, tokens[head].head
    if tokens[index].dep == "pobj" and tokens[head].norm in _AT:
        return tokens[tokens[head].head].tag.startswith("NN") and tokens[tokens[head].head].lemma not in _WORD_OF
    return False


def _named(tokens: Sequence[Token], source: Voice) -> list[int]:
    """Where a sentence names a source."""
    words = {*source.words, *(source.sources or source.nouns)}
    return [at for at, token in enumerate(tokens) if token.norm in words or token.lemma.casefold() in words]


def _may_speak(source: Voice, voice: Voice) -> bool:
    """Whether two sources may be one, as nouns may that the thesaurus has together ("both sides", "the parties")."""
    return may_be(source, voice) or any(related(a, b) for a in source.nouns for b in voice.nouns)
