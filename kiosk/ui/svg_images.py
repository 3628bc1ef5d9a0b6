"""Images that QML asks for by an address and that are drawn from an SVG, sharp at whatever size is asked for."""

from abc import abstractmethod

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer


class SvgImageProvider(QQuickImageProvider):
    """Serves square images; one asked for without a size is ``usual_side`` pixels wide."""

    usual_side: int

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """Draw it at ``requestedSize`` pixels; it is as wide as high."""
        side = max(requestedSize.width(), requestedSize.height(), 0) or self.usual_side
        size.setWidth(side)
        size.setHeight(side)
        return self.image(id, side)

    @abstractmethod
    def image(self, id: str, side: int) -> QImage:
        """What ``id``, the address after the provider's name, stands for, at ``side`` pixels."""


def drawn(svg: str, side: int) -> QImage:
    """``svg`` in a square of ``side`` pixels, clear where it draws nothing."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return image
