"""Pages of HTML, and pieces of one: the article among all that a page shows.

A page says little about itself that can be trusted, so the article is where the prose is: full sentences
outside links, menus, comments and other parts that a page labels as such. ``itemprop="articleBody"`` and
``<article>`` say where to begin looking. docs/decisions/formats.md measures this against extractors.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence, Set

import regex

from checker.readers.assembly import Story
from checker.readers.markup import Element, words_of
from checker.readers.prose import Block, blocks, is_unseen
from checker.readers.soup import LINKED_DATA, read_html
from checker.readers.traced import Traced

# The part that must hold this share of the prose for the search to go down into it.
_SHARE = 0.7
# Lines between a headline and the story that belong to the article: standfirst, byline, date, picture.
_MOST_BETWEEN = 14
# Prose outside the article, in words, that is worth a notice.
_MUCH = 30
_CHROME = frozenset(("nav", "footer", "aside", "form", "dialog"))
# Readers may write more than the reporter did.
_COMMENTS = frozenset("comments comment-list commentlist comments-area disqus_thread respond".split())
_HALF, _NEARLY_ALL = 0.5, 0.95
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CHROME_LABEL = regex.compile(
    r"(?i)(?<![a-z])(?:comments?|comment-?list|disqus|respond|side-?bar|footer|masthead|site-?header|navigation|nav"
    r"|menu|cookies?|consent|gdpr|banner|popup|modal|overlay|paywall|newsletter|subscri\w*|related\w*|recommend\w*"
    r"|most-?(?:read|popular|viewed)|trending|popular|teasers?|promos?|outbrain|taboola|advert\w*|ads?|sponsor\w*"
    r"|widgets?|social|share|sharing|breadcrumbs?|skip-?link|author-?(?:bio|info|box)|about-?author|read-?next"
    r"|more-?(?:stories|news)|pagination|login|sign-?up)(?![a-z])"
)
_CHROME_ROLES = ("navigation", "complementary", "contentinfo", "banner")
_META = {
    "headline": ("og:title", "twitter:title", "dc.title", "headline", "title"),
    "author": ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author"),
    "published": (
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "pubdate",
        "publishdate",
        "parsely-pub-date",
        "sailthru.date",
        "og:published_time",
    ),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod"),
    "publisher": ("og:site_name", "publisher", "dc.publisher", "article:publisher", "application-name"),
    "copyright": ("copyright", "dc.rights", "rights"),
    "source": ("news_source", "source", "original-source", "dc.source"),
}


def read_page(source: Traced, story: Story) -> None:
    """Fill ``story`` with the article of a whole page or with a piece of HTML."""
    root = read_html(source, story.shown)
    _tell_metadata(root, story)
    body = root.first("body") or root
    story.blocks = _article(root, body, story)
    headline = next((block.text.text for block in story.blocks if block.role == "headline"), "")
    if headline and "headline" not in story.metadata:
        story.tell("headline", headline)
    if "headline" not in story.metadata:
        story.tell("headline", words_of(root.first("title")))
    byline = next((block.text.text for block in story.blocks if _is_byline(block)), "")
    story.tell("byline", byline[:200])


def piece_blocks(source: Traced, shown: str, path: str = "") -> list[Block]:
    """The paragraphs of HTML that holds an article and nothing else: a field of JSON, a feed's content."""
    root = read_html(source, shown)
    return [
        Block(block.text, block.role, path + block.path if path else block.path, block.element, block.linked)
        for block in blocks(root.first("body") or root)
    ]


def _is_byline(block: Block) -> bool:
    if block.role != "furniture" or block.element is None:
        return False
    labels = " ".join(block.element.attributes.get(key, "") for key in ("class", "itemprop", "rel"))
    return "byline" in labels.lower() or "author" in labels.lower() or block.text.text.startswith("By ")


def _article(root: Element, body: Element, story: Story) -> list[Block]:
    """The headline, what stands between it and the story, and the story."""
    found = [block for block in blocks(body)]
    chrome = _chrome(found, body)
    weights = [0 if apart else block.weight for block, apart in zip(found, chrome, strict=True)]
    total = sum(weights)
    if not total:
        kept = [block for block, apart in zip(found, chrome, strict=True) if not apart]
        return kept or found
    held = _held(found, weights)
    node = _densest(_start(body, held), held)
    inside = [number for number, block in enumerate(found) if node in _above(block.element)]
    first, last = inside[0], inside[-1]
    numbers = [number for number in range(first, last + 1) if not chrome[number]]
    numbers = _with_head(found, chrome, first, numbers)
    chosen = set(numbers)
    _tell_what_is_left(found, weights, chosen, story)
    return [found[number] for number in numbers]


def _with_head(found: Sequence[Block], chrome: Sequence[bool], first: int, numbers: list[int]) -> list[int]:
    """The story with the nearest main heading above it, and with what stands between where that is little."""
    if any(_name(found[number]) == "h1" for number in numbers):
        return numbers
    for number in range(first - 1, -1, -1):
        if _name(found[number]) == "h1" and found[number].role == "headline":
            between = [at for at in range(number + 1, first) if not chrome[at] and found[at].linked < 0.9]
            return [number, *(between if len(between) <= _MOST_BETWEEN else ()), *numbers]
    return numbers


def _name(block: Block) -> str:
    names = [element.name for element in _above(block.element)]
    return next((name for name in names if name in _HEADINGS), names[0] if names else "")


def _above(element: Element | None) -> list[Element]:
    """``element`` and all around it, the nearest first."""
    found: list[Element] = []
    while element is not None:
        found.append(element)
        element = element.parent
    return found


def _start(body: Element, held: Counter[Element]) -> Element:
    """Where the page says that the article is, if most of the prose is there; else the whole body."""
    total = held[body] or max(held.values())
    marked = [element for element in held if "articlebody" in element.attributes.get("itemprop", "").lower()]
    marked += [element for element in held if "article" in (element.name, element.attributes.get("role"))]
    if not marked:
        return body
    element = max(marked, key=lambda element: held[element])
    beside = [other for other in marked if element not in _above(other) and other not in _above(element)]
    others = max((held[other] for other in beside), default=0)
    return element if 3 * held[element] >= total and held[element] >= 2 * others else body


def _densest(node: Element, held: Counter[Element]) -> Element:
    """Down to the element that holds most of the prose in pieces of its own."""
    while True:
        child = max(node.elements(), key=lambda element: held[element], default=None)
        if child is None or held[child] < _SHARE * held[node] or child.name in ("p", "li", "td", "blockquote"):
            return node
        node = child


def _chrome(found: Sequence[Block], body: Element) -> list[bool]:
    """For each block whether it stands in a part of the page that is no article: a menu, comments, a footer."""
    held = _held(found, [block.weight for block in found])
    total = held[body]
    known: dict[Element, bool] = {body: False}

    def apart(element: Element | None) -> bool:
        way: list[Element] = []
        while element is not None and element not in known:
            way.append(element)
            element = element.parent
        answer = known.get(element, False) if element is not None else False
        for step in reversed(way):
            answer = answer or _is_chrome(step, held[step] / total if total else 0.0)
            known[step] = answer
        return answer

    return [apart(block.element) for block in found]


def _is_chrome(element: Element, share: float) -> bool:
    """``share`` of the page's prose stands in the element: what has most of it is the story, whatever its label."""
    if element.name in _CHROME or element.attributes.get("role") in _CHROME_ROLES:
        # A footer inside an article has its tags and its notice of rights.
        return element.name != "footer" or not any(above.name == "article" for above in _above(element))
    if element.name in ("article", "main", "h1", "p"):
        return False
    names = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}".lower().split()
    if _COMMENTS.intersection(names) and share < _NEARLY_ALL:
        return True
    labels = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}"[:500].replace("_", "-")
    return share <= _HALF and labels != " " and bool(_CHROME_LABEL.search(labels))


def _held(found: Sequence[Block], weights: Sequence[int]) -> Counter[Element]:
    """How many words of prose each element holds."""
    held: Counter[Element] = Counter()
    for block, weight in zip(found, weights, strict=True):
        if weight:
            for element in _above(block.element):
                held[element] += weight
    return held


def _tell_what_is_left(found: Sequence[Block], weights: Sequence[int], chosen: Set[int], story: Story) -> None:
    left = [number for number, weight in enumerate(weights) if weight and number not in chosen]
    words = sum(weights[number] for number in left)
    if words >= _MUCH:
        start = " ".join(found[left[0]].text.text.split()[:6])
        story.notices.append(
            f"{words} words of the page stand outside the article and were left out;"
            f" they begin \u201c{start} \u2026\u201d."
        )


def _tell_metadata(root: Element, story: Story) -> None:
    tags: dict[str, str] = {}
    for meta in root.all("meta"):
        name = meta.attributes.get("property") or meta.attributes.get("name") or meta.attributes.get("itemprop") or ""
        tags.setdefault(name.strip().lower(), meta.attributes.get("content", ""))
    data = _linked_data(root)
    for key, names in _META.items():
        values = [data.get(key, ""), *(tags.get(name, "") for name in names)]
        for value in values:
            if key in ("published", "updated"):
                story.tell_date(key, value)
            else:
                story.tell(key, value)
    page = root.first("html")
    story.tell_language(page.attributes.get("lang") or page.attributes.get("xml:lang") if page else "")
    if "published" not in story.metadata:
        times = (time.attributes.get("datetime", "") for time in root.all("time") if not is_unseen(time))
        story.tell_date("published", next((time for time in times if regex.match(r"\d{4}-\d\d-\d\d", time)), ""))


def _linked_data(root: Element) -> dict[str, str]:
    """What schema.org's NewsArticle says in a page's JSON-LD; nothing where that is broken."""
    for script in root.all("script"):
        if script.attributes.get("type", "").lower() != LINKED_DATA:
            continue
        try:
            data = json.loads(words_of(script)[:200_000])
        except (ValueError, RecursionError):
            continue
        items = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict) and "Article" in str(item.get("@type", "")):
                return {
                    "headline": _name_of(item.get("headline")),
                    "author": _name_of(item.get("author")),
                    "published": _name_of(item.get("datePublished")),
                    "updated": _name_of(item.get("dateModified")),
                    "publisher": _name_of(item.get("publisher")),
                    "copyright": _name_of(item.get("copyrightNotice") or item.get("copyrightHolder")),
                    "source": _name_of(item.get("sourceOrganization")),
                }
    return {}


def _name_of(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name", "")
    if isinstance(value, list):
        return ", ".join(filter(None, (_name_of(part) for part in value[:10] if not isinstance(part, list))))
    return value if isinstance(value, str) else ""
