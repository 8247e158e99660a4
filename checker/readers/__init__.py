"""Bytes to a Document: its text, its name, its source map, its metadata, and notices about the reading."""

from checker.readers.formats import FORMATS
from checker.readers.text import read_bytes, read_file, read_text

__all__ = ["FORMATS", "read_bytes", "read_file", "read_text"]
