"""What stays in the shell while it is locked: the session of the person who was here last, with its undo, the saving
of what they wrote, and a film that is still being imported."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.content.draft import Draft, Published
from kiosk.errors import MachineError
from kiosk.jobs import Jobs
from kiosk.staff.editing.edit_session import EditSession
from kiosk.staff.forms.words import clock_time
from kiosk.staff.parts.media_import import MediaImport
from kiosk.staff.parts.page import SessionSignals
from kiosk.staff.ports import Claim, Person, Ports, ReadingChoice
from kiosk.staff.shell.autosave import Autosave

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OpenedEditor:
    """What somebody finds when they come in: who has the editor open elsewhere, or what there is to edit; and how they
    have chosen to read."""

    claim: Claim | None
    draft: Draft
    published: Published
    choice: ReadingChoice


def open_editor(ports: Ports, person: Person) -> OpenedEditor:
    """Say that ``person`` has the editor open, and fetch what there is to edit. Called in the worker."""
    choice = ports.people.reading_choice(person.id)
    try:
        claim = ports.drafts.claim(person.name)
    except MachineError:
        # On a full disk somebody has to come in all the same, to see what is wrong and to leave; nothing is saved then,
        # so that two can do each other no harm. What else is wrong is met again below.
        claim = None
    if claim is not None:
        return OpenedEditor(claim, Draft(), Published(None, ()), choice)
    return OpenedEditor(None, ports.drafts.load(), ports.publishing.published(), choice)


def held_words(claim: Claim, now: dt.datetime) -> str:
    """Who has the editor open elsewhere, and since when on the venue's clock."""
    words = translate(
        "Shell",
        "{name} has had the editor open on another screen since {time}. It opens here once they have locked it.",
    )
    return words.format(name=claim.person, time=clock_time(claim.since.astimezone(now.tzinfo).time()))


class EditorState(QObject):
    """The session of editing, and what keeps it. The same person finds it as it was; anybody else begins a new one."""

    def __init__(self, ports: Ports, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self._jobs = jobs
        self._whose = 0
        self._by = ""
        self.session: EditSession | None = None
        self.signals = SessionSignals(self)
        self.autosave = Autosave(ports, jobs, self.signals, self)
        self.media_import = MediaImport(ports.media, jobs, self)
        self.signals.changed.connect(self.autosave.touched)

    def begin(self, person: Person, opened: OpenedEditor) -> bool:
        """Begin, or go on; gives whether it is the same session as before."""
        session = self.session
        same = session is not None and self._whose == person.id and session.saved == opened.draft
        if session is None or not same:
            unsaved = session.draft if session is not None and session.draft is not session.saved else None
            session = self.session = EditSession(opened.published, opened.draft, self._ports.clock)
            self._whose, self._by = person.id, person.name
            if unsaved is not None:
                # The disk refused it; whoever comes next goes on with it.
                session.replace_draft(unsaved, translate("Shell", "what could not be saved"))
            session.changed = self.signals.changed.emit
        session.republish(opened.published)
        self.autosave.attend(session, self._by)
        return same

    def reload(self, done: Callable[[], None], failed: Callable[[BaseException], None]) -> None:
        """Read what is published, and the draft, anew. A draft that was put in the place of the one here, as by a
        restore, leaves nothing to undo."""
        session, drafts, publishing = self.session, self._ports.drafts, self._ports.publishing
        self.autosave.flush()

        def found(answer: tuple[Draft, Published]) -> None:
            if session is None or session is not self.session:
                return
            draft, published = answer
            if draft == session.saved:
                session.republish(published)
                self.autosave.count()
            else:
                session.restart(published, draft)
                self.autosave.attend(session, self._by)
            self.signals.published.emit()
            done()

        self._jobs.read(lambda: (drafts.load(), publishing.published()), found, failed)

    @property
    def undo_words(self) -> str:
        """What the undo key says."""
        label = self.session.undo_label if self.session else ""
        return translate("Shell", "Undo: {what}").format(what=label) if label else translate("Shell", "Undo")

    @property
    def redo_words(self) -> str:
        """What the redo key says."""
        label = self.session.redo_label if self.session else ""
        return translate("Shell", "Redo: {what}").format(what=label) if label else translate("Shell", "Redo")
