"""Words, figures and marks: a tokenizer of Unicode properties that knows no language.

The rules, in order (the first that fits at a place wins):

1. addresses, handles and tags whole: ``https://a.example/b``, ``@desk``, ``#vote``;
2. emoji and flags with all their parts, spaced or unspaced ellipses, double dashes and the doubled
   straight quotes of wire copy (``''``) as one mark;
3. figures with their sign of currency, groups, decimals and what is written onto them: ``$35,000,000``,
   ``US$3.5bn``, ``7%``, ``10:30``, ``1990s``, ``2nd``; a range (``2-1``) is two figures and a dash;
4. abbreviations with their stops: ``U.S.``, ``a.m.``; ``Mr.`` and an initial keep theirs where the sentence goes on;
5. words with inner apostrophes and hyphens: ``don't``, ``l'eau``, ``19-year-old``. A possessive ``'s`` is a
   token of its own, so that a name is found with or without it; in the contractions of English pronouns
   (``it's``, ``that's``) it is not, so that no edit cuts through one;
6. characters of scripts without spaces one by one (Han, Kana, Thai ...);
7. every other mark by itself.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import regex

from checker.document import Span, Token

# The characters for which str.isspace() is true: the white space of the whole project.
WHITE_SPACE = r"\s\x1c-\x1f"

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_INNER = r"[\p{M}\p{Cf}]"
_LETTER = rf"[\p{{L}}\p{{Nl}}\p{{M}}\p{{Cf}}--[{_UNSPACED}]]"
_WORD = rf"[\p{{L}}\p{{M}}\p{{N}}\p{{Cf}}_--[{_UNSPACED}]]"
_APOSTROPHE = r"['\u2019\u2018\u02bc\uff07]"
_HYPHEN = r"[-\u2010\u2011]"
_PICTURE = r"\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u20e3]*"
_HOSTS = "it|he|she|that|what|who|there|here|where|how|when|why|this|let|everyone|everybody|someone|somebody|nobody"

_TOKEN = regex.compile(
    rf"""
    (?P<address> (?:https?://|www\.)[^{WHITE_SPACE}<>"\u201c\u201d]*[\p{{L}}\p{{N}}/]
      | [\p{{L}}\p{{N}}._%+-]++@[\p{{L}}\p{{N}}-]+(?:\.[\p{{L}}\p{{N}}-]+)+
      | (?<![\p{{L}}\p{{N}}])(?:\p{{L}}[\p{{L}}\p{{N}}-]*+\.)+
        (?:com|org|net|gov|edu|info|int|(?:co|com|ac|gov|org)\.\p{{L}}\p{{L}})\b
      | (?<![\p{{L}}\p{{N}}])[@\#][\p{{L}}\p{{N}}_]*[\p{{L}}_][\p{{L}}\p{{N}}_]* )
  | (?P<mark> \p{{Regional_Indicator}}{{2}}
      | [0-9\#*]\ufe0f?\u20e3
      | (?![0-9\#*\u00a9\u00ae]){_PICTURE}(?:\u200d{_PICTURE})*
      | \.(?:\ \.)+(?:\ \.) | \.{{2,}} | \u2026+ | -{{2,}} | ''|`` )
  | (?P<figure>
      {_APOSTROPHE}[0-9]0s\b
      | \d{{4}}-\d\d-\d\d(?![\d-])
      | (?:\b\p{{Lu}}{{1,3}})?\p{{Sc}}?
        \d++(?:[.,:/'\u2019\u00a0\u202f]\d++)*+
        (?:[%\u2030\u00b0\u066a]\p{{L}}?(?!\p{{L}}) | (?:\p{{No}}|{_LETTER})*+ (?:\p{{Sc}}(?!\d))? )
        (?:{_HYPHEN}{_LETTER}++)*+ )
  | (?P<abbreviation> (?<![\p{{L}}\p{{N}}])(?:\p{{L}}\.){{2,}}(?:\p{{L}}(?![\p{{L}}\p{{N}}]))?(?:{_HYPHEN}\p{{L}}+)*
      | (?<![\p{{L}}\p{{N}}])\p{{Lu}}\p{{L}}{{0,4}}\.(?=[\ \u00a0\u202f]+[\p{{L}}\p{{N}}]) )
  | (?P<word> \p{{Lu}}+&\p{{Lu}}+
      | {_WORD}+(?:{_HYPHEN}{_WORD}+|{_APOSTROPHE}(?![sS](?!{_WORD})){_WORD}+
          |(?i:(?<=(?<!{_WORD})(?:{_HOSTS})){_APOSTROPHE}s(?!{_WORD})))*
      | {_APOSTROPHE}[sS](?!{_WORD})(?<={_WORD}{_APOSTROPHE}[sS]) )
  | (?P<unspaced> [{_UNSPACED}]{_INNER}* )
  | (?P<other> [^{WHITE_SPACE}]{_INNER}* )
    """,
    regex.VERSION1 | regex.VERBOSE,
)

_SAME = str.maketrans(
    {
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02\u300c\u300d", '"'),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u2032\uff07`\u00b4", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        "\u2026": "...",
        "\u066a": "%",
    }
)
_FOLDED = regex.compile(r"[\ufb00-\ufb06\uff01-\uff5e\u3000]")
_INVISIBLE = regex.compile(r"[\p{Cf}\ufe0e\ufe0f]")
_GROUPED = regex.compile(r"(?<![\d.,])\d{1,3}(?:[,'\u00a0\u202f]\d{3})+(?![\d,])")
_WHOLE_MARKS = {"''": '"', "``": '"', "_": "-", "--": "-", "---": "-"}


@lru_cache(maxsize=65536)
def norm(word: str) -> str:
    """The form of a token that comparisons use; never empty.

    NFC, case folded; quotation marks straight, dashes one, ligatures and full-width letters taken
    apart (the rest of NFKC would make ``10\u00b2`` into 102), characters without a shape dropped, the stops of
    an abbreviation (``U.S.`` and ``US``) and the commas between groups of three digits left out.
    """
    text = unicodedata.normalize("NFC", word)
    text = _FOLDED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = text.translate(_SAME)
    text = _WHOLE_MARKS.get(text, text)
    text = _INVISIBLE.sub("", text) or text
    text = _GROUPED.sub(lambda found: regex.sub(r"\D", "", found[0]), text)
    if text.endswith(".") and regex.fullmatch(r"(?:\p{L}\.)+|\p{L}+\.", text):
        text = text.replace(".", "")
    elif "." in text and regex.match(r"(?:\p{L}\.){2,}", text):
        text = text.replace(".", "")
    return unicodedata.normalize("NFC", text.casefold())


def tokenize(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens of ``text`` inside ``span``, in order, spans into ``text``.

    They do not overlap, hold no white space but that inside a spaced ellipsis or a figure's groups,
    and cover every other code point of the span.
    """
    return tuple(_tokens(span.of(text), span.start))


def _tokens(text: str, offset: int) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        yield Token(Span(found.start() + offset, found.end() + offset), norm(found[0]))
