"""Touches the staff pages at random: ``python -m tests.staff.monkey [TOUCHES [SEED]]``. 50,000 take half an hour.

Often twice before the event loop turns, as two taps arrive where a machine was busy; sometimes the screen is hidden in
the same moment. Python looks for garbage on this thread after each touch, and the worker is busy all the while. A touch
that ends the program is what this looks for; warnings are told, and the exit code is 1 then.
"""

import gc
import os
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QPoint, QPointF, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest

from kiosk.content.typefaces import SCRIPT_FONTS
from kiosk.staff.shell.sections import SECTIONS
from kiosk.staff.unlock.unlock_page import UnlockPage
from kiosk.startup.gc_pauses import GcPauses
from kiosk.visitor.typefaces import load_fonts
from tests.staff.fake_people import PIN
from tests.staff.rooms import LANDSCAPE, PORTRAIT, PlayedRoom, played
from tests.visitor.kiosks import settle, touch_screen, wait_until

PER_ROOM = 400
"""After so many touches the next room: a monkey also takes away PINs and empties lists."""

SIDE = 0.2
"""The part of the width in which the places stand."""


KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_A, Qt.Key.Key_Space)


class Monkey:
    """Somebody who touches without looking."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        load_fonts(SCRIPT_FONTS)  # as whoever opens the staff room does
        self._gc_pauses = GcPauses()
        self._gc_pauses.set_aside()

    def play(self, touches: int) -> Iterator[int]:
        """Touch so often, and say after each room how often it was."""
        done = 0
        while done < touches:
            with played(self._chance.choice((LANDSCAPE, PORTRAIT))) as room, self._worker_kept_busy(room):
                for _ in range(min(PER_ROOM, touches - done)):
                    if not self._inside(room):
                        break
                    self._act(room)
                    done += 1
            # What is left of the room, and then less to search through.
            self._gc_pauses.set_aside()
            yield done

    def close(self) -> None:
        """Python looks for garbage by itself again."""
        self._gc_pauses.close()

    @contextmanager
    def _worker_kept_busy(self, room: PlayedRoom) -> Iterator[None]:
        """Make circles in the worker until the block ends."""
        going = True

        def litter() -> None:
            for _ in range(200):
                circle: list[object] = []
                circle.append(circle)

        def again(_: object = None) -> None:
            if going:
                room.jobs.read(litter, again)

        again()
        yield
        going = False

    def _inside(self, room: PlayedRoom) -> bool:
        """Whether somebody is unlocked, after trying to."""
        if room.phase == "":
            room.shell.open()
            QMetaObject.invokeMethod(room.window, "enter")
        page = room.shell.property("page")
        if isinstance(page, UnlockPage):
            wait_until(lambda: room.busy == "")
            for digit in PIN:
                page.press(digit)
            page.unlock()
            wait_until(lambda: room.phase != "unlock" or room.busy == "")
        return room.phase == "work"

    def _act(self, room: PlayedRoom) -> None:
        chance = self._chance
        kind = chance.random()
        if kind < 0.5:
            touch = QTest.touchEvent(room.window, touch_screen())
            point = self._point(room)
            touch.press(0, point, room.window).commit()
            touch.release(0, point, room.window).commit()
        elif kind < 0.85:
            for _ in range(chance.choice((1, 2, 2, 3))):
                self._post_click(room, self._point(room))
        elif kind < 0.9:
            QTest.keyClick(room.window, chance.choice(KEYS))
        elif kind < 0.97:
            room.shell.go(chance.choice(SECTIONS).key)
            room.shell.go(chance.choice(SECTIONS).key)
        else:
            room.shell.go(chance.choice(SECTIONS).key)
            QMetaObject.invokeMethod(room.window, "shut")
            room.shell.shut()
        if chance.random() < 0.3:
            self._gc_pauses.clear()
        if chance.random() < 0.8:
            settle()
        gc.collect(chance.randrange(2))

    def _point(self, room: PlayedRoom) -> QPoint:
        width, height = room.window.width(), room.window.height()
        if self._chance.random() < 0.3:
            width = round(width * SIDE)
        return QPoint(self._chance.randrange(width), self._chance.randrange(height))

    def _post_click(self, room: PlayedRoom, point: QPoint) -> None:
        """A click that waits until the event loop turns."""
        at = QPointF(point)
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none)):
            event = QMouseEvent(kind, at, at, left, held, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.postEvent(room.window, event)


def main() -> None:
    """Play, and say how far it is."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    touches, seed = (int(each) for each in (*sys.argv[1:], *("50000", "1")[len(sys.argv) - 1 :]))
    warnings: list[str] = []
    warned = False
    qInstallMessageHandler(lambda kind, _, words: warnings.append(words) if kind != QtMsgType.QtDebugMsg else None)
    application = QGuiApplication(sys.argv[:1])
    monkey = Monkey(random.Random(seed))
    for done in monkey.play(touches):
        print(done, *dict.fromkeys(warnings), sep="\n  ", flush=True)
        warned |= bool(warnings)
        warnings.clear()
    monkey.close()
    del application
    sys.exit(1 if warned else 0)


if __name__ == "__main__":
    main()
