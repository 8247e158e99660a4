"""Pages and Markdown: the article among the furniture, and the marks left out."""

from __future__ import annotations

import pytest

from checker.readers import read_bytes
from checker.segment import segment

LIMIT = 5_000_000
STORY = [
    "The mayor of Harrowby said on Monday that the bridge would stay shut until the spring.",
    "Repairs to the two arches will cost about four million, and the county pays half of it.",
    "“We cannot take the risk,” she told reporters who had come to see the cracks.",
]
TEASERS = "".join(
    f'<div class="card"><a href="/{n}"><h3>Another story</h3><p>A dog in Wendlesea rescued number {n} of nine cats from a tree last week.</p></a></div>'
    for n in range(12)
)


def text(page: str) -> str:
    return read_bytes(page.encode(), "page", LIMIT).text


def test_menus_teasers_comments_and_footers_are_no_part_of_the_article() -> None:
    story = "".join(f"<p>{line}</p>" for line in STORY)
    page = (
        "<html><body><header><div class=logo>The Packet</div><nav><a href=/>Home</a></nav></header>"
        f"<div class=wrap><div class=col1><h1>Bridge shut</h1><div class=byline>By Ann Roe</div><div class=text>{story}</div></div>"
        f"<div class=col2>{TEASERS}</div></div>"
        f"<div id=comments>{''.join(f'<p>I have lived here for {n} years and never saw such a thing, neighbours.</p>' for n in range(30))}</div>"
        "<footer><p>All rights reserved, and all wrongs too, by the publishers of this paper.</p></footer></body></html>"
    )
    assert text(page).split("\n\n") == ["Bridge shut", "By Ann Roe", *STORY]


def test_an_article_in_sections_is_whole() -> None:
    page = "<html><body><article><h1>Bridge shut</h1>" + "".join(
        f"<section><h2>Part {number}</h2><p>{line}</p></section>" for number, line in enumerate(STORY)
    ) + "</article></body></html>"
    assert [line for line in STORY if line in text(page)] == STORY and "Part 2" in text(page)


def test_a_label_on_what_holds_the_story_hides_nothing() -> None:
    page = f"<html><body><div class='page has-sidebar newsletter-on related'>{''.join(f'<p>{line}</p>' for line in STORY * 4)}</div></body></html>"
    assert text(page).split("\n\n") == STORY * 4


def test_prose_outside_the_article_is_told() -> None:
    other = "A long notice of the publishers, which nobody asked for, stands here and says a good many things. " * 3
    page = f"<html><body><article>{''.join(f'<p>{line}</p>' for line in STORY)}</article><div><p>{other}</p></div></body></html>"
    document = read_bytes(page.encode(), "page", LIMIT)
    assert document.text.split("\n\n") == STORY
    assert "were left out" in document.notices[0] and "A long notice" in document.notices[0]


def test_captions_bylines_and_asides_have_roles() -> None:
    page = (
        "<article><h1>Bridge shut</h1><p class='article-byline'>Ann Roe, Harrowby</p>"
        f"<figure><img src=x><figcaption>The bridge on Monday. Photo: M. Lind</figcaption></figure><p>{STORY[0]}</p><h2>What it costs</h2><p>{STORY[1]}</p></article>"
    )
    document = segment(read_bytes(page.encode(), "page", LIMIT))
    assert [part.role for part in document.paragraphs] == ["headline", "furniture", "furniture", "prose", "headline", "prose"]


def test_what_a_reader_does_not_see_is_left_out() -> None:
    page = (
        f"<p>{STORY[0]}<script>var x = '<p>no</p>';</script><span style='display: none'>hidden</span><span hidden>hidden</span>"
        f"<!-- <p>comment</p> --></p><template><p>{STORY[1]}</p></template><p>soft\u00adhyphen and&shy;reference</p>"
    )
    assert text(page) == f"{STORY[0]}\n\nsofthyphen andreference"


def test_line_breaks() -> None:
    assert text("<p>One line<br>and another.<br><br>A new paragraph\nin the file\r\n goes on.</p>") == (
        "One line\nand another.\n\nA new paragraph in the file goes on."
    )


def test_a_table_is_a_line_a_row() -> None:
    assert text("<p>The results:</p><table><tr><th>Party</th><th>Seats</th></tr><tr><td>Greens</td><td>12</td></tr></table>") == (
        "The results:\n\nParty\tSeats\n\nGreens\t12"
    )


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# Head\n\nHe *said* **no** to `x`.", "Head\n\nHe said no to x."),
        ("# Head\n\n[He said](http://a.example/x \"He said\") no, ![a cat](c.png)twice.", "Head\n\nHe said no, twice."),
        ("# Head\n\n[a](b) b and [c][d] and <http://e.example>.\n\n[d]: http://d.example", "Head\n\nb".replace("b", "a b and c and http://e.example.")),
        ("# Head\n\n> He said\n> no &amp; 2\\*3\n\n- One item\n- Two", "Head\n\nHe said no & 2*3\n\nOne item\n\nTwo"),
        ("# Head\n\nA snake_case_name and 2 * 3 * 4.", "Head\n\nA snake_case_name and 2 * 3 * 4."),
        ("# Head\n\n| a | b |\n|---|---|\n| b | a |", "Head\n\na\tb\n\nb\ta"),
        ("Head\n====\n\nA **bold** line  \nwith a break.", "Head\n\nA bold line\nwith a break."),
        ("+++\ntitle = \"Head\"\n+++\nHe said no.", "Head\n\nHe said no."),
        ("# Head\n\n<div><p>He <b>said</b></p></div>\n\nno.", "Head\n\nHe said\n\nno."),
    ],
)
def test_markdown(marked: str, plain: str) -> None:
    document = read_bytes(marked.encode(), "draft", LIMIT)
    assert document.text == plain
    lines = marked.splitlines()
    for offset, character in enumerate(document.text):
        if character.isalnum():
            place = document.source_map.locate(offset)
            assert lines[place.line - 1][place.column - 1] == character


@pytest.mark.parametrize(
    "plain",
    [
        "He said *no*. The rest is silence.",
        "--- \nThe mayor: she said no.\n---\n",
        "[Editor's note: this is a test.] The mayor said no.",
        "{this is no JSON} said the mayor.",
        "#1 seed falls in Wendlesea\n\nThe first seed fell on Monday.",
        "1. One thing\n2. Another thing\n\nThe mayor said no.",
        "<The mayor> said no.",
        "> The mayor said no.",
    ],
)
def test_plain_text_stays_plain(plain: str) -> None:
    assert text(plain) == plain
