"""The composition root: start-up as named steps, every object built and held here, closed in reverse.

The first frame is the venue page from the snapshot; the database, Alembic and the bank holidays of later years come
after it, in the worker. A start without a snapshot (the first one) opens the database before the window.
"""

import datetime as dt
import logging
import logging.handlers
import os
import random
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from zoneinfo import ZoneInfo

from PySide6.QtCore import QMetaObject, Qt, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Edition
from kiosk.device import paths, renderer, screen
from kiosk.device.awake import for_this_machine
from kiosk.device.clock import Clock, OffsetClock, SystemClock
from kiosk.device.displays import require_screen
from kiosk.device.instance import SingleInstance
from kiosk.device.leaving import Leaving
from kiosk.device.minutes import MinuteTicker
from kiosk.errors import KioskError, MachineError, UsageError
from kiosk.jobs import Jobs
from kiosk.places import assets
from kiosk.schedule.holidays import BankHolidays, bank_holidays_of_england
from kiosk.stage import Setting, Stage, load_fonts
from kiosk.store.snapshot import Snapshot, read_snapshot, write_snapshot
from kiosk.store.tallies import Tallies
from kiosk.visitor.routes import Route
from kiosk.visitor.supply import Supply

log = logging.getLogger("kiosk")

ZONE = ZoneInfo("Europe/London")
HOLIDAY_YEARS = 3
"""How many years ahead the table of bank holidays reaches."""

SETTINGS = ("screen_diagonal_inches", "hide_key", "less_motion", "counting")
"""The settings the first frame needs, so that they travel in the snapshot."""


@dataclass(frozen=True)
class Options:
    """What the command line asks of a run. ``window`` is a size in pixels, ``now`` an aware time."""

    data: Path | None = None
    window: tuple[int, int] | None = None
    page: Route = field(default_factory=lambda: Route("venue"))
    now: dt.datetime | None = None
    language: str | None = None
    renderer: str = "auto"


def starter_edition() -> Edition:
    """The edition the kiosk carries, compiled from its source."""
    from kiosk.content.source import compile_edition  # noqa: PLC0415 - 20 ms that only a first start needs

    return compile_edition(assets() / "starter")


def holidays_around(today: dt.date) -> BankHolidays:
    """Bank holidays of England from the year before ``today`` to ``HOLIDAY_YEARS`` after it."""
    return bank_holidays_of_england(today.year - 1, today.year + HOLIDAY_YEARS)


def media_urls(catalogue: Catalogue, folder: Path) -> Callable[[str], str]:
    """A function from a media id to the URL of its file in ``folder``, "" where the file is not there."""

    def url(ident: str) -> str:
        media = catalogue.media_file(ident)
        path = folder / media.sha256 if media else None
        return QUrl.fromLocalFile(str(path)).toString() if path and path.is_file() else ""

    return url


def run(options: Options) -> int:
    """Run the kiosk until it is left; returns the exit code. Raises KioskError where it cannot start."""
    folder = paths.DataFolder.open(options.data)
    with SingleInstance(folder.root):
        require_screen()
        keep_log(folder.log)
        renderer.choose(options.renderer, renderer.look(), options.window).apply()
        prepare_qt(folder.cache)
        application = QGuiApplication([sys.argv[0]])
        kiosk = Kiosk(folder, options)
        try:
            return application.exec()
        finally:
            kiosk.close()


def prepare_qt(cache: Path | None) -> None:
    """What Qt reads from its environment before it starts. Layouts are in the screen's own pixels."""
    os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
    if cache is not None:
        os.environ["QML_DISK_CACHE_PATH"] = str(cache)
    QGuiApplication.setApplicationName("Community Kiosk")
    QGuiApplication.setDesktopFileName("community-kiosk")


def keep_log(folder: Path) -> None:
    """A small log of starts and faults. It never holds content, so it cannot hold what somebody read (rule 7)."""
    handler = logging.handlers.RotatingFileHandler(
        folder / "kiosk.log", maxBytes=200_000, backupCount=2, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.handlers[:] = [handler]
    log.setLevel(logging.INFO)
    log.propagate = False


class Kiosk:
    """One running kiosk: everything it holds, in the order it was built."""

    def __init__(self, folder: paths.DataFolder, options: Options) -> None:
        self._folder = folder
        self._options = options
        self.clock: Clock = OffsetClock(options.now) if options.now else SystemClock(ZONE)
        self.jobs = Jobs()
        self._store: object = None
        first = read_snapshot(folder.root) or self._open_store()
        self._check_language(first.catalogue)
        self._tallies = Tallies(self.clock, random.SystemRandom(), counting=bool(first.settings.get("counting", True)))
        load_fonts(first.catalogue.languages)
        self.stage = Stage(self._supply(first), self._setting(first))
        self._show()
        self.ticker = MinuteTicker(self.clock)
        self.ticker.tick.connect(self._minute)
        self.ticker.start()
        self.leaving = Leaving(lambda: QGuiApplication.exit(0))
        self._catch_faults()
        self.stage.window.frameSwapped.connect(self._after_first_frame, Qt.ConnectionType.SingleShotConnection)

    # --- before the first frame ---

    def _supply(self, snapshot: Snapshot) -> Supply:
        return Supply(
            catalogue=snapshot.catalogue,
            holidays=BankHolidays.from_table(snapshot.holidays),
            clock=self.clock,
            media_url=media_urls(snapshot.catalogue, self._folder.media),
            tally=self._tallies,
        )

    def _setting(self, snapshot: Snapshot) -> Setting:
        settings = snapshot.settings
        declared = settings.get("screen_diagonal_inches")
        if self._options.window:
            size = screen.of_diagonal(*self._options.window, screen.ASSUMED_DIAGONAL_INCHES, known=False)
        else:
            size = screen.measure(QGuiApplication.primaryScreen(), declared)
        return Setting(
            pixels_per_mm=size.pixels_per_mm,
            windowed=self._options.window is not None,
            less_motion=bool(settings.get("less_motion", False)),
            hide_key=str(settings.get("hide_key", "")),
        )

    def _check_language(self, catalogue: Catalogue) -> None:
        wanted = self._options.language
        if wanted and wanted not in catalogue.languages:
            known = ", ".join(catalogue.languages)
            raise UsageError(f"The content has nothing in “{wanted}”.", f"It has: {known}.")

    def _show(self) -> None:
        window = self.stage.window
        window.leaveHeld.connect(lambda: QGuiApplication.exit(0))  # type: ignore[attr-defined]  # a signal of Main.qml
        if self._options.window:
            window.resize(*self._options.window)
            window.show()
        else:
            window.showFullScreen()
        if self._options.page.kind != "venue":
            QMetaObject.invokeMethod(window, "wake")
            session = self.stage.visits.current
            if session is not None:
                session.open(str(self._options.page))

    # --- after it ---

    def _after_first_frame(self) -> None:
        log.info("The kiosk has started.")
        self.awake = for_this_machine()
        self.awake.hold()
        if self._store is None:
            self.jobs.read(self._open_store, self._adopt, self._without_store)

    def _open_store(self) -> Snapshot:
        """Open the database and read what it says; the snapshot is renewed where it said something else."""
        from kiosk.store.store import Store  # noqa: PLC0415 - SQLAlchemy and Alembic take half a second

        store = Store.open(self._folder.root, starter_edition, self.clock)
        self._store = store
        for sentence in store.report.sentences:
            log.warning("%s", sentence)
        catalogue = store.catalogue()
        settings = {key: value for key in SETTINGS if (value := store.setting(key, None)) is not None}
        table = holidays_around(self.clock().date()).table()
        snapshot = Snapshot(catalogue, table, settings)
        if read_snapshot(self._folder.root) != snapshot:
            try:
                write_snapshot(self._folder.root, catalogue, table, settings)
            except MachineError as error:
                log.warning("%s", error)
        return snapshot

    def _adopt(self, snapshot: Snapshot) -> None:
        """Visitors see what the database says from their next start on."""
        self.stage.supply_with(self._supply(snapshot))

    def _without_store(self, fault: BaseException) -> None:
        """What is on screen stays (safety rule 11); staff find the reason in the log."""
        what = fault if isinstance(fault, KioskError) else type(fault).__name__
        log.error("The kiosk goes on with what it showed last. %s", what)

    def _minute(self) -> None:
        self.stage.refresh()
        if self._tallies.due(self.clock()):
            self._write_totals()

    def _write_totals(self) -> None:
        store = self._store
        counts = self._tallies.take()
        if counts and store is not None:
            self.jobs.write(lambda: store.add_totals(counts), failed=lambda _: self._tallies.put_back(counts))  # type: ignore[attr-defined]  # a Store, which is only imported late

    def _catch_faults(self) -> None:
        """A fault of ours: the visitor sees the venue page, the log gets where it was and nothing of what was shown."""

        def hide(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
            where = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in traceback.extract_tb(trace)[::-1])
            log.error("%s at %s", kind.__name__, where)
            QMetaObject.invokeMethod(self.stage.window, "hideScreen")

        self._hook, sys.excepthook = sys.excepthook, hide
        qInstallMessageHandler(_note_message)

    def close(self) -> None:
        """Leave in reverse order of building; counts that wait are written."""
        sys.excepthook = getattr(self, "_hook", sys.excepthook)
        qInstallMessageHandler(None)
        self.leaving.close()
        self.ticker.stop()
        if hasattr(self, "awake"):
            self.awake.release()
        self.stage.visits.end()
        self._write_totals()
        self.jobs.close()
        self.stage.close()
        if self._store is not None:
            self._store.close()  # type: ignore[attr-defined]  # a Store, which is only imported late
        log.info("The kiosk was left.")


def _note_message(kind: QtMsgType, context: object, message: str) -> None:
    """Qt's own warnings, by place only: their text may quote what is on screen."""
    place = f"{Path(getattr(context, 'file', None) or 'qt').name}:{getattr(context, 'line', 0)}"
    if kind is not QtMsgType.QtDebugMsg:
        log.warning("Qt reported a problem at %s.", place)
