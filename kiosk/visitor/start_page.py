"""Start: what would you like to know?"""

from PySide6.QtCore import Property, QCoreApplication, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Sensitivity
from kiosk.schedule.campaigns import campaigns_showing
from kiosk.visitor.cards import LinkRow
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

LARGE_TILES = 6
"""Tiles drawn large; any more become buttons."""


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class StartPage(Page):
    """The tiles of the edition, and the campaign that is on now."""

    scene_name = "StartScene"

    def __init__(self, context: PageContext, thing: str = "", parent: QObject | None = None) -> None:
        super().__init__(context, QCoreApplication.translate("StartPage", "Start"), parent)
        self.sensitivity = Sensitivity.EVERYDAY
        tiles = [
            LinkRow(tile.id, tile.title, tile.summary, tile.icon, tile.tint, tile.page)
            for tile in context.catalogue.tiles
        ]
        self._large = self.rows(LinkRow, tiles[:LARGE_TILES])
        self._small = self.rows(LinkRow, tiles[LARGE_TILES:])
        self._campaign = next(iter(campaigns_showing(context.catalogue.campaigns, context.now)), None)

    @Property(QObject, constant=True)
    def largeTiles(self) -> QObject:
        return self._large

    @Property(QObject, constant=True)
    def smallTiles(self) -> QObject:
        return self._small

    @Property(int, constant=True)
    def smallCount(self) -> int:
        return self._small.rowCount()

    @Property(str, constant=True)
    def campaignTitle(self) -> str:
        return self._campaign.title if self._campaign else ""

    @Property(str, constant=True)
    def headline(self) -> str:
        return self._campaign.slides[0].headline if self._campaign else ""

    @Property(str, constant=True)
    def campaignText(self) -> str:
        return self._campaign.slides[0].text if self._campaign else ""

    @Property(str, constant=True)
    def campaignRoute(self) -> str:
        return f"campaign/{self._campaign.id}" if self._campaign else ""
