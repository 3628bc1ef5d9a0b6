"""Start: what would you like to know?"""

import datetime as dt

from PySide6.QtCore import Property, QCoreApplication, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Campaign, Sensitivity
from kiosk.content.poster_templates import slides_left
from kiosk.schedule.campaigns import alone_at
from kiosk.visitor.cards import LinkRow
from kiosk.visitor.language_links import language_links
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.posters import event_words

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

LARGE_TILES = 6
"""Tiles drawn large; any more become buttons."""
LEAD = "support"
"""The page whose tile is larger than the others."""

SMALL_TILES = 2
"""Buttons that stand in the band beside the hide bar; any more stand at the foot of the page."""

LANGUAGES = 3
"""Languages a visit can be in that stand here by their own names; any more stand in the list of languages."""


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class StartPage(Page):
    """The tiles of the edition, and one of the campaigns that are on.

    Which one is chosen for the time ``since``, when the visit began, so that coming back finds the same. Start is
    discreet: what is sensitive, or not for posters, never stands here, whatever posters the venue allows. In a visit in
    another language only what is wholly in it does.
    """

    scene_name = "StartScene"

    def __init__(
        self,
        context: PageContext,
        thing: str = "",
        parent: QObject | None = None,
        *,
        since: dt.datetime | None = None,
    ) -> None:
        super().__init__(context, QCoreApplication.translate("StartPage", "Start"), parent)
        self.sensitivity = Sensitivity.EVERYDAY
        self.offer(context.catalogue.page("start"))
        tiles = [
            LinkRow(tile.id, tile.title, tile.summary, tile.icon, tile.tint, tile.page)
            for tile in context.catalogue.tiles
        ]
        large = tiles[:LARGE_TILES]
        self._lead = next((tile for tile in large if tile.route == LEAD), None)
        self._large = self.rows(LinkRow, large)
        self._others = self.rows(LinkRow, [tile for tile in large if tile is not self._lead])
        self._small = self.rows(LinkRow, tiles[LARGE_TILES : LARGE_TILES + SMALL_TILES])
        self._foot = self.rows(LinkRow, tiles[LARGE_TILES + SMALL_TILES :])
        self._languages = self.rows(LinkRow, language_links(context)[:LANGUAGES])
        untranslated = context.untranslated
        discreet = [
            one for one in context.catalogue.campaigns if _is_discreet(one) and f"campaign/{one.id}" not in untranslated
        ]
        left = {one.id: slides_left(one, context.today) for one in discreet}
        self._campaign = alone_at((one for one in discreet if left[one.id]), since or context.now)
        self._slide = left[self._campaign.id][0] if self._campaign else None
        self._event = event_words(self._slide, context, dated=True) if self._slide else ""

    @Property(QObject, constant=True)
    def largeTiles(self) -> QObject:
        return self._large

    @Property(QObject, constant=True)
    def otherTiles(self) -> QObject:
        """The large tiles but for the one that leads."""
        return self._others

    @Property(str, constant=True)
    def leadTitle(self) -> str:
        return self._lead.label if self._lead else ""

    @Property(str, constant=True)
    def leadSummary(self) -> str:
        return self._lead.detail if self._lead else ""

    @Property(str, constant=True)
    def leadRoute(self) -> str:
        """Where the tile that leads goes; "" where no tile does."""
        return self._lead.route if self._lead else ""

    @Property(QObject, constant=True)
    def smallTiles(self) -> QObject:
        return self._small

    @Property(QObject, constant=True)
    def footTiles(self) -> QObject:
        """What stands beside the way to 999."""
        return self._foot

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        """The ways to a visit in another language, each by its own name."""
        return self._languages

    @Property(int, constant=True)
    def smallCount(self) -> int:
        return self._small.rowCount()

    @Property(str, constant=True)
    def campaignTitle(self) -> str:
        return self._campaign.title if self._campaign else ""

    @Property(str, constant=True)
    def campaignTint(self) -> str:
        return self._campaign.tint if self._campaign else ""

    @Property(str, constant=True)
    def headline(self) -> str:
        return self._slide.headline if self._slide else ""

    @Property(str, constant=True)
    def campaignText(self) -> str:
        """What the first poster says below its headline; of an event when and where it is."""
        return self._event or (self._slide.text if self._slide else "")

    @Property(str, constant=True)
    def campaignDrawing(self) -> str:
        return self._campaign.slides[0].drawing if self._campaign else ""

    @Property(str, constant=True)
    def campaignRoute(self) -> str:
        return f"campaign/{self._campaign.id}" if self._campaign else ""


def _is_discreet(campaign: Campaign) -> bool:
    return campaign.poster and campaign.sensitivity is Sensitivity.EVERYDAY
