"""JSON from desks: ninjs 1.x, 2.x and 3.x of the IPTC, and posts of WordPress.

The names changed from version to version (``body_xhtml``, then ``bodies`` with ``contenttype``, then
``contentType``); this reads them all, whatever version a file says it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import regex

from checker.errors import InputError
from checker.readers import nitf
from checker.readers.assembly import Story, plain_blocks
from checker.readers.json_source import Text, read_json, text_of
from checker.readers.markup import read_xml
from checker.readers.page import piece_blocks
from checker.readers.prose import Block
from checker.readers.traced import Traced

_KINDS = {
    "picture": "a picture",
    "photo": "a picture",
    "image": "a picture",
    "graphic": "a graphic",
    "video": "a video",
    "audio": "a sound recording",
    "event": "an event",
    "planning": "a planning item",
    "package": "a package",
    "composite": "a package",
    "component": "a component",
}
_TEXTLESS = frozenset(("picture", "photo", "image", "graphic", "video", "audio"))
_OWN_NAMES = frozenset(
    "uri versioncreated firstcreated contentcreated pubstatus usageterms copyrightnotice copyrightholder byline bodies"
    " headlines descriptions associations renditions located eventdetails urgency profile slugline representationtype"
    " body_text body_xhtml body_html altids ednote".split()
)
_TAGS = regex.compile(r"</(?:p|h\d|a|b|i|em|strong|sup|div|span|li)\s*>|<br")
# Markup before plain text: it knows where paragraphs end.
_ORDER = ("xhtml", "html", "nitf", "text")


@dataclass(frozen=True, slots=True)
class _Body:
    text: Text
    kind: str
    role: str


def read_json_article(source: str, story: Story) -> None:
    """Fill ``story`` from a file of JSON; raises InputError, a line that says what it is, where it is no article."""
    value = read_json(source, story.shown)
    if isinstance(value, list):
        items = [item for item in value if isinstance(item, dict)]
        if len(items) != 1:
            raise InputError(f"{story.shown} is a list of {len(value)} items of JSON; give one article.")
        value = items[0]
    if not isinstance(value, dict):
        raise InputError(f"{story.shown} is JSON without an article in it.")
    if isinstance(value.get("content"), dict) or ("post_content" in value):
        _read_wordpress(value, story)
    elif "$schema" in value and ("properties" in value or "allOf" in value or "$defs" in value):
        raise InputError(f"{story.shown} is a JSON schema and no article.")
    elif {"code", "message"} <= set(value):
        raise InputError(f"{story.shown} is an error that a server answered ({_shown(value['code'])}), no article.")
    elif _is_ninjs(value):
        _read_ninjs(value, story)
    else:
        raise InputError(f"{story.shown} is JSON of a kind that is not known; ninjs and WordPress posts are read.")


def _is_ninjs(value: Mapping[str, object]) -> bool:
    names = {name.lower() for name in value}
    return bool(names & _OWN_NAMES) or any(
        regex.match(r"(?:body|headline|description)(?:_|$)", name) for name in names
    )


def _read_ninjs(item: Mapping[str, object], story: Story) -> None:
    fields = {name.lower(): value for name, value in item.items()}
    kind = text_of(fields.get("type")).lower()
    bodies = sorted(_bodies(fields), key=lambda body: (_ORDER.index(body.kind), body.role not in ("main", "")))
    what = _KINDS.get(kind, "an event" if "eventdetails" in fields else "an item")
    if kind in _TEXTLESS:
        raise InputError(f"{story.shown} is {what} (ninjs), not an article.")
    bodies = [body for body in bodies if any(character.isalnum() for character in body.text.traced.text)]
    if not bodies:
        raise InputError(
            f"{story.shown} is {what} without a body (ninjs): there is no article in it."
        )
    if what == "an event":
        story.notices.append(f"{story.shown} is an event (ninjs) and no article; its text was read.")
    story.blocks = next((found for body in bodies if (found := _blocks(body, story))), [])
    _tell(fields, story)
    headline, byline = _headline(fields), fields.get("by") or fields.get("byline")
    story.head(
        headline.traced.collapsed() if headline else None,
        byline.traced.collapsed() if isinstance(byline, Text) else None,
        dateline.traced.collapsed() if isinstance(dateline := fields.get("dateline"), Text) else None,
    )


def _bodies(fields: Mapping[str, object]) -> Iterator[_Body]:
    for name, value in fields.items():
        if isinstance(value, Text) and regex.match(r"body(?:_|$)", name):
            yield _Body(value, _kind(name.removeprefix("body").strip("_"), value), "")
    listed = fields.get("bodies")
    for entry in listed if isinstance(listed, list) else ():
        if isinstance(entry, dict):
            lower = {name.lower(): value for name, value in entry.items()}
            value = lower.get("value")
            if isinstance(value, Text):
                role = text_of(lower.get("role")).lower()
                yield _Body(value, _kind(f"{text_of(lower.get('contenttype'))} {role}".lower(), value), role)


def _kind(named: str, value: Text) -> str:
    """What a body is written in, by its content type and what it looks like."""
    start = value.traced.text[:400].lstrip()
    if "nitf" in named or regex.match(r"(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE nitf|<nitf)", start):
        return "nitf"
    if regex.match(r"<[a-zA-Z!]", start) or _TAGS.search(value.traced.text[:20_000]):
        return "xhtml" if "xhtml" in named or "html" not in named else "html"
    if "html" in named or "richtext" in named:
        return "xhtml"
    return "text"


def _blocks(body: _Body, story: Story) -> list[Block]:
    text = body.text
    if body.kind == "text":
        return plain_blocks(text.traced, text.path)
    if body.kind == "nitf":
        inner = Story(story.shown, story.source, story.sha256)
        nitf.read_nitf(read_xml(text.traced, f"{story.shown}, {text.path}"), inner)
        for key, value in inner.metadata.items():
            story.tell(key, value)
        return [replace(block, path=text.path + block.path) for block in inner.blocks]
    return piece_blocks(text.traced, story.shown, text.path)


def _headline(fields: Mapping[str, object]) -> Text | None:
    plain = fields.get("headline")
    if isinstance(plain, Text):
        return plain
    listed = fields.get("headlines")
    entries = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    entries.sort(key=lambda entry: text_of(entry.get("role")) not in ("main", ""))
    values = [entry.get("value") for entry in entries]
    values += [value for name, value in fields.items() if name.startswith("headline_")] + [fields.get("title")]
    return next((value for value in values if isinstance(value, Text) and value.traced.text.strip()), None)


def _tell(fields: Mapping[str, object], story: Story) -> None:
    headline = _headline(fields)
    story.tell("headline", headline.traced.text if headline else "")
    names = {
        "byline": ("by", "byline"),
        "dateline": ("dateline",),
        "located": ("located",),
        "copyright": ("copyrightnotice", "copyrightholder"),
        "usage": ("usageterms",),
        "note": ("ednote",),
        "slugline": ("slugline",),
        "credit": ("creditline", "credit"),
    }
    for key, others in names.items():
        for name in others:
            story.tell(key, text_of(fields.get(name)))
    story.tell("publisher", text_of(fields.get("copyrightholder")))
    story.tell_language(text_of(fields.get("language")))
    story.tell_date("updated", text_of(fields.get("versioncreated")))
    story.tell_date("created", text_of(fields.get("firstcreated")) or text_of(fields.get("contentcreated")))
    story.tell_date("embargo", text_of(fields.get("embargoed")))
    sources = fields.get("infosources") or fields.get("infosource")
    for source in sources if isinstance(sources, list) else ():
        if isinstance(source, dict):
            story.tell("source", text_of(source.get("name")))
    status = text_of(fields.get("pubstatus")).lower()
    _tell_status(status.rpartition(":")[2], story)


def _tell_status(status: str, story: Story) -> None:
    if status in ("withheld", "canceled", "cancelled"):
        story.notices.append(f"{story.shown} is marked as {status}; it must not be published.")
        story.tell("status", status)


def _read_wordpress(post: Mapping[str, object], story: Story) -> None:
    """A post of WordPress's REST interface, or a row of its database with the same names."""
    content = _rendered(post.get("content")) or _rendered(post.get("post_content"))
    title = _rendered(post.get("title")) or _rendered(post.get("post_title"))
    if content is None or not content.traced.text.strip():
        raise InputError(f"{story.shown} is a WordPress {_shown(post.get('type')) or 'post'} without content.")
    text = content.traced
    if regex.search(r"<(?:p|div|h\d|ul|ol|blockquote|figure)\b", text.text):
        story.blocks = piece_blocks(text, story.shown, content.path)
    else:
        # Before its filters run, WordPress keeps paragraphs as blank lines.
        story.blocks = [
            block
            for part in _paragraphs(text)
            for block in piece_blocks(part, story.shown, content.path)
        ]
    headline = None
    if title is not None:
        pieces = piece_blocks(title.traced, story.shown)
        headline = pieces[0].text if pieces else None
    story.tell("headline", headline.text if headline else "")
    for key in ("date_gmt", "date", "post_date"):
        story.tell_date("published", text_of(post.get(key)))
    story.tell_date("updated", text_of(post.get("modified_gmt")) or text_of(post.get("modified")))
    embedded = post.get("_embedded")
    authors = embedded.get("author") if isinstance(embedded, dict) else None
    for author in authors if isinstance(authors, list) else ():
        if isinstance(author, dict):
            story.tell("author", text_of(author.get("name")))
    story.head(headline)


def _rendered(value: object) -> Text | None:
    if isinstance(value, dict):
        value = value.get("rendered") or value.get("raw")
    return value if isinstance(value, Text) else None


def _paragraphs(text: Traced) -> Iterator[Traced]:
    start = 0
    for gap in regex.finditer(r"(?:\r?\n[ \t]*){2,}", text.text):
        yield text.part(start, gap.start())
        start = gap.end()
    yield text.part(start, len(text.text))


def _shown(value: object) -> str:
    return " ".join(text_of(value).split())[:60]
