"""NITF, the IPTC's markup of single articles, in a file of its own or inside another format."""

from __future__ import annotations

from checker.readers.assembly import Story
from checker.readers.markup import Element, words_of
from checker.readers.prose import blocks


def read_nitf(root: Element, story: Story) -> None:
    """Fill ``story`` from an element ``nitf``, ``body`` or ``body.content``, or one that holds it."""
    body = root if root.name == "body" else root.first("body") or root.first("body.content") or root
    head = body.child("body.head")
    content = body.first("body.content")
    story.blocks = blocks(body)
    if head is not None:
        # The abstract is the desk's summary of what follows; it is no paragraph of the story.
        summary = {id(element) for abstract in head.all("abstract") for element in abstract.walk()}
        if content is not None and blocks(content):
            story.blocks = [block for block in story.blocks if id(block.element) not in summary]
    for element in (body.first("hl1"), body.first("hedline"), root.first("title")):
        story.tell("headline", words_of(element))
    story.tell("byline", words_of(body.first("byline")))
    story.tell("dateline", words_of(body.first("dateline")))
    story.tell("provider", words_of(body.first("distributor")))
    story.tell("copyright", words_of(body.first("copyrite")))
    _tell_head(root, story)
    story.tell_language(root.attributes.get("baselang") or root.attributes.get("lang", ""))


def _tell_head(root: Element, story: Story) -> None:
    for element in root.walk():
        attributes = element.attributes
        match element.name:
            case "date.issue":
                story.tell_date("issued", attributes.get("norm", ""))
            case "date.release":
                story.tell_date("embargo", attributes.get("norm", ""))
            case "story.date":
                story.tell_date("date", attributes.get("norm", ""))
            case "pubdata":
                story.tell_date("published", attributes.get("date.publication", ""))
                story.tell("publisher", attributes.get("name", ""))
            case "doc-id":
                story.tell("source", attributes.get("regsrc", ""))
            case "doc.copyright":
                holder, year = attributes.get("holder", ""), attributes.get("year", "")
                story.tell("copyright", f"{holder} {year}".strip())
            case "doc.rights":
                story.tell("usage", attributes.get("limitations", "") or element.words())
            case "ed-msg":
                story.tell("note", attributes.get("info", ""))
            case "correction":
                story.tell("correction", attributes.get("info", ""))
            case "du-key":
                story.tell("slugline", attributes.get("key", ""))
