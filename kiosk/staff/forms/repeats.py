"""How often an event takes place, in plain words, and as the rule of RFC 5545 that says it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Day, Event
from kiosk.content.readable import readable
from kiosk.errors import ContentError
from kiosk.schedule.rules import checked
from kiosk.staff.forms.actions import Chosen, DayToggled, Left, Typed
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.choices import day_chips, toggled
from kiosk.staff.forms.reading import Unread, read_date, show_date
from kiosk.staff.forms.rows import FormDays, FormLine, FormRow, choice_row
from kiosk.ui.calendar_names import day_name

translate = QCoreApplication.translate

_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST = -1


@dataclass(frozen=True, slots=True)
class Repeat:
    """A rule as the form shows it. ``kind`` is ``once``, ``weekly``, ``fortnightly``, ``monthly-day`` (the ``nth``
    ``weekday`` of a month, -1 the last), ``monthly-date`` or ``other``."""

    kind: str
    days: tuple[Day, ...] = ()
    nth: int = 0
    weekday: int = 0
    until: dt.date | None = None


def repeat_of(event: Event) -> Repeat:
    """How often ``event`` takes place; ``other`` for a rule this form cannot show."""
    if event.rule is None:
        return Repeat("once")
    try:
        parts = checked(event.rule)
    except ContentError:
        return Repeat("other")
    until = _until(parts.pop("UNTIL", ""))
    on = _days(parts.get("BYDAY", _CODES[event.date.weekday()]))
    match parts:
        case {"FREQ": "WEEKLY", **rest} if on and rest.keys() <= {"BYDAY", "INTERVAL"}:
            kinds = {"1": "weekly", "2": "fortnightly"}
            return Repeat(kinds.get(rest.get("INTERVAL", "1"), "other"), days=on, until=until)
        case {"FREQ": "MONTHLY", "BYDAY": byday, **rest} if not rest and byday[-2:] in _CODES:
            nth = byday[:-2].removeprefix("+")
            if nth in ("1", "2", "3", "4", "-1"):
                return Repeat("monthly-day", nth=int(nth), weekday=_CODES.index(byday[-2:]), until=until)
        # Without a day of the month it is the one of the first date (RFC 5545, 3.3.10).
        case {"FREQ": "MONTHLY", **rest} if rest in ({}, {"BYMONTHDAY": str(event.date.day)}):
            return Repeat("monthly-date", until=until)
    return Repeat("other", until=until)


def rule_of(repeat: Repeat, event: Event) -> str | None:
    """The rule that says ``repeat``."""
    until = "" if repeat.until is None else f";UNTIL={repeat.until:%Y%m%d}"
    days = ",".join(_CODES[list(Day).index(day)] for day in repeat.days)
    match repeat.kind:
        case "once":
            return None
        case "weekly":
            return f"FREQ=WEEKLY;BYDAY={days}{until}"
        case "fortnightly":
            return f"FREQ=WEEKLY;INTERVAL=2;BYDAY={days}{until}"
        case "monthly-day":
            return f"FREQ=MONTHLY;BYDAY={repeat.nth}{_CODES[repeat.weekday]}{until}"
        case "monthly-date":
            return f"FREQ=MONTHLY{until}"
        case _:
            return event.rule


def repeats_words(event: Event) -> str:
    """Every Monday; once, on 5 March 2027."""
    repeat = repeat_of(event)
    match repeat.kind:
        case "once":
            return readable(event.date)
        case "weekly":
            return translate("forms", "Every {days}").format(days=_named(repeat.days))
        case "fortnightly":
            return translate("forms", "Every second {days}").format(days=_named(repeat.days))
        case "monthly-day":
            return nth_words(repeat.nth, repeat.weekday)
        case "monthly-date":
            return translate("forms", "Each month, on day {day}").format(day=event.date.day)
        case _:
            return translate("forms", "Other")


def nth_words(nth: int, weekday: int) -> str:
    """The first Sunday of each month."""
    return translate("forms", "The {nth} {day} of each month").format(nth=nth_name(nth), day=day_name(weekday))


def nth_name(nth: int) -> str:
    """First to fourth; last for -1."""
    if nth == _LAST:
        return translate("forms", "last")
    return (
        translate("forms", "first"),
        translate("forms", "second"),
        translate("forms", "third"),
        translate("forms", "fourth"),
    )[nth - 1]


@dataclass(frozen=True, kw_only=True)
class Repeats(Field):
    """The rule of an event: a choice, its days, and until when."""

    label: str

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """The choice, and what belongs to it."""
        key, repeat = f"{base}{self.name}", repeat_of(holder)
        note = repeats_words(holder) if repeat.kind != "once" else ""
        options = dict(_options(holder, repeat)).items()
        yield choice_row(key, self.label, options, _key(repeat), note, depth=depth)
        if repeat.kind in ("weekly", "fortnightly"):
            names, keys = day_chips()
            label = translate("forms", "On these days")
            days = tuple(day.value for day in repeat.days)
            yield FormDays(f"{key}/days", label, options=names, option_keys=keys, chosen=days, depth=depth)
        if repeat.kind not in ("once", "other"):
            yield self._until_row(repeat, f"{key}/until", depth, context)

    def _until_row(self, repeat: Repeat, key: str, depth: int, context: FormContext) -> FormLine:
        kept = context.unfinished.get(key)
        value = show_date(repeat.until) if repeat.until else ""
        problem = "" if kept is None else _wrong_date(kept, context.today)
        return FormLine(
            key,
            translate("forms", "For the last time on"),
            hint=translate("forms", "Leave it empty if it goes on"),
            holds="date",
            value=value if kept is None else kept,
            problem=problem,
            severity="error" if problem else "",
            depth=depth,
        )

    def told(self, holder: Any, context: FormContext) -> str:
        """How often, and until when."""
        repeat = repeat_of(holder)
        said = translate("forms", "Once") if repeat.kind == "once" else repeats_words(holder)
        if repeat.until is None:
            return said
        words = translate("forms", "{repeats}, for the last time on {date}")
        return words.format(repeats=said, date=readable(repeat.until))

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Choose, put a day in or take it out, or read until when."""
        repeat = repeat_of(holder)
        match act.deed, steps[1:]:
            case Chosen(option), () if option != _key(repeat):
                after = _chosen(option, holder, repeat)
                if after.kind == "once":
                    # Its row goes, and nobody could clear there what does not read.
                    act.notes.drop(f"{act.key}/until")
            case DayToggled(day), ("days",):
                days = toggled(repeat.days, day)
                # Without a day it would be every day of its first date; the last one stays.
                after = replace(repeat, days=days or repeat.days)
            case ((Typed() | Left()), ("until",)):
                after = self._read_until(repeat, act)
            case _:
                return holder
        if after == repeat:
            return holder
        return msgspec.structs.replace(holder, rule=rule_of(after, holder))

    def _read_until(self, repeat: Repeat, act: Act) -> Repeat:
        text = act.deed.text if isinstance(act.deed, Typed) else act.notes.unfinished.get(act.key)
        if text is None:
            return repeat
        try:
            until = read_date(text, act.context.today) if text.strip() else None
        except Unread:
            act.notes.keep(act.key, text[:200])
            return repeat
        act.notes.clear(act.key)
        return replace(repeat, until=until)


def _options(event: Event, repeat: Repeat) -> Iterator[tuple[str, str]]:
    nth, weekday = (event.date.day - 1) // 7 + 1, event.date.weekday()
    yield "once", translate("forms", "Once")
    yield "weekly", translate("forms", "Every week")
    yield "fortnightly", translate("forms", "Every second week")
    if nth <= 4:
        yield _key(Repeat("monthly-day", nth=nth, weekday=weekday)), nth_words(nth, weekday)
    if (event.date + dt.timedelta(days=7)).month != event.date.month:
        yield _key(Repeat("monthly-day", nth=_LAST, weekday=weekday)), nth_words(_LAST, weekday)
    yield "monthly-date", translate("forms", "Each month, on day {day}").format(day=event.date.day)
    if repeat.kind == "monthly-day":
        yield _key(repeat), nth_words(repeat.nth, repeat.weekday)
    if repeat.kind == "other":
        yield "other", translate("forms", "Other")


def _key(repeat: Repeat) -> str:
    return f"monthly-day:{repeat.nth}:{repeat.weekday}" if repeat.kind == "monthly-day" else repeat.kind


def _chosen(option: str, event: Event, repeat: Repeat) -> Repeat:
    until = repeat.until if repeat.kind != "once" else None
    today = (tuple(Day)[event.date.weekday()],)
    if option.startswith("monthly-day:"):
        _, nth, weekday = option.split(":")
        return Repeat("monthly-day", nth=int(nth), weekday=int(weekday), until=until)
    if option in ("weekly", "fortnightly"):
        return Repeat(option, days=repeat.days or today, until=until)
    return Repeat(option, until=until) if option in ("once", "monthly-date") else repeat


def _days(written: str) -> tuple[Day, ...]:
    codes = written.split(",")
    return tuple(day for code, day in zip(_CODES, Day, strict=True) if code in codes) if {*codes} <= {*_CODES} else ()


def _until(written: str) -> dt.date | None:
    return dt.datetime.strptime(written, "%Y%m%d").date() if written else None


def _named(days: tuple[Day, ...]) -> str:
    names = [day_name(list(Day).index(day)) for day in days]
    if len(names) < 2:
        return "".join(names)
    return translate("forms", "{days} and {last}").format(days=", ".join(names[:-1]), last=names[-1])


def _wrong_date(text: str, today: dt.date) -> str:
    try:
        read_date(text, today)
    except Unread as error:
        return f"{error.what} {error.remedy}"
    return ""
