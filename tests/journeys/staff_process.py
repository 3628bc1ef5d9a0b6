"""A program that is a whole kiosk with staff at work in it, to be killed, or left, while they are.

It reads orders from its input, ``WHAT FOLDER`` on a line, and serves them as ``tests.faults.installing`` does: for each
it forks, and says ``child PID``, what the child says, and ``gone PID``. WHAT is ``publish``, ``type`` or ``leave``.
"""

import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk import app
from kiosk.app import Kiosk, Options

# So that the child does not spend its life importing what only staff need.
from kiosk.staff_host.staff_adapters import StaffRoom
from kiosk.window.main_window import MainWindow
from tests.faults.installing import say
from tests.journeys.shifts import NOW, House, Key, PlayedApp, a_house, wait_until

__all__ = ["StaffRoom"]

SIZE = (1280, 720)
SECOND_MS = 1000


def number_in(name: str) -> int:
    """The step after which the venue is called so; 0 for the name it came with."""
    said, _, number = name.partition(" ")
    return int(number) if said == "Branch" else 0


def rename(kiosk: PlayedApp, step: int) -> None:
    """Write another name of the venue."""
    kiosk.touch_field("Name")
    kiosk.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    kiosk.write(f"Branch {step}")


def publish_for_ever(house: House) -> None:
    """Write, publish, write, publish."""
    kiosk = house.start(SIZE)
    say("shows", number_in(str(kiosk.ask("one('VenueScene').venue.name"))))
    kiosk.unlock()
    kiosk.touch("Venue and events")
    kiosk.form_drawn()
    step = number_in(kiosk.value("Name"))
    say("draft", step)
    while True:
        step += 1
        rename(kiosk, step)
        kiosk.touch("Publish and history")
        kiosk.until_says("1 thing changes for visitors.")
        kiosk.at_rest()
        say("written", step)
        kiosk.be_settled()
        button = kiosk.labelled("Publish")
        say("publishing", step)
        kiosk.tap(button)
        kiosk.until_says("Published. Visitors see it from their next start.")
        say("published", step)
        kiosk.touch("Venue and events")
        kiosk.form_drawn()


def type_and_be_killed(house: House) -> None:
    """Type, and stay in the field for a second; then the power is cut."""
    kiosk = house.start(SIZE)
    kiosk.unlock()
    kiosk.touch("Venue and events")
    kiosk.form_drawn()
    over: list[bool] = []
    rename(kiosk, 7)
    QTimer.singleShot(SECOND_MS, lambda: over.append(True))
    wait_until(lambda: bool(over))
    # What is being written by now is written, however slow the disk is today.
    kiosk.at_rest()
    assert kiosk.typing_in == "Name"
    os.kill(os.getpid(), 9)


def leave_by_touch(house: House) -> None:
    """Leave the kiosk from the settings; says with which code the application ends."""

    class Played(Kiosk):
        """A kiosk before which a manager stands as soon as it runs."""

        def __init__(self, *given: object, **named: object) -> None:
            super().__init__(*given, **named)  # type: ignore[arg-type]  # handed on as they are
            QTimer.singleShot(0, self.play)

        def play(self) -> None:
            """Go to the settings and leave."""
            # A fault in here would be the application's, which goes on.
            with ends_with_a_fault():
                played = PlayedApp(self, house.clock)
                played.unlock()
                played.touch("Settings")
                played.touch("Leave the kiosk")
                played.touch("Leave the kiosk", -1)
                played.until_says("Leave the kiosk?")
                played.touch("Leave the kiosk", -1)
                played.forget()

    app.Kiosk = Played  # type: ignore[misc]  # in the place of the one nobody plays with
    options = Options(data=house.folder.root, window=SIZE, now=NOW)
    say("left", app.run(options, lambda sentence: None))


WORK: dict[str, Callable[[House], None]] = {
    "publish": publish_for_ever,
    "type": type_and_be_killed,
    "leave": leave_by_touch,
}


@contextmanager
def ends_with_a_fault() -> Iterator[None]:
    """End the process at once where something goes wrong, rather than keep whoever waits for it waiting."""
    try:
        yield
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def work(what: str, folder: Path) -> None:
    """Do it, in a process of its own."""
    application = None if what == "leave" else QGuiApplication([])
    with pytest.MonkeyPatch.context() as patch, a_house(folder, patch) as house:
        # Nobody visits, so no page is made ready for visitors: a start takes half as long.
        patch.setattr(MainWindow, "compile_pages", lambda main_window: None)
        WORK[what](house)
    del application


def main() -> None:
    """Serve until the input ends."""
    for line in sys.stdin:
        what, folder = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if child == 0:
            with ends_with_a_fault():
                work(what, Path(folder))
            os._exit(0)
        say("child", child)
        os.waitpid(child, 0)
        say("gone", child)


if __name__ == "__main__":
    main()
