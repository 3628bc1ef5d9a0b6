"""Lucide line icons as images of exactly the size and colour a screen asks for."""

from functools import lru_cache

from lucide import lucide_icon
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

STROKE = 2.0
"""Line width in the icons' own 24-unit square."""

FALLBACK_SIDE = 48
"""Pixels of an icon asked for without a size."""


class IconProvider(QQuickImageProvider):
    """Serves ``image://icons/NAME/RRGGBB``; an unknown name gives a plain circle, never an error page."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """Draw the icon at ``requestedSize`` pixels, sharp at that size."""
        name, _, colour = id.partition("/")
        side = max(requestedSize.width(), requestedSize.height(), 0) or FALLBACK_SIDE
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(svg(name, f"#{colour or '000000'}").encode())).render(painter)
        painter.end()
        size.setWidth(side)
        size.setHeight(side)
        return image


@lru_cache(maxsize=256)
def svg(name: str, colour: str) -> str:
    """The icon's drawing in ``colour`` (``#rrggbb``)."""
    return str(lucide_icon(name, stroke=colour, stroke_width=str(STROKE), fallback_text="?"))
