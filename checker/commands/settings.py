"""``checker settings``: what is in force, and where each value came from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from checker.commands import _console, _settings_files
from checker.commands._settings_files import DEFAULT, InForce, display
from checker.renderers.visible import plain
from checker.settings import KEYS


@click.command("settings", short_help="Show the settings in force, and where each came from.")
@click.argument("path", required=False, type=click.Path())
@click.option(
    "--settings", "settings_file", metavar="FILE", type=click.Path(),
    help="Take the settings from this file, and not from those that would be found.",
)
@click.option("--format", type=click.Choice(("text", "json")), default="text", show_default=True)
def command(path: str | None, settings_file: str | None, format: str) -> int:
    """Show the settings in force for a draft (or for this folder), and where each value came from.

    Settings stand in checker.toml, in pyproject.toml under [tool.checker] or in setup.cfg under [checker].
    The nearest file above the draft wins, key by key; flags win over all files. House words are counted.

    \b
    Examples:
      checker settings
      checker settings front/quay.txt
      checker settings --format json
    """
    from checker.commands import _house

    _settings_files.forget()
    _house.forget()
    place = Path(path) / "draft" if path is not None and Path(path).is_dir() else path
    found = _settings_files.in_force(place, {}, settings_file)
    words = len(_house.settings_of(found).vocabulary)
    baseline = found.path("baseline")
    dismissed = len(_house.dismissals(baseline)) if baseline is not None else 0
    if format == "json":
        _console.say(json.dumps(_values(found), indent=2))
        return 0
    longest = max(map(len, KEYS))
    for name in KEYS:
        value = found.values[name]
        shown = plain(_shown(name, value.value))
        if name == "vocabulary" and words:
            shown += f" ({words} {'word or phrase' if words == 1 else 'words and phrases'})"
        if name == "baseline" and dismissed:
            shown += f" ({dismissed} dismissed)"
        _console.say(f"{name:<{longest}}  {shown:<32}  {plain(value.origin)}")
    files = ", ".join(display(file) for file in found.files) or "none; `checker init` writes one"
    _console.say(f"\nFiles, nearest first: {plain(files)}")
    return 0


def _values(found: InForce) -> dict[str, dict[str, Any]]:
    return {
        name: {"value": _plain_value(name, value.value), "origin": value.origin, "default": value.origin == DEFAULT}
        for name, value in found.values.items()
    }


def _plain_value(name: str, value: Any) -> Any:
    if KEYS[name].kind == "severities":
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def _shown(name: str, value: Any) -> str:
    """A value as checker.toml would hold it; a dash where nothing is set."""
    if value in ("", ()):
        return "-"
    if KEYS[name].kind == "severities":
        return "{" + ", ".join(f'"{key}" = "{level}"' for key, level in value) + "}"
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
