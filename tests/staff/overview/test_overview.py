"""The overview: what is published, what waits, what is due, what comes, and the way to each."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.checks import Problem, Severity
from kiosk.content.draft import Draft, edition_of
from kiosk.content.model import Campaign, Dates, Edition, Service, Showing, Yearly
from kiosk.errors import MachineError
from kiosk.schedule.campaigns import days_showing
from kiosk.staff.overview.campaign_calendar import month_starts, seasons, share, strip
from kiosk.staff.overview.due import Urgency, due
from kiosk.staff.overview.overview_page import OverviewPage
from kiosk.staff.overview.this_week import AT_ONCE, WeekRow, this_week
from tests.content.checks import samples
from tests.staff.fakes import NOW, FakePublishing, FakeRoom, starter
from tests.staff.given import GivenDesk, row, rows
from tests.visitor.given import catalogue_of

TODAY = NOW.date()
DAY = dt.timedelta(days=1)


def service(ident: str, days_left: int, **fields: Any) -> Service:
    """A service whose check is due in so many days."""
    assurance = msgspec.structs.replace(
        samples.service().assurance, assured_date=TODAY - 90 * DAY, review_after=TODAY + days_left * DAY
    )
    return msgspec.structs.replace(samples.service(), id=ident, name=ident.title(), assurance=assurance, **fields)


def task(thing: str, field: str) -> Problem:
    return Problem(Severity.TASK, "staff-task", thing, field, "Ring them.", "Then take it off the list.")


def campaign(ident: str, *when: Dates | Yearly) -> Campaign:
    return msgspec.structs.replace(samples.campaign(), id=ident, title=ident.title(), showing=Showing(when=when))


# --- what is due ------------------------------------------------------------------------------------------------------


def test_what_is_overdue_stands_first_then_what_is_near_then_tasks() -> None:
    catalogue = catalogue_of(
        services=(service("later", 40), service("soon", 3), service("over", -1), service("long-over", -30))
    )
    found = due(catalogue, [task("service/later", "staff_tasks/0"), task("service/over", "staff_tasks/1")], TODAY)
    assert [(each.thing, each.urgency) for each in found] == [
        ("service/long-over", Urgency.OVER),
        ("service/over", Urgency.OVER),
        ("service/soon", Urgency.SOON),
        ("service/later", Urgency.TASKS),
    ]
    assert found[1].words == "Its check was due on 24 November 2026. Visitors see “Ring to check”. 1 thing to do."
    assert found[3].field == "staff_tasks/0"


@pytest.mark.parametrize(("days", "words"), [(0, "today"), (1, "tomorrow"), (2, "in 2 days"), (14, "in 14 days")])
def test_a_date_that_is_near_is_said_in_days(days: int, words: str) -> None:
    [found] = due(catalogue_of(services=(service("one", days),)), [], TODAY)
    assert found.words == f"Its check is due {words}."


def test_what_nobody_sees_any_more_needs_no_check() -> None:
    gone = service("gone", -5, expires_on=TODAY)
    assert due(catalogue_of(services=(gone, service("fresh", 15))), [], TODAY) == ()


# --- this week --------------------------------------------------------------------------------------------------------


def names(*found: WeekRow) -> list[str]:
    return [each.name for each in found]


def test_five_things_are_named_and_checks_that_are_over_leave_room_for_others() -> None:
    over = [service(f"over-{number}", -number) for number in range(1, 6)]
    found = due(catalogue_of(services=(*over, service("soon", 3))), [], TODAY)
    begins = campaign("begins", Dates(TODAY + 3 * DAY, TODAY + 9 * DAY))
    told = this_week(found, (begins,), TODAY, waiting=2, no_backup=True)
    assert names(*told) == ["2 changes wait to be published", "Over-5", "Over-4", "Over-3", "Begins"]
    assert [each.key for each in told][::4] == ["publish", "campaign/begins"]
    assert told[4].words == "Begins on Saturday 28 November 2026."


def test_with_little_to_do_what_is_less_urgent_comes_up() -> None:
    found = due(catalogue_of(services=(service("soon", 3), service("later", 40))), [task("service/later", "x")], TODAY)
    ends = campaign("ends", Dates(TODAY - 9 * DAY, TODAY + 2 * DAY))
    told = this_week(found, (ends,), TODAY, waiting=0, no_backup=True)
    assert names(*told) == ["Ends", "Make a backup", "Soon", "Later"]
    assert told[0].words == "Its last day is Friday 27 November 2026."
    assert this_week((), (), TODAY, waiting=0, no_backup=False) == ()


@pytest.mark.parametrize(("first", "last"), [(-9, 20), (9, 20), (-20, -2)])
def test_a_campaign_that_neither_begins_nor_ends_this_week_is_not_named(first: int, last: int) -> None:
    other = campaign("other", Dates(TODAY + first * DAY, TODAY + last * DAY))
    assert this_week((), (other,), TODAY, waiting=0, no_backup=False) == ()


def test_what_is_due_twice_is_named_once() -> None:
    begins = campaign("one", Dates(TODAY, TODAY + 30 * DAY))
    begins = msgspec.structs.replace(begins, assurance=service("any", -1).assurance)
    found = due(catalogue_of(campaigns=(begins,)), [], TODAY)
    [told] = this_week(found, (begins,), TODAY, waiting=0, no_backup=False)
    assert told.tone_name == "error"


# --- campaigns --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("today", [dt.date(2026, 11, 25), dt.date(2026, 12, 31), dt.date(2027, 1, 31)])
def test_the_strip_is_this_month_and_the_next_two(today: dt.date) -> None:
    first, last = strip(today)
    assert first == today.replace(day=1)
    assert (last + DAY).day == 1
    starts = month_starts(today)
    assert [start.day for start, _ in starts] == [1, 1, 1]
    assert [round(at, 6) for _, at in starts] == [round(share(start, today), 6) for start, _ in starts]


@given(st.dates(dt.date(2026, 10, 1), dt.date(2027, 3, 1)), st.integers(1, 60), st.dates(TODAY, dt.date(2027, 2, 1)))
def test_a_bar_covers_the_days_it_shows(first: dt.date, length: int, today: dt.date) -> None:
    shown = campaign("one", Dates(first, first + (length - 1) * DAY))
    begin, end = strip(today)
    days = [day for day in days_showing(shown.showing, begin, end)]
    found = seasons([shown], today)
    if not days or days[-1] < today:
        assert found == ()
        return
    [season] = found
    left, right = (float(part) for part in season.bars.split("-"))
    assert left == pytest.approx(share(days[0], today), abs=0.0001)
    assert right == pytest.approx(share(days[-1] + DAY, today), abs=0.0001)


def test_campaigns_stand_in_the_order_they_come() -> None:
    found = seasons(
        [
            campaign("later", Dates(TODAY + 20 * DAY, TODAY + 25 * DAY)),
            campaign("over", Dates(TODAY - 20 * DAY, TODAY - DAY)),
            campaign("now", Dates(TODAY - 2 * DAY, TODAY + 2 * DAY)),
            campaign("far", Dates(TODAY + 200 * DAY, TODAY + 201 * DAY)),
            campaign("broken", Yearly("FREQ=NEVER")),
            campaign("one-day", Yearly("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1")),
        ],
        TODAY,
    )
    assert [(each.campaign, each.words) for each in found] == [
        ("now", "On now, until 27 November 2026"),
        ("one-day", "1 December 2026"),
        ("later", "15 December 2026 to 20 December 2026"),
    ]


# --- the page ---------------------------------------------------------------------------------------------------------


def own_edition(number: int = 2) -> Edition:
    draft = Draft(venue=starter().venue)
    return edition_of(draft, number, NOW - 2 * DAY, "Amina Hart", note="The hours of Christmas.")


@pytest.fixture
def shell(qapp: object) -> GivenDesk:
    return GivenDesk(FakeRoom())


def test_before_anything_is_published_it_says_what_visitors_see(shell: GivenDesk) -> None:
    page = shell.page(OverviewPage)
    assert page.property("publishedWords") == "Nothing is published by this venue yet. Visitors see: Starter edition."
    assert page.property("sample") is True


def test_it_says_what_is_published_when_by_whom_and_why(qapp: object) -> None:
    publishing = FakePublishing()
    publishing.publish(own_edition(), "Amina Hart")
    page = GivenDesk(FakeRoom(publishing=publishing)).page(OverviewPage)
    assert page.property("publishedWords") == "Edition 2, published 23 November 2026, 2:05pm by Amina Hart."
    assert page.property("reason") == "The hours of Christmas."


def test_a_venue_of_ones_own_is_no_sample(shell: GivenDesk) -> None:
    venue = starter().venue
    assert venue is not None
    page = shell.page(OverviewPage)
    shell.session.edit(f"venue/{venue.id}", msgspec.structs.replace(venue, name="Our Library"), "name")
    assert page.property("sample") is False


@pytest.mark.parametrize(
    ("count", "words"), [(0, "Everything"), (1, "1 change is not published yet."), (4, "4 changes are")]
)
def test_it_says_what_waits(shell: GivenDesk, count: int, words: str) -> None:
    shell.waiting = count
    assert shell.page(OverviewPage).property("waitingWords").startswith(words)


def test_what_is_due_is_counted_and_listed_with_a_way_to_it(shell: GivenDesk) -> None:
    first = next(each for each in starter().services if each.id == "herts-sarc")
    late = msgspec.structs.replace(
        first, assurance=msgspec.structs.replace(first.assurance, review_after=TODAY - 3 * DAY)
    )
    shell.session.edit(f"service/{first.id}", late, "date")
    page = shell.page(OverviewPage)
    assert page.property("dueWords").startswith("1 past their check, ")
    listed = rows(page, "week")
    assert len(listed) == AT_ONCE
    assert rows(page, "due") == ()
    assert (listed[0].key, listed[0].tone_name) == (f"service/{first.id}", "error")
    page.open_thing(listed[0].key, listed[0].field)
    assert shell.opened == [(f"service/{first.id}", "assurance/review_after")]
    assert page.property("moreDueWords") != ""
    page.show_all()
    assert len(rows(page, "due")) > AT_ONCE
    assert page.property("moreDueWords") == ""


def test_it_follows_what_is_written(shell: GivenDesk) -> None:
    page = shell.page(OverviewPage)
    before = page.property("dueWords")
    first = next(each for each in starter().services if each.id == "herts-sarc")
    late = msgspec.structs.replace(
        first, assurance=msgspec.structs.replace(first.assurance, review_after=TODAY - 3 * DAY)
    )
    shell.session.edit(f"service/{first.id}", late, "date")
    assert page.property("dueWords") != before
    shell.session.undo()
    assert page.property("dueWords") == before


def test_the_next_campaigns_are_on_the_strip(shell: GivenDesk) -> None:
    page = shell.page(OverviewPage)
    assert page.property("months") == ["November", "December", "January"]
    assert row(page, "seasons", "campaign/sixteen-days").words == "On now, until 10 December 2026"
    assert page.property("today") == pytest.approx(24 / 92)


def test_backups_are_asked_for_until_there_is_one(shell: GivenDesk) -> None:
    page = shell.page(OverviewPage)
    assert (page.property("backupWords"), page.property("noBackup")) == ("No backup yet. Make one now.", True)
    shell.room.backups.made_at = NOW.astimezone(dt.UTC)
    page.refresh()
    assert page.property("backupWords") == "The last backup was made on 25 November 2026, 2:05pm."


def test_warnings_are_whole_sentences_and_nothing_hides_them(shell: GivenDesk) -> None:
    shell.room.machine.words = ("The disk is nearly full.", "The disk is nearly full.", "The clock is wrong.")
    page = shell.page(OverviewPage)
    assert page.property("warnings") == ["The disk is nearly full.", "The clock is wrong."]
    shell.room.backups.fails = MachineError("The disk cannot be read.", "Ask somebody.")
    page.refresh()
    assert page.property("warnings")[0] == "The disk cannot be read. Ask somebody."
    page.refresh()
    assert page.property("warnings") == ["The disk is nearly full.", "The clock is wrong."]


def test_an_answer_that_comes_when_the_page_is_gone_is_dropped(shell: GivenDesk) -> None:
    shell.jobs.held = True
    page = shell.page(OverviewPage)
    page.close()
    shell.jobs.go_on()
    assert page.property("dueWords") == "Looking what is due…"
