"""Find: search as you type, and filters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QLocale, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import model, phone
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.search import Hit
from kiosk.schedule.answering import order_open_first
from kiosk.schedule.staleness import may_be_shown
from kiosk.visitor.cards import ServiceRow, service_row
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

MOST_SHOWN = 30
"""Results on screen at once; a longer list asks for another word instead."""

BROWSED = 200
"""Services a kiosk may have and still list them all before a word is typed."""

LOOKED_AT = 200
"""Hits looked at before filters choose among them."""


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
        self._open_only = self._free_only = False
        self._for_whom = ""
        self._language = ""
        self._languages = spoken(context)
        self._results = self.rows(ResultRow, [])
        self.refresh()

    def refresh(self) -> None:
        """Find again: what is open changes with the time."""
        rows: list[ResultRow] = []
        for hit in self._hits():
            if len(rows) == MOST_SHOWN:
                break
            if hit.kind == "service":
                service = self.context.catalogue.service(hit.id)
                if service is not None and self._lets_through(service):
                    rows.append(_service_result(service_row(self.context.service_state(service))))
            elif not self._filtered():
                row = self._page_row(hit)
                if row is not None:
                    rows.append(row)
        self._results.replace(rows)
        self.changed.emit()

    def _filtered(self) -> bool:
        return self._open_only or self._free_only or bool(self._for_whom or self._language)

    def _hits(self) -> list[Hit]:
        if self._typed.strip():
            return self._sides_apart(self.context.index.find(self._typed, limit=LOOKED_AT))
        services = self.context.catalogue.services
        if not self._filtered() and len(services) > BROWSED:
            return []
        found = order_open_first(self.context.service_state(one) for one in services)
        return [Hit("service", one.service.id, 0) for one in found]

    def _sides_apart(self, hits: Sequence[Hit]) -> list[Hit]:
        """Survivors' and perpetrators' pages never mixed (safety rule 12): the side that fits best, what is for
        everyone among it, then the other side."""
        sides = [self._audience(hit) for hit in hits]
        first = next((side for side in sides if side is not model.Audience.EVERYONE), None)
        apart = [side not in (first, model.Audience.EVERYONE) for side in sides]
        return [hit for later in (False, True) for hit, other in zip(hits, apart, strict=True) if other is later]

    def _audience(self, hit: Hit) -> model.Audience:
        catalogue = self.context.catalogue
        found: Callable[[str], model.Service | model.Topic | model.Campaign | model.Guide | None] | None = {
            "service": catalogue.service,
            "topic": catalogue.topic,
            "campaign": catalogue.campaign,
            "guide": catalogue.guide,
        }.get(hit.kind)
        thing = found(hit.id) if found else None
        return thing.audience if thing is not None else model.Audience.EVERYONE

    def _lets_through(self, service: model.Service) -> bool:
        if not may_be_shown(service, self.context.today):
            return False
        if self._free_only and not is_free(service):
            return False
        if self._for_whom and not is_for(service, self._for_whom):
            return False
        tag = self._languages.get(self._language)
        if tag and not any(tag in one.languages for one in service.contacts):
            return False
        return not self._open_only or self.context.service_state(service).best.is_open

    def _page_row(self, hit: Hit) -> ResultRow | None:
        catalogue = self.context.catalogue
        if hit.kind == "topic" and (topic := catalogue.topic(hit.id)):
            return ResultRow(
                f"topic/{hit.id}", topic.title, topic.summary, "", "", False, topic.icon, f"topic/{hit.id}"
            )
        if hit.kind == "campaign" and (campaign := catalogue.campaign(hit.id)):
            route = f"campaign/{hit.id}"
            return ResultRow(route, campaign.title, campaign.summary, "", "", False, campaign.icon, route)
        if hit.kind == "guide" and (guide := catalogue.guide(hit.id)):
            return ResultRow(
                f"guide/{hit.id}", guide.title, guide.summary, "", "", False, guide.icon, f"guide/{hit.id}"
            )
        if hit.kind == "survey" and (survey := catalogue.survey(hit.id)):
            return ResultRow(
                f"survey/{hit.id}", survey.title, survey.summary, "", "", False, "vote", f"survey/{hit.id}"
            )
        return None

    def _get_typed(self) -> str:
        return self._typed

    def _set_typed(self, typed: str) -> None:
        if typed != self._typed:
            self._typed = typed
            self.refresh()

    typed = Property(str, _get_typed, _set_typed, notify=changed)

    def _get_open_only(self) -> bool:
        return self._open_only

    def _set_open_only(self, wanted: bool) -> None:
        self._open_only = wanted
        self.refresh()

    openOnly = Property(bool, _get_open_only, _set_open_only, notify=changed)

    def _get_free_only(self) -> bool:
        return self._free_only

    def _set_free_only(self, wanted: bool) -> None:
        self._free_only = wanted
        self.refresh()

    freeOnly = Property(bool, _get_free_only, _set_free_only, notify=changed)

    def _get_for_whom(self) -> str:
        return self._for_whom

    def _set_for_whom(self, whom: str) -> None:
        self._for_whom = whom
        self.refresh()

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
        self.refresh()

    language = Property(str, _get_language, _set_language, notify=changed)

    @Property(QObject, constant=True)
    def results(self) -> QObject:
        return self._results

    @Property(int, notify=changed)
    def count(self) -> int:
        return self._results.rowCount()

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        return bool(self._typed.strip()) or self._filtered()


def _service_result(card: ServiceRow) -> ResultRow:
    return ResultRow(card.route, card.name, card.line, card.contact, card.answering, card.open, "phone", card.route)


def spoken(context: PageContext) -> dict[str, str]:
    """The languages some contact method is known to speak besides the content's own, by their own names."""
    tags = {tag for service in context.catalogue.services for one in service.contacts for tag in one.languages}
    return {QLocale(tag).nativeLanguageName(): tag for tag in sorted(tags - set(context.catalogue.languages))}


def is_free(service: model.Service) -> bool:
    """Whether some number of it is free to ring."""
    return any(phone.is_free(one.value) for one in service.contacts if CONTACT_KINDS[one.kind].dialled)


def is_for(service: model.Service, whom: str) -> bool:
    """Whether somebody of ``whom`` ("women", "men", "under18") may use it, by its own rules."""
    rules = service.eligibility
    if whom == "under18":
        return (rules.minimum_age or 0) < 18
    return rules.sex in (model.Sex.ANY, model.Sex(whom))
