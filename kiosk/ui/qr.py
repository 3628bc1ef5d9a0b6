"""A QR code drawn crisp: whole pixels a module, a quiet zone of four, dark on light in every theme.

Nothing of it outlives the item: the modules are computed for the item and drawn straight to the screen, so that no
image cache holds a code after the visit (safety rules 2 and 8).
"""

from typing import Any

from PySide6.QtCore import Property, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ui.forgetting import forget_with

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

QUIET_ZONE = 4
"""Modules of light around the code (ISO/IEC 18004, 6.3.8)."""


def modules(content: str) -> list[list[bool]]:
    """The code for ``content`` as rows of dark (True) and light modules, without a quiet zone."""
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415 - 17 ms and up to 4 MB, for the first code
    from qrcode.main import QRCode  # noqa: PLC0415 - as above

    code: Any = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(content)
    code.make(fit=True)
    return [[bool(dark) for dark in row] for row in code.get_matrix()]


@QmlElement
class QrCode(QQuickPaintedItem):
    """Draws ``content`` as large as whole pixels a module allow, centred on light ground."""

    content_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._content = ""
        self._modules: list[list[bool]] = []
        self.setOpaquePainting(True)
        self.setAntialiasing(False)
        forget_with(self)

    def _get_content(self) -> str:
        return self._content

    def _set_content(self, content: str) -> None:
        if content != self._content:
            self._content = content
            self._modules = modules(content) if content else []
            self.content_changed.emit()
            self.update()

    content = Property(str, _get_content, _set_content, notify=content_changed)

    @Property(int, notify=content_changed)
    def across(self) -> int:
        """Modules from edge to edge, without the quiet zone; 0 while there is no code."""
        return len(self._modules)

    @Property(int, constant=True)
    def quietZone(self) -> int:
        """Modules of light on each side."""
        return QUIET_ZONE

    def paint(self, painter: QPainter) -> None:
        """Fill the ground with light, then draw each dark module as whole pixels."""
        painter.fillRect(QRect(0, 0, int(self.width()) + 1, int(self.height()) + 1), QColor(Qt.GlobalColor.white))
        across = len(self._modules)
        if not across:
            return
        side = int(min(self.width(), self.height())) // (across + 2 * QUIET_ZONE)
        left = (int(self.width()) - side * across) // 2
        top = (int(self.height()) - side * across) // 2
        dark = QColor(Qt.GlobalColor.black)
        for y, row in enumerate(self._modules):
            for x, on in enumerate(row):
                if on:
                    painter.fillRect(left + x * side, top + y * side, side, side, dark)


def registered() -> tuple[type[QObject], ...]:
    """The Python types of this module that QML knows; importing them registers them."""
    return (QrCode,)
