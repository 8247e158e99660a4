"""Dismissed findings: kept beside the copy, with a reason, an owner and a last day; and never quietly."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli import main
from tests.desk import one_error_line
from tests.gate.copy import ORIGINAL, SETTINGS, WARNED, WRONG, hook, write

WHY = ("--reason", "The wire was wrong", "--owner", "R. Amsel")


@pytest.fixture
def blocked(newsroom: Path) -> Path:
    """A newsroom with one draft that is blocked, and settings that name a baseline."""
    write(newsroom / "checker.toml", f'baseline = "known.json"\n{SETTINGS}')
    write(newsroom / "known.json", '{"format": 1, "dismissed": []}')
    write(newsroom / "drafts" / "quay.txt", WRONG)
    return newsroom


def baseline(*arguments: str) -> int:
    return main(["baseline", *WHY, *arguments])


def dismissed(path: Path) -> list[dict[str, str]]:
    entries: list[dict[str, str]] = json.loads(path.read_bytes())["dismissed"]
    return entries


def test_what_blocks_is_dismissed_with_reason_and_owner_and_stays_in_the_report(blocked: Path) -> None:
    before = (blocked / "drafts" / "quay.txt").read_bytes()
    assert hook("-q") == 1
    assert baseline("--expires", "2027-01-31", "--today", "2027-01-01") == 0
    [entry] = dismissed(blocked / "known.json")
    assert entry["draft"] == "drafts/quay.txt" and entry["check"] == "facts/figure-changed"
    assert (entry["reason"], entry["owner"], entry["expires"]) == ("The wire was wrong", "R. Amsel", "2027-01-31")
    assert hook("-q", "--format", "json", "--today", "2027-01-31") == 0
    [finding] = [
        finding for finding in json.loads((blocked / "reports/drafts/quay.txt.json").read_bytes())["findings"]
        if finding["check"] == "facts/figure-changed"
    ]
    assert finding["decision"]["action"] == "dismiss" and finding["decision"]["reason"] == "The wire was wrong"
    assert (blocked / "drafts" / "quay.txt").read_bytes() == before


def test_after_its_last_day_a_finding_blocks_again_and_that_is_said(blocked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert baseline("--expires", "2027-01-31", "--today", "2027-01-01") == 0
    assert hook("--today", "2027-01-31") == 0
    capsys.readouterr()
    assert hook("--today", "2027-02-01") == 1
    assert "dismissed until 2027-01-31 by R. Amsel, and no longer: facts/figure-changed" in capsys.readouterr().err
    assert baseline("--today", "2027-02-01") == 0
    [entry] = dismissed(blocked / "known.json")
    assert "expires" not in entry
    assert hook("-q", "--today", "2027-02-01") == 0


def test_a_dismissal_holds_for_its_draft_alone_and_for_its_words_alone(blocked: Path) -> None:
    assert baseline() == 0
    write(blocked / "drafts" / "other.txt", WRONG)
    write(blocked / "originals" / "other.txt", ORIGINAL)
    assert hook("-q", "drafts/other.txt") == 1
    write(blocked / "drafts" / "quay.txt", "Rain fell on Kelmouth.\n\n" + WRONG)
    assert hook("-q", "drafts/quay.txt", "--select", "facts") == 0
    write(blocked / "drafts" / "quay.txt", WRONG.replace("41", "44"))
    assert hook("-q", "drafts/quay.txt") == 1


def test_an_entry_without_a_draft_holds_for_all(blocked: Path) -> None:
    assert baseline() == 0
    [entry] = dismissed(blocked / "known.json")
    del entry["draft"]
    write(blocked / "known.json", json.dumps({"format": 1, "dismissed": [entry]}))
    write(blocked / "drafts" / "other.txt", WRONG)
    write(blocked / "originals" / "other.txt", ORIGINAL)
    assert hook("-q") == 0


def test_entries_that_fit_nothing_are_named_and_pruned_when_asked(blocked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(blocked / "drafts" / "gone.txt", WRONG)
    write(blocked / "originals" / "gone.txt", ORIGINAL)
    assert baseline() == 0
    (blocked / "drafts" / "gone.txt").unlink()
    write(blocked / "drafts" / "quay.txt", WRONG.replace("41", "14"))
    capsys.readouterr()
    assert hook("drafts/quay.txt") == 0
    assert "1 entry of the baseline fits no finding and can go" in capsys.readouterr().err
    assert hook() == 0
    assert "2 entries of the baseline fit no finding" in capsys.readouterr().err
    assert baseline() == 0
    assert len(dismissed(blocked / "known.json")) == 2
    capsys.readouterr()
    assert main(["baseline", "--prune"]) == 0
    assert "2 entries taken out (1 without a finding, 1 of drafts that are gone). Written: known.json" in capsys.readouterr().out
    assert dismissed(blocked / "known.json") == []


def test_pruning_keeps_the_entries_of_drafts_that_it_did_not_check(blocked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("other", "gone"):
        write(blocked / "drafts" / f"{name}.txt", WRONG)
        write(blocked / "originals" / f"{name}.txt", ORIGINAL)
    assert baseline() == 0
    (blocked / "drafts" / "gone.txt").unlink()
    capsys.readouterr()
    assert main(["baseline", "--prune", "drafts/quay.txt"]) == 0
    assert "1 entry taken out (1 of drafts that are gone); 1 of drafts that were not checked stays." in capsys.readouterr().out
    assert [entry["draft"] for entry in dismissed(blocked / "known.json")] == ["drafts/other.txt", "drafts/quay.txt"]


def test_pruning_needs_no_reason_and_dismisses_nothing(blocked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", "--prune"]) == 0
    assert dismissed(blocked / "known.json") == []
    assert baseline("--expires", "2027-01-31", "--today", "2027-01-01") == 0
    assert baseline("--prune") == 2
    assert "--prune dismisses nothing" in capsys.readouterr().err
    assert main(["baseline", "--prune", "--today", "2027-01-31"]) == 0
    assert len(dismissed(blocked / "known.json")) == 1
    assert main(["baseline", "--prune", "--today", "2027-02-01"]) == 0
    assert dismissed(blocked / "known.json") == []
    assert hook("-q", "--today", "2027-02-01") == 1
    (blocked / "known.json").unlink()
    capsys.readouterr()
    assert main(["baseline", "--prune"]) == 2
    assert "there is no baseline" in one_error_line(*capsys.readouterr())


def test_nothing_is_dismissed_until_a_day_that_is_over(blocked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert baseline("--expires", "2027-01-31", "--today", "2027-02-01") == 2
    assert "is in the past" in one_error_line(*capsys.readouterr())
    assert dismissed(blocked / "known.json") == []
    assert baseline("--expires", "2027-01-31", "--today", "2027-01-31") == 0


def test_a_baseline_that_is_not_there_yet_names_what_makes_it(blocked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (blocked / "known.json").unlink()
    assert hook() == 2
    assert "`checker baseline` makes it" in one_error_line(*capsys.readouterr())


def test_dismissing_twice_changes_nothing(blocked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert baseline() == 0
    first = (blocked / "known.json").read_bytes()
    assert main(["baseline", "--reason", "another", "--owner", "another"]) == 0
    assert (blocked / "known.json").read_bytes() == first
    assert "0 findings dismissed, 1 was dismissed already" in capsys.readouterr().out


def test_warnings_are_dismissed_when_asked(blocked: Path) -> None:
    write(blocked / "drafts" / "quay.txt", WARNED)
    assert baseline() == 0
    assert dismissed(blocked / "known.json") == []
    assert baseline("--all") == 0
    assert dismissed(blocked / "known.json") != []
    assert hook("-q", "--fail-on", "warning") == 0


def test_the_first_baseline_says_how_to_use_it(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(newsroom / "drafts" / "quay.txt", WRONG)
    assert baseline("drafts/quay.txt") == 0
    assert 'baseline = "checker-baseline.json"' in capsys.readouterr().err
    assert baseline("drafts/quay.txt") == 0
    assert "0 findings dismissed, 1 was dismissed already" in capsys.readouterr().out
    assert hook("-q") == 1
    assert hook("-q", "--baseline", "checker-baseline.json") == 0
    assert not (newsroom / "reports" / "drafts" / "quay.txt.json").exists()


def test_compare_reads_the_baseline_too(blocked: Path) -> None:
    arguments = ["compare", "originals/quay.txt", "drafts/quay.txt", "-q"]
    assert main(arguments) == 1
    assert baseline() == 0
    assert main(arguments) == 0
    assert main(["compare", "originals/quay.txt", "originals/quay.txt", "-q"]) == 0


@pytest.mark.parametrize(
    "arguments", [["--owner", "desk"], ["--reason", "x"], ["--reason", " ", "--owner", "desk"], [*WHY, "--expires", "soon"]]
)
def test_nobody_dismisses_without_a_reason_and_a_name(
    blocked: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["baseline", *arguments]) == 2
    one_error_line(*capsys.readouterr())
    assert dismissed(blocked / "known.json") == []


def test_nothing_is_dismissed_where_a_draft_cannot_be_read(blocked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert baseline("drafts/quay.txt", "drafts/missing.txt") == 2
    assert "nothing was dismissed" in one_error_line(*capsys.readouterr())
    assert dismissed(blocked / "known.json") == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "is no JSON"),
        ("[]", "needs the members"),
        ('{"format": 2, "dismissed": []}', "reads format 1"),
        ('{"format": 1, "dismissed": {}}', "is no list"),
        ('{"format": 1, "dismissed": [{"fingerprint": "0123456789abcdef", "reason": "x"}]}', "entry 1 has no owner"),
        ('{"format": 1, "dismissed": [{"fingerprint": "0123", "reason": "x", "owner": "y"}]}', "no fingerprint"),
        ('{"format": 1, "dismissed": [{"fingerprint": "0123456789abcdef", "reason": "x", "owner": "y", "until": "z"}]}', "'until'"),
        ('{"format": 1, "dismissed": [{"fingerprint": "0123456789abcdef", "reason": "x", "owner": "y", "expires": "2027-02-30"}]}', "no day"),
        ('{"format": 1, "dismissed": [{"fingerprint": "0123456789abcdef", "reason": 1, "owner": "y"}]}', "is no text"),
        ("[" * 100_000, "known.json"),
    ],
)
def test_a_baseline_that_is_none_is_refused_in_a_line(
    blocked: Path, text: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(blocked / "known.json", text)
    for arguments in (["hook"], ["baseline", *WHY], ["compare", "originals/quay.txt", "drafts/quay.txt"], ["settings"]):
        assert main(arguments) == 2
        assert says in one_error_line(*capsys.readouterr())
    assert (blocked / "known.json").read_text(encoding="utf-8") == text
