"""What will change for visitors, what is to be said about it first, and the editions there were."""

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.characters import clean
from kiosk.content.draft import Draft, edition_of
from kiosk.content.model import Edition
from kiosk.errors import KioskError
from kiosk.staff.parts.page import StaffContext, StaffPage
from kiosk.staff.parts.page_notices import sheltered
from kiosk.staff.parts.pasting import clipboard_text
from kiosk.staff.publish.compared_rows import ComparedRow
from kiosk.staff.publish.comparison import Comparison, suggested_reason, without_change
from kiosk.staff.publish.history import History
from kiosk.staff.publish.publish_words import FoundRow, LookedAt, changes_words, looked_at, task_words, waits_for
from kiosk.ui import icons

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

AT_ONCE = 60
"""Lines of the comparison that are shown before somebody asks for more."""

LONGEST_REASON = 500
"""Characters of the reason."""


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class PublishPage(StaffPage):
    """Compares the draft with what visitors see, and publishes it."""

    scene_name = "publish/PublishScene"
    changed = Signal()
    tab_changed = Signal()
    reason_changed = Signal()

    def __init__(self, context: StaffContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent, title=translate("PublishPage", "Publish and history"))
        self._tab = "changes"
        self._looked_at: Draft | None = None
        self._comparison: Comparison | None = None
        self._lines: tuple[ComparedRow, ...] = ()
        self._shown = AT_ONCE
        self._reason = ""
        self._own_words = False
        self._accepted = False
        self._busy = False
        self._trouble = ""
        self._unseen = False
        self._done = ""
        self._changes = self.rows(ComparedRow)
        self._errors = self.rows(FoundRow)
        self._warnings = self.rows(FoundRow)
        self._history = History(self)
        context.signals.changed.connect(self._look)
        context.signals.published.connect(self._look_anew)

    def refresh(self) -> None:
        """Compare, where the draft is another one than last time."""
        self._look()
        self._history.refresh()

    def close(self) -> None:
        """Go, and the history with it; as ``StaffPage.close``."""
        self._history.close()
        super().close()

    # --- comparing ---

    @Slot()
    def _look_anew(self) -> None:
        self._looked_at = None
        self.refresh()

    @Slot()
    def _look(self) -> None:
        draft = self.context.session.draft
        if draft is self._looked_at:
            return
        self._looked_at = draft
        # Until the answer comes there is nothing that anybody could have read and agreed to.
        self._comparison, self._unseen = None, False
        self.changed.emit()
        published, edition = self.context.published(), self._edition(draft, 1, "")
        work = sheltered(
            self.context.ports.machine, lambda: looked_at(published, edition, icons.names() or None, draft.unfinished)
        )
        self.fetch(work, lambda found: self._show(draft, found), self._fail_looking)

    def _edition(self, draft: Draft, number: int, note: str) -> Edition:
        venue = self.context.catalogue().venue
        now = self.context.ports.clock()
        return edition_of(draft, number, now, self.context.person.name, note=note, name=venue.name if venue else "")

    def _show(self, draft: Draft, seen: LookedAt) -> None:
        if draft is not self._looked_at:
            return
        self._comparison = found = seen.found
        self._trouble = ""
        self._lines = seen.lines
        self._changes.replace(self._lines[: self._shown])
        self._errors.replace(seen.errors)
        self._warnings.replace(seen.warnings)
        self._accepted = False
        if found.changes:
            self._done = ""
        if not self._own_words:
            self._reason = suggested_reason(found.changes)
            self.reason_changed.emit()
        self.changed.emit()

    # --- publishing ---

    @Slot()
    def publish(self) -> None:
        """Make it what visitors see from their next start on."""
        if not self._get_ready():
            return
        self._busy, self._trouble = True, ""
        self.changed.emit()
        self.context.save()
        draft, ports, who = self.context.session.draft, self.context.ports, self.context.person.name
        edition = self._edition(draft, 1, self._reason.strip())

        def work() -> str:
            number = ports.publishing.next_number()
            return ports.publishing.publish(msgspec.structs.replace(edition, number=number), who)

        show = self.alive(self._published)

        def published(warning: str) -> None:
            # Visitors get it, and the shell knows of it, whether or not whoever published is elsewhere meanwhile.
            ports.machine.changed()
            show(warning)
            self.context.reload()

        self.context.jobs.write(work, published, self.heard(self._fail))

    def _published(self, warning: str) -> None:
        self._busy, self._own_words, self._reason, self._accepted = False, False, "", False
        self._done = translate("PublishPage", "Published. Visitors see it from their next start.")
        self.context.notify(warning)
        self.reason_changed.emit()
        self.changed.emit()

    def _fail_looking(self, fault: BaseException) -> None:
        self._looked_at, self._unseen = None, True
        self._fail(fault)

    def _fail(self, fault: BaseException) -> None:
        self._busy, self._trouble = False, str(fault) if isinstance(fault, KioskError) else ""
        self.changed.emit()
        if not isinstance(fault, KioskError):
            raise fault

    # --- what the scene does ---

    @Slot(str)
    def show_tab(self, tab: str) -> None:
        """Show ``"changes"`` or ``"history"``."""
        self._tab = tab
        self.tab_changed.emit()

    @Slot(str)
    def set_reason(self, text: str) -> None:
        """Take ``text`` as the reason for publishing, cut to the longest there may be."""
        if text != self._reason:
            self._reason, self._own_words = clean(text)[:LONGEST_REASON], bool(text)
            self.reason_changed.emit()

    @Slot(result=str)
    def pasted(self) -> str:
        """The text of the clipboard, to put into the reason; "" with a sentence where there is too much of it."""
        return clipboard_text(LONGEST_REASON, self.context.notify)

    @Slot(bool)
    def accept_warnings(self, accepted: bool) -> None:
        """Publish in spite of the warnings."""
        self._accepted = accepted
        self.changed.emit()

    @Slot()
    def show_more(self) -> None:
        """Show the next lines of the comparison."""
        self._shown += 4 * AT_ONCE
        self._changes.replace(self._lines[: self._shown])
        self.changed.emit()

    @Slot(str, str)
    def jump(self, thing: str, field: str) -> None:
        """Go to the form where something can be put right."""
        self.context.open_thing(thing, field)

    @Slot(str)
    def undo_change(self, thing: str) -> None:
        """Have one thing again as visitors see it now; undo brings the change back."""
        name = next((row.label for row in self._lines if row.kind == "thing" and row.thing == thing), thing)
        session = self.context.session
        draft = without_change(session.draft, self.context.published().own, thing)
        if draft.thing(thing) is None:
            draft = session.taken_out(draft, thing)
        session.replace_draft(draft, translate("PublishPage", "undoing {name}").format(name=name))

    # --- what it sees ---

    @Property(str, notify=tab_changed)
    def tab(self) -> str:
        return self._tab

    @Property(str, notify=changed)
    def words(self) -> str:
        return "" if self._unseen else changes_words(self._comparison)

    @Property(QObject, constant=True)
    def changes(self) -> QObject:
        return self._changes

    @Property(str, notify=changed)
    def moreWords(self) -> str:
        left = len(self._lines) - len(self._changes.rows)
        return translate("PublishPage", "Show more ({count} lines left)").format(count=left) if left > 0 else ""

    @Property(QObject, constant=True)
    def errors(self) -> QObject:
        return self._errors

    @Property(int, notify=changed)
    def errorCount(self) -> int:
        return len(self._errors.rows)

    @Property(QObject, constant=True)
    def warnings(self) -> QObject:
        return self._warnings

    @Property(int, notify=changed)
    def warningCount(self) -> int:
        return len(self._warnings.rows)

    @Property(str, notify=changed)
    def taskWords(self) -> str:
        return task_words(0 if self._comparison is None else self._comparison.tasks)

    @Property(str, notify=reason_changed)
    def reason(self) -> str:
        return self._reason

    @Property(bool, notify=changed)
    def accepted(self) -> bool:
        return self._accepted

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble

    @Property(str, notify=changed)
    def done(self) -> str:
        return self._done

    def _get_waits_for(self) -> str:
        found = self._comparison if self._looked_at is self.context.session.draft else None
        if self._unseen:
            # What nobody could check must not reach visitors.
            return translate("PublishPage", "Nothing can be published before it could be checked.")
        return waits_for(found, accepted=self._accepted, reason=self._reason)

    waitsFor = Property(str, _get_waits_for, notify=changed)

    def _get_ready(self) -> bool:
        return not self._busy and self._get_waits_for() == ""

    ready = Property(bool, _get_ready, notify=changed)

    @Property(QObject, constant=True)
    def history(self) -> QObject:
        return self._history
