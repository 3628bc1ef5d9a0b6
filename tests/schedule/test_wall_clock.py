import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from kiosk.errors import ContentError
from kiosk.schedule.wall_clock import beginning, ending, zone_named

# (zone, date, time, first moment it is reached, last moment it is reached), moments in UTC
TABLE = [
    ("Europe/London", "2026-01-15", "09:00", "2026-01-15 09:00", "2026-01-15 09:00"),
    ("Europe/London", "2026-07-15", "09:00", "2026-07-15 08:00", "2026-07-15 08:00"),
    # forward at 01:00 on 29 March 2026: 01:00 to 02:00 never shows
    ("Europe/London", "2026-03-29", "00:59", "2026-03-29 00:59", "2026-03-29 00:59"),
    ("Europe/London", "2026-03-29", "01:00", "2026-03-29 01:00", "2026-03-29 01:00"),
    ("Europe/London", "2026-03-29", "01:30", "2026-03-29 01:00", "2026-03-29 01:00"),
    ("Europe/London", "2026-03-29", "01:59", "2026-03-29 01:00", "2026-03-29 01:00"),
    ("Europe/London", "2026-03-29", "02:00", "2026-03-29 01:00", "2026-03-29 01:00"),
    ("Europe/London", "2026-03-29", "02:01", "2026-03-29 01:01", "2026-03-29 01:01"),
    # back at 02:00 on 25 October 2026: 01:00 to 02:00 shows twice
    ("Europe/London", "2026-10-25", "00:59", "2026-10-24 23:59", "2026-10-24 23:59"),
    ("Europe/London", "2026-10-25", "01:00", "2026-10-25 00:00", "2026-10-25 00:00"),
    ("Europe/London", "2026-10-25", "01:01", "2026-10-25 00:01", "2026-10-25 01:01"),
    ("Europe/London", "2026-10-25", "01:59", "2026-10-25 00:59", "2026-10-25 01:59"),
    ("Europe/London", "2026-10-25", "02:00", "2026-10-25 02:00", "2026-10-25 02:00"),
    # a change at midnight: 00:00 on 8 March 2026 never shows
    ("America/Havana", "2026-03-08", "00:00", "2026-03-08 05:00", "2026-03-08 05:00"),
    # a change of half an hour
    ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03 15:30", "2026-10-03 15:30"),
]


@pytest.mark.parametrize(("zone", "date", "time", "first", "last"), TABLE)
def test_the_wall_clock_decides_on_the_days_it_is_changed(
    zone: str, date: str, time: str, first: str, last: str
) -> None:
    day, clock = dt.date.fromisoformat(date), dt.time.fromisoformat(time)
    assert beginning(day, clock, ZoneInfo(zone)) == dt.datetime.fromisoformat(first).replace(tzinfo=dt.UTC)
    assert ending(day, clock, ZoneInfo(zone)) == dt.datetime.fromisoformat(last).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize("name", ["Europe/Hertford", "", "Europe", "../etc", "/etc/passwd", "a\0b"])
def test_a_time_zone_that_does_not_exist_is_the_fault_of_the_content(name: str) -> None:
    with pytest.raises(ContentError, match="time zone"):
        zone_named(name)
