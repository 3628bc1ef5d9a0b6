"""The composition root: start-up as named steps, every object built and held here, closed in reverse.

The first frame is the venue page from the snapshot; the database, Alembic and the bank holidays of later years come
after it, in the worker. A start without a snapshot (the first one), and one on a database that looks newer than this
kiosk, opens the database before the window.

Decision: where there is a snapshot to show, a data folder that cannot be written to, a full disk and a database that
cannot be used do not keep the screen dark (safety rule 11). The person at the terminal is told at once, and the exit
code is 4 when the kiosk is left. Only a database of a newer kiosk is refused all the same: an older kiosk was put in
the place of a newer one, and somebody is standing there.
"""

import datetime as dt
import os
import random
import sys
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kiosk.content.catalogue import Catalogue
from kiosk.content.defaults import TIME_ZONE
from kiosk.content.media_files import keep_no_read_times
from kiosk.device import renderer
from kiosk.device.awake import Awake, for_this_machine
from kiosk.device.clock import Clock, OffsetClock, SystemClock
from kiosk.device.displays import require_screen
from kiosk.device.full_screen import FullScreen
from kiosk.device.installation import lacking
from kiosk.device.leaving import AGAIN, Leaving
from kiosk.device.libraries import explain
from kiosk.device.memory import keep_little
from kiosk.device.minutes import MinuteTicker
from kiosk.device.paths import DataFolder
from kiosk.device.screen_lost import is_loss, on_x_io_error
from kiosk.device.sd_notify import LEAVING, READY, Notifier
from kiosk.device.secrecy import keep_memory_private
from kiosk.device.voice.speaker import Voice
from kiosk.errors import KioskError, MachineError, OurError, UsageError
from kiosk.jobs import Jobs
from kiosk.staff_host.staff_access import StaffAccess
from kiosk.startup.content_source import (
    OpenedContent,
    delivered,
    look_at,
    open_store,
    page_context_of,
    put_back_backup,
    require_language,
    require_page,
)
from kiosk.startup.data_folder import hold_folder, open_folder, prepare_qt
from kiosk.startup.gc_pauses import GcPauses
from kiosk.startup.language import speak
from kiosk.startup.log import Faults, keep_log, log, where
from kiosk.store.revision import looks_newer
from kiosk.store.snapshot import Snapshot, read_snapshot
from kiosk.store.tallies import Tallies
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.routes import Route
from kiosk.visitor.typefaces import load_fonts
from kiosk.window.main_window import MainWindow, WindowOptions
from kiosk.window.render_watchdog import RenderWatchdog
from kiosk.window.window_settings import window_options

if TYPE_CHECKING:
    from kiosk.staff_host.staff_adapters import StaffRoom
    from kiosk.store.store import Store

ZONE = ZoneInfo(TIME_ZONE)

SCREEN_LOST = MachineError(
    "The screen that the kiosk was shown on has gone away.",
    "Start the kiosk again once the screen is back.",
)

SWITCH_SECONDS = 0.0005
"""How long a Python thread may keep another waiting; Python's own 5 ms are counted for each value a page reads.

With three busy threads, Start is drawn after 0.2 s instead of 1.4 s, and the screen hidden after 15 ms instead of 29
(tests/benchmarks, hide-busy). An idle kiosk has nothing to switch between.
"""

VOICE_EVERY = 15
"""Minutes of the hour between two looks whether something can be heard: headsets come and go."""
SILENT_MINUTES = 10
"""For so long the worker may leave a question unanswered; then it hangs, and nobody of the staff can come in."""

NOT_SHOWN = OurError(
    "What this kiosk keeps could not be shown, by a fault of its own, and something else that it has stands in for it.",
    "Start it again; if that does not help, report it to whoever looks after the kiosk’s software.",
)

Tell = Callable[[str], None]
"""Says a sentence to the person at the terminal, if there is one."""


@dataclass(frozen=True)
class Options:
    """What the command line asks of a run. ``window`` is a size in pixels, ``now`` an aware time."""

    data: Path | None = None
    window: tuple[int, int] | None = None
    page: Route = field(default_factory=lambda: Route("venue"))
    now: dt.datetime | None = None
    language: str | None = None
    renderer: str = "auto"
    staff: bool = False
    """Whether to begin with the staff pages, as on a laptop."""
    offers_setup: bool = False
    """Whether a kiosk that nobody has set up yet offers to be."""


def run(options: Options, tell: Tell) -> int:
    """Run the kiosk until it is left; returns the exit code. Raises KioskError where it cannot start."""
    require_screen()
    keep_little()
    with ExitStack() as held:
        folder, fault = open_folder(options.data)
        unlocked = hold_folder(folder, held, fault)
        fault = fault or unlocked
        held.callback(keep_log(folder.log))
        keep_no_read_times(folder.media)
        absent = lacking()
        if absent is not None and read_snapshot(folder.root) is None:
            raise absent
        for told in filter(None, (fault, absent)):
            tell(str(told))
            log.error("%s", told)
        sys.setswitchinterval(SWITCH_SECONDS)
        keep_memory_private()
        renderer.choose(options.renderer, renderer.look(), options.window).apply()
        prepare_qt(folder.cache if fault is None else None)
        application = QGuiApplication([sys.argv[0]])
        notifier = Notifier()
        code = AGAIN
        while code == AGAIN:
            if fault is None and (restored := put_back_backup(folder.root)):
                tell(restored)
                log.warning("%s", restored)
            kiosk = Kiosk(folder, options, tell, fault, unlocked is None, notifier=notifier)
            try:
                code = application.exec()
            finally:
                kiosk.close()
        notifier.tell(LEAVING)
        return code if kiosk.fault is None else kiosk.fault.exit_code


class Kiosk:
    """One running kiosk: everything it holds, in the order it was built. ``fault`` is what it runs in spite of.

    Where the folder is not ``held`` against other kiosks, its database is left alone.
    """

    def __init__(
        self,
        folder: DataFolder,
        options: Options,
        tell: Tell,
        fault: KioskError | None = None,
        held: bool = True,
        *,
        notifier: Notifier | None = None,
    ) -> None:
        self.fault = fault
        self._unfit = fault
        self._held = held
        self._folder = folder
        self._options = options
        self._tell = tell
        self._notifier = notifier or Notifier({})
        self._watchdog: RenderWatchdog | None = None
        self.store: Store | None = None
        self._lost: KioskError | None = None
        self._closed = False
        self._silent = 0
        self._gc_pauses = GcPauses()
        self._offers_setup = False
        self.clock: Clock = OffsetClock(options.now) if options.now else SystemClock(ZONE)
        self._tallies = Tallies(self.clock, random.SystemRandom())
        self.jobs = Jobs()
        self._build()
        # A fault of ours: the visitor sees the venue page (safety rule 11).
        self._faults = Faults(self.main_window.hide, self._heard)
        if QGuiApplication.platformName() == "xcb":
            on_x_io_error(self._screen_lost)
        self.leaving = Leaving(lambda: QGuiApplication.exit(0))
        self.main_window.on_leave(self.leave_by_keys)
        self.staff_access = StaffAccess(self.main_window, self.jobs, asked=options.staff)
        self.full_screen = FullScreen(self.main_window.window)
        self.ticker = MinuteTicker(self.clock)
        self.ticker.tick.connect(self._minute)
        self.ticker.start()
        self.awake: Awake | None = None
        self.main_window.window.frameSwapped.connect(self._after_first_frame, Qt.ConnectionType.SingleShotConnection)
        self._show()

    # --- before the first frame ---

    def _build(self) -> None:
        """Show the first of what there is to show that can be: what a disk gives back may be anything."""
        passed_over = False
        for look in (self._last_shown, self._from_database):
            try:
                shown = look()
                if shown is not None:
                    self._show_first(shown)
                    return
            except (UsageError, ImportError):
                raise  # nothing else that there is to show would mend these
            except KioskError:
                if not passed_over:
                    raise  # there is nothing to show, or not on this machine
            except Exception as fault:
                passed_over = True
                self._pass_over(fault)
        self._show_first(delivered(self.clock().date()))

    def _last_shown(self) -> Snapshot | None:
        snapshot = read_snapshot(self._folder.root)
        asks_first = snapshot is not None and self.fault is None and looks_newer(self._folder.root)
        return None if asks_first else snapshot

    def _from_database(self) -> Snapshot | None:
        if not self._held:
            return None
        opened = open_store(self._folder.root, self.clock, read_snapshot(self._folder.root))
        self._keep(opened)
        return opened.snapshot

    def _show_first(self, shown: Snapshot) -> None:
        catalogue = shown.catalogue
        self._language = require_language(catalogue, self._options.language)
        speak(self._language)
        require_page(catalogue, self._options.page, self.clock().date())
        self._load_fonts(_shown_languages(catalogue, self._language))
        self.shown = shown
        self._managed = shown.managed
        self._tallies.counting = shown.settings.counting
        self._current_context = self._page_context(shown)
        self.voice = Voice()
        self.main_window = MainWindow(self._current_context, self._window_options(shown), self.voice)

    def _load_fonts(self, languages: Iterable[str]) -> None:
        """Other letters are better than a dark screen (safety rule 11)."""
        try:
            load_fonts(languages)
        except OurError as fault:
            self._tell(str(fault))
            log.error("%s", fault)

    def _pass_over(self, fault: Exception) -> None:
        """Something that was kept could not be shown, by a fault of ours, and the next thing is tried."""
        self._tell(str(NOT_SHOWN))
        log.error("%s %s at %s.", NOT_SHOWN, type(fault).__name__, where(fault.__traceback__))

    def _page_context(self, snapshot: Snapshot) -> PageContext:
        return page_context_of(snapshot, self._language, self._folder.media, self.clock, self._tallies)

    def _window_options(self, snapshot: Snapshot) -> WindowOptions:
        options = window_options(snapshot.settings, self._options.window, staff_first=self._options.staff)
        self._screen_guessed = options.screen_guessed
        return options

    def _show(self) -> None:
        if self._options.window:
            # A platform without a screen says that it has a small one; pictures may be larger.
            within_screen = QGuiApplication.platformName() != "offscreen"
            self.main_window.show_window(self._options.window, within_screen=within_screen)
        else:
            self.main_window.fill_screen()
            self.full_screen.begin()
        if self._options.page.kind != "venue":
            self.main_window.open(self._options.page)

    # --- after it ---

    def _after_first_frame(self) -> None:
        self._notifier.tell(READY)
        self._watchdog = RenderWatchdog(self.main_window.window, self._notifier)
        log.info("The kiosk has started.")
        self.awake = for_this_machine()
        self.awake.hold()
        self.main_window.compile_pages()
        self.voice.look()
        if self.store is None and self._held:
            self.jobs.write(lambda: open_store(self._folder.root, self.clock, self.shown), self._adopt, self._go_on)
        else:
            self._make_ready()
            self._open_staff_access()

    def _adopt(self, opened: OpenedContent) -> None:
        """Visitors see what the database says from their next start on."""
        self._keep(opened)
        if opened.snapshot != self.shown:
            try:
                self._show_now(opened.snapshot)
            except Exception as fault:
                self._pass_over(fault)
                if self.staff_room is not None:
                    self.staff_room.tell_not_shown(fault)
        self._make_ready()
        self._open_staff_access()

    def _show_now(self, shown: Snapshot) -> None:
        self._load_fonts(_shown_languages(shown.catalogue, self._language))
        context, options = self._page_context(shown), self._window_options(shown)
        self._tallies.counting = shown.settings.counting
        self.main_window.replace_context(context)
        self.main_window.set_up(options)
        self._current_context, self.shown = context, shown

    def _look_again(self) -> None:
        """Staff have published something or changed a setting."""
        store, shown, root = self.store, self.shown, self._folder.root

        def failed(fault: BaseException) -> None:
            self._go_on(fault)
            if self.staff_room is not None:
                self.staff_room.tell_not_shown(fault)

        if store is not None:
            self.jobs.write(lambda: look_at(store, root, self.clock, shown), self._adopt, failed)

    def _keep(self, opened: OpenedContent) -> None:
        self.store = opened.store
        self._managed, self._lost = opened.snapshot.managed, opened.lost
        self._offers_setup = self._options.offers_setup and not opened.set_up
        for sentence in opened.sentences:
            self._tell(sentence)
            log.warning("%s", sentence)

    def _make_ready(self) -> None:
        """Make the search index now: for 10,000 services it takes a second, which the first key would have to wait."""
        context = self._current_context
        self.jobs.read(lambda: context.index, lambda _: self._set_aside())

    def _set_aside(self) -> None:
        if self.main_window.visits.current is None:
            self._gc_pauses.set_aside()

    def _go_on(self, fault: BaseException) -> None:
        """What is on screen stays (safety rule 11); staff find the reason in the log."""
        if isinstance(fault, ImportError):
            fault = explain(fault)
        if isinstance(fault, KioskError):
            if self._unfit is None:  # else somebody was told already why
                self._tell(str(fault))
            self.fault = self.fault or fault
        reason = fault if isinstance(fault, KioskError) else f"{type(fault).__name__} at {where(fault.__traceback__)}."
        log.error("The kiosk goes on with what it showed last. %s", reason)
        self._make_ready()
        if self.store is None:
            self.staff_access.stay_shut(fault)

    # --- staff ---

    @property
    def staff_room(self) -> "StaffRoom | None":
        """What somebody who came in works in; None until the first one has."""
        return self.staff_access.room

    def _open_staff_access(self) -> None:
        store = self.store
        if store is None:
            self.staff_access.stay_shut(self.fault)
            return
        # A folder that nothing can be written to makes no manager; the one there is may come in, and leave.
        reason = self._lost or (None if self._managed else self._unfit)
        if reason is not None:
            self.staff_access.stay_shut(reason)
            return
        if self._offers_setup:
            self._offers_setup = False
            self.staff_access.ask_too()
        self.staff_access.open(lambda: self._make_staff_room(store))

    def _make_staff_room(self, store: "Store") -> "StaffRoom":
        from kiosk.staff_host.staff_adapters import StaffRoom, StaffSurroundings  # noqa: PLC0415 - half a second that only staff need

        around = StaffSurroundings(
            self.main_window,
            self.jobs,
            self._folder,
            self.clock,
            self._look_again,
            self._language,
            self._silence,
            lambda: self._screen_guessed,
        )
        return StaffRoom(store, around)

    def _silence(self) -> str:
        """Why nothing can be read aloud here though staff allow it, "" where it can."""
        return self.voice.fault if self.shown.settings.read_aloud != "off" else ""

    def leave_by_keys(self) -> None:
        """A manager leaves by the settings; until there is one, the keys are the only way.

        Where the database cannot be asked, what it said last counts, which lies in the snapshot.
        """
        if not self._managed:
            QGuiApplication.exit(0)

    def _minute(self) -> None:
        self.main_window.refresh()
        if self.staff_room is not None:
            self.staff_room.refresh()
        self._gc_pauses.clear()
        if self.clock().minute % VOICE_EVERY == 0 and self.main_window.visits.current is None:
            self.voice.look()
        if self._tallies.due(self.clock()):
            self._write_totals()
        self._ask_worker()

    def _ask_worker(self) -> None:
        """A worker that hangs keeps no visitor waiting, but staff: once nobody is there the signs of life end, so that
        the kiosk is started anew."""
        self._silent += 1
        if self._silent == 1:
            self.jobs.read(lambda: None, self._worker_answered)
        elif self._silent > SILENT_MINUTES and self.main_window.visits.current is None and self._watchdog is not None:
            log.error("The worker does not answer, so no more signs of life are given.")
            self._watchdog.stop()

    def _worker_answered(self, _answer: None) -> None:
        self._silent = 0

    def _write_totals(self) -> None:
        """Counts that cannot be written now wait for the next moment; without a database they are forgotten."""
        counts, store = self._tallies.take(), self.store
        if not counts:
            return
        if self._unfit is not None:
            return
        if store is not None:
            self.jobs.write(lambda: store.add_totals(counts), failed=lambda _: self._tallies.put_back(counts))
        elif self._held:
            self._tallies.put_back(counts)

    def _heard(self, message: str) -> None:
        if is_loss(message):
            self._screen_lost()

    def _screen_lost(self) -> None:
        """The screen has gone away, and Qt is about to end the process: save what there is, and say whose fault it is.

        Nothing is taken down, since that would ask the screen that is gone.
        """
        if self._closed:
            return
        self._closed = True
        try:
            log.warning("%s", SCREEN_LOST)
            self._tell(str(SCREEN_LOST))
            self.staff_access.save()
            self._write_totals()
            self.jobs.close()
        finally:
            os._exit(SCREEN_LOST.exit_code)

    def close(self) -> None:
        """Leave in reverse order of building; counts that wait are written."""
        self._closed = True
        if self.awake is not None:
            self.awake.release()
        if self._watchdog is not None:
            self._watchdog.stop()
        self.ticker.stop()
        self.full_screen.end()
        self.leaving.close()
        self.main_window.visits.end()
        self.staff_access.see_out()
        self._write_totals()
        self.jobs.close()
        self._faults.close()
        self.voice.close()
        self.main_window.close()
        if self.store is not None:
            self.store.close()
        self._gc_pauses.close()
        log.info("The kiosk was left.")


def _shown_languages(catalogue: Catalogue, own: str) -> tuple[str, ...]:
    """Those whose letters the first frame may need: the kiosk's own, and those that the venue offers by their names."""
    return (own, *(catalogue.venue.languages if catalogue.venue else ()))
