"""Details that one side of a link has and the other has in no words: what was left out, or put in.

A paraphrase says the same in other words, and no list knows them all. So a word without a counterpart is a
lost detail only where nothing on the other side could be its rendering: every content word near the place where
it would stand has a counterpart of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.checks.facts._counterparts import inside_a, inside_b
from checker.checks.facts._grammar import NEGATIVES
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Date, Document, Span, Token
from checker.language.thesaurus import related

# What these add is order and emphasis, which every writer sets anew.
_EMPTY = frozenset(
    """
    about accordingly actually additionally all also and another any anyway apart apiece approximately around as aside
    basically be become both certain certainly come consequently course current do either else every finally fortunately
    frankly further furthermore
    get give go have here hopefully however importantly in include including indeed instead interestingly just latter
    least less let look luckily make many meanwhile more moreover most much namely nevertheless obviously
    of once only other otherwise out over own part particular particularly past people person place provide put quite
    rather really respective respectively roughly s sadly same see seem set simply so some still such surprisingly take
    that the then there therefore thing this though thus together too total truly unfortunately up upon use various very
    way well when while whole yet
    """.split()
)
# Where an adverb of these goes with a verb, another verb says the same without it.
_WAYS = frozenset("ahead along around away back forth forward home on out over up".split())
_ENDINGS = ("ation", "ment", "ing", "ion", "ance", "ence", "ness", "ity", "al", "er", "or")
_CLASSES = ("N", "V", "J", "R")
_RENDERS = ("N", "V", "J", "R", "CD")
TITLES = frozenset("mr mrs ms miss mx dr prof sir dame lord lady".split())
_WHEN = frozenset(
    """
    ago afternoon century day decade earlier evening far hour later minute month morning night noon now second season
    soon spring summer autumn winter time today tomorrow tonight week weekend year yesterday then before after next last
    """.split()
)
NO_PART = frozenset(("appos", "prt", "aux", "auxpass", "expl", "intj", "punct", "mark", "cc", "det", "predet", "case"))
_CLAUSES = frozenset(("xcomp", "ccomp", "advcl", "pcomp", "acl", "relcl", "conj"))
_STEM = 4
_SMALL = frozenset((0.5, 1.0, 2.0))
COPY = 0.6
"""How nearly in order a passage tells the original's words that is a copy of it."""
_COPIED = 0.9
"""The same of a whole draft's passages, from which a word that came or went is a slip."""
REACH = 1
"""How many tokens around its place are searched for another rendering of a word."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A word of one side that the other has not.

    ``span`` is its own, ``phrase`` what to quote, ``place`` where it is missing on the other side; ``index`` its token.
    ``grown`` is a noun that was put behind another and does that one's work ("the ceasefire proposal was agreed").
    """

    index: int
    span: Span
    phrase: Span
    place: Span
    grown: bool = False


def details(words: Words, on_a: bool, taken: Sequence[Span], values: Sequence[Span] = ()) -> Iterator[Detail]:
    """The words of one side (``a`` or ``b``) that the other renders in no way, though it has what they hang on.

    ``taken`` are spans of values that the other side has, or that other checks compare; ``values`` those of values
    (names, dates, figures) that it lacks, each of which is one detail.
    """
    side, other = (words.a, words.b) if on_a else (words.b, words.a)
    known, back = (words.to_b, words.to_a) if on_a else (words.to_a, words.to_b)
    # What the draft puts into a word of its own may be gone for good only where that word says no more than the
    # original's: "small child", "toddler". What the draft adds to such a word is added all the same.
    loose = words.loose_a if on_a else frozenset()
    matched = _in_the_same_place(side, other, known, back)
    used = set(matched.values())
    free = [
        index
        for index, token in enumerate(other.tokens)
        if index not in back and index not in used and may_render(token)
    ]
    told: set[Span] = set()
    known_forms = forms(other.document)
    for index, token in enumerate(side.tokens):
        value = next((span for span in values if span.overlaps(token.span)), None)
        if index in known or index in matched or any(span.overlaps(token.span) for span in taken):
            continue
        if value is not None:
            if value in told or not _tops(side, index, value):
                continue
            told.add(value)
        elif not _tells(token) or said_elsewhere(token, known_forms) or _is_preposition(side, index):
            continue
        grown = not on_a and _grown(side, other, known, index)
        if not (_held(side, known, loose, index) or _copied_around(known, loose, index) or grown):
            continue
        if value is None and any(related(token.lemma.casefold(), other.tokens[at].lemma.casefold()) for at in free):
            continue
        if (shrunk(side, known, index) and not grown) or rendered_below(other, anchor(side, known, index), free):
            continue
        found = list(points(side, known, index))
        if found and not any(abs(there - point) <= REACH for there in free for point in found):
            phrase = _phrase(side, index)
            there = place(side, other, known, index)
            yield Detail(index, value or token.span, phrase.cover(value) if value else phrase, there, grown)


def told_in_order(words: Words, on_a: bool) -> float:
    """How nearly a side is a copy of the other: the share of its content words that the other has too, times the share
    of these that follow one another there as well.

    A hole, or a word put in, shows in a copy; a rewording moves everything.
    """
    side, known = (words.a, words.to_b) if on_a else (words.b, words.to_a)
    content = [index for index, token in enumerate(side.tokens) if is_content(token)]
    kept = [known[index] for index in content if index in known]
    steps = [first < second for first, second in zip(kept, kept[1:], strict=False)]
    return len(kept) / max(1, len(content)) * (sum(steps) / len(steps) if steps else 1.0)


def others_are_copied(collation: Collation, link: Link) -> bool:
    """Whether the draft copies its other passages nearly word for word, as far as it has any: who rewrites leaves out a
    word here, and puts in one there, as he goes."""
    words = [words_of(collation, other) for other in collation.prose_links() if other is not link]
    orders = [1.0 if one is None else told_in_order(one, on_a=False) for one in words]
    return sum(orders) >= _COPIED * len(orders)


def forms(document: Document) -> frozenset[str]:
    """The words of a text as they stand and their lemmas; worked out once, for every link asks."""
    if "forms" not in document.derived:
        document.derived["forms"] = frozenset(
            form
            for sentence in document.sentences
            for token in sentence.tokens
            for form in (token.lemma.casefold(), token.norm)
        )
    found: frozenset[str] = document.derived["forms"]
    return found


def _tops(side: Side, index: int, value: Span) -> bool:
    """Whether the token is the one of a value that the others hang on."""
    head = side.heads[index]
    return head == index or not value.overlaps(side.tokens[head].span)


def _in_the_same_place(side: Side, other: Side, known: dict[int, int], back: dict[int, int]) -> dict[int, int]:
    """Words without a counterpart that do the same work in the same place: they render each other."""
    found: dict[int, int] = {}
    used: set[int] = set()
    for _ in range(2):
        for index, token in enumerate(side.tokens):
            if index in known or index in found or not may_render(token):
                continue
            head = holder(side, index)
            there = known.get(head, found.get(head))
            if there is None or head == index:
                continue
            for rival, rendering in enumerate(other.tokens):
                if rival in back or rival in used or not may_render(rendering):
                    continue
                alike = rendering.tag[:1] == token.tag[:1] and _works(rendering) == _works(token)
                if alike and holder(other, rival) == there:
                    found[index] = rival
                    used.add(rival)
                    break
    return found


def _works(token: Token) -> str:
    """What a word does in its clause; all subordinate clauses do one thing."""
    return "clause" if token.dep in _CLAUSES else token.dep


def holder(side: Side, index: int) -> int:
    """What a word hangs on, prepositions looked through."""
    head = side.heads[index]
    return side.heads[head] if side.tokens[head].tag in ("IN", "TO") and side.tokens[index].dep == "pobj" else head


def _held(side: Side, known: dict[int, int], loose: frozenset[int], index: int) -> bool:
    """Whether what the word qualifies, or is a part of, was kept: not where another word may hold both ("toddler")."""
    head = holder(side, index)
    return head != index and head in known and head not in loose and is_content(side.tokens[head])


def _grown(side: Side, other: Side, known: dict[int, int], index: int) -> bool:
    """Whether a noun was put behind another, which does the same work on the other side."""
    before = index - 1
    if before not in known or side.heads[before] != index or side.tokens[before].dep != "compound":
        return False
    there = known[before]
    children = tuple(other.children(there))
    return (
        side.tokens[index].tag.startswith("N")
        and side.tokens[before].norm == other.tokens[there].norm
        and other.tokens[there].dep == side.tokens[index].dep
        and not related(side.tokens[before].lemma.casefold(), side.tokens[index].lemma.casefold())  # "subject matter"
        and not any(child > there and other.tokens[child].dep in ("compound", "appos") for child in children)
    )


def _copied_around(known: dict[int, int], loose: frozenset[int], index: int) -> bool:
    """Whether its two neighbours stand side by side on the other side."""
    if {index - 1, index + 1} & loose:
        return False
    before, after = known.get(index - 1), known.get(index + 1)
    return before is not None and after is not None and after == before + 1


def shrunk(side: Side, known: dict[int, int], index: int) -> bool:
    """Whether a noun gave way to what qualified it: "cases of the disease", "subject matter"."""
    for child in side.children(index):
        if side.tokens[child].dep == "compound" and child in known and side.tokens[index].tag.startswith("N"):
            return True
        if side.tokens[child].norm == "of" and any(below in known for below in side.children(child)):
            return True
    return False


def rendered_below(other: Side, above: int | None, free: Sequence[int]) -> bool:
    """Whether another word hangs where the word hung, or its head hangs on one."""
    return above is not None and any(holder(other, there) == above or other.heads[above] == there for there in free)


def _tells(token: Token) -> bool:
    if not token.tag.startswith(_CLASSES) or token.tag in ("RP", "RBR", "RBS") or token.dep in NO_PART:
        return False
    if token.tag.startswith("V") and token.dep != "amod":
        return False  # a clause that was left out is seen, and done on purpose
    if token.norm.rstrip(".") in TITLES:
        return False
    return is_content(token) and not is_empty(token) and token.norm not in NEGATIVES and (
        token.norm.replace("-", "").isalpha()
    )


def is_empty(token: Token) -> bool:
    """Whether a word says order or emphasis only, or as little as "take" and "make" do."""
    return (
        token.lemma.casefold() in _EMPTY or token.norm in _EMPTY or (token.tag.startswith("R") and token.norm in _WAYS)
    )


def is_vague(token: Token) -> bool:
    """Whether a word says order, time or degree, or as little as "take" and "make" do."""
    return token.lemma.casefold() in _EMPTY | _WHEN or token.norm in _EMPTY | _WHEN


def _is_preposition(side: Side, index: int) -> bool:
    """Whether an adverb is the first word of a preposition: "next to", "close to"."""
    behind = index + 1
    return behind < len(side.tokens) and side.heads[behind] == index and side.tokens[behind].dep == "prep" and (
        side.tokens[index].tag.startswith(("R", "J")) and side.tokens[index].dep in ("advmod", "prep")
    )


def may_render(token: Token) -> bool:
    """Whether a word may stand for another of the other side."""
    return token.tag.startswith(_RENDERS) and is_content(token) and token.dep != "prep"


def said_elsewhere(token: Token, vocabulary: frozenset[str]) -> bool:
    """Whether the word, its stem or a compound with it stands anywhere on the other side."""
    lemma = token.lemma.casefold()
    if lemma in vocabulary or token.norm in vocabulary:
        return True
    if len(lemma) < _STEM:
        return False
    ending = next((end for end in _ENDINGS if lemma.endswith(end) and len(lemma) - len(end) > _STEM), lemma[-3:])
    stem = lemma[:max(_STEM, len(lemma) - len(ending))]
    return any(word.startswith(stem) or (len(word) > len(lemma) and lemma in word) for word in vocabulary)


def points(side: Side, known: dict[int, int], index: int) -> Iterator[int]:
    """Where on the other side a rendering would stand: beside the counterparts of its neighbours and of its head."""
    before = next((known[at] for at in range(index - 1, -1, -1) if at in known), None)
    after = next((known[at] for at in range(index + 1, len(side.tokens)) if at in known), None)
    above = anchor(side, known, index)
    for point in (before, after, above):
        if point is not None:
            yield point


def anchor(side: Side, known: dict[int, int], index: int) -> int | None:
    """The counterpart of the nearest content word above a word that has one."""
    for above in side.above(index):
        if above in known and is_content(side.tokens[above]):
            return known[above]
    return None


def _phrase(side: Side, index: int) -> Span:
    """The word, with the preposition that it hangs on and what stands between."""
    head = side.heads[index]
    if side.tokens[index].dep == "pobj" and 0 < index - head <= 4:
        return side.tokens[head].span.cover(side.tokens[index].span)
    return side.tokens[index].span


def place(side: Side, other: Side, known: dict[int, int], index: int) -> Span:
    """Where the word would stand on the other side: an empty span, or what stands between its neighbours."""
    before = next((known[at] for at in range(index - 1, -1, -1) if at in known), None)
    after = next((known[at] for at in range(index + 1, len(side.tokens)) if at in known), None)
    if before is not None and after is not None and before < after <= before + 3:
        return Span(other.tokens[before].span.end, other.tokens[after].span.start)
    if before is None and after is not None:
        return Span(other.tokens[after].span.start, other.tokens[after].span.start)
    above = anchor(side, known, index)
    if above is not None:
        span = other.tokens[above].span
        return Span(span.start, span.start) if side.heads[index] > index else Span(span.end, span.end)
    end = other.tokens[before].span.end if before is not None else other.tokens[0].span.start
    return Span(end, end)


def values(collation: Collation, link: Link, on_a: bool) -> tuple[list[Span], list[Span]]:
    """The names, dates and figures of a link's one side: those to leave alone, and the dates and figures that the
    other text has nowhere, where the link has none in their place."""
    mine, other = _texts(collation, link, on_a)
    inside, inside_other = (inside_a, inside_b) if on_a else (inside_b, inside_a)
    kept = [name.span for name in inside(collation, link, mine.annotations.names)]
    lost: list[Span] = []
    dates_other = other.annotations.dates
    for date in inside(collation, link, mine.annotations.dates):
        elsewhere = any(same_date(date, rival) for rival in dates_other)
        (kept if elsewhere or _another_time(collation, link, on_a) else lost).append(date.span)
    known = {value for figure in other.annotations.figures for value in (figure.value, figure.high)}
    rivals = [
        figure
        for figure in inside_other(collation, link, other.annotations.figures)
        if figure.value not in {mine_figure.value for mine_figure in mine.annotations.figures}
    ]
    ordinals = {figure.value for figure in other.annotations.figures if figure.ordinal}
    for figure in inside(collation, link, mine.annotations.figures):
        if figure.ordinal and figure.value not in ordinals:
            continue  # "second" before "largest" is a word like any other
        money = figure.unit.isupper()
        span = figure.phrase if money else Span(figure.phrase.start, figure.span.end)
        (kept if figure.value in known or rivals or figure.value in _SMALL else lost).append(span)
    return kept, lost


def _texts(collation: Collation, link: Link, on_a: bool) -> tuple[Document, Document]:
    """The text of the asked side and the other."""
    texts = collation.original_of(link), collation.draft
    return texts if on_a else (texts[1], texts[0])


def _another_time(collation: Collation, link: Link, on_a: bool) -> bool:
    """Whether the other side says when in other words, by a figure that this text lacks ("born in 1950", "was 75"), or
    has a date that this one lacks (for facts/date-changed)."""
    mine, other = _texts(collation, link, on_a)
    here, there = (link.a, link.b) if on_a else (link.b, link.a)
    lemmas, lemmas_other = (
        {token.lemma.casefold() for number in numbers for token in document.sentences[number].tokens}
        for document, numbers in ((mine, here), (other, there))
    )
    inside_other = inside_b if on_a else inside_a
    figures = {value for figure in mine.annotations.figures for value in (figure.value, figure.high)}
    if any(figure.value not in figures for figure in inside_other(collation, link, other.annotations.figures)):
        return True
    return bool((lemmas_other - lemmas) & _WHEN) or any(
        not any(same_date(date, rival) for rival in mine.annotations.dates)
        for date in inside_other(collation, link, other.annotations.dates)
    )


def same_date(a: Date, b: Date) -> bool:
    """Whether one of two dates may be the other, or a part of it."""
    parts_a, parts_b = set(a.value.split("-")) - {""}, set(b.value.split("-")) - {""}
    return parts_a <= parts_b or parts_b <= parts_a
