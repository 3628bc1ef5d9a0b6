"""From what a clock on the wall says to the moment it means.

Opening hours are promises by the wall clock. Twice a year that clock is put forward or back, and one of these rules
decides:

- A time the clock skips means the moment of the change: with the clock going from 01:00 to 02:00, "01:30" is 02:00.
- A time the clock shows twice means the first of the two where something begins and the last of the two where it
  ends, so that what is open at "01:15" is open whenever the clock says 01:15.
"""

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.content.defaults import TIME_ZONE
from kiosk.errors import ContentError

_SECOND = dt.timedelta(seconds=1)


def zone_named(name: str) -> ZoneInfo:
    """The IANA time zone of that name.

    Raises ContentError where there is none.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ContentError(
            f"The opening hours name a time zone that does not exist: {name!r}.",
            f"Write it as the IANA list does, for example {TIME_ZONE}.",
        ) from error


def beginning(date: dt.date, time: dt.time, zone: ZoneInfo) -> dt.datetime:
    """The first moment, in UTC, at which the clock of ``zone`` shows ``time`` on ``date`` or has gone past it."""
    wall = dt.datetime.combine(date, time, zone)
    first = wall.astimezone(dt.UTC)
    last = wall.replace(fold=1).astimezone(dt.UTC)
    return first if first <= last else _change_between(last, first, wall, zone)


def ending(date: dt.date, time: dt.time, zone: ZoneInfo) -> dt.datetime:
    """The moment, in UTC, from which the clock of ``zone`` never again shows a time before ``time`` on ``date``."""
    wall = dt.datetime.combine(date, time, zone)
    first = wall.astimezone(dt.UTC)
    last = wall.replace(fold=1).astimezone(dt.UTC)
    if last < first:
        return _change_between(last, first, wall, zone)
    # Where the clock is put back exactly to ``wall``, it shows nothing earlier between the two.
    put_back_to_it = first < last and _clock_at(last - dt.datetime.resolution, zone) > _clock_at(last, zone)
    return first if put_back_to_it else last


def _change_between(before: dt.datetime, after: dt.datetime, wall: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The first whole second in the range at which the clock has gone past ``wall``, a time it never shows."""
    skipped = wall.replace(tzinfo=None)
    while after - before > _SECOND:
        middle = before + (after - before) // _SECOND // 2 * _SECOND
        if _clock_at(middle, zone) < skipped:
            before = middle
        else:
            after = middle
    return after


def _clock_at(moment: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    return moment.astimezone(zone).replace(tzinfo=None)
