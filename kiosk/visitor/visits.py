"""Begins and ends visits. Between two visits nothing of the first is left to reach."""

import gc

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.visitor.page_context import PageContext
from kiosk.visitor.session import IdleTimes, VisitorSession

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The application makes it.")
class Visits(QObject):
    """At most one visit at a time. A new context (a new edition) waits for the next visit, never changes a page that is
    being read.

    ``empties_clipboard`` is False only where nobody visits: in the preview of what staff write.
    """

    session_changed = Signal()
    ended = Signal()

    def __init__(
        self,
        context: PageContext,
        idle: IdleTimes,
        parent: QObject | None = None,
        *,
        low: bool = False,
        empties_clipboard: bool = True,
    ) -> None:
        super().__init__(parent)
        self._page_context = context
        self._idle = idle
        self._low = low
        self._empties_clipboard = empties_clipboard
        self._session: VisitorSession | None = None

    @Slot()
    def begin(self) -> None:
        """Begin a visit at Start; where one is still open it is ended first, so that every way to Start is the same
        wipe (safety rule 5)."""
        self.end()
        self._session = VisitorSession(self._page_context, self._idle, self, low=self._low)
        self.session_changed.emit()

    @Slot()
    def end(self) -> None:
        """End the visit: its pages are destroyed, the clipboard is emptied, and what Python still held is let go."""
        if self._session is None:
            return
        session, self._session = self._session, None
        self.session_changed.emit()
        session.deleteLater()
        if self._empties_clipboard:
            empty_clipboard()
        gc.collect(0)
        self.ended.emit()

    def replace_context(self, context: PageContext) -> None:
        """Show ``context`` from the next visit on."""
        self._page_context = context

    def begin_with(self, idle: IdleTimes, low: bool) -> None:
        """From the next visit on, cover pages after these times, and begin with every control low or not."""
        self._idle = idle
        self._low = low

    def refresh(self) -> None:
        """Bring the page up to date with the time; called each minute."""
        if self._session is not None:
            self._session.refresh()

    @property
    def current(self) -> VisitorSession | None:
        """The visit that is on, if any."""
        return self._session

    @Property(QObject, notify=session_changed)
    def session(self) -> QObject | None:
        return self._session


def empty_clipboard() -> None:
    """Leave nothing on the clipboard, nor on the second one that X11 keeps for selected text. Who put it there does not
    matter: where a platform keeps no owners (a screen without a window system), nobody can say."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
