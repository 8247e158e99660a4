"""Honest rewrites of attributed speech: who says what is the same, and nearly every word is another."""

from __future__ import annotations

HONEST = (
    (
        "Residents of Quay Street said on Tuesday that the lift in their block had been out of order since March. The "
        "landlord, Belmark Homes, said that a part had to be ordered from abroad.",
        "The lift in a block on Quay Street has not worked since March, tenants said on Tuesday. A spare part has to come "
        "from abroad, according to Belmark Homes, which owns the building.",
    ),
    (
        "“We are not going to be the last village without a doctor,” said Ines Dorn, who chairs the parish council. The "
        "health ministry said that it was looking for a replacement.",
        "The ministry of health says that it is seeking a successor. “We are not going to be the last village without a "
        "doctor,” Dorn, the chair of the parish council, told the paper.",
    ),
    (
        "A police spokeswoman said the van had been stolen in Velm two days earlier. Its owner told officers that he had "
        "left the keys in the ignition.",
        "The van was stolen in Velm two days before, the police said. According to its owner, the keys were in the "
        "ignition.",
    ),
    (
        "The club declined to comment on the reports. Its captain, Jonas Ryd, said that he knew nothing of an offer.",
        "The club would not comment on the reports. Jonas Ryd, the captain, said he was not aware of any offer.",
    ),
    (
        "Prosecutors allege that Tom Arlen moved the money through three accounts. His lawyer, Petra Zell, called the "
        "charge absurd and said that her client would plead not guilty.",
        "Tom Arlen is accused by prosecutors of having moved the money through three accounts. He intends to deny the "
        "charge, which his lawyer, Petra Zell, described as absurd.",
    ),
    (
        "“I saw the water come under the door,” recalled Leela Menon, 71. “Then the lights went out.” Her son carried her "
        "to the neighbours.",
        "Leela Menon, who is 71, remembers the evening: “I saw the water come under the door. Then the lights went out.” "
        "She was carried to the neighbours by her son.",
    ),
    (
        "The mine's operator said that 40 men were underground when the alarm went off. The union put the number at 46.",
        "How many men were underground when the alarm went off is disputed: the union says 46, the operator 40.",
    ),
    (
        "Scientists at the university of Sant Orvell say the moth has not been seen in the valley since 1958.",
        "The moth was last seen in the valley in 1958, say researchers from the university of Sant Orvell.",
    ),
    (
        "The airline apologised to passengers on Friday and said that the mistake had been its own.",
        "The airline admitted on Friday that the mistake had been its own, and said sorry to passengers.",
    ),
    (
        "Asked whether the school would close, the mayor, Nora Quist, said no decision had been taken. “The parents will "
        "be heard first,” she said.",
        "Mayor Nora Quist denied that a decision on closing the school had been taken. “The parents will be heard first,” "
        "she promised.",
    ),
    (
        "The company said it would hire 200 people by the summer. “We have never had so many orders,” said its chief "
        "executive, Paul Bremmer.",
        "The firm wants to take on 200 people by the summer. Its head, Paul Bremmer, said: “We have never had so many "
        "orders.”",
    ),
    (
        "“He was a difficult man, but he was never unfair,” said his former pupil Ada Birch, now herself a professor. The "
        "academy announced his death on Sunday.",
        "The academy announced on Sunday that he had died. Ada Birch, a professor who once studied with him, said that "
        "“he was a difficult man, but he was never unfair”.",
    ),
    (
        "The report says that the valve was last inspected in 2011. Its authors recommend a yearly inspection.",
        "The valve had not been inspected since 2011, according to the report, whose authors call for inspections once a "
        "year.",
    ),
    (
        "The minister for transport, Clara Voigt, said on Monday that the tunnel would open in May. The opposition said "
        "that it had heard that promise twice before.",
        "The tunnel will open in May, Transport Minister Clara Voigt announced on Monday. The opposition pointed out that "
        "this had been promised twice already.",
    ),
    (
        "Doctors said that the girl was out of danger. Her family thanked the crew of the lifeboat.",
        "The girl's life is no longer in danger, the hospital said. Her parents thanked the lifeboat crew.",
    ),
    (
        "Kelmar Textiles did not respond to a request for comment. On its website the firm says that all its cotton comes "
        "from certified farms.",
        "A request for comment went unanswered by Kelmar Textiles, whose website says that all its cotton comes from "
        "certified farms.",
    ),
    (
        "Former guards told the inquiry that prisoners had been left without water, an allegation that the ministry "
        "rejects.",
        "Prisoners were left without water, former guards told the inquiry. The ministry says that this is untrue.",
    ),
    (
        "“Nobody asked us,” said a woman who sells fish on the market. A butcher two stalls on said that he was glad of "
        "the new roof.",
        "A fishmonger complained: “Nobody asked us.” Two stalls on, a butcher said he was pleased with the new roof.",
    ),
    (
        "The army said that two of its helicopters had been damaged. The rebels claimed to have shot down both.",
        "Two helicopters were damaged, according to the military. The rebels say that they shot both down.",
    ),
    (
        "In a letter to parents, the headteacher, Joanna Quill, wrote that two teachers would leave in July. “We shall "
        "miss them both,” she added.",
        "Two teachers will leave the school in July, its head, Joanna Quill, told parents in a letter. “We shall miss "
        "them both,” Quill wrote.",
    ),
    (
        "“The pitch was frozen and the referee should have stopped it,” said coach Mia Berg. The federation said it would "
        "look at the report of the referee.",
        "The federation will look at the referee's report, it said. Mia Berg, the coach, had complained: “The pitch was "
        "frozen and the referee should have stopped it.”",
    ),
    (
        "Two neighbours said they had heard shouting shortly before midnight. The police would not say whether anybody "
        "had been arrested.",
        "Shouting was heard shortly before midnight, according to two people who live next door. Whether anybody has been "
        "arrested the police would not say.",
    ),
)
