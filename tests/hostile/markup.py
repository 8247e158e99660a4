"""XML that is too much, too deep, broken or lying."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile import NO, Case, failure, read, refused

ENTITIES = "declares entities of its own"


def nitf(body: str, head: str = "", root: str = "") -> str:
    """An article of NITF with ``body`` in it."""
    return f"{head}<nitf{root}><body><body.content>{body}</body.content></body></nitf>"


@failure
def entity_expansion() -> Iterator[Case]:
    """Entities that expand without end take all memory."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    yield refused("laughs.xml", nitf("<p>&l9;</p>", f'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY l0 "no">{laughs}]>'), ENTITIES)
    yield refused("quadratic.xml", lambda: nitf("<p>" + "&a;" * 50_000 + "</p>", f'<!DOCTYPE nitf [<!ENTITY a "{"no " * 20_000}">]>'), ENTITIES)
    yield refused("itself.xml", nitf("<p>&a;</p>", '<!DOCTYPE nitf [<!ENTITY a "&b;"><!ENTITY b "&a;">]>'), ENTITIES)
    yield refused("harmless.xml", nitf("<p>&desk;</p>", '<!DOCTYPE nitf [<!ENTITY desk "City desk">]>'), ENTITIES)
    yield refused("in-rss.xml", '<!DOCTYPE rss [<!ENTITY a "no">]><rss><channel><item><title>&a;</title></item></channel></rss>', ENTITIES)


@failure
def external_entities() -> Iterator[Case]:
    """Entities, DTDs and inclusions that reach for files and addresses."""
    yield refused("file.xml", nitf("<p>&f;</p>", '<!DOCTYPE nitf [<!ENTITY f SYSTEM "file:///etc/passwd">]>'), ENTITIES)
    yield refused("address.xml", nitf("<p>&f;</p>", '<!DOCTYPE nitf [<!ENTITY f SYSTEM "http://203.0.113.9/x">]>'), ENTITIES)
    yield refused("public.xml", nitf("<p>&f;</p>", '<!DOCTYPE nitf [<!ENTITY f PUBLIC "-//x//y" "http://203.0.113.9/x">]>'), ENTITIES)
    yield refused("parameter.xml", nitf(f"<p>{NO}</p>", '<!DOCTYPE nitf [<!ENTITY % f SYSTEM "http://203.0.113.9/x"> %f;]>'), ENTITIES)
    yield refused("unparsed.xml", nitf("<p/>", '<!DOCTYPE nitf [<!NOTATION g SYSTEM "g"><!ENTITY f SYSTEM "x.gif" NDATA g>]>'), ENTITIES)
    yield read("dtd.xml", nitf(f"<p>{NO}</p>", '<!DOCTYPE nitf SYSTEM "http://203.0.113.9/nitf.dtd">'), whole=True)
    yield read(
        "inclusion.xml",
        nitf(f'<p>{NO}</p><xi:include href="file:///etc/passwd" parse="text"/>', root=' xmlns:xi="http://www.w3.org/2001/XInclude"'),
        NO, "root:", whole=True,
    )
    yield read("stylesheet.xml", nitf(f"<p>{NO}</p>", '<?xml-stylesheet type="text/xsl" href="http://203.0.113.9/x.xsl"?>'), whole=True)


@failure
def attribute_defaults() -> Iterator[Case]:
    """Defaults of attributes, declared once and copied to every element."""
    long = "y" * 5_000
    yield refused("long.xml", lambda: nitf("<p/>" * 5_000, f'<!DOCTYPE nitf [<!ATTLIST p x CDATA "{long}">]>'), "very long default")
    yield read("short.xml", nitf(f"<p>{NO}</p>", '<!DOCTYPE nitf [<!ATTLIST p lang CDATA "en">]>'), whole=True)


@failure
def undeclared_entities() -> Iterator[Case]:
    """References to entities that nobody declared."""
    yield refused("unknown.xml", nitf("<p>The &mayor; said no.</p>"), "the entity &mayor; is declared nowhere")
    yield read("of-html.xml", nitf("<p>The mayor&nbsp;said &ldquo;no&rdquo;.</p>"), "The mayor\u00a0said \u201cno\u201d.", whole=True)
    yield refused("long-name.xml", nitf(f"<p>&{'a' * 3_000};</p>"), "is declared nowhere")
    yield refused("unended.xml", nitf("<p>The mayor &amp said no.</p>"), "not well-formed XML")
    yield read("in-attribute.xml", nitf(f'<p class="&mayor;">{NO}</p>'), whole=True)


@failure
def deep_markup() -> Iterator[Case]:
    """Elements in elements until the stack is full."""
    yield refused("just-too-deep.xml", nitf("<p>" * 200 + NO + "</p>" * 200), "nested more than 200 levels")
    yield refused("without-end.xml", lambda: "<nitf>" + "<p>" * 200_000, "nested more than 200 levels")
    yield read("deep-enough.xml", nitf("<block>" * 100 + f"<p>{NO}</p>" + "</block>" * 100), whole=True)


@failure
def many_elements() -> Iterator[Case]:
    """More elements than any article has."""
    yield refused("xml.xml", lambda: nitf("<p/>" * 200_001), "more than 200,000 elements")
    yield refused("html.html", lambda: "<html><body><p>" + NO + "<b></b>" * 200_001, "more than 200,000 elements")


@failure
def huge_attributes() -> Iterator[Case]:
    """Attributes that are long or many."""
    yield read("long-value.xml", lambda: nitf(f'<p class="{"x" * 2_000_000}">{NO}</p>'), whole=True)
    yield read("long-name.xml", lambda: nitf(f'<p {"x" * 500_000}="1">{NO}</p>'), whole=True)
    yield read("many.xml", lambda: nitf("<p " + " ".join(f'a{n}="1"' for n in range(30_000)) + f">{NO}</p>"), whole=True)
    yield refused("twice.xml", nitf(f'<p class="a" class="b">{NO}</p>'), "duplicate attribute")
    yield refused("sign.xml", nitf(f'<p class="<">{NO}</p>'), "not well-formed XML")
    yield refused("bare.xml", nitf(f"<p hidden>{NO}</p>"), "not well-formed XML")


@failure
def namespaces() -> Iterator[Case]:
    """Prefixes that nobody bound, that are bound to what they must not be, or that are many."""
    yield refused("unbound.xml", nitf(f"<x:p>{NO}</x:p>"), "unbound prefix")
    yield refused("reserved.xml", nitf(f"<p>{NO}</p>", root=' xmlns:xml="urn:other"'), "not well-formed XML")
    yield refused("undone.xml", nitf(f'<p xmlns:a="">{NO}</p>'), "not well-formed XML")
    yield refused("spaces.xml", nitf(f'<x:p xmlns:x="urn:x y z">{NO}</x:p>'), "not well-formed XML")
    yield read("foreign.xml", nitf(f'<x:p xmlns:x="javascript:1">{NO}</x:p>'), whole=True)
    yield read("many.xml", lambda: nitf("<p " + " ".join(f'xmlns:a{n}="urn:{n}"' for n in range(5_000)) + f">{NO}</p>"), whole=True)
    yield read("prefixed-root.xml", f'<n:nitf xmlns:n="urn:n"><n:body><n:p>{NO}</n:p></n:body></n:nitf>', whole=True)


@failure
def cdata() -> Iterator[Case]:
    """Sections of characters that end twice, never, or hide markup."""
    yield read("markup.xml", nitf("<p><![CDATA[<script>alert(1)</script>]]> is what he wrote.</p>"), "<script>alert(1)</script> is what he wrote.", whole=True)
    yield read("in-pieces.xml", nitf("<p>No]]<![CDATA[>]]> said the mayor.</p>"), "No]]> said the mayor.", whole=True)
    yield refused("ended-twice.xml", nitf("<p>No ]]> said the mayor.</p>"), "not well-formed XML")
    yield refused("without-end.xml", '<?xml version="1.0"?><nitf><body><p><![CDATA[' + NO, "not well-formed XML")
    yield refused("outside.xml", "<![CDATA[no]]><nitf><body><p>no</p></body></nitf>", "not well-formed XML", format="nitf")


@failure
def comments_and_instructions() -> Iterator[Case]:
    """Comments and processing instructions where they must not be, or that run on."""
    yield read("comment.xml", nitf(f"<p>{NO}<!-- <p>secret</p> --></p>"), NO, "secret", whole=True)
    yield refused("hyphens.xml", nitf(f"<p>{NO}<!-- a -- b --></p>"), "not well-formed XML")
    yield refused("comment-without-end.xml", f'<?xml version="1.0"?><nitf><body><p>{NO}</p><!-- ', "not well-formed XML")
    yield read("long-comment.xml", lambda: f"<!-- {'no ' * 6_000} -->" + nitf(f"<p>{NO}</p>"), whole=True)
    yield read("program.xml", nitf(f'<p>{NO}<?php system("id"); ?></p>'), NO, "system", whole=True)
    yield read("declaration-in-text.xml", nitf(f'<p>{NO}<![CDATA[ <?xml version="1.0"?>]]></p>'), f'{NO} <?xml version="1.0"?>', whole=True)
    yield refused("second-declaration.xml", nitf(f'<p>{NO}</p><?xml version="1.0"?>'), "not well-formed XML")
    yield refused("many-comments-before.xml", lambda: "<!---->" * 100_000 + "<recipe/>", "", format="nitf")


@failure
def broken_xml() -> Iterator[Case]:
    """XML that is not well-formed is never half read."""
    yield refused("crossed.xml", nitf("<p><b>The mayor</p></b>"), "mismatched tag")
    yield refused("two-roots.xml", nitf(f"<p>{NO}</p>") * 2, "junk after document element")
    yield refused("text-behind.xml", nitf(f"<p>{NO}</p>") + " more </b>", "junk after document element")
    yield refused("cut-off.xml", nitf(f"<p>{NO}</p>")[:-9], "not well-formed XML")
    yield refused("no-root.xml", '<?xml version="1.0"?>\n<!-- nothing -->', "no element found")
    yield refused("declaration-alone.xml", '<?xml version="1.0"?>', "no element found")
    yield refused("sign.xml", nitf("<p>1 < 2, said the mayor.</p>"), "not well-formed XML")
    yield refused("name.xml", nitf("<p><1st/></p>"), "not well-formed XML")
    yield refused("nothing.xml", " text and no markup", "not well-formed XML", format="nitf")


@failure
def characters_of_xml() -> Iterator[Case]:
    """Characters that XML forbids, raw or as references."""
    yield refused("reference-to-nul.xml", nitf("<p>No&#0; said the mayor.</p>"), "not well-formed XML")
    yield refused("reference-to-escape.xml", nitf("<p>No&#x1b;[31m said the mayor.</p>"), "not well-formed XML")
    yield refused("reference-beyond.xml", nitf("<p>No&#x110000; said the mayor.</p>"), "not well-formed XML")
    yield refused("reference-to-surrogate.xml", nitf("<p>No&#xd800; said the mayor.</p>"), "not well-formed XML")
    yield refused("raw-escape.xml", nitf("<p>No\x1b[31m said the mayor.</p>"), "not well-formed XML")
    yield refused("raw-nul.xml", nitf("<p>No\0 said the mayor.</p>"), "not well-formed XML")
    yield refused("noncharacter.xml", nitf("<p>No\ufffe said the mayor.</p>"), "not well-formed XML")
    yield read("second-controls.xml", nitf("<p>No\x9b31m said the mayor.</p>"), "No\x9b31m said the mayor.", whole=True)


@failure
def lying_declarations() -> Iterator[Case]:
    """XML that declares an encoding which it is not in, or which is none."""
    text = nitf(f"<p>{NO} \u201cCaf\u00e9\u201d</p>")
    for name in ("utf-16", "utf-7", "rot13", "hex", "no-such", "idna", "unicode_escape", "cp037", "undefined"):
        yield read(f"{name}.xml", f'<?xml version="1.0" encoding="{name}"?>{text}', f"{NO} \u201cCaf\u00e9\u201d", whole=True)
    yield read("wide-as-utf-8.xml", ("\ufeff" + f'<?xml version="1.0" encoding="utf-8"?>{text}').encode("utf-16-le"), NO)
    yield read("bytes-are-latin.xml", '<?xml version="1.0" encoding="utf-7"?>'.encode() + text.encode("cp1252"), "\u201cCaf\u00e9\u201d")
    yield read("version.xml", f'<?xml version="9.9" encoding="utf-8" standalone="maybe"?>{nitf(f"<p>{NO}</p>")}', whole=True)


@failure
def unknown_roots() -> Iterator[Case]:
    """XML that is something else, with names that a terminal or a line could choke on."""
    for name in ("svg", "kml", "project", "soap", "plist"):
        yield refused(f"{name}.xml", f'<?xml version="1.0"?><{name}><p>{NO}</p></{name}>', f"its root is <{name}>")
    yield refused("long.xml", f'<?xml version="1.0"?><{"x" * 3_000}/>', "its root is <xxx")
    yield refused("joiners.xml", '<?xml version="1.0"?><a\u200d\u200c/>', "not well-formed XML")
    yield refused("accents.xml", '<?xml version="1.0"?><a' + "\u0301" * 500 + "/>", "its root is <a\u0301")


@failure
def doctypes() -> Iterator[Case]:
    """Document types that never end, nest, or promise another kind."""
    yield refused("without-end.xml", "<!DOCTYPE nitf [" + "x" * 3_000, "")
    yield refused("marked-section.xml", nitf("<p/>", "<!DOCTYPE nitf [<![INCLUDE[<!ELEMENT a ANY>]]>]>"), "not well-formed XML")
    yield refused("other-root.xml", "<!DOCTYPE nitf><recipe/>", "its root is <recipe>")
    yield read("subset-in-html.html", f"<!DOCTYPE html [<!ENTITY a 'b'>]><html><body><p>{NO}</p></body></html>")
    yield refused("long.xml", lambda: "<!DOCTYPE nitf [" + "<!ELEMENT a ANY>" * 50_000 + "]><recipe/>", "its root is <recipe>")
