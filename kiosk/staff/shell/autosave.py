"""Saving what is written: the draft goes to the database a moment after it changed, and what differs from what
visitors see is counted. Both happen in the worker; nobody waits for them."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from kiosk.content.catalogue import Catalogue
from kiosk.content.differences import differences
from kiosk.content.draft import Draft, as_edition
from kiosk.content.draft import changes as draft_changes
from kiosk.content.model import Edition
from kiosk.errors import KioskError, OurError
from kiosk.jobs import Jobs
from kiosk.staff.editing.edit_session import EditSession
from kiosk.staff.forms.words import clock_time
from kiosk.staff.parts.page import SessionSignals, sentence_of
from kiosk.staff.parts.page_notices import sheltered
from kiosk.staff.ports import Ports

translate = QCoreApplication.translate

SAVE_AFTER = 700
"""Milliseconds after the first change that is not saved yet: a kiosk killed at any moment loses less than a second."""

RETRY_AFTER = 5_000
"""Milliseconds after which saving is tried again when it failed."""

UNKNOWN = -1
"""How many things differ where that is not counted yet, or could not be."""

OUR_FAULT = OurError(
    "The kiosk could not keep what was written last, by a fault of its own.",
    "Undo the last step and write it another way, and report this to whoever looks after the kiosk’s software.",
)


@dataclass
class _Stored:
    """The draft as the database holds it. Only the worker touches it once the session has begun, so that each write
    starts from what the one before really left."""

    draft: Draft


class Autosave(QObject):
    """Saves the draft of the session it attends to, and says how that went.

    A draft that cannot be saved stays in memory and is tried again, at the next change and every few seconds.
    """

    changed = Signal()
    failed = Signal(str)
    """Saving failed, with the sentence to show."""
    mended = Signal()
    """It works again."""

    def __init__(self, ports: Ports, jobs: Jobs, signals: SessionSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self._jobs = jobs
        self._signals = signals
        self._session: EditSession | None = None
        self._by = ""
        self._stored = _Stored(Draft())
        self._handed: Draft | None = None
        self._saved_at = ""
        self._fault = ""
        self._told = False
        self._count = UNKNOWN
        self._counting = False
        self._count_again = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SAVE_AFTER)
        self._soon.timeout.connect(self.flush)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_AFTER)
        self._retry.timeout.connect(self.flush)

    def attend(self, session: EditSession, by: str) -> None:
        """Save this session's draft from now on, as what ``by`` wrote."""
        self._session = session
        self._by = by
        self._stored = _Stored(session.saved)
        self._handed = None
        self._fault = ""
        self._count = UNKNOWN
        self.touched()
        self.count()
        self.changed.emit()

    @Slot()
    def touched(self) -> None:
        """The draft has changed, or may have."""
        if self._to_write and not self._soon.isActive():
            self._soon.start()
        self.changed.emit()

    @Slot()
    def flush(self) -> None:
        """Hand what is not saved to the worker now."""
        self._soon.stop()
        self._retry.stop()
        session = self._session
        if session is None or not self._to_write:
            return
        new, stored, drafts, by = session.draft, self._stored, self._ports.drafts, self._by

        def write() -> None:
            drafts.save(draft_changes(stored.draft, new), by)
            stored.draft = new

        self._handed = new
        self._jobs.write(write, lambda _: self._wrote(session, new), self._could_not)
        self.changed.emit()

    def count(self) -> None:
        """Count in the worker what differs from what visitors see."""
        session = self._session
        if session is None or self._counting:
            self._count_again = self._counting
            return
        self._counting = True
        catalogue, edition = session.published_written, session.edition
        work = sheltered(self._ports.machine, lambda: _differing(catalogue, edition))
        self._jobs.read(work, self._counted, self._not_counted)

    @property
    def differing(self) -> int:
        """How many things differ from what visitors see, as last counted; ``UNKNOWN`` where nobody knows."""
        return self._count

    @property
    def saved_words(self) -> str:
        """Whether what is written is safe."""
        if self._fault:
            return translate("Shell", "Not saved. {sentence}").format(sentence=self._fault)
        if self._unsaved:
            return translate("Shell", "Saving…")
        if self._saved_at:
            return translate("Shell", "Saved {time}").format(time=self._saved_at)
        return ""

    @property
    def changes_words(self) -> str:
        """How much waits to be published."""
        match self._count:
            case count if count == UNKNOWN:
                return ""
            case 0:
                return translate("Shell", "Everything is published")
            case 1:
                return translate("Shell", "1 change not yet published")
            case many:
                return translate("Shell", "{count} changes not yet published").format(count=many)

    @property
    def _unsaved(self) -> bool:
        return self._session is not None and (self._to_write or self._session.draft is not self._session.saved)

    @property
    def _to_write(self) -> bool:
        """Whether the draft is another one than the database holds, or will once the worker is done: what is undone
        while it is being written has to be written again."""
        session = self._session
        if session is None:
            return False
        return session.draft is not (session.saved if self._handed is None else self._handed)

    def _wrote(self, session: EditSession, draft: Draft) -> None:
        session.mark_saved(draft)
        self._told = False
        self._saved_at = clock_time(self._ports.clock().time())
        if self._fault:
            self._fault = ""
            self.mended.emit()
        self._signals.saved.emit()
        self.touched()
        self.count()

    def _could_not(self, fault: BaseException) -> None:
        self._handed = None
        self._retry.start()
        first, self._fault = not self._fault, str(fault if isinstance(fault, KioskError) else OUR_FAULT)
        self.changed.emit()
        if first:
            self.failed.emit(self._fault)
        # Once: whoever catches it hides the screen, which must not happen again every few seconds.
        if not isinstance(fault, KioskError) and not self._told:
            self._told = True
            raise fault

    def _counted(self, count: int) -> None:
        self._counting = False
        self._count = count
        self.changed.emit()
        if self._count_again:
            self._count_again = False
            self.count()

    def _not_counted(self, fault: BaseException) -> None:
        # A fault of ours is noted already, and would come again at each save.
        self._counted(UNKNOWN)
        self._signals.unchecked.emit(sentence_of(fault))


def _differing(published: Catalogue, edition: Edition) -> int:
    return len(differences(as_edition(published, edition), edition))
