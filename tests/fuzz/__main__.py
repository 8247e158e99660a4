"""``python -m tests.fuzz FOLDER SECONDS``: search for SECONDS seconds, keep what was learnt in FOLDER.

FOLDER/corpus holds the inputs that reached something new, FOLDER/found one input for every place that broke
a promise, with the traceback beside it. The exit status is 1 where anything was found.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import subprocess
import sys
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    """Run the search in a process of its own, since libFuzzer ends the one that it runs in."""
    if len(arguments) != 2:
        sys.stderr.write("usage: python -m tests.fuzz FOLDER SECONDS\n")
        return 2
    folder, seconds = Path(arguments[0]), arguments[1]
    from tests.fuzz import target

    for name in ("corpus", "found", "crashes"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, data in target.seeds(ROOT / "fixtures").items():
        (folder / "corpus" / f"seed-{name}").write_bytes(data)
    options = [
        str(folder / "corpus"), f"-dict={ROOT / 'tests' / 'fuzz' / 'tokens.txt'}", f"-artifact_prefix={folder / 'crashes'}/",
        f"-max_len={target.LONGEST}", f"-max_total_time={seconds}", "-timeout=30", "-rss_limit_mb=2000", "-print_final_stats=1",
    ]
    command = [sys.executable, "-c", f"from tests.fuzz.__main__ import search; search({str(folder)!r}, {options!r})"]
    finished = subprocess.run(command, cwd=ROOT, check=False)
    # libFuzzer's "slow-unit" is seconds of the wall; a busy machine is no fault of a reader, and target.py counts CPU.
    kept = (path.name for part in ("found", "crashes") for path in (folder / part).iterdir() if not path.suffix)
    found = sorted(name for name in kept if not name.startswith("slow-unit"))
    sys.stdout.write(f"{len(found)} inputs broke a promise{': ' + ', '.join(found) if found else ''}\n")
    return 1 if found or finished.returncode else 0


def search(folder: str, options: list[str]) -> None:
    """Let atheris search, with every reader instrumented; does not return."""
    import atheris

    with atheris.instrument_imports(include=["checker.readers", "checker.corrections", "markdown_it", "yaml"]):
        import markdown_it
        import yaml

        import checker.readers

        for module in pkgutil.iter_modules(checker.readers.__path__, "checker.readers."):
            importlib.import_module(module.name)
        from tests.fuzz import target
    del markdown_it, yaml
    place = Path(folder) / "found"
    seen: set[str] = set()

    def one(data: bytes) -> None:
        try:
            target.try_one(data)
        except Exception as error:
            name = _place_of(error)
            if name not in seen:
                seen.add(name)
                (place / name).write_bytes(data)
                (place / f"{name}.txt").write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="replace")

    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


def _place_of(error: Exception) -> str:
    """A name for the place that broke: the kind of error and the last lines of ours on the way to it."""
    frames = [
        f"{Path(frame.filename).stem}-{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__) if "checker" in frame.filename or "fuzz" in frame.filename
    ]
    if isinstance(error, RecursionError):
        frames = frames[:4]
    return f"{type(error).__name__}-{'-'.join(frames[-2:])}-{hashlib.sha256('/'.join(frames[-4:]).encode()).hexdigest()[:6]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
