"""The HTML report is one file that asks for nothing and lets nothing in an article out; everybody can read it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement

from checker.document import Span
from checker.renderers import render
from tests.renderers import examples
from tests.renderers.pages import page, prose, text_of, visible

FOLDER = Path(__file__).resolve().parents[2] / "checker" / "renderers" / "html"
HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


@pytest.fixture(scope="module")
def pair() -> HtmlElement:
    return page(examples.pair())


# One file, no requests


@pytest.mark.parametrize("name", examples.ALL)
def test_policy_names_the_style_and_the_script_and_nothing_else(name: str) -> None:
    source = render(examples.ALL[name](), "html")
    tree = page(examples.ALL[name]())
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    hashes = {match for match in re.findall(r"'sha256-([^']+)'", policy)}
    bodies = re.findall(r"<style>(.*?)</style>", source, re.S) + re.findall(r"<script>(.*?)</script>", source, re.S)
    assert len(bodies) == 2
    assert hashes == {base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in bodies}
    assert "unsafe" not in policy and "http" not in policy.replace("http-equiv", "")


@pytest.mark.parametrize("name", examples.ALL)
def test_nothing_is_asked_for(name: str) -> None:
    tree = page(examples.ALL[name]())
    assert not tree.cssselect("link, img, iframe, object, embed, base, audio, video, form")
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        for attribute, value in element.attrib.items():
            assert attribute not in ("src", "style", "action", "srcset"), attribute
            assert not attribute.startswith("on")
            assert attribute != "href" or value.startswith("#"), value
    assert "url(http" not in "".join(path.read_text("utf-8") for path in FOLDER.glob("*.css"))


# Text is text


def test_hostile_text_comes_out_as_text() -> None:
    source = render(examples.hostile(), "html")
    source.encode("utf-8")
    assert not HIDDEN.search(source)
    tree = page(examples.hostile())
    assert len(tree.cssselect("script")) == 3 and len(tree.cssselect("title")) == 1
    body = text_of(tree.cssselect("main")[0])
    for words in (
        "</script><script>alert(1)</script>", "<img src=x onerror=alert(2)>", "javascript:alert(4)", "{{ 7*7 }} {% raw %} {# note #}",
        "<!-- <script> --> ]]> &amp; &lt;", "ESC[31mred", "RLOround", "LRIisolated", "U+D800", "NULNULhere",
    ):
        assert words in body, words
    assert not re.search(r"\b49\b", body)


def test_bidirectional_text_is_isolated() -> None:
    tree = page(examples.hostile())
    for element in tree.cssselect(".prose, blockquote, h4, .suggestion"):
        assert element.get("dir") == "auto"
    assert all(element.tag == "bdi" for element in tree.cssselect(".name"))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters(max_codepoint=0x2FFFF), min_size=1, max_size=30), min_size=1, max_size=5), st.data())
def test_any_text_survives_any_findings(sentences: list[str], data: st.DataObject) -> None:
    """Whatever the characters and wherever the findings: the texts come back from the page and from its data."""
    sentences = [sentence for sentence in (sentence.strip() for sentence in sentences) if sentence not in ("", "#", "~")] or ["x"]
    original = examples.document("a", *([sentence] for sentence in sentences))
    draft = examples.document("b", sentences, sentences)
    example = examples.Example(draft, (original,))
    for number in range(len(sentences)):
        example.link([number], [number], "verbatim")
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(draft.text) - 1))
        end = data.draw(st.integers(start, len(draft.text)))
        example.finding("structure/stray-text", data.draw(st.sampled_from(["critical", "info"])), "Found.", Span(start, end))
    report = example.report()
    source = render(report, "html")
    source.encode("utf-8")
    tree = page(report)
    assert json.loads(tree.get_element_by_id("report-data").text)["draft"]["text"] == draft.text
    squeeze = str.maketrans("", "", " ")
    assert "".join(prose(tree, "b")).translate(squeeze) == visible(draft.text).translate(squeeze)
    assert len(tree.cssselect(".card")) == len(report.findings)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids)) and {href[1:] for href in tree.xpath("//a/@href")} <= set(ids)


# Made to be read


def test_landmarks_headings_and_names(pair: HtmlElement) -> None:
    assert pair.get("lang") == "en"
    assert len(pair.cssselect("main")) == len(pair.cssselect("h1")) == len(pair.cssselect("header")) == 1
    levels = [int(element.tag[1]) for element in pair.cssselect("h1, h2, h3, h4")]
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    assert [a.get("href") for a in pair.cssselect(".skip a")] == ["#findings", "#texts"]
    for control in pair.cssselect("button, input"):
        name = text_of(control) or control.text_content() or (control.getparent().text_content() if control.tag == "input" else "")
        assert name.strip(), control.get("id")


def _luminance(colour: str) -> float:
    parts = [int(colour[index:index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", [0, 1], ids=["light", "dark"])
def test_contrast_in_both_modes(mode: int) -> None:
    style = (FOLDER / "style.css").read_text("utf-8")
    found = re.findall(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", style)
    colours = {name: pair[mode] for name, *pair in found}
    text = [
        ("ink", "paper"), ("muted", "paper"), ("accent", "paper"), ("on-accent", "accent"), ("ink", "tint"), ("accent", "tint"),
        ("ink", "quiet"), ("muted", "quiet"), ("muted", "card"), ("paper", "ink"),
    ]
    for front, back in text:
        assert _contrast(colours[front], colours[back]) >= 4.5, (front, back)
    # Lines and edges that carry meaning: WCAG 1.4.11.
    for front, back in [("edge", "paper"), ("accent", "tint"), ("edge", "quiet")]:
        assert _contrast(colours[front], colours[back]) >= 3, (front, back)


def test_style_serves_paper_dark_and_forced_colours() -> None:
    style = "".join((FOLDER / name).read_text("utf-8") for name in ("style.css", "media.css"))
    for query in ("@media print", "forced-colors: active", "content-visibility: auto", ":focus-visible"):
        assert query in style, query
    assert not re.search(r"transition|animation|scroll-behavior", style)


def test_long_articles_are_laid_out_lazily() -> None:
    sentences = [f"The {number}th delegate of the assembly spoke for about ten minutes." for number in range(300)]
    original = examples.document("long.txt", *([sentence] for sentence in sentences))
    draft = examples.document("long-draft.txt", *([sentence.replace("about", "some")] for sentence in sentences))
    example = examples.Example(draft, (original,))
    for number in range(300):
        example.link([number], [number])
    assert page(example.report()).cssselect("#texts.long")
    assert not page(examples.pair()).cssselect("#texts.long")
