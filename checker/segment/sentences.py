"""Sentences: sentencex finds the stops that end one, general rules mend where it errs.

sentencex (Wikimedia; rules and abbreviations for some 300 languages) takes whatever stands inside
quotation marks or brackets for one piece. It is therefore given the text with those marks blanked, so
that a quotation of several sentences is several sentences, and closing marks are handed back to the
sentence that they close. The rules after that take a boundary away or set one by the words on its two
sides; where they name words, these are English or international, and no other language suffers.
Measured in docs/decisions/segmentation.md.
"""

from __future__ import annotations

import regex
import sentencex  # type: ignore[import-untyped]

from checker.document import Span

# The text is looked at in windows of this size, so that time stays linear on a line of megabytes (that of sentencex
# grows with the square of the sentences). No sentence is longer: what has no stop is cut here, at white space.
WINDOW = 5_000
# How far a rule looks to either side of a boundary.
SIGHT = 200

_CLOSERS = "\"'\u2019\u201d\u201c\u00bb\u203a)\\]}\u300d\u300f\uff09\u3011\u300b\uff02"
_ELLIPSIS_IN_BRACKETS = r"\[(?:\.{2,}|\u2026|\. \. \.)\]"
_BLANKED = regex.compile(
    r"[\"()\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c-\u300f\uff02\ud800-\udfff]|``|''"
    r"|(?<!\w)['\u2018\u2019\u201a]|['\u2019](?!\w)|\s"
)
_STOP = rf"(?:[\p{{STerm}}\u2026\uff61]|{_ELLIPSIS_IN_BRACKETS})"
_CLOSING = regex.compile(rf"[{_CLOSERS}]*+(?:(?<=[{_CLOSERS}])[.?!\u3002]+(?!\w)[{_CLOSERS}]*)?")
_ENDED = regex.compile(rf"{_STOP}[{_CLOSERS}]*$")
_ENDED_IN_QUOTATION = regex.compile(rf"[?!\u2026][{_CLOSERS}]+$")
# sentencex takes an ellipsis for a pause; before a capital it is as often an end.
_ELLIPSIS = regex.compile(rf"(?:{_ELLIPSIS_IN_BRACKETS}|\u2026|(?<![.\s])\.{{3,4}})(?=\s+(?!\p{{Lu}}\.)\p{{Lu}})")
# "... in Arvia Image: Ann Lind.": the credit of a picture begins a sentence, whatever stands before it.
_CREDIT = regex.compile(r"\s(?=(?:Image|Photo|Photograph|Picture|Video|Audio|Credit|File photo): ?[\p{Lu}\d])")

_WORDLESS = regex.compile(r"[^\p{L}\p{N}]*+")
_ENUMERATOR = regex.compile(r"[(\[]?(?:\d{1,3}|\p{L}|[ivx]{1,4}|[IVX]{1,4})[.)\]]+")
_LAST_WORD = regex.compile(rf"([\p{{L}}\p{{M}}.]+)\.[{_CLOSERS}]*$")
_INITIAL = regex.compile(r"(?:^|[\s(\[])(?:\p{Lu}\.)?\p{Lu}\.$")
_SMALL_LETTER = regex.compile(r"[^\p{L}\p{N}]*\p{Ll}")
_WRITTEN_ON = regex.compile(r"[\p{L}\p{N}]")
# After an abbreviation or an initial these words begin a sentence; a name would go on with it.
_STARTER = regex.compile(
    r"\W*(?:The|It|He|She|They|We|You|But|And|In|On|At|For|A|An|This|That|These|Those|There|His|Her|Its|Their|Our|My|As"
    r"|If|When|While|After|Before|Since|Although|However|What|Why|How|Some|Many|Most|Both|No|Not|So|Then|Also|With"
    r"|From|By|To|Under|Police)\b"
)
# Abbreviations that stand before a name or a figure, and so never end a sentence.
_LEADING = frozenset(
    "mr mrs ms mx dr prof rev hon gen col lt maj capt cpl sgt adm cmdr brig pvt gov sen rep pres supt insp det st ste"
    " mt ft messrs mm mme mlle jan feb mar apr jun jul aug sept sep oct nov dec no nos vol fig pp vs v approx ca cf eg"
    " ie viz al".split()
)
_TIME_GOES_ON = regex.compile(
    r"\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Sept|Nov|Dec)ember|October|[A-Z]{2,4}T\b|GMT|UTC)"
)
_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Sgt|Capt)\.? )?"
    r"(?:\p{Lu}[\p{L}\p{M}'\u2019.-]*|de|van|von|bin|al|el|the|her|his)"
)
_SAID = (
    r"(?:said|says|asked|asks|added|adds|told|replied|replies|wrote|writes|shouted|cried|wondered|tweeted|recalled"
    r"|exclaimed|joked|demanded|continued|quipped|answered)\b"
)
_SPEAKER = regex.compile(rf"\s*(?:{_NAME} ){{1,5}}(?:later |then |also )?{_SAID}|\s*{_SAID}")
# Japanese: a quotation that the sentence goes on to report.
_REPORTED = regex.compile(r"\u3068|\u3063\u3066|\u306a\u3069|\u306e")


def split(text: str, span: Span, language: str = "en") -> tuple[Span, ...]:
    """The sentences of ``text`` inside ``span``, in order, as spans into ``text``.

    They ascend, do not overlap, begin and end with a character that is not white space, and cover
    every such character of ``span``. ``language`` is an ISO 639 code; an unknown one reads as English.
    """
    sentences: list[Span] = []
    start = span.start
    while start < span.end:
        window = Span(start, min(start + WINDOW, span.end))
        for cut in _window_cuts(window.of(text), language, last=window.end == span.end):
            piece = _trim(text, Span(start, window.start + cut))
            if piece:
                sentences.append(piece)
            start = window.start + cut
    return tuple(sentences)


def _window_cuts(words: str, language: str, last: bool) -> list[int]:
    """Where sentences end in a window, at least one place; the next window begins at the last of them."""
    cuts = _cuts(words, language)
    if last:
        return [*cuts, len(words)]
    # What stands at the window's edge is judged in the next one, which sees what follows.
    seen = [cut for cut in cuts if cut < len(words) - SIGHT]
    if seen:
        return seen
    return [next((place for place in range(len(words), len(words) // 2, -1) if words[place - 1].isspace()), len(words))]


def _trim(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _cuts(text: str, language: str) -> list[int]:
    """Where one sentence ends and the next begins: offsets into ``text``, ascending, none at its edges."""
    blanked = _BLANKED.sub(lambda found: " " * len(found[0]), text)
    candidates = {_after_closing(text, blanked, cut) for cut in _boundaries(blanked, language)}
    candidates.update(found.end() for found in _ELLIPSIS.finditer(text))
    credits = {found.start() for found in _CREDIT.finditer(text)}
    kept: list[int] = []
    start = 0
    for cut in sorted(candidates | credits):
        if start < cut < len(text) and (cut in credits or _is_end(text, start, cut)):
            kept.append(cut)
            start = cut
    return kept


def _boundaries(text: str, language: str) -> list[int]:
    return [found["end_index"] for found in sentencex.get_sentence_boundaries(language, text)]


def _after_closing(text: str, blanked: str, cut: int) -> int:
    """Move a cut back over white space, then on over the marks that close what ends there."""
    while cut and blanked[cut - 1] == " ":
        cut -= 1
    closing = _CLOSING.match(text, cut)
    return closing.end() if closing else cut


def _is_end(text: str, start: int, cut: int) -> bool:
    """Whether a sentence that begins at ``start`` may end at ``cut``."""
    before, after = text[max(start, cut - SIGHT):cut], text[cut:cut + SIGHT]
    whole = before.strip()
    if _WORDLESS.fullmatch(whole) or _ENUMERATOR.fullmatch(whole) or _WORDLESS.fullmatch(text, cut):
        return False
    if not _ENDED.search(before[-16:]) or _SMALL_LETTER.match(after):
        return False
    if before[-1] == "." and _WRITTEN_ON.match(after):
        return False
    if _REPORTED.match(after) and before[-1] in _CLOSERS:
        return False
    last = _LAST_WORD.search(before[-40:])
    if not last:
        return not (_ENDED_IN_QUOTATION.search(before[-8:]) and _SPEAKER.match(after))
    word = last[1].casefold().replace(".", "")
    if word in ("am", "pm") and _TIME_GOES_ON.match(after):
        return False
    return not (word in _LEADING or _INITIAL.search(before[-6:])) or bool(_STARTER.match(after))
