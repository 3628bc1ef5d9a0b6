"""The journeys play with the same kiosk as the tests of the visitor's pages, and with a whole one on a data folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.shifts import House, a_house
from tests.visitor.conftest import _typefaces, kiosk, main_window

__all__ = ["_typefaces", "kiosk", "main_window"]


@pytest.fixture
def house(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """A data folder on which kiosks are started one after another."""
    with a_house(tmp_path, monkeypatch) as house:
        yield house
