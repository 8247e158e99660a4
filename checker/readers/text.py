"""Plain text (first form)."""
from __future__ import annotations
import hashlib
from pathlib import Path
from checker.document import Document, LineMap
from checker.errors import InputError


def read_file(path: Path, max_bytes: int) -> Document:
    """Read."""
    return read_bytes(path.read_bytes(), str(path), max_bytes)


def read_bytes(data: bytes, name: str, max_bytes: int) -> Document:
    """Read."""
    text = data.decode("utf-8-sig")
    if not text.strip():
        raise InputError(f"{name}: there is no text in it")
    return Document(name, text, source_map=LineMap.of(text), sha256=hashlib.sha256(data).hexdigest())


def read_text(text: str, name: str) -> Document:
    """Read."""
    if not text.strip():
        raise InputError(f"{name}: there is no text in it")
    return Document(name, text, source_map=LineMap.of(text))
