"""What a sentence relates as cause and effect, aim and deed, concession and fact, or earlier and later.

Read from connectives, from verbs and nouns of causation and from infinitives of purpose, each with the direction that
it has: "the strike led to the closure", "the closure stems from the strike", "the strike, which caused the closure".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.checks._reading import children
from checker.checks.facts._causal_tree import SUBORDINATE, Tree
from checker.checks.facts._causal_words import (
    BACKWARD,
    BRINGING,
    CONNECTIVES,
    CREDITING,
    DYING,
    EITHER,
    FOLLOWS,
    FORWARD,
    HAPPENINGS,
    HINDERING,
    LATER,
    LONGEST,
    REASONS,
    RESULTS,
    TAKEN_TO_TASK,
    Kind,
)
from checker.checks.facts._grammar import ANY_SUBJECTS, is_verb, negation_cues
from checker.checks.facts._verbs import REPORTS
from checker.document import Document, Span, Token
from checker.language.classes import HEDGES
from checker.language.noun_kinds import is_kind_of


@dataclass(frozen=True, slots=True)
class Relation:
    """Two ends of a sentence: ``first`` is what causes, is aimed at, is conceded or comes earlier, ``second`` the rest.

    ``span`` covers the connective, or the verb, with the end that it brings in.
    """

    kind: Kind
    span: Span
    first: tuple[Token, ...]
    second: tuple[Token, ...]
    sign: Literal["word", "event", "place"] = "word"
    """What says so: a word of relation, the name of a mishap ("shut by the storm"), or its place alone ("the ferry
    brought them bread")."""


def relations(document: Document, number: int) -> Sequence[Relation]:
    """The relations in a sentence, those left out that are denied."""
    known = document.derived.setdefault("causal", {})
    if number not in known:
        tokens = document.sentences[number].tokens
        before = document.sentences[number - 1].tokens if number else ()
        reading = _Reading(tokens, before)
        known[number] = tuple(relation for relation in reading.all() if relation.first and relation.second)
    found: Sequence[Relation] = known[number]
    return found


@dataclass(frozen=True, slots=True)
class _Reading(Tree):
    def all(self) -> Iterator[Relation]:
        at = 0
        while at < len(self.tokens):
            words, kind = self._connective(at)
            if words:
                yield from self._joined(at, at + words, kind)
            else:
                yield from self._other(at)
            at += max(words, 1)

    def _connective(self, at: int) -> tuple[int, Kind]:
        norms = [token.norm for token in self.tokens[at:at + LONGEST]]
        for length in range(len(norms), 0, -1):
            kind = CONNECTIVES.get(tuple(norms[:length]))
            if kind is not None:
                return length, self._kind(at, tuple(norms[:length]), kind)
        if norms[0] == "as" and self.tokens[at].dep == "mark":
            return 1, self._kind(at, ("as",), "meanwhile")
        return 0, "cause"

    def _kind(self, at: int, words: tuple[str, ...], kind: Kind) -> Kind:
        """The kind of a connective where it stands: "as" and "since" give a reason where a state is told."""
        token = self.tokens[at]
        if words[0] in EITHER and token.dep == "mark" and token.head > at:
            verb = self.tokens[token.head]
            helpers = [self.tokens[child] for child in children(self.tokens, token.head)]
            told = any(child.dep in ("acomp", "attr", "dobj", "expl") for child in helpers)
            state = verb.lemma in ("be", "have") and told or any(child.dep == "aux" for child in helpers)
            if words[0] == "as" and verb.lemma in HEDGES | REPORTS and not told and not any(
                child.dep in ("ccomp", "xcomp") for child in helpers
            ):
                return kind  # "as growers had feared" only says what they had feared
            above = self.tokens[verb.head]
            since = any(
                other.dep == "aux" and other.lemma == "have" for other in self.tokens if other.head == verb.head
            )
            is_speech = above.lemma in REPORTS
            return "cause" if state and not (words[0] == "since" and since) and not is_speech else kind
        if words in (("though",), ("while",)) and at and token.dep == "advmod":
            return "concession"
        if words == ("while",) and at == 0:
            return "concession"
        return kind

    def _joined(self, at: int, behind: int, kind: Kind) -> Iterator[Relation]:
        """What a connective at ``at``, with its phrase from ``behind`` on, says of what it hangs on."""
        words = tuple(token.norm for token in self.tokens[at:behind])
        if self.denied(at):
            return
        inside = range(at, behind)
        if words == ("down", "to") and self.tokens[self.tokens[at].head].lemma != "be":
            return
        if words[-1] == "to" and kind == "cause" and self.tokens[behind:behind + 1] and (
            self.tokens[behind].tag in ("VB", "CD")
        ):
            return  # "due to open"
        roots = [
            index for index in range(behind, len(self.tokens))
            if self.tokens[index].head in inside and self.tokens[index].dep not in ("punct", "cc")
        ]
        marked = [self.tokens[index].head for index in inside if self.tokens[index].dep in ("mark", "advmod", "aux")]
        clause = next((head for head in marked if head >= behind and is_verb(self.tokens[head])), None)
        if clause is not None:
            roots = [clause]
        elif roots:
            roots = roots[:1]
        if not roots:
            return
        phrase = self.end(roots[0])
        if clause is not None:
            above = self.tokens[clause].head
        else:
            outside = [self.tokens[index].head for index in inside if self.tokens[index].head not in inside]
            above = next((head for head in outside if head not in phrase), -1)
        if above < 0 or above in phrase:
            return
        beside = self._reasons(above)
        other = [
            index for index in self.around(above)
            if index not in phrase and index not in inside and index not in beside
        ]
        first, second = (other, phrase) if words in LATER else (phrase, other)
        yield self._relation(kind, [*inside, *phrase], first, second)

    def _other(self, at: int) -> Iterator[Relation]:
        token = self.tokens[at]
        if token.tag.startswith("V") and is_verb(token):
            yield from self._of_verb(at)
        elif token.dep == "aux" and token.norm == "to" and self.tokens[token.head].dep == "advcl":
            yield from self._of_purpose(at)
        elif token.lemma in REASONS | RESULTS and token.tag.startswith("N"):
            yield from self._of_noun(at)
        elif token.norm in FOLLOWS and token.dep in ("mark", "cc", "advmod"):
            yield from self._of_adverb(at)
        elif token.norm in ("yet", "but") and token.dep == "cc":
            yield from self._of_but(at)
        elif token.norm in ("of", "from", "over", "for", "out", "by") and token.dep == "prep":
            yield from self._of_preposition(at)

    def _of_preposition(self, at: int) -> Iterator[Relation]:
        """ "Died of cold", "sacked over stolen wine", "out of fear"."""
        token = self.tokens[at]
        lemma = self.tokens[token.head].lemma
        if token.norm == "out":
            at = next((child for child in children(self.tokens, at) if self.tokens[child].norm == "of"), -1)
            governed = [child for child in children(self.tokens, at) if at >= 0]
            if not any(is_kind_of(self.tokens[child].lemma, "feeling") for child in governed):
                return
        elif token.norm == "by":
            if lemma != "necessary":
                return
        elif not self.tokens[token.head].tag.startswith("V"):
            return
        elif not (lemma in DYING and token.norm in ("of", "from")) and not (
            lemma in TAKEN_TO_TASK and token.norm in ("over", "for") and (lemma, token.norm) != ("leave", "for")
        ):
            return
        governed = [child for child in children(self.tokens, at) if self.tokens[child].dep in ("pobj", "pcomp")]
        if not governed or self.denied(at) or self.lasts(governed[0]):
            return
        phrase = self.end(governed[0])
        above = token.head
        beside = self._reasons(above)
        other = [index for index in self.around(above) if index not in phrase and index not in beside]
        yield self._relation("cause", [at, *phrase], phrase, other)

    def _reasons(self, verb: int) -> set[int]:
        """What stands behind the "for" or "over" of a verb of judgement: a reason is no part of what another brings
        about ("fined it for false weights and for refusing to pay")."""
        if self.tokens[verb].lemma not in TAKEN_TO_TASK:
            return set()
        opened = (at for at in children(self.tokens, verb) if self.tokens[at].norm in ("for", "over"))
        return {index for at in opened if self.tokens[at].dep == "prep" for index in self.end(at)}

    def _of_verb(self, at: int) -> Iterator[Relation]:
        token = self.tokens[at]
        lemma = token.lemma
        below = children(self.tokens, at)
        if any(negation_cues(self.tokens, child) for child in below):
            return
        if lemma in BACKWARD and self.governed(at, BACKWARD[lemma]):
            cause = self.governed(at, BACKWARD[lemma])
            yield self._relation("cause", [at, *cause], cause, self.subject(at))
        elif lemma in FORWARD and self.has(at, FORWARD[lemma]):
            yield from self._of_forward(at)
        elif lemma in CREDITING and self.governed(at, CREDITING[lemma]):
            if lemma in ("put", "chalk") and not any(token.norm in ("down", "up") for token in self.tokens[at:at + 8]):
                return
            if lemma == "owe" and token.tag == "VBN":
                return
            cause = self.governed(at, CREDITING[lemma])
            passive = any(self.tokens[child].dep in ("auxpass", "nsubjpass") for child in below)
            objects = [child for child in below if self.tokens[child].dep == "dobj"]
            effect = self.subject(at) if passive or not objects else [
                index for child in objects for index in self.end(child)
            ]
            if lemma == "owe":
                effect = [*self.subject(at), *effect]
            yield self._relation("cause", [at, *cause], cause, effect)
        elif lemma == "blame" and self.governed(at, "for"):
            objects = [child for child in below if self.tokens[child].dep in ("dobj", "nsubjpass")]
            cause = [index for child in objects for index in self.end(child)]
            yield self._relation("cause", [at, *cause], cause, self.governed(at, "for"))
        elif lemma in ("blame", "cite") and token.tag == "VBG" and token.dep == "advcl":
            cause = [index for child in below if self.tokens[child].dep == "dobj" for index in self.end(child)]
            effect = [index for index in self.around(token.head) if index not in self.end(at)]
            yield self._relation("cause", [at, *cause], cause, effect)
        elif lemma == "be":
            yield from self._of_be(at, below)
        elif lemma == "follow":
            objects = [child for child in below if self.tokens[child].dep == "dobj"]
            earlier = [index for child in objects for index in self.end(child)]
            yield self._relation("time", [at, *earlier], earlier, self.subject(at))
        elif lemma in BRINGING and any(self.tokens[child].dep == "agent" for child in below):
            yield from self._of_forward(at)
        elif lemma not in REPORTS:
            for relation in self._of_forward(at):
                if lemma in HINDERING:
                    yield replace(relation, kind="hindrance")
                heads = [token for token in relation.first if token.dep in ("nsubj", "pobj") and token.tag[0] == "N"]
                if heads and not heads[0].tag.startswith("NNP"):
                    befalls = any(word == heads[0].lemma or is_kind_of(heads[0].lemma, word) for word in HAPPENINGS)
                    yield replace(relation, sign="event" if befalls else "place")

    def _of_forward(self, at: int) -> Iterator[Relation]:
        below = children(self.tokens, at)
        agents = [child for child in below if self.tokens[child].dep == "agent"]
        passive = any(self.tokens[child].dep in ("auxpass", "nsubjpass") for child in below)
        reduced = self.tokens[at].dep == "acl" and self.tokens[at].tag == "VBN"
        if passive or reduced or agents:
            causes = [index for agent in agents for child in children(self.tokens, agent) for index in self.end(child)]
            rest = [index for child in below if self.tokens[child].dep == "xcomp" for index in self.end(child)]
            effect = self.end(self.tokens[at].head, {at}) if reduced else self.subject(at)
            yield self._relation("cause", [at, *agents, *causes], causes, [*effect, *rest])
            return
        beside = ANY_SUBJECTS | SUBORDINATE | {"aux", "punct", "mark", "npadvmod", "conj", "cc"}
        complement = [
            index for child in below if self.tokens[child].dep not in beside for index in self.end(child)
        ]
        cause = self.subject(at)
        yield self._relation("cause", [at, *complement], cause, complement)

    def _of_be(self, at: int, below: Sequence[int]) -> Iterator[Relation]:
        """ "Is behind", "is to blame for", "is responsible for"."""
        subject = self.subject(at)
        for child in below:
            token = self.tokens[child]
            if token.norm == "behind" and token.dep == "prep":
                governed = self.end(child)[1:]
                attributes = [index for other in below if self.tokens[other].dep == "attr" for index in self.end(other)]
                yield self._relation("cause", [at, *(attributes or governed)], attributes or subject, governed)
            elif token.lemma == "responsible" or token.lemma == "blame":
                effect = self.governed(child, "for")
                yield self._relation("cause", [child, *effect], subject, effect)

    def _of_noun(self, at: int) -> Iterator[Relation]:
        """ "Is the reason why", "the cause of the fire was", "is a result of"."""
        token, above = self.tokens[at], self.tokens[self.tokens[at].head]
        if above.lemma != "be" or self.denied(at):
            return
        of = self.governed(at, "of") or self.governed(at, "for") or self.governed(at, "behind")
        clauses = [child for child in children(self.tokens, at) if self.tokens[child].dep in ("relcl", "acl", "ccomp")]
        of = of or [index for child in clauses for index in self.end(child)]
        beside = [child for child in children(self.tokens, token.head) if child != at]
        if token.dep == "attr":
            other = self.subject(token.head)
        elif token.dep == "nsubj":
            other = [
                index for child in beside if self.tokens[child].dep in ("attr", "ccomp") for index in self.end(child)
            ]
        else:
            return
        first, second = (of, other) if token.lemma in RESULTS else (other, of)
        yield self._relation("cause", [at, *first, *second], first, second)

    def _of_adverb(self, at: int) -> Iterator[Relation]:
        """ "..., so", "therefore": of the clause before, or the sentence before."""
        token = self.tokens[at]
        verb = token.head
        if verb == at or not is_verb(self.tokens[verb]) or token.norm == "so" and token.dep == "advmod":
            return
        if token.dep == "mark" and self.tokens[verb].dep == "advcl":
            able = any(self.tokens[child].tag == "MD" for child in children(self.tokens, verb))
            result = self.end(verb)
            deed = [index for index in self.around(self.tokens[verb].head) if index not in result]
            if not able:
                yield self._relation("cause", [at, *result], deed, result)
            return
        cause = [
            child for child in children(self.tokens, verb)
            if child < at and self.tokens[child].dep in ("ccomp", "parataxis", "conj") and is_verb(self.tokens[child])
        ]
        if cause:
            first = [index for child in cause for index in self.end(child)]
            yield self._relation("cause", range(at, len(self.tokens)), first, self.end(verb, set(first)))
        elif token.dep == "cc":
            later = [child for child in children(self.tokens, verb) if self.tokens[child].dep == "conj" and child > at]
            second = [index for child in later for index in self.end(child)]
            yield self._relation("cause", [at, *second], self.end(verb, {*second}), second)
        elif self.tokens[verb].dep == "conj":
            above = self.tokens[verb].head
            yield self._relation("cause", [at, *self.end(verb)], self.end(above, {verb}), self.end(verb))
        elif at <= 1 and self.before:
            second_tokens = tuple(self.tokens[index] for index in self.end(verb))
            span = self.tokens[0].span.cover(self.tokens[-1].span)
            yield Relation("cause", span, tuple(self.before), second_tokens)

    def _of_but(self, at: int) -> Iterator[Relation]:
        verb = self.tokens[at].head
        later = [child for child in children(self.tokens, verb) if self.tokens[child].dep == "conj" and child > at]
        if is_verb(self.tokens[verb]) and later and is_verb(self.tokens[later[0]]):
            second = self.end(later[0])
            yield self._relation("concession", [at, *second], self.end(verb, set(second)), second)

    def _of_purpose(self, at: int) -> Iterator[Relation]:
        verb = self.tokens[at].head
        above = self.tokens[verb].head
        aim = self.end(verb)
        yield self._relation("purpose", [at, *aim], aim, [index for index in self.around(above) if index not in aim])

    def _relation(
        self, kind: Kind, named: Sequence[int], first: Collection[int], second: Collection[int]
    ) -> Relation:
        inside = [index for index in named if index >= 0]
        told = [index for index in inside if self.tokens[index].dep != "punct"] or inside
        span = self.tokens[min(told)].span.cover(self.tokens[max(told)].span)
        ends = [
            tuple(self.before) if any(index < 0 for index in end) else  # the sentence before
            tuple(self.tokens[index] for index in self.affirmed(end))
            for end in (first, second)
        ]
        return Relation(kind, span, ends[0], ends[1])
