r"""A comparative or superlative is formed twice, or an adjective has a plural.

Why it matters:
    "More faster" and "the most importants" show that a text was translated word for word.

Flags:
    B: The prices of fish rose more faster than those of bread.

    B: It was the most biggest fire in the history of the town.

    B: She is one of the most importants figures on the harbour board.

Passes:
    B: The town needs more younger members, and the more further education costs, the fewer want it.

    B: He is more than likely older. The two creatives are the most senior; many more better roads were promised.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._reading import named, quoted
from checker.checks.language._families import tags
from checker.checks.language._texts import plain
from checker.collation import Collation
from checker.document import Document, Token
from checker.finding import Remark, Suggestion
from checker.language import dictionary
from checker.registry import check

_COMPARATIVES = frozenset(("JJR", "RBR"))
_SUPERLATIVES = frozenset(("JJS", "RBS"))
# They compare nothing by themselves, or count ("no more than", "more less fortunate children").
_OTHERS = frozenset(
    "more most less least fewer former latter upper lower inner outer further farther elder eldest".split()
)
# What can follow a comparative that no noun follows.
_ENDS = ("IN", ",", ".", ":", "CC", "RB", "TO", "VBD", "VBZ", "VBP", "MD")
_BEHIND_MORE = frozenset("no any many much some few one two three even".split())


@check(severity="error")
def comparison(collation: Collation) -> Iterator[Remark]:
    """One remark for each pair of words; nothing in quotation marks."""
    draft = collation.draft
    marks = quoted(draft)
    for _, sentence in plain(draft):
        tokens = sentence.tokens
        for index, token in enumerate(tokens[:-1]):
            if marks.touches(token.span):
                continue
            following = tokens[index + 1]
            if _is_doubled(draft, tokens, index):
                span = token.span.cover(following.span)
                message = f"In {named(draft.words(span))}, {named(following.norm)} needs no {named(token.norm)}."
                meant = Suggestion(draft.words(following.span), "review")
                yield Remark(message, span, suggestion=meant, confidence=0.9)
            elif _is_plural_adjective(draft, tokens, index):
                text = draft.words(token.span)
                meant = Suggestion(text[:-1], "review")
                message = f"{named(text)} is an adjective and has no plural."
                yield Remark(message, token.span, suggestion=meant, confidence=0.9)


def _is_doubled(draft: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether "more" or "most" and a word that compares by itself stand together as one comparison."""
    token, other = tokens[index], tokens[index + 1]
    after = tokens[index + 2] if index + 2 < len(tokens) else None
    compared = after is not None and after.norm == "than"
    if token.norm not in ("more", "most") or not draft.words(other.span).islower():
        return False
    if other.norm in _OTHERS and not (compared and other.norm == "lower"):
        return False
    if draft.text[token.span.end:other.span.start] != " ":
        return False
    known = set(tags(other.norm))
    before = tokens[index - 1] if index else None
    if token.norm == "most":
        superlative = other.tag in _SUPERLATIVES and bool(known & _SUPERLATIVES)
        return superlative and before is not None and before.tag in ("DT", "PRP$", "POS")
    if not known & _COMPARATIVES or other.tag not in _COMPARATIVES and not known <= _COMPARATIVES:
        return False
    if not other.norm.endswith("er") and other.norm not in ("better", "worse"):
        return False
    # "More younger members" counts them; "many more better off".
    if before is None or before.norm in _BEHIND_MORE or before.tag == "CD" or after is None:
        return False
    return compared or after.tag in _ENDS and before.lemma in ("be", "become", "get", "grow", "even", "seem")


def _is_plural_adjective(draft: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether no word list has it, and without its "s" it is an adjective and no noun, before a noun."""
    token = tokens[index]
    text = draft.words(token.span)
    if not text.islower() or not text.isascii() or not text.isalpha() or not text.endswith("s") or len(text) < 6:
        return False
    if not set(tags(text[:-1])) or not set(tags(text[:-1])) <= {"JJ"} or dictionary.known(text):
        return False
    return tokens[index + 1].tag in ("NN", "NNS") and draft.text[token.span.end] == " "
