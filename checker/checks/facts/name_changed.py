"""A name is spelled otherwise, or became another name.

Why it matters:
    A misspelled or mistaken name is the commonest correction that newsrooms print.

Flags:
    A: The award went to Marta Kelvane, a nurse from Oster.
    B: The award went to Marta Kelvaine, a nurse from Oster.

    A: Police in Oster arrested two men over the fire at the mill.
    B: Police in Velm arrested two men over the fire at the mill.

    A: Nurse Dawn Pickard and the surgeon, Amit Rao, were cleared by the panel.
    B: The panel cleared the surgeon, Amit Pickard, and a nurse.

    A: The Institute of Marine Geology in Halden published the map on Tuesday.
    B: A map was published on Tuesday by the Institute of Marine Geography in Halden.

    A: The ferry route across the North Sea was closed by gales on Wednesday.
    B: Gales on Wednesday shut the ferry route across the Baltic Sea.

    A: Greta Hahn moved to Canada in 1912 and died in Winnipeg. Fiona Bligh made the statue.
    B: A statue by Fiona Bligh recalls her. Bligh left for Canada in 1912 and died in Winnipeg. Hahn taught.

Passes:
    A: The French government will pay half of the sum.
    B: Half of the sum will come from Paris.

    A: The award went to Marta Kelvane, a nurse from Oster.
    B: Marta Kelvane, a nurse from Oster, won the award.

    A: The World Health Assembly met in Oster on Monday. The WHA will vote on the plan.
    B: The WHA met in Oster on Monday. The World Health Assembly will vote on the plan.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from checker.checks._names import follows_from, is_land, is_power_of, is_spelled_out, same_entity, stands_for
from checker.checks._vocabulary import Vocabulary
from checker.checks.facts._counterparts import framed, inside_a, inside_b, pair, side_by_side
from checker.checks.facts._name_remarks import of_another, of_no_one
from checker.checks.facts._replaced import top_of
from checker.checks.facts._words import Side, Words, is_common_noun, words_of
from checker.collation import Collation, Link
from checker.document import Document, Name, Span
from checker.finding import Remark, Suggestion
from checker.language.dictionary import is_name, known
from checker.language.party_labels import is_label, spells_out
from checker.registry import check

_KINDS = {"GPE": "place", "LOC": "place", "FAC": "place", "PERSON": "person", "ORG": "body", "NORP": "people"}
# The words of a body's or an event's name are translated and shortened; a person's and a place's are spelled.
_SPELLED = frozenset(("PERSON", "GPE", "LOC", "FAC"))
_WORDS = re.compile(r"[\w'\u2019.-]*\w")
_COUNTED = frozenset(("PERSON", "GPE", "LOC", "FAC", "ORG", ""))
_CLOSE = 0.78
_EXONYM = 0.5
_SPELLED_OUT = 3
_LETTERS = (3, 6)
_SURNAME = 6
_GOVERNMENTS = frozenset("government ministry minister ministers parliament cabinet officials authorities".split())


@check(
    severity="error",
    needs=("originals",),
    yields_to=("facts/roles-exchanged", "facts/subject-exchanged", "quotes/speaker-changed"),
)
def name_changed(collation: Collation) -> Iterator[Remark]:
    """Compare the names of each link; only what stands in the other's place is a change."""
    spellings = [
        {spelling for name in original.annotations.names for spelling in (name.canonical, original.words(name.span))}
        for original in collation.originals
    ]
    speakers_of = [_speakers(original, collation.draft) for original in collation.originals]
    told: list[Span] = []
    for remark in _in_links(collation, spellings, speakers_of):
        told.append(remark.b)
        yield remark
    taken = [remark for link in collation.prose_links() for remark in of_another(collation, link)]
    for remark in taken:
        if not any(remark.b.overlaps(span) for span in told):
            told.append(remark.b)
            yield remark
    if len(collation.originals) == 1:
        for remark in of_no_one(collation):
            if not any(remark.b.overlaps(span) for span in told):
                told.append(remark.b)
                yield remark


def _in_links(
    collation: Collation, spellings: list[set[str]], speakers_of: list[list[Span]]
) -> Iterator[Remark]:
    for link in collation.prose_links():
        original, draft = collation.original_of(link), collation.draft
        names_a = inside_a(collation, link, original.annotations.names)
        names_b = inside_b(collation, link, draft.annotations.names)
        _, left_a, left_b = pair(collation, link, names_a, names_b, same_entity)
        lands = [
            a for a in left_a if a.kind in ("GPE", "NORP") and not any(stands_for(a, other) for other in names_b)
        ]
        left_a = [a for a in left_a if not is_label(a.canonical)]
        left_b = [
            b for b in left_b
            if not _is_seat(original, draft, link, b, lands) and not is_spelled_out(b, original)
            and not spells_out(b.canonical, original.text)
        ]
        spelled_there = spellings[link.original]
        speakers = speakers_of[link.original]
        for b in left_b:
            if any(speaker.overlaps(b.span) for speaker in speakers):
                continue  # quotes/speaker-changed compares those
            for a in left_a:
                if not side_by_side(collation, link, a.span, b.span, 60):
                    continue
                if remark := _judge(collation, link, original, a, b, spelled_there):
                    left_a.remove(a)
                    left_b = [other for other in left_b if other is not b]
                    yield remark
                    break
        misspelt = list(_misspelt(collation, link, left_b, spelled_there))
        yield from misspelt
        left_b = [b for b in left_b if not any(remark.b == b.span for remark in misspelt)]
        yield from _alone(collation, link, left_a, left_b, speakers)


def _is_seat(original: Document, draft: Document, link: Link, b: Name, lands: list[Name]) -> bool:
    """Whether the original has the land or government that a capital stands for ("Moscow said"), or a land's capital.

    Behind a preposition of place it is the town that is meant. A government is no other land's: the passage has no
    ``lands`` that the draft leaves out.
    """
    governed = not lands and not is_land(b.canonical) and any(
        token.norm == "government" for number in link.a for token in original.sentences[number].tokens
    )
    if not governed and not any(stands_for(a, b) for a in original.annotations.names):
        return False
    number = draft.sentence_at(b.span.start)
    tokens = draft.sentences[number].tokens if number is not None else ()
    before = [token.norm for token in tokens if token.span.end <= b.span.start]
    inside = before[-2:-1] and before[-2] in _GOVERNMENTS  # "the government in Delhi"
    return bool(inside) or is_land(b.canonical) or before[-1:] not in (["in"], ["at"], ["near"])


def _is_power(collation: Collation, link: Link, lost: list[Name], b: Name) -> bool:
    """Whether a name stands for the government of a land that the original names."""
    original, draft = collation.original_of(link), collation.draft
    gone = [original.words(a.span) for a in lost if collation.inside_a(link, a.span)]
    return is_power_of(draft.words(b.span), gone, original)


def _misspelt(collation: Collation, link: Link, left_b: list[Name], spellings: set[str]) -> Iterator[Remark]:
    """The full names that no original has, each with one a letter away that the draft has nowhere, in any place."""
    original, draft = collation.original_of(link), collation.draft
    for b in left_b:
        words_b = draft.words(b.span)
        if words_b in spellings or b.canonical in spellings or words_b in original.text:
            continue
        surname = _surname(original, draft, b)
        if surname is not None:
            yield _spelled(link, surname, b, original.words(surname.span).split()[-1], words_b.split()[-1])
            continue
        for a in original.annotations.names:
            words_a = original.words(a.span)
            bare = " ".join(words_b.split()[-len(words_a.split()):])  # "Mayor Ines Dorn" may be taken for a name
            shared = set(words_a.casefold().split()) & set(bare.casefold().split())
            if shared and len(words_a.split()) == len(bare.split()) > 1 and a.kind in _SPELLED | {""}:
                if _alike(words_a, bare) and not same_entity(a, b) and words_a.split()[-1] not in draft.text:
                    yield _spelled(link, a, b, words_a, bare)
                    break


def _surname(original: Document, draft: Document, b: Name) -> Name | None:
    """The person of the original whose surname is ``b``, a single word that no dictionary has, with a letter wrong."""
    word = draft.words(b.span)
    if not word.isalpha() or len(word) < _SURNAME or known(word.casefold()) or b.kind not in ("PERSON", "", "ORG"):
        return None
    for a in original.annotations.names:
        last = original.words(a.span).split()[-1]
        if a.kind == "PERSON" and last[0] == word[0] and last != word and _plain(last) != _plain(word):
            if 0 < Levenshtein.distance(last.casefold(), word.casefold()) <= 2 and _alike(last, word):
                return a if not same_entity(a, b) else None
    return None


def _spelled(link: Link, a: Name, b: Name, words_a: str, words_b: str) -> Remark:
    return Remark(
        message=f"\u201c{words_a}\u201d is spelled \u201c{words_b}\u201d in the draft.",
        b=b.span,
        a=a.span,
        original=link.original,
        suggestion=Suggestion(words_a),
        severity="warning" if _plain(words_a) == _plain(words_b) else None,
        confidence=0.75,
    )


def _last_word(name: str) -> str:
    """The surname, or what kind of body it is: "of" and what follows left out."""
    return _plain(name).casefold().partition(" of ")[0].split()[-1]


def _speakers(original: Document, draft: Document) -> list[Span]:
    """The speakers of the draft's quotations whose first words stand in the original."""
    text = " ".join(original.text.split())
    return [
        quotation.speaker
        for quotation in draft.annotations.quotations
        if quotation.speaker is not None
        and " ".join(draft.words(quotation.inner).split()[:4]).rstrip(".,") in text
    ]


def _judge(
    collation: Collation, link: Link, original: Document, a: Name, b: Name, known: set[str]
) -> Remark | None:
    draft = collation.draft
    words_a, words_b = original.words(a.span), draft.words(b.span)
    sure = framed(collation, link, a.span, b.span)
    spelled = words_b not in known and _alike(words_a, words_b)
    if not spelled and not (sure and a.kind == b.kind and a.kind in _KINDS):
        return None
    if not spelled and words_b in original.text and words_a in draft.text:
        return None  # both names are in both texts: who does what is for roles-exchanged and subject-exchanged
    if not spelled and (a.kind == "NORP" or _short_form(words_a, words_b)):
        return None
    plain = _plain(words_a) == _plain(words_b)
    shared = not spelled and _last_word(words_a) == _last_word(words_b)
    what = "is spelled" if spelled else "became"
    tail = " in the draft" if spelled else ""
    return Remark(
        message=f"\u201c{words_a}\u201d {what} \u201c{words_b}\u201d{tail}.",
        b=b.span,
        a=a.span,
        original=link.original,
        suggestion=Suggestion(words_a),
        severity="warning" if shared or (spelled and a.kind not in _SPELLED) or plain else None,
        confidence=min(0.95, (0.6 if spelled else 0.5) + 0.15 * sure + 0.2 * link.score),
    )


def _in_capitals(collation: Collation, name: str) -> bool:
    """Whether an original has a name in capitals, as datelines and headlines are set: "PORT ALDEN \u2014"."""
    return len(name) > 3 and any(f" {name.upper()} " in _words_of(original) for original in collation.originals)


def _words_of(document: Document) -> str:
    """A text's words with a space around each; worked out once."""
    if "words with spaces" not in document.derived:
        document.derived["words with spaces"] = f" {' '.join(_WORDS.findall(document.text))} "
    found: str = document.derived["words with spaces"]
    return found


def _alone(
    collation: Collation, link: Link, left_a: list[Name], left_b: list[Name], speakers: list[Span]
) -> Iterator[Remark]:
    """The names that the draft has and the original has nowhere, against those that are missing."""
    original, draft = collation.original_of(link), collation.draft
    words = words_of(collation, link)
    if words is None:
        return
    known_a, known_b = Vocabulary.of(original), Vocabulary.of(draft)
    lost = [a for a in left_a if not known_b.has(original.words(a.span)) and (a.kind in _COUNTED or a.kind == "NORP")]
    for b in left_b:
        if known_a.has(draft.words(b.span)) or any(speaker.overlaps(b.span) for speaker in speakers):
            continue
        name = draft.words(b.span)
        if _opens_with_a_word(draft, b):
            continue
        if is_common_noun(name, words.a, words.sure_a) or _stands_for_letters(words.a, known_b, name):
            continue
        if _is_power(collation, link, lost, b):
            continue
        a = _missing(collation, link, words, lost, left_b, b)
        if a is None:
            if follows_from(b.canonical, original):
                continue
            if _in_capitals(collation, name):
                continue
            if b.kind in _COUNTED - {""} and link.shape == "1:1" and not draft.words(b.span).replace(".", "").isupper():
                yield Remark(
                    message=f"\u201c{draft.words(b.span)}\u201d is not in the original: is the name right?",
                    b=b.span,
                    a=collation.span_a(link),
                    original=link.original,
                    confidence=min(0.6, 0.2 + 0.4 * link.score),
                    severity="warning",
                )
            continue
        words_a, words_b = original.words(a.span), draft.words(b.span)
        if _short_form(words_a, words_b):
            continue
        lost.remove(a)
        if a.kind == b.kind:
            sure = a.kind in _SPELLED and _same_place(collation, link, words, a, b)
        else:
            places = {a.kind, b.kind} <= _SPELLED | {"", "NORP"} and {a.kind, b.kind} & _SPELLED
            sure = bool(places) and _after_preposition(words, a) and framed(collation, link, a.span, b.span)
        yield Remark(
            message=f"\u201c{words_b}\u201d is not in the original, which has \u201c{words_a}\u201d in this passage.",
            b=b.span,
            a=a.span,
            original=link.original,
            suggestion=Suggestion(words_a),
            confidence=min(0.8, 0.3 + 0.1 * sure + 0.4 * link.score),
            severity=None if sure and not _akin(words_a, words_b) else "warning",
        )


def _opens_with_a_word(draft: Document, b: Name) -> bool:
    """Whether it is one English word with the capital of a sentence's start, that the text has nowhere else."""
    number = draft.sentence_at(b.span.start)
    word = draft.words(b.span)
    return (
        number is not None
        and draft.sentences[number].span.start == b.span.start
        and word.isalpha()
        and known(word.casefold())
        and not is_name(word.casefold())
        and draft.text.count(word) == 1
    )


def _stands_for_letters(side: Side, known: Vocabulary, name: str) -> bool:
    """Whether the original has letters, and the draft has not, that the name may spell out, in another language too."""
    for token in side.tokens:
        letters = token.span.of(side.document.text).removesuffix("s").replace(".", "")
        if letters.isupper() and _LETTERS[0] <= len(letters) <= _LETTERS[1] and not known.has(letters):
            if _short_form(letters, name) or (letters[0] == name[0] and len(name.split()) >= _SPELLED_OUT):
                return True
    return False


def _missing(
    collation: Collation, link: Link, words: Words, lost: list[Name], left_b: list[Name], b: Name
) -> Name | None:
    """The name of the original that ``b`` stands for: the one in its place, else the only one that is missing."""
    here = [a for a in lost if _same_place(collation, link, words, a, b)]
    if here:
        return next((a for a in here if a.kind == b.kind), here[0])
    alike = [a for a in lost if a.kind == b.kind]
    if len(alike) == 1 and sum(other.kind == b.kind for other in left_b) == 1:
        return alike[0]
    return lost[0] if len(lost) == 1 and len(left_b) == 1 else None


def _same_place(collation: Collation, link: Link, words: Words, a: Name, b: Name) -> bool:
    if framed(collation, link, a.span, b.span):
        return True
    top_a, top_b = top_of(words.a, a.span), top_of(words.b, b.span)
    if top_a is None or top_b is None:
        return False
    head_a, head_b = words.a.heads[top_a], words.b.heads[top_b]
    if words.a.tokens[head_a].tag == "IN" and words.b.tokens[head_b].tag == "IN":
        head_a, head_b = words.a.heads[head_a], words.b.heads[head_b]
    return head_a in words.to_b and words.to_b[head_a] == head_b


def _after_preposition(words: Words, name: Name) -> bool:
    """Whether the name follows a preposition, where only a name can stand and no adjective made of one."""
    top = top_of(words.a, name.span)
    return top is not None and words.a.tokens[words.a.heads[top]].tag == "IN"


def _short_form(a: str, b: str) -> bool:
    """Whether one of the two may be letters for the other's words: a part of them, in order."""
    for short, long in ((a, b), (b, a)):
        bare = short.replace(".", "")
        initials = "".join(word[0] for word in long.split())
        if bare.isupper() and len(bare) <= 6 and len(initials) > 1 and initials.upper() in bare:
            return True
    return False


def _plain(text: str) -> str:
    """Without diacritics."""
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _alike(a: str, b: str) -> bool:
    return Levenshtein.normalized_similarity(a.casefold(), b.casefold()) >= _CLOSE


def _akin(a: str, b: str) -> bool:
    """Whether one may be the other in another language ("Naples", "Napoli")."""
    return Levenshtein.normalized_similarity(_plain(a).casefold(), _plain(b).casefold()) >= _EXONYM
