"""One text, and what a reader sees in it.

All offsets are code points into ``Document.text``; all spans are half-open. A document never
changes: a stage that knows more makes a new one with :func:`dataclasses.replace`.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

ParagraphRole = Literal["prose", "headline", "furniture"]
Certainty = Literal["", "about", "at least", "at most", "more than", "less than", "nearly"]

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points ``start`` up to, but without, ``end``. An empty span is a place."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that this span covers in ``text``."""
        return text[self.start:self.end]

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies inside, edges included."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point; an empty span shares one with what surrounds it."""
        if not self or not other:
            return self.start <= other.start <= self.end or other.start <= self.start <= other.end
        return self.start < other.end and other.start < self.end

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a figure or a mark of punctuation.

    ``norm`` is the form that comparisons use (lower case, straight quotes). ``lemma``, ``tag``
    (Penn Treebank), ``dep`` (ClearNLP labels) and ``head`` (index of the governing token in the
    sentence, its own for the root, -1 before annotation) are empty until the document is annotated.
    """

    span: Span
    norm: str
    lemma: str = ""
    tag: str = ""
    dep: str = ""
    head: int = -1

    @property
    def negated(self) -> bool:
        """Whether the token holds its own "not": "don't" has the lemma "do", and "cannot" has "can"."""
        return self.norm.endswith("n't") or self.norm == "cannot"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its closing marks; white space around it belongs to nobody."""

    span: Span
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of sentences. ``furniture`` is what a page adds to an article: bylines, share lines."""

    span: Span
    sentences: tuple[Sentence, ...]
    role: ParagraphRole = "prose"


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in the text, in words or digits.

    ``value`` is the number after its scale is applied ("14 thousand" is 14000); ``high`` is the
    upper end of a range, else equal to ``value``; ``unit`` is a canonical singular name ("year",
    "percent", "USD", the lemma of the noun that is counted) or "". ``ordinal`` says "third", not three.
    ``span`` holds the number with its sign and scale ("$3.5 million"); ``phrase`` also what qualifies
    and what is counted ("nearly 100,000 Russian troops"), and is ``span`` where nothing does.
    """

    span: Span
    value: float
    high: float
    unit: str = ""
    qualifier: Certainty = ""
    ordinal: bool = False
    phrase: Span = Span(0, 0)

    def __post_init__(self) -> None:
        if not self.phrase:
            object.__setattr__(self, "phrase", self.span)


@dataclass(frozen=True, slots=True)
class Date:
    """A point in time. ``value`` is as much of ISO 8601 as the text gives: ``2022-01-07``,
    ``--01-07`` (no year), ``2022``, or a lower-case English name for a weekday, a month
    or a season (``autumn``, also for "fall")."""

    span: Span
    value: str
    granularity: Literal["year", "season", "month", "day", "weekday", "time"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a person, place or body. ``canonical`` is the fullest form that the document uses
    for the same entity, without title or possessive; ``kind`` is an OntoNotes label or ""."""

    span: Span
    kind: str
    canonical: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words inside quotation marks.

    ``span`` includes the marks, ``inner`` does not. ``speaker`` and ``said`` (the verb of speech)
    are spans of the same document, where they could be told. ``closed`` is false where the closing
    mark is missing (a quotation that goes on in the next paragraph is closed). ``scare`` marks
    quoted words that are no speech: a title, a term, words of fewer than four tokens.
    """

    span: Span
    inner: Span
    speaker: Span | None = None
    said: Span | None = None
    closed: bool = True
    scare: bool = False


@dataclass(frozen=True, slots=True)
class StrayMark:
    """A quotation mark that belongs to no pair: ``side`` is the half that stands there."""

    span: Span
    side: Literal["opening", "closing", "unknown"]


@dataclass(frozen=True, slots=True)
class Wording:
    """What an original has where the document has other words: ``text`` for the words at ``span``, from the span ``a``
    of the original number ``original``, in the capitals that the document has there."""

    span: Span
    original: int
    a: Span
    text: str


@dataclass(frozen=True, slots=True)
class Plausibility:
    """How well a word fits here, by the models that were asked.

    ``gain`` is how much better another word would fit, in bits, by a causal language model: the best
    candidate's score less the score of the word that stands there; 0 where that is little, None where
    there is no such model. ``candidates`` are (word, gain) of the best few, best first. ``suspicion`` is
    the detector's for "the wrong word", as in :class:`Suspicion`. Where an original has another ``wording`` in this
    place, the gain is that wording's alone; where it has the ``wording`` elsewhere, that is one of the candidates.
    ``told``: the model read what the originals say before it read the passage. ``fixed``: the original's word belongs
    to an expression that a dictionary lists, and the draft has another word of sense of that one near its own.
    ``rival``: where an original has another wording in the place, the gain in bits of the best other word of the
    model's own; None where it was not asked.
    """

    span: Span
    gain: float | None
    candidates: tuple[tuple[str, float], ...] = ()
    suspicion: float = 0.0
    wording: Wording | None = None
    told: bool = False
    fixed: bool = False
    rival: float | None = None


@dataclass(frozen=True, slots=True)
class Suspicion:
    """How much a word looks like damage to the detector of checker/language/detector.py.

    ``word``: the wrong word; ``form``: the right one in a wrong form; ``missing``: something is missing
    before it; ``order``: in a wrong place. Scores from 0 to 1, comparable within one of the four; they
    are no probabilities in edited prose, where nearly every word is right.
    """

    span: Span
    word: float
    form: float
    missing: float
    order: float


@dataclass(frozen=True, slots=True)
class Misrendering:
    """How much a word of the draft looks to a network, of checker/language/misrendering.py or polarity.py, like
    something else than the original says in its passage: log odds of the pairs that it was trained on, comparable with
    one another only."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Annotations:
    """What a reader sees in one text, each kind in order of the text.

    ``causal_model`` says whether the language model may be asked about the text.
    """

    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    names: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    stray_marks: tuple[StrayMark, ...] = ()
    plausibilities: tuple[Plausibility, ...] = ()
    suspicions: tuple[Suspicion, ...] = ()
    misrenderings: tuple[Misrendering, ...] = ()
    polarities: tuple[Misrendering, ...] = ()
    causal_model: bool = False


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the file as an editor's tool counts it: both from 1, columns in code points.

    ``path`` names the part of a file that has parts ("/nitf/body/body.content/p[3]"), "" in plain text.
    Where a file has no lines that a person could see (a Word document), ``line`` is the paragraph's number
    and ``unit`` says so.
    """

    line: int
    column: int
    path: str = ""
    unit: Literal["line", "paragraph"] = "line"


class SourceMap(Protocol):
    """What leads a place in the text back to its place in the file."""

    def locate(self, offset: int) -> Location:
        """Where the code point at ``offset`` of the text stands in the file."""


@dataclass(frozen=True, slots=True)
class LineMap:
    """The source map of plain text: where each line starts (code points, ascending, first is 0)."""

    starts: tuple[int, ...] = (0,)

    @classmethod
    def of(cls, text: str) -> LineMap:
        """Lines end at LF, CR or CR LF."""
        return cls((0, *(end.end() for end in _LINE_END.finditer(text))))

    def locate(self, offset: int) -> Location:
        """The line and column of the code point at ``offset``."""
        line = bisect_right(self.starts, offset)
        return Location(line, offset - self.starts[line - 1] + 1)


@dataclass(frozen=True, slots=True)
class Document:
    """One article. ``text`` never changes after reading.

    ``sha256`` is of the file's bytes, or of the UTF-8 (surrogatepass) of a text that was no file.
    ``notices`` are plain sentences about the reading ("decoded as cp1252"), shown in the report.
    ``sentences`` are those of all paragraphs, in order: their index is the sentence number that
    links and the JSON report use. ``furniture`` holds the numbers of those that are page furniture.
    ``derived`` keeps, by a name of the asker's own, what is worked out from the whole text and asked for often.
    """

    name: str
    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    annotations: Annotations = Annotations()
    source_map: SourceMap = LineMap()
    sha256: str = ""
    notices: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = field(init=False, repr=False, compare=False, default=())
    furniture: frozenset[int] = field(init=False, repr=False, compare=False, default=frozenset())
    derived: dict[str, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        sentences: list[Sentence] = []
        furniture: list[int] = []
        for paragraph in self.paragraphs:
            if paragraph.role == "furniture":
                furniture.extend(range(len(sentences), len(sentences) + len(paragraph.sentences)))
            sentences.extend(paragraph.sentences)
        object.__setattr__(self, "sentences", tuple(sentences))
        object.__setattr__(self, "furniture", frozenset(furniture))
        if not self.sha256:
            data = self.text.encode("utf-8", "surrogatepass")
            object.__setattr__(self, "sha256", hashlib.sha256(data).hexdigest())

    @classmethod
    def from_sentences(cls, sentences: Iterable[str], name: str = "text") -> Document:
        """A document of text that is segmented already: one string a sentence, joined by a space.

        Its sentences have no tokens yet; the pipeline adds them and leaves the boundaries alone.
        White space around a sentence is dropped; a sentence of white space alone is left out.
        """
        spans: list[Sentence] = []
        parts: list[str] = []
        offset = 0
        for sentence in sentences:
            stripped = sentence.strip()
            if not stripped:
                continue
            if parts:
                parts.append(" ")
                offset += 1
            parts.append(stripped)
            spans.append(Sentence(Span(offset, offset + len(stripped))))
            offset += len(stripped)
        text = "".join(parts)
        paragraphs = (Paragraph(Span(0, offset), tuple(spans)),) if spans else ()
        return cls(name, text, paragraphs, source_map=LineMap.of(text))

    def words(self, span: Span) -> str:
        """The text that ``span`` covers."""
        return self.text[span.start:span.end]

    def sentence_at(self, offset: int) -> int | None:
        """The number of the sentence that holds ``offset``, or None between sentences."""
        number = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
        if number >= 0 and offset < self.sentences[number].span.end:
            return number
        return None

    def paragraph_of(self, sentence: int) -> int:
        """The number of the paragraph that holds sentence ``sentence``."""
        start = self.sentences[sentence].span.start
        return bisect_right(self.paragraphs, start, key=lambda paragraph: paragraph.span.start) - 1

    def tokens_in(self, span: Span) -> Iterator[Token]:
        """The tokens that lie inside ``span``, in order."""
        first = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.span.end)
        for number in range(first, len(self.sentences)):
            sentence = self.sentences[number]
            if sentence.span.start >= span.end:
                return
            for token in sentence.tokens:
                if span.contains(token.span):
                    yield token
