"""Warnings that hold where a small change takes the detector's doubt away, and stay away where it does not."""

from __future__ import annotations

import pytest

from checker.annotate import annotate
from checker.checks.language import _insertions
from checker.checks.language.agreement import agreement
from checker.checks.language.fragment import fragment
from checker.checks.language.missing_word import missing_word
from checker.checks.language.misspelling import misspelling
from checker.checks.language.punctuation import punctuation
from checker.checks.language.repeated_word import repeated_word
from checker.checks.language.verb_form import verb_form
from checker.checks.language.word_order import word_order
from checker.readers import read_text
from checker.registry import CheckFunction
from checker.segment import segment
from tests.checks.language.reading import against

WRONG = [
    (
        word_order,
        "The town council voted on Monday to sell the old brewery to a builder from Sandholm.",
        "On Monday the town council voted to sell old the brewery to a Sandholm builder.",
        "old the",
    ),
    (
        word_order,
        "Nurses at the clinic say that they have been working without heating since the storm.",
        "According to nurses at the clinic, they been have working in the cold since the storm.",
        "been have",
    ),
    (
        missing_word,
        "The coach said that the goalkeeper had stopped the first two penalties with his feet.",
        "The coach said that the goalkeeper the first two penalties with his feet.",
        "goalkeeper the",
    ),
    (
        agreement,
        "The widow told the inquiry that her husband had warned the owners about the boiler.",
        "The inquiry was told by the widow that him had warned the owners about the boiler.",
        "him",
    ),
    (
        misspelling,
        "The firm will pay the workers for the hours that they lost during the strike.",
        "Workers will be paid by the firm for the ours that were lost in the strike.",
        "ours",
    ),
    (
        punctuation,
        "The engineers found cracks in four of the bridge's pillars, the report says.",
        "According to the report, the engineers found cracks in; four of the bridge's pillars.",
        ";",
    ),
    (
        punctuation,
        "The baker said he would have paid the fine in rolls.",
        "As for the fine, the baker (would have paid it in rolls, he said.",
        "(",
    ),
    (
        repeated_word,
        "The court heard that most of the sheep had been sold at the market in Hallin.",
        "Most of the sheep at the time had been sold, at the market in at the market in Hallin, the court heard.",
        "at the market in at the market in",
    ),
    (
        verb_form,
        "The new line was due to open in the spring, the operator said.",
        "The operator said that the new line was due to has opened in the spring.",
        "to has",
    ),
    (
        fragment,
        "It rains more in the hills than on the coast, the forecaster said.",
        "The forecaster spoke of rain in the hills. Than on the coast, as a rule.",
        "Than on the coast, as a rule.",
    ),
]

RIGHT = [
    (word_order, "If prices fall, the mill may close.", "The mill may close should prices fall, the owner told a station."),
    (
        word_order,
        "Nobody was a penny worse off after the sale, and the people down the valley got their water back.",
        "After the sale nobody was a penny poorer, and villagers downstream got their water back.",
    ),
    (
        word_order,
        "The trams will not cross the border until May 2031, a year late, the builders said.",
        "Not until May 2031, and so a year late, will trams cross the border, according to the builders.",
    ),
    (
        missing_word,
        "The kitchen serves about 600 people each week and took nine helpers three days to build.",
        "Some 600 people a week eat there. It took nine helpers three days to build the kitchen.",
    ),
    (
        missing_word,
        "The school will get the piano, and the choir will get the drums, the widow wrote.",
        "The school will get the piano, the choir the drums, the widow wrote.",
    ),
    (
        agreement,
        "Seven people stood for the post, and the mayor does not care about praise.",
        "Seven people had put themselves forward for the post, and praise leaves her cold.",
    ),
    (agreement, "Six worshippers come on average.", "The church holds 300 people, and on average six attend."),
    (
        misspelling,
        "The company said that it would dismiss nobody and that the cost of the coats would be met.",
        "Nobody will be laid off, and the company will pay for each coat itself.",
    ),
    (
        punctuation,
        "The line will not open until June because the rails were laid too far apart.",
        "No trains until June at the earliest: the rails were laid too far apart.",
    ),
    (
        verb_form,
        "The painter's house goes to her nurse, according to a will opened by a notary on Friday.",
        "The painter's house goes to her nurse, a will opened by a notary on Friday shows.",
    ),
    (
        agreement,
        "He was 12 when he left school to mend nets. He never learned to swim.",
        "At 12 school was over for him and there were nets to mend. He never learned to swim.",
    ),
    (
        fragment,
        "The grant was late. The farmers said they would block the bridge if the week passed without an answer.",
        "The grant was late. Should that week bring no answer, the farmers said, they would block the bridge.",
    ),
    (
        missing_word,
        "She lived on snow and three biscuits. A helicopter found her by the smoke of her fire.",
        "Snow had been her water, three biscuits her bread. A helicopter found her by the smoke of her fire.",
    ),
    (
        missing_word,
        "The painter has told the court that his canvases were sold off in two lots.",
        "The painter's case is that canvases of his were sold off in two lots.",
    ),
    (
        missing_word,
        "Residents of the weir quarter intend to go to court.",
        "People living near the weir plan a legal fight.",
    ),
    (
        missing_word,
        "Talks resume on Friday in Dorn with a judge as referee.",
        "Talks with a judge as the referee resume on Friday in Dorn.",
    ),
    (
        word_order,
        "The chef has told the court that the wine was a gift and that he paid for the glasses himself.",
        "The chef has told the court that he himself paid for the glasses and that the wine was a gift.",
    ),
    (
        word_order,
        "The guide said that nobody had been hurt on the climb itself.",
        "The guide told reporters nobody had come to harm on the climb proper.",
    ),
    (
        word_order,
        "The pot was still warm when they came. The outside was black with soot.",
        "When they came the pot was still warm, its outside black with soot.",
    ),
    (
        fragment,
        "It has not been decided who will pay for the repairs.",
        "Who is to pay for the repairs, put at 2m crowns, has not been decided.",
    ),
]


@pytest.mark.parametrize(("check", "original", "draft", "words"), WRONG)
def test_told_in_rewritten_copy(check: CheckFunction, original: str, draft: str, words: str) -> None:
    remarks = against(check, original, draft)
    assert [draft[remark.b.start:remark.b.end] for remark in remarks if words in draft[remark.b.start:remark.b.end]]


@pytest.mark.parametrize(("check", "original", "draft"), RIGHT)
def test_terse_and_inverted_english_is_left_alone(check: CheckFunction, original: str, draft: str) -> None:
    assert against(check, original, draft) == []


@pytest.mark.parametrize(
    ("text", "index", "expected"), [("A cousin of hers won.", 3, True), ("His was what I wrote of", 0, False)]
)
def test_a_possessive_behind_of_takes_no_noun(text: str, index: int, expected: bool) -> None:
    tokens = annotate(segment(read_text(text, "text"))).sentences[0].tokens
    assert _insertions._is_double_genitive(tokens, index) is expected
