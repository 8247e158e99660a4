"""A verb of speech in the past tense that the tagger may take for a participle."""

from __future__ import annotations

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("quotes/speaker-changed",), language_model=False)


def test_who_objected_said_it() -> None:
    a = (
        "Fisherman Olaf Brod told a public meeting that the lake was \"not a car park for glass\". Club chair Dora Ebner "
        "said members would accept it."
    )
    b = (
        "The lake was \"not a car park for glass\", Olaf Brod, a fisherman, objected at a public meeting, while Dora "
        "Ebner, head of the club, said that her members could live with the plan."
    )
    assert not pipeline.compare(a, b, SETTINGS).findings
    exchanged = b.replace("Olaf Brod, a fisherman, objected", "Dora Ebner complained")
    assert pipeline.compare(a, exchanged, SETTINGS).findings
