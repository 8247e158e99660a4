"""What the draft kept of a claim of the original, and whether it says there whose claim it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._apart import BODIES
from checker.checks._reading import children, subtree
from checker.checks._voices import Voice, rivals, same_person
from checker.checks.sourcing._sayings import everything, holds_view, is_content, is_verb, same, sayings
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span, Token
from checker.language.classes import UNPROVEN, VERBS_OF_REPORT, VERBS_OF_SPEECH
from checker.language.noun_kinds import is_kind_of, is_person
from checker.language.thesaurus import related

SPEECH = (VERBS_OF_SPEECH | VERBS_OF_REPORT) - frozenset(
    "show find point think thank call describe label charge".split()
)
_CUES = UNPROVEN | frozenset(
    "according accord accuse suspect blame view opinion statement report account consider call describe label dub term "
    "justify regard deem see foresee expect predict project forecast estimate think believe reckon claim charge "
    "hear find show rule learn understand convict".split()
)
ACCUSATIONS = frozenset("accusation allegation claim complaint suspicion".split())
"""Nouns for what is said against somebody, as lemmas."""
_NOUNS_OF_SPEECH = ACCUSATIONS | frozenset(
    "argument assertion belief explanation ground protest reason testimony verdict version warning word".split()
)
_CLAIMING = ACCUSATIONS | frozenset("assertion report rumour rumor suggestion".split())
"""Nouns whose "that" clause is somebody's claim."""
_SOURCE_TAGS = frozenset(("IN", "DT", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$"))
_UNSURE = frozenset("allege believe claim suspect think".split())
_CORES = frozenset(("ROOT", "ccomp", "conj"))
_SO = frozenset("so such that this".split())
_OBJECTS = frozenset(("dobj", "dative", "ccomp", "xcomp"))
ENOUGH = 0.6
"""The share of a claim's words from which it is told."""


def is_charge(document: Document, number: int, attribution: Span) -> bool:
    """Whether the claim is unsure by its verb, or tells what somebody else did: its source has to stand right there."""
    unsure = any(token.lemma.casefold() in _UNSURE for token in document.tokens_in(attribution))
    return unsure or _tells_of_another(document, document.sentences[number], attribution)


def claimed_by_noun(sentence: Sentence, index: int) -> tuple[Span, tuple[Token, ...]] | None:
    """The words that say whose claim it is, and the claim, of a noun with a clause: "rumours among pupils that ...".

    None for any other noun. The parse may hang the clause on "pupils", or on the verb before.
    """
    tokens = sentence.tokens
    if tokens[index].lemma.casefold() not in _CLAIMING or not tokens[index].tag.startswith("NN"):
        return None
    that = index + 1
    while that < len(tokens) and tokens[that].tag in _SOURCE_TAGS and tokens[that].norm != "that":
        that += 1
    by = that == index + 1 or tokens[index + 1].norm in ("among", "by", "from")
    if not by or that >= len(tokens) or tokens[that].norm != "that" or tokens[that].dep != "mark":
        return None
    claim = tuple(tokens[at] for at in subtree(tokens, tokens[that].head) if at > that)
    return tokens[index].span.cover(tokens[that - 1].span), claim


def kept(
    collation: Collation, link: Link, sentence: Sentence, attribution: Span, charge: bool, told: Sequence[Token] = ()
) -> int | None:
    """The sentence of the draft that has nearly all of the claim, and not the attribution; ``told`` is the claim where
    it is not all of the sentence.

    Of a charge words that are only near in meaning count half, and a sentence that came from nowhere may tell it.
    """
    claim, credit = (
        [token for token in sentence.tokens if is_content(token) and attribution.overlaps(token.span) == inside]
        for inside in (False, True)
    )
    said = next((one for one in sayings(collation.original_of(link)) if attribution.overlaps(one.verb)), None)
    if said is not None and len(said.claim) >= 2:
        claim = list(said.claim)
    if told:
        claim = [token for token in told if is_content(token)]
    best, place = 0.0, -1
    for number in (*link.b, *(_free(collation, link) if charge else ())):
        tokens = collation.draft.sentences[number].tokens
        if tokens[-1].norm == "?":
            continue
        shared = float(sum(any(same(token, other) for other in tokens) for token in claim))
        shared += 0.5 * sum(_resembles(token, tokens) for token in claim) if charge else 0.0
        # Of two words both have to be there: "the guards beat him".
        if shared >= (ENOUGH * len(claim) if len(claim) > 2 else 2) and shared > best:
            best, place = shared, number
    if place < 0:
        return None
    lemmas = {token.lemma.casefold() for token in collation.draft.sentences[place].tokens}
    named = sum(token.lemma.casefold() in lemmas for token in credit)
    return place if named < max(1, 0.5 * len(credit)) else None


def _resembles(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether the thesaurus puts a word beside one of these, which none of them is ("fire", "blaze")."""
    if any(same(token, other) for other in tokens):
        return False
    lemma, tag = token.lemma.casefold(), token.tag[:1]
    others = (other.lemma.casefold() for other in tokens if other.tag[:1] == tag and is_content(other))
    return any(related(lemma, other) for other in others)


def _free(collation: Collation, link: Link) -> Iterator[int]:
    """The sentences of the draft beside the link's that came from nowhere."""
    linked = {number for other in collation.links for number in other.b}
    for number in (link.b[0] - 1, link.b[-1] + 1):
        if 0 <= number < len(collation.draft.sentences) and number not in linked | collation.draft.furniture:
            yield number


def is_attributed(
    collation: Collation, link: Link, attribution: Span, place: int, charge: bool, told: Sequence[Token] = ()
) -> bool:
    """Whether the draft says whose the claim at ``place`` is: there, or in a sentence beside it.

    A charge is excused by nothing but its own source in the sentence or before it; of any other claim a source named
    right behind it will do, and a sentence of the passage that cites anybody. What is ``told`` by a noun may also be
    asked ("whether he lied").
    """
    original, draft = collation.original_of(link), collation.draft
    said = next((one for one in sayings(original) if attribution.overlaps(one.verb)), None)
    claim = said.claim if said is not None else tuple(token for token in told if is_content(token))
    if told and _is_asked(draft.sentences[place], claim):
        return True
    if attributes(draft, place, claim):
        return True
    source = said.voice if said is not None else None
    if source is not None and _is_subject(draft.sentences[place], source):
        return True  # "the owner announced that the plant would close": "the owner is closing the plant"
    if not charge and any(attributes(draft, number, claim) for number in link.b):
        return True
    for beside in (place - 1, place + 1):
        if not 0 <= beside < len(draft.sentences) or draft.paragraph_of(beside) != draft.paragraph_of(place):
            continue
        cited = [one.voice for one in everything(draft) if one.sentence == beside]
        if beside < place and any(may_be(source, voice) for voice in cited):
            return True
        if beside < place and not (cited and charge) and attributes(draft, beside):
            return True
        if beside > place and draft.sentences[beside].tokens[0].norm in _SO and attributes(draft, beside):
            return True
        if beside > place and not charge and (
            _names(draft, beside, original, attribution, source) or source is not None and any(
                source.nouns & voice.nouns and may_be(source, voice) for voice in cited
            )
        ):
            return True
    return False


def _is_asked(sentence: Sentence, claim: Sequence[Token]) -> bool:
    """Whether most of what the sentence has of the claim, or of its verbs, stands in one clause behind the "whether" or
    "if" that opens it."""
    tokens = sentence.tokens
    words = {at for at, token in enumerate(tokens) if any(same(token, other) for other in claim)}
    words = {at for at in words if tokens[at].tag.startswith("V")} or words
    for at, token in enumerate(tokens):
        if token.norm not in ("whether", "if"):
            continue
        verbs = (later for later in range(at + 1, len(tokens)) if tokens[later].tag.startswith("V"))
        verb = token.head if token.dep == "mark" else next(verbs, at)
        asked = {below for below in subtree(tokens, verb) if below > at}
        if 2 * len(words & asked) > len(words):
            return True
    return False


def _is_subject(sentence: Sentence, source: Voice) -> bool:
    """Whether the sentence tells something of the source itself."""
    return any(
        token.dep in ("nsubj", "nsubjpass") and (token.norm in source.words or token.lemma.casefold() in source.sources)
        for token in sentence.tokens
    )


def _tells_of_another(document: Document, sentence: Sentence, attribution: Span) -> bool:
    """Whether the claim is what somebody else did, which needs its source at once and not a sentence later."""
    for token in sentence.tokens:
        if token.dep != "nsubj" or attribution.overlaps(token.span) or token.head < 0:
            continue
        verb = sentence.tokens[token.head]
        past = verb.tag == "VBD" or verb.tag == "VBN" and verb.dep != "acl"
        if not past or verb.dep not in ("ROOT", "ccomp", "conj", "xcomp") or attribution.overlaps(verb.span):
            continue
        if not any(sentence.tokens[child].dep in _OBJECTS for child in children(sentence.tokens, token.head)):
            continue  # "two men died" accuses nobody
        name = token.tag.startswith("NNP") or any(name.span.overlaps(token.span) for name in document.annotations.names)
        lemma = token.lemma.casefold()
        if name or lemma in BODIES or is_person(lemma) and not is_kind_of(lemma, "animal"):
            return True
    return False


def _names(draft: Document, number: int, original: Document, attribution: Span, source: Voice | None) -> bool:
    """Whether a sentence names the source, or somebody who speaks by a pronoun."""
    words = {
        token.lemma.casefold()
        for token in original.tokens_in(attribution)
        if token.tag.startswith("N") and token.norm not in ("spokesman", "spokeswoman", "spokesperson", "source")
    }
    if source is not None:
        words |= {*source.words, *source.sources}
    tokens = draft.sentences[number].tokens
    if any(token.lemma.casefold() in words or token.norm in words for token in tokens):
        return True
    cited = [one.voice for one in everything(draft) if one.sentence == number]
    return any(voice.name is None and not voice.nouns for voice in cited)


def may_be(a: Voice | None, b: Voice) -> bool:
    """Whether a source may be the original's: always, where one of the two is not known."""
    if a is None or b.name is None and not b.nouns or a.name is None and not a.nouns:
        return True
    if a.name is not None and b.name is not None:
        return a.name.kind != b.name.kind or same_person(a.words, b.words)
    if a.name is None and b.name is None:
        return bool(a.nouns & b.nouns or a.groups & b.groups)
    return not rivals(a, b)


def attributes(document: Document, number: int, claim: Sequence[Token] = ()) -> bool:
    """Whether anything in the sentence may say whose claim it is; a quotation always does.

    Of a known ``claim`` neither its own words do ("ignored 30 complaints") nor what somebody says of something else.
    """
    sentence = document.sentences[number]
    if quotes(document, sentence):
        return True
    tokens = sentence.tokens
    own = {at for at, token in enumerate(tokens) if any(same(token, other) for other in claim)}
    said = {
        token.lemma for token in claim
        if sum(other.lemma == token.lemma for other in tokens) <= sum(other.lemma == token.lemma for other in claim)
    }
    core = {at for at in own if any(other.dep in _CORES and same(tokens[at], other) for other in claim)}
    return any(
        tokens[at].lemma not in said and (
            is_speech(sentence, at) and not _is_told_of(sentence, at) and _covers(tokens, at, own, core)
            or _is_cue(tokens, at) and (not tokens[at].tag.startswith("V") or _covers(tokens, at, own, core))
            or (holds_view(tokens, at) or _is_owned(tokens, at)) and _covers(tokens, at, own, core)
        )
        for at in range(len(tokens))
    )


def _is_owned(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a clause is said to be what somebody has to say: "her case was that", "the firm's answer is that"."""
    below = children(tokens, verb)
    if tokens[verb].lemma != "be" or not any(tokens[child].dep == "ccomp" for child in below):
        return False
    return any(
        tokens[child].dep == "nsubj" and tokens[child].tag == "NN"
        and any(tokens[under].dep == "poss" for under in children(tokens, child))
        for child in below
    )


def _covers(tokens: Sequence[Token], verb: int, claim: set[int], core: set[int]) -> bool:
    """Whether what is said may be the claim: it is not where the verb has a clause for it with none of the claim's
    words, and the claim's own verb (``core``) stands outside."""
    clauses = [child for child in children(tokens, verb) if tokens[child].dep == "ccomp"]
    inside = {at for clause in clauses for at in subtree(tokens, clause)}
    return not clauses or bool(claim & inside) or not core - inside


def _is_cue(tokens: Sequence[Token], index: int) -> bool:
    lemma = tokens[index].lemma.casefold()
    following = tuple(token.norm for token in tokens[index + 1:index + 3])
    if lemma == "put":  # "the damage was put at £3m"
        return following[:1] == ("at",)
    if lemma == "speak":
        return following[:1] == ("of",)
    if lemma == "depend":  # "depending on whom you ask"
        return following in (("on", "who"), ("on", "whom"), ("on", "whose"))
    return lemma in _CUES or lemma in _NOUNS_OF_SPEECH and tokens[index].tag.startswith("N")


def _is_told_of(sentence: Sentence, index: int) -> bool:
    """Whether a verb of speech is passive and introduces nobody's words: "the letter was written under pressure"."""
    deps = {sentence.tokens[child].dep for child in children(sentence.tokens, index)}
    return "auxpass" in deps and not deps & {"ccomp", "xcomp", "agent"}


def quotes(document: Document, sentence: Sentence) -> bool:
    """Whether somebody's words stand in quotation marks in the sentence."""
    return any(
        quotation.span.overlaps(sentence.span) and not quotation.scare for quotation in document.annotations.quotations
    )


def is_speech(sentence: Sentence, index: int) -> bool:
    """Whether the token is a verb of speech or of report."""
    return sentence.tokens[index].lemma.casefold() in SPEECH and is_verb(sentence.tokens, index)
