"""Keeping a window over the whole screen, where a window manager or another program puts it away.

Show the desktop, minimise, another desktop, no longer full screen, a window on top: no two window managers tell of
all these alike, and some tell nothing. So twice a second it is looked at whether the window is as it should be.
An event filter would be sooner, but would put Python between a finger and the hide bar (safety rule 1).
"""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow

LOOK_EVERY_MS = 450
"""Twice this is the longest a kiosk is away: a window that cannot be raised is mapped anew at the second look."""


ROUNDED_PX = 2
"""By how much a window that fills the screen may differ from it where the desktop scales by a fraction."""


class FullScreen(QObject):
    """Keeps ``window``, which fills the screen, doing so from ``begin`` to ``end``, whatever becomes of it."""

    def __init__(self, window: QWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._missed = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look after it from now on."""
        self._timer.start()

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._timer.stop()

    @property
    def _fills(self) -> bool:
        """Whether it is as large as the screen, to a pixel or two where the desktop scales, and neither minimised nor
        framed. Where it lies is the compositor's own affair on Wayland, and follows from its size elsewhere."""
        window, screen = self._window, self._window.screen().geometry()
        if window.visibility() != QWindow.Visibility.FullScreen:
            return False
        if window.geometry() == screen:  # true at nearly every look, and an idle kiosk does little else
            return True
        lacking = max(abs(screen.width() - window.width()), abs(screen.height() - window.height()))
        return lacking <= ROUNDED_PX and not (_on_x() and window.position() != screen.topLeft())

    @Slot()
    def look(self) -> None:
        """See whether it fills the screen, is seen and has the keys, and see to it."""
        window = self._window
        if not window.isExposed() and _on_x():
            if self._missed:
                # Not even that brought it back, as from another desktop: a window that is mapped comes to the one that
                # is seen.
                window.setVisible(False)
            self._missed = not self._missed
            self._fill()
            return
        self._missed = False
        if not self._fills:
            self._fill()
        elif not window.isActive():
            window.raise_()
            window.requestActivate()

    def _fill(self) -> None:
        window = self._window
        window.setGeometry(window.screen().geometry())
        window.showFullScreen()
        window.raise_()
        window.requestActivate()


def _on_x() -> bool:
    """Whether the screen is an X server's. Elsewhere a window that is not exposed may lie on a screen that sleeps."""
    return QGuiApplication.platformName() == "xcb"
