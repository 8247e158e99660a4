"""Sentences as spaCy reads them, written down: word, lemma, tag, dependency, head, entity."""

from __future__ import annotations

from checker.training.parses import Parsed, Parses, Sentence


def sentence(text: str) -> Sentence:
    return [Parsed(word, lemma, tag, dep, int(head), entity) for word, lemma, tag, dep, head, entity in map(str.split, text.splitlines())]


SOLD = sentence("""\
The the DT det 1 O
council council NN nsubj 2 O
sold sell VBD ROOT 2 O
the the DT det 5 O
old old JJ amod 5 O
houses house NNS dobj 2 O
in in IN prep 2 O
May May NNP pobj 6 BDATE
. . . punct 2 O""")
SAID = sentence("""\
Mayor mayor NNP compound 2 O
Ann Ann NNP compound 2 BPERSON
Poole Poole NNP nsubj 3 IPERSON
said say VBD ROOT 3 O
all all DT det 6 O
former former JJ amod 6 O
tenants tenant NNS nsubj 9 O
will will MD aux 9 O
not not RB neg 9 O
leave leave VB ccomp 3 O
before before IN prep 9 O
12 12 CD nummod 12 BDATE
weeks week NNS pobj 10 IDATE
. . . punct 3 O""")
MET = sentence("""\
Tom Tom NNP compound 1 BPERSON
Reed Reed NNP nsubj 3 IPERSON
may may MD aux 3 O
meet meet VB ROOT 3 O
Jane Jane NNP compound 5 BPERSON
Hill Hill NNP dobj 3 IPERSON
because because IN mark 9 O
prices price NNS nsubj 9 O
reportedly reportedly RB advmod 9 O
rose rise VBD advcl 3 O
. . . punct 3 O""")
PASSAGE = [SOLD, SAID, MET]
PARSES = Parses.of([PASSAGE, [MET, SOLD], [SAID]])
