"""The English names, letter by letter: pictures and opening hours are made of them."""

from kiosk.ui.calendar_names import day_name, month_alone, month_name, short_day

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def test_days() -> None:
    assert tuple(map(day_name, range(7))) == DAYS
    assert tuple(map(short_day, range(7))) == tuple(name[:3] for name in DAYS)


def test_months() -> None:
    assert tuple(map(month_name, range(1, 13))) == MONTHS
    assert tuple(map(month_alone, range(1, 13))) == MONTHS
