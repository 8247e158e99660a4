"""A summary leaves out most of the names, the details and what people say, on purpose: it is asked about what matters."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(language_model=False)

STORY = """A ferry that ran aground off Velm on Monday was pulled free on Tuesday by two tugs from Oster.

The Anna Bell had struck the Tarn Rocks in fog with 214 passengers on board. Nobody was hurt, and everybody had been
taken ashore by noon. "I did not hear a thing, and my tea did not even spill," said Lotta Binck, who was on her way to
her sister in Sorrel Bay. The captain, Jonas Rike, had been awake for 19 hours, the coast guard said.

Prosecutors have accused Mr Rike of sailing too near to the rocks. Mr Rike denies the charge. He said that the radar of
the ferry had not worked since May. The owner of the ferry, Bell Lines, said on Tuesday that it did not know of any
trouble with the radar. Its head, Ada Quell, expects the ferry to sail again in August.

The Tarn Rocks are seven miles from the harbour of Velm. They are not marked by a light. The town has asked for one
since 2011. The ministry in Oster has said each time that there is no money for it. The mayor of Velm, Ines Dorn,
called the ministry's budget "ridiculous" and the wait a disgrace. The sea there is so rough in winter that the ferries
stay in port.
"""


def loud(draft: str, original: str = STORY) -> list[Finding]:
    findings = pipeline.compare(original, draft, SETTINGS).findings
    return [finding for finding in findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(
    "draft",
    [
        "Two tugs have pulled free a ferry that ran aground off Velm on Monday. It had struck rocks in fog with 214 "
        "passengers on board. Prosecutors accuse the captain of sailing too near to the rocks, which he denies.",
        "A ferry that ran aground on Monday was pulled free on Tuesday. Its passengers had been taken ashore by noon. "
        "The captain, who denies that he sailed too near to the rocks, had been awake for 19 hours, the coast guard said.",
        "The rocks that the ferry struck are seven miles from the harbour. The town has asked for a light since 2011. In "
        "winter the ferries stay in port.",
    ],
)
def test_what_a_summary_leaves_out_is_its_writers_choice(draft: str) -> None:
    assert not loud(draft)


def test_a_summary_that_drops_the_denial_of_what_it_tells_is_asked_about() -> None:
    draft = (
        "Two tugs have pulled free a ferry that ran aground off Velm on Monday. It had struck rocks in fog with 214 "
        "passengers on board. Prosecutors accuse its captain, Jonas Rike, of sailing too near to the rocks."
    )
    assert {finding.check for finding in loud(draft)} == {"sourcing/omitted"}


def test_a_summary_that_turns_a_denial_round_is_told() -> None:
    draft = (
        "Two tugs have pulled free a ferry that ran aground off Velm on Monday. Its owner, Bell Lines, knew of trouble "
        "with the radar, it said on Tuesday."
    )
    assert any(finding.check == "facts/negation-changed" for finding in loud(draft))


def test_a_name_that_a_copy_drops_is_asked_about_still() -> None:
    draft = STORY.replace("by two tugs from Oster", "by two tugs").replace("ministry in Oster", "ministry")
    assert "facts/name-dropped" in {finding.check for finding in loud(draft)}


def test_calling_somebodys_conduct_ridiculous_denies_nothing() -> None:
    original = (
        "The club fined Jonas Rike for his remarks on Friday. Ada Quell branded his behaviour ridiculous and baffling."
    )
    denial = "The club accused Jonas Rike of cheating on Friday. Ada Quell called the claim ridiculous and baffling."
    assert not loud("The club fined Jonas Rike for his remarks on Friday.", original)
    assert loud("The club accused Jonas Rike of cheating on Friday.", denial)


def test_a_story_filed_on_a_later_day_may_name_its_own_day() -> None:
    original = "VELM, Monday \u2014 The ferry was pulled free on Monday, the harbour board said. Nobody was hurt."
    later = "VELM, Tuesday \u2014 The ferry was painted on Tuesday, the harbour board said. Nobody was hurt."
    same_day = later.replace("VELM, Tuesday", "VELM, Monday")
    assert not loud(later, original)
    assert {finding.check for finding in loud(same_day, original)} == {"facts/date-changed"}
