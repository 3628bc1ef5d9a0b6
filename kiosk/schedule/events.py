"""What is on at the venue, by the venue's own clock."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.model import Event, Venue
from kiosk.errors import ContentError
from kiosk.schedule.holidays import BankHolidays
from kiosk.schedule.rules import checked, days_in_year
from kiosk.schedule.timetable import DAY, timetable

LOOK_AHEAD_DAYS = 60
"""How far ahead "what's on" looks."""

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKLY_PARTS = frozenset({"FREQ", "INTERVAL", "BYDAY", "WKST", "UNTIL", "COUNT"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event on one date. ``starts`` and ``ends`` are aware times of the venue's clock; an event that ends at or
    before the time it starts ends on the next day."""

    event: Event
    date: dt.date
    starts: dt.datetime
    ends: dt.datetime | None

    def is_over(self, now: dt.datetime) -> bool:
        """Whether it is too late to come: it has ended or, where no end is given, has started."""
        if self.ends is None:
            return self.starts.astimezone(dt.UTC) < now.astimezone(dt.UTC)
        return self.ends.astimezone(dt.UTC) <= now.astimezone(dt.UTC)


def occurrences(venue: Venue, first: dt.date, last: dt.date, holidays: BankHolidays) -> tuple[Occurrence, ...]:
    """What is on from ``first`` to ``last``, both included, by start, then title, then id.

    Left out: excluded days, days an exception closes the venue on (nobody could get in), and every day of an event
    whose rule cannot be read (safety rule 11; the content checks tell its editor). Raises ContentError where the
    venue's time zone does not exist.
    """
    table = timetable(venue.hours)
    found = [
        _occurrence(event, date, dt.datetime.combine(date, event.starts, table.zone))
        for event in venue.events
        for date in _readable_dates(event, first, last)
        if not table.day(date, holidays).closed_by_exception
    ]
    return tuple(sorted(found, key=lambda each: (each.starts, each.event.title, each.event.id)))


def whats_on(venue: Venue, now: dt.datetime, limit: int | None, holidays: BankHolidays) -> tuple[Occurrence, ...]:
    """The first ``limit`` things on, or all: what goes on at ``now``, an aware time, what is still to come today, then
    the next days. Raises ContentError where the venue's time zone does not exist."""
    today = now.astimezone(timetable(venue.hours).zone).date()
    coming = occurrences(venue, today - DAY, today + LOOK_AHEAD_DAYS * DAY, holidays)
    return tuple(each for each in coming if not each.is_over(now))[:limit]


def next_of_each(venue: Venue, now: dt.datetime, limit: int, holidays: BankHolidays) -> tuple[Occurrence, ...]:
    """When each of the first ``limit`` events is on next, as ``whats_on`` has them: one that repeats is there once."""
    found: dict[str, Occurrence] = {}
    for each in whats_on(venue, now, None, holidays):
        found.setdefault(each.event.id, each)
    return tuple(found.values())[:limit]


def weekdays(event: Event) -> tuple[int, ...]:
    """The days of the week (Monday is 0) ``event`` is on every week; none where it is on in any other way."""
    try:
        parts = checked(event.rule or "")
    except ContentError:
        return ()
    if parts.get("INTERVAL", "1") != "1" or not parts.keys() <= _WEEKLY_PARTS:
        return ()
    usual = {"WEEKLY": _CODES[event.date.weekday()], "DAILY": ",".join(_CODES)}
    named = parts.get("BYDAY", usual.get(parts["FREQ"], "")).split(",") if parts["FREQ"] in usual else []
    return tuple(day for day, code in enumerate(_CODES) if code in named)


def event_dates(event: Event, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The dates of ``event`` from ``first`` to ``last``, both included, less the excluded ones, in order.

    Raises ContentError where its rule cannot be read.
    """
    if event.rule is None:
        dates: Iterator[dt.date] = iter((event.date,))
    else:
        years = range(max(first, event.date).year, last.year + 1)
        dates = (date for year in years for date in days_in_year(event.rule, event.date, year))
    return (date for date in dates if first <= date <= last and date not in event.excluded)


def _readable_dates(event: Event, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    try:
        return tuple(event_dates(event, first, last))
    except ContentError:
        return ()


def _occurrence(event: Event, date: dt.date, starts: dt.datetime) -> Occurrence:
    if event.ends is None:
        return Occurrence(event, date, starts, None)
    closing_day = date if event.ends > event.starts else date + DAY
    return Occurrence(event, date, starts, dt.datetime.combine(closing_day, event.ends, starts.tzinfo))
