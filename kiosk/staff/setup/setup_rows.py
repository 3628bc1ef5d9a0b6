"""How the answers of the first set-up are shown: days, languages, and what is still missing."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content import links, phone
from kiosk.content.people import LONGEST_PIN, SHORTEST_PIN
from kiosk.errors import ContentError
from kiosk.staff.forms.languages import OFFERED, language_name
from kiosk.staff.setup.setup_work import Answers
from kiosk.ui.calendar_names import day_name

translate = QCoreApplication.translate

QUARTER, DAY_MINUTES = 15, 24 * 60


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day as it is shown: its name, whether it is open, and from when to when."""

    key: str
    name: str
    is_open: bool
    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language; ``fixed`` for the one that is always offered."""

    key: str
    name: str
    chosen: bool
    fixed: bool


def day_rows(answers: Answers) -> list[DayRow]:
    """The week, Monday first."""
    return [
        DayRow(str(place), day_name(place), day.is_open, f"{day.opens:%H:%M}", f"{day.closes:%H:%M}")
        for place, day in enumerate(answers.week)
    ]


def language_rows(answers: Answers) -> list[LanguageRow]:
    """The languages there are letters for."""
    return [LanguageRow(tag, language_name(tag), tag in answers.languages, tag == OFFERED[0]) for tag in OFFERED]


def moved(moment: dt.time, quarters: int) -> dt.time:
    """``moment`` some quarters of an hour later or earlier, round the clock."""
    minutes = (moment.hour * 60 + moment.minute + quarters * QUARTER) % DAY_MINUTES
    return dt.time(minutes // 60, minutes % 60)


def missing(step: str, answers: Answers, again: str) -> str:
    """What a step still needs, in a sentence; "" for nothing, and for a step that was skipped. ``again`` is the PIN as
    it was typed the second time."""
    if step in answers.skipped:
        return ""
    match step:
        case "venue" if not answers.name.strip():
            return translate("SetupPage", "Write the name of the venue, as it stands on the door.")
        case "hours" if not any(day.is_open for day in answers.week):
            return translate("SetupPage", "Choose at least one day on which the venue is open.")
        case "own-help":
            return _out_of_reach(answers)
        case "manager" if not answers.manager.strip():
            return translate("SetupPage", "Write your name.")
        case "manager" if not answers.pin.isdecimal() or len(answers.pin) < SHORTEST_PIN:
            words = translate("SetupPage", "A PIN has {least} to {most} digits.")
            return words.format(least=SHORTEST_PIN, most=LONGEST_PIN)
        case "manager" if answers.pin != again:
            return translate("SetupPage", "The two PINs are not the same. Type the second one again.")
    return ""


def _out_of_reach(answers: Answers) -> str:
    """What is wrong with the first address that leads nowhere; "" where all are right or empty."""
    wellbeing = phone.tel_uri if phone.is_valid(answers.wellbeing) else links.uri
    fields = ((answers.report_page, links.web_uri), (answers.security, phone.tel_uri), (answers.wellbeing, wellbeing))
    for address, read in fields:
        try:
            if address.strip():
                read(address)
        except ContentError as fault:
            return str(fault)
    return ""
