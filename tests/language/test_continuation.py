"""How likely a text goes on in one way or another."""

from __future__ import annotations

import pytest

from checker.errors import ModelError
from checker.language import causal, continuation


@pytest.mark.model
def test_the_likelier_goes_before_the_less_likely_and_nothing_is_certain() -> None:
    likely, odd, nothing = continuation.bits("The ferry left the", [" harbour at noon.", " noon at harbour.", ""])
    assert odd < likely < nothing == 0


@pytest.mark.model
def test_the_bits_are_those_of_a_reading_from_end_to_end() -> None:
    model = causal.load()
    before, behind = (model.encode(text)[0] for text in ("The ferry left the", " harbour"))
    whole = model.read([*before, *behind]).logp[len(before):].sum() / 0.693147
    assert continuation.bits("The ferry left the", [" harbour"])[0] == pytest.approx(whole, abs=0.2)


@pytest.mark.model
def test_a_text_may_begin_with_it() -> None:
    the, of = continuation.bits("", ["The mayor of Velm resigned.", "Of mayor the Velm resigned."])
    assert the > of


def test_without_the_model_it_is_said_what_to_do(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path))
    with pytest.raises(ModelError, match="checker models install"):
        continuation.bits("The", [" ferry"])
