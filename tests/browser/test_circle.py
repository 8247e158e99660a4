"""The whole circle: compared, decided in the browser, exported, judged, fixed, compared again: silent."""

from __future__ import annotations

import json
from pathlib import Path

from checker.cli import main
from tests.browser.conftest import Opener, download, press

PAIR = Path(__file__).resolve().parents[2] / "fixtures" / "pairs" / "docks-spun"


def test_what_was_decided_is_settled(open_page: Opener, tmp_path: Path) -> None:
    texts = [str(PAIR / "original.txt"), str(PAIR / "draft.txt")]
    common = ["--no-language-model", "-q"]
    assert main(["compare", *texts, *common, "-o", str(tmp_path / "one"), "--format", "html", "--format", "json"]) == 1
    found = json.loads((tmp_path / "one.json").read_bytes())["findings"]
    page = open_page(tmp_path / "one.html")
    dismissed = 0
    for finding in found:
        press(page, "j")
        if finding["suggestion"] is None:
            press(page, "d")
            page.keyboard.type("the desk stands by it")
            press(page, "Enter")
            dismissed += 1
        else:
            press(page, "a")
    decisions = tmp_path / "decisions.json"
    decisions.write_bytes(download(page, "decisions"))
    assert 0 < dismissed < len(found)

    # Into the gate: accepted findings still block, for the draft has not changed yet.
    again = ["compare", *texts, *common, "--decisions", str(decisions)]
    assert main([*again, "-o", str(tmp_path / "two.json")]) == 1
    two = json.loads((tmp_path / "two.json").read_bytes())
    assert [one["decision"]["action"] for one in two["findings"]] == ["accept" if one["suggestion"] else "dismiss" for one in found]

    # Applied, and compared again.
    mended = tmp_path / "mended.txt"
    assert main(["fix", *texts, "--no-language-model", "-q", "--decisions", str(decisions), "-o", str(mended)]) == 0
    assert mended.read_bytes() == download(page, "corrected")
    assert main(["compare", texts[0], str(mended), *common, "--decisions", str(decisions), "-o", str(tmp_path / "three.json")]) == 0
    three = json.loads((tmp_path / "three.json").read_bytes())
    accepted = {one["fingerprint"] for one in found if one["suggestion"]}
    assert not accepted & {one["fingerprint"] for one in three["findings"]}
    assert three["verdict"]["status"] == "pass"

    # And the notice, the same from both.
    notice = tmp_path / "notice.txt"
    assert main(["notice", *texts, "--no-language-model", "-q", "--decisions", str(decisions), "-o", str(notice)]) == 0
    assert notice.read_bytes() == download(page, "notice")
