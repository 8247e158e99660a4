"""A long sentence that lost its verb is told beside the original; one that hides its verb, or needs none, is not."""

from __future__ import annotations

import pytest

from checker.checks.language.missing_word import missing_word
from tests.checks.language.reading import against

FERRY = "The ferry from Velm to Oster carried 400 people on its last trip of the year. Nobody was hurt."
BRIDGE = "The old bridge over the Tarn at Velm closed for repairs in March after a storm."
FARES = "Children under 16 pay half of the full fare on the ferry to Oster, the owner said."
PASSES = "A day pass costs 44 crowns in the hills above Velm and 60 crowns in the valley."


@pytest.mark.parametrize(
    ("original", "draft", "verb"),
    [
        (FERRY, FERRY.replace("carried", "with"), "carried"),
        (BRIDGE, "The old bridge over the Tarn at Velm for repairs since March because of a storm.", "closed"),
    ],
)
def test_a_sentence_without_its_verb_is_told_with_the_verb_of_the_original(original: str, draft: str, verb: str) -> None:
    (remark,) = against(missing_word, original, draft)
    assert f"has no verb; the original has “{verb}”" in remark.message
    assert remark.a is not None and original[remark.a.start:remark.a.end] == verb


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        (FERRY, FERRY.replace("carried", "took")),
        (FERRY, FERRY.replace("carried", "may carry")),
        (FERRY, "400 people on the ferry from Velm to Oster. Nobody was hurt."),
        (FARES, "On the ferry to Oster those under 16 pay half of the full fare, says the owner."),
        (PASSES, "A day pass costs 44 crowns in the hills above Velm, 60 in the valley."),
        (BRIDGE, "Closed since March for repairs after a storm: the old bridge over the Tarn at Velm."),
    ],
)
def test_a_sentence_with_a_verb_of_any_kind_and_a_short_one_are_quiet(original: str, draft: str) -> None:
    assert against(missing_word, original, draft) == []
