"""Damage as spinning tools and translation engines do it, seeded; none of it is the training's own code.

``synonym``: a word becomes a WordNet synonym in any of its senses, inflected alike. The detector's training
knows this kind. The others it never sees:

- ``literal``: a verb with a particle or an object becomes a synonym of what the verb means by itself ("took place",
  "gripped place");
- ``calque``: a word becomes the false friend that translators fall for ("eventual" for "possible");
- ``lookalike``: a word becomes another word of the same class that is spelled nearly like it;
- ``fragment``: a verb and a particle stand after a sentence as one of their own;
- ``quotation``: a closing quotation mark is lost.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache

from checker.document import Document, Sentence, Span, Token
from checker.language import words
from checker.language.spelling import same_word
from tests.benchmarks import wordnet

TAGS = {"VB": "v", "NN": "n", "JJ": "a"}
WORD_KINDS = ("synonym", "literal", "calque", "lookalike")
KINDS = (*WORD_KINDS, "fragment", "quotation")
_LEFT_ALONE = ("be", "have", "do", "say")
_FEWEST_TOKENS = 6

# What a verb says by itself; in a phrase ("carry out", "take part") it says something else.
LITERAL = {
    "take": "grip grab seize", "make": "manufacture fabricate build", "give": "donate gift hand", "break": "smash snap",
    "carry": "haul lug transport", "hold": "grip clutch grasp", "bring": "haul fetch tow", "run": "sprint jog gallop",
    "set": "deposit lay plant", "turn": "spin swivel twist", "fall": "tumble topple", "stand": "tower perch",
    "draw": "sketch doodle paint", "raise": "hoist lift", "strike": "slap thump hit", "cut": "slice chop saw",
    "cast": "fling toss hurl", "play": "gamble frolic toy", "pay": "reimburse refund", "put": "deposit lay",
    "meet": "greet bump", "keep": "hoard stash", "reach": "stretch grab", "face": "head nose", "hit": "slap whack",
    "drop": "spill fling", "push": "shove jostle", "pull": "tug yank", "lead": "tow drag", "follow": "chase trail",
    "call": "shout yell telephone", "move": "shift budge", "open": "unlock unwrap", "close": "slam shut", "hand": "finger",
    "launch": "throw hurl", "lose": "mislay misplace", "win": "gain earn", "build": "assemble glue", "issue": "emit exude",
    "deliver": "mail parcel", "grow": "sprout bud", "show": "exhibit flaunt", "leave": "depart exit", "find": "unearth spot",
    "back": "rear reverse", "bear": "haul lug", "serve": "wait dish", "pass": "overtake hand", "drive": "steer motor",
}  # fmt: skip

# English word: what its likeness in another European language makes of it.
CALQUES = {
    "current": "actual", "possible": "eventual", "sensible": "sensitive", "reliable": "sure", "recent": "fresh",
    "common": "ordinary", "important": "principal", "main": "capital", "large": "big", "big": "grand", "strong": "hard",
    "heavy": "strong", "expensive": "dear", "further": "ulterior", "annual": "yearly", "previous": "anterior",
    "local": "regional", "open": "free", "serious": "grave", "broad": "ample", "high": "elevated", "poor": "feeble",
    "factory": "fabric", "meeting": "reunion", "event": "manifestation", "injury": "lesion", "trip": "voyage",
    "speech": "discourse", "agenda": "program", "lecture": "conference", "library": "bookshop", "deadline": "term",
    "chairman": "president", "course": "career", "debt": "guilt", "letter": "chart", "claim": "pretension",
    "protest": "manifestation", "research": "investigation", "review": "magazine", "rate": "quota", "offer": "proposition",
    "issue": "theme", "resource": "mean", "response": "reaction", "opportunity": "occasion", "support": "sustenance",
    "leader": "chief", "member": "limb", "concern": "preoccupation", "agreement": "accord", "office": "bureau",
    "success": "exit", "need": "necessity", "change": "mutation", "growth": "growing", "worker": "labourer",
    "attend": "assist", "achieve": "realise", "check": "control", "become": "get", "claim_v": "pretend",
    "notice": "remark", "support_v": "sustain", "introduce": "present", "inform": "advertise", "occur": "pass",
    "require": "solicit", "discuss": "debate", "remember": "recollect", "explain": "expose", "request": "pray",
    "replace": "substitute", "hire": "contract", "announce": "advertise", "provide": "deliver", "consider": "regard",
    "increase": "augment", "reduce": "lower", "remain": "rest", "intend": "pretend", "succeed": "achieve", "try": "prove",
    "expect": "attend", "receive": "get", "allow": "permit", "ask": "demand", "continue": "prolong", "decide": "resolve",
    "lead_v": "conduct", "learn": "study", "publish": "edit", "use_v": "profit", "visit_v": "frequent", "work_v": "labor",
}  # fmt: skip

PARTICLES = ("over", "aside", "along", "across", "apart", "forward", "together", "behind")
FRAGMENT_VERBS = ("hand", "bring", "carry", "pull", "send", "hold", "push", "pass", "move", "draw", "drop", "lay")


@dataclass(frozen=True, slots=True)
class Spun:
    """A spun text; ``edits`` are (span in the new text, what stood there, its Penn tag or "")."""

    text: str
    edits: tuple[tuple[Span, str, str], ...]


def spin(document: Document, seed: int, share: float = 0.5, kind: str = "synonym") -> Spun:
    """Damage one place in about ``share`` of the prose sentences of an annotated document."""
    chance = random.Random(seed)
    edits: list[tuple[Span, str, str]] = []
    parts: list[str] = []
    done, shift = 0, 0
    for paragraph in document.paragraphs:
        if paragraph.role != "prose":
            continue
        for sentence in paragraph.sentences:
            if len(sentence.tokens) < _FEWEST_TOKENS or chance.random() >= share:
                continue
            edit = _edit(document, sentence, kind, chance)
            if edit is None:
                continue
            span, tag, new = edit
            parts.extend((document.text[done:span.start], new))
            lead = len(new) - len(new.lstrip())
            place = Span(span.start + shift + lead, span.start + shift + len(new))
            edits.append((place, document.words(span), tag))
            done, shift = span.end, shift + len(new) - len(span)
    parts.append(document.text[done:])
    return Spun("".join(parts), tuple(edits))


def _edit(document: Document, sentence: Sentence, kind: str, chance: random.Random) -> tuple[Span, str, str] | None:
    """What is replaced, its tag, and by what; None where the kind finds no place."""
    if kind == "fragment":
        words_of_it = f" {chance.choice(FRAGMENT_VERBS).capitalize()} {chance.choice(PARTICLES)}."
        return Span(sentence.span.end, sentence.span.end), "", words_of_it
    if kind == "quotation":
        inside = [one for one in document.annotations.quotations if one.closed and not one.scare]
        marks = [one.span.end - 1 for one in inside if sentence.span.contains(one.span)]
        return (Span(marks[0], marks[0] + 1), "", "") if marks else None
    found = [
        (token, new) for token in sentence.tokens if (new := options(document, sentence, token, kind))
    ]
    # Every class alike, or nouns would take most of the places.
    classes = sorted({token.tag[:2] for token, _ in found})
    if not classes:
        return None
    chosen = chance.choice(classes)
    token, names = chance.choice([option for option in found if option[0].tag[:2] == chosen])
    return token.span, token.tag, chance.choice(names)


def options(document: Document, sentence: Sentence, token: Token, kind: str) -> tuple[str, ...]:
    """What a word may become; nothing where the kind leaves it alone."""
    word = document.words(token.span)
    letter = TAGS.get(token.tag[:2])
    if not letter or not (word.isalpha() and word.islower()) or token.lemma in _LEFT_ALONE:
        return ()
    if token.dep in ("aux", "auxpass"):
        return ()
    if kind == "literal" and not _in_a_phrase(sentence, token):
        return ()
    return tuple(new for new in replacements(token.lemma.lower(), letter, token.tag, kind, word) if new != word)


def _in_a_phrase(sentence: Sentence, token: Token) -> bool:
    """Whether a verb has a particle, or an object that is a single noun and no name."""
    place = sentence.tokens.index(token)
    return any(
        other.head == place and (other.dep == "prt" or (other.dep == "dobj" and other.tag in ("NN", "NNS")))
        for other in sentence.tokens
    )


@cache
def replacements(lemma: str, letter: str, tag: str, kind: str = "synonym", word: str = "") -> tuple[str, ...]:
    """What a lemma may become, inflected for a Penn tag; ``letter`` is v, n or a."""
    if kind == "lookalike":
        return _lookalikes(word, tag)
    if kind == "literal":
        lemmas = tuple(LITERAL.get(lemma, "").split()) if letter == "v" else ()
    elif kind == "calque":
        found = CALQUES.get(f"{lemma}_{letter}") or CALQUES.get(lemma)
        lemmas = (found,) if found and _knows(found, letter) else ()
    else:
        lemmas = wordnet.synonyms(lemma, letter)
    return inflected(lemmas, tag)


def inflected(lemmas: tuple[str, ...], tag: str) -> tuple[str, ...]:
    """Each lemma in the form of a Penn tag, where it is a plain word."""
    import lemminflect  # type: ignore[import-untyped]

    forms = (lemminflect.getInflection(lemma, tag=tag) for lemma in lemmas)
    return tuple(dict.fromkeys(form[0] for form in forms if form and form[0].isalpha()))


def _knows(lemma: str, letter: str) -> bool:
    return bool(wordnet.senses(lemma, letter))


@cache
def _lookalikes(word: str, tag: str) -> tuple[str, ...]:
    """Words of the class one letter away: one more, one less, another one, or two that change places."""
    if len(word) < 5:
        return ()
    known = set(words.bearing(tag))
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {left + right[1:] for left, right in cuts if right}
    near |= {left + letter + right[1:] for left, right in cuts if right for letter in alphabet}
    near |= {left + letter + right for left, right in cuts for letter in alphabet}
    near |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    return tuple(sorted(other for other in near & known if not same_word(other, word)))
