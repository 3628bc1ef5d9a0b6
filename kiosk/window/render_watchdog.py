"""Proof for systemd that the kiosk still draws: without it the service is killed and started again.

A process that lives may still show a page that nobody can hide. So the sign of life is a frame: a timer of the GUI
thread asks for one, and only when it has been swapped to the screen is systemd told. A GUI thread that hangs asks for
none, and a renderer that hangs draws none.
"""

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.device.sd_notify import ALIVE, Notifier

SIGNS_PER_PERIOD = 4
"""Frames asked for in each period of the watchdog: three may be late, or lost on the way, before systemd acts."""


class RenderWatchdog(QObject):
    """Tells ``notifier`` that ``window`` draws, from the making of it to ``stop``; does nothing where nobody listens.

    Where there is no screen at all (it was unplugged), nothing can be drawn and nobody can see: then a GUI thread that
    turns is enough, or the kiosk would be killed again and again until the screen is back.
    """

    def __init__(self, window: QQuickWindow, notifier: Notifier) -> None:
        super().__init__()
        self._window = window
        self._notifier = notifier
        self._asked = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._ask)
        if notifier.watchdog_seconds > 0:
            self._timer.start(round(notifier.watchdog_seconds * 1000 / SIGNS_PER_PERIOD))

    def stop(self) -> None:
        """Ask for no more frames."""
        self._timer.stop()

    @Slot()
    def _ask(self) -> None:
        if not has_screen(self._window):
            self._notifier.tell(ALIVE)
            return
        if not self._asked:
            self._asked = True
            # Only for this frame: every other one goes to the screen without a word of Python. From a renderer's own
            # thread it arrives by way of the GUI thread, which has to turn for it.
            self._window.frameSwapped.connect(self._drawn, Qt.ConnectionType.SingleShotConnection)
        self._window.update()

    @Slot()
    def _drawn(self) -> None:
        self._asked = False
        self._notifier.tell(ALIVE)


def has_screen(window: QQuickWindow) -> bool:
    """Whether the window's screen is a real one; Qt puts one without a size in its place when the last has gone."""
    return not window.screen().geometry().isEmpty()
