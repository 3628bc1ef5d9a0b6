"""Asks for a date by a calendar: a month at a time, a touch on a day takes it."""

import datetime as dt
from calendar import Calendar
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.forms.rows import FormLine
from kiosk.staff.forms.stepping import date_in, date_text
from kiosk.staff.forms.words import long_day
from kiosk.staff.parts.form_model import FormModel
from kiosk.ui.calendar_names import month_alone, short_day
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

YEARS = range(2000, 2100)
"""As a field reads them."""


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of the month that is shown, or of the weeks it begins and ends in, which is ``outside``."""

    key: str
    label: str
    name: str
    chosen: bool
    today: bool
    outside: bool


@QmlElement
@QmlUncreatable("Pages make their own.")
class CalendarChoice(QObject):
    """Asks for the date of a row of ``form``, and types it there. Shows whole weeks, Monday first; ``clock`` gives the
    venue's time."""

    changed = Signal()

    def __init__(self, form: FormModel, clock: Callable[[], dt.datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._clock = clock
        self._key = self._title = ""
        self._chosen: dt.date | None = None
        self._month = dt.date(2000, 1, 1)
        self._days = Rows(CalendarDay, (), self)

    @Slot(str)
    def ask(self, key: str) -> None:
        """Ask for the date of the row ``key``, beginning with the month of what stands there, or of today."""
        row, today = self._form.row(key), self._clock().date()
        if isinstance(row, FormLine):
            self._key, self._title, self._chosen = key, row.label, date_in(row, today)
            self._show(self._chosen or today)

    @Slot(int)
    def turn(self, months: int) -> None:
        """Show the month so many later or earlier."""
        number = self._month.year * 12 + self._month.month - 1 + months
        if number // 12 in YEARS:
            self._show(dt.date(number // 12, number % 12 + 1, 1))

    @Slot(str)
    def pick(self, key: str) -> None:
        """Take a day; nothing where nobody is asked any more."""
        row, asked = self._form.row(self._key), self._key
        self.leave()
        if isinstance(row, FormLine):
            self._form.set_text(asked, date_text(row, dt.date.fromisoformat(key)))
            self._form.leave_field(asked)

    @Slot()
    def leave(self) -> None:
        """Ask no longer; the date stays as it was."""
        self._key = ""
        self.changed.emit()

    def _show(self, day: dt.date) -> None:
        self._month, today = day.replace(day=1), self._clock().date()
        weeks = Calendar().itermonthdates(day.year, day.month)
        self._days.replace(
            [
                CalendarDay(
                    each.isoformat(),
                    str(each.day),
                    long_day(each),
                    each == self._chosen,
                    each == today,
                    each.month != day.month,
                )
                for each in weeks
                if each.year in YEARS
            ]
        )
        self.changed.emit()

    # --- what QML reads -----------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        return self._key != ""

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title

    @Property(str, notify=changed)
    def month(self) -> str:
        words = translate("calendar-sheet", "{month} {year}")
        return words.format(month=month_alone(self._month.month), year=self._month.year)

    @Property(QObject, constant=True)
    def days(self) -> QObject:
        return self._days

    @Property(list, constant=True)
    def weekdays(self) -> list[str]:
        return [short_day(day) for day in range(7)]
