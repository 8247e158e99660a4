"""Wordings of free rewrites that say the same, and beside each what must be told still."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts", "quotes"), language_model=False)

SAME = [
    (
        "The mast was bought by a dealer in Velm who turned out to be the former bailiff, Karl Orth.",
        "The mast had been bought by none other than Karl Orth, once the bailiff, who deals in such things in Velm.",
    ),
    (
        "Some families sent boys who were about 12 to the quarries of Oster, the report says.",
        "Boys of 12, or not even that, were sent to the quarries of Oster by some families, the report says.",
    ),
    (
        "The inspector said the dairy had mislabelled a crate that was taken from the yard in Tarn.",
        "A crate taken from the yard in Tarn had been wrongly labelled by the dairy, said the inspector.",
    ),
    (
        "In 2016 the police of Velm registered 10 assaults that were based on hatred against the river people.",
        "The police of Velm registered 10 assaults in 2016 that came of hatred for the river people.",
    ),
    (
        "Each time a visitor comes to the hall in Oster, I have to send one of my clerks to fetch him from the gate.",
        "Several times a day one of the clerks has to be sent to fetch a visitor to the hall in Oster from the gate.",
    ),
    (
        "The loans were approved by the late treasurer of the Oster sanctuary, Karl Orth, the court heard on Tuesday.",
        "The court heard on Tuesday that the loans were approved by the treasurer of the Oster sanctuary, Karl Orth, who "
        "has since died.",
    ),
    (
        "Mr Orth first complained eight months after the crossing to Velm, the line said.",
        "No complaint was heard from Mr Orth for eight months after the crossing to Velm, the line said.",
    ),
    (
        "Divers have freed a young whale off Velm. It took a team of six from the navy seven hours on Saturday to cut "
        "through the ropes, watched by a second whale that refused to leave.",
        "A whale is free off Velm. Six navy divers released the young animal on Saturday; they needed seven hours. Another "
        "whale kept watch throughout.",
    ),
    (
        "His daughter, Mina, said he had returned of his own will; the justice ministry said Velm had been about to send "
        "him home.",
        "Velm was about to send him home, says the justice ministry; he returned of his own will, says his daughter Mina.",
    ),
    (
        "Judge Ruth Sandel said that Mr Pell's account had \"changed with the tide\" and preferred that of the purser, Mina "
        "Torp.",
        "Judge Ruth Sandel accepted what the purser, Mina Torp, had told her; Mr Pell's account, by contrast, had "
        "\"changed with the tide\".",
    ),
]

SAME += [
    (
        "The choir sang in the mill, not only the church, on Sunday in Velm.",
        "The choir sang in the church, not only the mill, on Sunday in Velm.",
    ),
    (
        "The council of Velm chose the pier rather than the park for its fair in May.",
        "For its fair in May the council of Velm chose the pier, not the park.",
    ),
    (
        "Operator NordRail said that 11 people were treated for panic, not smoke, as a fire officer had first reported.",
        "Operator NordRail said that 11 people were treated for panic, and not for smoke as a fire officer first reported.",
    ),
    (
        "The health trust will pay for taxis for those who cannot drive, but not for relatives.",
        "Patients unable to drive, though not their relatives, will have taxis paid for by the health trust.",
    ),
    (
        "Charges were dropped in Velm after prosecutors concluded that a faulty scale, not an overdose, explained nine "
        "deaths. Mina Torp spent 14 months in custody.",
        "Charges were dropped in Velm after prosecutors concluded that a faulty scale explained nine deaths. Mina Torp "
        "spent 14 months in custody.",
    ),
    (
        "State wildlife officers, who came with guns after the bears were already in their den, have asked why they were "
        "not called sooner.",
        "When state wildlife officers came with guns, the bears had gone back to their den; the officers have asked the "
        "zoo why it took so long to call them.",
    ),
    (
        "Councillors in Tarn have reversed a decision to evict a food van from outside the court after the court objected.",
        "Tarn councillors will not evict a food van from its place outside the court after all. The court had objected to "
        "the earlier decision.",
    ),
    (
        "Kelso Mills has gone to court, arguing that raisins should not count as added sugar.",
        "Kelso Mills has gone to court over whether raisins count as added sugar.",
    ),
    (
        "Coffee rust is considered the most devastating disease of coffee in the world, the centre says.",
        "Nowhere in the world is there a disease of coffee thought to be more devastating than coffee rust, the centre "
        "says.",
    ),
    (
        "We have the duty to our charter not to circumvent it, especially for mere personal convenience.",
        "It is our duty towards our charter not to circumvent it, particularly not for mere personal convenience.",
    ),
    (
        "The government denied that security forces recruited or used child soldiers in Velm.",
        "Child soldiers there were none in the security forces of Velm, according to the government, neither recruited nor "
        "used.",
    ),
    (
        "The minister, Doina Cazacu, has offered to resign, an offer that the premier says he will consider after the "
        "funerals.",
        "The premier has yet to say if he accepts the resignation that Doina Cazacu, the minister, has offered; the "
        "funerals come first.",
    ),
    (
        "Surgeon Karl Orth helped the keepers in his spare time. The panda began to eat again, and the zoo said that she "
        "would not be bred from.",
        "In his spare time Dr Karl Orth gave a hand. They fitted her with a lens. The panda began to eat again, and will "
        "not be bred from, said the zoo.",
    ),
    (
        "Postmaster Karl Orth, who was accused of theft, was cleared on Friday. His wife, Noreen, 79, who had sold their "
        "house, read the finding aloud in the church.",
        "Karl Orth, a postmaster, was accused of theft. On Friday he was cleared. The software was at fault. Two managers "
        "knew of it. Neither gave evidence. His widow, Noreen, 79, who had sold their house, read the finding out in "
        "church.",
    ),
    (
        "Mina Torp returned, still in black, and rang her bell until he came out.",
        "Mina Torp came back in black and rang her bell until he appeared.",
    ),
]

TOLD = [
    ("The mast was bought by Karl Orth, the bailiff.", "The mast was bought by none of the dealers, the bailiff said."),
    (
        "The dam in Velm holds back the river, the engineers said, even in spring.",
        "The dam in Velm does not even hold back the river in spring, the engineers said.",
    ),
    (
        "The inspector said the dairy had mislabelled the crates from Tarn.",
        "The inspector said the dairy had labelled the crates from Tarn.",
    ),
    (
        "The speech in Velm on Monday was against the river people.",
        "The speech in Velm on Monday was for the river people.",
    ),
    (
        "Each of the visitors was fetched from the gate by a clerk of the hall in Oster.",
        "Several of the visitors were fetched from the gate by a clerk of the hall in Oster.",
    ),
    (
        "The loans were approved by the former treasurer of the sanctuary, Karl Orth, the court heard on Tuesday.",
        "The court heard on Tuesday that the loans were approved by the treasurer of the sanctuary, Karl Orth.",
    ),
    (
        "Mr Orth complained eight months after the crossing to Velm, the line said.",
        "Mr Orth did not complain eight months after the crossing to Velm, the line said.",
    ),
    (
        "Some of the villages in the valley were flooded, the mayor of Tarn said.",
        "Villages throughout the valley were flooded, the mayor of Tarn said.",
    ),
    (
        "Mina Torp, the purser, told the court that the ship was late. Judge Ruth Sandel said that the case had \"changed "
        "with the tide\".",
        "Mina Torp, the purser, told the court that the ship was late and the case had \"changed with the tide\", and "
        "Judge Ruth Sandel listened.",
    ),
]


SAME += [
    (
        "Senator Karl Orth today praised more than a dozen towns in Velm that on Tuesday will take part in the campaign.",
        "Karl Orth, the senator, today praised the dozen-plus towns in Velm which take part in the campaign on Tuesday.",
    ),
    (
        "Women in Oster are waiting up to eleven weeks for the results of breast scans, the trust said.",
        "The results of breast scans take as long as eleven weeks in Oster, the trust said.",
    ),
    (
        "The sheriff of Oster said the 900-pound clock was removed over the weekend by a crew in orange vests.",
        "The clock, weighing 900 pounds, was removed over the weekend by a crew in orange vests, said the sheriff of "
        "Oster.",
    ),
    (
        "Sales of cars were weak in most districts of Velm in the spring, the bank said.",
        "Nearly all districts of Velm had weak sales of cars in the spring, said the bank.",
    ),
    (
        "Hiring at the mills of Oster was expected to pick up in the next several months.",
        "Hiring at the mills of Oster was thought likely to pick up in the next few months.",
    ),
    (
        "In the camp at Velm 70 detainees told the monitors of torture or other mistreatment under questioning.",
        "The monitors heard from 70 detainees in the camp at Velm of torture or other ill treatment under questioning.",
    ),
    (
        "The manager, sent to the stands, complained that a clear handball had gone unpunished.",
        "The manager, who was sent to the stands, said a clear handball should have been punished.",
    ),
    (
        "Karl Orth, 31, went to the clinic in Oster with nosebleeds.",
        "Karl Orth, aged 31, had come to the clinic in Oster because of nosebleeds.",
    ),
    (
        "Mina Torp, a grower, said her own planter had sat idle for nine days in May.",
        "Mina Torp, who grows corn, said that her own planter stood idle for nine days in May.",
    ),
    (
        "Both programs help people in Velm who are older or have little income.",
        "Both programs help people in Velm who are older or without much income.",
    ),
    (
        "The chief, Karl Orth, said that nobody there could remember what she had done.",
        "Nobody there remembered what she had done, said the chief, Karl Orth.",
    ),
]

SAME += [
    (
        "The U.S. Department of Defense said on Monday that it would close the base in Velm.",
        "On Monday the Pentagon said it would close the base in Velm.",
    ),
    (
        "The bill would help U.S. farmers, the lawmakers said in a letter on Monday.",
        "In a letter on Monday the lawmakers told Congress that the bill would help U.S. farmers.",
    ),
]

TOLD += [
    (
        "Karl Orth asked the court in Velm whether the firm had paid the driver.",
        "Karl Orth told the court in Velm that the firm had not paid the driver.",
    ),
    (
        "The court in Velm found that the firm had not paid the driver.",
        "The court in Velm considered whether the firm had paid the driver.",
    ),
    (
        "The choir sang in the mill, not only the church, on Sunday in Velm, and nobody was paid.",
        "The choir sang in the mill, not only the church, on Sunday in Velm, and everybody was paid.",
    ),
    (
        "No children were hurt in the fire at Tarn, and no children were in the house.",
        "Children were hurt in the fire at Tarn, and no children were in the house.",
    ),
    (
        "Mina Torp did not sign the letter on Monday, but she signed the contract.",
        "Mina Torp did not sign the letter on Monday, and certainly not the contract.",
    ),
    (
        "Most cars were damaged in the crash at Tarn, and the driver was hurt.",
        "More than 40 cars were damaged in the crash at Tarn, and the driver was not hurt.",
    ),
    (
        "The premier, Karl Orth, has accepted the offer and will name a successor in May.",
        "The premier, Karl Orth, has yet to accept the offer and will name a successor in May.",
    ),
    (
        "Councillors in Tarn have not reversed a decision to evict a food van from outside the court.",
        "Councillors in Tarn have reversed a decision to evict a food van from outside the court.",
    ),
    (
        "All the districts of Velm had weak sales of cars in the spring.",
        "Nearly all the districts of Velm had weak sales of cars in the spring.",
    ),
    (
        "The U.S. Senate passed the bill on Monday by 61 votes.", "On Monday the bill was passed by the House with 61 votes.",
    ),
    (
        "The base in Velm will close in May, the ministry said.", "The base in Velm will close in May, the Pentagon said.",
    ),
    ("The trust said women in Oster are waiting at least eleven weeks.", "The trust said women in Oster are waiting up to eleven weeks."),
    ("Sales were weak in most districts, the bank said.", "Sales were weak in all districts, the bank said."),
    ("Many of the towns sold their mills, the office said.", "Few of the towns sold their mills, the office said."),
    ("The detainees told the monitors of their mistreatment.", "The detainees told the monitors of their treatment."),
    ("The handball had gone unpunished.", "The handball had been punished."),
    ("The price of oats went up in Oster on Monday.", "The price of oats went down in Oster on Monday."),
    ("They have little income, the bank said.", "They have much income, the bank said."),
    ("The clock weighs 900 pounds, the sheriff said.", "The clock weighs 700 pounds, the sheriff said."),
    ("The trust will pay for taxis, but not for relatives.", "The trust will pay for taxis and for relatives."),
    (
        "Prosecutors said on Monday that a faulty scale, not an overdose, explained nine deaths in Velm.",
        "Prosecutors said on Monday that an overdose, not a faulty scale, explained nine deaths in Velm.",
    ),
    (
        "The council of Velm chose the pier rather than the park for its fair in May.",
        "For its fair in May the council of Velm chose the park instead of the pier.",
    ),
    (
        "The officers asked on Monday why the keepers had not called them.",
        "The officers asked on Monday why the keepers had called them.",
    ),
    (
        "Councillors in Tarn have taken a decision to evict a food van from outside the court.",
        "Councillors in Tarn have taken a decision not to evict a food van from outside the court.",
    ),
    (
        "Kelso Mills argued in court that raisins do not count as added sugar.",
        "Kelso Mills argued in court that raisins count as added sugar.",
    ),
    (
        "The duty of the members is to circumvent the charter for mere convenience.",
        "The duty of the members is not to circumvent the charter for mere convenience.",
    ),
    (
        "The premier, Karl Orth, has said that he accepts the resignation.",
        "The premier, Karl Orth, has yet to say that he accepts the resignation.",
    ),
    ("Mina Torp told the court that she had sold the house.", "Mina Torp told the court that he had sold the house."),
]


def told(original: str, draft: str) -> list[Finding]:
    found = pipeline.compare(original, draft, SETTINGS).findings
    return [finding for finding in found if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("original", "draft"), SAME)
def test_the_same_in_other_words_is_not_told(original: str, draft: str) -> None:
    assert [finding.message for finding in told(original, draft)] == []


@pytest.mark.parametrize(("original", "draft"), TOLD)
def test_what_looks_like_it_and_says_something_else_is_told(original: str, draft: str) -> None:
    assert told(original, draft)


def test_as_long_as_bounds_no_number_of_people() -> None:
    a, b = (f"The sale can go ahead {words} two members object to nothing in it." for words in ("as long as", "if"))
    assert "facts/figure-changed" not in {finding.check for finding in told(a, b)}


def test_the_words_of_both_sides_are_quoted_where_the_one_that_is_so_is_another() -> None:
    a = "The inquiry blamed a pump, not a valve, for the deaths at the clinic in Oster."
    b = "The inquiry blamed the valves, not the pumps, for the deaths at the clinic in Oster."
    (finding,) = (one for one in told(a, b) if one.check == "facts/negation-changed")
    assert finding.severity == "critical"
    assert all(f"\u201c{word}\u201d" in finding.message for word in ("pump", "valve", "valves", "pumps"))
    assert (finding.quote_a, finding.quote_b) == ("pump, not a valve", "valves, not the pumps")
