"""A kiosk as a test plays with it: a window without a screen, a finger, a keyboard, and questions about it."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import shiboken6
from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QMetaObject,
    QPoint,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QGuiApplication, QImage, QInputDevice, QKeyEvent, QPointingDevice
from PySide6.QtQml import QQmlComponent, QQmlContext, QQmlExpression
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.asset_paths import ROOM
from kiosk.content.catalogue import Catalogue, merge
from kiosk.device.fake import FrozenClock
from kiosk.schedule.holidays import BankHolidays
from kiosk.startup.content_source import holidays_around, media_urls, still_urls
from kiosk.visitor.page_context import NoCounter, PageContext
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import routes_of
from kiosk.visitor.session import IdleTimes, VisitorSession
from kiosk.visitor.typefaces import load_fonts
from kiosk.window.main_window import MainWindow, WindowOptions
from tests.starter import whole_starter

NOW = dt.datetime(2026, 11, 25, 14, 5, tzinfo=ZoneInfo("Europe/London"))
"""A Wednesday afternoon: the venue is open and several campaigns are on."""

LANDSCAPE = (1280, 720)
PORTRAIT = (720, 1280)
"""The smallest screens the kiosk promises to fill, the right way up and turned: quickest to draw."""

SCREEN_MM = 487
"""The longer side of a 22 inch screen."""


PATIENCE = 120_000
"""Milliseconds that something may take before a test gives up: what takes one second may take thirty on a machine that
is busy with other things, and only a broken kiosk takes all of it."""


@cache
def starter_catalogue() -> Catalogue:
    """What the kiosk carries from the factory."""
    return merge([whole_starter()])


@cache
def holidays() -> BankHolidays:
    """Bank holidays around ``NOW``."""
    return holidays_around(NOW.date())


def page_context_of(catalogue: Catalogue, clock: FrozenClock, tally: Any) -> PageContext:
    """What pages are made from."""
    stills = still_urls(catalogue, ROOM)
    return PageContext(catalogue, holidays(), clock, media_urls(catalogue, ROOM), tally, still_url=stills)


def routes() -> tuple[Route, ...]:
    """Every page a visit can be on: all but the venue page."""
    return tuple(one for one in routes_of(starter_catalogue(), NOW.date()) if one.kind != "venue")


@cache
def touch_screen() -> QPointingDevice:
    """The touch screen; Qt keeps a device for as long as the application lives."""
    return QTest.createTouchDevice(
        QInputDevice.DeviceType.TouchScreen, QInputDevice.Capability.Position | QInputDevice.Capability.Area
    )


def settle() -> None:
    """Let layouts and deferred deletions finish."""
    for _ in range(4):
        QGuiApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def wait_until(happened: Callable[[], bool], look_every: int = 10) -> None:
    """Let the kiosk run until something has happened, looking every so many milliseconds; fails after ``PATIENCE``.

    Between two looks this thread sleeps inside Qt, so that workers have the interpreter to themselves.
    """
    deadline = QDeadlineTimer(PATIENCE)
    while not happened():
        assert not deadline.hasExpired(), "it did not happen"
        loop = QEventLoop()

        # PySide6 6.12 never lets go of the name of what it connects, which Qt's own functions make anew each time.
        def end(loop: QEventLoop = loop) -> None:
            loop.quit()

        QTimer.singleShot(look_every, end)
        loop.exec()


@dataclass(frozen=True)
class Place:
    """Where something is in the window, in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> QPoint:
        """Its middle."""
        return QPoint(round(self.x + self.width / 2), round(self.y + self.height / 2))


class PlayedKiosk:
    """A kiosk under test, ``width`` by ``height`` pixels, as if on a 22 inch screen.

    ``properties`` are set on the window after it is made; ``options`` are what ``WindowOptions`` takes besides.
    """

    def __init__(
        self,
        width: int = LANDSCAPE[0],
        height: int = LANDSCAPE[1],
        *,
        idle: IdleTimes | None = None,
        catalogue: Catalogue | None = None,
        now: dt.datetime = NOW,
        tally: Any = None,
        properties: Mapping[str, Any] | None = None,
        voice: Any = None,
        **options: Any,
    ) -> None:
        self.clock = FrozenClock(now)
        self.context = page_context_of(catalogue or starter_catalogue(), self.clock, tally or NoCounter())
        chosen: dict[str, Any] = {
            "windowed": True,
            "less_motion": True,
            "posters_still": True,
            "idle": idle or IdleTimes(),
        }
        chosen |= options
        chosen.setdefault("pixels_per_mm", max(width, height) / SCREEN_MM)
        self.main_window = MainWindow(self.context, WindowOptions(**chosen), voice)
        self.window: QQuickWindow = self.main_window.window
        self._fingers: dict[int, QPoint] = {}
        self._look_inside()
        # However quick a test, what it strikes twice is meant twice; those that are about it say so.
        for name, value in ({"usualGap": 0} | dict(properties or {})).items():
            assert self.window.setProperty(name, value), name
        self.window.resize(width, height)
        self.window.show()
        self.window.requestActivate()
        settle()
        self.until_loaded()

    def until_loaded(self) -> None:
        """Wait for the pictures that are read beside the event loop, or a look now and one later would differ."""
        loading = "all().some(item => item.source !== undefined && item.sourceSize !== undefined && item.status === 2)"
        wait_until(lambda: not self.ask(loading))

    def _look_inside(self) -> None:
        # Kept: the probe goes with it.
        self._component = QQmlComponent(
            self.main_window.engine, QUrl.fromLocalFile(str(Path(__file__).with_name("Probe.qml")))
        )
        self._context = QQmlContext(self.main_window.engine.rootContext())
        self._probe = self._component.create(self._context)
        assert self._probe is not None, self._component.errorString()
        self._probe.setProperty("root", self.window.contentItem())
        # However slow the machine, a key that is pressed and let go was not held.
        self.set("KeyWatch", "beforeRepeats", PATIENCE)

    def close(self) -> None:
        """Take it down."""
        self.main_window.visits.end()
        settle()
        shiboken6.delete(self._probe)
        shiboken6.delete(self._component)
        shiboken6.delete(self._context)
        self.main_window.close()
        settle()

    # --- going somewhere ---

    def wake(self, route: str = "start") -> None:
        """Begin a visit and go to ``route``."""
        QMetaObject.invokeMethod(self.window, "wake")
        if route != "start":
            self.session.open(route)
        settle()

    def hide(self) -> None:
        """Hide by the function that every way of hiding calls; no event is handled yet."""
        QMetaObject.invokeMethod(self.window, "hideScreen")

    def end(self) -> None:
        """Let the visit end, as it does once the neutral page has been drawn."""
        wait_until(lambda: not self.visiting)
        settle()

    def hear(self) -> None:
        """Let the venue page hear again, as it does 700 ms after hiding; only "Touch here to start" wakes it yet."""
        self.set("VenueScene", "deaf", False)

    def be_idle(self) -> None:
        """Let anything wake the venue page again, as ten seconds after hiding."""
        self.hear()
        self.set("VenueScene", "guarded", False)

    def be_settled(self) -> None:
        """Let buttons act again, as they do a moment after the screen changed under a finger."""
        self.window.setProperty("settling", False)

    @property
    def session(self) -> VisitorSession:
        """The visit that is on."""
        current = self.main_window.visits.current
        assert current is not None, "no visit is on"
        return current

    @property
    def visiting(self) -> bool:
        """Whether a visit is on."""
        return self.main_window.visits.current is not None

    @property
    def route(self) -> str:
        """The page the visit is on, as the session knows it."""
        return str(self.session.route)

    # --- what is on screen ---

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

    def count(self, kind: str) -> int:
        """How many items of a QML type there are."""
        return int(self.ask(f"of('{kind}').length"))

    def get(self, kind: str, name: str) -> Any:
        """A property of the one item of a QML type."""
        return self.ask(f"one('{kind}').{name}")

    def set(self, kind: str, name: str, value: Any) -> None:
        """Set a property of the one item of a QML type."""
        self.do(f"one('{kind}').{name} = {json.dumps(value)}")

    def place(self, kind: str) -> Place:
        """Where the one item of a QML type is."""
        return Place(*self.ask(f"place(one('{kind}'))"))

    def labelled(self, label: str) -> Place:
        """Where the part is that is pressed by that label."""
        name = json.dumps(label)
        assert self.ask(f"labelled({name}) !== null"), f"nothing is labelled “{label}”"
        return Place(*self.ask(f"place(labelled({name}))"))

    def objects(self) -> int:
        """How many objects the window holds: its items, and what lies in them."""
        return int(self.ask("count()"))

    def texts(self) -> list[str]:
        """The words of every item that has some, drawn or not: what a search through the window would find."""
        return list(self.ask("words()"))

    def shown_texts(self) -> list[str]:
        """The words of every item that is drawn."""
        return list(self.ask("shownWords()"))

    def picture(self) -> QImage:
        """What the screen shows."""
        return self.window.grabWindow().convertToFormat(QImage.Format.Format_RGBX8888)

    @property
    def hidden(self) -> bool:
        """Whether the venue page is what is seen."""
        return bool(self.get("VenueScene", "visible"))

    @property
    def bar(self) -> Place:
        """Where the hide bar is."""
        return self.place("PanicBar")

    @property
    def start_here(self) -> Place:
        """Where "Touch here to start" is on the venue page."""
        return Place(*self.ask("place(one('VenueProgramme').start)"))

    @property
    def focus(self) -> str:
        """The QML type of what has the keys, "" for nothing."""
        return str(self.ask("focused()"))

    # --- a finger and a keyboard ---

    def press(self, at: QPoint | Place, number: int = 0) -> QPoint:
        """Put a finger down; those that are down already rest."""
        point = at if isinstance(at, QPoint) else at.middle
        self._touch(lambda touch: touch.press(number, point, self.window), number)
        self._fingers[number] = point
        return point

    def move(self, at: QPoint, number: int = 0) -> None:
        """Move a finger."""
        self._touch(lambda touch: touch.move(number, at, self.window), number)
        self._fingers[number] = at

    def lift(self, number: int = 0) -> None:
        """Take a finger off where it is."""
        point = self._fingers.pop(number)
        self._touch(lambda touch: touch.release(number, point, self.window), number)

    def _touch(self, change: Callable[[Any], Any], changed: int) -> None:
        touch = QTest.touchEvent(self.window, touch_screen(), autoCommit=False)
        for number in self._fingers:
            if number != changed:
                touch.stationary(number)
        change(touch)
        touch.commit()

    def frame(self, changes: Mapping[int, tuple[str, QPoint]]) -> None:
        """Several fingers in one touch frame: to each number "press", "move" or "release", and where.

        Fingers that are down and not among them rest.
        """
        touch = QTest.touchEvent(self.window, touch_screen(), autoCommit=False)
        for number in sorted({*self._fingers, *changes}):
            if number not in changes:
                touch.stationary(number)
                continue
            what, at = changes[number]
            getattr(touch, what)(number, at, self.window)
            if what == "release":
                del self._fingers[number]
            else:
                self._fingers[number] = at
        touch.commit()

    def tap(self, at: QPoint | Place | str) -> None:
        """Touch and let go: a place, or what has that label."""
        self.press(self.labelled(at) if isinstance(at, str) else at)
        self.lift()
        settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key and let go."""
        QTest.keyClick(self.window, key, modifiers)
        settle()

    def key_down(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        QTest.keyPress(self.window, key, modifiers)

    def repeat(self, key: Qt.Key) -> None:
        """A key that is held repeats itself."""
        event = QKeyEvent(QEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier, "", True)
        QCoreApplication.sendEvent(self.window, event)

    def key_up(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Let a key go."""
        QTest.keyRelease(self.window, key, modifiers)

    def hold_key(self, key: Qt.Key) -> None:
        """Press a key and keep it down until it begins to repeat itself; ``let_go`` ends it."""
        self.key_down(key)
        # However slow the machine, what comes next is a repeat.
        self.set("KeyWatch", "lasting", 1_000_000)
        self.do("Object.values(one('KeyWatch').held).forEach(key => key.since = 0)")

    def let_go(self, *keys: Qt.Key) -> None:
        """Let keys go, until that has lasted."""
        self.set("KeyWatch", "lasting", 200)
        for key in keys:
            self.key_up(key)
        wait_until(lambda: bool(self.get("KeyWatch", "noneDown")))
        settle()


def as_flagged(kiosk: PlayedKiosk, key: Qt.Key) -> None:
    """A held key repeats itself, and the system says that it does."""
    kiosk.repeat(key)


def as_pairs(kiosk: PlayedKiosk, key: Qt.Key) -> None:
    """A held key repeats itself, and a busy X server tells it as releases and presses."""
    kiosk.key_up(key)
    kiosk.key_down(key)


Repeat = Callable[[PlayedKiosk, Qt.Key], None]
REPEATS = pytest.mark.parametrize("repeat", [as_flagged, as_pairs])
"""Both ways a key that is held may be told."""


class KioskMaker:
    """Makes kiosks and closes them."""

    def __init__(self) -> None:
        self._made: list[PlayedKiosk] = []

    def __call__(self, width: int = LANDSCAPE[0], height: int = LANDSCAPE[1], **options: Any) -> PlayedKiosk:
        """A kiosk of that size; ``options`` are what ``PlayedKiosk`` takes."""
        made = PlayedKiosk(width, height, **options)
        self._made.append(made)
        return made

    def close(self) -> None:
        """Close those it made, the last first."""
        while self._made:
            self._made.pop().close()

    @staticmethod
    def load_typefaces() -> None:
        """Load the typefaces of the starter edition."""
        load_fonts(tuple(starter_catalogue().languages))
