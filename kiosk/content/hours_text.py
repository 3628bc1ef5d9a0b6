"""Hours as a person writes them in a content file, and back.

``"Mon-Fri 09:00-21:00"`` is a window: days, opening time, closing time. ``"2026-12-24: 09:00-12:00, 13:00-15:00"`` and
``"bank-holidays: closed"`` are exceptions. ``"always"`` and ``"unknown"`` are hours of their own. A closing time at or
before the opening time runs past midnight; ``24:00`` may stand for the midnight that ends a day.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

import msgspec

from kiosk.content.mistakes import in_words
from kiosk.content.model import Always, Day, Hours, HoursException, Span, Unknown, Weekly, Window
from kiosk.errors import ContentError

BANK_HOLIDAYS = "bank-holidays"
"""The name that stands for every bank holiday of England."""

_WEEK = tuple(Day)
_DAYS = {day.value: day for day in _WEEK}
_MIDNIGHT = dt.time(0)
_DASHES = str.maketrans({"–": "-", "—": "-"})
_CLOSED = "closed"


def parse_hours(written: object) -> Hours:
    """Read hours from a content file: ``"always"``, ``"unknown"``, or a table with ``windows`` and the rest.

    Inside the table a window or an exception may be a text or the full table of its fields. Raises ``ContentError``
    that names the text at fault.
    """
    match written:
        case Always() | Unknown() | Weekly():
            return written
        case "always":
            return Always()
        case "unknown":
            return Unknown()
        case Mapping():
            return _weekly(dict(written))
        case _:
            raise ContentError(
                f"Hours cannot be written as “{written}”.",
                'Write hours = "always", hours = "unknown", or hours = {windows = ["Mon-Fri 09:00-17:00"]}.',
            )


def format_hours(hours: Hours) -> str | dict[str, object]:
    """Write ``hours`` as ``parse_hours`` reads them; what has its default value is left out."""
    if isinstance(hours, Always):
        return "always"
    if isinstance(hours, Unknown):
        return "unknown"
    written: dict[str, object] = {"windows": [format_window(window) for window in hours.windows]}
    if hours.exceptions:
        written["exceptions"] = [format_exception(exception) for exception in hours.exceptions]
    if hours.valid_from is not None:
        written["valid_from"] = hours.valid_from
    if hours.valid_to is not None:
        written["valid_to"] = hours.valid_to
    if hours.time_zone != Weekly().time_zone:
        written["time_zone"] = hours.time_zone
    return written


def parse_window(written: str) -> Window:
    """Read ``"Mon-Fri,Sun 09:00-21:00"``. The days come back in the order of the week, each once."""
    days, _, times = written.translate(_DASHES).replace(" - ", "-").strip().rpartition(" ")
    if not days or "-" not in times:
        raise ContentError(
            f"“{written}” does not say on which days and from when to when.",
            "Write the days, a space and the times, such as “Mon-Fri 09:00-21:00” or “Sat,Sun 09:00-16:00”.",
        )
    span = parse_span(times)
    return Window(days=_days(days, written), opens=span.opens, closes=span.closes)


def format_window(window: Window) -> str:
    """Write ``window`` as ``parse_window`` reads it, to the minute."""
    return f"{format_days(window.days)} {format_span(window.opens, window.closes)}"


def parse_exception(written: str) -> HoursException:
    """Read ``"WHEN: closed"`` or ``"WHEN: 09:00-13:00, 14:00-16:00"``; WHEN is a date or the name of a holiday."""
    when, colon, spans = (part.strip() for part in written.partition(":"))
    if not (when and colon and spans):
        raise ContentError(
            f"“{written}” does not say on which day the hours differ and how.",
            "Write the day, a colon and the hours, such as “bank-holidays: closed” or “2026-12-24: 09:00-13:00”.",
        )
    read = () if spans.lower() == _CLOSED else tuple(parse_span(span) for span in spans.split(","))
    if when[0].isdigit():
        return HoursException(date=_date(when, written), spans=read)
    every = when.lower().replace(" ", "-") == BANK_HOLIDAYS
    return HoursException(holiday=BANK_HOLIDAYS if every else when, spans=read)


def format_exception(exception: HoursException) -> str:
    """Write ``exception`` as ``parse_exception`` reads it, to the minute."""
    when = exception.date.isoformat() if exception.date else exception.holiday or ""
    spans = ", ".join(format_span(span.opens, span.closes) for span in exception.spans)
    return f"{when}: {spans or _CLOSED}"


def parse_span(written: str) -> Span:
    """The span that a text such as ``"09:00-13:00"`` says. Raises ``ContentError``."""
    opens, dash, closes = (part.strip() for part in written.translate(_DASHES).partition("-"))
    if not dash:
        raise ContentError(
            f"“{written}” is not an opening and a closing time.", "Write both with a dash, such as “09:00-13:00”."
        )
    return Span(opens=parse_time(opens), closes=_MIDNIGHT if closes == "24:00" else parse_time(closes))


def format_span(opens: dt.time, closes: dt.time) -> str:
    """Write ``"09:00-13:00"``, to the minute."""
    return f"{opens:%H:%M}-{closes:%H:%M}"


def parse_time(written: str) -> dt.time:
    """Read ``"09:00"``: two digits, a colon, two digits."""
    hour, _, minute = written.partition(":")
    if len(hour) == len(minute) == 2 and (hour + minute).isascii() and (hour + minute).isdigit():
        try:
            return dt.time(int(hour), int(minute))
        except ValueError:
            pass  # 25:00 and 09:75 look like times; they are refused below like any other slip.
    raise ContentError(
        f"“{written}” is not a time of day.", "Write hours and minutes with two digits each, from 00:00 to 23:59."
    )


def format_days(days: Iterable[Day]) -> str:
    """Write days as ``parse_window`` reads them: ``"Mon-Fri,Sun"``; three or more in a row become a range."""
    wanted = set(days)
    runs: list[list[Day]] = []
    for day in _WEEK:
        if day not in wanted:
            continue
        if runs and _WEEK.index(runs[-1][-1]) + 1 == _WEEK.index(day):
            runs[-1].append(day)
        else:
            runs.append([day])
    parts: list[str] = []
    for run in runs:
        names = [day.value.capitalize() for day in run]
        parts += [f"{names[0]}-{names[-1]}"] if len(names) > 2 else names
    return ",".join(parts)


def _weekly(table: dict[str, object]) -> Weekly:
    for key, parse in (("windows", parse_window), ("exceptions", parse_exception)):
        entries = table.get(key)
        if isinstance(entries, list | tuple):
            table[key] = [parse(entry) if isinstance(entry, str) else entry for entry in entries]
    if table.get("type", "weekly") != "weekly":
        raise ContentError(
            f"Hours of the type “{table['type']}” are not written as a table.",
            'Write hours = "always" or hours = "unknown", or leave the type out.',
        )
    try:
        weekly = msgspec.convert(table, Weekly)
    except msgspec.ValidationError as error:
        mistake = in_words(error)
        raise ContentError(f"In the hours, {mistake.field or 'the table'} {mistake.what}.", mistake.remedy) from error
    for exception in weekly.exceptions:
        if (exception.date is None) == (exception.holiday is None):
            raise ContentError(
                "An exception to the hours needs either a date or the name of a holiday, and has both or neither.",
                "Write it like “2026-12-24: closed” or “Christmas Day: closed”.",
            )
    return weekly


def _days(written: str, window: str) -> tuple[Day, ...]:
    chosen: set[Day] = set()
    for part in written.split(","):
        first, dash, last = part.partition("-")
        start = _WEEK.index(_day(first, window))
        end = _WEEK.index(_day(last, window)) if dash else start
        # "Fri-Mon" goes round the end of the week.
        chosen.update(_WEEK[(start + step) % 7] for step in range((end - start) % 7 + 1))
    return tuple(day for day in _WEEK if day in chosen)


def _day(written: str, window: str) -> Day:
    day = _DAYS.get(written.strip().lower())
    if day is None:
        raise ContentError(
            f"“{written.strip()}” in “{window}” is not a day.",
            "Use Mon, Tue, Wed, Thu, Fri, Sat and Sun, a range such as Mon-Fri, or a list such as Sat,Sun.",
        )
    return day


def _date(written: str, exception: str) -> dt.date:
    try:
        date = dt.date.fromisoformat(written)
    except ValueError:
        date = None
    # Python also reads 20261224 and 2026-W52-4, which no reader of the file would expect.
    if date is None or date.isoformat() != written:
        raise ContentError(
            f"“{written}” in “{exception}” is not a date.", "Write year, month and day, such as 2026-12-24."
        )
    return date
