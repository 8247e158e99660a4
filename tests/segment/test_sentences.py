"""Where sentences end."""

from __future__ import annotations

import pytest

from checker.document import Span
from checker.segment.sentences import WINDOW, split

# One text a line; a bar stands at the end of each sentence but the last, white space after it is the text's.
CASES = """
He met Mr. Doe.| Then he left.
The U.S. Senate voted.| It was late.
He lives in the U.S.| The vote is on Friday.
It rained in Washington, D.C. on Friday.
On Jan. 5 the vote failed.| On Sept. 6 it passed.
J. K. Doe wrote it.| R. Smith read it.
John F. Kennedy spoke.| He won.
“I came.| I saw.”| She left.
"I came.| I saw," she said.| "I won."
“Is it true?” he asked.| Nobody knew.
“Is it true?” Anna Lind asked.| Nobody knew.
“Stop!” shouted the crowd.| It did.
“Stop!” the crowd shouted.
"Why?" Mr. Doe asked.
He said: “No.”| Then he left.
He said: “No”.| Then he left.
He said “no.”| “Why?” she asked.
Wait ...| He left.
And so ... it went on.
And so… it went on.
“I don’t know ...” she said.
The rate is 3.5 percent.| It was 2.1.
See No. 5 on the list.| It is long.
At 5 p.m. the talks ended.| At 6 p.m. Friday they resumed.
It ended at 5 p.m.| The delegates left.
It ended at 5 p.m.| Delegates left.
What?!| No!!| Yes.
He left (it was late).| She stayed.
He left.| (It was late.)| She stayed.
他来了。|他走了！|真的？
「行く。」と言った。
هل هذا صحيح؟| نعم.
यह है।| वह है।
... our concerns.”| Go off.”
The firm Yahoo! said no.
Acme Inc. said on Monday it lost.| Beta Co. won.
Acme Corp. Chairman Doe left.
Gen. Doe, Lt. Col. Roe and Sen. Poe met.
He was born in St. Louis.| It is big.
The U.K.-based firm lost.
He earned a Ph.D. in 1990.
He has a Ph.D.| She has two.
The vote (see p. 5) failed.
The No. 2 official left.
vs. the Reds he scored.
It costs $1.5 bn.| It was cheap.
It is in the U.S.A.| He said so.
“They came from the U.S.”| He left.
Dr. Who?| He is fine.
He said it (“Never.”) and left.
1. First point.| 2. Second point.
a) First point; b) second point.
He saw J. Doe, Jr. and left.
“What a day!”| “Yes.”
'I came.| I saw,' she said.
‘I came.| I saw,’ she said.
He called it “a mess.”| “We will fix it,” he said.
The 'Plan B.' was his.| It failed.
The court heard Doe v. Roe in May.| It ruled.
“We saw it.“| He left.
“Was it?”, he asked.| She nodded.
He paid 5 euros.| 12 people saw it.
It was Jan.| The year began.
See www.example.com.| It is open.
He joined Example.com. in May.
Visit the U.S. Capitol.
The talks, at 9 a.m. Tuesday, failed.
“Who?| Me?” he asked.
“No!” Smith said.| “Never!” he added.
Rep. Ann Lind, D-Ohio, left.| Sen. Roe, R-Tenn., stayed.
He came from Lansing, Mich., in May.
The E.U. and the U.N. met.| They agreed.
He lives on Main St. in Arvia.
He lives on Main St.| She does not.
The score was 3-2.| It ended.
He said “It’s over.”| (He was right.)
Smith et al. wrote it.
Prof. A. B. Lind of Arvia Univ. spoke.
"Not now," he said, "or ever."| Then he left.
He was 41.| In 1990 he left.
The Washington D.C. office closed.
The bill, H.R. 1, passed.
‘We won’t go.’| She left.
She said, “He asked, ‘Why?’”| They left.
"""


def sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in split(text, Span(0, len(text)), language)]


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_text_is_split_where_a_reader_would(case: str) -> None:
    assert sentences(case.replace("|", "")) == [sentence.strip() for sentence in case.split("|")]


def test_a_stray_piece_after_a_quotation_keeps_its_closing_mark() -> None:
    text = "She wrote that “the river is ours. We share our concerns.” Go off.” The talks ended."
    assert sentences(text)[1:] == ["We share our concerns.”", "Go off.”", "The talks ended."]


def test_the_credit_of_a_picture_is_a_sentence() -> None:
    assert sentences("The harbour of Arvia Image: Anna Lind.") == ["The harbour of Arvia", "Image: Anna Lind."]


def test_line_breaks_inside_a_paragraph_end_no_sentence() -> None:
    assert sentences("The mayor of\r\nArvia said no. The\nvote failed.") == ["The mayor of\r\nArvia said no.", "The\nvote failed."]


def test_offsets_are_of_the_whole_text() -> None:
    text = "Never mind. He left. She stayed. The end."
    assert split(text, Span(12, 32)) == (Span(12, 20), Span(21, 32))


def test_characters_beyond_the_basic_plane_count_as_one() -> None:
    assert split("😀 He left. 😀 She stayed.", Span(0, 24)) == (Span(0, 10), Span(11, 24))


def test_a_line_without_end_is_cut_at_white_space() -> None:
    text = "word " * (WINDOW // 2)
    pieces = sentences(text)
    assert len(pieces) > 1
    assert all(len(piece) <= WINDOW and piece.endswith("word") for piece in pieces)


def test_a_long_line_is_split_as_its_parts_are() -> None:
    once = "He met Mr. Doe in the U.S. on Jan. 5. “Why? I can’t say,” she said. "
    assert sentences(once * 400) == sentences(once) * 400


def test_an_unknown_language_reads_as_english() -> None:
    assert sentences("He met Mr. Doe. He left.", "zz") == ["He met Mr. Doe.", "He left."]
