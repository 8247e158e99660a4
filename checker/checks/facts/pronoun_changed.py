"""A pronoun became one of another gender.

Why it matters:
    It calls a man a woman, or gives one person's deed to another.

Flags:
    A: Ilva Marn said she would stand again. Her party has 12 seats.
    B: Ilva Marn said he would stand again. Her party has 12 seats.

    A: The driver told the police that he had seen the tram.
    B: The driver told the police that she had seen the tram.

    A: Ines Dorn said that she would stand again. Her party has 12 seats. Marta Pell, the treasurer, backed her.
    B: Marta Pell, the treasurer, wants Ines Dorn to stand, and Dorn said that he would. The party has 12 seats.

Passes:
    A: Rory Flint had threatened his neighbour, Agnes Coyle, with a spade.
    B: Agnes Coyle was threatened with a spade by her neighbour, Rory Flint.

    A: Tom Arlen met Ines Dorn before he left the town, and she gave him the letter.
    B: Before Tom Arlen left the town he met Ines Dorn, and she gave the letter to him.

    A: Mayor Ines Dorn said the town would not sell the harbour.
    B: Mayor Ines Dorn said she would not sell the harbour.

    A: Paul Bremmer bought the bakery from his cousin, Lena Orth.
    B: Lena Orth sold her bakery to a cousin, Paul Bremmer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.checks.facts._entities import MEN, WOMEN
from checker.checks.facts._genders import strays
from checker.checks.facts._grammar import MUTUAL
from checker.checks.facts._parties import parties_of
from checker.checks.facts._relatives import of_each_other
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Name, Span, Token
from checker.finding import Remark, Suggestion
from checker.language.classes import VERBS_OF_SPEECH
from checker.registry import check

_MALE = frozenset(("he", "him", "his", "himself"))
_FEMALE = frozenset(("she", "her", "hers", "herself"))
_MOSTLY, _NEARLY = 0.5, 0.75
_FORMS = {
    "he": "she", "him": "her", "his": "her", "himself": "herself", "she": "he", "hers": "his", "herself": "himself",
}  # fmt: skip


@check(severity="error", needs=("originals",))
def pronoun_changed(collation: Collation) -> Iterator[Remark]:
    """Look for a gender that the draft's passage has more of and the original's has less of, and for a person's."""
    told: list[Span] = []
    for remark in (*_in_links(collation), *_of_persons(collation), *_of_nobody(collation)):
        if remark.b not in told:
            told.append(remark.b)
            yield remark


def _of_persons(collation: Collation) -> Iterator[Remark]:
    """The pronouns that can mean one person alone, whom an original calls by those of the other gender only."""
    *sources, ours = parties_of(collation)
    for number, source in enumerate(sources):
        known: dict[str, dict[str, Token]] = {}
        for key, gender, token in source.pronouns():
            known.setdefault(key, {}).setdefault(gender, token)
        for key, gender, token in ours.pronouns():
            if set(known.get(key, ())) == {"f" if gender == "m" else "m"}:
                a = next(iter(known[key].values()))
                words = collation.draft.words(token.span)
                yield Remark(
                    message=(
                        f"The draft has \u201c{words}\u201d for \u201c{ours.name(key)}\u201d, "
                        f"the original \u201c{collation.originals[number].words(a.span)}\u201d."
                    ),
                    b=token.span,
                    a=a.span,
                    original=number,
                    suggestion=Suggestion(_turned(token, words)),
                    confidence=0.8,
                )


def _of_nobody(collation: Collation) -> Iterator[Remark]:
    """The pronouns near which the draft has persons of the other gender alone."""
    *sources, ours = parties_of(collation)
    for stray in strays(sources, ours):
        words = collation.draft.words(stray.token.span)
        whom = f" for \u201c{ours.name(stray.key)}\u201d" if stray.key else ""
        a = f", the original \u201c{collation.originals[stray.original].words(stray.a.span)}\u201d" if stray.a else ""
        yield Remark(
            message=f"The draft has \u201c{words}\u201d{whom}{a}: nobody who is told of here can be meant by it.",
            b=stray.token.span,
            a=stray.a.span if stray.a else None,
            original=stray.original if stray.a else None,
            suggestion=Suggestion(_turned(stray.token, words)),
            confidence=0.75 if stray.sure else 0.55,
            severity=None if stray.sure else "warning",
        )


def _in_links(collation: Collation) -> Iterator[Remark]:
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        genders_a, genders_b = _genders(words.a), _genders(words.b)
        for b, gender in genders_b.items():
            others = [a for a, other in genders_a.items() if other != gender]
            if (doer := next((a for a in others if _does_it_alone(words, a, b) or _told_of(words, a, b)), -1)) >= 0:
                yield _remark(collation, link, words, doer, b)
                break
            if not others or b in words.sure_b or _stands_for_noun(words, b, gender):
                continue
            if gender not in genders_a.values() and _fewer(genders_a, genders_b, gender):
                alike = [a for a in others if _same_place(words, a, b) or _speaks(words.a, a) and _speaks(words.b, b)]
                a = alike[0] if alike else others[0]
                sure = bool(alike) or _one_person(collation, link) and _is_told(words, b)
            else:
                a = next((a for a in others if a not in words.sure_a and _same_place(words, a, b)), -1)
                sure = a >= 0
            one = _same_person(collation, link, words, a, b)
            if sure and (words.a.quoted(a) != words.b.quoted(b)) and not _same_place(words, a, b):
                continue  # "they treated her like a fence": whom somebody speaks of is not who speaks
            if sure and one and _does_the_same(words, a, b) and not _of_each_other(words, a, b):
                remark = _remark(collation, link, words, a, b)
                alone = _same_place(words, a, b) or _speaks(words.a, a) and _speaks(words.b, b)
                copied = words.told_alike(_NEARLY) and _role(words.a, a) == _role(words.b, b)
                yield remark if alone or copied else replace(remark, severity="warning")
                break


def _genders(side: Side) -> dict[int, str]:
    return {
        index: "f" if token.norm in _FEMALE else "m"
        for index, token in enumerate(side.tokens)
        if token.norm in _MALE or token.norm in _FEMALE
    }


def _does_it_alone(words: Words, a: int, b: int) -> bool:
    """Whether the two are the subjects of one verb that both sides have once: it is another who does it."""
    verb_a, verb_b = words.a.heads[a], words.b.heads[b]
    lemma = words.a.tokens[verb_a].lemma
    return (
        words.a.tokens[a].dep == words.b.tokens[b].dep == "nsubj"
        and verb_a in words.sure_a and words.to_b[verb_a] == verb_b
        and lemma not in VERBS_OF_SPEECH | MUTUAL | {"be", "have", "do"}
        and _particles(words.a, verb_a) == _particles(words.b, verb_b)
        and words.a.once(lemma) and words.b.once(lemma)
        and words.a.quoted(a) == words.b.quoted(b)
    )


def _particles(side: Side, verb: int) -> set[str]:
    """What makes a verb another: "came out", "came back"."""
    return {
        side.tokens[at].norm for at in side.children(verb)
        if side.tokens[at].dep == "prt" or side.tokens[at].dep == "advmod" and at == verb + 1
    }


def _role(side: Side, index: int) -> str:
    """What a pronoun is in its clause."""
    dep = side.tokens[index].dep
    return "subject" if dep in ("nsubj", "nsubjpass") else "owner" if dep == "poss" else "object"


def _told_of(words: Words, a: int, b: int) -> bool:
    """Whether the two are the subjects of clauses that hold the same words, which neither side has a second time: "he
    has two broken ribs", "she has two broken ribs"."""
    if words.a.tokens[a].dep != words.b.tokens[b].dep or words.a.tokens[a].dep not in ("nsubj", "nsubjpass"):
        return False
    verb_a, verb_b = words.a.heads[a], words.b.heads[b]
    lemma = words.a.tokens[verb_a].lemma
    if lemma != words.b.tokens[verb_b].lemma or lemma in VERBS_OF_SPEECH | MUTUAL:
        return False
    if words.a.quoted(a) != words.b.quoted(b) or bool(words.a.negated(verb_a)) != bool(words.b.negated(verb_b)):
        return False
    told_a, told_b = (
        {at for at in side.clause(verb) if is_content(side.tokens[at]) and not side.tokens[at].tag.startswith("PRP")}
        for side, verb in ((words.a, verb_a), (words.b, verb_b))
    )
    return bool(told_a) and {words.to_b.get(at) for at in told_a} == told_b and told_a <= words.sure_a and all(
        _has_once(side, told) for side, told in ((words.a, told_a), (words.b, told_b))
    )


def _stands_for_noun(words: Words, b: int, gender: str) -> bool:
    """Whether the draft's pronoun does what a noun does in the original, so that it took no pronoun's place: "her
    husband died", "he died"."""
    if words.b.tokens[b].dep not in ("nsubj", "nsubjpass"):
        return False
    verb = words.to_a.get(words.b.heads[b], -1)
    if verb < 0:
        return False
    subjects = [child for child in words.a.children(verb) if words.a.tokens[child].dep in ("nsubj", "nsubjpass")]
    others = WOMEN if gender == "m" else MEN
    return any(
        words.a.tokens[at].tag.startswith(("N", "W")) and words.a.tokens[at].lemma not in others for at in subjects
    )


def _has_once(side: Side, told: set[int]) -> bool:
    """Whether no other word of the passage is one of these, so that nothing else there may be what the other side
    says."""
    lemmas = {side.tokens[at].lemma for at in told}
    return sum(token.lemma in lemmas for token in side.tokens) == len(told)


def _fewer(a: dict[int, str], b: dict[int, str], gender: str) -> bool:
    """Whether the draft has fewer pronouns of the other gender than the original: else one was only put in."""
    return sum(other != gender for other in b.values()) < sum(other != gender for other in a.values())


def _speaks(side: Side, index: int) -> bool:
    """Whether the pronoun's is the speech: "she said", "according to her"."""
    head = side.heads[index]
    if side.tokens[index].dep == "nsubj":
        return side.tokens[head].lemma in VERBS_OF_SPEECH
    return side.tokens[head].norm == "to" and head > 0 and side.tokens[head - 1].norm == "according"


def _is_told(words: Words, b: int) -> bool:
    """Whether most words of the draft's clause around a pronoun are the original's in any form."""
    verb = words.b.predicate(b)
    if verb is None:
        return True
    told, total = words.share(words.b.clause(verb), on_a=False)
    return told >= _MOSTLY * total


def _one_person(collation: Collation, link: Link) -> bool:
    people = {
        name.canonical
        for name in collation.draft.annotations.names
        if _is_person(collation, name) and collation.inside_b(link, name.span)
    }
    return len(people) <= 1


def _is_person(collation: Collation, name: Name) -> bool:
    """Whether one of the texts takes a name for a person's: who is rare is taken for a place or a body now and then."""
    if name.kind == "PERSON":
        return True
    documents = (collation.draft, *collation.originals)
    return " " in name.canonical and any(
        other.kind == "PERSON" and other.canonical == name.canonical
        for document in documents
        for other in document.annotations.names
    )


def _same_person(collation: Collation, link: Link, words: Words, a: int, b: int) -> bool:
    """Whether the last person named before the pronouns is the same, where one is named before both."""
    last_a, last_b = (
        [
            name.canonical
            for name in document.annotations.names
            if _is_person(collation, name) and span.start <= name.span.start < token.span.start
        ]
        for document, span, token in (
            (collation.original_of(link), collation.span_a(link), words.a.tokens[a]),
            (collation.draft, collation.span_b(link), words.b.tokens[b]),
        )
    )
    return not last_a or not last_b or bool(set(last_a[-1].split()) & set(last_b[-1].split()))


def _does_the_same(words: Words, a: int, b: int) -> bool:
    """Whether neither owns anything, or both own the same: "her lawyer" is not of him whose client she is. What
    relatives are to each other is compared by their words ("his mother", "her daughter")."""
    if "poss" not in (words.a.tokens[a].dep, words.b.tokens[b].dep) or _same_place(words, a, b):
        return True
    return words.a.tokens[a].dep == words.b.tokens[b].dep and of_each_other(*_owned(words, a, b))


def _owned(words: Words, a: int, b: int) -> tuple[str, str]:
    """The nouns that two possessives stand before."""
    own_a, own_b = (side.tokens[side.heads[at]].lemma.casefold() for side, at in ((words.a, a), (words.b, b)))
    return own_a, own_b


def _of_each_other(words: Words, a: int, b: int) -> bool:
    """Whether two persons are told of from either end: "his neighbour, Ann Coyle", "her neighbour, Rory Flint"; "his
    mother", "her son"."""
    if words.a.tokens[a].dep == words.b.tokens[b].dep == "poss":
        own_a, own_b = _owned(words, a, b)
        men, women = ((own_a, own_b) if words.b.tokens[b].norm in _MALE else (own_b, own_a))
        if of_each_other(own_a, own_b) and men not in WOMEN and women not in MEN:
            return True
    named = [
        {side.tokens[at].norm for at in side.children(side.heads[index]) if side.tokens[at].dep == "appos"}
        for side, index in ((words.a, a), (words.b, b))
        if side.tokens[index].dep == "poss"
    ]
    return len(named) == 2 and all(named) and not named[0] & named[1]


def _same_place(words: Words, a: int, b: int) -> bool:
    """Whether the pronouns hang in the same way on counterparts."""
    dep_a, dep_b = words.a.tokens[a].dep, words.b.tokens[b].dep
    return dep_a == dep_b and words.to_b.get(words.a.heads[a]) == words.b.heads[b]


def _remark(collation: Collation, link: Link, words: Words, a: int, b: int) -> Remark:
    token_a, token_b = words.a.tokens[a], words.b.tokens[b]
    words_a, words_b = collation.original_of(link).words(token_a.span), collation.draft.words(token_b.span)
    return Remark(
        message=f"The original has \u201c{words_a}\u201d here, the draft \u201c{words_b}\u201d.",
        b=token_b.span,
        a=token_a.span,
        original=link.original,
        suggestion=Suggestion(_turned(token_b, words_b)),
        confidence=min(0.9, 0.45 + 0.45 * link.score),
    )


def _turned(token: Token, words: str) -> str:
    """The pronoun's form of the other gender, with its capital."""
    turned = ("his" if token.tag == "PRP$" else "him") if token.norm == "her" else _FORMS[token.norm]
    return turned.capitalize() if words[:1].isupper() else turned
