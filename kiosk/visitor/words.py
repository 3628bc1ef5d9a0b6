"""How times, dates and open states are said on a screen. Every phrase goes through Qt's translation."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from kiosk.schedule.opening import OpenKind, OpenState, RingReason
from kiosk.ui.calendar_names import day_name, month_name, time_of_day

translate = QCoreApplication.translate


def clock_time(moment: dt.time) -> str:
    """9am, 9:30am, 12 noon, midnight: the way a door sign says it. In other languages 09:00 or what they have."""
    if written := time_of_day(moment):
        return written
    if moment.minute == 0 and moment.hour == 0:
        return translate("words", "midnight")
    if moment.minute == 0 and moment.hour == 12:
        return translate("words", "12 noon")
    return _half_day(moment, f":{moment.minute:02d}" if moment.minute else "")


def clock_face(moment: dt.time) -> str:
    """9:00am, 2:05pm, 12:00pm: what a clock shows, its minutes always there."""
    return time_of_day(moment) or _half_day(moment, f":{moment.minute:02d}")


def long_date(date: dt.date) -> str:
    """22 November 2026."""
    return f"{day_and_month(date)} {date.year}"


def date_today(date: dt.date) -> str:
    """Sunday 22 November."""
    words = translate("words", "{weekday} {date}")  # with a comma in some languages
    return words.format(weekday=day_name(date.weekday()), date=day_and_month(date))


def day_and_month(date: dt.date) -> str:
    """A date of this year or the next: 22 November."""
    return f"{date.day} {month_name(date.month)}"


def opens_when(opens: dt.datetime, now: dt.datetime) -> str:
    """``at 9am``, ``tomorrow at 9am``, ``Monday at 9am``, ``4 January at 9am``."""
    time = clock_time(opens.time())
    days = (opens.date() - now.astimezone(opens.tzinfo).date()).days
    if days == 0:
        return translate("words", "at {time}").format(time=time)
    if days == 1:
        return translate("words", "tomorrow at {time}").format(time=time)
    if days < 7:
        return translate("words", "{day} at {time}").format(day=day_name(opens.weekday()), time=time)
    return translate("words", "{day} at {time}").format(day=day_and_month(opens), time=time)


def open_word(state: OpenState, now: dt.datetime) -> str:
    """What a chip on a list says: a word or two, and when it opens where it is closed."""
    if state.kind is OpenKind.CLOSES_SOON:
        return translate("words", "Closes soon")
    if state.is_open and state.reason is RingReason.PAST_REVIEW:
        return translate("words", "Open now, not checked lately")
    if state.is_open:
        return translate("words", "Open now")
    return open_words(state, now)


def open_words(state: OpenState, now: dt.datetime) -> str:
    """What a chip beside a contact method says: never "open" when it is not known (safety rule 9)."""
    if state.kind is OpenKind.ALWAYS and state.reason is RingReason.PAST_REVIEW:
        return translate("words", "Open day and night, details not checked lately")
    if state.kind is OpenKind.ALWAYS:
        return translate("words", "Open day and night")
    if state.kind is OpenKind.OPEN and state.until is not None:
        return translate("words", "Open until {time}").format(time=clock_time(state.until.time()))
    if state.kind is OpenKind.CLOSES_SOON and state.until is not None:
        return translate("words", "Closes soon, {time}").format(time=clock_time(state.until.time()))
    if state.is_open:
        return translate("words", "Open now")
    if state.kind is OpenKind.CLOSED and state.opens is not None:
        return translate("words", "Opens {when}").format(when=opens_when(state.opens, now))
    if state.kind is OpenKind.CLOSED:
        return translate("words", "Closed now")
    return translate("words", "Ring to check")


def _half_day(moment: dt.time, minutes: str) -> str:
    hour = moment.hour % 12 or 12
    if moment.hour < 12:
        return translate("words", "{hour}{minutes}am").format(hour=hour, minutes=minutes)
    return translate("words", "{hour}{minutes}pm").format(hour=hour, minutes=minutes)
