"""Which format a text is in, told by its content, and the reader for it.

A name can lie, and a story that comes through a pipe has none. Formats of XML are told by the root
element, JSON by its first signs, a page by a tag at its start, Markdown by front matter or two kinds of
marks. What is nothing of all this is plain text, tags and all.
"""

from __future__ import annotations

import regex

from checker.errors import InputError
from checker.readers.assembly import Story
from checker.readers.traced import Traced

FORMATS = {
    "text": "plain text, as it stands",
    "html": "a web page, or a piece of one",
    "markdown": "Markdown, with front matter or without",
    "docx": "a Word document, tracked changes accepted",
    "docx-original": "a Word document as it was before its tracked changes",
    "pdf": "a PDF with words in it, its lines joined to paragraphs",
    "ninjs": "JSON of the IPTC (ninjs 1, 2, 3)",
    "wordpress": "a post of WordPress as JSON",
    "nitf": "XML of the IPTC: NITF",
    "newsml-g2": "XML of the IPTC: NewsML-G2",
    "newsml": "XML of the IPTC: NewsML 1",
    "rss": "an RSS feed of one article",
    "atom": "an Atom feed of one article",
}
WORD_FORMATS = ("docx", "docx-original")
_XML_FORMATS = frozenset(("nitf", "newsml-g2", "newsml", "rss", "atom"))
_ROOTS = {
    "nitf": "nitf",
    "newsItem": "newsml-g2",
    "newsMessage": "newsml-g2",
    "packageItem": "newsml-g2",
    "conceptItem": "newsml-g2",
    "knowledgeItem": "newsml-g2",
    "catalogItem": "newsml-g2",
    "planningItem": "newsml-g2",
    "contentSet": "newsml-g2",
    "contentMeta": "newsml-g2",
    "itemMeta": "newsml-g2",
    "groupSet": "newsml-g2",
    "NewsML": "newsml",
    "rss": "rss",
    "RDF": "rss",
    "feed": "atom",
    "entry": "atom",
}
_PROLOG = regex.compile(
    r"\s*+(?:<\?[^>]{0,500}\?>\s*+|<!--(?:(?!-->).){0,20000}+-->\s*+"
    r"|<!DOCTYPE\s(?P<type>[^\s>\[]++)[^>\[]*+(?:\[[^\]]*+\]?\s*+)?>?\s*+)*+",
    regex.DOTALL | regex.IGNORECASE,
)
_ROOT = regex.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?=[\s/>])[^<>]*+>", regex.DOTALL)
_HTML_START = frozenset("html head body article div p main section h1 h2 header figure meta title link span".split())
_XML_CHARSET = regex.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"\']([A-Za-z0-9._-]{1,40})")
_HTML_CHARSET = regex.compile(rb"(?i)<meta[^>]{0,200}?charset\s*=\s*[\"\']?\s*([A-Za-z0-9._:-]{1,40})")


def declared_encoding(data: bytes) -> str:
    """The encoding that XML or a page names at its start, "" where it names none."""
    found = _XML_CHARSET.match(data[:400])
    if not found and data[:1024].lstrip()[:1] == b"<":
        found = _HTML_CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else ""


def detect(text: str) -> str:
    """The name of the format that ``text`` is in: a key of FORMATS, or "xml" for XML that is not known."""
    from checker.readers.json_source import LOOKS_LIKE_JSON
    from checker.readers.marked import looks_like_markdown

    prolog = _PROLOG.match(text)
    start = prolog.end() if prolog else 0
    root = _ROOT.match(text, start)
    declared = (prolog["type"] or "").lower() if prolog else ""
    is_xml = text[:200].lstrip().startswith("<?xml")
    if root and (name := root[1]) in _ROOTS and _is_whole(text, name):
        return _ROOTS[name]
    if declared == "html" or (root and root[1].lower() in _HTML_START and _is_whole(text, root[1])):
        return "html"
    if is_xml or declared:
        return "xml"
    if LOOKS_LIKE_JSON.match(text):
        return "json"
    return "markdown" if looks_like_markdown(text) else "text"


def _is_whole(text: str, name: str) -> bool:
    """Whether the text ends as markup does, with the root's end tag or another: a tag that a text quotes does not."""
    if name.lower() in ("html", "head", "body", "meta", "title", "link"):
        return True
    return text.rstrip()[-1:] == ">" or f"</{name}" in text or text.count("</") > 1


def read_markup(story: Story, format: str | None) -> bool:
    """Fill ``story`` where its source is in a format with structure; False for plain text.

    Raises InputError for what is in such a format and no article, or in another than ``format``.
    """
    found = format or detect(story.source)
    if found == "text":
        return False
    source = Traced.of(story.source)
    if found in ("json", "ninjs", "wordpress"):
        from checker.readers.ninjs import read_json_article

        read_json_article(story.source, story)
    elif found == "html":
        from checker.readers.page import read_page

        read_page(source, story)
    elif found == "markdown":
        from checker.readers.marked import read_markdown

        read_markdown(source, story)
    else:
        _read_xml(source, found, story)
    return True


def _read_xml(source: Traced, format: str, story: Story) -> None:
    from checker.readers import feeds, newsml, nitf
    from checker.readers.markup import read_xml

    root = read_xml(source, story.shown)
    actual = _ROOTS.get(root.name, "xml")
    if format in _XML_FORMATS and actual != format and root.first("nitf") is None:
        raise InputError(f"{story.shown} is not {FORMATS[format]}: its root is <{root.name[:60]}>.")
    match actual:
        case "nitf":
            nitf.read_nitf(root, story)
        case "newsml-g2":
            newsml.read_newsml_g2(root, story)
        case "newsml":
            newsml.read_newsml_1(root, story)
        case "rss" | "atom":
            feeds.read_feed(root, story)
        case _ if root.name == "html":
            from checker.readers.page import read_page

            read_page(source, story)
        case _ if (inner := root.first("nitf")) is not None:
            nitf.read_nitf(inner, story)
        case _:
            raise InputError(
                f"{story.shown} is XML of a kind that is not known (its root is <{root.name[:60]}>);"
                " NITF, NewsML, RSS, Atom and XHTML are read."
            )
