"""A quotation is given to another speaker.

Why it matters:
    The right words in the wrong mouth are a false quotation, and often a libel.

Flags:
    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said. Tom Arlen, the builder, walked out.
    B: "We will never sell the harbour to a foreign company," said Tom Arlen, the builder. Mayor Ines Dorn walked out.

    A: Judge Ruth Sandel closed the case. The mayor, Tom Arlen, said it was late. "She knew it all in May," he said.
    B: "She knew it all in May," Judge Ruth Sandel said. The mayor, Tom Arlen, called her ruling late.

    A: "We will walk out," said driver Ewa Kolny. Her manager, Neil Harrow, called the strike pointless.
    B: "We will walk out," said driver Ewa Kolna. Her manager, Neil Harrow, called the strike pointless.

    A: "The lift has been broken since May," a tenant said. The landlord did not reply to questions.
    B: "The lift has been broken since May," the landlord said.

Passes:
    A: "The lift has been broken since May," a tenant said. The landlord did not reply to questions.
    B: "The lift has been broken since May," said a woman who lives there. The landlord did not reply.

    A: Judge Ruth Sandel closed the case. The mayor, Tom Arlen, said it was late. "She knew it all in May," he said.
    B: "She knew it all in May," said Tom Arlen, the mayor, to whom the ruling of Judge Ruth Sandel came late.

    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said.
    B: “We will never sell the harbour to a foreign company,” said Dorn.

    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said.
    B: “We will never sell the harbour to a foreign company,” the mayor said.

    A: "The numbers do not add up," wrote columnist Ann Dunmore. Economist Otto Breen called the budget "sound".
    B: The budget is "sound", said economist Otto Breen, but columnist Ann Dunmore wrote: "The numbers do not add up."
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.checks._apart import are_two
from checker.checks._reading import subtree
from checker.checks._voices import (
    Voice,
    is_person,
    mentions,
    name_words,
    rivals,
    same_person,
    spelled_otherwise,
    voice_at,
    with_title,
)
from checker.checks.quotes._sources import FEWEST_WORDS, Source, find_source, words
from checker.collation import Collation
from checker.document import Document, Name, Quotation, Sentence, Span
from checker.finding import Remark, Severity, Suggestion
from checker.language.noun_kinds import is_person as names_a_person
from checker.language.noun_kinds import subsumes
from checker.language.relations import synonymous
from checker.language.thesaurus import related
from checker.registry import check

_SURE = 0.8
_SHORTEST = 2
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_ONE = frozenset(("a", "an", "another", "one"))
_ANYBODY = frozenset(
    "accused adult boy child client customer defendant driver expert female friend girl guest leader male man member "
    "official owner patient person player spokesman spokesperson spokeswoman suspect user victim visitor witness woman "
    "worker".split()
)


@check(severity="critical", needs=("originals",))
def speaker_changed(collation: Collation) -> Iterator[Remark]:
    """Compare the speaker of every quotation with the original's, whatever the links of its sentence are."""
    draft = collation.draft
    for quotation in draft.annotations.quotations:
        source = _source(collation, quotation)
        if source is None or quotation.speaker is None:
            continue
        original = collation.originals[source.original]
        quoted = [
            other for other in original.annotations.quotations
            if other.speaker is not None and source.quotation.contains(other.inner)
        ]
        speakers = [voice_at(original, other.speaker) for other in quoted if other.speaker is not None]
        speaker = voice_at(draft, quotation.speaker)
        verdicts = [_verdict(original, one, draft, speaker) for one in speakers]
        if not verdicts or not all(verdicts):
            continue
        if "spelling" not in verdicts and (
            any(_is_nearer(draft, quotation, one) for one in speakers)
            or any(_is_nearer(original, other, speaker) for other in quoted)
        ):
            continue
        at = verdicts.index("spelling") if "spelling" in verdicts else 0
        yield _remark(collation, source, speakers[at], speaker, verdicts[at])


def _source(collation: Collation, quotation: Quotation) -> Source | None:
    """Where the words come from: of a short quotation, only where all of them stand there."""
    if quotation.scare:
        return None
    many = len(words(collation.draft, quotation.inner))
    source = find_source(collation, quotation) if many >= _SHORTEST else None
    if source is None or source.share < (_SURE if many >= FEWEST_WORDS else 1) or not source.share:
        return None
    return source


def _is_nearer(document: Document, quotation: Quotation, voice: Voice) -> bool:
    """Whether the other text's speaker is named, nearer to the quotation than whoever was read as its speaker, as the
    doer of a verb that the quotation hangs on: "..., said Holm, which Varga called <a start>"."""
    number = document.sentence_at(quotation.span.start)
    if number is None or quotation.speaker is None or not voice.words:
        return False
    sentence = document.sentences[number]
    for name in mentions(document, voice.words, sentence.span):
        if _away(quotation.span, name.span) >= _away(quotation.span, quotation.speaker):
            continue
        if any(_quotes(sentence, verb, quotation) for verb in _deeds(sentence, name.span)):
            return True
    return False


def _deeds(sentence: Sentence, name: Span) -> Iterator[int]:
    """The verbs whose subject the name is, or stands beside ("the judge, Ida Kroll, dismissed")."""
    for token in sentence.tokens:
        if not name.overlaps(token.span) or token.head < 0:
            continue
        subject = sentence.tokens[token.head] if token.dep == "appos" else token
        if subject.dep in _SUBJECTS and subject.head >= 0:
            yield subject.head


def _quotes(sentence: Sentence, verb: int, quotation: Quotation) -> bool:
    return any(quotation.inner.overlaps(sentence.tokens[at].span) for at in subtree(sentence.tokens, verb))


def _away(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end)


def _verdict(original: Document, a: Voice, draft: Document, b: Voice) -> str:
    """"" where the two may be one speaker, else what is wrong: "spelling", "name", "pronoun" or "group"."""
    if a.name is None or b.name is None:
        known_a, known_b = _known(a, draft), _known(b, original)
        if a.name is None and b.name is not None and not b.by_pronoun and _are_two(original, a, b):
            return "group"
        return "group" if rivals(known_a, known_b) or _is_somebody_else(original, a, known_a, known_b) else ""
    if spelled_otherwise(a.words, b.words) and not set(b.words) <= _words_of(original):
        return "spelling"
    if same_person(a.words, b.words):
        return ""
    if not _is_person(a, original, draft) or not _is_person(b, draft, original):
        return ""
    if not a.by_pronoun and not b.by_pronoun:
        return "name"
    # Who is named beside the subject may be meant too; who is named nowhere may be the same by another name.
    if b.by_pronoun and a.gender and a.gender == b.gender and any(mentions(draft, a.words)):
        return ""  # "she" may be Ms Quint, whoever was named last
    if not any(mentions(original, b.words)) or _is_beside(original, a.name, b) or _is_beside(draft, b.name, a):
        return ""
    return "pronoun"


def _are_two(original: Document, a: Voice, b: Voice) -> bool:
    """Whether the original cites the draft's speaker besides its own, and they are two for certain."""
    theirs = [voice_at(original, name.span) for name in mentions(original, b.words)]
    return bool(theirs) and all(are_two(original, a, voice) for voice in theirs)


def _is_somebody_else(original: Document, a: Voice, known_a: Voice, b: Voice) -> bool:
    """Whether the original has one person speak and names another whom the draft has speak: "the cashier" and "the
    manager". Of nouns that may be said of one person none is told."""
    if a.name is not None or not a.alone or not b.alone or a.by_pronoun or b.by_pronoun:
        return False
    if b.name is not None and original.words(a.span).partition(" ")[0].casefold() not in _ONE:
        return False  # "the father" may be named elsewhere
    nouns_a, nouns_b = (
        {noun for noun in voice.nouns if names_a_person(noun)} - _ANYBODY for voice in (known_a, b)
    )
    sentence = original.sentence_at(a.span.start)
    others = {
        token.lemma.casefold()
        for number, other in enumerate(original.sentences)
        if number != sentence
        for token in other.tokens
        if token.tag == "NN" and token.dep in ("nsubj", "nsubjpass", "compound", "appos", "dobj", "pobj")
    }
    if not nouns_a or not nouns_b or not nouns_b <= others or nouns_a & others:
        return False
    return not any(
        x == y or related(x, y) or synonymous(x, y, "NN") or subsumes(x, y) for x in nouns_a for y in nouns_b
    )


def _is_person(voice: Voice, own: Document, other: Document) -> bool:
    """Whether either text has the name as a person's: the model knows a name in one sentence and not in the next."""
    if voice.name is None or is_person(own, voice.name):
        return voice.name is not None
    return any(is_person(document, name) for document in (own, other) for name in mentions(document, voice.words))


def _known(voice: Voice, other: Document) -> Voice:
    """The voice with what the other document calls the same person."""
    if voice.name is None:
        return voice
    nouns = [voice_at(other, name.span).nouns for name in list(mentions(other, voice.words))[:1]]
    return replace(voice, nouns=voice.nouns.union(*nouns))


def _is_beside(document: Document, name: Name, voice: Voice) -> bool:
    number = document.sentence_at(name.span.start)
    return any(mentions(document, voice.words, document.sentences[number or 0].span)) and (
        not same_person(name_words(name), voice.words)
    )


def _words_of(document: Document) -> frozenset[str]:
    return frozenset(word for name in document.annotations.names for word in name_words(name))


def _remark(collation: Collation, source: Source, a: Voice, b: Voice, verdict: str) -> Remark:
    original, draft = collation.originals[source.original], collation.draft
    span_a = a.name.span if a.name is not None and a.by_pronoun else a.span
    span_b = b.name.span if b.name is not None and verdict == "spelling" else b.span
    named_a, named_b = with_title(original, span_a), with_title(draft, span_b)
    words_a, words_b = original.words(named_a), draft.words(named_b)
    severity: Severity | None = None if verdict == "name" else "error"
    message = f"The original gives this quotation to \u201c{words_a}\u201d, the draft to \u201c{words_b}\u201d."
    if verdict == "spelling":
        message = f"\u201c{words_a}\u201d is spelled \u201c{words_b}\u201d in the draft."
    if b.by_pronoun and b.name is not None:
        message = message.removesuffix(".") + f" (\u201c{draft.words(b.name.span)}\u201d)."
    return Remark(
        message=message,
        b=named_b,
        a=named_a,
        original=source.original,
        suggestion=Suggestion(words_a),
        confidence=min(0.95, 0.9 * source.share) - (0.2 if verdict in ("pronoun", "group") else 0),
        severity=severity,
    )
