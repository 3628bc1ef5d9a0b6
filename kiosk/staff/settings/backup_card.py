"""Making a backup and going back to one: a part of the settings page."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.readable import readable
from kiosk.errors import KioskError
from kiosk.staff.parts.asking import Confirmation, FolderChoice
from kiosk.staff.parts.page import StaffPage
from kiosk.staff.ports import BackupLine
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup that was found; ``key`` is its path."""

    key: str
    when: str
    detail_words: str


@QmlElement
@QmlUncreatable("Made by the page.")
class BackupList(QObject):
    """Asks where, has it done beside the worker, and says how it went: on the page, which is also its owner."""

    changed = Signal()

    def __init__(self, page: StaffPage, places: FolderChoice, confirmation: Confirmation) -> None:
        super().__init__(page)
        self._context = page.context
        self._places = places
        self._confirmation = confirmation
        self._alive = page.alive
        self._fetch = page.fetch
        self._heard = page.heard
        self._found = Rows(BackupRow, (), self)
        self._lines: dict[str, BackupLine] = {}
        self._last: dt.datetime | None = None
        self._busy = ""
        self._said = ""
        self._trouble = ""

    def refresh(self) -> None:
        """Read anew when the last one was made."""
        self._fetch(self._context.ports.backups.last, self._show_last, self._fail)

    # --- making ---

    @Slot()
    def make(self) -> None:
        """Ask where, then make a backup there."""
        self._forget()
        self._places.ask(translate("BackupList", "Make a backup where?"), self._look, self._make_in)

    def _make_in(self, folder: Path) -> None:
        backups, who = self._context.ports.backups, self._context.person.name
        self._begin(translate("BackupList", "Making the backup, then opening it to see that it is whole…"))
        self._beside(lambda: backups.make(folder, who), self._alive(self._made))

    def _made(self, path: Path) -> None:
        whole = translate("BackupList", "The backup is whole: it was checked by opening it.")
        place = translate("BackupList", "It is “{name}” in “{place}”. If that is a stick, you can take it out now.")
        said = f"{whole} {place.format(name=path.name, place=path.parent.name or path.parent)}"
        self._end(f"{said} {self._context.ports.backups.note}".strip())
        self.refresh()

    # --- going back ---

    @Slot()
    def find(self) -> None:
        """Ask where to look, then list the backups there."""
        self._forget()
        self._places.ask(translate("BackupList", "Where are the backups?"), self._look, self._find_in)

    def _find_in(self, folder: Path) -> None:
        self._begin(translate("BackupList", "Looking for backups…"))
        backups = self._context.ports.backups
        self._fetch(lambda: backups.found(folder), self._list, self._fail)

    def _list(self, lines: Sequence[BackupLine]) -> None:
        self._lines = {str(each.path): each for each in lines}
        self._found.replace(
            [
                BackupRow(
                    key,
                    self._when(each.made_at),
                    translate("BackupList", "{name}, {size} MB").format(
                        name=each.path.name, size=f"{each.size / 1_000_000:.1f}"
                    ),
                )
                for key, each in self._lines.items()
            ]
        )
        self._end("" if lines else translate("BackupList", "There is no backup in that place."))

    @Slot(str)
    def restore(self, key: str) -> None:
        """Ask, then put everything back to what a backup holds."""
        line = self._lines.get(key)
        if line is None:
            return
        when = self._when(line.made_at)
        self._confirmation.ask(
            translate("BackupList", "Put everything back to {when}?").format(when=when),
            [
                translate(
                    "BackupList",
                    "The content, the people and their PINs, the settings and the counts become what they were then.",
                ),
                translate("BackupList", "What was written and published since then is gone from this kiosk."),
                translate("BackupList", "What is here now is kept in a file beside it, so nothing is lost for good."),
                translate("BackupList", "The kiosk starts anew to do it, and asks for a PIN of that time."),
            ],
            translate("BackupList", "Put everything back"),
            lambda: self._restore(line.path),
        )

    def _restore(self, path: Path) -> None:
        backups, machine, who = self._context.ports.backups, self._context.ports.machine, self._context.person.name
        self._begin(translate("BackupList", "Opening the backup to see that it is whole…"))
        show = self._alive(self._restored)

        def restored(sentence: str) -> None:
            show(sentence)
            # Also where the screen is hidden by now: what is written after this would be gone at some later start.
            machine.start_again()

        self._beside(lambda: backups.restore(path, who), restored)

    def _restored(self, sentence: str) -> None:
        self._found.replace([])
        self._end(sentence)

    # --- within ---

    def _beside(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        """Do what takes minutes once everything that was typed is written, and hold up nothing that is typed then."""
        jobs, failed = self._context.jobs, self._heard(self._fail)
        self._context.save()
        # The worker goes by the order it was asked in: this is answered after the draft was written.
        jobs.write(lambda: None, lambda _: jobs.beside(lambda _stop: work(), done, failed, lane="backups"), failed)

    def _look(self) -> None:
        self._fetch(self._context.ports.media.places, self._places.offer, self._fail_looking)

    def _fail_looking(self, fault: BaseException) -> None:
        self._places.leave()
        self._fail(fault)

    def _show_last(self, last: dt.datetime | None) -> None:
        self._last = last
        self.changed.emit()

    def _when(self, moment: dt.datetime) -> str:
        return readable(moment.astimezone(self._context.ports.clock().tzinfo))

    def _forget(self) -> None:
        self._found.replace([])
        self._said = self._trouble = ""
        self.changed.emit()

    def _begin(self, words: str) -> None:
        self._busy, self._said, self._trouble = words, "", ""
        self.changed.emit()

    def _end(self, said: str) -> None:
        self._busy, self._said = "", said
        self.changed.emit()

    def _fail(self, fault: BaseException) -> None:
        self._busy = ""
        self._trouble = str(fault) if isinstance(fault, KioskError) else ""
        self.changed.emit()
        if not isinstance(fault, KioskError):
            raise fault

    # --- what the scene sees ---

    @Property(str, notify=changed)
    def lastWords(self) -> str:
        if self._last is None:
            return translate("BackupList", "No backup was made yet.")
        return translate("BackupList", "The last backup was made on {when}.").format(when=self._when(self._last))

    @Property(QObject, constant=True)
    def found(self) -> QObject:
        return self._found

    @Property(str, notify=changed)
    def busyWords(self) -> str:
        return self._busy

    @Property(str, notify=changed)
    def said(self) -> str:
        return self._said

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble
