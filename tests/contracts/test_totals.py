"""What was counted."""

import pytest

from kiosk.errors import KioskError
from kiosk.staff.ports import Totals
from kiosk.store.tallies import Tally
from tests.contracts.behind import Behind

PORTS = (Totals,)

SAFETY, YES = Tally("2026-11", "topic-group", "safety"), Tally("2026-10", "useful", "safety/yes")


def test_before_anybody_was_counted_there_is_nothing(behind: Behind) -> None:
    assert behind.ports.totals.totals() == {}


def test_it_gives_raw_counts_by_month_kind_and_key(behind: Behind) -> None:
    behind.count({SAFETY: 3, YES: 12})
    counted = behind.ports.totals.totals()
    assert counted == {("2026-11", "topic-group", "safety"): 3, ("2026-10", "useful", "safety/yes"): 12}
    assert {type(key) for key in counted} == {tuple}, "nothing of the database is handed out"


def test_what_was_asked_for_does_not_change_by_what_is_counted(behind: Behind) -> None:
    behind.count({SAFETY: 3})
    before = behind.ports.totals.totals()
    behind.count({YES: 1})
    assert before == {tuple(SAFETY): 3}


def test_where_nothing_can_be_reached_it_says_so(behind: Behind) -> None:
    behind.count({SAFETY: 3})
    with behind.out_of_reach(), pytest.raises(KioskError):
        behind.ports.totals.totals()
    with behind.full():
        assert behind.ports.totals.totals() == {tuple(SAFETY): 3}
