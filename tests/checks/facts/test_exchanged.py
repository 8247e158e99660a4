"""Values and roles that changed places, in whatever construction, and the same exchange told honestly."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(
    select=("facts/figure-changed", "facts/roles-exchanged", "facts/subject-exchanged"), language_model=False
)


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


WRONG = [
    ("Velm and Oster received 12 and 31 lorries respectively.",
     "Oster and Velm received 12 and 31 lorries respectively."),
    ("The north has 40 nurses. The south has 65.", "There are 65 nurses in the north and 40 in the south."),
    ("Turnout was 61 percent in Brell and 44 percent in Tarn.",
     "In Tarn turnout was 61 percent, and in Brell 44 percent."),
    ("Halden Bank made a profit of $41 million, Corvel Bank one of $12 million.",
     "Corvel Bank made a profit of $41 million and Halden Bank $12 million."),
    ("According to a diplomat, the Tarnish delegation threatened to walk out when the Velmians produced a map that "
     "showed the whole island as their own.",
     "The Velmian delegation threatened to walk out over a map on which the Tarnish had drawn the whole island as their "
     "own, according to a diplomat."),
    ("Emil Krog was sent off after he fouled Ivo Lann late in the game.",
     "Emil Krog was sent off after he was fouled late in the game by Ivo Lann."),
    ("Halden Bank bought Corvel Steel for $2 billion in March.",
     "Halden Bank was bought by Corvel Steel for $2 billion in March."),
]

HONEST = [
    ("Velm and Oster received 12 and 31 lorries respectively.", "Velm received 12 lorries and Oster 31."),
    ("The north has 40 nurses. The south has 65.", "There are 40 nurses in the north and 65 in the south."),
    ("Turnout was 61 percent in Brell and 44 percent in Tarn.",
     "In Tarn turnout was 44 percent, against 61 percent in Brell."),
    ("Halden Bank made a profit of $41 million, Corvel Bank one of $12 million.",
     "Corvel Bank earned $12 million and Halden Bank $41 million."),
    ("According to a diplomat, the Tarnish delegation threatened to walk out when the Velmians produced a map that "
     "showed the whole island as their own.",
     "The Velmians had drawn the whole island as their own on a map, over which the delegation of Tarn threatened to "
     "walk out, according to a diplomat."),
    ("Emil Krog was sent off after he fouled Ivo Lann late in the game.",
     "Ivo Lann was fouled late in the game by Emil Krog, who was sent off."),
    ("Krog beat Abel and lost to Lann.", "Lann beat Krog, who had beaten Abel."),
    ("Kestria accused Brenia of moving tanks to the border. Brenia denied it.",
     "Brenia denied that it had moved tanks to the border, as Kestria claims."),
    ("The mayor blamed the company for the delay; the company blamed the weather.",
     "The company said the weather was to blame for the delay. The mayor blamed the company."),
    ("The league called the offer fair but said that many growers would lose more from the clover than they gained from "
     "the barley.",
     "The league thought the offer fair, but many growers, it said, would gain less from the barley than they lost from "
     "the clover."),
    ("Tom Vess, 12, said he would buy a chess computer; his sister Eva, 10, wants a donkey.",
     "Eva Vess, 10, would like a donkey; her brother Tom, 12, says he will buy a chess computer."),
    ("Ilse Tamm today announced that the Velmian Ministry of Ports has approved two loans to the Municipality of Tarn.",
     "Two loans for the Municipality of Tarn have won the approval of the Velmian Ministry of Ports, Ilse Tamm made "
     "known today."),
    ("The storm has wrought ruin on the coast, including in the Shallows; the league will provide further help to the "
     "Shallows, including blankets.",
     "Further help, among it blankets, will also flow from the league to the Shallows, a region which, like the rest "
     "of the coast, the storm has ravaged."),
    ("The Tarnish Republic (TR) state-run think tank Velm Office for Peace (VOP) released its report in May that told "
     "of raids.",
     "In May, the Velm Office for Peace (VOP), a think tank run by the state of the Tarnish Republic (TR), released its "
     "report, which told of raids."),
]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_an_exchange_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_in_another_order_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
