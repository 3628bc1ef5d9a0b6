"""A kiosk's window for tests: the starter catalogue, a clock that stands still, a finger and a keyboard."""

from collections.abc import Iterator

import pytest

from tests.visitor.kiosks import KioskMaker, PlayedKiosk


@pytest.fixture(scope="session")
def _typefaces(qapp: object) -> None:
    """The typefaces of the starter edition, loaded once."""
    KioskMaker.load_typefaces()


@pytest.fixture
def stage(qapp: object, _typefaces: None) -> Iterator[KioskMaker]:
    """Makes kiosks: ``stage()`` or ``stage(1080, 1920, idle=IdleTimes(...))``; all are closed after the test."""
    maker = KioskMaker()
    yield maker
    maker.close()


@pytest.fixture
def kiosk(stage: KioskMaker) -> PlayedKiosk:
    """One kiosk of the smallest size, showing the venue page."""
    return stage()
