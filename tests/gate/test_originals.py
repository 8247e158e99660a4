"""How a draft's originals are found: its front matter, a map, a pattern, in that order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.gate.copy import ORIGINAL, REWRITTEN, WRONG, hook, write


def compared_with(newsroom: Path, draft: str = "drafts/quay.txt") -> list[str]:
    """The originals that the report of a draft names."""
    report = json.loads((newsroom / "reports" / f"{draft}.json").read_bytes())
    return [original["name"] for original in report["original"]]


def settings(newsroom: Path, text: str) -> None:
    write(newsroom / "checker.toml", f'language-model = "off"\nformats = ["json"]\n{text}')


def draft(newsroom: Path, matter: str) -> None:
    write(newsroom / "drafts" / "quay.txt", f"---\n{matter}\n---\n\n{REWRITTEN}")


@pytest.mark.parametrize(
    "pattern",
    ["originals/{stem}.txt", "originals/{name}", "{folder}/../originals/{stem}.*", "originals/**/{stem}.txt", "*/../originals/{stem}.txt"],
)
def test_a_pattern_finds_the_original(newsroom: Path, pattern: str) -> None:
    settings(newsroom, f'original-path = ["{pattern}"]\n')
    assert hook("-q", "drafts/quay.txt") == 0
    assert compared_with(newsroom) == ["originals/quay.txt"]


def test_the_folder_s_name_can_be_the_story_s(newsroom: Path) -> None:
    settings(newsroom, 'original-path = ["originals/{parent}.txt"]\n')
    write(newsroom / "drafts" / "quay" / "v2.txt", REWRITTEN)
    assert hook("-q", "drafts/quay/v2.txt") == 0
    assert compared_with(newsroom, "drafts/quay/v2.txt") == ["originals/quay.txt"]


def test_all_that_fits_is_an_original_once_and_the_draft_never_is(newsroom: Path) -> None:
    settings(newsroom, 'original-path = ["originals/{stem}*.txt", "*/{stem}.txt", "releases/{stem}.txt"]\n')
    write(newsroom / "originals" / "quay-2.txt", ORIGINAL)
    write(newsroom / "releases" / "quay.txt", ORIGINAL)
    assert hook("-q", "drafts/quay.txt") == 0
    assert compared_with(newsroom) == ["originals/quay-2.txt", "originals/quay.txt", "releases/quay.txt"]


def test_patterns_start_from_their_file_whatever_the_current_folder(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings(newsroom, 'original-path = ["originals/{stem}.txt"]\n')
    monkeypatch.chdir(newsroom / "drafts")
    assert hook("-q", "quay.txt") == 0
    assert (newsroom / "reports" / "drafts" / "quay.txt.json").exists()
    assert compared_with(newsroom)[0].endswith("originals/quay.txt")


@pytest.mark.parametrize(
    ("matter", "names"),
    [
        ("original: wires/a.txt", ["wires/a.txt"]),
        ("title: Quay\noriginal: [wires/a.txt, wires/b.txt]", ["wires/a.txt", "wires/b.txt"]),
        ("title: Quay", ["originals/quay.txt"]),
    ],
)
def test_the_front_matter_goes_before_the_pattern(newsroom: Path, matter: str, names: list[str]) -> None:
    settings(newsroom, 'original-key = "original"\noriginal-path = ["originals/{stem}.txt"]\n')
    for name in ("a", "b"):
        write(newsroom / "wires" / f"{name}.txt", ORIGINAL)
    draft(newsroom, matter)
    assert hook("-q", "drafts/quay.txt") == 0
    assert compared_with(newsroom) == names


@pytest.mark.parametrize(
    ("matter", "says"),
    [
        ("original: wires/missing.txt", "'wires/missing.txt' is not there"),
        ("original: ../outside.txt", "outside"),
        ("original: /etc/hostname", "outside"),
        ("original: link.txt", "outside"),
        ("original: {a: b}", "must be a path"),
        ("original: [1]", "must be a path"),
        ("original: [", "is broken"),
        ('original: "a\\0b"', "outside"),
    ],
)
def test_front_matter_that_names_no_original_of_the_desk_is_refused(
    newsroom: Path, matter: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(newsroom, 'original-key = "original"\noriginal-path = ["originals/{stem}.txt"]\n')
    write(newsroom.parent / "outside.txt", ORIGINAL)
    (newsroom / "link.txt").symlink_to("../outside.txt")
    draft(newsroom, matter)
    assert hook("drafts/quay.txt") == 2
    assert says in capsys.readouterr().err
    assert not (newsroom / "reports").exists()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("map.json", '{"../drafts/quay.txt": "a.txt"}'),
        ("map.json", '{"./../drafts/quay.txt": ["a.txt", "b.txt"]}'),
        ("map.toml", '"../drafts/quay.txt" = "a.txt"'),
    ],
)
def test_a_map_goes_before_the_pattern_and_starts_from_its_own_folder(newsroom: Path, name: str, text: str) -> None:
    settings(newsroom, f'original-map = "wires/{name}"\noriginal-path = ["originals/{{stem}}.txt"]\n')
    write(newsroom / "wires" / name, text)
    for original in ("a", "b"):
        write(newsroom / "wires" / f"{original}.txt", ORIGINAL)
    write(newsroom / "drafts" / "other.txt", REWRITTEN)
    assert hook("-q", "drafts/quay.txt", "drafts/other.txt") == 0
    assert compared_with(newsroom) == (["wires/a.txt", "wires/b.txt"] if "b.txt" in text else ["wires/a.txt"])
    assert compared_with(newsroom, "drafts/other.txt") == []


@pytest.mark.parametrize("text", ["[]", "{", '{"drafts/quay.txt": 1}', None])
def test_a_map_that_is_none_is_refused(newsroom: Path, text: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    settings(newsroom, 'original-map = "map.json"\n')
    if text is not None:
        write(newsroom / "map.json", text)
    assert hook("drafts/quay.txt") == 2
    assert "map" in capsys.readouterr().err


def test_a_flag_wins_over_the_settings(newsroom: Path) -> None:
    settings(newsroom, 'original-path = ["originals/{stem}.txt"]\n')
    write(newsroom / "wires" / "quay.txt", WRONG)
    assert hook("-q", "drafts/quay.txt", "--original-path", "wires/{stem}.txt") == 1
    assert compared_with(newsroom) == ["wires/quay.txt"]


def test_too_many_originals_are_a_mistake(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings(newsroom, 'original-path = ["wires/*.txt"]\n')
    for number in range(60):
        write(newsroom / "wires" / f"{number}.txt", ORIGINAL)
    assert hook("drafts/quay.txt") == 2
    assert "make original-path narrower" in capsys.readouterr().err
