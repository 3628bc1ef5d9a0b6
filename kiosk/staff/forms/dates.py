"""Dates that are left out, such as the days a campaign or an event pauses."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.staff.forms.actions import Left, Removed, Typed
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.lists import rearranged
from kiosk.staff.forms.reading import Unread, read_date, show_date
from kiosk.staff.forms.rows import FormHeading, FormLine, FormRow
from kiosk.staff.forms.words import long_day

translate = QCoreApplication.translate


@dataclass(frozen=True, kw_only=True)
class DateList(Field):
    """Dates, one a row, with an empty row at the end for another."""

    label: str
    hint: str = ""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """A heading, each date, and an empty row."""
        key, dates = f"{base}{self.name}", getattr(holder, self.name)
        yield FormHeading(key, self.label, self.hint, depth=depth)
        for place, date in enumerate((*dates, None)):
            kept = context.unfinished.get(f"{key}/{place}")
            said = "" if date is None else show_date(date)
            yield FormLine(
                f"{key}/{place}",
                translate("forms", "Another date") if date is None else translate("forms", "Date"),
                "" if date is None or kept is not None else long_day(date),
                holds="date",
                value=said if kept is None else kept,
                problem="" if kept is None else _wrong(kept, context.today),
                severity="" if kept is None else "error",
                depth=depth,
                tools=("remove",) if date is not None or kept is not None else (),
            )

    def told_each(self, holder: Any, context: FormContext) -> tuple[str, ...]:
        """Each date with its day of the week and its year."""
        return tuple(long_day(each) for each in getattr(holder, self.name))

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Read, put in order, or take out."""
        dates = getattr(holder, self.name)
        after = self._after(dates, steps[1:], act)
        return holder if after == dates else msgspec.structs.replace(holder, **{self.name: after})

    def _after(self, dates: tuple[dt.date, ...], steps: tuple[str, ...], act: Act) -> tuple[dt.date, ...]:
        if len(steps) != 1 or not steps[0].isdecimal() or int(steps[0]) > len(dates):
            return dates
        place = int(steps[0])
        match act.deed:
            case Removed():
                return self._without(dates, place, act)
            case Left():
                text = act.notes.unfinished.get(act.key)
                if text is None:
                    return self._sorted(dates, act)
                return self._read(dates, place, text, act) if text.strip() else self._without(dates, place, act)
            case Typed(text) if text.strip() or place == len(dates):
                return self._read(dates, place, text, act)
            case Typed():
                # Emptied on the way to another date, perhaps; it goes when the field is left.
                act.notes.keep(act.key, "")
        return dates

    def _without(self, dates: tuple[dt.date, ...], place: int, act: Act) -> tuple[dt.date, ...]:
        act.notes.clear(act.key)
        return rearranged(dates, place, replace(act, deed=Removed())) if place < len(dates) else dates

    def _read(self, dates: tuple[dt.date, ...], place: int, text: str, act: Act) -> tuple[dt.date, ...]:
        try:
            date = read_date(text, act.context.today) if text.strip() else None
        except Unread:
            act.notes.keep(act.key, text[:200])
            return dates
        act.notes.clear(act.key)
        return dates if date is None else (*dates[:place], date, *dates[place + 1 :])

    def _sorted(self, dates: tuple[dt.date, ...], act: Act) -> tuple[dt.date, ...]:
        """In order and each once, where every one of them reads."""
        parent = act.key.rpartition("/")[0]
        if any(key.startswith(f"{parent}/") for key in act.notes.unfinished):
            return dates
        return tuple(sorted(set(dates)))


def _wrong(text: str, today: dt.date) -> str:
    if not text:
        return ""
    try:
        read_date(text, today)
    except Unread as error:
        return f"{error.what} {error.remedy}"
    return translate("forms", "It fits now. Touch it to use it.")
