"""One output per file: a report goes in, the text of a file comes out.

A renderer is a module with ``render(report) -> str``. It is imported only when its format is
asked for, so that a run that prints JSON never loads a template engine.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol, cast

from checker.errors import SettingsError
from checker.report import Report


class Renderer(Protocol):
    """What the module of a format offers."""

    def render(self, report: Report) -> str:
        """The whole file, to be written as UTF-8: it holds no lone surrogate."""


@dataclass(frozen=True, slots=True)
class Format:
    """An output format: its ``name`` on the command line, the ``extension`` of its files, its ``module``."""

    name: str
    extension: str
    module: str


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format("html", ".html", "checker.renderers.html"),
        "json": Format("json", ".json", "checker.renderers.json"),
        "text": Format("text", ".txt", "checker.renderers.terminal"),
    }
)


def render(report: Report, format: str) -> str:
    """The report as the text of a file in ``format``; raises SettingsError for a format that is not there."""
    known = FORMATS.get(format)
    if known is None:
        raise SettingsError(f"there is no format called {format!r}; choose from {', '.join(FORMATS)}.")
    renderer = cast(Renderer, importlib.import_module(known.module))
    return renderer.render(report)
