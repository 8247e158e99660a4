"""Bytes to a Document: its text, its name, its source map, and notices about the reading."""

from checker.readers.text import read_bytes, read_file, read_text

__all__ = ["read_bytes", "read_file", "read_text"]
