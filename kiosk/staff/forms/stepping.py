"""A step later or earlier, for fingers that would rather not type."""

import datetime as dt

from kiosk.staff.forms.reading import Unread, read_date, read_time, show_date, show_day_of_year, show_time
from kiosk.staff.forms.rows import FormLine, FormWindow

_QUARTER = 15
_DAY_MINUTES = 24 * 60


def stepped(row: FormLine, by: int, today: dt.date) -> str | None:
    """What stands in ``row`` after ``by`` steps: quarters of an hour, days, or ones. An empty field begins at nine, or
    today. None where there is no step."""
    try:
        match row.holds:
            case "time":
                return show_time(_later(read_time(row.value), by) if row.value.strip() else dt.time(9))
            case "date":
                return show_date(read_date(row.value, today) + dt.timedelta(days=by) if row.value.strip() else today)
            case "number" if row.value.strip().isdecimal():
                return str(max(0, int(row.value) + by))
            case _:
                return None
    except (Unread, OverflowError):
        return None


def date_in(row: FormLine, today: dt.date) -> dt.date | None:
    """The date that stands in ``row``; of one that comes every year the next; None where none does."""
    try:
        return read_date(row.value, today) if row.value.strip() else None
    except Unread:
        return None


def date_text(row: FormLine, date: dt.date) -> str:
    """``date`` as ``row`` shows it."""
    return show_day_of_year(date.day, date.month) if row.holds == "day" else show_date(date)


def stepped_span(row: FormWindow, closing: bool, by: int) -> tuple[str, str] | None:
    """What stands in the two fields of a window after ``by`` steps of the closing time, or of the opening one. An empty
    one begins at nine, or at five. None where it does not read."""
    text = row.closes if closing else row.opens
    try:
        time = _later(read_time(text), by) if text.strip() else dt.time(17 if closing else 9)
    except Unread:
        return None
    said = show_time(time, closing=closing)
    return (row.opens, said) if closing else (said, row.closes)


def _later(time: dt.time, by: int) -> dt.time:
    """The next full quarter, or the one before."""
    minutes = time.hour * 60 + time.minute
    quarter, over = divmod(minutes, _QUARTER)
    if over and by < 0:
        quarter += 1
    minutes = (quarter + by) * _QUARTER % _DAY_MINUTES
    return dt.time(minutes // 60, minutes % 60)
