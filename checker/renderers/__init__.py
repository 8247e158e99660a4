"""One output per file: a report goes in, the text of a file comes out.

A renderer is a module with ``render(report)``, which makes text or bytes. It is imported only when its format is
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

    def render(self, report: Report) -> str | bytes:
        """The whole file: its bytes, or its text, to be written as UTF-8: it holds no lone surrogate."""


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
        "docx": Format("docx", ".docx", "checker.renderers.docx"),
        "text": Format("text", ".txt", "checker.renderers.terminal"),
        "sarif": Format("sarif", ".sarif", "checker.renderers.sarif"),
        "github": Format("github", ".github.txt", "checker.renderers.github"),
        "rdjson": Format("rdjson", ".rdjson", "checker.renderers.rdjson"),
        "junit": Format("junit", ".junit.xml", "checker.renderers.junit"),
        "checkstyle": Format("checkstyle", ".checkstyle.xml", "checker.renderers.checkstyle"),
        "markdown": Format("markdown", ".md", "checker.renderers.markdown"),
    }
)


def render(report: Report, format: str) -> str:
    """The report as the text of a file in ``format``; raises SettingsError for a format that is not there.

    The bytes of a format that is no text are no text: :func:`render_bytes` gives them.
    """
    content = _content(report, format)
    if isinstance(content, bytes):
        raise SettingsError(f"{format} is no text; it has to be written to a file")
    return content


def render_bytes(report: Report, format: str) -> bytes:
    """The report as the bytes of a file in ``format``; raises SettingsError for a format that is not there.

    A lone surrogate, which UTF-8 lacks, comes out as ``\\udXXX``: JSON's own escape for it.
    """
    content = _content(report, format)
    return content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")


def _content(report: Report, format: str) -> str | bytes:
    known = FORMATS.get(format)
    if known is None:
        raise SettingsError(f"there is no format called {format!r}; choose from {', '.join(FORMATS)}.")
    renderer = cast(Renderer, importlib.import_module(known.module))
    return renderer.render(report)
