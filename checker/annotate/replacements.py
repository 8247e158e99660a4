"""Which word of an original stands where the draft has another.

The edits of a link are made to be read: what few words two wordings share is part of one long replacement. Inside it
the words are aligned once more, by Needleman and Wunsch's method (1970, A general method applicable to the search for
similarities in the amino acid sequence of two proteins), with the word class as the likeness of what is not the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.collation import Collation, Link, WordEdit
from checker.document import Document, Span, Token, Wording
from checker.language import fixed_expressions, inflections, relations, thesaurus

_CLASSES = frozenset("VNJ")
# How much two tokens have in common; what has no counterpart costs _GAP.
_SAME, _LIKE, _SAME_CLASS, _BOTH_GRAMMAR, _OTHER = 30, 20, 5, 2, -20
_GAP = -4
# Pairs of tokens in one replacement; a longer one was written anew.
_MOST_PAIRS = 4000
_SIDES = 2
# How far from a word another of an expression can stand.
_REACH = 3
_ARTICLES = frozenset(("a", "an"))
# Dependencies that tie two words of sense, ClearNLP labels; a passive's subject is its object.
_TIES = {"amod": "modifier", "compound": "modifier", "dobj": "object", "nsubjpass": "object"}

_Pairs = Sequence[tuple[int | None, int | None]]
_Row = tuple[tuple[str, str], ...]
_Rows = dict[tuple[int, int], _Row]


@dataclass(frozen=True, slots=True)
class Replacement:
    """A content word of the draft, ``word``, that stands where an original has ``other``, of the same class.

    ``wording`` is what would be exchanged: the two words alone unless two stand for one, or one for two, or the
    article before them changes with them. ``uneven``: they are not as many words on both sides. ``apart``: the two
    texts have other words around them, and only what they mean says that one stands for the other. ``fixed``: the
    original's is part of an expression that a dictionary lists, and the draft has another word of sense of that one
    near its own.
    """

    word: Token
    other: Token
    wording: Wording
    uneven: bool = False
    apart: bool = False
    fixed: bool = False


def replacements(collation: Collation) -> tuple[Replacement, ...]:
    """The content words of the draft that stand for another of an original, one each, in order of the draft.

    Needs annotated documents; offsets are of the draft's text and, for ``a``, of the original's.
    """
    found: dict[Span, Replacement] = {}
    for link in collation.links:
        for edit in link.edits:
            if edit.kind == "replace":
                for replacement in _in(collation, link.original, edit):
                    found.setdefault(replacement.word.span, replacement)
    for find in (_by_partner, _by_meaning):
        for link in collation.links:
            for replacement in find(collation, link, found):
                found.setdefault(replacement.word.span, replacement)
    rows: _Rows = {}
    return tuple(
        replace(found[span], fixed=_is_part(collation, found[span], rows)) for span in sorted(found)
    )


def _is_part(collation: Collation, replacement: Replacement, rows: _Rows) -> bool:
    """Whether the original's word belongs to a fixed expression of which the draft has at least one other word of
    sense near its own word, which is in no expression itself. ``rows`` keeps those of sentences seen before."""
    original = collation.originals[replacement.wording.original]
    theirs, at = _row(original, replacement.other, rows)
    rest = fixed_expressions.around(theirs, at) if theirs else frozenset[str]()
    row, place = _row(collation.draft, replacement.word, rows) if rest else ((), 0)
    if not row:
        return False
    near = {form for forms in row[max(0, place - _REACH):place + _REACH + 1] for form in forms}
    return bool(rest & near) and not fixed_expressions.around(row, place)


def _row(document: Document, token: Token, rows: _Rows) -> tuple[_Row, int]:
    """The forms of all words of the token's sentence, and its place; no words for one outside of all sentences."""
    number = document.sentence_at(token.span.start)
    if number is None:
        return (), 0
    sentence, key = document.sentences[number], (id(document), number)
    if key not in rows:
        rows[key] = tuple((other.norm, _lemma(other)) for other in sentence.tokens)
    return rows[key], sentence.tokens.index(token)


def _by_meaning(collation: Collation, link: Link, found: Mapping[Span, Replacement]) -> Iterator[Replacement]:
    """Words that stand for one of the linked sentences by what they mean, wherever it stood.

    The original's word is one that the draft's sentences lack and that nothing else stands for; the thesaurus puts the
    two together, and the original's can bear the draft's inflection.
    """
    lost, new = _unmatched(collation, link, found)
    if len(new) * len(lost) > _MOST_PAIRS:
        return
    for word in new:
        for other in sorted(lost, key=lambda token: (-_nearness(token, word), token.span)):
            text = inflections.in_form(other.norm, _lemma(other), word.tag)
            if other.tag[:1] == word.tag[:1] and _related(other, word) and text:
                wording = Wording(word.span, link.original, other.span, _cased(text, collation.draft.words(word.span)))
                yield Replacement(word, other, wording, apart=True)
                break


def _by_partner(collation: Collation, link: Link, found: Mapping[Span, Replacement]) -> Iterator[Replacement]:
    """Words that stand for one of the linked sentences beside the same partner: the only new adjective of a noun for
    its only lost one, a verb for that of the same object, an object for that of the same verb."""
    lost, new = _unmatched(collation, link, found)
    if not lost or not new:
        return
    theirs = _partners(collation.originals[link.original], link.a, lost)
    ours = _partners(collation.draft, link.b, new)
    once = Counter(key for key, _ in theirs), Counter(key for key, _ in ours)
    for key, word in ours:
        other = next((token for known, token in theirs if known == key), None)
        if other is None or once[0][key] > 1 or once[1][key] > 1:
            continue
        text = inflections.in_form(other.norm, _lemma(other), word.tag)
        if text:
            wording = Wording(word.span, link.original, other.span, _cased(text, collation.draft.words(word.span)))
            yield Replacement(word, other, wording)


def _partners(
    document: Document, numbers: Sequence[int], wanted: Sequence[Token]
) -> list[tuple[tuple[str, str, str], Token]]:
    """The wanted tokens, each with its word class, the kind of its tie and the lemma that it is tied to."""
    chosen = {token.span for token in wanted}
    found: list[tuple[tuple[str, str, str], Token]] = []
    for number in numbers:
        tokens = document.sentences[number].tokens
        for token in tokens:
            kind = _TIES.get(token.dep)
            if kind is None or token.head < 0:
                continue
            head = tokens[token.head]
            if token.span in chosen:
                found.append(((token.tag[:1], kind, _lemma(head)), token))
            if head.span in chosen:
                found.append(((head.tag[:1], "head of " + kind, _lemma(token)), head))
    return found


def _unmatched(
    collation: Collation, link: Link, found: Mapping[Span, Replacement]
) -> tuple[list[Token], list[Token]]:
    """The content words that the draft's linked sentences lack, and those that they have beyond the original's, less
    those with a counterpart already."""
    original, draft = collation.originals[link.original], collation.draft
    ours = [token for number in link.b for token in draft.sentences[number].tokens]
    theirs = [token for number in link.a for token in original.sentences[number].tokens]
    kept = {_lemma(token) for token in ours} | {token.norm for token in ours}
    told = {replacement.other.span for replacement in found.values() if replacement.wording.original == link.original}
    lost = [
        token for token in theirs
        if _is_content(token) and not kept & {token.norm, _lemma(token)} and token.span not in told and _is_plain(token)
    ]
    known = {_lemma(token) for token in theirs} | {token.norm for token in theirs}
    new = [
        token for token in ours
        if token.span not in found and not known & {token.norm, _lemma(token)}
        and _is_content(token) and _is_plain(token)
    ]
    return lost, new


def _nearness(other: Token, word: Token) -> int:
    a, b = _lemma(other), _lemma(word)
    return 2 * relations.synonymous(a, b, word.tag) + thesaurus.close(a, b)


def _lemma(token: Token) -> str:
    return token.lemma.lower() or token.norm


def _is_plain(token: Token) -> bool:
    return not token.tag.startswith("NNP") and token.dep not in ("aux", "auxpass")


def _in(collation: Collation, number: int, edit: WordEdit) -> Iterator[Replacement]:
    original, draft = collation.originals[number], collation.draft
    theirs, ours = tuple(original.tokens_in(edit.a)), tuple(draft.tokens_in(edit.b))
    if not theirs or not ours or len(theirs) * len(ours) > _MOST_PAIRS:
        return
    pairs = _aligned(theirs, ours)
    for place, (i, j) in enumerate(pairs):
        if i is None or j is None or not _replaced(theirs[i], ours[j]):
            continue
        first_i, first_j, last_i, last_j = i, j, i, j
        after = place + 1
        if after < len(pairs) and _is_particle(_lone(theirs, ours, pairs[after])):
            # "laid off" for "sacked": a verb's particle is part of it.
            last_i, last_j = _reaching(pairs[after], i, j)
            after += 1
        held = _held(theirs, ours, pairs, place - 1) + _held(theirs, ours, pairs, after)
        if held < _SIDES and not _related(theirs[i], ours[j]):
            continue
        if held < _SIDES and place and _modifies(_lone(theirs, ours, pairs[place - 1])):
            # A lone word before it, with no counterpart, is part of the wording: "a social gathering" for "a party".
            if _held(theirs, ours, pairs, place - 2) and _held(theirs, ours, pairs, after):
                first_i, first_j = _reaching(pairs[place - 1], i, j)
        before = theirs[first_i - 1:first_i], ours[first_j - 1:first_j]
        if all(tokens and tokens[0].norm in _ARTICLES for tokens in before) and before[0][0].norm != before[1][0].norm:
            first_i, first_j = first_i - 1, first_j - 1
        span = ours[first_j].span.cover(ours[last_j].span)
        a = theirs[first_i].span.cover(theirs[last_i].span)
        text = _cased(original.words(a), draft.words(span))
        yield Replacement(ours[j], theirs[i], Wording(span, number, a, text), last_i - first_i != last_j - first_j)


def _lone(theirs: Sequence[Token], ours: Sequence[Token], pair: tuple[int | None, int | None]) -> Token | None:
    """The token of a pair that has no counterpart."""
    i, j = pair
    if i is None:
        return ours[j] if j is not None else None
    return theirs[i] if j is None else None


def _reaching(pair: tuple[int | None, int | None], i: int, j: int) -> tuple[int, int]:
    """The numbers of a pair, with those of its neighbour for what it has not."""
    return i if pair[0] is None else pair[0], j if pair[1] is None else pair[1]


def _is_particle(token: Token | None) -> bool:
    return token is not None and (token.tag == "RP" or token.dep == "prt")


def _held(theirs: Sequence[Token], ours: Sequence[Token], pairs: _Pairs, place: int) -> bool:
    """Whether the two texts have the same at a place of the alignment, as they have on both sides of it."""
    if not 0 <= place < len(pairs):
        return True
    i, j = pairs[place]
    return i is not None and j is not None and _same(theirs[i], ours[j])


def _replaced(other: Token, word: Token) -> bool:
    contents = _is_content(other) and _is_content(word) and other.tag[:1] == word.tag[:1]
    return contents and not _same(other, word) and "NNP" not in (other.tag[:3], word.tag[:3])


def _is_content(token: Token) -> bool:
    return token.tag[:1] in _CLASSES and token.norm.isalpha()


def _modifies(token: Token | None) -> bool:
    return token is not None and token.tag[:1] in ("J", "N") and token.norm.isalpha()


def _same(one: Token, other: Token) -> bool:
    if one.norm in _ARTICLES and other.norm in _ARTICLES:
        return True
    return one.norm == other.norm or (one.lemma != "" and one.lemma.lower() == other.lemma.lower())


def _aligned(theirs: Sequence[Token], ours: Sequence[Token]) -> list[tuple[int | None, int | None]]:
    """Every token's number once, in order, with its counterpart's or None; the heaviest such alignment."""
    best = [[_GAP * (i + j) for j in range(len(ours) + 1)] for i in range(len(theirs) + 1)]
    likeness = [[_likeness(other, word) for word in ours] for other in theirs]
    for i in range(1, len(theirs) + 1):
        above, row, like = best[i - 1], best[i], likeness[i - 1]
        for j in range(1, len(ours) + 1):
            row[j] = max(above[j - 1] + like[j - 1], above[j] + _GAP, row[j - 1] + _GAP)
    found: list[tuple[int | None, int | None]] = []
    i, j = len(theirs), len(ours)
    while i or j:
        if i and j and best[i][j] == best[i - 1][j - 1] + likeness[i - 1][j - 1]:
            i, j = i - 1, j - 1
            found.append((i, j))
        elif i and best[i][j] == best[i - 1][j] + _GAP:
            i -= 1
            found.append((i, None))
        else:
            j -= 1
            found.append((None, j))
    return found[::-1]


def _likeness(other: Token, word: Token) -> int:
    if _same(other, word):
        return _SAME
    contents = _is_content(other), _is_content(word)
    if not any(contents):
        return _BOTH_GRAMMAR if other.norm.isalpha() and word.norm.isalpha() else _OTHER
    if not all(contents) or other.tag[:1] != word.tag[:1]:
        return _OTHER
    return _LIKE if _related(other, word) else _SAME_CLASS


def _related(other: Token, word: Token) -> bool:
    a, b = other.lemma.lower(), word.lemma.lower()
    return relations.synonymous(a, b, word.tag) or thesaurus.related(a, b)


def _cased(text: str, standing: str) -> str:
    text = " ".join(text.split())
    return (text[0].upper() if standing[:1].isupper() else text[0].lower()) + text[1:]
