"""A pronoun stands before anyone or anything that it could mean.

Why it matters:
    Where the first sentences were cut or moved, "he" opens the story and nobody has been named: the reader cannot tell
    who resigned. An original that opens in this way on purpose may be followed.

Flags:
    A: Mayor Ines Dorn resigned on Monday. She had led the town of Oster for nine years.
    B: She resigned on Monday. Oster had had the same mayor for nine years.

    A: The council of Oster bought the old mill in May. Its roof has to be mended.
    B: In May it bought the old mill. The roof has to be mended.

Passes:
    A: Mayor Ines Dorn resigned on Monday. She had led the town of Oster for nine years.
    B: After nine years she had had enough: Ines Dorn, the mayor of Oster, resigned on Monday.

    A: She had led the town for nine years. On Monday Ines Dorn, the mayor of Oster, resigned.
    B: She had been the mayor for nine years. Ines Dorn resigned from her post in Oster on Monday.

    A: Ines Dorn crossed the bay in nine hours. She swam alone and slept for a day after that.
    B: It took her nine hours, but Ines Dorn crossed the bay alone. After that she slept for a day.

    A: A fox got into the mill in Oster and cut off the power.
    B: Blame it on a fox. The animal got into the mill in Oster and cut off the power.

    A: The mill in Oster burned for six hours. The firefighters could not save the roof.
    B: It took the firefighters six hours to put out the fire at the mill in Oster. The roof was lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._reading import named, prose, quoted, subtree
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span, Token
from checker.finding import Remark, Suggestion
from checker.registry import check

_PERSONAL = frozenset(("he", "him", "she", "her"))
_OTHERS = frozenset(("it", "they", "them"))
_FAMILIES = tuple(frozenset(words.split()) for words in ("he him his", "she her hers", "it its", "they them their"))
_GOVERNED = frozenset(("nsubj", "nsubjpass", "dobj", "dative"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_WHERE = frozenset(("at", "in", "near", "on"))
_CLAUSES = frozenset(("ccomp", "xcomp", "csubj", "advcl", "acomp", "attr"))
_EMPTY = frozenset(
    "appear be become come cost emerge feel get go happen help look make matter mean occur pay rain remain say seem "
    "snow sound strike suffice suit take turn".split()
)
"""Verbs with an "it" that stands for nothing."""
_LONGEST = 60


@check(severity="warning", needs=("originals",))
def dangling_pronoun(collation: Collation) -> Iterator[Remark]:
    """Look at the pronouns before the first noun of the draft that they could stand for."""
    if any(_dangling(original) is not None for original in collation.originals):
        return
    found = _dangling(collation.draft)
    if found is None:
        return
    number, index = found
    sentence = collation.draft.sentences[number]
    token = sentence.tokens[index]
    if any(_opens_with(original, token) for original in collation.originals):
        return
    word = named(collation.draft.words(token.span))
    for link in collation.links:
        if number in link.b and (meant := _meant(collation, link, sentence, index)) is not None:
            words = collation.original_of(link).words(meant)
            opens = not any(map(str.isalnum, collation.draft.text[sentence.span.start:token.span.start]))
            yield Remark(
                message=f"{word} stands before anyone is named: the original has {named(words)} here.",
                b=token.span,
                a=meant,
                original=link.original,
                suggestion=Suggestion(words[:1].upper() + words[1:] if opens else words),
                confidence=0.8,
            )
            return
    yield Remark(
        message=f"{word} stands before anyone or anything that it could mean: who or what is it?",
        b=token.span,
        confidence=0.7,
    )


def _dangling(document: Document) -> tuple[int, int] | None:
    """The sentence and the token of the first pronoun that nothing stands before; None where there is none."""
    dates = [date.span for date in document.annotations.dates]
    marks = quoted(document)
    thing = person = False
    for number, sentence in prose(document):
        hook = _leads_on(sentence)
        for index, token in enumerate(sentence.tokens):
            if token.tag.startswith("N") and not any(date.overlaps(token.span) for date in dates):
                thing = True
                person = person or not _is_where(sentence.tokens, index)
            stands = not person if token.norm in _PERSONAL else token.norm in _OTHERS and not thing
            stands = stands and not hook and not marks.touches(token.span) and not _looks_ahead(sentence.tokens, index)
            if stands and _is_told_of(sentence.tokens, index):
                return number, index
        if person or marks.touches(sentence.span):
            return None
    return None


def _leads_on(sentence: Sentence) -> bool:
    """Whether a sentence asks something or tells the reader to do it: what it means is for the next one to say."""
    asks = any(token.norm == "?" for token in sentence.tokens[-2:])
    return asks or any(
        token.dep == "ROOT" and token.tag == "VB" and not any(
            other.head == at and other.dep in (*_SUBJECTS, "aux", "csubj", "expl") for other in sentence.tokens
        )
        for at, token in enumerate(sentence.tokens)
    )


def _looks_ahead(tokens: Sequence[Token], index: int) -> bool:
    """Whether the sentence names the person of an object later on: "it took him nine days, but Tam Orrick came"."""
    if tokens[index].norm not in _PERSONAL or tokens[index].dep in _SUBJECTS:
        return False
    return any(token.tag == "NNP" and token.dep in _SUBJECTS for token in tokens[index + 1:])


def _is_where(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun says where something happens, so that no "he" can stand for it."""
    while tokens[index].dep == "compound" and 0 <= tokens[index].head != index:
        index = tokens[index].head
    return tokens[index].dep == "pobj" and tokens[tokens[index].head].norm in _WHERE


def _opens_with(original: Document, token: Token) -> bool:
    """Whether an original starts with such a pronoun, too, anywhere in a sentence and before any other subject."""
    family = next(family for family in _FAMILIES if token.norm in family)
    first = next((sentence for _, sentence in prose(original)), None)
    for other in first.tokens if first is not None else ():
        if other.norm in family or other.tag.startswith("N") and other.dep in _SUBJECTS:
            return other.norm in family
    return False


def _is_told_of(tokens: Sequence[Token], index: int) -> bool:
    """Whether the sentence's main clause is about the pronoun: before that, "when he left" looks ahead to a name."""
    token = tokens[index]
    if token.tag != "PRP" or token.dep not in _GOVERNED or not 0 <= token.head < len(tokens):
        return False
    verb = token.head
    if tokens[verb].dep != "ROOT":
        return False
    below = {tokens[child].dep for child in range(len(tokens)) if tokens[child].head == verb and child != verb}
    return token.norm != "it" or tokens[verb].lemma not in _EMPTY and not below & _CLAUSES


def _meant(collation: Collation, link: Link, sentence: Sentence, index: int) -> Span | None:
    """What the original has in the pronoun's place: the subject of the same verb, a noun with what hangs on it."""
    tokens = sentence.tokens
    if tokens[index].dep not in _SUBJECTS:
        return None
    original = collation.original_of(link)
    for number in link.a:
        others = original.sentences[number].tokens
        for at, other in enumerate(others):
            same = 0 <= other.head < len(others) and others[other.head].lemma == tokens[tokens[index].head].lemma
            if other.dep in _SUBJECTS and same and other.tag.startswith("N"):
                inside = subtree(others, at)
                span = others[min(inside)].span.cover(others[max(inside)].span)
                return span if len(span) <= _LONGEST else other.span
    return None
