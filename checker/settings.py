"""What a run is told to do, in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Gate = Literal["critical", "error", "warning", "never"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that changes a result or a verdict.

    ``select`` and ``ignore`` hold families (``facts``) and checks (``facts/figure-changed``); an
    empty ``select`` means all. ``min_confidence`` takes findings out of the gate, never out of the
    report. ``max_bytes`` is the largest file that is read. ``originals`` says whose text the
    original is: another's (``other``) or the desk's own (``own``). ``language_model`` allows the
    causal language model where it is installed; ``require_models`` makes its absence an error.
    """

    fail_on: Gate = "error"
    min_confidence: float = 0.0
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    max_bytes: int = 5_000_000
    originals: Literal["other", "own"] = "other"
    language_model: bool = True
    require_models: bool = False
