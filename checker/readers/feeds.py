"""RSS and Atom that carry a whole article."""

from __future__ import annotations

from checker.errors import InputError
from checker.readers.assembly import Story, plain_blocks
from checker.readers.markup import Element, words_of
from checker.readers.page import piece_blocks
from checker.readers.prose import Block, blocks, has_words

_SHORT = 60


def read_feed(root: Element, story: Story) -> None:
    """Fill ``story`` from a feed of one article; raises InputError for a feed of none or several."""
    kind = "an Atom feed" if root.name in ("feed", "entry") else "an RSS feed"
    items = [root] if root.name == "entry" else list(root.all("item", "entry"))
    if not items:
        raise InputError(f"{story.shown} is {kind} without articles.")
    if len(items) > 1:
        titles = ", ".join(f"\u201c{words_of(item.child('title'))[:40]}\u201d" for item in items[:3])
        raise InputError(f"{story.shown} is {kind} of {len(items)} articles ({titles}); give one article.")
    item = items[0]
    story.blocks = _body(item, story)
    if not has_words(story.blocks):
        raise InputError(f"{story.shown} is {kind} whose article has no text.")
    title = item.child("title")
    pieces = _written(title, story) if title is not None else []
    story.tell("headline", pieces[0].text.text if pieces else "")
    author = item.child("creator") or item.child("author")
    name = author.first("name") if author is not None else None
    story.tell("author", words_of(name or author))
    story.tell_date("published", words_of(item.child("pubDate") or item.child("published") or item.child("date")))
    story.tell_date("updated", words_of(item.child("updated") or item.child("modified")))
    channel = root.child("channel") or root
    story.tell("publisher", words_of(channel.child("title")) if channel is not item else "")
    story.tell("source", words_of(item.child("source")))
    story.tell("copyright", words_of(item.child("rights") or channel.child("copyright") or channel.child("rights")))
    story.tell_language(words_of(channel.child("language")) or root.attributes.get("lang", ""))
    story.head(pieces[0].text if pieces else None)


def _body(item: Element, story: Story) -> list[Block]:
    """The whole text: ``content:encoded`` of RSS, ``content`` of Atom; else the description."""
    name = "content" if item.name == "entry" else "encoded"
    content = item.child(name)
    if content is not None and has_words(found := _written(content, story)):
        return found
    summary = item.child("description") or item.child("summary")
    found = _written(summary, story) if summary is not None else []
    if sum(len(block.text.text.split()) for block in found) < _SHORT:
        story.notices.append(f"{story.shown} carries a summary only, not the whole article.")
    return found


def _written(element: Element, story: Story) -> list[Block]:
    """XHTML in elements, HTML in characters, or plain text."""
    kind = element.attributes.get("type", "")
    if next(element.elements(), None) is not None:
        return blocks(element)
    if kind in ("text", "text/plain"):
        return plain_blocks(element.traced().collapsed(), element.path)
    return piece_blocks(element.traced(), story.shown, element.path)
