"""Every guard of the readers, taken out one at a time: at least one hostile input must notice.

    python -m tests.hostile.guards          # verify: each guard by the input that guards.tsv names for it
    python -m tests.hostile.guards search   # find an input for each guard that has none, and write guards.tsv

The guards are found in the code, not listed by hand: each ``if`` that raises, each ``except``, each bound in
capitals (MOST_..., LONGEST_..., LARGEST_..., DEEPEST) and each slice of a fixed length of a hundred or more.
A guard that no input can need (because another stands behind it) is named in guards.tsv with the reason.
"""

from __future__ import annotations

import ast
import importlib
import os
import re
import resource
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
READERS = ROOT / "checker" / "readers"
TABLE = Path(__file__).with_name("guards.tsv")
MORE_MEMORY = 1_500_000_000
SECONDS = 6.0
_BOUND = re.compile(r"_?(?:MOST|LONGEST|LARGEST|DEEPEST)(?:_|$)")
_LEAST_SLICE = 100


class _Guards(ast.NodeTransformer):
    """Names every guard of one module in ``found``, and takes out the one at ``target``."""

    def __init__(self, module: str, target: str = "") -> None:
        self.module, self.target = module, target
        self.found: list[str] = []
        self._times: Counter[str] = Counter()

    def _is_target(self, kind: str, node: ast.AST) -> bool:
        name = f"{self.module}: {kind} {' '.join(ast.unparse(node).split())[:100]}"
        self._times[name] += 1
        if self._times[name] > 1:
            name += f" ({self._times[name]})"
        self.found.append(name)
        return name == self.target

    def visit_If(self, node: ast.If) -> ast.AST:
        if any(isinstance(step, ast.Raise) for step in node.body) and self._is_target("if", node.test):
            node.test = ast.copy_location(ast.Constant(False), node.test)
        return self.generic_visit(node)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        if node.type is not None and self._is_target("except", node.type):
            node.type = ast.copy_location(ast.Tuple([], ast.Load()), node.type)
        return self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        name = node.targets[0]
        if isinstance(name, ast.Name) and _BOUND.match(name.id) and isinstance(node.value, ast.Constant):
            if self._is_target("bound", name):
                node.value = ast.copy_location(ast.Constant(10**12), node.value)
        return self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        part = node.slice
        if isinstance(part, ast.Slice) and part.lower is None and isinstance(part.upper, ast.Constant) and part.upper.value >= _LEAST_SLICE:
            if self._is_target("slice", node):
                part.upper = None
        return self.generic_visit(node)


def all_guards() -> list[str]:
    """The names of all guards: "module: kind code"."""
    found: list[str] = []
    for path in sorted(READERS.glob("*.py")):
        guards = _Guards(path.stem)
        guards.visit(ast.parse(path.read_bytes()))
        found += guards.found
    return found


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, guard: str) -> None:
        super().__init__(name, path)
        self._guard = guard

    def get_code(self, fullname: str) -> CodeType:
        tree = _Guards(Path(self.path).stem, self._guard).visit(ast.parse(Path(self.path).read_bytes()))
        return compile(ast.fix_missing_locations(tree), self.path, "exec")


class _Finder(MetaPathFinder):
    def __init__(self, guard: str) -> None:
        self._guard = guard
        self._module = guard.partition(":")[0]

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname != f"checker.readers.{self._module}":
            return None
        file = str(READERS / f"{self._module}.py")
        return spec_from_file_location(fullname, file, loader=_Loader(fullname, file, self._guard))


def first_that_notices(guard: str, names: Iterable[str]) -> str:
    """The first of the inputs ``names`` that is answered wrongly without ``guard``, "" where none is.

    Runs in a process of its own, since what is taken out may take all memory or never end.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            _without(guard, names, writing)
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        lines = pipe.read().splitlines()
    _, status = os.waitpid(child, 0)
    if lines and lines[-1].startswith("!"):
        return lines[-1][1:]
    return lines[-1] if lines and status else ""


def _without(guard: str, names: Iterable[str], pipe: int) -> None:
    """Try the inputs; each is named before it is tried, and with a mark before its name if it was answered wrongly."""
    for name in [name for name in sys.modules if name.startswith(("checker.readers", "tests.hostile.trial"))]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Finder(guard))
    memory = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (memory + MORE_MEMORY, memory + MORE_MEMORY))
    trial = importlib.import_module("tests.hostile.trial")
    for name in names:
        os.write(pipe, f"{name}\n".encode())
        spent = int(resource.getrusage(resource.RUSAGE_SELF).ru_utime) + int(2 * SECONDS)
        resource.setrlimit(resource.RLIMIT_CPU, (spent, resource.RLIM_INFINITY))
        if _answer(trial, name):
            os.write(pipe, f"!{name}\n".encode())
            return


def _answer(trial: Any, name: str) -> str:
    from tests.hostile import all_cases

    try:
        with trial.bounded(SECONDS):
            return str(trial.judge_place(name) if name.startswith("place/") else trial.judge(all_cases()[name]))
    except (TimeoutError, MemoryError) as error:
        return type(error).__name__


def table() -> dict[str, str]:
    """What guards.tsv says: the input that notices, or "-" and a reason."""
    lines = TABLE.read_text("utf-8").splitlines() if TABLE.is_file() else []
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))


def survivors(every: int = 1) -> Iterator[str]:
    """The guards (or every so many of them) that can be taken out unnoticed, and the rows for guards that are gone."""
    from tests.hostile import all_cases

    # Once, and not in every process: the inputs, and the patterns that the readers compile.
    all_cases()
    for path in READERS.glob("*.py"):
        importlib.import_module(f"checker.readers.{path.stem}")
    known, guards = table(), all_guards()
    for guard in guards[::every]:
        answer = known.get(guard, "")
        if not answer or not answer.startswith("-") and not first_that_notices(guard, [answer]):
            yield guard
    yield from (f"{guard} (is gone)" for guard in known if guard not in guards)


def search() -> None:
    """Keep the rows that hold, look for an input for every other guard, and write the table."""
    from tests.hostile import all_cases
    from tests.hostile.trial import PLACES

    known = table()
    names = [*PLACES, *sorted(all_cases(), key=lambda name: (callable(all_cases()[name].content), name))]
    rows: list[str] = []
    for guard in all_guards():
        answer = known.get(guard, "")
        if not answer.startswith("-") and not (answer and first_that_notices(guard, [answer])):
            module = guard.partition(":")[0]
            answer = first_that_notices(guard, sorted(names, key=lambda name: _likely(module, name), reverse=True)) or "?"
            sys.stdout.write(f"{guard}\t{answer}\n")
            sys.stdout.flush()
        if answer != "?":
            rows.append(f"{guard}\t{answer}")
    head = "# A guard of checker/readers, a tab, and the hostile input that notices when it is taken out (tests/hostile/guards.py).\n"
    TABLE.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


def _likely(module: str, name: str) -> bool:
    endings = {
        "word": ".docx", "pdf": ".pdf", "pdf_pages": ".pdf", "pdf_layout": ".pdf", "page": ".html", "soup": ".html", "marked": ".md", "ninjs": ".json", "json_source": ".json", "feeds": ".xml", "nitf": ".xml",
        "newsml": ".xml", "markup": ".xml", "text": ".txt", "encodings": ".txt",
    }
    return name.endswith(endings.get(module, "\0")) or module == "text" and name.startswith("place/")


if __name__ == "__main__":
    if sys.argv[1:] == ["search"]:
        search()
    else:
        left = list(survivors())
        sys.stdout.write("".join(f"nobody notices without {guard}\n" for guard in left))
        sys.exit(bool(left))
