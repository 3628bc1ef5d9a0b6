"""Somebody who touches, types and turns the screen without looking.

Each step is chosen by the seed and its own number alone, so that any run of steps can be done again from where it
began: ``python -m tests.endurance monkey --seed 7 --from 41200 --steps 300``. How much happens between two steps is up
to the machine.
"""

import datetime as dt
import random
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest

from tests.endurance.watched_kiosk import WatchedKiosk
from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, touch_screen

Key = Qt.Key
Modifier = Qt.KeyboardModifier
BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
DOWN, UP = QEvent.Type.KeyPress, QEvent.Type.KeyRelease

SIZES = (LANDSCAPE, PORTRAIT, (1366, 768))
"""The smallest a kiosk promises to fill, quickest to draw, both ways round, and another resolution."""

STAFF_STEPS = 100
"""How long somebody of the staff stays."""

EVERY = 1000
"""So many steps after one of the staff came in the next one does: a tenth of all steps are theirs."""

FUNCTION: list[int] = [Key.Key_F1.value + number for number in range(35)]
MEDIA: list[int] = [
    *(Key.Key_VolumeUp, Key.Key_VolumeMute, Key.Key_MediaPlay, Key.Key_HomePage, Key.Key_Search, Key.Key_Sleep),
    *(Key.Key_LaunchMail, Key.Key_Launch0, Key.Key_Calculator, Key.Key_PowerOff, Key.Key_Eject, Key.Key_Back),
    *(Key.Key_Print, Key.Key_SysReq, Key.Key_Menu, Key.Key_Help, Key.Key_Multi_key, Key.Key_Super_L, Key.Key_Open),
]
WALKING: list[int] = [
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_PageUp),
    *(Key.Key_PageDown, Key.Key_Home, Key.Key_End, Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Escape),
    *(Key.Key_Backspace, Key.Key_Delete, Key.Key_Insert),
]
FOREIGN = (0xC4, 0xDF, 0x627, 0x9A6)
TYPED: list[int] = [*range(0x20, 0x5B), *FOREIGN]
MODIFIERS = [Modifier.ShiftModifier, Modifier.ControlModifier, Modifier.AltModifier, Modifier.MetaModifier]


class Monkey:
    """At ``kiosk``, with ``seed``."""

    def __init__(self, kiosk: WatchedKiosk, seed: int) -> None:
        self._kiosk = kiosk
        self._seed = seed
        self._fingers: dict[int, QPoint] = {}
        self._chance = random.Random()
        deeds: list[tuple[int, Callable[[], None]]] = [
            (38, self._tap),
            (12, self._tap_what_is_there),
            (7, self._drag),
            (8, self._many_fingers),
            (20, self._key),
            (3, self._hold_a_key),
            (1, self._slap),
            (4, self._mouse),
            (5, self._kiosk.let_pass),
            (1, self._kiosk.hide),
        ]
        self._deeds = [deed for _, deed in deeds]
        self._weights = [weight for weight, _ in deeds]

    def step(self, number: int) -> str:
        """Do what the seed has for this number; what is on the screen then. Raises ``Fault``."""
        self._chance.seed(f"{self._seed} {number}")
        if number % EVERY == EVERY - 1:
            self._kiosk.with_staff = self._kiosk.enter_staff()
        elif number % EVERY == STAFF_STEPS:
            self._kiosk.at_rest()
        elif self._chance.random() < 0.004:
            self._turn()
        elif self._chance.random() < 0.004:
            self._later()
        else:
            (deed,) = self._chance.choices(self._deeds, self._weights)
            deed()
        for _ in range(self._chance.choice((0, 1, 1, 2))):
            QGuiApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return self._kiosk.check()

    def _point(self) -> QPoint:
        window = self._kiosk.window
        return QPoint(self._chance.randrange(window.width()), self._chance.randrange(window.height()))

    # --- fingers ---

    def _frame(self, *changes: tuple[int, str, QPoint]) -> None:
        """One frame of a touch screen; the fingers that are down and not among ``changes`` rest."""
        window = self._kiosk.window
        touch = QTest.touchEvent(window, touch_screen(), autoCommit=False)
        changed = {number for number, _, _ in changes}
        for number in self._fingers:
            if number not in changed:
                touch.stationary(number)
        for number, what, at in changes:
            getattr(touch, what)(number, at, window)
            if what == "release":
                self._fingers.pop(number)
            else:
                self._fingers[number] = at
        touch.commit()

    def _tap_at(self, at: QPoint) -> None:
        self._frame((0, "press", at))
        self._frame((0, "release", at))

    def _tap(self) -> None:
        self._tap_at(self._point())

    def _tap_what_is_there(self) -> None:
        """Something that can be pressed now, wherever it is."""
        found = self._kiosk.played.ask("buttons().map(place)")
        if not found:
            return self._tap()
        x, y, width, height = self._chance.choice(found)
        at = QPoint(round(x + width / 2), round(y + height / 2))
        window = self._kiosk.window
        if 0 <= at.x() < window.width() and 0 <= at.y() < window.height():
            self._tap_at(at)

    def _drag(self) -> None:
        at = self._point()
        self._frame((0, "press", at))
        for _ in range(self._chance.randint(1, 4)):
            at += QPoint(self._chance.randint(-90, 90), self._chance.randint(-300, 300))
            self._frame((0, "move", at))
            if self._chance.random() < 0.5:
                QGuiApplication.processEvents()
        self._frame((0, "release", at))

    def _many_fingers(self) -> None:
        """Two to six, which come, move and go in any order and together."""
        most = self._chance.randint(2, 6)
        for _ in range(self._chance.randint(2, 8)):
            changes = []
            for number in range(most):
                chance = self._chance.random()
                if number not in self._fingers and chance < 0.6:
                    changes.append((number, "press", self._point()))
                elif number in self._fingers and chance < 0.6:
                    changes.append((number, "move" if chance < 0.3 else "release", self._fingers[number]))
            if changes:
                self._frame(*changes)
        if self._fingers:
            self._frame(*((number, "release", at) for number, at in self._fingers.items()))

    # --- keys and mouse ---

    def _some_key(self) -> int:
        return int(self._chance.choice(self._chance.choice((WALKING, WALKING, TYPED, TYPED, FUNCTION, MEDIA))))

    def _some_modifiers(self) -> Modifier:
        chosen = Modifier.NoModifier
        if self._chance.random() < 0.3:
            for each in MODIFIERS:
                if self._chance.random() < 0.5:
                    chosen |= each
        return chosen

    def _send(
        self, what: QEvent.Type, key: int, modifiers: Modifier = Modifier.NoModifier, *, again: bool = False
    ) -> None:
        """As from the system, so that shortcuts hear it too; QTest knows no letters but those of ASCII."""
        window = self._kiosk.window
        if again or key in MEDIA or key in FOREIGN:
            text = chr(key) if key in FOREIGN else ""
            QCoreApplication.sendEvent(window, QKeyEvent(what, key, modifiers, text, again))
        else:
            (QTest.keyPress if what == DOWN else QTest.keyRelease)(window, Key(key), modifiers)

    def _key(self) -> None:
        key, modifiers = self._some_key(), self._some_modifiers()
        self._send(DOWN, key, modifiers)
        self._send(UP, key, modifiers)

    def _hold_a_key(self) -> None:
        key = self._some_key()
        self._send(DOWN, key)
        for _ in range(self._chance.randint(1, 40)):
            self._send(DOWN, key, again=True)
        self._send(UP, key)

    def _slap(self) -> None:
        keys = [self._some_key() for _ in range(self._chance.randint(3, 7))]
        for what in (DOWN, UP):
            for key in keys:
                self._send(what, key)

    def _mouse(self) -> None:
        window, at = self._kiosk.window, self._point()
        button = self._chance.choice(
            (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
        )
        kind = self._chance.random()
        if kind < 0.4:
            QTest.mouseClick(window, button, self._some_modifiers(), at)
        elif kind < 0.6:
            QTest.mousePress(window, button, Modifier.NoModifier, at)
            QTest.mouseMove(window, self._point())
            QTest.mouseRelease(window, button, Modifier.NoModifier, self._point())
        else:
            down = QPoint(0, self._chance.choice((-120, 120)))
            place = QPointF(at)
            none = Qt.MouseButton.NoButton
            phase = Qt.ScrollPhase.NoScrollPhase
            wheel = QWheelEvent(place, place, QPoint(), down, none, self._some_modifiers(), phase, False)
            QCoreApplication.sendEvent(window, wheel)

    # --- the screen and the clock ---

    def _turn(self) -> None:
        self._kiosk.window.resize(*self._chance.choice(SIZES))

    def _later(self) -> None:
        """The clock goes on, or is set, and the minute turns."""
        played = self._kiosk.played
        played.clock.advance(dt.timedelta(minutes=self._chance.choice((1, 1, 30, 600, -60))))
        played.app.ticker.tick.emit()
