"""Sentences with denials, opposites and comparisons: rewritten honestly, and turned round."""

HONEST = (
    (
        "The strike will not end before the new contract is signed, the dockers' leader said on Monday.",
        "Dockers will stay out until they have a new contract, their leader said on Monday.",
    ),
    (
        "No other team in the league has conceded fewer goals than Marlow this season.",
        "Marlow have the best defence in the league this season.",
    ),
    ("The inquiry found no evidence that the signal had failed.", "There was no sign that the signal was broken."),
    (
        "Only two of the nine councillors did not support the plan.",
        "Seven of the nine councillors supported the plan; two were against it.",
    ),
    ("The ferry has not run since the storm in January.", "The ferry last ran in January, before the storm."),
    (
        "The company failed to file its accounts on time for the third year in a row.",
        "For the third year in a row the company did not file its accounts on time.",
    ),
    (
        "Residents can return to their homes on Thursday, police said.",
        "Residents must stay away from their homes until Thursday, police said.",
    ),
    (
        "The bank does not expect rates to rise this year.",
        "The bank expects rates to stay where they are this year.",
    ),
    ("It is not illegal to sell the knives, the court said.", "Selling the knives is legal, the court said."),
    (
        "Exports fell more slowly than imports in the spring, the office said.",
        "Imports fell faster than exports in the spring, the office said.",
    ),
    ("Arlen Motors sold the plant to its larger rival Doret.", "Doret bought the plant from its smaller rival Arlen Motors."),
    ("Prices are lower in the south than in the north.", "Prices are higher in the north than in the south."),
    (
        "The union accepted the offer after it had rejected the first one.",
        "Having rejected the first offer, the union accepted this one.",
    ),
    (
        "He had hoped to win the seat, but came third.",
        "He did not win the seat that he had hoped for, and came third.",
    ),
    (
        "The museum is open every day but Monday.",
        "The museum does not open on Mondays but is open on all other days.",
    ),
    ("The tower must not be higher than 40 metres.", "The tower may be at most 40 metres high."),
    ("Investigators have not ruled out arson.", "Arson is still a possibility, according to investigators."),
    (
        "Ms Lund did not deny that she had met the builder twice, but said that no money had changed hands.",
        "Ms Lund admitted two meetings with the builder but insisted that she had taken no money from him.",
    ),
    (
        "More people moved to the coast than left it last year, for the first time in a decade.",
        "For the first time in ten years, fewer people left the coast than moved there.",
    ),
    (
        "The minister, who opposed the tunnel when she was mayor, now supports it.",
        "The minister now backs the tunnel, which she was against when she was mayor.",
    ),
    (
        "The village has had no doctor since Karl Brandt retired in 2015.",
        "Karl Brandt, who retired in 2015, was the last doctor in the village.",
    ),
    (
        "The mayor cannot be removed before his term ends in 2027.",
        "The mayor will stay in office until his term ends in 2027.",
    ),
    ("Rents rose faster than wages for the third year running.", "For a third year wages failed to keep up with rents."),
    (
        "Ticket prices will not rise this year, the operator promised.",
        "The operator promised to keep ticket prices as they are this year.",
    ),
    (
        "Until last year, dogs were not allowed on the beach.",
        "Dogs have been allowed on the beach since last year.",
    ),
    (
        "The minister rejected criticism that the government had acted too late.",
        "The government did not act too late, the minister said in reply to critics.",
    ),
    (
        "The airline lost 2,000 bags on the first day and none on the second.",
        "On its first day the airline lost 2,000 bags; on the second, every bag arrived.",
    ),
    ("He is not expected to return before May.", "He is expected to be away until May."),
    (
        "All but 35 of the passengers have been taken to the mainland.",
        "Only 35 of the passengers have not been taken to the mainland.",
    ),
    (
        "The red drawing will be shown in the print room, not the main hall, from October.",
        "From October the red drawing will be shown in the print room.",
    ),
)
TURNED = (
    (
        "The strike will not end before the new contract is signed, the dockers' leader said on Monday.",
        "The strike will end before the new contract is signed, the dockers' leader said on Monday.",
    ),
    (
        "The inquiry did not find any evidence that the signal had failed.",
        "The inquiry found evidence that the signal had failed.",
    ),
    ("The bank does not expect rates to rise this year.", "The bank expects rates to rise this year."),
    ("It is not illegal to sell the knives, the court said.", "It is illegal to sell the knives, the court said."),
    ("The union accepted the offer after a vote on Tuesday.", "After Tuesday's vote the union turned down the offer."),
    (
        "The regulator lifted the ban on the pesticide in March.",
        "In March the regulator brought in a ban on the pesticide.",
    ),
    (
        "The minister, who opposed the tunnel when she was mayor, now supports it.",
        "The minister, who supported the tunnel when she was mayor, now opposes it.",
    ),
    (
        "Exports to Brenia fell by a third, while imports from there rose slightly.",
        "Exports to Brenia rose by a third, while imports from there fell slightly.",
    ),
    ("More people left the valley than moved there.", "More people moved to the valley than left it."),
    (
        "The train did not stop at Velm, where 40 passengers were waiting.",
        "The train stopped at Velm, where 40 passengers were waiting.",
    ),
    ("The judge ruled that the search had been unlawful.", "The search had been lawful, the judge ruled."),
    ("Investigators have not ruled out arson.", "Investigators have ruled out arson."),
    ("The museum is open every day but Monday.", "The museum is closed every day but Monday."),
)
