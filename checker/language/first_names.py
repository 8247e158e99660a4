"""The gender that people of a first name nearly always have.

``first_names.txt`` holds the first names of the census of the United States of 1990 (public domain) that are nearly
always a man's, or a woman's. It was made by tests/benchmarks/first_names.py, which says what was left out.
"""

from __future__ import annotations

from typing import Literal

from checker.language._tables import fields_of

Gender = Literal["m", "f", ""]


def gender_of(first_name: str) -> Gender:
    """The gender of nearly all people of a first name, in lower case; "" for a name that is not listed."""
    found = fields_of("first_names.txt", first_name) if first_name.isascii() else ()
    return "m" if found == ("m",) else "f" if found == ("f",) else ""
