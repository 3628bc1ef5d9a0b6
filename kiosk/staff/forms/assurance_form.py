"""Who last checked a thing, against what, and when it is checked again (safety rule 9)."""

import datetime as dt

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.defaults import REVIEW_DAYS
from kiosk.content.model import Assurance
from kiosk.staff.forms.base import Field, FormContext, Said
from kiosk.staff.forms.choices import Switch
from kiosk.staff.forms.fields import Date, Text
from kiosk.staff.forms.lines import Lines
from kiosk.staff.forms.lists import Form
from kiosk.staff.forms.words import short_date

translate = QCoreApplication.translate


def assurance_form() -> Form:
    """The form of an ``Assurance``."""
    return Form(assurance_fields())


def assurance_fields() -> tuple[Field, ...]:
    """The fields of an ``Assurance``, for a form that holds more."""
    return (
        Date(
            name="assured_date",
            label=translate("forms", "Last checked on"),
            required=translate("forms", "The day somebody checked this is missing."),
        ),
        Text(
            name="assured_by",
            label=translate("forms", "Checked by"),
            required=translate("forms", "The name of whoever checked this is missing."),
        ),
        Switch(
            name="confirmed",
            label=translate("forms", "Somebody rang and opened everything that day"),
            hint=translate("forms", "If not, the screen says that it is not confirmed."),
        ),
        Text(
            name="source",
            kind="text",
            label=translate("forms", "Where this came from"),
            hint=translate("forms", "Such as a call, a leaflet or a website"),
            required=translate("forms", "Where this came from is missing."),
            offers=(
                translate("forms", "A call"),
                translate("forms", "A leaflet"),
                translate("forms", "Their website"),
            ),
        ),
        Date(
            name="review_after",
            label=translate("forms", "Check again by"),
            required=translate("forms", "The day of the next check is missing."),
        ),
        Said(name="next-check", say=_next_check),
        Lines(
            name="staff_tasks",
            label=translate("forms", "To do"),
            hint=translate("forms", "Only staff see this. Delete what is done."),
            add_label=translate("forms", "Add something to do"),
            kind="text",
        ),
    )


def checked_today(assurance: Assurance | None, who: str, today: dt.date) -> Assurance:
    """``assurance`` after ``who`` checked everything ``today``; the next check is as far off as ever."""
    if assurance is None:
        return Assurance(
            assured_date=today,
            assured_by=who,
            source=translate("forms", "Read through at this venue"),
            review_after=today + dt.timedelta(days=REVIEW_DAYS),
        )
    interval = assurance.review_after - assurance.assured_date
    if interval <= dt.timedelta(0):
        interval = dt.timedelta(days=REVIEW_DAYS)
    return msgspec.structs.replace(
        assurance, assured_date=today, assured_by=who, review_after=today + interval, confirmed=True
    )


def next_check_words(assurance: Assurance, today: dt.date) -> str:
    """Next check: 22 Feb 2027."""
    if assurance.review_after <= today:
        return translate("forms", "Check is due")
    return translate("forms", "Next check: {date}").format(date=short_date(assurance.review_after))


def _next_check(assurance: Assurance, context: FormContext) -> str:
    return next_check_words(assurance, context.today)
