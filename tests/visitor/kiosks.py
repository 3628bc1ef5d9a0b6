"""A kiosk as a test plays with it: a window without a screen, a finger, a keyboard, and questions about what is left."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputDevice, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app import holidays_around, media_urls, starter_edition
from kiosk.content.catalogue import Catalogue, merge
from kiosk.device.fake import FrozenClock
from kiosk.places import ROOM
from kiosk.schedule.holidays import BankHolidays
from kiosk.stage import Setting, Stage, load_fonts
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import routes_of
from kiosk.visitor.session import IdleTimes, VisitorSession
from kiosk.visitor.supply import Supply

NOW = dt.datetime(2026, 11, 25, 14, 5, tzinfo=ZoneInfo("Europe/London"))
"""A Wednesday afternoon: the venue is open and several campaigns are on."""

LANDSCAPE = (1280, 720)
PORTRAIT = (720, 1280)
"""The smallest screens the kiosk promises to fill, the right way up and turned: quickest to draw."""


class NoTally:
    """Counts nothing."""

    def add(self, kind: str, key: str) -> None:
        """Forget it."""


@cache
def starter_catalogue() -> Catalogue:
    """What the kiosk carries from the factory."""
    return merge([starter_edition()])


@cache
def holidays() -> BankHolidays:
    """Bank holidays around ``NOW``."""
    return holidays_around(NOW.date())


def routes() -> tuple[Route, ...]:
    """Every page a visit can be on: all but the venue page."""
    return tuple(one for one in routes_of(starter_catalogue(), NOW.date()) if one.kind != "venue")


@cache
def finger() -> QPointingDevice:
    """The touch screen; Qt keeps a device for as long as the application lives."""
    return QTest.createTouchDevice(
        QInputDevice.DeviceType.TouchScreen, QInputDevice.Capability.Position | QInputDevice.Capability.Area
    )


def settle() -> None:
    """Let layouts, frames and deferred deletions finish."""
    for _ in range(4):
        QGuiApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def kind_of(item: QObject) -> str:
    """The name of an object's QML type, or of its C++ class."""
    return item.metaObject().className().partition("_QML")[0]


def tree(root: QQuickItem) -> Iterator[QQuickItem]:
    """``root`` and every item below it."""
    yield root
    for child in root.childItems():
        yield from tree(child)


def seen(item: QQuickItem) -> bool:
    """Whether the item is drawn, as far as its own and its parents' visibility go."""
    return item.isVisible() and item.width() > 0 and item.height() > 0


class PlayedKiosk:
    """A kiosk under test. Sizes in pixels, ``pixels_per_mm`` chosen so that a 1280 pixel screen stands for a 22 inch one."""

    def __init__(
        self,
        width: int = LANDSCAPE[0],
        height: int = LANDSCAPE[1],
        *,
        idle: IdleTimes | None = None,
        catalogue: Catalogue | None = None,
        now: dt.datetime = NOW,
        pixels_per_mm: float | None = None,
        hide_key: str = "",
        less_motion: bool = True,
        posters_still: bool = True,
        properties: Mapping[str, Any] | None = None,
        tally: Any = None,
    ) -> None:
        self.clock = FrozenClock(now)
        self.supply = supply_of(catalogue or starter_catalogue(), self.clock, tally or NoTally())
        setting = Setting(
            pixels_per_mm or max(width, height) / 487,
            windowed=True,
            less_motion=less_motion,
            hide_key=hide_key,
            posters_still=posters_still,
            idle=idle or IdleTimes(),
        )
        self.stage = Stage(self.supply, setting)
        self.window: QQuickWindow = self.stage.window
        for name, value in (properties or {}).items():
            assert self.window.setProperty(name, value), name
        self.window.resize(width, height)
        self.window.show()
        self.window.requestActivate()
        settle()

    def close(self) -> None:
        """Take it down."""
        self.stage.visits.end()
        self.stage.close()
        settle()

    # --- going somewhere ---

    def wake(self, route: str = "start") -> None:
        """Begin a visit and go to ``route``."""
        QMetaObject.invokeMethod(self.window, "wake")
        if route != "start":
            self.session.open(route)
        settle()

    def hide(self) -> None:
        """Hide by the function that every way of hiding calls."""
        QMetaObject.invokeMethod(self.window, "hideScreen")

    @property
    def session(self) -> VisitorSession:
        """The visit that is on."""
        current = self.stage.visits.current
        assert current is not None, "no visit is on"
        return current

    @property
    def visiting(self) -> bool:
        """Whether a visit is on."""
        return self.stage.visits.current is not None

    @property
    def route(self) -> str:
        """The page the visit is on, as the session knows it."""
        return str(self.session._trail[-1].route)

    # --- what is on screen ---

    def items(self, kind: str = "") -> list[QQuickItem]:
        """Every item, or those of one QML type."""
        return [one for one in tree(self.window.contentItem()) if not kind or kind_of(one) == kind]

    def item(self, kind: str) -> QQuickItem:
        """The one item of a QML type."""
        found = self.items(kind)
        assert len(found) == 1, f"{len(found)} of {kind}"
        return found[0]

    def labelled(self, label: str) -> QQuickItem:
        """What can be pressed under that label, on screen now."""
        found = [one for one in self.items() if one.property("label") == label and seen(one)]
        found = [one for one in found if one.inherits("QQuickItem") and one.metaObject().indexOfSignal("activated()") >= 0]
        assert found, f"nothing is labelled “{label}”"
        return found[0]

    def objects(self) -> list[QObject]:
        """Every object that belongs to the window: its items and what lies in them."""
        found: dict[int, QObject] = {}
        for one in (self.window, *self.items()):
            for each in (one, *one.findChildren(QObject)):
                found[id(each)] = each
        return list(found.values())

    def texts(self, *, shown: bool = False) -> list[str]:
        """The text of every item that has one (or of those ``shown``), and what a screen reader would say of it."""
        found = []
        for one in self.items():
            if shown and not seen(one):
                continue
            value = one.property("text")
            if isinstance(value, str) and value:
                found.append(value)
        return found

    def picture(self) -> QImage:
        """What the screen shows."""
        return self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)

    @property
    def curtain(self) -> QQuickItem:
        """The venue page."""
        return self.item("VenueScene")

    @property
    def hidden(self) -> bool:
        """Whether the venue page is what is seen."""
        return self.curtain.isVisible()

    @property
    def bar(self) -> QQuickItem:
        """The hide bar."""
        return self.item("PanicBar")

    @property
    def focus(self) -> QQuickItem | None:
        """What has the keys."""
        return self.window.activeFocusItem()

    # --- a finger, a mouse, a keyboard ---

    def middle(self, item: QQuickItem) -> QPoint:
        """The middle of an item, in the window."""
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def press(self, at: QPoint | QQuickItem, number: int = 0) -> QPoint:
        """Put a finger down."""
        place = at if isinstance(at, QPoint) else self.middle(at)
        QTest.touchEvent(self.window, finger(), autoCommit=False).press(number, place, self.window).commit()
        return place

    def lift(self, at: QPoint | QQuickItem, number: int = 0) -> None:
        """Take it off."""
        place = at if isinstance(at, QPoint) else self.middle(at)
        QTest.touchEvent(self.window, finger(), autoCommit=False).release(number, place, self.window).commit()

    def tap(self, at: QPoint | QQuickItem | str) -> None:
        """Touch and let go: a place, an item, or what has that label."""
        place = self.press(self.labelled(at) if isinstance(at, str) else at)
        self.lift(place)
        settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key and let go."""
        QTest.keyClick(self.window, key, modifiers)
        settle()

    def key_down(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        QTest.keyPress(self.window, key, modifiers)

    def key_up(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Let a key go."""
        QTest.keyRelease(self.window, key, modifiers)

    def hear(self) -> None:
        """Let the venue page hear again, as it does 700 ms after hiding."""
        self.curtain.setProperty("deaf", False)

    def be_settled(self) -> None:
        """Let buttons act again, as they do a moment after the screen changed under a finger."""
        self.window.setProperty("settling", False)


def supply_of(catalogue: Catalogue, clock: FrozenClock, tally: Any) -> Supply:
    """What pages are made from, for a test."""
    return Supply(catalogue, holidays(), clock, media_urls(catalogue, ROOM), tally)


class KioskMaker:
    """Makes kiosks and closes them."""

    def __init__(self) -> None:
        self._made: list[PlayedKiosk] = []

    def __call__(self, width: int = LANDSCAPE[0], height: int = LANDSCAPE[1], **setting: Any) -> PlayedKiosk:
        """A kiosk of that size; ``setting`` is what ``PlayedKiosk`` takes."""
        made = PlayedKiosk(width, height, **setting)
        self._made.append(made)
        return made

    def close(self) -> None:
        """Close those it made, the last first."""
        while self._made:
            self._made.pop().close()

    @staticmethod
    def load_typefaces() -> None:
        """Load the typefaces of the starter edition."""
        load_fonts(cast(tuple[str, ...], starter_catalogue().languages))
