"""Denials, rebuttals and refusals to comment: which sentences are one, and whether the draft has it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.checks._reading import subtree
from checker.checks.sourcing._claims import ACCUSATIONS
from checker.checks.sourcing._rejections import ANSWERS, CALLING, FALSE
from checker.checks.sourcing._sayings import NEGATIONS
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span, Token
from checker.finding import Severity
from checker.language.classes import VERBS_OF_SPEECH

DENIALS = frozenset("deny reject dispute refute disavow repudiate dismiss".split())
REPLIES = frozenset("decline refuse respond reply comment".split())
ACCUSING = frozenset("charge accuse allege suspect arrest convict sue indict blame investigate jail".split())
CLEARING = frozenset("suspect accuse charge convict implicate".split())
_CLAUSES = frozenset(("relcl", "conj", "advcl", "ccomp", "parataxis", "acl"))
_ANSWERED = DENIALS | frozenset(
    "not no never nothing neither innocent innocence denial decline refuse protest".split()
)
_WIDE = ANSWERS | _ANSWERED - {"decline", "refuse"} | frozenset(("nonsense", "guilty", "clear", "rebut", "rebuff"))
_RESPONSES = frozenset("comment respond response reply answer contact return".split())
_NOTHING = frozenset((("nothing", "of"), ("no", "such"), ("not", "true"), ("not", "so")))
_ALLEGATIONS = ACCUSATIONS | {"lawsuit", "suit"}
_CLEAR = frozenset(("innocent", "innocence", "denial"))
_DENYING = frozenset(("deny", "refute", "dispute"))
# Who rejects a complaint may only turn it down.
_CHARGES = ACCUSATIONS - {"complaint"} | frozenset(
    "charge count criticism notion report suggestion guilt wrong wrongdoing".split()
)
_SAID = _CHARGES | frozenset("account story description remark statement finding idea".split())
_KEPT = 0.6
"""The share of what was denied from which the draft says it."""


def answers(original: Document, number: int) -> bool:
    """Whether the sentence holds a denial, clears somebody, or says that somebody would not comment."""
    tokens = original.sentences[number].tokens
    if any(_denies(original.sentences[number], at) for at, token in enumerate(tokens) if token.tag.startswith("V")):
        return True
    lemmas = {token.lemma.casefold() for token in tokens if token.tag.startswith("V")}
    nouns = {token.lemma.casefold() for token in tokens}
    denied = any(token.negated or token.norm in ("not", "no", "never", "neither", "nobody") for token in tokens)
    if denied and (lemmas & CLEARING or "wrongdoing" in nouns) or _rebuts(tokens):
        return True
    return bool(lemmas & REPLIES) and "comment" in nouns


def accused_in(collation: Collation, index: int) -> frozenset[str]:
    """The last words of the names of persons in sentences that accuse, of an original, and that the draft kept.

    Where "he" or "she" is accused, they are the persons of the sentence before.
    """
    original = collation.originals[index]
    kept = {number for link in collation.links if link.original == index for number in link.a}
    found: set[str] = set()
    for number in sorted(kept):
        tokens = original.sentences[number].tokens
        if any(_charges(token) for token in tokens):
            she = number and any(token.norm in ("he", "she") and token.dep.startswith("nsubj") for token in tokens[:2])
            found |= _persons(original, number - 1 if she else number)
    return frozenset(found)


def _persons(original: Document, number: int) -> set[str]:
    span = original.sentences[number].span
    names = original.annotations.names
    return {name.canonical.split()[-1] for name in names if name.kind == "PERSON" and span.contains(name.span)}


def _charges(token: Token) -> bool:
    return token.lemma.casefold() in ACCUSING and token.tag.startswith("V")


def replies(original: Document, number: int, accused: frozenset[str]) -> bool:
    """Whether somebody who is accused speaks in the sentence."""
    tokens = original.sentences[number].tokens
    for token in tokens:
        says = token.dep == "nsubj" and tokens[token.head].lemma.casefold() in VERBS_OF_SPEECH
        if says and token.tag.startswith("NNP"):
            if token.norm.removesuffix("'s") in accused:
                return True
    return False


def denial_in(collation: Collation, link: Link) -> Span | None:
    """A clause of the link's original that denies, where the draft kept what accuses and denies nothing near."""
    if link.relation in ("verbatim", "typographic"):
        return None
    original, draft = collation.original_of(link), collation.draft
    last = len(draft.sentences)
    near = [number for number in range(link.b[0] - 1, link.b[-1] + 3) if 0 <= number < last]
    tokens = [token for number in near for token in draft.sentences[number].tokens]
    if any(token.lemma.casefold() in _ANSWERED or token.negated for token in tokens) or not any(map(_charges, tokens)):
        return None
    for number in link.a:
        sentence = original.sentences[number]
        for index, token in enumerate(sentence.tokens):
            if token.tag.startswith("V") and token.dep in _CLAUSES and _denies_what_was_said(sentence, index):
                clause = subtree(sentence.tokens, index)
                return sentence.tokens[min(clause)].span.cover(sentence.tokens[max(clause)].span)
    return None


def denial_aside(collation: Collation, link: Link) -> Span | None:
    """A relative clause with which somebody whom the draft keeps denies something, where nothing in it denies that."""
    if link.relation in ("verbatim", "typographic"):
        return None
    original, draft = collation.original_of(link), collation.draft
    if any(token.negated or token.lemma in _ANSWERED for number in link.b for token in draft.sentences[number].tokens):
        return None
    for number in link.a:
        sentence = original.sentences[number]
        for index, token in enumerate(sentence.tokens):
            if token.dep not in ("relcl", "acl") or not _denies(sentence, index) or token.head < 0:
                continue
            words = _named(original, sentence.tokens[token.head])
            clause = subtree(sentence.tokens, index)
            inside = [sentence.tokens[at].lemma.casefold() for at in clause if sentence.tokens[at].tag.startswith("N")]
            if words & _words(draft, collation.span_b(link)) and not _denied_by(draft, words, inside):
                return sentence.tokens[min(clause)].span.cover(sentence.tokens[max(clause)].span)
    return None


def _denies(sentence: Sentence, index: int) -> bool:
    """Whether a verb denies, and does not turn down an offer or a plan."""
    token = sentence.tokens[index]
    if token.lemma in _DENYING:
        return True
    objects = {other.lemma.casefold() for other in sentence.tokens if other.head == index and other.dep == "dobj"}
    return token.lemma in DENIALS and bool(objects & _CHARGES)


def _denies_what_was_said(sentence: Sentence, index: int) -> bool:
    """Whether a verb denies, also of a relative clause behind a noun for what was said ("claims that he rejects")."""
    token = sentence.tokens[index]
    head = sentence.tokens[token.head].lemma.casefold() if token.head >= 0 else ""
    if token.dep == "relcl" and token.lemma.casefold() in DENIALS:
        return head in _CHARGES or not any(
            other.dep == "dobj" and other.tag.startswith("N") for other in sentence.tokens if other.head == index
        )
    return _denies(sentence, index)


def _rebuts(tokens: Sequence[Token]) -> bool:
    """Whether somebody says that something is untrue, or that there was nothing of the kind."""
    norms = [token.norm for token in tokens]
    lemmas = {token.lemma.casefold() for token in tokens}
    says = bool(lemmas & VERBS_OF_SPEECH) or bool(lemmas & CALLING)
    kind = any(pair in _NOTHING for pair in zip(norms, norms[1:], strict=False))
    false = any(
        token.lemma.casefold() in FALSE
        and (_calls(tokens) or token.head >= 0 and tokens[token.head].lemma.casefold() == "be")
        for token in tokens
    )
    pleads = "plead" in lemmas and ("not" in norms or "innocent" in norms)
    return pleads or says and (kind or false)


def _calls(tokens: Sequence[Token]) -> bool:
    """Whether somebody calls what was said something: "it", a claim; not somebody's behaviour, or a book."""
    called = {
        at for token in tokens
        if token.dep in ("dobj", "nsubj", "nsubjpass") and (token.tag == "PRP" or token.lemma.casefold() in _SAID)
        for at in (token.head, tokens[token.head].head if token.head >= 0 else -1)
    }
    return any(token.lemma.casefold() in CALLING and at in called for at, token in enumerate(tokens))


def place_of_denial(collation: Collation, index: int, number: int) -> Span | None:
    """The draft's sentence that tells what sentence ``number`` of an original answers: one that accuses, or else the
    one before. None where the draft has neither."""
    original, draft = collation.originals[index], collation.draft
    linked = {
        at: link for link in collation.prose_links() if link.original == index for at in link.a if at != number
    }
    near = [at for at in (number - 1, number - 2, number + 1, number + 2) if at in linked]
    for at in near:
        if any(map(_accuses, original.sentences[at].tokens)):
            sentences = [draft.sentences[other] for other in linked[at].b]
            return next(
                (sentence.span for sentence in sentences if any(map(_accuses, sentence.tokens))), sentences[-1].span
            )
    return draft.sentences[linked[number - 1].b[-1]].span if number - 1 in linked else None


def is_answered(collation: Collation, index: int, number: int) -> bool:
    """Whether the draft denies something in a sentence that comes from none in which the original does so: one that
    stands beside where ``number`` would, or anywhere without a link."""
    original, draft = collation.originals[index], collation.draft
    sources: dict[int, set[int]] = {at: set() for at in range(len(draft.sentences))}
    for link in collation.links:
        if link.original == index:
            for at in link.b:
                sources[at].update(link.a)
    around = {number - 1, number, number + 1}
    near = {at + step for at, found in sources.items() if around & found for step in (-1, 0, 1)}
    silent = refuses(original.sentences[number].tokens)
    for at, sentence in enumerate(draft.sentences):
        if at not in near and sources[at]:
            continue
        said = refuses(sentence.tokens) if silent else _answering(sentence.tokens)
        if said and not any(_answering(original.sentences[other].tokens) for other in sources[at] - {number}):
            return True
    return False


def lost_denial(collation: Collation, link: Link) -> Span | None:
    """A sentence of the link that is a denial, where nothing that the draft made of it, nor anything beside, denies."""
    if link.relation in ("verbatim", "typographic"):
        return None
    original = collation.original_of(link)
    for number in link.a:
        sentence = original.sentences[number]
        verbs = (at for at, token in enumerate(sentence.tokens) if token.tag.startswith("V"))
        denying = [at for at in verbs if _denies(sentence, at)]
        if not denying and not _rebuts(sentence.tokens):
            continue
        if any(_is_claimed(collation, link, sentence, at) for at in denying):
            continue
        if not is_answered(collation, link.original, number):
            return sentence.span
    return None


def _is_claimed(collation: Collation, link: Link, sentence: Sentence, verb: int) -> bool:
    """Whether the draft has somebody say what was denied: that is turned round, and told of the attribution."""
    tokens = sentence.tokens
    denied = {
        tokens[at].lemma.casefold()
        for child, token in enumerate(tokens) if token.head == verb and token.dep == "ccomp"
        for at in subtree(tokens, child) if tokens[at].tag.startswith(("N", "V", "J"))
    }
    told = {token.lemma.casefold() for number in link.b for token in collation.draft.sentences[number].tokens}
    return bool(denied) and bool(told & VERBS_OF_SPEECH) and len(denied & told) >= _KEPT * len(denied)


def accusing_place(collation: Collation, link: Link) -> Span:
    """The draft's sentence of the link that accuses, or else its last."""
    sentences = [collation.draft.sentences[number] for number in link.b]
    return next((sentence.span for sentence in sentences if any(map(_accuses, sentence.tokens))), sentences[-1].span)


def _accuses(token: Token) -> bool:
    return _charges(token) or token.lemma.casefold() in _ALLEGATIONS


def refuses(tokens: Sequence[Token]) -> bool:
    """Whether somebody would not comment, or could not be asked."""
    lemmas = {token.lemma.casefold() for token in tokens}
    denied = any(token.negated or token.norm in ("not", "no", "never", "nobody", "without") for token in tokens)
    words = lemmas | {token.norm for token in tokens}
    asked = "reached" in words and "be" in words or bool(words & _RESPONSES)
    return bool(lemmas & {"decline", "refuse"}) or denied and asked


def _answering(tokens: Sequence[Token]) -> bool:
    """Whether a sentence denies something in any wording; one that only tells of a refusal to comment does not."""
    if refuses(tokens):
        return any(token.lemma.casefold() in _WIDE - NEGATIONS for token in tokens)
    norms = [token.norm for token in tokens]
    if ("made", "up") in zip(norms, norms[1:], strict=False):
        return True
    return any(token.lemma.casefold() in _WIDE or token.norm in _WIDE or token.negated for token in tokens)


def _named(document: Document, token: Token) -> frozenset[str]:
    """The words of the name that a token belongs to; the token's own where it is a common noun."""
    for name in document.annotations.names:
        if name.span.overlaps(token.span):
            return frozenset(word for word in name.canonical.casefold().split() if len(word) > 2)
    return frozenset((token.lemma.casefold(),))


def _words(document: Document, span: Span) -> frozenset[str]:
    return frozenset(
        form for token in document.tokens_in(span) for form in (token.norm.removesuffix("'s"), token.lemma.casefold())
    )


def _denied_by(draft: Document, words: frozenset[str], denied: list[str]) -> bool:
    """Whether a sentence denies that names the person, stands beside one that does, or tells what is denied."""
    for number, sentence in enumerate(draft.sentences):
        if any(token.negated or token.lemma.casefold() in _ANSWERED for token in sentence.tokens):
            near = draft.sentences[max(0, number - 1)].span.cover(sentence.span)
            said = _words(draft, near)
            denies = any(token.lemma.casefold() in DENIALS | _CLEAR for token in sentence.tokens)
            if words & said and (denies or said & _CHARGES) or said.intersection(denied):
                return True
    return False


def weight(collation: Collation, original: Document, weighty: list[int]) -> Severity:
    """A denial is an error to leave out where the draft keeps what is denied."""
    if not weighty:
        return "info"
    denies = any(
        token.lemma.casefold() in DENIALS for number in weighty for token in original.sentences[number].tokens
    )
    accuses = any(
        token.lemma.casefold() in ACCUSING and token.tag.startswith("V")
        for sentence in collation.draft.sentences
        for token in sentence.tokens
    )
    return "error" if denies and accuses else "warning"
