"""Markdown: marks without end, and front matter that is a program."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile import NO, Case, failure, read

HEAD = "---\ntitle: Mayor says no\n---\n"


@failure
def nested_marks() -> Iterator[Case]:
    """Quotes in quotes, lists in lists."""
    yield read("quotes.md", lambda: HEAD + NO + "\n" + "> " * 100_000 + "x")
    yield read("lists.md", lambda: HEAD + NO + "\n\n" + "".join(" " * n + "- x\n" for n in range(0, 2_000, 2)))
    yield read("mixed.md", lambda: HEAD + NO + "\n\n" + "> - 1. " * 5_000 + "x")
    yield read("items-in-a-line.md", lambda: HEAD + NO + "\n\n" + "- " * 50_000 + "x")
    yield read("many-quoted-lines.md", lambda: HEAD + NO + "\n\n" + "> x\n" * 60_000)


@failure
def links_without_end() -> Iterator[Case]:
    """Links, pictures and references that open and never close, or all name one another."""
    for name, sign in {"brackets": "[", "links": "[a](", "pictures": "![", "references": "[a][", "closing": "]", "angles": "<http://", "pairs": "[]", "crossed": "[x](y **x "}.items():
        yield read(f"{name}.md", lambda sign=sign: HEAD + NO + " " + sign * 30_000)  # type: ignore[misc]
    yield read("definitions.md", lambda: HEAD + NO + "\n\n" + "".join(f"[a{n}]: <b\n" for n in range(20_000)))
    yield read("long-definition.md", lambda: HEAD + NO + "\n\n[a]: " + "(" * 60_000)
    yield read("script.md", HEAD + f"{NO} [Here](javascript:alert(1)) and [there](data:text/html,x).", NO)


@failure
def runs_of_marks() -> Iterator[Case]:
    """Marks in a row, which a careless reader tries in every pairing."""
    for name, sign in {"backticks": "`", "stars": "*", "lines": "_", "tildes": "~", "backslashes": "\\", "stars-and-lines": "*_", "words-in-stars": "**a ", "code-lengths": "``a` "}.items():
        yield read(f"{name}.md", lambda sign=sign: HEAD + NO + " " + sign * 40_000)  # type: ignore[misc]
    yield read("growing-backticks.md", lambda: HEAD + NO + " " + " ".join("`" * n for n in range(1, 400)))
    yield read("just-few-enough.md", lambda: HEAD + NO + "\n\n" + "\n\n".join("*a **b " * 600 for _ in range(10)))


@failure
def large_markdown() -> Iterator[Case]:
    """More paragraphs, or longer ones, than are read by their marks."""
    yield read("paragraphs.md", lambda: HEAD + NO + " **No.**\n\n" + "x\n\n" * 30_000, "**No.**")
    yield read("one-paragraph.md", lambda: HEAD + NO + " **No.** " + "word " * 60_000, "**No.**")
    yield read("marks.md", lambda: HEAD + NO + " **No.** " + "*x* " * 2_000, "**No.**")
    yield read("late-marks.md", lambda: (NO + "\n") * 3_000 + "\n# No\n\n**No.**\n", "# No\n\n**No.**")
    yield read("lines.md", lambda: HEAD + NO + "\n" + "x\n" * 90_000)
    yield read("headings.md", lambda: HEAD + NO + "\n\n" + "# x\n" * 60_000)
    yield read("rules.md", lambda: HEAD + NO + "\n\n" + "***\n" * 60_000)
    yield read("bars.md", lambda: HEAD + NO + "\n\n" + "|" * 2_000 + "\n" + "|-" * 2_000 + "\n" + "|\n" * 5_000)


@failure
def front_matter_that_builds() -> Iterator[Case]:
    """YAML that would make objects, or run programs; it makes strings."""
    for name, value in {
        "python": "!!python/object/apply:os.system ['exit 3']", "binary": "!!binary x=", "set": "!!set {a, b}", "merge": "{<<: [1, 2]}", "timestamp": "9999-99-99",
        "sexagesimal": "1:99:99", "infinity": ".inf", "norway": "no",
    }.items():
        yield read(f"{name}.md", f"---\ntitle: {value}\n---\n{NO}\n")


@failure
def front_matter_without_end() -> Iterator[Case]:
    """Front matter that is deep, grows by its own names, is huge, or never ends."""
    yield read("lists.md", lambda: "---\ntitle: " + "[" * 20_000 + f"\n---\n{NO}\n", tells="broken and was not read")
    yield read("aliases.md", lambda: "---\na: &a [x]\n" + "".join(f"b{n}: &b{n} [*a,*a,*a]\n" for n in range(60)) + f"---\n{NO}\n")
    yield read("growing-aliases.md", "---\na0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60)) + f"---\n{NO}\n")
    yield read("itself.md", f"---\na: &a [*a]\nb: &b {{c: *b}}\n---\n{NO}\n")
    yield read("brackets.md", lambda: "---\ntags: [" + "[a]," * 250 + f"]\n---\n{NO}\n", tells="broken and was not read")
    yield read("large.md", lambda: "---\ntitle: x\n" + f"a: {'b' * 300}\n" * 300 + f"---\n{NO}\n", "title: x")
    yield read("long.md", lambda: "---\ntitle: " + "x" * 50_000 + f"\n---\n{NO}\n")
    yield read("without-end.md", lambda: "---\ntitle: x\n" + "a: b\n" * 30_000 + NO)
    yield read("indented.md", lambda: "---\ntitle: x\n" + "".join(" " * n + "a:\n" for n in range(300)) + f"---\n{NO}\n")
    yield read("keys.md", f"---\ntitle: x\n? [a, b]\n: c\n{{d: e}}: f\n---\n{NO}\n")
    yield read("controls.md", f"---\ntitle: \"\\e[31m\\N\\L\"\n---\n{NO}\n")
    yield read("raw-controls.md", f"---\ntitle: \x1b[31m\n---\n{NO}\n", tells="broken and was not read")


@failure
def front_matter_of_toml() -> Iterator[Case]:
    """TOML that is broken, deep, or says a thing twice."""
    yield read("broken.md", f"+++\ntitle = \n+++\n{NO}\n", tells="broken and was not read")
    yield read("twice.md", f'+++\ntitle = "a"\ntitle = "b"\n+++\n{NO}\n', tells="broken and was not read")
    yield read("deep.md", lambda: "+++\ntitle = " + "[" * 5_000 + f"\n+++\n{NO}\n", tells="broken and was not read")
    yield read("deep-closed.md", lambda: "+++\ntitle = " + "[" * 3_000 + "]" * 3_000 + f"\n+++\n{NO}\n")
    yield read("digits.md", lambda: "+++\ntitle = " + "9" * 10_000 + f"\n+++\n{NO}\n")
    yield read("digits-in-list.md", lambda: "+++\ntitle = [0x" + "f" * 10_000 + f"]\n+++\n{NO}\n")
    yield read("long-key.md", lambda: f'+++\ntitle = "x"\n{"k" * 5_000} = "x"\n+++\n{NO}\n')
    yield read("date.md", f"+++\ndate = 9999-12-31T23:59:60Z\n+++\n{NO}\n")
    yield read("dots.md", lambda: "+++\ntitle = 1\n" + "a." * 25_000 + f"b = 1\n+++\n{NO}\n", tells="broken and was not read")
    yield read("dots-in-table.md", lambda: "+++\ntitle = {" + "a . " * 12_000 + f"b = 1}}\n+++\n{NO}\n", tells="broken and was not read")


@failure
def pages_in_markdown() -> Iterator[Case]:
    """HTML inside Markdown is read as HTML, with all its guards."""
    yield read("script.md", f"# Mayor says no\n\n{NO}\n\n<script>\nsecret\n</script>\n", NO, "secret")
    yield read("deep.md", lambda: f"# Mayor says no\n\n{NO}\n\n" + "<div>" * 50_000)
    yield read("comment.md", f"# Mayor says no\n\n{NO} <!-- secret -->\n", NO, "secret")
    yield read("many-tags.md", lambda: f"# Mayor says no\n\n{NO} " + "<b>" * 1_900)
