"""A program to drag from: ``python -m tests.dragging``. What is dragged from the left half of its small window, in the
upper left corner of the screen, is a text and a file; the right half takes both. After each drag it says what became of
it: ``CopyAction`` where somebody took it, ``IgnoreAction`` where nobody did.
"""

import sys
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent, QWindow

TITLE = "Something to drag"
SIDE = 60
"""Pixels of its height, and of each half."""


class Corner(QWindow):
    """The window."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlags(Qt.WindowType.BypassWindowManagerHint | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setTitle(TITLE)
        self.setGeometry(0, 0, 2 * SIDE, SIDE)

    def mousePressEvent(self, press: QMouseEvent) -> None:
        """Drag from here until the button is let go."""
        if press.position().x() < SIDE:
            what = QMimeData()
            what.setText("dragged")
            what.setUrls([QUrl("file:///etc/hostname")])
            drag = QDrag(self)
            drag.setMimeData(what)
            print(drag.exec(Qt.DropAction.CopyAction).name, flush=True)

    def event(self, event: Any) -> bool:
        """Take what is dropped here."""
        if event.type() in (event.Type.DragEnter, event.Type.DragMove, event.Type.Drop):
            event.acceptProposedAction()
            return True
        return super().event(event)


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    corner = Corner()
    corner.show()
    print("ready", flush=True)
    sys.exit(application.exec())
