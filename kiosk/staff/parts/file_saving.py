"""A file that staff take away: where to, that it is there, or why not."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from kiosk.staff.parts.asking import FolderChoice
from kiosk.staff.parts.page import StaffPage, sentence_of

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("Made by the page.")
class FileSaving(QObject):
    """Asks where, has the file written in the worker, and says how it went.

    Whoever derives from it says in ``writing`` what is written, and calls ``ask``.
    """

    changed = Signal()

    def __init__(self, page: StaffPage) -> None:
        super().__init__(page)
        self.page = page
        self._places = FolderChoice(self)
        self._said = self._trouble = ""

    def writing(self, folder: Path) -> Callable[[], Path]:
        """What the worker does to have the file in ``folder``: it gives where it is. Raises ``KioskError``, now or
        there, where there will be none."""
        raise NotImplementedError

    def ask(self, question: str) -> None:
        """Ask where to save it."""
        self._tell()
        self._places.ask(question, self._look, self._save_in)

    def _look(self) -> None:
        self.page.fetch(self.page.context.ports.media.places, self._places.offer, self._fail_looking)

    def _fail_looking(self, fault: BaseException) -> None:
        self._places.leave()
        self._fail(fault)

    def _save_in(self, folder: Path) -> None:
        try:
            work = self.writing(folder)
        except KioskError as error:
            self._fail(error)
            return
        self.page.context.jobs.write(work, self.page.alive(self._saved), self.page.alive(self._fail))

    def _saved(self, path: Path) -> None:
        words = translate("FileSaving", "Saved as “{name}” in “{place}”. If that is a stick, you can take it out now.")
        self._tell(said=words.format(name=path.name, place=path.parent.name or path.parent))

    def _fail(self, fault: BaseException) -> None:
        self._tell(trouble=sentence_of(fault))

    def _tell(self, said: str = "", trouble: str = "") -> None:
        self._said, self._trouble = said, trouble
        self.changed.emit()

    # --- what the scene sees ---

    @Property(str, notify=changed)
    def said(self) -> str:
        return self._said

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble

    @Property(QObject, constant=True)
    def places(self) -> QObject:
        return self._places
