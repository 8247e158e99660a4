"""What a tool left behind is found by its form, and what a writer meant is left alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.structure.stray_text import stray_text
from checker.collation import Collation
from checker.document import Document
from checker.finding import Remark
from tests.annotate.reading import read

LINE = "The minister said that the talks would go on until Friday."


def remarks(text: str) -> list[Remark]:
    return list(stray_text(Collation((), read(text))))


@pytest.mark.parametrize("marks", [",", ".", "”", ")", ";", "?!", "' ,", ".,"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_marks_alone_on_a_line(marks: str, end: str) -> None:
    text = f"{LINE}{end}{end}{marks}{end}{LINE}"
    found = [remark for remark in remarks(text) if "alone" in remark.message]
    assert [text[remark.b.start:remark.b.end] for remark in found] == [marks]
    assert found[0].suggestion is not None and found[0].suggestion.safety == "safe"


@pytest.mark.parametrize(
    "separator", ["***", "* * *", "---", "—", "•", "#", "###", "...", "…", "[...]", "(…)", ". . .", "~", "=====", "⁂", "|", "😀"]
)
def test_separators_are_no_stray_marks(separator: str) -> None:
    assert remarks(f"{LINE}\n\n{separator}\n\n{LINE} Nobody was hurt.") == []


@pytest.mark.parametrize(
    "piece",
    [
        "{{ headline }}", "{% include x %}", "<%= title %>", "${name}", "{first_name}", "&nbsp;", "&#8217;", "&amp;amp;", "<br>", "<br/>",
        "</p>", '<a href="x">', "<!-- more -->", '[caption id="7"]', "[/caption]", "[[Tarrow]]", "[the report](https://a.example/b)",
        "\\u2019", "[object Object]", "#REF!", "[INSERT NAME]", "[citation needed]", "[TK]", "TKTK", "lorem ipsum", "$XX", "XX",
    ],
)
def test_what_tools_leave(piece: str) -> None:
    text = f"The minister said that {piece} people were at the talks."
    (remark,) = remarks(text)
    assert text[remark.b.start:remark.b.end] == piece
    assert piece in remark.message


@pytest.mark.parametrize(
    "text",
    [
        "AT&T and Marks & Spencer said so; R&D rose.",
        "He wrote that 3 < 4 and 5 > 2, and that a <= b.",
        "The rule [sic] was “[their] only hope [...] for years”.",
        "Legion XXX crossed the river, and Bowl XXX was played in Tarrow.",
        "Pope John XX, and chapter XX of the book, were named.",
        "An XXX-rated film was shown, and men lack a second XX chromosome.",
        "The file is in C:\\new\\text on the disk.",
        "Anna TK, a singer, came. (See page 12.)",
        "The set {1, 2, 3} has three members.",
        "They met on a date (TBA) in May.",
    ],
)
def test_what_writers_write(text: str) -> None:
    assert remarks(text) == []


def test_an_entity_has_its_character_for_a_suggestion() -> None:
    (remark,) = remarks("The company&#8217;s ferry left at noon.")
    assert remark.suggestion is not None and remark.suggestion.text == "’"


def test_many_of_one_kind_are_one_finding() -> None:
    (remark,) = remarks("The&nbsp;ferry&nbsp;left&nbsp;the&nbsp;harbour at noon.")
    assert len(remark.related) == 3 and "4 times" in remark.message


def test_pieces_inside_pieces_are_one_finding() -> None:
    assert len(remarks('The ferry <a title="&nbsp;{name}"> left.')) == 1


@pytest.mark.parametrize("marks", ["“”", '""'], ids=["curly", "straight"])
def test_words_between_a_quotation_and_a_mark_that_closes_nothing(marks: str) -> None:
    opening, closing = marks
    text = (
        f"The mayor wrote: {opening}We must sit at one table and hear what worries our neighbours.{closing} "
        f"Head back.{closing}\n\nThe talks ended on Friday."
    )
    (remark,) = remarks(text)
    assert text[remark.b.start:remark.b.end] == f"Head back.{closing}"
    assert remark.severity is None and remark.suggestion is not None
    assert remarks(text[:remark.b.start] + remark.suggestion.text + text[remark.b.end:]) == []


@pytest.mark.parametrize(
    "text",
    [
        "“We must sit at one table,” she said. “Go home.”",
        "“We must sit at one table. Go home.” She left.",
        "The mayor wrote: “We must sit at one table.” Not so.",
        "The mayor wrote: “We must sit at one table.” She left.",
        "“He told me, ‘We must sit at one table.’ Go away.” She left.",
        "“We must sit at one table.” “Never.” “Perhaps.”",
    ],
)
def test_a_short_sentence_after_a_quotation_may_be_the_writers(text: str) -> None:
    assert remarks(text) == []


def test_a_command_after_a_quotation_without_a_mark_is_a_warning() -> None:
    (remark,) = remarks("The mayor wrote: “We must sit at one table and talk.” Move on.\n\nThe talks ended on Friday.")
    assert remark.severity == "warning"


@given(st.text(alphabet="<>[]{}()&;#/\\!-%$XxTKamp\"”“., \n\r", max_size=60))
def test_spans_lie_in_the_text_and_apart(text: str) -> None:
    end = -1
    for remark in sorted(stray_text(Collation((), Document("draft", text))), key=lambda remark: remark.b):
        assert 0 <= remark.b.start < remark.b.end <= len(text)
        if "alone" not in remark.message:
            assert remark.b.start >= end
            end = remark.b.end


@pytest.mark.parametrize("piece", ["<", "[", "{{", "[[a", "<!--", "&amp;", "&", " ", "{%", "[INSERT ", "<a ", ",", "\n ", "$X,XXX"])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    begin = time.process_time()
    list(stray_text(Collation((), Document("draft", piece * (500_000 // len(piece))))))
    assert time.process_time() - begin < 8


def test_the_real_pair(shared: Callable[[str], Path]) -> None:
    draft = shared("seeds/draft.txt").read_text("utf-8")
    found = remarks(draft)
    assert [remark.severity for remark in found] == [None, None]
    assert {draft[remark.b.start:remark.b.end].count(" ") for remark in found} == {0, 1}
    assert remarks(shared("seeds/original.txt").read_text("utf-8")) == []
