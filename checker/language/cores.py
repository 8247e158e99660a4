"""How many processors a model may use."""

from __future__ import annotations

import os


def usable() -> int:
    """The number of processors that this process may run on, at least one."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1
