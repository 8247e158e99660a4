"""An HTML report as a browser would have it, and what stands in it to be read."""

from __future__ import annotations

from lxml import html as lxml_html
from lxml.html import HtmlElement

from checker.renderers import render
from checker.renderers.visible import runs
from checker.report import Report


def page(report: Report) -> HtmlElement:
    return lxml_html.document_fromstring(render(report, "html").encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))


def shown(element: HtmlElement) -> str:
    """What stands in the text: without badges and without the words for those who cannot see the marks."""
    if "unseen" in element.classes or "ref" in element.classes or "side" in element.classes or "missing" in element.classes:
        return element.tail or ""
    if element.tag == "br":
        return " " + (element.tail or "")
    inner = (element.text or "") + "".join(shown(child) for child in element)
    return inner + (element.tail or "")


def text_of(element: HtmlElement) -> str:
    return " ".join((shown(element).removesuffix(element.tail or "")).split())


def visible(text: str) -> str:
    return " ".join("".join(run.text for run in runs(text)).split())


def prose(tree: HtmlElement, side: str) -> list[str]:
    return [text_of(element) for element in tree.cssselect(f".side-by-side .cell.{side} .prose")]
