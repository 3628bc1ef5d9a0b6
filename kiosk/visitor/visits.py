"""Begins and ends visits. Between two visits nothing of the first is left to reach."""

import gc
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.pages import LANGUAGE
from kiosk.visitor.freed_memory import overwrite_freed
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.second_language import SecondLanguage
from kiosk.visitor.session import IdleTimes, Reading, VisitorSession
from kiosk.visitor.typefaces import load_letters_of

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
        self.context = context
        """What the next visit is made from."""
        self.idle = idle
        """After which times its pages are covered."""
        self._low = low
        self._empties_clipboard = empties_clipboard
        self._session: VisitorSession | None = None
        self.words = SecondLanguage(context.language)
        """Says the words of a visit that is in another language than the venue's, for as long as it lasts."""

    @Slot()
    def begin(self) -> None:
        """Begin a visit at Start; where one is still open it is ended first, so that every way to Start is the same
        wipe (safety rule 5)."""
        self._begin(Reading(low=self._low))

    @Slot(str)
    def begin_at(self, page: str) -> None:
        """The same, one step further: at the route ``page``, with Start behind it. At Start where it is "", or of
        something that is no longer there; ``language/TAG`` is Start in that language."""
        kind, _, tag = page.partition("/")
        if kind == LANGUAGE:
            self._begin(Reading(low=self._low, language=tag))
        else:
            self._begin(Reading(low=self._low), page)

    @Slot(str)
    def begin_in(self, language: str) -> None:
        """The same in another language, read as large and as dark as before."""
        reading = self._session.reading if self._session is not None else Reading(low=self._low)
        self._begin(replace(reading, language=language))

    @Slot()
    def begin_again(self) -> None:
        """The same at the wish of whoever is reading: nothing of the visit is left but how they read, so that nobody
        has to look for large letters twice. Hiding and idle end that too."""
        self._begin(self._session.reading if self._session is not None else Reading(low=self._low))

    def _begin(self, reading: Reading, page: str = "") -> None:
        self.end()
        context = self.context.spoken(reading.language)
        if context is self.context:
            reading = replace(reading, language="")
        else:
            load_letters_of(context.language)
            self.words.speak(context.language)
        self._session = VisitorSession(context, self.idle, self, reading=reading)
        if page:
            self._session.open(page)
        self.session_changed.emit()

    @Slot()
    def end(self) -> None:
        """End the visit: its pages are destroyed, the clipboard is emptied, and what Python still held is let go."""
        if self._session is None:
            return
        session, self._session = self._session, None
        # First, so that what outlives the visit is said in the venue's language.
        self.words.forget()
        self.session_changed.emit()
        session.deleteLater()
        if self._empties_clipboard:
            empty_clipboard()
        gc.collect(0)
        overwrite_freed()
        self.ended.emit()

    def replace_context(self, context: PageContext) -> None:
        """Show ``context`` from the next visit on."""
        self.context = context

    def begin_with(self, idle: IdleTimes, low: bool) -> None:
        """From the next visit on, cover pages after these times, and begin with every control low or not."""
        self.idle = idle
        self._low = low

    def refresh(self) -> None:
        """Bring the page up to date with the time; called each minute."""
        if self._session is not None:
            self._session.refresh()

    @property
    def language(self) -> str:
        """The BCP 47 tag of the language of the visit that is on; the venue's where none is."""
        spoken = self._session.reading.language if self._session is not None else ""
        return spoken or self.context.language

    @property
    def recording(self) -> str:
        """The path of the sound in which somebody says the page that is shown; "" where there is none."""
        return self._session.recording if self._session is not None else ""

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
