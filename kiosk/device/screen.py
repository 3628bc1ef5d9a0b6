"""How large things really are on this screen.

Sizes in the visual design are millimetres (capitals of 6.1 mm, targets of 20 mm), so the number that matters is pixels
per millimetre. A screen reports its own size in its EDID record, and often wrongly: projectors and extenders say
nothing, televisions state a shape instead of a size, and where there is nothing to read X makes a size up from a fixed
resolution. What staff declare therefore beats the EDID, and an EDID is believed only when it is plausible.
"""

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSizeF

MM_PER_INCH = 25.4

ASSUMED_DIAGONAL_INCHES = 22.0
"""What an unknown screen is taken to be (visual design, "Type")."""

LEAST_DIAGONAL_INCHES = 10.0
GREATEST_DIAGONAL_INCHES = 100.0

SHAPE_TOLERANCE = 0.15
"""How far the shape in millimetres may be from the shape in pixels, as a part of it."""

MADE_UP_DPI = (96.0, 100.0)
"""X and Qt work a size out from these when a screen states none: 96 is X's, 100 that of Qt without a screen."""


class StatedScreen(Protocol):
    """The three questions that are put to a screen. ``QScreen`` answers them; the names are Qt's."""

    def geometry(self) -> "QRect":
        """Place and size, in the pixels that Qt Quick lays out in."""

    def physicalSize(self) -> "QSizeF":
        """What the screen states about itself, in millimetres."""

    def devicePixelRatio(self) -> float:
        """How many of the panel's own pixels one of Qt Quick's takes, each way."""


@dataclass(frozen=True)
class ScreenSize:
    """A screen, in the pixels that Qt Quick lays out in (not the panel's own, where the desktop scales)."""

    width_px: int
    height_px: int
    pixels_per_mm: float
    known: bool
    """Whether the millimetres were declared or measured. When they were not, staff should be asked."""

    @property
    def width_mm(self) -> float:
        """Width of the picture area in millimetres, as well as it is known."""
        return self.width_px / self.pixels_per_mm

    @property
    def height_mm(self) -> float:
        """Height of the picture area in millimetres, as well as it is known."""
        return self.height_px / self.pixels_per_mm

    @property
    def portrait(self) -> bool:
        """Whether the screen is taller than it is wide."""
        return self.height_px > self.width_px


def of_diagonal(width_px: int, height_px: int, diagonal_inches: float, *, known: bool) -> ScreenSize:
    """The size of a screen with square pixels and this diagonal. All three numbers must be above zero."""
    pixels_per_mm = hypot(width_px, height_px) / (diagonal_inches * MM_PER_INCH)
    return ScreenSize(width_px, height_px, pixels_per_mm, known)


def plausible_diagonal(diagonal_inches: float) -> bool:
    """Whether a kiosk's screen can have this diagonal. Settings check what staff type with it."""
    return LEAST_DIAGONAL_INCHES <= diagonal_inches <= GREATEST_DIAGONAL_INCHES


def measure(screen: StatedScreen, declared_diagonal_inches: float | None) -> ScreenSize:
    """The size of ``screen``: what staff declared, else what the screen says and is plausible, else 22 inches.

    A declared diagonal outside 10 to 100 inches is passed over rather than refused: a wrong setting must not keep the
    screen dark.
    """
    geometry = screen.geometry()
    width, height = geometry.width(), geometry.height()
    if declared_diagonal_inches is not None and plausible_diagonal(declared_diagonal_inches):
        return of_diagonal(width, height, declared_diagonal_inches, known=True)
    stated, ratio = screen.physicalSize(), screen.devicePixelRatio()
    native = (width * ratio, height * ratio)
    if believable(native, (stated.width(), stated.height())):
        return of_diagonal(width, height, hypot(stated.width(), stated.height()) / MM_PER_INCH, known=True)
    return of_diagonal(width, height, ASSUMED_DIAGONAL_INCHES, known=False)


def believable(native_px: tuple[float, float], stated_mm: tuple[float, float]) -> bool:
    """Whether a size in millimetres that a screen states about itself can be true of a panel of ``native_px``.

    The order of width and height is not compared: a turned screen is often reported half turned.
    """
    short_px, long_px = sorted(native_px)
    short_mm, long_mm = sorted(stated_mm)
    if short_px <= 0 or short_mm <= 0 or not plausible_diagonal(hypot(short_mm, long_mm) / MM_PER_INCH):
        return False
    shape_px, shape_mm = long_px / short_px, long_mm / short_mm
    if abs(shape_mm - shape_px) > SHAPE_TOLERANCE * shape_px:
        return False
    return not any(
        abs(short_px / dpi * MM_PER_INCH - short_mm) < 1 and abs(long_px / dpi * MM_PER_INCH - long_mm) < 1
        for dpi in MADE_UP_DPI
    )
