"""What is on at the venue, in rows: each event once, by when it is on next."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content.direction import directed
from kiosk.content.model import Venue
from kiosk.errors import ContentError
from kiosk.schedule.events import Occurrence, next_of_each, weekdays
from kiosk.ui.calendar_names import short_day
from kiosk.visitor.hours_words import every_week
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.words import clock_time, day_and_month

translate = QCoreApplication.translate

_DAYS_AWAY = 7
"""From this many days on the name of a weekday does not say which one is meant."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something on: the day it is on next, its title, its time and place; ``picture`` is a file URL or "", ``drawing``
    the name of one or "" where there is a picture."""

    key: str
    event: str
    day: str
    title: str
    detail: str
    picture: str
    alternative: str
    drawing: str
    focal_point: str


def event_rows(venue: Venue, context: PageContext, now: dt.datetime, limit: int) -> list[EventRow]:
    """The first ``limit`` things on next; nothing where the clock cannot say when that is."""
    if not context.clock_is_right:
        return []
    try:
        coming = next_of_each(venue, now, limit, context.holidays)
    except ContentError:  # a time zone that does not exist; the page people hide behind is never blank (rule 11)
        return []
    rooms = {room.id: room.name for room in venue.rooms}
    today = now.date()
    return [_row(one, today, rooms.get(one.event.room or "", ""), context) for one in coming]


def _row(one: Occurrence, today: dt.date, room: str, context: PageContext) -> EventRow:
    event = one.event
    file = context.catalogue.media_file(event.media) if event.media else None
    return EventRow(
        key=f"{event.id}-{one.date}",
        event=event.id,
        day=_day(one.date, today),
        title=event.title,
        detail=directed(" · ".join(filter(None, (_when(one, today), room))), context.language),
        picture=context.media_url(file.id) if file else "",
        alternative=file.alternative if file else "",
        drawing="" if file else event.drawing,
        focal_point=event.focal_point,
    )


def _day(date: dt.date, today: dt.date) -> str:
    return translate("VenuePage", "Today") if date == today else f"{short_day(date.weekday())} {date.day}"


def _when(one: Occurrence, today: dt.date) -> str:
    time = clock_time(one.starts.time())
    days = weekdays(one.event)
    far = (one.date - today).days >= _DAYS_AWAY
    if days and far:
        return translate("VenuePage", "{days} {time}, next {date}").format(
            days=every_week(days), time=time, date=day_and_month(one.date)
        )
    if days:
        return translate("VenuePage", "{days} {time}").format(days=every_week(days), time=time)
    if far:
        return translate("VenuePage", "{date}, {time}").format(date=day_and_month(one.date), time=time)
    return time
