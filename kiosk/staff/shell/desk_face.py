"""What QML reads of the shell: who is there, where they are, and how it stands with what they write."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.parts.page import StaffPage
from kiosk.staff.ports import Person
from kiosk.staff.setup.setup_page import SetupPage
from kiosk.staff.shell.editor_state import EditorState
from kiosk.staff.shell.own_reading import OwnReading
from kiosk.staff.shell.sections import SectionRow, section_label
from kiosk.staff.unlock.unlock_page import UnlockPage
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

MANAGER = "manager"

AnyPage = StaffPage | UnlockPage | SetupPage


@QmlElement
@QmlUncreatable("The shell is made by the application.")
class DeskFace(QObject):
    """The shell as it looks; ``Shell`` is what it does.

    ``phase`` is "" while locked, then "unlock" or "setup", then "work".
    """

    phase_changed = Signal()
    section_changed = Signal()
    saved_changed = Signal()
    steps_changed = Signal()
    notice_changed = Signal()

    def __init__(self, sitting: EditorState, reading: OwnReading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sitting.setParent(self)
        reading.setParent(self)
        self._reading = reading
        self._editor = sitting
        self._autosave = sitting.keeping
        self._phase = ""
        self._person: Person | None = None
        self._page: AnyPage | None = None
        self._place = ""
        self._notice = ""
        self._side = Rows(SectionRow, (), self)

    def _get_phase(self) -> str:
        return self._phase

    phase = Property(str, _get_phase, notify=phase_changed)

    def _get_person(self) -> str:
        return self._person.name if self._person else ""

    person = Property(str, _get_person, notify=phase_changed)

    def _get_manager(self) -> bool:
        return self._person is not None and self._person.role == MANAGER

    manager = Property(bool, _get_manager, notify=phase_changed)

    def _get_place(self) -> str:
        return self._place

    place = Property(str, _get_place, notify=section_changed)

    def _get_place_label(self) -> str:
        return section_label(self._place) if self._phase == "work" else ""

    sectionLabel = Property(str, _get_place_label, notify=section_changed)

    def _get_places(self) -> QObject:
        return self._side

    places = Property(QObject, _get_places, constant=True)

    def _get_page(self) -> QObject | None:
        return self._page

    page = Property(QObject, _get_page, notify=section_changed)

    def _get_reading(self) -> QObject:
        return self._reading

    reading = Property(QObject, _get_reading, constant=True)

    def _get_scene(self) -> str:
        return self._page.scene_name if self._page else ""

    scene = Property(str, _get_scene, notify=section_changed)

    def _get_venue_name(self) -> str:
        session = self._editor.session
        venue = session.written.venue if session is not None and self._phase == "work" else None
        return venue.name if venue else ""

    venueName = Property(str, _get_venue_name, notify=steps_changed)

    def _get_saved_words(self) -> str:
        return self._autosave.saved_words

    savedWords = Property(str, _get_saved_words, notify=saved_changed)

    def _get_changes_words(self) -> str:
        return self._autosave.changes_words

    changesWords = Property(str, _get_changes_words, notify=saved_changed)

    def _get_waiting(self) -> bool:
        return self._autosave.differing > 0

    waiting = Property(bool, _get_waiting, notify=saved_changed)

    def _get_can_undo(self) -> bool:
        return self._editor.session is not None and self._editor.session.can_undo

    canUndo = Property(bool, _get_can_undo, notify=steps_changed)

    def _get_can_redo(self) -> bool:
        return self._editor.session is not None and self._editor.session.can_redo

    canRedo = Property(bool, _get_can_redo, notify=steps_changed)

    def _get_undo_words(self) -> str:
        return self._editor.undo_words

    undoWords = Property(str, _get_undo_words, notify=steps_changed)

    def _get_redo_words(self) -> str:
        return self._editor.redo_words

    redoWords = Property(str, _get_redo_words, notify=steps_changed)

    def _get_notice(self) -> str:
        return self._notice

    notice = Property(str, _get_notice, notify=notice_changed)
