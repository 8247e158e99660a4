"""British and American spellings are one word; other pairs are two."""

from __future__ import annotations

import pytest

from checker.language.spelling import same_word

SAME = """behaviour behavior
cancelling canceling
modernised modernized
programme program
centre center
defence defense
catalogue catalog
labour labor
analyse analyze
Organisation organization
judgement judgment
ageing aging
grey gray
travellers travelers
theatre theater
encyclopaedia encyclopedia"""

OTHER = """four for
tour tor
price prize
harbour harbours
rise raise
wages pages
defence defender
their there"""


@pytest.mark.parametrize("pair", SAME.splitlines())
def test_one_word(pair: str) -> None:
    assert same_word(*pair.split())


@pytest.mark.parametrize("pair", OTHER.splitlines())
def test_two_words(pair: str) -> None:
    assert not same_word(*pair.split())
