"""Feeds and envelopes of wires without the article, with several, or with tricks in it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile import NO, Case, failure, read, refused

PROSE = f"{NO} The clerk wrote it down, and the meeting went on to the price of plums."


def rss(item: str, head: str = "") -> str:
    """A feed with ``item`` in it."""
    return f'<rss version="2.0" xmlns:content="urn:c"><channel><title>Desk</title>{head}{item}</channel></rss>'


@failure
def scripts_in_feeds() -> Iterator[Case]:
    """Links and handlers that would run; in a text they are not even seen."""
    html = f"&lt;p onclick='x()'&gt;{PROSE}&lt;a href='javascript:alert(1)'&gt;Here&lt;/a&gt;&lt;/p&gt;&lt;script&gt;alert(2)&lt;/script&gt;"
    yield read("escaped.xml", rss(f"<item><link>javascript:alert(3)</link><description>{html}</description></item>"), NO, "alert", "javascript")
    yield read("cdata.xml", rss(f"<item><content:encoded><![CDATA[<p>{PROSE}</p><iframe src='javascript:1'>x</iframe>]]></content:encoded></item>"), NO, "javascript")
    yield read("twice-escaped.xml", rss(f"<item><description>{PROSE} &amp;lt;script&amp;gt;no&amp;lt;/script&amp;gt;</description></item>"), "<script>no</script>")


@failure
def feeds_without_one_article() -> Iterator[Case]:
    """Feeds of none, of several, of empty articles."""
    yield refused("none.xml", rss(""), "without articles")
    yield refused("several.xml", rss(f"<item><title>One</title></item><item><title>Two</title><description>{NO}</description></item>"), "of 2 articles")
    yield refused("empty.xml", rss("<item/>"), "whose article has no text")
    yield refused("dots.xml", rss("<item><description>...</description></item>"), "whose article has no text")
    yield refused("nested.xml", rss(f"<item><item><description>{NO}</description></item></item>"), "of 2 articles")
    titles = "<item><title>a\x9b31m\u202eb\u2028c</title></item>" * 2
    yield refused("controls-in-titles.xml", rss(titles), "a\\x9b31m\\u202eb c")
    yield refused("atom-none.xml", '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>', "without articles")
    yield refused("many.xml", lambda: rss("<item><title>x</title></item>" * 20_000), "of 20000 articles")


@failure
def summaries() -> Iterator[Case]:
    """Feeds that carry a summary are read, and it is said."""
    yield read("summary.xml", rss(f"<item><title>Mayor says no</title><description>{NO}</description></item>"), tells="summary only")
    yield read("out-of-line.xml", f'<entry xmlns="urn:a"><content src="http://203.0.113.9/x" type="text/html"/><summary>{NO}</summary></entry>', tells="summary only")


@failure
def lying_types_of_content() -> Iterator[Case]:
    """Atom and NewsML that call markup text and text markup."""
    yield read("markup-as-text.xml", f'<entry xmlns="urn:a"><content type="text">&lt;p&gt;{NO}&lt;/p&gt;</content></entry>', f"<p>{NO}</p>")
    yield read("text-as-markup.xml", f'<entry xmlns="urn:a"><content type="html">1 &lt; 2. {NO}</content></entry>', f"1 < 2. {NO}")
    yield read("unknown.xml", f'<entry xmlns="urn:a"><content type="image/png">{NO}</content></entry>')
    yield read("inline-data.xml", f'<newsItem xmlns="urn:n"><contentSet><inlineData contenttype="application/x">{NO}</inlineData></contentSet></newsItem>', whole=True)


@failure
def wires_without_a_body() -> Iterator[Case]:
    """NITF and NewsML whose article is missing."""
    empty = "there is no text in it"
    yield refused("nitf.xml", "<nitf/>", empty)
    yield refused("nitf-head.xml", "<nitf><head><title>Mayor says no</title></head></nitf>", empty)
    yield refused("nitf-empty.xml", "<nitf><body><body.head/><body.content><p> </p></body.content></body></nitf>", empty)
    yield refused("nitf-media.xml", '<nitf><body><body.content><media media-type="image"><media-reference source="x.jpg"/></media></body.content></body></nitf>', empty)
    yield refused("newsml.xml", "<NewsML/>", "not an article")
    yield refused("newsml-picture.xml", '<NewsML><NewsItem><ContentItem><MediaType FormalName="Photo"/></ContentItem></NewsItem></NewsML>', "is a picture (NewsML 1)")
    yield refused("newsml-two.xml", "<NewsML>" + f"<NewsItem><ContentItem><DataContent><p>{NO}</p></DataContent></ContentItem></NewsItem>" * 2 + "</NewsML>", "holds 2 articles")
    g2 = '<newsItem xmlns="urn:n"><itemMeta><itemClass qcode="ninat:{}"/></itemMeta>{}</newsItem>'
    yield refused("g2.xml", '<newsItem xmlns="urn:n"/>', "a text item without a text")
    yield refused("g2-message.xml", "<newsMessage/>", "a message without a news item")
    yield refused("g2-package.xml", "<packageItem/>", "is a package")
    yield refused("g2-fragment.xml", "<contentMeta/>", "is a fragment (contentMeta)")
    yield refused("g2-picture.xml", g2.format("picture", ""), "is a picture")
    yield refused("g2-captioned.xml", g2.format("picture", f"<contentSet><inlineXML><p>{NO}</p></inlineXML></contentSet>"), "is a picture")
    two = g2.format("text", f"<contentSet><inlineXML><p>{NO}</p></inlineXML></contentSet>") * 2
    yield refused("g2-two.xml", f"<newsMessage>{two}</newsMessage>", "holds 2 articles")
    yield refused("g2-unknown-class.xml", g2.format("\u202ex", ""), "not an article")


@failure
def withheld_stories() -> Iterator[Case]:
    """A story that must not be published is read, and it is said."""
    g2 = f'<newsItem xmlns="urn:n"><itemMeta><pubStatus qcode="stat:withheld"/></itemMeta><contentSet><inlineXML><p>{NO}</p></inlineXML></contentSet></newsItem>'
    yield read("g2.xml", g2, whole=True, tells="must not be published")
    yield read("ninjs.json", f'{{"pubstatus": "canceled", "body_text": "{NO}"}}', whole=True, tells="must not be published")


@failure
def wrong_format_named() -> Iterator[Case]:
    """A format that is named and is not the file's."""
    yield refused("feed-as-nitf.xml", rss(f"<item><description>{NO}</description></item>"), "is not XML of the IPTC: NITF", format="nitf")
    yield refused("text-as-docx.txt", NO, "is no Word document", format="docx")
    yield refused("text-as-ninjs.txt", NO, "is not sound JSON", format="ninjs")
    yield refused("text-as-rss.txt", NO, "not well-formed XML", format="rss")
    yield refused("unknown.txt", NO, "there is no format called", format="pdf\x1b[0m\n")
    yield read("nitf-as-text.xml", f"<nitf><p>{NO}</p></nitf>", f"<nitf><p>{NO}</p></nitf>", whole=True, format="text")
    yield read("text-as-html.txt", NO, whole=True, format="html")
