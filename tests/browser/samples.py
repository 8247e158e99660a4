"""Write the committed samples: every output for one fixture, and pictures of its report.

    python -m tests.browser.samples
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from checker import pipeline, readers
from checker.renderers import FORMATS, render_bytes

ROOT = Path(__file__).resolve().parents[2]
PAIR = Path("fixtures") / "pairs" / "docks-spun"
SAMPLES = ROOT / "reports" / "samples"
IMAGES = ROOT / "docs" / "images"

# Width, height and name of each picture: what a reader of the README sees first.
PICTURES = ((1440, 1000, "report.png"), (390, 780, "report-narrow.png"))
LARGEST = 300_000


def main() -> int:
    """Write samples and pictures; 1 where a picture is too large for a README."""
    SAMPLES.mkdir(parents=True, exist_ok=True)
    IMAGES.mkdir(parents=True, exist_ok=True)
    os.chdir(ROOT)
    texts = [readers.read_file(PAIR / name, 5_000_000) for name in ("original.txt", "draft.txt")]
    report = pipeline.compare(texts[0], texts[1])
    for format in FORMATS.values():
        (SAMPLES / f"report{format.extension}").write_bytes(render_bytes(report, format.name))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHECKER_CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        for width, height, name in PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
            page.goto((SAMPLES / "report.html").as_uri())
            page.screenshot(path=IMAGES / name)
        browser.close()
    large = [name for _, _, name in PICTURES if (IMAGES / name).stat().st_size > LARGEST]
    for name in large:
        sys.stderr.write(f"docs/images/{name} is larger than {LARGEST} bytes\n")
    return 1 if large else 0


if __name__ == "__main__":
    sys.exit(main())
