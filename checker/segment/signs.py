"""The shapes of what a page adds to an article: classes of words, and the patterns that they fill.

Each pattern is of one line, white space folded. Words are English where a page's own words are English;
dates, names, addresses, counts and credits are told by their form.
"""

from __future__ import annotations

import regex

_IGNORE_CASE = regex.IGNORECASE


def _one_of(*rows: str) -> str:
    """A group of alternatives, separated by ``, `` in the rows; each may be a pattern."""
    return "(?:" + "|".join(word for row in rows for word in row.split(", ")) + ")"


# Who supplies words and pictures.
AGENCY = _one_of(
    "AFP, AP, Associated Press, Reuters, Thomson Reuters, Agence France-Presse, dpa, DPA, EFE, ANSA",
    "TASS, Tass, PTI, IANS",
    "ANI, UPI, PA, PA Media, Press Association, Bloomberg, Getty(?: Images)?, Xinhua",
    "Anadolu(?: Agency)?, AA, Kyodo(?: News)?",
    "Yonhap, Interfax, Sputnik, EPA, CNA, MENA, WAFA, SPA, WAM, NTB, TT, APA, Belga, Lusa, CP, AAP",
    "Shutterstock, iStock",
    "Alamy, Wikimedia(?: Commons)?, Handout, Courtesy, Agencies, Staff, Wire",
)
_MEDIUM = _one_of(
    "photo(?:s|graph|graphs|graphy)?, pictures?, images?, videos?, audio, illustrations?, graphics?, infographic",
    "file photo, screenshot, screengrab",
)
_MEDIUM_LABEL = _one_of(
    "Photo(?:graph|s)?, PHOTO, Picture, Image, IMAGE, Video, Audio, Illustration, Graphic, Credit"
)
_PLATFORM = _one_of(
    "facebook, twitter, x, instagram, youtube, telegram, whatsapp, linkedin, tiktok, reddit, pinterest",
    "messenger, google news",
    "flipboard, tumblr, viber, threads, bluesky, mastodon, snapchat, signal",
)
_PARTICLE = _one_of("de, da, del, della, di, van, von, der, den, bin, ibn, al, el, la, le, du, dos, ten, ter")
NAME_WORD = rf"(?:\p{{Lu}}[\p{{L}}\p{{M}}.'\u2019-]*|{_PARTICLE})"
_NAME = rf"{NAME_WORD}(?: {NAME_WORD}){{0,4}}"
_FULL_NAME = rf"{NAME_WORD}(?: {NAME_WORD}){{1,3}}"

# Dates.
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = _one_of(
    "jan(?:uary)?, feb(?:ruary)?, mar(?:ch)?, apr(?:il)?, may, june?, july?, aug(?:ust)?",
    "sept?(?:ember)?, oct(?:ober)?",
    "nov(?:ember)?, dec(?:ember)?",
)
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d){1,2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?(?!\w))"
_AGO = r"(?:second|minute|hour|day|week|month)s? ago"
_TH = r"(?:st|nd|rd|th)?"
_FULL = (
    rf"(?:{_MONTH}\.? \d{{1,2}}{_TH},? \d{{4}}|\d{{1,2}}{_TH}\.? \p{{L}}{{3,10}}\.?,? \d{{4}}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{_DAY},? (?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}} {_MONTH})\b)"
)
POSTED = (
    r"(?:(?:first |last )?(?:published|updated|posted|modified|created|issued|released|edited"
    r"|revised)(?: (?:on|at))?|date)"
)
DATE_WORD = regex.compile(
    rf"(?<!\w)(?:{_CLOCK}|{_DAY}\.?|{_MONTH}\.?|\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}(?:T[\d:.]+Z?)?"
    rf"|\d{{4}}|\d{{1,2}}{_TH}"
    rf"|[ap]\.?m\.?|{_AGO}|gmt|utc|[cemp][sd]?t|bst|ist|at|on)(?!\w)",
    _IGNORE_CASE,
)
FULL_DATE = regex.compile(_FULL, _IGNORE_CASE)
HAS_DATE = regex.compile(
    rf"\d {_AGO}|{_FULL}|(?<!\w){_CLOCK}|(?<!\w){_MONTH} \d{{1,2}}(?!\d)|(?<!\d)\d{{1,2}} {_MONTH}\b", _IGNORE_CASE
)
# "Publié le dimanche 16 mars 2025 à 23 h 10", "Stand: 7. Januar 2022, 10.15 Uhr".
FOREIGN_DATE = regex.compile(
    r"(?i:(?:publié|mis à jour|modifié|veröffentlicht|aktualisiert|stand|publicado|actualizado"
    r"|pubblicato|aggiornato):? )?"
    r"(?:(?i:le|am|el|il|den|op|em|a) )?(?:[\p{L}-]+,? (?:den |le )?)?\d{1,2}\.? (?:de )?\p{L}{3,10}\.?(?: de)? \d{4}"
    r"(?:,? (?:(?:à|um|a las|alle|kl\.?|às|om) )?\d{1,2}\s?[:.h]\s?\d\d(?: [Uu]hr| h)?)?"
)
POSTED_LINE = regex.compile(rf"\W*{POSTED}\b[\s:|-]*(?P<rest>.*)", _IGNORE_CASE)

# Labels: "Short link:", "Tags: budget, bridge", "Read more: ...".
_LABEL = _one_of(
    "(?:short ?|search )?(?:links?|key ?words?|tags?), url, permalink, topics?, categor(?:y|ies)",
    "filed under, posted in",
    r"share(?: this)?, related(?: \w+)?, more on \w+, read (?:more|also|next)",
    r"(?:see|also|you may) also(?: read| like)?",
    "also read, must read, watch(?: also| now| live)?, listen, sources?, authors?, editors?, contact",
    "media contacts?",
    f"e-?mail, credits?, captions?, {_MEDIUM}(?: (?:credits?|by|courtesy(?: of)?|source|from))?",
    "published(?: by)?, updated",
    "last updated, copyright, comments?, advertisement, newsletter, follow(?: us)?, views?, section",
    "reading time, recommended",
    "trending, most (?:read|viewed|popular), edited by, written by, reported by, bookmark",
)
_POINTS_ON = _one_of(
    r"read (?:more|also|next), (?:see|also) also, see also, also read, must read",
    r"watch(?: also| now| live)?, related",
    r"more on \w+",
)
LABEL_ONLY = regex.compile(rf"(?:[\p{{L}}-]+ ){{0,2}}{_LABEL} ?:", _IGNORE_CASE)
LABEL_AND_VALUE = regex.compile(rf"\(?(?:{_LABEL} ?[:|]|{_POINTS_ON} ?[\u2013\u2014-] )\s*\S.*", _IGNORE_CASE)
TAIL_LABEL = regex.compile(r"\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,2} ?:")
INTRODUCES = regex.compile(
    r"\b"
    + _one_of(
        "said, says, added, asked, wrote, writes, told, reads?, stated, continued, replied, is, are, was",
        "were, next, what, who",
        "how, why, when, where, happened, this, these, following, follows, i, he, she, they, we, it, you",
    )
    + r"\b",
    _IGNORE_CASE,
)

# Who wrote it.
BYLINE = regex.compile(
    r"(?:(?:(?i:words|story|written|reported|posted|edited|text|interview|analysis|report|review"
    r"|opinion|comment|essay) )?[Bb]y|BY|Von"
    r"|Par|Por|Di|Door)(?::| )\s*"
    rf"{_NAME}(?:(?:,| and| &| with|, and) {_NAME}){{0,4}}"
    r"(?P<rest>(?:\s*[,|/(\u2022\u00b7\u2013\u2014-]\s*|\s+(?:in|for|of|at)\s+|\s+).*)?"
)
BYLINE_REST = regex.compile(
    r"\b"
    + _one_of(
        "staff, writers?, reporters?, correspondents?, editors?, agenc(?:y|ies), bureau, desk, news, press",
        "contributors?, for, in",
        "of, the, special, to, at, from, chief, senior, political, columnist",
    )
    + r"\b",
    _IGNORE_CASE,
)
_DESK = _one_of(
    "staff, writers?, reporters?, correspondents?, editors?, agenc(?:y|ies), bureau, desk, newsroom",
    "team, columnist, critic",
    "contributors?, rédaction, Redaktion, redacción, redazione",
)
BYLINE_OF_A_DESK = regex.compile(
    rf"(?:(?i:by|from) (?:our|the|a)|(?:Par|Von|Por|Di) \p{{L}}+)(?: [\p{{L}}-]+){{0,3}}? {_DESK}(?:[,;(].*)?"
    rf"|(?:Par|Von|Por|Di) (?:la|der|die|unsere[mr]?|notre|nuestra) {_DESK}(?:[,;(].*)?"
)
# After the name: ", local democracy reporter", ", à Port-Royal".
BYLINE_ROLE = regex.compile(
    rf"\s*[,|/(\u2013\u2014-]\s*(?:(?:[\p{{L}}-]+ ){{0,4}}{_DESK}\b.*|\p{{Ll}}{{1,4}} \p{{Lu}}[\p{{L}} -]*)"
)
NAME_LINE = regex.compile(rf"{_FULL_NAME}(?:(?: and | & ){_FULL_NAME}|, {NAME_WORD}(?: {NAME_WORD}){{0,3}})?")
DATED_NAME = regex.compile(rf"(?:By )?{NAME_WORD}(?: (?:and )?{NAME_WORD}){{0,4}}")
SIGNATURE = regex.compile(
    rf"(?:[\u2013\u2014-]{{1,2}}\s*(?:{NAME_WORD}\s?){{1,4}}|\(?{AGENCY}(?:(?:\s?[,/&|-]\s?| and "
    rf"| via ){AGENCY})*\)?)\.?"
)
CREW = regex.compile(
    r"\W*(?:(?:Additional|With) )?"
    r"(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Pp]roduction|[Tt]ranslat(?:ion|ed)|[Cc]ompiled) by \p{Lu}.*"
)
DATELINE = regex.compile(
    r"\p{Lu}[\p{Lu}\p{M}.'\u2019 -]+(?:,[\p{L}\d., ]{0,40})?(?:\s?\([\p{L} ./-]{2,30}\))?\s*[\u2013\u2014-]{1,2}"
)

# Captions and their credits.
_AFTER = r"[.!?\"'\u2019\u201d)]\s+"
CREDIT_AFTER_STOP = regex.compile(
    rf"[.!?\u2026][\"'\u2019\u201d)]*\s+\(?(?:[\u2013\u2014-]\s?)?(?:{NAME_WORD}\s?){{0,4}}/?\s?{AGENCY}"
    rf"(?:(?:\s?[,/|-]\s?| via | and ){NAME_WORD}(?: {NAME_WORD})?){{0,3}}\)?\.?$"
)
_BRACKETED = (
    rf"[(\[](?:(?:{NAME_WORD}\s?){{0,3}}/?\s?(?i:{_MEDIUM}|credit)(?:\s(?i:credits?|by"
    rf"|courtesy(?: of)?|source|from|via))?"
    r"(?:\s?[:/|,]\s?|\s(?=\p{Lu})|(?=[)\]]))[^()\[\]]{0,80}"
    rf"|(?i:file)|[^()\[\]]{{1,60}}(?:\s?/\s?(?i:file)|\bvia {AGENCY}|/\s?{AGENCY}))[)\]]\.?$"
)
_LABELLED = (
    rf"(?:^|\s)(?:[Ff]ile |FILE )?{_MEDIUM_LABEL}s?(?: [Cc]redit| [Cc]ourtesy(?: of)?"
    rf"| [Ss]ource)?:\s?[^.!?]{{2,80}}\.?$"
)
_MADE_BY = (
    rf"(?:^|{_AFTER})(?:Photo|Photograph|Picture|Image|Illustration|Video|Graphic)s? (?:by|courtesy(?: of)?|via|from)"
    r" \p{Lu}[^.!?]{1,60}\.?$"
)
_SLASHED = (
    rf"\b{AGENCY} (?i:photo|file photo|file)(?:/[^.]{{2,40}})?\)?\.?$"
    rf"|{_AFTER}(?:{NAME_WORD}\s?){{1,4}}\s?/\s?{NAME_WORD}(?: {NAME_WORD}){{0,3}}\.?$"
    rf"|(?:{_AFTER}|\s/\s?|\)/|[(\[])(?i:file(?: photo| picture| image| pic)?)[)\]]?\.?$"
)
CREDIT_AT_END = regex.compile(rf"{_BRACKETED}|{_LABELLED}|{_MADE_BY}|{_SLASHED}")
CAPTION_START = regex.compile(
    r"FILE\b\s?(?:PHOTO|PICTURE|IMAGE)?\s?[-:\u2013\u2014]|[Ff]ile (?:photo|picture|image)\b"
    r"|\(?(?:Photo|PHOTO|Image|Picture)\s?[:|]"
    r"|Pictured:|In this (?:\p{L}+ )?(?:file )?(?:photo|image|picture)\b.*\("
)
NEXT_SENTENCE = regex.compile(r"[.!?\u2026][\"'\u2019\u201d)]*\s+\p{Lu}")

# The page speaking for itself.
_STORY = _one_of("article, story, page, post, report")
_ITS = rf"(?:this|the|full|original|whole)(?: (?:full|original|whole))? {_STORY}"
CALL = regex.compile(
    r"\W*(?:follow us(?: .*)?|(?:like|find|join) us (?:on|via) .*"
    rf"|(?:share|tweet|print|save|e-?mail|like|rate|bookmark|listen to|read|report|comment on) {_ITS}.*"
    rf"|(?:share|post|tweet|send|save|e-?mail|print)(?: (?:this|it|link))?(?: (?:on|via|to|by|with|in"
    rf"|using) {_PLATFORM}\b.*)?"
    r"|(?:share|save|print) this|share (?:on|via) social media\b.*|subscribe|register|sign[ -]?(?:up"
    r"|in)|log[ -]?in|subscribe to .*"
    r"|(?:sign|log) in to (?:comment|continue|read|reply)\b.*"
    r"|(?:subscribe|sign up|register)\W.*\b(?:our|newsletters?|e-?mail|here|now|today|updates|alerts"
    r"|account|channel|podcast)"
    r"(?: .{0,40})?"
    r"|(?:click|tap) here\b.*|read more(?: (?:about|on|from|here|stories|articles|news|at|in)\b.*)?"
    r"|(?:see|load|view|show|watch) (?:more|all)(?: (?:articles|stories|news|comments|posts|photos|videos))?"
    r"|(?:download|get|try) (?:the|our) .*\b(?:app|newsletter)\b.*|skip to \p{L}+(?: content)?"
    r"|continue reading.*|back to top"
    r"|(?:leave|add|post|write|view) (?:a |your |all )?(?:comments?|reply)|listen to this \p{L}+"
    rf"|(?:join|follow) (?:the |our ).*\b(?:{_PLATFORM}|channel)\b.*|(?:follow"
    rf"|join) .{{1,40}} on {_PLATFORM}\b.*)\W*",
    _IGNORE_CASE,
)
CALL_WITH_STOP = regex.compile(
    r"\W*(?:(?:you can |to )?(?:follow|like|join|find) (?:us|the author) (?:on|at)\b.*"
    r"|(?:subscribe|sign up|register) (?:to|for|here|now|today)\b.*\b(?:our|newsletters?|here|e-?mail|updates)\b.*"
    rf"|(?:click|tap) here\b.*|download (?:the|our) .*\bapp\b.*|(?:share|save|print|e-?mail) this {_STORY}\b.*"
    r"|read (?:the )?(?:full|original|more)\b.*\b(?:here|article|story)\b)[.!]",
    _IGNORE_CASE,
)
_PART = _one_of(
    r"(?:related|more|top|latest|other|popular|recommended|similar|editor.?s) (?:articles?|stories"
    r"|news|posts?|topics?|content)",
    "(?:related|more|top|latest|popular|recommended|similar|editor.?s) (?:reading|videos?|headlines"
    "|picks|links|coverage)",
    r"more (?:on this|from \p{L}+)(?: story| topic)?, (?:story|article) continues below(?: (?:this )?advertisement)?",
    r"listen to this article, end of (?:article|page|gallery), continue reading, sponsored by \p{L}+, read more",
    "back to top, most (?:read|popular|viewed), you may also like",
    "share this(?: article| story)?, sponsored(?: content)?, copy link, sign in, log in, share, tweet",
    "pin, print, e-?mail",
    "save, like, link, comments?, follow, subscribe, more, advertisement, advertising, ad, promoted",
    "loading, menu, search",
    "home, next, previous, prev, reply, report, related, recommended, trending, newsletter, tags, topics, keywords",
    _PLATFORM,
)
ONLY_PARTS = regex.compile(rf"\W*(?:{_PART}(?:\W+|$))++", _IGNORE_CASE)
# Of the parts, those that a crosshead could consist of.
NOT_ALONE = regex.compile(
    r"\W*"
    + _one_of(
        "x, more, home, ad, next, like, search, follow, signal, report, reply, trending, link, save",
        "related, pin, loading, menu",
        "topics, threads, top news, other news",
    )
    + r"\W*",
    _IGNORE_CASE,
)
# "Home | News | Region"
MENU = regex.compile(r"(?:\p{Lu}[\p{L}&]*(?: [\p{L}&]+)?\s[|>\u00bb\u203a/]\s){2,}\p{Lu}[\p{L}&]*(?: [\p{L}&]+)?")
COUNT = regex.compile(
    r"\W*(?:\d[\d,.]*k?\+?\s*"
    + _one_of(
        "comments?, shares?, views?, likes?, replies, retweets?, reactions?, followers, reads?",
        "min(?:ute)?s?(?: to)? read"
    )
    + r"|(?:comments?|shares?|views?|likes?|reading time)\W{0,3}\d[\d,.]*k?\)?(?: min(?:ute)?s?)?)\W*",
    _IGNORE_CASE,
)
RIGHTS = regex.compile(
    r"\W*(?:(?i:copyright)(?:\s*(?:\u00a9|\([cC]\)|:|,)|,? \d{4}|(?: by)? \p{Lu})|\u00a9|\([cC]\) ?\d{4}).{0,160}"
    r"|.{0,160}\b(?i:all rights reserved)\b.{0,160}"
)
ADDRESS = regex.compile(
    r"\W*(?:https?://\S+|www\.\S+|pic\.twitter\.com/\S+|[\w.+-]++@[\w-]+\.[\w.]+|@\w+|#\w+)", _IGNORE_CASE
)
END_MARK = regex.compile(r"[-#*\s(\[]*(?:ENDS?|MORE|30)[-#*\s)\]]*")

STOP = regex.compile(r"[\p{STerm}\u2026][\"'\u2019\u201d\u00bb)\]]*$")
WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019.-]*")
QUOTED = regex.compile(r"[\"'\u2018\u201c\u201e\u00ab`]")
INITIAL = regex.compile(r"\b\p{Lu}\p{L}{0,2}\.$")
HEADING_START = regex.compile(r"[\"'\u2018\u201c\u00ab\u00bf\u00a1(]?[\p{Lu}\p{Lo}\p{N}$\u00a3\u20ac]")
NO_HEADING = regex.compile(r"[,;:\u2013\u2014-]$|[\p{STerm}][\"'\u2019\u201d)]* \p{Lu}\p{Ll}+ \p{Ll}")
