"""Speech in other words: who says what is the same on both sides."""

from __future__ import annotations

KEPT = (
    (
        "“We will appeal,” said lawyer Karin Voss. Prosecutor Dan Ek said he was satisfied.",
        "“We will appeal,” lawyer Karin Voss announced, while Dan Ek, prosecuting, said he was satisfied.",
    ),
    (
        "Mayor Lena Falk opened the meeting. “Nobody told us about the pipes,” she said. The engineer, Tomas "
        "Rehn, shook his head.",
        "“Nobody told us about the pipes,” Falk, the mayor, said. Tomas Rehn, the engineer, shook his head.",
    ),
    (
        "“It was a brutal week for everyone on the ward,” nurse Abena Osei said. Surgeon Mark Lund agreed.",
        "Abena Osei, a nurse, spoke of long shifts. “It was a brutal week for everyone on the ward,” she said.",
    ),
    (
        "“I signed what I was given,” he said. The former clerk, Otto Lind, spoke for an hour.",
        "Former clerk Otto Lind spoke for an hour: “I signed what I was given.”",
    ),
    (
        "Greta Holm, who runs the shelter, said: “We have turned nobody away.”",
        "“We have turned nobody away,” said Holm, the shelter's manager.",
    ),
    (
        "“The fish are back,” said the warden, Jonas Ryd. “It took ten years,” he said.",
        "“The fish are back. It took ten years,” Jonas Ryd, the warden, said.",
    ),
    (
        "The company's chief executive, Paula Kerr, presented the figures. “We had a difficult winter,” she said.",
        "“We had a difficult winter,” the company said through its chief executive, Paula Kerr.",
    ),
    (
        "“We lost 12 cows in the flood,” said farmer Ewa Nowak.",
        "“We lost 12 cows in the flood,” Nowak said.",
    ),
    (
        "“The pitch was frozen,” coach John Hale said.",
        "“The pitch was frozen,” said Hale, the coach.",
    ),
    (
        "“I would do it again,” said Pavel Dusek, 41.",
        "Pavel Dusek, 41, said: “I would do it again.”",
    ),
    (
        "“We are ready,” said Ángel Núñez.",
        "“We are ready,” said Angel Nunez, the pilot.",
    ),
    (
        "Police said two shots had been heard.",
        "Officers said that two shots had been heard.",
    ),
    (
        "Police said the driver had fled on foot.",
        "A police spokesman said the driver had fled on foot.",
    ),
    (
        "Police said the driver had fled on foot.",
        "The driver fled on foot, a spokeswoman for the force said.",
    ),
    (
        "Belmark Steel said it would close the plant in June.",
        "The company said it would close the plant in June.",
    ),
    (
        "The company said it would close the plant in June.",
        "The firm said the plant would close in June.",
    ),
    (
        "The minister, Clara Voigt, opened the session. The minister said the tax would rise next year.",
        "Clara Voigt opened the session. Voigt said the tax would rise next year.",
    ),
    (
        "The report said that the valve had been faulty for years.",
        "Its authors said that the valve had been faulty for years.",
    ),
    (
        "Prosecutors said the money had gone to an account abroad.",
        "The money went to an account abroad, according to the prosecution.",
    ),
    (
        "Residents said the water had smelled for weeks.",
        "People living nearby said the water had smelled for weeks.",
    ),
    (
        "Doctors said the boy would recover fully.",
        "The hospital said the boy would recover fully.",
    ),
    (
        "The government said taxes would not rise this year.",
        "Ministers said taxes would not rise this year.",
    ),
    (
        "The club said the striker would miss six weeks.",
        "The coach said the striker would miss six weeks.",
    ),
    (
        "A neighbour said she had heard two shots.",
        "Two shots were heard, according to a woman who lives next door.",
    ),
    (
        "The court heard that the lorry had not braked.",
        "Prosecutors said the lorry had not braked.",
    ),
    (
        "Scientists said the bird had not been seen since 1961.",
        "Researchers said the bird had not been seen since 1961.",
    ),
    (
        "The union said 4,000 people had marched; police put the number at 1,500.",
        "Police counted 1,500 marchers. The union spoke of 4,000.",
    ),
    (
        "The union said 4,000 people had marched; police put the number at 1,500.",
        "Between 1,500 and 4,000 people marched, depending on who was counting.",
    ),
    (
        "Police said the driver had been drinking, a claim that his lawyer rejected.",
        "His lawyer rejected the claim of police that the driver had been drinking.",
    ),
    (
        "The magazine wrote that the star had left training early, which the club disputes.",
        "The club says a magazine report that the star left training early is wrong.",
    ),
    (
        "Marta Reyes faces two counts of fraud, charges to which she has pleaded not guilty.",
        "Marta Reyes, who says she is innocent, faces two counts of fraud.",
    ),
    (
        "Former staff said the firm had hidden the leak, an allegation it denies.",
        "Former staff said the firm had hidden the leak. The firm denies this.",
    ),
    (
        "The council approved a plan that residents had rejected in a vote.",
        "The council approved the plan.",
    ),
    (
        "The striker turned down an offer that the club called generous.",
        "The striker turned down the offer.",
    ),
    (
        "The ministry said the number was wrong.",
        "The ministry announced that the number was wrong.",
    ),
    (
        "The mayor said that she had met the developer twice.",
        "The mayor explained that she had met the developer twice.",
    ),
    (
        "The airline admitted that the crew had been tired.",
        "The airline acknowledged that the crew had been tired.",
    ),
    (
        "The airline conceded that the crew had been tired.",
        "The airline admitted the crew was tired.",
    ),
    (
        "The firm did not respond to a request for comment.",
        "The firm could not be reached for comment.",
    ),
    (
        "The firm did not respond to a request for comment.",
        "There was no reply from the firm to a request for comment.",
    ),
    (
        "The club declined to comment.",
        "The club would not comment.",
    ),
    (
        "The club refused to comment.",
        "The club declined to comment.",
    ),
    (
        "The bank said in a statement that it had been in talks with a buyer.",
        "The bank confirmed in a statement that talks with a buyer had taken place.",
    ),
    (
        "She said she would not stand again.",
        "She denied that she would stand again.",
    ),
    (
        "He apologised and said the mistake was his.",
        "He admitted the mistake was his.",
    ),
    (
        "The new chair, Derek Moss, once ran a school in Brisk. He welcomed the report into school meals.",
        "The new chair, Derek Moss, who was formerly a headteacher himself, welcomed the report into school meals.",
    ),
    (
        "The pilot landed the plane on a motorway near Brisk. She had learned to fly in the navy.",
        "The pilot, who trained with the navy, landed the plane on a motorway near Brisk.",
    ),
    (
        "The library on Rope Street will close in May, the council said. The building was a bank until 1970.",
        "The library on Rope Street, which once housed a bank, will close in May, the council said.",
    ),
    (
        "The judge, Nell Orr, sentenced the man to six years.",
        "The judge, who was Nell Orr, sentenced the man, who was in court, to six years.",
    ),
    (
        "Singer Tove Alm cancelled three concerts. Alm, 41, has two children.",
        "Singer Tove Alm, a mother of two, cancelled three concerts.",
    ),
    (
        "The inspector said the brakes had failed.",
        "The brakes had failed, the inspector found.",
    ),
    (
        "The brakes, the inspector said, had failed on the hill.",
        "In the inspector's opinion the brakes had failed on the hill.",
    ),
    (
        "According to the family, the guards beat him. They left him in the yard. He was not seen by a doctor"
        " for two days.",
        "The family says that the guards beat him and left him in the yard. He was not seen by a doctor for two days.",
    ),
    (
        "Critics say the law punishes the poor.",
        "The law, its critics complain, punishes the poor.",
    ),
    (
        "Police said two people were arrested on Monday.",
        "Two people were arrested on Monday.",
    ),
    (
        "The strategy was a failure, in the words of one official.",
        "One official called the strategy a failure.",
    ),
    (
        "The school said that it would open at nine. The bus leaves at eight.",
        "The school will open at nine, it said. The bus leaves at eight.",
    ),
    (
        "Director Hugo Mance blamed the weather. “It was out of our hands,” he told shareholders.",
        "“It was out of our hands,” Mance, the director, told shareholders, blaming the weather.",
    ),
    (
        "“There is nothing left to burn,” said a firefighter.",
        "A member of the fire brigade said: “There is nothing left to burn.”",
    ),
    (
        "“I never touched the till,” the cashier, Dora Finn, told the court.",
        "“I never touched the till,” the defendant told the court.",
    ),
    (
        "“We were lucky,” said pilot Ann Greer. The airline praised her.",
        "“We were lucky,” the captain said. The airline praised her.",
    ),
    (
        "“I heard the ice crack,” said Benjamin Stroud.",
        "“I heard the ice crack,” said Ben Stroud.",
    ),
    (
        "“I heard the ice crack,” said Dr Katarina Wolff, a geologist.",
        "“I heard the ice crack,” said K. Wolff, a geologist.",
    ),
    (
        "Firefighters said the alarm had been switched off.",
        "The alarm had been switched off, according to the fire service.",
    ),
    (
        "The defence argued that the recording was a forgery.",
        "The recording was a forgery, her lawyer argued.",
    ),
    (
        "The charity said that three of the boats had capsized.",
        "Three of the boats capsized, aid workers said.",
    ),
    (
        "Villagers said soldiers had taken the cattle.",
        "Soldiers took the cattle, people in the village said.",
    ),
    (
        "A judge ruled that the recording was a forgery.",
        "The court ruled that the recording was a forgery.",
    ),
    (
        "The ministry said that 12 schools would get a new roof.",
        "The government said that 12 schools would get a new roof.",
    ),
    (
        "Officials say nine people died in the flood; a local charity puts the figure at 40.",
        "Nine people died in the flood according to officials, and 40 according to a local charity.",
    ),
    (
        "His former wife says he emptied their account, a version of events he disputes.",
        "He disputes a claim by his former wife that he emptied their account.",
    ),
    (
        "The trainer was charged with cruelty, to which he has pleaded not guilty.",
        "The trainer was charged with cruelty, which he denies.",
    ),
    (
        "The jury rejected the claim, which had been filed in May.",
        "The jury rejected the claim.",
    ),
    (
        "The bank lent the farm 40,000 euros; the state gave it 12,000.",
        "The bank lent the farm 40,000 euros.",
    ),
    (
        "The gallery said the frame had been damaged in transit.",
        "The gallery pointed out that the frame was damaged in transit.",
    ),
    (
        "Her agent said that no talks had begun.",
        "Her agent denied that talks had begun.",
    ),
    (
        "The suspect confessed that he had forged the papers.",
        "The suspect admitted forging the papers.",
    ),
    (
        "The brewery refused to answer questions about the recall.",
        "The brewery would not answer questions about the recall.",
    ),
    (
        "The brewery confirmed that it had recalled the beer.",
        "The brewery said it had recalled the beer.",
    ),
    (
        "Goalkeeper Finn Abel saved two penalties. A trained carpenter, he joined the club in May.",
        "Goalkeeper Finn Abel, who was previously a carpenter, saved two penalties.",
    ),
    (
        "A fire destroyed the hotel in Velm last winter. It will reopen in spring.",
        "The hotel in Velm, which burned down last winter, will reopen in spring.",
    ),
    (
        "The minister met farmers in Brisk on Monday to hear their complaints.",
        "The minister, who had come to hear their complaints, met farmers in Brisk on Monday.",
    ),
    (
        "Her lawyers say the letter was written under pressure.",
        "She wrote the letter under pressure, in the account of her lawyers.",
    ),
    (
        "The nurse told police that the door had been locked from outside. She said the key was gone.",
        "The door had been locked from outside and the key was gone, the nurse told police.",
    ),
    (
        "Officers said they had searched the house on Monday.",
        "Police searched the house on Monday.",
    ),
)
