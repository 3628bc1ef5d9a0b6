import datetime as dt

import pytest

from kiosk.content.model import Event, Venue, VenueKind, Weekly
from kiosk.errors import ContentError
from kiosk.schedule.events import event_dates, next_of_each, occurrences, weekdays, whats_on
from tests.schedule.samples import HOLIDAYS, at, weekly

HOURS = weekly("Mon-Sat 09:00-20:00", but=("bank-holidays: closed", "2026-12-24: 09:00-13:00", "2026-11-24: closed"))


def event(
    id: str, date: str, times: str = "10:00-11:00", rule: str | None = None, excluded: tuple[str, ...] = ()
) -> Event:
    starts, _, ends = times.partition("-")
    return Event(
        id=id,
        title=id.title(),
        date=dt.date.fromisoformat(date),
        starts=dt.time.fromisoformat(starts),
        ends=dt.time.fromisoformat(ends) if ends else None,
        rule=rule,
        excluded=tuple(dt.date.fromisoformat(day) for day in excluded),
    )


def venue(*events: Event, hours: Weekly = HOURS) -> Venue:
    return Venue(id="library", name="Library", kind=VenueKind.LIBRARY, hours=hours, events=events)


def between(first: str, last: str, *events: Event) -> str:
    """What is on, as ``"11-23 rhymes, 11-30 rhymes"``."""
    found = occurrences(venue(*events), dt.date.fromisoformat(first), dt.date.fromisoformat(last), HOLIDAYS)
    return ", ".join(f"{each.date:%m-%d} {each.event.id}" for each in found)


RHYMES = event("rhymes", "2026-08-03", rule="FREQ=WEEKLY;BYDAY=MO", excluded=("2026-08-17",))
TALK = event("talk", "2026-11-23", "18:00-19:30")
TUESDAYS = event("chess", "2026-11-03", "14:00", rule="FREQ=WEEKLY")


@pytest.mark.parametrize(
    ("first", "last", "events", "expected"),
    [
        ("2026-11-23", "2026-11-23", (TALK, RHYMES), "11-23 rhymes, 11-23 talk"),
        ("2026-11-24", "2026-11-29", (TALK, RHYMES), ""),
        # 17 August is excluded, 31 August a bank holiday the venue is closed on
        ("2026-08-01", "2026-09-07", (RHYMES,), "08-03 rhymes, 08-10 rhymes, 08-24 rhymes, 09-07 rhymes"),
        ("2026-07-01", "2026-08-02", (RHYMES,), ""),
        # 24 November is closed by exception, 24 December only shorter
        ("2026-11-17", "2026-12-01", (TUESDAYS,), "11-17 chess, 12-01 chess"),
        ("2026-12-24", "2026-12-26", (event("carols", "2026-12-24"), event("feast", "2026-12-25")), "12-24 carols"),
        # a Sunday: closed as always, but not by exception
        ("2026-11-29", "2026-11-29", (event("market", "2026-11-29"),), "11-29 market"),
        # over New Year, and on 29 February
        ("2026-12-28", "2027-01-05", (TUESDAYS,), "12-29 chess, 01-05 chess"),
        ("2028-02-28", "2028-03-01", (event("leap", "2028-02-29"),), "02-29 leap"),
        ("2026-11-23", "2026-11-30", (event("broken", "2026-11-01", rule="every Monday"), TALK), "11-23 talk"),
    ],
)
def test_what_is_on_between_two_days(first: str, last: str, events: tuple[Event, ...], expected: str) -> None:
    assert between(first, last, *events) == expected


def test_equal_starts_come_by_title() -> None:
    assert between("2026-11-23", "2026-11-23", event("b", "2026-11-23"), event("a", "2026-11-23")) == "11-23 a, 11-23 b"


def test_an_occurrence_has_times_of_the_venues_clock() -> None:
    (found,) = occurrences(venue(TALK), TALK.date, TALK.date, HOLIDAYS)
    assert (found.starts, found.ends) == (at("2026-11-23 18:00"), at("2026-11-23 19:30"))
    (found,) = occurrences(venue(TUESDAYS), dt.date(2026, 11, 3), dt.date(2026, 11, 3), HOLIDAYS)
    assert (found.starts, found.ends) == (at("2026-11-03 14:00"), None)


NIGHT = event("night", "2026-11-20", "22:00-01:00")
MONDAY = (RHYMES, TALK, TUESDAYS, NIGHT)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-23 09:00", "11-23 rhymes, 11-23 talk, 11-30 rhymes"),
        ("2026-11-23 10:30", "11-23 rhymes, 11-23 talk, 11-30 rhymes"),
        ("2026-11-23 11:00", "11-23 talk, 11-30 rhymes, 12-01 chess"),
        ("2026-11-23 19:30", "11-30 rhymes, 12-01 chess, 12-07 rhymes"),
        ("2026-12-01 14:00", "12-01 chess, 12-07 rhymes, 12-08 chess"),
        ("2026-12-01 14:01", "12-07 rhymes, 12-08 chess, 12-14 rhymes"),
        ("2026-11-21 00:59", "11-20 night, 11-23 rhymes, 11-23 talk"),
        ("2026-11-21 01:00", "11-23 rhymes, 11-23 talk, 11-30 rhymes"),
    ],
)
def test_whats_on_is_what_one_can_still_come_to(now: str, expected: str) -> None:
    found = whats_on(venue(*MONDAY), at(now), 3, HOLIDAYS)
    assert ", ".join(f"{each.date:%m-%d} {each.event.id}" for each in found) == expected


def test_nothing_on_is_an_empty_list() -> None:
    assert whats_on(venue(), at("2026-11-23 09:00"), 3, HOLIDAYS) == ()


def test_a_broken_rule_is_the_fault_of_the_content() -> None:
    broken = event("broken", "2026-11-01", rule="every Monday")
    with pytest.raises(ContentError, match="every Monday"):
        list(event_dates(broken, dt.date(2026, 11, 1), dt.date(2026, 12, 1)))
    with pytest.raises(ContentError, match="time zone"):
        whats_on(venue(hours=weekly(zone="Nowhere")), at("2026-11-23 09:00"), 3, HOLIDAYS)


def test_each_event_is_there_once_when_it_is_on_next() -> None:
    place = venue(RHYMES, TALK, TUESDAYS)
    found = next_of_each(place, at("2026-11-23 10:30"), 10, HOLIDAYS)
    assert [f"{each.date:%m-%d} {each.event.id}" for each in found] == ["11-23 rhymes", "11-23 talk", "12-01 chess"]
    # The rhymes go on until 11.
    later = next_of_each(place, at("2026-11-23 11:00"), 2, HOLIDAYS)
    assert [f"{each.date:%m-%d} {each.event.id}" for each in later] == ["11-23 talk", "11-30 rhymes"]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=WEEKLY", (1,)),
        ("FREQ=WEEKLY;BYDAY=FR,MO", (0, 4)),
        ("FREQ=WEEKLY;BYDAY=SU;UNTIL=20270101", (6,)),
        ("FREQ=DAILY", (0, 1, 2, 3, 4, 5, 6)),
        ("FREQ=WEEKLY;INTERVAL=2", ()),
        ("FREQ=WEEKLY;BYMONTH=5", ()),
        ("FREQ=MONTHLY;BYDAY=1TU", ()),
        ("every Monday", ()),
        (None, ()),
    ],
)
def test_the_days_of_the_week_an_event_is_on(rule: str | None, days: tuple[int, ...]) -> None:
    assert weekdays(event("chess", "2026-11-03", rule=rule)) == days
