"""The other forms of an inflected word, as checker/language/inflections.py lists them."""

from __future__ import annotations

from checker.language.inflections import inflections

__all__ = ["inflections"]
