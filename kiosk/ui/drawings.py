"""The drawings of posters, in the colours of whatever they are drawn on.

They lie in ``assets/drawings`` as SVG files in the colours of a plum poster, so that any program shows them as they
are. The four colours of the ground and its shades are exchanged when one is asked for; the others stay.
"""

import re
from functools import lru_cache

from PySide6.QtGui import QImage

from kiosk.asset_paths import assets
from kiosk.ui.svg_images import SvgImageProvider, drawn

WRITTEN = ("#5A2D6E", "#6F4384", "#B79AC4", "#F0E7F3")
"""The ground, a little lighter, half-way to white, nearly white: what the files are written in."""

FALLBACK_SIDE = 400
"""Pixels of a drawing asked for without a size."""

EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class DrawingProvider(SvgImageProvider):
    """Serves ``image://drawings/NAME/RRGGBB/RRGGBB/RRGGBB/RRGGBB``, the colours in the order of ``WRITTEN``; of an
    unknown name nothing is seen."""

    usual_side = FALLBACK_SIDE

    def image(self, id: str, side: int) -> QImage:
        """The drawing; see ``SvgImageProvider``."""
        name, *colours = id.split("/")
        return drawn(svg(name, tuple(f"#{each}" for each in colours)), side)


@lru_cache(maxsize=32)
def svg(name: str, colours: tuple[str, ...]) -> str:
    """The drawing in ``colours``, as many of them as there are; an empty one where there is none of that name."""
    try:
        written = (assets() / "drawings" / f"{name}.svg").read_text(encoding="utf-8") if _NAME.fullmatch(name) else ""
    except OSError:
        written = ""
    exchanged = dict(zip(WRITTEN, colours, strict=False))
    return re.sub("#[0-9A-F]{6}", lambda found: exchanged.get(found.group(), found.group()), written) or EMPTY
