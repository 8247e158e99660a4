r"""A verb has a form that cannot follow the word before it.

Why it matters:
    "Could to go", "has went" and "did not came" are slips that no reader takes for style.

Flags:
    B: The ferry could to be late, the mayor said.

    B: The minister will meets the board of the ferry on Friday.

    B: The mayor has went home, and the board has meet again.

    B: The keeper did not came to the harbour on Friday.

    B: The board wants to closed the quay before the winter.

    B: The keeper was been taken to hospital on Monday, and the law will be change in the spring.

    B: The two towns were forced leave the plan for a new bridge.

    B: The thief entered the harbour office, asks for money and fled on foot.

    B: The ferries were due to has sailed on 4 May, the harbour board said.

    B: After the arrive of the new judge the trial went on.

Passes:
    B: She did all she could to help, and what he has went to his brothers. What they did was close the quay.

    B: The may blossom, the will to live and a can of paint were there; the mayor has work to do in May to June.

    B: The man she spoke to said that the rule he agreed to was old.

    B: What the delay is due to has not been said. The remains of the boat were sold.

    B: All she had to do was be there; the two are to be change agents, put on forced leave and told leave had ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._reading import named, quoted
from checker.checks.language._doubts import (
    FORM,
    FORM_ATTRIBUTE,
    FORM_CERTAIN,
    FORM_ELLIPTIC,
    LIKELIER_IN_ANOTHER_FORM,
    PARTICIPLE,
    PARTICIPLE_CERTAIN,
    PARTICIPLE_ELLIPTIC,
    TO,
    TO_ELLIPTIC,
    VERB_FOR_NOUN,
    Doubts,
)
from checker.checks.language._families import relatives, tags
from checker.checks.language._repairs import Repair
from checker.checks.language._second_opinion import gain
from checker.checks.language._texts import plain
from checker.checks.language._verb_groups import wrong_groups
from checker.collation import Collation
from checker.document import Document, Sentence, Token
from checker.finding import Remark, Suggestion
from checker.registry import check

_MODALS = frozenset("can could may might must shall should will would cannot can't couldn't won't wouldn't".split())
_HAVE = frozenset("has have had hasn't haven't hadn't".split())
_DO = frozenset("do does did don't doesn't didn't".split())
_FINITE = frozenset("is are was were am has had does did went".split())
_FIRST = _MODALS | _HAVE | _DO | {"to"}
_BASE = frozenset("be have do".split())
_PARTICIPLES = frozenset("got been gone had done lit quit knit".split())
_NOUNS = frozenset("can will may might must".split())
_BEFORE_NOUNS = ("NN", "DT", "JJ", "PRP$")

# After these a modal or a "have" may stand without its verb, or "to" without what follows it:
# "all they could to help", "what he has went to her", "as far as he can went".
_ELLIPTIC = frozenset(
    "all what whatever everything anything nothing much more most little less least best better worst hard harder as "
    "every any than if so only who whoever that which where wherever when whenever how however one ones those".split()
)
_REACH = 8
_BEFORE_VERBS = frozenset("due able unable likely unlikely ready going supposed expected scheduled".split())
_ARTICLES = frozenset("a an the".split())
_BEHIND_NOUNS = ("VBD", "VBZ", "VBP", "MD", "IN", "TO", "CC", ",", ".")
_DETERMINERS = frozenset("the a an its his her their our this that every".split())


@check(severity="error", needs=("suspicion",))
def verb_form(collation: Collation) -> Iterator[Remark]:
    """One remark for each pair of words that cannot stand together; nothing in quotation marks."""
    draft = collation.draft
    marks = quoted(draft)
    doubts = Doubts.of(draft)
    for _, sentence in plain(draft):
        tokens = sentence.tokens
        texts = [draft.words(token.span) for token in tokens]
        told: set[int] = set()
        for index, token in enumerate(tokens[:-1]):
            if token.norm not in _FIRST or index and not texts[index].islower() or marks.touches(token.span):
                continue
            verb = _next(tokens, index)
            if verb is None or not texts[verb].islower() or not _is_joined(collation, tokens, index, verb):
                continue
            what = _wrong(tokens, index, verb, doubts)
            if what:
                told.add(verb)
                span = token.span.cover(tokens[verb].span)
                yield Remark(f"In {named(draft.words(span))}, {what}.", span, confidence=0.9)
        if marks.touches(sentence.span):
            continue
        for index in range(1, len(tokens) - 1):
            doubted = max(doubts.form(tokens[index]), doubts.word(tokens[index])) >= VERB_FOR_NOUN
            if doubted and texts[index].islower() and _is_verb_for_noun(draft, sentence, index, doubts):
                span = tokens[index - 1].span.cover(tokens[index + 1].span)
                yield Remark(f"In {named(draft.words(span))}, a verb stands for a noun.", span, confidence=0.85)
        for group in wrong_groups(draft, sentence, doubts):
            if group.last - 1 in told:
                continue
            span = tokens[group.first].span.cover(tokens[group.last - 1].span)
            around = tokens[max(0, group.first - 2)].span.cover(span) if group.last - group.first == 1 else span
            yield Remark(
                f"In {named(draft.words(around))}, {group.what}.",
                span,
                suggestion=Suggestion(group.meant, "review") if group.meant else None,
                confidence=0.9 if group.sure else 0.75,
                severity=None if group.sure else "warning",
            )


def _next(tokens: Sequence[Token], index: int) -> int | None:
    """The word that follows, an adverb apart."""
    for place in range(index + 1, min(index + 3, len(tokens))):
        if not (tokens[place].tag == "RB" or tokens[place].norm in ("not", "also", "never", "only")):
            return place
    return None


def _is_joined(collation: Collation, tokens: Sequence[Token], index: int, verb: int) -> bool:
    """Whether only white space stands between the words."""
    text = collation.draft.text
    return all(
        text[one.span.end:two.span.start].isspace()
        for one, two in zip(tokens[index:verb], tokens[index + 1:verb + 1], strict=True)
    )


def _wrong(tokens: Sequence[Token], index: int, verb: int, doubts: Doubts) -> str:
    """What is wrong with the verb behind the word; empty for nothing."""
    first, second = tokens[index], tokens[verb]
    if first.norm in _NOUNS and index and second.norm in _FINITE and tokens[index - 1].tag.startswith(_BEFORE_NOUNS):
        return ""  # "a trash can is seen"
    if first.norm in _NOUNS and index and tokens[index - 1].norm in _ARTICLES:
        return ""  # "a will published on Thursday"
    elliptic = any(one.norm in _ELLIPTIC for one in tokens[max(0, index - _REACH):index])
    if first.norm == "to" and index > 1 and tokens[index - 1].tag.startswith("VB"):
        elliptic = elliptic or _is_contact(tokens, index - 1)  # "the man she spoke to said"
    modal = first.norm in _MODALS and first.tag == "MD"
    if modal and second.norm == "to" and verb + 1 < len(tokens) and _can_be(tokens[verb + 1], "VB"):
        found = doubts.missing(second) >= (TO_ELLIPTIC if elliptic else TO)
        return f"no “to” can stand behind {named(first.norm)}" if found else ""
    if modal or first.norm == "to" or first.norm in _DO and (verb > index + 1 or first.norm.endswith("n't")):
        stranded = first.norm == "to" and second.norm in _FINITE and not _asks_for_verb(tokens, index)
        placed = first.tag == "IN" and second.tag == "NNS"  # "back to places north of the river"
        if stranded or placed or not _is_finite(second):
            return ""
        certain = not elliptic and _is_finite_only(second)
        bar = FORM_CERTAIN if certain else FORM_ELLIPTIC if elliptic else FORM
        if first.norm == "to" and _is_attribute(tokens, verb):
            bar = FORM_ATTRIBUTE
        meant = second.lemma if second.tag.startswith("VB") else ""
        what = f"{named(first.norm)} asks for a verb in its base form"
        return what + (f", {named(meant)}" if meant else "") if doubts.form(second) >= bar else ""
    if first.norm in _HAVE and second.norm not in ("better", "best") and _is_no_participle(second):
        certain = not elliptic and tags(second.norm) == ("VBD",) and not _is_contact(tokens, index)
        noun = "NN" in tags(second.norm) and tokens[verb + 1:verb + 2] and tokens[verb + 1].tag.startswith("NN")
        bar = PARTICIPLE_CERTAIN if certain else PARTICIPLE_ELLIPTIC if elliptic or noun else PARTICIPLE
        if noun and elliptic:
            return ""  # "who had burn marks"
        after = tokens[verb + 1].tag if verb + 1 < len(tokens) else "."
        if "NN" in tags(second.norm) and after in ("TO", "IN", "CC", "VBG", ",", ".", ":"):
            return ""  # "has work to do"
        found = doubts.form(second) >= bar
        return f"{named(first.norm)} asks for a participle" if found else ""
    return ""


def _asks_for_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether "to" belongs to a verb that must follow ("due to have"), unlike "the price she agreed to was fair"."""
    return index > 0 and tokens[index - 1].norm in _BEFORE_VERBS


def _is_verb_for_noun(draft: Document, sentence: Sentence, index: int, doubts: Doubts) -> bool:
    """Whether a word that is nothing but a verb's base stands where only a noun can: "after the resign of"; before
    anything else than "of" only where the language model finds a noun of the family likelier: "the complain came"."""
    tokens = sentence.tokens
    known, after = set(tags(tokens[index].norm)), tokens[index + 1]
    if tokens[index - 1].norm not in _DETERMINERS or not known or not known <= {"VB", "VBP"}:
        return False
    plain = after.norm == "of" and doubts.form(tokens[index]) >= VERB_FOR_NOUN
    if not plain and (not after.tag.startswith(_BEHIND_NOUNS) or tokens[index - 1].norm in ("this", "that")):
        return False
    nouns = [other for other in relatives(tokens[index].norm) if {"NN", "NNS"}.intersection(tags(other))]
    found = gain(draft, sentence, [Repair(index, index + 1, (noun,)) for noun in nouns])
    return plain if found is None else found >= LIKELIER_IN_ANOTHER_FORM


def _is_contact(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word may end a clause that hangs on a noun without a pronoun: "the money he has went"."""
    subject = index - 1
    while subject > 0 and tokens[subject].tag.startswith(("NN", "JJ", "RB", "DT", "PRP$")):
        if tokens[subject].tag in ("DT", "PRP$"):
            break
        subject -= 1
    return subject > 0 and tokens[subject - 1].tag.startswith(("NN", "PRP", "DT", "JJ", "CD"))


def _is_attribute(tokens: Sequence[Token], index: int) -> bool:
    """Whether it may be a participle before its noun: "to selected officers"."""
    following = tokens[index + 1:index + 2]
    return "VBN" in tags(tokens[index].norm) and any(one.tag[:2] in ("NN", "JJ", "VB", "CD") for one in following)


def _can_be(token: Token, tag: str) -> bool:
    return tag in tags(token.norm) or token.norm in _BASE


def _is_finite(token: Token) -> bool:
    """Whether it is a verb's form and not its base form."""
    known = tags(token.norm)
    return token.norm in _FINITE or ("VBD" in known or "VBZ" in known) and "VB" not in known


def _is_finite_only(token: Token) -> bool:
    """Whether it is a verb's form and never its base form, a noun or an adjective."""
    known = set(tags(token.norm))
    return token.norm in _FINITE or bool(known) and not known & {"VB", "NN", "NNS", "JJ", "RB", "IN"}


def _is_no_participle(token: Token) -> bool:
    """Whether it is a verb's form and no participle."""
    if token.norm in ("be", "went"):
        return True
    known = tags(token.norm)
    return ("VB" in known or "VBD" in known) and "VBN" not in known and token.norm not in _PARTICIPLES
