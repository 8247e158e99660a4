"""A denial whose counterpart stands in quite other words: what is told, and what accounts for a "not"."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding
from checker.settings import Settings

SETTINGS = Settings(select=("facts/negation-changed",), language_model=False)


def _findings(original: str, draft: str) -> tuple[Finding, ...]:
    return pipeline.compare(original, draft, SETTINGS).findings


@pytest.mark.parametrize(
    "original, draft, words",
    [
        (
            "A fox bit a toddler in a garden in Lower Pell on Saturday evening. The child, aged two, was treated at "
            "Oster hospital, and rangers are looking for the animal.",
            "Rangers are after an animal in Lower Pell. Doctors at Oster hospital saw to a child of two on Saturday "
            "evening whom the fox had not bitten in a garden there.",
            ("bit", "not bitten"),
        ),
    ],
)
def test_a_statement_turned_round_in_a_free_rewrite_is_asked_about(
    original: str, draft: str, words: tuple[str, str]
) -> None:
    finding, = _findings(original, draft)
    assert (finding.severity, finding.quote_a, finding.quote_b) == ("warning", *words)


@pytest.mark.parametrize(
    "original, draft",
    [
        pytest.param(
            "The keeper Arno Fels has not sold the two falcons to the Velm zoo, his lawyer told the court in Tarn on "
            "Monday. A ring with a number was found in May.",
            "In May somebody found a ring with a number. On Monday in Tarn the lawyer of the keeper, Arno Fels, denied "
            "before the court that he had sold the Velm zoo two falcons.",
            id="a verb above denies it",
        ),
        pytest.param(
            "Prosecutors in Oster declined to say whether the letter about the 40 missing paintings was genuine. The "
            "weekly Tarnblad printed it on Sunday.",
            "On Sunday a letter about 40 missing paintings stood in the weekly Tarnblad. Whether it is genuine "
            "Oster's prosecutors would not say.",
            id="declined to",
        ),
        pytest.param(
            "The bridge at Tarn was safe, the engineer Ruth Sandel told the inquiry on Tuesday, and its closing in "
            "March was a mistake.",
            "It was a mistake to close the bridge at Tarn in March. So Ruth Sandel, an engineer, said on Tuesday: "
            "before the inquiry she maintained that the bridge at Tarn was not dangerous.",
            id="an opposite",
        ),
        pytest.param(
            "The conductor Jon Pask, who led the band of Ostrel for 20 years, called Ada Linz the bravest trombonist "
            "he had met.",
            "For two decades the band of Ostrel played under Jon Pask. Of the trombonist Ada Linz the conductor said "
            "he did not meet a braver trombonist.",
            id="a superlative",
        ),
        pytest.param(
            "Residents of Calder Lane in Oster can return to their homes on Sunday at the earliest, the fire brigade "
            "said, after a wall of the old brewery fell on Wednesday.",
            "On Wednesday a wall of the old brewery fell. Oster's fire brigade said that residents of Calder Lane "
            "could not return to their homes before Sunday.",
            id="a time before which it is not so",
        ),
        pytest.param(
            "It was the first time since 1931 that the harbour of Skerrow froze, the port master, Ivo Kern, said on "
            "Friday. Two ferries were stuck in the ice.",
            "Two ferries lay fast in the ice at Skerrow on Friday. The harbour had not frozen since 1931, according "
            "to its port master, Ivo Kern.",
            id="a time up to now",
        ),
        pytest.param(
            "Ferries to Skerrow will run on Saturday, the operator, Halcyon, said, but trains to Tarn will not run "
            "because of a strike by 300 drivers.",
            "Three hundred drivers are on strike. Trains to Tarn will therefore not run, while ferries of the operator "
            "Halcyon do go to Skerrow on Saturday.",
            id="the denial of another thing",
        ),
        pytest.param(
            "Councillors in Tarn voted against the new car park by 14 to nine on Tuesday after a debate of five hours.",
            "Five hours were debated in Tarn before, on Tuesday, 14 councillors to nine did not vote for the new car "
            "park.",
            id="against",
        ),
    ],
)
def test_what_accounts_for_a_denial_keeps_it_quiet(original: str, draft: str) -> None:
    assert not _findings(original, draft)


@pytest.mark.parametrize(
    "original, draft, words",
    [
        (
            "Mr Dunn refused to sign the lease with the port on Friday.",
            "Mr Dunn signed the lease with the port on Friday.",
            ("refused to sign", "signed"),
        ),
        (
            "The firm failed to pay its suppliers in March, the union said.",
            "The union said the firm paid its suppliers in March.",
            ("failed to pay", "paid"),
        ),
        (
            "The museum in Velm returned the vase to its owners.",
            "The museum in Velm declined to return the vase to its owners.",
            ("returned", "declined to return"),
        ),
    ],
)
def test_what_was_refused_is_compared_in_a_close_rewrite_too(
    original: str, draft: str, words: tuple[str, str]
) -> None:
    finding, = _findings(original, draft)
    assert (finding.severity, finding.quote_a, finding.quote_b) == ("error", *words)


@pytest.mark.parametrize(
    "original, draft",
    [
        (
            "The keeper neglected to lock the gate on Sunday night.",
            "The keeper should have locked the gate on Sunday night.",
        ),
        (
            "The keeper neglected to lock the gate on Sunday night.",
            "The keeper forgot to lock the gate on Sunday night.",
        ),
        (
            "Mr Dunn refused to sign the lease with the port on Friday.",
            "Mr Dunn was told to sign the lease with the port on Friday but walked out.",
        ),
        (
            "The striker failed to score in his first nine games.",
            "The striker scored for the first time in his tenth game.",
        ),
        (
            "The rovers failed to win any of their last six matches.",
            "The rovers won none of their last six matches.",
        ),
        (
            "Mr Dunn refused to sign the lease with the port on Friday.",
            "Mr Dunn was asked whether he signed the lease with the port on Friday.",
        ),
    ],
)
def test_what_was_refused_is_quiet_where_it_is_not_told_as_done(original: str, draft: str) -> None:
    assert not _findings(original, draft)


def test_no_one_behind_a_verb_of_saying_is_a_denial() -> None:
    original = "The suit says that no one warned the 41 families in Lower Pell of the arsenic in their wells."
    assert _findings(original, "The suit says someone warned the 41 families in Lower Pell of arsenic in their wells.")
    assert not _findings(original, "The suit says no one warned the 41 families in Lower Pell of arsenic in the wells.")
