"""Reports made by hand: small invented texts, links and findings that show every case a renderer has to show."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from checker.collation import Collation, EditKind, Link, Relation, WordEdit
from checker.document import Document, LineMap, Paragraph, ParagraphRole, Sentence, Span
from checker.finding import SEVERITIES, Decision, Finding, Place, Severity, Suggestion, fingerprint
from checker.report import Provenance, Report, judge
from checker.settings import Settings

_ROLE: dict[str, ParagraphRole] = {"#": "headline", "~": "furniture"}
_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_STRAIGHT = str.maketrans("“”‘’–", "\"\"''-")


def document(name: str, *paragraphs: Sequence[str]) -> Document:
    """A document of paragraphs of sentences; a first sentence "#" makes a headline, "~" furniture."""
    text = ""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        role: ParagraphRole = "prose"
        if paragraph[0] in _ROLE:
            role, paragraph = _ROLE[paragraph[0]], paragraph[1:]
        if text:
            text += "\n\n"
        start = len(text)
        sentences: list[Sentence] = []
        for sentence in paragraph:
            if sentences:
                text += " "
            sentences.append(Sentence(Span(len(text), len(text) + len(sentence))))
            text += sentence
        found.append(Paragraph(Span(start, len(text)), tuple(sentences), role))
    text += "\n"
    return Document(name, text, tuple(found), source_map=LineMap.of(text))


def edits(original: Document, a: Span, draft: Document, b: Span) -> tuple[WordEdit, ...]:
    """Word edits that tile both spans."""
    ours = [Span(m.start() + a.start, m.end() + a.start) for m in _WORDS.finditer(original.words(a))]
    theirs = [Span(m.start() + b.start, m.end() + b.start) for m in _WORDS.finditer(draft.words(b))]
    matcher = difflib.SequenceMatcher(None, [*map(original.words, ours)], [*map(draft.words, theirs)], autojunk=False)
    found: list[WordEdit] = []
    end_a, end_b = a.start, b.start
    for tag, _, to_a, _, to_b in matcher.get_opcodes():
        span_a, span_b = Span(end_a, ours[to_a - 1].end if to_a else a.start), Span(end_b, theirs[to_b - 1].end if to_b else b.start)
        kind: EditKind = tag
        if tag == "replace" and original.words(span_a).translate(_STRAIGHT) == draft.words(span_b).translate(_STRAIGHT):
            kind = "typographic"
        found.append(WordEdit(kind, span_a, span_b))
        end_a, end_b = span_a.end, span_b.end
    return tuple(found)


@dataclass
class Example:
    """A report in the making."""

    draft: Document
    originals: tuple[Document, ...] = ()
    links: list[Link] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    settings: Settings = Settings()
    degraded: tuple[str, ...] = ()

    def link(
        self, a: Iterable[int], b: Iterable[int], relation: Relation = "paraphrase", *,
        original: int = 0, moved: bool = False, duplicate: bool = False, score: float = 0.8,
    ) -> None:
        """Align sentences ``a`` of an original with ``b`` of the draft."""
        link = Link(original, tuple(a), tuple(b), relation, score, moved, duplicate)
        bare = Collation(self.originals, self.draft)
        pairs = edits(self.originals[original], bare.span_a(link), self.draft, bare.span_b(link))
        self.links.append(replace(link, edits=pairs))

    def finding(
        self, check: str, severity: Severity, message: str, b: str | Span, a: str | None = None, *,
        original: int = 0, suggestion: Suggestion | None = None, confidence: float = 1.0,
        related: tuple[Place, ...] = (), decision: Decision | None = None, nth: int = 0,
    ) -> None:
        """A finding at the words ``b`` of the draft (the ``nth`` time they stand there) and ``a`` of an original."""
        span_b = b if isinstance(b, Span) else find(self.draft, b, nth)
        span_a = find(self.originals[original], a) if a is not None else None
        quote_a, quote_b = a or "", self.draft.words(span_b)
        self.findings.append(
            Finding(
                check, severity, confidence, message, span_b, span_a, original if a is not None else None,
                quote_a, quote_b, self.draft.source_map.locate(span_b.start), suggestion, related,
                fingerprint(check, quote_a, quote_b), decision,
            )
        )

    def report(self) -> Report:
        """The finished report, findings worst first."""
        linked_a = {(link.original, number) for link in self.links for number in link.a}
        linked_b = {number for link in self.links for number in link.b}
        omitted = tuple(
            (index, number)
            for index, original in enumerate(self.originals)
            for number in range(len(original.sentences))
            if (index, number) not in linked_a
        )
        added = tuple(number for number in range(len(self.draft.sentences)) if number not in linked_b)
        links = tuple(sorted(self.links, key=lambda link: link.b))
        collation = Collation(self.originals, self.draft, links, omitted, added if self.originals else ())
        findings = tuple(sorted(self.findings, key=lambda finding: (SEVERITIES.index(finding.severity), finding.b)))
        provenance = Provenance("0.1.0", {"en_core_web_sm": "1f" * 32, "smollm2": "a0" * 32}, self.settings)
        return Report(collation, findings, judge(findings, self.settings), provenance, self.degraded)


def find(document: Document, words: str, nth: int = 0) -> Span:
    """Where the words stand for the ``nth`` time, from 0."""
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    return Span(start, start + len(words))


ORIGINAL = document(
    "harbour-wire.txt",
    ["#", "Ferry operator defends storm crossing after three hurt off Kellmar"],
    ["~", "North Sound News Agency, Thursday 14 March"],
    ["The operator of the Sound ferry defended its decision to sail in gale-force winds on Wednesday, saying the captain had acted within the rules, as investigators began to interview the crew."],
    ["Three passengers were taken to hospital after the Aurelia rolled sharply 4 miles off Kellmar shortly after 6 a.m.", "None of the injuries was life-threatening, the coastguard said."],
    ["The vessel, which carries more than 900 passengers and 140 cars, left Port Hessen 20 minutes late.", "It was the first crossing since Sunday."],
    ["\"We would not sail if we were not certain that it was safe,\" said Ingrid Varga, the operator's head of safety.", "\"The forecast we had at five o'clock was within our limits.\""],
    ["The harbour authority did not advise against the departure, according to its log, which was published late on Wednesday."],
    ["Passengers described cars sliding across the lower deck and tables overturning in the lounge.", "\"It was like being inside a washing machine,\" said Tomas Lindqvist, 41, who was travelling with his two children."],
    ["The Aurelia was built in 1998 and refitted in 2016.", "Its stabilisers were inspected in January, and the inspectors found no defects."],
    ["Unions have long asked for a lower wind limit on the route.", "The current limit of 25 metres a second was set in 2009, after a cargo ship lost part of its load in the same waters."],
    ["Transport Minister Petra Oduya said she would wait for the findings of the inquiry before deciding whether to tighten the rules.", "The inquiry is expected to report within six months."],
    ["The operator runs four sailings a day on the route, which carried about 1.2 million people last year."],
    ["~", "Share this story", "Short link: nsna.example/4471"],
)

DRAFT = document(
    "harbour-draft.txt",
    ["#", "Storm ferry was safe to sail, says operator, as injuries are investigated"],
    ["The company that runs the Sound ferry stood by its decision to sail in gale-force winds on Wednesday, saying the captain had acted within the rules, while investigators started interviewing the crew."],
    ["Five passengers were taken to hospital after the Aurelia rolled sharply 4 miles off Kellmar shortly after 6 a.m.", "None of the injuries was life-threatening, the coastguard said."],
    ["The harbour authority advised against the departure, according to its log, which was published late on Wednesday."],
    ["The vessel left Port Hessen 20 minutes late.", "It carries more than 900 passengers and 140 cars, and it was the first crossing since Sunday."],
    ["“We would never sail if it were not safe,” said Ingrid Varga, the operator’s head of safety.", "“The forecast we had at five o’clock was within our limits.”", "Carry bag.”"],
    ["Passengers described cars sliding across the lower deck and tables overturning in the lounge.", "“It was like being inside a washing machine,” said Tomas Lindqvist, 41, who was travelling with his two children."],
    ["Rescue helicopters from two neighbouring districts had been put on standby overnight.", "Local hotels opened their lobbies to stranded travellers, and volunteers handed out blankets and hot soup until the last of them had found a bed."],
    ["The Aurelia was built in 1998 and refitted in 2016.", "Its stabilisers were inspected in January, and the inspectors found no defects."],
    ["The current limit of 25 metres a second dates from 2009, when a freighter shed part of its cargo in those waters."],
    ["The operator runs four sailings a day on the route, which carried about 1.2 million people last year."],
    ["Mrs. Oduya boiled reporters at the terminal on Thursday morning that tighter rules would have to wait."],
    ["Passengers described cars sliding across the lower deck and tables overturning in the lounge.", "“It was like being inside a washing machine,” said Tomas Lindqvist, 41, who was travelling with his two children."],
    [","],
)


def pair() -> Report:
    """A draft with every kind of damage: all relations, a move, a split, a merger, a duplicate, additions, omissions."""
    example = Example(DRAFT, (ORIGINAL,), degraded=("Only the first 200 candidate words were scored by the language model.",))
    example.link([0], [0])
    example.link([2], [1])
    example.link([3], [2], "altered", score=0.97)
    example.link([4], [3], "verbatim", score=1.0)
    example.link([9], [4], "altered", moved=True, score=0.94)
    example.link([5, 6], [5, 6], score=0.9)
    example.link([7], [7], "altered", score=0.74)
    example.link([8], [8], "typographic", score=1.0)
    example.link([10], [10], "verbatim", score=1.0)
    example.link([11], [11], "typographic", score=0.99)
    example.link([12], [14], "verbatim", score=1.0)
    example.link([13], [15], "verbatim", score=1.0)
    example.link([15], [16], score=0.71)
    example.link([18], [17], "verbatim", score=1.0)
    example.link([16], [18], score=0.31)
    example.link([10], [19], "verbatim", duplicate=True, score=1.0)
    example.link([11], [20], "typographic", duplicate=True, score=0.99)
    twin = find(DRAFT, "Passengers described").cover(find(DRAFT, "his two children."))
    copy = find(DRAFT, "Passengers described", 1).cover(find(DRAFT, "his two children.", 1))
    new = find(DRAFT, "Rescue helicopters").cover(find(DRAFT, "had found a bed."))
    example.finding(
        "facts/negation-changed", "critical", "The original says that the authority “did not advise” against the departure; the draft says that it “advised” against it.",
        "advised", "did not advise", suggestion=Suggestion("did not advise"), confidence=0.94,
    )
    example.finding(
        "language/garbled-phrase", "critical", "“boiled” makes no sense before “reporters”; “told” would fit far better.",
        "boiled", suggestion=Suggestion("told"), confidence=0.88,
    )
    example.finding("facts/figure-changed", "error", "“Three passengers” has become “Five passengers”.", "Five", "Three", suggestion=Suggestion("Three"), confidence=0.97)
    example.finding(
        "quotes/altered", "error", "The quotation by Ingrid Varga has other words than the original’s.",
        "We would never sail if it were not safe,", "We would not sail if we were not certain that it was safe,",
        suggestion=Suggestion("We would not sail if we were not certain that it was safe,"), confidence=0.91,
    )
    example.finding("structure/duplicated-passage", "error", "These two sentences stand twice; they are also in paragraph 7.", copy, related=(Place(twin),), suggestion=Suggestion(""))
    example.finding("structure/stray-text", "error", "“Carry bag.” is left over after the end of the quotation.", "Carry bag.”", suggestion=Suggestion(""), confidence=0.86)
    example.finding("structure/stray-text", "error", "A comma stands on a line of its own.", Span(len(DRAFT.text) - 2, len(DRAFT.text) - 1), suggestion=Suggestion("", "safe"))
    example.finding("sourcing/unsupported", "warning", "Nothing in the original says what these two sentences say.", new, confidence=0.8)
    gap = find(DRAFT, "no defects.").end
    example.finding("sourcing/omitted", "warning", "The draft leaves out that unions have long asked for a lower wind limit.", Span(gap, gap), "Unions have long asked for a lower wind limit on the route.", confidence=0.7)
    example.finding("quotes/unbalanced", "warning", "A closing quotation mark stands here without an opening one.", Span(find(DRAFT, "Carry bag.”").end - 1, find(DRAFT, "Carry bag.”").end), suggestion=Suggestion("", "safe"))
    example.finding("style/mixed-honorifics", "warning", "“Mrs. Oduya” has an honorific; the other people in the draft have none.", "Mrs. Oduya", suggestion=Suggestion("Oduya"), decision=Decision("dismiss", "house style for ministers"))
    example.finding("style/unanchored-time", "info", "“on Wednesday” has no date near it.", "on Wednesday", confidence=0.6)
    return example.report()


def quiet() -> Report:
    """A pair without a finding."""
    original = document("council.txt", ["The council met on Monday.", "It set the budget at 4 million."], ["No one objected."])
    draft = document("council-draft.txt", ["The council met on Monday.", "It set the budget at 4 million."], ["No one objected."])
    example = Example(draft, (original,))
    for number in range(3):
        example.link([number], [number], "verbatim", score=1.0)
    return example.report()


def alone() -> Report:
    """A draft checked without an original."""
    example = Example(DRAFT)
    example.finding("structure/stray-text", "error", "“Carry bag.” is left over after the end of the quotation.", "Carry bag.”", suggestion=Suggestion(""))
    example.finding("style/unanchored-time", "info", "“on Wednesday” has no date near it.", "on Wednesday", confidence=0.6)
    return example.report()


def several() -> Report:
    """Two originals, one of which stands in the draft twice over: split, merged, moved."""
    first = document("first.txt", ["The bridge at Orlo will close in May.", "Repairs cost 3 million.", "Buses run instead."])
    second = document("second.txt", ["Shops near the bridge expect to lose trade.", "The council offers no help."])
    draft = document(
        "bridge.txt", ["Shops near the bridge expect to lose trade, and the council offers no help."],
        ["The bridge at Orlo will close.", "It closes in May.", "Repairs cost 30 million."],
    )
    example = Example(draft, (first, second))
    example.link([0, 1], [0], original=1)
    example.link([0], [1, 2])
    example.link([1], [3], "altered")
    example.finding("facts/figure-changed", "error", "“3 million” has become “30 million”.", "30 million", "3 million")
    return example.report()


HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "<a href=\"javascript:alert(3)\">javascript:alert(4)</a>",
    "{{ 7*7 }} {% raw %} {# note #}",
    "\x1b[31mred\x1b[0m \x1b]8;;https://example.org\x07link\x1b]8;;\x07 \x9b2J",
    "NUL\x00here, BEL\x07here",
    "a half \ud800 and another \udfff",
    "turned \u202eround\u202c and \u2066isolated\u2069, a mark\u200f",
    "lines\u2028and\u2029paragraphs\u0085and\x0bmore\x0cstill",
    "[bold]markup[/bold] [link=https://example.org]x[/link] :smile:",
    "<!-- <script> --> ]]> &amp; &lt; \ufeff\ufffe",
)


def hostile() -> Report:
    """Text that is written to break out, in every field that holds text."""
    original = document("</title>\x1b[2J\u202eevil.txt", *([line] for line in HOSTILE))
    draft = document("<script>\ud800\x00.txt", *([line + " now"] for line in HOSTILE))
    example = Example(draft, (original,), degraded=("A budget </script> was hit at \u202e\x1b[31m.",))
    for number in range(len(HOSTILE)):
        example.link([number], [number])
    for index, line in enumerate(HOSTILE):
        severity = SEVERITIES[index % 4]
        example.finding("structure/stray-text", severity, f"“{line}” was found.", line, line, suggestion=Suggestion(line))
    return example.report()


ALL = {"pair": pair, "quiet": quiet, "alone": alone, "several": several, "hostile": hostile}
