"""Find: search as you type, and filters."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QCoreApplication, QLocale, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Venue
from kiosk.visitor.cards import ServiceRow, service_row
from kiosk.visitor.event_rows import event_rows
from kiosk.visitor.find_results import EMERGENCY, Filters, results
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.typefaces import load_letters_of
from kiosk.visitor.venue_page import KIND_ICONS, open_today

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

EXAMPLES = (
    str(QT_TRANSLATE_NOOP("FindPage", "somewhere to stay")),
    str(QT_TRANSLATE_NOOP("FindPage", "money")),
    str(QT_TRANSLATE_NOOP("FindPage", "my phone")),
    str(QT_TRANSLATE_NOOP("FindPage", "my friend")),
    str(QT_TRANSLATE_NOOP("FindPage", "someone to talk to")),
)
"""What may be looked for, in everyday words that name no harm: a screen is seen from behind too."""

_ALL_EVENTS = 1000
"""More than is on in the days that are looked ahead."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """Something found: a service with its number, or a page."""

    key: str
    name: str
    line: str
    contact: str
    answering: str
    open: bool
    icon: str
    route: str


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class FindPage(Page):
    """What was typed, the filters, and what they find. All of it dies with the page."""

    scene_name = "FindScene"
    changed = Signal()

    def __init__(self, context: PageContext, thing: str = "", parent: QObject | None = None) -> None:
        super().__init__(context, QCoreApplication.translate("FindPage", "Find"), parent)
        self._typed = ""
        self._filters = Filters()
        self._language = ""
        self._languages = spoken(context)
        self._nothing = False
        self._results = self.rows(ResultRow, [])
        self.refresh()

    def refresh(self) -> None:
        """Find again: what is open changes with the time."""
        found = results(self.context, self._typed, self._filters)
        self._nothing = found.nothing
        self._results.replace([row for thing in found.things if (row := result_row(self.context, thing)) is not None])
        self.changed.emit()

    def _choose(self, filters: Filters) -> None:
        self._filters = filters
        self.refresh()

    def _get_typed(self) -> str:
        return self._typed

    def _set_typed(self, typed: str) -> None:
        if typed != self._typed:
            self._typed = typed
            self.refresh()

    typed = Property(str, _get_typed, _set_typed, notify=changed)

    def _get_open_only(self) -> bool:
        return self._filters.open_only

    def _set_open_only(self, wanted: bool) -> None:
        self._choose(replace(self._filters, open_only=wanted))

    openOnly = Property(bool, _get_open_only, _set_open_only, notify=changed)

    def _get_free_only(self) -> bool:
        return self._filters.free_only

    def _set_free_only(self, wanted: bool) -> None:
        self._choose(replace(self._filters, free_only=wanted))

    freeOnly = Property(bool, _get_free_only, _set_free_only, notify=changed)

    def _get_for_whom(self) -> str:
        return self._filters.whom

    def _set_for_whom(self, whom: str) -> None:
        self._choose(replace(self._filters, whom=whom))

    forWhom = Property(str, _get_for_whom, _set_for_whom, notify=changed)

    @Property(str, constant=True)
    def letters(self) -> str:
        return self.context.language

    """The language of the letters somebody begins to type in."""

    @Property(list, constant=True)
    def languages(self) -> list[str]:
        return list(self._languages)

    def _get_language(self) -> str:
        return self._language

    def _set_language(self, language: str) -> None:
        self._language = language
        self._choose(replace(self._filters, language=self._languages.get(language, "")))

    language = Property(str, _get_language, _set_language, notify=changed)

    @Property(list, constant=True)
    def examples(self) -> list[str]:
        """What somebody may touch instead of typing: those that find something here."""
        words = (QCoreApplication.translate("FindPage", each) for each in EXAMPLES)
        return [each for each in words if self.context.index.look(each, limit=1).hits]

    @Property(QObject, constant=True)
    def results(self) -> QObject:
        return self._results

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many things were found."""
        return 0 if self._nothing else self._results.rowCount()

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        return bool(self._typed.strip()) or self._filters.chosen


def result_row(context: PageContext, thing: str) -> ResultRow | None:
    """The row of a thing that was found, as ``find_results`` writes it; None where it has no page."""
    catalogue = context.catalogue
    kind, _, ident = thing.partition("/")
    if kind == "service" and (service := catalogue.service(ident)):
        return _service_result(service_row(context.service_state(service), context.now))
    if kind == "topic" and (topic := catalogue.topic(ident)):
        load_letters_of(topic.language)
        return _page_result(thing, topic.title, topic.summary, topic.icon)
    if kind == "campaign" and (campaign := catalogue.campaign(ident)):
        return _page_result(thing, campaign.title, campaign.summary, campaign.icon)
    if kind == "guide" and (guide := catalogue.guide(ident)):
        return _page_result(thing, guide.title, guide.summary, guide.icon)
    if kind == "survey" and (survey := catalogue.survey(ident)):
        return _page_result(thing, survey.title, survey.summary, "vote")
    if thing == EMERGENCY:
        return _page_result(thing, QCoreApplication.translate("EmergencyPage", "Emergency"), "", "phone-call")
    return _own_page_row(context, thing) or (_venue_row(context, thing, catalogue.venue) if catalogue.venue else None)


def _own_page_row(context: PageContext, page: str) -> ResultRow | None:
    """A page of the kiosk's own, in the words of the start tile that leads to it."""
    tiles = (tile for tile in context.catalogue.tiles if tile.page == page and page != "find")
    return next((_page_result(page, tile.title, tile.summary, tile.icon) for tile in tiles), None)


def _venue_row(context: PageContext, thing: str, venue: Venue) -> ResultRow | None:
    """The venue, a room of it, or what is on there: all of it stands on the venue page."""
    kind, _, ident = thing.partition("/")
    if thing == f"venue/{venue.id}":
        return _venue_result(thing, venue.name, open_today(venue, context, context.now), KIND_ICONS[venue.kind])
    room = next((one for one in venue.rooms if kind == "room" and one.id == ident), None)
    if room is not None:
        return _venue_result(thing, room.name, " · ".join(filter(None, (room.floor, room.note))), "map-pin")
    event = next((one for one in venue.events if kind == "event" and one.id == ident), None)
    if event is None:
        return None
    coming = event_rows(venue, context, context.now, _ALL_EVENTS)
    when = (" · ".join(filter(None, (row.day, row.detail))) for row in coming if row.event == ident)
    return next((_venue_result(thing, event.title, line, "calendar-days") for line in when), None)


def _service_result(card: ServiceRow) -> ResultRow:
    return ResultRow(card.route, card.name, card.line, card.contact, card.answering, card.open, "phone", card.route)


def _page_result(page: str, name: str, line: str, icon: str) -> ResultRow:
    return ResultRow(page, name, line, "", "", False, icon, page)


def _venue_result(thing: str, name: str, line: str, icon: str) -> ResultRow:
    return ResultRow(thing, name, line, "", "", False, icon, "venue")


def spoken(context: PageContext) -> dict[str, str]:
    """The languages some contact method is known to speak besides the content's own, by their own names."""
    tags = {tag for service in context.catalogue.services for one in service.contacts for tag in one.languages}
    return {QLocale(tag).nativeLanguageName(): tag for tag in sorted(tags - set(context.catalogue.languages))}
