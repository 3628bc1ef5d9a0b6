"""Hours are read as a person writes them, and every slip has its own sentence."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.hours_text import (
    format_days,
    format_exception,
    format_hours,
    format_window,
    parse_exception,
    parse_hours,
    parse_time,
    parse_window,
)
from kiosk.content.model import Always, Day, Hours, HoursException, Span, Unknown, Weekly, Window
from kiosk.errors import ContentError
from tests.content.strategies import days, exceptions, hours, times, windows

WEEKDAYS = (Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI)


def at(hour: int, minute: int = 0) -> dt.time:
    return dt.time(hour, minute)


@given(hours)
def test_what_is_written_is_what_is_read(value: Hours) -> None:
    assert parse_hours(format_hours(value)) == value
    assert parse_hours(value) is value


@given(windows, exceptions)
def test_windows_and_exceptions_come_back(window: Window, exception: HoursException) -> None:
    assert parse_window(format_window(window)) == window
    assert parse_exception(format_exception(exception)) == exception


@given(days)
def test_days_are_written_short(chosen: tuple[Day, ...]) -> None:
    written = format_days(reversed(chosen))
    assert parse_window(f"{written} 09:00-17:00").days == chosen
    assert len(written) <= len("Mon,Tue,Thu,Fri,Sun")


@given(times)
def test_times_have_two_digits_each(time: dt.time) -> None:
    assert parse_time(f"{time:%H:%M}") == time


@pytest.mark.parametrize(
    ("written", "window"),
    [
        ("Mon-Fri 09:00-21:00", Window(WEEKDAYS, at(9), at(21))),
        ("Sat,Sun 09:00-16:00", Window((Day.SAT, Day.SUN), at(9), at(16))),
        ("sun, mon 18:00-24:00", Window((Day.MON, Day.SUN), at(18), at(0))),
        ("Fri-Mon 22:00-06:30", Window((Day.MON, Day.FRI, Day.SAT, Day.SUN), at(22), at(6, 30))),
        ("  Mon–Fri 09:00 – 17:00 ", Window(WEEKDAYS, at(9), at(17))),
        ("Mon-Mon,Mon 00:00-00:00", Window((Day.MON,), at(0), at(0))),
    ],
)
def test_windows_as_people_write_them(written: str, window: Window) -> None:
    assert parse_window(written) == window


@pytest.mark.parametrize(
    ("written", "exception"),
    [
        ("bank-holidays: closed", HoursException(holiday="bank-holidays")),
        ("Bank holidays: Closed", HoursException(holiday="bank-holidays")),
        ("Christmas Day: closed", HoursException(holiday="Christmas Day")),
        (
            "2026-12-24: 09:00-12:00, 13:00-15:00",
            HoursException(date=dt.date(2026, 12, 24), spans=(Span(at(9), at(12)), Span(at(13), at(15)))),
        ),
    ],
)
def test_exceptions_as_people_write_them(written: str, exception: HoursException) -> None:
    assert parse_exception(written) == exception


def test_a_table_may_mix_texts_and_tables() -> None:
    assert parse_hours(
        {
            "windows": ["Mon 09:00-17:00", {"days": ["tue"], "opens": at(10), "closes": at(11)}],
            "exceptions": ["2026-12-24: closed", {"holiday": "Good Friday"}],
            "valid_from": dt.date(2026, 1, 1),
            "time_zone": "Europe/Paris",
        }
    ) == Weekly(
        windows=(Window((Day.MON,), at(9), at(17)), Window((Day.TUE,), at(10), at(11))),
        exceptions=(HoursException(date=dt.date(2026, 12, 24)), HoursException(holiday="Good Friday")),
        valid_from=dt.date(2026, 1, 1),
        time_zone="Europe/Paris",
    )
    assert (parse_hours("always"), parse_hours("unknown")) == (Always(), Unknown())


@pytest.mark.parametrize(
    ("written", "what", "remedy"),
    [
        ("24/7", "Hours cannot be written as “24/7”.", '"always"'),
        (7, "Hours cannot be written as “7”.", '"unknown"'),
        ({"windows": ["09:00-17:00"]}, "“09:00-17:00” does not say on which days", "“Mon-Fri 09:00-21:00”"),
        ({"windows": ["Mon-Fri"]}, "“Mon-Fri” does not say on which days", "“Mon-Fri 09:00-21:00”"),
        ({"windows": ["Mo 09:00-17:00"]}, "“Mo” in “Mo 09:00-17:00” is not a day.", "Mon, Tue, Wed"),
        ({"windows": ["Mon- 09:00-17:00"]}, "“” in “Mon- 09:00-17:00” is not a day.", "Mon, Tue, Wed"),
        ({"windows": ["Mon 9:00-17:00"]}, "“9:00” is not a time of day.", "two digits"),
        ({"windows": ["Mon 09:00-25:00"]}, "“25:00” is not a time of day.", "23:59"),
        ({"windows": ["Mon 24:00-09:00"]}, "“24:00” is not a time of day.", "23:59"),
        ({"exceptions": ["Christmas Day"]}, "“Christmas Day” does not say on which day", "bank-holidays: closed"),
        ({"exceptions": ["2026-12-24: noon"]}, "“noon” is not an opening and a closing time.", "“09:00-13:00”"),
        ({"exceptions": ["24-12-2026: closed"]}, "“24-12-2026” in", "such as 2026-12-24"),
        ({"exceptions": ["20261224: closed"]}, "“20261224” in “20261224: closed” is not a date.", "such as 2026-12-24"),
        ({"exceptions": [{}]}, "needs either a date or the name of a holiday", "2026-12-24: closed"),
        ({"type": "always"}, "Hours of the type “always” are not written as a table.", '"always"'),
        ({"window": []}, "In the hours, the table has “window”, which is not a field here.", "Remove it."),
        ({"windows": "Mon"}, "In the hours, windows is text.", "It should be a list."),
        ({"valid_to": "soon"}, "In the hours, valid_to is not a date.", "2026-12-24"),
    ],
)
def test_every_slip_has_its_sentence(written: object, what: str, remedy: str) -> None:
    with pytest.raises(ContentError) as caught:
        parse_hours(written)
    assert what in caught.value.what
    assert remedy in caught.value.remedy


@given(st.text(max_size=30))
def test_any_text_is_hours_or_a_content_error(text: str) -> None:
    for parse in (parse_hours, parse_window, parse_exception):
        try:
            parse(text)
        except ContentError as error:
            assert error.remedy.endswith(".")
