"""Which part of a picture is kept where it is cut to fit."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.bench import Bench

COLOURS = {"left": "#FF0000", "right": "#00FF00", "top": "#0000FF", "bottom": "#FFFF00"}


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A grey square with a coloured edge on every side."""
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    for side, (x, y, wide, high) in {
        "left": (0, 0, 40, 400),
        "right": (360, 0, 40, 400),
        "top": (0, 0, 400, 40),
        "bottom": (0, 360, 400, 40),
    }.items():
        painter.fillRect(x, y, wide, high, QColor(COLOURS[side]))
    painter.end()
    path = tmp_path / "edges.png"
    image.save(str(path))
    return path


@pytest.mark.parametrize("mirrored", [False, True], ids=["from the left", "from the right"])
@pytest.mark.parametrize("side", [*COLOURS, "middle"])
def test_the_side_that_was_chosen_stays_in_sight(bench: Bench, picture: Path, side: str, mirrored: bool) -> None:
    wide, high = (400, 100) if side in ("top", "bottom") else (100, 400)
    bench.show(f"""
        LayoutMirroring.enabled: {str(mirrored).lower()}
        LayoutMirroring.childrenInherit: true
        CroppedImage {{ width: {wide}; height: {high}; focalPoint: "{side}"; source: "{picture.as_uri()}" }}
    """)
    drawn = bench.draw()
    middle, ends = QPoint(wide // 2, high // 2), {"left": QPoint(5, 200), "right": QPoint(95, 200)}
    ends |= {"top": QPoint(200, 5), "bottom": QPoint(200, 95)}
    assert drawn.pixelColor(middle) == QColor("#808080")
    if side == "middle":
        assert drawn.pixelColor(ends["left"]) == drawn.pixelColor(ends["right"]) == QColor("#808080")
    else:
        assert drawn.pixelColor(ends[side]) == QColor(COLOURS[side])
