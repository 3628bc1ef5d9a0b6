"""Bringing a part of the screen into a state that only a finger would bring it into, for its picture."""

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent

from kiosk.window.main_window import MainWindow


def settle() -> None:
    """Let layouts and deferred deletions finish."""
    for _ in range(4):
        QGuiApplication.processEvents()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


WALKER = b"""
import QtQuick

QtObject {
    required property Item root
    required property string kind
    required property string name
    required property var value

    function walk(item) {
        if (String(item).startsWith(kind + "_QMLTYPE"))
            item[name] = value;
        for (const child of item.children)
            walk(child);
    }

    Component.onCompleted: walk(root)
}
"""
"""Walks from inside: PySide6 6.12 hands Python items that are already gone when it walks the tree itself."""


def set_on_parts(main_window: MainWindow, kind: str, name: str, value: object) -> None:
    """Set a property on every item of the QML type ``kind``."""
    component = QQmlComponent(main_window.engine)
    component.setData(WALKER, QUrl())
    root = main_window.window.contentItem()
    walker = component.createWithInitialProperties({"root": root, "kind": kind, "name": name, "value": value})
    walker.deleteLater()
