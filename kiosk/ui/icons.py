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

from PySide6.QtGui import QImage

from kiosk.ui.svg_images import SvgImageProvider, drawn

FALLBACK_SIDE = 48
"""Pixels of an icon asked for without a size."""

UNKNOWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2">'
    '<circle cx="12" cy="12" r="9"/></svg>'
)
"""Stands for an icon that does not exist."""


class IconProvider(SvgImageProvider):
    """Serves ``image://icons/NAME/RRGGBB`` and ``image://icons/NAME/RRGGBB/LINE``, the width of its lines in the icon's
    own 24 units; an unknown name gives a plain circle, never an error page."""

    usual_side = FALLBACK_SIDE

    def image(self, id: str, side: int) -> QImage:
        """The icon; see ``SvgImageProvider``."""
        return _image(id, side)


@lru_cache(maxsize=256)
def _image(id: str, side: int) -> QImage:
    """The icon as an image. Qt forgets one half a minute after the last page with it; a page has a dozen, at 0.3 ms."""
    name, colour, line, *_ = (*id.split("/"), "", "")
    return drawn(svg(name, f"#{colour or '000000'}", line or "2"), side)


def svg(name: str, colour: str, line: str = "2") -> str:
    """The icon's drawing in ``colour`` (``#rrggbb``), its lines ``line`` of its own 24 units wide."""
    return drawing(name).replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{line}"')


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
