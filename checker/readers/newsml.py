"""NewsML-G2 and NewsML 1.2, the IPTC's envelopes: the one article inside, or a line that says what it is."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import InputError
from checker.readers import nitf
from checker.readers.assembly import Story, iso_date, plain_blocks
from checker.readers.markup import Element, words_of
from checker.readers.page import piece_blocks
from checker.readers.prose import Block, blocks, has_words
from checker.readers.traced import Traced

_ITEMS = {
    "packageItem": "a package",
    "conceptItem": "a concept",
    "knowledgeItem": "a collection of concepts",
    "catalogItem": "a catalogue",
    "planningItem": "a plan of coverage",
}
_CLASSES = {
    "picture": "a picture",
    "graphic": "a graphic",
    "video": "a video",
    "audio": "a sound recording",
    "animation": "an animation",
    "composite": "a package",
}
_FRAGMENTS = {
    "contentMeta": "a fragment (contentMeta)",
    "itemMeta": "a fragment (itemMeta)",
    "groupSet": "a fragment (groupSet) of a package",
    "contentSet": "a fragment (contentSet)",
}
_SUBHEADING = 2
# Components of NewsML 1.2 that hold no story.
_OTHER_ROLES = frozenset("stylesheet logo photo contact headline video audio graphic caption thumbnail".split())
_MEDIA = {
    "photo": "a picture",
    "jpeg": "a picture",
    "image": "a picture",
    "video": "a video",
    "audio": "a sound recording",
}
_LINES = {
    "headline": "HeadLine",
    "byline": "ByLine",
    "dateline": "DateLine",
    "copyright": "CopyrightLine",
    "credit": "CreditLine",
    "slugline": "SlugLine",
    "usage": "UsageRights",
}
_NOTES = ("advisoryline", "correctionline", "editorialnote")


def read_newsml_g2(root: Element, story: Story) -> None:
    """Fill ``story`` from a file of NewsML-G2; raises InputError where it holds no article, or several."""
    items = [root] if root.name == "newsItem" else list(root.all("newsItem"))
    stories = [(item, found) for item in items if (found := _content(item, story))]
    texts = [(item, found) for item, found in stories if _class(item) in ("text", "")] or stories
    if root.name in _FRAGMENTS and not texts:
        content = _content(root, story)
        if not content:
            raise InputError(f"{story.shown} is {_FRAGMENTS[root.name]} of NewsML-G2 without a text.")
        texts = [(root, content)]
    if len(texts) > 1:
        raise InputError(f"{story.shown} holds {len(texts)} articles (NewsML-G2); give one article.")
    if not texts:
        raise InputError(f"{story.shown} is {_what(root, items)} (NewsML-G2), not an article.")
    item, story.blocks = texts[0]
    if _class(item) not in ("text", "", "composite"):
        raise InputError(f"{story.shown} is {_what(item, [item])} (NewsML-G2), not an article.")
    _tell_g2(item, story)
    meta = item.child("contentMeta") or item
    story.head(*(_line(meta.child(name)) for name in ("headline", "by", "dateline")))


def _line(element: Element | None) -> Traced | None:
    return element.traced().collapsed() if element is not None else None


def _content(item: Element, story: Story) -> list[Block]:
    """The paragraphs of the first content that has words."""
    for content in item.all("inlineXML", "inlineData"):
        inner = content.first("nitf")
        if inner is not None:
            part = Story(story.shown, story.source, story.sha256)
            nitf.read_nitf(inner, part)
            found = part.blocks
            for key, value in part.metadata.items():
                story.tell(key, value)
        elif content.name == "inlineData":
            found = _written(content, content.attributes.get("contenttype", ""), story)
        elif content.first("sports-content") is not None or content.first("events") is not None:
            # Tables of results and calendars: data in elements, and no prose.
            continue
        else:
            page = content.first("body") or content
            found = blocks(page)
        if has_words(found):
            return found
    return []


def _written(content: Element, kind: str, story: Story) -> list[Block]:
    """Markup or plain text that stands in the file as characters."""
    text = content.traced()
    if "html" in kind.lower() or "xml" in kind.lower() or text.text.lstrip()[:2] in ("<p", "<h", "<d", "<b", "<!"):
        return piece_blocks(text, story.shown, content.path)
    return plain_blocks(text, content.path)


def _class(item: Element) -> str:
    meta = item.first("itemClass")
    if meta is None:
        return ""
    named = meta.attributes.get("qcode") or meta.attributes.get("uri", "")
    return named.replace("/", ":").rpartition(":")[2].lower()


def _what(root: Element, items: list[Element]) -> str:
    if root.name in _ITEMS:
        return _ITEMS[root.name]
    inner = next((_ITEMS[element.name] for element in root.walk() if element.name in _ITEMS), "")
    if inner or not items:
        return inner or "a message without a news item"
    kind = _class(items[0])
    if kind in _CLASSES and kind != "composite":
        return _CLASSES[kind]
    if items[0].first("events") is not None:
        return "a set of events"
    if items[0].first("sports-content") is not None:
        return "a table of sports results"
    return _CLASSES.get(kind, "a text item without a text")


def _tell_g2(item: Element, story: Story) -> None:
    meta = item.child("contentMeta") or item
    about = item.child("itemMeta") or item
    rights = item.child("rightsInfo") or item
    story.tell("headline", words_of(meta.child("headline")))
    story.tell("byline", words_of(meta.child("by")))
    story.tell("author", _named(meta.child("creator")))
    story.tell("dateline", words_of(meta.child("dateline")))
    story.tell("located", _named(meta.child("located")))
    story.tell("credit", words_of(meta.child("creditline")))
    story.tell("source", _named(meta.child("infoSource")))
    story.tell("slugline", words_of(meta.child("slugline")))
    story.tell("provider", _named(about.child("provider")))
    story.tell_date("created", words_of(meta.child("contentCreated")) or words_of(about.child("firstCreated")))
    story.tell_date("updated", words_of(meta.child("contentModified")) or words_of(about.child("versionCreated")))
    story.tell_date("embargo", words_of(about.child("embargoed")))
    story.tell("note", words_of(about.child("edNote")))
    story.tell("copyright", words_of(rights.child("copyrightNotice")) or _named(rights.child("copyrightHolder")))
    story.tell("usage", words_of(rights.child("usageTerms")))
    language = meta.child("language")
    tag = language.attributes.get("tag", "") if language is not None else ""
    story.tell_language(tag or item.attributes.get("lang", ""))
    status = about.child("pubStatus")
    code = (status.attributes.get("qcode", "") if status is not None else "").rpartition(":")[2]
    if code in ("withheld", "canceled"):
        story.tell("status", code)
        story.notices.append(f"{story.shown} is marked as {code}; it must not be published.")


def _named(element: Element | None) -> str:
    """The name of a party or a place: its own, or that of its code."""
    if element is None:
        return ""
    name = words_of(element.child("name"))
    return name or element.attributes.get("literal", "") or element.attributes.get("qcode", "").rpartition(":")[2]


def read_newsml_1(root: Element, story: Story) -> None:
    """Fill ``story`` from a file of NewsML 1.x; raises InputError where it holds no article, or several."""
    found = []
    for item in root.all("NewsItem"):
        if bodies := sorted(_bodies(item, story), key=lambda pair: pair[0]):
            found.append((item, bodies))
    if not found:
        raise InputError(f"{story.shown} is {_media(root)} (NewsML 1), not an article.")
    if len(found) > 1:
        raise InputError(f"{story.shown} holds {len(found)} articles (NewsML 1); give one article.")
    item, bodies = found[0]
    story.blocks = bodies[0][1]
    _tell_1(item, story)
    story.head(*(_line(item.first(name)) for name in ("HeadLine", "ByLine", "DateLine")))
    for rank, extra in bodies[1:]:
        if rank == _SUBHEADING:
            below = 1 if story.blocks[0].role == "headline" else 0
            story.blocks[below:below] = [Block(block.text, "headline", block.path, block.element) for block in extra]


def _bodies(item: Element, story: Story) -> Iterator[tuple[int, list[Block]]]:
    """The texts of an item with their rank: 0 for the story, 1 for one of no role, 2 for a subheading."""
    for content in item.all("ContentItem"):
        data = content.child("DataContent")
        if data is None:
            continue
        role = _role(content)
        form = " ".join(
            child.attributes.get("FormalName", "").lower()
            for child in content.elements() if child.name in ("MediaType", "Format", "MimeType")
        )
        if role in _OTHER_ROLES or any(word in form for word in ("css", "jpeg", "image", "photo")):
            continue
        inner = data.first("nitf")
        if inner is not None:
            part = Story(story.shown, story.source, story.sha256)
            nitf.read_nitf(inner, part)
            found = part.blocks
            for key, value in part.metadata.items():
                story.tell(key, value)
        elif next(data.elements(), None) is not None:
            found = blocks(data.first("body") or data)
        else:
            found = _written(data, form, story)
        if has_words(found):
            yield {"subheadline": _SUBHEADING, "body": 0, "main": 0, "bodytext": 0}.get(role, 1), found


def _role(content: Element) -> str:
    """The role of the nearest component around a content that says one."""
    component: Element | None = content
    while component is not None:
        role = component.child("Role")
        if role is not None:
            return role.attributes.get("FormalName", "").lower()
        component = component.parent
    return ""


def _media(root: Element) -> str:
    forms = " ".join(
        element.attributes.get("FormalName", "").lower() for element in root.all("MediaType", "Format", "MimeType")
    )
    return next((kind for word, kind in _MEDIA.items() if word in forms), "a package without a text")


def _tell_1(item: Element, story: Story) -> None:
    for key, name in _LINES.items():
        story.tell(key, words_of(item.first(name)))
    for key, name in {"provider": "Provider", "author": "Creator", "source": "Source"}.items():
        around = item.first(name)
        party = around.first("Party") if around is not None else None
        story.tell(key, party.attributes.get("FormalName", "") if party is not None else "")
    story.tell("provider", words_of(item.first("ProviderId")))
    for key, name in {"created": "FirstCreated", "updated": "ThisRevisionCreated"}.items():
        story.tell(key, iso_date(words_of(item.first(name))))
    for line in item.all("NewsLine"):
        kind = line.child("NewsLineType")
        if kind is not None and kind.attributes.get("FormalName", "").lower() in _NOTES:
            story.tell("note", words_of(line.child("NewsLineText")))
    language = item.first("Language")
    named = language.attributes.get("FormalName", "") if language is not None else ""
    story.tell_language(named or item.attributes.get("lang", ""))
