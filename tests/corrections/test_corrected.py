"""The corrected draft: exactly what was accepted, tidy, or nothing at all."""

from __future__ import annotations

import pytest
from diff_match_patch import diff_match_patch
from hypothesis import given
from hypothesis import strategies as st

from checker.corrections import patches
from checker.corrections.corrected import Change, changes, corrected, segments, settle
from checker.corrections.decisions import decided
from checker.document import Document, LineMap, Span
from checker.errors import UserError
from checker.finding import Decision
from tests.renderers import examples


def fixed(text: str, *wanted: tuple[str, str] | tuple[int, str]) -> str:
    """The text after the changes; each names the words that it replaces, or the place where it puts some."""
    found = []
    for where, words in wanted:
        span = Span(where, where) if isinstance(where, int) else Span(text.index(where), text.index(where) + len(where))
        found.append(Change(span, words))
    return corrected(text, settle(Document("d", text, source_map=LineMap.of(text)), found))


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("One.\n\n;\n\nTwo.\n", ";", "One.\n\nTwo.\n"),
        ("One.\r\n\r\n;\r\n\r\nTwo.\r\n", ";", "One.\r\n\r\nTwo.\r\n"),
        ("One.\n\nTwo.\n", "One.", "Two.\n"),
        ("One.\n\nTwo.\n", "Two.", "One.\n"),
        ("One.\n\nTwo.", "Two.", "One."),
        ("One.\nlast line\n\nTwo.\n", "last line", "One.\n\nTwo.\n"),
        ("One.\n\n  ; \n\n    Two.\n", ";", "One.\n\n    Two.\n"),
        ("He left. Carry bag.” She stayed.", "Carry bag.”", "He left. She stayed."),
        ("He left. Carry bag.”\nShe stayed.", "Carry bag.”", "He left.\nShe stayed."),
        ("Carry bag. She stayed.", "Carry bag.", "She stayed."),
        ("It was very, very late.", "very", "It was, very late."),
        ("It was (very late) then.", "very", "It was (late) then."),
        ("He left.” It rained.", "”", "He left. It rained."),
        ("Only this.\n", "Only this.", "\n"),
        ("a b", "a", "b"),
    ],
)
def test_what_goes_leaves_no_gap(text: str, words: str, left: str) -> None:
    assert fixed(text, (words, "")) == left


def test_words_are_replaced_and_nothing_else() -> None:
    assert fixed("The toll is 21, it said.\n", ("21", "12")) == "The toll is 12, it said.\n"


def test_words_that_are_put_in_do_not_run_together() -> None:
    assert fixed("He is guilty.", (5, "not")) == "He is not guilty."
    assert fixed("He is guilty.", (5, " not")) == "He is not guilty."
    assert fixed("“Go he said.", (3, ",”")) == "“Go,” he said."


def test_line_ends_are_the_drafts() -> None:
    assert fixed("One.\r\nTwo.\r\n", ("Two.", "Two\nand three.")) == "One.\r\nTwo\r\nand three.\r\n"
    assert fixed("One.\nTwo.\n", ("Two.", "Two\r\nand three.")) == "One.\nTwo\nand three.\n"


def test_neighbours_that_go_go_as_one() -> None:
    assert fixed("One.\n\nTwo.\n\nThree.\n\nFour.\n", ("Two.", ""), ("Three.", "")) == "One.\n\nFour.\n"
    assert fixed("A. Hand over.” B.", ("Hand over.”", ""), ("”", "")) == "A. B."


def test_what_lies_inside_a_passage_that_goes_goes_with_it() -> None:
    assert fixed("One 21.\n\nTwo.\n", ("One 21.", ""), ("21", "12")) == "Two.\n"
    assert fixed("One 21.\n\nTwo.\n", ("One 21.", ""), (5, "x")) == "Two.\n"


@pytest.mark.parametrize(
    "wanted",
    [
        [("five people", "three people"), ("five", "four")],
        [("five", "three"), ("five", "four")],
        [("five", "three"), ("five", "")],
        [("five people", "three people"), ("people died", "")],
        [(4, "a"), (4, "b")],
        [("five people", "three people"), (10, "old ")],
    ],
)
def test_contradictions_are_refused_in_a_line(wanted: list[tuple[str, str]]) -> None:
    with pytest.raises(UserError, match=r"^two accepted suggestions .* 1:\d+.* 1:\d+; take back one") as raised:
        fixed("The five people died.", *wanted)
    assert "\n" not in str(raised.value)


def test_the_same_change_twice_is_one() -> None:
    assert fixed("The five.", ("five", "three"), ("five", "three")) == "The three."


def test_decisions_say_what_changes() -> None:
    report = examples.pair()
    by_check = {finding.check: finding for finding in report.findings}
    figure, negation = by_check["facts/figure-changed"], by_check["facts/negation-changed"]
    honorific, omitted = by_check["style/mixed-honorifics"], by_check["sourcing/omitted"]
    report = decided(
        report,
        {
            figure.fingerprint: Decision("accept"), negation.fingerprint: Decision("edit", text="did not speak"),
            honorific.fingerprint: Decision("dismiss"), omitted.fingerprint: Decision("accept"),
        },
    )
    assert set(changes(report)) == {Change(figure.b, "Three"), Change(negation.b, "did not speak")}
    text = corrected(examples.DRAFT.text, settle(examples.DRAFT, changes(report)))
    assert text == examples.DRAFT.text.replace("Five passengers", "Three passengers").replace("advised", "did not speak")


def test_everything_accepted_in_a_report_with_every_kind_of_damage() -> None:
    report = examples.pair()
    report = decided(report, {finding.fingerprint: Decision("accept") for finding in report.findings})
    text = corrected(examples.DRAFT.text, settle(examples.DRAFT, changes(report)))
    assert "Carry bag" not in text and "\n\n\n" not in text and "  " not in text and not text.endswith("\n\n")
    assert text.count("Passengers described cars") == 1


PIECES = st.lists(st.sampled_from(["word", "Two", " ", "  ", "\n", "\r\n", "\n\n", ".", ",", "“", "”", "😀", "\t", "12"]), max_size=30)


@st.composite
def drafts(draw: st.DrawFn) -> tuple[str, list[Change]]:
    text = "".join(draw(PIECES))
    found = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 8)))
        found.append(Change(Span(start, end), draw(st.sampled_from(["", "new", " new\nline ", "”"]))))
    return text, found


@given(drafts())
def test_all_or_nothing_and_only_white_space_is_tidied(drawn: tuple[str, list[Change]]) -> None:
    text, wanted = drawn
    document = Document("d", text, source_map=LineMap.of(text))
    try:
        settled = settle(document, wanted)
    except UserError:
        return
    assert all(before.span.end <= after.span.start for before, after in zip(settled, settled[1:], strict=False))
    kept = [segment for segment in segments(text, settled) if segment.kind != "insert"]
    assert "".join(segment.text for segment in kept) == text
    gone = {point for change in settled for point in range(change.span.start, change.span.end)}
    asked = {point for change in wanted for point in range(change.span.start, change.span.end)}
    assert asked <= gone
    assert all(text[point].isspace() for point in gone - asked)
    for change in wanted:
        inside = any(other.span != change.span and not other.text and other.span.start <= change.span.start and change.span.end <= other.span.end for other in settled)
        assert inside or not change.text or any(
            other.span == change.span and other.text.split() == change.text.split() for other in settled
        )


@given(drafts())
def test_the_patch_applies(drawn: tuple[str, list[Change]]) -> None:
    text, wanted = drawn
    try:
        settled = settle(Document("d", text, source_map=LineMap.of(text)), wanted)
    except UserError:
        return
    differ = diff_match_patch()
    result, done = differ.patch_apply(differ.patch_fromText(patches.patch(text, settled)), text)
    assert result == corrected(text, settled) and all(done)


def test_half_a_character_is_refused_in_a_line() -> None:
    text = "a \ud800 b five"
    settled = settle(Document("d", text), [Change(Span(6, 10), "x")])
    with pytest.raises(UserError, match="halves of characters"):
        patches.patch(text, settled)
