"""What a page adds to an article is set apart; a sentence of the article never is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.readers import read_file, read_text
from checker.segment import segment
from checker.segment.furniture import roles
from tests.benchmarks import segment as benchmark

HEADLINE = "Council votes to close the old bridge"
STORY = [
    "The council of Arvia voted on Tuesday to close the old bridge for two years.",
    "Traffic will be led over the northern crossing, the mayor told reporters after the vote.",
]

ANYWHERE = """
Short link:
Search Keywords:
Search Keywords: Norland, Arvia, talks
Tags: budget, council, bridge
Read more: Council votes to close the bridge
Related articles
Related Stories
ADVERTISEMENT
Advertisement
Story continues below advertisement
Follow us on Twitter
Follow us on Facebook and Instagram
Follow us on Telegram for more news.
Copyright 2022 The Daily Example. All rights reserved.
© 2022 Example Media Ltd
Updated 3:15 pm
Updated: March 3, 2021, 3:15 p.m. ET
Last updated on 7 Jan 2022 at 10:15 GMT
Published 12:01 AM
12 comments
Comments (12)
3 min read
1.2K shares
Share this article
Share on Facebook
Facebook Twitter WhatsApp Email
Share
Click here to subscribe
Subscribe to our newsletter
Sign up for our daily newsletter.
Most read
More on this story
You may also like
Photo: Jane Doe/Reuters
(Photo: Jane Doe)
File photo
FILE PHOTO: The minister arrives for a meeting in Norland, March 3, 2020. REUTERS/Jane Doe/File Photo
FILE - The minister waves to supporters in Norland on May 3, 2020. (AP Photo/Jane Doe, File)
The minister gestures as he speaks at a rally in Norland, on January 7, 2022. AFP
People queue outside a bank in Norland. Jane Doe/AFP via Getty Images
Flooded streets in Arvia on Sunday. (Photo by Jane Doe/Getty Images)
A view of the harbour. Photograph: Jane Doe/The Example
The harbour at dawn. [File photo]
The harbour at dawn. AFP/File
Protesters wave flags in the capital. Image: Jane Doe.
The flooded town. Picture: Jane Doe
Source: Example News
Filed under: Politics
https://www.example.com/story/1234
Reporting by Jane Doe; Editing by John Roe
(Reporting by Jane Doe in Arvia; editing by John Roe and Sam Poe)
Additional reporting by Jane Doe.
Also read: Bridge to close for two years
WATCH: Bridge closes
Share this story on Facebook, Twitter
Print Email
Listen to this article
Skip to content
Home | News | Region
Share on social media: [f] [t] [in]
Back to top
Image credit: Jane Doe
"""

ABOVE_THE_STORY = """
AP , Friday 7 Jan 2022
Friday, July 21, 2017
By Jane Doe
By Jane Doe, Reuters
By Jane Doe and John van der Berg
BY JANE DOE, STAFF WRITER
By Jane Doe, Associated Press Writer
By JANE DOE
By Jane Doe in Arvia
By Our Correspondent
By Jane Doe | Example News | Jan. 5, 2022
Reuters
AFP
Jane Doe, Arvia, Tuesday 4 May 2021
3 March 2021
7 January 2022 10:15 GMT
2022-01-07
Tuesday 4 May 2021 - 10:30
Jan 7, 2022, 6:00am EST
LONDON, March 3 (Xyz) -
CAIRO (AP) —
Arvia, 7 January 2022
Posted by Jane Doe on March 3, 2021
7 janvier 2022
Published: 7 January 2022
5 hours ago
By Agencies
By Anna Lind, local democracy reporter
By Dr. Anna Lind, science editor
By our regional desk, with material from the agencies
By the newsroom
From our arts desk; reporting by Anna Lind
Interview by Anna Lind
Par Élodie Roc, à Port-Royal
Par la rédaction
Publié le dimanche 16 mars 2025 à 23 h 10
Le 17 mars 2025
Stand: 7. Januar 2022, 10.15 Uhr
"""

BELOW_THE_STORY = """
ENDS
- ENDS -
— Reuters
(AFP)
- Jane Doe
AP
Keep up:
Short link:
"""

PROSE = """
It was not enough.
“It was not enough,” she said.
"We will not share this story with anyone," he said.
He said:
Save our bridge, council told
Register to vote by Friday
See more snow, forecasters say
Sign in the window
Share price falls
Send in the troops
Subscribers leave paper
Like father, like son
Read the room
Print is dead
Post office to close
Follow the leader on tax
The statement read:
Here is what we know:
What happened next:
By Tuesday, the water had gone.
By the time help came it was too late.
By Friday evening 12 people had died.
By train
Read this.
Police said.
Election results
Sunday shopping
The road ahead
May 2020
Long way home
Hold on.
,
***
LONDON, March 3 (Xyz) - The council voted on Tuesday to close the bridge.
ARVIA (AP) — The council voted on Tuesday to close the bridge.
The minister said he would follow us on the road.
He was born on 7 January 2022.
By the end of the day
From our own kitchen
By the sea
By the numbers
Election of Thursday 1 May 2025
By chance, an editor saw it first.
By hand and by heart
On Friday 7 January 2022 the bridge closed.
The image was published by Example News.
He shared the photo on Facebook and Twitter.
The company said it would share more.
Follow the money
Share of votes
Contact was lost at noon.
The comments drew anger.
12 people died.
3 minutes later it was over.
Copyright law protects the author.
The source: a former aide.
Reuters reported the deal first.
AFP could not verify the claim.
Photos showed the wreck on its side.
Photo agencies lost money.
Print media are dying.
The video was posted on YouTube.
She added that the talks, led by the U.S. and the UK
One person was killed in Arvia
“Nothing,” he said.
No.
Related work was stopped.
Updated figures showed 12 dead.
Published figures differ.
Sources said 12 people died.
Sources: three officials said the talks failed after hours of argument about the price of gas.
See the bridge while you can
Watch the skies
Support for the party fell to 12 percent in May
Find us a way out
Home
X
Signal
Report
Editing by hand
End of story
What we know about the bridge so far
Find more work
Leave it here
Visit the website
In this picture of despair, nobody won.
The mayor, Jane Doe, and her deputy, John Roe
Jane Doe, mayor of Arvia
The minister resigned on Friday. Reuters reported the news first.
The deal was signed in May. NATO welcomed it.
"""


@pytest.mark.parametrize("line", ANYWHERE.strip().splitlines())
def test_furniture_inside_the_story(line: str) -> None:
    assert roles([HEADLINE, STORY[0], line, STORY[1]])[2] == "furniture"


@pytest.mark.parametrize("line", ABOVE_THE_STORY.strip().splitlines())
def test_furniture_between_headline_and_story(line: str) -> None:
    assert roles([HEADLINE, line, *STORY]) == ("headline", "furniture", "prose", "prose")


@pytest.mark.parametrize("line", BELOW_THE_STORY.strip().splitlines())
def test_furniture_after_the_story(line: str) -> None:
    assert roles([HEADLINE, *STORY, line])[3] == "furniture"


@pytest.mark.parametrize("line", PROSE.strip().splitlines())
@pytest.mark.parametrize("place", [1, 2, 3])
def test_prose_is_never_furniture(line: str, place: int) -> None:
    paragraphs = [HEADLINE, *STORY]
    paragraphs.insert(place, line)
    assert roles(paragraphs)[place] != "furniture"


def test_a_name_alone_is_a_byline_only_beside_other_furniture() -> None:
    assert roles([HEADLINE, "Anna Lind", "Tuesday 4 May 2021", *STORY])[1:3] == ("furniture", "furniture")
    assert roles([HEADLINE, "Anna Lind", *STORY])[1] != "furniture"


def test_a_date_inside_the_story_is_a_crosshead() -> None:
    assert roles([HEADLINE, STORY[0], "7 January 2022", STORY[1]])[2] == "headline"


def test_an_agency_signs_off_the_last_paragraph_and_credits_a_caption() -> None:
    caption = "The mayor waves as she leaves the hall in Arvia on January 7, 2022. AFP"
    assert roles([HEADLINE, STORY[0], caption, STORY[1]])[2] == "furniture"
    assert roles([HEADLINE, *STORY, STORY[0] + " AFP"])[3] == "prose"


def test_a_headline_may_ask_and_a_crosshead_stands_before_prose() -> None:
    assert roles(["Will the old bridge ever open?", *STORY])[0] == "headline"
    assert roles([HEADLINE, STORY[0], "Long way round", STORY[1]])[2] == "headline"
    assert roles([HEADLINE, *STORY, "The mayor said that"])[3] == "prose", "a text that breaks off is no heading"


def test_a_story_without_a_headline_has_none() -> None:
    assert roles(STORY) == ("prose", "prose")
    assert roles([STORY[0] + " It was the first vote of the year.", STORY[1]])[0] == "prose"


def test_nothing_but_furniture_is_what_there_is_to_read() -> None:
    assert roles(["Share on Facebook", "12 comments"]) == ("prose", "prose")
    assert roles([]) == ()


def test_furniture_keeps_its_text_and_its_number() -> None:
    document = segment(read_text(f"{HEADLINE}\n\nBy Anna Lind\n\n{STORY[0]}\n\n{STORY[1]}\n\nShort link:", "x"))
    assert {document.words(document.sentences[number].span) for number in document.furniture} == {"By Anna Lind", "Short link:"}


def test_no_paragraph_of_clean_press_is_furniture(shared: Callable[[str], Path]) -> None:
    articles = list(benchmark.brown(shared("data/brown_press.jsonl")))
    assert benchmark.count_furniture(articles)["furniture"] == 0


def test_dates_and_captions_of_a_scraped_page(shared: Callable[[str], Path]) -> None:
    lines = shared("data/gum_wikinews.jsonl").read_text(encoding="utf-8").splitlines()
    figures = benchmark.score_furniture([json.loads(line)["paras"] for line in lines])
    assert figures["precision"] >= 0.98 and figures["recall"] >= 0.95


def test_the_real_pair(shared: Callable[[str], Path]) -> None:
    original, draft = (segment(read_file(shared(f"seeds/{name}.txt"), 1_000_000)) for name in ("original", "draft"))
    apart = [paragraph for paragraph in original.paragraphs if paragraph.role == "furniture"]
    assert [original.words(paragraph.span).split()[0] for paragraph in apart] == ["AP", "NATO", "Search", "Short"]
    assert original.paragraphs[0].role == draft.paragraphs[0].role == "headline"
    assert not draft.furniture
