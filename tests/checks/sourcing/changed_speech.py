"""Speech that a draft gives to another, spells, turns or cuts so that it says something else, by the check that tells it."""

from __future__ import annotations

CHANGED = {
    "quotes/speaker-changed": (
        (
            "“We will appeal,” said lawyer Karin Voss. Prosecutor Dan Ek said he was satisfied.",
            "“We will appeal,” said prosecutor Dan Ek. Lawyer Karin Voss said she was satisfied.",
        ),
        (
            "Mayor Lena Falk opened the meeting. “Nobody told us about the pipes,” she said. The engineer, Tomas "
            "Rehn, shook his head.",
            "The engineer, Tomas Rehn, shook his head. “Nobody told us about the pipes,” he said.",
        ),
        (
            "“It was a brutal week for everyone on the ward,” nurse Abena Osei said. Surgeon Mark Lund agreed.",
            "Surgeon Mark Lund spoke of long shifts. “It was a brutal week for everyone on the ward,” he said.",
        ),
        (
            "Greta Holm, who runs the shelter, said: “We have turned nobody away.” The council, for which Ivan "
            "Petrak spoke, promised money.",
            "Ivan Petrak, who spoke for the council, said: “We have turned nobody away.” Greta Holm runs the shelter.",
        ),
        (
            "“The contract was never put out to tender,” auditor Sofie Brandt told the committee. Former "
            "treasurer Niels Thorup denied that.",
            "“The contract was never put out to tender,” former treasurer Niels Thorup told the committee.",
        ),
        (
            "The keeper, Ravi Menon, was the last to leave. “I saw the smoke before I heard it,” he recalled. His"
            " wife, Leela Menon, had slept.",
            "The keeper, Ravi Menon, was the last to leave. “I saw the smoke before I heard it,” his wife, Leela "
            "Menon, recalled.",
        ),
        (
            "According to trainer Cora Pike, “the horse was never in danger.” Owner Sam Dyce stayed silent.",
            "According to owner Sam Dyce, “the horse was never in danger.” Trainer Cora Pike stayed silent.",
        ),
        (
            "“They promised us a new roof three years ago,” said the headteacher, Ada Birch. Parent Colm Reilly "
            "called it a scandal.",
            "“They promised us a new roof three years ago,” said parent Colm Reilly. The headteacher, Ada Birch, "
            "called it a scandal.",
        ),
        (
            "Police chief Rolf Amsel said the search would go on. “We owe it to the family,” he added. The "
            "brother of the missing man, Emil Stark, thanked the divers.",
            "Emil Stark, the brother of the missing man, thanked the divers. “We owe it to the family,” he added.",
        ),
        (
            "“I signed what I was given,” he said. The former clerk, Otto Lind, spoke for an hour. His lawyer, "
            "Mia Sand, took notes.",
            "“I signed what I was given,” his lawyer, Mia Sand, said. The former clerk, Otto Lind, spoke for an hour.",
        ),
    ),
    "sourcing/attribution-dropped": (
        (
            "The inspector said the brakes had failed.",
            "The brakes had failed.",
        ),
        (
            "The brakes, the inspector said, had failed on the hill.",
            "The brakes had failed on the hill.",
        ),
        (
            "The brakes had failed on the hill, according to the inspector.",
            "The brakes had failed on the hill.",
        ),
        (
            "The strategy was a failure, in the words of one official.",
            "The strategy was a failure.",
        ),
        (
            "In the view of the unions, the reform is unfair to the young.",
            "The reform is unfair to the young.",
        ),
        (
            "According to the family, the guards beat him. They left him in the yard. He was not seen by a doctor"
            " for two days.",
            "The guards beat him and left him in the yard. He was not seen by a doctor for two days.",
        ),
        (
            "The mine was making no money, its owner has said.",
            "The mine was making no money.",
        ),
        (
            "A former guard told the inquiry that prisoners had been left without water.",
            "Prisoners were left without water.",
        ),
        (
            "The hotel owes 2 million in taxes, the tax office says.",
            "The hotel owes 2 million in taxes.",
        ),
        (
            "Critics say the law punishes the poor.",
            "The law punishes the poor.",
        ),
    ),
    "sourcing/attribution-moved": (
        (
            "A neighbour said she had heard two shots.",
            "Police said two shots had been heard.",
        ),
        (
            "Prosecutors said the money had gone to an account abroad. The defence said it had been a loan.",
            "The defence said the money had gone to an account abroad.",
        ),
        (
            "Residents said the water had smelled for weeks.",
            "The water company said the water had smelled for weeks.",
        ),
        (
            "The union said the offer was below inflation.",
            "The company said the offer was below inflation.",
        ),
        (
            "According to doctors, the boy will recover fully.",
            "According to his parents, the boy will recover fully.",
        ),
        (
            "The ministry said that the dam had been inspected in May.",
            "Engineers said that the dam had been inspected in May.",
        ),
        (
            "A witness told the court that the lorry had not braked.",
            "The driver told the court that the lorry had not braked.",
        ),
        (
            "The opposition claimed that the minister had known of the report since March.",
            "The government claimed that the minister had known of the report since March.",
        ),
        (
            "Two students said the exam had been handed round the night before.",
            "Teachers said the exam had been handed round the night before.",
        ),
        (
            "Firefighters said the alarm had been switched off.",
            "The owners said the alarm had been switched off.",
        ),
    ),
    "sourcing/omitted": (
        (
            "Police said the driver had been drinking, a claim that his lawyer rejected.",
            "Police said the driver had been drinking.",
        ),
        (
            "The magazine wrote that the star had left training early, which the club disputes.",
            "The magazine wrote that the star had left training early.",
        ),
        (
            "Marta Reyes faces two counts of fraud, charges to which she has pleaded not guilty.",
            "Marta Reyes faces two counts of fraud.",
        ),
        (
            "Former staff said the firm had hidden the leak, an allegation it denies.",
            "Former staff said the firm had hidden the leak.",
        ),
        (
            "The neighbour says the dog bit the child, something its owner contests.",
            "The neighbour says the dog bit the child.",
        ),
        (
            "The report accuses the mayor of favouring his brother, an accusation he calls absurd.",
            "The report accuses the mayor of favouring his brother.",
        ),
        (
            "Kessler is said to have taken 30,000 crowns from the till, a charge dismissed by her family.",
            "Kessler is said to have taken 30,000 crowns from the till.",
        ),
        (
            "The ministry, which rejects the figures, was sent the study in May.",
            "The ministry was sent the study in May.",
        ),
        (
            "His former wife says he emptied their account, a version of events he disputes.",
            "His former wife says he emptied their account.",
        ),
        (
            "Rivals accuse the firm of dumping waste in the river, accusations it describes as baseless.",
            "Rivals accuse the firm of dumping waste in the river.",
        ),
    ),
    "sourcing/one-sided": (
        (
            "The union said 4,000 people had marched; police put the number at 1,500.",
            "Some 4,000 people marched.",
        ),
        (
            "Organisers spoke of 900 visitors, while the fire service counted 600.",
            "There were 900 visitors.",
        ),
        (
            "The rebels said 40 soldiers had been killed; the army gave the figure as 12.",
            "Forty soldiers were killed.",
        ),
        (
            "Protesters put the crowd at 20,000. Police estimated it at 6,000.",
            "About 20,000 people protested.",
        ),
        (
            "The strike cost 3 million euros, the company said; the union put it at half a million.",
            "The strike cost 3 million euros.",
        ),
        (
            "According to the airline, 200 passengers were affected, though the airport spoke of 750.",
            "The disruption affected 200 passengers.",
        ),
        (
            "Officials say nine people died in the flood; a local charity puts the figure at 40.",
            "Nine people died in the flood.",
        ),
        (
            "The party said 30,000 supporters came to the rally, but police spoke of 11,000.",
            "The party said 30,000 supporters came to the rally.",
        ),
    ),
    "sourcing/stance-changed": (
        (
            "The ministry said the number was wrong.",
            "The ministry admitted that the number was wrong.",
        ),
        (
            "The mayor said that she had met the developer twice.",
            "The mayor conceded that she had met the developer twice.",
        ),
        (
            "The airline said the crew had been tired.",
            "The airline acknowledged that the crew had been tired.",
        ),
        (
            "The bank said it had been in talks with a buyer.",
            "The bank confirmed that it had been in talks with a buyer.",
        ),
        (
            "The driver admitted that he had seen the red light.",
            "The driver denied that he had seen the red light.",
        ),
        (
            "The director confirmed that the sale had been agreed.",
            "The director claimed that the sale had been agreed.",
        ),
        (
            "The firm did not respond to a request for comment.",
            "The firm refused to comment.",
        ),
        (
            "The club did not reply to questions.",
            "The club declined to comment.",
        ),
        (
            "The agency could not be reached for comment.",
            "The agency refused to comment.",
        ),
        (
            "The minister told reporters that the files had been lost.",
            "The minister confessed that the files had been lost.",
        ),
    ),
    "sourcing/unsupported": (
        (
            "The new chair, Derek Moss, welcomed the report into school meals.",
            "The new chair, Derek Moss, who was formerly a headteacher himself, welcomed the report into school "
            "meals.",
        ),
        (
            "The pilot landed the plane on a motorway near Brisk.",
            "The pilot, who trained with the navy, landed the plane on a motorway near Brisk.",
        ),
        (
            "The judge, Nell Orr, sentenced the man to six years.",
            "The judge, Nell Orr, who retires in spring, sentenced the man to six years.",
        ),
        (
            "The factory makes tyres and employs 300 people.",
            "The factory, which has been fined before, makes tyres and employs 300 people.",
        ),
        (
            "“You cannot heat a school with promises,” said caretaker Bo Lund. Councillor Ylva Strand promised a "
            "new boiler.",
            "“You cannot heat a school with promises,” said councillor Ylva Strand. Caretaker Bo Lund wants a new"
            " boiler.",
        ),
        (
            "Goalkeeper Finn Abel saved two penalties.",
            "Goalkeeper Finn Abel, who was previously a carpenter, saved two penalties.",
        ),
    ),
}
