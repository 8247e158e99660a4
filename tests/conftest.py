"""What all tests share: the root of the repository, the shared data, the language model's presence."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

# Two busy cores make any deadline a coin toss; in CI the same examples are tried every time.
hypothesis_settings.register_profile("local", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.register_profile("ci", hypothesis_settings.get_profile("local"), derandomize=True)
hypothesis_settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="write fixtures/pairs/*/expected.json instead of comparing with it",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what is marked ``model`` where the language model is not installed."""
    marked = [item for item in items if item.get_closest_marker("model")]
    if marked and not model_is_there():
        for item in marked:
            item.add_marker(pytest.mark.skip(reason="the language model is missing: checker models install"))


def model_is_there() -> bool:
    """Whether the language model is installed."""
    from checker.language import causal

    return causal.available()


def texts_in(folder: Path) -> tuple[list[Path], Path]:
    """The originals of a fixture (``original.txt``, ``original-2.txt`` and so on; none where it is a text alone) and its draft."""
    return sorted(folder.glob("original*.txt"), key=lambda path: (len(path.stem), path.stem)), folder / "draft.txt"


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the test works in, with three texts in it (see tests/desk.py)."""
    from tests.desk import lay_out

    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)
    lay_out(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def shared() -> Callable[[str], Path]:
    """A function that finds a file of the shared data by its name, and skips the test where it is missing."""

    def find(name: str) -> Path:
        path = SHARED / name
        if not path.exists():
            pytest.skip(f"needs the shared data: ../shared/{name} is missing")
        return path

    return find
