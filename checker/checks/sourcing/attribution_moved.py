"""A claim is given to another source than the original gives it to.

Why it matters:
    What the defence says and what the police say are two stories. A claim that changed its owner is wrong, and
    may be a libel; quotations are compared by quotes/speaker-changed.

Flags:
    A: Tom Arlen said the bridge had been checked in March. Olga Brandt said the money had run out.
    B: Olga Brandt said the bridge had been checked in March. Brandt also said the money had run out.

    A: According to Kelmar Textiles, the yarn arrived late. Ostrand Yarns said that it was never paid.
    B: According to Ostrand Yarns, the yarn arrived late. It was never paid, Ostrand Yarns said.

    A: The coach, Petra Zell, would not blame the referee. "We stopped running after the second goal," she said.
    B: The coach, Petra Zell, would not blame the referee. According to him, they stopped running after the second goal.

    A: A tenant said the lift had been broken since May. The landlord said it had been mended twice.
    B: The landlord said the lift had been broken since May.

    A: Doctors said that the boy would leave the ward within a week.
    B: The boy's parents said that he would leave the ward within a week.

    A: The ferry was overloaded, the coastguard said. The operator, Blue Strait, blamed the wind.
    B: The wind was to blame, the coastguard said. The operator, Blue Strait, said that the ferry was overloaded.

    A: The Grain Council of Velm forecast a record harvest. Growers in the south reported that half their crop had died.
    B: Growers in the south forecast a record harvest. The Grain Council of Velm reported that half the crop had died.

Passes:
    A: Two of the ships are ready. France says that the pact will be signed in May.
    B: Two of the ships are ready. Paris says that the pact will be signed in May.

    A: Doctors said that the boy would leave the ward within a week.
    B: The boy will leave the ward within a week, according to the hospital.

    A: Nordhavn Bank said it had lost 20m crowns through fraud. Its head of security, Pia Dahl, said two were dismissed.
    B: The lender lost 20m crowns through fraud, Pia Dahl, its head of security, said. Two were dismissed.

    A: Police said the driver had left the car before the fire.
    B: A spokeswoman for the force said the driver had left the car before the fire.

    A: The coach, Petra Zell, would not blame the referee. "We stopped running after the second goal," she said.
    B: The coach, Petra Zell, would not blame the referee. According to her, they stopped running after the second goal.

    A: Tom Arlen said the bridge had been checked in March. Olga Brandt said the money had run out.
    B: The bridge had been checked in March, according to Arlen. Olga Brandt said the money had run out.

    A: Tom Arlen said the bridge had been checked in March. The engineer said that he had signed the paper.
    B: The engineer said that the bridge had been checked in March and that he had signed the paper.

    A: The ministry said the bridge had been checked in March. Its spokesman, Tom Arlen, said it would open soon.
    B: The bridge had been checked in March, Tom Arlen, a spokesman for the ministry, said. It would open soon, he said.

    A: The audit office said the tunnel would cost 9 million crowns. The builder, Metrak, still speaks of 6 million.
    B: The tunnel will cost 9 million crowns, the audit office said; Metrak, its builder, still puts it at 6 million.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from checker.checks._apart import BODIES, are_two, seem_two
from checker.checks._voices import Voice, mentions, rivals, same_person, voice_at
from checker.checks.sourcing._sayings import ENOUGH, FEWEST, Saying, by_sentence, everything, likeness, sayings
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span, Token
from checker.finding import Remark, Suggestion
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH
from checker.registry import check

_SPEECH = (VERBS_OF_SPEECH | VERBS_OF_REPORT) - frozenset(
    "accuse charge call describe find label point praise quote remember show thank think".split()
)
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_ASIDES = frozenset(("ccomp", "parataxis", "advcl", "relcl"))
_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}
_ANYBODY = frozenset("chief executive head leader member official source spokesman spokeswoman spokesperson".split())
_KEPT = 0.6
_STEM, _REACH = 4, 2
_MENTIONS = 3
_LIKELY, _RIVAL = 0.3, 0.6
_ALSO, _SURE = 0.5, 0.75
"""From which likeness on a claim may be another source's too, and is the same claim for certain."""


@check(severity="error", needs=("originals",), yields_to=("facts/pronoun-changed", "quotes/speaker-changed"))
def attribution_moved(collation: Collation) -> Iterator[Remark]:
    """Put every claim of the draft to the likest of the originals, wherever it stands, and compare the two sources.

    It has moved where one of them cannot stand for the other: two people, two bodies, two groups ("police",
    "residents"), of which the original cites both, and the draft's for no claim like this.
    """
    told: list[Span] = []
    links: dict[int, list[Link]] = defaultdict(list)
    for link in collation.links:
        for number in link.b:
            links[number].append(link)
    for b in sayings(collation.draft):
        if len(b.claim) < FEWEST:
            continue
        moved = _moved(collation, b, links)
        if moved is not None:
            told.append(b.voice.span)
            yield moved
    for link in collation.prose_links():
        if link.relation in ("verbatim", "typographic"):
            continue
        remark = _other_gender(collation, link)
        if remark is not None and not any(remark.b.overlaps(span) for span in told):
            yield remark


def _moved(collation: Collation, b: Saying, links: Mapping[int, Sequence[Link]]) -> Remark | None:
    if _is_as_it_was(collation, b, links.get(b.sentence, ())):
        return None
    stems = _stems(b)
    scored = [
        (_alike(a, b), number, a)
        for number, original in enumerate(collation.originals)
        for a, known in _with_stems(original)
        if not stems.isdisjoint(known)
    ]
    near = [one for one in scored if len(one[2].claim) >= FEWEST and _is_near(links, one[1], one[2], b)]
    best = max((score for score, _, _ in near), default=0.0)
    if best < ENOUGH:
        return _of_another(collation, b, near)
    _, number, a = next(one for one in near if one[0] == best)
    voice = _meant(collation.draft, b)
    if voice is None:
        return None
    rivalling = [other for score, where, other in scored if score >= _ALSO and where == number]
    verdicts = [_verdict(collation, number, other, b, voice) for other in rivalling]
    if not all(verdicts) or _is_passed_on(collation, number, a, b, voice):
        return None
    certain = best >= _SURE and "warning" not in verdicts
    return _remark(collation, number, a, b, best, certain)


def _of_another(collation: Collation, b: Saying, near: Sequence[tuple[float, int, Saying]]) -> Remark | None:
    """A claim in few of the original's words, far more of which are in another's claim than in all that its source says
    there: of two who are named, and whom nobody can take for one."""
    voice = _meant(collation.draft, b)
    if voice is None or voice.name is None or not near:
        return None
    best, number, a = max(near, key=lambda one: one[0])
    original = collation.originals[number]
    known = [voice_at(original, name.span) for name in islice(mentions(original, voice.words), _MENTIONS)]
    if best < _LIKELY or not known or _is_passed_on(collation, number, a, b, voice):
        return None
    for score, where, other in near:
        if where == number and score >= _RIVAL * best:
            if other.voice.name is None or other.voice.by_pronoun:
                return None
            if not all(are_two(original, other.voice, own) for own in known):
                return None
    return _remark(collation, number, a, b, best, False)


def _is_as_it_was(collation: Collation, b: Saying, links: Sequence[Link]) -> bool:
    """Whether a claim like this, of the passage that the draft's sentence comes from, may be the same source's in the
    only original: most of a draft, and told without a look at all the other claims."""
    if not links or len(collation.originals) > 1:
        return False
    stems, voice = _stems(b), _meant(collation.draft, b)
    return voice is None or any(
        not stems.isdisjoint(_stems(a)) and _alike(a, b) >= _ALSO and not _verdict(collation, 0, a, b, voice)
        for number in sorted({number for link in links for number in link.a})
        for a in by_sentence(collation.originals[0], spoken=True).get(number, ())
    )


def _with_stems(document: Document) -> Sequence[tuple[Saying, frozenset[str]]]:
    """Every claim of an original with its stems."""
    if "stems of sayings" not in document.derived:
        document.derived["stems of sayings"] = tuple((saying, _stems(saying)) for saying in everything(document))
    found: Sequence[tuple[Saying, frozenset[str]]] = document.derived["stems of sayings"]
    return found


def _alike(a: Saying, b: Saying) -> float:
    """How alike two claims are, each less the words for the other's source, who is "he" in what he says himself."""
    return likeness(*(
        replace(one, claim=tuple(token for token in one.claim if token.norm not in other.voice.words) or one.claim)
        for one, other in ((a, b), (b, a))
    ))


def _stems(saying: Saying) -> frozenset[str]:
    """The first letters of a claim's words, of which two claims that are alike share some."""
    return frozenset(token.lemma[:_STEM].casefold() for token in saying.claim)


def _is_near(links: Mapping[int, Sequence[Link]], number: int, a: Saying, b: Saying) -> bool:
    """Whether a claim stands in or beside the passage that the draft's sentence comes from; of a sentence that comes
    from nowhere, whether the claim is long enough to be told apart."""
    passages = [link.a for link in links.get(b.sentence, ()) if link.original == number]
    if not passages and len(a.claim) > FEWEST:
        return True
    # The sentence may hold claims of two of the original's passages, and have a link to one of them.
    beside = (*links.get(b.sentence - 1, ()), *links.get(b.sentence + 1, ()))
    passages += [link.a for link in beside if link.original == number]
    return any(passage[0] - _REACH <= a.sentence <= passage[-1] + _REACH for passage in passages)


def _meant(draft: Document, b: Saying) -> Voice | None:
    """Who speaks: of "they" and "it" whoever the sentence before cites, if it cites one; None where nobody is known."""
    voice = b.voice
    if voice.name is not None or voice.nouns:
        return voice
    if draft.words(voice.span).casefold() not in ("it", "they"):
        return None
    before = [other.voice for other in by_sentence(draft, spoken=True).get(b.sentence - 1, ())]
    return before[0] if len(before) == 1 and (before[0].name is not None or before[0].nouns) else None


def _verdict(collation: Collation, number: int, a: Saying, b: Saying, voice: Voice) -> str:
    """"" where the draft's source may be that of ``a``, else how bad it is if it is not: "error" or "warning"."""
    original = collation.originals[number]
    known = [other.voice for other in everything(original) if _is_one(other.voice, voice)]
    if not known and voice.name is not None and not voice.by_pronoun and not _is_unnamed(a.voice):
        named = islice(mentions(original, voice.words), _MENTIONS)
        known = [voice_at(original, name.span) for name in named]
    if a.voice.by_pronoun and a.voice.name is None:
        return ""
    if known and not _is_one(a.voice, voice):
        two = all(are_two(original, a.voice, other) for other in known)
        both = a.voice.name is not None and voice.name is not None and a.voice.name.kind == voice.name.kind
        if two:
            return "error" if both or rivals(a.voice, voice) else "warning"
        if all(seem_two(original, a.voice, other) for other in known):
            return "warning"
    if rivals(a.voice, voice):
        return "error" if any(voice.sources & other.voice.sources for other in sayings(original)) else "warning"
    return ""


def _is_unnamed(voice: Voice) -> bool:
    """Whether somebody is cited without a name, whom the text may name later."""
    return voice.name is None and voice.alone and not voice.nouns & BODIES


def _is_one(a: Voice, b: Voice) -> bool:
    """Whether a source of the original is the draft's: by name, or by the same noun where either has no name."""
    if a.name is not None and b.name is not None:
        return same_person(a.words, b.words)
    return bool((a.nouns & b.nouns) - _ANYBODY)


def _is_passed_on(collation: Collation, number: int, a: Saying, b: Saying, voice: Voice) -> bool:
    """Whether one source is named in the other's sentence: "police said that, according to a neighbour, ..."."""
    sides = ((collation.originals[number], a.sentence, voice), (collation.draft, b.sentence, a.voice))
    for document, sentence, other in sides:
        tokens = document.sentences[sentence].tokens
        if other.name is None and other.sources & {token.lemma.casefold() for token in tokens}:
            return True
        if any(token.norm in other.words and not _is_in_passing(tokens, at) for at, token in enumerate(tokens)):
            return True
    return False


def _is_in_passing(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name stands in a clause that says of something else what it is, and cites nobody: "members of the club,
    chaired by Ann Pell"."""
    seen = {index}
    while 0 <= tokens[index].head < len(tokens) and tokens[index].head not in seen:
        index = tokens[index].head
        seen.add(index)
        if tokens[index].tag.startswith("V"):
            told = tokens[index].lemma.casefold() in _SPEECH or any(
                token.head == index and token.dep == "ccomp" for token in tokens
            )
            return tokens[index].dep in ("acl", "relcl") and not told
    return False


def _remark(collation: Collation, number: int, a: Saying, b: Saying, score: float, certain: bool) -> Remark:
    words_a = collation.originals[number].words(_in_full(a.voice))
    words_b = collation.draft.words(b.voice.span)
    return Remark(
        message=f"The original gives this to \u201c{words_a}\u201d, the draft to \u201c{words_b}\u201d.",
        b=b.voice.span,
        a=a.voice.span,
        original=number,
        suggestion=Suggestion(words_a),
        confidence=min(0.85, 0.4 + 0.45 * score),
        severity=None if certain else "warning",
    )


def _in_full(voice: Voice) -> Span:
    """The source with the name that stands in apposition to it."""
    behind = voice.name is not None and 0 <= voice.name.span.start - voice.span.end <= len(", the ")
    return voice.span.cover(voice.name.span) if voice.name is not None and behind else voice.span


def _other_gender(collation: Collation, link: Link) -> Remark | None:
    """A claim that "she" makes in the original and "he" in the draft, where nobody else is cited in the passage."""
    original, draft = collation.original_of(link), collation.draft
    cited_a, cited_b = _cited(original, link.a), _cited(draft, link.b)
    if not cited_a or not cited_b:
        return None
    genders_a, genders_b = ({_GENDERS.get(document.words(span).casefold(), "") for span in cited}
                            for document, cited in ((original, cited_a), (draft, cited_b)))
    if {*genders_a, *genders_b} != {"f", "m"} or len(genders_a) > 1 or len(genders_b) > 1:
        return None
    if not _kept(collation, link):
        return None
    words_a, words_b = original.words(cited_a[0]), draft.words(cited_b[0])
    return Remark(
        message=f"The original gives this to \u201c{words_a}\u201d, the draft to \u201c{words_b}\u201d.",
        b=cited_b[0],
        a=cited_a[0],
        original=link.original,
        confidence=min(0.85, 0.4 + 0.45 * link.score),
    )


def _cited(document: Document, numbers: Sequence[int]) -> list[Span]:
    """Whoever speaks in the sentences, by name or not, the speakers of quotations that go on in them included."""
    found: list[Span] = []
    for number in numbers:
        sentence = document.sentences[number]
        quotations = [other for other in document.annotations.quotations if other.span.overlaps(sentence.span)]
        found.extend(quotation.speaker for quotation in quotations if quotation.speaker is not None)
        found.extend(
            sentence.tokens[child].span
            for child in _citing(sentence)
            if not any(quotation.span.contains(sentence.tokens[child].span) for quotation in quotations)
        )
    return sorted(set(found))


def _citing(sentence: Sentence) -> Iterator[int]:
    """The tokens that are the subject of a verb of speech or stand behind "according to"."""
    tokens = sentence.tokens
    for child, other in enumerate(tokens):
        index = other.head
        if index < 0 or index == child:
            continue
        above = tokens[index]
        claims = any(under.head == index and under.dep == "ccomp" for under in tokens) or above.dep in _ASIDES
        says = above.tag.startswith("V") and above.lemma.casefold() in _SPEECH and other.dep in _SUBJECTS and claims
        if says or other.dep == "pobj" and above.norm == "to" and index > 0 and tokens[index - 1].norm == "according":
            yield child


def _kept(collation: Collation, link: Link) -> bool:
    """Whether the claim itself is told in nearly the same words."""
    original, draft = collation.original_of(link), collation.draft
    lemmas_a, lemmas_b = (
        {
            token.lemma.casefold()
            for number in numbers
            for token in document.sentences[number].tokens
            if token.tag.startswith(("N", "V", "J", "CD"))
            and token.lemma.casefold() not in _SPEECH | {"be", "have", "accord"}
        }
        for document, numbers in ((original, link.a), (draft, link.b))
    )
    common = len(lemmas_a & lemmas_b)
    return common >= 2 and common >= _KEPT * min(len(lemmas_a), len(lemmas_b))
