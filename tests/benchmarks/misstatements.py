"""One thing misstated in a text, by rule: the changes of ``python -m tests.benchmarks misstated`` beside figures and dates.

Each takes an annotated draft and yields the text with one change in it, as a careless hand would make it: a "not" put in
or left out, a word for its opposite, another name, speaker, job, unit or cause, a hedge gone, a bound turned, a plan told
as done. The word lists were written before any check was looked at, and by nobody who tunes one by them: they are
common words of the news, and no text of this repository stands behind them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.document import Document, Name, Sentence, Span, Token
from checker.language.inflections import in_form

_OPPOSITES = """
rose fell|rises falls|rise fall|rising falling|risen fallen|increased decreased|increases decreases|increase decrease|
increasing decreasing|grew shrank|growing shrinking|grow shrink|gained lost|won lost|win lose|wins loses|winning losing|
approved rejected|approve reject|approves rejects|approving rejecting|accepted refused|accept refuse|accepts refuses|
supported opposed|support oppose|supports opposes|supporting opposing|backed opposed|allowed banned|allow ban|allows bans|
opened closed|open close|opens closes|opening closing|reopened closed|reopen close|bought sold|buy sell|buys sells|
buying selling|hired dismissed|hire dismiss|arrived left|arrive leave|raised cut|raise cut|raising cutting|started ended|
start end|starts ends|began ended|begin end|begins ends|passed failed|pass fail|passes fails|praised criticised|
praise criticise|praises criticises|welcomed condemned|welcome condemn|confirmed denied|confirm deny|confirms denies|
admitted denied|admit deny|strengthened weakened|strengthen weaken|improved worsened|improve worsen|improving worsening|
expanded reduced|expand reduce|widened narrowed|widen narrow|lowered raised|lower higher|lent borrowed|lend borrow|
entered left|attacked defended|attack defend|remembered forgot|succeeded failed|succeed fail|succeeds fails|
convicted acquitted|freed jailed|released detained|arrested released|survived died|built demolished|build demolish|
safe dangerous|guilty innocent|legal illegal|public private|early late|earlier later|strong weak|stronger weaker|
high low|higher lower|highest lowest|large small|larger smaller|largest smallest|big small|bigger smaller|long short|
longer shorter|longest shortest|old new|older younger|oldest youngest|new old|fast slow|faster slower|fastest slowest|
cheap expensive|cheaper dearer|hot cold|warm cold|warmer colder|wet dry|deep shallow|heavy light|full empty|north south|
northern southern|east west|eastern western|upper lower|first last|before after|above below|over under|
inside outside|with without|more fewer|best worst|better worse|good bad|major minor|rich poor|temporary permanent|
temporarily permanently|unanimous divided|successful unsuccessful|likely unlikely|able unable|happy unhappy|
domestic foreign|rural urban|male female|men women|women men|mother father|father mother|son daughter|daughter son|
brother sister|sister brother|husband wife|wife husband|profit loss|profits losses|buyer seller|buyers sellers|
winner loser|victory defeat|shortage surplus|success failure|majority minority|import export|imports exports
"""
_JOBS = (
    "mayor governor minister president chancellor senator ambassador",
    "chairman chairwoman chair director treasurer secretary president manager",
    "captain coach goalkeeper defender striker midfielder referee",
    "doctor nurse surgeon dentist midwife pharmacist",
    "teacher headteacher principal lecturer professor student pupil",
    "judge prosecutor lawyer solicitor barrister",
    "farmer fisherman baker butcher miller shepherd",
    "engineer architect builder electrician plumber carpenter",
    "painter sculptor composer singer violinist conductor author poet novelist",
    "driver pilot skipper conductor mechanic",
    "detective sergeant inspector constable",
    "spokesman spokeswoman editor reporter",
    "clerk treasurer councillor mayor",
)
_UNITS = (
    "thousand million billion", "kilometre mile metre", "kilometer mile meter", "metre foot centimetre",
    "meter foot centimeter", "minute hour day", "day week month", "month year week", "year month decade",
    "crown dollar euro pound", "dollar euro crown", "euro dollar pound", "pound dollar euro", "kilogram tonne gram",
    "tonne kilogram", "ton kilogram", "litre gallon", "liter gallon", "hectare acre", "acre hectare", "degree metre",
    "kilometres miles metres", "kilometers miles meters", "metres feet centimetres", "meters feet centimeters",
    "minutes hours days", "hours minutes days", "days weeks months", "weeks days months", "months years weeks",
    "years months decades", "crowns dollars euros pounds", "dollars euros crowns", "euros dollars pounds",
    "pounds dollars euros", "kilograms tonnes grams", "tonnes kilograms", "tons kilograms", "litres gallons",
    "liters gallons", "hectares acres", "acres hectares", "miles kilometres metres", "feet metres inches",
)
_CAUSES = (
    ("because of", "despite"), ("because", "although"), ("due to", "despite"), ("thanks to", "despite"),
    ("owing to", "despite"), ("despite", "because of"), ("although", "because"), ("in spite of", "because of"),
    ("led to", "prevented"), ("caused", "prevented"), ("after", "before"), ("before", "after"),
)
_BOUNDS = (
    ("at least", "at most"), ("at most", "at least"), ("more than", "fewer than"), ("fewer than", "more than"),
    ("less than", "more than"), ("up to", "at least"), ("nearly", "more than"), ("almost", "more than"),
    ("over", "under"), ("under", "over"), ("no more than", "at least"), ("about", "more than"),
)
_SCOPE = {
    "all": "some", "every": "hardly any", "most": "all", "some": "all", "many": "few", "few": "many", "several": "all",
    "both": "neither of", "only": "", "always": "sometimes", "none": "all", "each": "almost no", "entire": "partial",
    "first": "second", "last": "first", "half": "most", "whole": "partial", "fully": "partly", "majority": "minority",
}
_HEDGES = {
    "may": "will", "might": "will", "could": "will", "allegedly": "", "reportedly": "", "apparently": "",
    "possibly": "", "probably": "", "likely": "certain", "suspected": "", "alleged": "", "believes": "knows",
    "believed": "knew", "thinks": "knows", "suspects": "knows", "suggests": "proves", "suggested": "proved",
    "should": "will", "seems": "is proven", "appears": "is proven",
}
_PLANS = frozenset("plan plans planned hope hopes hoped aim aims aimed intend intends intended want wants wanted".split())
_GENDER = {
    "he": "she", "she": "he", "his": "her", "him": "her", "himself": "herself", "herself": "himself",
}
_SURNAMES = "Halvorsen Brandt Okafor Lindqvist Moreau Castellan Petrov Whitlock Varga Tamsin".split()
_BODIES = {"GPE": "Halden Morvik Estrava Quillan Durnby".split(), "ORG": "Norvane Tessaly Brightholm Corvane".split()}
_SAYING = frozenset("say said says add added adds tell told tells explain explained argue argued warn warned".split())


@dataclass(frozen=True, slots=True)
class Change:
    """A text with one thing changed; ``place`` is where the new words stand, or the words round what is gone."""

    kind: str
    text: str
    place: Span


Maker = Callable[[Document, Sentence], Iterator[tuple[Span, str]]]


def changes(draft: Document) -> Iterator[Change]:
    """Every change that can be made of ``draft``, kind by kind, each by itself."""
    for kind, maker in MAKERS.items():
        for sentence in draft.sentences:
            if sentence.tokens:
                for span, words in maker(draft, sentence):
                    yield _changed(kind, draft.text, span, words)


def _changed(kind: str, text: str, span: Span, words: str) -> Change:
    start, end = span.start, span.end
    if words:
        new = text[:start] + words + text[end:]
        return Change(kind, new, Span(start, start + len(words)))
    if text[end:end + 1] == " ":
        end += 1
    elif text[start - 1:start] == " ":
        start -= 1
    behind = text[end:]
    if start == 0 or text[:start].rstrip().endswith((".", "\n")) and not text[:start].rstrip(" ").endswith(","):
        behind = behind[:1].upper() + behind[1:]
    left = text.rfind(" ", 0, max(0, start - 2)) + 1
    right = text.find(" ", end + 1)
    return Change(kind, text[:start] + behind, Span(left, (right if right > 0 else len(text)) - (end - start)))


def _as(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def _denied(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    tokens = sentence.tokens
    if sentence.span.of(draft.text).rstrip("”\"' ").endswith("?"):
        return
    for at, token in enumerate(tokens[:-1]):
        behind = tokens[at + 1]
        if behind.norm in ("not", "n't", "never", "no") or token.negated or token.dep in ("ROOT", "relcl") and at == 0:
            continue
        if token.tag in ("VBD", "VBZ", "VBP", "MD") and token.norm in (
            "was", "were", "is", "are", "has", "have", "had", "will", "would", "can", "could", "should", "did", "does"
        ) and "'" not in behind.norm and token.dep in ("aux", "auxpass", "ROOT", "ccomp", "relcl", "conj", "advcl"):
            if token.norm in ("has", "have", "had") and token.dep not in ("aux", "auxpass"):
                continue
            yield token.span, token.span.of(draft.text) + " not"
        elif token.tag == "VBD" and token.dep in ("ROOT", "ccomp", "conj", "relcl") and token.lemma not in (
            "be", "have", "do", "say", "tell", "add"
        ):
            yield token.span, f"did not {token.lemma}"


def _affirmed(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    for at, token in enumerate(sentence.tokens):
        if token.norm in ("not", "never") and sentence.tokens[at - 1].norm != "or":
            yield token.span, ""
        elif token.norm == "no" and token.dep == "det":
            yield token.span, _as("the", token.span.of(draft.text))


def _table(rows: str) -> dict[str, str]:
    return {left: right for pair in rows.replace("\n", "").split("|") for left, right in (pair.split(),)}


def _opposites() -> dict[str, str]:
    forward = _table(_OPPOSITES)
    return {right: left for left, right in reversed(forward.items())} | forward


OPPOSITES = _opposites()


def _opposite(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    for token in sentence.tokens:
        if token.norm in OPPOSITES and token.tag != "IN" and token.dep not in ("mark", "prt"):
            yield token.span, _as(OPPOSITES[token.norm], token.span.of(draft.text))


def _listed(words: dict[str, str], excluded: tuple[str, ...] = ()) -> Maker:
    def maker(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
        for token in sentence.tokens:
            if token.norm in words and token.tag not in excluded:
                new = words[token.norm]
                yield token.span, _as(new, token.span.of(draft.text)) if new else ""
    return maker


def _phrases(pairs: tuple[tuple[str, str], ...], before_figure: bool) -> Maker:
    def maker(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
        norms = [token.norm for token in sentence.tokens]
        taken = 0
        for at in range(len(norms)):
            for old, new in pairs:
                words = old.split()
                if at < taken or norms[at:at + len(words)] != words or at + len(words) >= len(norms):
                    continue
                span = Span(sentence.tokens[at].span.start, sentence.tokens[at + len(words) - 1].span.end)
                if before_figure and not any(
                    0 <= figure.span.start - span.end <= 2 for figure in draft.annotations.figures
                ):
                    continue
                taken = at + len(words)
                yield span, _as(new, span.of(draft.text))
                break
    return maker


def _row_of(rows: tuple[str, ...], near_figure: bool) -> Maker:
    table: dict[str, str] = {}
    for row in rows:
        words = row.split()
        if near_figure:
            table.setdefault(words[0], words[1])
        else:
            table.update((word, words[(at + 1) % len(words)]) for at, word in enumerate(words) if word not in table)

    def maker(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
        for token in sentence.tokens:
            if token.norm in table and (not near_figure or any(
                0 <= token.span.start - figure.span.end <= 2 or figure.span.contains(token.span)
                for figure in draft.annotations.figures
            )):
                yield token.span, _as(table[token.norm], token.span.of(draft.text))
    return maker


def _last(draft: Document, name: Name) -> Span:
    words = draft.words(name.span).removesuffix("'s").removesuffix("’s")
    start = name.span.start + words.rfind(" ") + 1
    return Span(start, name.span.start + len(words))


def _renamed(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    for name in draft.annotations.names:
        if not sentence.span.contains(name.span):
            continue
        span = _last(draft, name)
        if name.kind == "PERSON":
            yield span, _SURNAMES[len(span) % len(_SURNAMES)]
        elif name.kind in _BODIES and " " not in draft.words(name.span):
            yield span, _BODIES[name.kind][len(span) % len(_BODIES[name.kind])]


def _another(speaks: bool) -> Maker:
    """Another person or place of the same text where one stands; ``speaks``: only, or but, where it is who says it."""
    def maker(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
        names = [name for name in draft.annotations.names if name.kind in ("PERSON", "GPE")]
        for name in names:
            span = _last(draft, name)
            if sentence.span.contains(span) and _speaks(sentence, span) == speaks:
                others = (
                    _last(draft, other).of(draft.text) for other in names
                    if other.kind == name.kind and other.canonical != name.canonical
                )
                new = next((other for other in others if other != span.of(draft.text)), None)
                if new is not None:
                    yield span, new
    return maker


def _speaks(sentence: Sentence, span: Span) -> bool:
    for token in sentence.tokens:
        if span.overlaps(token.span) and token.dep == "nsubj" and 0 <= token.head < len(sentence.tokens):
            return sentence.tokens[token.head].norm in _SAYING
    return False


def _parties(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    """Subject and object, both names, exchanged."""
    names = [name for name in draft.annotations.names if sentence.span.contains(name.span)]
    for first, second in zip(names, names[1:]):
        one, other = (_head(sentence, name.span) for name in (first, second))
        if (
            one is not None and other is not None and first.canonical != second.canonical
            and one.dep in ("nsubj", "nsubjpass")
            and (other.dep == "dobj" and other.head == one.head or other.dep == "pobj")
            and first.kind in ("PERSON", "GPE", "ORG") and second.kind in ("PERSON", "GPE", "ORG")
        ):
            a, b = (draft.words(name.span).removesuffix("'s").removesuffix("’s") for name in (first, second))
            span = Span(first.span.start, second.span.start + len(b))
            between = draft.text[first.span.start + len(a):second.span.start]
            yield span, b + between + a


def _head(sentence: Sentence, span: Span) -> Token | None:
    inside = [at for at, token in enumerate(sentence.tokens) if span.contains(token.span)]
    return next((sentence.tokens[at] for at in inside if sentence.tokens[at].head not in inside), None)


def _done(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    """A plan told as done: "will open", "plans to open" to "opened"."""
    tokens = sentence.tokens
    for at in range(len(tokens) - 1):
        behind = tokens[at + 1]
        if tokens[at].norm == "will" and behind.tag == "VB" and (new := in_form(behind.lemma, behind.lemma, "VBD")):
            if behind.lemma != "be":
                yield Span(tokens[at].span.start, behind.span.end), new
            elif at + 2 < len(tokens) and tokens[at + 2].tag == "VBN":
                yield Span(tokens[at].span.start, behind.span.end), "has been"
        elif tokens[at].norm in _PLANS and behind.norm == "to" and at + 2 < len(tokens) and tokens[at + 2].tag == "VB":
            verb = tokens[at + 2]
            if verb.lemma != "be" and (new := in_form(verb.lemma, verb.lemma, "VBD")):
                yield Span(tokens[at].span.start, verb.span.end), new


def _planned(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    """What was done told as to come: "opened", "has opened" to "will open"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.dep not in ("ROOT", "conj", "relcl") or token.lemma in ("say", "tell", "add", "be", "have", "do"):
            continue
        if token.tag == "VBN" and at and tokens[at - 1].norm in ("has", "have"):
            yield Span(tokens[at - 1].span.start, token.span.end), f"will {token.lemma}"
        elif token.tag == "VBD" and not any(other.dep == "aux" and other.head == at for other in tokens):
            yield token.span, f"will {token.lemma}"


def _quoted(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    """A word inside the marks taken for its opposite, denied or left out."""
    for quotation in draft.annotations.quotations:
        inside = [token for token in sentence.tokens if quotation.inner.contains(token.span)]
        for token in inside:
            if token.norm in OPPOSITES:
                yield token.span, _as(OPPOSITES[token.norm], token.span.of(draft.text))
                break
            if token.tag in ("JJ", "RB") and token.dep in ("amod", "advmod"):
                yield token.span, ""
                break


def _bare(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    """What somebody said told as a fact: "X said that it will" to "It will"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.norm in ("said", "says") and token.dep == "ROOT" and 0 < at < 8:
            start = at + 2 if tokens[at + 1].norm == "that" else at + 1
            if start < len(tokens) - 3 and tokens[start].norm not in (",", ":", '"', "'") and any(
                other.dep == "ccomp" and other.head == at for other in tokens[start:]
            ) and '"' not in sentence.span.of(draft.text):
                first = tokens[start].span
                yield Span(sentence.span.start, first.end), _as(first.of(draft.text), "X")
        if token.norm == "," and [other.dep for other in tokens[at + 1:at + 9] if other.norm in ("said", "says")] == [
            "ROOT"
        ] and len(tokens) - at < 10 and '"' not in sentence.span.of(draft.text) and "”" not in sentence.span.of(draft.text):
            yield Span(token.span.start, tokens[-1].span.start), ""


def _condition(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    """A condition left out: ", if the council agrees" or "If the council agrees, "."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.norm not in ("if", "unless", "provided") or token.tag not in ("IN", "VBN"):
            continue
        comma = next((place for place in range(at, len(tokens)) if tokens[place].norm == ","), 0)
        if at == 0 and comma:
            first = tokens[comma + 1].span
            yield Span(token.span.start, first.end), _as(first.of(draft.text), "X")
        elif at and not comma:
            start = tokens[at - 1].span.start if tokens[at - 1].norm == "," else token.span.start
            yield Span(start, tokens[-1].span.start), ""


def _bare_noun(draft: Document, sentence: Sentence) -> Iterator[tuple[Span, str]]:
    """An adjective left out."""
    for token in sentence.tokens:
        if token.tag == "JJ" and token.dep == "amod" and "-" not in token.norm:
            yield token.span, ""


MAKERS: dict[str, Maker] = {
    "denied": _denied,
    "no longer denied": _affirmed,
    "opposite": _opposite,
    "another name": _renamed,
    "another of the text": _another(speaks=False),
    "another speaker": _another(speaks=True),
    "parties exchanged": _parties,
    "another job": _row_of(_JOBS, near_figure=False),
    "another unit": _row_of(_UNITS, near_figure=True),
    "another cause": _phrases(_CAUSES, before_figure=False),
    "bound turned": _phrases(_BOUNDS, before_figure=True),
    "other scope": _listed(_SCOPE, excluded=("RP", "RB")),
    "hedge gone": _listed(_HEDGES, excluded=("NNP",)),
    "plan as done": _done,
    "done as planned": _planned,
    "quotation altered": _quoted,
    "attribution dropped": _bare,
    "condition dropped": _condition,
    "adjective dropped": _bare_noun,
    "other gender": _listed(_GENDER),
}
