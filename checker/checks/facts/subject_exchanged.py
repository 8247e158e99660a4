"""Two subjects changed places: each has what the original says of the other.

Why it matters:
    Both names are in both texts and nothing else has changed, so nobody notices that it is now the
    other port, party or player.

Flags:
    A: Velm handles about a third of the country's grain. Oster handles about a fifth of it.
    B: Oster handles about a third of the country's grain. Velm handles about a fifth of it.

    A: Both parties know the tax, which the Greens want and the Liberals do not.
    B: Both parties know the tax, which the Liberals want and the Greens do not.

    A: Both parties like the tax, which Green Future wants now and Free Oster wants later.
    B: Both parties like the tax. Free Oster wants it now and Green Future wants it later.

    A: The drug cut deaths among men but not women, the study found.
    B: The drug cut deaths among women but not men, the study found.

    A: Sonia Grell, the mayor, opened the new library on Friday; Ben Achter read from his latest book.
    B: On Friday Ben Achter opened the new library; the mayor, Sonia Grell, was there.

Passes:
    A: Velm handles about a third of the country's grain. Oster handles about a fifth of it.
    B: Oster handles about a fifth of the country's grain. Velm handles about a third of it.

    A: The road from Oster to Velm was closed by snow, and so were the schools of Tarn and Dray.
    B: The road from Velm to Oster was closed by snow, and so were the schools of Dray and Tarn.

    A: The council had not consulted the residents of the street.
    B: The residents of the street had not been consulted by the council.

    A: The court will hear the bank.
    B: The bank will be heard by the court.

    A: Holm met Varga in Oster on Monday. Varga thanked the town.
    B: Varga met Holm in Oster on Monday. Varga thanked the town.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks.facts._counterparts import SPEECH
from checker.checks.facts._details import others_are_copied
from checker.checks.facts._doers import Moved, moved_deeds
from checker.checks.facts._frames import differing_ends
from checker.checks.facts._governed import kept_its_governor, took_the_others_governor
from checker.checks.facts._grammar import MUTUAL, SUBJECTS
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Document, Name, Span
from checker.finding import Place, Remark, Suggestion
from checker.language.relations import opposite, synonymous
from checker.language.thesaurus import close
from checker.registry import check

_LISTED = frozenset((",", "and", "or", "with", "-", "\u2013", "the", "a", "an", "as", "well", "both", ";", "nor"))
_CONTRASTS = frozenset("but not than rather instead unlike".split())
_NEAR = 3
_STEM = 4
_NAMES = 40
"""So many names at most stand in one sentence before a subject's end."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """A verb that both sides of a link have, and the nouns that are its subject on either side."""

    link: Link
    a: Span
    b: Span
    names_a: frozenset[str]
    names_b: frozenset[str]


@check(severity="error", needs=("originals",), yields_to=("facts/roles-exchanged",))
def subject_exchanged(collation: Collation) -> Iterator[Remark]:
    """Look for two verbs near each other, each of which has the subject of the other."""
    in_place = [pair for link in collation.prose_links() for pair in _in_place(collation, link)]
    for first, second in in_place:
        yield _remark(collation, first, second)
    told = {id(first.link) for first, _ in in_place}
    found = [
        subject
        for link in collation.prose_links()
        if id(link) not in told
        for subject in _subjects(collation, link)
    ]
    for link in collation.prose_links():
        if id(link) not in told:
            for first, second in _other_doers(collation, link):
                told.add(id(link))
                yield _remark(collation, first, second)
    for moved in moved_deeds(collation):
        if id(moved.link) not in told:
            told.add(id(moved.link))
            yield _moved(moved, others_are_copied(collation, moved.link))
    found = [subject for subject in found if id(subject.link) not in told]
    done: set[int] = set()
    for number, first in enumerate(found):
        for other, second in enumerate(found[number + 1:], number + 1):
            if number in done or other in done or first.link.original != second.link.original:
                continue
            if first.link.b[-1] + _NEAR < second.link.b[0] or not _mirrored(first, second):
                continue
            done.update((number, other))
            yield _remark(collation, first, second)


def _moved(moved: Moved, copied: bool) -> Remark:
    return Remark(
        message=(
            f"The draft says of \u201c{moved.words_b}\u201d what the original says of \u201c{moved.words_a}\u201d."
        ),
        b=moved.b,
        a=moved.a,
        original=moved.link.original,
        confidence=min(0.9, 0.5 + 0.2 * moved.sure + 0.2 * moved.link.score),
        severity=None if moved.sure else "warning" if copied else "info",
    )


def _subjects(collation: Collation, link: Link) -> Iterator[_Subject]:
    words = words_of(collation, link)
    if words is None:
        return
    for a in words.a.verbs():
        b = words.to_b.get(a)
        if b is None or a not in words.sure_a or words.a.tokens[a].lemma in MUTUAL:
            continue
        subjects_a, subjects_b = (
            [child for child in side.children(verb) if side.tokens[child].dep in SUBJECTS]
            for side, verb in ((words.a, a), (words.b, b))
        )
        if len(subjects_a) != 1 or len(subjects_b) != 1:
            continue
        lemma = words.a.tokens[a].lemma
        if lemma in SPEECH and not words.b.once(lemma) and (subjects_a[0] < a) != (subjects_b[0] < b):
            continue  # "they won, says the head; they lost, says the clerk": which saying is which, no verb shows
        span_a, span_b = _name(words.a, subjects_a[0]), _name(words.b, subjects_b[0])
        if not span_a or not span_b:
            continue
        names_a, names_b = (
            frozenset(token.norm for token in document.tokens_in(span))
            for document, span in ((collation.original_of(link), span_a), (collation.draft, span_b))
        )
        if names_a - names_b and names_b - names_a:
            yield _Subject(link, span_a, span_b, names_a - names_b, names_b - names_a)


def _other_doers(collation: Collation, link: Link) -> Iterator[tuple[_Subject, _Subject]]:
    """A verb that both sides have once, whose subject names one party here and the other there, where each of the two
    is the subject of another verb as well: "the Tarnish left when the Velmians spoke"."""
    words = words_of(collation, link)
    if words is None:
        return
    doers_a, doers_b = (
        {verb: doer for verb in side.verbs() if (doer := _doer(side, verb))} for side in (words.a, words.b)
    )
    for a, (span_a, names_a) in doers_a.items():
        b = words.to_b.get(a, -1)
        if b not in doers_b or a not in words.sure_a or not _once(words.a, a) or not _once(words.b, b):
            continue
        span_b, names_b = doers_b[b]
        if names_a & names_b or words.a.passive(a) != words.b.passive(b):
            continue
        second_a = [span for verb, (span, names) in doers_a.items() if verb != a and names == names_b]
        second_b = [span for verb, (span, names) in doers_b.items() if verb != b and names == names_a]
        if second_a and second_b:
            yield (
                _Subject(link, span_a, span_b, names_a, names_b),
                _Subject(link, second_a[0], second_b[0], names_b, names_a),
            )
            return


def _doer(side: Side, verb: int) -> tuple[Span, frozenset[str]] | None:
    """The one name in the subject of a verb, with its stem: "Tarn" and "the Tarnish delegation" have one."""
    subjects = [child for child in side.children(verb) if side.tokens[child].dep in ("nsubj", "nsubjpass")]
    if len(subjects) != 1 or side.tokens[subjects[0]].tag.startswith(("PRP", "W")):
        return None
    held = {subjects[0], *side.children(subjects[0])}
    held.update(below for at in tuple(held) for below in side.children(at) if side.tokens[at].norm in ("of", "from"))
    spans = [side.tokens[at].span for at in held]
    names = side.document.annotations.names
    last = bisect_left(names, max(span.end for span in spans), key=lambda name: name.span.start)
    named: list[Name] = []
    for name in reversed(names[max(0, last - _NAMES):last]):
        if any(name.span.overlaps(span) for span in spans):
            named.insert(0, name)
    stems = frozenset(name.canonical.split()[-1][:_STEM] for name in named)
    return (named[0].span, stems) if len(stems) == 1 else None


def _once(side: Side, verb: int) -> bool:
    lemma = side.tokens[verb].lemma
    return lemma not in MUTUAL | SPEECH and side.once(lemma)


def _in_place(collation: Collation, link: Link) -> Iterator[tuple[_Subject, _Subject]]:
    """Two nouns, each of which stands where the other stood, in a clause that is the original's all around."""
    words = words_of(collation, link)
    if words is None or _passives(words.a) != _passives(words.b) or _from_other_end(words):
        return
    nouns = [
        index
        for index, there in sorted(words.to_b.items())
        if index in words.sure_a and words.a.tokens[index].tag.startswith("N")
        and words.b.tokens[there].tag.startswith("N")
    ]
    for number, a in enumerate(nouns):
        for other in nouns[number + 1:]:
            b, other_b = words.to_b[a], words.to_b[other]
            if b <= other_b or not (_stands_where(words, a, other_b) and _stands_where(words, other, b)):
                continue
            lemmas = [words.a.tokens[index].lemma.casefold() for index in (a, other)]
            if _one_thing(*lemmas):
                continue  # two words for one thing, in either order
            if _joined(words.a, a, other) or _joined(words.b, other_b, b):
                continue
            if kept_its_governor(words, (a, other)):
                continue  # the clauses changed places, and the nouns with them
            spans = [_name(side, index) for side, index in (
                (words.a, a), (words.b, other_b), (words.a, other), (words.b, b),
            )]
            names = [frozenset((side.tokens[index].norm,)) for side, index in (
                (words.a, a), (words.b, other_b), (words.a, other), (words.b, b),
            )]
            yield (
                _Subject(link, spans[0], spans[1], names[0], names[1]),
                _Subject(link, spans[2], spans[3], names[2], names[3]),
            )
            return


def _from_other_end(words: Words) -> bool:
    """Whether a verb of the draft tells a deed from its other end: "lent the city", "borrowed from the bank"."""
    lemmas_a, lemmas_b = (
        {side.tokens[at].lemma.casefold() for at in side.verbs()} for side in (words.a, words.b)
    )
    return any(differing_ends(x, y) for x in lemmas_a - lemmas_b for y in lemmas_b - lemmas_a)


def _passives(side: Side) -> int:
    """How many participles follow a form of "be": where one comes or goes, nouns change places and nothing else."""
    found = 0
    for index, token in enumerate(side.tokens):
        before = index - 1
        while before >= 0 and side.tokens[before].tag.startswith("RB"):
            before -= 1
        found += token.tag in ("VBN", "VBD") and before >= 0 and side.tokens[before].lemma == "be"
    return found


def _stands_where(words: Words, a: int, b: int) -> bool:
    """Whether the words before and behind a noun of the original are those around another in the draft."""
    first_a, last_a = _run(words.a, a)
    first_b, last_b = _run(words.b, b)
    around = ((first_a - 1, first_b - 1), (last_a + 1, last_b + 1))
    if not all(_norm(words.a, x) == _norm(words.b, y) or words.to_b.get(x, -2) == y for x, y in around):
        return False
    # "the floodlights at Oster" and "the score at 2-2" have the same little words around them by chance.
    telling = any(0 <= x < len(words.a.tokens) and is_content(words.a.tokens[x]) for x, _ in around)
    token_a, token_b = words.a.tokens[last_a], words.b.tokens[last_b]
    if telling or token_a.tag.startswith("NNP") and token_b.tag.startswith("NNP"):
        return True
    return token_a.dep == token_b.dep and took_the_others_governor(words, a, b)


def _norm(side: Side, index: int) -> str:
    return side.tokens[index].norm if 0 <= index < len(side.tokens) else ""


def _run(side: Side, index: int) -> tuple[int, int]:
    first = last = index
    while first > 0 and side.tokens[first - 1].tag.startswith("N"):
        first -= 1
    while last + 1 < len(side.tokens) and side.tokens[last + 1].tag.startswith("N"):
        last += 1
    return first, last


def _joined(side: Side, a: int, b: int) -> bool:
    """Whether the order of two nouns means nothing: a list, "between", two parties of one act, the ends of a road."""
    between = [token.norm for token in side.tokens[a + 1:b]]
    if _CONTRASTS.intersection(between):
        return False
    if not any(token.tag.startswith(("V", "MD")) for token in side.tokens[a + 1:b]):
        governing = [side.predicate(a), side.predicate(b)]
        names = {token.norm for token in side.tokens[a + 1:b] if token.tag.startswith(("N", "J", "POS"))}
        only = set(between) <= _LISTED | names
        noun = side.tokens[side.heads[side.heads[a]]].tag.startswith("N")
        return only or "and" in between or governing[0] is None or noun
    verbs = {side.tokens[index].lemma for index in (side.predicate(a), side.predicate(b)) if index is not None}
    return bool(verbs & MUTUAL) or len(between) == 1 and verbs <= {"be", "become"}


def _name(side: Side, index: int) -> Span:
    """The noun at a token with the nouns before it; empty where the token is none."""
    token = side.tokens[index]
    if not token.tag.startswith("N"):
        return Span(0, 0)
    first = index
    while first > 0 and side.tokens[first - 1].tag.startswith("N"):
        first -= 1
    return side.tokens[first].span.cover(token.span)


def _mirrored(first: _Subject, second: _Subject) -> bool:
    """Whether each has the other's name, and the two are no two words for one thing ("company", "firm")."""
    one, other = first.names_a & second.names_b, first.names_b & second.names_a
    return bool(one and other) and not any(_one_thing(x, y) for x in one for y in other)


def _one_thing(x: str, y: str) -> bool:
    """Whether two nouns may be two words for one thing."""
    return (synonymous(x, y, "N") or close(x, y)) and not opposite(x, y, "N")


def _remark(collation: Collation, first: _Subject, second: _Subject) -> Remark:
    original, draft = collation.original_of(first.link), collation.draft
    words = draft.words(first.b), draft.words(second.b)
    sure = _sure(collation, first, second)
    return Remark(
        message=(
            f"\u201c{words[0]}\u201d and \u201c{words[1]}\u201d have changed places: "
            "each has what the original says of the other."
        ),
        b=first.b.cover(second.b) if _in_one_sentence(draft, first, second) else first.b,
        a=first.a,
        original=first.link.original,
        confidence=min(0.95 if sure else 0.7, 0.55 + 0.2 * first.link.score + 0.2 * second.link.score),
        suggestion=_put_back(original, draft, first, second),
        related=(Place(second.b), Place(second.a, second.link.original)),
        severity=None if sure else "warning",
    )


def _sure(collation: Collation, first: _Subject, second: _Subject) -> bool:
    """Whether one of the two is a name, both end in one noun ("the finance minister", "the energy minister"), or the
    sentence is a copy: what has no name may go by two words ("the horse", "the statue"), one after the other.
    """
    draft = collation.draft
    last, other = (draft.words(span).split()[-1:] for span in (first.b, second.b))
    named = any(
        token.tag.startswith("NNP") for span in (first.b, second.b) for token in draft.tokens_in(span)
    )
    return named or last == other or others_are_copied(collation, first.link)


def _in_one_sentence(draft: Document, first: _Subject, second: _Subject) -> bool:
    return draft.sentence_at(first.b.start) == draft.sentence_at(second.b.start)


def _put_back(original: Document, draft: Document, first: _Subject, second: _Subject) -> Suggestion:
    """The original's names in both places; in the first where these are sentences apart."""
    if not _in_one_sentence(draft, first, second):
        return Suggestion(original.words(first.a))
    (one, name), (two, other) = sorted(((first.b, first.a), (second.b, second.a)))
    return Suggestion(original.words(name) + draft.text[one.end:two.start] + original.words(other))
