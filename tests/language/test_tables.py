"""Tables with a word a line."""

from __future__ import annotations

import pytest

from checker.language._tables import fields_of


@pytest.mark.parametrize(("table", "fields"), [("thesaurus.txt", 3), ("noun_kinds.txt", 2), ("thing_kinds.txt", 4)])
def test_the_fields_of_a_word(table: str, fields: int) -> None:
    assert len(fields_of(table, "house")) == fields
    assert fields_of(table, "hous") == fields_of(table, "zzyzx") == fields_of(table, "") == ()
