"""Who does what to whom in a whole text: actives, passives, relative and reduced clauses, nouns that name a deed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.checks.facts._frames import LIGHT, RECEIVING, Frame, frames
from checker.checks.facts._parties import GENDERS, MOST_TOKENS, Parties
from checker.document import Span, Token
from checker.language.noun_kinds import is_deed, is_person

_SUBJECTS = ("nsubj", "csubj")
_OBJECTS = ("dobj", "obj")
_PARTICLES = frozenset("out off over down away back up on in".split())
_CARRIED = frozenset("bring file launch lodge make mount carry start initiate commit".split())
_OF_OBJECT = frozenset("of from into for".split())
"""Whoever is accused of it, kept from it, talked into it or blamed for it is the one who does it."""
_CONTROLS = frozenset(("xcomp", "advcl", "pcomp"))
_DEPTH = 5
_NOUN_PLACES = frozenset(("nsubj", "nsubjpass", "dobj", "pobj"))

Slots = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed with its parties.

    ``frame`` is one of the table's, or the lemma with "=" before it; ``roles`` the keys of the parties (see
    :class:`Parties`) by role; ``tokens`` the token of each role's first party; ``things`` the lemmas of what is none of
    them: the goods, the sum. ``index`` is the verb or noun in sentence ``number``. ``sides`` are the lands beside the
    nouns in a role ("two Velmian officers"); ``pronouns`` are "m" or "f" by the role of a "he" or "she" that may be
    another's.
    """

    frame: str
    lemma: str
    places: Frame | None
    roles: Mapping[str, frozenset[str]]
    sides: Mapping[str, frozenset[str]]
    tokens: Mapping[str, int]
    things: frozenset[str]
    number: int
    index: int
    span: Span
    negated: bool
    pronouns: Mapping[str, str]


def deeds(parties: Parties) -> tuple[Deed, ...]:
    """The deeds of a text in order, those in quotation marks included, those of page furniture left out."""
    if "deeds" not in parties.derived:
        parties.derived["deeds"] = tuple(
            deed
            for number in range(len(parties.document.sentences))
            if number not in parties.document.furniture
            and len(parties.document.sentences[number].tokens) <= MOST_TOKENS
            for deed in _deeds(parties, number)
        )
    found: tuple[Deed, ...] = parties.derived["deeds"]
    return found


def _deeds(parties: Parties, number: int) -> Iterator[Deed]:
    tokens = parties.document.sentences[number].tokens
    below = parties.below(number)
    for index, token in enumerate(tokens):
        noun = token.tag in ("NN", "NNS") or token.tag == "VBN" and token.dep in _NOUN_PLACES  # "a bid for"
        if token.tag.startswith("V") and not noun and token.dep not in ("aux", "auxpass"):
            slots = verb_slots(tokens, below, index)
            lemma, negated = _lemma(tokens, below, index), any(tokens[at].dep == "neg" for at in below[index])
            found = [frame for frame in frames(lemma) if sum(place in slots for place in frame.places) > 1]
            for frame in found:
                yield _deed(parties, number, index, lemma, frame, slots, negated)
            if not any("S" in frame.places for frame in found):
                yield _deed(parties, number, index, lemma, None, slots, negated)
            yield from _light(parties, number, index, lemma, slots, below, negated)
        elif token.tag == "JJ" and token.dep == "acomp" and token.norm.endswith("ed"):
            yield from _passive_adjective(parties, number, index, below)
        elif noun:
            slots = _with_object_of(tokens, below, index, noun_slots(tokens, below, index))
            lemma = token.lemma.casefold()
            for frame in frames(lemma, noun=True):
                if sum(place in slots for place in frame.places) > 1:
                    yield _deed(parties, number, index, lemma, frame, slots, False)


def _passive_adjective(
    parties: Parties, number: int, index: int, below: Sequence[Sequence[int]]
) -> Iterator[Deed]:
    """The passives that the parse takes for adjectives: "he was fouled by Lann"."""
    tokens = parties.document.sentences[number].tokens
    slots = dict(verb_slots(tokens, below, index))
    slots["O"] = tuple(at for at in below[tokens[index].head] if tokens[at].dep in _SUBJECTS)
    if "S" in slots and slots["O"] and not any(tokens[at].dep in _SUBJECTS for at in below[index]):
        for lemma in (tokens[index].norm[:-2], tokens[index].norm[:-1]):
            yield _deed(parties, number, index, lemma, next(iter(frames(lemma)), None), slots, False)


def _light(
    parties: Parties, number: int, index: int, lemma: str, slots: Slots, below: Sequence[Sequence[int]], negated: bool
) -> Iterator[Deed]:
    """The deeds that a verb's object names: "filed a suit against", "had a win over", "faces a suit from"."""
    tokens = parties.document.sentences[number].tokens
    if lemma == "turn" and any(tokens[at].norm == "down" for at in below[index]):
        lemma = "turn_down"
    if lemma not in LIGHT | RECEIVING:
        return
    for noun in slots.get("O", ()):
        known = noun_slots(tokens, below, noun)
        if "P" in known or "S" not in slots:
            continue
        around = {**{place: at for place, at in slots.items() if place.islower()}, **known}
        if "I" in slots:
            around["to"] = slots["I"]
        for frame in frames(tokens[noun].lemma.casefold(), noun=True):
            given = "from" in around and frame.places.get("from") == frame.places.get("P")  # "won a loan from"
            subject = "R" if lemma in RECEIVING or given else "P"
            both = {**around, subject: slots["S"]}
            if subject in frame.places and sum(place in both for place in frame.places) > 1:
                yield _deed(parties, number, noun, tokens[noun].lemma.casefold(), frame, both, negated)


def _deed(
    parties: Parties, number: int, index: int, lemma: str, frame: Frame | None, slots: Slots, negated: bool
) -> Deed:
    tokens = parties.document.sentences[number].tokens
    roles: dict[str, set[str]] = defaultdict(set)
    sides: dict[str, set[str]] = defaultdict(set)
    first: dict[str, int] = {}
    places = frame.places if frame is not None else {"S": "1", "O": "2", "I": "3", "to": "3"}
    if frame is not None and frame.places.get("P") == frame.places.get("of") and "P" in slots and "of" in slots:
        places = {**places, "P": "1" if frame.places["P"] == "2" else "2"}  # "her defeat of the champion"
    for place, found in sorted(slots.items(), key=lambda item: item[0] != "S"):
        role = places.get(place, place if frame is None else "")
        for at in found if role else ():
            first.setdefault(role, at)
            party = parties.party(number, at)
            if tokens[at].tag == "PRP" and not tokens[at].norm.endswith("self") and party in roles.get("1", ()):
                party = ""  # nobody does it to themselves with a "him"
            roles[role].add(party)
            if not tokens[at].tag.startswith("NNP"):
                sides[role].update(_sides(parties, number, at))
    for place, found in slots.items():
        role = places.get(place, place if frame is None else "")
        for at in found if role else ():
            if tokens[at].tag.startswith("PRP") and roles[role] <= {""}:
                others = frozenset().union(*(keys for other, keys in roles.items() if other != role)) - {""}
                if others:
                    roles[role].add(parties.other_than(number, at, others))
    used = {at for place, found in slots.items() if place in places for at in found}
    things = {
        tokens[at].lemma.casefold() for place, found in slots.items() if place in ("O", "of") for at in found
        if at not in used
    }
    return Deed(
        frame.name if frame is not None else "=" + lemma, lemma, frame,
        {role: frozenset(keys - {""}) for role, keys in roles.items()},
        {role: frozenset(keys - {""}) for role, keys in sides.items()},
        first, frozenset(things), number, index, tokens[index].span, negated,
        {
            role: GENDERS[tokens[at].norm] for role, at in first.items()
            if tokens[at].norm in GENDERS and not any(parties.genders.get(key) for key in roles[role])
        },
    )


def _sides(parties: Parties, number: int, index: int) -> Iterator[str]:
    """The lands and bodies that a common noun is of: "Velmian officers", "Velm's navy"."""
    tokens = parties.document.sentences[number].tokens
    for at in parties.below(number)[index]:
        if tokens[at].dep in ("amod", "compound", "poss"):
            yield parties.named(tokens[at]) or ""


def _lemma(tokens: Sequence[Token], below: Sequence[Sequence[int]], verb: int) -> str:
    """A verb's lemma, with its particle where the two are one word of the table."""
    lemma = tokens[verb].lemma.casefold()
    for at in below[verb]:
        if tokens[at].norm in _PARTICLES and at > verb and frames(f"{lemma}_{tokens[at].norm}"):
            if not any(tokens[under].dep == "pobj" for under in below[at]):
                return f"{lemma}_{tokens[at].norm}"
    for noun in ("way",):
        if any(tokens[at].norm == noun for at in below[verb]) and frames(f"{lemma}_{noun}"):
            return f"{lemma}_{noun}"
    return lemma


def verb_slots(tokens: Sequence[Token], below: Sequence[Sequence[int]], verb: int) -> Slots:
    """The tokens in a verb's places, the passive turned round: S, O, I and what its prepositions govern."""
    found: dict[str, list[int]] = defaultdict(list)
    for child in below[verb]:
        token = tokens[child]
        if token.dep in _SUBJECTS:
            found["S"].extend(_all(tokens, below, _after_aside(tokens, below, child)))
        elif token.dep == "nsubjpass" or token.dep in _OBJECTS:
            found["O"].extend(_all(tokens, below, child))
        elif token.dep == "ccomp" and token.tag == "VBG" and not any(
            tokens[at].dep in ("aux", "mark") for at in below[child]
        ):
            found["O"].extend(at for at in below[child] if tokens[at].dep == "nsubj")  # "noticed her waving"
        elif token.dep == "dative" and token.tag not in ("IN", "TO"):
            found["I"].extend(_all(tokens, below, child))
        elif token.dep in ("agent", "prep", "dative", "advmod", "prt"):
            place = "S" if token.dep == "agent" else token.norm
            for at in _governed(tokens, below, child):
                found[place].extend(_all(tokens, below, at))
    passive = any(tokens[at].dep in ("auxpass", "nsubjpass", "agent") for at in below[verb])
    top = tokens[verb]
    if top.tag == "VBN" and "S" in found and "O" not in found and tokens[top.head].lemma == "be":
        found["O"].extend(at for at in below[top.head] if tokens[at].dep == "nsubj")  # read as "is" with a complement
    if top.dep == "acl" and top.tag == "VBN":
        found["O"].append(top.head)
    elif top.dep == "acl" and "S" not in found:
        found["S"].extend(_who_plans(tokens, below, verb))
    elif top.dep == "relcl" and "O" not in found and not passive and "S" in found:
        asks = any(tokens[at].tag.startswith("W") for at in below[verb])
        if not asks and not any(tokens[at].dep in ("prep", "xcomp", "ccomp") for at in below[verb]):
            found["O"].append(top.head)  # "the company that he bought", with or without its "that"
    elif "S" not in found or passive and "O" not in found:
        for place, heads in _inherited(tokens, below, verb, passive).items():
            found[place].extend(heads)
    _take_for_receiver(tokens, found, verb)
    if "from" not in found:
        found["from"].extend(_giver(tokens, below, found.get("O", ())))
    return {place: tuple(at) for place, at in found.items() if at}


def _who_plans(tokens: Sequence[Token], below: Sequence[Sequence[int]], verb: int) -> list[int]:
    """Who does what a noun's clause tells: the noun, but in "struck a deal to buy" and "its plan to buy" who has it."""
    noun = tokens[verb].head
    if tokens[verb].tag != "VB" or tokens[noun].tag != "NN" or not is_deed(tokens[noun].lemma.casefold()):
        return [noun]
    owners = [at for at in below[noun] if tokens[at].dep == "poss"]
    if not owners and tokens[noun].dep in _OBJECTS:
        owners = [at for at in below[tokens[noun].head] if tokens[at].dep == "nsubj"]
    return owners or [noun]


def _giver(tokens: Sequence[Token], below: Sequence[Sequence[int]], objects: Sequence[int]) -> Iterator[int]:
    """Whom something is had from where the parse hangs the "from" on a name in the object: "took over the case of Ann
    Pell from his colleague"."""
    for at in _subtree(below, objects):
        if tokens[at].norm == "from" and tokens[tokens[at].head].tag.startswith("NNP"):
            yield from (giver for giver in _governed(tokens, below, at) if is_person(tokens[giver].lemma.casefold()))


def _subtree(below: Sequence[Sequence[int]], tops: Sequence[int]) -> list[int]:
    held = list(tops)
    for at in held:
        held.extend(child for child in below[at] if child not in held)
    return held


def _after_aside(tokens: Sequence[Token], below: Sequence[Sequence[int]], subject: int) -> int:
    """The name that does it in "with her teacher, Ann Pell, Eva Holm moved", which the parse has beside the other."""
    first = min((subject, *below[subject]))
    beside = [at for at in below[subject] if tokens[at].dep == "appos" and tokens[at].tag.startswith("NNP")]
    aside = first > 1 and tokens[first - 1].norm == "," and tokens[subject].tag.startswith("NNP")
    return beside[0] if aside and len(beside) == 1 else subject


def _take_for_receiver(tokens: Sequence[Token], found: dict[str, list[int]], verb: int) -> None:
    """Make whom a parse took for an object the indirect one: "offered the breeder his money", "was given the shop"."""
    taking = [frame.places for frame in frames(tokens[verb].lemma.casefold()) if "I" in frame.places]
    if "I" in found or "to" in found or not taking:
        return
    people = [at for at in found.get("O", ()) if tokens[at].tag.startswith("NNP") or is_person(tokens[at].lemma)]
    others = [at for at in found.get("O", ()) if at not in people]
    if others and max(people, default=len(tokens)) < min(others) or people and "O" not in taking[0] and not others and (
        min(people) > verb
    ):
        found["I"], found["O"] = people, others


def _governed(tokens: Sequence[Token], below: Sequence[Sequence[int]], preposition: int) -> Iterator[int]:
    """What a preposition governs, another one between them looked through: "ahead of", "away from"."""
    for at in below[preposition]:
        if tokens[at].dep == "pobj":
            yield at
        elif tokens[at].dep == "prep" and tokens[preposition].norm in ("ahead", "out"):
            yield from (under for under in below[at] if tokens[under].dep == "pobj")


def _inherited(
    tokens: Sequence[Token], below: Sequence[Sequence[int]], verb: int, passive: bool, depth: int = 0
) -> Mapping[str, list[int]]:
    """The subject of the verb that this one hangs on: "beat Holm and thanked her", "wants to sue", "before leaving"."""
    top = tokens[verb]
    head = top.head
    if depth > _DEPTH or head == verb or not 0 <= head < len(tokens):
        return {}
    lead = ""
    if top.dep == "pcomp":
        lead = tokens[head].norm
        head = tokens[head].head
    elif top.dep not in ("conj", "xcomp", "advcl"):
        return {}
    if not tokens[head].tag.startswith(("V", "MD")) or top.dep == "advcl" and top.tag not in ("VBG", "VB", "VBN"):
        return {}
    above = [at for at in below[head] if tokens[at].dep in ("nsubj", "nsubjpass")]
    objects = [at for at in below[head] if tokens[at].dep in _OBJECTS]
    if top.dep == "xcomp" and objects or lead in _OF_OBJECT and any(
        tokens[at].tag.startswith(("NNP", "PRP")) or is_person(tokens[at].lemma.casefold()) for at in objects
    ):
        above = objects
    subjects = [at for subject in above for at in _all(tokens, below, subject)]
    if not subjects:
        if tokens[head].dep == "acl":
            subjects = [tokens[head].head]
        elif tokens[head].dep in _CONTROLS | {"conj"}:
            found = _inherited(tokens, below, head, False, depth + 1)
            subjects = list(found.get("S", ()))
    place = "O" if passive or top.tag == "VBN" and not any(tokens[at].dep == "aux" for at in below[verb]) and (
        top.dep == "advcl"
    ) else "S"
    return {place: subjects} if subjects else {}


def _named(tokens: Sequence[Token], below: Sequence[Sequence[int]], at: int) -> list[int]:
    return [child for child in below[at] if tokens[child].dep == "appos"]


def noun_slots(tokens: Sequence[Token], below: Sequence[Sequence[int]], noun: int) -> Slots:
    """The tokens in the places of a noun that names a deed or says what somebody is to another."""
    found: dict[str, list[int]] = defaultdict(list)
    for child in below[noun]:
        token = tokens[child]
        if token.dep == "poss":
            found["P"].append(child)
        elif token.dep in ("prep", "agent"):
            for at in _governed(tokens, below, child):
                found[token.norm].extend(_all(tokens, below, at))
                # On the name as well as on what it is: "against the tenant Ilka Thorn, which".
                held = [under for top in (at, *_named(tokens, below, at)) for under in below[top]]
                for under in held:  # "a complaint by Torp against Busk": the parse hangs the second on the first
                    if tokens[under].norm in ("against", "by", "for") and tokens[under].dep in ("prep", "agent"):
                        found[tokens[under].norm].extend(_governed(tokens, below, under))
                for under in held:  # "a complaint against Torp, which Busk lodged"
                    thing = any(tokens[asked].norm == "which" for asked in below[under])
                    if thing and tokens[under].dep == "relcl" and tokens[under].lemma in _CARRIED:
                        found["by"].extend(verb_slots(tokens, below, under).get("S", ()))
        elif token.dep == "appos" and not any(
            tokens[at].norm in ("of", "to") and noun < at < child for at in below[noun]
        ):  # in "the son of the skipper, Ann Pell" the name may be of either
            found["H"].append(child)
        elif token.lemma in _CARRIED and (token.dep == "relcl" or token.dep == "acl" and token.tag == "VBN"):
            for place, governed in verb_slots(tokens, below, child).items():
                if place not in ("O", "I") and not any(tokens[at].tag.startswith("W") for at in governed):
                    found["by" if place == "S" else place].extend(governed)
    token = tokens[noun]
    if token.dep == "pobj" and "P" not in found and tokens[token.head].norm == "for" and token.head != noun:
        verb = tokens[token.head].head
        if tokens[verb].tag.startswith("V"):
            found["by"].extend(verb_slots(tokens, below, verb).get("O", ()))  # "sent off for a tackle on": whose it was
    if token.dep == "appos":
        found["H"].append(token.head)
    elif token.dep == "compound" and token.tag == "NN" and tokens[token.head].tag.startswith("NNP"):
        found["H"].append(token.head)
        found["P"].extend(at for at in below[token.head] if tokens[at].dep == "poss")
    elif token.dep == "attr" and tokens[token.head].lemma == "be":
        found["H"].extend(at for at in below[token.head] if tokens[at].dep == "nsubj")
    return {place: tuple(at) for place, at in found.items() if at}


def _with_object_of(tokens: Sequence[Token], below: Sequence[Sequence[int]], noun: int, slots: Slots) -> Slots:
    """A noun's places with those that the parse hung on its verb: "registered a complaint by Torp against Busk"."""
    if tokens[noun].dep not in _OBJECTS or not tokens[tokens[noun].head].tag.startswith("V"):
        return slots
    behind = verb_slots(tokens, below, tokens[noun].head)
    return {**{place: behind[place] for place in ("by", "against") if place in behind}, **slots}


def _all(tokens: Sequence[Token], below: Sequence[Sequence[int]], index: int) -> Iterator[int]:
    """A noun and those that "and" joins to it; of a relative pronoun itself."""
    yield index
    for child in below[index]:
        if tokens[child].dep == "conj":
            yield from _all(tokens, below, child)
