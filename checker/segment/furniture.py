"""Roles of paragraphs: what a page adds to an article, what is a heading, what is prose.

The signs are of shape and place: a label that ends in a colon, a line of nothing but a date, a
byline of capitalised names, a credit after the last stop, an imperative that names the page's own
things. The closed classes of words in :mod:`checker.segment.signs` (months, media, agencies, parts of
a page) fill the shapes; a full sentence, a quotation, a short paragraph and a crosshead fit none of
them. A line of mere punctuation is prose: it is a mistake, which a check reports.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from checker.document import ParagraphRole
from checker.segment import signs

# How many paragraphs at the top may hold what stands between a headline and its story.
HEAD = 6
# In words; a heading in the story is shorter than the one above it.
LONGEST_CAPTION = 90
LONGEST_HEADLINE = 24
LONGEST_CROSSHEAD = 8
LONGEST_SHORT_LINE = 12
LONGEST_DATE_LINE = 14
LONGEST_BYLINE = 20
LONGEST_CALL = 40
SHORTEST_STORY = 8
# In code points: longer lines are not looked at.
LONGEST_LINE = 400
LONGEST_CAPTION_LINE = 900


def roles(paragraphs: Sequence[str]) -> tuple[ParagraphRole, ...]:
    """One role for each paragraph, given the words of all of them in order."""
    lines = [" ".join(words.split()) if len(words) <= LONGEST_CAPTION_LINE else words for words in paragraphs]
    story = [number for number, line in enumerate(lines) if _is_story(line)]
    first, last = (story[0], story[-1]) if story else (0, len(lines))
    furniture = [
        _is_furniture(line, number <= max(first, 1) and number < HEAD, number > last, number < last)
        for number, line in enumerate(lines)
    ]
    _adopt_name_lines(lines, furniture, first)
    if all(furniture):
        # A text of nothing but such lines is what there is to read.
        return tuple("prose" for _ in lines)
    found: list[ParagraphRole] = []
    following = _following(lines, furniture)
    top = True
    for line, apart, after in zip(lines, furniture, following, strict=True):
        if apart:
            found.append("furniture")
        else:
            found.append("headline" if after and _is_heading(line, after, top) else "prose")
            top = top and found[-1] != "prose"
    return tuple(found)


def _following(lines: Sequence[str], furniture: Sequence[bool]) -> list[str]:
    """For each line the next that is no furniture, "" where there is none."""
    after: list[str] = []
    following = ""
    for line, apart in zip(reversed(lines), reversed(furniture), strict=True):
        after.append(following)
        following = following if apart else line
    return after[::-1]


def _count(line: str) -> int:
    return len(signs.WORD.findall(line))


def _is_story(line: str) -> bool:
    """Whether this is surely prose: long enough, ended with a stop, no caption and no notice of rights."""
    if len(line) > LONGEST_CAPTION_LINE:
        return True
    return (
        bool(signs.STOP.search(line))
        and _count(line) >= SHORTEST_STORY
        and not _is_caption(line, followed=True)
        and not signs.RIGHTS.fullmatch(line)
    )


def _is_furniture(line: str, at_head: bool, at_tail: bool, followed: bool) -> bool:
    if len(line) > LONGEST_CAPTION_LINE or not signs.WORD.search(line):
        return False
    if _is_caption(line, followed):
        return True
    if signs.QUOTED.match(line) or len(line) > LONGEST_LINE:
        return False
    return _is_always(line) or ((at_head or at_tail) and _is_at_an_edge(line, at_head, at_tail))


def _is_always(line: str) -> bool:
    """What is furniture wherever it stands."""
    count = _count(line)
    stopped = bool(signs.STOP.search(line))
    short = count <= LONGEST_SHORT_LINE
    return bool(
        signs.RIGHTS.fullmatch(line)
        or all(signs.ADDRESS.fullmatch(word) for word in line.split())
        or signs.COUNT.fullmatch(line)
        or signs.MENU.fullmatch(line)
        or signs.CREW.fullmatch(line)
        or (signs.LABEL_ONLY.fullmatch(line) and not signs.INTRODUCES.search(line))
        or (signs.LABEL_AND_VALUE.fullmatch(line) and (short or not stopped))
        or (short and signs.ONLY_PARTS.fullmatch(line) and not signs.NOT_ALONE.fullmatch(line))
        or (short and not stopped and signs.CALL.fullmatch(line))
        or (count <= LONGEST_CALL and signs.CALL_WITH_STOP.fullmatch(line))
        or (short and _is_posted(line))
    )


def _is_at_an_edge(line: str, at_head: bool, at_tail: bool) -> bool:
    """What is furniture only before the story or after it; inside, the same words may be a crosshead."""
    return bool(
        _is_byline(line)
        or signs.SIGNATURE.fullmatch(line)
        or (not signs.STOP.search(line) and _is_date_line(line))
        or (at_head and signs.DATELINE.fullmatch(line))
        or (at_tail and signs.END_MARK.fullmatch(line))
        or (at_tail and signs.TAIL_LABEL.fullmatch(line) and not signs.INTRODUCES.search(line))
    )


def _is_caption(line: str, followed: bool) -> bool:
    """A picture's words with their credit. A bare agency after the last sentence is the story's sign-off."""
    if _count(line) > LONGEST_CAPTION:
        return False
    if signs.CAPTION_START.match(line) or signs.CREDIT_AT_END.search(line):
        return True
    credit = signs.CREDIT_AFTER_STOP.search(line) if followed else None
    return credit is not None and len(signs.NEXT_SENTENCE.findall(line[:credit.start()])) <= 1


def _is_posted(line: str) -> bool:
    """``Updated 3:15 pm``: a label, and nothing after it but a date."""
    found = signs.POSTED_LINE.fullmatch(line)
    return found is not None and bool(signs.DATE_WORD.search(found["rest"])) and not _rest_of_date(found["rest"])


def _rest_of_date(line: str) -> str:
    """What is left of a line when dates, agencies, labels and separators are taken out."""
    rest = regex.sub(rf"(?i)\b{signs.POSTED}\b", " ", line)
    rest = regex.sub(rf"\b{signs.AGENCY}\b", " ", rest)
    rest = signs.DATE_WORD.sub(" ", rest)
    return " ".join(regex.sub(r"[^\p{L}\p{M}\p{N}'\u2019 ]", " ", rest).split())


def _is_date_line(line: str) -> bool:
    """A date with nothing but its agency, its place or its writer."""
    if _count(line) > LONGEST_DATE_LINE or not signs.HAS_DATE.search(line):
        return False
    rest = _rest_of_date(line)
    if not rest or signs.FOREIGN_DATE.fullmatch(line):
        return True
    separated = regex.search(r"[,|/\u2022\u00b7\u2013\u2014-]", line)
    return bool(separated and signs.DATED_NAME.fullmatch(rest) and signs.FULL_DATE.search(line))


def _is_byline(line: str) -> bool:
    if not 2 <= _count(line) <= LONGEST_BYLINE:
        return False
    if signs.BYLINE_OF_A_DESK.fullmatch(line):
        return not signs.STOP.search(line)
    found = signs.BYLINE.fullmatch(line)
    if not found:
        return False
    if signs.STOP.search(line) and not signs.INITIAL.search(line):
        return False
    if signs.BYLINE_ROLE.fullmatch(found["rest"] or ""):
        return True
    rest = signs.BYLINE_REST.sub(" ", _rest_of_date(found["rest"] or ""))
    return all(word[0].isupper() for word in rest.split())


def _adopt_name_lines(lines: Sequence[str], furniture: list[bool], first_story: int) -> None:
    """A bare name between headline and story is a byline where a date or an agency stands beside it."""
    for number in range(1, min(first_story, HEAD)):
        beside = furniture[number - 1] or furniture[number + 1]
        below_headline = not all(furniture[:number])
        if beside and below_headline and not furniture[number] and signs.NAME_LINE.fullmatch(lines[number]):
            furniture[number] = True


def _is_heading(line: str, after: str, top: bool) -> bool:
    """A short line without a stop, with prose after it; above the story it may be a question."""
    if len(line) > LONGEST_LINE or not signs.HEADING_START.match(line) or signs.NO_HEADING.search(line):
        return False
    count = _count(line)
    stop = signs.STOP.search(line)
    if top:
        whole = not stop or stop[0][0] in "?!\u2026" or bool(signs.INITIAL.search(line))
        return whole and 0 < count <= LONGEST_HEADLINE
    return not stop and 0 < count <= LONGEST_CROSSHEAD and _is_story(after)
