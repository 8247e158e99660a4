"""XML as a file. What it cannot hold has been made visible before (:mod:`checker.renderers.visible`)."""

from __future__ import annotations

from xml.etree.ElementTree import Element, indent, tostring


def written(root: Element) -> str:
    """The document with its declaration, an element a line, ending in a line end."""
    indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'
