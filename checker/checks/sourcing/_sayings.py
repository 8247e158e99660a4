"""What is told as somebody's words outside quotation marks: who, by which verb, and the claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.checks._reading import FINITE, children, quoted, subtree
from checker.checks._voices import Voice, voice_at
from checker.checks._wording import kin
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span, Token
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH
from checker.language.relations import synonymous
from checker.language.spelling import folded

SPEECH = (VERBS_OF_SPEECH | VERBS_OF_REPORT) - frozenset(
    "accuse charge call describe find label point praise quote remember show thank think demand ask urge".split()
)
STRONG = frozenset("admit concede confess acknowledge deny confirm".split())
"""Verbs of speech whose noun or gerund is a claim too: "denied the theft", "admitted taking it"."""

BLAMING = frozenset("accuse blame".split())
"""Verbs that hold the claim themselves: who "blamed the pilot" says that he was to blame."""

FORESEEING_OR_CITING = frozenset("anticipate cite estimate expect forecast foresee predict project".split())
"""Verbs of which a bare noun is the claim: "expects inflation of 12 percent", "citing the price of gas"."""

DEMANDING = frozenset("advocate demand oppose propose recommend request seek urge want".split())
"""Verbs of which what somebody would have is the claim: "wants the tax scrapped"."""

_CALLING = frozenset("brand call deem describe dub label term".split())
"""Verbs of which what somebody says a thing is, is the claim: "called the plan reckless"."""

_IN_WHOSE = frozenset("eyes judgement judgment opinion view words".split())
"""Nouns that cite somebody behind an "in": "in the view of the board"."""

_FACTIVE = frozenset(
    """
    appreciate aware care demonstrate discover feel find forget glad happy hear know learn lucky mind notice prove proud
    realise realize recognise recognize regret remember resent see show sorry understand watch
    """.split()
)
"""Verbs and adjectives whose "that" clause is taken for true: what somebody knows, perceives, proves or is glad of."""

_BRINGING_ABOUT = frozenset("arrange dare decide ensure guarantee help let make require".split())
"""Verbs whose clause is what somebody sees to, or lets happen."""

_UNREAL = frozenset("dream pretend wish".split())
"""Verbs whose clause nobody holds to be so."""

_IMPERSONAL = frozenset("happen mean seem turn".split())
"""Verbs whose subject has no view of what follows: "it seems that", "it turned out that", "which means that"."""

NO_VIEW = _FACTIVE | _BRINGING_ABOUT | _UNREAL | _IMPERSONAL
"""Verbs and adjectives whose "that" clause is nobody's mere word or view."""

_SO_THAT = frozenset(("so", "such"))
_OPINIONS = frozenset(
    """
    assume believe doubt fear figure gather guess hope imagine presume reckon suppose suspect think trust worry
    """.split()
)
"""Verbs of what somebody holds, which go without "that"."""

_INFORMING = frozenset("assure inform notify remind tell warn".split())
_CLAUSAL = FINITE | {"VB", "VBG", "VBN"}
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_CLAIMS = frozenset(("ccomp",))
_WHEN = frozenset(("advcl", "npadvmod", "conj", "cc", "parataxis"))
_AFTER = frozenset("after as before during following since when while".split())
_STRONG_CLAIMS = frozenset(("ccomp", "xcomp", "dobj"))
_LIGHT = frozenset("be have do will would can could may might shall should must get say tell".split())
NEGATIONS = frozenset("no not never nobody nothing none neither nor".split())
_NOT = NEGATIONS | {"without"}
ENOUGH, FEWEST = 0.6, 2
_OTHER_FIGURES = 0.45


@dataclass(frozen=True, slots=True)
class Saying:
    """One claim that is somebody's. ``verb`` is the verb of speech or "according to"; ``claim`` are the tokens of its
    nouns, verbs, adjectives and figures; ``denied`` says that the claim holds a "not"."""

    sentence: int
    voice: Voice
    verb: Span
    lemma: str
    negated: bool
    claim: tuple[Token, ...]
    denied: bool


def sayings(document: Document) -> tuple[Saying, ...]:
    """Every claim of a document in order."""
    if "sayings" not in document.derived:
        document.derived["sayings"] = tuple(_sayings(document))
    found: tuple[Saying, ...] = document.derived["sayings"]
    return found


def everything(document: Document) -> tuple[Saying, ...]:
    """Every claim, and every sentence of a quotation as one of its speaker's."""
    if "sayings and speech" not in document.derived:
        document.derived["sayings and speech"] = (*sayings(document), *_spoken(document))
    found: tuple[Saying, ...] = document.derived["sayings and speech"]
    return found


def _spoken(document: Document) -> Iterator[Saying]:
    if document.metadata.get("language") != "en":
        return
    for quotation in document.annotations.quotations:
        if quotation.speaker is None:
            continue
        voice = voice_at(document, quotation.speaker)
        tokens = tuple(document.tokens_in(quotation.inner))
        claim = tuple(token for token in tokens if is_content(token))
        denied = any(token.negated or token.norm in _NOT for token in tokens)
        number = document.sentence_at(quotation.span.start)
        if claim and number is not None:
            yield Saying(number, voice, quotation.said or quotation.speaker, "say", False, claim, denied)


def by_sentence(document: Document, spoken: bool = False) -> Mapping[int, Sequence[Saying]]:
    """The claims of a document by the number of their sentence; with ``spoken`` those of quotations too."""
    key = "sayings and speech by sentence" if spoken else "sayings by sentence"
    if key not in document.derived:
        found: dict[int, list[Saying]] = {}
        for saying in everything(document) if spoken else sayings(document):
            found.setdefault(saying.sentence, []).append(saying)
        document.derived[key] = found
    numbered: Mapping[int, Sequence[Saying]] = document.derived[key]
    return numbered


def _sayings(document: Document) -> Iterator[Saying]:
    if document.metadata.get("language") != "en":
        return
    marks = quoted(document)
    number = 0
    for paragraph in document.paragraphs:
        for sentence in paragraph.sentences:
            if paragraph.role == "prose":
                for saying in _of(document, number, sentence):
                    if not marks.touches(saying.verb) and not any(marks.touches(token.span) for token in saying.claim):
                        yield saying
            number += 1


def _of(document: Document, number: int, sentence: Sentence) -> Iterator[Saying]:
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.norm == "according" and index + 1 < len(tokens) and tokens[index + 1].norm == "to":
            source = next((at for at in children(tokens, index, index + 1) if tokens[at].dep == "pobj"), None)
            if source is not None:
                outside = set(range(len(tokens))).difference(subtree(tokens, index))
                said = token.span.cover(tokens[index + 1].span)
                yield _saying(document, number, _phrase(tokens, source), said, "accord", False, sorted(outside))
            continue
        lemma = token.lemma.casefold()
        if (source := _in_whose_view(tokens, index)) >= 0:
            outside = set(range(len(tokens))).difference(subtree(tokens, index))
            yield _saying(document, number, _phrase(tokens, source), token.span, "accord", False, sorted(outside))
            continue
        if _is_view(token):
            subject, claim = _view(tokens, index, lemma)
        elif is_verb(tokens, index) and lemma in SPEECH | STRONG or holds_view(tokens, index):
            subject, claim = subject_of(tokens, index), _claim(tokens, index, lemma)
        else:
            continue
        if subject is not None and claim:
            negated = any(tokens[at].dep == "neg" for at in children(tokens, index)) or token.negated
            yield _saying(document, number, _phrase(tokens, subject), token.span, lemma, negated, claim)


def _saying(
    document: Document, number: int, source: Span, verb: Span, lemma: str, negated: bool, inside: Sequence[int]
) -> Saying:
    tokens = document.sentences[number].tokens
    claim = tuple(tokens[at] for at in inside if is_content(tokens[at]))
    denied = any(tokens[at].dep == "neg" or tokens[at].negated or tokens[at].norm in _NOT for at in inside)
    return Saying(number, voice_at(document, source), verb, lemma, negated, claim, denied)


def is_content(token: Token) -> bool:
    """Whether a token tells something: a noun, a verb that means something, an adjective or a figure."""
    return token.tag.startswith(("N", "V", "J", "CD")) and token.lemma.casefold() not in _LIGHT


def holds_view(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb or adjective of any kind has a whole clause for what somebody holds: "fears that it leaks", "is
    convinced that it leaks"."""
    token = tokens[index]
    verb = token.tag.startswith("V") and token.dep not in ("aux", "auxpass")
    if not (verb or token.dep == "acomp") or token.lemma.casefold() in NO_VIEW or token.lemma == "be":
        return False
    for child in children(tokens, index):
        if tokens[child].dep == "ccomp" and child > index and tokens[child].tag in _CLAUSAL:
            below = children(tokens, child)
            that = any(tokens[under].dep == "mark" and tokens[under].norm == "that" for under in below)
            subject = any(tokens[under].dep in (*_SUBJECTS, "expl") for under in below)
            if any(token.norm in _SO_THAT for token in tokens[max(0, index - 1):min(below, default=child)]):
                continue  # "has grown so large that they moved": what came of it
            if subject and (that or token.lemma.casefold() in _OPINIONS):
                return True
    return False


def is_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token is a verb; "claims" at a sentence's end may be taken for a noun, with a subject."""
    if tokens[index].tag == "NNS" and tokens[index].dep in ("ROOT", "ccomp"):
        return any(tokens[child].dep == "nsubj" for child in children(tokens, index))
    return tokens[index].tag.startswith("V")


def _in_whose_view(tokens: Sequence[Token], index: int) -> int:
    """The noun whose view an "in" cites ("in the board's view", "in the view of the board"); -1 for none."""
    if tokens[index].norm != "in":
        return -1
    for noun in children(tokens, index):
        if tokens[noun].dep == "pobj" and tokens[noun].norm in _IN_WHOSE:
            for child in children(tokens, noun):
                if tokens[child].dep == "poss" and tokens[child].tag.startswith("N"):
                    return child
                if tokens[child].norm == "of":
                    return next((at for at in children(tokens, child) if tokens[at].dep == "pobj"), -1)
    return -1


def _is_view(token: Token) -> bool:
    """Whether a verb holds a claim without "that": "blamed", "expects", "sees" (who "saw" something was there)."""
    lemma = token.lemma.casefold()
    sees = lemma == "see" and token.tag in ("VBZ", "VBP")
    return token.tag.startswith("V") and (lemma in BLAMING | FORESEEING_OR_CITING | DEMANDING | _CALLING or sees)


def _view(tokens: Sequence[Token], verb: int, lemma: str) -> tuple[int | None, list[int]]:
    """Whose view it is, and all else that hangs on the verb; nobody's where it is passive and names nobody."""
    below = children(tokens, verb)
    if any(tokens[child].dep in ("nsubjpass", "auxpass") for child in below):
        agents = [child for child in below if tokens[child].dep == "agent"]
        source = next((at for at in children(tokens, *agents) if tokens[at].dep == "pobj"), None) if agents else None
        theirs = agents[:1]
    else:
        source = subject_of(tokens, verb)
        theirs = [child for child in below if tokens[child].dep in _SUBJECTS]
    theirs += [child for child in below if tokens[child].dep in _WHEN or tokens[child].norm in _AFTER]
    outside = {at for child in theirs for at in subtree(tokens, child)}
    inside = set(subtree(tokens, verb)).difference(outside, () if lemma in BLAMING else (verb,))
    return source, sorted(inside)


def subject_of(tokens: Sequence[Token], verb: int) -> int | None:
    """The subject of a verb, or of the verb or adjective that it is joined to by "and", hangs on ("..., adding that")
    or belongs to ("is convinced")."""
    places = [verb]
    if tokens[verb].dep in ("conj", "acomp") or tokens[verb].dep == "advcl" and tokens[verb].tag == "VBG":
        places.append(tokens[verb].head)
    for at in places:
        for child in children(tokens, at):
            if tokens[child].dep in _SUBJECTS and tokens[child].tag.startswith(("N", "PRP")):
                return child
            if tokens[child].dep in _SUBJECTS and tokens[child].norm == "who" and tokens[at].dep == "relcl":
                return tokens[at].head
    return None


def _claim(tokens: Sequence[Token], verb: int, lemma: str) -> list[int]:
    kinds = _STRONG_CLAIMS if lemma in STRONG else _CLAIMS
    inside: set[int] = set()
    for child in children(tokens, verb):
        if tokens[child].dep in kinds:
            inside.update(subtree(tokens, child))
    if not inside and lemma in _INFORMING:
        inside.update(told(tokens, verb))
    if not inside and is_aside(tokens, verb) and 0 <= tokens[verb].head < len(tokens):
        loose = tokens[verb].dep in ("relcl", "acl", "advcl")
        host = _host(tokens, verb) if loose else tokens[verb].head
        inside = set(subtree(tokens, host)).difference(subtree(tokens, verb))
    return sorted(inside)


def told(tokens: Sequence[Token], verb: int) -> list[int]:
    """What somebody is told, where the parse has it qualify whoever is told: "told the court that he saw it"."""
    for child in children(tokens, verb):
        if tokens[child].dep not in ("dobj", "dative"):
            continue
        for under in children(tokens, child):
            inside = subtree(tokens, under)
            if tokens[under].dep in ("relcl", "acl", "ccomp") and tokens[min(inside)].norm == "that" and any(
                tokens[at].dep in _SUBJECTS and tokens[at].norm != "that" for at in children(tokens, under)
            ):
                return sorted(inside)
    return []


def is_aside(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a clause of saying hangs on the claim itself, with a comma and no "and": "it leaks, a friend told us"."""
    token = tokens[verb]
    told_of = any(tokens[child].dep == "dobj" for child in children(tokens, verb))
    if told_of and token.lemma.casefold() not in _INFORMING:
        return False  # "the builder puts it at 6 million"
    if token.dep == "parataxis":
        return True
    subject = next((child for child in children(tokens, verb) if tokens[child].dep in _SUBJECTS), None)
    if subject is None or token.head < 0:
        return False
    first = min(subtree(tokens, subject))
    if token.dep == "conj":
        return token.head < first and tokens[first - 1].norm == ","
    # At the end of the sentence the parse often hangs it on the last noun: "... of two builders, prosecutors allege."
    trails = token.dep in ("relcl", "acl", "advcl") and first > 0 and tokens[first - 1].norm == ","
    if not trails or tokens[subject].tag.startswith("W") or first != min(subtree(tokens, verb)):
        return False
    return not any(token.tag in FINITE or token.dep in ("ccomp", "xcomp") for token in tokens[verb + 1:])


def _host(tokens: Sequence[Token], verb: int) -> int:
    """The verb of the claim that a clause of saying is an aside to."""
    at = tokens[verb].head
    for _ in range(len(tokens)):
        if tokens[at].head < 0 or tokens[at].head == at or tokens[at].dep == "ROOT":
            break
        at = tokens[at].head
    return at


def _phrase(tokens: Sequence[Token], noun: int) -> Span:
    """The noun with what stands before it and the phrase that says whose it is."""
    inside = subtree(tokens, noun)
    first = min(at for at in inside if at <= noun)
    last = noun
    for child in children(tokens, noun):
        if tokens[child].dep == "appos" and child in (noun + 1, noun + 2) and tokens[noun + 1].tag.startswith("NNP"):
            last = max(last, child)
        if tokens[child].dep == "prep" and tokens[child].norm in ("of", "for", "at", "from") and child == noun + 1:
            last = max(at for at in subtree(tokens, child) if at - child <= 6)
    return tokens[first].span.cover(tokens[last].span)


def likeness(a: Saying, b: Saying) -> float:
    """From 0 to 1, how much of the two claims is the same: words, their kin and synonyms, of both sides together."""
    if not a.claim or not b.claim:
        return 0.0
    kept_a, kept_b = set[int](), set[int]()
    ours = [(token, folded(token.lemma.casefold())) for token in b.claim]
    for i, token in enumerate(a.claim):
        lemma = folded(token.lemma.casefold())
        for j, (other, word) in enumerate(ours):
            if (i not in kept_a or j not in kept_b) and _same(token, lemma, other, word):
                kept_a.add(i)
                kept_b.add(j)
    if min(len(kept_a), len(kept_b)) < min(FEWEST, len(a.claim), len(b.claim)):
        return 0.0
    share = (len(kept_a) + len(kept_b)) / (len(a.claim) + len(b.claim))
    return share if _agree(a, b) else _OTHER_FIGURES * share


def _agree(a: Saying, b: Saying) -> bool:
    """Whether two claims have a figure in common, where both have one in digits: it tells two forecasts apart."""
    one, two = ({token.norm for token in saying.claim if token.norm[0].isdigit()} for saying in (a, b))
    return not one or not two or bool(one & two)


def same(a: Token, b: Token) -> bool:
    """Whether two tokens are one word, its kin or a synonym."""
    return _same(a, folded(a.lemma.casefold()), b, folded(b.lemma.casefold()))


def _same(a: Token, x: str, b: Token, y: str) -> bool:
    """The same of two tokens with their folded lemmas."""
    return x == y or a.norm == b.norm or kin(x, y) or a.tag[:1] == b.tag[:1] and synonymous(x, y, a.tag)


def matched(collation: Collation) -> Iterator[tuple[Link, Saying, Saying]]:
    """The claims of the draft that an original has too, each with the likest one of the original's sentences behind it
    or beside them, and the link between the two."""
    for link in collation.prose_links():
        if link.relation in ("verbatim", "typographic"):
            continue
        said = by_sentence(collation.original_of(link))
        here = [saying for number in range(link.a[0] - 1, link.a[-1] + 2) for saying in said.get(number, ())]
        for b in (saying for number in link.b for saying in by_sentence(collation.draft).get(number, ())):
            if len(b.claim) < FEWEST:
                continue
            scored = [(likeness(a, b), a) for a in here]
            best = max((score for score, _ in scored), default=0.0)
            if best >= ENOUGH:
                yield link, next(a for score, a in scored if score == best), b
