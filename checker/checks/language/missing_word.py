r"""A word is missing: the sentence has a hole that English does not allow.

Why it matters:
    What fell out in an edit is often the verb or the subject, and with it the point.

Flags:
    A: The ministry closed the old bridge on Friday because of the storm.
    B: Because of the storm, the ministry the old bridge on Friday.

    A: The court heard that the guard was seen by two boys near the station.
    B: The guard was by two boys near the station, the court heard.

    B: The board said that it will the bridge over the river in the spring.

    B: The of the old harbour has been closed since Friday, the mayor of Velm said.

    B: The mayor of Velm said that she left the room because could not hear the witness.

    B: The keeper told reporters that did not know about the payments to the club. In spite the rain, many came.

    A: The ferry was built in Oster and carries 90 people a day.
    B: Was built in Oster and carries 90 people a day.

    A: In the letter, the mayor said that the quay could not be mended.
    B: In the letter, said that the quay could not be mended.

    A: For two years Anna Kelvane fought a long illness, and her brother ran the ferry.
    B: For two years Anna Kelvane a long illness, and her brother ran the ferry.

Passes:
    A: The harbour board of Velm left Oster on Saturday and will play between two finals.
    B: On Saturday the board left Oster for the second semi-final between Velm and the island.

    A: It was the first meeting of the two boards since the fire, the mayor of Velm said.
    B: The meeting, the first of its kind since the fire, was called by the mayor of Velm.

    A: The jury found after a long trial that the keeper had stolen nine lamps.
    B: The jury found the keeper guilty of the theft of nine lamps.

    A: The court heard that the guard was seen by two boys near the station.
    B: Two boys saw the guard near the station, the court heard.

    A: Anna Kelvane won the race and her brother won the second prize in Oster.
    B: In Oster, Anna Kelvane won the race and her brother the second prize.

    A: Police counted 90 marchers in Oster, while the union said 400.
    B: Police counted 90 marchers in Oster, the union 400.

    B: The old were served first; the poor, last. “Never a word from him,” she said.

    B: He told reporters that did not matter. She said that was untrue, and that would be the end of it.

    A: About 900 children are born there each year. Swimmers voted against the plan, and have until May.
    B: Some 900 births a year take place there. Swimmers have until 31 May. It took 26 helpers nine hours.

    A: A riding school will take in the horses and the men will sleep at a bus depot.
    B: A riding school in Oster will take the horses, a bus depot the men.

    A: The ballot on the merger was 31 to 12.
    B: The merger carried by 31 ballots to 12.

    A: Since the flood, patients have travelled by ferry to Orlow.
    B: Patients have since been brought by ferry to Orlow.

    A: The statue will stand in the harbour of the town.
    B: The statue will go up in the harbor of the town, the the height of which is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._reading import FINITE, Cover, named, quoted
from checker.checks.language._doubts import (
    GAP,
    GAP_COMPARED,
    HOLE,
    HOLE_CERTAIN,
    HOLE_SURE,
    PREPOSITION_LOST,
    VERB_LOST,
    Doubts,
)
from checker.checks.language._families import tags
from checker.checks.language._gaps import Gap, gap_before, is_complete, is_denied, is_elliptic, may_be_verb
from checker.checks.language._insertions import beyond_doubt, is_borne_out, is_likelier_with_a_word, lost_beside
from checker.checks.language._lost_articles import lost_articles
from checker.checks.language._lost_verbs import lost_verb
from checker.checks.language._rows import Pairs, Row, is_whole, rows
from checker.checks.language._subjectless import lost_words, told
from checker.checks.language._texts import Evidence
from checker.checks.language._verbless import verbless
from checker.collation import Collation
from checker.document import Document, Span, Token
from checker.finding import Remark
from checker.language.relations import synonymous
from checker.language.spelling import folded
from checker.language.word_patterns import class_of
from checker.registry import check

FEWEST_WORDS = 5
STEM = 5
"""Two words that share so many letters at the start may be one."""

# In bits: how much likelier the sentence must be with a word that the original has and the draft has not, with a word
# of a common class, and the same for an error. Word patterns alone take inversions, particles and nouns that do the
# work of verbs for holes: the detector must miss something there, too.
THEIRS, THEIRS_DOUBTED, COMMON, CERTAIN = 11.5, 7.0, 14.0, 14.0
ALONE, BEHIND_MODAL = 18.5, 14.0
# The same where the detector misses something too: a preposition behind a verb, a verb or a noun.
PREPOSITION, DOUBTED = 2.0, 9.0

_PREPOSITIONS = tuple(class_of(word, "IN") for word in "of with from at by into for in on about".split())
_VERBS = ("VBD", "VBZ", "VBP", "was", "is", "are", "were", "has", "have", "VB", "VBN")
_DATES = frozenset(
    "january february march april may june july august september october november december jan feb aug sept oct nov "
    "dec monday tuesday wednesday thursday friday saturday sunday".split()
)
_COMMON = ("NN", "NNS", "VBD", "VBZ", "VBP", "VBN", "VB", "VBG", "was", "is", "he", "they")
_AUXILIARIES = frozenset("be have do".split())
_BARE = frozenset("the a an every its their our my your".split())
# Passives that keep a noun: "be chosen the party's nominee", "was learned the board is near".
_PREDICATING = frozenset(
    "make choose elect name appoint call declare consider learn give award offer pay tell show grant deny deem crown "
    "pronounce ask send teach owe hand allow refuse promise charge leave".split()
)
_ENDS = frozenset("VBD VBZ VBP MD TO . , : WDT WP IN CC".split())
_KINDS = {"N": "noun", "V": "verb", "P": "pronoun"}
_THEIRS = {"noun": ("NN",), "subject": ("NN", "PRP"), "verb": ("VB",)}


@dataclass(frozen=True, slots=True)
class _Hole:
    """Where a word is missing, of which class, and by how much the sentence is likelier with it."""

    index: int
    kind: str
    gain: float
    theirs: tuple[int, Token] | None = None


@check(
    severity="error",
    needs=("suspicion",),
    yields_to=("language/verb-form", "language/extra-word", "language/word-order"),
)
def missing_word(collation: Collation) -> Iterator[Remark]:
    """The likeliest hole of each sentence; where there is no original, only one that is beyond doubt."""
    draft = collation.draft
    evidence = Evidence.of(collation)
    marks = quoted(draft)
    doubts = Doubts.of(draft)
    for row in rows(draft):
        whole = len(row.tokens) >= FEWEST_WORDS and is_whole(draft, row, verb=False)
        remarks = [*_of(collation, row, evidence, doubts, marks)] if whole else []
        remarks = [remark for remark in remarks if is_likelier_with_a_word(collation, row.sentence, remark)]
        yield from remarks or (lost_articles(draft, evidence, row) if whole else ())


def _of(collation: Collation, row: Row, evidence: Evidence, doubts: Doubts, marks: Cover) -> Iterator[Remark]:
    draft, linked, quoting = collation.draft, row.number in evidence.linked, marks.touches(row.sentence.span)
    pairs = Pairs.of(evidence, row.number)
    if not linked and quoting:
        yield from lost_verb(draft, row, pairs, doubts, marks, ())
        return
    hole = _compared(row, evidence, doubts) if linked else _alone(draft, row) if is_whole(draft, row) else None
    if hole is None and not quoting:
        hole = _doubted(draft, row, pairs, doubts)
    if hole is not None and linked:
        place = row.sentence.tokens.index(row.tokens[hole.index])
        theirs = [hole.theirs[1].norm] if hole.theirs else []
        hole = hole if is_borne_out(draft, row.sentence, place, doubts, theirs) else None
    if hole is not None:
        yield _remark(draft, row, hole)
    elif not quoting and (lost := next(lost_words(draft, row.sentence, doubts), None)):
        yield told(draft, row.sentence, lost)
    elif not quoting and (gap := _gap(collation, row, evidence, doubts)):
        yield gap
    elif linked and (remark := verbless(draft, row, evidence)):
        yield remark
    else:
        said = tuple(evidence.tokens(row.number))
        beside = () if quoting else tuple(lost_beside(draft, row, pairs, doubts, said))
        beside = beside or (() if quoting else tuple(beyond_doubt(draft, row, pairs, doubts)))
        yield from beside or lost_verb(draft, row, pairs, doubts, marks, said)


def _compared(row: Row, evidence: Evidence, doubts: Doubts) -> _Hole | None:
    pairs = Pairs.of(evidence, row.number)
    lost: dict[str, tuple[int, Token]] = {}
    for original, token in _lost(row, evidence):
        lost.setdefault(class_of(token.norm, token.tag), (original, token))
    best: _Hole | None = None
    for index in range(len(row.tokens)):
        if index and (row.tokens[index - 1].norm, row.tokens[index].norm) in pairs or not _may_lack(row, index):
            continue
        level = doubts.missing(row.tokens[index])
        if is_elliptic(row.tokens, index) or is_complete(row.tokens, index):
            continue
        for kind, theirs in sorted(lost.items()):
            gain = row.gain(index, index, kind)
            bar = THEIRS_DOUBTED if level >= HOLE_CERTAIN else THEIRS
            if gain >= bar and level >= HOLE and (best is None or gain > best.gain):
                best = _Hole(index, kind, gain if level >= HOLE_SURE else min(gain, CERTAIN - 1), theirs)
        for kind in _COMMON if index and level >= HOLE_SURE else ():
            gain = row.gain(index, index, kind)
            if gain >= COMMON and (best is None or gain > best.gain):
                best = _Hole(index, kind, gain)
    return best


def _may_lack(row: Row, index: int) -> bool:
    """Whether a hole before the word would be told from what English leaves out: "two [of them] in three"."""
    after = row.tokens[index]
    if not index:
        return False
    before = row.tokens[index - 1]
    if _is_beside_repeated(row, index) or _is_in_verb_group(row, index):
        return False
    if not row.is_word(index - 1) and after.tag == "IN" or "-" in before.norm:
        return False  # the list of words knows no compounds: "a semi-final between", "the 18-year-old, who"
    if is_denied(row.tokens, index):
        return False
    if "CD" in (before.tag, after.tag) or index == 1 and before.tag != "DT" and after.tag in ("VBN", "IN", "TO"):
        return False
    if after.tag in _ENDS and before.norm in _BARE or before.norm == "of" and after.tag in FINITE:
        return False  # a gap, by the grammar alone
    if before.tag.startswith("J") and after.norm == "of":
        return False  # "the first of its kind", "guilty of nine counts"
    if before.norm in ("this", "that") or before.tag == "JJ" and "NN" in tags(before.norm):
        return False  # "to change this has been hard", "in the second it was"
    superlative = before.tag == "JJS" or "most" in (token.norm for token in row.tokens[max(0, index - 3):index])
    if superlative and after.tag in FINITE:
        return False  # "the most popular is"
    if after.norm == "." and before.tag not in ("DT", "IN", "TO", "PRP$"):
        return False
    if before.lemma == "be" or before.norm in ("'s", "'re"):
        # "Farmers are to receive": what is planned or ordered.
        planned = any(token.tag in ("VB", "RB") for token in row.tokens[index + 1:index + 2])
        return after.norm == "by" or after.norm == "to" and not planned
    return True


def _is_beside_repeated(row: Row, index: int) -> bool:
    """Whether one of the words around the place stands twice: language/repeated-word tells that."""
    around = row.tokens[max(0, index - 2):index + 2]
    return any(one.norm == two.norm for one, two in zip(around, around[1:], strict=False))


def _is_in_verb_group(row: Row, index: int) -> bool:
    """Whether an auxiliary before the place has its verb behind it, with adverbs alone between: "has since been"."""
    first, last = index - 1, index
    while first and _is_adverb(row.tokens[first]):
        first -= 1
    while last + 1 < len(row.tokens) and _is_adverb(row.tokens[last]):
        last += 1
    auxiliary = row.tokens[first]
    # Only "have" must have its participle: "was in polished oak" is no passive with an adverb.
    if any(token.tag == "IN" for token in row.tokens[first + 1:last]) and auxiliary.lemma != "have":
        return False
    adverbs = last - first > 1
    return adverbs and (auxiliary.lemma in _AUXILIARIES or auxiliary.tag == "MD") and row.tokens[last].tag in (
        "VB", "VBN", "VBG"
    )


def _is_adverb(token: Token) -> bool:
    """Taggers take an adverb that can be a preposition ("since", "before") for one."""
    return token.tag.startswith("RB") or token.tag == "IN"


def _lost(row: Row, evidence: Evidence) -> Iterator[tuple[int, Token]]:
    """Nouns, verbs and pronouns of the original for which the draft has nothing of the kind."""
    lemmas = {token.lemma for token in row.tokens} | {folded(token.norm) for token in row.tokens}
    stems = {token.norm[:STEM] for token in row.tokens}
    for original, token in evidence.tokens(row.number):
        if token.tag[:1] not in _KINDS or not token.norm[0].isalnum():
            continue
        if token.lemma in lemmas or folded(token.norm) in lemmas or token.norm[:STEM] in stems:
            continue
        alike = (ours for ours in row.tokens if ours.tag[:1] == token.tag[0])
        if not any(synonymous(token.lemma, ours.lemma, token.tag) for ours in alike):
            yield original, token


def _alone(draft: Document, row: Row) -> _Hole | None:
    """A modal verb without its verb, an article without its noun, where the whole sentence says so."""
    best: _Hole | None = None
    for index in range(1, len(row.tokens)):
        before = row.tokens[index - 1]
        if before.tag not in ("MD", "DT", "PRP$", "IN", "TO") or not draft.words(before.span).islower():
            continue
        if draft.words(row.tokens[index].span)[0].isupper() or row.tokens[index].tag in ("CD", "UH", "FW"):
            continue
        gain, kind = max((row.gain(index, index, kind), kind) for kind in ("NN", "NNS", "VB", "VBN"))
        bar = BEHIND_MODAL if before.tag == "MD" and kind == "VB" and row.tokens[index].tag == "DT" else ALONE
        if gain >= bar and (best is None or gain > best.gain):
            best = _Hole(index, kind, gain)
    return best


def _doubted(draft: Document, row: Row, pairs: Pairs, doubts: Doubts) -> _Hole | None:
    """The place where the detector misses something and a preposition or a verb would mend the row."""
    best: _Hole | None = None
    verb = any(token.tag in FINITE for token in row.tokens)
    for index in range(1, len(row.tokens)):
        before, after = row.tokens[index - 1], row.tokens[index]
        level = doubts.missing(after)
        if level < PREPOSITION_LOST or (before.norm, after.norm) in pairs or _is_beside_repeated(row, index):
            continue
        if not row.is_word(index - 1) or not row.is_word(index) or is_complete(row.tokens, index):
            continue
        bar = 0.0
        named_so = before.tag == "VBN" and before.lemma in _PREDICATING
        opened = after.tag in ("DT", "PRP$", "NNP") and after.norm not in _DATES
        if before.tag.startswith("VB") and opened and not named_so:
            gain, kind = max((row.gain(index, index, kind), kind) for kind in _PREPOSITIONS)
            bar = PREPOSITION
        if not bar or gain < bar:
            gain, kind = max((row.gain(index, index, kind), kind) for kind in _VERBS)
            bar = DOUBTED
            # "Last week the board" is no hole where the board has its verb.
            if level < VERB_LOST or verb or may_be_verb(row.tokens, index - 1) or not draft.words(after.span).islower():
                continue
        if gain >= bar and (best is None or gain > best.gain):
            best = _Hole(index, kind, min(gain, CERTAIN - 1))
    return best


def _gap(collation: Collation, row: Row, evidence: Evidence, doubts: Doubts) -> Remark | None:
    """The worst place where the grammar lacks a word and the detector misses one.

    Where other words could stand so, only with an original that has a word of the kind which the draft has not.
    """
    draft, tokens = collation.draft, row.sentence.tokens
    texts = [draft.words(token.span) for token in tokens]
    pairs = Pairs.of(evidence, row.number)
    lost = list(_lost(row, evidence))
    whole = is_whole(draft, row, verb=False)
    worst: tuple[float, int, Gap, tuple[int, Token] | None] | None = None
    for index in range(len(tokens)):
        level = doubts.missing(tokens[index])
        if level < GAP or index and (tokens[index - 1].norm, tokens[index].norm) in pairs:
            continue
        gap = gap_before(tokens, texts, index) if whole else None
        if gap is None or gap.kind == "verb" and any(
            whole_so(tokens, index) for whole_so in (is_elliptic, is_complete, is_denied)
        ):
            continue
        theirs = next((other for other in lost if other[1].tag.startswith(_THEIRS[gap.kind])), None)
        # No statement begins with its verb, so that less doubt will do there.
        if gap.plain or theirs is not None and (level >= GAP_COMPARED or index == 0):
            said = [theirs[1].norm] if theirs else []
            if not gap.plain and index and not is_borne_out(draft, row.sentence, index, doubts, said):
                continue
            if worst is None or level > worst[0]:
                worst = level, index, gap, theirs
    if worst is None:
        return None
    level, index, gap, theirs = worst
    first = max(0, index - 1)
    around = draft.words(tokens[max(0, index - 3)].span.cover(tokens[min(len(tokens) - 1, index + 2)].span))
    tail = f"; the original has {named(collation.originals[theirs[0]].words(theirs[1].span))}" if theirs else ""
    sure = gap.plain and level >= HOLE_SURE
    return Remark(
        f"A {gap.kind} seems to be missing before {named(texts[index])} in {named(around)}{tail}.",
        tokens[first].span.cover(tokens[index].span),
        a=theirs[1].span if theirs else None,
        original=theirs[0] if theirs else None,
        confidence=0.85 if sure else 0.65,
        severity="error" if sure else "warning",
    )


def _remark(draft: Document, row: Row, hole: _Hole) -> Remark:
    index = hole.index
    first, last = max(0, index - 1), index
    span = row.span(first, last + 1)
    text = named(row.around(draft, first, last + 1, 2))
    word = "verb" if hole.kind in _VERBS else _KINDS.get(hole.kind[0], "word")
    if hole.kind in _PREPOSITIONS:
        word = "preposition"
    where = f"before {named(draft.words(row.tokens[index].span))}"
    tail = ""
    a: Span | None = None
    original: int | None = None
    if hole.theirs is not None:
        original, token = hole.theirs
        a = token.span
        tail = f"; the original has {named(token.norm)}"
    sure = hole.gain >= CERTAIN
    return Remark(
        f"A {word} seems to be missing {where} in {text}{tail}.",
        span,
        a=a,
        original=original,
        confidence=0.85 if sure else 0.65,
        severity="error" if sure and (a is not None) else "warning",
    )
