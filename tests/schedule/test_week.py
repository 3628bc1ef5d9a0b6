import datetime as dt

import pytest

from kiosk.content.model import Always, Hours, Unknown
from kiosk.schedule.timetable import RingReason
from kiosk.schedule.week import DayHours, grouped_week, week
from tests.schedule.samples import HOLIDAYS, span, weekly

LIBRARY = weekly(
    "Mon-Fri 09:00-12:30",
    "Mon-Fri 12:30-18:00",
    "Sat 10:00-16:00",
    but=("bank-holidays: closed", "2026-12-24: 09:00-13:00"),
)


def written(day: DayHours) -> str:
    """One day as the tables below write it."""
    if day.ring:
        return f"ring {day.ring}"
    spans = ", ".join(f"{each.opens:%H:%M}-{each.closes:%H:%M}" for each in day.spans) or "closed"
    return spans + (" *" if day.exceptional else "")


def shown(hours: Hours, monday: str) -> list[str]:
    """The groups of a week: ``"Mon-Fri 09:00-18:00"``."""
    groups = grouped_week(week(hours, dt.date.fromisoformat(monday), HOLIDAYS))
    return [
        f"{group.first:%a}{f'-{group.last:%a}' if group.last > group.first else ''} {written(group.hours)}"
        for group in groups
    ]


@pytest.mark.parametrize(
    ("hours", "monday", "expected"),
    [
        (LIBRARY, "2026-11-23", ["Mon-Fri 09:00-18:00", "Sat 10:00-16:00", "Sun closed"]),
        (
            LIBRARY,
            "2026-12-21",
            ["Mon-Wed 09:00-18:00", "Thu 09:00-13:00 *", "Fri-Sat closed *", "Sun closed"],
        ),
        (
            LIBRARY,
            "2026-12-28",
            ["Mon closed *", "Tue-Thu 09:00-18:00", "Fri closed *", "Sat 10:00-16:00", "Sun closed"],
        ),
        (Always(), "2026-11-23", ["Mon-Sun 00:00-00:00"]),
        (Unknown(), "2026-11-23", ["Mon-Sun ring unknown-hours"]),
        (weekly("Mon 09:00-17:00", zone="Nowhere"), "2026-11-23", ["Mon-Sun ring unknown-hours"]),
        (weekly("Mon-Sun 09:00-17:00"), "2026-08-31", ["Mon ring holiday-without-rule", "Tue-Sun 09:00-17:00"]),
        (
            weekly("Mon-Sun 09:00-17:00", valid_from="2026-11-25"),
            "2026-11-23",
            ["Mon-Tue ring out-of-validity", "Wed-Sun 09:00-17:00"],
        ),
        (weekly("Mon-Sun 09:00-12:00", "Mon-Sun 13:00-17:00"), "2026-11-23", ["Mon-Sun 09:00-12:00, 13:00-17:00"]),
        (weekly("Mon-Sun 22:00-02:00", "Mon-Sun 20:00-23:00"), "2026-11-23", ["Mon-Sun 20:00-02:00"]),
        (weekly("Mon-Sun 09:00-17:00", "Mon-Sun 10:00-11:00"), "2026-11-23", ["Mon-Sun 09:00-17:00"]),
        (weekly("Mon-Sun 00:00-12:00", "Mon-Sun 12:00-24:00"), "2026-11-23", ["Mon-Sun 00:00-00:00"]),
        # a span cannot say 26 hours
        (
            weekly("Mon 20:00-23:00", "Mon 22:00-22:00"),
            "2026-11-23",
            ["Mon 20:00-23:00, 22:00-22:00", "Tue-Sun closed"],
        ),
    ],
)
def test_the_week_as_it_is_shown(hours: Hours, monday: str, expected: list[str]) -> None:
    assert shown(hours, monday) == expected


def test_a_week_is_seven_days_from_any_day() -> None:
    days = week(LIBRARY, dt.date(2028, 2, 26), HOLIDAYS)
    assert [day.date for day in days] == [dt.date(2028, 2, 26) + dt.timedelta(n) for n in range(7)]


def test_closed_all_day_and_not_known_are_three_things() -> None:
    closed, open_all_day, ring = (
        DayHours(dt.date(2026, 1, 1)),
        DayHours(dt.date(2026, 1, 1), (span("00:00-24:00"),)),
        DayHours(dt.date(2026, 1, 1), ring=RingReason.UNKNOWN_HOURS),
    )
    assert [day.closed for day in (closed, open_all_day, ring)] == [True, False, False]


def test_no_days_make_no_groups() -> None:
    assert grouped_week(()) == ()
