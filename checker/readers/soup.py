"""HTML as pages have it: a tree that knows the place of every character, whatever is wrong with the markup.

A small reading of the tokens of the HTML standard (tags, comments, raw text, character references),
because no library says where in the file a character of text stands: lxml knows the line of an element,
html5lib and selectolax nothing. Which tags end by themselves is the standard's list of optional end tags.
Every pattern is tried at one place only and moves on, so that time grows with the length of the page.
"""

from __future__ import annotations

import html

import regex

from checker.readers.markup import DEEPEST, Element, Growing
from checker.readers.traced import Traced

LINKED_DATA = "application/ld+json"

_TAG = regex.compile(r"<(/?)([a-zA-Z][^\s/>\x00]{0,60})")
_ATTRIBUTE = regex.compile(
    r"[\s/]*+(?:(>)|([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"'][^\s>]*+)))?+)"
)
_SIGNS = regex.compile(r"<(?:<(?![a-zA-Z!?/]))*+")
_GAP = regex.compile(r"[\s/]*+")
_REFERENCE = regex.compile(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = frozenset("script style xmp noembed noframes iframe".split())
_CHARACTERS_ONLY = frozenset(("title", "textarea"))
_ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3"
    " h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul li dd dt".split()
)
# What a start tag ends, and how far up it looks for it.
_ENDS = {
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu", "dir"))),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "tr": (frozenset(("tr", "td", "th")), frozenset(("table",))),
    "td": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "th": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "tbody": (frozenset(("tr", "td", "th", "tbody", "thead")), frozenset(("table",))),
    "option": (frozenset(("option",)), frozenset(("select",))),
    "body": (frozenset(("head",)), frozenset(("html",))),
}
_WALLS = frozenset("td th table button object applet caption".split())
_INLINE = frozenset("a abbr b bdi bdo big cite code em font i mark q s small span strong sub sup time tt u var".split())


def read_html(source: Traced, shown: str) -> Element:
    """The tree of a page or of a piece of one; its root has no name. Names are in lower case.

    Levels below DEEPEST are read as if they stood side by side. Raises InputError where there are more
    than MOST_ELEMENTS elements.
    """
    text = source.text
    tree = Growing(shown)
    position, end = 0, len(text)
    while position < end:
        opening = text.find("<", position)
        if opening < 0:
            opening = end
        if opening > position:
            _characters(tree, source, position, opening)
        position = opening
        if position < end:
            position = _markup(tree, source, position)
    tree.flush()
    return tree.root


def _markup(tree: Growing, source: Traced, position: int) -> int:
    """Read what begins with ``<`` at ``position``; the place behind it."""
    text = source.text
    tag = _TAG.match(text, position)
    if tag is None:
        following = text[position + 1:position + 2]
        if text.startswith("<!--", position):
            return _after(text, "-->", position + (2 if text.startswith("-->", position + 2) else 4))
        if text.startswith("<![CDATA[", position):
            close = text.find("]]>", position)
            tree.weave(source.part(position + 9, close if close >= 0 else len(text)))
            return _after(text, "]]>", position)
        if following and following in "!?/":
            return _after(text, ">", position)
        # Signs that open nothing, as many as there are.
        behind = position + len(_SIGNS.match(text, position)[0])  # type: ignore[index]
        tree.weave(source.part(position, behind))
        return behind
    name = tag[2].lower()
    attributes: dict[str, str] = {}
    position = tag.end()
    while position < len(text):
        found = _ATTRIBUTE.match(text, position)
        if found is None:
            # A sign that begins no attribute.
            position = _GAP.match(text, position).end() + 1  # type: ignore[union-attr]
            continue
        position = found.end()
        if found[1]:
            break
        value = found[3] if found[3] is not None else found[4] if found[4] is not None else found[5] or ""
        if not tag[1] and len(attributes) < 100:
            attributes.setdefault(found[2].lower(), html.unescape(value[:4000]))
    if tag[1]:
        _close(tree, name)
        return position
    return _open(tree, source, name, attributes, position)


def _open(tree: Growing, source: Traced, name: str, attributes: dict[str, str], position: int) -> int:
    if name in _ENDS_PARAGRAPH:
        _close_up_to(tree, frozenset(("p",)), _WALLS)
    if name in _ENDS:
        _close_up_to(tree, *_ENDS[name])
    void = name in _VOID
    deep = len(tree.open) > DEEPEST
    tree.start(name, attributes, stays_open=not void and not deep)
    if name not in _RAW and name not in _CHARACTERS_ONLY:
        return position
    close = regex.compile(rf"(?i)</{name}(?=[\s/>])").search(source.text, position)
    finish = close.start() if close else len(source.text)
    if name in _CHARACTERS_ONLY and not deep:
        _characters(tree, source, position, finish)
    elif attributes.get("type", "").lower() == LINKED_DATA and not deep:
        tree.weave(source.part(position, finish))
    if not deep:
        tree.end()
    return _after(source.text, ">", finish) if close else finish


def _close(tree: Growing, name: str) -> None:
    """An end tag: up to the nearest open element of its name; one that nothing opened is passed over."""
    if name == "br":
        tree.start(name, {}, stays_open=False)
        return
    for depth in range(len(tree.open) - 1, 0, -1) if tree.is_open(name) else ():
        found = tree.open[depth].name
        if found == name:
            while len(tree.open) > depth:
                tree.end()
            return
        # </b> does not end the paragraph or the cell that it stands in.
        if name in _INLINE and found not in _INLINE or found in ("td", "th") and name not in ("tr", "table", "tbody"):
            return


def _close_up_to(tree: Growing, names: frozenset[str], walls: frozenset[str]) -> None:
    """End the outermost open element with one of ``names`` that is not behind a wall."""
    if not any(tree.is_open(name) for name in names):
        return
    target = 0
    for depth in range(len(tree.open) - 1, 0, -1):
        if tree.open[depth].name in walls:
            break
        if tree.open[depth].name in names:
            target = depth
    while target and len(tree.open) > target:
        tree.end()


def _characters(tree: Growing, source: Traced, start: int, end: int) -> None:
    position = start
    for found in _REFERENCE.finditer(source.text, start, end):
        decoded = html.unescape(found[0])
        if decoded == found[0]:
            continue
        tree.weave(source.part(position, found.start()))
        tree.text(decoded, source.origin(found.start()))
        position = found.end()
    tree.weave(source.part(position, end))


def _after(text: str, sign: str, position: int) -> int:
    """The place behind the next ``sign``, or the end of the text."""
    found = text.find(sign, position)
    return found + len(sign) if found >= 0 else len(text)
