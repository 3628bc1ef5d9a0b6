"""What is asked of a screen: of one of Qt's, and of one that a test makes up."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.device.fake import SCREENS, FakeScreen
from kiosk.device.screen import StatedScreen, measure
from tests.device.test_screen import Stating

PORTS = (StatedScreen,)

MAKING: dict[str, Callable[[], StatedScreen]] = {
    "real": QGuiApplication.primaryScreen,
    "fake": lambda: Stating(1920, 1080, 476, 268),
}


@pytest.mark.parametrize("making", MAKING)
def test_a_screen_says_how_large_it_is_in_every_way_that_is_asked(qapp: object, making: str) -> None:
    screen = MAKING[making]()
    geometry, stated = screen.geometry(), screen.physicalSize()
    assert min(geometry.width(), geometry.height(), stated.width(), stated.height(), screen.devicePixelRatio()) > 0
    size = measure(screen, None)
    assert (size.width_px, size.height_px) == (geometry.width(), geometry.height())
    assert measure(screen, 32.0).known


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_a_screen_of_the_tour_is_as_large_as_one_of_which_staff_say_so(screen: FakeScreen) -> None:
    stating = Stating(screen.width_px, screen.height_px, 0, 0)
    assert measure(stating, screen.diagonal_inches) == screen.size
