"""Which noun a finite verb has for its subject, and whether the two can stand together.

The parser is one witness and the order of the words another; a subject counts only where both name it. English leaves
much open, and where it does nothing is said: collectives take both numbers, so do amounts ("ten miles is"), names,
titles and what is joined by "and".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.checks.language._families import tags
from checker.document import Token

Number = Literal["singular", "plural"]

# Nouns that take either number, and those that count or share out others ("a number of boats are").
_EITHER = frozenset(
    "army association audience average band board bulk cabinet cast class club college committee commission "
    "community company congregation corps council counterpart couple court crew crowd data department duo "
    "economy electorate enemy faction family fleet flock force fraction gang generation government group half "
    "herd host jury kind lot majority management media minority ministry mob navy none nobility number "
    "opposition orchestra pair panel parliament part party percent percentage per police population portion "
    "press proportion public quarter quartet range remainder rest royalty school section senate series share "
    "side sort squad staff string team third trio type union university variety wave youth bunch handful set "
    "total dozen score hundred thousand million billion trillion people folk cattle offspring aristocracy clergy "
    "leadership firm bank agency institute regiment battalion brigade platoon garrison militia tribe clan cohort "
    "coalition alliance delegation membership chorus choir troupe cent all most some any more less enough plenty "
    "what which who whom nothing much fish sheep deer aircraft spacecraft crossroads headquarters means species "
    "works barracks gallows measles news politics economics physics mathematics statistics ethics athletics "
    "gymnastics mumps billiards darts dominoes linguistics acoustics tactics logistics dynamics mechanics "
    "premises proceeds pants trousers scissors odds whereabouts links bellows shambles innings kennels "
    "sweepstakes amends doldrums hustings oats chess diabetes rabies herpes rickets hives shingles lens alms "
    "bias bus gas plus minus process progress congress access success business witness illness mess loss glass "
    "grass dress address criteria phenomena bacteria strata agenda stamina opera graffiti spaghetti paparazzi".split()
)

# Amounts that are one thing: "ten miles is", "two years was", "$5 million has".
_MEASURES = frozenset(
    "second minute hour day night week weekend fortnight month quarter season year decade century mile kilometer "
    "kilometre metre meter centimetre centimeter millimetre millimeter foot inch yard acre hectare dollar pound euro "
    "cent penny yen ruble rouble franc mark peso rupee krone ton tonne kilo kilogram gram ounce liter litre gallon "
    "barrel degree point goal run vote percent time thing twice shilling lap stroke length man-hour".split()
)

_ADVERBS_BETWEEN = frozenset("though however also too instead meanwhile moreover therefore then perhaps".split())

# Words behind which a subject can begin a clause.
_OPENERS = frozenset(
    "that because although though while whereas if when since unless whether where as after before until once how why "
    "but so yet , ; : - -- — – ( \" “".split()
)
_JOINING = frozenset("and or nor".split())
# Those that may be prepositions as well.
_PREPOSITIONAL = frozenset("since as after before until but".split())
_WISHES = frozenset("if though wish whether unless lest as than would suppose were".split())

# What may govern a clause in the subjunctive ("demanded that the board have").
_DEMANDS = frozenset(
    "ask advise beg command decree demand dictate instruct mandate desire direct insist move order prefer "
    "propose recommend request require rule suggest stipulate urge vote essential imperative important necessary "
    "vital crucial condition proposal recommendation requirement suggestion insistence make let help have see "
    "hear watch feel".split()
)
_PLURAL_DETERMINERS = frozenset(
    "many several few both these those two three four five six seven eight nine ten eleven twelve dozens".split()
)
_DEFINITE = frozenset("the these those this his her its their our my".split())
_SINGULAR_DETERMINERS = frozenset("a an this that every each another one".split())
_OPEN_DETERMINERS = frozenset("all some any no half such what which".split())
_PREMODIFIERS = ("JJ", "NN", "CD", "DT", "PRP$", "POS", "VBN", "VBG", "PDT", "RBS", "RBR", "$")
_SINGULAR_VERBS = frozenset("is was has does isn't wasn't hasn't doesn't".split())
_PLURAL_VERBS = frozenset("are were have do aren't weren't haven't don't".split())
_FORMS = {
    "is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't",
    "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
_FORMS.update({other: one for one, other in tuple(_FORMS.items())})


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A finite verb and the noun that it does not agree with, as indices of the sentence's tokens.

    ``number`` is the noun's. ``meant`` is the verb's other form, "" where it is not known; ``beside`` says whether
    nothing but adverbs stands between the two, ``counted`` whether a word before the noun shows its number,
    ``attracted`` whether the verb agrees with a noun behind "of" instead, which sounds right to a model too.
    """

    verb: int
    noun: int
    number: Number
    meant: str
    beside: bool
    counted: bool
    attracted: bool = False


def disagreements(tokens: Sequence[Token], texts: Sequence[str]) -> Iterator[Disagreement]:
    """Those of a sentence; ``texts`` are its tokens as they are written."""
    for verb, token in enumerate(tokens):
        number = verb_number(token, texts[verb])
        if number is None or verb == 0:
            continue
        found = (
            _behind_noun(tokens, texts, verb, number)
            or _behind_relative(tokens, texts, verb, number)
            or _behind_there(tokens, texts, verb, number)
        )
        if found is not None:
            yield found


def verb_number(token: Token, text: str) -> Number | None:
    """What number of its subject a verb's form shows."""
    if not text.islower():
        return None
    if token.norm in _SINGULAR_VERBS:
        return "singular"
    if token.norm in _PLURAL_VERBS:
        return "plural" if token.tag in ("VBP", "VBD") else None
    if token.tag == "VBZ":
        return "singular" if "VBZ" in tags(token.norm) and "NNS" not in tags(token.norm) else None
    return "plural" if token.tag == "VBP" and token.norm.isalpha() and len(token.norm) > 2 else None


def _behind_noun(tokens: Sequence[Token], texts: Sequence[str], verb: int, number: Number) -> Disagreement | None:
    noun = _parsed_subject(tokens, verb)
    if noun is None or noun >= verb:
        return None
    other: Number = "plural" if number == "singular" else "singular"
    if noun_number(tokens[noun], texts[noun], noun == 0) != other:
        return None
    beside = _before(tokens, verb) == noun
    if not beside and not _holds(tokens, noun, verb):
        return None
    start = _phrase_start(tokens, noun)
    if not _opens_clause(tokens, start, verb, other) or _is_joined(tokens, start, noun, verb, other):
        return None
    if start and tokens[start - 1].norm in _PREPOSITIONAL and _agrees_beside(tokens, texts, start, verb, number):
        return None
    phrase = tokens[start:noun]
    if other == "plural":
        if any(one.tag == "VBG" for one in phrase[:1]) or _is_measured(tokens, noun, start):
            return None
        certain = any(one.norm in _PLURAL_DETERMINERS or one.tag == "CD" for one in phrase)
    else:
        # "A bundle of letters were found" counts the letters.
        if any(one.norm in ("a", "an") for one in phrase) and tokens[noun + 1].norm == "of":
            return None
        # A bare noun with a capital may be a team.
        if not phrase and noun == 0 or any(one.norm in _PLURAL_DETERMINERS | _OPEN_DETERMINERS for one in phrase):
            return None
        if any(one.tag == "CD" for one in phrase) or _is_wished(tokens, start, verb):
            return None
        certain = any(one.norm in _SINGULAR_DETERMINERS or one.tag == "PRP$" for one in phrase)
    definite = bool(phrase) and phrase[0].norm in _DEFINITE
    if not beside and _is_of_phrase(tokens, noun, verb) and (definite or other == "plural"):
        return Disagreement(verb, noun, other, other_form(tokens[verb]), False, True, True)
    return Disagreement(verb, noun, other, other_form(tokens[verb]), beside, certain)


def _behind_relative(tokens: Sequence[Token], texts: Sequence[str], verb: int, number: Number) -> Disagreement | None:
    """The verb of "who", "which" or "that", beside the noun which that stands for."""
    other: Number = "plural" if number == "singular" else "singular"
    pronoun = _before(tokens, verb)
    if tokens[pronoun].tag not in ("WDT", "WP") or tokens[pronoun].norm not in ("who", "which", "that"):
        return None
    clause = tokens[verb].head if tokens[verb].dep in ("aux", "auxpass") else verb
    # Behind a comma, "which was" may speak of the whole clause.
    comma = other == "singular" and pronoun > 1 and tokens[pronoun - 1].norm == ","
    noun = pronoun - 2 if comma else pronoun - 1
    if tokens[pronoun].head != clause or tokens[clause].dep != "relcl" or tokens[clause].head != noun:
        return None
    if noun < 0 or noun_number(tokens[noun], texts[noun], noun == 0) != other:
        return None
    start = _phrase_start(tokens, noun)
    before = tokens[start - 1] if start else None
    # "One of the boys who has", "a boy and a girl who have", "the kind of boys that is".
    if before is not None and (before.tag in ("CC", "IN", "TO") or before.norm in (",", "-", "like")):
        return None
    if other == "singular" and not comma and not any(one.norm in _SINGULAR_DETERMINERS for one in tokens[start:noun]):
        return None
    if _is_measured(tokens, noun, start) or other == "singular" and _is_wished(tokens, pronoun, verb):
        return None
    return Disagreement(verb, noun, other, other_form(tokens[verb]), False, not comma)


def _behind_there(tokens: Sequence[Token], texts: Sequence[str], verb: int, number: Number) -> Disagreement | None:
    """ "There is" before what is many, "there are" before what is one."""
    if tokens[verb].lemma != "be" or verb == 0 or tokens[verb - 1].norm != "there" or tokens[verb - 1].tag != "EX":
        return None
    index = verb + 1
    while index < len(tokens) and tokens[index].tag.startswith("RB"):
        index += 1
    noun = index
    while noun < len(tokens) and tokens[noun].tag.startswith(_PREMODIFIERS) and tokens[noun].tag not in ("NN", "NNS"):
        noun += 1
    if noun >= len(tokens) or noun == index or noun + 1 >= len(tokens):
        return None
    other: Number = "plural" if number == "singular" else "singular"
    phrase = tokens[index:noun]
    shown = _PLURAL_DETERMINERS if other == "plural" else _SINGULAR_DETERMINERS
    following = tokens[noun + 1]
    if noun_number(tokens[noun], texts[noun]) != other or phrase[0].norm not in shown or following.tag[:2] == "NN":
        return None
    if other == "plural" and _is_measured(tokens, noun, index) or following.tag in ("CC", "CD", "POS"):
        return None
    rest = tokens[noun + 1:]
    if other == "singular" and any(one.tag == "CC" or one.norm == "," for one in rest):
        return None
    if following.norm == "of" and other == "singular" or any(one.norm in _JOINING for one in phrase):
        return None
    return Disagreement(verb, noun, other, other_form(tokens[verb]), True, True)


def noun_number(token: Token, text: str, first: bool = False) -> Number | None:
    """The number of a common noun; None where it can be either, or is a name. The ``first`` word has a capital."""
    if token.tag not in ("NN", "NNS") or not text.isalpha() or not (text.islower() or first and tags(token.norm)):
        return None
    if token.norm in _EITHER or token.tag == "NN" and token.lemma in _EITHER:
        return None
    known = set(tags(token.norm)) & {"NN", "NNS"}
    if len(known) > 1 or known and token.tag not in known:
        return None
    if not known and token.tag == "NN" and (token.norm.endswith("s") or not token.norm.isascii()):
        return None  # "silos", "gardaí": the tagger guesses
    return "plural" if token.tag == "NNS" else "singular"


def other_form(verb: Token) -> str:
    """The form of a verb for the other number."""
    if verb.norm in _FORMS:
        return _FORMS[verb.norm]
    if verb.tag == "VBZ":
        return verb.lemma if verb.lemma != verb.norm else ""
    for ending in ("s", "es"):
        if "VBZ" in tags(verb.norm + ending):
            return verb.norm + ending
    if verb.norm.endswith("y") and "VBZ" in tags(verb.norm[:-1] + "ies"):
        return verb.norm[:-1] + "ies"
    return ""


def _parsed_subject(tokens: Sequence[Token], verb: int) -> int | None:
    """The one noun that the parser calls the subject of the verb or of the verb that it helps."""
    verbs = {verb}
    if tokens[verb].dep in ("aux", "auxpass"):
        verbs.add(tokens[verb].head)
    subjects = [
        index for index, token in enumerate(tokens)
        if token.dep in ("nsubj", "nsubjpass", "csubj", "expl") and token.head in verbs and index not in verbs
    ]
    return subjects[0] if len(subjects) == 1 and tokens[subjects[0]].dep in ("nsubj", "nsubjpass") else None


def _before(tokens: Sequence[Token], verb: int) -> int:
    """The first word to the left that is no adverb and no adverb between commas."""
    index = verb - 1
    while index > 0:
        token = tokens[index]
        if token.tag.startswith("RB") and token.norm not in ("n't",):
            index -= 1
        elif token.norm == "," and index > 2 and tokens[index - 1].norm in _ADVERBS_BETWEEN:
            index -= 3 if tokens[index - 2].norm == "," else 2
        else:
            break
    return index


def _holds(tokens: Sequence[Token], noun: int, verb: int) -> bool:
    """Whether all between a noun and its verb belongs to the noun, adverbs and commas apart."""
    for index in range(noun + 1, verb):
        token = tokens[index]
        if token.tag.startswith("RB") or token.norm == "," and token.head in (noun, verb, tokens[verb].head):
            continue
        place = index
        for _ in range(len(tokens)):
            if place == noun or tokens[place].head == place:
                break
            place = tokens[place].head
        if place != noun:
            return False
    return True


def _phrase_start(tokens: Sequence[Token], noun: int) -> int:
    start = noun
    while start > 0 and (tokens[start - 1].tag.startswith(_PREMODIFIERS) or tokens[start - 1].norm == "-"):
        start -= 1
    return start


def _opens_clause(tokens: Sequence[Token], start: int, verb: int, number: Number) -> bool:
    """Whether a clause can begin with the phrase at ``start``."""
    if start == 0:
        return True
    before = tokens[start - 1]
    if before.norm in _OPENERS:
        return before.dep != "prep"
    if before.norm in _JOINING:
        return number == "plural"  # whatever is joined to it
    clause = tokens[verb].head if tokens[verb].dep in ("aux", "auxpass") else verb
    return tokens[clause].dep == "ccomp" and tokens[clause].head == start - 1 and before.tag in ("VBD", "VBZ", "VBP")


def _agrees_beside(tokens: Sequence[Token], texts: Sequence[str], start: int, verb: int, number: Number) -> bool:
    """Whether the verb agrees with the noun before the preposition at ``start`` or with the one right before itself:
    "three cases since that month were", "near the old mill at night owls are"."""
    beside = [index for index in (start - 2, verb - 1) if index >= 0 and tokens[index].norm != "of"]
    counted = tokens[verb - 2].norm == "of" or tokens[verb - 2].tag in ("DT", "PRP$") if verb > 1 else False
    return any(
        noun_number(tokens[index], texts[index], index == 0) == number
        for index in beside
        if index == start - 2 or not counted
    )


def _is_joined(tokens: Sequence[Token], start: int, noun: int, verb: int, number: Number) -> bool:
    """Whether "and", "or" or a comma of a list stands in the subject, or right before it."""
    inside = tokens[start:verb]
    if any(one.tag == "CC" or one.norm in ("&", "/") for one in inside):
        return True
    if number == "plural":
        return False
    if any(one.norm in ("with", "plus") for one in inside):
        return True
    if any(one.dep in ("conj", "appos") and one.head == noun for one in tokens) or tokens[noun].dep == "conj":
        return True
    # "The mayor, the keeper have": what stands before the comma may be a part of the subject.
    if tokens[start - 1:start] and tokens[start - 1].norm in (",", "-", "--", "—", "–"):
        return any(one.tag == "CC" for one in tokens[max(0, start - 8):start])
    return False


def _is_of_phrase(tokens: Sequence[Token], noun: int, verb: int) -> bool:
    """Whether "of" and one noun phrase stand between the two, which the verb's form fits."""
    between = tokens[noun + 1:verb]
    if len(between) < 2 or between[0].norm != "of" or not between[-1].tag.startswith("NN"):
        return False
    attractor = "NNS" if tokens[noun].tag == "NN" else "NN"
    return between[-1].tag == attractor and all(one.tag.startswith(_PREMODIFIERS) for one in between[1:])


def _is_measured(tokens: Sequence[Token], noun: int, start: int) -> bool:
    return tokens[noun].lemma in _MEASURES or any(one.norm in ("%", "$", "£", "€") for one in tokens[start:noun])


def _is_wished(tokens: Sequence[Token], start: int, verb: int) -> bool:
    """Whether the form may be a subjunctive."""
    before = tokens[:start]
    if tokens[verb].norm in ("were", "weren't"):
        return any(one.norm in _WISHES for one in before)
    return any(one.lemma in _DEMANDS for one in before)
