"""One visit as a moving picture: somebody touches, reads and hides. A ring shows where the finger comes down."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPen

from kiosk.errors import UsageError
from kiosk.tour.scene_states import SceneStates, settle
from kiosk.visitor.routes import Route
from kiosk.visitor.session import Reading
from kiosk.window.main_window import MainWindow

READ = 2500
"""Milliseconds that a page stands: long enough to find its heading and the next thing to touch."""

COMES, DOWN = 120, 360
"""Milliseconds of each step in which a finger comes near, and that it rests."""

NEAR = (2.2, 1.5)
"""How much larger the ring is in the steps before it closes on what is touched."""

COLOURS = 128
"""Of the whole picture. The pages are flat, and what has few colours is small."""


class VisitFilm:
    """Plays a visit on ``main_window``, which shows the venue page, and keeps a frame of each step.

    ``way`` is the pages after Start, each of which the one before it leads to.
    """

    def __init__(self, main_window: MainWindow, pixels_per_mm: float, way: Sequence[Route], reading: Reading) -> None:
        self._main_window = main_window
        self._finger = 7 * pixels_per_mm
        self._way = way
        self._reading = reading
        self._states = SceneStates(main_window)
        self._frames: list[tuple[Image.Image, int]] = []

    def play(self) -> None:
        """From the venue page along the way, and by one touch back. Raises ``UsageError`` where a page does not lead to
        the next."""
        self._keep(READ)
        self._touch(self._states.venueStart())
        session = self._main_window.visits.current
        assert session is not None
        session.set_text_scale(self._reading.text_scale)
        session.set_contrast(self._reading.contrast)
        self._keep(READ)
        for route in self._way:
            place = self._states.leading(str(route))
            if place.isEmpty():
                raise UsageError(
                    f"The page “{session.route}” does not lead to “{route}”.",
                    "Name with --page, in order, the pages to touch after the start page.",
                )
            self._touch(place)
            self._keep(READ)
        self._touch(self._states.hideBar())
        self._keep(READ)

    def save(self, path: Path) -> None:
        """Write it as a GIF, which shows itself wherever a picture does. Raises ``OSError``."""
        pictures = [picture for picture, _ in self._frames]
        # One palette for all, so that what stays the same from frame to frame is written once.
        strip = Image.new("RGB", (pictures[0].width, pictures[0].height * len(pictures)))
        for place, picture in enumerate(pictures):
            strip.paste(picture, (0, place * picture.height))
        palette = strip.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        first, *others = (each.quantize(palette=palette, dither=Image.Dither.NONE) for each in pictures)
        lasting = [lasts for _, lasts in self._frames]
        first.save(path, save_all=True, append_images=others, duration=lasting, loop=0, optimize=False)

    def _touch(self, place: QRectF) -> None:
        """A finger comes, presses, and lets go."""
        # Where little is written, so that the words stay readable.
        at = place.topLeft() + QPointF(place.width() * 0.85, place.height() * 0.6)
        for size in NEAR:
            self._keep(COMES, at, size)
        # What was touched too soon after a page came would not count.
        while self._main_window.window.property("settling"):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._send(QEvent.Type.MouseButtonPress, at, Qt.MouseButton.LeftButton)
        self._keep(DOWN, at, 1)
        self._send(QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.NoButton)

    def _send(self, kind: QEvent.Type, at: QPointF, down: Qt.MouseButton) -> None:
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QCoreApplication.sendEvent(self._main_window.window, QMouseEvent(kind, at, at, button, down, none))

    def _keep(self, lasts: int, at: QPointF | None = None, size: float = 1) -> None:
        """One frame that stands for ``lasts`` milliseconds; with a finger at ``at``, filled where its size is 1."""
        settle()
        while self._states.loading():
            settle()
        picture = self._main_window.window.grabWindow()
        if at is not None:
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if size == 1:
                painter.setBrush(QColor(28, 36, 48, 110))
            for colour, width in (("#FFFFFF", 7), ("#1C2430", 3)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawEllipse(at, self._finger * size, self._finger * size)
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.end()
        self._frames.append((_flat(picture), lasts))


def _flat(picture: QImage) -> Image.Image:
    """A picture of Qt's as one of Pillow's."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    return Image.frombytes("RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine())
