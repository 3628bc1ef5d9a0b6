"""When somebody answers: windows, exceptions, holidays, and what nobody has told us (safety rule 9)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.content.checks.context import Ground
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.defaults import TIME_ZONE
from kiosk.content.model import (
    ContactMethod,
    Day,
    HoursException,
    Service,
    Span,
    Status,
    Unknown,
    Weekly,
    Window,
)
from kiosk.content.readable import readable

EVERY_BANK_HOLIDAY: Final = "bank-holidays"
BANK_HOLIDAYS: Final = frozenset(
    {
        "new year’s day",
        "good friday",
        "easter monday",
        "early may bank holiday",
        "may day",
        "spring bank holiday",
        "summer bank holiday",
        "late summer bank holiday",
        "christmas day",
        "boxing day",
    }
)
"""The bank holidays of England, in lower case: as www.gov.uk/bank-holidays names them, and as the ``holidays`` package
does. Each may be followed by "(observed)", which means the substitute day alone."""
_TWO_NAMES: Final = {"may day": "early may bank holiday", "late summer bank holiday": "summer bank holiday"}
_DAY_MINUTES: Final = 24 * 60
_WEEK_MINUTES: Final = 7 * _DAY_MINUTES
_NAMES: Final = dict(
    zip(Day, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True)
)


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything about the hours of contact methods and of the venue."""
    for service in ground.edition.services:
        thing = f"service/{service.id}"
        for contact in service.contacts:
            path = f"contacts/{contact.id}/hours"
            if isinstance(contact.hours, Weekly):
                found = _weekly(ground, thing, path, contact.hours, told=service.status is Status.ACTIVE)
                yield from (_saying_which(each, contact) for each in found)
            elif isinstance(contact.hours, Unknown):
                yield from _unknown(thing, path, service, contact)
    venue = ground.edition.venue
    if venue is not None:
        yield from _weekly(ground, f"venue/{venue.id}", "hours", venue.hours, told=True)


def _saying_which(problem: Problem, contact: ContactMethod) -> Problem:
    """``problem`` with the number or the label of ``contact`` before it: a service may be reached in several ways."""
    number, label = contact.value.strip(), contact.label.strip()
    which = f"{number} ({label})" if number and label else number or label
    said = problem.sentence
    return replace(problem, sentence=f"{which}: {said[0].lower()}{said[1:]}") if which else problem


def _unknown(thing: str, path: str, service: Service, contact: ContactMethod) -> Iterator[Problem]:
    if CONTACT_KINDS[contact.kind].answered and service.status is Status.ACTIVE:
        yield Problem(
            Severity.TASK,
            "hours-unknown",
            thing,
            path,
            f"Nobody has told us when {service.name} answers ({contact.value}), so visitors see “Ring to check”.",
            "Ring and ask, then fill the hours in. Ask about bank holidays too.",
        )


def _weekly(ground: Ground, thing: str, path: str, hours: Weekly, *, told: bool) -> Iterator[Problem]:
    def problem(severity: Severity, rule: str, field: str, sentence: str, remedy: str) -> Problem:
        return Problem(severity, rule, thing, f"{path}/{field}", sentence, remedy)

    if day := _overlapping_day(hours.windows):
        yield problem(
            Severity.ERROR,
            "hours-overlap",
            "windows",
            f"Two opening times overlap on {_NAMES[day]}.",
            "Make them one, or correct the one that is wrong. Closing before opening means past midnight.",
        )
    if not hours.windows and not any(exception.spans for exception in hours.exceptions):
        yield problem(
            Severity.ERROR,
            "hours-empty",
            "windows",
            "There are no opening times at all, so this would show as closed for ever.",
            "Fill them in, or say that nobody has told us.",
        )
    if not _zone_exists(hours.time_zone):
        yield problem(
            Severity.ERROR,
            "time-zone",
            "time_zone",
            f"There is no time zone called {hours.time_zone!r}.",
            f"Write {TIME_ZONE}, or another name from the IANA list.",
        )
    if hours.valid_from and hours.valid_to and hours.valid_to < hours.valid_from:
        yield problem(
            Severity.ERROR,
            "hours-validity",
            "valid_to",
            "These hours stop being valid before they begin.",
            "Exchange the two dates, or correct the one that is wrong.",
        )
    elif hours.valid_to and hours.valid_to < ground.edition.issued_at.date():
        yield problem(
            Severity.TASK,
            "hours-ended",
            "valid_to",
            f"These hours ended on {readable(hours.valid_to)}, so visitors see “Ring to check”.",
            "Ask for the present hours and fill them in.",
        )
    for position, exception in enumerate(hours.exceptions):
        yield from _exception(thing, f"{path}/exceptions/{position}", exception)
    yield from _twice(thing, f"{path}/exceptions", hours.exceptions)
    if told and hours.windows and not _covers_bank_holidays(hours.exceptions):
        yield problem(
            Severity.TASK,
            "bank-holidays",
            "exceptions",
            "Nobody has said what happens on bank holidays, so on those days visitors see “Ring to check”.",
            "Ask, then add the bank holidays: closed, or with their hours.",
        )


def _exception(thing: str, path: str, exception: HoursException) -> Iterator[Problem]:
    if (exception.date is None) is (exception.holiday is None):
        yield Problem(
            Severity.ERROR,
            "exception-day",
            thing,
            path,
            "This exception must say either a date or a holiday, and says both or neither.",
            "Keep one of the two.",
        )
    if exception.holiday is not None and not _holiday_exists(exception.holiday):
        yield Problem(
            Severity.ERROR,
            "holiday-name",
            thing,
            f"{path}/holiday",
            f"There is no bank holiday in England called {exception.holiday!r}, so this would never take effect.",
            "Write it as gov.uk does (Christmas Day, Early May bank holiday), bank-holidays for all, or give the date.",
        )
    if _spans_overlap(exception.spans):
        yield Problem(
            Severity.ERROR,
            "hours-overlap",
            thing,
            f"{path}/spans",
            "Two opening times of this exceptional day overlap.",
            "Make them one, or correct the one that is wrong.",
        )


def _twice(thing: str, path: str, exceptions: Iterable[HoursException]) -> Iterator[Problem]:
    seen: set[object] = set()
    for exception in exceptions:
        day = exception.date or (exception.holiday and _holiday_key(exception.holiday))
        if day in seen:
            yield Problem(
                Severity.ERROR,
                "exception-twice",
                thing,
                path,
                f"There are two exceptions for {_day_words(exception)}, and only one can hold.",
                "Take the wrong one out. One exception can hold several opening times.",
            )
        seen.add(day)


def _day_words(exception: HoursException) -> str:
    if exception.holiday is not None and _holiday_key(exception.holiday) == EVERY_BANK_HOLIDAY:
        return "bank holidays"
    return exception.holiday or readable(exception.date)


def _holiday_key(name: str) -> str:
    key = " ".join(name.replace("'", "’").casefold().split())
    return _TWO_NAMES.get(key, key)


def _holiday_exists(name: str) -> bool:
    key = _holiday_key(name)
    return key == EVERY_BANK_HOLIDAY or key.removesuffix(" (observed)") in BANK_HOLIDAYS


def _covers_bank_holidays(exceptions: Iterable[HoursException]) -> bool:
    named = {_holiday_key(exception.holiday) for exception in exceptions if exception.holiday}
    return EVERY_BANK_HOLIDAY in named or named >= {_holiday_key(name) for name in BANK_HOLIDAYS}


def _overlapping_day(windows: Iterable[Window]) -> Day | None:
    """The day on which two windows of the week overlap, the week being a circle of minutes."""
    order = tuple(Day)
    stretches = sorted(
        (order.index(day) * _DAY_MINUTES + start, length, day)
        for window in windows
        for start, length in [_stretch(window)]
        for day in window.days
    )
    if not stretches:
        return None
    first_start, first_length, first_day = stretches[0]
    around = [*stretches, (first_start + _WEEK_MINUTES, first_length, first_day)]
    for (start, length, _), (following, _, day) in zip(stretches, around[1:], strict=True):
        if following < start + length and (len(stretches) > 1 or length > _WEEK_MINUTES):
            return day
    return None


def _spans_overlap(spans: Iterable[Span]) -> bool:
    stretches = sorted(_stretch(span) for span in spans)
    return any(later < start + length for (start, length), (later, _) in pairwise(stretches))


def _stretch(hours: Window | Span) -> tuple[int, int]:
    """Where it starts in its day and how long it is, in minutes; closing at or before opening is past midnight."""
    opens = hours.opens.hour * 60 + hours.opens.minute
    closes = hours.closes.hour * 60 + hours.closes.minute
    return opens, closes - opens if closes > opens else closes - opens + _DAY_MINUTES


def _zone_exists(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a name such as "Europe" is a folder
        return False
    return True
