"""Deeds whose doer is what the parse hangs the verb on: no exchange where it hangs it elsewhere."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import at_least
from checker.settings import Settings

NO_SUBJECT_OF_ITS_OWN = [
    ("In June, Rep. Hallam led a letter with Rep. Deborah Rusk to EPA Administrator Michael Reegan urging the EPA to do "
     "more to address Velmex. Hallam was thanked.",
     "In June, Rep. Hallam led a letter with Rep. Deborah Rusk to EPA Administrator Michael Reegan, urging the EPA to do "
     "more about Velmex. Hallam was thanked."),
    ("Rep. Lucy McBride joined McKessler employees on Monday. During the conversation, McBride commended the work "
     "McKessler does to improve health across our communities and encouraged the group to enter leadership roles, "
     "empower one another to take on career challenges, and continue to be engaged in their communities.",
     "Rep. Lucy McBride joined McKessler employees on Monday. During the conversation, McBride applauded the work "
     "McKessler does to improve health in our communities and encouraged the group to step into leadership roles, "
     "empower one another to take on career challenges, and stay engaged in their communities."),
]


@pytest.mark.parametrize(("a", "b"), NO_SUBJECT_OF_ITS_OWN)
def test_what_only_the_parse_hangs_elsewhere_is_quiet(a: str, b: str) -> None:
    settings = Settings(select=("facts/subject-exchanged",), language_model=False)
    assert not [one for one in pipeline.compare(a, b, settings).findings if at_least(one.severity, "warning")]
