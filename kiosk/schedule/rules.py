"""Yearly and weekly rules: the part of RFC 5545 that gives days.

A rule is read with ``dateutil``, but only after it is known to be harmless: a rule that gives times of day, that has
no end to its search (every 0 days) or that can never give a day (30 February) is refused with a sentence instead of
keeping the kiosk busy.
"""

import datetime as dt
import re
from functools import lru_cache
from itertools import takewhile

from dateutil.rrule import rrule, rrulestr

from kiosk.errors import ContentError

LONGEST_YEARS = 200
"""From the beginning of a rule to the year it is asked about."""

_PARTS = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"}
    | {"BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY", "BYSETPOS"}
)
_FREQUENCIES = frozenset({"YEARLY", "MONTHLY", "WEEKLY", "DAILY"})
_LONGEST_MONTH = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WITHIN = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 366}
_EXTENT = frozenset({"INTERVAL", "COUNT", "UNTIL"})
_SOME_DAY = dt.date(2000, 1, 1)
_REMEDY = "Write it as RFC 5545 does, for example FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25, or give the dates instead."


def checked(rule: str) -> dict[str, str]:
    """The parts of ``rule`` by name.

    Raises ContentError where it is not a rule of RFC 5545 (section 3.3.10) that gives days. BYYEARDAY and BYWEEKNO
    belong to yearly rules, BYSETPOS to yearly and monthly ones; UNTIL and COUNT exclude each other.
    """
    pairs = [part.partition("=") for part in rule.upper().removeprefix("RRULE:").split(";")]
    parts = {name: value for name, _, value in pairs}
    if len(parts) != len(pairs) or not parts.keys() <= _PARTS or not all(parts.values()) or re.search(r"\s", rule):
        raise _refusal(rule, "has a part that is unknown, empty or there twice, or a space")
    if {"UNTIL", "COUNT"} <= parts.keys():
        raise _refusal(rule, "says both until when (UNTIL) and how often (COUNT), and only one of them can be")
    frequency = parts.get("FREQ", "")
    if frequency not in _FREQUENCIES:
        raise _refusal(rule, "does not say YEARLY, MONTHLY, WEEKLY or DAILY")
    if frequency != "YEARLY" and parts.keys() & {"BYYEARDAY", "BYWEEKNO"}:
        raise _refusal(rule, "uses a part that only a yearly rule can have")
    if frequency in ("WEEKLY", "DAILY") and "BYSETPOS" in parts:
        raise _refusal(rule, "uses a part that only a yearly or a monthly rule can have")
    _check_numbers(rule, parts)
    try:
        _parsed(rule, _SOME_DAY)
        gives_a_day = _gives_a_day(";".join(f"{name}={parts[name]}" for name in parts if name not in _EXTENT))
    except ValueError as error:
        raise _refusal(rule, "cannot be read") from error
    if not gives_a_day:
        raise _refusal(rule, "can never give a day")
    return parts


@lru_cache(maxsize=4_096)
def days_in_year(rule: str, anchor: dt.date, year: int) -> tuple[dt.date, ...]:
    """The days of ``year`` that ``rule`` gives when it begins at ``anchor``, in order.

    What the rule does not say (the day of the month, which weeks of INTERVAL=2) comes from ``anchor``, as from DTSTART
    in RFC 5545. Raises ContentError where the rule cannot be read, or begins longer ago than ``LONGEST_YEARS``: each of
    its days since then would have to be gone through.
    """
    checked(rule)
    if year - anchor.year > LONGEST_YEARS:
        raise _refusal(rule, f"begins in the year {anchor.year}, which is too long ago")
    moments = takewhile(lambda moment: moment.year <= year, _parsed(rule, anchor))
    return tuple(moment.date() for moment in moments if moment.year == year)


def _parsed(rule: str, anchor: dt.date) -> rrule:
    parsed = rrulestr(rule, dtstart=dt.datetime.combine(anchor, dt.time.min))
    assert isinstance(parsed, rrule)  # a rule alone, without EXDATE and the like: no part of it holds white space
    return parsed


@lru_cache(maxsize=1_024)  # where there is none, finding out takes half a second
def _gives_a_day(rule: str) -> bool:
    return next(iter(_parsed(rule, _SOME_DAY)), None) is not None


def _check_numbers(rule: str, parts: dict[str, str]) -> None:
    if not re.fullmatch("[0-9]{8}", parts.get("UNTIL", "20000101")):
        raise _refusal(rule, "has UNTIL that is not a date such as 20271231")
    for name in ("INTERVAL", "COUNT"):
        if name in parts and not re.fullmatch("[1-9][0-9]{0,3}", parts[name]):
            raise _refusal(rule, f"has {name} that is not a number from 1 to 9999")
    for name, greatest in _WITHIN.items():
        numbers = parts.get(name, "1").split(",")
        if not all(re.fullmatch("[+-]?[0-9]{1,3}", number) and 1 <= abs(int(number)) <= greatest for number in numbers):
            raise _refusal(rule, f"has {name} with something that is not a number from 1 to {greatest}")
    months = [int(month) for month in parts.get("BYMONTH", "1").split(",")]
    if min(months) < 1:
        raise _refusal(rule, "counts months backwards")
    days = [abs(int(day)) for day in parts.get("BYMONTHDAY", "1").split(",")]
    if min(days) > max(_LONGEST_MONTH[month] for month in months):
        raise _refusal(rule, "can never give a day, because its month is shorter than that")


def _refusal(rule: str, fault: str) -> ContentError:
    return ContentError(f"The calendar rule {rule!r} {fault}.", _REMEDY)
