"""The promises of the design, on every fixture and on generated texts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import pipeline, readers
from checker.document import Document
from checker.report import Report
from checker.settings import Settings

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
FOLDERS = sorted(path.parent for kind in ("pairs", "quiet") for path in (FIXTURES / kind).glob("*/draft.txt"))
PAIRS = [folder for folder in FOLDERS if (folder / "original.txt").exists()]
PLAIN = Settings(language_model=False)

WORDS = "The mayor said the harbour wall cost 12 million euros “ ” on Monday not . . , - 3 percent Oster \n \n\n \r\n é 東".split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join).filter(lambda text: bool(text.strip()))


def read(path: Path) -> Document:
    return readers.read_file(path, 5_000_000)


def originals_of(folder: Path) -> list[Document]:
    return [read(path) for path in sorted(folder.glob("original*.txt"))]


def rebuilt(report: dict, side: str, number: int = 0) -> str:
    """The text of one side, from the words of the links and what lies between and beside them."""
    document = report["draft"] if side == "b" else report["original"][number]
    start = 2 if side == "b" else 0
    pieces = {
        (word[start], word[start + 1])
        for link in report["links"]
        if side == "b" or link["original"] == number
        for word in link["words"]
        if word[start] < word[start + 1]
    }
    text, at = [], 0
    for begin, end in sorted(pieces):
        assert begin >= at or side == "a", "the words of the draft overlap"
        if begin >= at:
            text.append(document["text"][at:begin])
            text.append(document["text"][begin:end])
            at = end
    return "".join(text) + document["text"][at:]


def spans_of(report: Report) -> Iterator[tuple[list[int], list[int]]]:
    """For each link and side: the code points of its sentences, and those of its words."""
    for link in report.collation.links:
        for side, document in (("a", report.collation.original_of(link)), ("b", report.collation.draft)):
            wanted = [
                point
                for number in getattr(link, side)
                for point in range(document.sentences[number].span.start, document.sentences[number].span.end)
            ]
            found = [point for edit in link.edits for point in range(*_ends(getattr(edit, side)))]
            yield wanted, found


def _ends(span: object) -> tuple[int, int]:
    return span.start, span.end  # type: ignore[attr-defined]


def check_report(report: Report) -> None:
    """The invariants that hold for every report."""
    collation = report.collation
    linked = [(link.original, number) for link in collation.links if not link.duplicate for number in link.a]
    assert len(linked) == len(set(linked))
    everything = {
        (index, number)
        for index, original in enumerate(collation.originals)
        for number in range(len(original.sentences))
    }
    copies = {(link.original, number) for link in collation.links for number in link.a}
    assert copies | set(collation.omitted) == everything and not copies & set(collation.omitted)
    in_draft = Counter(number for link in collation.links for number in link.b)
    in_draft.update(collation.added)
    assert in_draft == Counter(range(len(collation.draft.sentences)))
    for wanted, found in spans_of(report):
        assert len(found) == len(set(found)), "two words cover one code point"
        assert set(wanted) <= set(found)
    for finding in report.findings:
        assert finding.quote_b == collation.draft.words(finding.b)
        assert 0 <= finding.confidence <= 1
        assert finding.message and "\n" not in finding.message
        if finding.a is not None:
            assert finding.original is not None
            assert finding.quote_a == collation.originals[finding.original].words(finding.a)


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_sentence_is_somewhere_and_words_tile(a: str, b: str) -> None:
    report = pipeline.compare(a, b, PLAIN)
    check_report(report)
    data = report.to_dict()
    assert rebuilt(data, "a") == a and rebuilt(data, "b") == b


@pytest.mark.parametrize("folder", PAIRS, ids=lambda folder: folder.name)
def test_fixture_pairs_can_be_rebuilt(folder: Path) -> None:
    originals = originals_of(folder)
    report = pipeline.compare(originals, read(folder / "draft.txt"), PLAIN)
    check_report(report)
    data = json.loads(json.dumps(report.to_dict()))
    assert rebuilt(data, "b") == report.collation.draft.text
    for number, original in enumerate(originals):
        assert rebuilt(data, "a", number) == original.text


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_text_against_itself_says_only_what_it_says_alone(folder: Path) -> None:
    draft = read(folder / "draft.txt")
    alone = pipeline.check(draft, PLAIN)
    itself = pipeline.compare(draft, draft, PLAIN)
    assert all(link.relation == "verbatim" for link in itself.collation.links)
    assert not itself.collation.omitted and not itself.collation.added
    assert {finding.fingerprint for finding in itself.findings} <= {finding.fingerprint for finding in alone.findings}


@pytest.mark.parametrize("folder", PAIRS, ids=lambda folder: folder.name)
def test_the_same_input_gives_the_same_bytes(folder: Path) -> None:
    first, second = (
        json.dumps(pipeline.compare(originals_of(folder), read(folder / "draft.txt"), PLAIN).to_dict())
        for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize("folder", PAIRS, ids=lambda folder: folder.name)
def test_an_accepted_suggestion_silences_its_finding_and_raises_none(folder: Path) -> None:
    originals, draft = originals_of(folder), read(folder / "draft.txt")
    report = pipeline.compare(originals, draft, PLAIN)
    before = Counter(finding.fingerprint for finding in report.findings)
    for finding in report.findings:
        if finding.suggestion is None:
            continue
        mended = draft.text[:finding.b.start] + finding.suggestion.text + draft.text[finding.b.end:]
        after = pipeline.compare(originals, readers.read_text(mended, "draft"), PLAIN)
        counts = Counter(other.fingerprint for other in after.findings)
        assert counts[finding.fingerprint] < before[finding.fingerprint], finding.message
        new = [
            other.message
            for other in after.findings
            if other.fingerprint not in before and other.severity in ("critical", "error")
        ]
        assert not new, (finding.message, new)
