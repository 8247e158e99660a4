"""Somebody was given another title, or an "acting", "former" or "deputy" came or went.

Why it matters:
    The deputy did not say it as the mayor, and a surgeon who has become the chief executive speaks for a hospital that
    never asked for it.

Flags:
    A: Dr. Ilva Marn, the clinic's chief surgeon, praised the nurses.
    B: Dr. Ilva Marn, the clinic's chief executive, praised the nurses.

    A: The bridge is safe, deputy mayor Ines Dorn said on Monday.
    B: The bridge is safe, mayor Ines Dorn said on Monday.

    A: Finance Minister Paul Bremmer will meet the unions in Oster.
    B: Foreign Minister Paul Bremmer will meet the unions in Oster.

    A: Tom Arlen, a spokesman for Halden Bank, would not comment.
    B: Tom Arlen, a spokesman for Corvel Steel, would not comment.

    A: The referee, Hernan Sool, left it out of his report. Oster won 2-0.
    B: There is no word of it in what the captain, Hernan Sool, wrote. Oster won 2-0.

Passes:
    A: A former maid said that she had been locked in. "I had no key," the maid, Rosa Abel, told the court.
    B: She had been locked in, said Rosa Abel, the former maid. "I had no key," she told the court.

    A: Dr. Ilva Marn, the clinic's chief surgeon, praised the nurses.
    B: The nurses were praised by the clinic's top surgeon, Ilva Marn.

    A: The chief executive, Paul Bremmer, said that nobody would lose a job.
    B: Paul Bremmer, who heads the company, said that all jobs were safe.

    A: Ines Dorn, a member of parliament for the Greens, voted against.
    B: Green lawmaker Ines Dorn voted against.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._names import same_entity
from checker.checks.facts._counterparts import became, fitting, framed
from checker.checks.facts._jobs import jobs, other_sex
from checker.checks.facts._titles import (
    Title,
    alike,
    is_graded_in,
    is_office,
    is_party,
    kin,
    ranked_apart,
    ranked_in,
    titles,
    told_of_then,
)
from checker.checks.facts._words import is_content, may_say, words_of
from checker.collation import Collation, Link
from checker.document import Document, Span
from checker.finding import Remark, Suggestion
from checker.language.noun_kinds import is_kind_of
from checker.language.relations import synonymous
from checker.registry import check

_SAYS = {
    "former": frozenset(
        "former formerly previously once until then ex retired use predecessor successor succeed resign quit leave "
        "late time past step replace early last previous depart lose die death dead".split()
    ),
    "acting": frozenset("act interim caretaker temporary temporarily provisional fill stand meanwhile until".split()),
    "deputy": frozenset("deputy vice assistant deputise second number under second-in-command associate".split()),
    "elect": frozenset("elect win incoming next designate future become succeed swear take".split()),
}
"""Words that say a rank in another way."""
_MOSTLY = 0.7


@check(severity="error", needs=("originals",), second_opinion=True)
def title_changed(collation: Collation) -> Iterator[Remark]:
    """Compare what each person is called in both texts; another role in a sentence told otherwise is a warning."""
    told: list[Span] = []
    for remark in (*_of_persons(collation), *_of_callings(collation)):
        if not any(remark.b.overlaps(span) for span in told):
            told.append(remark.b)
            yield remark


def _of_persons(collation: Collation) -> Iterator[Remark]:
    """The titles of a person that are another's, or none that the original gives."""
    draft = collation.draft
    linked = {number: link for link in collation.prose_links() for number in link.b}
    for person, said in sorted(titles(draft).items()):
        for number, original in enumerate(collation.originals):
            known = _of_the_same(person, original)
            if not known:
                continue
            for b in said:
                link = linked.get(b.sentence)
                if link is not None and link.original == number and (remark := _judge(collation, link, known, said, b)):
                    yield remark
                    break


def _of_callings(collation: Collation) -> Iterator[Remark]:
    """The callings that no original has, where the draft has lost another, or the same of the other sex."""
    draft = collation.draft
    for job in jobs(collation):
        original = collation.originals[job.original]
        a, b = job.a.token.span, job.b.token.span
        yield Remark(
            message=(
                f"\u201c{draft.words(b)}\u201d is nowhere in the original, which has "
                f"\u201c{original.words(a)}\u201d: is that the right title?"
            ),
            b=b,
            a=a,
            original=job.original,
            confidence=min(0.85, 0.4 + 0.15 * job.score),
            severity=None if job.sure else "warning",
        )
    for number, there, here in other_sex(collation):
        yield Remark(
            message=(
                f"\u201c{draft.words(here.span)}\u201d is \u201c"
                f"{collation.originals[number].words(there.span)}\u201d in the original."
            ),
            b=here.span,
            a=there.span,
            original=number,
            suggestion=Suggestion(collation.originals[number].words(there.span)),
            confidence=0.7,
            severity="warning",
        )


def _of_the_same(person: str, original: Document) -> tuple[Title, ...]:
    """The original's titles of a person, who may be named there in full or by the surname alone."""
    words = person.split()
    return tuple(
        title
        for name, known in sorted(titles(original).items())
        if name.split()[-1] == words[-1] and (set(name.split()) <= set(words) or set(words) <= set(name.split()))
        for title in known
    )


def _judge(
    collation: Collation, link: Link, known: tuple[Title, ...], said: tuple[Title, ...], b: Title
) -> Remark | None:
    heads = [a for a in known if alike(a.head, b.head)]
    if not heads:
        here = next((a for a in known if a.sentence in link.a), None)
        kept = any(alike(a.head, other.head) for a in known for other in said)
        if here is None or kept or not ranked_apart(here.head, b.head) and _is_said(collation, link, known, b):
            return None
        if is_party(here.head) or is_party(b.head):
            return None
        if {here.built, b.built} > {"said"} and _may_run(b.head if here.built == "said" else here.head):
            return None  # who "runs a bar" may be its landlady
        # "New is not wrong": a role is the wrong one only where it stands for the other in a copied sentence.
        place = _head(collation.original_of(link), here), _head(collation.draft, b)
        copied, one_sort = _is_copied(collation, link), is_office(here.head) and is_office(b.head)
        if not copied and not one_sort:
            return None
        sure = copied and one_sort and here.built == b.built and framed(collation, link, *place)
        return _remark(collation, link, here, b, sure)
    a = next((a for a in heads if a.sentence in link.a), heads[0])
    if (
        _ranked_otherwise(collation, link, heads, said, b)
        or b.grade and all(a.head == b.head and a.grade != b.grade for a in heads)
        and not is_graded_in(collation.original_of(link), b.head, b.grade)
        or all(kin(a.head, b.head) and _another(a.office, b.office) for a in heads)
        and not _told(collation, link, b.office)
        or all(_apart(a, b) for a in heads)
        and not _told(collation, link, frozenset(word for body in b.bodies for word in body.canonical.split()))
    ):
        sure = a.sentence in link.a and a.built == b.built and (bool(b.grade) or _is_copied(collation, link))
        return _remark(collation, link, a, b, sure)
    return None


def _may_run(head: str) -> bool:
    """Whether somebody so called may run or own a place."""
    return any(is_kind_of(head, kind) for kind in ("owner", "businessperson", "manager"))


def _is_copied(collation: Collation, link: Link) -> bool:
    """Whether most words of the draft's passage are the original's as they stand."""
    words = words_of(collation, link)
    if words is None:
        return False
    content = [index for index, token in enumerate(words.b.tokens) if is_content(token)]
    return sum(index in words.sure_b for index in content) >= _MOSTLY * len(content)


def _head(document: Document, title: Title) -> Span:
    return document.sentences[title.sentence].tokens[title.index].span


def _is_said(collation: Collation, link: Link, known: tuple[Title, ...], b: Title) -> bool:
    """Whether a word of the original says the role in another way ("played bass", "bassist"), unless it is the title
    of somebody else there."""
    original = collation.original_of(link)
    people = {a.person for a in known}
    others = {title.head for person, there in titles(original).items() if person not in people for title in there}
    if b.head in others:
        return False
    return any(
        token.lemma.casefold() == b.head or kin(token.lemma.casefold(), b.head)
        or (token.tag.startswith("N") and synonymous(token.lemma.casefold(), b.head, "N"))
        for number in sorted({*link.a, *(a.sentence for a in known)})
        for token in original.sentences[number].tokens
    )


def _ranked_otherwise(
    collation: Collation, link: Link, heads: list[Title], said: tuple[Title, ...], b: Title
) -> bool:
    """Whether "former", "acting", "deputy" or "elect" came or went, and neither text says it in another way."""
    if any(a.ranks == b.ranks or a.dated or b.dated for a in heads):
        return False
    others = [other for other in said if other is not b and alike(b.head, other.head)]
    if any(a.ranks == other.ranks for a in heads for other in others):
        return False
    changed = frozenset[str]().union(*(a.ranks for a in heads)) ^ b.ranks
    if changed == {"former"} and not b.ranks and told_of_then(collation.draft, b):
        return False
    if changed <= b.ranks and changed <= ranked_in(collation.original_of(link), b.head):
        return False
    words_a, words_b = (
        {token.lemma.casefold() for number in numbers for token in document.sentences[number].tokens}
        for document, numbers in ((collation.original_of(link), link.a), (collation.draft, link.b))
    )
    lost = not b.ranks >= changed
    spoken = words_b if lost else words_a
    return not any(spoken & _SAYS[rank] for rank in changed)


def _another(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two offices have names of their own, of which none is the other's under another word."""
    return bool(a and b) and not any(
        kin(x, y) or may_say(x, y) for x in a for y in b
    )


def _apart(a: Title, b: Title) -> bool:
    """Whether the two are of two bodies, neither of which is the other's office with a capital: "Labour Minister"."""
    if any(body.canonical in other.office for one, other in ((a, b), (b, a)) for body in one.bodies):
        return False
    return bool(a.bodies and b.bodies) and not any(
        same_entity(x, y) or kin(x.canonical, y.canonical) for x in a.bodies for y in b.bodies
    )


def _told(collation: Collation, link: Link, words: frozenset[str]) -> bool:
    """Whether the passage of the original has one of the words, or letters that may stand for one."""
    document = collation.original_of(link)
    initials = {word[0] for word in words}
    for number in link.a:
        for token in document.sentences[number].tokens:
            bare = document.words(token.span).replace(".", "")
            letters = len(bare) > 1 and bare.isupper() and bare[0].casefold() in initials
            if letters or token.norm in words or token.lemma.casefold() in words:
                return True
    return False


def _remark(collation: Collation, link: Link, a: Title, b: Title, sure: bool) -> Remark:
    return became(
        collation, link, a.span, b.span, min(0.9, 0.4 + 0.2 * sure + 0.3 * link.score), ": is that the right title?",
        suggestion=fitting(collation, link, a.span, b.span),
        severity=None if sure else "warning",
    )
