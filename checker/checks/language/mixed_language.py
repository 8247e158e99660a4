r"""A word of another language stands in an English sentence.

Why it matters:
    A translation engine leaves words that it could not translate; readers stumble over each.

Flags:
    B: The council 推迟 the vote on the new bridge until Friday.

    B: The council put off the vote, und the mayor went home.

    B: The council put off the vote on the bridge, and the mayor went home. Les habitants de la vallée devront attendre
    le printemps, car le pont restera fermé.

    A: The ferry company announced that the northern line would close.
    B: The ferry company kündigte that the northern line would close.

    A: Farmers in Velm asked Ms Harrow on Friday to open the old sluice.
    B: Farmers in Velm asked Ms Harrow on Friday otworzyć the old sluice.

Passes:
    B: The Hindi word for bridge (सेतु) stands over the gate, and “мост” beside it.

    B: The chef opened a café in Velm with her protégé.

    A: She read from a German play by a friend of the young Goethe.
    B: She read from the play Harfe und Sturm, by a friend of the young Goethe.

    A: The judges praised the kwetsu of the weavers in Velm.
    B: In Velm, the judges praised the weavers' kwetsu.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterator, Set
from functools import lru_cache

from checker.checks._reading import Cover, named
from checker.checks.language._texts import FOLD, Evidence, foreign, glossed, is_english, is_word, plain
from checker.collation import Collation
from checker.document import Document, Sentence, Token
from checker.finding import Remark
from checker.language import dictionary
from checker.language.identify import FOREIGN_WORDS
from checker.registry import check

FEWEST_LETTERS = 4
"""Shorter words are known too badly: abbreviations, syllables of names."""

MOST_WORDS = 12
"""In one sentence: more are a passage in another language, which is told as one."""


@check(severity="error")
def mixed_language(collation: Collation) -> Iterator[Remark]:
    """One remark for each run of such words, and one for each run of sentences in another language."""
    draft = collation.draft
    if not is_english(draft):
        return
    evidence = Evidence.of(collation)
    aside = glossed(draft)
    spelled = {word for text in evidence.shapes for word in text.split("-")}
    for number, sentence in plain(draft):
        run: list[tuple[Token, str]] = []
        found: list[list[tuple[Token, str]]] = []
        for index, token in enumerate(sentence.tokens):
            text = draft.words(token.span).translate(FOLD)
            told = text not in spelled and not (aside.touches(token.span) and not evidence.compared)
            linked = number in evidence.linked
            why = _why(text, sentence, index, draft, spelled if linked else None) if told else ""
            if why:
                run.append((token, why))
            elif run:
                found.append(run)
                run = []
        if run:
            found.append(run)
        yield from (_remark(draft, words) for words in found[:MOST_WORDS])
    yield from _passages(draft, evidence, spelled, aside)


def _passages(draft: Document, evidence: Evidence, spelled: set[str], aside: Cover) -> Iterator[Remark]:
    """Neighbouring sentences in another language, less what the draft glosses or an original says too."""
    told = [
        (number, sentence)
        for number, sentence in foreign(draft)
        if not (aside.touches(sentence.span) and not evidence.compared)
        and any(is_word(text) and text not in spelled for text in _shapes(draft, sentence))
    ]
    passages: list[list[tuple[int, Sentence]]] = []
    for number, sentence in told:
        if not passages or passages[-1][-1][0] + 1 < number:
            passages.append([])
        passages[-1].append((number, sentence))
    for passage in passages:
        first, last = passage[0][1].span, passage[-1][1].span
        script = all(_is_of_another_script(text) for text in _shapes(draft, passage[0][1]) if is_word(text))
        what = "is" if len(passage) == 1 else f"is the first of {len(passage)} sentences"
        yield Remark(
            f"{named(draft.words(first))} {what} in another language.",
            first.cover(last),
            confidence=0.95 if script else 0.9,
            severity=None if script else "warning",
        )


def _shapes(draft: Document, sentence: Sentence) -> Iterator[str]:
    for token in sentence.tokens:
        yield draft.words(token.span).translate(FOLD)


def _why(text: str, sentence: Sentence, index: int, draft: Document, spelled: Set[str] | None) -> str:
    """What shows that the word is foreign: its script, its letters, or that no list has it; empty if nothing.

    ``spelled`` are the words of the originals, where the sentence comes from one.
    """
    if not any(character.isalpha() for character in text):
        return ""
    if _is_of_another_script(text):
        return "script" if sum(character.isalpha() for character in text) > 1 or _is_ideograph(text) else ""
    word = text.strip("-")
    if not word.islower() or not is_word(word) or dictionary.known(word):
        return ""
    if _in_name(sentence, index, draft, spelled or ()):
        return ""
    if word in FOREIGN_WORDS:
        return "function"
    if len(word) < FEWEST_LETTERS or dictionary.derived(word):
        return ""
    if spelled is None:
        return ""
    if not word.isascii():
        return "letters"
    near = dictionary.corrections(word)
    return "unknown" if not near or dictionary.level(near[0]) < 3 else ""


def _in_name(sentence: Sentence, index: int, draft: Document, spelled: Container[str]) -> bool:
    """Whether a word with a capital stands beside it that no original has: names keep their small words ("Sturm und
    Drang"), and a name that an original has would have them there."""
    before = sentence.tokens[index - 1:index] if index > 1 else ()
    beside = (draft.words(token.span).translate(FOLD) for token in (*before, *sentence.tokens[index + 1:index + 2]))
    return any(text[0].isupper() and text not in spelled for text in beside)


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    return unicodedata.name(character, "LATIN").partition(" ")[0]


def _is_of_another_script(text: str) -> bool:
    return all(_script(character) != "LATIN" for character in text if character.isalpha())


def _is_ideograph(text: str) -> bool:
    return any(_script(character) in ("CJK", "HIRAGANA", "KATAKANA", "HANGUL") for character in text)


def _remark(draft: Document, words: list[tuple[Token, str]]) -> Remark:
    span = words[0][0].span.cover(words[-1][0].span)
    text = named(draft.words(span))
    whys = {why for _, why in words}
    if "script" in whys:
        return Remark(f"{text} is not written in English.", span, confidence=0.95)
    if "function" in whys:
        return Remark(f"{text} is a word of another language.", span, confidence=0.8, severity="warning")
    more = "are no English words" if len(words) > 1 else "is no English word"
    return Remark(f"{text} {more} and not in the original.", span, confidence=0.75, severity="warning")
