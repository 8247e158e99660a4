"""A word that nothing in the original accounts for: told where it misstates the passage, left alone where it is new or said otherwise."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding
from checker.language import misrendering
from checker.settings import Settings

SETTINGS = Settings(select=("facts/misreported",), language_model=False)
A = "The museum has lent eleven paintings to a gallery in Oster for the summer."
B = "For the summer eleven paintings have been sold by the museum to a gallery in Oster."


def told(a: str, b: str) -> list[Finding]:
    return list(pipeline.compare(a, b, SETTINGS).findings)


def test_both_words_are_named_where_the_one_stands_for_the_other() -> None:
    (finding,) = told(A, B)
    assert (finding.severity, finding.quote_a, finding.quote_b) == ("warning", "lent", "sold")
    assert finding.suggestion is not None and finding.suggestion.safety == "review"


def test_the_draft_s_word_is_named_where_no_word_has_its_place() -> None:
    (finding,) = told(
        "A nurse found the letter in a drawer while she was clearing the office.",
        "The letter was found in a drawer by a plumber who was clearing the office.",
    )
    assert finding.quote_b == "plumber" and "\u201cplumber\u201d" in finding.message and finding.suggestion is None


def test_the_counterpart_of_a_person_is_a_person() -> None:
    (finding,) = told(
        "The owner of the mill, Karl Orth, rents the yard to a circus every May.",
        "Every May the yard is let to a school by Karl Orth, who has the mill.",
    )
    assert (finding.quote_b, finding.quote_a) == ("school", "circus")


@pytest.mark.parametrize(("score", "severity"), [(3.2, None), (3.6, "info"), (4.1, "warning")])
def test_only_the_surest_is_a_warning(monkeypatch: pytest.MonkeyPatch, score: float, severity: str | None) -> None:
    monkeypatch.setattr(misrendering, "judge", lambda a, b: ((b.index("sold"), b.index("sold") + 4, score),))
    assert [finding.severity for finding in told(A, B)] == ([] if severity is None else [severity])


@pytest.fixture
def all_suspect(monkeypatch: pytest.MonkeyPatch) -> None:
    """A network that takes every word for a misstatement: what is left alone, dictionaries and grammar excuse."""
    judge = misrendering.judge
    monkeypatch.setattr(misrendering, "judge", lambda a, b: tuple((start, end, 9.0) for start, end, _ in judge(a, b)))


@pytest.mark.usefixtures("all_suspect")
@pytest.mark.parametrize(
    ("b", "words"),
    [
        (B, ["sold"]),
        ("For the summer eleven paintings have gone on loan from the museum to a gallery in Oster.", []),  # kin
        ("For the summer eleven pictures have been lent by the museum to a gallery in Oster.", []),  # a synonym
        ("For the summer, it says, eleven paintings have been lent by the museum to a gallery in Oster.", []),  # speech
        ("For the summer eleven paintings have been lent by the museum to a village gallery in Oster.", []),  # a compound
        ("For the summer eleven paintings have been \u201csold\u201d by the museum to a gallery in Oster.", []),  # quoted
        ("For the summer eleven paintings have been borrowed from the museum by a gallery in Oster.", []),  # the other end
        ("For the summer eleven paintings have been lent by the museum to a gallery in Velm.", []),  # a name
    ],
)
def test_what_a_dictionary_or_another_check_knows_is_left_alone(b: str, words: list[str]) -> None:
    assert [finding.quote_b for finding in told(A, b)] == words


@pytest.mark.usefixtures("all_suspect")
def test_a_verb_and_its_particle_may_be_one_word() -> None:
    assert told("The board put off the vote on the pier until June.", "Not before June will the board stage the vote on the pier.") == []


@pytest.mark.usefixtures("all_suspect")
def test_what_the_original_has_elsewhere_is_no_slip() -> None:
    far = " ".join(f"Clause {number} names the guard of room {number}." for number in range(6))
    assert [finding.quote_b for finding in told(f"{A} {far}", f"{B} {far}")] == ["sold"]
    assert told(f"{A} {far} Nothing was sold.", f"{B} {far} Nothing was sold.") == []


@pytest.mark.usefixtures("all_suspect")
@pytest.mark.parametrize(
    ("a", "b"),
    [
        # told in two sentences, of which one may be new; an opposite; a word of a title
        (A, "Eleven paintings have left the museum for the summer. They were sold to a gallery in Oster."),
        ("The council accepted the offer in May.", "In May the offer was rejected by the council."),
        (
            "The finance chief, Nora Brandt, said the ferry company would not pay a dividend.",
            "Chief Financial Officer Nora Brandt said there would be no dividend from the ferry company.",
        ),
    ],
)
def test_what_may_be_sound_is_left_alone(a: str, b: str) -> None:
    assert [finding.quote_b for finding in told(a, b)] == []


@pytest.mark.usefixtures("all_suspect")
def test_headlines_are_not_asked_about_words() -> None:
    a, b = f"Museum lends paintings to gallery for summer\n\n{A}", f"Museum sold paintings to gallery for summer\n\n{A}"
    assert [finding.quote_b for finding in told(a, b)] == []


@pytest.mark.usefixtures("all_suspect")
def test_a_word_with_a_capital_may_be_a_name_or_part_of_a_title() -> None:
    a = "Surveyors found the crack in the dam while they were measuring the road on top of it."
    b = "Tourists found the crack in the dam while they were measuring the road on its top."
    assert [finding.quote_b for finding in told(a, f"Two {b[0].lower()}{b[1:]}")] == ["tourists"]
    assert told(a, b) == []


def test_a_copy_and_another_language_are_left_alone() -> None:
    assert told(A, A) == []
    assert told("Das Museum hat elf Bilder an eine Galerie in Oster verliehen.", "Elf Bilder hat das Museum verkauft.") == []
