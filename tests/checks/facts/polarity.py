"""What is denied, planned, possible, forbidden, told of some or of all, and turned round. All invented."""

from __future__ import annotations

TURNED = (
    (
        "Trains will not run on the coast line before May, the operator said.",
        "Trains will run on the coast line before May, the operator said.",
    ),
    (
        "The museum can not lend the painting to the gallery in Velm, its director said.",
        "It can lend the painting to the gallery in Velm, the museum's director said.",
    ),
    (
        "The panel cannot summon ministers but may ask for their letters.",
        "The panel can summon ministers and may also ask for their letters.",
    ),
    (
        "The motion failed in the assembly by 61 votes to 58.",
        "The motion was carried in the assembly by 61 votes to 58.",
    ),
    (
        "In May a motion to remove the chairman failed by 31 votes to 28.",
        "A motion to remove the chairman was carried in May by 31 votes to 28.",
    ),
    (
        "The cause of the outage was not yet known, engineers said.",
        "The cause of the outage had been established, engineers said.",
    ),
    (
        "Schools with uniforms did not do better in the tests than others.",
        "Schools with uniforms did better in the tests than others.",
    ),
    (
        "All prices except those for children include a drink.",
        "All prices, including those for children, include a drink.",
    ),
    (
        "The mayor did not resign after the fire, and the clerk stayed on.",
        "The mayor resigned after the fire, and the clerk did not stay on.",
    ),
    (
        "The club did not sign the striker, and he joined a rival in June.",
        "The club signed the striker, and he did not join a rival in June.",
    ),
    (
        "Officer Ruth Sandel said the cause of the crash was not yet known.",
        "The cause of the crash, officer Ruth Sandel said, had now been established.",
    ),
    (
        "Towns with speed cameras did not have fewer crashes than others.",
        "Where there are speed cameras, towns have fewer crashes than elsewhere.",
    ),
    (
        "Sales of tractors in the region are up 4 per cent on last spring, dealers said.",
        "Sales of tractors in the region have declined by 4 per cent from last spring, dealers said.",
    ),
    (
        "Rents in Oster are 12 percent lower than in May, the bureau said.",
        "Rents in Oster have risen by 12 percent since May, the bureau said.",
    ),
    (
        "Exports showed a drop of 3 percent in August.",
        "Exports rose by 3 percent in August.",
    ),
    (
        "The camp lies 20 km south of the Tarn river, the army said.",
        "The camp lies 20 km north of the Tarn river, the army said.",
    ),
    (
        "A motion to remove the chairman failed by 31 votes to 28 in May.",
        "In May a motion to remove the chairman was carried by 31 votes to 28.",
    ),
    (
        "The library in Oster is to close in June.",
        "The library in Oster closed in June.",
    ),
    (
        "The council plans to close 14 old mills along the river by March and to move their workers.",
        "The council has shut 14 old mills along the river and is moving their workers.",
    ),
    (
        "The company is building a new quay at Oster.",
        "The company has finished building a new quay at Oster.",
    ),
    (
        "Farmers said the drug could slow the spread of the disease in cattle.",
        "The drug slows the spread of the disease in cattle, farmers said.",
    ),
    (
        "Arlen Motors said on Monday that it was considering the sale of its plant in Velm and had hired a bank.",
        "Arlen Motors said on Monday that it would sell its plant in Velm and that a bank had been hired.",
    ),
    (
        "The league was considering an appeal against the ruling.",
        "The league would bring an appeal against the ruling.",
    ),
    (
        "The board is weighing the closure of two wards.",
        "The board will close two wards.",
    ),
    (
        "A former clerk allegedly took 9,000 euros from the till over two years, magistrates in Velm heard.",
        "Magistrates in Velm heard that a former clerk took 9,000 euros from the till over two years.",
    ),
    (
        "Forecasters hope that the mast will give them six hours of warning.",
        "The mast will give forecasters six hours of warning.",
    ),
    (
        "The maker plans to stop producing pumps at Velm by 2029 if sales keep growing, its chairwoman said.",
        "By 2029 the maker will have stopped producing pumps at Velm, its chairwoman said.",
    ),
    (
        "Dorn is the champion of Norland and rides for a team from Velm.",
        "Dorn, who was the champion of Norland, rides for a team from Velm.",
    ),
    (
        "Buses run daily, except on public holidays.",
        "Buses run daily, including on public holidays.",
    ),
    (
        "The winners were given 400 euros each.",
        "The winners were given 400 euros in total.",
    ),
    (
        "Teachers at four of the town's 17 schools will strike on Thursday.",
        "A strike on Thursday will shut all of the town's 17 schools.",
    ),
    (
        "Teachers at four of the town's 17 schools will strike on Thursday.",
        "Teachers at all of the town's 17 schools will strike on Thursday.",
    ),
    (
        "Most of the 3,000 homes in the valley had their power back by midnight.",
        "Power was back in all 3,000 homes in the valley by midnight.",
    ),
    (
        "Ten of the 14 crew were saved.",
        "All 14 crew were saved.",
    ),
    (
        "Drones are banned over the harbour, the port said.",
        "Drones may fly over the harbour, the port said.",
    ),
    (
        "Visitors may take pictures in the old library, the guide said.",
        "Pictures are forbidden in the old library, the guide said.",
    ),
    (
        "The inquiry did not blame the captain for the loss of the trawler, but it said the owners had cut corners.",
        "The captain was blamed by the inquiry for the loss of the trawler, and the owners, it said, had cut "
        "corners.",
    ),
    (
        "Swimming in the reservoir is not allowed, and wardens patrol the shore in July.",
        "In July wardens patrol the shore of the reservoir, where swimming is allowed.",
    ),
    (
        "The choir will tour Norland in the autumn, its director, Pia Lund, said.",
        "The choir toured Norland in the autumn, according to its director, Pia Lund.",
    ),
    (
        "The airline is set to cut 40 routes, its chairman told shareholders in Velm.",
        "The airline has cut 40 routes, its chairman told shareholders in Velm.",
    ),
    (
        "The ministry hopes to vaccinate 90 percent of the herd by March.",
        "The ministry has vaccinated 90 percent of the herd, a month before March.",
    ),
    (
        "The bakery chain is exploring a sale of its frozen goods arm, two people close to the talks said.",
        "The bakery chain will sell its frozen goods arm, two people said.",
    ),
    (
        "The mayor was probably aware of the leak, the report said.",
        "The mayor was aware of the leak, the report said.",
    ),
    (
        "Turnover at the fair was 7 percent higher than in 2023, the organisers said.",
        "Turnover at the fair dropped by 7 percent from 2023, the organisers said.",
    ),
    (
        "House sales in the county slid 11 percent in the quarter, agents reported.",
        "Agents reported an increase of 11 percent in house sales in the county in the quarter.",
    ),
    (
        "The airfield lies west of the town, beyond the canal.",
        "The airfield is to the east of the town, beyond the canal.",
    ),
    (
        "Lena Marsh, who is the director of the zoo, feeds the seals on Sundays.",
        "Lena Marsh, who was the director of the zoo, feeds the seals on Sundays.",
    ),
    (
        "Two of the ward's nine nurses have asked to be moved.",
        "All of the ward's nine nurses have asked to be moved.",
    ),
    (
        "The ban covers every beach in the county except Sandhaven.",
        "The ban covers every beach in the county, including Sandhaven.",
    ),
    (
        "The seven runners won 700 crowns in total at the meeting in Tarn.",
        "The seven runners won 700 crowns each at the meeting in Tarn.",
    ),
    (
        "The proposal to merge the two parishes fell by 14 votes to 12.",
        "The proposal to merge the two parishes was passed by 14 votes to 12.",
    ),
    (
        "The widow has not forgiven the driver, and she did not go to the trial.",
        "The widow has forgiven the driver but did not go to the trial.",
    ),
    (
        "The crew have yet to be paid for the voyage, the union said.",
        "The crew have been paid for the voyage, the union said.",
    ),
    (
        "The vicar has not yet agreed to sell the bells.",
        "The vicar has agreed to sell the bells.",
    ),
    (
        "Camp fires are prohibited in the forest, rangers said.",
        "Rangers said camp fires may be lit in the forest.",
    ),
    (
        "Villagers are rebuilding the church that burned down in May.",
        "Villagers have finished rebuilding the church that burned down in May.",
    ),
    (
        "Scientists suspect that the glacier moved the stones.",
        "The glacier moved the stones.",
    ),
    (
        "The ship could sail by Friday if the strike ends, the owner said.",
        "The ship will sail by Friday, the owner said.",
    ),
    (
        "The court is expected to rule on the case in May.",
        "The court ruled on the case in May.",
    ),
    (
        "The dentist denied that she had overcharged anybody.",
        "The dentist admitted that she had overcharged people.",
    ),
    (
        "Parents do not want the crossing to be closed.",
        "Parents want the crossing to be closed.",
    ),
    (
        "Few of the farmers had heard of the grant.",
        "Most of the farmers had heard of the grant.",
    ),
    (
        "The dam is no longer safe, an engineer warned.",
        "The dam is still safe, an engineer said.",
    ),
)
