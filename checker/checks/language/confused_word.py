r"""A word stands for another that sounds or looks like it.

Why it matters:
    "Form" for "from" and "loose" for "lose" are spelled right, so that no speller sees them, and readers do.

Flags:
    B: The ferry was late because the sea was to rough, the mayor said on Friday.

    B: The keeper said that the letter came form the ministry of fisheries.

    B: The harbour board may loose its seat in the council.

    B: The mistake lead to the death of two keepers last year.

    B: The club will lose a tenth of it's members, the treasurer said on Friday.

Passes:
    B: The keeper sold the boat because he had to, he said, and moved to the town for good.

    B: The form from the ministry was loose; the lead singer will lead the choir. It's late, and the dog lost its way.

    B: The past is past, and she passed the quay. There were three of them, and they went there by themselves, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.checks._reading import named, quoted
from checker.checks.language._doubts import Doubts
from checker.checks.language._repairs import Repair, worst_after, worst_before
from checker.checks.language._rows import Row, rows
from checker.collation import Collation
from checker.document import Document, Token
from checker.finding import Remark, Suggestion
from checker.language.word_patterns import class_of
from checker.registry import check

# Each with what it may stand for, and the tags that this would bear.
_PAIRS = (
    "form from IN|trough through IN|lead led VBD VBN|loose lose VB VBP|loosing losing VBG|then than IN|than then RB|"
    "quiet quite RB|quite quiet JJ|to too RB|too to TO IN|it's its PRP$|there their PRP$|their there EX RB|"
    "no know VB VBP|know no DT|effect affect VB VBP|affect effect NN|past passed VBD VBN|passed past IN JJ|"
    "weather whether IN|whether weather NN|advise advice NN|advice advise VB VBP|breath breathe VB VBP|"
    "chose choose VB VBP|choose chose VBD|accept except IN|except accept VB VBP|principle principal JJ|"
    "personal personnel NN|peace piece NN|piece peace NN|you're your PRP$|who's whose WP$|"
    "whose who's WP|brake break VB VBP|break brake NN|site sight NN|sight site NN|cite site NN|wit with IN|"
    "though through IN|thought though IN|threw through IN|worse worst JJS|worst worse JJR|untied united JJ|"
    "hole whole JJ|whole hole NN|weak week NN|week weak JJ|knew new JJ|new knew VBD|where were VBD|raise rise NN|"
    "felt fell VBD|fell felt VBD|sale sell VB VBP|sell sale NN|prove proof NN|proof prove VB VBP|"
    "belief believe VB VBP|believe belief NN|success succeed VB|live life NN|life live VB VBP|"
    "of off RP|now know VB VBP|here hear VB VBP|hear here RB|"
    "steal steel NN|steel steal VB|plane plain JJ|course coarse JJ|bought brought VBD VBN|desert dessert NN|"
    "device devise VB|devise device NN|angel angle NN|dairy diary NN|causal casual JJ|martial marital JJ"
)
_MEANT: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
for _pair in _PAIRS.split("|"):
    _word, _other, *_tags = _pair.split()
    _MEANT.setdefault(_word, []).append((_other, tuple(_tags)))
MEANT: Mapping[str, Sequence[tuple[str, tuple[str, ...]]]] = _MEANT

# In bits: how much likelier the sentence must be with the other word, and where that takes more doubt away. And the
# levels of doubt around the place: at least so much as it stands, at most so much with the other, and so much less.
GAIN, GAIN_CALMED = 5.0, 1.0
STANDING, LEFT, CALMED, CALMED_SURE = 6.0, 6.0, 2.5, 4.0
# The level of a word that could be right between its neighbours ("to loose the hounds").
DOUBTED = 6.5

_MODALS = frozenset("to can could may might must shall should will would cannot not".split())
# What is let go, so that "loosing" is right.
_LOOSED = frozenset(
    "arrow bird bolt bull cannon dog grip hold horse hound knot missile pack rope sail shot volley".split()
)
# Prepositions that are no conjunctions: no clause can follow them.
_GOVERNING = frozenset(
    "of in on with by from into at over under through between during against within without among despite".split()
)
_POSSESSIVES = {"it's": "its", "you're": "your"}
_NOUN_STARTS = ("NN", "NNS", "JJ", "JJS")
_BEFORE_NOUN = ("DT", "JJ", "NN", "PRP$", "POS", "CD", "VBG")


@check(severity="warning", needs=("suspicion",), yields_to=("language/misspelling", "language/garbled-phrase"))
def confused_word(collation: Collation) -> Iterator[Remark]:
    """One remark for each word whose twin fits far better; nothing in quotation marks, no names."""
    draft = collation.draft
    marks = quoted(draft)
    doubts = Doubts.of(draft)
    for row in rows(draft):
        if marks.touches(row.sentence.span):
            continue
        for index, token in enumerate(row.tokens):
            if token.norm in MEANT and draft.words(token.span).islower():
                meant = _meant(draft, row, index, doubts)
                if meant:
                    text = named(row.around(draft, index, index + 1))
                    yield Remark(
                        f"{named(draft.words(token.span))} in {text} seems to stand for {named(meant)}.",
                        token.span,
                        suggestion=Suggestion(meant, "review"),
                        confidence=0.8,
                    )


def _meant(draft: Document, row: Row, index: int, doubts: Doubts) -> str:
    """The twin that was meant; empty for none."""
    token = row.tokens[index]
    plain = _plainly(row.tokens, index, doubts)
    if plain:
        return plain
    place = row.sentence.tokens.index(token)
    if token.norm == "to" and not (index + 1 < len(row.tokens) and row.tokens[index + 1].norm.isalpha()):
        return ""  # "he had to, he said": what was to be done stands before it
    if token.norm == "now" and index > 1 and row.tokens[index - 2].norm in ("up", "then", "from"):
        return ""  # "up to now": a time, and no verb behind "to"
    if token.norm == "than" and any(other.tag in ("JJR", "RBR") for other in row.tokens[:index]):
        return ""  # "fewer came to it than left"
    for other, tags in MEANT[token.norm]:
        gain = max(row.gain(index, index + 1, class_of(other, tag)) for tag in tags)
        if gain < GAIN_CALMED:
            continue
        repair = Repair(place, place + 1, (other,))
        before = worst_before(draft, row.sentence, repair)
        if before < STANDING:
            continue
        after = worst_after(draft, row.sentence, repair)
        if after <= LEFT and before - after >= (CALMED if gain >= GAIN else CALMED_SURE):
            return other
    return ""


def _plainly(tokens: Sequence[Token], index: int, doubts: Doubts) -> str:
    """What was meant where hardly any English has the word between such neighbours."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is None or after is None:
        return ""
    word = tokens[index].norm
    if word == "loose" and before.norm in _MODALS and after.tag in ("DT", "PRP$", "NN", "NNS", "CD"):
        return "lose" if doubts.word(tokens[index]) >= DOUBTED else ""
    if word in _POSSESSIVES and before.tag == "IN" and before.norm in _GOVERNING and after.tag in _NOUN_STARTS:
        return _POSSESSIVES[word]  # the detector reads "it's" and "its" alike
    if word == "loosing":
        thing = next((token.lemma.lower() for token in tokens[index + 1:index + 5] if token.tag[:2] == "NN"), "")
        return "" if thing in _LOOSED else "losing"
    if word == "trough" and not before.tag.startswith(_BEFORE_NOUN) and after.tag in ("DT", "PRP$", "JJ"):
        return "through"
    return ""
