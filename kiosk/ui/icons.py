"""Lucide line icons as images of exactly the size and colour a screen asks for.

Decision: the drawings are read from the database inside the lucide package, without importing the package. Importing
it would also import an HTTP client and TLS, for a search nobody here needs: 20 ms and 6 MB of every start (measured on
two cores), and a means of going online in a program that has none. The package is pinned, and a test compares every
drawing with the one it gives itself.
"""

import sqlite3
from contextlib import closing
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

FALLBACK_SIDE = 48
"""Pixels of an icon asked for without a size."""

UNKNOWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2">'
    '<circle cx="12" cy="12" r="9"/></svg>'
)
"""Stands for an icon that does not exist."""


class IconProvider(QQuickImageProvider):
    """Serves ``image://icons/NAME/RRGGBB``; an unknown name gives a plain circle, never an error page."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """Draw the icon at ``requestedSize`` pixels, sharp at that size."""
        side = max(requestedSize.width(), requestedSize.height(), 0) or FALLBACK_SIDE
        size.setWidth(side)
        size.setHeight(side)
        return _drawn(id, side)


@lru_cache(maxsize=256)
def _drawn(id: str, side: int) -> QImage:
    """The icon as an image. Qt forgets one half a minute after the last page with it; a page has a dozen, at 0.3 ms."""
    name, _, colour = id.partition("/")
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg(name, f"#{colour or '000000'}").encode()))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def svg(name: str, colour: str) -> str:
    """The icon's drawing in ``colour`` (``#rrggbb``), two of its own 24 units wide in the line."""
    return drawing(name).replace("currentColor", colour)


@lru_cache(maxsize=256)
def drawing(name: str) -> str:
    """The icon as the package draws it, ``UNKNOWN`` where it has none of that name or cannot be read."""
    try:
        with closing(sqlite3.connect(f"{_database().as_uri()}?mode=ro", uri=True)) as database:
            found = database.execute("SELECT svg FROM icons WHERE name = ?", (name,)).fetchone()
    except (sqlite3.Error, OSError):
        return UNKNOWN
    return str(found[0]) if found else UNKNOWN


@cache
def _database() -> Path:
    package = find_spec("lucide")
    if package is None or not package.submodule_search_locations:
        raise FileNotFoundError("lucide")
    return Path(package.submodule_search_locations[0]) / "data" / "lucide-icons.db"


@cache
def names() -> frozenset[str]:
    """The names of every icon there is; none where the package cannot be read."""
    try:
        with closing(sqlite3.connect(f"{_database().as_uri()}?mode=ro", uri=True)) as database:
            return frozenset(str(name) for (name,) in database.execute("SELECT name FROM icons"))
    except (sqlite3.Error, OSError):
        return frozenset()
