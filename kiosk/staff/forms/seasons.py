"""The rule by which a campaign comes every year, in plain words, and as RFC 5545 says it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.characters import clean
from kiosk.content.model import Yearly
from kiosk.errors import ContentError
from kiosk.schedule.campaigns import rule_starts
from kiosk.schedule.rules import checked
from kiosk.staff.forms.actions import Chosen, Left, Typed
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.fields import Written
from kiosk.staff.forms.reading import Unread, read_day_of_year, show_day_of_year
from kiosk.staff.forms.repeats import nth_name
from kiosk.staff.forms.rows import FormLine, FormRow, Holds, choice_row
from kiosk.ui.calendar_names import day_name, month_alone

translate = QCoreApplication.translate

_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NTHS: Final = (1, 2, 3, 4, -1)
_LONGEST = 200
"""Characters of a rule, as the model has it."""


@dataclass(frozen=True, slots=True)
class Season:
    """A yearly rule as the form shows it. ``kind`` is ``date`` (``day`` and ``month``), ``weekday`` (the ``nth``
    ``weekday`` of ``month``, -1 the last) or ``other``."""

    kind: str
    day: int = 1
    month: int = 1
    nth: int = 1
    weekday: int = 0


def season_of(rule: str) -> Season:
    """What ``rule`` says; ``other`` where this form cannot show it."""
    try:
        parts = checked(rule)
    except ContentError:
        return Season("other")
    month = parts.get("BYMONTH", "")
    if parts.pop("FREQ") != "YEARLY" or not month.isdecimal():
        return Season("other")
    match parts:
        case {"BYMONTHDAY": day, **rest} if rest.keys() == {"BYMONTH"} and day.isdecimal():
            return Season("date", day=int(day), month=int(month))
        case {"BYDAY": byday, **rest} if rest.keys() == {"BYMONTH"} and byday[-2:] in _CODES:
            nth = byday[:-2].removeprefix("+")
            if nth in {str(each) for each in _NTHS}:
                return Season("weekday", month=int(month), nth=int(nth), weekday=_CODES.index(byday[-2:]))
    return Season("other")


def rule_of(season: Season) -> str:
    """The rule that says ``season``, which is not ``other``."""
    if season.kind == "date":
        return f"FREQ=YEARLY;BYMONTH={season.month};BYMONTHDAY={season.day}"
    return f"FREQ=YEARLY;BYMONTH={season.month};BYDAY={season.nth}{_CODES[season.weekday]}"


def season_words(period: Yearly) -> str:
    """Each year from 25 November, for 16 days."""
    season = season_of(period.rule)
    if season.kind == "other":
        start = translate("forms", "Other dates each year")
    elif season.kind == "date":
        first = show_day_of_year(season.day, season.month)
        if period.days == 1:
            return translate("forms", "Each year on {date}").format(date=first)
        last = show_day_of_year(*last_day(season, period.days))
        return translate("forms", "Each year from {first} to {last}").format(first=first, last=last)
    else:
        start = translate("forms", "Each year from the {nth} {day} of {month}").format(
            nth=nth_name(season.nth), day=day_name(season.weekday), month=month_alone(season.month)
        )
    if period.days == 1:
        return translate("forms", "{start}, for one day").format(start=start)
    return translate("forms", "{start}, for {count} days").format(start=start, count=period.days)


def last_day(season: Season, days: int) -> tuple[int, int]:
    """The day and the month of the last of so many days from the date of ``season`` on, in a year that has its first
    day; where 29 February lies between, a leap year ends a day sooner."""
    last = _first(season) + dt.timedelta(days=days - 1)
    return last.day, last.month


def _first(season: Season) -> dt.date:
    return dt.date(2000 if (season.day, season.month) == (29, 2) else 2001, season.month, season.day)


@dataclass(frozen=True, kw_only=True)
class LastDay(Written):
    """How long a ``Yearly`` lasts that begins on a date: its last day, rather than a number to count."""

    holds: Holds = "day"
    season: Season

    def show(self, value: int) -> str:
        """The last day, such as 10 December."""
        return show_day_of_year(*last_day(self.season, value))

    def read(self, text: str, holder: Any, context: FormContext) -> int:
        """The number of days to the day that ``text`` says, which may lie in the year after. Raises ``Unread``."""
        day, month = read_day_of_year(text)
        first = _first(self.season)
        if (day, month) == (29, 2):
            day = 28
        last = dt.date(first.year, month, day)
        return ((last if last >= first else last.replace(year=first.year + 1)) - first).days + 1


@dataclass(frozen=True, kw_only=True)
class SeasonRule(Field):
    """The rule of a ``Yearly``: which kind it is, and its parts."""

    label: str

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """The choice, and the parts of the kind that was chosen."""
        key, season = f"{base}{self.name}", season_of(holder.rule)
        yield choice_row(
            key,
            self.label,
            (
                ("date", translate("forms", "The same date each year")),
                ("weekday", translate("forms", "A weekday of a month")),
                ("other", translate("forms", "Other")),
            ),
            season.kind,
            depth=depth,
        )
        if season.kind == "date":
            yield self._line(f"{key}/date", show_day_of_year(season.day, season.month), depth, context)
        elif season.kind == "weekday":
            yield from _weekday_rows(season, key, depth)
        else:
            yield self._line(f"{key}/text", holder.rule, depth, context)

    def _line(self, key: str, value: str, depth: int, context: FormContext) -> FormLine:
        dated = key.endswith("/date")
        kept = context.unfinished.get(key)
        problem = "" if kept is None else _wrong(kept, dated, context)
        return FormLine(
            key,
            translate("forms", "Begins on") if dated else translate("forms", "Rule"),
            hint=translate("forms", "25 November") if dated else translate("forms", "As RFC 5545 writes it"),
            value=value if kept is None else kept,
            maximum=_LONGEST,
            holds="day" if dated else "address",
            problem=problem,
            severity="error" if problem else "",
            depth=depth,
        )

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """``holder`` with the rule that the choice, or what was typed, comes to."""
        season = season_of(holder.rule)
        match act.deed, steps[1:]:
            case Chosen(option), () if option != season.kind and option in ("date", "weekday"):
                # Their rows go, and nobody could clear there what does not read.
                act.notes.drop(f"{act.key}/text")
                act.notes.drop(f"{act.key}/date")
                after = rule_of(replace(season, kind=option))
            case Chosen("other"), () if season.kind != "other":
                act.notes.drop(f"{act.key}/date")
                # The same days, said in a way only a rule can be.
                after = f"{holder.rule};INTERVAL=1"
            case Chosen(option), (part,):
                after = _with_part(season, part, option) or holder.rule
            case ((Typed() | Left()), ("date" | "text",)):
                after = self._read(holder, act)
            case _:
                return holder
        return holder if after == holder.rule else msgspec.structs.replace(holder, rule=after)

    def _read(self, holder: Yearly, act: Act) -> str:
        text = act.deed.text if isinstance(act.deed, Typed) else act.notes.unfinished.get(act.key)
        if text is None:
            return holder.rule
        try:
            rule = _read_rule(text, act.key.endswith("/date"), act.context)
        except ContentError:
            act.notes.keep(act.key, text[:_LONGEST])
            return holder.rule
        act.notes.clear(act.key)
        return rule


def _weekday_rows(season: Season, key: str, depth: int) -> Iterator[FormRow]:
    nths = tuple((str(each), nth_name(each)) for each in _NTHS)
    yield choice_row(f"{key}/nth", translate("forms", "Which one"), nths, str(season.nth), depth=depth)
    days = tuple((str(each), day_name(each)) for each in range(7))
    yield choice_row(f"{key}/weekday", translate("forms", "Day"), days, str(season.weekday), depth=depth)
    months = tuple((str(each), month_alone(each)) for each in range(1, 13))
    yield choice_row(f"{key}/month", translate("forms", "Month"), months, str(season.month), depth=depth)


def _with_part(season: Season, part: str, option: str) -> str | None:
    """The rule with one of its numbers changed; None for what is no number of it."""
    allowed = {"nth": _NTHS, "weekday": tuple(range(7)), "month": tuple(range(1, 13))}.get(part, ())
    number = int(option) if option.removeprefix("-").isdecimal() else None
    if season.kind != "weekday" or number is None or number not in allowed:
        return None
    match part:
        case "nth":
            return rule_of(replace(season, nth=number))
        case "weekday":
            return rule_of(replace(season, weekday=number))
        case _:
            return rule_of(replace(season, month=number))


def _read_rule(text: str, dated: bool, context: FormContext) -> str:
    if dated:
        day, month = read_day_of_year(text)
        return rule_of(Season("date", day=day, month=month))
    rule = clean(text).strip()
    rule_starts(rule, context.today.year)
    if len(rule) > _LONGEST:
        raise Unread(translate("forms", "This rule is too long."), translate("forms", "Give the dates instead."))
    return rule


def _wrong(text: str, dated: bool, context: FormContext) -> str:
    try:
        _read_rule(text, dated, context)
    except ContentError as error:
        return f"{error.what} {error.remedy}"
    return ""
