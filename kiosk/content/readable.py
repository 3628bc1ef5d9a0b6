"""Any value of the model as a line of plain English, for somebody who compares two editions."""

import datetime as dt
from collections.abc import Iterable
from enum import Enum

from kiosk.content.hours_text import format_days
from kiosk.content.model import Always, Dates, Day, HoursException, Unknown, Value, Weekly, Yearly

# Not strftime("%B"): its language is that of the machine.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_NUMBERS = frozenset(str(number) for number in range(1, 13))


def readable(value: object) -> str:
    """``value`` in words; nothing, false and an empty list are an empty text."""
    match value:
        case None | False:
            return ""
        case True:
            return "yes"
        case str() if not isinstance(value, Enum):
            return value
        case Enum():
            return str(value.value).replace("-", " ")
        case dt.datetime():
            return f"{readable(value.date())}, {_clock(value.time())}"
        case dt.date():
            return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
        case dt.time():
            return _clock(value)
        case tuple():
            return _listed(value)
        case Value():
            return _struct(value)
        case _:
            return str(value)


def _clock(time: dt.time) -> str:
    """9am, 2:05pm, 12 noon, midnight: as every screen says it."""
    if time.minute == 0 and time.hour in (0, 12):
        return "12 noon" if time.hour else "midnight"
    return f"{time.hour % 12 or 12}{f':{time.minute:02d}' if time.minute else ''}{'am' if time.hour < 12 else 'pm'}"


def _span(opens: dt.time, closes: dt.time) -> str:
    return "all day" if opens == closes == dt.time.min else f"{_clock(opens)} to {_clock(closes)}"


def _listed(values: tuple[object, ...]) -> str:
    if values and all(isinstance(value, Day) for value in values):
        return _days(day for day in values if isinstance(day, Day))
    # Sentences have commas of their own.
    return "; ".join(readable(value) for value in values)


def _struct(value: Value) -> str:
    match value:
        case Always():
            return "day and night"
        case Unknown():
            return "not known"
        case Weekly():
            return _weekly(value)
        case Dates():
            return f"{readable(value.first)} to {readable(value.last)}"
        case Yearly():
            return f"{_rule(value.rule)}, for {value.days} {'day' if value.days == 1 else 'days'}"
        case _:
            texts = (readable(getattr(value, name)) for name in value.__struct_fields__ if name != "id")
            return ", ".join(text for text in texts if text)


def _weekly(hours: Weekly) -> str:
    parts = [f"{_days(window.days)} {_span(window.opens, window.closes)}" for window in hours.windows]
    parts += [_exception(exception) for exception in hours.exceptions]
    if not hours.windows:
        parts.insert(0, "no weekly hours")
    if hours.valid_from:
        parts.append(f"from {readable(hours.valid_from)}")
    if hours.valid_to:
        parts.append(f"until {readable(hours.valid_to)}")
    if hours.time_zone != Weekly().time_zone:
        parts.append(f"by the clock of {hours.time_zone}")
    return "; ".join(parts)


def _days(days: Iterable[Day]) -> str:
    return format_days(days).replace("-", "–").replace(",", ", ")


def _exception(exception: HoursException) -> str:
    day = readable(exception.date) if exception.date else (exception.holiday or "").replace("-", " ")
    spans = ", ".join(_span(span.opens, span.closes) for span in exception.spans)
    return f"{day}: {spans or 'closed'}"


def _rule(rule: str) -> str:
    """The commonest rule in words, any other as it is written."""
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";"))
    match parts:
        case {"FREQ": "YEARLY", "BYMONTH": month, "BYMONTHDAY": day} if len(parts) == 3 and month in _MONTH_NUMBERS:
            return f"each year from {day} {_MONTHS[int(month) - 1]}"
        case _:
            return rule
