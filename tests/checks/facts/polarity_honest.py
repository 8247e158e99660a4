"""What is denied, planned, possible, forbidden, told of some or of all, put otherwise by an honest rewriter.

All invented, and read while the checks were mended.
"""

from __future__ import annotations

HONEST = (
    (
        "Ruth Amsel has not yet paid the fine, the court in Velm said.",
        "Ruth Amsel has yet to pay the fine, the court in Velm said.",
    ),
    (
        "The band played without its drummer on Friday.",
        "The band played minus its drummer on Friday.",
    ),
    (
        "Calls to the company were not returned on Sunday.",
        "Calls to the company went unreturned on Sunday.",
    ),
    (
        "The tenants had threatened to withhold the rent for May.",
        "The tenants had threatened not to pay the rent for May.",
    ),
    (
        "The clinic had run out of masks by Tuesday, its director said.",
        "The clinic had been without masks since Tuesday, its director said.",
    ),
    (
        "Oxygen in the lake did not return to normal for six days, the agency said.",
        "It was six days before oxygen in the lake was back to normal, the agency said.",
    ),
    (
        "No passport was found and no money was missing, the police said.",
        "No money was missing and no passport had been found, the police said.",
    ),
    (
        "The council's lawyers have not yet replied to the letter of 4 May.",
        "The letter of 4 May has gone unanswered by the council's lawyers.",
    ),
    (
        "It is not known what caused the leak at the dairy.",
        "It is unclear what caused the leak at the dairy.",
    ),
    (
        "It is not clear who will pay for the pier.",
        "Who will pay for the pier has not been established.",
    ),
    (
        "The new trams are not faster than the old ones, riders say.",
        "The new trams are as slow as the old ones, riders say.",
    ),
    (
        "The charity raised 4,000 euros for the library.",
        "The library's fund grew by 4,000 euros thanks to the charity.",
    ),
    (
        "Rain fell in the northern half of the island and the southern half stayed dry.",
        "The south of the island stayed dry, while rain fell in the north.",
    ),
    (
        "Last year 900 people were rescued, a fifth more than the year before.",
        "Last year 900 people were rescued, a fifth more than in the previous year.",
    ),
    (
        "Two in five pupils were driven to school, and the share fell to one in five in June.",
        "In June the share of pupils who were driven to school dropped from two in five to one in five.",
    ),
    (
        "Wheat prices are 9 percent below last year's, the exchange said.",
        "Wheat prices are 9 percent down on last year, the exchange said.",
    ),
    (
        "The widow is asking a court in Velm for the letters.",
        "The widow has asked a court in Velm to order the release of the letters.",
    ),
    (
        "Owners will be told by letter, and dealers will replace the latch.",
        "Owners, who get a letter, have the latch replaced by dealers.",
    ),
    (
        "The owner, a firm from Oster, blamed bad fuel.",
        "The owner is based in Oster; bad fuel was to blame, the agency said.",
    ),
    (
        "The firm is considering whether to sell its mill.",
        "The firm is thinking of selling its mill.",
    ),
    (
        "The mayor could resign as early as Friday, an aide said.",
        "It is possible that the mayor will resign as early as Friday, an aide said.",
    ),
    (
        "The bridge was to be closed in May, but the council put it off.",
        "The closing of the bridge in May has been put off by the council.",
    ),
    (
        "The fire probably started in a shed, police think.",
        "Police believe that the fire started in a shed.",
    ),
    (
        "Buses run daily, except on public holidays.",
        "Buses run every day but not on public holidays.",
    ),
    (
        "Most of the 40 shops on the square stayed shut on Friday.",
        "On Friday most of the square's 40 shops did not open.",
    ),
    (
        "Three of the five bridges were closed, and all of the ferries were cancelled.",
        "All ferries were cancelled, and three of the five bridges were shut.",
    ),
    (
        "Only the stump and some branches are left, the ranger said.",
        "That leaves a stump and some branches, the ranger said.",
    ),
    (
        "The firm said the website would go on with a staff of four.",
        "The firm, which sees its sales fall, means to keep only the website, with a staff of four.",
    ),
    (
        "All but two of the 14 crew were saved.",
        "Twelve of the 14 crew were saved.",
    ),
    (
        "Drones are banned over the harbour, the port said.",
        "Drones must not fly over the harbour, the port said.",
    ),
    (
        "Cars are banned from Mill Street except on market days.",
        "Cars may use Mill Street only on market days.",
    ),
    (
        "The mill could close, its owner said. It may shed 40 jobs first.",
        "Its owner said that the closure of the mill was possible and that 40 jobs might go first.",
    ),
    (
        "The plane is believed to have lost power over the bay.",
        "Investigators think that the plane lost power over the bay.",
    ),
    (
        "The council is considering a ban on scooters in the old town.",
        "Scooters could be banned from the old town under plans before the council.",
    ),
    (
        "The board considered the sale of two ferries and rejected it.",
        "The board rejected the sale of two ferries.",
    ),
    (
        "The firm explored the market in Asia before it sold its plant in Velm.",
        "The firm had explored the market in Asia when it sold its plant in Velm.",
    ),
    (
        "The exhibition was to have opened in May but was put off.",
        "The exhibition, planned for May, was put off.",
    ),
    (
        "The team is to play in Velm on Sunday.",
        "The team plays in Velm on Sunday.",
    ),
    (
        "The tower, which will be 90 metres high, is being built by a firm from Oster.",
        "A firm from Oster is building the tower, which is to be 90 metres high.",
    ),
    (
        "The clinic treated 400 patients last year and expects to treat 600 this year.",
        "Some 600 patients will be treated at the clinic this year, it expects, after 400 last year.",
    ),
    (
        "Unemployment fell to 5 percent, down from 6 percent in May.",
        "From 6 percent in May unemployment went down to 5 percent.",
    ),
    (
        "The bank cut its forecast by half a point to 2 percent and raised that for inflation by half a point.",
        "The bank raised its forecast for inflation by half a point and lowered that for growth by half a point, to"
        " 2 percent.",
    ),
    (
        "The river rose by two metres and the road to the north was cut.",
        "The road to the north was cut after the river had risen two metres.",
    ),
    (
        "The storm moved east from Oster to Tarn, in the west of the county.",
        "From Oster the storm moved east to Tarn in the county's west.",
    ),
    (
        "Each of the 12 schools will get two new buses.",
        "All 12 schools will get two new buses each.",
    ),
    (
        "The law bans smoking in parks. Fines of 80 euros may be imposed.",
        "Smoking is banned in parks, and fines of 80 euros may be imposed.",
    ),
    (
        "All shops except bakeries must close at noon.",
        "Bakeries are also allowed to open after noon, unlike other shops.",
    ),
    (
        "The museum, except for its east wing, reopens in May.",
        "In May the museum reopens, though not yet its east wing.",
    ),
    (
        "The motion to close the pool failed by 12 votes to nine.",
        "By 12 votes to nine the council voted to keep the pool.",
    ),
    (
        "Nobody from the firm could be reached on Sunday.",
        "Attempts to reach the firm on Sunday went unanswered.",
    ),
    (
        "The two women have not been seen since Tuesday.",
        "The two women were last seen on Tuesday.",
    ),
    (
        "The club did not win in May and did not lose in June.",
        "The club was without a win in May and without a defeat in June.",
    ),
    (
        "It is not far from the school to the pool, which is not open on Mondays.",
        "The pool, close to the school, is closed on Mondays.",
    ),
    (
        "The vaccine probably protects for a year, the doctors said.",
        "The vaccine is likely to protect for a year, the doctors said.",
    ),
    (
        "Mr Arlen reportedly fled to Norland in May.",
        "In May Mr Arlen fled to Norland, local papers said.",
    ),
    (
        "Ms Dorn was chairwoman until June, when her deputy took over.",
        "Ms Dorn, who is the former chairwoman, was succeeded in June by her deputy.",
    ),
    (
        "The pilot is no longer in hospital, his wife said on Sunday.",
        "The pilot has left hospital, his wife said on Sunday.",
    ),
    (
        "The pier is not yet safe, an engineer said.",
        "The pier is still not safe, an engineer said.",
    ),
    (
        "He is no longer the captain but still plays.",
        "He still plays but has given up the captain's armband.",
    ),
    (
        "The prosecutor said that Mr Venn, 44, allegedly hid the cash in a freezer.",
        "Mr Venn, 44, hid the cash in a freezer, the prosecutor alleged.",
    ),
    (
        "The team will be led by Orla Finn, who won the race in 2022.",
        "Orla Finn, the winner in 2022, leads the team.",
    ),
    (
        "Demand is expected to slow, so the mill will cut its output by 5 percent.",
        "The mill is to lower its output by 5 percent as demand is likely to slow.",
    ),
    (
        "Temperatures will be 3 degrees above average in May, and rain 10 percent below.",
        "In May it will be 3 degrees warmer than usual and rain will be down 10 percent.",
    ),
    (
        "Not one of the 14 boats was lost, although two of the 14 were damaged.",
        "All 14 boats survived, two of them with damage.",
    ),
    (
        "The company had been planning to sell the hotel before the fire.",
        "Before the fire the hotel was to be sold by the company.",
    ),
    (
        "The drug can cause headaches, the leaflet says.",
        "The drug may cause headaches, according to the leaflet.",
    ),
    (
        "Investigators are examining the wreck, and divers are looking for the recorder.",
        "The wreck is being examined by investigators, while divers search for the recorder.",
    ),
    (
        "The prince will not attend the wedding, and neither will his sister.",
        "Neither the prince nor his sister will be at the wedding.",
    ),
    (
        "No fewer than 300 people had been told to leave.",
        "At least 300 people had been told to leave.",
    ),
    (
        "She said that nothing had been stolen, but that a window was broken.",
        "A window was broken, she said, though nothing was stolen.",
    ),
)
