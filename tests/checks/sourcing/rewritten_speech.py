"""Speech as desks rewrite it: what may be said by whom in other words, and what has lost or changed its owner."""

from __future__ import annotations

HONEST = (
    (
        "The Tanvale water board will raise bills by 6% in April, its chief executive, Morag Lyle, said on Thursday. "
        "Customers' groups called the rise steep. The regulator must approve it.",
        "Bills at the Tanvale water board are to go up 6% in April. Morag Lyle, the chief executive, announced the "
        "increase on Thursday; the regulator has still to give its approval. Groups that speak for customers found it "
        "steep.",
    ),
    (
        "The museum bought the mask in good faith, its director Paula Ferrin said. The Benu people say it was stolen "
        "in 1897. A court in Lyon will hear the case in June.",
        "A court in Lyon is to decide in June who owns the mask, which the Benu say was stolen in 1897. Director "
        "Paula Ferrin insists that the museum acquired it in good faith.",
    ),
    (
        "Wheat prices will fall by a tenth this year, the farmers' union expects. Its president, Otto Brandl, blamed "
        "cheap imports. The ministry sees no reason to act.",
        "The farmers' union is expecting wheat to become a tenth cheaper this year, and its president, Otto Brandl, "
        "puts that down to cheap imports. The ministry does not think it has cause to act.",
    ),
    (
        "The defendant shot twice at the door, prosecutor Lena Hauge told the jury. The defence lawyer, Per Moe, said "
        "that his client had fired only once and in fear. The trial goes on.",
        "Prosecutor Lena Hauge told the jury of two shots at the door; there was one, fired in fear, answered Per Moe "
        "for the defence. The trial is continuing.",
    ),
    (
        "Lonmar, a maker of pumps, said orders had doubled since March. Chief executive Jane Roe said that the "
        "company would take on 80 people. The shares rose 4%.",
        "Orders at the pump maker Lonmar have doubled since March and 80 jobs will be created, chief executive Jane "
        "Roe said. Its shares gained 4%.",
    ),
    (
        "The bridge will stay shut until May, the council said. Engineers found rust in two cables. The mayor, Tomas "
        "Reyle, said the repair would cost £2m.",
        "Rust has been found in two of the cables, and the bridge stays closed until May, Tomas Reyle, the mayor, "
        "said. The repair will cost £2m, he added.",
    ),
    (
        "A man of 40 was arrested on Friday in connection with the fire, police said. He is thought to have known the "
        "owner. No one was injured.",
        "A 40-year-old man, who may have been acquainted with the owner, was arrested on Friday over the fire. Nobody "
        "was hurt.",
    ),
    (
        "The Kelso Rovers striker Ben Arkle will miss the final with a torn muscle, the club said. His manager, Rui "
        "Pinto, said that he was heartbroken. Arkle has scored 19 goals.",
        "Kelso Rovers will be without Ben Arkle in the final. A muscle is torn, the club reported, and the striker, "
        "who has 19 goals, is heartbroken, according to the manager, Rui Pinto.",
    ),
    (
        "The minister resigned because of her health, her office said. Two newspapers reported that she had "
        "quarrelled with the president. She has been in office for a year.",
        "After a year in office the minister has stepped down. Her health was the reason given by her office; a "
        "quarrel with the president, two newspapers wrote.",
    ),
    (
        "The factory will close in June and 300 people will lose their jobs, the Swedish owner, Brofors, announced. "
        "The union called the decision brutal. “We learned of it from the radio,” said its secretary, Dawn Pellow.",
        "Brofors of Sweden is to shut the factory in June with the loss of 300 jobs. The union's secretary, Dawn "
        "Pellow, who called it brutal, said: “We learned of it from the radio.”",
    ),
    (
        "Witnesses said that the bus had jumped a red light. The driver told police that his brakes had failed. Six "
        "people were treated for cuts.",
        "Six people were treated for cuts. According to witnesses the bus went through a red light. His brakes did "
        "not work, its driver told the police.",
    ),
    (
        "The storm cut off power to 20,000 homes, the network operator said. Most were reconnected by noon. A "
        "spokeswoman, Kim Adair, said crews had worked through the night.",
        "The storm left 20,000 homes without electricity. Crews worked throughout the night, and most had their power "
        "back by noon, a spokeswoman for the network operator, Kim Adair, said.",
    ),
    (
        "The ship had lost a container of paint, its owner said. Environmentalists said that the beach was covered "
        "with it. Volunteers started cleaning on Monday.",
        "Volunteers began on Monday to clean the beach, which was covered with paint, environmentalists said, after a "
        "ship had lost a container of it, as the owner confirmed.",
    ),
    (
        "Nordhavn Bank said it had lost 20m crowns through fraud. The lender's head of security, Pia Dahl, said that "
        "two clerks had been dismissed. Police are investigating.",
        "Two clerks were dismissed after a fraud that cost it 20m crowns, the lender said. Pia Dahl, who heads "
        "security at Nordhavn Bank, confirmed that police were investigating.",
    ),
    (
        "“The vote was a fraud from start to finish,” the opposition leader, Samuel Adeyo, said. The electoral "
        "commission rejected the charge. Observers from the African Union saw few irregularities.",
        "Samuel Adeyo, who leads the opposition, called the vote a fraud from start to finish, which the electoral "
        "commission denied. African Union observers reported few irregularities.",
    ),
    (
        "The patient had been given ten times the dose, the coroner heard. A nurse, Cath Doran, said that the label "
        "was unreadable. The hospital has since changed its labels.",
        "A nurse, Cath Doran, told the coroner that she could not read the label. The inquest heard that the dose had "
        "been ten times too high. Labels at the hospital have been changed since.",
    ),
    (
        "The government will cut fuel tax in May, Finance Minister Ola Brenne said on Tuesday. He said the measure "
        "would cost 2bn crowns. The Greens criticised the plan.",
        "Fuel tax is to fall in May at a cost of 2bn crowns, the government said on Tuesday. Ola Brenne, the finance "
        "minister, presented the plan, which drew criticism from the Greens.",
    ),
    (
        "Two hikers died in an avalanche near Sulden on Saturday, the mountain rescue service said. Their guide "
        "survived. He told rescuers that they had ignored the warnings.",
        "Two hikers lost their lives in an avalanche near Sulden on Saturday; their guide was rescued alive. The pair "
        "had disregarded warnings, he told the mountain rescue service.",
    ),
    (
        "The trade union Fahrt says that 90% of drivers joined the strike. The bus company counted 60%. Talks resume "
        "on Thursday.",
        "Nine in ten drivers were out, by the union Fahrt's count, and six in ten by that of the bus company. The two "
        "sides meet again on Thursday.",
    ),
    (
        "Former judge Vera Stahl will lead the inquiry. She said that she would start with the victims. The families' "
        "lawyer, Dominic Orr, welcomed her appointment.",
        "The inquiry is to be led by Vera Stahl, once a judge, whose appointment Dominic Orr, the lawyer for the "
        "families, welcomed. Her first step will be to hear the victims, she said.",
    ),
    (
        "Chancellor Maria Lenz said that pensions would rise by 3%. The rise is below inflation, which stood at 4.1% "
        "in May. The pensioners' league spoke of a breach of promise.",
        "Pensions are to go up 3%, less than May's inflation of 4.1%. It was Chancellor Maria Lenz who announced the "
        "rise. A broken promise, the pensioners' league called it.",
    ),
    (
        "The novelist Ruth Okafor has died at 88, her publisher said on Sunday. She wrote 14 books. “She was the "
        "conscience of Lagos,” said the poet Ben Tolu.",
        "Ruth Okafor, author of 14 novels, has died aged 88. Her publisher announced her death on Sunday. The poet "
        "Ben Tolu called her “the conscience of Lagos”.",
    ),
    (
        "The reservoir holds water for 40 days, the utility said. It asked people not to wash their cars. Rain is not "
        "expected before October.",
        "The utility called on people to leave their cars unwashed, as the reservoir has no more than 40 days' "
        "supply. No rain is forecast until October.",
    ),
    (
        "“She told the mayor that he was wrong,” said councillor Ann Hume. “He laughed.”",
        "“She told [Mr Bell] that he was wrong,” said Ann Hume, a councillor. “He laughed.”",
    ),
    (
        "The minister admitted that mistakes had been made. She apologised to the families.",
        "The minister conceded mistakes, for which she apologised to the families.",
    ),
    (
        "The company acknowledged that the filter had failed. It promised a new one by May.",
        "The filter failed, the company said. A new one is promised for May.",
    ),
    (
        "“Every child should learn to swim,” said the minister, Nora Lind. The plan, she said, will cost €4m. “It is "
        "money well spent.”",
        "The plan will cost €4m, which the minister, Nora Lind, called “money well spent”. “Every child should learn "
        "to swim,” she said.",
    ),
    (
        "Coach Lena Roth called her players “lazy, but gifted”. They lost 3-1.",
        "The players, “lazy” but “gifted” in the words of their coach, Lena Roth, were beaten 3-1.",
    ),
    (
        "A senior official, who asked not to be named, said that the deal was dead. The embassy would not comment. "
        "“We keep talking,” the ambassador, Kurt Wahl, said.",
        "“We keep talking,” said the ambassador, Kurt Wahl. But the deal is dead, according to a senior official who "
        "did not wish to be named. The embassy had no comment.",
    ),
    (
        "The police said they had no suspects. Detective Rosa Lima said that a reward of $5,000 had been offered.",
        "There are no suspects yet, said Detective Rosa Lima, and a reward of $5,000 is on offer.",
    ),
    (
        "The Irish author said she had burned the letters. Her biographer, Tom Quinlan, said that he had copies of "
        "all of them. They will be published in 2030.",
        "All the letters will be published in 2030. Their author, who is Irish, said that she had burned them, but "
        "Tom Quinlan, her biographer, has copies, he said.",
    ),
)

CHANGED = {
    "sourcing/attribution-moved": (
        (
            "Lisa Arnesen, a nurse, said the ward was short of beds. The hospital's manager, Tor Eide, said that "
            "every patient had been treated in time. The ministry will send inspectors.",
            "The ministry is sending inspectors. There were too few beds on the ward, said Tor Eide, the hospital's "
            "manager. He said that all patients had been treated in time.",
        ),
        (
            "The coastguard said the ferry had been overloaded. The operator, Blue Strait, said it had carried 40 "
            "people fewer than allowed. Divers found the wreck on Tuesday.",
            "Divers located the wreck on Tuesday. The ferry was overloaded, the operator, Blue Strait, said. "
            "According to the coastguard it carried 40 people fewer than permitted.",
        ),
        (
            "Trade minister Paul Okoth said exports would grow by 5% this year. The Chamber of Commerce expects "
            "growth of 2%. The figures are due in March.",
            "Exports will grow by 2% this year, trade minister Paul Okoth said. The figures come out in March.",
        ),
        (
            "Farmers blame the dam for the drought. The power company says that rainfall was the lowest for 30 years. "
            "A committee of parliament will visit the valley.",
            "The power company blames the dam for the drought. Rainfall was the lowest in 30 years, farmers say. A "
            "parliamentary committee is to visit the valley.",
        ),
        (
            "Residents say that the lorries run at night. The quarry's owner, Hugh Mallin, said that nobody drove "
            "after 8pm. The county is measuring the noise.",
            "The county is taking measurements of the noise. Hugh Mallin, who owns the quarry, said that lorries ran "
            "at night. Nobody drives after 8pm, according to residents.",
        ),
        (
            "Dr Nadia Petrov of the institute said that the virus had come from bats. The health ministry said that "
            "its origin was unknown. Nine people are ill.",
            "The health ministry said that the virus came from bats. Nine people have fallen ill. Its origin is "
            "unknown, said Dr Nadia Petrov of the institute.",
        ),
        (
            "The army said that rebels had blown up the bridge. Villagers said that it had been hit by a drone. The "
            "road to Kesh is cut.",
            "The road to Kesh is cut. According to the army, the bridge was hit by a drone. Villagers say that rebels "
            "blew it up.",
        ),
        (
            "The head teacher, Mrs Alma Finch, said that the boy had started the fight. His mother, Dee Garvey, said "
            "that he had been bullied for months. He has been sent home for a week.",
            "The boy has been sent home for a week. His mother, Dee Garvey, said that he had started the fight. He "
            "had been bullied for months, said the head teacher, Mrs Alma Finch.",
        ),
        (
            "The mother says that the school knew of the threats. The school says that it learned of them from the "
            "press. A report is due in a month.",
            "A report is due in a month. The school says that it knew of the threats. The mother says she learned of "
            "them from the press.",
        ),
    ),
    "sourcing/attribution-dropped": (
        (
            "The mayor took €50,000 from a builder, the newspaper La Voz reported on Monday. The mayor's office "
            "declined to comment. Prosecutors have opened no case.",
            "The mayor accepted €50,000 from a builder. His office would not comment, and prosecutors have not opened "
            "a case.",
        ),
        (
            "The company knew about the faulty valve for two years, a former manager, Rita Blom, claims in a book out "
            "on Friday. Vendo said it would study the book. Three workers died.",
            "The company had known of the faulty valve for two years. Vendo said it would study the book by Rita "
            "Blom, a former manager, that is out on Friday. Three workers died.",
        ),
        (
            "Detectives suspect that the nurse gave the patients insulin. She has worked at the clinic since 2015. "
            "Her lawyer, Jan Witt, said there was no evidence.",
            "The nurse gave the patients insulin. She has been employed at the clinic since 2015. There is no "
            "evidence, said her lawyer, Jan Witt.",
        ),
        (
            "According to the union, the guards had been on duty for 20 hours. The prison service said that was not "
            "so. A prisoner escaped on Sunday.",
            "The guards had been on duty for 20 hours when a prisoner escaped on Sunday. The prison service disputed "
            "this.",
        ),
        (
            "The vaccine halves the risk of infection, its maker, Pharmor, said on Wednesday. Independent experts "
            "have not seen the data. The shares gained 12%.",
            "The vaccine cuts the risk of infection by half. Independent experts have yet to see the data. Shares in "
            "Pharmor, its maker, gained 12% on Wednesday.",
        ),
        (
            "The bank laundered money for the cartel, US prosecutors allege. It made $40m from the deals, they say. "
            "The bank denies it.",
            "The bank laundered money for the cartel and made $40m from the deals. It denies it.",
        ),
        (
            "Striker Jo Mbeki punched a steward in the tunnel, the referee wrote in his report. The club is "
            "conducting an inquiry. Mbeki has not commented.",
            "Striker Jo Mbeki struck a steward in the tunnel. An inquiry by the club is under way. There has been no "
            "comment from Mbeki.",
        ),
        (
            "Sleeping in the afternoon makes children better at maths, psychologists at Reedham University believe. "
            "They tested 90 pupils. The education department is sceptical.",
            "Children who sleep in the afternoon become better at maths. Psychologists at Reedham University tested "
            "90 pupils. The education department is sceptical.",
        ),
        (
            "The rebels burned two villages, refugees told aid workers at the border. The rebels have made no "
            "statement. Some 4,000 people have fled.",
            "The rebels burned down two villages, and some 4,000 people have fled to the border. There has been no "
            "statement from the rebels.",
        ),
        (
            "The singer left her manager because he had stolen from her, a friend told the magazine Glow. The "
            "manager, Rolf Baum, is suing the magazine.",
            "The singer left her manager because he had stolen from her. The manager, Rolf Baum, is suing the "
            "magazine Glow.",
        ),
        (
            "The company's shares are worthless, the short-seller Grant Hale claims. They fell 30%. The company "
            "called his report a fabrication.",
            "The company's shares are worthless. They fell by 30%. The company spoke of a fabrication.",
        ),
        (
            "Chocolate prevents heart attacks, according to a study paid for by a maker of sweets. Doctors advise "
            "caution. Sales rose by 8%.",
            "Chocolate prevents heart attacks. Doctors nevertheless advise caution. Sales were up 8%.",
        ),
    ),
    "quotes/speaker-changed": (
        (
            "“We were never asked,” said the harbour master, Nils Brekke. The minister, Astrid Lien, said she "
            "regretted that. “It will not happen again,” she said.",
            "“We were never asked,” said the minister, Astrid Lien, who expressed regret. “It will not happen again,” "
            "she said. Nils Brekke is the harbour master.",
        ),
        (
            "Asked about the wall, the architect, Mina Sato, was calm. “Concrete cracks, that is what it does,” she "
            "said. The mayor, Bob Harkin, was not. “I want my money back,” he said.",
            "“I want my money back,” the architect, Mina Sato, said of the wall. The mayor, Bob Harkin, was calm: "
            "“Concrete cracks, that is what it does.”",
        ),
        (
            "“They came over the fence,” a guard said. The zoo's director, Petra Holub, said that two lemurs were "
            "missing.",
            "“They came over the fence,” the zoo's director, Petra Holub, said. Two lemurs are missing.",
        ),
        (
            "“It is a good day for the valley,” said the mayor, Carla Benoit. The farmers' leader, Yves Roche, was "
            "less happy. “We lose our water,” he said.",
            "“It is a good day for the valley,” said Yves Roche, the farmers' leader. The mayor, Carla Benoit, was "
            "less happy. “We lose our water,” she said.",
        ),
        (
            "The captain, Ella Thorne, praised her side. “They ran until they dropped,” she said. The losing coach, "
            "Ian Frith, was brief: “We were poor.”",
            "The losing coach, Ian Frith, praised the winners. “They ran until they dropped,” he said. Captain Ella "
            "Thorne was brief: “We were poor.”",
        ),
        (
            "“We lost the papers,” said the registrar, Hana Vogel. The lawyer for the family, Ben Addo, called it an "
            "outrage.",
            "“We lost the papers,” said the lawyer for the family, Ben Addo, who called it an outrage. Hana Vogel is "
            "the registrar.",
        ),
        (
            "“The engine had been making noises for a week,” said a mechanic who asked not to be named. The airline's "
            "spokesman, Luca Brandi, said it was serviced in May.",
            "“The engine had been making noises for a week,” said the airline's spokesman, Luca Brandi. It was "
            "serviced in May.",
        ),
        (
            "“He was never late,” his former teacher, Mr Osborne, said. Neighbours described a quiet man. “He fed my "
            "cat,” said Dot Lacey.",
            "“He fed my cat,” said his former teacher, Mr Osborne. Neighbours spoke of a quiet man. “He was never "
            "late,” said Dot Lacey.",
        ),
    ),
    "quotes/altered": (
        (
            "The judge called the plan “cruel but not illegal” and let it stand. The ministry was relieved.",
            "The judge called the plan “cruel and illegal” but let it stand. The ministry was relieved.",
        ),
        (
            "The bishop spoke of “a slow and painful process”. Parishioners applauded.",
            "The bishop spoke of “a quick and painless process”. Parishioners applauded.",
        ),
    ),
}
