"""compare --decisions, fix and notice at the command line: what they write, what they refuse, what they leave alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from diff_match_patch import diff_match_patch

from checker.cli import main
from checker.corrections import decisions
from checker.finding import Decision
from tests.desk import one_error_line

ORIGINAL = """The harbour board of Kelmouth voted on Tuesday to close the east quay for repairs.

The work will cost 14 million pounds and take two years, the board said in a statement.

Two ferries will leave from the west quay while the work goes on.
"""
DRAFT = ORIGINAL.replace("14 million", "41 million").replace("Two ferries", ";\n\nTwo ferries")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "original.txt").write_text(ORIGINAL, encoding="utf-8")
    (tmp_path / "draft.txt").write_bytes(DRAFT.replace("\n", "\r\n").encode())
    return tmp_path


PLAIN = ("--no-language-model", "-q")


def compared(*more: str) -> dict[str, Any]:
    main(["compare", "original.txt", "draft.txt", *PLAIN, "--ignore", "sourcing,style", "-o", "out.json", *more])
    return json.loads(Path("out.json").read_bytes())


def decide(**actions: Decision) -> dict[str, str]:
    """Write decisions.json, by the last word of the check's name; the findings' fingerprints by check."""
    found = {finding["check"]: finding["fingerprint"] for finding in compared()["findings"]}
    assert {"facts/figure-changed", "structure/stray-text"} <= set(found)
    decided = {found[check]: actions[check.rpartition("-")[2]] for check in found if check.rpartition("-")[2] in actions}
    Path("decisions.json").write_text(decisions.dump(decided), encoding="utf-8")
    return found


def test_what_was_dismissed_no_longer_blocks_and_is_shown(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decide(changed=Decision("dismiss", "the board confirmed it"), text=Decision("dismiss"))
    arguments = ["compare", "original.txt", "draft.txt", "--no-language-model", "--ignore", "sourcing,style", "--decisions", "decisions.json"]
    assert main(arguments) == 0
    output = capsys.readouterr().out
    assert output.startswith("PASS") and "the board confirmed it" in output
    assert "Dismissed: the board confirmed it" in Path("reports/draft.html").read_text(encoding="utf-8")
    assert {finding["decision"]["action"] for finding in compared("--decisions", "decisions.json")["findings"]} == {"dismiss"}


def test_check_takes_decisions_too(desk: Path) -> None:
    decide(text=Decision("dismiss"))
    arguments = ["check", "draft.txt", *PLAIN, "--select", "structure"]
    assert main(arguments) == 1
    assert main([*arguments, "--decisions", "decisions.json"]) == 0


def test_decisions_that_fit_nothing_are_reported(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("decisions.json").write_text(decisions.dump({"0123456789abcdef": Decision("accept")}), encoding="utf-8")
    assert main(["compare", "original.txt", "draft.txt", "--no-language-model", "--decisions", "decisions.json"]) == 1
    assert "1 decision fits no finding of this run" in capsys.readouterr().err


def test_fix_writes_the_corrected_draft_and_leaves_the_draft_alone(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decide(changed=Decision("accept"), text=Decision("accept"))
    before = Path("draft.txt").read_bytes()
    capsys.readouterr()
    assert main(["fix", "original.txt", "draft.txt", "--no-language-model", "--decisions", "decisions.json"]) == 0
    assert Path("reports/draft-corrected.txt").read_bytes() == ORIGINAL.replace("\n", "\r\n").encode()
    assert Path("draft.txt").read_bytes() == before
    assert capsys.readouterr().out == "2 findings mended.\nWritten: reports/draft-corrected.txt\n"


def test_fix_takes_the_editors_words_and_writes_where_it_is_told(desk: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    decide(changed=Decision("edit", text="about 14 million"))
    assert main(["fix", "original.txt", "draft.txt", *PLAIN, "--decisions", "decisions.json", "-o", "-"]) == 0
    quote = next(finding["quote_b"] for finding in compared()["findings"] if finding["check"] == "facts/figure-changed")
    expected = DRAFT.replace(quote, "about 14 million").replace("\n", "\r\n")
    assert "41 million" in quote and capsysbinary.readouterr().out == expected.encode()
    assert main(["fix", "draft.txt", *PLAIN, "--decisions", "decisions.json", "-o", "same.txt"]) == 0
    assert Path("same.txt").read_bytes() == Path("draft.txt").read_bytes()


def test_the_patch_applies(desk: Path) -> None:
    decide(changed=Decision("accept"), text=Decision("accept"))
    assert main(["fix", "original.txt", "draft.txt", *PLAIN, "--decisions", "decisions.json", "--patch"]) == 0
    differ = diff_match_patch()
    draft = Path("draft.txt").read_bytes().decode()
    result, done = differ.patch_apply(differ.patch_fromText(Path("reports/draft.patch").read_text(encoding="utf-8")), draft)
    assert result == ORIGINAL.replace("\n", "\r\n") and all(done)


def test_contradictions_write_nothing(desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.corrections import corrected
    from checker.document import Span

    decide(changed=Decision("accept"))
    monkeypatch.setattr(corrected, "changes", lambda report: (corrected.Change(Span(4, 11), "a"), corrected.Change(Span(8, 13), "b")))
    capsys.readouterr()
    assert main(["fix", "original.txt", "draft.txt", *PLAIN, "--decisions", "decisions.json", "-o", "out.txt"]) == 2
    line = one_error_line(*capsys.readouterr())
    assert "1:5" in line and "1:9" in line
    assert not Path("out.txt").exists()


def test_notice(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decide(changed=Decision("accept"), text=Decision("accept"))
    capsys.readouterr()
    arguments = ["notice", "original.txt", "draft.txt", "--no-language-model", "--decisions", "decisions.json"]
    assert main(arguments) == 0
    text = capsys.readouterr().out
    assert text.startswith("Correction\n\n") and "41 million" in text and "    The work will cost 14 million pounds" in text
    decide(text=Decision("accept"))
    capsys.readouterr()
    assert main([*arguments, "-o", "notice.txt"]) == 0
    assert "nothing to correct" in capsys.readouterr().err and not Path("notice.txt").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["fix", "original.txt", "draft.txt"], "--decisions"),
        (["fix", "original.txt", "draft.txt", "--decisions", "missing.json"], "missing.json"),
        (["fix", "original.txt", "draft.txt", "--decisions", "draft.txt"], "no JSON"),
        (["fix", "original.txt", "draft.txt", "--decisions", "good.json", "-o", "draft.txt"], "one of the texts"),
        (["fix", "original.txt", "draft.txt", "--decisions", "good.json", "-o", "good.json"], "one of the texts"),
        (["fix", "original.txt", "missing.txt", "--decisions", "good.json"], "missing.txt"),
        (["fix", "-", "-", "--decisions", "good.json"], "only once"),
        (["notice", "draft.txt", "--decisions", "good.json"], "an original"),
        (["compare", "original.txt", "draft.txt", "--decisions", "."], "decisions"),
        (["compare", "original.txt", "draft.txt", "--decisions", "good.json", "-o", "good.json"], "one of the texts"),
    ],
)
def test_mistakes_are_told_in_a_line(desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str) -> None:
    Path("good.json").write_text(decisions.dump({}), encoding="utf-8")
    before = sorted(desk.iterdir())
    assert main(arguments) == 2
    assert says in one_error_line(*capsys.readouterr())
    assert sorted(desk.iterdir()) == before
