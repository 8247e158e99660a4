"""Whose claim it is where no verb of speech says so, and who may be cited for whom."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(
    select=("sourcing/attribution-dropped", "sourcing/attribution-moved", "quotes/speaker-changed"),
    language_model=False,
)  # fmt: skip

DROPPED = [
    (
        "The league is weighing allegations by a trainer that the Velm club drugged three runners.",
        "The league is weighing whether the Velm club drugged three runners, as a trainer alleges.",
        "The league is weighing why the Velm club drugged three runners.",
        "error",
    ),
    (
        "The league is weighing allegations by a trainer that the Velm club drugged three runners.",
        "The league is to find out if the Velm club drugged three runners.",
        "The Velm club drugged three runners, and the league will vote on whether to fine it.",
        "error",
    ),
    (
        "There is suspicion among villagers that the mill poisoned the stream in Tarn. Its owner was abroad on Monday.",
        "Villagers suspect that the mill poisoned the stream in Tarn. Its owner was abroad on Monday.",
        "The mill poisoned the stream in Tarn. Its owner was abroad on Monday.",
        "error",
    ),
    (
        "The ministry is checking reports that soldiers shot two fishermen near Cape Orlo on Sunday.",
        "Soldiers are reported to have shot two fishermen near Cape Orlo on Sunday.",
        "Soldiers shot two fishermen near Cape Orlo on Sunday.",
        "warning",
    ),
    (
        "The Kestrel mine hid three deaths from the inspectors, a documentary to be broadcast next week claims.",
        "The Kestrel mine hid three deaths from the inspectors, a documentary out next week claims.",
        "The Kestrel mine hid three deaths from the inspectors. A documentary about it is to be broadcast next week.",
        "error",
    ),
]

MOVED = [
    (
        "The drought was to blame for the poor harvest, in the view of the farm ministry. The Growers' League blamed "
        "cheap imports.",
        "The farm ministry puts the poor harvest down to the drought, the Growers' League to cheap imports.",
        "The drought was to blame for the poor harvest, in the view of the Growers' League. The farm ministry blamed "
        "cheap imports.",
    ),
    (
        "The bus company described the new timetable as a success. A passengers' group said half the buses were late.",
        "According to the bus company the new timetable was a success. Half the buses were late, a passengers' group "
        "said.",
        "According to a passengers' group the new timetable was a success. Half the buses were late, the bus company "
        "said.",
    ),
    (
        "The critic Lou Tarbell called the film tedious. Its producer, Ann Voss, said 2 million people had seen it.",
        "The film was tedious, the critic Lou Tarbell said. Its producer, Ann Voss, said 2 million people had seen it.",
        "The film was tedious, its producer, Ann Voss, said. According to the critic Lou Tarbell, 2 million had seen it.",
    ),
]

QUIET = [
    (
        "People who walk to work sleep better, a study of 900 clerks in Norway suggests. Light is the cause.",
        "Researchers in Norway who followed 900 clerks report that those who walk to work sleep better.",
    ),
    (
        "Orlo and Sund cancelled the regatta four days after the two clubs said that they had settled the rules.",
        "Four days after the pair spoke of having settled the rules, Orlo and Sund have cancelled the regatta.",
    ),
    (
        "Two goats that strayed on to the tracks stopped the trains at Oster for an hour, the railway said. Nobody was hurt.",
        "A pair of goats strayed on to the tracks and stopped the trains at Oster for an hour. Nobody was hurt, according "
        "to the railway.",
    ),
    (
        'The firm, which admitted the leak, had argued that a valve froze; the judge, Ida Kroll, dismissed that as "a '
        'fairy tale".',
        'Judge Ida Kroll called the argument of the firm that a valve froze "a fairy tale". It had admitted the leak.',
    ),
    (
        'Bramley\'s lawyers said the firm "broke no law of this state".',
        'Attorneys for Bramley said it "broke no law of this state".',
    ),
    (
        "There were reports that the bridge had been blown up. The army confirmed that it had destroyed the bridge.",
        "The bridge has been blown up: the army confirmed that it had destroyed it.",
    ),
]


def loud(original: str, draft: str) -> list[Finding]:
    return [found for found in pipeline.compare(original, draft, SETTINGS).findings if at_least(found.severity, "warning")]


HONEST = [*((a, honest) for a, honest, *_ in DROPPED), *((a, honest) for a, honest, _ in MOVED), *QUIET]


@pytest.mark.parametrize(("original", "honest"), HONEST)
def test_a_claim_that_kept_its_source_is_quiet(original: str, honest: str) -> None:
    assert not loud(original, honest)


@pytest.mark.parametrize(("original", "faulty", "severity"), [(a, faulty, level) for a, _, faulty, level in DROPPED])
def test_a_claim_without_its_source_is_told(original: str, faulty: str, severity: str) -> None:
    (finding,) = loud(original, faulty)
    assert (finding.check, finding.severity) == ("sourcing/attribution-dropped", severity)


@pytest.mark.parametrize(("original", "faulty"), [(a, faulty) for a, _, faulty in MOVED])
def test_a_claim_with_another_source_is_told(original: str, faulty: str) -> None:
    assert "sourcing/attribution-moved" in {finding.check for finding in loud(original, faulty)}
