"""The fields somebody chooses in: switches, one of a few, days of the week."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Day
from kiosk.staff.forms.actions import Chosen, DayToggled, Switched
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.rows import FormDays, FormRow, FormSwitch, choice_row
from kiosk.staff.forms.words import days_words, gone_words
from kiosk.ui.calendar_names import short_day

translate = QCoreApplication.translate


@dataclass(frozen=True, kw_only=True)
class Switch(Field):
    """A field that is true or false, as a switch."""

    label: str
    hint: str = ""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """One row, of the switch."""
        yield FormSwitch(f"{base}{self.name}", self.label, self.hint, on=getattr(holder, self.name), depth=depth)

    def told(self, holder: Any, context: FormContext) -> str:
        """The word for yes or for no."""
        return translate("forms", "yes") if getattr(holder, self.name) else translate("forms", "no")

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """``holder`` with the field switched as the deed says."""
        if not isinstance(act.deed, Switched) or act.deed.on == getattr(holder, self.name):
            return holder
        return msgspec.structs.replace(holder, **{self.name: act.deed.on})


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    """One of a few values, each in words. A value that is none of them is offered as ``other`` says it."""

    label: str
    hint: str = ""
    options: tuple[tuple[Any, str], ...]
    other: Callable[[Any], str] = lambda value: gone_words()

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """One row with every option, the chosen one marked."""
        value = getattr(holder, self.name)
        options = self.options
        if all(value != each for each, _ in options):
            options = (*options, (value, self.other(value)))
        keyed = [(option_key(each), said) for each, said in options]
        yield choice_row(f"{base}{self.name}", self.label, keyed, option_key(value), self.hint, depth=depth)

    def told(self, holder: Any, context: FormContext) -> str:
        """The words of the option."""
        value = getattr(holder, self.name)
        return next((said for each, said in self.options if each == value), self.other(value))

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """``holder`` with the chosen value; as it is where that is no option."""
        if not isinstance(act.deed, Chosen):
            return holder
        for value, _ in self.options:
            if option_key(value) == act.deed.option and value != getattr(holder, self.name):
                return msgspec.structs.replace(holder, **{self.name: value})
        return holder


@dataclass(frozen=True, kw_only=True)
class Days(Field):
    """Any days of the week; none of them means every one."""

    label: str
    hint: str = ""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """One row, with a chip for each day of the week."""
        chosen = tuple(day.value for day in getattr(holder, self.name))
        names, keys = day_chips()
        yield FormDays(
            f"{base}{self.name}",
            self.label,
            self.hint,
            options=names,
            option_keys=keys,
            chosen=chosen,
            depth=depth,
        )

    def told(self, holder: Any, context: FormContext) -> str:
        """The days as people say them, such as “Monday to Friday”; "" for every day."""
        days = getattr(holder, self.name)
        return days_words(days) if days else ""

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Put the day in or take it out."""
        if not isinstance(act.deed, DayToggled):
            return holder
        return msgspec.structs.replace(holder, **{self.name: toggled(getattr(holder, self.name), act.deed.day)})


def day_chips() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The short names of the days of the week, and their keys."""
    return tuple(short_day(day) for day in range(7)), tuple(day.value for day in Day)


def toggled(days: tuple[Day, ...], day: str) -> tuple[Day, ...]:
    """``days`` with ``day`` put in or taken out, in the order of the week; as they are where there is no such day."""
    if day not in set(Day):
        return days
    wanted = {*days} ^ {Day(day)}
    return tuple(each for each in Day if each in wanted)


def option_key(value: Any) -> str:
    """What names ``value`` among the options of a row."""
    return "" if value is None else str(value)
