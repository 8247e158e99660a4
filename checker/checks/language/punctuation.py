r"""A mark of punctuation stands where none can stand, or the space beside it is wrong.

Why it matters:
    A stray mark or a gap before a comma shows readers that nobody read the text after a machine did.

Flags:
    B: The council , which met on Friday , put off the vote .

    B: The minister spoke of; the harbour and the old quay.

    B: The harbour board () met to_ close the quay.

    B: As for the fine, the baker (would have paid it in rolls, he told the court.

    B: The board met,, and closed the quay.The mayor was not asked.

    B: The road was closed for two hours, , and is open again.

    A: The ferry to the northern islands left the quay at noon.
    B: The ferry to the, northern islands left the quay at noon.

    A: The ferry to the northern islands left the quay at noon, and the mayor was on board.
    B: The ferry to; the northern islands left the quay at noon, and the mayor was on board.

    A: The fishermen will meet the mayor on Friday to talk about the quay.
    B: The fishermen, will meet the mayor on Friday to talk about the quay.

    B: Fishermen wait at the harbour of Velm to meet the mayor with' their wives in the? evening.

Passes:
    B: The two- and three-year plans (see page 4) cost $1,000.50 at AT&T Inc., the mayor's office said ... “Well.”

    B: The vote is at 5 p.m. on Friday; the board meets at velm.example.org/quay_plans.

    A: The trial is off until May because cracks were found. It takes nine minutes to boil an egg.
    B: No trial until May at the earliest: cracks were found in the quay. It boils in an egg or two: nine minutes.

    B: Five boats sank, two of them new. Profit fell to $188m, 14% less than last year's.

    B: It was the wind, rather than the old engine, that sank the boat on the first day.

    B: The fishers' quay and the boss' house were sold in '89. He was goin' home, he wrote to @velmdesk.

    B: What is it made of? Of clay, the potter told her; of, by and for the town.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._reading import FINITE, named
from checker.checks.language._doubts import LIKELIER_WITHOUT, MARK_CALMED, MARK_DOUBTED, Doubts
from checker.checks.language._repairs import Repair, calmed
from checker.checks.language._rows import Pairs, Row, is_whole, rows
from checker.checks.language._second_opinion import gain
from checker.checks.language._texts import Evidence, plain
from checker.collation import Collation
from checker.document import Document, Sentence, Span
from checker.finding import Place, Remark, Severity, Suggestion
from checker.registry import check

MOST_TOLD = 3
"""A habit that shows more often than this is told once, with its other places."""

# Bounded, since every place in a word without end would look through all of it.
_WEB = re.compile(
    r"\S{0,200}(?:://|www\.|(?<=\w)@(?=\w)|(?<!\w)@(?=\w)|\w\.(?:com|org|net|gov|edu|int|info|io|co|uk|de|fr|html?)\b)"
    r"\S{0,200}"
)

_NAMES = {
    ",": "comma", ";": "semicolon", ":": "colon", ".": "full stop", "!": "exclamation mark", "?": "question mark",
    "-": "hyphen",
}  # fmt: skip

# In bits: how much likelier the sentence must be without a mark that stands between neighbours of the original,
# elsewhere in a passage that has an original, and in one that has none.
COMMA_BETWEEN, COMMA, COMMA_ALONE = 15.0, 18.0, 28.0
MARK_BETWEEN, MARK, MARK_ALONE = 5.0, 13.0, 25.0
# Where the original has the two words side by side and the comma alone parts a subject from its verb.
COMMA_BEHIND_SUBJECT = 8.0

# How many words a phrase between commas has at most, and what it begins with.
_INSERTED = 10
_INSERTING = frozenset("rather not and or but instead as like unlike with without including if though then too".split())
# What cannot end a clause.
_OPEN = frozenset(("DT", "PRP$", "TO", "MD", "CC"))


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One kind of slip: what its group ``wrong`` should read, and how an editor calls it."""

    kind: str
    pattern: re.Pattern[str]
    instead: str
    severity: Severity | None = None


_OPEN_WORDS = ("the", "an", "its", "their", "our", "my", "your", "every")

# Not behind an "s", which may be a plural's, nor behind what dialects clip ("goin'", "ol'").
_LONE = re.compile(
    r"(?<![\w'’-])(?:(?:[a-z]{3,}|[A-Z][a-z]{2,})(?<!s)(?<!z)(?<!x)(?<!in)|a|of|to|is|be|by|at|for)"
    r"(?P<wrong>['’])(?=[^\S\r\n]\w)"
)
_OPENED = re.compile(r"(?<![\w'’])['’‘](?=\w)|[‘‚‛]")
REACH = 2000
"""In code points: how far before a mark another may have opened what it closes."""

_PATTERNS = (
    _Pattern(
        "space before",
        re.compile(
            r"(?<=[\w)”’\"%])(?P<wrong>[^\S\r\n]+)"
            r"(?=(?:,|;|!|\?|:(?!\w|-?[()DP])|\.(?![.\w]|\s\.))(?:[\s”’\"')]|\Z))"
        ),
        "",
    ),
    _Pattern(
        "space inside",
        re.compile(r"(?<=[^\W\d_])(?P<wrong>[^\S\r\n]+)(?=(?:['’](?:s|re|ve|ll|d|m)|n['’]t)(?=[\s.,;:!?)]))"),
        "",
    ),
    _Pattern("space after a bracket", re.compile(r"(?<=[(\[])(?P<wrong>[^\S\r\n]+)(?=\w)"), ""),
    _Pattern("space before a bracket", re.compile(r"(?<=\w)(?P<wrong>[^\S\r\n]+)(?=[)\]](?!\w))"), ""),
    _Pattern("doubled mark", re.compile(r"(?<![,;:.])(?P<wrong>,[,;:.]+|;[,:.]+|:[,;.]+|\.[;:])(?=\s|\Z)"), ""),
    _Pattern("doubled mark", re.compile(r"(?<=\w)(?P<wrong>[,;][^\S\r\n]+[,;])(?=\s|\Z)"), ""),
    _Pattern("doubled mark", re.compile(r"(?<=[^\W\d])(?P<wrong>[,;][-_@^~]+)(?=[^\S\r\n]\w)"), ""),
    _Pattern("doubled mark", re.compile(r"(?<=\w)(?P<wrong>[,;][!?])(?=[^\S\r\n]\w)"), ""),
    _Pattern("two full stops", re.compile(r"(?<=[a-z]{3})(?P<wrong>\.\.)(?=\s|\Z)"), "."),
    _Pattern("missing space", re.compile(r"(?<=[a-z]{2})(?P<wrong>[,;])(?=[^\W\d_]{2})"), " "),
    _Pattern("missing space", re.compile(r"(?<=[a-z]{3})(?P<wrong>[.!?])(?=[A-Z][a-z]+(?:\s|[,.]))"), " "),
    _Pattern("stray mark", re.compile(r"(?<=\w)(?P<wrong>_+)(?=[\s.,;:!?]|\Z)|(?<=\s)(?P<wrong_>_+)(?=\w+\s)"), ""),
    _Pattern("stray mark", re.compile(r"(?:(?<=[^\W\d_]{2})|(?<=\d{2}))(?P<wrong>[\^~@]+)(?=[\s.,;:!?]|\Z)"), ""),
    _Pattern("stray mark", re.compile(r"(?<=[a-z])(?P<wrong>-)(?=\s(?!and\b|or\b|to\b|but\b|und\b)[a-z])"), ""),
    # Behind a word that something must follow, no mark but a dash or a comma can stand.
    _Pattern(
        "mark behind open word",
        re.compile(rf"(?<![\w'’.-])(?:{'|'.join(_OPEN_WORDS)})(?P<wrong>[;:?!])(?=[^\S\r\n]\w)"),
        "",
    ),
    _Pattern("lone quotation mark", _LONE, ""),
    _Pattern("empty brackets", re.compile(r"(?P<wrong>\(\s*\)|\[\s*\])"), ""),
)
_MESSAGES = {
    "space before": "There is a space before {mark} behind {word}.",
    "space inside": "There is a space inside {word}.",
    "space after a bracket": "There is a space behind the bracket before {word}.",
    "space before a bracket": "There is a space before the bracket behind {word}.",
    "doubled mark": "The marks {wrong} behind {word} cannot stand together.",
    "two full stops": "Two full stops stand behind {word}.",
    "missing space": "A space is missing behind the {mark} in {word}.",
    "stray mark": "The mark {wrong} at {word} belongs to nothing.",
    "mark behind open word": "No mark can stand behind a word such as {word}, which something must follow.",
    "lone quotation mark": "The mark {wrong} at {word} closes nothing.",
    "empty brackets": "The brackets {wrong} behind {word} are empty.",
    "open bracket": "The bracket in {word} is never closed.",
}


@check(severity="warning", needs=("suspicion",))
def punctuation(collation: Collation) -> Iterator[Remark]:
    """Marks that cannot stand where they do; a habit of the whole text once."""
    draft = collation.draft
    theirs = tuple(" ".join(original.text.split()) for original in collation.originals)
    found: dict[str, list[tuple[Span, str, str]]] = {}
    evidence = Evidence.of(collation)
    for _, sentence in plain(draft):
        for kind, span, message, instead in (*_slips(draft, sentence), *_open_bracket(draft, sentence)):
            around = " ".join(draft.text[max(0, span.start - 8):span.end + 8].split())
            if not any(around in text for text in theirs):
                found.setdefault(kind, []).append((span, message, instead))
    doubts = Doubts.of(draft)
    for row in rows(draft):
        if is_whole(draft, row):
            pairs = Pairs.of(evidence, row.number)
            yield from _unlikely(collation, row, pairs, row.number in evidence.linked, doubts)
    for slips in found.values():
        told = slips if len(slips) <= MOST_TOLD else slips[:1]
        for span, message, instead in told:
            more = f", and {len(slips) - 1} times more" if len(slips) > MOST_TOLD else ""
            related = tuple(Place(other) for other, *_ in slips[1:]) if more else ()
            yield Remark(
                f"{message[:-1]}{more}.",
                span,
                suggestion=Suggestion(instead, "review"),
                confidence=0.9,
                related=related,
            )


def _slips(draft: Document, sentence: Sentence) -> Iterator[tuple[str, Span, str, str]]:
    """Of one sentence, with the white space before its closing mark and a word of what follows."""
    text, start, end = draft.text, sentence.span.start, sentence.span.end
    following = re.compile(r"\S{0,40}(?:[^\S\r\n]\w)?").match(text, end)
    end = following.end() if following else end
    web = [Span(*found.span()) for found in _WEB.finditer(text, start, end)]
    for pattern in _PATTERNS:
        for found in pattern.pattern.finditer(text, start, end):
            group = "wrong" if found.span("wrong")[0] >= 0 else "wrong_"
            span = Span(*found.span(group))
            if any(address.overlaps(span) for address in web) or span.start >= sentence.span.end:
                continue
            if pattern.pattern is _LONE and _OPENED.search(text, max(0, span.start - REACH), span.start):
                continue
            word = _word_at(text, span)
            mark = text[span.end:span.end + 1] if pattern.kind.startswith("space before") else span.of(text)
            name = {",": "comma", ".": "full stop", ";": "semicolon"}.get(mark.strip(), "mark")
            shown = "the " + name if pattern.kind == "space before" else name
            message = _MESSAGES[pattern.kind].format(mark=shown, word=named(word), wrong=f"“{span.of(text)}”")
            instead = span.of(text) + " " if pattern.kind == "missing space" else pattern.instead
            if pattern.kind == "doubled mark":
                instead = span.of(text)[-1] if "." in span.of(text) else span.of(text)[0]
            yield pattern.kind, span, message, instead


def _open_bracket(draft: Document, sentence: Sentence) -> Iterator[tuple[str, Span, str, str]]:
    """A bracket before a word of the sentence that nothing in its paragraph closes."""
    for found in re.finditer(r"(?<=\s)\((?=\w)", sentence.span.of(draft.text)):
        start = sentence.span.start + found.start()
        end = next(one.span.end for one in draft.paragraphs if one.span.contains(sentence.span))
        if ")" not in draft.text[start:end]:
            span = Span(start, start + 1)
            yield "open bracket", span, _MESSAGES["open bracket"].format(word=named(_word_at(draft.text, span))), ""


def _word_at(text: str, span: Span) -> str:
    """The word that the slip is at: what stands around it, up to white space."""
    start, end = span.start, span.end
    while start > 0 and not text[start - 1].isspace() and span.start - start < 30:
        start -= 1
    if start == span.start and not text[span.start:end].isspace():
        while start > 0 and text[start - 1].isspace():
            start -= 1
        while start > 0 and not text[start - 1].isspace() and span.start - start < 30:
            start -= 1
    while end < len(text) and not text[end].isspace() and end - span.end < 30:
        end += 1
    return text[start:end].strip()


def _has_verb(row: Row, first: int, last: int) -> bool:
    return any(token.tag in FINITE for token in row.tokens[first:last])


def _compares(row: Row, index: int) -> bool:
    """Whether a figure behind the comma is set against one before it: "to $188m, 14% less"."""
    around = (*row.tokens[max(0, index - 3):index], row.tokens[index + 1])
    figures = [any(map(str.isdigit, token.norm)) for token in around]
    return figures[-1] and any(figures[:-1])


def _closes_insertion(row: Row, index: int) -> bool:
    """Whether another comma opened what this one closes: "it was the nights, rather than the money, that sank"."""
    for place in range(index - 2, max(0, index - _INSERTED) - 1, -1):
        if row.tokens[place].norm == ",":
            return row.tokens[place + 1].norm in _INSERTING
    return False


def _ends_sentence(draft: Document, row: Row, index: int) -> bool:
    """Whether a full stop behind what may be an abbreviation ends a sentence all the same: "at 90 km/h. By noon"."""
    after = draft.words(row.tokens[index + 1].span)
    return draft.words(row.tokens[index].span) == "." and after[0].isupper() and not after.isupper()


def _closes_opening(row: Row, index: int) -> bool:
    """Whether the first comma of a sentence stands behind the phrase that it opens with: "by nine votes, the"."""
    opening, rest = row.tokens[:index], row.tokens[index + 1:]
    if opening[0].tag not in ("IN", "TO", "VBG") or not opening[-1].tag.startswith(("NN", "CD")):
        return False
    verbless = not any(token.tag in FINITE or token.norm == "," for token in opening)
    return verbless and any(token.tag in FINITE for token in rest)


def _is_behind_subject(row: Row, index: int) -> bool:
    """Whether the comma stands alone between a subject and its verb, which the parser names."""
    tokens = row.sentence.tokens
    comma = tokens.index(row.tokens[index])
    if not 0 < comma < len(tokens) - 1 or any(token.norm == "," for token in tokens[:comma]):
        return False
    subject, verb = tokens[comma - 1], tokens[comma + 1]
    head = verb.head if verb.dep in ("aux", "auxpass") else comma + 1
    return subject.dep in ("nsubj", "nsubjpass") and subject.head == head and verb.tag in FINITE


def _unlikely(collation: Collation, row: Row, pairs: Pairs, linked: bool, doubts: Doubts) -> Iterator[Remark]:
    """Marks between two words without which the sentence is likelier by far."""
    draft = collation.draft
    for index in range(1, len(row.tokens) - 1):
        mark = draft.words(row.tokens[index].span)
        before, after = row.tokens[index - 1], row.tokens[index + 1]
        if mark not in _NAMES or not before.norm[-1:].isalnum() or not row.is_word(index + 1):
            continue
        if before.norm[0].isdigit() and after.norm[0].isdigit():
            continue
        if mark == "," and (_compares(row, index) or _closes_insertion(row, index)):
            continue
        if mark == "," and row.tokens[min(index + 2, len(row.tokens) - 1)].norm == "of":
            continue  # "five boats, two of them new"
        neighbours = (before.norm, after.norm) in pairs
        if not neighbours and (_ends_sentence(draft, row, index) or mark == "," and _closes_opening(row, index)):
            continue
        clauses = _has_verb(row, 0, index) and _has_verb(row, index, len(row.tokens))
        doubted = linked and mark != "," and doubts.missing(row.tokens[index]) >= MARK_DOUBTED
        if mark in ";:" and clauses and not (neighbours or doubted) and before.tag not in _OPEN:
            continue
        if mark == "-" and before.span.end != row.tokens[index].span.start:
            continue  # a dash
        if mark == "." and not linked:
            continue  # an abbreviation's more often than not
        if (before.norm, mark) in pairs or (mark, after.norm) in pairs:
            continue
        if mark in ";:?!" and before.norm in _OPEN_WORDS:
            continue  # told by its pattern
        bar = _bar(mark, linked, neighbours)
        if doubted:
            bar = min(bar, MARK_BETWEEN)
        if mark == "," and neighbours and _is_behind_subject(row, index):
            bar = COMMA_BEHIND_SUBJECT
        if row.gain(index, index + 1) < bar:
            continue
        place = row.sentence.tokens.index(row.tokens[index])
        without = Repair(place, place + 1, ())
        if mark in ",;:" and calmed(draft, row.sentence, without) < MARK_CALMED:
            continue
        likelier = gain(draft, row.sentence, (without,))
        if likelier is not None and likelier < LIKELIER_WITHOUT:
            continue
        here = pairs.places.get((before.norm, after.norm))
        text = named(row.around(draft, index - 1, index + 2, 1))
        tail = "; the original has none" if here else ""
        yield Remark(
            f"The {_NAMES[mark]} in {text} cuts a phrase in two{tail}.",
            row.tokens[index].span,
            a=here[1] if here else None,
            original=here[0] if here else None,
            suggestion=Suggestion("" if draft.text[row.tokens[index].span.end].isspace() else " ", "review"),
            confidence=0.8 if linked else 0.7,
        )


def _bar(mark: str, linked: bool, neighbours: bool) -> float:
    """In bits: how much likelier the sentence must be without the mark."""
    if mark == ",":
        return COMMA_BETWEEN if neighbours else COMMA if linked else COMMA_ALONE
    return MARK_BETWEEN if neighbours else MARK if linked else MARK_ALONE
