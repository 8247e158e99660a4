"""Words that a list of English has, and what is meant by one that it has not."""

from __future__ import annotations

import pytest

from checker.language.dictionary import regular_form


@pytest.mark.parametrize(("word", "form"), [("partys", "parties"), ("churchs", "churches")])
def test_a_plural_with_a_bare_s(word: str, form: str) -> None:
    assert regular_form(word) == form


@pytest.mark.parametrize("word", ["fintechs", "zorblys", "tables", "church", "s", ""])
def test_a_form_that_no_list_has_is_none(word: str) -> None:
    assert regular_form(word) == ""
