"""Close copying is named once, with its size, where nobody is credited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.align import align
from checker.checks.sourcing.uncredited_copy import uncredited_copy
from checker.document import Document
from checker.finding import Remark
from checker.registry import get
from tests.annotate.reading import read

LEAD = (
    "The harbour board of Tarrow voted late on Monday to close the northern quay until the spring because the old "
    "sea wall had moved by almost four inches since the storms of November and could fall on the boats."
)
REST = (
    "Fishermen who keep two dozen boats there learned of it from a letter. They want the county to pay for other "
    "berths. Engineers will look at the wall again after the frost."
)
OWN = (
    "Skippers told this paper that the news reached them by post. Some of them spoke of leaving for good. "
    "The county has put aside money for repairs, but its surveyors doubt that masons can start before the frost is "
    "over. On the market, prices rose at once, and two restaurants took cod off the menu."
)


def remarks(original: str | Document, draft: str | Document) -> list[Remark]:
    sides = [read(text) if isinstance(text, str) else text for text in (original, draft)]
    return list(uncredited_copy(align(sides[:1], sides[1])))


def test_a_long_run_is_named_with_its_length() -> None:
    original, draft = f"{LEAD} {REST}", f"{LEAD}\n\n{OWN}"
    (remark,) = remarks(original, draft)
    assert draft[remark.b.start:remark.b.end] == LEAD
    assert remark.a is not None and original[remark.a.start:remark.a.end] == LEAD
    assert f"{len(LEAD.split())} words" in remark.message and "%" in remark.message


def test_a_run_goes_on_over_sentences_and_paragraphs() -> None:
    original = f"{LEAD} {REST}\n\nNobody was hurt."
    draft = f"{LEAD}\n\n{REST}\n\n{OWN}"
    (remark,) = remarks(original, draft)
    assert draft[remark.b.start:remark.b.end] == f"{LEAD}\n\n{REST}"


def test_the_other_runs_are_related() -> None:
    original = f"{LEAD} {OWN}\n\n{REST}"
    draft = f"{LEAD}\n\nThe paper of the next town had the story first. {REST} {OWN[:190]}"
    (remark,) = remarks(original, draft)
    assert remark.related and all(place.original is None for place in remark.related)


@pytest.mark.parametrize(
    "credit",
    [
        "With reporting by Coastal News.",
        "This article was first published by the Northern Herald.",
        "Source: Coastal News",
        "Republished from the Northern Herald.",
    ],
)
def test_a_credit_at_the_end(credit: str) -> None:
    assert remarks(f"{LEAD} {REST}", f"{LEAD}\n\n{OWN}\n\n{credit}") == []


def test_the_originals_own_name_is_a_credit() -> None:
    original = f"By Coastal News Service, 4 May 2021\n\n{LEAD} {REST}"
    assert remarks(original, f"{LEAD}\n\n{OWN}")
    assert remarks(original, f"{LEAD}\n\n{OWN} That was reported to Coastal News Service.") == []


def test_a_writer_whose_name_begins_with_an_accent() -> None:
    original = f"By Élodie Castaing, 4 May 2021\n\n{LEAD} {REST}"
    assert remarks(original, f"From an account by Élodie Castaing\n\n{LEAD}\n\n{OWN}") == []


def test_a_credit_in_the_files_metadata() -> None:
    original = read(f"{LEAD} {REST}")
    original = replace(original, metadata={**original.metadata, "source": "Coastal News"})
    draft = read(f"{LEAD}\n\n{OWN}")
    assert remarks(original, draft)
    assert remarks(original, replace(draft, metadata={**draft.metadata, "credit": "Coastal News"})) == []


def test_words_in_quotation_marks_are_the_speakers() -> None:
    quotation = f"“{LEAD}”"
    assert remarks(f"{quotation} Jane Arden said. {REST}", f"{OWN}\n\n{quotation} Arden said.") == []


@pytest.mark.parametrize("change", [str, lambda text: text.replace(" ", "\n"), lambda text: text.replace("’", "'")])
def test_identical_texts_are_silent(change: Callable[[str], str]) -> None:
    text = f"{LEAD}\n\n{REST}\n\n{OWN} It is Arden’s."
    assert remarks(text, change(text)) == []


def test_a_short_text_is_no_article() -> None:
    assert remarks(f"{LEAD} {REST}", LEAD) == []


def test_own_words_are_silent() -> None:
    assert remarks(f"{LEAD} {REST}", f"{OWN} {OWN.replace('Skippers', 'Captains')}") == []


def test_it_rests_where_the_original_is_the_desks_own() -> None:
    assert set(get("sourcing/uncredited-copy").needs) == {"originals", "others_text"}


def test_the_real_pair(shared: Callable[[str], Path]) -> None:
    original, draft = (shared(f"seeds/{name}.txt").read_text("utf-8") for name in ("original", "draft"))
    assert remarks(original, draft) == [], "no run of the draft is longer than a dozen words"


def test_what_is_new_keeps_the_share_below_the_whole() -> None:
    story = " ".join([f"{LEAD} {REST} {OWN}"] + [text.replace("the", where) for text in (LEAD, OWN) for where in
                     ("some", "their", "every", "no such")])
    for added in ("Rain is due.", "“Rain is due.”"):
        (remark,) = remarks(story, f"{story} {added}")
        assert remark.message.startswith("99 %")


def test_a_brief_keeps_the_plain_words_of_its_facts() -> None:
    original = (
        "A farm worker of 30 was taken to hospital on Sunday night after his tractor slid into the canal at Hadley Lock. "
        "Firefighters needed two hours to free him. The towpath was closed until Monday noon while the water was tested "
        "for oil. The farm's owner, Ida Merrow, said the brakes had been serviced in March. An inquiry has been opened."
    )
    draft = (
        "A farm worker of 30 was taken to hospital on Sunday night when his tractor slipped into a canal. It took "
        "firefighters two hours to get him out. The towpath was closed until Monday noon while the water was tested for "
        "oil. Ida Merrow, who owns the farm, said the brakes had been serviced in March. There is an inquiry."
    )
    assert remarks(original, draft) == []
    assert remarks(original, f"{original} Boats are moving again.")
