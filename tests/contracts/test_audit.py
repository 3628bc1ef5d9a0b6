"""The list of who did what."""

import datetime as dt

import pytest

from kiosk.errors import KioskError
from kiosk.staff.ports import Audit, AuditLine
from tests.contracts.behind import AMINA, JOE, Behind, all_kept
from tests.staff.fakes import NOW

PORTS = (Audit, AuditLine)


def test_what_was_noted_is_listed_newest_first_with_who_and_when(behind: Behind) -> None:
    audit = behind.ports.audit
    audit.note(AMINA, "One.")
    behind.clock.advance(dt.timedelta(minutes=5))
    audit.note("", "Two.")
    newest, older = audit.latest(2)
    assert (newest.who, newest.what, newest.at) == ("", "Two.", NOW + dt.timedelta(minutes=5))
    assert (older.who, older.what, older.at) == (AMINA, "One.", NOW)
    assert newest.at.utcoffset() == dt.timedelta(0)


def test_a_clock_that_was_set_back_does_not_change_the_order(behind: Behind) -> None:
    audit = behind.ports.audit
    audit.note(AMINA, "One.")
    behind.clock.advance(-dt.timedelta(days=1))
    audit.note(JOE, "Two.")
    assert [each.what for each in audit.latest(2)] == ["Two.", "One."]


@pytest.mark.parametrize(("count", "given"), [(-1, 0), (0, 0), (1, 1), (3, 3)])
def test_as_many_are_given_as_are_asked_for(behind: Behind, count: int, given: int) -> None:
    for number in range(5):
        behind.ports.audit.note(AMINA, f"{number}.")
    assert [each.what for each in behind.ports.audit.latest(count)] == ["4.", "3.", "2."][:given]


def test_where_there_are_fewer_all_are_given(behind: Behind) -> None:
    behind.ports.audit.note(AMINA, "One.")
    assert behind.ports.audit.latest(10_000)[0].what == "One."


def test_where_nothing_can_be_reached_it_says_so_and_nothing_has_changed(behind: Behind) -> None:
    before = all_kept(behind)
    with behind.out_of_reach(), pytest.raises(KioskError):
        behind.ports.audit.note(AMINA, "One.")
    with behind.out_of_reach(), pytest.raises(KioskError):
        behind.ports.audit.latest(1)
    assert all_kept(behind) == before


def test_on_a_full_disk_it_can_be_read_and_not_added_to(behind: Behind) -> None:
    behind.ports.audit.note(AMINA, "One.")
    before = all_kept(behind)
    with behind.full():
        with pytest.raises(KioskError):
            behind.ports.audit.note(AMINA, "Two.")
        assert behind.ports.audit.latest(1)[0].what == "One."
    assert all_kept(behind) == before
