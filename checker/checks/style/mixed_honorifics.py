r"""Honorifics are styled in more than one way.

Why it matters:
    “Mr. Smith” here and “Mr Smith” there, or a person who loses the title half-way, looks like two texts in one.

Flags:
    B: Mr. Tolland said that the bridge was safe. Mr Arden did not agree with him.

    B: Mr Tolland said that the bridge was safe. Ms Arden did not agree with Mr Tolland.\n
    Later Ms Arden met Mr Tolland again. Tolland told her that the vote would wait.

Passes:
    B: Mr Tolland said that the bridge was safe. Ms Arden did not agree.

    B: Mr Tolland said that “Mr. Arden does not agree”, and left.

    B: Paul Tolland said that the bridge was safe. Tolland and Dr Mary Arden left after the vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._reading import named, prose, quoted
from checker.collation import Collation
from checker.document import Document, Span, Token
from checker.finding import Place, Remark, Suggestion
from checker.registry import check

FEWEST_HONORIFICS = 3
"""Later mentions with an honorific, before a text counts as one that gives them."""

MOST_BARE = 1 / 4
"""Bare surnames to those with an honorific; above it, the text has another rule than we see."""

_GROUPS = (
    ("Mr", "Mrs", "Ms", "Mx", "Dr", "Messrs"),
    ("Prof", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Capt", "Sgt", "Maj", "Rev"),
)
_COURTESY = ("Mr", "Mrs", "Ms", "Mx", "Dr")
_ADDRESSES = frozenset(
    "Ambassador Chair Chairman Chairwoman Chancellor Commissioner Governor Justice Leader Mayor Minister Premier "
    "President Secretary Senator Speaker".split()
)
"""Offices that follow an honorific like a name ("Mr. Speaker") and stand without it as words."""

_NO_NAME = re.compile(r"['’]s?$|(?<=\w\w)\.$")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A surname: its place, the place of the honorific with it, and whether other names stand with it."""

    surname: str
    span: Span
    honorific: Span | None


@check(severity="warning")
def mixed_honorifics(collation: Collation) -> Iterator[Remark]:
    """At most one remark for each group of titles, and one for persons who lose theirs."""
    draft = collation.draft
    lines = _lines(draft)
    for titles in _GROUPS:
        yield from _stops(draft, lines, titles)
    yield from _lost(draft, lines)


def _lines(draft: Document) -> list[tuple[Token, ...]]:
    """The tokens of each sentence of prose that are not quoted."""
    marks = quoted(draft)
    return [
        tuple(token for token in sentence.tokens if not marks.touches(token.span)) for _, sentence in prose(draft)
    ]


def _stops(draft: Document, lines: list[tuple[Token, ...]], titles: tuple[str, ...]) -> Iterator[Remark]:
    """“Mr.” beside “Mr”."""
    styles: dict[bool, list[Span]] = {True: [], False: []}
    for tokens in lines:
        for token, after in zip(tokens, tokens[1:], strict=False):
            word = draft.words(token.span)
            if word.removesuffix(".") in titles and _is_name(draft, after):
                span = token.span
                if draft.text[span.end:span.end + 1] == ".":
                    span = Span(span.start, span.end + 1)
                styles[span.of(draft.text).endswith(".")].append(span)
    if not styles[True] or not styles[False]:
        return
    # Where neither style is the more frequent, the first one sets the rule.
    stopped = (len(styles[True]), -styles[True][0].start) > (len(styles[False]), -styles[False][0].start)
    rule, rest = styles[stopped], styles[not stopped]
    usual = draft.words(rule[0])
    ending = "." if stopped else ""
    message = f"{named(_with_name(draft, rest[0]))} and {named(_with_name(draft, rule[0]))} are two styles"
    if len(rule) > len(rest):
        message += f"; the draft mostly writes {named(usual)} {'with' if stopped else 'without'} a stop"
    yield Remark(
        f"{message}.",
        rest[0],
        suggestion=Suggestion(draft.words(rest[0]).removesuffix(".") + ending, "safe") if len(rest) == 1 else None,
        confidence=0.9,
        related=tuple(Place(span) for span in (*rest[1:], rule[0])),
    )


def _with_name(draft: Document, title: Span) -> str:
    name = draft.text[title.end:title.end + 40].split()
    return f"{draft.words(title)} {_NO_NAME.sub('', name[0].rstrip(',;:!?'))}" if name else draft.words(title)


def _is_name(draft: Document, token: Token) -> bool:
    """A capitalised word, or an initial with its stop: "Gen Z" is nobody."""
    word = draft.words(token.span)
    return len(word) > 1 and word[0].isupper()


def _lost(draft: Document, lines: list[tuple[Token, ...]]) -> Iterator[Remark]:
    """A surname without the honorific that it has elsewhere, in a text that gives honorifics."""
    mentions = [mention for tokens in lines for mention in _mentions(draft, tokens)]
    titled: dict[str, list[_Mention]] = {}
    for mention in mentions:
        if mention.honorific:
            titled.setdefault(mention.surname, []).append(mention)
    shared = _shared(draft)
    bare = [
        mention
        for mention in mentions
        if not mention.honorific and mention.surname in titled and mention.surname not in shared
        # Before the first honorific the text may still be in its headline or its summary.
        and mention.span.start > titled[mention.surname][0].span.start
    ]
    total = sum(len(found) for found in titled.values())
    if not bare or total < FEWEST_HONORIFICS or len(bare) > MOST_BARE * total:
        return
    first = bare[0]
    honorific = titled[first.surname][0].honorific
    assert honorific is not None
    title = draft.words(honorific)
    others = tuple(Place(mention.span) for mention in bare[1:])
    yield Remark(
        f"{named(draft.words(first.span))} stands without the {named(title)} that the draft gives elsewhere.",
        first.span,
        suggestion=None if others else Suggestion(f"{title} {draft.words(first.span)}", "review"),
        confidence=0.7,
        severity="info",
        related=(*others, Place(honorific.cover(titled[first.surname][0].span))),
    )


def _mentions(draft: Document, tokens: tuple[Token, ...]) -> Iterator[_Mention]:
    """Surnames that stand with a courtesy title alone, and those that stand with nothing at all."""
    words = [draft.words(token.span) for token in tokens]
    for at, token in enumerate(tokens):
        if not token.tag.startswith("NNP") or token.tag == "NNPS" or not _is_name(draft, token):
            continue
        if words[at].removesuffix(".") in _COURTESY or words[at] in _ADDRESSES:
            continue
        before = words[at - 1] if at else ""
        after = words[at + 1] if at + 1 < len(tokens) else ""
        if _capitalised(after) or after in ("and", "&", "Jr.", "-", "–"):
            continue
        if before.removesuffix(".") in _COURTESY:
            yield _Mention(words[at], token.span, tokens[at - 1].span)
        elif before == "." and at > 1 and words[at - 2] in _COURTESY:
            yield _Mention(words[at], token.span, tokens[at - 2].span.cover(tokens[at - 1].span))
        elif not _capitalised(before) and before not in ("and", "&", "-", "–") and not _is_attributive(tokens, at):
            yield _Mention(words[at], token.span, None)


def _capitalised(word: str) -> bool:
    return word[:1].isupper()


def _is_attributive(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the name describes a noun ("the Tolland plan") or a noun the name ("chairman Tolland")."""
    describes = ("compound", "nmod", "amod", "det", "poss", "nummod")
    return tokens[at].dep in ("compound", "nmod", "amod") or at > 0 and tokens[at - 1].dep in describes


def _shared(draft: Document) -> frozenset[str]:
    """Surnames of more than one person, and of places and bodies."""
    owners: dict[str, set[str]] = {}
    for name in draft.annotations.names:
        parts = name.canonical.split()
        if parts:
            owners.setdefault(parts[-1], set()).add(name.canonical if name.kind == "PERSON" else "")
    return frozenset(surname for surname, who in owners.items() if len(who - {surname}) > 1 or "" in who)
