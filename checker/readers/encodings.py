"""Which encoding a file of plain text is in.

A byte-order mark decides; then UTF-8, if every byte agrees; then UTF-16 without a mark, by where its
NULs stand; then UTF-8 with a few broken bytes; then charset-normalizer, restricted to the encodings
that desks and wires have used. Where it says that the script is Latin, the code page is chosen by
:func:`_western`, because on a few sentences charset-normalizer takes Windows-1252 for Windows-1250
(measured in docs/decisions/encodings.md).
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import regex

# Longest first: the mark of UTF-32 LE begins with that of UTF-16 LE.
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MARKS = tuple(mark for mark, _ in _BOMS)
_LATIN = ("cp1252", "cp1250", "cp1254", "iso8859_2", "mac_roman")
_OTHER = ("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp932", "euc_jp", "gb18030", "big5", "cp949")
_COMMON_NAMES = {
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1252": "Windows-1252",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "iso8859_2": "ISO 8859-2",
    "mac_roman": "Mac Roman",
    "koi8_r": "KOI8-R",
    "cp932": "Shift JIS",
    "euc_jp": "EUC-JP",
    "gb18030": "GB 18030",
    "big5": "Big5",
    "cp949": "EUC-KR",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
}
# The letters beyond A to Z that each language writes (CLDR's exemplar characters, lower case), by code page.
_WESTERN = (
    "àâæçéèêëîïôœùûüÿ áéíñóúüºª áâãàçéêíóôõú àèéìíîòóùú áàéèíïóòúüç äöüß åäöæøé áðéíóúýþæö ëïéèöüóá".split()
)
_CENTRAL = "ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîșşțţ čćđšž".split()
_ALPHABETS = {
    "cp1252": _WESTERN,
    "mac_roman": _WESTERN,
    "cp1250": _CENTRAL,
    "iso8859_2": _CENTRAL,
    "cp1254": ("çğıöşüâî\u0307",),
}
_DECLARABLE = regex.compile(r"cp\d+|iso8859-\d+|koi8-\w|mac-\w+|gb\d+|big5\w*|euc_\w+|tis-620")
# What a label means in a browser, and so in a page.
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Where the bytes that are NUL in Western text stand among four, and how many bytes make a unit.
_HIGH_BYTES = (
    ("utf-32-le", (1, 2, 3), 4),
    ("utf-32-be", (0, 1, 2), 4),
    ("utf-16-le", (1, 3), 2),
    ("utf-16-be", (0, 2), 2),
)
# So many bytes are enough to guess by.
_SAMPLE = 20_000

_HALVES = regex.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_BEYOND = regex.compile(r"[^\x00-\x7f]")
# What no language writes: unassigned characters and controls, lone accents and signs of mathematics, a capital
# after a small letter or at the end of a word, a mark or sign inside a word, a quotation mark on its wrong side.
_ODD = regex.compile(
    r"[\x80-\x9f\p{Cn}\p{Co}\u00a4\u00a6\u00ac\u00af\u00b8\u00a8\u02c7\u02d8\u02d9\u02db\u02dd"
    r"\p{Sm}--[+<=>|~\u00d7\u00f7\u00b1]]"
    r"|(?<=\p{Ll})(?=[^\x00-\x7f])\p{Lu}"
    r"|[^\x00-\x7f](?<=\p{Lu})(?=[\s.,\d]|\p{Lu}\p{Ll}|$)"
    r"|(?<=\p{L})[\u00a1-\u00bf--\u00aa\u00ab\u00ad\u00b7\u00ba\u00bb\u00a0](?=\p{L})"
    r"|(?<=\s)[\u201d\u2019](?=\s)|(?<=\p{L})[\u201c\u201e\u201a\u2039](?=\p{L})|(?<=\w)\u2022"
    r"|(?<=\p{Ll})[\u0152\u0160\u017d\u2020\u2021\u2030\u0192\u02c6\u02dc]",
    regex.VERSION1,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its byte-order mark.

    ``guess`` is the encoding's common name where it was guessed, else ""; ``broken`` counts the places
    that are no UTF-8 (or UTF-16, UTF-32), each shown as U+FFFD in the text.
    """

    text: str
    guess: str = ""
    broken: int = 0


def decode(data: bytes) -> Decoded | None:
    """The text that ``data`` holds, or None where no encoding makes text of it."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _lenient(data[len(mark):], encoding)
    wide = _wide(data)
    if wide:
        return _lenient(data, wide, _COMMON_NAMES[wide])
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        first = error.start
    if _nearly_utf8(data):
        return _lenient(data, "utf-8")
    for encoding in _guesses(_sample(data, first)):
        try:
            return Decoded(data.decode(encoding), guess=_COMMON_NAMES[encoding])
        except UnicodeDecodeError:
            continue
    return None


def decode_as(data: bytes, declared: str) -> Decoded | None:
    """The text in the encoding that the file itself declares, or None where it is unknown or does not fit.

    A page that says ISO 8859-1 means Windows-1252, as in every browser. Bytes that are UTF-8 throughout
    are UTF-8, whatever is declared: nothing else looks like it by chance.
    """
    if data.startswith(MARKS) or is_wide(data):
        return None
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    name = _MEANT.get(name, name)
    if not _DECLARABLE.fullmatch(name):
        return None
    try:
        return Decoded(data.decode(name))
    except UnicodeDecodeError:
        return None


def is_wide(data: bytes) -> bool:
    """Whether ``data`` is UTF-16 or UTF-32 without a byte-order mark."""
    return bool(_wide(data))


def _lenient(data: bytes, encoding: str, guess: str = "") -> Decoded:
    """Decode what is surely ``encoding``, whatever single bytes are broken."""
    try:
        return Decoded(data.decode(encoding), guess)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, guess, text.count("\ufffd") - data.count("\ufffd".encode(encoding)))


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark: in Western text every other byte is NUL, or three of four are."""
    sample = data[:4096]
    if len(sample) < 4 or sample.count(0) * 4 < len(sample):
        return ""
    nuls = [sample[offset::4].count(0) * 4 / len(sample) for offset in range(4)]
    for encoding, high, unit in _HIGH_BYTES:
        low = [nuls[offset] for offset in range(4) if offset not in high]
        if len(data) % unit == 0 and all(nuls[offset] > 0.5 for offset in high) and max(low) < 0.1:
            return encoding
    return ""


def _nearly_utf8(data: bytes) -> bool:
    """Whether two thirds of what is beyond ASCII, and no single character, is sound UTF-8."""
    text = data.decode("utf-8", "replace")
    # Half a character in three bytes, as some databases write it, is nothing that a code page holds by chance.
    halves = len(_HALVES.findall(data))
    broken = text.count("\ufffd") - data.count("\ufffd".encode()) - 3 * halves
    sound = len(_BEYOND.findall(text)) - text.count("\ufffd")
    return sound + halves >= 2 and sound >= 2 * broken


def _sample(data: bytes, first: int) -> bytes:
    """The bytes around the first that is beyond ASCII, cut at white space, where no character is cut in two."""
    start = max(data.rfind(b" ", 0, max(first - _SAMPLE // 2, 0)), 0)
    end = first + _SAMPLE
    if end < len(data):
        space = max(data.find(b" ", end, end + 4096), data.find(b"\n", end, end + 4096))
        end = space if space > 0 else end
    return data[start:end]


def _guesses(sample: bytes) -> list[str]:
    """Encodings to try, best first."""
    # Slow to load, and most files are UTF-8.
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=[*_LATIN, *_OTHER]).best()
    latin = _western(sample)
    if best is None or best.encoding in _LATIN:
        return latin
    return [best.encoding, *latin]


def _western(sample: bytes) -> list[str]:
    """The Latin code pages that can decode ``sample``, the most plausible first.

    A code page is as plausible as the share of its characters beyond ASCII that one language would
    write: the letters of its alphabet, and marks and signs where they may stand.
    """
    scores: list[tuple[float, int, str]] = []
    for order, encoding in enumerate(_LATIN):
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        beyond = _BEYOND.findall(text)
        odd = len(_ODD.findall(text))
        letters = [letter for letter in "".join(beyond).lower() if letter.isalpha()]
        fitting = max(sum(letter in alphabet for letter in letters) for alphabet in _ALPHABETS[encoding])
        score = (fitting + len(beyond) - len(letters) - 2 * odd) / max(len(beyond), 1)
        if score >= 0:
            scores.append((-score, order, encoding))
    return [encoding for _, _, encoding in sorted(scores)]
