"""Importing a picture, a film or captions in: done beside the worker, for a film takes minutes, while the draft goes on
being saved. It goes on while another page is shown and while the screen is hidden; what came waits for the page."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from kiosk.jobs import Jobs
from kiosk.staff.parts.file_choice import shown_name
from kiosk.staff.ports import ImportedFile, MediaLibrary

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

LOOK_EVERY = 200
"""Milliseconds between two looks at how far it is."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came of ``source``. ``film`` is the path of the film whose captions it was to be, "" where it was none's."""

    brought: ImportedFile
    source: Path
    film: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """A field that a picture or film is wanted for: the path of its thing, its key below it, what the field and the
    thing are called."""

    path: str
    key: str
    label: str
    name: str


@dataclass(slots=True)
class _Run:
    """One file on its way: plain values, which both threads may look at."""

    source: Path
    film: str
    part: float = 0.0
    stopped: bool = False

    def told(self, part: float) -> None:
        """How far it is."""
        self.part = part


@QmlElement
@QmlUncreatable("The shell makes it.")
class MediaImport(QObject):
    """One file at a time.

    ``phase`` is "" where nothing happens, "working", "stopping", "refused" until somebody has read why, or "here" until
    ``take`` has fetched what came.
    """

    changed = Signal()
    ended = Signal()
    """A file has come, or was refused."""

    def __init__(self, media: MediaLibrary, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media = media
        self._jobs = jobs
        self._run: _Run | None = None
        self._arrived: Arrived | None = None
        self._fault: KioskError | None = None
        self._name = ""
        self._shown = 0.0
        self._wanted: Wanted | None = None
        self._look = QTimer(self, interval=LOOK_EVERY)
        self._look.timeout.connect(self._looked)

    def begin(self, source: Path, film: str = "") -> None:
        """Bring ``source`` in, as the captions of ``film`` where that is a path. While another is on its way nothing
        happens."""
        if self.phase in ("working", "stopping"):
            return
        run, media = _Run(source, film), self._media
        self._run, self._fault, self._shown, self._name = run, None, 0.0, shown_name(source)

        def work(closed: Callable[[], bool]) -> ImportedFile:
            return media.bring_in(run.source, run.told, lambda: run.stopped or closed())

        came, failed = lambda brought: self._came(run, brought), lambda fault: self._failed(run, fault)
        self._jobs.beside(work, came, failed, lane="films")
        if self._run is not None:
            self._look.start()
        self.changed.emit()

    def take(self) -> Arrived | None:
        """The file that came, once; None afterwards, and where none has."""
        arrived, self._arrived = self._arrived, None
        if arrived is not None:
            self.changed.emit()
        return arrived

    def want(self, wanted: Wanted) -> None:
        """A file is wanted somewhere."""
        self._wanted = wanted

    def take_wanted(self) -> Wanted | None:
        """The place a file is wanted for, once; None afterwards, and where none is."""
        wanted, self._wanted = self._wanted, None
        return wanted

    @Slot()
    def cancel(self) -> None:
        """Stop it; nothing of it is kept."""
        if self._run is not None:
            self._run.stopped = True
            self.changed.emit()

    @Slot()
    def dismiss(self) -> None:
        """Somebody has read why it was refused."""
        self._fault = None
        self.changed.emit()

    @property
    def phase(self) -> str:
        """The phase, in the words of the class."""
        if self._run is not None:
            return "stopping" if self._run.stopped else "working"
        return "refused" if self._fault is not None else "here" if self._arrived is not None else ""

    @property
    def away_words(self) -> str:
        """What somebody is told who is on another page when it ends."""
        if self._fault is not None:
            return translate("MediaImport", "“{name}” could not be added. {sentence}").format(
                name=self._name, sentence=self._fault
            )
        return translate("MediaImport", "“{name}” is ready. It waits under “Pictures and film”.").format(
            name=self._name
        )

    # --- within -------------------------------------------------------------------------------------------------------

    def _came(self, run: _Run, brought: ImportedFile) -> None:
        # Stopped a moment too late: the file stays in the folder, where nothing names it.
        self._end(None if run.stopped else Arrived(brought, run.source, run.film), None)

    def _failed(self, run: _Run, fault: BaseException) -> None:
        refused = fault if isinstance(fault, KioskError) and not run.stopped else None
        self._end(None, refused)
        if not isinstance(fault, KioskError):
            raise fault

    def _end(self, arrived: Arrived | None, fault: KioskError | None) -> None:
        self._run, self._arrived, self._fault = None, arrived, fault
        self._look.stop()
        self.changed.emit()
        if arrived is not None or fault is not None:
            self.ended.emit()

    @Slot()
    def _looked(self) -> None:
        if self._run is not None and self._run.part != self._shown:
            self._shown = self._run.part
            self.changed.emit()

    # --- what QML reads -----------------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def phaseName(self) -> str:
        return self.phase

    @Property(str, notify=changed)
    def fileName(self) -> str:
        return self._name

    @Property(float, notify=changed)
    def part(self) -> float:
        return self._shown

    @Property(str, notify=changed)
    def what(self) -> str:
        return self._fault.what if self._fault is not None else ""

    @Property(str, notify=changed)
    def remedy(self) -> str:
        return self._fault.remedy if self._fault is not None else ""
