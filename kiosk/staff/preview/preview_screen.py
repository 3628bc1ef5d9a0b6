"""The screen a preview is shown on: a picture that is renewed, and what staff do to it.

The room at the top of the house draws the true visitor screens and puts their picture here; nothing of the staff room
knows how.
"""

from PySide6.QtCore import Property, QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ui.forgetting import forget_with

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The application makes it.")
class PreviewScreen(QObject):
    """The picture, and touches on it as shares of its width and height, from 0 to 1."""

    renewed = Signal()
    pressed = Signal(float, float)
    moved = Signal(float, float)
    released = Signal(float, float)
    wheeled = Signal(float, float, int)
    """Where, and how far in eighths of a degree, as Qt counts them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self._sentence = ""

    def renew(self, image: QImage, sentence: str = "") -> None:
        """Show another picture, or none for an empty one, with a sentence that belongs to it."""
        if image != self.image or sentence != self._sentence:
            self.image, self._sentence = image, sentence
            self.renewed.emit()

    @Slot(float, float)
    def press(self, x: float, y: float) -> None:
        """A finger comes down at this place."""
        self.pressed.emit(x, y)

    @Slot(float, float)
    def move(self, x: float, y: float) -> None:
        """The finger moves to this place."""
        self.moved.emit(x, y)

    @Slot(float, float)
    def release(self, x: float, y: float) -> None:
        """The finger is lifted at this place."""
        self.released.emit(x, y)

    @Slot(float, float, int)
    def wheel(self, x: float, y: float, angle: int) -> None:
        """A wheel turns."""
        self.wheeled.emit(x, y, angle)

    @Property(str, notify=renewed)
    def sentence(self) -> str:
        return self._sentence

    @Property(bool, notify=renewed)
    def drawn(self) -> bool:
        return not self.image.isNull()


@QmlElement
class PreviewPicture(QQuickPaintedItem):
    """Draws what is on ``screen``, made smaller by averaging, so that its smallest words can still be made out."""

    screen_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._screen: PreviewScreen | None = None
        self._scaled = QImage()
        self._source = QImage()
        forget_with(self)

    def _get_screen(self) -> QObject | None:
        return self._screen

    def _set_screen(self, screen: QObject | None) -> None:
        if screen is self._screen:
            return
        if self._screen is not None:
            self._screen.renewed.disconnect(self._repaint)
        self._screen = screen if isinstance(screen, PreviewScreen) else None
        if self._screen is not None:
            self._screen.renewed.connect(self._repaint)
        self.screen_changed.emit()
        self._repaint()

    @Slot()
    def _repaint(self) -> None:
        # By its rectangle: without one, PySide6 calls the function of the item below, which paints nothing anew.
        self.update(QRect(0, 0, round(self.width()), round(self.height())))

    screen = Property(QObject, _get_screen, _set_screen, notify=screen_changed)

    def paint(self, painter: QPainter) -> None:
        """Draw the picture over the whole of this item."""
        source = self._screen.image if self._screen is not None else QImage()
        size = QSize(round(self.width()), round(self.height()))
        if source.isNull() or size.isEmpty():
            self._scaled = self._source = QImage()
            return
        if self._scaled.size() != size or self._source.cacheKey() != source.cacheKey():
            self._source = source
            self._scaled = source.scaled(
                size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        painter.drawImage(0, 0, self._scaled)
