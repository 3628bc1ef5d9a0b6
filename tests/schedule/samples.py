"""Short ways to write hours, times and services down in a test."""

import datetime as dt
from zoneinfo import ZoneInfo

from kiosk.content.model import (
    Assurance,
    Campaign,
    ContactKind,
    ContactMethod,
    Day,
    Hours,
    HoursException,
    Service,
    Showing,
    Slide,
    Span,
    Status,
    Weekly,
    Window,
)
from kiosk.schedule.holidays import BankHolidays

LONDON = ZoneInfo("Europe/London")
MINUTE = dt.timedelta(minutes=1)
DAY = dt.timedelta(days=1)

HOLIDAYS = BankHolidays.from_table(
    {
        dt.date(2026, 1, 1): ["New Year's Day"],
        dt.date(2026, 4, 3): ["Good Friday"],
        dt.date(2026, 4, 6): ["Easter Monday"],
        dt.date(2026, 5, 4): ["May Day"],
        dt.date(2026, 5, 25): ["Spring Bank Holiday"],
        dt.date(2026, 8, 31): ["Late Summer Bank Holiday"],
        dt.date(2026, 12, 25): ["Christmas Day"],
        dt.date(2026, 12, 26): ["Boxing Day"],
        dt.date(2026, 12, 28): ["Boxing Day (observed)"],
        dt.date(2027, 1, 1): ["New Year's Day"],
        dt.date(2027, 12, 25): ["Christmas Day"],
        dt.date(2027, 12, 26): ["Boxing Day"],
        dt.date(2027, 12, 27): ["Christmas Day (observed)"],
        dt.date(2027, 12, 28): ["Boxing Day (observed)"],
        dt.date(2028, 1, 3): ["New Year's Day (observed)"],
    }
)


def at(text: str, zone: ZoneInfo = LONDON) -> dt.datetime:
    """``"2026-10-25 01:30"`` by the clock of ``zone``; a ``*`` at the end means the second time it shows that."""
    return dt.datetime.fromisoformat(text.rstrip("*")).replace(tzinfo=zone, fold=int(text.endswith("*")))


def span(text: str) -> Span:
    """``"09:00-17:00"``; ``24:00`` is midnight."""
    opens, closes = (dt.time.fromisoformat(part.replace("24:00", "00:00")) for part in text.split("-"))
    return Span(opens, closes)


def window(text: str) -> Window:
    """``"Mon-Fri 09:00-21:00"`` or ``"Sat,Sun 09:00-16:00"``."""
    names, times = text.split()
    order = list(Day)
    days: list[Day] = []
    for part in names.lower().split(","):
        first, _, last = part.partition("-")
        days += order[order.index(Day(first)) : order.index(Day(last or first)) + 1]
    return Window(tuple(days), span(times).opens, span(times).closes)


def exception(text: str) -> HoursException:
    """``"Christmas Day: closed"`` or ``"2026-12-24: 09:00-12:00, 13:00-15:00"``."""
    when, _, what = text.partition(": ")
    spans = () if what == "closed" else tuple(span(part) for part in what.split(", "))
    if when[:1].isdigit():
        return HoursException(date=dt.date.fromisoformat(when), spans=spans)
    return HoursException(holiday=when, spans=spans)


def weekly(
    *windows: str,
    but: tuple[str, ...] = (),
    valid_from: str | None = None,
    valid_to: str | None = None,
    zone: str = "Europe/London",
) -> Weekly:
    """Weekly hours with the exceptions ``but``."""
    return Weekly(
        windows=tuple(window(text) for text in windows),
        exceptions=tuple(exception(text) for text in but),
        valid_from=dt.date.fromisoformat(valid_from) if valid_from else None,
        valid_to=dt.date.fromisoformat(valid_to) if valid_to else None,
        time_zone=zone,
    )


def phone(hours: Hours, kind: ContactKind = ContactKind.PHONE) -> ContactMethod:
    """A contact method that keeps ``hours``."""
    return ContactMethod(id=kind.value, kind=kind, value="0800 000 000", hours=hours)


def service(
    *contacts: ContactMethod,
    id: str = "line",
    status: Status = Status.ACTIVE,
    review_after: str = "2030-01-01",
    expires_on: str | None = None,
) -> Service:
    """A service reached by ``contacts``."""
    return Service(
        id=id,
        name="A line",
        organization="somebody",
        one_line="Somebody answers.",
        assurance=assurance(review_after),
        status=status,
        contacts=contacts,
        expires_on=dt.date.fromisoformat(expires_on) if expires_on else None,
    )


def assurance(review_after: str) -> Assurance:
    """Checked at the start of 2026, to be checked again after that date."""
    return Assurance(dt.date(2026, 1, 1), "a person", "a leaflet", dt.date.fromisoformat(review_after))


def campaign(id: str, showing: Showing) -> Campaign:
    """A campaign of one slide."""
    return Campaign(id=id, title=id, summary="", slides=(Slide("one", "One"),), blocks=(), showing=showing)
