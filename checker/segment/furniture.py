"""Roles of paragraphs: what a page adds to an article, what is a heading, what is prose.

The signs are of shape and place: a label that ends in a colon, a line of nothing but a date, a
byline of capitalised names, a credit after the last stop, an imperative that names the page's own
things. The closed word classes below (months, media, agencies, parts of a page) fill the shapes; a
full sentence, a quotation, a short paragraph and a crosshead fit none of them. A line of mere
punctuation is prose: it is a mistake, which a check reports.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from checker.document import ParagraphRole

# How many paragraphs at the top may hold what stands between a headline and its story.
HEAD = 6
LONGEST_CAPTION = 90
LONGEST_HEADLINE = 24

_AGENCY = (
    r"(?:AFP|AP|Associated Press|Reuters|Thomson Reuters|Agence France-Presse|dpa|DPA|EFE|ANSA|TASS|Tass|PTI|IANS|ANI|UPI|PA|PA Media"
    r"|Press Association|Bloomberg|Getty(?: Images)?|Xinhua|Anadolu(?: Agency)?|AA|Kyodo(?: News)?|Yonhap|Interfax|Sputnik|EPA|CNA|MENA"
    r"|WAFA|SPA|WAM|NTB|TT|APA|Belga|Lusa|CP|AAP|Shutterstock|iStock|Alamy|Wikimedia(?: Commons)?|Handout|Courtesy|Agencies|Staff|Wire)"
)
_MEDIUM = r"(?:photo(?:s|graph|graphs|graphy)?|pictures?|images?|videos?|audio|illustrations?|graphics?|infographic|file photo|screenshot|screengrab)"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_CLOCK = r"\d{1,2}(?:[:.]\d\d){1,2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?(?!\w)"
_DATE_WORD = regex.compile(
    rf"(?i)(?<!\w)(?:{_CLOCK}|{_DAY}\.?|{_MONTH}\.?|\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}(?:T[\d:.]+Z?)?|\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?"
    r"|[ap]\.?m\.?|(?:second|minute|hour|day|week|month)s? ago|gmt|utc|[cemp][sd]?t|bst|ist|at|on)(?!\w)"
)
_POSTED = r"(?:(?:first |last )?(?:published|updated|posted|modified|created|issued|released|edited|revised)(?: (?:on|at))?|date)"
_FULL_DATE = regex.compile(
    rf"(?i){_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\.? \p{{L}}{{3,10}}\.?,? \d{{4}}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{_DAY},? (?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}} {_MONTH})\b"
)
_HAS_DATE = regex.compile(rf"(?i)\d (?:minute|hour|day|week)s? ago|{_FULL_DATE.pattern[4:]}|(?<!\w)(?:{_CLOCK})|(?<!\w)(?:{_MONTH}) \d{{1,2}}(?!\d)|(?<!\d)\d{{1,2}} (?:{_MONTH})\b")
_POSTED_LINE = regex.compile(rf"(?i)\W*{_POSTED}\b[\s:|-]*(?P<rest>.*)")

_PARTS = (
    rf"(?:(?:short ?|search )?(?:links?|key ?words?|tags?)|url|permalink|topics?|categor(?:y|ies)|filed under|posted in|share(?: this)?|related(?: \w+)?|more on \w+|read (?:more|also|next)"
    rf"|(?:see|also|you may) also(?: read| like)?|also read|must read|watch(?: also| now| live)?|listen|sources?|authors?|editors?|contact|media contacts?|e-?mail|credits?|captions?"
    rf"|{_MEDIUM}(?: (?:credits?|by|courtesy(?: of)?|source|from))?|published(?: by)?|updated|last updated|copyright|comments?|advertisement|newsletter|follow(?: us)?|views?|section|reading time"
    r"|recommended|trending|most (?:read|viewed|popular)|edited by|written by|reported by|bookmark)"
)
_LABEL_ONLY = regex.compile(rf"(?i)(?:[\p{{L}}-]+ ){{0,2}}{_PARTS} ?:")
_POINTS_ON = r"(?:read (?:more|also|next)|(?:see|also) also|see also|also read|must read|watch(?: also| now| live)?|related|more on \w+)"
_LABEL_VALUE = regex.compile(rf"\(?(?i:{_PARTS} ?[:|]|{_POINTS_ON} ?[\u2013\u2014-] )\s*\S.*")
_TAIL_LABEL = regex.compile(r"\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,2} ?:")
_INTRODUCES = regex.compile(
    r"(?i)\b(?:said|says|added|asked|wrote|writes|told|reads?|stated|continued|replied|is|are|was|were|next|what|who|how|why|when|where|happened|this|these|following|follows|i|he|she|they|we|it|you)\b"
)

_NAME_WORD = r"(?:[\p{Lu}][\p{L}\p{M}.'\u2019-]*|de|da|del|della|di|van|von|der|den|bin|ibn|al|el|la|le|du|dos|ten|ter)"
_NAMES = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,4}}(?:(?:,| and| &| with|, and) {_NAME_WORD}(?: {_NAME_WORD}){{0,4}}){{0,4}}"
_BYLINE = regex.compile(
    rf"(?:(?:[Ww]ords |[Ss]tory |[Ww]ritten |[Rr]eported |[Pp]osted |[Ee]dited |[Tt]ext )?[Bb]y|BY|Von|Par|Por|Di|Door)(?::| )\s*{_NAMES}"
    rf"(?P<rest>(?:\s*[,|/(\u2022\u00b7\u2013\u2014-]\s*|\s+(?:in|for|of|at)\s+|\s+).*)?"
)
_BYLINE_REST = regex.compile(
    r"(?i)\b(?:staff|writers?|reporters?|correspondents?|editors?|agenc(?:y|ies)|bureau|desk|news|press|contributors?|for|in|of|the|special|to|at|from|chief|senior|political|columnist)\b"
)
_NAME_LINE = regex.compile(rf"{_NAME_WORD}(?: {_NAME_WORD}){{1,3}}(?:(?: and | & |, ){_NAME_WORD}(?: {_NAME_WORD}){{1,3}})?")
_SIGNATURE = regex.compile(rf"(?:[\u2013\u2014-]{{1,2}}\s*(?:{_NAME_WORD}\s?){{1,4}}|\(?{_AGENCY}(?:(?:\s?[,/&|-]\s?| and | via ){_AGENCY})*\)?)\.?")
_CREW = regex.compile(r"\W*(?:(?:Additional|With) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Pp]roduction|[Tt]ranslat(?:ion|ed)|[Cc]ompiled) by \p{Lu}.*")
_DATELINE = regex.compile(r"\p{Lu}[\p{Lu}\p{M}.'\u2019 -]+(?:,[\p{L}\d., ]{0,40})?(?:\s?\([\p{L} ./-]{2,30}\))?\s*[\u2013\u2014-]{1,2}")

_CREDIT_AFTER_STOP = regex.compile(
    rf"[.!?\u2026][\"'\u2019\u201d)]*\s+\(?(?:[\u2013\u2014-]\s?)?(?:{_NAME_WORD}\s?){{0,4}}/?\s?{_AGENCY}(?:(?:\s?[,/|-]\s?| via | and ){_NAME_WORD}(?: {_NAME_WORD})?){{0,3}}\)?\.?"
)
_CREDIT_END = regex.compile(
    rf"(?P<bracket>[(\[](?:(?:{_NAME_WORD}\s?){{0,3}}/?\s?(?i:{_MEDIUM}|credit)(?:\s(?i:credits?|by|courtesy(?: of)?|source|from|via))?(?:\s?[:/|,]\s?|\s(?=\p{{Lu}})|(?=[)\]]))[^()\[\]]{{0,80}}"
    rf"|(?i:file)|[^()\[\]]{{1,60}}(?:\s?/\s?(?i:file)|\bvia {_AGENCY}|/\s?{_AGENCY}))[)\]]\.?$)"
    rf"|(?P<label>(?:^|[.!?\"'\u2019\u201d)]\s+|\s)(?:[Ff]ile |FILE )?(?:Photo(?:graph|s)?|PHOTO|Picture|Image|IMAGE|Video|Audio|Illustration|Graphic|Credit)s?(?: [Cc]redit| [Cc]ourtesy(?: of)?| [Ss]ource)?:\s?[^.!?]{{2,80}}\.?$)"
    rf"|(?P<by>(?:^|[.!?\"'\u2019\u201d)]\s+)(?:Photos?|Photographs?|Pictures?|Images?|Illustrations?|Video|Graphic)s? (?:by|courtesy(?: of)?|via|from) \p{{Lu}}[^.!?]{{1,60}}\.?$)"
    rf"|(?P<agency>\b{_AGENCY} (?i:photo|file photo|file)(?:/[^.]{{2,40}})?\)?\.?$)"
    rf"|(?P<slash>[.!?\"'\u2019\u201d)]\s+(?:{_NAME_WORD}\s?){{1,4}}\s?/\s?{_NAME_WORD}(?: {_NAME_WORD}){{0,3}}\.?$)"
    rf"|(?P<file>(?:[.!?\"'\u2019\u201d)]\s+|\s/\s?|[(\[])(?i:file(?: photo| picture| image| pic)?)[)\]]?\.?$)"
)
_FILE_START = regex.compile(rf"(?:FILE\b\s?(?:PHOTO|PICTURE|IMAGE)?\s?[-:\u2013\u2014]|[Ff]ile (?:photo|picture|image)\b|\(?(?:Photo|PHOTO|Image|Picture)\s?[:|]|Pictured:|In this (?:\p{{L}}+ )?(?:file )?(?:photo|image|picture)\b.*\()")

_PLATFORM = r"(?:facebook|twitter|x|instagram|youtube|telegram|whatsapp|linkedin|tiktok|reddit|pinterest|messenger|google news|flipboard|tumblr|viber|threads|bluesky|mastodon|snapchat|signal)"
_THIS = r"(?:this|the|full|original|whole)(?: (?:full|original|whole))? (?:article|story|page|post|report)"
_CALL = regex.compile(
    rf"(?i)\W*(?:follow us(?: .*)?|(?:like|find|join) us (?:on|via) .*|(?:share|tweet|print|save|e-?mail|like|rate|bookmark|listen to|read|report|comment on) {_THIS}.*"
    rf"|(?:share|post|tweet|send|save|e-?mail|print)(?: (?:this|it|link))?(?: (?:on|via|to|by|with|in|using) {_PLATFORM}\b.*)?|(?:share|save|print) this"
    r"|subscribe|register|sign(?: |-)?(?:up|in)|log(?: |-)?in|(?:sign|log) in to (?:comment|continue|read|reply)\b.*|subscribe to .*"
    r"|(?:subscribe|sign up|register)\W.*\b(?:our|newsletters?|e-?mail|here|now|today|updates|alerts|account|channel|podcast)(?: .{0,40})?"
    rf"|(?:click|tap) here\b.*|read more(?: (?:about|on|from|here|stories|articles|news|at|in)\b.*)?|(?:see|load|view|show|watch) (?:more|all)(?: (?:articles|stories|news|comments|posts|photos|videos))?"
    rf"|(?:download|get|try) (?:the|our) .*\b(?:app|newsletter)\b.*|skip to \p{{L}}+(?: content)?|continue reading.*|back to top|(?:leave|add|post|write|view) (?:a |your |all )?(?:comments?|reply)"
    rf"|listen to this \p{{L}}+|(?:join|follow) (?:the |our ).*\b(?:{_PLATFORM}|channel)\b.*|(?:follow|join) .{{1,40}} on {_PLATFORM}\b.*)\W*"
)
_CALL_STOPPED = regex.compile(
    rf"(?i)\W*(?:(?:you can |to )?(?:follow|like|join|find) (?:us|the author) (?:on|at)\b.*|(?:subscribe|sign up|register) (?:to|for|here|now|today)\b.*\b(?:our|newsletters?|here|e-?mail|updates)\b.*"
    rf"|(?:click|tap) here\b.*|download (?:the|our) .*\bapp\b.*|(?:share|save|print|e-?mail) this (?:article|story|page|post)\b.*|read (?:the )?(?:full|original|more)\b.*\b(?:here|article|story)\b)[.!]"
)
_ONLY_PARTS = regex.compile(
    rf"(?i)\W*(?:(?:{_PLATFORM}|share|tweet|pin|print|e-?mail|save|like|copy link|link|comments?|follow|subscribe|more|whatsapp|advertisement|advertising|ad|sponsored(?: content)?|promoted|"
    rf"loading|menu|search|home|next|previous|prev|reply|report|related|recommended|trending|newsletter|sign in|log in|share this(?: article| story)?|read more|back to top|most (?:read|popular|viewed)"
    rf"|(?:related|more|top|latest|other|popular|recommended|similar|editor.?s) (?:articles?|stories|news|posts?|topics?|content|reading|videos?|headlines|picks|links|coverage)|more (?:on this|from \p{{L}}+)(?: story| topic)?"
    rf"|(?:story|article) continues below(?: (?:this )?advertisement)?|continue reading|listen to this article|you may also like|tags|topics|keywords|sponsored by \p{{L}}+|end of (?:article|page|gallery))(?:\W+|$))+"
)
_NOT_ALONE = regex.compile(r"(?i)\W*(?:x|more|home|ad|next|like|search|follow|signal|report|reply|trending|link|save|related|pin|loading|menu|topics|threads)\W*")
_COUNT = regex.compile(
    r"(?i)\W*(?:\d[\d,.]*k?\+?\s*(?:comments?|shares?|views?|likes?|replies|retweets?|reactions?|followers|reads?|min(?:ute)?s?(?: to)? read)|(?:comments?|shares?|views?|likes?|share|reading time)\W{0,3}\d[\d,.]*k?\)?(?: min(?:ute)?s?)?)\W*"
)
_RIGHTS = regex.compile(r"(?:\W*(?:(?i:copyright)(?:\s*(?:\u00a9|\([cC]\)|:|,)|,? \d{4}|(?: by)? \p{Lu})|\u00a9|\([cC]\) ?\d{4}).{0,160}|(?i).{0,160}\ball rights reserved\b.{0,160})")
_ADDRESS = regex.compile(r"(?i)(?:\W*(?:https?://\S+|www\.\S+|pic\.twitter\.com/\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w+|#\w+)\W*)+")
_END_MARK = regex.compile(r"[-#*\s(\[]*(?:ENDS?|MORE|30)[-#*\s)\]]*")

_STOP = regex.compile(r"[\p{STerm}\u2026][\"'\u2019\u201d\u00bb)\]]*$")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019.-]*")
_QUOTED = regex.compile(r"[\"'\u2018\u201c\u201e\u00ab`]")


def roles(paragraphs: Sequence[str]) -> tuple[ParagraphRole, ...]:
    """One role for each paragraph, given the words of all of them in order."""
    last_prose = max((number for number, words in enumerate(paragraphs) if _is_story(words)), default=len(paragraphs))
    first_prose = next((number for number, words in enumerate(paragraphs) if _is_story(words)), 0)
    furniture = [
        _is_furniture(words, number <= max(first_prose, 1) and number < HEAD, number > last_prose, number < last_prose)
        for number, words in enumerate(paragraphs)
    ]
    _adopt_name_lines(paragraphs, furniture, first_prose)
    if all(furniture):
        # A text of nothing but such lines is what there is to read.
        return ("prose",) * len(paragraphs)
    found: list[ParagraphRole] = []
    for number, words in enumerate(paragraphs):
        if furniture[number]:
            found.append("furniture")
        elif _is_heading(words, list(paragraphs[number + 1:]), furniture[number + 1:], top="prose" not in found):
            found.append("headline")
        else:
            found.append("prose")
    return tuple(found)


def _count(words: str) -> int:
    return len(_WORD.findall(words))


def _is_story(words: str) -> bool:
    """Whether this is surely prose: long enough and ended with a stop, and no caption."""
    return _count(words) >= 8 and bool(_STOP.search(words)) and not _is_caption(words, followed=True) and not _RIGHTS.fullmatch(words)


def _is_furniture(words: str, at_head: bool, at_tail: bool, followed: bool) -> bool:
    line = " ".join(words.split())
    if not _WORD.search(line):
        return False
    if _is_caption(line, followed):
        return True
    if _QUOTED.match(line) or len(line) > 400:
        return False
    stopped = bool(_STOP.search(line))
    short = _count(line) <= 12
    return bool(
        _RIGHTS.fullmatch(line)
        or _ADDRESS.fullmatch(line)
        or _COUNT.fullmatch(line)
        or _CREW.fullmatch(line)
        or (_LABEL_ONLY.fullmatch(line) and not _INTRODUCES.search(line))
        or (at_tail and _TAIL_LABEL.fullmatch(line) and not _INTRODUCES.search(line))
        or (_LABEL_VALUE.fullmatch(line) and (not stopped or short))
        or (short and _ONLY_PARTS.fullmatch(line) and not _NOT_ALONE.fullmatch(line))
        or (short and not stopped and _CALL.fullmatch(line))
        or (_count(line) <= 40 and _CALL_STOPPED.fullmatch(line))
        or (short and _is_posted(line))
        or ((at_head or at_tail) and not stopped and _is_date_line(line))
        or (_is_byline(line) and (at_head or at_tail))
        or ((at_head or at_tail) and _SIGNATURE.fullmatch(line))
        or (at_head and _DATELINE.fullmatch(line))
        or (at_tail and _END_MARK.fullmatch(line))
    )


def _is_caption(words: str, followed: bool) -> bool:
    """A picture's words with their credit. A bare agency after a last sentence is the story's sign-off."""
    line = " ".join(words.split())
    if _count(line) > LONGEST_CAPTION:
        return False
    if _FILE_START.match(line) or _CREDIT_END.search(line):
        return True
    found = None
    if followed:
        found = regex.search(rf"(?:{_CREDIT_AFTER_STOP.pattern})$", line)
    return found is not None and len(regex.findall(r"[.!?\u2026][\"'\u2019\u201d)]*\s+\p{Lu}", line[:found.start()])) <= 1


def _is_posted(line: str) -> bool:
    """"Updated 3:15 pm": a label and a date, or the beginning of one."""
    found = _POSTED_LINE.fullmatch(line)
    return found is not None and (not _rest_of_date(found["rest"]) and bool(_DATE_WORD.search(found["rest"])))


def _rest_of_date(line: str) -> str:
    """What is left of a line when dates, agencies, labels and separators are taken out."""
    rest = regex.sub(rf"(?i)\b{_POSTED}\b", " ", line)
    rest = regex.sub(rf"\b{_AGENCY}\b", " ", rest)
    rest = _DATE_WORD.sub(" ", rest)
    return " ".join(regex.sub(r"[^\p{L}\p{M}\p{N}'\u2019 ]", " ", rest).split())


def _is_date_line(line: str) -> bool:
    """A date with nothing but its agency, its place or its writer."""
    if _count(line) > 14 or not _HAS_DATE.search(line):
        return False
    rest = _rest_of_date(line)
    if not rest:
        return True
    foreign = regex.fullmatch(r"\d{1,2}\.? \p{L}{3,10}\.? \d{4}", line)
    names = regex.fullmatch(rf"(?:By )?{_NAME_WORD}(?: (?:and )?{_NAME_WORD}){{0,4}}", rest)
    return bool(foreign) or (bool(names) and bool(regex.search(r"[,|/\u2022\u00b7\u2013\u2014-]", line)) and bool(_FULL_DATE.search(line)))


def _is_byline(line: str) -> bool:
    found = _BYLINE.fullmatch(line)
    if not found or _count(line) > 20:
        return False
    if _STOP.search(line) and not regex.search(r"\b\p{Lu}[\p{L}]{0,2}\.$", line):
        return False
    rest = _rest_of_date(found["rest"] or "")
    left = [word for word in _BYLINE_REST.sub(" ", rest).split() if not word[0].isupper()]
    return not left and _count(line) >= 2


def _adopt_name_lines(paragraphs: Sequence[str], furniture: list[bool], first_prose: int) -> None:
    """A bare name at the head is a byline where a date or an agency stands beside it."""
    for number in range(1, min(first_prose, HEAD, len(paragraphs))):
        beside = furniture[number - 1] or (number + 1 < len(furniture) and furniture[number + 1])
        if not furniture[number] and beside and _NAME_LINE.fullmatch(paragraphs[number].strip()):
            furniture[number] = any(not other for other in furniture[:number])


def _is_heading(words: str, following: list[str], furniture: Sequence[bool], top: bool) -> bool:
    """A short line without a stop, with prose after it; above the story it may be a question."""
    line = " ".join(words.split())
    after = [other for other, apart in zip(following, furniture, strict=True) if not apart]
    if not after or not regex.match(r"[\"'\u2018\u201c\u00ab\u00bf\u00a1(]?[\p{Lu}\p{Lo}\p{N}$\u00a3\u20ac]", line):
        return False
    count = _count(line)
    if not count or regex.search(r"[,;:\u2013\u2014-]$|[\p{STerm}][\"'\u2019\u201d)]* \p{Lu}\p{Ll}+ \p{Ll}", line):
        return False
    stop = _STOP.search(line)
    if top:
        whole = not stop or stop[0][0] in "?!\u2026" or bool(regex.search(r"\b\p{Lu}\.$", line))
        return whole and count <= LONGEST_HEADLINE and len(line) <= 180
    return not stop and count <= 8 and _is_story(after[0])
