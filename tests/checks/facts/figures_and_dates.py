"""Rewrites dense with figures and dates: honest ones, and the same with one of them wrong."""

from __future__ import annotations

# fmt: off
HONEST = (
    ("Interest of 3% per month will be charged from June, the lender Castello said.",
     "The lender Castello said it would charge monthly interest of 3% from June."),
    ("The club pays 100 euros a month for the pitch.",
     "The pitch costs the club 1,200 euros a year."),
    ("Two-thirds of the vineyard was lost to frost in April, said its owner, Paolo Rinaldi.",
     "Only a third of the vineyard survived the frost in April, its owner, Paolo Rinaldi, said."),
    ("Nearly half the nurses at St Brannoc's have applied for other posts, the union says.",
     "Almost one nurse in two at St Brannoc's has applied for another post, according to the union."),
    ("Only one in five passengers thought the ferry was on time, the operator's own poll found.",
     "Four out of five passengers did not think that the ferry was on time, a poll by the operator itself "
     "found."),
    ("Rangers carried the climber three kilometres to the road and handed 600 photographs to the police.",
     "Rangers bore the climber over three kilometres to the road and gave the police 600 photographs."),
    ("A judge told the firm to give the widow 250 letters. The firm said that it would appeal.",
     "A judge told the firm to hand over 250 letters to the widow. An appeal will follow, it said."),
    ("Katri Lund won the 15-kilometre race in Holmby on Sunday, her third of the season.",
     "On Sunday Katri Lund won the race over 15 kilometres in Holmby, her third victory this season."),
    ("Anglers on the Wend may keep no more than two trout a day from Monday.",
     "From Monday anglers on the Wend are allowed two trout a day."),
    ("The organisers had expected the auction to make no more than 9,000 crowns.",
     "The organisers had not expected the auction to make more than 9,000 crowns."),
    ("One pair of twins sat the exam for each other at Halden college, the inspectors found.",
     "Inspectors found that two twins had sat each other's exam at Halden college."),
    ("Houses built before 1971 must be checked for lead pipes, the water board said.",
     "The water board said houses dating from 1970 or earlier had to be checked for lead pipes."),
    ("Anyone born after 1999 can apply for the grant, the ministry said on Friday.",
     "The ministry said on Friday that those born in 2000 or later could apply for the grant."),
    ("The mayor of Caldera, Ruth Solano, who died in July after a long illness, held the office for nine "
     "years. A successor will be chosen on 4 October.",
     "A new mayor of Caldera will be chosen on 4 October. Ruth Solano was mayor for nine years until her death "
     "in July."),
    ("The factory made 14,000 bicycles in 2019 and 9,500 last year, its owner, Brevio, said.",
     "Brevio, which owns the factory, said that it made 9,500 bicycles last year, down from 14,000 in 2019."),
    ("Tin rose to $31,200 a tonne in Rotterdam on Friday, while zinc fell to $2,640, its lowest since May.",
     "Zinc dropped to $2,640 a tonne in Rotterdam on Friday, the lowest since May, whereas tin went up to "
     "$31,200."),
    ("Of the 900 sheep lost on Fell Moor, 560 were found alive and the rest dead, the farmers' union said.",
     "The farmers' union said 560 of the sheep lost on Fell Moor had been found alive. The other 340 were "
     "dead."),
    ("Rents in the old port of Salla have doubled since 2015, the tenants' league said.",
     "The tenants' league said rents in the old port of Salla were twice what they were in 2015."),
    ("Harrow Vale beat Tolby 3-1 on Saturday with two goals by Sami Rautio.",
     "Tolby lost 1-3 to Harrow Vale on Saturday, Sami Rautio scoring twice."),
    ("The firm's profit was 12 million crowns in 2019, against 9 million in 2018, it said on Monday.",
     "It made 9 million crowns in 2018 and 12 million in 2019, the firm said on Monday."),
    ("The dead were named as Ruta Kalns, 27, a nurse, and Peteris Ozols, 72, a retired tram driver.",
     "The victims were Peteris Ozols, a 72-year-old retired tram driver, and a nurse of 27, Ruta Kalns."),
    ("Sales to hotels rose 6% in the quarter. Sales to schools fell 4%, the bakery group Harl & Son said.",
     "Schools bought 4% less in the quarter and hotels 6% more, according to the bakery group Harl & Son."),
    ("In the eastern wards 5,400 homes are still dark; in the western ones 1,900 are, the grid company Ostra "
     "said.",
     "The grid company Ostra said that 1,900 homes had no light in the western wards and 5,400 in the eastern."),
    ("The first leg took the balloonists 14 hours and the second, over the Strait of Lyr, 31 hours.",
     "The balloonists needed 31 hours for the second leg, across the Strait of Lyr, after 14 hours for the "
     "first."),
    ("The town will pay $2 million for the bridge and $7 million for the school, Mayor Ann Tolliver said.",
     "Mayor Ann Tolliver said that the school would cost the town $7 million and the bridge $2 million."),
    ("The court jailed Milo Brandt for 12 years and his driver, Kaspar Loew, for four years.",
     "Kaspar Loew, his driver, was jailed for four years by the court and Milo Brandt for 12 years."),
    ("The hospital had 310 beds in 2010; by 2020 there were 240, and the number of nurses fell from 500 to "
     "380.",
     "While 500 nurses became 380, the hospital's beds went down from 310 in 2010 to 240 in 2020."),
    ("Some 64% of women and 51% of men told the pollster Vanta that they would vote.",
     "The pollster Vanta found that 51% of men and 64% of women meant to vote."),
    ("It was 31C in Belmar on Tuesday, six degrees above the average for May, and 12C in Horn.",
     "On Tuesday Horn had 12C and Belmar 31C, which is six degrees more than the average for May."),
    ("Ridley Foods made 41 million euros in the first half, up from 36 million a year earlier, on sales of 612 "
     "million. Its frozen arm grew 9% and its bakeries 3%. The board will pay 12 cents a share, two more than "
     "last year.",
     "Sales at Ridley Foods came to 612 million euros in the first half and profit to 41 million, five million "
     "more than a year before. Frozen goods sold 9% better and the bakeries 3%. Shareholders get 12 cents for "
     "each share, against ten last year."),
    ("The storm killed seven people in Caro and four in Benin Hill on Tuesday night, and 320 houses lost their "
     "roofs. Two days earlier a first storm had killed three fishermen.",
     "Four died in Benin Hill and seven in Caro when a storm struck on Tuesday night, unroofing 320 houses. "
     "Three fishermen had lost their lives in another storm on Sunday."),
    ("In 2018 the reserve counted 64 cranes; in 2021 there were 90 and last spring 131. Each pair raises one "
     "chick a year on average. The wardens, who number six, close the paths from March to July.",
     "From 64 cranes in 2018 the reserve went to 90 in 2021 and to 131 last spring. On average one chick a "
     "year survives per pair. Between March and July the six wardens shut the paths."),
    ("Ottilie Krahn, 29, beat Sunniva Dahl, 33, by 0.4 seconds in the downhill at Gastrun on Saturday, with "
     "Pia Morel, 19, third. Krahn has now won three of the five races of the winter.",
     "Sunniva Dahl, 33, missed victory in Saturday's Gastrun downhill by four tenths of a second. It went to "
     "Ottilie Krahn, four years younger, who has taken three out of five races this winter. Pia Morel, who is "
     "19, came third."),
    ("The tram runs every 12 minutes from 5.30am until midnight and carries 48,000 people a day. A ticket "
     "costs €2.20; a monthly pass is €41. From 1 January the prices go up to €2.40 and €44.",
     "Some 48,000 people ride the tram each day. It leaves every 12 minutes between half past five in the "
     "morning and midnight. As of January 1 a single ride, now €2.20, will be €2.40, and the pass for a month "
     "€44 rather than €41."),
    ("Three in ten adults in the region cannot read a timetable, the study says; among those over 65 it is "
     "half. Only 4% have taken a course. It would cost 900 crowns a head to teach them.",
     "According to the study, 30% of the region's adults are unable to read a timetable, and one in two of the "
     "over-65s. No more than 4% have been on a course, which would cost 900 crowns per person."),
    ("The council bought 14 buses for $6.3 million, or $450,000 each. The last of the old ones, which date "
     "from 1994, will be scrapped by the end of November.",
     "For $6.3 million the council got 14 buses at $450,000 apiece. Before December comes, the last of the old "
     "ones, built in 1994, are to be scrapped."),
    ("Police stopped 212 lorries on the E6 on Monday and found faults in 87 of them; 19 were taken off the "
     "road. In a similar check in May faults were found in one lorry in three.",
     "Of the 212 lorries that police stopped on the E6 on Monday, 87 had faults, and 19 of these may not drive "
     "on. One third of the lorries failed a similar check in May."),
    ("Glass production at the Varno works doubled to 800 tonnes a week between 2016 and 2020, and then fell by "
     "a quarter. It employs 130 people, half as many as in 2016.",
     "Between 2016 and 2020 the Varno works went from 400 to 800 tonnes of glass a week; since then output is "
     "down 25%. Of its workers of 2016 half are left, 130."),
    ("Tarn won 3-1 at home to Oster, after a goal by Lowe in the 9th minute and two by Abara in the 40th and "
     "77th. Hult had made it 1-1 after 22 minutes.",
     "Lowe put Tarn ahead after nine minutes, and Hult drew level for Oster in the 22nd; two goals from Abara, "
     "five minutes from half-time and 13 from the end, made it 3-1."),
    ("The ferry left Port Ennis at 6.15pm with 214 passengers and 11 crew and ran aground at 7.40pm, an hour "
     "and 25 minutes later. By 2am all 225 were ashore.",
     "All 225 people aboard, 11 of them crew, were ashore by two in the morning. The ferry had run aground at "
     "7.40 in the evening, 85 minutes after it sailed from Port Ennis."),
    ("Rents rose 7% in Lund Street, 5% in Hale Street and nowhere else, the tenants' union said on 3 June. A "
     "two-room flat now costs 940 crowns a month.",
     "On June 3 the tenants' union said that the rents in Hale Street had gone up by 5% and those in Lund "
     "Street by 7%, and all others not at all. For two rooms tenants now pay 940 crowns each month."),
    ("The drug cut the risk of a second stroke from 8% to 5% over two years in a trial of 2,300 patients; one "
     "in 50 had a rash. It costs £3 a day.",
     "In a two-year trial with 2,300 patients, a second stroke hit 5% of those on the drug and 8% of the "
     "others. A rash appeared in 2%. A day's dose is £3."),
    ("Anneke Vos, mayor since 2014, will step down on 30 June after two terms. Her deputy, Joost Prins, 58, "
     "will stand in until the vote on 14 September.",
     "After two terms, the second of which ends on 30 June, Anneke Vos will not go on as mayor, an office that "
     "she has had since 2014. Until the vote of 14 September her 58-year-old deputy, Joost Prins, takes over."),
    ("The quake measured 6.1 and struck 40 kilometres north of Sarai at 4.12 on Wednesday morning. At least 23 "
     "people died, 15 of them in one school. A second shock, of 5.4, followed in the evening.",
     "A first shock of magnitude 6.1, 40km to the north of Sarai, came at 4.12am on Wednesday, a second of 5.4 "
     "that evening. The death toll is 23 or more; one school alone lost 15."),
    ("Heavy rain swelled the Orle by three metres overnight, and 60 households were moved to a school. The "
     "river is to peak on Thursday at 7.2 metres, 40 centimetres below the record of 1997.",
     "Sixty families spent the night in a school after the Orle rose three metres in heavy rain. On Thursday "
     "it will reach its highest level, 7.2m, which is 40cm short of the 1997 record."),
    ("The choir sold 5,000 copies of its first record and four times as many of its second. It has 31 members, "
     "nine of them founders.",
     "Of the choir's second record 20,000 copies were sold, four times the 5,000 of the first. Nine of its 31 "
     "members founded it."),
    ("Between 2001 and 2011 the village lost a third of its people; since then it has gained 120 and now has "
     "900.",
     "The village has 900 people now, 120 more than in 2011. In the ten years before that it had lost one in "
     "three."),
    ("Wheat rose to €231 a tonne on Thursday and maize to €198, while rapeseed slipped to €447.",
     "On Thursday a tonne of maize rose to €198 and one of wheat to €231. Rapeseed, at €447, was slightly "
     "cheaper."),
    ("Hanna Reil, a 44-year-old vet, and her husband Tom, 47, were found after two days on the ice, 11 "
     "kilometres from their hut. Rescuers had flown 14 sorties.",
     "It took rescuers 14 flights and two days to find Tom Reil, 47, and his wife Hanna, who is 44 and a vet, "
     "on the ice 11km away from their hut."),
    ("The bridge will be shut from Monday until 9 August, a week longer than planned. The detour is 14 miles. "
     "About 3,200 cars a day use it.",
     "Some 3,200 cars cross the bridge daily. They face a detour of 14 miles while it is closed, from Monday "
     "to 9 August; the plan had been 2 August."),
    ("Voters in Ruhl approved the tunnel by 53% to 47%; in Kesten, where turnout was 61%, it failed by 58% to "
     "42%.",
     "In Kesten 58% voted against the tunnel and 42% for it, on a turnout of 61%. In Ruhl it passed, with 53% "
     "in favour and 47% opposed."),
    ("The company owes 21 suppliers a total of 4.4 million crowns, of which 3 million is two years overdue. "
     "Its 75 workers have not been paid since March.",
     "Not since March have its 75 workers had their wages, and 21 suppliers are waiting for 4.4 million "
     "crowns, 3 million of it for two years."),
    ("A pint of milk costs 62 pence in the shop; the farmer gets 24. In 2020 he got 27 and the pint cost 50.",
     "Farmers get 24 pence for a pint that costs 62 in the shop. It cost 50 in 2020, when they got 27."),
    ("The first train left at 6.05am, 20 minutes late, with nine passengers; the second, at 7.10, had 64.",
     "Nine passengers were on the first train, which left 20 minutes behind time at five past six in the "
     "morning, and 64 on the second, at ten past seven."),
    ("Since 1 April 340 people have applied, twice as many as in the same three months of last year. One in "
     "seven was turned down.",
     "Applications since 1 April number 340, double those of the same quarter last year. A seventh of them "
     "were rejected."),
    ("Every second house in Old Fenn stands empty. The council wants to cut that to one in five by 2035, and "
     "pays owners up to €20,000 for repairs.",
     "Half the houses in Old Fenn are empty; by 2035 the council wants no more than a fifth to be. It gives "
     "owners as much as €20,000 towards repairs."),
)

WRONG = (
    ("The permit costs 12 crowns a week and lets a boat tie up at the Harle quay. The harbour office sold 310 "
     "of them last summer.",
     "A boat may tie up at the Harle quay with a permit at 12 crowns a day, 310 of which the harbour office "
     "sold last summer."),
    ("The dairy in Ostrey turns out 40 tonnes of butter a month and exports half of it.",
     "The Ostrey dairy makes 40 tonnes of butter a year, half of which it exports."),
    ("Interest of 3% per month will be charged from June, the lender Castello said.",
     "The lender Castello said it would charge annual interest of 3% from June."),
    ("More than a fifth of pupils in Dray county missed a day of school each week, the report found.",
     "The report found that more than a third of pupils in Dray county were absent one day a week."),
    ("Sales at the bookshop chain Verso were down by a quarter on last year, it said on Tuesday.",
     "On Tuesday the bookshop chain Verso said sales had dropped by a third compared with last year."),
    ("Two-thirds of the vineyard was lost to frost in April, said its owner, Paolo Rinaldi.",
     "Three-quarters of the vineyard fell to the frost in April, its owner, Paolo Rinaldi, said."),
    ("Only one in five passengers thought the ferry was on time, the operator's own poll found.",
     "Just one in three passengers thought that the ferry was on time, a poll by the operator itself found."),
    ("The organisers had expected the auction to make no more than 9,000 crowns.",
     "The organisers had expected the auction to make more than 9,000 crowns."),
    ("Houses built before 1971 must be checked for lead pipes, the water board said.",
     "The water board said houses built before 1961 had to be checked for lead pipes."),
    ("The mayor of Caldera, Ruth Solano, who died in July after a long illness, held the office for nine "
     "years. A successor will be chosen on 4 October.",
     "A new mayor of Caldera will be chosen on 4 October. Ruth Solano was mayor for nine years. She died in "
     "June after a long illness."),
    ("Turnout in the canton was 51% on Sunday, against 38% in 2012. Both parties accepted the result.",
     "Turnout in the canton was 38% on Sunday, against 51% in 2012. Neither party disputed the result."),
    ("The factory made 14,000 bicycles in 2019 and 9,500 last year, its owner, Brevio, said.",
     "Brevio, which owns the factory, said that it made 9,500 bicycles in 2019 and 14,000 last year."),
    ("The factory made 14,000 bicycles in 2019 and 9,500 in 2023, its owner, Brevio, said.",
     "Brevio, which owns the factory, said that it made 14,000 bicycles in 2023, up from 9,500 in 2019."),
    ("Tin rose to $31,200 a tonne in Rotterdam on Friday, while zinc fell to $2,640, its lowest since May.",
     "In Rotterdam on Friday a tonne of tin went up to $2,640, whereas zinc dropped to $31,200, the lowest "
     "since May."),
    ("The fund will pay £320 to widows by the end of March. Those over 70 will get £475.",
     "By the end of March the fund will pay widows £320, and £457 where they are older than 70."),
    ("The fund will pay £320 to widows by the end of March. Those over 70 will get £475.",
     "By the end of March the fund will pay widows £320, and £425 where they are older than 70."),
    ("Of the 900 sheep lost on Fell Moor, 560 were found alive and the rest dead, the farmers' union said.",
     "The farmers' union said 560 of the sheep lost on Fell Moor had been found alive. The other 440 were "
     "dead."),
    ("Rents in the old port of Salla have doubled since 2015, the tenants' league said.",
     "The tenants' league said rents in the old port of Salla had tripled since 2015."),
    ("Swimmers are three times as likely to fall ill at Brack beach as elsewhere, the study found.",
     "The study found swimmers were twice as likely to fall ill at Brack beach as elsewhere."),
    ("Harrow Vale beat Tolby 3-1 on Saturday with two goals by Sami Rautio.",
     "With two goals by Sami Rautio, Harrow Vale won 3-2 against Tolby on Saturday."),
    ("The charge applies between seven in the morning and seven in the evening.",
     "The charge applies between 7am and 8pm."),
    ("The firm's profit was 12 million crowns in 2019, against 9 million in 2018, it said on Monday.",
     "On Monday it said that the firm's profit was 12 million crowns in 2018, against 9 million in 2019."),
    ("The dead were named as Ruta Kalns, 27, a nurse, and Peteris Ozols, 72, a retired tram driver.",
     "The victims were Peteris Ozols, 27, a retired tram driver, and Ruta Kalns, 72, a nurse."),
    ("Sales to hotels rose 6% in the quarter. Sales to schools fell 4%, the bakery group Harl & Son said.",
     "Sales to hotels rose 4% in the quarter, while those to schools fell 6%, the bakery group Harl & Son "
     "said."),
    ("In the eastern wards 5,400 homes are still dark; in the western ones 1,900 are, the grid company Ostra "
     "said.",
     "The grid company Ostra said that 1,900 homes had no light in the eastern wards and 5,400 in the western."),
    ("The town will pay $2 million for the bridge and $7 million for the school, Mayor Ann Tolliver said.",
     "Mayor Ann Tolliver said that the school would cost the town $2 million and the bridge $7 million."),
    ("The court jailed Milo Brandt for 12 years and his driver, Kaspar Loew, for four years.",
     "Kaspar Loew was jailed for 12 years by the court and his boss, Milo Brandt, for four years."),
    ("Some 64% of women and 51% of men told the pollster Vanta that they would vote.",
     "The pollster Vanta found that 64% of men and 51% of women meant to vote."),
    ("It was 31C in Belmar on Tuesday, six degrees above the average for May, and 12C in Horn.",
     "On Tuesday it was 12C in Belmar, and 31C, six degrees above the average for May, in Horn."),
    ("The council bought 14 buses for $6.3 million, or $450,000 each. The last of the old ones, which date "
     "from 1994, will be scrapped by the end of November.",
     "For $6.3 million the council got 14 buses at $450,000 apiece. The last of the old ones will be scrapped "
     "by the end of November. They were built in 1984."),
    ("The drug cut the risk of a second stroke from 8% to 5% over two years in a trial of 2,300 patients; one "
     "in 50 had a rash. It costs £3 a day.",
     "In a two-year trial with 2,300 patients, a second stroke hit 5% of those on the drug and 8% of the "
     "others. A rash appeared in 2%. The drug costs £3 a week."),
    ("Tarn won 3-1 at home to Oster, after a goal by Lowe in the 9th minute and two by Abara in the 40th and "
     "77th. Hult had made it 1-1 after 22 minutes.",
     "Lowe put Tarn ahead after nine minutes at home to Oster and Hult drew level in the 22nd; Abara's two "
     "goals, in the 40th and 77th, made it 4-1."),
    ("Glass production at the Varno works doubled to 800 tonnes a week between 2016 and 2020, and then fell by "
     "a quarter. It employs 130 people, half as many as in 2016.",
     "Between 2016 and 2020 glass production at the Varno works trebled to 800 tonnes a week, and since then "
     "it is down by a quarter. It has 130 workers, half as many as in 2016."),
    ("Rents rose 7% in Lund Street, 5% in Hale Street and nowhere else, the tenants' union said on 3 June. A "
     "two-room flat now costs 940 crowns a month.",
     "On June 3 the tenants' union said that rents had gone up by 7% in Hale Street and by 5% in Lund Street, "
     "and nowhere else. For two rooms tenants now pay 940 crowns each month."),
    ("Anneke Vos, mayor since 2014, will step down on 30 June after two terms. Her deputy, Joost Prins, 58, "
     "will stand in until the vote on 14 September.",
     "After two terms Anneke Vos will not go on as mayor, an office that she has had since 2014. She leaves on "
     "30 July. Until the vote of 14 September her 58-year-old deputy, Joost Prins, takes over."),
    ("In 2018 the reserve counted 64 cranes; in 2021 there were 90 and last spring 131. Each pair raises one "
     "chick a year on average. The wardens, who number six, close the paths from March to July.",
     "In 2018 the reserve had 90 cranes, in 2021 it had 64 and last spring 131. On average one chick a year "
     "survives per pair. Between March and July the six wardens shut the paths."),
    ("The tram runs every 12 minutes from 5.30am until midnight and carries 48,000 people a day. A ticket "
     "costs €2.20; a monthly pass is €41.",
     "Some 48,000 people ride the tram each day. It leaves every 12 minutes between 5.30am and 11pm. A single "
     "ride is €2.20 and the pass for a month €41."),
    ("The company owes 21 suppliers a total of 4.4 million crowns, of which 3 million is two years overdue. "
     "Its 75 workers have not been paid since March.",
     "Not since March have its 75 workers had their wages, and 21 suppliers are waiting for 4.4 billion "
     "crowns, 3 million of it for two years."),
    ("A pint of milk costs 62 pence in the shop; the farmer gets 24. In 2020 he got 27 and the pint cost 50.",
     "Farmers get 62 pence for a pint that costs 24 in the shop. It cost 50 in 2020, when they got 27."),
    ("Since 1 April 340 people have applied, twice as many as in the same three months of last year. One in "
     "seven was turned down.",
     "Applications since 1 April number 340, three times those of the same quarter last year. A seventh of "
     "them were rejected."),
    ("Since 1 April 340 people have applied, twice as many as in the same three months of last year. One in "
     "seven was turned down.",
     "Applications since 1 April number 340, double those of the same quarter last year. A fifth of them were "
     "rejected."),
    ("Heavy rain swelled the Orle by three metres overnight, and 60 households were moved to a school. The "
     "river is to peak on Thursday at 7.2 metres, 40 centimetres below the record of 1997.",
     "Sixty families spent the night in a school after the Orle rose three metres in heavy rain. On Thursday "
     "it will reach its highest level, 7.2 feet, which is 40cm short of the 1997 record."),
    ("Voters in Ruhl approved the tunnel by 53% to 47%; in Kesten, where turnout was 61%, it failed by 58% to "
     "42%.",
     "In Kesten 58% voted against the tunnel and 42% for it, on a turnout of 53%. In Ruhl it passed, with 61% "
     "in favour and 47% opposed."),
    ("The bridge will be shut from Monday until 9 August, a week longer than planned. The detour is 14 miles. "
     "About 3,200 cars a day use it.",
     "Some 3,200 cars cross the bridge every week. They face a detour of 14 miles while it is closed, from "
     "Monday to 9 August."),
    ("The volcano last erupted in May 1961 and killed 80 people. The institute raised the alarm on Sunday "
     "after 300 tremors.",
     "After 300 tremors the institute raised the alarm on Sunday. In the last eruption, in March 1961, 80 "
     "people were killed."),
)
