"""Who is meant by a word, whatever the parse makes of it."""

from __future__ import annotations

import pytest

from checker.checks._reading import Cover
from checker.checks.facts._parties import Parties
from checker.document import Document, Name, Paragraph, Sentence, Span, Token


@pytest.mark.parametrize(("text", "named"), [("founder, Ann", True), ("Ann founder", False), ("founder Ann", False)])
def test_a_name_behind_a_comma_names_the_noun_before_it(text: str, named: bool) -> None:
    words = text.replace(",", " ,").split()
    noun = words.index("founder")
    tokens = []
    for word in words:
        start = text.index(word)
        dep = "appos" if word == "Ann" else "punct" if word == "," else "ROOT"
        tokens.append(Token(Span(start, start + len(word)), word.casefold(), word, "NN", dep, noun))
    span = Span(0, len(text))
    document = Document("a", text, (Paragraph(span, (Sentence(span, tuple(tokens)),)),))
    name = Name(Span(text.index("Ann"), text.index("Ann") + 3), "PERSON", "ann")
    parties = Parties(
        document, (name,), ("ann",), frozenset(("ann",)), {"ann": frozenset(("PERSON",))}, {}, {}, {}, Cover((), ())
    )
    assert parties.is_named(0, noun) is named
