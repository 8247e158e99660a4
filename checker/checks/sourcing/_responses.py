"""What somebody answers to what has just been said of them: the reply that a fair account keeps."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from checker.checks._voices import Voice, described, same_person
from checker.checks.sourcing._denials import ACCUSING, REPLIES, refuses
from checker.checks.sourcing._rejections import ANSWERS, CALLING
from checker.checks.sourcing._sayings import NEGATIONS, SPEECH, STRONG, Saying, by_sentence, everything
from checker.collation import Collation
from checker.document import Document, Token

_CHARGING = ACCUSING - {"jail"} | frozenset(
    "claim complain condemn criticise criticize denounce fine fault sanction".split()
)
"""Besides what a court hears of, what anybody may answer; who was jailed has been heard."""

_COUNTERING = frozenset("appeal but contest defend despite however insist maintain although though while".split())
_THEIRS = frozenset("he she it they his her its their".split())
_NOBODY = frozenset("spokesman spokeswoman spokesperson lawyer source official man woman people person".split())
_ANYBODY = frozenset(("company", "official"))
"""What so many sources of one text are called that it does not tell which of them is meant."""

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_BACK = 2


@dataclass(frozen=True, slots=True)
class _Heard:
    """Who says anything in a text: ``names`` are the words of the names, ``words`` and ``groups`` what else tells the
    sources; ``anyone`` says that one of them may be anybody."""

    names: frozenset[tuple[str, ...]]
    words: frozenset[str]
    groups: frozenset[str]
    anyone: bool


def responses(collation: Collation, index: int, left_out: Container[int]) -> Iterator[int]:
    """The sentences of an original, of those ``left_out``, in which somebody who has just been accused, or of whom
    somebody else has just said something, answers it, where the draft keeps the charge and has nothing that they say.
    """
    original = collation.originals[index]
    kept = {number for link in collation.links if link.original == index for number in link.a}
    said = by_sentence(original, spoken=True)
    for number, here in sorted(said.items()):
        if number not in left_out:
            continue
        tokens = original.sentences[number].tokens
        for before in range(number - 1, max(-1, number - 1 - _BACK), -1):
            if original.paragraph_of(number) - original.paragraph_of(before) > 1 or before not in kept:
                continue
            others = said.get(before, ())
            answering = [one.voice for one in here if _is_about(original, before, others, one.voice)]
            charged = any(token.lemma.casefold() in _CHARGING for token in original.sentences[before].tokens)
            if answering and (charged or others and _counters(tokens)):
                if not any(_is_heard(collation.draft, original, voice) for voice in answering):
                    yield number
                break


def _is_about(original: Document, number: int, sayings: Sequence[Saying], voice: Voice) -> bool:
    """Whether the sentence is about a source, or about whomever it speaks for, and is not its own word."""
    own = described(original, voice)
    pointing = original.words(voice.span).casefold().partition(" ")[0] in _THEIRS
    for saying in sayings:
        theirs = described(original, saying.voice)
        if own & theirs:
            return False
    tokens = original.sentences[number].tokens
    speakers = [saying.voice.span for saying in sayings]
    told = {
        form
        for token in tokens
        if token.tag.startswith("N") and not any(span.overlaps(token.span) for span in speakers)
        for form in (token.norm.removesuffix("'s"), token.lemma.casefold())
    }
    return pointing and bool(told) or bool((own - _NOBODY) & told)


def _counters(tokens: Sequence[Token]) -> bool:
    """Whether a sentence answers back: with a "not", a denial, "insists", "but"; or will not answer."""
    return refuses(tokens) or any(
        token.negated or token.norm in NEGATIONS | _COUNTERING or token.lemma.casefold() in ANSWERS | _COUNTERING
        for token in tokens
    )


def _is_heard(draft: Document, original: Document, voice: Voice) -> bool:
    """Whether the draft has anything that the source says, or that somebody says who may be the source."""
    heard = _heard(draft)
    if heard.anyone or (described(original, voice) - _ANYBODY) & heard.words or voice.groups & heard.groups:
        return True
    return voice.name is not None and any(same_person(voice.words, words) for words in heard.names)


def _heard(draft: Document) -> _Heard:
    if "heard" not in draft.derived:
        voices = [saying.voice for saying in everything(draft)]
        subjects = list(_speaking(draft))
        words = {form for token in subjects for form in (token.norm, token.lemma.casefold())}
        draft.derived["heard"] = _Heard(
            frozenset(voice.words for voice in voices if voice.name is not None),
            frozenset(words.union(*(described(draft, voice) for voice in voices))),
            frozenset(group for voice in voices for group in voice.groups),
            any(token.tag == "PRP" for token in subjects) or any(_may_be_anyone(draft, voice) for voice in voices),
        )
    heard: _Heard = draft.derived["heard"]
    return heard


def _may_be_anyone(draft: Document, voice: Voice) -> bool:
    pointing = draft.words(voice.span).casefold().partition(" ")[0] in _THEIRS
    return pointing or voice.by_pronoun or voice.name is None and not voice.nouns


def _speaking(draft: Document) -> Iterator[Token]:
    """The subjects of verbs of speech, whether or not the parse has a claim behind them."""
    verbs = SPEECH | STRONG | ANSWERS | CALLING | REPLIES
    for sentence in draft.sentences:
        for token in sentence.tokens:
            if token.dep in _SUBJECTS and token.head >= 0 and sentence.tokens[token.head].lemma.casefold() in verbs:
                yield token
