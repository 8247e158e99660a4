"""Honest rewrites of news copy, three sentences each, all invented: what a desk changes without changing a fact.

These were written after the first had been mended for, and showed what that was worth.
"""

from __future__ import annotations

SECOND = (
    (
        "Three of the four engines failed within a minute of each other, investigators said on Monday. The fourth "
        "kept running for another 11 minutes. Captain Else Brandt, 52, landed the plane on a frozen lake with all 37 "
        "people alive.",
        "Only one of the plane's four engines kept going; the other three cut out within 60 seconds, according to "
        "investigators. It ran for 11 more minutes. Nobody among the 37 on board died when 52-year-old Captain Brandt"
        " put the aircraft down on a frozen lake.",
    ),
    (
        "Kestria's central bank raised its key rate by a quarter of a percentage point to 4.5 percent, the third "
        "increase since March. Governor Ulla Stern said inflation, at 6.1 percent in August, would not fall below 3 "
        "percent before 2027.",
        "The key rate in Kestria is now 4.5 percent, up from 4.25, after the central bank increased it for the third "
        "time since spring. Inflation was 6.1 percent in August; according to Governor Stern it will stay above 3 "
        "percent until 2027.",
    ),
    (
        "The jury of seven women and five men deliberated for nine hours before finding Otto Falk guilty of "
        "manslaughter. He was acquitted of murder. Judge Ines Moll will sentence him on 12 February; he could face 15"
        " years.",
        "Otto Falk was convicted of manslaughter and cleared of murder after a jury of 12, seven of them women, had "
        "debated for nine hours. Sentence will be passed by Judge Moll on Feb. 12. The longest term possible is 15 "
        "years.",
    ),
    (
        "A total of 1,240 people have signed the petition, twice as many as a week ago. Its author, retired teacher "
        "Bea Lorm, wants the lido to stay open in winter. The council closed it last October to save 85,000 pounds a "
        "year.",
        "Bea Lorm's petition to keep the lido open in winter has 1,240 signatures; a week earlier it had 620. The "
        "retired teacher objects to the closure, which was decided on by the council last October and saves it "
        "£85,000 annually.",
    ),
    (
        "About 70 percent of the island's 2,100 residents depend on the ferry, said its mayor, Niko Dahl. It sails "
        "four times a day, twice on Sundays. The operator wants to raise the fare from 12 to 15 crowns.",
        "The mayor of the island, Niko Dahl, said that seven in ten of its 2,100 inhabitants relied on the ferry. A "
        "ticket, now 12 crowns, is to cost three crowns more. There are four sailings daily but only two on Sunday.",
    ),
    (
        "The Ravens beat Orvel United 3-1 at home on Saturday, their fifth win in a row. Emil Krog scored twice, in "
        "the 12th and 67th minutes. Orvel had not lost since October.",
        "Orvel United's unbeaten run since October ended on Saturday with a 3-1 defeat at the Ravens, who have now "
        "won five matches in succession. Two of the goals were Krog's, the first after 12 minutes.",
    ),
    (
        "Researchers at Norburg University followed 4,300 nurses for 12 years. Those who worked more than eight night"
        " shifts a month were 19 percent more likely to develop diabetes. Lead author Kai Tolle said the result did "
        "not prove a cause.",
        "Nurses on night shift more than eight times a month had a 19 percent higher risk of diabetes, a 12-year "
        "study of 4,300 of them suggests. Whether the nights are to blame it cannot say, Kai Tolle of Norburg "
        "University, its lead author, warned.",
    ),
    (
        "Nearly 90 flights were cancelled at Velm airport on Wednesday, a third of those planned, because of fog. By "
        "evening the runway was open again, a spokeswoman, Dora Finn, said. Some 11,000 passengers were affected.",
        "Fog led to the cancellation of almost 90 flights, one in three, at Velm's airport on Wednesday, affecting "
        "about 11,000 travellers. Airport spokesperson Dora Finn said the runway had been reopened in the evening.",
    ),
    (
        "The factory in Brell makes 900 bicycles a week, half of them electric. It was bought in 2016 by the "
        "Tarn-based group Solvane, whose chairman, Erik Maas, plans to double production by 2028.",
        "Solvane, a group from Tarn, wants to make 1,800 bicycles a week in Brell by 2028, twice as many as today, "
        "its chairman, Mr Maas, said. The group has owned the factory since 2016. Every second bicycle is electric.",
    ),
    (
        "Police fired tear gas at about 500 demonstrators who tried to enter the ministry on Thursday night. Eighteen"
        " people were arrested and four officers hurt, none of them badly. The protests began nine days ago.",
        "Four police officers suffered minor injuries and 18 protesters were detained on Thursday night, when tear "
        "gas was used against a crowd of some 500 trying to get into the ministry. It was the ninth day after the "
        "protests started.",
    ),
    (
        "The Liberals won 31 of the 75 seats, the Greens 26 and the Farmers' Party 18. No party has a majority, so "
        "Liberal leader Jon Arve will need at least one partner. Turnout, at 58 percent, was the lowest since 1982.",
        "With 31 seats out of 75 the Liberals are seven short of a majority, and their leader, Jon Arve, will have to"
        " find a partner. The Greens took 26 and the Farmers' Party 18. Fewer people voted than at any election since"
        " 1982: 58 percent.",
    ),
    (
        "Nina Sarto, who was born in Oster in 1949, published 14 novels and two books of poems. \"The Salt Road\" sold "
        "more than a million copies. She had lived in Tarn since the death of her husband, the painter Leo Sarto, in "
        "2003.",
        "The Oster-born author of 14 novels and two volumes of poetry, Nina Sarto, was 76. Over one million copies "
        "were sold of \"The Salt Road\". After her husband Leo, a painter, died in 2003, she moved to Tarn.",
    ),
    (
        "The council's budget gap has grown to 9 million pounds from 6.5 million in the spring. Treasurer Paul Orme "
        "blamed higher energy bills for two-thirds of the rise. No libraries will close, council leader Sue Hale "
        "promised.",
        "Since spring the gap in the council's budget has widened by 2.5 million pounds to 9 million, mostly because "
        "of energy bills, its treasurer, Paul Orme, said. All libraries will stay open, according to Sue Hale, who "
        "leads the council.",
    ),
    (
        "Two brothers, aged 17 and 19, were rescued after 31 hours in the cave. Water had risen to within 40 "
        "centimetres of the ledge on which they sat. More than 60 volunteers took part, among them nine divers from "
        "Norrland.",
        "After a day and seven hours in the cave, two teenage brothers are safe. The water stopped 40 cm below their "
        "ledge. Nine Norrland divers were among the 60-odd volunteers who searched for the pair, 17 and 19 years old.",
    ),
    (
        "Trade between Brenia and Kestria fell by half, to $1.2 billion, in the two years after the border closed. "
        "Brenian exports suffered most. The trade ministers of both countries will meet in Velm on 3 and 4 October.",
        "Brenia's and Kestria's trade ministers are to meet in Velm for two days from October 3. In the two years "
        "following the closure of the border, trade between them dropped from $2.4 billion to $1.2 billion; the "
        "biggest losers were Brenian exporters.",
    ),
    (
        "The hospital trust said that 14 of the 22 patients infected had fully recovered and that three had died. The"
        " other five are in isolation. Its medical director, Dr. Ravi Lund, did not rule out more cases.",
        "Three patients have died and five are still isolated, of 22 who caught the infection; the remaining 14 are "
        "well again, the hospital trust said. More cases were possible, according to the medical director, Ravi Lund.",
    ),
    (
        "Residents of Mill Street have waited 18 months for a new bridge. The old one, 120 years old and 30 metres "
        "long, was condemned in April last year. Work should start in the autumn, the county says, and take up to "
        "eight months.",
        "It has been a year and a half since the people of Mill Street lost their 30-metre bridge, which was 120 "
        "years old. Construction of its successor is due to begin this fall and last eight months at most, according "
        "to the county.",
    ),
    (
        "The Velmish minister of defence, Aron Kell, denied that his country had sold missiles to Reskia. Documents "
        "seen by the Courier show that 40 were shipped in May and 25 in June.",
        "Velm did not sell missiles to Reskia, its defence minister, Aron Kell, insists. But according to papers "
        "obtained by the Courier, 65 were shipped there in May and June.",
    ),
    (
        "A vote of confidence in Prime Minister Dana Pohl is set for Friday. She needs 76 of the 150 votes; her "
        "coalition has 74. Two independents, Rolf Ekker and Mia Sund, have not said how they will vote.",
        "Prime Minister Dana Pohl faces a confidence vote at the end of the week, and is two votes short of the 76 "
        "that she requires. Whether the independent MPs Mia Sund and Rolf Ekker will back her is not known.",
    ),
    (
        "Divers found the wreck at a depth of 48 metres, 12 nautical miles off Sandvik. It is thought to be the "
        "Hedda, which sank with 22 men in January 1917. Only the cook, Per Lien, survived.",
        "The wreck lies 48 metres down and is believed to be that of the Hedda. She went under in early 1917 with 22 "
        "crew, of whom 21 were lost; the sole survivor was Per Lien, the cook.",
    ),
    (
        "Tenants of the 96 flats in Harbour Row were told on Monday that their rent would rise by 7 percent, from an "
        "average of 840 to 899 crowns. The owner, Solvane Homes, manages 5,200 flats. Ten of the tenants have already"
        " given notice.",
        "Solvane Homes, landlord of 5,200 flats, is putting up rents in Harbour Row by 7%. The average tenant will "
        "pay 59 crowns more, 899 instead of 840. Of the 96 households, who learned of it on Monday, ten are moving "
        "out.",
    ),
    (
        "The inspector, Gro Vinter, found no fault with the brakes, which had been replaced six weeks before the "
        "crash. The lorry was carrying 21 tonnes, three more than permitted. Its driver, 38, was fined 4,000 crowns "
        "in 2022 for the same offence.",
        "Inspector Vinter found that the brakes, changed a month and a half before the accident, were in order. But "
        "the lorry, allowed to carry 18 tonnes, had 21 on board. The 38-year-old at the wheel had been fined for "
        "overloading in 2022: 4,000 crowns.",
    ),
    (
        "Since 2005 the glacier has lost 40 percent of its ice, more than in the whole of the last century. It now "
        "covers 11 square kilometres. \"It will be gone by 2060,\" said Tilda Rask of the Alpine Institute, who has "
        "measured it for 20 summers.",
        "The glacier has shrunk by two-fifths in the past two decades, losing more ice than in all of the 20th "
        "century, and measures just 11 square km. Tilda Rask, who works for the Alpine Institute, expects it to have "
        "vanished by 2060.",
    ),
    (
        "Kestrian exports of grain to Brenia were worth 320 million euros last year, against 95 million in the "
        "opposite direction. Brenia wants the balance to improve, its trade minister, Hal Orvik, said in Velm on "
        "Wednesday.",
        "Brenia sold Kestria grain for 95 million euros last year and bought €320 million worth from it. Speaking on "
        "Wednesday in Velm, Brenian Trade Minister Hal Orvik called for a better balance.",
    ),
    (
        "The two sisters, Ida and Maren Holt, opened the bakery in 1998 with three ovens. Today it has 14 branches "
        "and about 180 staff, half of whom work nights. Ida, 61, will hand over to her niece Clara in January.",
        "What began in 1998 with three ovens is now a chain of 14 bakeries employing some 180 people, every second "
        "one on the night shift. From January Clara will run it instead of her aunt, 61-year-old Ida Holt, who "
        "founded it with her sister Maren.",
    ),
    (
        "The appeals court overturned the ruling by two judges to one. It said the ministry should have heard the 34 "
        "villages first. The ministry, which had expected to start building in June, has 30 days to go to the Supreme"
        " Court.",
        "By a majority of 2-1 the appeals court quashed the decision, because none of the 34 villages had been heard "
        "by the ministry. Construction was to have begun in June. There is still a month in which to appeal to the "
        "Supreme Court.",
    ),
    (
        "At least nine people drowned when a boat carrying about 50 migrants capsized off Cape Tarn on Sunday night. "
        "Thirty-three were saved by fishermen. Eight were still missing on Monday morning, the coast guard's "
        "commander, Rui Abreu, said.",
        "Fishermen rescued 33 people and eight were missing on Monday after some 50 migrants were thrown into the sea"
        " near Cape Tarn late on Sunday. The number of dead was nine or more, according to coast guard commander Rui "
        "Abreu.",
    ),
    (
        "Most of the city's 64 playgrounds are safe, a study says, but 11 have rotten frames and seven have no soft "
        "ground. Only 3 of the 11 will be repaired this year. The parks department's budget was cut by 15 percent in "
        "2024.",
        "Frames are rotten at 11 of the city's 64 playgrounds, and eight of these must wait for repairs until next "
        "year or longer, according to a study. Another seven lack soft ground; the majority are safe. In 2024 the "
        "parks department lost 15 percent of its budget.",
    ),
    (
        "Nora Fell, the Greens' candidate for mayor, said she had not known that the donor owned three quarries. The "
        "25,000 crowns were returned on Thursday. Her rival, the incumbent Axel Brun, called it a bad joke.",
        "Mayoral candidate Nora Fell (Greens) gave back the donation of 25,000 crowns on Thursday. She was unaware, "
        "she said, that the man who had made it had three quarries. \"A bad joke,\" the present mayor, Axel Brun, "
        "called it.",
    ),
    (
        "Between 6 and 9 a.m. on Friday an average of 1 in 4 trains ran late. The operator blamed a signal failure "
        "near Brell. By noon all but two of the 48 lines were back to normal.",
        "A quarter of all trains were delayed between six and nine on Friday morning, because, the operator said, of "
        "a faulty signal near Brell. By midday 46 of the 48 lines had recovered.",
    ),
)
