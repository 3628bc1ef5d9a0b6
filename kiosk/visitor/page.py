"""The base of every page's view model."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Audience, Campaign, PlainPage, Sensitivity, Service, Topic
from kiosk.ui.rows import Rows
from kiosk.ui.typed_rows import TypedRows
from kiosk.visitor.block_rows import BLOCK_ROWS
from kiosk.visitor.easy_read import EasyRow, easy_rows, signed_rows
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.recorded import recording_file

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

Row = TypeVar("Row")


@QmlElement
@QmlUncreatable("Pages are made by the visit.")
class Page(QObject):
    """One page of one visit: values copied out of the catalogue, alive only while it is on screen.

    ``scene`` is the QML file that draws it, without its ending. ``sensitive`` pages hide themselves sooner.
    ``audience`` is whom it is for (safety rule 12).
    """

    scene_name = ""

    def __init__(self, context: PageContext, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.name = title
        self.sensitivity = Sensitivity.SENSITIVE
        self.audience = Audience.EVERYONE
        self._easy_read = self.rows(EasyRow, [])
        self._signed = TypedRows(BLOCK_ROWS, self)
        self.recording = ""
        """The path of the sound in which somebody says the page in its language; "" where there is none."""
        self._growing: Rows | None = None
        self._lots: Iterator[Sequence[Any]] = iter(())
        self._next_lot: Sequence[Any] = ()

    @Property(str, constant=True)
    def scene(self) -> str:
        return self.scene_name

    @Property(str, constant=True)
    def title(self) -> str:
        return self.name

    @Property(bool, constant=True)
    def sensitive(self) -> bool:
        """Whether a glance at the page gives something away (safety rule 6)."""
        return self.sensitivity is Sensitivity.SENSITIVE

    @property
    def place(self) -> str:
        """Where in the page the visitor is, for the way back; most pages have one place only."""
        return ""

    def return_to(self, place: str) -> None:
        """Go to a ``place`` that a page of the same thing gave. Where there is none any more, stay at the beginning."""

    def offer(self, said: Topic | Service | Campaign | PlainPage | None) -> None:
        """Have the lines of Easy Read, the film in sign language and the recording that belong to what the page says,
        where it has any."""
        if isinstance(said, Topic | PlainPage):
            self._easy_read.replace(easy_rows(said.easy_read))
        if said is not None:
            self._signed.replace(signed_rows(said.signed_film, self.context))
            own = said.language if isinstance(said, Topic) else None
            self.recording = recording_file(said.recordings, own or self.context.language, self.context)

    @Property(QObject, constant=True)
    def easyRead(self) -> QObject:
        """The lines of the page in Easy Read."""
        return self._easy_read

    @Property(bool, constant=True)
    def hasEasyRead(self) -> bool:
        return self._easy_read.rowCount() > 0

    @Property(QObject, constant=True)
    def signed(self) -> QObject:
        """The film in which somebody says the page in sign language, as the one row of a list, or none."""
        return self._signed

    @Property(bool, constant=True)
    def isSigned(self) -> bool:
        return self._signed.rowCount() > 0

    def rows(self, row_type: type[Row], rows: Sequence[Row]) -> Rows:
        """A list of the page's own, gone with the page."""
        return Rows(row_type, rows, self)

    def grow(self, rows: Rows, lots: Iterator[Sequence[Any]]) -> None:
        """Put the first of ``lots`` into ``rows`` now, and the others as ``build_more`` is called: building a long page
        in one go would keep the screen from hiding."""
        self._growing, self._lots = rows, lots
        self._next_lot = next(lots, ())
        self.build_more()

    @property
    def more_to_build(self) -> bool:
        """Whether there is more of the page than is built."""
        return bool(self._next_lot)

    def build_more(self) -> None:
        """Build a little more of the page, where there is more."""
        if self._growing is not None and self._next_lot:
            self._growing.extend(self._next_lot)
            self._next_lot = next(self._lots, ())

    def refresh(self) -> None:
        """Bring what depends on the time up to date; called each minute. Most pages have nothing to do."""
