"""JSON that is deep, huge, broken, of the wrong types, or hides markup."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.hostile import NO, Case, failure, read, refused

BROKEN = "is not sound JSON"


def ninjs(body: str = NO, **more: object) -> str:
    """A story of ninjs."""
    return json.dumps({"body_text": body, **more})


@failure
def deep_objects() -> Iterator[Case]:
    """Lists in lists until the stack is full."""
    yield refused("lists.json", '{"body_text": ' + "[" * 101 + "]" * 101 + "}", "nested more than 100 levels")
    yield refused("open-lists.json", lambda: "[" * 1_000_000, "nested more than 100 levels")
    yield refused("open-objects.json", lambda: '{"a":' * 500_000, "nested more than 100 levels")
    yield refused("mixed.json", lambda: '[{"a":' * 100_000, "nested more than 100 levels")
    yield read("deep-enough.json", '{"x": ' + "[" * 90 + "]" * 90 + f', "body_text": "{NO}"}}', whole=True)


@failure
def many_values() -> Iterator[Case]:
    """More values than any story has."""
    yield refused("numbers.json", lambda: "[" + "1," * 250_000 + "1]", "more than 200,000 values")
    yield refused("members.json", lambda: "{" + ",".join(f'"a{n}":0' for n in range(250_000)) + "}", "more than 200,000 values")


@failure
def huge_numbers() -> Iterator[Case]:
    """Numbers that no machine holds; they stay digits."""
    yield read("digits.json", lambda: f'{{"urgency": {"9" * 1_000_000}, "body_text": "{NO}"}}', whole=True)
    yield read("exponent.json", f'{{"urgency": 1e999999999, "body_text": "{NO}"}}', whole=True)
    yield read("in-metadata.json", lambda: f'{{"headline": "No", "dateline": {"9" * 100_000}, "body_text": "{NO}"}}')
    yield refused("leading-zero.json", f'{{"urgency": 007, "body_text": "{NO}"}}', BROKEN)
    yield refused("hexadecimal.json", f'{{"urgency": 0x1F, "body_text": "{NO}"}}', BROKEN)
    for name in ("NaN", "Infinity", "-Infinity", "undefined"):
        yield refused(f"{name}.json", f'{{"urgency": {name}, "body_text": "{NO}"}}', BROKEN)


@failure
def names_that_stand_twice() -> Iterator[Case]:
    """An object with one name twice: programs disagree which counts."""
    yield refused("body.json", f'{{"body_text": "The mayor said yes.", "body_text": "{NO}"}}', "the name “body_text” stands twice")
    yield refused("escaped.json", f'{{"body_text": "The mayor said yes.", "body\\u005ftext": "{NO}"}}', "the name “body_text” stands twice")
    yield refused("controls.json", '{"a\\u001b[31m\\u202e": "1", "a\\u001b[31m\\u202e": "2"}', "stands twice with different texts")
    yield read("deeper.json", json.dumps({"body_text": NO, "associations": {"a": {"b": {"c": 1}}}}).replace('"c": 1', '"c": "x", "c": "y"'), whole=True)
    yield read("same.json", f'{{"body_text": "{NO}", "body_text": "{NO}", "urgency": 1, "urgency": 2}}', whole=True)
    yield refused("in-bodies.json", f'{{"bodies": [{{"value": "{NO}", "value": "The mayor said yes."}}]}}', "stands twice with different texts")


@failure
def broken_objects() -> Iterator[Case]:
    """JSON that breaks off, or goes on behind its end."""
    whole = ninjs()
    for name, text in {
        "cut-in-text": whole[:-10], "cut-in-name": '{"body', "cut-behind-colon": '{"body_text":', "something-behind": whole + " x",
        "twice": whole * 2, "comma": whole[:-1] + ",}", "comment": whole[:-1] + "/* no */}", "quotes": "{'body_text': 'no'}",
        "no-colon": '{"body_text" "no"}', "escape": '{"body_text": "\\x41"}', "short-escape": '{"body_text": "\\u12"}',
    }.items():
        yield refused(f"{name}.json", text, BROKEN, format="ninjs")
    yield refused("bare-name.json", '{body_text: "no"}', "a name in quotation marks is missing", format="ninjs")
    yield refused("wrong-end.json", '{"body_text": "no"]', "a comma is missing", format="ninjs")
    yield read("line-end-in-text.json", f'{{"body_text": "{NO}\n\tYes."}}', f"{NO}\n\tYes.", whole=True)
    yield refused("nothing.json", "[]", "is a list of 0 items", format="ninjs")
    yield refused("word.json", "null", "JSON without an article", format="ninjs")


@failure
def escapes_of_strings() -> Iterator[Case]:
    """Escapes that make half characters, NULs and control sequences: data, every one."""
    yield read("half.json", '{"body_text": "The mayor \\ud800 said no."}', "The mayor \ud800 said no.", whole=True)
    yield read("wrong-order.json", '{"body_text": "No \\udc00\\ud800 yes."}', "No \udc00\ud800 yes.", whole=True)
    yield read("pair.json", '{"body_text": "No \\ud83d\\ude00 yes."}', "No \U0001f600 yes.", whole=True)
    yield read("nul.json", '{"body_text": "No\\u0000 yes."}', "No\0 yes.", whole=True)
    yield read("half-in-markup.json", '{"body_xhtml": "<p>No \\ud800 yes.</p>"}', "No \ud800 yes.", whole=True)
    yield read("half-in-nitf.json", '{"bodies": [{"contenttype": "nitf", "value": "<nitf><body><p>No \\ud800 yes.</p></body></nitf>"}]}', "No \ufffd yes.", whole=True)


@failure
def wrong_types() -> Iterator[Case]:
    """Members of ninjs that are a number, a list, nothing, where a text should be."""
    for name, value in {"number": 7, "nothing": None, "truth": True, "list": [NO], "object": {"value": NO}}.items():
        yield refused(f"body-{name}.json", json.dumps({"body_text": value, "headline": "No"}), "without a body")
    values: list[object] = [7, None, True, [], [None], [[]], [7], {}, {"value": 7}, "text"]
    for number, value in enumerate(values):
        members = {name: value for name in "headline headlines by byline language pubstatus infosources embargoed versioncreated type located dateline".split()}
        yield read(f"all-{number}.json", ninjs(**members))
    yield refused("bodies-number.json", '{"bodies": 7}', "without a body")
    yield refused("bodies-crossed.json", json.dumps({"bodies": [7, None, [], {"value": 7}, {"value": [NO]}, {"contentType": NO}]}), "without a body")
    yield refused("bodies-object.json", json.dumps({"bodies": {"value": NO}}), "without a body")


@failure
def markup_in_objects() -> Iterator[Case]:
    """Bodies of markup that are deep, hide scripts, or declare entities."""
    yield read("script.json", json.dumps({"body_xhtml": f"<p>{NO}</p><script>alert(1)</script>"}), NO, "alert", whole=True)
    yield read("deep.json", lambda: json.dumps({"body_xhtml": "<div>" * 50_000 + f"<p>{NO}</p>"}), whole=True)
    yield read("late-tag.json", lambda: ninjs(NO + " no" * 8_000 + " </p> again"), "no </p> again")
    yield refused("entity.json", json.dumps({"bodies": [{"contenttype": "nitf", "value": "<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf><p>&a;</p></nitf>"}]}), "declares entities of its own")
    yield refused("broken-nitf.json", json.dumps({"bodies": [{"contenttype": "nitf", "value": "<nitf><p>"}]}), "not well-formed XML")
    yield refused("nothing-seen.json", json.dumps({"body_xhtml": "<script>no</script>"}), "there is no text in it")


@failure
def no_article() -> Iterator[Case]:
    """JSON that is something else, and says what."""
    yield refused("schema.json", json.dumps({"$schema": "x", "properties": {"headline": {}}}), "is a JSON schema")
    yield refused("error.json", json.dumps({"code": "rest_no_route\x1b[31m", "message": "no"}), "is an error that a server answered")
    yield refused("unknown.json", json.dumps({"name": "left-pad", "version": "1"}), "JSON of a kind that is not known")
    yield refused("list.json", json.dumps([{"body_text": NO}, {"body_text": NO}]), "a list of 2 items")
    yield refused("numbers.json", "[1, 2, 3]", "a list of 3 items")
    yield refused("picture.json", json.dumps({"type": "picture", "body_text": NO}), "is a picture (ninjs)")
    yield refused("event.json", json.dumps({"type": "event", "headline": "No"}), "is an event without a body")


@failure
def hostile_names() -> Iterator[Case]:
    """Names of members that programs or terminals could obey."""
    yield read("prototype.json", ninjs(**{"__proto__": {"x": 1}, "constructor": 1, "__class__": "os"}), whole=True)
    yield read("long.json", lambda: ninjs(**{"x" * 1_000_000: 1}), whole=True)
    yield refused("controls.json", json.dumps({"body_nitf_\x1b[2J\n\u202e": "<nitf>"}), "\\x1b[2J\\n\\u202e")


@failure
def posts() -> Iterator[Case]:
    """Posts of WordPress without content, or with content of the wrong kind."""
    yield refused("empty.json", json.dumps({"content": {"rendered": ""}}), "without content")
    yield refused("number.json", json.dumps({"content": {"rendered": 7}}), "without content")
    yield refused("type.json", json.dumps({"type": "page\u202e\n", "content": {}}), "is a WordPress page\\u202e without content")
    yield refused("unseen.json", json.dumps({"content": {"rendered": "<script>no</script>"}}), "there is no text in it")
    for number, value in enumerate(({"author": 7}, {"author": [7, None]}, {"author": [{"name": [1]}]}, 7)):
        yield read(f"authors-{number}.json", json.dumps({"_embedded": value, "title": number, "content": {"rendered": f"<p>{NO}</p>"}}), whole=True)
    yield read("lines.json", lambda: json.dumps({"content": {"raw": NO + "\r\n \t" * 100_000}}), whole=True)
