"""Whether a contact method answers now, said only when it is known (safety rule 9).

Times are read by the wall clock of the hours' own time zone (see ``wall_clock``), days as ``timetable`` says. Dates of
review are read by the calendar of ``now``.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.content.model import Always, Hours, Unknown, Weekly
from kiosk.errors import ContentError, OurError
from kiosk.schedule.holidays import BankHolidays
from kiosk.schedule.timetable import DAY, RingReason, Stretch, Timetable, timetable

__all__ = ["LOOK_AHEAD_DAYS", "SOON", "OpenKind", "OpenState", "RingReason", "next_change", "open_state"]

SOON = dt.timedelta(minutes=30)
"""With less than this left, an opening closes soon."""
LOOK_AHEAD_DAYS = 15
"""How far ahead the next opening is looked for: longer than the Christmas closing of a county's services."""


class OpenKind(StrEnum):
    """What can be said of a contact method at one moment."""

    ALWAYS = "always"
    OPEN = "open"
    CLOSES_SOON = "closes-soon"
    CLOSED = "closed"
    RING_TO_CHECK = "ring-to-check"


@dataclass(frozen=True, slots=True)
class OpenState:
    """What can be said at one moment, and no more than that.

    ``until``: for OPEN and CLOSES_SOON, the end of the opening, adjoining windows taken as one; None where it goes on
    for longer than we look ahead. ``opens``: for CLOSED, when the next certain opening starts; None where none starts
    within ``LOOK_AHEAD_DAYS``. ``reason``: why nothing is certain for RING_TO_CHECK, which promises neither time; for
    ALWAYS, PAST_REVIEW where nobody has checked it lately. Both times are in the hours' own time zone.
    """

    kind: OpenKind
    until: dt.datetime | None = None
    opens: dt.datetime | None = None
    reason: RingReason | None = None

    @property
    def is_open(self) -> bool:
        """Whether it may be shown as open now."""
        return self.kind in (OpenKind.ALWAYS, OpenKind.OPEN, OpenKind.CLOSES_SOON)


_ALWAYS = OpenState(OpenKind.ALWAYS)
_ALWAYS_UNCHECKED = OpenState(OpenKind.ALWAYS, reason=RingReason.PAST_REVIEW)


def open_state(
    hours: Hours,
    now: dt.datetime,
    holidays: BankHolidays,
    review_after: dt.date | None = None,
    *,
    clock_is_right: bool = True,
) -> OpenState:
    """What ``hours`` say at ``now``, an aware time.

    After the day ``review_after`` weekly hours are not certain any more; what is always open stays so, and the state
    says that it was not checked lately. Nothing is certain where the clock that says ``now`` cannot be right
    (``clock_check``). Hours whose time zone does not exist are unknown hours. Raises OurError where ``now`` has no time
    zone.
    """
    moment = _in_utc(now)
    if isinstance(hours, Unknown):
        return _ring(RingReason.UNKNOWN_HOURS)
    if not clock_is_right:
        return _ring(RingReason.IMPOSSIBLE_CLOCK)
    past_review = review_after is not None and now.date() > review_after
    if isinstance(hours, Always):
        return _ALWAYS_UNCHECKED if past_review else _ALWAYS
    if past_review:
        return _ring(RingReason.PAST_REVIEW)
    table = _timetable_or_none(hours)
    return _ring(RingReason.UNKNOWN_HOURS) if table is None else _weekly_state(table, moment, holidays)


def next_change(
    hours: Hours, now: dt.datetime, holidays: BankHolidays, review_after: dt.date | None = None
) -> dt.datetime | None:
    """The first moment after ``now`` at which ``open_state`` may be different; None where it never is.

    Where nothing changes for as long as we look ahead, it is the next midnight: a day more can be seen then. Raises
    OurError where ``now`` has no time zone.
    """
    moment = _in_utc(now)
    if isinstance(hours, Unknown) or (review_after is not None and now.date() > review_after):
        return None
    table = _timetable_or_none(hours) if isinstance(hours, Weekly) else None
    changes = [] if table is None else [_weekly_change(table, moment, holidays).astimezone(table.zone)]
    lasts = review_after is None or review_after == dt.date.max
    if review_after is not None and not lasts and (isinstance(hours, Always) or table is not None):
        changes.append(dt.datetime.combine(review_after + DAY, dt.time.min, now.tzinfo))
    return min(changes, key=lambda change: change.astimezone(dt.UTC), default=None)


def _weekly_state(table: Timetable, moment: dt.datetime, holidays: BankHolidays) -> OpenState:
    today = moment.astimezone(table.zone).date()
    coming = next(_from(moment, table, today, holidays), None)
    if coming is not None and coming[0] <= moment:
        until = _known_end(coming, table, today)
        soon = until is not None and until - moment < SOON
        return OpenState(OpenKind.CLOSES_SOON if soon else OpenKind.OPEN, until=until and until.astimezone(table.zone))
    for (start, end), reason in table.uncertain(today - DAY, today, holidays):
        if start <= moment < end:
            return _ring(reason)
    return OpenState(OpenKind.CLOSED, opens=coming and coming[0].astimezone(table.zone))


def _weekly_change(table: Timetable, moment: dt.datetime, holidays: BankHolidays) -> dt.datetime:
    today = moment.astimezone(table.zone).date()
    look_again = table.midnight(today + DAY)
    coming = next(_from(moment, table, today, holidays), None)
    if coming is not None and coming[0] <= moment:
        until = _known_end(coming, table, today)
        if until is None:
            return look_again
        # "Less than half an hour left" begins one tick after half an hour is left.
        soon = until - SOON + dt.datetime.resolution
        return soon if soon > moment else until
    uncertain = table.uncertain(today - DAY, _last(today), holidays)
    edges = [edge for stretch, _ in uncertain for edge in stretch if edge > moment]
    return min((*edges, look_again if coming is None else coming[0]))


def _from(moment: dt.datetime, table: Timetable, today: dt.date, holidays: BankHolidays) -> Iterator[Stretch]:
    """The openings still to end at ``moment``. One that started two days ago is long over."""
    return (stretch for stretch in table.openings(today - DAY, _last(today), holidays) if stretch[1] > moment)


def _known_end(stretch: Stretch, table: Timetable, today: dt.date) -> dt.datetime | None:
    """Where the opening ends; None where it reaches the end of what we looked at and may go on."""
    return stretch[1] if stretch[1] < table.midnight(_last(today) + DAY) else None


def _last(today: dt.date) -> dt.date:
    return today + LOOK_AHEAD_DAYS * DAY


def _ring(reason: RingReason) -> OpenState:
    return OpenState(OpenKind.RING_TO_CHECK, reason=reason)


def _timetable_or_none(hours: Weekly) -> Timetable | None:
    try:
        return timetable(hours)
    except ContentError:
        return None


def _in_utc(now: dt.datetime) -> dt.datetime:
    if now.tzinfo is None:
        raise OurError("The kiosk asked for opening hours with a time that has no time zone.", "Please report this.")
    return now.astimezone(dt.UTC)
