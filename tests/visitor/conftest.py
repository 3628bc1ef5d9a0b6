"""A kiosk's window for tests: the starter catalogue, a clock that stands still, a finger and a keyboard."""

from collections.abc import Iterator

import pytest

from tests.visitor.kiosks import KioskMaker, PlayedKiosk


@pytest.fixture(scope="session")
def _typefaces(qapp: object) -> None:
    """The typefaces of the starter edition, loaded once."""
    KioskMaker.load_typefaces()


@pytest.fixture
def main_window(qapp: object, _typefaces: None) -> Iterator[KioskMaker]:
    """Makes kiosks: ``main_window()`` or ``main_window(1080, 1920, idle=IdleTimes(...))``; all are closed after it."""
    maker = KioskMaker()
    yield maker
    maker.close()


@pytest.fixture
def kiosk(main_window: KioskMaker) -> PlayedKiosk:
    """One kiosk of the smallest size, showing the venue page."""
    return main_window()
