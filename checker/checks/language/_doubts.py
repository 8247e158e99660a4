"""What the detector thinks of a word, as how rare that is in clean text; and how rare it must be for each remark.

The bars are levels (:func:`checker.language.detector.level`), of 2 ** level clean words one, so that they hold for any
weights whose levels were measured. They were chosen on clean text and on seeded slips
(docs/decisions/language-checks.md), together with what a check sees itself: none of them speaks alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.document import Document, Span, Suspicion, Token
from checker.language import detector

# A verb that does not agree with its noun: where it agrees with one behind "of", where a word shows the
# noun's number, elsewhere, and for an error.
AGREEMENT_ATTRACTED, AGREEMENT_COUNTED, AGREEMENT, AGREEMENT_SURE = 2.5, 5.0, 6.0, 7.0

# A verb's form behind an auxiliary or "to": where the words allow nothing else, elsewhere, behind what may stand alone,
# and behind a "to" that may belong to a noun.
FORM_CERTAIN, FORM, FORM_ELLIPTIC, FORM_ATTRIBUTE = 4.0, 9.0, 10.5, 12.5
PARTICIPLE_CERTAIN, PARTICIPLE, PARTICIPLE_ELLIPTIC = 1.5, 6.5, 8.0

# A verb where only a noun can stand.
VERB_FOR_NOUN = 3.0

# "To" behind a modal verb, seen as a word that is missing before it.
TO, TO_ELLIPTIC = 4.0, 8.5

# A noun in the wrong number behind a word that shows one, behind "every", and to be sure.
NOUN, NOUN_EVERY, NOUN_SURE = 7.0, 1.5, 9.0

# A word of the wrong class: beside an original that has its relative, the same where the tagger takes it for what it
# is, and alone.
CLASS, CLASS_FITTING, CLASS_ALONE = 4.0, 7.0, 8.0

# By how much the levels around a word must fall, in sum, with another form of it, with the original's word of the same
# family, and with any other of the family.
FORM_CALMED, RELATIVE_CALMED, RELATIVE_CALMED_ALONE = 12.0, 5.0, 10.0

# The same without a mark, and with the word that the original has in the place of one that is like it.
MARK_CALMED, TWIN_CALMED = 10.0, 8.0

# A word that may be another's twin: with one far commoner, and beyond doubt.
TWIN, TWIN_CERTAIN = 5.0, 9.0

# Where something is missing before a mark, since the mark cuts what goes on.
MARK_DOUBTED = 7.0

# Two prepositions in a row, by whether the first can be a verb's particle.
PREPOSITION, PREPOSITION_PARTICLE = 8.0, 11.0

# Words in the wrong order: one of a pair, both of it, both beyond doubt (beside an original that has them not so); of a
# sentence in no order at all, the worst word and the one that a quarter of its words are worse than.
ORDER, ORDER_BOTH, ORDER_CERTAIN, SHUFFLED_ORDER, SHUFFLED_QUARTER = 5.0, 9.0, 10.0, 7.0, 7.0

# By how much the levels around two words must fall, in sum, when they change places: where an original has them so or
# both are beyond all doubt (hardly a pair of 60,000 clean words was); beside another witness; alone, where both are
# doubted so far.
ORDER_CALMED_BACK, ORDER_BEYOND = 12.0, 13.0
ORDER_CALMED, ORDER_CALM_ALONE, ORDER_CALM_BOTH = 25.0, 36.0, 6.5

# What an original has and the draft lacks where word patterns see a hole; the same for an error; beyond doubt.
HOLE, HOLE_SURE, HOLE_CERTAIN = 5.0, 9.0, 12.0

# What bears a hole out: no doubt of it at all, or so much and levels around that fall so far with a word more; and by
# how much they must fall where nothing else speaks for the hole.
HOLE_EXTREME, HOLE_BORNE_OUT, HOLE_BORNE_OUT_BESIDE = 12.0, 9.0, 18.0
HOLE_BEYOND, HOLE_ALONE = 13.0, 12.0

# Where a word is lost that an original has beside one of the two neighbours, and by how much the levels around must
# fall with it: honest rewrites (44,000 words) had one such place.
FRAMED, FRAMED_CALMED = 8.0, 25.0

# A verb that is lost: so much doubt, or so much where an original has a verb between the same two words; by how much
# the levels around must fall with a common verb; and what the doubt and this share of the fall must come to, by what
# the words before ask for, and for an error.
LOST_VERB_DOUBTED, LOST_VERB_FRAMED, LOST_VERB_CALMED, LOST_VERB_SHARE, LOST_VERB_SURE = 7.0, 3.0, 6.0, 0.25, 13.0
LOST_VERB: Mapping[str, float] = {
    "modal": 10.0, "to": 13.0, "have": 10.0, "have a noun": 17.5, "be": 16.0, "clause": 13.0, "beside a verb": 15.0,
}

# A preposition where an original has another behind the same word, by how much all levels beside it must fall with
# that one; and the same before the same noun.
OTHER_PREPOSITION, OTHER_CALMED = 3.0, 22.0
SAME_OBJECT, SAME_OBJECT_CALMED = 4.0, 12.0

# Where the grammar lacks a word: where nothing could stand so, and where an original must have one.
GAP, GAP_COMPARED = 7.0, 9.0

# A preposition or a verb that is missing.
PREPOSITION_LOST, VERB_LOST = 9.0, 11.5

# In bits: how much likelier the language model must find the sentence with two words exchanged, with a word more, with
# one of two prepositions or without a mark, with the original's word in the place of one like it, and with another form
# of a word.
LIKELIER_EXCHANGED, LIKELIER_WITH_A_WORD, LIKELIER_WITHOUT, LIKELIER_TWIN = 8.0, 3.0, 3.0, 3.0
LIKELIER_IN_ANOTHER_FORM = 3.0

# The same with what an original has beside the same word: its preposition behind a verb or an adjective, or a noun,
# where the draft has another; none for one, or one for none; and its article before a noun.
LIKELIER_PREPOSITION, LIKELIER_PREPOSITION_OF_NOUN, LIKELIER_WITHOUT_PREPOSITION = 6.0, 10.0, 6.0
LIKELIER_WITH_ARTICLE = 5.5

# The same where little else speaks against it: a form that the detector is not calm without, or a word more without an
# original (most sound sentences have room for one that says a little: "are expected to receive").
LIKELIER_ALONE = 6.0


@dataclass(frozen=True, slots=True)
class Doubts:
    """The detector's scores of a text's words, where it was asked."""

    scores: Mapping[Span, Suspicion]

    @classmethod
    def of(cls, draft: Document) -> Doubts:
        """Of the words of ``draft``."""
        return cls({suspicion.span: suspicion for suspicion in draft.annotations.suspicions})

    def form(self, token: Token) -> float:
        """The level of "in a wrong form"; 0 for a word that was not read."""
        found = self.scores.get(token.span)
        return detector.level("form", found.form) if found else 0.0

    def missing(self, token: Token) -> float:
        """The level of "something is missing before it"."""
        found = self.scores.get(token.span)
        return detector.level("missing", found.missing) if found else 0.0

    def order(self, token: Token) -> float:
        """The level of "in a wrong place"."""
        found = self.scores.get(token.span)
        return detector.level("order", found.order) if found else 0.0

    def word(self, token: Token) -> float:
        """The level of "the wrong word"."""
        found = self.scores.get(token.span)
        return detector.level("word", found.word) if found else 0.0
