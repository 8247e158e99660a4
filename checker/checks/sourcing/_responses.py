"""What somebody answers to what has just been said of them: the reply that a fair account keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._voices import Voice, same_person
from checker.checks.sourcing._denials import REPLIES, refuses
from checker.checks.sourcing._rejections import ANSWERS, CALLING
from checker.checks.sourcing._sayings import SPEECH, STRONG, Saying, everything
from checker.collation import Collation
from checker.document import Document, Token

_ACCUSING = frozenset(
    "accuse allege arrest blame charge claim complain condemn convict criticise criticize denounce fine fault indict "
    "investigate sanction sue suspect".split()
)
_COUNTERING = frozenset("appeal but contest defend despite however insist maintain although though while".split())
_NOT = frozenset("no not never nobody nothing none neither nor".split())
_THEIRS = frozenset("he she it they his her its their".split())
_NOBODY = frozenset("spokesman spokeswoman spokesperson lawyer source official man woman people person".split())
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_BACK = 2


def responses(collation: Collation, index: int) -> Iterator[int]:
    """The sentences of an original in which somebody who has just been accused, or of whom somebody else has just said
    something, answers it, where the draft keeps the charge and has nothing that they say."""
    original = collation.originals[index]
    kept = {number for link in collation.links if link.original == index for number in link.a}
    said: dict[int, list[Saying]] = {}
    for saying in everything(original):
        said.setdefault(saying.sentence, []).append(saying)
    for number, here in sorted(said.items()):
        tokens = original.sentences[number].tokens
        for before in range(number - 1, max(-1, number - 1 - _BACK), -1):
            if original.paragraph_of(number) - original.paragraph_of(before) > 1 or before not in kept:
                continue
            others = said.get(before, [])
            answering = [one.voice for one in here if _is_about(original, before, others, one.voice)]
            charged = any(token.lemma.casefold() in _ACCUSING for token in original.sentences[before].tokens)
            if answering and (charged or others and _counters(tokens)):
                if not any(_is_heard(collation.draft, original, voice) for voice in answering):
                    yield number
                break


def _is_about(original: Document, number: int, sayings: Sequence[Saying], voice: Voice) -> bool:
    """Whether the sentence is about a source, or about whomever it speaks for, and is not its own word."""
    own = _words(original, voice)
    pointing = original.words(voice.span).casefold().partition(" ")[0] in _THEIRS
    for saying in sayings:
        theirs = _words(original, saying.voice)
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


def _words(document: Document, voice: Voice) -> frozenset[str]:
    inside = (token for token in document.tokens_in(voice.span) if token.tag.startswith("N"))
    return voice.nouns.union(voice.words, (token.lemma.casefold().removesuffix("'s") for token in inside))


def _counters(tokens: Sequence[Token]) -> bool:
    """Whether a sentence answers back: with a "not", a denial, "insists", "but"; or will not answer."""
    return refuses(tokens) or any(
        token.negated or token.norm in _NOT | _COUNTERING or token.lemma.casefold() in ANSWERS | _COUNTERING
        for token in tokens
    )


def _is_heard(draft: Document, original: Document, voice: Voice) -> bool:
    """Whether the draft has anything that the source says, or that somebody says who may be the source."""
    own = _words(original, voice) - {"company", "official"}
    for saying in everything(draft):
        other = saying.voice
        if other.by_pronoun or other.name is None and not other.nouns:
            return True
        if voice.name is not None and other.name is not None and same_person(voice.words, other.words):
            return True
        if own & _words(draft, other) or voice.groups & other.groups:
            return True
        if draft.words(other.span).casefold().partition(" ")[0] in _THEIRS:
            return True
    verbs = SPEECH | STRONG | ANSWERS | CALLING | REPLIES
    return any(
        token.dep in _SUBJECTS and sentence.tokens[token.head].lemma.casefold() in verbs and (
            token.norm in own or token.lemma.casefold() in own or token.tag == "PRP"
        )
        for sentence in draft.sentences for token in sentence.tokens if token.head >= 0
    )
