"""What the tests of this family say of a check."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.align import align
from checker.annotate.suspicion import suspect
from checker.collation import Collation
from checker.finding import Remark
from tests.annotate.reading import read

Check = Callable[[Collation], Iterable[Remark]]


def alone(check: Check, draft: str) -> list[Remark]:
    """Its remarks on a draft without an original."""
    return list(check(Collation((), suspect(read(draft)))))


def against(check: Check, original: str, draft: str) -> list[Remark]:
    """Its remarks on a draft beside its original."""
    return list(check(align((read(original),), suspect(read(draft)))))


def accepted(draft: str, remark: Remark) -> str:
    """The draft with the remark's suggestion."""
    assert remark.suggestion is not None
    return draft[:remark.b.start] + remark.suggestion.text + draft[remark.b.end:]
