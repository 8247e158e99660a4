"""What the eye should see of text that was written to deceive it.

An article may hold characters that have no shape but an effect: bidirectional controls that turn a
line around, escape sequences that repaint a terminal, NUL, halves of a surrogate pair. Every
output shows them as small labels in place, and none passes them on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_C0 = (
    "NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US"
).split()

_LABELS = {
    **dict(enumerate(_C0)),
    0x7F: "DEL",
    0xAD: "SHY",
    0x61C: "ALM",
    0x200B: "ZWSP",
    0x200E: "LRM",
    0x200F: "RLM",
    0x2028: "LS",
    0x2029: "PS",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}

# Tab and line ends are white space, and the joiners U+200C and U+200D are letters' business: both stay.
_HIDDEN = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Text as it stands, or, where ``control`` is true, the label of one character that has no shape."""

    text: str
    control: bool = False


def runs(text: str) -> tuple[Run, ...]:
    """The text in runs; an empty text has none."""
    found: list[Run] = []
    end = 0
    for match in _HIDDEN.finditer(text):
        if match.start() > end:
            found.append(Run(text[end:match.start()]))
        found.append(Run(label(match[0]), control=True))
        end = match.end()
    if end < len(text):
        found.append(Run(text[end:]))
    return tuple(found)


def plain(text: str) -> str:
    """The text on one line with every hidden character as a label in angle brackets: ``⟨ESC⟩``."""
    shown = _HIDDEN.sub(lambda match: f"⟨{label(match[0])}⟩", text)
    return re.sub(r"[\t\n\r]+", " ", shown)


def label(character: str) -> str:
    """The common abbreviation of a control character, else its code point."""
    code = ord(character)
    return _LABELS.get(code, f"U+{code:04X}")
