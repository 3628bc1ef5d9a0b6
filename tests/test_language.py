"""The language of the screens' own words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kiosk.language import speak


@pytest.fixture(autouse=True)
def _direction(qapp: object) -> Iterator[None]:
    before = QGuiApplication.layoutDirection()
    yield
    QGuiApplication.setLayoutDirection(before)


@pytest.mark.parametrize("tag", ["ur", "ur-PK", "ar"])
def test_a_language_read_from_right_to_left_mirrors_the_layout(tag: str) -> None:
    speak(tag)
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("tag", ["en-GB", "bn", "pl"])
def test_others_do_not(tag: str) -> None:
    speak("ur")
    speak(tag)
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
