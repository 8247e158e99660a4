"""Words for what can be touched, and for what is done with hands and feet."""

from __future__ import annotations

import pytest

from checker.language.concrete import is_concrete


@pytest.mark.parametrize(("lemma", "tag"), [("spoon", "NN"), ("horse", "NNS"), ("kick", "VBD"), ("hoist", "VBZ")])
def test_what_can_be_touched_or_done_by_hand(lemma: str, tag: str) -> None:
    assert is_concrete(lemma, tag)


@pytest.mark.parametrize(
    ("lemma", "tag"), [("policy", "NN"), ("clerk", "NN"), ("announce", "VBD"), ("put", "VB"), ("spoon", "JJ"), ("", "NN")]
)
def test_what_cannot(lemma: str, tag: str) -> None:
    assert not is_concrete(lemma, tag)
