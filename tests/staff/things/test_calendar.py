"""A date is picked in a calendar: whole weeks, a month at a time, one touch takes a day."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.content.model import Campaign, Dates, Yearly
from kiosk.staff.parts.calendar_choice import CalendarChoice
from kiosk.staff.things.things_page import ThingsPage
from tests.staff.fakes import FakePublishing, FakeRoom
from tests.staff.form_samples import full_edition
from tests.staff.given import rows
from tests.staff.rooms import PlayedRoom, played, until
from tests.staff.things_desk import HELPLINE, Table, row, service

ADVISORY = "campaign/operation-advisory"


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    table = Table()
    yield table
    table.jobs.close()


def day(page: ThingsPage, key: str) -> Any:
    return next(each for each in rows(calendar(page), "days") if each.key == key)


def calendar(page: ThingsPage) -> CalendarChoice:
    found = page.property("calendar")
    assert isinstance(found, CalendarChoice)
    return found


def asking(table: Table, value: str = "") -> ThingsPage:
    """A calendar for the date from which a service is not shown any more."""
    page = table.open("services", HELPLINE)
    page.form.set_text("expires_on", value)
    page.form.leave_field("expires_on")
    calendar(page).ask("expires_on")
    return page


def test_it_begins_with_this_month_in_whole_weeks(table: Table) -> None:
    page = asking(table)
    shown = rows(calendar(page), "days")
    assert (calendar(page).property("month"), len(shown) % 7) == ("November 2026", 0)
    assert (shown[0].key, shown[-1].key) == ("2026-10-26", "2026-12-06")
    assert [each.key for each in shown if each.today] == ["2026-11-25"]
    assert [each.outside for each in shown].count(False) == 30
    assert (day(page, "2026-11-25").label, day(page, "2026-11-25").name) == ("25", "Wednesday 25 November 2026")


def test_it_begins_with_what_stands_there(table: Table) -> None:
    page = asking(table, "5 March 2027")
    assert calendar(page).property("month") == "March 2027"
    assert [each.key for each in rows(calendar(page), "days") if each.chosen] == ["2027-03-05"]
    page.form.set_text("expires_on", "sometime")
    calendar(page).ask("expires_on")
    assert calendar(page).property("month") == "November 2026"


def test_months_turn_over_the_end_of_a_year(table: Table) -> None:
    page = asking(table)
    for by, month in ((2, "January 2027"), (-1, "December 2026"), (-12, "December 2025")):
        calendar(page).turn(by)
        assert calendar(page).property("month") == month
    calendar(page).pick("2025-12-24")
    assert (service(table).expires_on, calendar(page).property("asking")) == (dt.date(2025, 12, 24), False)


@pytest.mark.parametrize(("chosen", "by"), [("1 December 2099", 1), ("1 January 2000", -1)])
def test_it_ends_where_fields_do(table: Table, chosen: str, by: int) -> None:
    page = asking(table, chosen)
    before = calendar(page).property("month")
    calendar(page).turn(by)
    assert calendar(page).property("month") == before


def test_leaving_takes_nothing(table: Table) -> None:
    page = asking(table)
    calendar(page).leave()
    calendar(page).pick("2026-11-25")
    assert service(table).expires_on is None


def periods(table: Table) -> tuple[Any, ...]:
    campaign = table.session.thing(ADVISORY)
    assert isinstance(campaign, Campaign)
    return campaign.showing.when


def test_a_day_that_is_picked_is_one_step_and_is_kept(table: Table) -> None:
    page = table.open("campaigns", ADVISORY)
    place = len(periods(table))
    page.form.add("showing/when/+", "dates")
    key = f"showing/when/{place}/first"
    calendar(page).ask(key)
    assert (calendar(page).property("title"), calendar(page).property("month")) == ("First day", "November 2026")
    calendar(page).turn(3)
    calendar(page).pick("2027-02-08")
    assert isinstance(periods(table)[place], Dates)
    assert periods(table)[place].first == dt.date(2027, 2, 8)
    assert row(page, key).value == "8 February 2027"
    table.session.undo()
    assert row(page, key).value == "25 November 2026"


def test_a_day_of_every_year_is_picked_too(table: Table) -> None:
    page = table.open("campaigns", ADVISORY)
    place = len(periods(table))
    page.form.add("showing/when/+", "date")
    calendar(page).ask(f"showing/when/{place}/days")
    calendar(page).pick("2026-12-10")
    assert periods(table)[place] == Yearly(rule="FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", days=16)
    assert row(page, f"showing/when/{place}/days").value == "10 December"


def test_by_touch_it_lies_over_the_form_and_not_over_another(qapp: QObject) -> None:
    with played((1920, 1080), FakeRoom(publishing=FakePublishing((full_edition(),)))) as room:
        open_event(room)
        room.reach("Calendar")
        until(lambda: room.count("CalendarSheet") == 1)
        room.tap("Next month")
        room.tap("24")
        until(lambda: room.value("Date") == "24 December 2026")
        assert room.count("CalendarSheet") == 0
        room.reach("Calendar")
        until(lambda: room.count("CalendarSheet") == 1)
        room.shell.property("page").choose_group("rooms")
        until(lambda: room.count("CalendarSheet") == 0)


def open_event(room: PlayedRoom) -> None:
    room.go("Venue and events")
    room.shell.property("page").choose_group("events")
    room.drawn()
    room.tap("Add an event")
    room.drawn()
