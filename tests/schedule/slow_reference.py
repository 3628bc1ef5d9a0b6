"""Open or not, worked out the slow way: by looking at the wall clock once for every minute.

It shares no code with ``kiosk.schedule`` but the model and the table of holidays, so that the two can be compared.
"""

import datetime as dt
from zoneinfo import ZoneInfo

from kiosk.content.model import HoursException, Span, Weekly
from kiosk.schedule.holidays import BankHolidays
from tests.schedule.samples import DAY, MINUTE

OPEN, RING, CLOSED = "open", "ring", "closed"


class MinuteByMinute:
    """The condition of weekly hours in each minute from midnight before ``first`` to midnight after ``last``."""

    def __init__(self, hours: Weekly, first: dt.date, last: dt.date, holidays: BankHolidays) -> None:
        zone = ZoneInfo(hours.time_zone)
        start = dt.datetime.combine(first - DAY, dt.time.min, dt.UTC)
        count = ((last - first).days + 3) * 24 * 60
        self.minutes = [start + n * MINUTE for n in range(count)]
        self.clock = [minute.astimezone(zone).replace(tzinfo=None) for minute in self.minutes]
        self.condition = [CLOSED] * count
        days = [first + n * DAY for n in range(-2, (last - first).days + 3)]
        plans = [(day, *_plan(hours, day, holidays)) for day in days]
        for day, spans, certain in plans:
            if not certain:
                self._mark(RING, dt.datetime.combine(day, dt.time.min), dt.datetime.combine(day + DAY, dt.time.min))
                for span in spans:
                    self._mark(RING, *_reach(day, span))
        for day, spans, certain in plans:
            for span in spans if certain else ():
                self._mark(OPEN, *_reach(day, span))

    def _mark(self, condition: str, opens: dt.datetime, closes: dt.datetime) -> None:
        """Every minute between the first and the last at which the clock is within the span."""
        # No clock is a day away from UTC: nothing outside these minutes can be within the span.
        first = max(0, self._place(opens.replace(tzinfo=dt.UTC) - DAY))
        last = min(len(self.clock), self._place(closes.replace(tzinfo=dt.UTC) + DAY))
        within = [n for n in range(first, last) if opens <= self.clock[n] < closes]
        if within:
            for n in range(within[0], within[-1] + 1):
                self.condition[n] = condition

    def at(self, now: dt.datetime) -> str:
        """The condition in the minute ``now`` falls in."""
        return self.condition[self._place(now)]

    def knows(self, moment: dt.datetime) -> bool:
        """Whether it looked as far as ``moment``."""
        return moment.astimezone(dt.UTC) <= self.minutes[-1]

    def next_open_minute(self, now: dt.datetime) -> dt.datetime | None:
        """The first open minute from ``now`` on."""
        later = range(self._place(now), len(self.minutes))
        return next((self.minutes[n] for n in later if self.condition[n] == OPEN), None)

    def end_of_opening(self, now: dt.datetime) -> dt.datetime | None:
        """The first minute from ``now`` on that is not open."""
        later = range(self._place(now), len(self.minutes))
        return next((self.minutes[n] for n in later if self.condition[n] != OPEN), None)

    def _place(self, now: dt.datetime) -> int:
        return int((now.astimezone(dt.UTC) - self.minutes[0]) // MINUTE)


def _reach(day: dt.date, span: Span) -> tuple[dt.datetime, dt.datetime]:
    opens, closes = dt.datetime.combine(day, span.opens), dt.datetime.combine(day, span.closes)
    return opens, closes if closes > opens else closes + DAY


def _plan(hours: Weekly, day: dt.date, holidays: BankHolidays) -> tuple[list[Span], bool]:
    """The spans that start on ``day``, and whether they can be relied on."""
    name = day.strftime("%a").lower()
    usual = [Span(window.opens, window.closes) for window in hours.windows if name in window.days]
    if (hours.valid_from and day < hours.valid_from) or (hours.valid_to and day > hours.valid_to):
        return usual, False
    names = holidays.names_on(day)
    for level in range(4):
        for item in hours.exceptions:
            if _speaks(item, level, day, names):
                return list(item.spans), True
    return usual, not (names and usual)


def _speaks(item: HoursException, level: int, day: dt.date, names: tuple[str, ...]) -> bool:
    if level == 0:
        return item.date == day
    if item.holiday is None:
        return False
    if level == 1:
        return item.holiday in names
    if level == 2:
        return f"{item.holiday} (observed)" in names
    return item.holiday == "bank-holidays" and bool(names)
