"""The few things that matter this week, the most urgent first; each leads to where something can be done about it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Campaign
from kiosk.errors import ContentError
from kiosk.schedule.campaigns import days_showing
from kiosk.staff.forms.words import long_day
from kiosk.staff.overview.due import Due, Urgency

translate = QCoreApplication.translate

AT_ONCE = 5
_DAY = dt.timedelta(days=1)
_WEEK = 7
_OVERDUE = 3
"""Checks that are over and stand here, so that there is room for what is not a check."""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One of them: ``key`` is the path of a thing, to go to its ``field``, or a section of the sidebar.
    ``tone_name`` is as that of what is due."""

    key: str
    field: str
    name: str
    words: str
    tone_name: str
    icon: str = ""


def tone_of(urgency: Urgency) -> str:
    """How a line is coloured: ``"error"`` (over), ``"warning"`` (soon) or ``"task"``."""
    return {Urgency.OVER: "error", Urgency.SOON: "warning"}.get(urgency, "task")


def this_week(
    due: Sequence[Due], campaigns: Iterable[Campaign], today: dt.date, *, waiting: int, no_backup: bool
) -> tuple[WeekRow, ...]:
    """``waiting`` changes are not published yet; ``no_backup`` was ever made."""
    by_urgency = {kind: [_due_row(each) for each in due if each.urgency is kind] for kind in Urgency}
    over = by_urgency[Urgency.OVER]
    found = [
        *_waiting(waiting),
        *over[:_OVERDUE],
        *_turns(campaigns, today),
        *_backup(no_backup),
        *by_urgency[Urgency.SOON],
        *over[_OVERDUE:],
        *by_urgency[Urgency.TASKS],
    ]
    # A campaign that begins may have to be checked too.
    once = {each.key: each for each in reversed(found)}
    return tuple(each for each in found if once.get(each.key) is each)[:AT_ONCE]


def _due_row(each: Due) -> WeekRow:
    return WeekRow(each.thing, each.field, each.name, each.words, tone_of(each.urgency))


def _waiting(count: int) -> Iterator[WeekRow]:
    if count:
        name = (
            translate("OverviewPage", "1 change waits to be published")
            if count == 1
            else translate("OverviewPage", "{count} changes wait to be published").format(count=count)
        )
        words = translate("OverviewPage", "Until then visitors see what they saw before.")
        yield WeekRow("publish", "", name, words, "warning", "send")


def _backup(missing: bool) -> Iterator[WeekRow]:
    if missing:
        name = translate("OverviewPage", "Make a backup")
        words = translate("OverviewPage", "There is none yet. It is one file, for a stick.")
        yield WeekRow("settings", "", name, words, "warning", "hard-drive")


def _turns(campaigns: Iterable[Campaign], today: dt.date) -> Iterator[WeekRow]:
    """The campaigns that begin or end within a week."""
    for each in campaigns:
        try:
            showing = msgspec.structs.replace(each.showing, weekdays=(), excluded=())
            days = frozenset(days_showing(showing, today - _DAY, today + (_WEEK + 1) * _DAY))
        except ContentError:
            continue
        week = [today + number * _DAY for number in range(_WEEK + 1)]
        begins = next((day for day in week if day in days and day - _DAY not in days), None)
        ends = next((day for day in week if day in days and day + _DAY not in days), None)
        if begins is not None:
            words = translate("OverviewPage", "Begins on {day}.").format(day=long_day(begins))
        elif ends is not None:
            words = translate("OverviewPage", "Its last day is {day}.").format(day=long_day(ends))
        else:
            continue
        yield WeekRow(f"campaign/{each.id}", "showing", each.title, words, "", "megaphone")
