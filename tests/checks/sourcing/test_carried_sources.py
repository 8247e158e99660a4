"""Sources that the draft gives in another way, or that are nobody's: no attribution was dropped."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import at_least
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/attribution-dropped",), language_model=False)

HONEST = [
    ("A jury in Velm found a cook guilty of four charges of theft. Ilse Tamm, 41, had claimed that the spoons were "
     "mislaid when the kitchen moved floors. The jury was out for 11 hours.",
     "Ilse Tamm, a cook, was convicted by a jury in Velm of four charges of theft. The jury was out for 11 hours. The "
     "41-year-old's case was that the spoons had been mislaid during the kitchen's move to another floor."),
    ("The president of Brellia, Emil Krog, will resign at the end of the month if parliament rejects his water plan for "
     "a second time, his spokeswoman said on Monday. Deputies threw the plan out by 88 votes to 81 in March; the second "
     "vote is set for Thursday.",
     "Brellia's deputies rejected the water plan of President Emil Krog by 88 votes to 81 in March and vote on it for "
     "the second time on Thursday. If they throw it out again he will step down at the end of the month, according to "
     "his spokeswoman on Monday."),
    ("Oyster growers on the Tarn coast may harvest again from Monday, the food safety agency said, after seven weeks in "
     "which a toxic alga made the shellfish unsafe to eat. Tests on samples from 12 bays showed levels below the limit.",
     "The food safety agency has cleared oyster growers on the Tarn coast to resume harvesting on Monday. For seven "
     "weeks a toxic alga had made their shellfish unfit for eating. Samples taken in 12 bays tested below the limit."),
    ("Brellia is to close its embassy in Oster and four other missions next year in order to save 90 million crowns, the "
     "foreign minister told parliament on Wednesday. Ilse Tamm said the work of the Oster embassy would be taken over "
     "by the one in Velm. About 45 diplomats will be called home by the end of March.",
     "Oster is one of five missions that Brellia will shut next year, parliament heard on Wednesday from the foreign "
     "minister, Ilse Tamm. The closures are intended to save 90 million crowns. Velm will take on what the embassy in "
     "Oster has done, and by the end of March some 45 diplomats will have been recalled."),
    ("I also want to thank Chairwoman Tamm and Councillor Krog for partnering with me. The bill goes to the house today.",
     "My thanks go as well to my partners, Chairwoman Tamm and Councillor Krog. The bill goes to the house today."),
]

DROPPED = [
    ("The ferry is safe and will sail on Friday, the minister said on Monday after weeks of rain.",
     "The ferry is safe and will sail on Friday."),
    ("The cook had hidden the spoons, her neighbour claimed. Her car was that of a rich woman.",
     "The cook had hidden the spoons. Her car was that of a rich woman."),
]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_source_given_otherwise_is_quiet(a: str, b: str) -> None:
    assert not [one for one in pipeline.compare(a, b, SETTINGS).findings if at_least(one.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), DROPPED)
def test_a_source_that_is_gone_is_missed(a: str, b: str) -> None:
    assert [one for one in pipeline.compare(a, b, SETTINGS).findings if at_least(one.severity, "warning")]
