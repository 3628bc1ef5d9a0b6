"""A picture of our own, to be brought in as staff bring in theirs."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter


def painted(path: Path) -> Path:
    """Write it to ``path``: a garden with two benches under a tree."""
    picture = QImage(1600, 900, QImage.Format.Format_RGB32)
    picture.fill(QColor("#BFDCE8"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, shape in (
        ("#7FA56B", (-200, 560, 2000, 800)),
        ("#2F6B4F", (980, 150, 460, 420)),
        ("#6B4A2F", (1180, 500, 60, 220)),
        ("#FFC93C", (180, 110, 150, 150)),
    ):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(*shape)
    for left in (420, 760):
        painter.fillRect(left, 640, 240, 22, QColor("#5A2D6E"))
        painter.fillRect(left + 20, 662, 14, 60, QColor("#5A2D6E"))
        painter.fillRect(left + 206, 662, 14, 60, QColor("#5A2D6E"))
    painter.end()
    picture.save(str(path))
    return path
