"""The staff room as a test plays with it: a window without a screen, fakes behind the doors, a finger, a keyboard."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QMetaObject, QPoint, Qt, QUrl
from PySide6.QtQml import QQmlComponent, QQmlContext, QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.asset_paths import ROOM
from kiosk.jobs import Jobs
from kiosk.staff.shell.shell import Shell
from kiosk.ui.image_providers import serve_images
from kiosk.visitor.typefaces import load_fonts
from tests.staff.fake_people import PIN
from tests.staff.fakes import FakeRoom
from tests.visitor.kiosks import SCREEN_MM, Place, settle, touch_screen, wait_until

LANDSCAPE = (1280, 720)
PORTRAIT = (720, 1280)

PROBE = Path(__file__).parents[1] / "visitor" / "Probe.qml"


class PlayedRoom:
    """A staff room under test, as if on a 22 inch screen."""

    def __init__(self, size: tuple[int, int] = LANDSCAPE, behind: FakeRoom | None = None, *, unlock: str = PIN) -> None:
        load_fonts(("en-GB",))
        self.behind = behind or FakeRoom()
        self.jobs = Jobs()
        self.shell = Shell(self.behind.ports, self.jobs)
        self.engine = QQmlEngine()
        self.engine.addImportPath(str(ROOM.parent))
        serve_images(self.engine)
        self._component = QQmlComponent(
            self.engine, QUrl.fromLocalFile(str(Path(__file__).with_name("StaffProbe.qml")))
        )
        self.shell.open()
        window = self._component.createWithInitialProperties(
            {
                "shell": self.shell,
                "pixelsPerMm": max(size) / SCREEN_MM,
                "width": size[0],
                "height": size[1],
                # However quick a test, what it strikes twice is meant twice.
                "strikeGap": 0,
            }
        )
        assert isinstance(window, QQuickWindow), self._component.errorString()
        self.window = window
        self._look_inside()
        self.window.show()
        self.window.requestActivate()
        wait_until(lambda: self.busy == "")
        settle()
        if unlock:
            self.unlock(unlock)

    def _look_inside(self) -> None:
        self._eye = QQmlComponent(self.engine, QUrl.fromLocalFile(str(PROBE)))
        self._context = QQmlContext(self.engine.rootContext())
        self._probe = self._eye.create(self._context)
        assert self._probe is not None, self._eye.errorString()
        self._probe.setProperty("root", self.window.contentItem())

    def close(self) -> None:
        """Take it down, the scene before the shell."""
        QMetaObject.invokeMethod(self.window, "shut")
        settle()
        self.shell.shut()
        self.jobs.close()
        self.window.hide()
        for each in (self._probe, self._eye, self._context, self._component, self.engine, self.shell):
            shiboken6.delete(each)
        settle()

    # --- what happens -------------------------------------------------------------------------------------------------

    @property
    def busy(self) -> str:
        """What the pad says while it asks the worker; "" otherwise."""
        page = self.shell.property("page")
        words = str(page.property("words")) if self.phase == "unlock" else ""
        return words if words == "One moment…" else ""

    @property
    def phase(self) -> str:
        """Whether it asks for a PIN, is being set up, or is open."""
        return str(self.shell.property("phase"))

    def unlock(self, pin: str) -> None:
        """Type a PIN on the pad with a finger, and wait until the room is open."""
        self.type_pin(pin)
        wait_until(lambda: self.phase == "work")
        settle()

    def type_pin(self, pin: str) -> None:
        """Type a PIN on the pad with a finger."""
        for digit in pin:
            self.tap(digit)
        self.tap("Unlock")

    def go(self, place: str) -> None:
        """Touch a place of the sidebar."""
        self.tap(place)
        self.drawn()

    def drawn(self) -> None:
        """Wait until every row of the form is there."""
        wait_until(lambda: self.ask("of('FormSlot').every(each => each.loaded)"))
        settle()

    # --- what is on screen --------------------------------------------------------------------------------------------

    def ask(self, expression: str) -> Any:
        """What a JavaScript expression says, seen from Probe.qml; one that fails, fails the test."""
        question = QQmlExpression(self._context, self._probe, f"JSON.stringify({expression})")
        said = question.evaluate()
        assert not question.hasError(), question.error().toString()
        answer = said[0] if isinstance(said, tuple) else said
        return None if answer is None else json.loads(answer)

    def do(self, statements: str) -> None:
        """Run JavaScript statements there."""
        self.ask(f"(() => {{ {statements}; return 0; }})()")

    def labelled(self, label: str) -> Place:
        """Where the part is that is pressed by that label."""
        return self._place(f"labelled({json.dumps(label)})", f"nothing is labelled “{label}”")

    def on_keyboard(self, label: str) -> Place:
        """Where the key of that label is on the keyboard on the screen."""
        pressed = f"each.label === {json.dumps(label)} && each.activated && drawn(each)"
        found = f"all().find(each => {pressed} && inside(each, one('CompactKeyboard'))) ?? null"
        return self._place(found, f"no key is labelled “{label}”")

    def there(self, label: str) -> bool:
        """Whether something on the screen is pressed by that label."""
        return bool(self.ask(f"labelled({json.dumps(label)}) !== null"))

    def field(self, label: str, kind: str = "CompactField") -> Place:
        """Where the field of that label is."""
        found = f"of('{kind}').find(each => each.label === {json.dumps(label)} && drawn(each)) ?? null"
        return self._place(found, f"no field is labelled “{label}”")

    def _place(self, found: str, otherwise: str) -> Place:
        """Where what a JavaScript expression finds is. Lists and columns are laid out when they are drawn."""
        self.window.grabWindow()
        where = self.ask(f"placeOf({found})")
        assert where is not None, otherwise
        return Place(*where)

    def value(self, label: str, kind: str = "CompactField") -> str:
        """What stands in the field of that label."""
        return str(self.ask(f"of('{kind}').filter(each => each.label === {json.dumps(label)} && drawn(each))[0].text"))

    def says(self, words: str) -> bool:
        """Whether a label that can be seen holds these words."""
        seen = "labels().map(each => each.text)"
        return any(words in text for text in self.ask(seen))

    def count(self, kind: str) -> int:
        """How many items of a QML type can be seen."""
        return int(self.ask(f"of('{kind}').filter(each => drawn(each)).length"))

    @property
    def typing_in(self) -> str:
        """The label of the field that has the keys, "" where none has."""
        found = "[...of('CompactField'), ...of('CompactText')].filter(each => each.inUse)[0]"
        return str(self.ask(f"{found}?.label ?? ''"))

    # --- a finger and a keyboard --------------------------------------------------------------------------------------

    def tap(self, at: QPoint | Place | str) -> None:
        """Touch and let go: a place, or what has that label."""
        place = self.labelled(at) if isinstance(at, str) else at
        point = place if isinstance(place, QPoint) else place.middle
        QTest.touchEvent(self.window, touch_screen()).press(0, point, self.window)
        QTest.touchEvent(self.window, touch_screen()).release(0, point, self.window)
        settle()

    def reach(self, label: str) -> None:
        """Scroll until what has that label is in sight, then touch it."""
        self.window.grabWindow()
        # A list follows the row somebody jumped to for a second and a half: not from under the finger.
        self.do(f"one('FormList').wanted = null; one('FormList').reveal(labelled({json.dumps(label)}))")
        settle()
        self.tap(label)

    def click(self, at: Place | str) -> None:
        """The same with a mouse."""
        place = self.labelled(at) if isinstance(at, str) else at
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.middle)
        settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key and let go."""
        QTest.keyClick(self.window, key, modifiers)
        settle()

    def write(self, words: str) -> None:
        """Type on a real keyboard."""
        for letter in words:
            QTest.keyClick(self.window, Qt.Key(ord(letter.upper())), _shift(letter))
        settle()


def _shift(letter: str) -> Qt.KeyboardModifier:
    return Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier


@contextmanager
def played(*arguments: Any, **more: Any) -> Iterator[PlayedRoom]:
    """A staff room that is taken down afterwards."""
    room = PlayedRoom(*arguments, **more)
    try:
        yield room
    finally:
        room.close()


def until(happened: Callable[[], bool]) -> None:
    """Wait for something, then let the screen settle."""
    wait_until(happened)
    settle()
