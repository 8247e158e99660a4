r"""Two clauses or the parts of a list are joined in a way that English does not have.

Why it matters:
    "Late because of the snow fell" and "sank boats and tearing off roofs" are left when half a sentence was rewritten.

Flags:
    B: The ferry was late because of the heavy snow fell on the quay.

    B: The guards searched the boat, seized two lamps and arresting a man of thirty.

Passes:
    B: Those who left because of the snow are back, and the roads closed because of the storm were open by noon.

    B: The storm tore off roofs, killing two people and injuring nine. Because of the strike the ferries were late.

    B: The town has built homes, opened schools and training centres.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._reading import named, quoted
from checker.checks.language._doubts import Doubts
from checker.checks.language._families import tags
from checker.checks.language._repairs import form_calmed
from checker.checks.language._texts import plain
from checker.collation import Collation
from checker.document import Document, Sentence, Token
from checker.finding import Remark, Suggestion
from checker.language.inflections import inflections
from checker.registry import check

# The level of an "-ing" in a list of past forms, and by how much that and the sum of all levels around it must fall
# once it is one of them.
PARALLEL, OWN, AROUND = 6.0, 2.5, 7.0

_FINITE = ("VBD", "VBZ", "VBP")
_JOINED = ("ROOT", "conj", "ccomp", "xcomp", "advcl")
_PHRASES = {"because": "of", "due": "to", "owing": "to", "spite": "of"}
_ALONE = frozenset("despite during".split())
_PREMODIFIERS = ("JJ", "CD", "DT", "PRP$", "VBN")


@check(severity="warning", needs=("suspicion",), yields_to=("language/verb-form", "language/agreement"))
def broken_clause(collation: Collation) -> Iterator[Remark]:
    """One remark for each verb that has no place; nothing in quotation marks."""
    draft = collation.draft
    marks = quoted(draft)
    doubts = Doubts.of(draft)
    for _, sentence in plain(draft):
        if marks.touches(sentence.span):
            continue
        tokens = sentence.tokens
        for index, token in enumerate(tokens):
            if not draft.words(token.span).islower() and index:
                continue
            if (last := _governed(tokens, index)) is not None and (verb := _verb_behind(draft, tokens, index, last)):
                span = token.span.cover(tokens[verb].span)
                shown, words = draft.words(token.span.cover(tokens[last].span)), draft.words(span)
                message = f"{named(shown)} takes no clause: {named(tokens[verb].norm)} in {named(words)} has no place."
                yield Remark(message, span, confidence=0.75)
            elif (meant := _out_of_list(draft, sentence, index, doubts)) is not None:
                yield Remark(
                    f"{named(token.norm)} breaks the row of verbs before it; {named(meant)} would fit.",
                    token.span,
                    suggestion=Suggestion(meant, "review"),
                    confidence=0.75,
                )


def _governed(tokens: Sequence[Token], index: int) -> int | None:
    """The last word of a preposition that begins at ``index`` and takes a noun alone; None for any other."""
    word = tokens[index].norm
    if word in _ALONE:
        return index
    if word in _PHRASES and index + 1 < len(tokens) and tokens[index + 1].norm == _PHRASES[word]:
        return index + 1
    return None


def _verb_behind(draft: Document, tokens: Sequence[Token], index: int, last: int) -> int | None:
    """The finite verb right behind the preposition's noun, whose subject that noun is."""
    noun = last + 1
    while noun < len(tokens) - 2 and tokens[noun].tag.startswith(_PREMODIFIERS):
        noun += 1
    place = noun + 1
    # One plain phrase: behind two nouns the second may be the subject ("because of the strike trains were late").
    if place >= len(tokens) or tokens[noun].tag not in ("NN", "NNS") or _may_shorten(tokens, index):
        return None
    if any(one.tag in ("DT", "PRP$") for one in tokens[last + 2:noun]):
        return None
    verb = tokens[place]
    known = set(tags(verb.norm))
    plain_past = verb.norm in ("was", "were", "is", "are", "has", "had") or "VBD" in known and "VBN" not in known
    if verb.tag not in _FINITE or not plain_past:
        return None
    clause = verb.head if verb.dep in ("aux", "auxpass") else place
    deps = ("nsubj", "nsubjpass", "csubj", "expl")
    subjects = [at for at, token in enumerate(tokens) if token.dep in deps and token.head == clause]
    # A clause of its own must stand before, and this one must not be its: "those who left because of the war are".
    own = tokens[clause].dep in ("advcl", "conj", "pcomp", "parataxis") and subjects in ([], [noun])
    before = any(token.dep in ("nsubj", "nsubjpass") and token.head < index for token in tokens[:index])
    return place if own and (before or index == 0) else None


def _may_shorten(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words before may be a noun with its participle: "the roads closed because of the snow were open"."""
    known = set(tags(tokens[index - 1].norm)) if index > 1 else set()
    return {"VBD", "VBN"} <= known and tokens[index - 2].tag.startswith("NN")


def _out_of_list(draft: Document, sentence: Sentence, index: int, doubts: Doubts) -> str | None:
    """The form that would fit, for an "-ing" behind "and" in a row of verbs in the past."""
    tokens, token = sentence.tokens, sentence.tokens[index]
    if token.tag not in ("VBG", "NN") or not token.norm.endswith("ing") or doubts.form(token) < PARALLEL or index < 4:
        return None
    if tokens[index - 1].norm not in ("and", "or"):
        return None
    row = [one for one in tokens[:index] if one.tag in ("VBD", "VBN", "VB") and one.dep in _JOINED]
    if len(row) < 2 or all(one.norm != "," for one in tokens[:index]):
        return None
    # "Killing two and wounding nine" is a row of its own.
    if next(one.tag for one in reversed(tokens[:index]) if one.tag.startswith("VB")) == "VBG":
        return None
    tag = row[-1].tag
    forms = [form for form in inflections(token.norm, token.lemma) if tag in tags(form)]
    for form in forms:
        calmed = form_calmed(draft, sentence, index, form)
        if calmed is not None and calmed[0] >= OWN and calmed[1] >= AROUND:
            return form
    return None
