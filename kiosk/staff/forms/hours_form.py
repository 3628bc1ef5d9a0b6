"""When somebody answers, or when the venue is open: always, not known, or weekly with exceptions (safety rule 9)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zoneinfo import available_timezones

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.characters import clean
from kiosk.content.model import Always, Day, Hours, Unknown, Weekly
from kiosk.content.readable import readable
from kiosk.content.text import fold
from kiosk.staff.forms.actions import Chosen
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.choices import day_chips
from kiosk.staff.forms.exceptions_form import exception_additions, exception_day, exception_form, spans_words
from kiosk.staff.forms.fields import Date, Written
from kiosk.staff.forms.lists import Form, Items
from kiosk.staff.forms.reading import Unread
from kiosk.staff.forms.rows import FormHeading, FormRow, FormStrip, OptionRow, choice_row
from kiosk.staff.forms.windows import Windows
from kiosk.staff.forms.words import days_words, span_words

translate = QCoreApplication.translate

_DAY_MINUTES = 24 * 60


@dataclass(frozen=True, kw_only=True)
class HoursField(Field):
    """Hours. Where they are ``weekly_only``, as the venue's are, there is nothing to choose. What is ``unmanned``, such
    as a website, usually has none: then visitors are told nothing."""

    label: str
    weekly_only: bool = False
    unmanned: bool = False

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """The choice, and for weekly hours their form and the week they make."""
        key, hours = f"{base}{self.name}", getattr(holder, self.name)
        if self.weekly_only:
            yield FormHeading(key, self.label, chip=translate("forms", "Hours"), depth=depth)
        else:
            none = translate("forms", "It has none") if self.unmanned else translate("forms", "Not known")
            ways = (
                ("weekly", translate("forms", "At these times")),
                ("always", translate("forms", "Day and night")),
                ("unknown", none),
            )
            yield choice_row(key, self.label, ways, _key_of(hours), self._note(hours), depth=depth)
        if isinstance(hours, Weekly):
            yield from weekly_form(hours).rows(hours, f"{key}/", depth, context)

    def _note(self, hours: Hours) -> str:
        unknown = isinstance(hours, Unknown) and not self.unmanned
        return translate("forms", "Visitors see “Ring to check”") if unknown else ""

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Choose, or hand it on to the form of weekly hours."""
        before: Hours = getattr(holder, self.name)
        after: Any = before
        if len(steps) == 1:
            if isinstance(act.deed, Chosen) and act.deed.option != _key_of(before) and not self.weekly_only:
                kept = {key: text for key, text in act.notes.unfinished.items() if not key.startswith(f"{act.key}/")}
                act.notes.unfinished = kept
                after = {"always": Always(), "unknown": Unknown(), "weekly": Weekly()}.get(act.deed.option, before)
                if isinstance(after, Weekly):
                    act.notes.opened = f"{act.key}/windows/0"
        elif isinstance(before, Weekly):
            after = weekly_form(before).apply(before, steps[1:], act)
        return holder if after == before else msgspec.structs.replace(holder, **{self.name: after})

    def told(self, holder: Any, context: FormContext) -> str:
        """The whole week and the days that differ."""
        hours = getattr(holder, self.name)
        if isinstance(hours, Unknown) and self.unmanned:
            return translate("forms", "It has none")
        return hours_words(hours)

    def offer(self, holder: Any, steps: tuple[str, ...], context: FormContext) -> Iterator[OptionRow]:
        """No options: nothing in hours is picked from a list."""
        return iter(())


def _key_of(hours: Hours) -> str:
    match hours:
        case Always():
            return "always"
        case Unknown():
            return "unknown"
        case _:
            return "weekly"


def weekly_form(hours: Weekly) -> Form:
    """The form of weekly hours. The time zone is asked for only where it is not this country's."""
    zone = TimeZone(
        name="time_zone",
        label=translate("forms", "Time zone"),
        hint=translate("forms", "Europe/London for everywhere in this country"),
    )
    return Form(
        (
            Windows(
                name="windows",
                label=translate("forms", "Open"),
                add_label=translate("forms", "Add opening times"),
            ),
            WeekStrip(),
            Items(
                name="exceptions",
                label=translate("forms", "Bank holidays and other days"),
                add_label=translate("forms", "Add bank holidays or another day"),
                additions=exception_additions(),
                form=exception_form,
                called=lambda exception, context: exception_day(exception),
                said=lambda exception, context: spans_words(exception),
            ),
            Date(
                name="valid_from",
                label=translate("forms", "These hours apply from"),
                hint=translate("forms", "Leave it empty if they apply already"),
            ),
            Date(
                name="valid_to",
                label=translate("forms", "These hours apply until"),
                hint=translate("forms", "Leave it empty if no end is known"),
            ),
            *([zone] if hours.time_zone != Weekly().time_zone else []),
        )
    )


@dataclass(frozen=True, kw_only=True)
class TimeZone(Written):
    """The name of a time zone."""

    def show(self, value: str) -> str:
        """As it is."""
        return value

    def read(self, text: str, holder: Any, context: FormContext) -> str:
        """A name the machine knows."""
        if text.strip() not in available_timezones():
            raise Unread(
                translate("forms", "There is no time zone of this name."), translate("forms", "Write Europe/London.")
            )
        return text.strip()

    def tidied(self, text: str) -> str:
        """As other words: without spaces at the ends and double ones within."""
        return fold(clean(text))


@dataclass(frozen=True, kw_only=True)
class WeekStrip(Field):
    """The week that windows make, to see at a glance that one is missing."""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """Seven strips, where there are windows."""
        if holder.windows:
            label = translate("forms", "The usual week")
            names, _ = day_chips()
            yield FormStrip(f":{base}week", label, of="week", strips=week_bars(holder), names=names, depth=depth)


def week_bars(hours: Weekly) -> tuple[str, ...]:
    """For each day of the week, Monday first, when it is open, as shares of the day."""
    days: list[list[tuple[int, int]]] = [[] for _ in Day]
    for window in hours.windows:
        start, end = _minutes(window.opens), _minutes(window.closes)
        for day in window.days:
            place = list(Day).index(day)
            if end > start:
                days[place].append((start, end))
            else:
                days[place].append((start, _DAY_MINUTES))
                days[(place + 1) % 7].append((0, end))
    return tuple(
        " ".join(f"{a / _DAY_MINUTES:.4f}-{b / _DAY_MINUTES:.4f}" for a, b in sorted(day) if b > a) for day in days
    )


def _minutes(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def hours_words(hours: Hours) -> str:
    """``hours`` in full: Monday to Friday 9am to 5pm; Every bank holiday: Closed."""
    match hours:
        case Always():
            return translate("forms", "Day and night")
        case Unknown():
            return translate("forms", "Not known")
    said = [f"{days_words(each.days)} {span_words(each.opens, each.closes)}" for each in hours.windows]
    said += [f"{exception_day(each)}: {spans_words(each)}" for each in hours.exceptions]
    if hours.valid_from:
        said.append(translate("forms", "from {date}").format(date=readable(hours.valid_from)))
    if hours.valid_to:
        said.append(translate("forms", "until {date}").format(date=readable(hours.valid_to)))
    if hours.time_zone != Weekly().time_zone:
        city = hours.time_zone.rpartition("/")[2].replace("_", " ")
        said.append(translate("forms", "by the clocks of {city}").format(city=city))
    return "; ".join(said) or translate("forms", "No opening times yet")
