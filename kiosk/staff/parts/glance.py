"""A small picture that lies in memory and nowhere else, such as of a file on a stick."""

from PySide6.QtCore import Property, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ui.forgetting import forget_with

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Glance(QQuickPaintedItem):
    """Draws ``image`` in its middle, whole, and as large as there is room; nothing where there is none."""

    image_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        forget_with(self)

    def _get_image(self) -> QImage:
        return self._image

    def _set_image(self, image: QImage) -> None:
        self._image = image
        self.image_changed.emit()
        # By its rectangle: without one, PySide6 calls the function of the item below, which paints nothing anew.
        self.update(QRect(0, 0, round(self.width()), round(self.height())))

    image = Property(QImage, _get_image, _set_image, notify=image_changed)

    @Property(bool, notify=image_changed)
    def empty(self) -> bool:
        return self._image.isNull()

    def paint(self, painter: QPainter) -> None:
        """Draw it over this item."""
        if self._image.isNull():
            return
        room = QSize(round(self.width()), round(self.height()))
        ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        scaled = self._image.scaled(room, *ways)
        painter.drawImage((room.width() - scaled.width()) // 2, (room.height() - scaled.height()) // 2, scaled)
