"""Grammar that is broken without an original: groups of verbs, numbers, comparatives, clauses and twins of words."""

from __future__ import annotations

import pytest

from checker.annotate.suspicion import suspect
from checker.checks.language import _repairs
from checker.checks.language._articles import wrong_article
from checker.checks.language._repairs import Repair, calmest, worst_after, worst_before
from checker.checks.language.agreement import agreement
from checker.checks.language.broken_clause import broken_clause
from checker.checks.language.comparison import comparison
from checker.checks.language.confused_word import confused_word
from checker.checks.language.extra_word import extra_word
from checker.checks.language.fragment import fragment
from checker.checks.language.missing_word import missing_word
from checker.checks.language.punctuation import punctuation
from checker.checks.language.verb_form import verb_form
from checker.checks.language.word_order import word_order
from checker.language.inflections import inflections
from tests.annotate.reading import read
from tests.checks.language.reading import Check, accepted, against, alone

BEFORE = "The council met in Tarrow on Friday to talk about the old quay. "


@pytest.mark.parametrize(
    ("check", "sentence", "words", "meant"),
    [
        (verb_form, "The children were been taken to a school in the next village.", "were been", "had been"),
        (verb_form, "The three men were arrest on Tuesday by the border guard.", "were arrest", "were arrested"),
        (verb_form, "The workers were asked sign a new contract before Friday.", "asked sign", "asked to sign"),
        (verb_form, "She decided leave the party after the vote.", "decided leave", "decided to leave"),
        (verb_form, "The man entered the shop, asks for money and fled on foot.", "asks", "asked"),
        (agreement, "There is many ways to reach the island in summer.", "is", "are"),
        (agreement, "Many people was waiting outside the court.", "was", "were"),
        (agreement, "Several of the victim were taken to a hospital in the capital.", "victim", "victims"),
        (agreement, "The man which stole the car has been caught in Italy.", "which", "who"),
        (agreement, "The theme of this years lantern festival is the pig.", "years", "year's"),
        (comparison, "Wages in the north are more lower than in the south.", "more lower", "lower"),
        (comparison, "It was the most biggest fire in the history of the town.", "most biggest", "biggest"),
        (extra_word, "The ministers discussed about the budget for six hours.", "discussed about", "discussed"),
        (extra_word, "Despite of the rain, thousands came to the park.", "Despite of", "Despite"),
        (confused_word, "The ship sank because it was to heavy.", "to", "too"),
        (confused_word, "The thief escaped trough a window on the first floor.", "trough", "through"),
        (confused_word, "Growers fear loosing half of the harvest to the frost.", "loosing", "losing"),
        (confused_word, "He was quiet sure that the door had been locked.", "quiet", "quite"),
        (broken_clause, "The police searched the flat, seized two lamps and arresting a man.", "arresting", "arrested"),
    ],
)
def test_a_slip_is_named_and_mended(check: Check, sentence: str, words: str, meant: str) -> None:
    text = BEFORE + sentence
    (remark,) = alone(check, text)
    assert text[remark.b.start:remark.b.end] == words
    assert remark.suggestion is not None and remark.suggestion.text == meant
    assert alone(check, accepted(text, remark)) == []


@pytest.mark.parametrize(
    ("check", "sentence"),
    [
        (agreement, "The teachers demanded higher wages and a better conditions."),
        (broken_clause, "The match was cancelled because of the rain came."),
        (missing_word, "She told reporters that did not know about the payments to the club."),
        (missing_word, "In spite the rain, thousands came to the opening of the park."),
        (extra_word, "The bridge will be closed for repairs to until the end of June."),
        (fragment, "The number of births fell again. Down from a peak of."),
    ],
)
def test_a_slip_that_nothing_can_be_put_for_is_told(check: Check, sentence: str) -> None:
    assert len(alone(check, BEFORE + sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "All she had to do was be there on time, and the only thing left is wait for the results.",
        "Their job is to be change agents, and the soldiers were put on forced leave.",
        "She was told leave had been refused, and he helped build the church.",
        "The mayor said that the law does not apply to farms, and that he lives alone.",
        "There was many a man who lost his farm, and there is a number of ways to mend that.",
        "The police is a force that the town can be proud of, and police work is slow.",
        "The people is sovereign, the constitution says, and many of the crew were asleep.",
        "A great many people came, a few stayed, and one of the staff had left the door open.",
        "The office of mayor, which pays little, has been vacant since May.",
        "She was elected mayor, which surprised everyone, and the jury, which sat for days, acquitted him.",
        "The party needs more younger voters, and the more further education costs, the fewer want it.",
        "The ministers entered into talks and discussed about 20 bids in two days.",
        "The plan she had looked forward to until then was dropped.",
        "Up to now it has been quiet, and from then to now prices have doubled.",
        "The huntsman was accused of loosing two hounds on a fox.",
        "A trough of low pressure brought rain, and the horses drank from the trough.",
        "The lead singer will lead the choir, and a loose dog bit the boy who had come from the form room.",
        "It's late, it was quite quiet, and the dog has lost its collar; three of them were there.",
        "Those who left because of the war are back, and the roads closed because of the snow were open.",
        "Because of the strike trains were late, and despite the rain people came.",
        "The storm tore off roofs, killing two people and injuring nine.",
        "He told reporters that did not matter, and she said that was untrue.",
        "Something to be proud of, the coach said, is what they have.",
        "In the years since, this year's festival has been the best of the last years.",
    ],
)
def test_english_that_looks_like_a_slip(sentence: str) -> None:
    checks = (verb_form, agreement, comparison, extra_word, confused_word, broken_clause, missing_word, fragment)
    assert [remark.message for check in checks for remark in alone(check, BEFORE + sentence)] == []


@pytest.mark.parametrize(
    ("check", "original", "draft"),
    [
        (
            agreement,
            "The firm made a net profit of 4m crowns in the six months to June 30.",
            "In the six months to June 30 its net profit was 4m crowns.",
        ),
        (agreement, "At first he believed that it was a joke.", "To begin with he thought it was a joke."),
        (
            agreement,
            "Most of the people who worked on the bridge are dead.",
            "Those who worked on it have passed on, and those who lived through it are few.",
        ),
        (agreement, "Restoring one completely costs 900 crowns.", "A complete restoration costs 900 crowns."),
        (
            missing_word,
            "Police counted 1,500 marchers, while the union said 4,000.",
            "Police counted 1,500 marchers, the union 4,000.",
        ),
        (
            punctuation,
            "“It is not the money that finished it, it is the nights,” she said.",
            "It was the nights, rather than the money, that sank the talks, she said.",
        ),
        (
            punctuation,
            "Net income in the quarter fell to $188 million from $219 million.",
            "Net profit in the quarter came to $188m, 14% less than the $219m of last year.",
        ),
        (word_order, "She was in fifth place last year.", "She finished fifth a year ago."),
    ],
)
def test_honest_rewrites(check: Check, original: str, draft: str) -> None:
    assert [remark.message for remark in against(check, original, draft)] == []


def test_an_adverb_that_moved_is_no_error() -> None:
    original = "The firm also disclosed a loss of 2m crowns."
    remarks = against(word_order, original, original.replace("also disclosed", "disclosed also"))
    assert [remark.severity for remark in remarks] in ([], ["warning"])


def test_a_repair_is_read_by_itself_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = suspect(read(BEFORE + "The three men were arrest on Tuesday by the border guard."))
    sentence = draft.sentences[1]
    index = next(place for place, token in enumerate(sentence.tokens) if token.norm == "arrest")
    right, wrong = Repair(index, index + 1, ("arrested",)), Repair(index, index + 1, ("arresting",))
    assert worst_before(draft, sentence, right) > 10 > 5 > worst_after(draft, sentence, right)
    assert calmest(draft, sentence, [wrong, right], 5.0) == right
    monkeypatch.setattr(_repairs, "MOST_READ", 0)
    fresh = suspect(read(BEFORE + "The three men were arrest on Tuesday by the border guard."))
    assert calmest(fresh, fresh.sentences[1], [right], 100.0) is None


def test_inflections_are_listed_words_of_one_lemma() -> None:
    assert {"changes", "changed", "changing"} == set(inflections("change", "change"))
    assert {"take", "took", "takes", "taking"} == set(inflections("taken", "take"))
    assert "women" in inflections("woman", "woman") and "was" in inflections("were", "be")


def test_the_article_goes_by_the_sound() -> None:
    draft = read("It was an union and a honest answer, a university and an MP.")
    (sentence,) = draft.sentences
    found = {wrong_article(draft, sentence.tokens, index) for index in range(len(sentence.tokens))}
    assert found == {None, ("a", "union"), ("an", "honest")}
