"""Bringing a part of the screen into a state that only a finger would bring it into, for its picture."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent

from kiosk.asset_paths import ROOM
from kiosk.window.main_window import MainWindow


def settle() -> None:
    """Let layouts and deferred deletions finish."""
    for _ in range(4):
        QGuiApplication.processEvents()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class SceneStates:
    """What ``SceneStates.qml`` can do with the parts of a window, called by the names it has there."""

    def __init__(self, main_window: MainWindow) -> None:
        # PySide takes what a component made down with the component.
        self._component = QQmlComponent(main_window.engine, QUrl.fromLocalFile(str(ROOM / "tour" / "SceneStates.qml")))
        self._parts: Any = self._component.createWithInitialProperties({"root": main_window.window.contentItem()})
        if self._parts is None:
            raise RuntimeError(self._component.errorString())

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """A function of ``SceneStates.qml``. Raises ``AttributeError`` where it has none of that name."""
        called: Callable[..., Any] = getattr(self._parts, name)
        return called
