"""The language model is asked before a hole or an exchange of words is told, and what it says counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker import pipeline
from checker.checks.language._doubts import LIKELIER_EXCHANGED, LIKELIER_WITHOUT
from checker.checks.language._repairs import Repair
from checker.checks.language._second_opinion import MOST_ASKED, gain
from checker.document import Document
from checker.language import continuation
from checker.settings import Settings
from tests.annotate.reading import read

SETTINGS = Settings(select=("language",))
VERBS = ("is", "was", "has", "had", "made")


def asked(text: str) -> Document:
    document = read(text)
    return replace(document, annotations=replace(document.annotations, causal_model=True))


def of(text: str, *repairs: Repair) -> float | None:
    document = asked(text)
    return gain(document, document.sentences[-1], repairs)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "repairs"),
    [
        ("The ministry closed bridge the in the old town.", [Repair(3, 5, ("the", "bridge"))]),
        ("The fire burned for a week. The council the plan on Monday.", [Repair(2, 2, (verb,)) for verb in VERBS]),
        ("Bridge the in the old town was closed.", [Repair(0, 2, ("The", "bridge"))]),
    ],
)
def test_what_mends_a_sentence_makes_it_likelier(text: str, repairs: list[Repair]) -> None:
    assert (of(text, *repairs) or 0) > 6


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "repairs"),
    [
        ("Since her arrest the theatre on the square has been closed.", [Repair(3, 3, (verb,)) for verb in VERBS]),
        ("Residents have to use a ferry that runs every half an hour.", [Repair(3, 3, (verb,)) for verb in VERBS]),
        ("Not since 2020 has wheat been as good.", [Repair(4, 6, ("been", "wheat"))]),
    ],
)
def test_what_spoils_a_sentence_does_not(text: str, repairs: list[Repair]) -> None:
    assert (of(text, *repairs) or 0) < -3


def test_nothing_is_asked_without_the_language_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(continuation, "bits", lambda before, options: pytest.fail("asked"))
    document = read("The council the plan on Monday.")
    assert gain(document, document.sentences[0], [Repair(2, 2, ("has",))]) is None


def test_what_is_read_and_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, tuple[str, ...]]] = []

    def bits(before: str, options: list[str]) -> tuple[float, ...]:
        seen.append((before, tuple(options)))
        return tuple(map(float, range(len(options))))

    monkeypatch.setattr(continuation, "bits", bits)
    document = asked("It rained. The council the plan on a Monday in the month of March for once.")
    sentence = document.sentences[1]
    assert gain(document, sentence, [Repair(2, 2, ("has",)), Repair(2, 2, ("is",))]) == 2
    behind = " the plan on a Monday in the month"
    assert seen == [("It rained. The council", (behind, " has" + behind, " is" + behind))]
    seen.clear()
    gain(document, sentence, [Repair(0, 2, ("Council", "the"))])
    (before, options), = seen
    assert (before, options[0][:14], options[1][:16]) == ("It rained. ", "The council th", "Council the the ")


@pytest.mark.parametrize(
    ("original", "draft", "check"),
    [
        (
            "The ferry to the northern islands left the quay at noon.",
            "The ferry to the, northern islands left the quay at noon.",
            "language/punctuation",
        ),
        (
            "The mayor spoke at length of the new bridge.",
            "The mayor spoke of with the new bridge at length.",
            "language/extra-word",
        ),
        (
            "The ministry closed the bridge in the old town on Friday because of the storm.",
            "The ministry closed bridge the in the old town on Friday because of the storm.",
            "language/word-order",
        ),
        (
            "The jury gave the prize for the best film to a baker from the coast of the island.",
            "The fury gave the prize for the best film to a baker from the coast of the island.",
            "language/misspelling",
        ),
    ],
)
def test_the_other_slips_are_asked_about_too(
    original: str, draft: str, check: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(gained: float) -> set[str]:
        monkeypatch.setattr(continuation, "bits", lambda before, options: (0.0, *[gained] * (len(options) - 1)))
        return {remark.check for remark in pipeline.compare(original, draft, SETTINGS).findings}

    bar = LIKELIER_EXCHANGED if check == "language/word-order" else LIKELIER_WITHOUT
    assert check in told(bar + 1)
    assert check not in told(bar - 1)


@pytest.mark.model
def test_a_check_that_runs_alone_asks_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    original = "The ministry closed the bridge in the old town on Friday because of the storm."
    draft = "The ministry closed bridge the in the old town on Friday because of the storm."
    alone = Settings(select=("language/word-order",))
    assert [finding.check for finding in pipeline.compare(original, draft, alone).findings] == list(alone.select)
    monkeypatch.setattr(continuation, "bits", lambda before, options: (0.0,) * len(options))
    assert not pipeline.compare(original, draft, alone).findings


def test_a_draft_may_ask_so_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(continuation, "bits", lambda before, options: (0.0,) * len(options))
    document = asked("The council the plan on Monday.")
    found = [gain(document, document.sentences[0], [Repair(2, 2, ("has",))]) for _ in range(MOST_ASKED + 1)]
    assert found == [0.0] * MOST_ASKED + [None]
    # What is asked about places of another kind takes nothing away, and has as much of its own.
    assert gain(document, document.sentences[0], [Repair(2, 2, ("has",))], about="others") == 0.0


@pytest.mark.model
@pytest.mark.parametrize(
    ("original", "draft"),
    [
        (
            "The harvest was the best since 2020, when oats did as well.",
            "It was a harvest to remember, and not since 2020 has barley been as good.",
        ),
        (
            "The theatre where the play was staged has been closed since her arrest, and its manager has gone into hiding.",
            "Since her arrest the theatre where the play was staged has been closed, and its manager is in hiding.",
        ),
    ],
)
def test_what_is_odd_and_sound_is_not_told(original: str, draft: str) -> None:
    assert not [
        finding for finding in pipeline.compare(original, draft, SETTINGS).findings
        if finding.check in ("language/missing-word", "language/word-order")
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    ("original", "draft", "check"),
    [
        (
            "The ministry closed the bridge in the old town on Friday because of the storm.",
            "The ministry closed bridge the in the old town on Friday because of the storm.",
            "language/word-order",
        ),
        (
            "On Monday the council in Tarn approved the plan for the harbour by nine votes to four.",
            "On Monday the council in Tarn the plan for the harbour by nine votes to four.",
            "language/missing-word",
        ),
    ],
)
def test_what_is_wrong_is_told_with_the_language_model_too(original: str, draft: str, check: str) -> None:
    assert check in [finding.check for finding in pipeline.compare(original, draft, SETTINGS).findings]
