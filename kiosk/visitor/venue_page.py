"""The venue page: what the kiosk shows when nobody uses it, and the one page it shows when somebody hides (rule 3).

It is made once and lives as long as the window, so that hiding has nothing to make.
"""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.direction import directed
from kiosk.content.model import Venue, VenueKind, Weekly
from kiosk.schedule.opening import OpenKind
from kiosk.schedule.week import DayGroup, DayHours, grouped_week, week
from kiosk.ui.rows import Rows
from kiosk.visitor.cards import LinkRow
from kiosk.visitor.event_rows import EventRow, event_rows
from kiosk.visitor.hours_words import days_words
from kiosk.visitor.language_links import language_links
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.posters import SlideRow, idle_posters, slide_row
from kiosk.visitor.words import clock_face, clock_time, date_today, opens_when

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

EVENTS_SHOWN = 6
MOST_EVENTS = 14
"""Events made ready, for most screens and for a large one; the page shows as many as fit."""

KIND_ICONS = {
    VenueKind.LIBRARY: "library",
    VenueKind.UNIVERSITY: "graduation-cap",
    VenueKind.COMMUNITY_CENTRE: "users",
}

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HoursRow:
    """The venue's hours on a group of days; whether it is one of them today."""

    key: str
    days: str
    hours: str
    today: bool


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room, and where and what it is."""

    key: str
    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of this week, and the venue's hours on it."""

    key: str
    day: str
    hours: str
    today: bool


@QmlElement
@QmlUncreatable("The application makes the venue page.")
class VenuePage(QObject):
    """Name, clock, open until, the week's hours, what's on, rooms, and the posters of the idle screen.

    ``refresh`` brings it up to date; the application calls it on each minute and when the catalogue changes.
    """

    changed = Signal()
    minute_passed = Signal()

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page_context = context
        self._events = Rows(EventRow, [], self)
        self._all_events = Rows(EventRow, [], self)
        self._hours = Rows(HoursRow, [], self)
        self._rooms = Rows(RoomRow, [], self)
        self._days = Rows(DayRow, [], self)
        self._posters = Rows(SlideRow, [], self)
        self._languages = Rows(LinkRow, [], self)
        self._only = ("", "")
        self._clock = self._date = self._open = ""
        self.refresh(context)

    def refresh(self, context: PageContext | None = None) -> None:
        """Show ``context`` (or the one it has) as it is now."""
        self._page_context = context or self._page_context
        now = self._page_context.now
        clock, self._clock = self._clock, clock_face(now.time())
        self._date = date_today(now.date())
        venue = self._page_context.catalogue.venue
        if venue is not None:
            self._open = open_today(venue, self._page_context, now)
            coming = event_rows(venue, self._page_context, now, MOST_EVENTS)
            self._events.replace(coming[:EVENTS_SHOWN])
            self._all_events.replace(coming)
            self._hours.replace(hours_rows(venue, self._page_context, now.date()))
            self._rooms.replace(room_rows(venue, self._page_context.language))
            self._days.replace(day_rows(venue, self._page_context, now.date()))
        self._posters.replace(self._posters_now())
        self._languages.replace(language_links(self._page_context))
        self.changed.emit()
        if self._clock != clock:
            self.minute_passed.emit()

    def only_poster(self, campaign: str, slide: str) -> None:
        """From now on have this poster alone, whether or not it is on; "" for all that are."""
        self._only = (campaign, slide)
        self._posters.replace(self._posters_now())

    def _posters_now(self) -> list[SlideRow]:
        ident, only = self._only
        if not only:
            return idle_posters(self._page_context)
        campaign = self._page_context.catalogue.campaign(ident)
        slides = campaign.slides if campaign else ()
        return [slide_row(each, campaign, self._page_context) for each in slides if campaign and each.id == only]

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
    def allEvents(self) -> QObject:
        return self._all_events

    @Property(QObject, constant=True)
    def hours(self) -> QObject:
        return self._hours

    @Property(QObject, constant=True)
    def days(self) -> QObject:
        return self._days

    @Property(QObject, constant=True)
    def roomList(self) -> QObject:
        return self._rooms

    @Property(str, notify=changed)
    def rooms(self) -> str:
        venue = self._page_context.catalogue.venue
        return directed(" · ".join(room.name for room in venue.rooms), self._page_context.language) if venue else ""

    @Property(QObject, constant=True)
    def posters(self) -> QObject:
        return self._posters

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        """The ways to a visit in another language, each by its own name."""
        return self._languages


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
    groups = grouped_week(_week(venue, context, today))
    return [
        HoursRow(
            str(group.first),
            _group_days(group),
            _hours_words(group.hours),
            context.clock_is_right and group.first <= today <= group.last,
        )
        for group in groups
    ]


def day_rows(venue: Venue, context: PageContext, today: dt.date) -> list[DayRow]:
    """This week's hours day by day; nothing where the clock cannot say which week it is."""
    if not context.clock_is_right:
        return []
    return [
        DayRow(str(day.date), date_today(day.date), _hours_words(day), day.date == today)
        for day in _week(venue, context, today)
    ]


def room_rows(venue: Venue, language: str) -> list[RoomRow]:
    """Every room, with its floor and what is in it."""
    return [
        RoomRow(room.id, room.name, directed(" · ".join(filter(None, (room.floor, room.note))), language))
        for room in venue.rooms
    ]


def _week(venue: Venue, context: PageContext, today: dt.date) -> tuple[DayHours, ...]:
    monday = today - dt.timedelta(days=today.weekday())
    right = context.clock_is_right
    hours = venue.hours if right else Weekly(venue.hours.windows, time_zone=venue.hours.time_zone)
    return week(hours, monday, context.holidays)


def _group_days(group: DayGroup) -> str:
    return days_words(range(group.first.weekday(), group.last.weekday() + 1))


def _hours_words(hours: DayHours) -> str:
    if hours.ring is not None:
        return translate("VenuePage", "please ask")
    if hours.closed:
        return translate("VenuePage", "closed")
    return ", ".join(f"{clock_time(span.opens)}–{clock_time(span.closes)}" for span in hours.spans)
