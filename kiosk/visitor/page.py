"""The base of every page's view model."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Sensitivity
from kiosk.ui.rows import Rows
from kiosk.visitor.supply import Supply

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

Row = TypeVar("Row")


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class Page(QObject):
    """One page of one visit: values copied out of the catalogue, alive only while it is on screen.

    ``scene`` is the QML file that draws it, without its ending. ``sensitive`` pages hide themselves sooner.
    """

    scene_name = ""

    def __init__(self, supply: Supply, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.supply = supply
        self.name = title
        self.sensitivity = Sensitivity.SENSITIVE

    def _get_scene(self) -> str:
        return self.scene_name

    scene = Property(str, _get_scene, constant=True)

    def _get_title(self) -> str:
        return self.name

    title = Property(str, _get_title, constant=True)

    @property
    def sensitive(self) -> bool:
        """Whether a glance at the page gives something away (safety rule 6)."""
        return self.sensitivity is Sensitivity.SENSITIVE

    def rows(self, row_type: type[Row], rows: Sequence[Row]) -> Rows:
        """A list of the page's own, gone with the page."""
        return Rows(row_type, rows, self)

    def refresh(self) -> None:
        """Bring what depends on the time up to date; called each minute. Most pages have nothing to do."""
