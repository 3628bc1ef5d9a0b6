"""A whole kiosk in this process, without a screen, that is looked at after whatever was done to it."""

import datetime as dt
import logging
import signal
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtQml import QQmlComponent

from kiosk.app import Kiosk
from kiosk.staff.shell.sections import SECTIONS
from kiosk.staff_host.machine_adapter import MachineAdapter
from kiosk.startup.log import log
from tests.endurance.figures import Figures
from tests.journeys.shifts import NOW, PIN, PlayedApp, a_house
from tests.visitor.kiosks import LANDSCAPE, routes, settle, wait_until

SHOWN = ("venue", "visit", "staff")


class Fault(Exception):
    """Something happened that never must; the words say what."""


class Overheard(logging.Handler):
    """Everything that Qt, QML, Python and the kiosk complain about, until it is asked for."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._said: list[str] = []
        log.addHandler(self)
        warnings.showwarning = lambda message, *_, **__: self._said.append(f"Python: {message}")
        warnings.simplefilter("always")
        # A handler of the kiosk's is there already; it is given what is heard here.
        self._before: Any = qInstallMessageHandler(self._heard)

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(f"log: {record.getMessage()}")

    def _heard(self, kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            self._said.append(f"Qt: {message}")
        if self._before is not None:
            self._before(kind, context, message)

    def take(self) -> list[str]:
        """What was said since the last time."""
        said, self._said = self._said, []
        return said

    def stop(self) -> None:
        """Hear no more."""
        qInstallMessageHandler(self._before)
        log.removeHandler(self)


class WatchedKiosk:
    """The kiosk ``played``, with eyes and ears on it; ``check`` raises ``Fault``."""

    def __init__(self, played: PlayedApp, opened: list[str], left: list[str]) -> None:
        self.played = played
        self.window = played.window
        self.overheard = Overheard()
        self._opened, self._left = opened, left
        self.with_staff = False
        """Whether a manager is at it, who may leave by the settings."""
        self._component = QQmlComponent(
            played.main_window.engine, QUrl.fromLocalFile(str(Path(__file__).with_name("Watch.qml")))
        )
        watch = self._component.create()
        assert watch is not None, self._component.errorString()
        self._watch: Any = watch
        self._watch.setProperty("root", self.window.contentItem())

    def close(self) -> None:
        """Look no longer; the house leaves the kiosk."""
        self.overheard.stop()
        shiboken6.delete(self._watch)
        shiboken6.delete(self._component)

    @property
    def seen(self) -> str:
        """What is on the screen: "venue", "visit" or "staff"."""
        shown = str(self._watch.seen())
        if shown not in SHOWN:
            raise Fault(shown)
        return shown

    def check(self) -> str:
        """What is on the screen. Raises ``Fault`` for what must never be there, for a complaint, for a way out."""
        if said := self.overheard.take():
            raise Fault("; ".join(said))
        if self._opened:
            raise Fault(f"Another program was asked to open {self._opened}.")
        if not self.window.isVisible():
            raise Fault("The window is closed.")
        others = [each for each in QGuiApplication.topLevelWindows() if each.isVisible() and each is not self.window]
        if others:
            raise Fault(f"Another window is open: {others}.")
        seen = self.seen
        if "keys" in self._left or (self._left and not self.with_staff):
            raise Fault("The kiosk was left, and not by its settings.")
        return seen

    def let_pass(self) -> None:
        """The times that a person waits after hiding, gone by at once."""
        self._watch.letPass()

    def hide(self) -> None:
        """One touch on the bar; the very next thing that can be seen is the venue page, and nothing else of a visit."""
        if self.seen == "venue":
            return
        self.played.press(self.played.bar)
        if self.seen != "venue":
            raise Fault("A touch on the bar did not hide.")
        self.played.lift()

    def at_rest(self) -> None:
        """Hidden, what was open is over, and a minute has passed since: where a kiosk is compared with itself."""
        self.hide()
        wait_until(lambda: self.played.locked and not self.played.visiting)
        self.played.at_rest()
        strangers = self.played.ask("labels().filter(each => !inside(each, one('VenueScene'))).length")
        if strangers:
            raise Fault(f"{strangers} labels of what was hidden can be seen.")
        self.played.app.ticker.tick.emit()
        settle()
        self.with_staff = False

    def meet_everything(self) -> None:
        """A page of each kind and every section of the staff room, once."""
        for route in {each.kind: each for each in routes()}.values():
            self.let_pass()
            self.played.main_window.open(route)
            self.window.grabWindow()
            settle()
        assert self.enter_staff()
        room = self.played.app.staff_room
        assert room is not None
        for section in SECTIONS:
            room.shell.go(section.key)
            self.played.at_rest()
            self.window.grabWindow()
        self.at_rest()

    def figures(self) -> Figures:
        """Of this process, at rest: at the same time of the same day, on a screen of the same size."""
        now = self.played.clock()
        self.window.resize(*LANDSCAPE)
        self.played.clock.move(NOW)
        self.at_rest()
        figures = Figures.now(self.played.objects())
        self.played.clock.move(now)
        self.played.app.ticker.tick.emit()
        return figures

    # --- staff ---

    def enter_staff(self) -> bool:
        """Come in with a PIN; False where that did not work out, as when the monkey took the PINs away."""
        self.at_rest()
        self.let_pass()
        # However long ago somebody typed a wrong PIN, the wait for it is over.
        self.played.clock.advance(dt.timedelta(hours=4))
        self.played.main_window.ask_for_staff()
        wait_until(lambda: self.seen == "staff" and self.played.says("The digits stand"))
        self.played.write(PIN)
        self.played.key(Qt.Key.Key_Return)
        self.played.at_rest()
        return self.seen == "staff" and self.played.count("UnlockScene") == 0


@contextmanager
def watched() -> Iterator[WatchedKiosk]:
    """A kiosk on a data folder of its own, with a manager; what it says of itself is held against it."""
    with tempfile.TemporaryDirectory() as scratch, pytest.MonkeyPatch.context() as patch:
        opened: list[str] = []
        left: list[str] = []
        patch.setattr(MachineAdapter, "leave", lambda self: left.append("settings"))
        patch.setattr(MachineAdapter, "start_again", lambda self: left.append("settings"))
        patch.setattr(Kiosk, "leave_by_keys", lambda self: None if self._managed else left.append("keys"))
        patch.setattr(QDesktopServices, "openUrl", opened.append)
        with a_house(Path(scratch), patch) as house:
            house.hire()
            played = house.start(LANDSCAPE)
            for each in (
                signal.SIGINT,
                signal.SIGTERM,
            ):  # of the kiosk, which would leave an event loop that is not there
                signal.signal(each, signal.SIG_DFL)
            kiosk = WatchedKiosk(played, opened, left)
            try:
                yield kiosk
            finally:
                kiosk.close()
