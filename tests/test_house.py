"""The house rules: where things live, how large they grow, what loads when."""

from __future__ import annotations

import ast
import configparser
import fnmatch
import re
import resource
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

import checker
from checker.commands import NAMES
from checker.registry import FAMILIES, all_checks

TOP = {
    ".ci", ".gitignore", ".pre-commit-hooks.yaml", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md",
    "checker", "constraints.txt", "docs", "fixtures", "pyproject.toml", "reports", "setup.cfg", "tests",
}
TEXT = {".py", ".md", ".cfg", ".toml", ".txt", ".json", ".j2", ".css", ".js", ".yaml", ".yml", ""}
LONGEST_FILE = 400
HEAVY = ("spacy", "onnxruntime", "numpy", "lxml", "rich", "jinja2", "diff_match_patch", "charset_normalizer", "tokenizers")

# The official build of spaCy's pipeline, used where somebody has installed it.
OPTIONAL = {"en-core-web-sm"}


def tracked(root: Path) -> list[Path]:
    """What the repository holds: what git tracks, and what it would."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs git and a clone")
    return [root / name for name in listed.splitlines() if (root / name).is_file()]


def python_files(root: Path) -> list[Path]:
    return [path for path in tracked(root) if path.suffix == ".py"]


def test_the_top_level_is_fixed(root: Path) -> None:
    assert {path.relative_to(root).parts[0] for path in tracked(root)} <= TOP


def test_no_file_grows_too_long(root: Path) -> None:
    lengths = {str(path.relative_to(root)): len(path.read_bytes().splitlines()) for path in python_files(root)}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_path_of_a_machine_is_written_down(root: Path) -> None:
    machine = re.compile(r"(?<![\w.<>/-])/(?:home|root|work|tmp|Users|opt)/\w")
    found = []
    for path in tracked(root):
        if path.suffix in TEXT and path.relative_to(root).parts[:2] != ("fixtures", "hostile"):
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                if machine.search(line):
                    found.append(f"{path.relative_to(root)}:{number}: {line.strip()[:100]}")
    assert found == []


def test_every_check_stands_in_a_family_with_a_page(root: Path) -> None:
    for check in all_checks():
        assert check.family in FAMILIES
        assert (root / "docs" / "checks" / f"{check.name}.md").is_file(), f"run `make docs` for {check.name}"


def test_every_command_is_in_the_readme(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    for name in NAMES:
        assert f"`checker {name}" in readme, name


def test_every_option_is_in_the_readme(root: Path) -> None:
    from checker.commands.compare import command

    readme = (root / "README.md").read_text(encoding="utf-8")
    for parameter in command.params:
        if parameter.param_type_name == "option":
            assert any(f"`{option}" in readme for option in [*parameter.opts, *parameter.secondary_opts]), parameter.name


def test_library_code_does_not_print(root: Path) -> None:
    for path in sorted((root / "checker").rglob("*.py")):
        calls = [node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Call)]
        printing = [node.lineno for node in calls if isinstance(node.func, ast.Name) and node.func.id == "print"]
        assert printing == [], f"{path.relative_to(root)} prints"


def test_a_check_sees_a_collation_and_nothing_else(root: Path) -> None:
    barred = {"os", "pathlib", "lxml", "click", "diff_match_patch"}
    for path in sorted((root / "checker" / "checks").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            assert not {name.partition(".")[0] for name in names} & barred, f"{path.relative_to(root)}: {names}"


def distributions(listing: str) -> set[str]:
    """The names in a list of requirements, as package indexes write them."""
    lines = [line.strip().lower().replace("_", "-") for line in listing.splitlines()]
    return {re.split(r"[^a-z0-9-]", line, maxsplit=1)[0] for line in lines if line and not line.startswith("#")}


DISTRIBUTED_AS = {"yaml": "pyyaml", "markdown-it": "markdown-it-py"}


def libraries(paths: Iterable[Path]) -> set[str]:
    """The packages of others that files import."""
    imported: set[str] = set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module.partition(".")[0])
    names = {name.lower().replace("_", "-") for name in imported - sys.stdlib_module_names - {"checker", "tests", "training"}}
    return {DISTRIBUTED_AS.get(name, name) for name in names}


def test_every_library_that_is_imported_is_declared(root: Path) -> None:
    declared = configparser.ConfigParser()
    declared.read(root / "setup.cfg", encoding="utf-8")
    to_run = distributions(declared["options"]["install_requires"])
    to_develop = distributions(declared["options.extras_require"]["dev"])
    to_train = distributions(declared["options.extras_require"]["training"])
    training = set((root / "checker" / "training").glob("*.py"))
    assert libraries(training) <= to_run | to_train
    assert libraries(set((root / "checker").rglob("*.py")) - training) - OPTIONAL <= to_run
    tests = [*(root / "tests").rglob("test_*.py"), *(root / "tests").rglob("conftest.py")]
    ordinary = [path for path in tests if "browser" not in path.parts]  # make browser brings its own
    assert libraries(ordinary) <= to_run | to_develop
    assert to_run | to_develop <= distributions((root / "constraints.txt").read_text(encoding="utf-8"))


def test_every_file_that_is_not_python_ships(root: Path) -> None:
    declared = configparser.ConfigParser()
    declared.read(root / "setup.cfg", encoding="utf-8")
    patterns = declared["options.package_data"]["*"].split(", ")
    for path in tracked(root):
        place = path.relative_to(root)
        if place.parts[0] == "checker" and path.suffix != ".py":
            assert (path.parent / "__init__.py").is_file(), f"{place} lies in no package and would not ship"
            assert any(fnmatch.fnmatch(path.name, pattern) for pattern in patterns), f"{place} would not ship"


def test_the_layers_hold(root: Path) -> None:
    importlinter = Path(sys.executable).with_name("lint-imports")
    if not importlinter.exists():
        pytest.skip("needs import-linter: pip install -e '.[dev]'")
    done = subprocess.run([importlinter, "--no-cache"], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_importing_the_command_line_loads_nothing_heavy(root: Path) -> None:
    code = f"import sys, checker, checker.cli; print([m for m in {HEAVY!r} if m in sys.modules], 'click' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] False"


@pytest.mark.parametrize("arguments", [["--help"], ["compare", "--help"], ["--version"]], ids=" ".join)
def test_help_loads_nothing_heavy_and_is_quick(root: Path, arguments: list[str]) -> None:
    code = (
        "import sys; from checker.cli import main; status = main(sys.argv[1:]); "
        f"sys.exit(status or [m for m in {HEAVY!r} if m in sys.modules] or 0)"
    )
    seconds = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=root, capture_output=True, text=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert done.returncode == 0, done.stderr
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(seconds) < 0.3


def test_the_public_names_are_there() -> None:
    for name in checker.__all__:
        assert getattr(checker, name) is not None
    assert set(checker.__all__) <= set(dir(checker))
    with pytest.raises(AttributeError):
        getattr(checker, "nonsense")
