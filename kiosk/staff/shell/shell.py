"""The root of the staff room: who is unlocked, which section they are at, what becomes of what they write."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from kiosk.jobs import Jobs
from kiosk.staff.editing.edit_session import Step
from kiosk.staff.parts.page import StaffContext, StaffPage, sentence_of
from kiosk.staff.ports import Person, Ports
from kiosk.staff.setup.setup_page import SetupPage
from kiosk.staff.setup.setup_work import KeptAnswers
from kiosk.staff.shell.editor_state import EditorState, OpenedEditor, held_words, open_editor
from kiosk.staff.shell.own_reading import OwnReading
from kiosk.staff.shell.sections import SECTIONS, Section, SectionRow, section_label
from kiosk.staff.unlock.unlock_page import UnlockPage
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

MANAGER = "manager"

AnyPage = StaffPage | UnlockPage | SetupPage


@QmlElement
@QmlUncreatable("The application makes it.")
class Shell(QObject):
    """Owns the page on screen and the session of editing. ``phase`` is "" while locked, then "unlock" or "setup", then
    "work".

    ``open`` asks for a PIN; ``shut`` is what hiding the screen does: what is written is handed to the worker, the page
    goes, and the next one begins with a PIN again. The session stays for the same person: undo survives a lock.
    """

    hide_wanted = Signal()
    phase_changed = Signal()
    section_changed = Signal()
    saved_changed = Signal()
    steps_changed = Signal()
    notice_changed = Signal()

    def __init__(
        self, ports: Ports, jobs: Jobs, parent: QObject | None = None, *, sections: Sequence[Section] = SECTIONS
    ) -> None:
        super().__init__(parent)
        self.ports = ports
        self._jobs = jobs
        self._sections = {section.key: section for section in sections}
        self._editor = EditorState(ports, jobs, self)
        self.autosave = self._editor.autosave
        self._reading = OwnReading(ports.people, jobs, self._tell, self)
        self._phase = ""
        self._person: Person | None = None
        self._page: AnyPage | None = None
        self._section = ""
        self._rows = Rows(SectionRow, (), self)
        self._notice = ""
        self._notice_of_saving = False
        self._untold = ""
        self._arriving = False
        self._told_unchecked = False
        self._setup_answers = KeptAnswers()
        self.autosave.changed.connect(self._kept)
        self.autosave.failed.connect(self._not_saved)
        self.autosave.mended.connect(self._saved_again)
        self._editor.signals.changed.connect(self.steps_changed)
        self._editor.signals.unchecked.connect(self._unchecked)
        self._editor.media_import.ended.connect(self._brought)

    # --- coming and going ---------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Ask for a PIN; where nobody has one yet, go through the first set-up."""
        self.shut()
        page = UnlockPage(
            self.ports.people, self._jobs, self._arrived, self._nobody, self, settings=self.ports.machine.settings
        )
        self._turn("unlock", page)
        page.look()

    def shut(self) -> None:
        """Lock. What is written goes to the worker, and what was being typed with it."""
        if self._phase == "work":
            self._leave_page()
        if self._phase == "work" or self._arriving:
            # After the claim that may still be on its way, and before that of whoever comes next.
            self._jobs.write(self.ports.drafts.release, failed=lambda _: None)
        self._arriving = False
        self._person = None
        self._reading.end()
        self._notify("")
        self._turn("", None)

    def save(self) -> None:
        """Hand what is written, and what is being typed, to the worker now."""
        if self._phase == "work":
            self._leave_page()

    def refresh(self) -> None:
        """Bring the page up to date with the time; called each minute."""
        if isinstance(self._page, StaffPage):
            self._page.refresh()

    def _nobody(self) -> None:
        page = SetupPage(self.ports, self._jobs, self._arrived, self.lock, self, kept=self._setup_answers)
        self._turn("setup", page)

    def _arrived(self, person: Person) -> None:
        """Somebody's PIN was right: see that nobody else has the editor open, and fetch what there is to edit."""
        self.autosave.flush()
        page = self._page
        self._arriving = True

        def begin(opened: OpenedEditor) -> None:
            if page is self._page:
                self._arriving = False
                self._begin(person, opened)

        def failed(fault: BaseException) -> None:
            sentence = sentence_of(fault)
            if page is self._page:
                self._arriving = False
                self._say(sentence)

        self._jobs.write(lambda: open_editor(self.ports, person), begin, failed)

    def _begin(self, person: Person, opened: OpenedEditor) -> None:
        if opened.claim is not None:
            self._say(held_words(opened.claim, self.ports.clock()))
            return
        self._person, self._told_unchecked = person, False
        self._reading.begin(person, opened.choice)
        same = self._editor.begin(person, opened)
        self._go(self._section if same and self._may(self._section) else next(iter(self._sections)))
        self.steps_changed.emit()
        if self._untold:
            self._notify(self._untold)
            self._untold = ""

    def _say(self, sentence: str) -> None:
        if isinstance(self._page, UnlockPage):
            self._page.say(sentence)
        else:
            self._notify(sentence)

    # --- sections -----------------------------------------------------------------------------------------------------

    @Slot(str)
    def go(self, section: str) -> None:
        """Turn to a section of the sidebar; one that is not there, or not for this person, changes nothing."""
        if self._phase == "work" and section != self._section and self._may(section):
            self._leave_page()
            self._notify("")
            self._go(section)

    @Slot(str, str)
    def open_thing(self, path: str, field: str) -> None:
        """Turn to the form of the thing at ``path``, at ``field``."""
        kind = path.partition("/")[0]
        section = next((each.key for each in self._sections.values() if kind in each.kinds), "")
        if self._phase != "work" or not section:
            return
        self.go(section)
        if isinstance(self._page, StaffPage):
            self._page.show_thing(path, field)

    def _is_manager(self) -> bool:
        return self._person is not None and self._person.role == MANAGER

    def _may(self, section: str) -> bool:
        found = self._sections.get(section)
        return found is not None and (not found.manager or self._is_manager())

    def _go(self, section: str) -> None:
        self._section = section
        page = self._sections[section].make(self._context(), self)
        self._turn("work", page)
        page.refresh()

    def _turn(self, phase: str, page: AnyPage | None) -> None:
        old, self._page = self._page, page
        changed, self._phase = self._phase != phase, phase
        self._fill_sections()
        if changed:
            self.phase_changed.emit()
        self.section_changed.emit()
        if old is not None:
            old.close()

    def _leave_page(self) -> None:
        if isinstance(self._page, StaffPage):
            self._page.leave()
        self.autosave.flush()

    def _context(self) -> StaffContext:
        session, person = self._editor.session, self._person
        if session is None or person is None:
            raise RuntimeError("pages are made for somebody who is unlocked")
        return StaffContext(
            ports=self.ports,
            jobs=self._jobs,
            session=session,
            signals=self._editor.signals,
            media_import=self._editor.media_import,
            person=person,
            published=lambda: session.published,
            catalogue=lambda: session.catalogue,
            differing=lambda: max(0, self.autosave.differing),
            go=self.go,
            open_thing=self.open_thing,
            notify=self._tell,
            save=self.autosave.flush,
            reload=self._reload,
            lock=lambda: self.lock() if self._person is person else None,
        )

    def _fill_sections(self) -> None:
        mine = (section for key, section in self._sections.items() if self._may(key))
        waiting = str(self.autosave.differing) if self.autosave.differing > 0 else ""
        self._rows.replace(
            [
                SectionRow(
                    each.key,
                    section_label(each.key),
                    each.icon,
                    waiting if each.key == "publish" else "",
                    each.key == self._section,
                )
                for each in mine
            ]
        )

    # --- writing ------------------------------------------------------------------------------------------------------

    @Slot()
    def undo(self) -> None:
        """Take the last step back, and show where it was made."""
        if self._phase == "work" and self._editor.session is not None:
            self._show(self._editor.session.undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self._phase == "work" and self._editor.session is not None:
            self._show(self._editor.session.redo())

    @Slot()
    def lock(self) -> None:
        """Lock and leave: the screen hides as with the hide bar, and hiding shuts the shell."""
        self._leave_page()
        self.hide_wanted.emit()

    @Slot()
    def dismiss_notice(self) -> None:
        """Take the sentence away: somebody has read it."""
        self._notify("")

    def _show(self, step: Step | None) -> None:
        if step is not None and step.path:
            self.open_thing(step.path, step.field)

    def _notify(self, sentence: str) -> None:
        self._notice_of_saving = False
        if sentence != self._notice:
            self._notice = sentence
            self.notice_changed.emit()

    def _tell(self, sentence: str) -> None:
        """As ``_notify``; while it is locked there is nobody to read it, and it waits for whoever comes next."""
        if self._phase == "work":
            self._notify(sentence)
        elif sentence:
            self._untold = sentence

    def tell_not_shown(self, fault: BaseException) -> None:
        """What was published or set is kept, but could not be read anew for visitors because of ``fault``."""
        words = translate("Shell", "It is kept, but visitors still see what they saw before. {sentence}")
        reason = (
            str(fault) if isinstance(fault, KioskError) else translate("Shell", "Start the kiosk again to show it.")
        )
        self._tell(words.format(sentence=reason))

    @Slot()
    def _kept(self) -> None:
        self._fill_sections()
        self.saved_changed.emit()

    @Slot(str)
    def _not_saved(self, sentence: str) -> None:
        words = translate(
            "Shell", "Nothing you wrote is lost, but it is not saved yet. {sentence} The kiosk keeps trying."
        )
        self._notify(words.format(sentence=sentence))
        self._notice_of_saving = True

    @Slot(str)
    def _unchecked(self, sentence: str) -> None:
        """Told once to whoever is unlocked: it would come again with every key."""
        if self._phase == "work" and not self._told_unchecked:
            self._told_unchecked = True
            self._notify(sentence)

    @Slot()
    def _saved_again(self) -> None:
        if self._notice_of_saving:
            self._notify("")

    @Slot()
    def _brought(self) -> None:
        if self._phase == "work" and self._section != "media":
            self._notify(self._editor.media_import.away_words)

    def _reload(self) -> None:
        self._editor.reload(self.steps_changed.emit, self._not_reloaded)

    def _not_reloaded(self, fault: BaseException) -> None:
        self._notify(sentence_of(fault))

    # --- what QML reads ----------------------------------------------------------------------------------------------

    @Property(str, notify=phase_changed)
    def phase(self) -> str:
        return self._phase

    @Property(str, notify=phase_changed)
    def person(self) -> str:
        return self._person.name if self._person else ""

    @Property(bool, notify=phase_changed)
    def manager(self) -> bool:
        return self._is_manager()

    @Property(str, notify=section_changed)
    def section(self) -> str:
        return self._section

    @Property(str, notify=section_changed)
    def sectionLabel(self) -> str:
        return section_label(self._section) if self._phase == "work" else ""

    @Property(QObject, constant=True)
    def sections(self) -> QObject:
        return self._rows

    @Property(QObject, notify=section_changed)
    def page(self) -> QObject | None:
        return self._page

    @Property(QObject, constant=True)
    def reading(self) -> QObject:
        return self._reading

    @Property(str, notify=section_changed)
    def scene(self) -> str:
        return self._page.scene_name if self._page else ""

    @Property(str, notify=steps_changed)
    def venueName(self) -> str:
        session = self._editor.session
        venue = session.written.venue if session is not None and self._phase == "work" else None
        return venue.name if venue else ""

    @Property(str, notify=saved_changed)
    def savedWords(self) -> str:
        return self.autosave.saved_words

    @Property(str, notify=saved_changed)
    def changesWords(self) -> str:
        return self.autosave.changes_words

    @Property(bool, notify=saved_changed)
    def waiting(self) -> bool:
        return self.autosave.differing > 0

    @Property(bool, notify=steps_changed)
    def canUndo(self) -> bool:
        return self._editor.session is not None and self._editor.session.can_undo

    @Property(bool, notify=steps_changed)
    def canRedo(self) -> bool:
        return self._editor.session is not None and self._editor.session.can_redo

    @Property(str, notify=steps_changed)
    def undoWords(self) -> str:
        return self._editor.undo_words

    @Property(str, notify=steps_changed)
    def redoWords(self) -> str:
        return self._editor.redo_words

    @Property(str, notify=notice_changed)
    def notice(self) -> str:
        return self._notice
