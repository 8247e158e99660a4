"""Writes checker/language/word_forms.txt: the words that the language model knows as one token, with their inflections.

Run it again only when the model changes: ``python -m tests.benchmarks word_forms PATH``. Needs the
language model and the package lemminflect, whose lexicon is the NIH's SPECIALIST Lexicon.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

# Words that inflect like content words but do the work of grammar.
_GRAMMAR = frozenset(
    "am is are was were be been being have has had having do does did done doing doth can could may might must "
    "shall should will would ought need dare let us not no nor or and but if as at by in of on to up so than that "
    "the this these those then there their them they he she it its his her him hers we our you your me my mine "
    "who whom whose what which when where why how all any both each few many more most much none other others "
    "same several some such own very too just only even else ever never now here again once like about above "
    "after against along among around before behind below between beyond down during for from into near off out "
    "over past per since through till toward under until upon with within without plus via vs etc eg ie".split()
)
_PLURALS = frozenset(("people", "police", "cattle"))
_TAGS = {
    "VERB": ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG"),
    "NOUN": ("NN", "NNS"),
    "ADJ": ("JJ", "JJR", "JJS"),
    "ADV": ("RB",),
}


def run(path: Path) -> dict[str, Any]:
    """Write the table to ``path``: a word and its Penn tags on a line, in order of the alphabet."""
    import lemminflect  # type: ignore[import-untyped]

    from checker.language import causal

    lines: list[str] = []
    for text in sorted(causal.load().vocabulary):
        word = text[1:]
        if not text.startswith(" ") or not (word.isascii() and word.islower()) or len(word) < 2 or word in _GRAMMAR:
            continue
        tags = [tag for upos in _TAGS for tag in tags_of(lemminflect, word, upos)]
        if tags:
            lines.append(" ".join([word, *tags]))
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return {"words": len(lines)}


def tags_of(lemminflect: Any, word: str, upos: str) -> list[str]:
    """The tags of word class ``upos`` that ``word`` is an inflection for."""
    found: set[str] = set()
    for lemma in lemminflect.getAllLemmas(word, upos=upos).get(upos, ()):
        for tag, forms in lemminflect.getAllInflections(lemma, upos=upos).items():
            if word in forms:
                found.add(tag)
        # The lexicon gives a regular participle as the past tense alone, and uncountable nouns as plurals.
        if "VBD" in found and word.endswith("ed"):
            found.add("VBN")
        if "NN" in found and word == lemma and word not in _PLURALS:
            found.discard("NNS")
    return [tag for tag in _TAGS[upos] if tag in found]
