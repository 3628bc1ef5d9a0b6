"""A kiosk with somebody of the staff in it, who never tires. ``time FOLDER`` walks through every page once and prints
what it took, as JSON; ``type FOLDER`` comes in again each time the screen was hidden, and writes until it is. ``look
FOLDER`` comes in and hides the screen, ``stay FOLDER`` walks through every page before; both say ``left`` and run on.

What is timed is timed in the kiosk, from the call to the frame; ``outside`` times what a person sees. Nothing of the
staff room is imported here: that is part of what is timed.
"""

import datetime as dt
import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.app import SWITCH_SECONDS, Kiosk, Options
from kiosk.device import renderer
from kiosk.device.memory import keep_little
from kiosk.device.paths import DataFolder
from kiosk.startup import import_hook
from kiosk.startup.data_folder import prepare_qt
from tests.benchmarks.kiosk_process import NOW
from tests.staff.given import rows

PIN = "271828"
SIZE = (1920, 1080)
LOOK_SECONDS = 0.0005
CALM_SECONDS = 0.3
"""Nothing has been done for this long: it has come to rest."""

BUSY_SECONDS = 0.002
HOLD_SECONDS = 2.2
"""From the moment the name seems to be held until it was held long enough."""

KEY_MS = 110
"""Between two keys of somebody who types well."""

WORD, PAUSE = 12, 9
"""Keys typed in one go, and for how many keys they think."""


class Shift:
    """A kiosk, and what somebody does in it."""

    def __init__(self, folder: Path) -> None:
        kept = DataFolder.open(folder)
        options = Options(data=folder, window=SIZE, now=dt.datetime.fromisoformat(NOW).astimezone())
        keep_little()
        sys.setswitchinterval(SWITCH_SECONDS)
        renderer.choose("software", renderer.look(), SIZE).apply()
        prepare_qt(kept.cache)
        self.application = QGuiApplication([])
        self.kiosk = Kiosk(kept, options, print)
        self.wanted: Callable[[], bool] = lambda: False
        self.shown = 0.0
        self.longest = 0.0
        self.kiosk.main_window.window.frameSwapped.connect(self._look)

    def _look(self) -> None:
        if not self.shown and self.wanted():
            self.shown = perf_counter()

    @property
    def shell(self) -> Any:
        """The shell, once somebody has come in."""
        room = self.kiosk.staff_access.room
        return room.shell if room is not None else None

    @property
    def phase(self) -> str:
        """Where the shell stands."""
        return str(self.shell.property("phase")) if self.shell is not None else ""

    @property
    def page(self) -> Any:
        """The page that is shown."""
        return self.shell.property("page")

    def padded(self) -> bool:
        """Whether the PIN can be typed."""
        return self.phase == "unlock" and self.page.property("words") == ""

    def type_pin(self) -> None:
        """Unlock."""
        for digit in PIN:
            self.page.press(digit)
        self.page.unlock()

    def largest(self, kind: str) -> str:
        """The path of the thing of a kind that says most."""
        session = self.page.context.session
        return f"{kind}/{max(session.things(kind), key=lambda each: len(repr(each))).id}"

    def key(self, letter: str) -> None:
        """A key of a real keyboard goes down and up."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            pressed = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(self.kiosk.main_window.window, pressed)

    # --- watching what it takes ---------------------------------------------------------------------------------------

    def turn_once(self) -> float:
        """Let the event loop do what waits; returns how long it took."""
        began = perf_counter()
        QCoreApplication.processEvents()
        # What an event loop does by itself: or each page that was turned away from would go on listening.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        took = perf_counter() - began
        self.longest = max(self.longest, took)
        if took < LOOK_SECONDS:
            time.sleep(LOOK_SECONDS)
        return took

    def until(self, happened: Callable[[], bool]) -> None:
        """Let it run until then."""
        while not happened():
            self.turn_once()

    def rest(self) -> None:
        """Let it run until nothing more is done."""
        calm = perf_counter()
        while perf_counter() - calm < CALM_SECONDS:
            if self.turn_once() > BUSY_SECONDS:
                calm = perf_counter()

    def timed(self, act: Callable[[], object], there: Callable[[], bool] = lambda: True) -> dict[str, float]:
        """Milliseconds from ``act`` to the first frame with which it is ``there``; the processor time of this thread
        until it is at rest again; and the longest that the event loop was away from the next touch."""
        began, used, self.longest, self.shown = perf_counter(), time.thread_time(), 0.0, 0.0
        act()
        self.longest, self.wanted = perf_counter() - began, there
        self.until(lambda: self.shown > 0)
        self.rest()
        spent = time.thread_time() - used
        return {"frame": (self.shown - began) * 1000, "used": spent * 1000, "longest": self.longest * 1000}


def walk(shift: Shift) -> dict[str, dict[str, float]]:
    """Come in as at the first time, see every page twice, open two long forms, and type."""
    kiosk = shift.kiosk
    shift.until(lambda: kiosk.store is not None and not kiosk.main_window.compiling)
    shift.rest()
    began, shift.longest = perf_counter(), 0.0
    kiosk.main_window.window.staffNear.emit()  # type: ignore[attr-defined]  # declared in Main.qml
    shift.until(lambda: perf_counter() - began > HOLD_SECONDS)
    figures = {"hold": {"longest": shift.longest * 1000}}
    figures["pad"] = shift.timed(kiosk.main_window.ask_for_staff, shift.padded)
    shift.until(lambda: not kiosk.main_window.compiling_ahead)
    figures["unlock"] = shift.timed(shift.type_pin, lambda: shift.phase == "work")
    shell = shift.shell
    places = [str(row.key) for row in rows(shell, "sections")]
    for time_of in ("first", "again"):
        for place in (*places[1:], places[0]):
            figures[f"{time_of} {place}"] = shift.timed(partial(shell.go, place))
    for kind in ("topic", "service"):
        figures[f"form {kind}"] = shift.timed(partial(shell.open_thing, shift.largest(kind), "one_line"))
    shift.rest()
    figures |= {f"key {place}": shift.timed(lambda: shift.key("n")) for place in range(20)}
    figures["hide"] = shift.timed(kiosk.main_window.hide, lambda: shift.phase == "")
    return figures


def leave(shift: Shift, *, walks: bool) -> None:
    """Come in, or walk through every page as well, hide the screen, and go on as a kiosk does."""
    kiosk = shift.kiosk
    if walks:
        walk(shift)
    else:
        shift.until(lambda: kiosk.store is not None and not kiosk.main_window.compiling)
        kiosk.main_window.ask_for_staff()
        shift.until(shift.padded)
        shift.timed(shift.type_pin, lambda: shift.phase == "work")
        kiosk.main_window.hide()
        shift.until(lambda: shift.phase == "")
    print("left", flush=True)
    shift.application.exec()


def type_on(shift: Shift) -> None:
    """Be in the largest form, and type; come in again after each time the screen was hidden."""
    keys, busy = 0, QTimer(interval=KEY_MS)

    def stroke() -> None:
        nonlocal keys
        keys += 1
        shell = shift.shell
        if shift.phase == "" and keys > WORD:
            keys = 0
            shift.kiosk.main_window.ask_for_staff()
        elif shift.padded():
            keys = 0
            shift.type_pin()
        elif shift.phase == "work":
            if shell.property("section") != "services":
                shell.open_thing(shift.largest("service"), "one_line")
                keys = 0
            elif 3 < keys % (WORD + PAUSE) < WORD:
                shift.key("n")

    busy.timeout.connect(stroke)
    busy.start()
    shift.application.exec()


if __name__ == "__main__":
    import_hook.take_out()
    shift = Shift(Path(sys.argv[2]))
    if sys.argv[1] == "time":
        print(json.dumps(walk(shift)), flush=True)
    elif sys.argv[1] == "type":
        type_on(shift)
    else:
        leave(shift, walks=sys.argv[1] == "stay")
    shift.kiosk.close()
