"""The standards' own samples: the right text, or a clear line that says what a file is. They stay outside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import InputError
from checker.readers import read_file

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"
LIMIT = 5_000_000

# The first that stands in a file's name says what it is: "" for an article, else a part of the line.
EXPECTED = (
    ("LISTING_10_", "a concept"),
    ("LISTING_11_", "a concept"),
    ("LISTING_12_", "a collection of concepts"),
    ("LISTING_13_", "a catalogue"),
    ("LISTING_14_", "a concept"),
    ("LISTING_15_", "a collection of concepts"),
    ("LISTING_16_", "a set of events"),
    ("LISTING_17_", "a plan of coverage"),
    ("LISTING_18_", "a plan of coverage"),
    ("LISTING_19_", "a plan of coverage"),
    ("LISTING_1_", "a text item without a text"),
    ("LISTING_20_", "a plan of coverage"),
    ("LISTING_21_", "a table of sports results"),
    ("LISTING_22_", ""),
    ("LISTING_23_", "a package"),
    ("LISTING_24_", "a package"),
    ("LISTING_25_", ""),
    ("LISTING_26_", "a picture"),
    ("LISTING_27_", "a text item without a text"),
    ("LISTING_28_", "a fragment (contentMeta)"),
    ("LISTING_29_", "a text item without a text"),
    ("LISTING_2_", ""),
    ("LISTING_3", "a picture"),
    ("LISTING_4_", "a video"),
    ("LISTING_5_", "a video"),
    ("LISTING_6_", "a package"),
    ("LISTING_7_", "a fragment (groupSet) of a package"),
    ("LISTING_8_", "a fragment (groupSet) of a package"),
    ("LISTING_9_", "a fragment (groupSet) of a package"),
    ("Receiver", ""),
    ("ap_metadata_example.xml", "a video"),
    ("facet-example-3.xml", ""),
    ("facet-example", "a text item without a text"),
    ("TT_newsmlg2_sample", ""),
    ("schema-extension__extension-schema", "a JSON schema"),
    ("ninjs-schema_", "a JSON schema"),
    ("002_renditions", "without a body"),
    ("003_associations", "a package without a body"),
    ("006_photo", "a picture"),
    ("008_event", "an event without a body"),
    ("008_extension", "without a body"),
    ("ninjs-1-4-examples", "without a body"),
    ("SimplePhoto", "a picture"),
    ("image_2.json", "a picture"),
    ("image_3.json", "a picture"),
    ("ap_audio", "a sound recording"),
    ("ap_image", "a picture"),
    ("ap_video", "a video"),
    ("imageEncodedRights", "a picture"),
    ("imageLinkedRights", "a picture"),
    ("ntb_text.json", "without a body"),
    ("UEFA-ChampionLeague", "an event without a body"),
    ("addb-event", "an event without a body"),
    ("simpleEvent", "an event without a body"),
    ("event-timeline", "a list of 14 items"),
    ("feed_atom", "an Atom feed of 3 articles"),
    ("feed_rss2", "an RSS feed of 3 articles"),
    ("rest_rejection_422", "an error that a server answered (source_check_failed)"),
)
ARTICLES_WITH_PICTURES = ("tt_text_image",)
PATHS = sorted(path for path in SAMPLES.glob("*/*")) if SAMPLES.is_dir() else []
TEXTS = {
    "005_complex_text": "Captain of wrecked cruise ship on trial in Italy\n\nPaulo Santalucia and Frances d'Emilio\n\nGROSSETO, Italy (AP) -- The trial",
    "afp.com_newsml1.2": "Israel strikes key Hamas targets as UN Security Council to meet\n\nGaza City, Palestinian Territories, May 16, 2021 (AFP) -\n\nIsrael's army said Sunday",
    "newsml12/examples__NewsML__businesswire-newsml-20130515006361": "Dell Redefines Workstation Computing Boundaries with Smallest Tower and Most Powerful Rack Workstations\n\n",
    "NTB_nitf_sample": "Pandemien herjer på den legeløse indiske landsbygda\n\nNTB-AFP-DPA\n\nNTB\n\nUnnao\n\nKoronapandemien herjer også",
    "LISTING_25_": "Arizona Diamondbacks (29-23) at Philadelphia Phillies (26-24), 7:05p.m.\n\nSports Network\n\n(Sports Network) - With the",
    "dpa_text": "Faktencheck Derby-Elfmeter: Hat Schiedsrichter Zwayer recht?\n\nVon Christian Hollmann, dpa\n\nFür Lucien Favre war es",
    "rest_post_edit": "T\n\nfine",
}


def expected(path: Path) -> str:
    if any(name in path.name for name in ARTICLES_WITH_PICTURES):
        return ""
    return next((kind for name, kind in EXPECTED if name in path.name), "")


@pytest.mark.skipif(not PATHS, reason="needs the shared data: ../shared/samples is missing")
def test_there_are_as_many_as_were_looked_at() -> None:
    assert len(PATHS) == 120


@pytest.mark.parametrize("path", PATHS, ids=[path.name[:70] for path in PATHS])
def test_every_sample(path: Path) -> None:
    kind = expected(path)
    if kind:
        with pytest.raises(InputError) as caught:
            read_file(path, LIMIT)
        assert kind in str(caught.value) and "\n" not in str(caught.value)
        return
    document = read_file(path, LIMIT)
    assert document.metadata.get("headline") or "facet" in path.name
    assert "</" not in document.text and "&amp;" not in document.text
    for name, start in TEXTS.items():
        if name in f"{path.parent.name}/{path.name}":
            assert document.text.startswith(start)
