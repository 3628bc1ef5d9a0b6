"""The days on which hours are not as usual: a date, a bank holiday, or all of them (safety rule 9)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.model import HoursException
from kiosk.schedule.holidays import EVERY_BANK_HOLIDAY, holiday_key
from kiosk.staff.forms.actions import Chosen
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.fields import Date
from kiosk.staff.forms.lists import Addition, Form
from kiosk.staff.forms.rows import FormRow, choice_row
from kiosk.staff.forms.windows import Spans
from kiosk.staff.forms.words import long_day, span_words

translate = QCoreApplication.translate

_HOLIDAYS: Final = (
    "New Year’s Day",
    "Good Friday",
    "Easter Monday",
    "Early May bank holiday",
    "Spring bank holiday",
    "Summer bank holiday",
    "Christmas Day",
    "Boxing Day",
)
"""The bank holidays of England as www.gov.uk/bank-holidays names them: they are written so in the content, in every
language."""
_ON_A_DATE = "on-a-date"


def exception_additions() -> tuple[Addition, ...]:
    """What can be added: every bank holiday, a date, or one of the bank holidays."""
    named = [
        Addition(
            EVERY_BANK_HOLIDAY,
            translate("forms", "Every bank holiday"),
            lambda items, context: HoursException(holiday=EVERY_BANK_HOLIDAY),
        ),
        Addition(
            _ON_A_DATE,
            translate("forms", "One date"),
            lambda items, context: HoursException(date=_free_date(items, context)),
        ),
    ]
    named += [Addition(name, name, _holiday_maker(name)) for name in _HOLIDAYS]
    return tuple(named)


def _holiday_maker(name: str) -> Any:
    return lambda items, context: HoursException(holiday=name)


def _free_date(items: Sequence[HoursException], context: FormContext) -> dt.date:
    taken = {each.date for each in items}
    date = context.today
    while date in taken:
        date += dt.timedelta(days=1)
    return date


def exception_form(exception: HoursException) -> Form:
    """The form of one exception."""
    spans = Spans(name="spans", label=translate("forms", "That day"))
    date = Date(name="date", label=translate("forms", "Date"), required=translate("forms", "The date is missing."))
    return Form(
        (WhichDay(name="holiday", label=translate("forms", "Which day")), *([date] if exception.date else []), spans)
    )


@dataclass(frozen=True, kw_only=True)
class WhichDay(Field):
    """Whether an exception is for a date, for a named holiday, or for all of them."""

    label: str

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """One row: on one date, or on which holiday."""
        chosen = _ON_A_DATE if holder.holiday is None else _usual_name(holder.holiday)
        yield choice_row(f"{base}{self.name}", self.label, self._options(holder), chosen, depth=depth)

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """``holder`` on a date or on the chosen holiday; as it is where that is not on offer."""
        match act.deed:
            case Chosen(option) if option == _ON_A_DATE:
                return msgspec.structs.replace(holder, holiday=None, date=holder.date or act.context.today)
            case Chosen(option) if option in dict(self._options(holder)):
                act.notes.drop(f"{act.key.rpartition('/')[0]}/date")
                return msgspec.structs.replace(holder, holiday=option, date=None)
            case _:
                return holder

    def _options(self, holder: HoursException) -> tuple[tuple[str, str], ...]:
        known = [
            (_ON_A_DATE, translate("forms", "One date")),
            (EVERY_BANK_HOLIDAY, translate("forms", "Every bank holiday")),
        ]
        known += [(name, name) for name in _HOLIDAYS]
        if holder.holiday is not None and _usual_name(holder.holiday) not in dict(known):
            known.append((holder.holiday, holder.holiday))
        return tuple(known)


def _usual_name(holiday: str) -> str:
    """``holiday`` as it is offered, whatever its apostrophe or other name; as it is where it is not on offer."""
    return next((name for name in _HOLIDAYS if holiday_key(name) == holiday_key(holiday)), holiday)


def exception_day(exception: HoursException) -> str:
    """Which day it is for: Thursday 24 December 2026; Every bank holiday."""
    if exception.date is not None:
        return long_day(exception.date)
    if exception.holiday == EVERY_BANK_HOLIDAY:
        return translate("forms", "Every bank holiday")
    return _usual_name(exception.holiday) if exception.holiday else translate("forms", "No day")


def spans_words(exception: HoursException) -> str:
    """When it is open that day: Closed; 9am to 1pm."""
    if not exception.spans:
        return translate("forms", "Closed")
    return ", ".join(span_words(span.opens, span.closes) for span in exception.spans)
