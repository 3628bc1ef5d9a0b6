"""How times and dates are said beside the fields of a form, and how things stand in a list."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Day
from kiosk.content.readable import readable
from kiosk.ui.calendar_names import day_name, month_alone

translate = QCoreApplication.translate


def clock_time(moment: dt.time) -> str:
    """9am, 9:30am, 12 noon, midnight: the way a door sign says it."""
    if moment.minute == 0 and moment.hour in (0, 12):
        return translate("forms", "12 noon") if moment.hour else translate("forms", "midnight")
    hour, minutes = moment.hour % 12 or 12, f":{moment.minute:02d}" if moment.minute else ""
    return f"{hour}{minutes}{'am' if moment.hour < 12 else 'pm'}"


def span_words(opens: dt.time, closes: dt.time) -> str:
    """9am to 5pm; all day for midnight to midnight."""
    if opens == closes:
        return (
            translate("forms", "24 hours from {time}").format(time=clock_time(opens))
            if opens != dt.time(0)
            else (translate("forms", "all day"))
        )
    said = translate("forms", "{opens} to {closes}").format(opens=clock_time(opens), closes=clock_time(closes))
    if closes < opens and closes != dt.time(0):
        return translate("forms", "{span} the next day").format(span=said)
    return said


def days_words(days: Sequence[Day]) -> str:
    """Monday to Friday; Saturday, Sunday; every day: in the order of the week, runs of three or more as from and to."""
    if len(set(days)) == len(Day):
        return translate("forms", "every day")
    runs: list[list[int]] = []
    for place in sorted(list(Day).index(day) for day in set(days)):
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return ", ".join(_run_words(run) for run in runs)


def _run_words(run: Sequence[int]) -> str:
    if len(run) < 3:
        return ", ".join(day_name(day) for day in run)
    return translate("forms", "{first} to {last}").format(first=day_name(run[0]), last=day_name(run[-1]))


def long_day(date: dt.date) -> str:
    """Friday 5 March 2027."""
    return f"{day_name(date.weekday())} {readable(date)}"


def short_date(date: dt.date) -> str:
    """5 Mar 2027."""
    return f"{date.day} {month_alone(date.month)[:3]} {date.year}"


def checked_ago(date: dt.date, today: dt.date) -> str:
    """Checked today, Checked 3 weeks ago: how long it is since somebody checked a thing."""
    days = (today - date).days
    if days <= 0:
        return translate("forms", "Checked today")
    if days == 1:
        return translate("forms", "Checked yesterday")
    if days < 14:
        return translate("forms", "Checked {count} days ago").format(count=days)
    if days < 61:
        return translate("forms", "Checked {count} weeks ago").format(count=days // 7)
    if days < 730:
        return translate("forms", "Checked {count} months ago").format(count=days // 30)
    return translate("forms", "Checked {count} years ago").format(count=days // 365)


def size_words(size: int) -> str:
    """``size`` bytes: 12 kB, 3.4 MB, 120 MB."""
    if size < 100_000:
        return translate("forms", "{size} kB").format(size=max(1, round(size / 1_000)))
    megabytes = size / 1_000_000
    return translate("forms", "{size} MB").format(size=f"{megabytes:.1f}" if megabytes < 10 else round(megabytes))


def length_words(seconds: float) -> str:
    """How long a film is: 2:05."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def hidden_words(name: str) -> str:
    """What something is called that is pointed at and is hidden."""
    return translate("forms", "{name} (hidden from visitors)").format(name=name)


def gone_words() -> str:
    """What something is called that is pointed at and is not there."""
    return translate("forms", "Something that is not there any more")


def new_room() -> str:
    """What a room is called until somebody says so; as the other two, it may not be empty."""
    return translate("forms", "New room")


def new_event() -> str:
    """What an event is called until somebody says so."""
    return translate("forms", "New event")


def new_poster() -> str:
    """What a poster says until somebody writes it."""
    return translate("forms", "New poster")


def stand_ins() -> frozenset[str]:
    """The names above: what is typed first replaces them."""
    return frozenset({new_room(), new_event(), new_poster()})
