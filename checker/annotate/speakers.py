"""Who said the words of a quotation: from the verbs of speech around it and their subjects.

A quotation is attributed by the clause after it in its last sentence ("..., X said"), else by the
clause before it in its first ("X told reporters: ..."). Pronouns are left as they stand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.document import Document, Name, Quotation, Sentence, Span, Token
from checker.language.classes import VERBS_OF_SPEECH

_SUBJECT = frozenset(("nsubj", "nsubjpass", "csubj"))
_ASIDE = frozenset(("relcl", "acl", "advcl", "ccomp", "amod", "pcomp"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP"))
_IN_A_NAME = frozenset(("NNP", "NNPS", "NN", "NNS", "DT", "JJ", "PRP$", "POS", "HYPH"))
_CLIMB = 3

_NOBODY = frozenset(("itself", "himself", "herself", "themselves", "section", "headline", "caption"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))

Attribution = tuple[Span | None, Span | None]


def _speaks(sentence: Sentence, verb: int) -> bool:
    """Whether the verb is one of speech here: "as she put it" is, "put a man on the moon" is not."""
    token = sentence.tokens[verb]
    following = sentence.tokens[verb + 1].norm if verb + 1 < len(sentence.tokens) else ""
    if token.lemma not in VERBS_OF_SPEECH or token.norm.startswith("so-"):
        return False
    if token.lemma == "put":
        return following == "it"
    return not (token.lemma == "continue" and following == "to")


def _is_past(sentence: Sentence, verb: int) -> bool:
    """Whether a verb that was taken for a participle is a past tense: it has a subject of its own and no auxiliary, or
    closes an apposition ("Ann Pell, a clerk, objected")."""
    tokens = sentence.tokens
    deps = {token.dep for token in tokens if token.head == verb}
    if tokens[verb].tag != "VBN" or deps & {"aux", "auxpass", "agent"}:
        return False
    head = tokens[verb].head
    return "nsubj" in deps or tokens[verb].dep == "acl" and any(
        token.dep == "appos" and head < index < verb for index, token in enumerate(tokens) if token.head == head
    )


def _is_free_relative(sentence: Sentence, verb: int) -> bool:
    """Whether what is said is named by the clause itself, "accepted what the purser had told her", and is no quotation
    behind it."""
    return any(token.head == verb and token.norm in ("what", "whatever") and index < verb
               for index, token in enumerate(sentence.tokens))


class Attributor:
    """Finds speakers in one document; ``quotations`` are all of it, in order."""

    def __init__(self, document: Document, names: Sequence[Name], quotations: Sequence[Quotation]) -> None:
        self._document = document
        self._quotations = quotations
        self._starts = [quotation.span.start for quotation in quotations]
        self._names = names
        self._name_starts = [name.span.start for name in names]

    def attribution(self, index: int) -> Attribution:
        """The spans of the speaker and of the verb of speech, each None where it can't be told."""
        quotation = self._quotations[index]
        ends_open = self._document.words(quotation.inner)[-1:] in (",", "?", "!", "-", "–", "—", "…")
        ways = (self._after, self._before) if ends_open else (self._before, self._after)
        for way in ways:
            speaker, said = way(index)
            if speaker is not None or said is not None:
                return speaker, said
        return None, None

    def goes_on(self, index: int) -> bool:
        """Whether quotation ``index`` continues what the speaker of the one before it said.

        It opens a sentence in the same paragraph, right after the sentence that attributes the other.
        """
        document, last, this = self._document, self._quotations[index - 1], self._quotations[index]
        here = document.sentence_at(this.span.start)
        there = document.sentence_at(max(last.span.start, last.span.end - 1))
        if here is None or there is None or document.paragraph_of(here) != document.paragraph_of(there):
            return False
        opens = not document.text[document.sentences[here].span.start:this.span.start].strip()
        return opens and here - there == 1 and not last.span.contains(this.span)

    def _after(self, index: int) -> Attribution:
        quotation = self._quotations[index]
        number = self._document.sentence_at(max(quotation.span.start, quotation.span.end - 1))
        if number is None:
            return None, None
        sentence = self._document.sentences[number]
        end = sentence.span.end
        if index + 1 < len(self._quotations):
            following = self._quotations[index + 1].span.start
            end = min(end, following) if following >= quotation.span.end else end
        region = Span(quotation.span.end, max(quotation.span.end, end))
        tokens = self._tokens(sentence, region)
        credit = self._according(sentence, tokens)
        if credit != (None, None):
            return credit
        for position in tokens:
            token = sentence.tokens[position]
            finite = token.tag in _FINITE or _is_past(sentence, position)
            if finite and token.dep == "acl" and token.tag == "VBN" and _speaks(sentence, position):
                return self._phrase(sentence, token.head), token.span
            if finite and _speaks(sentence, position) and token.dep != "relcl":
                return self._speaker(sentence, position, region), token.span
            if token.tag in _FINITE and token.dep not in _ASIDE:
                return None, None
        return None, None

    def _before(self, index: int) -> Attribution:
        quotation = self._quotations[index]
        number = self._document.sentence_at(quotation.span.start)
        if number is None:
            return None, None
        sentence = self._document.sentences[number]
        start = sentence.span.start
        if index:
            earlier = self._quotations[index - 1].span.end
            start = max(start, earlier) if earlier <= quotation.span.start else start
        region = Span(start, quotation.span.start)
        tokens = self._tokens(sentence, region)
        nearest: Span | None = None
        for position in reversed(tokens):
            token = sentence.tokens[position]
            if token.tag.startswith("VB") and _speaks(sentence, position) and not _is_free_relative(sentence, position):
                speaker = self._speaker(sentence, position, region)
                if speaker is not None:
                    return speaker, token.span
                nearest = nearest or token.span
        if nearest is not None:
            return None, nearest
        credit = self._according(sentence, tokens)
        if credit != (None, None):
            return credit
        return self._labelled(sentence, tokens), None

    def _tokens(self, sentence: Sentence, region: Span) -> range:
        tokens = sentence.tokens
        first = bisect_left(tokens, region.start, key=lambda token: token.span.start)
        last = bisect_left(tokens, region.end, key=lambda token: token.span.start)
        return range(first, last)

    def _according(self, sentence: Sentence, positions: range) -> Attribution:
        tokens = sentence.tokens
        for position in positions[:-1]:
            if tokens[position].norm == "according" and tokens[position + 1].norm == "to":
                said = tokens[position].span.cover(tokens[position + 1].span)
                for child in positions[position + 2 - positions.start:]:
                    if tokens[child].dep == "pobj" and tokens[child].head in (position, position + 1):
                        return self._phrase(sentence, child), said
                return None, said
        return None, None

    def _labelled(self, sentence: Sentence, positions: range) -> Span | None:
        """The name in ``Name: "..."``, as transcripts have it."""
        if len(positions) < 2 or sentence.tokens[positions[-1]].norm != ":":
            return None
        label = sentence.tokens[positions[0]].span.cover(sentence.tokens[positions[-2]].span)
        return next((name.span for name in self._names if name.span == label), None)

    def _speaker(self, sentence: Sentence, verb: int, region: Span) -> Span | None:
        tokens = sentence.tokens
        governor = verb
        for _ in range(_CLIMB):
            for child, token in enumerate(tokens):
                if token.head == governor and child != governor and token.dep in _SUBJECT and self._unquoted(token):
                    if token.norm in _RELATIVE and tokens[governor].dep == "relcl":
                        return self._phrase(sentence, tokens[governor].head)
                    if token.tag in _NOUNS and token.norm not in _NOBODY:
                        return self._phrase(sentence, child)
            if tokens[governor].head in (governor, -1) or tokens[governor].dep in ("ccomp", "relcl", "parataxis"):
                break
            governor = tokens[governor].head
        return self._beside(sentence, verb, region)

    def _beside(self, sentence: Sentence, verb: int, region: Span) -> Span | None:
        """The name or pronoun that stands next to the verb, where the parse gives no subject."""
        tokens = sentence.tokens
        inside = self._tokens(sentence, region)
        if verb - 1 in inside and tokens[verb - 1].tag in _NOUNS:
            return self._phrase(sentence, verb - 1)
        last = verb
        while last + 1 in inside and tokens[last + 1].tag in _IN_A_NAME | {"PRP"}:
            last += 1
        if last > verb and tokens[last].tag in _NOUNS:
            return self._named(tokens[last].span) or tokens[verb + 1].span.cover(tokens[last].span)
        return None

    def _phrase(self, sentence: Sentence, head: int) -> Span:
        """The name that the noun belongs to or is in apposition to, else the noun with what stands before it."""
        tokens = sentence.tokens
        named = self._named(tokens[head].span)
        if named is not None:
            return named
        for child, token in enumerate(tokens):
            if token.head == head and child > head and token.dep == "appos":
                named = self._named(token.span, people=True)
                if named is not None:
                    return named
        first = head
        while first > 0 and tokens[first - 1].tag in _IN_A_NAME and self._under(tokens, first - 1, head):
            first -= 1
        span = tokens[first].span.cover(tokens[head].span)
        return span.cover(tokens[self._complement(tokens, head)].span)

    def _complement(self, tokens: Sequence[Token], head: int) -> int:
        """The last token of "for the ministry" in "a spokesman for the ministry"."""
        for child, token in enumerate(tokens):
            if token.head == head and child > head and token.dep == "prep" and token.norm in ("of", "for", "at"):
                objects = [index for index, other in enumerate(tokens) if other.head == child and other.dep == "pobj"]
                if objects:
                    return objects[-1]
        return head

    def _under(self, tokens: Sequence[Token], index: int, head: int) -> bool:
        for _ in range(len(tokens)):
            if index == head:
                return True
            if tokens[index].head in (index, -1):
                return False
            index = tokens[index].head
        return False

    def _named(self, span: Span, people: bool = False) -> Span | None:
        for name in self._near(span):
            if name.span.overlaps(span) and (not people or name.kind == "PERSON"):
                return name.span
        return None

    def _near(self, span: Span) -> Iterator[Name]:
        first = max(0, bisect_left(self._name_starts, span.start) - 1)
        return iter(self._names[first:first + 3])

    def _unquoted(self, token: Token) -> bool:
        # Quotations nest two or three deep, so the one around a token is among the last few before it.
        last = bisect_left(self._starts, token.span.end)
        return not any(quotation.inner.contains(token.span) for quotation in self._quotations[max(0, last - 4):last])
