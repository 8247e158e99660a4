"""Slips of plain grammar, seeded, of kinds that neither the detector's training nor the spinner makes as a whole.

Each kind damages one place in some of the sentences of a clean text:

- ``plural subject``, ``singular subject``: a finite verb takes the other number than its noun has;
- ``modal and to``, ``modal and form``, ``have and form``, ``do and form``, ``to and form``: a verb form that cannot
  follow ("could to go", "could went", "has went", "did not went", "to went");
- ``article``: "a" for "an" and the other way round; ``number of a noun``: "these house", "many shop", "a apples";
- ``determiner twice``, ``preposition twice``: a second one of another kind behind the first;
- ``preposition lost``: between a verb and its object;
- ``clause alone``: a subordinate or relative clause stands as a sentence of its own;
- ``sentence cut``: a sentence ends behind a determiner, a conjunction or a relative pronoun;
- ``verb lost``: a sentence loses the only finite verb that it has;
- ``auxiliary twice`` ("was been taken"), ``base behind be`` ("was take"), ``to lost`` ("forced leave"), ``comparative
  twice`` ("more faster than"), ``many of one`` ("one of the soldier"), ``there is many``, ``which for who``, ``subject
  lost`` ("told them that did not"), ``clause behind a phrase`` ("because of the snow fell", where a clause stood),
  ``list broken`` ("sank, burned and killing"), ``word confused`` ("form" for "from").

``python -m tests.benchmarks slips ../shared`` reports, for each kind, the share of slips that a finding of the families
language and structure at warning or above touches, without the language model. ``choose`` are texts that the rules
were looked at with, ``report`` are others. False alarms on clean text are what ``clean`` measures. CHECKER_SAMPLE=5
takes every fifth text.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.document import Document, Sentence, Span, Token
from checker.finding import at_least
from checker.settings import Settings
from tests.benchmarks.garble_texts import texts
from tests.benchmarks.spinner import inflected

SETTINGS = Settings(language_model=False, select=("language", "structure"))
FEWEST_TOKENS = 7
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_OTHER_NUMBER = {"is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has", "does": "do"}
# English has both numbers behind these.
_COLLECTIVE = frozenset(
    "police family jury team couple crew staff group majority number government council committee news none company "
    "board party club public media data".split()
)
_SUBORDINATORS = frozenset("because although though while whereas unless since when if after before until".split())
_PREPOSITIONS = ("of", "with", "from", "at", "by", "into", "for")
_DETERMINERS = ("the", "a", "its", "their", "this")


@dataclass(frozen=True, slots=True)
class Slip:
    """A span of the text, what stands there instead, and the part of that, as offsets, that is wrong."""

    span: Span
    instead: str
    wrong: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Slipped:
    """A text with slips; ``places`` are where they are in it, ``kinds`` a word for each."""

    text: str
    places: tuple[Span, ...]


def run(shared: Path) -> dict[str, Any]:
    """Recall by kind and part."""
    every = int(os.environ.get("CHECKER_SAMPLE", "1"))
    found: dict[str, Any] = {}
    for part in ("choose", "report"):
        documents = [article.document() for article in list(texts(shared, part))[::every]]
        found[part] = {kind: _recall([slipped(document, kind, 7, 1.0) for document in documents]) for kind in MAKERS}
    return found


def _recall(damaged: Sequence[Slipped]) -> dict[str, float]:
    slips = told = errors = 0
    for one in damaged:
        if not one.places:
            continue
        said = pipeline.check(one.text, SETTINGS).findings
        findings = [finding for finding in said if at_least(finding.severity, "warning")]
        for place in one.places:
            touching = [finding.severity for finding in findings if finding.b.overlaps(place)]
            slips += 1
            told += bool(touching)
            errors += any(at_least(severity, "error") for severity in touching)
    rate = max(1, slips)
    return {"slips": slips, "told": round(told / rate, 2), "as an error": round(errors / rate, 2)}


Maker = Callable[[Document, Sentence, random.Random], Iterator[Slip]]


def slipped(document: Document, kind: str, seed: int, share: float = 0.5) -> Slipped:
    """Slips of one kind in about ``share`` of the prose sentences of an annotated document that offer a place."""
    chance = random.Random(f"{seed} {kind}")
    parts: list[str] = []
    places: list[Span] = []
    done = length = 0
    for paragraph in document.paragraphs:
        if paragraph.role != "prose":
            continue
        for sentence in paragraph.sentences:
            quoted = any(quotation.span.overlaps(sentence.span) for quotation in document.annotations.quotations)
            if quoted or len(sentence.tokens) < FEWEST_TOKENS or document.words(sentence.span)[-1] != ".":
                continue
            options = list(MAKERS[kind](document, sentence, chance))
            if not options or chance.random() >= share:
                continue
            slip = chance.choice(options)
            before = document.text[done:slip.span.start]
            length += len(before)
            places.append(Span(length + slip.wrong[0], length + slip.wrong[1]))
            parts.extend((before, slip.instead))
            length += len(slip.instead)
            done = slip.span.end
    parts.append(document.text[done:])
    return Slipped("".join(parts), tuple(places))


def _replaced(token: Token, instead: str) -> Slip:
    return Slip(token.span, instead, (0, len(instead)))


def _inserted(token: Token, word: str) -> Slip:
    place = Span(token.span.start, token.span.start)
    return Slip(place, f"{word} ", (0, len(word)))


def _subject(sentence: Sentence, index: int) -> Token | None:
    """The noun that a finite verb, or the verb that it helps, has for its subject."""
    token = sentence.tokens[index]
    verbs = {index, token.head} if token.dep in ("aux", "auxpass") else {index}
    found = [one for one in sentence.tokens if one.dep in ("nsubj", "nsubjpass") and one.head in verbs]
    joined = {one.head for one in sentence.tokens if one.dep == "conj"}
    nouns = [one for one in found if one.tag in ("NN", "NNS") and sentence.tokens.index(one) not in joined]
    return nouns[0] if len(found) == 1 and nouns else None


def _number(tag: str) -> Maker:
    def make(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
        for index, token in enumerate(sentence.tokens):
            text = document.words(token.span)
            if not text.islower() or token.tag not in ("VBZ", "VBP", "VBD") or not text.isalpha():
                continue
            subject = _subject(sentence, index)
            if subject is None or subject.tag != tag or subject.lemma in _COLLECTIVE or sentence.tokens.index(subject) > index:
                continue
            other = _OTHER_NUMBER.get(text)
            if other is None and token.tag != "VBD":
                forms = inflected((token.lemma,), "VBZ" if token.tag == "VBP" else "VBP")
                other = forms[0] if forms else None
            if other and other != text:
                yield _replaced(token, other)

    return make


def _modal_to(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for token, verb in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if token.tag == "MD" and verb.tag == "VB":
            yield _inserted(verb, "to")


def _form_behind(first: Callable[[Token], bool], tag: str, others: Sequence[str]) -> Maker:
    """The verb of a tag behind a word that ``first`` knows (an adverb may stand between) in another form."""

    def make(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
        tokens = sentence.tokens
        for index, verb in enumerate(tokens[1:], 1):
            before = tokens[index - 2] if index > 1 and tokens[index - 1].tag == "RB" else tokens[index - 1]
            text = document.words(verb.span)
            if verb.tag != tag or not first(before) or not text.islower():
                continue
            forms = [form for other in others for form in inflected((verb.lemma,), other) if form != text]
            own = {form for one in (tag, "VB", "VBN") if one in (tag, "VBN") for form in inflected((verb.lemma,), one)}
            forms = [form for form in forms if form not in own or tag != "VBN"]
            if verb.lemma not in ("be", "have", "do") and forms:
                yield _replaced(verb, chance.choice(forms))

    return make


def _article(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for token in sentence.tokens:
        text = document.words(token.span)
        if token.tag == "DT" and text in ("a", "an"):
            yield _replaced(token, {"a": "an", "an": "a"}[text])


def _noun_number(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        det = next((one for one in tokens[:index] if one.head == index and one.dep in ("det", "nummod", "amod")), None)
        if det is None or not document.words(token.span).islower():
            continue
        several = det.norm in ("these", "those", "many", "several", "two", "three", "four", "five", "six", "ten")
        tag = "NN" if token.tag == "NNS" and several else "NNS"
        if token.tag == "NN" and det.norm not in ("a", "an", "this", "every", "each") or token.tag not in ("NN", "NNS"):
            continue
        if token.tag == "NNS" and not several:
            continue
        forms = [form for form in inflected((token.lemma,), tag) if form != token.norm]
        if forms:
            yield _replaced(token, forms[0])


def _determiner_twice(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for token, following in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if token.norm in ("the", "a", "their", "its") and following.norm.isalpha() and token.tag in ("DT", "PRP$"):
            yield _inserted(following, chance.choice([word for word in _DETERMINERS if word != token.norm]))


def _preposition_twice(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for token, following in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if token.norm in (*_PREPOSITIONS, "in", "on") and token.dep == "prep" and following.norm.isalpha():
            yield _inserted(following, chance.choice([word for word in _PREPOSITIONS if word != token.norm]))


def _preposition_lost(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    tokens = sentence.tokens
    for index in range(1, len(tokens) - 1):
        token, verb, following = tokens[index], tokens[index - 1], tokens[index + 1]
        if token.dep == "prep" and token.head == index - 1 and verb.tag.startswith("VB"):
            if any(one.head == index and one.dep == "pobj" for one in tokens) and following.tag in ("DT", "PRP$", "NNP"):
                around = document.words(verb.span.cover(following.span))
                kept = f"{document.words(verb.span)} {document.words(following.span)}"
                if around != kept:
                    yield Slip(verb.span.cover(following.span), kept, (0, len(kept)))


def _clause_alone(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    tokens = sentence.tokens
    for index in range(4, len(tokens) - 4):
        token = tokens[index]
        relative = token.tag == "WDT" and token.norm == "which" or token.tag == "WP" and token.norm == "who"
        if not relative and not (token.norm in _SUBORDINATORS and token.dep == "mark"):
            continue
        before = tokens[index - 1]
        clause = Span(token.span.start, sentence.span.end)
        start = before.span.start if before.norm == "," else before.span.end
        finite = any(one.tag in _FINITE for one in tokens[:index])
        governed = tokens[token.head].dep in ("advcl", "relcl")
        text = document.words(clause)
        # The clause must go on to the end, and nothing of the main clause may stand behind it.
        tail = all(_depends(tokens, place, token.head) for place in range(index, len(tokens) - 1))
        if finite and governed and tail and before.norm != "and":
            instead = ". " + text[0].upper() + text[1:]
            yield Slip(Span(start, sentence.span.end), instead, (2, len(instead)))


def _depends(tokens: Sequence[Token], index: int, top: int) -> bool:
    for _ in range(len(tokens)):
        if index == top:
            return True
        if tokens[index].head == index:
            return False
        index = tokens[index].head
    return False


def _sentence_cut(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for index, token in enumerate(sentence.tokens[4:-3], 4):
        if token.tag in ("DT", "CC", "PRP$", "WDT") and document.words(token.span).islower():
            first = sentence.tokens[index - 1].span.start
            kept = document.text[first:token.span.end] + "."
            yield Slip(Span(first, sentence.span.end), kept, (0, len(kept)))


def _verb_lost(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    tokens = sentence.tokens
    finite = [index for index, token in enumerate(tokens) if token.tag in _FINITE]
    if len(finite) == 1 and 0 < finite[0] < len(tokens) - 2 and tokens[finite[0]].dep in ("ROOT", "auxpass", "aux"):
        before, verb, after = tokens[finite[0] - 1:finite[0] + 2]
        if before.norm.isalnum() and after.norm.isalnum():
            kept = f"{document.words(before.span)} {document.words(after.span)}"
            yield Slip(before.span.cover(after.span), kept, (0, len(kept)))


def _auxiliary_twice(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for token, verb in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if token.norm in ("was", "were", "is", "are") and token.dep == "auxpass" and verb.tag == "VBN":
            yield _inserted(verb, "been")


def _to_lost(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for verb, to, base in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        governed = verb.tag.startswith("VB") and base.dep == "xcomp" and sentence.tokens[base.head] is verb
        if governed and to.norm == "to" and base.tag == "VB" and verb.lemma not in ("have", "go", "use", "be", "help"):
            kept = f"{document.words(verb.span)} {document.words(base.span)}"
            yield Slip(verb.span.cover(base.span), kept, (0, len(kept)))


def _comparative_twice(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for token, than in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if token.tag in ("JJR", "RBR") and than.norm == "than" and token.norm.endswith("er"):
            yield _inserted(token, "more")


def _many_of_one(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    tokens = sentence.tokens
    for share, of, the, noun in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        shared = share.norm in ("one", "two", "three", "many", "several", "few") and of.norm == "of"
        if shared and the.tag in ("DT", "PRP$") and noun.tag == "NNS" and noun.lemma != noun.norm:
            yield _replaced(noun, noun.lemma)


def _there_is_many(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for there, verb in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if there.tag == "EX" and verb.norm in ("are", "were", "have"):
            yield _replaced(verb, _OTHER_NUMBER[verb.norm])


def _which_for_who(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for token in sentence.tokens[1:]:
        if token.norm == "who" and token.dep == "nsubj" and sentence.tokens[token.head].dep == "relcl":
            yield _replaced(token, "which")


def _subject_lost(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for that, subject, verb in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        if that.norm == "that" and that.dep == "mark" and subject.norm in ("he", "she", "they") and verb.tag in _FINITE:
            kept = f"{document.words(that.span)} {document.words(verb.span)}"
            yield Slip(that.span.cover(verb.span), kept, (0, len(kept)))


def _clause_behind_phrase(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for token in sentence.tokens[1:]:
        if token.norm == "because" and token.dep == "mark" and document.words(token.span).islower():
            yield _replaced(token, "because of")


def _list_broken(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    tokens = sentence.tokens
    for index, verb in enumerate(tokens[1:], 1):
        row = [one for one in tokens[:index] if one.tag == verb.tag and one.dep in ("ROOT", "conj")]
        if verb.tag in ("VBD", "VBN") and verb.dep == "conj" and tokens[index - 1].norm == "and" and len(row) > 1:
            forms = inflected((verb.lemma,), "VBG")
            if forms:
                yield _replaced(verb, forms[0])


_CONFUSED = {
    "from": "form", "through": "trough", "than": "then", "too": "to", "their": "there", "its": "it's", "led": "lead",
    "lose": "loose", "know": "no", "quite": "quiet", "off": "of", "weather": "whether", "advice": "advise",
}  # fmt: skip


def _word_confused(document: Document, sentence: Sentence, chance: random.Random) -> Iterator[Slip]:
    for token in sentence.tokens:
        if document.words(token.span) in _CONFUSED:
            yield _replaced(token, _CONFUSED[token.norm])


MAKERS: dict[str, Maker] = {
    "plural subject": _number("NNS"),
    "singular subject": _number("NN"),
    "modal and to": _modal_to,
    "modal and form": _form_behind(lambda one: one.tag == "MD", "VB", ("VBZ", "VBD")),
    "have and form": _form_behind(lambda one: one.lemma == "have", "VBN", ("VB", "VBD")),
    "do and form": _form_behind(lambda one: one.lemma == "do", "VB", ("VBZ", "VBD")),
    "to and form": _form_behind(lambda one: one.tag == "TO", "VB", ("VBZ", "VBD")),
    "article": _article,
    "number of a noun": _noun_number,
    "determiner twice": _determiner_twice,
    "preposition twice": _preposition_twice,
    "preposition lost": _preposition_lost,
    "clause alone": _clause_alone,
    "sentence cut": _sentence_cut,
    "verb lost": _verb_lost,
    "auxiliary twice": _auxiliary_twice,
    "base behind be": _form_behind(lambda one: one.lemma == "be", "VBN", ("VB",)),
    "to lost": _to_lost,
    "comparative twice": _comparative_twice,
    "many of one": _many_of_one,
    "there is many": _there_is_many,
    "which for who": _which_for_who,
    "subject lost": _subject_lost,
    "clause behind a phrase": _clause_behind_phrase,
    "list broken": _list_broken,
    "word confused": _word_confused,
}
