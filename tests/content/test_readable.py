"""Values of the model as a librarian reads them."""

import datetime as dt

import pytest

from kiosk.content.model import (
    Always,
    Answer,
    Dates,
    Day,
    HoursException,
    Span,
    Status,
    Unknown,
    Weekly,
    Window,
    Yearly,
)
from kiosk.content.readable import readable


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (False, ""),
        (True, "yes"),
        ("a-b", "a-b"),
        (Status.TEMPORARILY_CLOSED, "temporarily closed"),
        (16, "16"),
        (1.5, "1.5"),
        ((), ""),
        (("One", "Two"), "One; Two"),
        ((Day.MON, Day.TUE, Day.WED), "Mon–Wed"),
        (dt.date(2026, 12, 1), "1 December 2026"),
        (dt.datetime(2026, 1, 31, 9, 5), "31 January 2026, 9:05am"),
        (dt.time(9), "9am"),
        (dt.time(0, 5), "12:05am"),
        (dt.time(12), "12 noon"),
        (dt.time(0), "midnight"),
        (dt.time(21, 30), "9:30pm"),
        ((Day.MON, Day.WED), "Mon, Wed"),
        (Always(), "day and night"),
        (Unknown(), "not known"),
        (Weekly(), "no weekly hours"),
        (Dates(dt.date(2026, 11, 1), dt.date(2026, 11, 5)), "1 November 2026 to 5 November 2026"),
        (Yearly("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", 16), "each year from 25 November, for 16 days"),
        (Yearly("FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1"), "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1, for 1 day"),
        (Yearly("FREQ=YEARLY;BYMONTH=2;BYDAY=1MO", 7), "FREQ=YEARLY;BYMONTH=2;BYDAY=1MO, for 7 days"),
        ((Answer("Yes", "Good"), Answer("No", "")), "Yes, Good; No"),
    ],
)
def test_in_words(value: object, text: str) -> None:
    assert readable(value) == text


def test_hours_in_full() -> None:
    hours = Weekly(
        windows=(Window((Day.SAT, Day.SUN), dt.time(22), dt.time(6)),),
        exceptions=(
            HoursException(holiday="bank-holidays"),
            HoursException(date=dt.date(2026, 12, 24), spans=(Span(dt.time(9), dt.time(13)),)),
        ),
        valid_from=dt.date(2026, 1, 1),
        valid_to=dt.date(2026, 12, 31),
        time_zone="Europe/Paris",
    )
    assert readable(hours) == (
        "Sat, Sun 10pm to 6am; bank holidays: closed; 24 December 2026: 9am to 1pm; from 1 January 2026; "
        "until 31 December 2026; by the clock of Europe/Paris"
    )
