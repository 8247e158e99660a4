"""The negative words of the two sides of a link, and those of them that have no partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.checks.facts._counterparts import SPEECH
from checker.checks.facts._grammar import negation_cues
from checker.checks.facts._words import Side, Words, in_figure, is_content, share_stem
from checker.document import Span

RAISING = frozenset("think believe expect want suppose imagine seem appear plan intend feel likely".split())
"""Verbs whose "not" may as well stand below them."""
_PLAIN = SPEECH | {"be", "have", "do"}
_VOTES = frozenset("vote say answer a the".split())
_UNDOING = frozenset(
    "only unless until till before except without just alone but all every everyone everybody everything each always "
    "both must need require depend condition".split()
)
_SUPPORTING = frozenset("make give take do have offer pay get".split())
_NEAR = 4
_OPENS_BEHIND = frozenset(",:;.?!\u201c\"\u2014\u2013-(")


@dataclass(frozen=True, slots=True)
class Negation:
    """A negative word: its place in its side, and the verb that it turns round (None where there is none)."""

    index: int
    verb: int | None


def negations(side: Side) -> Iterator[Negation]:
    """The negative words of one side, without "not just" and the like, and those of a figure ("not quite 50")."""
    for index in range(len(side.tokens)):
        if not negation_cues(side.tokens, index) or _in_name(side, index):
            continue
        if not in_figure(side, index) and not _answers(side, index):
            # "Lost 2,000 bags on the first day and none on the second": the verb itself is not denied.
            gapped = side.tokens[index].dep == "conj"
            yield Negation(index, None if gapped else side.denied_verb(index))


def _in_name(side: Side, index: int) -> bool:
    """Whether it is in a name or right before one, with a capital within the sentence."""
    span, text = side.tokens[index].span, side.document.text
    if not index or not text[span.start].isupper() or side.tokens[index - 1].norm in _OPENS_BEHIND:
        return False
    return any(
        name.span.start == span.end + 1 or name.span.contains(span) for name in side.document.annotations.names
    )


def _answers(side: Side, index: int) -> bool:
    """Whether it answers what was said before, in a clause of no verb: "Not so, the builder replied", "voted no"."""
    norms = [token.norm for token in side.tokens[index:index + 4]]
    if norms[0] == "no" and index and side.tokens[index - 1].lemma.casefold() in _VOTES:
        behind = side.tokens[index + 1:index + 2]  # "voted no", and not "says no one came"
        return all(token.norm != "one" and not token.tag.startswith(("N", "J", "CD")) for token in behind)
    if norms[:3] == ["not", "at", "all"]:  # "was not at all pleased" denies what "was pleased" says
        return not index or side.tokens[index - 1].norm in _OPENS_BEHIND
    return norms[:2] == ["not", "so"] and norms[2:3] in ([","], ["."], [":"])


def cancelled(words: Words, left: Sequence[Negation], lost: bool) -> bool:
    """Whether two denials that stayed alone, one clause inside the other, make up for one another: "who do not sign
    will not be paid" is "only those who sign will be paid", "nobody who has not signed" is "all have signed"; so do
    two of one clause of which one is a "without" ("nobody may fish without a licence").

    Where the other side has one of the two verbs as it is, it has to have a word for that, too, which this side lacks.
    """
    side, other, known = (words.a, words.b, words.to_b) if lost else (words.b, words.a, words.to_a)
    verbs = [negation.verb for negation in left]
    if len(verbs) != 2 or verbs[0] is None or verbs[1] is None:
        return False
    one_clause = verbs[0] == verbs[1] and sum(bool(lacking(side, negation)) for negation in left) == 1
    if not one_clause and not _within(side, verbs[0], verbs[1]) and not _within(side, verbs[1], verbs[0]):
        return False
    said = {norm for token in side.tokens for norm in (token.norm, token.lemma)}
    undoing = [token for token in other.tokens if token.norm in _UNDOING or token.lemma in _UNDOING]
    return any(token.norm not in said and token.lemma not in said for token in undoing) or not any(
        turned(side, other, known, negation) for negation in left
    )


def _within(side: Side, lower: int, upper: int) -> bool:
    """Whether a verb's clause is a part of another's; of two that are joined, neither is, whichever the parse hangs on
    the other."""
    below = lower
    for above in side.above(lower):
        if above == upper:
            between = side.tokens[min(lower, upper):max(lower, upper)]
            joined = side.tokens[below].dep == "ccomp" and any(token.dep == "cc" for token in between) and not any(
                side.tokens[child].dep == "mark" for child in side.children(below)
            )
            return side.tokens[below].dep != "conj" and not joined
        below = above
    return False


def unpaired(
    words: Words, a: Sequence[Negation], b: Sequence[Negation], loosely: bool = True
) -> tuple[list[Negation], list[Negation]]:
    """The negations that have no partner: those of one verb are partners first, then, ``loosely``, any two."""
    left_a, left_b = list(a), list(b)
    ways = (
        lambda x, y: x.verb is not None and y.verb is not None and words.to_b.get(x.verb) == y.verb,
        lambda x, y: _noun_of(words.a, x, words.b, y) or _noun_of(words.b, y, words.a, x),
        lambda x, y: words.to_b.get(_denied_thing(words.a, x)) == _denied_thing(words.b, y),
        lambda x, y: x.index in words.to_b and words.to_b[x.index] == y.index,
        # "Pay nothing": the word before is the verb, whatever the parser hangs it on.
        lambda x, y: words.to_b.get(x.index - 1, -1) == y.verb or words.to_a.get(y.index - 1, -1) == x.verb,
        lambda x, y: _raised(words.a, x) or _raised(words.b, y),
        # Not where each denies a verb that the other side has undenied, nor where one does, and its clause has nothing
        # of what the other denies.
        lambda x, y: not (
            _of_verb(words.a, x) and _of_verb(words.b, y)
            and turned(words.a, words.b, words.to_b, x) and turned(words.b, words.a, words.to_a, y)
        ) and not (
            (
                _of_deed(words.a, x) and turned(words.a, words.b, words.to_b, x)
                or _of_deed(words.b, y) and turned(words.b, words.a, words.to_a, y)
            )
            and not _one_clause(words, x, y)
        ),
    )
    for same in ways if loosely else ways[:-1]:
        for x in list(left_a):
            partner = next((y for y in left_b if same(x, y)), None)
            if partner is not None:
                left_a.remove(x)
                left_b.remove(partner)
    return left_a, left_b


def lacking(side: Side, negation: Negation) -> tuple[int, ...]:
    """What is behind a "without", which denies that and not the verb: "without a permit", "without asking"."""
    if side.tokens[negation.index].norm != "without":
        return ()
    return tuple(at for at in side.children(negation.index) if side.tokens[at].dep in ("pobj", "pcomp"))


def _denied_thing(side: Side, negation: Negation) -> int:
    """The noun that a negative word denies ("no oil", "without oil"); the word itself where there is none."""
    for thing in lacking(side, negation):
        return thing
    head = side.heads[negation.index]
    before = side.tokens[negation.index].dep == "det" and side.tokens[head].tag.startswith("N")
    return head if before else negation.index


def _noun_of(side: Side, negation: Negation, other: Side, denial: Negation) -> bool:
    """Whether the one denies by a verb that says little and a noun what the other denies by a verb of that stem: "made
    no payments", "did not pay"."""
    if negation.verb is None or denial.verb is None or side.tokens[negation.verb].lemma not in _SUPPORTING:
        return False
    verb = other.tokens[denial.verb].lemma.casefold()
    things = {_denied_thing(side, negation), *(
        child for child in side.children(negation.verb) if side.tokens[child].dep == "dobj"
    )}
    nouns = (side.tokens[at].lemma.casefold() for at in things if side.tokens[at].tag.startswith("NN"))
    return any(share_stem(noun, verb) or noun.startswith(verb) for noun in nouns)


def _raised(side: Side, negation: Negation) -> bool:
    """Whether it may as well stand below its verb: "did not think that he would", "thought that he would not"."""
    verb = negation.verb
    return verb is not None and side.tokens[verb].lemma in RAISING and any(
        side.tokens[child].dep in ("xcomp", "ccomp") for child in side.children(verb)
    )


def _of_verb(side: Side, negation: Negation) -> bool:
    """Whether it is a "not" beside a verb: the "none" and "without" of one clause may be another's "no"."""
    token = side.tokens[negation.index]
    return token.norm in ("not", "never", "cannot") or token.negated and token.dep in ("neg", "aux")


def _of_deed(side: Side, negation: Negation) -> bool:
    """Whether it is a "not" beside a verb that says something of its own."""
    verb = negation.verb
    return _of_verb(side, negation) and verb is not None and side.tokens[verb].lemma not in _PLAIN


def _one_clause(words: Words, x: Negation, y: Negation) -> bool:
    """Whether the clauses of two denied verbs tell anything alike."""
    if x.verb is None or y.verb is None:
        return True
    if words.to_b.get(x.verb) in words.b.below(y.verb) or words.to_a.get(y.verb) in words.a.below(x.verb):
        return True  # "it is not true that it will close", "it will not close"
    clause = set(words.b.clause(y.verb))
    return any(words.to_b.get(at) in clause for at in words.a.clause(x.verb) if is_content(words.a.tokens[at]))


def turned(side: Side, other: Side, known: dict[int, int], negation: Negation) -> bool:
    """Whether the same verb stands on the other side, once in each, and nothing denies it there."""
    verb = negation.verb
    if verb is None or known.get(verb) is None:
        return False
    there = known[verb]
    lemma = side.tokens[verb].lemma
    if other.tokens[there].lemma != lemma or other.negated(there) >= side.negated(verb):
        return False
    if other.tokens[there].tag.startswith("N") and not side.tokens[verb].tag.startswith("N"):
        return False  # "was not speeding", "the speed limit"
    return side.once(lemma)


def phrase(side: Side, negation: Negation) -> Span:
    """The negative word with its verb where that stands near, else with the word after it."""
    span = side.tokens[negation.index].span
    verb = negation.verb
    if verb is not None and abs(verb - negation.index) <= 3:
        return span.cover(side.tokens[verb].span)
    following = min(negation.index + 1, len(side.tokens) - 1)
    return span.cover(side.tokens[following].span)


def with_helpers(side: Side, verb: int) -> Span:
    """The verb with the auxiliaries that stand near before it."""
    span = side.tokens[verb].span
    near = (at for at in side.children(verb) if verb - _NEAR <= at < verb)
    helpers = [at for at in near if side.tokens[at].dep in ("aux", "auxpass")]
    return side.tokens[helpers[0]].span.cover(span) if helpers else span
