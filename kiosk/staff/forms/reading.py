"""Times, dates and numbers as people type them, and as a field shows them.

Nothing here asks for one way of writing: a time may be "9", "9.30", "9am" or "21:00", a date "5 March 2027" or
"5/3/2027", which is the 5th of March because this is Britain. What nobody can see in it does not matter. What a field
shows always reads as what it is.
"""

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication

from kiosk.content.characters import clean
from kiosk.content.readable import readable
from kiosk.errors import ContentError

translate = QCoreApplication.translate

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?(?::(\d{2}))?\s*(?:([ap])\.?\s*m\.?)?", re.ASCII)
_LONE_HOUR = re.compile(r"\d{1,2}")
_WORDS = re.compile(r"[a-z]+|\d+")
_IGNORED = re.compile(
    r"(?<=\d)(?:st|nd|rd|th)\b|\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|of|the)\b"
)
_YEARS = range(1900, 2200)


class Unread(ContentError):
    """A text does not read as what belongs in its field; it is kept as it is."""


def read_time(text: str) -> dt.time:
    """The time of day ``text`` says. ``24:00`` and ``midnight`` are the midnight that ends or begins a day.

    Raises ``Unread``.
    """
    said = clean(text).strip().lower()
    if said in ("noon", "12 noon", "midday"):
        return dt.time(12)
    if said == "midnight":
        return dt.time(0)
    found = _TIME.fullmatch(said)
    if found is None:
        raise _no_time(text)
    hour, minute, second, half = int(found[1]), int(found[2] or 0), int(found[3] or 0), found[4]
    if half is not None:
        if not 1 <= hour <= 12:
            raise _no_time(text)
        hour = hour % 12 + (12 if half == "p" else 0)
    if (hour, minute) == (24, 0):
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        raise _no_time(text)
    return dt.time(hour, minute, second)


def read_closing(text: str, opens: dt.time) -> dt.time:
    """The time something that opens at ``opens`` closes. A lone number means the afternoon where the morning would be
    over already: 9 to 5. Everything else is as ``read_time`` reads it."""
    closes, said = read_time(text), clean(text).strip()
    if _LONE_HOUR.fullmatch(said) and not said.startswith("0") and closes <= opens and closes.hour < 12:
        later = closes.replace(hour=(closes.hour + 12) % 24)
        return later if later > opens else closes
    return closes


def show_time(time: dt.time, *, closing: bool = False) -> str:
    """``time`` as a field shows it: 9:00. Midnight is 0:00, and 24:00 where something closes."""
    if closing and time == dt.time(0):
        return "24:00"
    seconds = f":{time.second:02d}" if time.second else ""
    return f"{time.hour}:{time.minute:02d}{seconds}"


def read_date(text: str, today: dt.date) -> dt.date:
    """The date ``text`` says, the day before the month as in Britain. Without a year it is the next such day.

    Raises ``Unread``.
    """
    said = clean(text).strip().lower()
    near = {"today": 0, "tomorrow": 1, "yesterday": -1}.get(said)
    if near is not None:
        return today + dt.timedelta(days=near)
    parts = _parts(said)
    if len(parts) == 3 and re.fullmatch(r"\d{4}", parts[0]):
        parts = parts[::-1]
    if len(parts) not in (2, 3):
        raise _no_date(text)
    day, month = _day_and_month(parts[0], parts[1])
    if day == 0 or month == 0:
        raise _no_date(text)
    if len(parts) == 2:
        return _next(day, month, today, text)
    year = int(parts[2]) if parts[2].isdecimal() else 0
    if len(parts[2]) == 2:
        year += 2000
    if year not in _YEARS:
        raise _no_date(text)
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        raise _no_date(text) from error


def show_date(date: dt.date) -> str:
    """``date`` as a field shows it: 5 March 2027."""
    return readable(date)


def read_day_of_year(text: str) -> tuple[int, int]:
    """The day and the month of a date that comes every year: ``25 November``, ``25/11``. Raises ``Unread``."""
    parts = _parts(clean(text).strip().lower())
    day, month = _day_and_month(*parts) if len(parts) == 2 else (0, 0)
    if not 1 <= month <= 12 or not 1 <= day <= _LONGEST_MONTH[month - 1]:
        raise Unread(
            translate("forms", "“{text}” is not a day of the year.").format(text=_short(text)),
            translate("forms", "Write it like this: 25 November."),
        )
    return day, month


def show_day_of_year(day: int, month: int) -> str:
    """A date that comes every year, as a field shows it: 25 November."""
    return f"{day} {_MONTHS[month - 1].capitalize()}"


def read_number(text: str, lowest: int, highest: int) -> int:
    """The whole number ``text`` says. Raises ``Unread`` where it is none, or not from ``lowest`` to ``highest``."""
    said = clean(text).strip()
    if not re.fullmatch(r"[0-9]{1,6}", said) or not lowest <= int(said) <= highest:
        raise Unread(
            translate("forms", "“{text}” does not fit here.").format(text=_short(text)),
            translate("forms", "Write a whole number from {lowest} to {highest}.").format(
                lowest=lowest, highest=highest
            ),
        )
    return int(said)


def _parts(said: str) -> list[str]:
    """The numbers and the words of a date that say something, or nothing where there is anything else."""
    told = _IGNORED.sub(" ", said)
    if re.sub(r"[a-z0-9 ,./\-]", "", told):
        return []
    return _WORDS.findall(told)


def _day_and_month(first: str, second: str) -> tuple[int, int]:
    """Which is the day and which the month, 0 for what is neither; the first number is the day."""
    if not first.isdecimal():
        first, second = second, first
    return (int(first) if first.isdecimal() and len(first) <= 2 else 0), _month(second)


def _month(said: str) -> int:
    if said.isdecimal():
        return int(said) if len(said) <= 2 else 0
    begun = [place for place, month in enumerate(_MONTHS, 1) if month.startswith(said)]
    return begun[0] if len(said) >= 3 and len(begun) == 1 else 0


def _next(day: int, month: int, today: dt.date, text: str) -> dt.date:
    for year in range(today.year, today.year + 9):
        try:
            date = dt.date(year, month, day)
        except ValueError:
            continue
        if date >= today:
            return date
    raise _no_date(text)


def _no_time(text: str) -> Unread:
    return Unread(
        translate("forms", "“{text}” is not a time.").format(text=_short(text)),
        translate("forms", "Write it like this: 9:30 or 21:00."),
    )


def _no_date(text: str) -> Unread:
    return Unread(
        translate("forms", "“{text}” is not a date.").format(text=_short(text)),
        translate("forms", "Write it like this: 5 March 2027 or 5/3/2027."),
    )


def _short(text: str) -> str:
    """A text in a sentence: its beginning is enough to know it again."""
    folded = " ".join(text.split())
    return folded if len(folded) <= 40 else f"{folded[:39]}…"
