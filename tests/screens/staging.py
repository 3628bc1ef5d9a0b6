"""The true window, drawn without a screen, as the tests of screens need it: at a size, at a time, on any page."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from msgspec.structs import replace

from PySide6.QtCore import QMetaObject, QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.shelf import holidays_around, media_urls, starter_edition
from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.model import Edition
from kiosk.device.fake import FrozenClock
from kiosk.device.screen import ASSUMED_DIAGONAL_INCHES, of_diagonal
from kiosk.places import ROOM
from kiosk.stage import Setting, Stage, load_fonts
from kiosk.tour import parts, settle
from kiosk.visitor.session import VisitorSession
from kiosk.visitor.supply import Supply

NOW = dt.datetime(2026, 11, 25, 14, 5, tzinfo=dt.UTC)
"""A Wednesday afternoon on which several campaigns are on."""

Size = tuple[int, int]


class Counted:
    """A tally that only remembers, so that a test can ask what was counted."""

    def __init__(self) -> None:
        self.added: list[tuple[str, str]] = []

    def add(self, kind: str, key: str) -> None:
        self.added.append((kind, key))


@cache
def starter() -> Edition:
    return starter_edition()


@cache
def starter_catalogue() -> Catalogue:
    return merge([starter()])


@cache
def fonts_loaded() -> bool:
    """The typefaces of the kiosk, for as long as the test run lives."""
    load_fonts(("en-GB",))
    return True


def supply_of(catalogue: Catalogue | None = None, now: dt.datetime = NOW) -> Supply:
    shown = catalogue or starter_catalogue()
    return Supply(shown, holidays_around(now.date()), FrozenClock(now), media_urls(shown, ROOM), Counted())


@contextmanager
def stage_of(
    size: Size, supply: Supply | None = None, diagonal_inches: float = ASSUMED_DIAGONAL_INCHES
) -> Iterator[Stage]:
    """The window at ``size``, drawn, on the venue page; nothing in it moves."""
    fonts_loaded()
    millimetre = of_diagonal(*size, diagonal_inches, known=True).pixels_per_mm
    stage = Stage(
        supply or supply_of(), Setting(millimetre, windowed=True, less_motion=True, posters_still=True)
    )
    stage.window.resize(*size)
    stage.window.show()
    settle()
    try:
        yield stage
    finally:
        stage.visits.end()
        settle()
        stage.close()


def visit(stage: Stage, text_scale: float = 1.0, contrast: bool = False) -> VisitorSession:
    """Begin a visit, at Start, that reads as it is told to."""
    QMetaObject.invokeMethod(stage.window, "wake")
    # A moment after the screen changed under a finger, buttons act again.
    stage.window.setProperty("settling", False)
    session = stage.visits.current
    assert session is not None
    session.set_text_scale(text_scale)
    session.set_contrast(contrast)
    settle()
    return session


def open_page(stage: Stage, route: str) -> None:
    """Go to ``route`` in the visit that is on."""
    session = stage.visits.current
    assert session is not None
    session.open(route)
    settle()


def root(stage: Stage) -> QQuickItem:
    return stage.window.contentItem()


def one_part(stage: Stage, kind: str) -> QQuickItem:
    """The only visible item of the QML type ``kind``."""
    found = [item for item in parts(root(stage), kind) if item.isVisible()]
    assert len(found) == 1, f"{len(found)} visible items of {kind}"
    return found[0]


def press(stage: Stage, item: QQuickItem) -> None:
    """Tap the middle of ``item`` as a finger would; it must be on the screen."""
    centre = item.mapToScene(item.boundingRect().center()).toPoint()
    bounds = stage.window.contentItem().boundingRect().toRect()
    assert bounds.contains(centre), f"{item.property('label')} is not on the screen"
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(centre))
    settle()


def button(stage: Stage, label: str) -> QQuickItem:
    """The only visible thing to press that says ``label``."""
    kinds = ("Button", "CodeChoice", "Tile", "LinkCard", "ServiceCard", "EmergencyStrip")
    found = [
        item
        for kind in kinds
        for item in parts(root(stage), kind)
        if item.isVisible() and item.property("label") == label
    ]
    assert len(found) == 1, f"{len(found)} visible buttons say {label!r}"
    return found[0]


def catalogue_with_feedback(address: str) -> Catalogue:
    """The starter's catalogue in a venue that wants to hear from people at ``address``."""
    edition = starter()
    assert edition.venue is not None
    return merge([replace(edition, venue=replace(edition.venue, feedback=address))])
