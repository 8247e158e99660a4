"""The outputs taken by other people's programs: `make outputs` brings them from their registry."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from checker.renderers import render
from tests.renderers import examples
from tests.renderers.test_github import read

MODULES = os.environ.get("CHECKER_CONSUMERS", "")
pytestmark = pytest.mark.skipif(not MODULES, reason="needs programs from npm: make outputs")


def run(*command: str, **environment: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ, **environment})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("name", examples.ALL)
def test_the_sarif_multitool_finds_no_error(name: str, tmp_path: Path) -> None:
    """The validator of those who wrote the standard: what a schema cannot say, such as an index that leads nowhere."""
    path = tmp_path / f"{name}.sarif"
    path.write_text(render(examples.ALL[name](), "sarif"), encoding="utf-8")
    tool = Path(MODULES) / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
    tool.chmod(0o755)
    told = tmp_path / "told.sarif"
    run(str(tool), "validate", str(path), "--output", str(told), "--level", "Error", DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="1")
    results = json.loads(told.read_text("utf-8-sig"))["runs"][0].get("results", [])
    assert [result["message"] for result in results if result.get("level", "warning") == "error"] == []


def test_a_validator_takes_the_rdjson(tmp_path: Path) -> None:
    paths = []
    for name, example in examples.ALL.items():
        paths.append(tmp_path / f"{name}.json")
        paths[-1].write_text(render(example(), "rdjson"), encoding="utf-8")
    out = run("node", str(Path(MODULES) / "@umbrelladocs" / "rdformat-validator" / "bin" / "rdformat-validator.js"), *map(str, paths))
    assert f"Valid files: {len(paths)}" in out and "Total errors: 0" in out


@pytest.mark.parametrize("name", examples.ALL)
def test_the_toolkit_writes_the_same_commands(name: str, tmp_path: Path) -> None:
    """What our lines say, said through the toolkit of GitHub's own actions, gives the same lines."""
    lines = [line for line in render(examples.ALL[name](), "github").splitlines() if line.startswith("::")]
    commands = [command for line in lines if (command := read(line))]
    assert len(commands) == len(lines)
    script = tmp_path / "say.mjs"
    module = (Path(MODULES) / "@actions" / "core" / "lib" / "command.js").as_uri()
    said = json.dumps([[command.name, command.properties, command.message] for command in commands])
    script.write_text(f"import {{ issueCommand }} from {json.dumps(module)};\nfor (const one of {said}) issueCommand(...one);\n", encoding="utf-8")
    assert run("node", str(script)).splitlines() == lines
