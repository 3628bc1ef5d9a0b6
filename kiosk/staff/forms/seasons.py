"""The rule by which a campaign comes every year, in plain words, and as RFC 5545 says it."""

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
from kiosk.staff.forms.reading import Unread, read_day_of_year, show_day_of_year
from kiosk.staff.forms.repeats import nth_name
from kiosk.staff.forms.rows import FormRow
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
        start = translate("forms", "By a rule of its own")
    elif season.kind == "date":
        start = translate("forms", "Each year from {date}").format(date=show_day_of_year(season.day, season.month))
    else:
        start = translate("forms", "Each year from the {nth} {day} of {month}").format(
            nth=nth_name(season.nth), day=day_name(season.weekday), month=month_alone(season.month)
        )
    if period.days == 1:
        return translate("forms", "{start}, for one day").format(start=start)
    return translate("forms", "{start}, for {count} days").format(start=start, count=period.days)


@dataclass(frozen=True, kw_only=True)
class SeasonRule(Field):
    """The rule of a ``Yearly``: which kind it is, and its parts."""

    label: str

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """The choice, and the parts of the kind that was chosen."""
        key, season = f"{base}{self.name}", season_of(holder.rule)
        yield _choice(
            key,
            self.label,
            (
                ("date", translate("forms", "The same date each year")),
                ("weekday", translate("forms", "A weekday of a month")),
                ("other", translate("forms", "A rule of its own")),
            ),
            season.kind,
            depth,
        )
        if season.kind == "date":
            yield self._line(f"{key}/date", show_day_of_year(season.day, season.month), depth, context)
        elif season.kind == "weekday":
            yield from _weekday_rows(season, key, depth)
        else:
            yield self._line(f"{key}/text", holder.rule, depth, context)

    def _line(self, key: str, value: str, depth: int, context: FormContext) -> FormRow:
        dated = key.endswith("/date")
        kept = context.unfinished.get(key)
        problem = "" if kept is None else _wrong(kept, dated, context)
        return FormRow(
            key,
            "line",
            translate("forms", "Begins on") if dated else translate("forms", "Rule"),
            translate("forms", "25 November") if dated else translate("forms", "As RFC 5545 writes it"),
            value=value if kept is None else kept,
            maximum=_LONGEST,
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
    yield _choice(f"{key}/nth", translate("forms", "Which one"), nths, str(season.nth), depth)
    days = tuple((str(each), day_name(each)) for each in range(7))
    yield _choice(f"{key}/weekday", translate("forms", "Day"), days, str(season.weekday), depth)
    months = tuple((str(each), month_alone(each)) for each in range(1, 13))
    yield _choice(f"{key}/month", translate("forms", "Month"), months, str(season.month), depth)


def _choice(key: str, label: str, options: tuple[tuple[str, str], ...], chosen: str, depth: int) -> FormRow:
    return FormRow(
        key,
        "choice",
        label,
        options=tuple(said for _, said in options),
        option_keys=tuple(each for each, _ in options),
        chosen=(chosen,),
        depth=depth,
    )


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
