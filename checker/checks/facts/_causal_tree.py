"""The parse of a sentence, asked for the ends of what it relates: clauses, subjects, what prepositions govern."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from checker.checks._reading import children, subtree
from checker.checks.facts._causal_words import RULING_OUT, SHELLS
from checker.checks.facts._grammar import ANY_SUBJECTS, is_clause, is_verb
from checker.checks.facts._quantities import is_length
from checker.checks.facts._verbs import REPORTS
from checker.document import Token
from checker.language.noun_kinds import is_kind_of

SUBORDINATE = frozenset(("advcl", "relcl", "parataxis"))
"""Dependencies of the clauses that are no part of what they hang on, when this is the end of a relation."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The tokens of a sentence, and those of the sentence ``before`` it, for which the index -1 stands."""

    tokens: Sequence[Token]
    before: Sequence[Token]

    def affirmed(self, end: Collection[int]) -> list[int]:
        """The tokens of an end in order, up to a "not" or "rather than" that rules something out."""
        found = sorted(set(end) - {-1})
        for place, index in enumerate(found):
            before = self.tokens[index - 1].norm if index else ""
            if place and (before, self.tokens[index].norm) in RULING_OUT:
                return found[:place]
        return found

    def denied(self, at: int) -> bool:
        """Whether "not", "rather than" or the like stands close before a connective."""
        near = self.tokens[max(0, at - 3):at]
        return any(token.norm in ("not", "than", "nor", "never", "neither") or token.negated for token in near)

    def has(self, verb: int, word: str) -> bool:
        """Whether what a verb of causation needs stands behind it: its word, or an object; "to" may open an
        infinitive."""
        below = children(self.tokens, verb)
        behind = [child for child in below if child > verb]
        objects = [child for child in behind if self.tokens[child].dep in ("dobj", "ccomp", "xcomp")]
        passive = any(self.tokens[child].dep in ("auxpass", "agent") for child in below)
        reduced = self.tokens[verb].dep == "acl" and self.tokens[verb].tag == "VBN"
        infinitive = any(
            self.tokens[under].norm == "to" and self.tokens[under].dep == "aux"
            for child in behind for at in (child, *children(self.tokens, child)) for under in children(self.tokens, at)
        )
        if self.tokens[verb].lemma == "mean" and infinitive:
            return False  # "means to stay"
        if self.tokens[verb].lemma == "drive" and any(
            is_length(self.tokens[child].lemma) or is_kind_of(self.tokens[child].lemma, "vehicle") for child in objects
        ):
            return False  # "drives 40 kilometres to the market"
        if word == "off" and not any(
            self.tokens[child].norm == word and self.tokens[child].dep == "prt" for child in behind
        ):
            return False  # "set the hearing for Monday"
        if not word or word == "off":
            return bool(objects) or passive or reduced
        if word == "to" and (objects or passive):
            return infinitive
        if word in ("to", "in", "for"):
            return any(self.tokens[child].norm == word and self.tokens[child].dep == "prep" for child in behind)
        return any(
            token.norm == word and (token.dep == "prt" or not any(
                self.tokens[under].dep == "pobj" for under in children(self.tokens, at)
            ))  # "bring clarity about its aims"
            for at, token in enumerate(self.tokens[verb + 1:verb + 4], verb + 1)
        )

    def governed(self, head: int, preposition: str) -> list[int]:
        """What stands behind a preposition that hangs on ``head``, or on what hangs on it: "put down to"."""
        found: list[int] = []
        for at in (head, *children(self.tokens, head)):
            for child in children(self.tokens, at):
                if self.tokens[child].norm == preposition and self.tokens[child].dep in ("prep", "dative"):
                    found.extend(index for under in children(self.tokens, child) for index in self.end(under))
        return found

    def subject(self, verb: int) -> list[int]:
        """The subject of a verb, by its antecedent where it is a relative; -1 stands for the sentence before."""
        token = self.tokens[verb]
        subjects = [child for child in children(self.tokens, verb) if self.tokens[child].dep in ANY_SUBJECTS]
        if subjects and self.tokens[subjects[0]].tag in ("WDT", "WP") and token.dep == "relcl":
            above = token.head
            if self.tokens[above].lemma in SHELLS and self.tokens[above].dep != "nsubj":
                return [index for index in self.around(self.tokens[above].head) if index not in self.end(verb)]
            comma = subjects[0] and self.tokens[subjects[0] - 1].norm == ","
            if comma and self.tokens[subjects[0]].norm == "which":
                return [index for index in self.around(above) if index not in self.end(verb)]
            return self.end(above, {verb})
        if subjects and self.tokens[subjects[0]].norm in ("this", "that", "it", "these"):
            return [-1] if self.before and self.tokens[subjects[0]].norm != "it" else []
        if subjects:
            return [index for subject in subjects for index in self.end(subject)]
        if token.dep == "conj":
            return self.subject(token.head)
        if token.dep == "advcl" and token.tag == "VBG" or token.dep == "relcl":
            return [index for index in self.around(token.head) if index not in self.end(verb)]
        if token.dep == "acl" and token.tag == "VBG":
            return self.end(token.head, {verb})
        if token.dep == "xcomp":
            return self.subject(token.head)
        return []

    def around(self, at: int) -> list[int]:
        """The clause in which ``at`` stands, without what somebody says of it."""
        seen: set[int] = set()
        while not is_verb(self.tokens[at]) and at not in seen and self.tokens[at].head != at:
            seen.add(at)
            at = self.tokens[at].head
        if self.tokens[at].lemma in REPORTS:
            said = [child for child in children(self.tokens, at) if self.tokens[child].dep == "ccomp"]
            at = said[0] if said else at
        while self.tokens[at].dep in ("xcomp", "pcomp") and self.tokens[at].head != at:
            at = self.tokens[at].head
            while not is_verb(self.tokens[at]) and self.tokens[at].head != at:
                at = self.tokens[at].head
        return self.end(at)

    def end(self, at: int, without: Collection[int] = ()) -> list[int]:
        """A word with what hangs on it, its subordinate clauses left out."""
        def left_out(child: int) -> bool:
            token = self.tokens[child]
            apart = token.dep in SUBORDINATE or token.dep == "conj" and is_clause(token) and any(
                self.tokens[other].dep in ANY_SUBJECTS for other in children(self.tokens, child)
            )
            return child in without or apart and child != at
        return subtree(self.tokens, at, left_out)

    def lasts(self, noun: int) -> bool:
        """Whether it is a time: "banned for two years"."""
        token = self.tokens[noun]
        counted = any(self.tokens[child].tag == "CD" for child in children(self.tokens, noun))
        kinds = ("time_period", "period")
        return token.tag == "CD" or counted or any(is_kind_of(token.lemma, kind) for kind in kinds)
