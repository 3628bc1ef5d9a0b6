"""How things stand: what is published, what waits, what is due, what comes, and what is wrong with this machine."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.catalogue import Catalogue
from kiosk.content.checks import check
from kiosk.content.draft import VENUE_PUBLISHER
from kiosk.content.model import Campaign, Edition
from kiosk.content.readable import readable
from kiosk.staff.overview.campaign_calendar import CampaignSpan, month_starts, seasons, share
from kiosk.staff.overview.due import Due, Urgency, due
from kiosk.staff.overview.this_week import WeekRow, this_week, tone_of
from kiosk.staff.parts.page import StaffContext, StaffPage, sentence_of
from kiosk.staff.parts.page_notices import for_staff, sheltered
from kiosk.staff.ports import Ports
from kiosk.staff.sheet.sheet_card import SheetCard
from kiosk.ui.calendar_names import month_alone

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something that is due; ``tone_name`` is ``"error"`` (over), ``"warning"`` (soon) or ``"task"``."""

    key: str
    field: str
    name: str
    words: str
    tone_name: str


@dataclass(frozen=True, slots=True)
class CampaignSpanRow:
    """A campaign on the strip of months."""

    key: str
    title: str
    words: str
    bars: str
    tint: str


@dataclass(frozen=True, slots=True)
class OverviewFacts:
    """What the worker found out."""

    due: tuple[Due, ...]
    campaigns: tuple[Campaign, ...]
    seasons: tuple[CampaignSpan, ...]
    warnings: tuple[str, ...]
    backup: dt.datetime | None


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class OverviewPage(StaffPage):
    """Each line of it leads to where something can be done about it."""

    scene_name = "overview/OverviewScene"
    changed = Signal()

    def __init__(self, context: StaffContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent, title=translate("OverviewPage", "Overview"))
        self._found: OverviewFacts | None = None
        self._trouble = ""
        self._all = False
        self._week = self.rows(WeekRow)
        self._due = self.rows(DueRow)
        self._seasons = self.rows(CampaignSpanRow)
        self._sheet = SheetCard(self)
        context.signals.changed.connect(self.refresh)
        context.signals.published.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Have everything that is due looked for again."""
        context = self.context
        catalogue, edition, today = context.catalogue(), context.session.edition, context.ports.clock().date()
        work = sheltered(context.ports.machine, _looking(context.ports, catalogue, edition, today))
        self.fetch(work, self._show, self._fail)

    def _show(self, found: OverviewFacts) -> None:
        self._found, self._trouble = found, ""
        self._draw()

    def _draw(self) -> None:
        if self._found is not None:
            self._draw_week(self._found)
            listed = self._found.due if self._all else ()
            self._due.replace(
                [DueRow(each.thing, each.field, each.name, each.words, tone_of(each.urgency)) for each in listed]
            )
            self._seasons.replace(
                [
                    CampaignSpanRow(f"campaign/{each.campaign}", each.title, each.words, each.bars, each.tint)
                    for each in self._found.seasons
                ]
            )
        self.changed.emit()

    def _draw_week(self, found: OverviewFacts) -> None:
        waiting, today = self.context.differing(), self.context.ports.clock().date()
        no_backup = found.backup is None
        self._week.replace(this_week(found.due, found.campaigns, today, waiting=waiting, no_backup=no_backup))

    def _fail(self, fault: BaseException) -> None:
        self._trouble = sentence_of(fault)
        self.changed.emit()

    # --- what the scene does ---

    @Slot(str)
    def go(self, place: str) -> None:
        """Turn to a place of the sidebar."""
        self.context.go(place)

    @Slot(str, str)
    def open_thing(self, path: str, field: str) -> None:
        """Turn to the form of a thing, or to a place of the sidebar."""
        if "/" in path:
            self.context.open_thing(path, field)
        else:
            self.context.go(path)

    @Slot()
    def show_all(self) -> None:
        """List everything that is due."""
        self._all = True
        self._draw()

    # --- what it sees ---

    @Property(str, notify=changed)
    def publishedWords(self) -> str:
        published = self.context.published()
        if published.own is None:
            names = ", ".join(each.publisher_name for each in published.others).rstrip(".")
            words = translate("OverviewPage", "Nothing is published by this venue yet. Visitors see: {names}.")
            return words.format(names=names)
        here = self.context.ports.clock().tzinfo
        return translate("OverviewPage", "Edition {number}, published {when} by {who}.").format(
            number=published.own.number,
            when=readable(published.own.issued_at.astimezone(here)),
            who=published.own.made_by.rstrip("."),
        )

    @Property(str, notify=changed)
    def reason(self) -> str:
        own = self.context.published().own
        return own.note if own else ""

    @Property(int, notify=changed)
    def differing(self) -> int:
        return self.context.differing()

    @Property(str, notify=changed)
    def waitingWords(self) -> str:
        match self.context.differing():
            case 0:
                return translate("OverviewPage", "Everything that is written here is published.")
            case 1:
                return translate("OverviewPage", "1 change is not published yet.")
            case count:
                return translate("OverviewPage", "{count} changes are not published yet.").format(count=count)

    @Property(str, notify=changed)
    def dueWords(self) -> str:
        if self._found is None:
            return "" if self._trouble else translate("OverviewPage", "Looking what is due…")
        counts = {kind: sum(each.urgency is kind for each in self._found.due) for kind in Urgency}
        said = (
            (counts[Urgency.OVER], translate("OverviewPage", "{count} past their check")),
            (counts[Urgency.SOON], translate("OverviewPage", "{count} to be checked soon")),
            (counts[Urgency.TASKS], translate("OverviewPage", "{count} with something to do")),
        )
        parts = [words.format(count=count) for count, words in said if count]
        return ", ".join(parts) if parts else translate("OverviewPage", "Nothing is due.")

    @Property(QObject, constant=True)
    def sheet(self) -> QObject:
        return self._sheet

    @Property(QObject, constant=True)
    def week(self) -> QObject:
        return self._week

    @Property(QObject, constant=True)
    def due(self) -> QObject:
        return self._due

    @Property(str, notify=changed)
    def moreDueWords(self) -> str:
        count = len(self._found.due) if self._found and not self._all else 0
        return translate("OverviewPage", "Show all that is due ({count})").format(count=count) if count else ""

    @Property(QObject, constant=True)
    def seasons(self) -> QObject:
        return self._seasons

    @Property(bool, notify=changed)
    def noSeason(self) -> bool:
        return self._found is not None and not self._found.seasons

    @Property(list, notify=changed)
    def months(self) -> list[str]:
        return [month_alone(start.month) for start, _ in month_starts(self.context.ports.clock().date())]

    @Property(list, notify=changed)
    def monthShares(self) -> list[float]:
        return [at for _, at in month_starts(self.context.ports.clock().date())]

    @Property(float, notify=changed)
    def today(self) -> float:
        today = self.context.ports.clock().date()
        return share(today, today)

    @Property(list, notify=changed)
    def warnings(self) -> list[str]:
        found = list(self._found.warnings) if self._found else []
        return [*([self._trouble] if self._trouble else []), *found]

    @Property(str, notify=changed)
    def backupWords(self) -> str:
        if self._found is None:
            return ""
        if self._found.backup is None:
            return translate("OverviewPage", "No backup yet. Make one now.")
        here = self.context.ports.clock().tzinfo
        when = readable(self._found.backup.astimezone(here))
        return translate("OverviewPage", "The last backup was made on {when}.").format(when=when)

    @Property(bool, notify=changed)
    def noBackup(self) -> bool:
        return self._found is not None and self._found.backup is None

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        catalogue = self.context.catalogue()
        if catalogue.venue is None:
            return True
        source = catalogue.publisher_of(f"venue/{catalogue.venue.id}")
        return source is not None and source.publisher != VENUE_PUBLISHER


def _looking(ports: Ports, catalogue: Catalogue, edition: Edition, today: dt.date) -> Callable[[], OverviewFacts]:
    def look() -> OverviewFacts:
        return OverviewFacts(
            due=due(catalogue, for_staff(check(edition), edition), today),
            campaigns=catalogue.campaigns,
            seasons=seasons(catalogue.campaigns, today),
            warnings=_sentences(ports.machine.warnings()),
            backup=ports.backups.last(),
        )

    return look


def _sentences(warnings: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(warnings))
