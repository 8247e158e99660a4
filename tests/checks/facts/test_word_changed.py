"""One word of a copied sentence: another word is asked about, a synonym and a free rewriting are not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(language_model=False)


def told(a: str, b: str) -> list[Finding]:
    return [
        finding for finding in pipeline.compare(a, b, SETTINGS).findings
        if at_least(finding.severity, "warning") and finding.check.startswith("facts/")
    ]


@pytest.mark.parametrize(
    ("a", "old", "new"),
    [
        ("The parents arrived by themselves from the mainland on Sunday, the warden said.", "arrived", "left"),
        ("The council bought the old mill behind the station of Velm in May.", "bought", "painted"),
        ("The owners of the brewery were told of the sale on Monday evening.", "owners", "painters"),
    ],
)
def test_another_word_in_its_place_is_told(a: str, old: str, new: str) -> None:
    found = told(a, a.replace(old, new))
    assert any(old in finding.message and new in finding.message for finding in found), found


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # a synonym, another form, another spelling
        ("The choir rehearsed in the empty station hall for six weeks.",
         "The choir practised in the empty station hall for six weeks."),
        ("The ferry to Tarn is passing the lighthouse again.", "The ferry to Tarn passes the lighthouse again."),
        ("The harbour office is to be moved inland in May.", "The harbor office is to be moved inland in May."),
        # verbs that mean little by themselves, and verbs of speech
        ("The council gave a party for the volunteers in the town hall.",
         "The council held a party for the volunteers in the town hall."),
        ("The warden said that nobody had been near the weir since May.",
         "The warden told that nobody had been near the weir since May."),
        # what a word leads to that goes with both, and a word that no thesaurus knows
        ("The study has a test for each of the seven samples from the lake.",
         "The study has an analysis for each of the seven samples from the lake."),
        ("The baker rescued the cat from the river on the night of the fair.",
         "The baker plucked the cat from the river on the night of the fair."),
        ("The guard was on the bridge on the night of the fire in Velm.",
         "The guard was on the bridge on the eve of the fire in Velm."),
        # a narrower or a wider name of the thing
        ("A trawler sank off Tarn on Sunday in a calm sea.", "A vessel sank off Tarn on Sunday in a calm sea."),
    ],
)
def test_what_an_editor_may_put_for_it_is_not(a: str, b: str) -> None:
    assert not told(a, b)


def test_a_word_of_a_sentence_told_anew_is_not() -> None:
    a = "The choir rehearsed in the empty station hall of Velm for six weeks, its conductor said."
    b = "For six weeks, said its conductor, the singers had met in Velm's empty station hall."
    assert not [finding for finding in told(a, b) if finding.check == "facts/word-changed"]


def test_an_auxiliary_that_a_rewrite_needs_no_more_is_no_lost_verb() -> None:
    a = "There is more: Velmar, a firm in Oster, has won the contract to run the ferries for eight years."
    found = pipeline.compare(a, a.replace("has won", "won"), SETTINGS).findings
    assert not [finding for finding in found if finding.check == "language/missing-word"]
