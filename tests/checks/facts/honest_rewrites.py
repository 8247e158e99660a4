"""Honest rewrites of news copy, three sentences each, all invented: what a desk changes without changing a fact.

These were read while the checks were mended.
"""

from __future__ import annotations

FIRST = (
    (
        "Twelve of the 15 members of Orvel's town council voted on Tuesday to sell the former dairy to a housing "
        "trust for 1.4 million crowns. Two voted against and one abstained. The site has stood empty since 2011, and "
        "the trust plans 64 flats, a third of them for pensioners.",
        "Orvel's council has approved the sale of the old dairy to a housing trust: 12 councillors were in favour on "
        "Tuesday, two opposed and one abstained. The trust will pay 1.4m crowns. On the site, unused for more than a "
        "decade, it intends to build 64 homes, about one in three of them reserved for retired people.",
    ),
    (
        "Profit at Halvorsen Freight fell 18 percent to $41 million in the first half, the company said, because fuel"
        " cost a quarter more than a year earlier. Revenue rose to $612 million from $580 million. Chief executive "
        "Marit Dahl said the group would cut 300 of its 4,800 jobs, none of them in Norrland.",
        "Dearer fuel, up 25 percent on the year, pushed half-year profit at Halvorsen Freight down 18% to $41 "
        "million. Revenue climbed by $32 million to $612 million. Some 300 jobs out of 4,800 will go, but not in "
        "Norrland, according to Marit Dahl, who runs the company.",
    ),
    (
        "Dr. Lidia Moran, the hospital's head of surgery, said on Monday that 23 of the 31 injured had been "
        "discharged. Eight people were still being treated, two of them in intensive care. \"All of them are out of "
        "danger,\" she said.",
        "Eight of the 31 people who were hurt remain in hospital, and two of these are in intensive care, the head of"
        " surgery, Lidia Moran, said on Monday. The other 23 have been allowed home. She said none of the patients "
        "was in danger.",
    ),
    (
        "The Kestrian government said it was not planning to raise the retirement age, which has been 64 since 2009. "
        "Its finance minister, Joren Abel, told reporters that the pension fund would be in balance until 2040. The "
        "opposition called the forecast a fairy tale.",
        "A rise in the retirement age, 64 since 2009, is not planned, according to Kestria's government. Finance "
        "Minister Joren Abel said to journalists that until 2040 the pension fund would balance. His forecast was "
        "dismissed by the opposition as a fairy tale.",
    ),
    (
        "Fewer than half of the 900 households in the valley have been reconnected, the power company Elnor said late"
        " on Thursday. It had restored electricity to 420 of them by 6 p.m. and hoped to reach all the others by "
        "Saturday noon.",
        "By Thursday evening 420 of the valley's 900 homes had power again, Elnor said, and 480 were still without. "
        "The company expects that everybody will be back on the grid by midday on Saturday.",
    ),
    (
        "None of the six rooms on the top floor was occupied when the ceiling came down at about 4:30 a.m., the fire "
        "service said. The hotel's 87 guests were led out through the kitchen. The owner, Bram Teller, said an "
        "inspection had been due in March.",
        "All six top-floor rooms were empty when the ceiling collapsed shortly after 4.30 in the morning, and "
        "firefighters took the 87 guests of the hotel out by way of the kitchen. According to its owner, Bram Teller,"
        " the building was to have been inspected in March.",
    ),
    (
        "Neither the bank nor its former chairman would say how large the settlement was. A person familiar with the "
        "talks put it at just under 9 million euros. The case had been brought in 2018 by 212 savers, of whom 19 have"
        " since died.",
        "How much was paid is not known: the bank and its chairman at the time declined to comment. It was nearly 9 "
        "million euros, said somebody who knows the negotiations. Of the 212 savers who went to court in 2018, 193 "
        "are still alive.",
    ),
    (
        "The death toll from the landslide in Tarn province rose to 47 on Wednesday from 31 a day earlier, the "
        "governor, Ismet Kara, said. About 120 people are missing. Soldiers have cleared one of the two roads into "
        "the valley.",
        "Forty-seven people have died in the landslide in Tarn, 16 more than on Tuesday, Governor Ismet Kara said on "
        "Wednesday, and roughly 120 are unaccounted for. Troops have opened one road into the valley; the second is "
        "still blocked.",
    ),
    (
        "Mira Castell beat the defending champion, Olga Renn, 6-3, 4-6, 7-5 in two hours and 40 minutes on Saturday. "
        "It was her first victory over Renn in five meetings. Castell, 19, will play Ana Sool in the semi-final.",
        "Olga Renn, the champion, is out: she lost 3-6, 6-4, 5-7 on Saturday to 19-year-old Mira Castell, who had "
        "been beaten in all four of their earlier matches. The match lasted 160 minutes. Ana Sool awaits Castell in "
        "the last four.",
    ),
    (
        "The trust has cared for the lighthouse for three decades. About 8,000 people climb its 164 steps each year, "
        "and a quarter of the money for repairs comes from their tickets. The rest is paid by the county.",
        "For 30 years the lighthouse has been looked after by the trust. Roughly 8,000 visitors a year go up the 164 "
        "steps; what they pay covers 25 percent of the cost of repairs, and the county provides the remaining "
        "three-quarters.",
    ),
    (
        "Under the bill, foreigners may not buy farmland unless they have lived in Velmark for ten years. Parliament "
        "passed it by 88 votes to 61 on Friday, with 11 members absent. President Edda Stroh has a week to sign it.",
        "Only foreigners who have been resident in Velmark for a decade may buy farmland under a bill adopted on "
        "Friday. Eighty-eight members of parliament backed it and 61 voted no; 11 were away. It is now up to "
        "President Stroh, who has seven days, to sign it.",
    ),
    (
        "The World Fisheries Council said on Tuesday that cod stocks in the Sund had recovered to 70 percent of the "
        "level of 1990. WFC scientists had advised against fishing there for 12 years. \"It shows that patience pays,\""
        " said the council's director, Amara Osei.",
        "Cod in the Sund are back at 70 percent of their 1990 level, according to the WFC. For a dozen years "
        "scientists at the council had recommended that no boats fish there. Amara Osei, who heads the body, said "
        "patience paid.",
    ),
    (
        "Police in Oster are looking for a man in his 30s who was seen leaving the shop in Mill Lane at about 9 p.m. "
        "on Sunday. He is thought to have taken watches worth 56,000 pounds. Nobody was hurt.",
        "A man between 30 and 40 is being sought by Oster police after watches valued at £56,000 were stolen on "
        "Sunday. He is believed to have left the shop, in Mill Lane, around nine in the evening. There were no "
        "injuries.",
    ),
    (
        "The museum, which opened in 1898, will close for 18 months from next January while its roof is replaced. The"
        " work will cost 7.2 million euros, of which the city pays two-thirds. Last year it had 240,000 visitors, 10 "
        "percent more than in 2023.",
        "Visitors will be shut out of the museum for a year and a half from January, while the building, dating from "
        "1898, gets a new roof. The city covers 4.8 million euros of the bill of €7.2 million. Attendance was 240,000"
        " last year, up a tenth from 2023.",
    ),
    (
        "The suspect, a 41-year-old former postman, admitted three burglaries but denied the other nine, his lawyer "
        "said. The court in Brell ordered that he be held until 3 June. If convicted, he faces up to six years in "
        "prison.",
        "Three burglaries were admitted by the suspect, who is 41 and used to be a postman; nine others he denies, "
        "according to his lawyer. He will remain in custody until June 3, the Brell court ruled. The maximum sentence"
        " is six years.",
    ),
    (
        "More than 60 percent of nurses in the survey said they had thought of leaving the profession. The union "
        "asked 2,400 of its members in April and May. Only one in ten was satisfied with the pay.",
        "Over three in five nurses have considered giving up their job, a union survey suggests. Of the 2,400 members"
        " who were questioned in spring, 10 percent were happy with what they earn.",
    ),
    (
        "The Brenian prime minister, Tomas Vey, met his Kestrian counterpart, Ilse Ort, in Orvel on Monday. They "
        "agreed to reopen the consulates that were closed in 2019. Mr Vey said he would visit Kestria before the end "
        "of the year.",
        "Brenia and Kestria will reopen the consulates that they shut in 2019. The agreement was reached on Monday in"
        " Orvel by the two prime ministers, Ilse Ort and Tomas Vey. The Brenian leader promised to travel to Kestria "
        "this year.",
    ),
    (
        "The ferry Alma ran aground off Sandvik at 2:10 a.m. on Friday with 118 passengers and 14 crew on board. The "
        "coast guard took off all but nine of the crew by helicopter. The Alma, built in 1984, had been overhauled in"
        " February.",
        "One hundred and eighteen passengers and five sailors were flown off a ferry that hit the rocks near Sandvik "
        "early on Friday, the coast guard said. Nine of the 14 crew members stayed behind. The ship, the 1984-built "
        "Alma, was overhauled three months ago.",
    ),
    (
        "House prices in the capital fell 3.2 percent in the year to March, the steepest drop since 2012, the "
        "statistics office said. In the north they were unchanged. The average home now costs 310,000 marks.",
        "Not since 2012 have homes in the capital lost so much value: prices there were 3.2 percent lower in March "
        "than 12 months before. The average is now 310,000 marks, according to the statistics office. Nothing changed"
        " in the north.",
    ),
    (
        "Hank Dorrel, who played bass with the Ravens from 1971 to 1986, died at his home in Ostby on Sunday. He was "
        "77. The cause was cancer, his daughter Nell said.",
        "The former bassist of the Ravens, Hank Dorrel, has died of cancer at the age of 77, according to his "
        "daughter, Nell Dorrel. He spent 15 years with the band, leaving it in 1986. He died on Sunday at home in "
        "Ostby.",
    ),
    (
        "The council had budgeted 40 million crowns for the bridge, but the lowest bid was 61 million, half as much "
        "again. Mayor Kaja Lind said the work would be put off for at least a year. The old bridge carries 9,500 "
        "vehicles a day.",
        "The bridge will be delayed for a year or more, said Kaja Lind, the mayor, since the cheapest offer exceeded "
        "the planned 40 million crowns by 21 million. Every day 9,500 vehicles use the existing one.",
    ),
    (
        "Rain is expected to reach the coast by Wednesday night, the weather office said, with gusts of up to 90 "
        "kilometres an hour. In the hills 50 to 70 millimetres could fall within 24 hours. Flood warnings are in "
        "force for six rivers.",
        "Gusts of as much as 55 miles an hour and rain are forecast for the coast by Wednesday night. Up to 70 mm "
        "might fall in a day in the hills, according to the weather office, which has issued flood warnings for half "
        "a dozen rivers.",
    ),
    (
        "Ruth Abelson, a professor of economics at Norburg University, said the tax would hit the poorest fifth of "
        "households. They spend 14 percent of their income on fuel, the richest 4 percent. The government has denied "
        "that anybody would be worse off.",
        "The poorest 20 percent of households would be hit by the tax, according to the Norburg economist Ruth "
        "Abelson. Fuel takes 14 percent of what they earn and only 4 percent of what the richest do. Nobody would "
        "lose, the government insists.",
    ),
    (
        "Some 3,000 farmers with 600 tractors blocked the centre of Velm on Thursday to protest against the milk "
        "quota. The farmers' union said the quota would cost its members 90 million a year. Agriculture Minister Pia "
        "Roth refused to meet them.",
        "Traffic in central Velm was brought to a halt on Thursday by 600 tractors and around 3,000 farmers. They "
        "object to a milk quota that, their union says, will cost them 90 million annually. The minister of "
        "agriculture, Pia Roth, would not see them.",
    ),
    (
        "The judge, Dame Freya Holt, told the jury that they must not hold Mr Keane's silence against him. He is "
        "accused of taking $250,000 in bribes between 2015 and 2018 and has pleaded not guilty. The trial is due to "
        "end on 14 November.",
        "Jurors were instructed by Judge Freya Holt that the silence of Mr Keane must not count against him. Mr "
        "Keane, who denies the charge, is alleged to have received bribes of a quarter of a million dollars from 2015"
        " to 2018. The trial should be over by mid-November.",
    ),
    (
        "The space agency lost contact with the probe on 9 May, 11 days after launch. Engineers tried 47 times to "
        "reach it. On Monday they gave up, and the agency's head of science, Leo Marchand, said that the cause was "
        "not yet known.",
        "Eleven days after it was launched, on 9 May, the probe fell silent. After 47 attempts at restoring contact "
        "the engineers gave up on Monday. The reason is still unclear, said Leo Marchand, head of science at the "
        "space agency.",
    ),
    (
        "The tribunal found that Ms Ferro had been unfairly dismissed by Calder Bank, where she worked for nine "
        "years. It awarded her 83,000 pounds, less than half of what she had asked for. The bank said it would not "
        "appeal.",
        "Calder Bank unfairly dismissed Ms Ferro after nine years, a tribunal decided. She had asked for more than "
        "twice the £83,000 that she was awarded. There will be no appeal from the bank.",
    ),
    (
        "Between 2010 and 2020 the number of storks in the delta doubled to 1,800 pairs. A third of the chicks "
        "hatched on power poles, biologist Sanna Reiss of the Delta Institute said. Her team ringed 5,400 young "
        "birds.",
        "The delta has twice as many storks as in 2010: by 2020 there were 1,800 pairs. About 33 percent of their "
        "young hatched on power poles, according to the Delta Institute's Sanna Reiss, a biologist whose team has "
        "ringed 5,400 chicks.",
    ),
    (
        "The company has 320 shops in Brenia and 45 in Kestria. It will close every fifth shop in Brenia by 2027, and"
        " keep those in Kestria open. Customers did not stay away, said the managing director, Per Aune; the rents "
        "were too high.",
        "One in five of its 320 Brenian shops, or 64, will be shut by the retailer before 2028, while all 45 Kestrian"
        " branches stay. Managing director Per Aune blamed high rents and not a lack of customers.",
    ),
    (
        "At 13, Lotte Bink is the youngest player ever to win the national youth title. She lost only one of her 11 "
        "games, to last year's champion, Emil Krog. Her father, Jan Bink, taught her the moves when she was four.",
        "No younger player than Lotte Bink, who is 13, has ever won the national youth championship. She won ten of "
        "her 11 games; the one defeat was against Emil Krog, who took the title last year. She was four when her "
        "father taught her to play.",
    ),
    (
        "The regulator fined Telvox 12 million euros on Wednesday for charging 80,000 customers for calls that they "
        "had not made. Telvox, Brenia's second-largest phone company, said a software fault was to blame. Everybody "
        "has been repaid, it said.",
        "Brenia's number two phone company, Telvox, must pay a €12 million fine, because 80,000 customers were billed"
        " for calls they never made. It has refunded all of them and blames a fault in its software. The decision was"
        " announced on Wednesday by the regulator.",
    ),
    (
        "Ana Prado, the deputy mayor, has been acting mayor since Luis Ferrer stepped down in September. She said on "
        "Tuesday she would stand in the election on 12 May. A poll gave her 38 percent and her rival, the lawyer Dag "
        "Moen, 35.",
        "Acting mayor Ana Prado will run in the May 12 election, she announced on Tuesday. Prado, previously deputy "
        "to Luis Ferrer, who quit in September, leads her opponent Dag Moen, a lawyer, by three points, at 38 "
        "percent, in one poll.",
    ),
    (
        "The reservoir holds 26 billion litres when it is full. On Monday it was at 41 percent, down from 58 percent "
        "in June. The water company has asked its 1.1 million customers not to water their gardens.",
        "Levels at the reservoir dropped by 17 percentage points from June, to 41 percent of its 26 billion litres on"
        " Monday. The 1.1 million customers of the water company should leave their gardens dry, it says.",
    ),
    (
        "Captain Joel Hart, who was not on duty, pulled two children out of the river near Ashmere on Saturday "
        "afternoon. The girls, aged six and eight, were taken to hospital but were allowed to go home the same "
        "evening.",
        "Two girls of six and eight were rescued from the river at Ashmere on Saturday by an off-duty captain, Joel "
        "Hart. After treatment in hospital they went home that evening.",
    ),
)
