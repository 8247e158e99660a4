r"""Words stand in an order that English does not have.

Why it matters:
    Two words that changed places, or a sentence that a tool shuffled, cannot be printed.

Flags:
    A: The ministry closed the bridge in the old town on Friday because of the storm.
    B: The ministry closed bridge the in the old town on Friday because of the storm.

    A: The mayor wants the board to drop the charges against the keeper.
    B: The mayor wants the board drop to the charges against the keeper.

    B: Harbour the of director by been had closed old the in ferry town said Friday.

    A: Anna Kelvane, who runs the ferry, told the court that she had not seen the letter.
    B: Kelvane Anna, who runs the ferry, told the court that she had not seen the letter.

Passes:
    A: “We shall go on,” the mayor said on Friday.
    B: “We shall go on,” said the mayor on Friday.

    A: The board quickly closed the quay on 12 May.
    B: The board closed the quay quickly on May 12.

    A: If offers are too low, the board may keep the mill. Growers down the river had never seen so little water.
    B: The board may keep the mill should offers prove too low. Never had the river been so low, growers downstream say.

    A: Nobody lost a cent, he said, and his sentence ends in May.
    B: No investor is a cent poorer, by his account, and with it his sentence ends in May.

    B: She finished fifth a year ago. The boat was sold a week later for half the price that its builder had asked.

    B: “Summat for them as comes after,” the old man said. Never had the town seen such a crowd.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import FINITE, named, quoted
from checker.checks.language._doubts import (
    LIKELIER_EXCHANGED,
    ORDER,
    ORDER_BEYOND,
    ORDER_BOTH,
    ORDER_CALM_ALONE,
    ORDER_CALM_BOTH,
    ORDER_CALMED,
    ORDER_CALMED_BACK,
    ORDER_CERTAIN,
    SHUFFLED_ORDER,
    SHUFFLED_QUARTER,
    Doubts,
)
from checker.checks.language._families import tags
from checker.checks.language._repairs import Repair, calmed
from checker.checks.language._rows import Pairs, Row, is_whole, rows
from checker.checks.language._second_opinion import gain
from checker.checks.language._texts import Evidence
from checker.collation import Collation
from checker.document import Document, Token
from checker.finding import Remark, Severity, Suggestion
from checker.language import word_patterns
from checker.registry import check

# Of fewer words, an odd one alone makes a sentence look shuffled.
FEWEST_WORDS = 12

# In bits a word: what the neighbours of a word say for it, less what its being common says. Edited prose is at -2.
SHUFFLED = 1.5
SHUFFLED_COMPARED, SHUFFLED_BESIDE = 0.6, 1.3

# In bits: how much likelier the sentence must be with the two words exchanged.
ALONE = 25.0
COMPARED, COMPARED_SURE = 16.0, 18.0
REVERSED_SURE = 10.0
REVERSED = 4.0
# The same where the detector takes both words for misplaced, not only one of them.
BOTH_DOUBTED = 5.0

_MOVABLE = ("RB", "CD", "PDT", "UH", "FW", "LS", "SYM", "$")
_INVERTING = frozenset("not never nor neither only so hardly rarely seldom scarcely little no nowhere than".split())
_POINTING = frozenset("this that these those".split())
_REFLEXIVE = frozenset("myself yourself himself herself itself ourselves yourselves themselves".split())
# The adjectives that English puts behind their nouns.
_BEHIND_NOUNS = frozenset(
    "proper elect designate emeritus laureate incarnate galore aplenty immemorial extraordinaire".split()
)
_BACK = frozenset("ago earlier later before after".split())
_ASKING = frozenset("what which whose".split())
# What asks for anything but a subject, and verbs that have such a question for their object.
_QUESTIONS = frozenset("where when why how".split())
_KNOWING = frozenset(
    "know ask say tell explain understand remember forget learn discover find wonder see reveal decide recall "
    "establish sure unclear clear".split()
)
_AWAY = frozenset(("out", "off", "away", "up"))
_SAYING = frozenset(
    "say add tell ask write warn announce report explain note argue insist reply continue recall".split()
)


@check(severity="error", needs=("suspicion",))
def word_order(collation: Collation) -> Iterator[Remark]:
    """A sentence whose words are in no order at all, else each pair that should stand the other way round."""
    draft = collation.draft
    evidence = Evidence.of(collation)
    marks = quoted(draft)
    doubts = Doubts.of(draft)
    for row in rows(draft):
        linked = row.number in evidence.linked
        inside = marks.touches(row.sentence.span)
        if not inside and _is_doubted(row, doubts) and _is_shuffled(draft, row, evidence):
            text = named(draft.words(row.sentence.span))
            sure = linked and -word_patterns.support(row.classes) > SHUFFLED
            message = f"The words of {text} are in no order."
            severity: Severity = "error" if sure else "warning"
            yield Remark(message, row.sentence.span, confidence=0.9 if sure else 0.7, severity=severity)
            continue
        if not inside and (remark := _asked(draft, row)) is not None:
            yield remark
        pairs = Pairs.of(evidence, row.number)
        last = -2
        for index in range(len(row.tokens) - 1):
            if index == last + 1 or inside and not linked:
                continue
            remark = _pair(collation, row, index, pairs, linked, doubts)
            if remark is not None:
                last = index
                yield remark


def _asked(draft: Document, row: Row) -> Remark | None:
    """A question inside a statement that keeps the order of a question: "the nurse asked why had the lift stopped"."""
    tokens = row.tokens
    for index in range(2, len(tokens) - 2):
        before, word, verb, after = tokens[index - 1:index + 3]
        asks = word.norm in _QUESTIONS and draft.words(word.span).islower() and before.lemma in _KNOWING
        if not asks or not _helps(verb) or after.tag not in ("DT", "PRP$", "PRP", "NNP") or tokens[-1].norm == "?":
            continue
        if after.norm in _POINTING:
            continue
        text = named(draft.words(row.span(index - 1, min(index + 5, len(tokens)))))
        what = f"{named(verb.norm)} must stand behind its subject: this is no question of its own"
        return Remark(f"In {text}, {what}.", row.span(index, index + 3), confidence=0.8, severity="warning")
    return None


def _is_doubted(row: Row, doubts: Doubts) -> bool:
    """Whether many of its words seem misplaced: inversions ("Not until May will trams run") have one or two such."""
    levels = sorted((doubts.order(token) for index, token in enumerate(row.tokens) if row.is_word(index)), reverse=True)
    return bool(levels) and levels[0] >= SHUFFLED_ORDER and levels[len(levels) // 4] >= SHUFFLED_QUARTER


def _is_shuffled(draft: Document, row: Row, evidence: Evidence) -> bool:
    words = sum(row.is_word(index) and row.tokens[index].tag != "CD" for index in range(len(row.tokens)))
    text = draft.words(row.sentence.span)
    if words < FEWEST_WORDS or text[-1] not in ".!?\"”’" or "\n" in text.strip():
        return False
    doubt = -word_patterns.support(row.classes)
    places = evidence.linked.get(row.number, ())
    theirs = [
        word_patterns.support([word_patterns.class_of(t.norm, t.tag) for t in place.sentence.tokens if t.tag])
        for place in places
    ]
    if theirs:
        return doubt > max(SHUFFLED_COMPARED, SHUFFLED_BESIDE - min(theirs))
    return doubt > SHUFFLED and is_whole(draft, row)


def _pair(
    collation: Collation, row: Row, index: int, pairs: Pairs, linked: bool, doubts: Doubts
) -> Remark | None:
    draft = collation.draft
    one, two = row.tokens[index], row.tokens[index + 1]
    between = draft.text[one.span.end:two.span.start]
    if one.norm == two.norm or not (row.is_word(index) and row.is_word(index + 1)) or not between.isspace():
        return None
    if (one.norm, two.norm) in pairs:
        return None
    ours = {(x.norm, y.norm) for x, y in zip(row.tokens, row.tokens[1:], strict=False)}
    back = (two.norm, one.norm) in pairs and (two.norm, one.norm) not in ours
    if back and one.tag == two.tag == "NNP" and _is_person(collation, row, index):
        return _remark(collation, row, index, pairs, "warning")
    levels = sorted((doubts.order(one), doubts.order(two)))
    if levels[1] < ORDER or "CC" in (one.tag, two.tag) and not levels[0]:
        return None
    beyond = levels[0] >= ORDER_BEYOND
    apart = _is_inverted(row, index) or _is_postponed(row, index) or not back and _may_meet(one, two)
    adverb = any(tag.startswith("RB") for tag in _tags(row, index))
    if _helps(one) and any(token.norm in _INVERTING for token in row.tokens[:index]):
        return None  # "not until May will trams run", whatever the tagger makes of "trams"
    if not back and (two.norm in _BEHIND_NOUNS or one.tag == "PRP$" and _is_noun(two)):
        return None  # "the match proper", "its outside black"
    if index and row.tokens[index - 1].norm == "than" and one.tag.startswith("VB"):
        return None  # "fewer came than left it"
    if one.norm in _AWAY and two.tag == "VBG":
        return None  # "people out walking"
    if one.norm in _REFLEXIVE and two.tag.startswith(("VB", "MD")):
        return None  # "he himself paid"
    if one.lemma in _SAYING and _is_noun(two) and one.tag.startswith("VB") or _belongs_behind(row, index):
        return None  # "that, say doctors, is"
    if not back and _governs(one, two) or apart and not beyond or adverb and not back:
        return None  # an adverb may stand on either side: "never has", "eventually to hold"
    remark = _exchanged(collation, row, index, pairs, linked, levels, back)
    if remark is None and linked and levels[0] >= ORDER_CERTAIN and not _takes_either_order(one, two):
        remark = _remark(collation, row, index, pairs, "warning")
    if remark is None and (levels[0] < ORDER_CALM_BOTH or not _is_plain(draft, row, index) or not (linked or beyond)):
        return None
    bar = ORDER_CALMED_BACK if back or beyond else ORDER_CALMED if remark else ORDER_CALM_ALONE
    place = row.sentence.tokens.index(one)
    turned = Repair(place, place + 2, (draft.words(two.span), draft.words(one.span)))
    if calmed(draft, row.sentence, turned) < bar:
        return None
    likelier = gain(draft, row.sentence, (turned,))
    if likelier is not None and likelier < LIKELIER_EXCHANGED:
        return None
    return remark or _remark(collation, row, index, pairs, "warning")


def _is_plain(draft: Document, row: Row, index: int) -> bool:
    """Whether both words are small ones of a whole sentence, and neither is part of a name or a compound."""
    texts = [draft.words(token.span) for token in row.tokens[index:index + 2]]
    plain = all(text.islower() and "-" not in text for text in texts)
    return plain and is_whole(draft, row) and not any(tag.startswith("NNP") for tag in _tags(row, index))


def _is_postponed(row: Row, index: int) -> bool:
    """Whether what stands behind a noun or a verb may: "a cent poorer", "growers downstream", "cutting free a man"."""
    one, two = row.tokens[index], row.tokens[index + 1]
    governs = row.tokens[index + 2:] and row.tokens[index + 2].tag in ("IN", "TO")
    if one.tag.startswith("NN") and (
        two.tag in ("JJR", "RBR", "RB") or two.norm in ("both", "all", "each") or two.tag == "JJ" and governs
    ):
        return True
    return one.tag in ("JJ", "RB", "RP") and two.norm in ("a", "an", "the") or (
        one.lemma in ("do", "make") and two.norm in ("with", "without")
    )


def _belongs_behind(row: Row, index: int) -> bool:
    """Whether the second word belongs to the first from behind, whatever the order elsewhere: a participle to its noun
    ("the tickets unsold"), a particle ("put money by", "bring it in through"), an adverb before a preposition ("shown
    first in"), a figure before the verb ("of the boats two will"), a clause behind a question's noun ("what colour
    the")."""
    one, two = row.tokens[index], row.tokens[index + 1]
    after = row.tokens[index + 2].tag if index + 2 < len(row.tokens) else "."
    if one.tag.startswith("NN"):
        asked = any(token.norm in _ASKING for token in row.tokens[max(0, index - 2):index])
        postposed = two.tag == "VBN" and two.dep == "acl" and after in (*FINITE, "IN", "TO")
        particle = two.dep == "prt" or two.tag == "RP"
        return postposed or particle or two.tag == "CD" and after in FINITE or asked and two.tag in ("DT", "PRP$")
    return one.tag == "VBN" and two.tag == "RB" and after in ("IN", "TO")


def _is_inverted(row: Row, index: int) -> bool:
    """Whether an auxiliary stands before its subject, as behind "never", "nor" or for an "if": "should offers fall"."""
    one, two = row.tokens[index], row.tokens[index + 1]
    return _helps(one) and (_is_noun(two) or two.tag in ("PRP", "DT", "EX"))


def _helps(token: Token) -> bool:
    return token.tag == "MD" or token.lemma in ("be", "have", "do") and token.tag.startswith("VB")


def _may_meet(one: Token, two: Token) -> bool:
    """Whether two clauses or two nouns may meet here: "bread that cost", "this that", "declared the coins treasure"."""
    return two.norm == "that" or one.norm in _POINTING or _is_noun(one) and _is_noun(two)


def _governs(one: Token, two: Token) -> bool:
    """Whether it is "to" before a verb, or a verb before its preposition: "to free", "travel on"."""
    return one.norm == "to" and "VB" in tags(two.norm) or two.tag in ("IN", "RP") and "VB" in tags(one.norm)


def _is_noun(token: Token) -> bool:
    return token.tag.startswith("NN") or not {"NN", "NNS"}.isdisjoint(tags(token.norm))


def _tags(row: Row, index: int) -> tuple[str, str]:
    return row.tokens[index].tag, row.tokens[index + 1].tag


def _exchanged(
    collation: Collation, row: Row, index: int, pairs: Pairs, linked: bool, levels: list[float], back: bool
) -> Remark | None:
    """What word patterns say for the other order, beside the detector's ``levels`` (the lower one first)."""
    draft = collation.draft
    one, two = row.tokens[index], row.tokens[index + 1]
    movable = one.tag.startswith(_MOVABLE) or two.tag.startswith(_MOVABLE)
    fixed = any(token.tag in ("NNP", "NNPS", "CD") or draft.words(token.span)[0].isupper() for token in (one, two))
    counted = row.tokens[index + 2:index + 3] and row.tokens[index + 2].tag in ("CD", "$")
    speech = one.lemma in _SAYING and two.tag in ("NNP", "DT", "PRP", "NN") or two.lemma in _SAYING
    if two.norm in ("a", "an") and any(token.norm in _BACK for token in row.tokens[index + 2:index + 5]):
        return None  # "finished fifth a year ago"
    if speech or counted and not back or (movable and not back) or not is_whole(draft, row) and not back:
        return None
    gain = row.gain(index, index + 2, row.classes[index + 1], row.classes[index])
    if back and gain >= REVERSED + 6 * movable:
        sure = gain >= REVERSED_SURE and not _takes_either_order(one, two)
        return _remark(collation, row, index, pairs, "error" if sure else "warning")
    if fixed or "-" in one.norm + two.norm:
        return None
    if linked and levels[0] >= ORDER_BOTH and gain >= BOTH_DOUBTED:
        return _remark(collation, row, index, pairs, "error" if back else "warning")
    if linked and gain >= COMPARED or not linked and gain >= ALONE:
        return _remark(collation, row, index, pairs, "error" if back and gain >= COMPARED_SURE else "warning")
    return None


def _takes_either_order(one: Token, two: Token) -> bool:
    """Whether the order is one of style, or of names: "disclosed also", "never have I", "said the mayor"."""
    kinds = {one.tag[:2], two.tag[:2]}
    moved = len(kinds) == 2 and bool(kinds & {"VB", "MD"}) and bool(kinds & {"RB", "PR"})
    said = one.lemma in _SAYING or two.lemma in _SAYING
    ended = one.tag == "JJ" and two.norm in ("a", "an")  # "finished fifth a year ago"
    return moved or said or ended or "NNP" in (one.tag, two.tag) or "one" in (one.norm, two.norm)


def _is_person(collation: Collation, row: Row, index: int) -> bool:
    """Whether the two words are a person's name that the draft has in this order alone."""
    names = [name for name in collation.draft.annotations.names if name.span.contains(row.span(index, index + 2))]
    return any(name.kind == "PERSON" for name in names)


def _remark(collation: Collation, row: Row, index: int, pairs: Pairs, severity: Severity) -> Remark:
    draft = collation.draft
    one, two = row.tokens[index], row.tokens[index + 1]
    here = pairs.places.get((two.norm, one.norm))
    text = named(row.around(draft, index, index + 2))
    words = named(draft.words(row.span(index, index + 2)))
    meant = f"{draft.words(two.span)} {draft.words(one.span)}"
    tail = f"; the original has {named(meant)}" if here else f": should it be {named(meant)}?"
    stop = "." if here else ""
    return Remark(
        f"{words} in {text} stands the wrong way round{tail}{stop}",
        row.span(index, index + 2),
        a=here[1] if here else None,
        original=here[0] if here else None,
        suggestion=Suggestion(meant, "review"),
        confidence=0.9 if severity == "error" else 0.7,
        severity=severity,
    )
