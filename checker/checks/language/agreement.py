r"""A word has a form that its neighbours do not allow.

Why it matters:
    A verb in the wrong number, a pronoun in the wrong case, a noun where a verb should be: readers see it at once.

Flags:
    B: The council have a agreement with the ferry company, the mayor said.

    B: They was late for the vote on the new bridge over the river.

    B: Another 14 families has said that they will leave the valley before the winter.

    B: The mayor will meet these family on Friday.

    B: Him was one of the first to cross the new bridge on Friday.

    A: During the further investigation, the police found the car near Oster.
    B: During the further investigate, the police found the car near Oster.

    A: A crowd gathered on Friday in support of the keeper of the lighthouse.
    B: A crowd gathered on Friday in supported of the keeper of the lighthouse.

    B: The relatively of the missing fisherman met the mayor on Friday.

    B: There was many people on the quay, the mayor said.

    B: Police is looking for a man of thirty, and one of the soldier was hurt.

    B: The mayor, which was elected in May, has promised a new bridge.

Passes:
    A: The bank will close nine branches, and said on Wednesday that 40 others have closed.
    B: The bank announced the closures on Wednesday: nine branches, after 40 closures before.

    B: An hour later a European unit saw an MP at a one-day event in a university.

    B: If I were you, I would go. He and I were there, and so was she; it was for him to say.

    B: The council have met, and so has the crew; ten miles is far, a number of boats are late, and the news is bad.

    B: The keeper, one of the men who have left, asked that the board meet. What the two towns need is a bridge.

    B: Nine had put themselves forward, and fame leaves her cold. Most of them lack boats; on average six attend.

    A: The board will vote on the operation of the ferry.
    B: The board will vote on how to operate the ferry.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import Cover, named, quoted
from checker.checks.language import _articles, _families, _nouns, _plurals, _subjects
from checker.checks.language._doubts import (
    AGREEMENT,
    AGREEMENT_ATTRACTED,
    AGREEMENT_COUNTED,
    AGREEMENT_SURE,
    CLASS,
    CLASS_ALONE,
    CLASS_FITTING,
    FORM_CALMED,
    LIKELIER_IN_ANOTHER_FORM,
    NOUN,
    NOUN_EVERY,
    NOUN_SURE,
    RELATIVE_CALMED,
    RELATIVE_CALMED_ALONE,
    Doubts,
)
from checker.checks.language._pronouns import fits, is_in_case
from checker.checks.language._repairs import Repair, calmed
from checker.checks.language._rows import Pairs, Row, is_whole, rows
from checker.checks.language._second_opinion import is_likelier
from checker.checks.language._texts import Evidence
from checker.collation import Collation
from checker.document import Document, Sentence, Span, Token
from checker.finding import Remark, Severity, Suggestion
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH
from checker.language.word_patterns import class_of
from checker.registry import check

# In bits: how much likelier the sentence must be with the other form of the word: where an original has that form,
# where one has the passage but not the form, and without one.
THEIRS, COMPARED, ALONE = 2.0, 14.0, 20.0
PRONOUN_COMPARED, PRONOUN_ALONE = 8.0, 15.0
CLASS_GAIN = 11.0
MOST_TRIED = 6
"""Relatives of a word that are put in its place."""

_OPEN_TAGS = frozenset("VBN VBG VBZ JJR JJS RBR RBS".split())
_CLASSES = {"N": "a noun", "V": "a verb", "J": "an adjective", "R": "an adverb"}

_CASES = (
    ("he", "him", "himself", "his"), ("she", "her", "herself", "hers"), ("they", "them", "themselves", "their"),
    ("i", "me", "myself", "my"), ("we", "us", "ourselves", "our"), ("it", "itself", "its"),
)  # fmt: skip
_TAGS = {"his": "PRP$", "her": "PRP", "hers": "PRP", "their": "PRP$", "my": "PRP$", "our": "PRP$", "its": "PRP$"}
_NUMBERS = {"was": "were", "is": "are", "has": "have", "does": "do"}
_NUMBERS.update({other: one for one, other in tuple(_NUMBERS.items())})
_PERIODS = frozenset("years weeks months nights evenings seasons summers winters mornings quarters".split())
_CLAUSES = frozenset(
    "that because although though while whereas if when since unless whether as after before until so".split()
)
_PLURAL = frozenset("they we these those".split())
_SINGULAR = frozenset("he she it this".split())
_WISHES = frozenset("if wish though as that would were unless suppose whether lest than and or nor".split())


@check(severity="warning", needs=("suspicion",), yields_to=("language/verb-form",))
def agreement(collation: Collation) -> Iterator[Remark]:
    """Articles before a sound, verbs beside their subjects, nouns behind a number, pronouns in a case, word classes."""
    for sentence, remark in _found(collation):
        places = [place for place, token in enumerate(sentence.tokens) if remark.b.contains(token.span)]
        repairs = []
        # What sound a word begins with is known, and says little to the language model.
        if remark.suggestion is not None and sentence.tokens[places[0]].norm not in ("a", "an"):
            repairs = [Repair(places[0], places[-1] + 1, tuple(remark.suggestion.text.split()))]
        if is_likelier(collation.draft, sentence, repairs, LIKELIER_IN_ANOTHER_FORM):
            yield remark


def _found(collation: Collation) -> Iterator[tuple[Sentence, Remark]]:
    """All remarks of word patterns, the parse and the detector, with their sentences."""
    draft = collation.draft
    doubts = Doubts.of(draft)
    evidence = Evidence.of(collation)
    marks = quoted(draft)
    names = Cover.of(name.span for name in draft.annotations.names)
    for row in rows(draft):
        if not marks.touches(row.sentence.span):
            told = (*_disagreements(draft, row.sentence, doubts), *_miscounted(draft, row.sentence, doubts))
            many = _many(draft, row.sentence, doubts, Cover.of(remark.b for remark in told))
            yield from ((row.sentence, remark) for remark in (*told, *many))
        linked = row.number in evidence.linked
        pairs = Pairs.of(evidence, row.number)
        theirs = {token.norm: (original, token) for original, token in evidence.tokens(row.number)}
        whole = is_whole(draft, row)
        for index, token in enumerate(row.tokens):
            inside = marks.touches(token.span)
            if inside and not linked or _is_theirs(row, index, pairs):
                continue
            remark = _article(draft, row, index) or _number(draft, row, index) or _possessive(draft, row, index)
            remark = remark or (_case(draft, row, index, linked) if whole else None)
            if remark is None and whole and token.norm not in theirs and not names.touches(token.span):
                remark = _word_class(draft, row, index, theirs, pairs, doubts)
            if remark is not None:
                yield row.sentence, remark


def _disagreements(draft: Document, sentence: Sentence, doubts: Doubts) -> Iterator[Remark]:
    """Verbs in the other number than their nouns, where the detector has its doubts too."""
    tokens = sentence.tokens
    for found in _subjects.disagreements(tokens, [draft.words(token.span) for token in tokens]):
        verb = tokens[found.verb]
        level = doubts.form(verb)
        bar = AGREEMENT_ATTRACTED if found.attracted else AGREEMENT_COUNTED if found.counted else AGREEMENT
        if level < bar:
            continue
        noun, meant = draft.words(tokens[found.noun].span), found.meant
        yield Remark(
            f"{named(noun)} is {found.number} and {named(draft.words(verb.span))} is not"
            + (f": should it be {named(meant)}?" if meant else "."),
            verb.span,
            suggestion=Suggestion(meant, "review") if meant else None,
            confidence=0.85 if level >= AGREEMENT_SURE else 0.7,
            severity="error" if level >= AGREEMENT_SURE and (found.counted or found.beside) else "warning",
        )


def _miscounted(draft: Document, sentence: Sentence, doubts: Doubts) -> Iterator[Remark]:
    """Nouns in the other number than the word before them shows."""
    tokens = sentence.tokens
    for found in _nouns.miscounted(tokens, [draft.words(token.span) for token in tokens]):
        level = doubts.form(tokens[found.noun])
        bar = NOUN_EVERY if tokens[found.shown].norm in ("every", "each") else NOUN
        repairs = tuple(_nouns.repairs(tokens, found))
        if level >= bar and is_likelier(draft, sentence, repairs, LIKELIER_IN_ANOTHER_FORM):
            span = tokens[found.shown].span.cover(tokens[found.noun].span)
            message = f"{named(draft.words(span))} has {named(tokens[found.shown].norm)} with a {found.number} noun."
            yield Remark(message, span, confidence=0.85 if level >= NOUN_SURE else 0.7)


def _many(draft: Document, sentence: Sentence, doubts: Doubts, told: Cover) -> Iterator[Remark]:
    """What is one and said as many, or the other way round, and "which" for a person; not what was ``told``."""
    tokens = sentence.tokens
    for found in _plurals.wrong_numbers(draft, sentence, doubts):
        span, shown = tokens[found.index].span, tokens[found.first].span.cover(tokens[found.index].span)
        if told.touches(span):
            continue
        stop = "" if found.what.endswith("?") else "."
        yield Remark(
            f"{named(draft.words(span))} in {named(draft.words(shown))} {found.what}{stop}",
            span if found.meant else shown,
            suggestion=Suggestion(found.meant, "review") if found.meant else None,
            confidence=0.85 if found.sure else 0.75,
            severity="error" if found.sure else "warning",
        )


def _is_theirs(row: Row, index: int, pairs: Pairs) -> bool:
    """Whether the original has the word between the same two."""
    words = [token.norm for token in row.tokens[max(0, index - 1):index + 2]]
    return len(words) > 1 and all(pair in pairs for pair in zip(words, words[1:], strict=False))


def _article(draft: Document, row: Row, index: int) -> Remark | None:
    """ "An" before a consonant's sound, "a" before a vowel's."""
    found = _articles.wrong_article(draft, row.tokens, index)
    if found is None:
        return None
    meant, before = found
    return _remark(draft, row, index, f"should be “{meant.lower()}” before {named(before)}", meant, 0.9)


def _number(draft: Document, row: Row, index: int) -> Remark | None:
    """A form of "be" or "have" right behind a pronoun of the other number."""
    token = row.tokens[index]
    other = _NUMBERS.get(token.norm)
    if other is None or index == 0 or not token.tag.startswith("VB") or token.tag in ("VB", "VBN"):
        return None
    pronoun = row.tokens[index - 1]
    before = row.tokens[index - 2].norm if index > 1 else ""
    singular = token.norm in ("was", "is", "has", "does")
    wrong = pronoun.norm in (_PLURAL if singular else _SINGULAR)
    wished = before in _WISHES or token.norm == "were" and index > 2
    if not wrong or pronoun.tag not in ("PRP", "DT") or wished or before in ("may", "let", "did", "does", "of"):
        return None
    if _is_object(row, index - 1):
        return None  # "those who worked on it have died"
    certain = token.norm == "do" and token.tag == "VBP" and before in ("", ",")
    if row.gain(index, index + 1, other) < 2 and not certain:
        return None
    return _remark(draft, row, index, f"should be “{other}” behind {named(pronoun.norm)}", other, 0.85)


def _possessive(draft: Document, row: Row, index: int) -> Remark | None:
    """ "This years festival" for "this year's festival"."""
    token = row.tokens[index]
    if token.norm not in _PERIODS or not 0 < index < len(row.tokens) - 1 or draft.text[token.span.end] != " ":
        return None
    before = row.tokens[index - 2].tag if index > 1 else ""
    shown = row.tokens[index - 1].norm in ("this", "last", "next") and before not in ("DT", "PRP$", "JJ", "CD", "POS")
    after = row.tokens[index + 1:index + 3]
    nouns = [one.tag.startswith("NN") and one.tag != "NNS" for one in after]
    named_so = nouns[0] or after[0].tag.startswith(("JJ", "VB")) and len(after) > 1 and nouns[1]
    if not shown or not named_so:
        return None
    mark = "'" if "’" not in draft.text else "’"
    return _remark(draft, row, index, f"should be “{token.norm[:-1]}{mark}s”", f"{token.norm[:-1]}{mark}s", 0.85)


def _is_object(row: Row, index: int) -> bool:
    """Whether a pronoun belongs to what stands before it: "worked on it", "built it", not "said it"."""
    if row.tokens[index].dep in ("dobj", "pobj", "dative"):
        return True
    before = row.tokens[index - 1] if index else None
    if before is None or before.dep == "mark":
        return False
    particle = before.tag in ("IN", "TO", "RP") and before.norm not in _CLAUSES
    return particle or before.tag.startswith("VB") and before.lemma not in VERBS_OF_REPORT | VERBS_OF_SPEECH


def _case(draft: Document, row: Row, index: int, linked: bool) -> Remark | None:
    """A pronoun in a case that does not fit."""
    token = row.tokens[index]
    group = next((group for group in _CASES if token.norm in group), None)
    if group is None:
        return None
    gain, best = max(
        (row.gain(index, index + 1, class_of(other, _TAGS.get(other, "PRP"))), other)
        for other in group
        if other != token.norm
    )
    if fits(row, index):
        return None
    # Without an original only "he" for "him" and the other way round is certain enough.
    plain = "sel" not in token.norm and group.index(token.norm) < 2 and group.index(best) < 2
    if not linked and (not plain or is_in_case(row, index, group)):
        return None
    if gain < (PRONOUN_COMPARED if linked else PRONOUN_ALONE):
        return None
    text = draft.words(token.span)
    if _calmed(draft, row, index, best) < FORM_CALMED:
        return None  # "put themselves forward", "fame leaves her cold"
    meant = "I" if best == "i" else best.capitalize() if text[0].isupper() and text != "I" else best
    return _remark(draft, row, index, f"does not fit here; {named(meant)} would", meant, 0.75)


def _word_class(
    draft: Document, row: Row, index: int, theirs: dict[str, tuple[int, Token]], pairs: Pairs, doubts: Doubts
) -> Remark | None:
    """A word of another class than the place asks for, by the original's relative of it or by all relatives there are.

    The original's is certain where it stands between the same two words.
    """
    token = row.tokens[index]
    if token.tag[:1] not in "NVJR" or len(token.norm) < 4 or not token.norm.isalpha():
        return None
    level = max(doubts.word(token), doubts.form(token), doubts.order(token))
    tags = _families.tags(token.norm)
    if index and not draft.words(token.span).islower() or not tags or level < CLASS:
        return None
    own = max(row.gain(index, index + 1, tag) for tag in tags)
    if token.tag in tags or "VBN" in tags or "VBG" in tags:
        own = max(own, 0.0)  # participles are adjectives and nouns too
    best: tuple[float, int, Token] | None = None
    for original, other in theirs.values():
        framed = _is_framed(row, index, other, pairs) and other.tag[:1] not in {tag[0] for tag in tags}
        if not framed and (other.lemma == token.lemma or not _families.related(token.norm, other.norm)):
            continue
        if framed and token.norm[:_families.FEWEST_SHARED] != other.norm[:_families.FEWEST_SHARED]:
            continue
        kinds = {tag[0] for tag in tags}
        others = [tag for tag in _families.tags(other.norm) or (other.tag,) if framed or tag[0] not in kinds]
        gain = max((row.gain(index, index + 1, tag) for tag in others), default=float("-inf")) - own
        fits = gain >= THEIRS and (token.tag not in tags or level >= CLASS_FITTING)
        sure = fits or framed and gain >= 0
        if sure and (best is None or gain > best[0]) and _calmed(draft, row, index, other.norm) >= RELATIVE_CALMED:
            best = gain, original, other
    if best is not None:
        gain, original, other = best
        severity: Severity = "error" if gain >= COMPARED else "warning"
        what = f"does not fit here; the original has {named(other.norm)}"
        return _remark(draft, row, index, what, other.norm, 0.8, severity, (original, other.span))
    alone = max(doubts.word(token), doubts.form(token)) >= CLASS_ALONE
    return _alone(draft, row, index, own) if alone else None


def _is_framed(row: Row, index: int, other: Token, pairs: Pairs) -> bool:
    """Whether the original has ``other`` between the words that stand around the draft's."""
    if not 0 < index < len(row.tokens) - 1:
        return False
    before, after = row.tokens[index - 1].norm, row.tokens[index + 1].norm
    return (before, other.norm) in pairs and (other.norm, after) in pairs


def _alone(draft: Document, row: Row, index: int, own: float) -> Remark | None:
    """A word whose only class does not fit, where a relative of another class fits far better."""
    token = row.tokens[index]
    tags = _families.tags(token.norm)
    kinds = {tag[0] for tag in tags}
    # Participles and comparatives do the work of several classes; "the survey suggests" may end a sentence.
    if len(kinds) > 1 or not kinds <= _CLASSES.keys() or _OPEN_TAGS.intersection(tags):
        return None
    if index and row.tokens[index - 1].tag == "CD":
        return None  # "on average six attend"
    found = sorted(
        (
            (row.gain(index, index + 1, tag) - own, tag[0], other)
            for other in _families.relatives(token.norm)
            for tag in _families.tags(other)
        ),
        reverse=True,
    )
    if not found or found[0][0] < CLASS_GAIN or (meant := found[0][1]) not in _CLASSES:
        return None
    tried = dict.fromkeys(other for gain, kind, other in found if gain >= CLASS_GAIN and kind == meant)
    if max(_calmed(draft, row, index, other) for other in tuple(tried)[:MOST_TRIED]) < RELATIVE_CALMED_ALONE:
        return None
    text = named(row.around(draft, index, index + 1))
    what = f"is {_CLASSES[kinds.pop()]} where only {_CLASSES[meant]} fits"
    return Remark(f"{named(draft.words(token.span))} in {text} {what}.", token.span, confidence=0.75)


def _calmed(draft: Document, row: Row, index: int, instead: str) -> float:
    place = row.sentence.tokens.index(row.tokens[index])
    return calmed(draft, row.sentence, Repair(place, place + 1, (instead,)))


def _remark(
    draft: Document,
    row: Row,
    index: int,
    what: str,
    meant: str,
    confidence: float,
    severity: Severity | None = None,
    here: tuple[int, Span] | None = None,
) -> Remark:
    token = row.tokens[index]
    text = named(row.around(draft, index, index + 1))
    return Remark(
        f"{named(draft.words(token.span))} in {text} {what}.",
        token.span,
        a=here[1] if here else None,
        original=here[0] if here else None,
        suggestion=Suggestion(meant, "review"),
        confidence=confidence,
        severity=severity,
    )
