"""The pointer: nobody's on a screen that is touched, the mouse's where there is a mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.visitor.routes import Route
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, settle, touch_screen


@pytest.fixture
def kiosk(main_window: KioskMaker) -> PlayedKiosk:
    """A kiosk that fills the screen, on which the pointer lies somewhere."""
    kiosk = main_window(windowed=False)
    kiosk.main_window.fill_screen()
    QTest.mouseMove(kiosk.main_window.window, QPoint(300, 300))
    settle()
    touch(kiosk)
    move(kiosk, 300, 301)
    return kiosk


def shape(kiosk: PlayedKiosk) -> Qt.CursorShape:
    return kiosk.main_window.window.cursor().shape()


def move(kiosk: PlayedKiosk, x: int, y: int) -> None:
    QTest.mouseMove(kiosk.main_window.window, QPoint(x, y))
    settle()


def touch(kiosk: PlayedKiosk) -> None:
    """A finger at the edge, where nothing answers."""
    at = QPoint(2, 2)
    QTest.touchEvent(kiosk.main_window.window, touch_screen()).press(1, at, kiosk.main_window.window).commit()
    QTest.touchEvent(kiosk.main_window.window, touch_screen()).release(1, at, kiosk.main_window.window).commit()
    settle()


def test_it_is_not_shown_at_first(main_window: KioskMaker) -> None:
    kiosk = main_window(windowed=False)
    kiosk.main_window.fill_screen()
    assert shape(kiosk) == Qt.CursorShape.BlankCursor


def test_a_table_that_was_leant_on_does_not_show_it(kiosk: PlayedKiosk) -> None:
    move(kiosk, 301, 301)
    assert shape(kiosk) == Qt.CursorShape.BlankCursor


def test_a_mouse_that_moves_shows_it_and_a_finger_hides_it_at_once(kiosk: PlayedKiosk) -> None:
    move(kiosk, 340, 320)
    assert shape(kiosk) == Qt.CursorShape.ArrowCursor
    touch(kiosk)
    assert shape(kiosk) == Qt.CursorShape.BlankCursor
    move(kiosk, 345, 325)  # where the finger may have taken it
    assert shape(kiosk) == Qt.CursorShape.BlankCursor
    move(kiosk, 385, 345)
    assert shape(kiosk) == Qt.CursorShape.ArrowCursor


def test_hiding_the_screen_hides_it_at_once(kiosk: PlayedKiosk) -> None:
    kiosk.main_window.open(Route("start"))
    move(kiosk, 340, 320)
    kiosk.main_window.hide()
    settle()
    assert shape(kiosk) == Qt.CursorShape.BlankCursor


def test_a_window_for_trying_it_out_keeps_it(main_window: KioskMaker) -> None:
    kiosk = main_window()
    move(kiosk, 300, 300)
    touch(kiosk)
    assert shape(kiosk) == Qt.CursorShape.ArrowCursor
