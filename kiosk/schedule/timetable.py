"""What weekly hours say about one day, before anybody asks what time it is.

The order of rules, from the model: outside ``valid_from`` to ``valid_to`` nothing is known; a dated exception wins
over a named holiday, a named one over ``bank-holidays``, and any of them over the weekly windows. A bank holiday no
exception speaks of is a day nobody has told us about. The first of two exceptions for the same day counts.

An opening belongs to the day it starts on. So an exception takes the place of the windows that *start* on its date: a
window from the evening before still runs into the exceptional day, and one that starts on it may run into the next.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from kiosk.content.model import Day, Span, Weekly
from kiosk.schedule.holidays import EVERY_BANK_HOLIDAY, BankHolidays, holiday_key
from kiosk.schedule.wall_clock import beginning, ending, zone_named

DAY = dt.timedelta(days=1)

Stretch = tuple[dt.datetime, dt.datetime]
"""From one moment until another (exclusive), both in UTC."""


class RingReason(StrEnum):
    """Why we do not say open or closed."""

    UNKNOWN_HOURS = "unknown-hours"
    HOLIDAY_WITHOUT_RULE = "holiday-without-rule"
    """A bank holiday, or a day of a year whose bank holidays are not known, and no exception speaks of it."""
    PAST_REVIEW = "past-review"
    OUT_OF_VALIDITY = "out-of-validity"
    IMPOSSIBLE_CLOCK = "impossible-clock"
    """The clock of the machine cannot be right; see ``clock_check``."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day's openings in order. Where ``ring`` is given they are only what would be so on an ordinary day."""

    spans: tuple[Span, ...]
    ring: RingReason | None = None
    exceptional: bool = False

    @property
    def closed_by_exception(self) -> bool:
        """Whether an exception closes this day."""
        return self.exceptional and not self.spans


@dataclass(frozen=True, slots=True)
class Timetable:
    """Weekly hours made ready to be asked about many days."""

    zone: ZoneInfo
    ordinary: tuple[DayPlan, ...]
    dated: dict[dt.date, DayPlan]
    named: dict[str, DayPlan]
    valid_from: dt.date
    valid_to: dt.date

    def day(self, date: dt.date, holidays: BankHolidays) -> DayPlan:
        """What is known about ``date``."""
        ordinary = self.ordinary[date.weekday()]
        if not self.valid_from <= date <= self.valid_to:
            return DayPlan(ordinary.spans, RingReason.OUT_OF_VALIDITY)
        if date in self.dated:
            return self.dated[date]
        keys = holidays.keys_on(date)
        if not keys and holidays.covers(date):
            return ordinary
        if not keys:
            return self._on_a_day_that_may_be_a_holiday(ordinary)
        for key in (*keys, EVERY_BANK_HOLIDAY):
            if key in self.named:
                return self.named[key]
        return DayPlan(ordinary.spans, RingReason.HOLIDAY_WITHOUT_RULE) if ordinary.spans else ordinary

    def _on_a_day_that_may_be_a_holiday(self, ordinary: DayPlan) -> DayPlan:
        if not ordinary.spans and all(plan.closed_by_exception for plan in self.named.values()):
            return ordinary
        return DayPlan(ordinary.spans, RingReason.HOLIDAY_WITHOUT_RULE)

    def openings(self, first: dt.date, last: dt.date, holidays: BankHolidays) -> Iterator[Stretch]:
        """The certain openings that start on the days from ``first`` to ``last``, in order, adjoining ones as one."""
        current: Stretch | None = None
        for date in _days(first, last):
            plan = self.day(date, holidays)
            if plan.ring:
                continue
            for span in plan.spans:
                start, end = self._stretch(date, span)
                if start == end:  # wholly within the hour a clock skips
                    continue
                if current is not None and start <= current[1]:
                    current = current[0], max(current[1], end)
                    continue
                if current is not None:
                    yield current
                current = start, end
        if current is not None:
            yield current

    def uncertain(self, first: dt.date, last: dt.date, holidays: BankHolidays) -> Iterator[tuple[Stretch, RingReason]]:
        """The stretches, in order of their days, of which only "ring to check" can be said.

        Each is a whole day, and on into the next for as long as a window that starts on it would have run.
        """
        for date in _days(first, last):
            plan = self.day(date, holidays)
            if plan.ring:
                ends = [self._stretch(date, span)[1] for span in plan.spans]
                yield (self.midnight(date), max([self.midnight(date + DAY), *ends])), plan.ring

    def midnight(self, date: dt.date) -> dt.datetime:
        """The moment, in UTC, at which ``date`` begins."""
        return beginning(date, dt.time.min, self.zone)

    def _stretch(self, date: dt.date, span: Span) -> Stretch:
        closing_day = date if span.closes > span.opens else date + DAY
        return beginning(date, span.opens, self.zone), ending(closing_day, span.closes, self.zone)


@lru_cache(maxsize=32_768)  # hours are few and shared, but a county may have as many as it has contact methods
def timetable(hours: Weekly) -> Timetable:
    """The timetable of ``hours``.

    Raises ContentError where their time zone does not exist.
    """
    # Written in reverse, so that the first of two exceptions for the same day is the one that stays.
    exceptions = [
        (item.date, item.holiday, DayPlan(_in_order(item.spans), exceptional=True))
        for item in reversed(hours.exceptions)
    ]
    return Timetable(
        zone=zone_named(hours.time_zone),
        ordinary=tuple(
            DayPlan(_in_order(Span(each.opens, each.closes) for each in hours.windows if day in each.days))
            for day in Day
        ),
        dated={date: plan for date, _, plan in exceptions if date is not None},
        named={holiday_key(holiday): plan for _, holiday, plan in exceptions if holiday is not None},
        valid_from=hours.valid_from or dt.date.min,
        valid_to=hours.valid_to or dt.date.max,
    )


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans), key=lambda span: (span.opens, span.closes <= span.opens, span.closes)))


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    return (first + n * DAY for n in range((last - first).days + 1))
