"""Counting answers of visitors: what may be counted is taken, and whoever counts takes nothing else (safety rule 7)."""

import random

import pytest

from kiosk.errors import OurError
from kiosk.store.tallies import Tallies
from kiosk.visitor.page_context import NoCounter, VisitCounter
from tests.store.samples import noon
from tests.visitor.given import Counted

PORTS = (VisitCounter,)

ALLOWED = [("topic-group", "safety"), ("survey", "feeling/question/answer"), ("useful", "safety/yes")]


def counting() -> Tallies:
    return Tallies(noon, random.Random(1))


@pytest.mark.parametrize("make", [counting, Counted, NoCounter], ids=["real", "fake", "none"])
def test_what_may_be_counted_is_taken_again_and_again(make: type[VisitCounter]) -> None:
    counter = make()
    for kind, key in ALLOWED * 2:
        counter.add(kind, key)


@pytest.mark.parametrize("make", [counting, Counted], ids=["real", "fake"])
@pytest.mark.parametrize(
    ("kind", "key"), [("hide", "start"), ("topic-group", "somebody"), ("survey", "What I wrote"), ("useful", "")]
)
def test_what_may_not_be_counted_is_a_fault_of_ours(make: type[VisitCounter], kind: str, key: str) -> None:
    with pytest.raises(OurError):
        make().add(kind, key)
