"""What pages ask before they go on: whether it shall really be done, and where to. Both are sheets inside the page,
below the hide bar like everything else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


LOOK_EVERY = 2_000
"""Milliseconds between two looks for sticks while somebody is asked where."""


@QmlElement
@QmlUncreatable("Pages make their own.")
class Confirmation(QObject):
    """Asks whether something shall really be done, saying what will follow."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asking = False
        self._title = ""
        self._lines: list[str] = []
        self._yes = ""
        self._then: Callable[[], None] | None = None

    def ask(self, title: str, lines: Sequence[str], yes: str, then: Callable[[], None]) -> None:
        """Ask ``title``, with what will follow as ``lines``; ``then`` is called when ``yes`` is chosen."""
        self._asking, self._title, self._lines, self._yes, self._then = True, title, list(lines), yes, then
        self.changed.emit()

    @Slot()
    def accept(self) -> None:
        """The answer is yes: do what was asked about."""
        then = self._then
        self.refuse()
        if then is not None:
            then()

    @Slot()
    def refuse(self) -> None:
        """No: everything stays as it is."""
        self._asking, self._then = False, None
        self.changed.emit()

    def _get_asking(self) -> bool:
        return self._asking

    asking = Property(bool, _get_asking, notify=changed)

    def _get_title(self) -> str:
        return self._title

    title = Property(str, _get_title, notify=changed)

    @Property(list, notify=changed)
    def lines(self) -> list[str]:
        return self._lines

    @Property(str, notify=changed)
    def yes(self) -> str:
        return self._yes


@dataclass(frozen=True, slots=True)
class FolderRow:
    """A folder or a stick to choose; ``key`` is its path."""

    key: str
    name: str
    detail_words: str


@QmlElement
@QmlUncreatable("Pages make their own.")
class FolderChoice(QObject):
    """Asks for a folder or a stick. The page finds the places in the worker and hands them in; while somebody is asked
    they are looked for every ``look_every`` milliseconds, so that a stick that is put in now is found."""

    changed = Signal()

    def __init__(self, parent: QObject, *, look_every: int = LOOK_EVERY) -> None:
        super().__init__(parent)
        self._asking = False
        self._looking = False
        self._title = ""
        self._rows = Rows(FolderRow, (), self)
        self._then: Callable[[Path], None] | None = None
        self._look: Callable[[], None] | None = None
        self._poll = QTimer(self, interval=look_every)
        self._poll.timeout.connect(self._look_quietly)

    def ask(self, title: str, look: Callable[[], None], then: Callable[[Path], None]) -> None:
        """Ask ``title``. ``look`` has the places looked for, and ``offer`` called with them; ``then`` is called with
        the one that is chosen."""
        self._asking, self._title, self._look, self._then = True, title, look, then
        self._poll.start()
        self.look_again()

    def offer(self, places: Sequence[Path]) -> None:
        """Show ``places`` to choose from, in the place of those before."""
        self._looking = False
        self._rows.replace([FolderRow(str(place), place.name or str(place), str(place)) for place in places])
        self.changed.emit()

    @Slot()
    def look_again(self) -> None:
        """A stick may have been put in."""
        if self._look is not None:
            self._looking = True
            self.changed.emit()
            self._look()

    @Slot()
    def _look_quietly(self) -> None:
        if self._look is not None and not self._looking:
            self._look()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose the place with the path ``key``, and stop asking."""
        then = self._then
        self.leave()
        if then is not None:
            then(Path(key))

    @Slot()
    def leave(self) -> None:
        """Stop asking; nothing is chosen."""
        self._asking, self._then, self._look = False, None, None
        self._poll.stop()
        self.changed.emit()

    def _get_asking(self) -> bool:
        return self._asking

    asking = Property(bool, _get_asking, notify=changed)

    def _get_title(self) -> str:
        return self._title

    title = Property(str, _get_title, notify=changed)

    @Property(str, notify=changed)
    def words(self) -> str:
        if self._looking:
            return translate("FolderChoice", "Looking for sticks and folders…")
        if not self._rows.rows:
            return translate("FolderChoice", "Put the stick in now. It shows here by itself, in a few seconds.")
        return translate("FolderChoice", "Is it on a stick? Put it in now: it shows here by itself.")

    @Property(QObject, constant=True)
    def places(self) -> QObject:
        return self._rows
