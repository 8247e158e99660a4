r"""A word stands twice, one right behind the other.

Why it matters:
    A doubled word is what a line break or a hasty edit leaves, and the eye reads over it.

Flags:
    B: The council will will vote on the new bridge on Friday.

    B: The minister spoke of the of the harbour at length.

    B: The court sold the boats, most of which most of which had no sails.

    A: The two towns agreed to share the cost of the new harbour.
    B: The two towns agreed to share the cost of the new harbour harbour.

    A: The keeper told the two boys on the wall to come in.
    B: The keeper told the two boys on the wall to come in in.

    A: The old mill at Oster, photographed on 8 February 2010.
    B: The old mill at Oster, photographed on 8 February 2010 2010.

Passes:
    B: The mayor said that that was all she had had to say.

    A: It was the club's best season since 1950.
    B: It was the best season since 1950 that the club had had.

    B: She waited a long, long time, and read it over and over and over again.

    B: “No no no,” she said, and left for Walla Walla.

    B: “Well well,” said the keeper. “There there.”

    A: On Friday Lanu Lanu plays in Oster.
    B: Lanu Lanu plays in Oster on Friday.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import FINITE, named, quoted
from checker.checks.language._texts import Evidence, plain
from checker.collation import Collation
from checker.document import Document, Span, Token
from checker.finding import Remark, Suggestion
from checker.registry import check

# Words that English doubles, in grammar or for emphasis.
_TWICE = frozenset(
    "that had is was very really so too much many more far long old big again never no yes ha hear there now well "
    "please bye knock blah please way little great deep high up on in out over you her what who do did does".split()
)
_EMPHATIC = frozenset(
    "very really so too much many more far long again never no yes ha hear there now blah bye knock".split()
)
# Of the words that English doubles these end a sentence, too: in grammar ("the best season they had had"), and as
# a cry or a comfort. Another second one has nothing left to belong to there.
_AT_AN_END = frozenset(("had", "do", "did", "does"))
_CRIES = frozenset("really so never no yes ha hear there now well bye knock blah please again long far".split())
_IDIOMS = frozenset("and by after upon to or for on in".split())
_FUNCTION = frozenset(("DT", "IN", "TO", "CC", "PRP", "PRP$", "MD", "WDT", "WP", "VBZ", "VBP", "VBD"))


@check(severity="error")
def repeated_word(collation: Collation) -> Iterator[Remark]:
    """One remark for each run of one word, and for each two to four words that come at once again."""
    draft = collation.draft
    marks = quoted(draft)
    evidence = Evidence.of(collation)
    for number, sentence in plain(draft):
        tokens = sentence.tokens
        theirs = {
            (one.norm, two.norm)
            for place in evidence.linked.get(number, ())
            for one, two in zip(place.sentence.tokens, place.sentence.tokens[1:], strict=False)
        }
        index = 0
        while index + 1 < len(tokens):
            size, end = _run(draft, tokens, index)
            words = tuple(token.norm for token in tokens[index:index + size])
            if end == index or (words[0], words[0]) in theirs:
                index += 1
                continue
            copies = (end - index) // size
            span = tokens[index].span.cover(tokens[end - 1].span)
            if not _meant(draft, tokens, index, size, copies, marks.touches(span), evidence.compared):
                yield _remark(draft, tokens, index, size, end)
            index = end


def _run(draft: Document, tokens: tuple[Token, ...], index: int) -> tuple[int, int]:
    """How many words come again from ``index`` on (one to four), and where their copies end."""
    for size in (1, 2, 3, 4):
        end = index + size
        while end + size <= len(tokens) and all(
            tokens[end + offset].norm == tokens[index + offset].norm and _joined(draft, tokens, end + offset)
            for offset in range(size)
        ):
            end += size
        if end > index + size and all(
            token.norm[0].isalnum() for token in tokens[index:index + size]
        ):
            return size, end
    return 1, index


def _joined(draft: Document, tokens: tuple[Token, ...], index: int) -> bool:
    """Whether only white space stands before the token."""
    between = draft.text[tokens[index - 1].span.end:tokens[index].span.start]
    return bool(between) and between.isspace()


def _meant(
    draft: Document, tokens: tuple[Token, ...], index: int, size: int, copies: int, inside: bool, compared: bool
) -> bool:
    word = tokens[index]
    if size > 1:
        words = {token.norm for token in tokens[index:index + size]}
        idiom = bool(words & _IDIOMS) and copies > 2 or bool(words & {"and", "by"})
        return inside or any(norm[0].isdigit() for norm in words) or size == 2 and idiom
    last = all(not token.norm[0].isalnum() for token in tokens[index + copies:])
    doubled = word.norm in _EMPHATIC and copies < 4 or (copies == 2 and word.norm in _TWICE)
    if doubled and (not last or not index or word.norm in _AT_AN_END):
        return True
    if doubled and word.norm in _CRIES and (inside or not compared):
        return True
    if inside and not compared and (word.tag not in _FUNCTION or word.tag.startswith("VB")):
        return True
    text = draft.words(word.span)
    if text[0].isdigit():
        around = tokens[max(0, index - 1):index] + tokens[index + copies:index + copies + 1]
        table = not compared and not any(token.tag in FINITE for token in tokens)
        return table or copies == 2 and any(token.norm[0].isdigit() for token in around)
    if copies == 2 and text.isupper() != draft.words(tokens[index + 1].span).isupper():
        return True  # "the first FIRST competition"
    return text[0].isupper() and not compared and copies == 2 and index > 0


def _remark(draft: Document, tokens: tuple[Token, ...], index: int, size: int, end: int) -> Remark:
    kept = tokens[index].span.cover(tokens[index + size - 1].span)
    copies = (end - index) // size
    times = {2: "twice", 3: "three times", 4: "four times"}.get(copies, f"{copies} times")
    what = "stands" if size == 1 else "stand"
    extra = Span(kept.start, tokens[end - 1].span.end)
    return Remark(
        f"{named(draft.words(kept))} {what} {times} in a row.",
        extra,
        suggestion=Suggestion(draft.words(kept), "review"),
        confidence=0.95 if tokens[index].tag in _FUNCTION or copies > 2 else 0.85,
    )
