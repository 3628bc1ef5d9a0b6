"""The venue page: what the kiosk shows when nobody uses it, and the one page it shows when somebody hides (rule 3).

It is made once and lives as long as the window, so that hiding has nothing to make.
"""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.direction import directed
from kiosk.content.model import Venue, VenueKind, Weekly
from kiosk.errors import ContentError
from kiosk.schedule.events import Occurrence, whats_on
from kiosk.schedule.opening import OpenKind
from kiosk.schedule.week import DayGroup, grouped_week, week
from kiosk.ui.calendar_names import short_day
from kiosk.ui.rows import Rows
from kiosk.visitor.hours_words import days_words
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.posters import SlideRow, idle_posters
from kiosk.visitor.words import clock_time, date_today, opens_when

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

EVENTS_SHOWN = 6
"""Events made ready; the page shows as many as fit."""

KIND_ICONS = {
    VenueKind.LIBRARY: "library",
    VenueKind.UNIVERSITY: "graduation-cap",
    VenueKind.COMMUNITY_CENTRE: "users",
}

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something on: its day, its title, its time and place."""

    key: str
    day: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class HoursRow:
    """The venue's hours on a group of days."""

    key: str
    days: str
    hours: str


@QmlElement
@QmlUncreatable("The application makes the venue page.")
class VenuePage(QObject):
    """Name, clock, open until, the week's hours, what's on, rooms, and the posters of the idle screen.

    ``refresh`` brings it up to date; the application calls it on each minute and when the catalogue changes.
    """

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page_context = context
        self._events = Rows(EventRow, [], self)
        self._hours = Rows(HoursRow, [], self)
        self._posters = Rows(SlideRow, [], self)
        self._clock = self._date = self._open = ""
        self.refresh(context)

    def refresh(self, context: PageContext | None = None) -> None:
        """Show ``context`` (or the one it has) as it is now."""
        self._page_context = context or self._page_context
        now = self._page_context.now
        self._clock = f"{now.hour:02d}:{now.minute:02d}"
        self._date = date_today(now.date())
        venue = self._page_context.catalogue.venue
        if venue is not None:
            self._open = open_today(venue, self._page_context, now)
            self._events.replace(event_rows(venue, self._page_context, now))
            self._hours.replace(hours_rows(venue, self._page_context, now.date()))
        self._posters.replace(idle_posters(self._page_context))
        self.changed.emit()

    @Property(str, notify=changed)
    def name(self) -> str:
        venue = self._page_context.catalogue.venue
        return venue.name if venue else translate("VenuePage", "Welcome")

    @Property(str, notify=changed)
    def icon(self) -> str:
        venue = self._page_context.catalogue.venue
        return KIND_ICONS[venue.kind] if venue else "library"

    @Property(str, notify=changed)
    def clock(self) -> str:
        return self._clock

    @Property(str, notify=changed)
    def date(self) -> str:
        return self._date

    @Property(str, notify=changed)
    def openToday(self) -> str:
        return self._open

    @Property(QObject, constant=True)
    def events(self) -> QObject:
        return self._events

    @Property(QObject, constant=True)
    def hours(self) -> QObject:
        return self._hours

    @Property(str, notify=changed)
    def rooms(self) -> str:
        venue = self._page_context.catalogue.venue
        return directed(" · ".join(room.name for room in venue.rooms), self._page_context.language) if venue else ""

    @Property(QObject, constant=True)
    def posters(self) -> QObject:
        return self._posters


def open_today(venue: Venue, context: PageContext, now: dt.datetime) -> str:
    """One sentence: open until when, or when it opens."""
    state = context.open_state(venue.hours)
    if state.is_open and state.until is not None:
        return translate("VenuePage", "Open today until {time}").format(time=clock_time(state.until.time()))
    if state.is_open:
        return translate("VenuePage", "Open now")
    if state.kind is OpenKind.CLOSED and state.opens is not None:
        return translate("VenuePage", "Closed now. Opens {when}").format(when=opens_when(state.opens, now))
    if state.kind is OpenKind.CLOSED:
        return translate("VenuePage", "Closed now")
    return translate("VenuePage", "Hours may differ today. Please ask.")


def hours_rows(venue: Venue, context: PageContext, today: dt.date) -> list[HoursRow]:
    """This week's hours, days alike together; those of any week where the clock cannot say which it is."""
    monday = today - dt.timedelta(days=today.weekday())
    right = context.clock_is_right
    hours = venue.hours if right else Weekly(venue.hours.windows, time_zone=venue.hours.time_zone)
    groups = grouped_week(week(hours, monday, context.holidays))
    return [HoursRow(str(group.first), _group_days(group), _group_hours(group)) for group in groups]


def event_rows(venue: Venue, context: PageContext, now: dt.datetime) -> list[EventRow]:
    """What is on next; nothing where the clock cannot say when that is."""
    if not context.clock_is_right:
        return []
    try:
        coming = whats_on(venue, now, EVENTS_SHOWN, context.holidays)
    except ContentError:  # a time zone that does not exist; the page people hide behind is never blank (rule 11)
        return []
    rooms = {room.id: room.name for room in venue.rooms}
    return [
        EventRow(
            f"{one.event.id}-{one.date}",
            _event_day(one, now.date()),
            one.event.title,
            directed(_event_detail(one, rooms), context.language),
        )
        for one in coming
    ]


def _group_days(group: DayGroup) -> str:
    return days_words(range(group.first.weekday(), group.last.weekday() + 1))


def _group_hours(group: DayGroup) -> str:
    hours = group.hours
    if hours.ring is not None:
        return translate("VenuePage", "please ask")
    if hours.closed:
        return translate("VenuePage", "closed")
    return ", ".join(f"{clock_time(span.opens)}–{clock_time(span.closes)}" for span in hours.spans)


def _event_day(occurrence: Occurrence, today: dt.date) -> str:
    if occurrence.date == today:
        return translate("VenuePage", "Today")
    return f"{short_day(occurrence.date.weekday())} {occurrence.date.day}"


def _event_detail(occurrence: Occurrence, rooms: dict[str, str]) -> str:
    place = rooms.get(occurrence.event.room or "", "")
    time = clock_time(occurrence.starts.time())
    return " · ".join(part for part in (time, place) if part)
