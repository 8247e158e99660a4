r"""A sentence has lost a part of itself.

Why it matters:
    A sentence that breaks off, or that nobody does anything in, is what careless cutting or translating leaves.

Flags:
    B: The council will vote on Friday. The mayor said that she hoped for a.

    B: The council will vote on Friday. Says that the old quay cannot be mended.

    B: The talks broke down on Friday. Although the two sides had agreed on most of the text.

    B: The talks broke down on Friday. According to the deputy minister for fisheries.

    B: The talks broke down on Friday. Move on. The minister left the town in the evening.

    B: The talks broke down on Friday. Which nobody in the two towns had thought likely.

    B: The talks broke down on Friday. Because of the long winter.

    B: The lorry broke down at noon. Than in the morning, of the two.

    B: The talks broke down on Friday. The mayor spoke of the town and the board which.

    B: The number of ships fell again. Down from a peak of.

Passes:
    B: Was the vote lost? Not so. A long day for everybody.

    B: The mayor had no comment. “Says who? Because of the,” she said.

    B: Why did the talks break down? Because of the long winter. What the board says, it does. Which is which?

    B: Because the quay is old, it cannot be mended. Asked about the cost, the mayor shrugged.

    B: Who is to pay for the quay, some 3m crowns, is still open. Those under 16 pay less than the full fare.

    B: It is what the town dreamed of. Something to be proud of. Nobody knew what the fuss was about.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import CLOSING_MARKS, FINITE, is_command, named, quoted, words_of
from checker.checks.language._texts import answers, is_english, is_foreign
from checker.checks.language._verbless import hides_verb
from checker.collation import Collation
from checker.document import Document, Sentence, Span, Token
from checker.finding import Remark
from checker.registry import check

FEWEST_WORDS = 4
FEWEST_CLAUSE_WORDS = 6
FEWEST_VERBLESS_WORDS = 8
"""Shorter sentences without a verb are style more often than not."""

MOST_CAPITALS = 0.5
"""Share of longer words with a capital, above which a line is a title."""

# Words that govern what follows and cannot end a sentence.
_OPENERS = frozenset("the a an every my your our their its and or because although whereas than".split())
_STRANDED = frozenset("of from with at into for than to".split())
_HANGING = frozenset("WDT WP WP$ WRB IN VBG VBN CC RB".split())
_RELATIVES = frozenset("which who whom whose".split())
_SUBORDINATORS = frozenset("because although though whereas unless while".split())
# Those that are prepositions or open questions too: only the parse can tell.
_OTHERS = frozenset("since if when after before until as where".split())
_PREPOSITIONS = frozenset(
    "according despite amid due regarding concerning owing following unlike besides throughout".split()
)
_DETERMINERS = frozenset("the its their his her another these those two three four five six several many".split())
_MARKS_OF_STYLE = frozenset(":;*•—–-")


@check(severity="warning")
def fragment(collation: Collation) -> Iterator[Remark]:
    """At most one remark a sentence; none for headlines, lists and what is quoted."""
    draft = collation.draft
    marks = quoted(draft)
    before: Sentence | None = None
    for paragraph in draft.paragraphs:
        if paragraph.role != "prose":
            before = None
            continue
        for sentence in paragraph.sentences:
            other = is_english(draft) and is_foreign(draft, sentence)
            if not other and not marks.touches(sentence.span) and _is_plain(draft, sentence):
                yield from _remark(draft, sentence, before)
            before = sentence


def _is_plain(draft: Document, sentence: Sentence) -> bool:
    """Whether it is written as a sentence: from a capital to a single full stop that ends no abbreviation, no title."""
    text = draft.words(sentence.span)
    words = words_of(sentence)
    if not words or not words[0].tag or not text[0].isupper() or text[-1] != "." or text.endswith(".."):
        return False
    long = [draft.words(word.span) for word in words[1:] if len(word.span) > 3]
    if len(long) > 1 and sum(word[0].isupper() for word in long) > MOST_CAPITALS * len(long):
        return False
    last = draft.words(words[-1].span)
    return not (last[0].isupper() and len(last) <= 5) and not _MARKS_OF_STYLE.intersection(
        draft.words(token.span) for token in sentence.tokens
    )


def _remark(draft: Document, sentence: Sentence, before: Sentence | None) -> Iterator[Remark]:
    words = words_of(sentence)
    text = named(draft.words(sentence.span))
    if _breaks_off(draft, words):
        message = f"The sentence {text} breaks off after {named(draft.words(words[-1].span))}."
        yield Remark(message, sentence.span, confidence=0.95, severity="error")
        return
    asked = answers(draft, sentence)
    if what := _hangs(draft, sentence, words, asked) or ("" if asked else _lacks(draft, words, before)):
        yield Remark(f"{text} {what}.", sentence.span, confidence=0.65)


def _breaks_off(draft: Document, words: tuple[Token, ...]) -> bool:
    """Whether it ends in a word that must be followed ("... hoped for a."), not in a letter ("7.a.")."""
    last = words[-1].span
    if len(words) < 3 or not draft.text[last.start - 1].isspace():
        return False
    # "Tell which is which", "in which", "did not say who" end in a pronoun, and not behind a noun.
    relative = draft.words(last) in _RELATIVES and words[-2].tag in ("NN", "NNS", "NNP", "NNPS")
    # "Something to be proud of" has a verb that the preposition belongs to.
    stranded = draft.words(last) in _STRANDED and not any(word.tag.startswith(("VB", "MD", "TO")) for word in words)
    return relative or stranded or draft.words(last) in _OPENERS


def _hangs(draft: Document, sentence: Sentence, words: tuple[Token, ...], asked: bool) -> str:
    """What it belongs to and has not got: the main clause of a "because", the verb of a "despite"."""
    if len(words) < FEWEST_WORDS:
        return ""
    first, second = words[0], words[1]
    finite = [token for token in words if token.tag in FINITE]
    span = Span(first.span.start, words[-1].span.end)
    alone = first.norm in _SUBORDINATORS and second.tag != "VBG" and len(finite) == 1 and "," not in draft.words(span)
    if (alone or _is_clause(sentence, words)) and not asked:
        return f"is a clause with {named(first.norm)} that belongs to no sentence"
    relative = first.norm in ("which", "whose") and draft.text[first.span.end] == " " and second.norm != "of"
    whole = len(words) < FEWEST_CLAUSE_WORDS or _is_subject(words, finite)
    relative = relative or first.norm == "who" and not whole
    if relative and first.tag.startswith("W") and draft.words(first.span).istitle() and not asked:
        return f"is a clause with {named(first.norm)} that belongs to no sentence"
    verbs = [token for token in words if token.tag.startswith("VB") or token.tag == "MD"]
    if first.norm in _PREPOSITIONS and all(token.tag == "VBG" for token in verbs):
        return "has no verb and belongs to no sentence"
    if first.norm == "than" and not finite and not asked:
        return "compares nothing and belongs to no sentence"
    if first.norm == "because" and second.norm == "of" and not verbs and not asked:
        return "has no verb and belongs to no sentence"
    return ""


def _is_subject(words: tuple[Token, ...], finite: list[Token]) -> bool:
    """Whether a second verb, which nothing joins to the first, has the clause for a subject: "Who pays is open"."""
    if len(finite) < 2:
        return False
    between = words[words.index(finite[0]) + 1:words.index(finite[1])]
    return not any(token.tag == "CC" or token.tag.startswith("W") or token.dep == "mark" for token in between)


def _is_clause(sentence: Sentence, words: tuple[Token, ...]) -> bool:
    """Whether the whole sentence hangs on a conjunction at its start: the first verb behind that is its root, and no
    clause that could stand by itself follows."""
    tokens = sentence.tokens
    first = tokens.index(words[0])
    root = tokens[first].head
    if words[0].norm not in _SUBORDINATORS | _OTHERS or tokens[first].dep not in ("mark", "advmod"):
        return False
    if not 0 <= root < len(tokens) or tokens[root].dep != "ROOT":
        return False
    finite = [index for index, token in enumerate(tokens) if token.tag in FINITE]
    if not finite or root not in (finite[0], tokens[finite[0]].head) or tokens[first + 1].norm == "only":
        return False
    subjects = [index for index, token in enumerate(tokens) if "subj" in token.dep and token.head == root]
    if not subjects or tokens[first + 1].tag in ("VBG", "VBN", "IN"):
        return False
    # Behind a comma, anything but what hangs on the clause too may be the main one.
    commas = [index for index, token in enumerate(tokens[:-1]) if token.norm == ","]
    if any(index < root or tokens[index + 1].tag not in _HANGING for index in commas):
        return False
    later = {tokens[index].head if tokens[index].dep in ("aux", "auxpass") else index for index in finite} - {root}
    return all(tokens[index].dep in ("relcl", "advcl", "acl", "pcomp") and _is_opened(tokens, index) for index in later)


def _is_opened(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether a conjunction or a relative pronoun opens the clause of the verb."""
    return any(
        token.head == verb and (token.dep == "mark" or token.tag in ("WDT", "WP", "WRB", "WP$", "IN"))
        for token in tokens[:verb]
    )


def _lacks(draft: Document, words: tuple[Token, ...], before: Sentence | None) -> str:
    """What a sentence behind ``before`` has not got; empty where it seems whole.

    Behind a colon, a line without a stop or a verb of the same form, it may be one of a list.
    """
    first = words[0]
    if before is None or first.tag.startswith("VB") and before.tokens and before.tokens[0].tag == first.tag:
        return ""
    mark = draft.text[before.span.end - 1]
    if mark not in ".!?" and mark not in CLOSING_MARKS:
        return ""
    if is_command(words) and mark not in CLOSING_MARKS:
        return "is a command to nobody"
    if len(words) < FEWEST_WORDS or any("'" in token.norm for token in words):
        return ""
    if _is_headless(words):
        return f"has no subject: it does not say who {first.norm}"
    tags = {token.tag for token in words}
    if first.tag == "VBG" and not tags & {*FINITE, "VB", "VBN"}:
        return "has no finite verb"
    verbless = not any(tag.startswith("VB") or tag == "MD" for tag in tags) and not hides_verb(words)
    if verbless and len(words) >= FEWEST_VERBLESS_WORDS and first.norm in _DETERMINERS:
        return "has no verb"
    return ""


def _is_headless(words: tuple[Token, ...]) -> bool:
    """Whether it begins with a finite verb and no subject follows before the next clause.

    The past tense is too often a participle ("Asked about the cost, ..."): only with "that" behind it
    is it certain.
    """
    first = words[0]
    if first.tag == "VBD":
        return words[1].norm == "that" and words[1].tag == "IN"
    if first.tag not in ("VBZ", "MD"):
        return False
    # "Should that date pass, the union will strike": there "that" opens nothing.
    openers = (
        index for index, token in enumerate(words)
        if token.norm in ("that", "which", "who") and token.tag != "DT" and token.dep != "det"
    )
    clause = next(openers, len(words))
    return not any("subj" in token.dep or token.dep in ("expl", "attr") for token in words[1:clause])
