"""A passage in another language is told once; a whole text in one is not passed in silence."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.checks.language.missing_word import missing_word
from checker.settings import Settings
from tests.checks.language.reading import against

ENGLISH = (
    "The county voted on Monday night to rebuild the old weir before the winter. Farmers will have to take their "
    "cattle over the hill."
)
SETTINGS = Settings(language_model=False)


@pytest.mark.parametrize(
    "passage",
    [
        "Les éleveurs devront passer par la colline avec leurs troupeaux. La préfecture promet des indemnités.",
        "Die Bauern müssen ihre Herden über den Hügel treiben. Der Landkreis verspricht Entschädigungen.",
        "Rolnicy będą musieli przepędzić bydło przez wzgórze.",
        "Фермеры погонят скот через холм.",
    ],
)
def test_a_passage_in_another_language_is_one_finding_of_the_family(passage: str) -> None:
    report = pipeline.check(f"{ENGLISH}\n\n{passage}", SETTINGS)
    (finding,) = [finding for finding in report.findings if finding.check.startswith("language/")]
    assert finding.check == "language/mixed-language" and finding.quote_b == passage


def test_slips_are_no_other_language() -> None:
    report = pipeline.check(f"{ENGLISH}\n\nTeh coucil votd agianst hte bugdet.", SETTINGS)
    assert not [finding for finding in report.findings if "another language" in finding.message]


def test_a_text_that_is_not_english_says_that_it_was_not_read_closely() -> None:
    text = "Les éleveurs devront passer par la colline avec leurs troupeaux, et la préfecture promet des indemnités."
    assert any("does not look like English" in sentence for sentence in pipeline.check(text, SETTINGS).degraded)
    assert not any("English" in sentence for sentence in pipeline.check(ENGLISH, SETTINGS).degraded)


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        ("The result on the levy was 22 to 14.", "The levy passed by 22 ballots to 14."),
        ("Since the fire, tenants have queued for water in Orlow.", "Tenants have since been sent for water to Orlow."),
        (
            "The kiosk stands in the harbour of the old town.",
            "The kiosk will go up in the harbor of the town, the the height of which is unknown.",
        ),
    ],
)
def test_no_word_is_missing(original: str, draft: str) -> None:
    assert against(missing_word, original, draft) == []
