"""A desk with originals and drafts, in a folder of its own, with a cache of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gate.copy import ORIGINAL, REWRITTEN, SETTINGS, lay_out


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: settings, one original, and two drafts of it that may run."""
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path.parent / f"{tmp_path.name}-cache"))
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path, SETTINGS, {"originals/quay.txt": ORIGINAL, "drafts/quay.txt": REWRITTEN})
    return tmp_path
