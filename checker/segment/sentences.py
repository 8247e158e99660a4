"""Sentences: sentencex finds the stops that end one, general rules mend where it errs.

sentencex (Wikimedia; rules and abbreviations for some 300 languages) takes whatever stands inside
quotation marks for one piece. It is therefore given the text with its quotation marks blanked, so
that a quotation of several sentences is several sentences, and closing marks are handed back to the
sentence that they close. Every rule after that either takes a boundary away or sets one; none of
them needs more than the words on both sides. Measured in docs/decisions/segmentation.md.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
import sentencex

from checker.document import Span

# No sentence is longer; a line of megabytes is cut here, at white space, so that time stays linear.
BLOCK = 20_000

_CLOSERS = "\"'\u2019\u201d\u201c\u00bb\u203a\\)\\]}\u300d\u300f\uff09\u3011\u300b\uff02"
_QUOTES = regex.compile(
    r"[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c-\u300f\uff02\ud800-\udfff]|``|''|(?<!\w)['\u2018\u2019\u201a]|['\u2019](?!\w)"
)
_END = regex.compile(rf"(?:[\p{{STerm}}\u2026\uff61]|\[(?:\.{{2,}}|\u2026|\.(?: \.)+)\])[{_CLOSERS}]*", regex.VERSION1)
_CLOSING = regex.compile(rf"[{_CLOSERS}]*(?:(?<=[{_CLOSERS}])[.?!\u3002]+(?!\w)[{_CLOSERS}]*)?")
_ELLIPSIS_CUT = regex.compile(r"(?:\[(?:\.{2,}|\u2026|\. \. \.)\]|\u2026|(?<![.\s])\.{3,4})(?=\s+(?!\p{Lu}\.)\p{Lu})")
_CREDIT = regex.compile(r"\s(?=(?:Image|Photo|Photograph|Picture|Video|Audio|Credit|File photo): ?[\p{Lu}\d])")

_WORDLESS = regex.compile(r"[^\p{L}\p{N}]*+")
_ENUMERATOR = regex.compile(r"[\(\[]?(?:\d{1,3}|\p{L}|[ivx]{1,4}|[IVX]{1,4})(?:[.)\]]+|\.\))")
_LAST_WORD = regex.compile(rf"([\p{{L}}\p{{M}}.]+)\.[{_CLOSERS}]*$")
_INITIAL = regex.compile(r"(?:^|[\s(\[])(?:\p{Lu}\.)?\p{Lu}\.$")
_LOWER = regex.compile(rf"[^\p{{L}}\p{{N}}]*\p{{Ll}}")
_STARTER = regex.compile(
    r"\W*(?:The|It|He|She|They|We|You|But|And|In|On|At|For|A|An|This|That|These|Those|There|His|Her|Its|Their|Our|My|As|If|When"
    r"|While|After|Before|Since|Although|However|What|Why|How|Some|Many|Most|Both|No|Not|So|Then|Also|With|From|By|To|Under|Police)\b"
)
# Abbreviations that stand before a name or a figure, and so never end a sentence.
_LEADING = frozenset(
    "mr mrs ms mx dr prof rev hon gen col lt maj capt cpl sgt adm cmdr brig pvt gov sen rep pres supt insp det st ste mt ft"
    " messrs mm mme mlle jan feb mar apr jun jul aug sept sep oct nov dec no nos vol fig pp vs v approx ca cf eg ie viz al"
    .split()
)
_SAID = (
    r"(?:said|says|asked|asks|added|adds|told|replied|replies|wrote|writes|shouted|cried|wondered|tweeted|recalled|exclaimed|joked"
    r"|demanded|continued|quipped|answered)\b"
)
_NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Sgt|Capt)\.? )?(?:[\p{Lu}][\p{L}\p{M}'\u2019.-]*|de|van|von|bin|al|el|the|her|his)"
_TAG = regex.compile(rf"\s*(?:{_NAME} ){{1,5}}(?:later |then |also )?{_SAID}|\s*{_SAID}")


def split(text: str, span: Span, language: str = "en") -> tuple[Span, ...]:
    """The sentences of ``text`` inside ``span``, in order, as spans into ``text``.

    They ascend, do not overlap, begin and end with a character that is not white space, and cover
    every such character of ``span``. ``language`` is an ISO 639 code; an unknown one reads as English.
    """
    sentences: list[Span] = []
    for block in _blocks(text, span):
        piece = block.of(text)
        start = 0
        for cut in (*_cuts(piece, language), len(piece)):
            trimmed = trim(text, Span(block.start + start, block.start + cut))
            if trimmed:
                sentences.append(trimmed)
            start = cut
    return tuple(sentences)


def trim(text: str, span: Span) -> Span:
    """``span`` without the white space at its edges; empty, at its start, where it is all white space."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _blocks(text: str, span: Span) -> Iterator[Span]:
    """Cut what is longer than any sentence, after the last stop of a block, else at white space, else anywhere."""
    start = span.start
    while span.end - start > BLOCK:
        window = text[start:start + BLOCK]
        cut = 0
        for found in regex.finditer(r"[\p{STerm}]\s", window, pos=BLOCK // 2):
            cut = found.end()
        if not cut:
            cut = next((i for i in range(BLOCK, BLOCK // 2, -1) if window[i - 1].isspace()), BLOCK)
        yield Span(start, start + cut)
        start += cut
    yield Span(start, span.end)


def _cuts(text: str, language: str) -> list[int]:
    """Where one sentence ends and the next begins: offsets into ``text``, ascending, none at its edges."""
    blanked = _QUOTES.sub(lambda found: " " * len(found[0]), text)
    blanked = regex.sub(r"\s", " ", blanked)
    candidates = {_after_closing(text, blanked, found["end_index"]) for found in _boundaries(blanked, language)}
    candidates.update(found.end() for found in _ELLIPSIS_CUT.finditer(text))
    candidates.update(found.start() for found in _CREDIT.finditer(text))
    kept: list[int] = []
    start = 0
    for cut in sorted(candidates):
        if start < cut < len(text) and _is_end(text, start, cut):
            kept.append(cut)
            start = cut
    return kept


def _boundaries(text: str, language: str) -> list[dict[str, int]]:
    found: list[dict[str, int]] = sentencex.get_sentence_boundaries(language, text)
    return found


def _after_closing(text: str, blanked: str, cut: int) -> int:
    """Move a cut back over white space, then on over the marks that close what ends there."""
    end = len(blanked[:cut].rstrip()) if cut else 0
    closing = _CLOSING.match(text, end)
    assert closing is not None
    return closing.end()


def _is_end(text: str, start: int, cut: int) -> bool:
    """Whether a sentence that begins at ``start`` may end at ``cut``."""
    before, after = text[start:cut], text[cut:cut + 200]
    if _CREDIT.match(text, cut):
        return True
    words = before.strip()
    if not after.strip() or _WORDLESS.fullmatch(words) or _ENUMERATOR.fullmatch(words):
        return False
    if _WORDLESS.fullmatch(text, cut):
        return False
    if not regex.search(rf"(?:[\p{{STerm}}\u2026\uff61]|[.\u2026]\])[{_CLOSERS}]*$", before[-12:]):
        return False
    spaced = after[0].isspace()
    if not spaced and regex.match(r"[\p{L}\p{N}]", after) and before[-1] in ".":
        return False
    if _LOWER.match(after):
        return False
    last = _LAST_WORD.search(before[-40:])
    if last:
        word = last[1].casefold().replace(".", "")
        if word in _LEADING and not _STARTER.match(after):
            return False
        if _INITIAL.search(before[-6:]) and not _STARTER.match(after):
            return False
    elif regex.search(rf"[?!\u2026][{_CLOSERS}]+$", before[-8:]) and _TAG.match(after):
        return False
    return True
