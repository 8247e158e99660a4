"""The detector: one interface, the same figures every time, no file but the one that was shipped."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.errors import ModelError
from checker.language import detector
from checker.language.detector_words import plain
from checker.language.packaged import Packaged

GOOD = "The minister greeted officials from six towns in the hall before the talks on the new harbour began .".split()
WRONG = [word.replace("greeted", "melted") for word in GOOD]


def test_each_word_has_four_chances() -> None:
    (row,) = detector.judge([WRONG])
    assert len(row) == len(WRONG)
    assert all(0 <= value <= 1 for chances in row for value in (chances.word, chances.form, chances.missing, chances.order))


def test_a_wrong_word_stands_out() -> None:
    place = WRONG.index("melted")
    (wrong,), (good,) = detector.judge([WRONG]), detector.judge([GOOD])
    assert wrong[place].word == max(chances.word for chances in wrong)
    assert wrong[place].word > 3 * good[place].word


def test_the_same_words_have_the_same_chances() -> None:
    assert detector.judge([WRONG, GOOD]) == detector.judge([WRONG, GOOD])


def test_marks_are_read_in_one_form() -> None:
    straight = ['"', "We", "'ll", "wait", '"', "-", "he", "said", "."]
    curly = ["\u201c", "We", "\u2019ll", "wait", "\u201d", "\u2014", "he", "said", "."]
    assert [plain(word) for word in curly] == straight
    assert detector.judge([curly]) == detector.judge([straight])


@pytest.mark.parametrize("words", [[], ["\ud800"], ["\x00", "a"], ["\u200b"], ["x" * 5000], ["word"] * 700])
def test_any_words_have_as_many_chances(words: list[str]) -> None:
    (row,) = detector.judge([words])
    assert len(row) == len(words)


def test_what_a_sentence_says_does_not_hang_on_a_distant_one() -> None:
    filler = [["Nothing", "else", "was", "decided", "."]] * 40
    (alone, *_), (other, *_) = detector.judge([WRONG, *filler]), detector.judge([WRONG, *filler, GOOD])
    assert alone == other


def test_levels_are_of_these_weights_and_grow_with_the_score() -> None:
    table = json.loads((Path(detector.__file__).parent / detector.LEVELS).read_text("ascii"))
    told = "new weights: run python -m tests.benchmarks suspicion_levels ../shared"
    assert table["weights"] == detector.models()[detector.NAME], told
    for kind in ("word", "form", "missing", "order"):
        assert table[kind] == sorted(table[kind])
        levels = [detector.level(kind, score / 100) for score in range(101)]
        assert levels == sorted(levels) and levels[-1] == len(table[kind]) and 0 <= levels[0] <= 2
        assert detector.level(kind, table[kind][5]) == pytest.approx(6)


def test_another_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    detector._load.cache_clear()
    monkeypatch.setattr(Packaged, "digests", lambda self: dict.fromkeys(self.files, "0" * 64))
    with pytest.raises(ModelError, match="not the file"):
        detector.judge([GOOD])
    detector._load.cache_clear()


def test_nothing_heavy_is_imported_before_the_first_sentence(root: Path) -> None:
    code = (
        "import sys\nimport checker.language.detector, checker.annotate.suspicion, checker.language.wrong_word\n"
        "print([name for name in ('onnxruntime', 'numpy', 'tokenizers', 'torch') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
