"""The HTML report says everything: both texts, every finding, the verdict, and where each stands."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from lxml.html import HtmlElement

from checker.document import Span
from checker.finding import Decision, Place
from checker.renderers import render
from checker.report import judge
from checker.settings import Settings
from tests.renderers import examples
from tests.renderers.pages import page, prose, text_of, visible


@pytest.fixture(scope="module")
def pair() -> HtmlElement:
    return page(examples.pair())


def test_same_bytes_twice() -> None:
    assert render(examples.pair(), "html") == render(examples.pair(), "html")


def test_small_enough_to_mail() -> None:
    report = examples.pair()
    words = len(report.collation.draft.text.split()) + len(report.collation.originals[0].text.split())
    assert len(render(report, "html").encode()) < 250_000 * words / 700


# The texts


@pytest.mark.parametrize("name", examples.ALL)
def test_both_texts_can_be_rebuilt_from_the_data(name: str) -> None:
    report = examples.ALL[name]()
    data = page(report).get_element_by_id("report-data").text
    assert "<" not in data and data.isascii()
    assert json.loads(data) == report.to_dict()
    assert json.loads(data)["draft"]["text"] == report.collation.draft.text


@pytest.mark.parametrize("name", examples.ALL)
def test_every_sentence_stands_in_the_grid(name: str) -> None:
    report = examples.ALL[name]()
    tree = page(report)
    for side, documents in (("a", report.collation.originals), ("b", (report.collation.draft,))):
        rows = prose(tree, side)
        for document in documents:
            for sentence in document.sentences:
                words = visible(document.words(sentence.span))
                assert any(words in row for row in rows), words


def test_rows_follow_the_draft(pair: HtmlElement) -> None:
    draft = examples.DRAFT
    joined = " ".join(prose(pair, "b"))
    assert joined == visible(draft.text)


def test_left_out_sentences_stand_where_they_would(pair: HtmlElement) -> None:
    rows = [text_of(row) for row in pair.cssselect(".side-by-side .rows > .row")]
    at = next(index for index, row in enumerate(rows) if "Unions have long asked" in row)
    assert "no defects." in rows[at - 1] and "dates from 2009" in rows[at + 1]
    assert "left out of the draft" in rows[at]


def test_what_was_taken_out_and_put_in_is_marked(pair: HtmlElement) -> None:
    report = examples.pair()
    for link in report.collation.links:
        original = report.collation.original_of(link)
        for edit in link.edits:
            for span, document, tag, side in ((edit.a, original, "del", "a"), (edit.b, report.collation.draft, "ins", "b")):
                if edit.kind in ("equal", "typographic") or not document.words(span).strip():
                    continue
                marked = " ".join(text_of(element) for element in pair.cssselect(f".cell.{side} {tag}"))
                for word in visible(document.words(span)).split():
                    assert word in marked, (word, tag)
    for element in pair.cssselect(".side-by-side del"):
        assert element.cssselect(".unseen")[0].text == "deleted: "
    for element in pair.cssselect(".side-by-side ins"):
        assert element.cssselect(".unseen")[0].text == "inserted: "


def test_equal_words_are_not_marked() -> None:
    tree = page(examples.quiet())
    assert not tree.cssselect(".side-by-side ins, .side-by-side del, .side-by-side mark, .side-by-side .typographic")


def test_typographic_change_is_muted_and_not_an_insertion(pair: HtmlElement) -> None:
    row = next(row for row in pair.cssselect(".row.typographic") if "forecast" in text_of(row))
    assert not row.cssselect("ins, del")
    assert [text_of(element) for element in row.cssselect(".b span.typographic")] == ["“", "’", "”"]


def test_above_two_thirds_changed_both_sides_stand_whole(pair: HtmlElement) -> None:
    row = next(row for row in pair.cssselect(".row") if "boiled" in text_of(row))
    assert "rewritten" in row.classes and "rewritten" in text_of(row)
    assert all("whole" in element.classes for element in row.cssselect("ins, del"))
    whole = " ".join(text_of(element) for element in row.cssselect("ins"))
    assert whole.split() == text_of(row.cssselect(".b .prose")[0]).split()


def test_facts_are_loud_and_wording_is_quiet(pair: HtmlElement) -> None:
    marks = {text_of(mark): mark for mark in pair.cssselect(".side-by-side .b mark")}
    assert {"loud", "error"} <= set(marks["Five"].classes)
    assert "loud" not in marks["boiled"].classes and "critical" in marks["boiled"].classes
    assert not any(text_of(element) in ("company", "stood by") for element in pair.cssselect("mark ins"))


def test_movement_is_a_label_that_links_to_the_other_end(pair: HtmlElement) -> None:
    (link,) = [a for a in pair.cssselect(".labels a") if text_of(a) == "moved from paragraph 7"]
    stub = pair.get_element_by_id(link.get("href")[1:])
    assert "stub" in stub.classes
    (back,) = stub.cssselect(".note a")
    assert text_of(back) == "moved to paragraph 4"
    assert "The harbour authority did not advise against … moved" in text_of(stub)
    assert link in pair.get_element_by_id(back.get("href")[1:]).iter()


def test_second_copy_links_to_the_first(pair: HtmlElement) -> None:
    links = [a for a in pair.cssselect(".labels a") if text_of(a) == "second copy of paragraph 7"]
    assert len(links) == 2
    first = pair.get_element_by_id(links[0].get("href")[1:])
    assert "Passages" not in text_of(first) and "Passengers described cars" in text_of(first)


def test_shapes_are_named() -> None:
    labels = " ".join(text_of(element) for element in page(examples.several()).cssselect(".labels"))
    assert "split into 2 sentences" in labels and "2 sentences merged" in labels
    assert "first.txt" in labels and "second.txt" in labels


def test_unchanged_runs_and_furniture_fold() -> None:
    tree = page(examples.quiet())
    (fold,) = tree.cssselect("details.fold")
    assert text_of(fold.cssselect("summary")[0]) == "3 unchanged passages, paragraphs 1 to 2"
    assert "open" not in fold.attrib


def test_nothing_with_a_finding_is_folded(pair: HtmlElement) -> None:
    assert not pair.cssselect("details.fold .ref, details.fold mark")


def test_without_an_original_there_is_one_column() -> None:
    tree = page(examples.alone())
    assert not tree.cssselect(".cell.a, .excerpts .aligned, .row.added, .reading.draft, .reading.original")
    assert [radio.get("value") for radio in tree.cssselect(".views input")] == ["both", "corrected"]
    assert "new in the draft" not in text_of(tree.get_element_by_id("texts"))
    assert " ".join(prose(tree, "b")) == visible(examples.DRAFT.text)


# The findings


@pytest.mark.parametrize("name", examples.ALL)
def test_every_link_leads_somewhere_and_ids_are_unique(name: str) -> None:
    tree = page(examples.ALL[name]())
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for href in tree.xpath("//a/@href"):
        assert href[1:] in ids, href


@pytest.mark.parametrize("name", examples.ALL)
def test_every_finding_has_a_card_and_a_place(name: str) -> None:
    report = examples.ALL[name]()
    tree = page(report)
    cards = tree.cssselect(".card")
    assert [card.get("data-fingerprint") for card in cards] == [finding.fingerprint for finding in report.findings]
    assert [card.get("data-severity") for card in cards] == [finding.severity for finding in report.findings]
    for card, finding in zip(cards, report.findings, strict=True):
        assert visible(finding.message) in text_of(card.cssselect("h4")[0])
        (go,) = card.cssselect("a.go")
        place = tree.get_element_by_id(go.get("href")[1:])
        assert place.get("href") == f"#{card.get('id')}"
        if finding.b:
            marks = "".join(text_of(mark) for mark in card.cssselect(".excerpt:last-child mark"))
            assert marks == visible(finding.quote_b) or len(finding.quote_b) > 360


def test_card_says_what_why_and_what_to_do(pair: HtmlElement) -> None:
    card = next(card for card in pair.cssselect(".card") if card.get("data-check") == "facts/figure-changed")
    text = text_of(card)
    assert "In the original Three passengers" in text and "In the draft Five passengers" in text
    assert "Suggestion Five → Three" in text
    assert "97% certain" in text and "line 5, column 1" in text


def test_taking_out_is_said_in_words(pair: HtmlElement) -> None:
    card = next(card for card in pair.cssselect(".card") if "left over" in text_of(card))
    assert "Suggestion take out Carry bag.”" in text_of(card)
    twice = next(card for card in pair.cssselect(".card") if "stand twice" in text_of(card))
    assert "Suggestion take out the words marked in the draft" in text_of(twice)


def test_a_missing_counterpart_is_said_only_where_the_check_compares() -> None:
    original = examples.document("a.txt", ["The mayor resigned."])
    draft = examples.document("b.txt", ["A new clause.”"])
    example = examples.Example(draft, (original,))
    example.finding("sourcing/unsupported", "warning", "Nothing in the original says this.", "A new clause")
    example.finding("quotes/unbalanced", "warning", "The mark closes nothing.", "”")
    compared, alone = page(example.report()).cssselect(".card")
    assert "No passage matches these words." in text_of(compared)
    assert "In the original" not in text_of(alone)


def test_missing_words_have_a_place() -> None:
    original = examples.document("a.txt", ["The mayor is not guilty.", "She will appeal."])
    draft = examples.document("b.txt", ["The mayor is guilty.", "She will appeal."])
    example = examples.Example(draft, (original,))
    example.link([0], [0], "altered")
    example.link([1], [1], "verbatim")
    example.finding("facts/negation-changed", "critical", "“not” is missing.", Span(12, 12), "not")
    tree = page(example.report())
    assert len(tree.cssselect(".cell.b .missing.critical")) == 1
    assert text_of(tree.cssselect(".cell.a mark.critical")[0]) == "not"
    (go,) = tree.cssselect("a.go")
    assert tree.get_element_by_id(go.get("href")[1:]).getparent() in tree.cssselect(".cell.a .prose")


def test_twins_share_a_fingerprint_and_not_an_id() -> None:
    draft = examples.document("twins.txt", ["It is is late."], ["It is is late."])
    example = examples.Example(draft)
    for nth in (0, 1):
        example.finding("language/doubled-word", "error", "“is” stands twice.", "is is", nth=nth)
    tree = page(example.report())
    first, second = tree.cssselect(".card")
    assert first.get("data-fingerprint") == second.get("data-fingerprint")
    assert second.get("id") == first.get("id") + "-2"


def test_overlapping_findings_both_show() -> None:
    draft = examples.document("overlap.txt", ["The company said that it boiled the reporters."])
    example = examples.Example(draft)
    example.finding("language/garbled-phrase", "critical", "“boiled” makes no sense.", "boiled")
    example.finding("language/garbled-phrase", "warning", "“it boiled the reporters” is odd.", "it boiled the reporters")
    tree = page(example.report())
    assert [text_of(mark) for mark in tree.cssselect(".side-by-side mark")] == ["it", "boiled", "the reporters"]
    assert [mark.get("class").strip() for mark in tree.cssselect(".side-by-side mark")] == ["warning", "critical", "warning"]
    assert len(tree.cssselect(".side-by-side a.ref[id]")) == 2


# The verdict


def test_headline_agrees_with_the_verdict() -> None:
    report = examples.pair()
    tree = page(report)
    assert text_of(tree.get_element_by_id("headline")) == "7 things must be mended before this runs."
    assert tree.cssselect(".verdict.blocked") and report.verdict.exit_status == 1
    assert text_of(page(examples.quiet()).get_element_by_id("headline")) == "Nothing blocks this story."


def test_a_gate_that_never_blocks_does_not_hide_what_should_be_mended() -> None:
    report = examples.pair()
    in_force = Settings(fail_on="never")
    report = replace(report, verdict=judge(report.findings, in_force), provenance=replace(report.provenance, settings=in_force))
    tree = page(report)
    assert text_of(tree.get_element_by_id("headline")) == "Nothing blocks this story, but 7 things should be mended."
    rule = text_of(tree.cssselect(".rule")[0])
    assert rule.startswith("The gate is set to never.") and "below" not in rule


def test_a_finding_has_one_badge_beside_its_words() -> None:
    """Where the finding names the whole quotation as well, the word has the badge and the quotation has none."""
    original = examples.document("wire.txt", ["\"They go without pay,\" she said."])
    draft = examples.document("draft.txt", ["“They go without wages,” she said."])
    example = examples.Example(draft, (original,))
    example.link([0], [0])
    whole = Place(examples.find(original, "They go without pay,"), 0)
    example.finding("quotes/altered", "critical", "“pay” became “wages”.", "wages", "pay", related=(whole,))
    tree = page(example.report())
    for side in "ab":
        (cell,) = tree.cssselect(f".side-by-side .cell.{side} .prose")
        assert len(cell.cssselect("a.ref")) == 1


@pytest.mark.parametrize("gate", ["critical", "error", "warning", "never"])
@pytest.mark.parametrize("floor", [0.0, 0.9])
def test_headline_counts_what_blocks(gate: str, floor: float) -> None:
    report = examples.pair()
    in_force = Settings(fail_on=gate, min_confidence=floor)  # type: ignore[arg-type]
    report = replace(report, verdict=judge(report.findings, in_force), provenance=replace(report.provenance, settings=in_force))
    tree = page(report)
    headline = text_of(tree.get_element_by_id("headline"))
    assert bool(tree.cssselect(".verdict.blocked")) == (report.verdict.status == "blocked") == ("must be mended" in headline)
    count = re.match(r"(\d+|One)", headline)
    assert not count or count[0].replace("One", "1") in report.verdict.rule


def test_dismissed_finding_no_longer_blocks_and_says_why() -> None:
    report = examples.alone()
    findings = tuple(replace(finding, decision=Decision("dismiss", "it is <b>art</b>")) for finding in report.findings)
    tree = page(replace(report, findings=findings, verdict=judge(findings, Settings())))
    assert text_of(tree.get_element_by_id("headline")) == "Nothing blocks this story."
    assert "Dismissed: it is <b>art</b>" in text_of(tree.cssselect(".card")[0])


def test_header_names_sources_versions_and_budgets(pair: HtmlElement) -> None:
    report = examples.pair()
    verdict = pair.cssselect(".verdict")[0]
    titles = verdict.xpath(".//abbr/@title")
    assert titles == [f"SHA-256 {document.sha256}" for document in (*report.collation.originals, report.collation.draft)]
    assert "harbour-wire.txt" in text_of(verdict) and "checker 0.1.0" in text_of(verdict)
    assert report.degraded[0] in text_of(verdict.cssselect(".banner")[0])
    about = text_of(pair.get_element_by_id("about"))
    assert "smollm2 " + "a0" * 32 in about and 'fail_on = "error"' in about
