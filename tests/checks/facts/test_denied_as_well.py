"""What one text denies by a "not" and the other by a verb, an ellipsis, a bound or a sentence beside it is the same."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/negation-changed",), language_model=False)

SAME = [
    # A verb of failing or excusing denies the verb below it, whatever the sentence has that fails beside it.
    (
        "A missed train has cost the choir of Velm a prize of 3,000 crowns. The jury in Oster had promised the prize to "
        "its rival if the choir did not sing by noon.",
        "The prize of 3,000 crowns had been promised to a rival if the choir of Velm failed to sing in Oster by noon, "
        "and a late train has now cost it that.",
    ),
    (
        "Under the deal drivers older than 60 will be excused from driving after 9 p.m., and the bonus will rise to 80 "
        "crowns.",
        "Under the deal the bonus rises to 80 crowns and drivers older than 60 need not drive after 9 p.m.",
    ),
    # A condition told before.
    (
        "The Tarn Otters will play at the new rink if its roof passes a test on 3 May, the league said. Should it fail, "
        "they will share a rink with Oster.",
        "If its roof passes a test on 3 May, the new rink will be home to the Tarn Otters, the league said. If not, they "
        "will share a rink with Oster.",
    ),
    # Two denials of one clause.
    (
        "Anglers on the lake near Oster will need a permit from next spring, the parish decided.",
        "The parish decided that from next spring nobody may fish on the lake near Oster without a permit.",
    ),
    (
        "The varnish cannot be removed without damaging the gold, according to two restorers.",
        "Two restorers say that taking off the varnish would damage the gold.",
    ),
    (
        "Lena Orth, who sang with almost every small choir of the 1960s, has died in Velm at 91.",
        "Lena Orth has died in Velm at 91. In the 1960s there was scarcely a small choir with which she did not sing.",
    ),
    # What is said of a deed that is the subject.
    (
        "We can't read, but we can hear. We have heard the songs and have learned them.",
        "Reading is beyond us, but hearing is not. From hearing the songs we have learned them.",
    ),
    # What is lacking, and what was turned down.
    (
        "The horse bus, kept on in the steep streets of Tarn for want of short vans, employed six men and two horses.",
        "The horse bus had lasted because there were no vans short enough for the steep streets of Tarn; it gave work to "
        "six men and two horses.",
    ),
    (
        "Plans for a 40-metre water slide beside the old mill at Oster were thrown out by councillors on Friday.",
        "Oster will have no 40-metre water slide next to its old mill: councillors turned the plan down on Friday.",
    ),
    # One negative word for two things, or one each.
    (
        "The island did not have a harbour or a landing strip.",
        "The island had no harbour and no landing strip.",
    ),
    (
        "There were no reports of arrests or a police inquiry.",
        "No arrests were reported, nor any police inquiry.",
    ),
    # A bound.
    (
        "The deadline to apply for the summer course is March 4, 2026. Applicants will be told of their place by May 6, "
        "and the course will run from June 3 through July 16.",
        "Those who want the summer course, which begins June 3 and ends July 16, must apply no later than March 4, 2026, "
        "and will learn by May 6 if they have a place.",
    ),
    # A verb and a noun made of it.
    (
        "The Bank of Velm will finance a new road. The Bank of Velm did not pay compensation to growers in Oster.",
        "The Bank of Velm will pay for a new road; growers in Oster asked for compensation, but it made no payments.",
    ),
    # What denies itself.
    (
        "District nurse Mina Torp said the source was a dead goat in a feeder stream. She added that the pump at the mill "
        "had not failed but had been bypassed during repairs.",
        "A goat that had died in a feeder stream was to blame, according to Mina Torp, the district nurse, who said the "
        "mill's pump was working but had been bypassed while repairs went on.",
    ),
    # A name.
    (
        "Two of Lena Orth's plans were selected for the union's 11th Annual No Brainers List.",
        "Two plans by Lena Orth have been selected for the 11th edition of the union's No Brainers List.",
    ),
    # Another verb, which may deny by itself.
    (
        "The tug Heron was held in port for nine hours on Friday after a cook found a bat in a cupboard.",
        "For nine hours on Friday the tug Heron could not leave port because a cook had found a bat in a cupboard.",
    ),
]

BESIDE = [
    (
        "Nurses at four of Oster's 17 private clinics will strike on Thursday and Friday over night duty, the National "
        "Association of Nurses said. State clinics are unaffected. Visits due on Thursday will go ahead at all four "
        "clinics, which will otherwise be closed.",
        "Strikes over night duty will hit four private clinics in Oster on Thursday and Friday, according to the National "
        "Association of Nurses. At the four, visits that fall on Thursday will nevertheless be held. The town's other 13 "
        "private clinics and its state clinics are not affected.",
    ),
    (
        "The old fair at Velm will not reopen until Friday after a flood, the town said. Grocers, who are losing the "
        "busiest days of the month, will be let off a week's rent.",
        "The flood keeps the old fair at Velm shut until Friday. The town, which said this on Monday and whose clerk, Ruth "
        "Sandel, spoke of mud, will not ask the grocers for a week's rent: they are losing the busiest days of the month.",
    ),
    (
        "A mayor who slept through a hearing has been cleared of breaking the rules of conduct. Paul Bremmer, head of "
        "Tarn Town Council, told the rules committee he had taken a pill for his back.",
        "Paul Bremmer, head of Tarn Town Council, did not break the rules of conduct when he slept at a hearing, its "
        "rules committee has found. He had taken a pill for his back.",
    ),
    (
        "Wild geese are not harmed by the lights of harbours as experts had feared, a long study in the bay of Tarn "
        "suggests. Lena Orth counted birds on 20 beaches.",
        "It had been feared that lamps burning at sea would do wild geese damage. That appears to be wrong. For years a "
        "team counted birds on 20 beaches in the bay of Tarn.",
    ),
    (
        "The minister said he had never met the owners of the firm. Norvik, based in Tarn, has not replied to requests "
        "for comment.",
        "The Tarn company that won the work, Norvik, is owned by one of his cousins, the opposition says. The minister "
        "said he and the owners had not met. Norvik was asked for its view but has given none.",
    ),
]

TURNED = [
    (
        "The keeper failed to score from the spot in the final in Oster on Sunday.",
        "The keeper did not fail to score from the spot in the final in Oster on Sunday.",
    ),
    (
        "If so, the club will share a rink with Oster in the winter.",
        "If not, the club will share a rink with Oster in the winter.",
    ),
    (
        "The varnish cannot be removed without damaging the gold, according to two restorers.",
        "The varnish can be removed without damaging the gold, according to two restorers.",
    ),
    (
        "The island did not have a harbour but a landing strip.",
        "The island had no harbour and no landing strip.",
    ),
    (
        "The form must be sent later than 4 March 2026, the school said.",
        "The form must be sent no later than 4 March 2026, the school said.",
    ),
    (
        "The engineer said the pump at the mill had not failed during the storm.",
        "The engineer said the pump at the mill had failed during the storm.",
    ),
]


def loud(original: str, draft: str) -> list[Finding]:
    return [
        finding for finding in pipeline.compare(original, draft, SETTINGS).findings
        if at_least(finding.severity, "warning")
    ]


@pytest.mark.parametrize(("original", "draft"), SAME)
def test_a_denial_in_another_construction_is_no_new_one(original: str, draft: str) -> None:
    assert [finding.message for finding in loud(original, draft)] == []


@pytest.mark.parametrize(("original", "draft"), BESIDE)
def test_what_the_sentences_around_deny_is_no_contradiction(original: str, draft: str) -> None:
    assert [finding.message for finding in loud(original, draft)] == []


@pytest.mark.parametrize(("original", "draft"), TURNED)
def test_a_denial_that_came_or_went_is_told(original: str, draft: str) -> None:
    assert loud(original, draft)
