"""What the language model is told before a part of a draft: the originals' sentences that the part comes from."""

from __future__ import annotations

from checker.align import align
from checker.annotate.told_before import MOST_WORDS, told_before
from checker.document import Span
from tests.annotate.reading import read

STORY = (
    "The council of Tarrow met on Monday to talk about the old quay.",
    "Two engineers had told it that the wall was moving by an inch a month.",
    "A diver went down in March with a lamp and a hammer.",
    "Nell Harrow, the treasurer, asked who was to pay for the repairs.",
    "Fishermen waited outside with their wives and a brass band.",
    "The vote was put off until the harbour master returns from Velm.",
)


def told(numbers: tuple[int, ...], inside: slice = slice(None)) -> list[int]:
    """The numbers of the original's sentences in the story of a draft that keeps those of ``numbers``."""
    draft = read(" ".join(STORY[number] for number in numbers))
    spans = [sentence.span for sentence in draft.sentences][inside]
    story = told_before(align([read(" ".join(STORY))], draft), spans[0].cover(spans[-1]))
    assert story == " ".join(sentence for sentence in STORY if sentence in story)
    return [number for number, sentence in enumerate(STORY) if sentence in story]


def test_one_or_two_sentences_between_those_that_were_kept_belong_to_the_story() -> None:
    assert told((0, 2)) == [0, 1, 2]
    assert told((0, 3)) == [0, 1, 2, 3]
    assert told((0, 4)) == [0, 4]
    assert told((0, 2, 5)) == [0, 1, 2, 3, 4, 5]


def test_only_what_the_part_comes_from_is_told() -> None:
    assert told((0, 5), slice(0, 1)) == [0]
    assert told((5, 0)) == [0, 5]


def test_several_originals_tell_the_story_one_after_the_other() -> None:
    draft = read(" ".join(STORY[:2]))
    collation = align([read(f"{STORY[2]} {STORY[1]}"), read(STORY[0])], draft)
    assert told_before(collation, Span(0, len(draft.text))) == f"{STORY[1]} {STORY[0]}"


def test_a_long_story_is_cut_and_its_lines_are_joined() -> None:
    long = "\n\n".join(STORY * 6)
    story = told_before(align([read(long)], read(long)), Span(0, len(long)))
    assert len(story.split()) == MOST_WORDS < len(long.split())
    assert "\n" not in story and " ".join(long.split()).startswith(story)
