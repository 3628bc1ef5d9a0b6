"""Behind the staff room: builds it when somebody first asks for it, and puts something behind each of its ports."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtQuick import QQuickWindow

from kiosk.content.media_files import still_name
from kiosk.content.typefaces import SCRIPT_FONTS
from kiosk.device.clock import Clock
from kiosk.device.installation import stick_folder
from kiosk.device.memory import give_back
from kiosk.device.paths import DataFolder
from kiosk.errors import KioskError, OurError
from kiosk.jobs import Jobs
from kiosk.media import finding
from kiosk.media.bring_in import bring_in, bring_still, glance_at
from kiosk.media.refusals import forbidden
from kiosk.staff.ports import ImportedFile, Ports
from kiosk.staff.shell.shell import Shell
from kiosk.staff_host.live_preview import LivePreview, pixels_per_mm
from kiosk.staff_host.machine_adapter import MachineAdapter
from kiosk.staff_host.scene_files import FIRST_SCENES, SHELL_SCENE, all_scenes
from kiosk.store.audit import Audit
from kiosk.store.backups import Backups
from kiosk.store.drafts import Drafts
from kiosk.store.people import People
from kiosk.store.publishing import Publishing
from kiosk.store.store import Store
from kiosk.store.totals import Totals
from kiosk.visitor.typefaces import load_fonts
from kiosk.visitor.visits import empty_clipboard
from kiosk.window.main_window import MainWindow

CALM_MS = 300
"""How long after staff have gone what they needed is given back: 40 ms of work, while the venue page is still deaf."""


@dataclass(frozen=True)
class StaffSurroundings:
    """What the staff room stands in. ``changed`` is called when visitors are to see something else; ``language`` is
    what the screens' own words are in."""

    main_window: MainWindow
    jobs: Jobs
    folder: DataFolder
    clock: Clock
    changed: Callable[[], None]
    language: str
    silence: Callable[[], str] = str
    """Why nothing can be read aloud, "" where it can."""
    screen_guessed: Callable[[], bool] = bool
    """Whether nobody knows how large the screen is. Asked on the worker."""


def precompile_first(main_window: MainWindow) -> None:
    """Somebody holds the venue's name: compile what they will see first. Nothing of it is made yet."""
    main_window.compile_ahead(FIRST_SCENES)


class StaffRoom:
    """The one shell of this run. It outlives a lock, and with it what can be undone."""

    def __init__(self, store: Store, around: StaffSurroundings) -> None:
        self._main_window = around.main_window
        self._jobs = around.jobs
        with suppress(OurError):  # boxes are better than no staff room
            load_fonts(SCRIPT_FONTS)  # lists have pages and languages by their own names
        self.preview = LivePreview(
            around.folder.media, around.clock, lambda: scale_of(around.main_window.window), around.language
        )
        # The engine takes it along when the kiosk is left, timers and all: another kiosk may follow in this process.
        self.shell = Shell(ports_of(store, around, self.preview), around.jobs, self._main_window.engine)
        self.shell.hide_wanted.connect(self._main_window.hide)
        self._calm = QTimer(self.shell, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._give_back)

    def open(self) -> None:
        """Ask for a PIN. While it is typed, the pages behind it are compiled."""
        self._calm.stop()
        self.shell.open()
        self._main_window.open_staff(self.shell, SHELL_SCENE)
        self._main_window.compile_ahead(all_scenes())

    def shut(self) -> None:
        """Lock, and give back what all this took. The screen is hidden already."""
        if self.shell.property("phase"):
            # What staff copied is gone with what they wrote (safety rule 2).
            empty_clipboard()
        self.shell.shut()
        self.preview.end()
        self._calm.start()

    def save(self) -> None:
        """Hand what staff have written to the worker now."""
        self.shell.save()

    def _give_back(self) -> None:
        self._main_window.forget_ahead()
        self._jobs.read(give_back)

    def refresh(self) -> None:
        """Bring the page up to date with the time; called each minute."""
        self.shell.refresh()

    def tell_not_shown(self, fault: BaseException) -> None:
        """What staff published, or set, is kept, but visitors do not see it, because of ``fault``."""
        self.shell.tell_not_shown(fault)


def ports_of(store: Store, around: StaffSurroundings, preview: LivePreview) -> Ports:
    """The ports, with the database, this machine and the preview behind them."""
    folder, clock = around.folder, around.clock
    return Ports(
        people=People(store, clock),
        drafts=Drafts(store, clock),
        publishing=Publishing(store, clock),
        audit=Audit(store, clock),
        totals=Totals(store),
        backups=Backups(store, folder.root, folder.media, clock),
        media=MediaFolder(folder.media, stick_folder()),
        machine=MachineAdapter(
            store, folder, clock, around.changed, around.silence, screen_guessed=around.screen_guessed
        ),
        preview=preview,
        clock=clock,
    )


class MediaFolder:
    """The media folder, and what can be brought into it.

    Files are only ever added. What no draft and no edition names any more stays: undoing, and going back to an earlier
    edition, need it. Where there is a folder of ``sticks`` nothing outside it is listed or read, whatever links a stick
    holds.
    """

    def __init__(self, folder: Path, sticks: Path | None = None) -> None:
        self._folder = folder
        self._sticks = sticks

    def places(self) -> Sequence[Path]:
        """Sticks that are plugged in, then staff's own folders, where they have any here."""
        return finding.folders() if self._sticks is None else finding.sticks_in(self._sticks)

    def candidates(self, folder: Path) -> Sequence[Path]:
        """The files directly in ``folder`` that could be brought in."""
        return finding.candidates(folder, depth=1) if self._open(folder) else ()

    def folders(self, folder: Path) -> Sequence[Path]:
        """The folders directly in ``folder``."""
        return finding.folders_in(folder) if self._open(folder) else ()

    def glance(self, source: Path, cancelled: Callable[[], bool]) -> bytes:
        """A small picture of it, made in a process of its own; b"" for whatever cannot be read."""
        with suppress(KioskError):
            self._require_open(source)
            return glance_at(source, self._folder, cancelled=cancelled)
        return b""

    def bring_in(self, source: Path, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> ImportedFile:
        """Make ``source`` anew, in a process of its own, and keep it."""
        self._require_open(source)
        return bring_in(source, self._folder, progress=progress, cancelled=cancelled)

    def bring_stills(self, films: Sequence[str], cancelled: Callable[[], bool]) -> int:
        """Make the stills that are missing, one after another; a film nothing can be made of is passed over."""
        made = 0
        for sha256 in films:
            if cancelled() or not self.url(sha256) or self.url(still_name(sha256)):
                continue
            with suppress(KioskError):
                made += bring_still(self._folder, sha256, cancelled=cancelled)
        return made

    def url(self, name: str) -> str:
        """Where a file of the folder can be shown from, "" where it is gone."""
        path = self._folder / name
        return QUrl.fromLocalFile(str(path)).toString() if path.is_file() else ""

    def _open(self, path: Path) -> bool:
        """Whether staff may look there: where links end, it is on a stick."""
        return self._sticks is None or self._sticks.resolve() in path.resolve().parents

    def _require_open(self, path: Path) -> None:
        if not self._open(path):
            raise forbidden()


def scale_of(window: QQuickWindow) -> float:
    """Pixels in a millimetre of the preview's picture, so that it shows what fits on this screen."""
    return pixels_per_mm(window.width(), window.height(), float(window.property("pixelsPerMm")))
