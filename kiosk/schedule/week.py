"""A week of opening hours, as a venue's table of hours shows it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.content.model import Always, Hours, Span, Unknown
from kiosk.errors import ContentError
from kiosk.schedule.holidays import BankHolidays
from kiosk.schedule.timetable import DAY, DayPlan, RingReason, timetable

_WHOLE_DAY = Span(dt.time.min, dt.time.min)
_MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class DayHours:
    """The openings that start on one day, in order, adjoining ones as one; none where it is closed or where only
    "ring to check" can be said. ``exceptional`` is a day that follows an exception instead of its weekly windows."""

    date: dt.date
    spans: tuple[Span, ...] = ()
    ring: RingReason | None = None
    exceptional: bool = False

    @property
    def closed(self) -> bool:
        """Whether it is known to be closed all day."""
        return not self.spans and self.ring is None


@dataclass(frozen=True, slots=True)
class DayGroup:
    """Neighbouring days with the same hours: ``hours`` is those of the first of them."""

    first: dt.date
    last: dt.date
    hours: DayHours


def week(hours: Hours, monday: dt.date, holidays: BankHolidays) -> tuple[DayHours, ...]:
    """The hours of the seven days from ``monday`` on (any other day will do), by the calendar of their time zone."""
    dates = [monday + n * DAY for n in range(7)]
    if isinstance(hours, Always):
        return tuple(DayHours(date, (_WHOLE_DAY,)) for date in dates)
    unknown = tuple(DayHours(date, ring=RingReason.UNKNOWN_HOURS) for date in dates)
    if isinstance(hours, Unknown):
        return unknown
    try:
        table = timetable(hours)
    except ContentError:
        return unknown
    return tuple(_day_hours(date, table.day(date, holidays)) for date in dates)


def grouped_week(days: Iterable[DayHours]) -> tuple[DayGroup, ...]:
    """``days`` with neighbours of equal hours put together. An exceptional day never joins ordinary ones, so that a
    week that is not like the others shows where it is not."""
    groups: list[DayGroup] = []
    for day in days:
        if groups and _alike(groups[-1].hours, day):
            groups[-1] = DayGroup(groups[-1].first, day.date, groups[-1].hours)
        else:
            groups.append(DayGroup(day.date, day.date, day))
    return tuple(groups)


def _alike(one: DayHours, other: DayHours) -> bool:
    return (one.spans, one.ring, one.exceptional) == (other.spans, other.ring, other.exceptional)


def _day_hours(date: dt.date, plan: DayPlan) -> DayHours:
    if plan.ring is not None:
        return DayHours(date, ring=plan.ring)
    merged: list[tuple[int, int]] = []
    for span in plan.spans:
        start, end = _minute(span.opens), _minute(span.closes)
        end += _MINUTES_A_DAY if end <= start else 0
        # A span cannot say more than 24 hours; what would, stays two.
        if merged and start <= merged[-1][1] and max(end, merged[-1][1]) - merged[-1][0] <= _MINUTES_A_DAY:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return DayHours(date, tuple(Span(_time(start), _time(end)) for start, end in merged), None, plan.exceptional)


def _minute(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def _time(minute: int) -> dt.time:
    return dt.time(minute // 60 % 24, minute % 60)
