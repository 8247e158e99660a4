"""Pages of HTML that never close, hide things, or lie about themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.hostile import NO, Case, failure, read, refused


def page(body: str, head: str = "") -> str:
    """A page with ``body`` in it."""
    return f"<html><head>{head}</head><body>{body}</body></html>"


PROSE = "The clerk wrote it down, and the meeting went on to the price of plums, of bread and of the new bell. "
EMPTY = "there is no text in it"


@failure
def unclosed_elements() -> Iterator[Case]:
    """Start tags that nothing ends, a hundred thousand deep."""
    for name in ("div", "b", "p", "ul", "table", "a", "font"):
        yield read(f"{name}.html", lambda name=name: f"<html><body><p>{NO}</p>" + f"<{name}>" * 20_000)  # type: ignore[misc]
    yield read("items.html", lambda: f"<html><body><p>{NO}</p>" + "<ul><li>" * 15_000)
    yield read("cells.html", lambda: f"<html><body><p>{NO}</p>" + "<table><tr><td>" * 10_000)
    yield read("before.html", lambda: "<html><body>" + "<div>" * 100_000 + f"<p>{NO}</p>", whole=True)


@failure
def crossed_elements() -> Iterator[Case]:
    """Elements that end in the wrong order, over and over."""
    yield read("inline.html", lambda: page(f"<p>{NO}</p>" + "<b><i></b></i>" * 15_000), whole=True)
    yield read("blocks.html", page(f"<div><p>{NO}</div></p></section></article>"), whole=True)
    yield read("ends-alone.html", lambda: page(f"<p>{NO}</p>" + "</p></div></b>" * 50_000), whole=True)
    yield read("ends-in-depth.html", lambda: page("<i>" * 190 + f"<p>{NO}</p>" + "</b>" * 100_000), whole=True)
    yield read("body-twice.html", page(f"<p>{NO}</p></body></html><html><body><p>And no again.</p>"), NO)


@failure
def programs_in_pages() -> Iterator[Case]:
    """Scripts, styles, drawings and frames are no text, whatever stands in them."""
    for name, markup in {
        "script": "<script>secret</script>", "style": "<style>secret</style>", "drawing": "<svg><text>secret</text></svg>",
        "template": "<template><p>secret</p></template>", "frame": "<iframe srcdoc='<p>secret</p>'><p>secret</p></iframe>",
        "object": "<object data='x'><p>secret</p></object>", "noscript": "<noscript><p>secret</p></noscript>", "formulas": "<math><mtext>secret</mtext></math>",
        "upper-case": "<SCRIPT>secret</SCRIPT>", "spaced-end": "<script>secret</script \n x='1'>", "script-in-script": "<script>'<script>secret'</script>",
        "comment-in-script": "<script><!-- secret --></script>", "handler": "<img src=x onerror='secret()'>", "alternative": "<img alt='secret' src=x>",
        "hidden": "<p hidden>secret</p>", "styled-away": "<p style='display : NONE'>secret</p>", "for-nobody": "<p aria-hidden='true'>secret</p>",
        "embedded-comment": "<!-- <p>secret</p> -->", "conditional": "<!--[if IE]><p>secret</p><![endif]-->", "instruction": "<?php secret ?>", "declaration": "<!secret>",
    }.items():
        yield read(f"{name}.html", page(f"<p>{NO}</p>{markup}"), NO, "secret", whole=True)


@failure
def addresses_in_pages() -> Iterator[Case]:
    """What a browser would load or go to; nothing here does."""
    yield read("base.html", page(f"<p>{NO} <a href='//x'>Here.</a></p>", "<base href='http://203.0.113.9/'>"))
    yield read("refresh.html", page(f"<p>{NO}</p>", "<meta http-equiv='refresh' content='0;url=http://203.0.113.9/'>"), whole=True)
    yield read("links.html", page(f"<p>{NO} <a href='javascript:alert(1)'>Here.</a> <a href='data:text/html,x'>There.</a></p>"), f"{NO} Here. There.", whole=True)
    yield read("imports.html", page(f"<p>{NO}</p>", "<link rel='import' href='http://203.0.113.9/x'><style>@import 'http://203.0.113.9/x'</style>"), whole=True)


@failure
def raw_text_without_end() -> Iterator[Case]:
    """Elements whose text runs to the end of the page because nothing ends them."""
    for name in ("script", "style", "iframe", "xmp", "noembed", "noframes", "textarea"):
        yield read(f"{name}.html", f"<html><body><p>{NO}</p><{name}>" + "<p>secret</p>" * 20, NO, "secret", whole=True)
    yield refused("nothing-before.html", f"<html><script>{NO}", EMPTY)
    yield read("many.html", lambda: page(f"<p>{NO}</p>" + "<script>" * 100_000), whole=True)
    yield read("many-titles.html", lambda: page(f"<p>{NO}</p>" + "<title></title>" * 50_000), whole=True)


@failure
def tags_without_end() -> Iterator[Case]:
    """Tags, comments and attributes that break off, and signs that open nothing."""
    for name, sign in {
        "tags": "<a b ", "signs": "<", "comments": "<!-- ", "references": "&", "ends": "</", "quotes": "<a b='", "equals": "<a =", "slashes": "<a ///",
        "instructions": "<?", "sections": "<![CDATA[", "names": "<aaaaaaaaaaaa",
    }.items():
        yield read(f"{name}.html", lambda sign=sign: f"<html><body><p>{NO}</p><p>x</p>" + sign * 60_000)  # type: ignore[misc]
    yield read("spaces.html", lambda: f"<html><body><p>{NO}</p><a " + " " * 500_000 + "=" * 500_000, whole=True)


@failure
def large_attributes_of_pages() -> Iterator[Case]:
    """Attributes that are long, many, or a label of a whole page."""
    yield read("value.html", lambda: page(f"<p class='{'x ' * 1_000_000}'>{NO}</p>"), whole=True)
    yield read("many.html", lambda: page("<p " + " ".join(f"a{n}=1" for n in range(60_000)) + f">{NO}</p>"), whole=True)
    yield read("references.html", lambda: page(f"<p title='{'&amp;' * 300_000}'>{NO}</p>"), whole=True)
    yield read("labels.html", lambda: page(f"<div class='{'share-' * 50_000}'><p>{NO}</p></div>"), whole=True)
    story = f"<div class='share'><p>{PROSE * 12}</p></div><div><p>The weather will stay dry until the end of the week.</p></div>"
    yield read("label-of-a-story.html", page(story), PROSE)
    yield read("style.html", lambda: page(f"<p style='{'display ' * 50_000}'>{NO}</p>"), whole=True)


@failure
def tables() -> Iterator[Case]:
    """Tables in tables, and tables of nothing: work must not grow with the square."""
    yield read("nested.html", lambda: page(f"<p>{NO}</p>" + "<table><tr><td>" * 60 + "x" + "</td></tr></table>" * 60))
    yield read("nested-and-wide.html", lambda: page(f"<p>{NO}</p>" + "<table><tr><td>" * 60 + "<td>x" * 20_000))
    yield read("empty.html", lambda: page(f"<p>{NO}</p>" + "<table></table>" * 20_000), whole=True)
    yield read("captions.html", lambda: page(f"<p>{NO}</p><table>" + "<caption>x</caption>" * 20_000 + "</table>"))


@failure
def breaks_and_blocks() -> Iterator[Case]:
    """Very many paragraphs, breaks, and pieces of one paragraph."""
    yield read("breaks.html", lambda: page(f"<p>{NO}" + "<br>" * 40_000))
    yield read("paragraphs.html", lambda: page(f"<p>{NO}</p>" + "<p>x</p>" * 15_000))
    yield read("pieces.html", lambda: page(f"<p>{NO}" + "<b>x</b>" * 30_000 + "</p>"))
    yield read("references.html", lambda: page(f"<p>{NO}" + "&eacute;" * 100_000 + "</p>"))


@failure
def references_to_characters() -> Iterator[Case]:
    """References to NUL, to surrogates, beyond Unicode, without an end."""
    for name, reference in {"nul": "&#0;", "surrogate": "&#xD800;", "beyond": "&#x110000;", "far-beyond": "&#99999999;"}.items():
        yield read(f"{name}.html", page(f"<p>No{reference} said the mayor.</p>"), "No\ufffd said the mayor.", whole=True)
    yield read("escape.html", page("<p>No&#27;[31m said the mayor.</p>"), "said the mayor.")
    yield read("windows.html", page("<p>&#147;No&#148;, said the mayor.</p>"), "\u201cNo\u201d, said the mayor.", whole=True)
    yield read("digits.html", page(f"<p>&#{'9' * 5_000}; {NO}</p>"))
    yield read("unknown.html", page("<p>&mayor; said &no no.</p>"), "&mayor; said &no no.", whole=True)


@failure
def linked_data() -> Iterator[Case]:
    """JSON-LD that is deep, huge, or of the wrong types."""
    large = json.dumps({"@type": "NewsArticle", "headline": "secret", "x": "x" * 250_000})
    yield read("large.html", lambda: page(f"<p>{NO}</p>", f'<script type="application/ld+json">{large}</script>'), NO, "secret", whole=True)
    for name, data in {
        "deep": "[" * 100_000, "digits": '{"@type": "NewsArticle", "headline": ' + "9" * 10_000 + "}", "broken": '{"@type"',
        "types": json.dumps({"@type": ["NewsArticle"], "headline": [1, None, [["x"]]], "author": {"name": {"name": [7]}}, "datePublished": 7}),
        "graph": json.dumps({"@graph": 7}), "graph-of-nothing": json.dumps({"@graph": [None, 7, [], {"@type": None}]}),
        "deep-names": '{"@type": "Article", "author": ' + '{"name":' * 900 + "1" + "}" * 901,
    }.items():
        yield read(f"{name}.html", lambda data=data: page(f"<p>{NO}</p>", f'<script type="application/ld+json">{data}</script>'), whole=True)  # type: ignore[misc]


@failure
def floods_of_metadata() -> Iterator[Case]:
    """Metadata without end: what is kept of it is short."""
    yield read("meta.html", lambda: page(f"<p>{NO}</p>", "<meta name='author' content='x'>" * 60_000), whole=True)
    yield read("long.html", lambda: page(f"<p>{NO}</p>", f"<meta name='author' content='{'x ' * 100_000}'>"), whole=True)
    yield read("times.html", lambda: page(f"<p>{NO}</p>" + "<time datetime='x'></time>" * 20_000), whole=True)
    between = "<h1>Mayor says no</h1>" + "".join(f"<p>Line {n}</p>" for n in range(40)) + f"<article><p>{PROSE}</p><p>{PROSE}</p></article>"
    yield read("between.html", page(between), PROSE.strip(), "Line 7")
    yield read("date.html", page(f"<p>{NO}</p>", "<meta name='date' content='Mon, 99 Jan 99999 25:61:00 +9999'>"), whole=True)
    yield read("date-beyond.html", page(f"<p>{NO}</p>", "<meta name='date' content='Mon, 1 Jan 10000 00:00:00 -2359'>"), whole=True)


@failure
def pages_without_words() -> Iterator[Case]:
    """Pages that show nothing."""
    yield refused("empty.html", page(""), EMPTY)
    yield refused("scripts.html", page(f"<script>{NO}</script><style>{NO}</style>"), EMPTY)
    yield refused("dots.html", page("<p>... \u2026 \u200b</p>"), EMPTY)
    yield refused("unseen.html", page("<p>&nbsp;&#8203;&#173;</p>"), EMPTY)
    yield refused("hidden.html", page(f"<div hidden><p>{NO}</p></div>"), EMPTY)
    yield refused("tag-alone.html", "<html>", EMPTY)


@failure
def lying_charsets() -> Iterator[Case]:
    """Pages that declare an encoding which they are not in, or which nobody may read by."""
    for name in ("utf-7", "utf-16", "x-user-defined", "hex", "rot13", "punycode", "iso-2022-jp", "base64", "../../x", "a" * 39):
        slug = name.replace("/", "").replace(".", "")[:16]
        yield read(f"{slug}.html", f'<html><head><meta charset="{name}"></head><body><p>{NO} Caf\u00e9.</p></body></html>', f"{NO} Caf\u00e9.", whole=True)
    for name in ("no-such", "euc-kr"):
        page_of_latin = f'<html><head><meta charset="{name}"></head><body><p>{NO} Caf\u00e9 au lait.</p></body></html>'.encode("cp1252")
        yield read(f"{name}-and-latin.html", page_of_latin, "Caf\u00e9 au lait.")
    late = f'<html><body><p>{NO} Caf\u00e9 au lait, \u201ccr\u00eape\u201d.</p><p>{"no " * 1_500}</p><meta charset="koi8-r"></body></html>'
    yield read("late.html", late.encode("cp1252"), "Caf\u00e9 au lait")
    seven = b'<html><head><meta charset="utf-7"></head><body><p>' + NO.encode() + b" +ADw-script+AD4- \xe9t\xe9</p></body></html>"
    yield read("seven-bits.html", seven, "+ADw-script+AD4-", "<script>")
