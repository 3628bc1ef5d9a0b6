"""How large a screen is, by a bank card that is held to it."""

from collections.abc import Callable
from math import hypot

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.settings import can_be

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


CARD_MM = 85.6
"""Width of a bank card (ISO/IEC 7810, ID-1)."""

MM_PER_INCH = 25.4


def inches_of_card(screen: tuple[int, int], card: float) -> float:
    """The diagonal, in inches, of a screen of so many pixels on which a bank card is ``card`` pixels wide.

    Given the diagonal instead, how wide the card is: the two times each other are the same for every screen.
    """
    return hypot(*screen) / card * CARD_MM / MM_PER_INCH


@QmlElement
@QmlUncreatable("Made by the page.")
class ScreenSize(QObject):
    """The outline of the card, and the diagonal it comes to. ``keep`` is given that in inches; ``kept`` says what was
    kept before, 0 for nothing."""

    changed = Signal()

    def __init__(
        self, keep: Callable[[float], None], parent: QObject, *, kept: Callable[[], float] = lambda: 0.0
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._kept = kept
        self._screen = (0, 0)
        self._card = 0.0
        self._moved = False

    @Slot(int, int, float)
    def see_screen(self, width: int, height: int, pixels_per_mm: float) -> None:
        """Take note of the screen: its pixels, and how many are taken to make a millimetre."""
        kept, self._screen, self._moved = self._kept(), (width, height), False
        self._card = inches_of_card(self._screen, kept) if kept else CARD_MM * pixels_per_mm
        self.changed.emit()

    @Slot(int)
    def step(self, by: int) -> None:
        """Make the outline wider or narrower by ``by`` pixels."""
        if self._card and can_be("screen_diagonal_inches", inches_of_card(self._screen, self._card + by)):
            self._card += by
            self._moved = True
            self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """The outline is as wide as the card."""
        if self._card:
            self._moved = False
            self._keep(round(inches_of_card(self._screen, self._card), 2))
            self.changed.emit()

    @Property(float, notify=changed)
    def card(self) -> float:
        return self._card

    @Property(str, notify=changed)
    def inches(self) -> str:
        inches = inches_of_card(self._screen, self._card) if self._card else 0.0
        return translate("ScreenSize", "{inches} inches").format(inches=f"{inches:.1f}")

    @Property(bool, notify=changed)
    def moved(self) -> bool:
        return self._moved
