"""One signal a minute, for a clock on the screen and for whatever opens or closes by the minute."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.device.clock import Clock

MINUTE_MS = 60_000
LEAST_WAIT_MS = 1_000
"""Qt may fire a coarse timer up to a second early; waiting at least this long keeps that from becoming a busy loop."""


class MinuteTicker(QObject):
    """Emits ``tick`` within about a second of each new minute of ``clock``, and does nothing in between.

    The timer is coarse and single-shot: one wake-up a minute, which the system may join to others. The time to wait is
    worked out afresh each time, so the clock may be set forward or back; the screen is right again at the next tick,
    at most a minute later, or at once through :meth:`check` (when a visit starts, when the machine wakes).
    """

    tick = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._minute = clock().replace(second=0, microsecond=0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        """Begin. Minutes that passed before are not made up for."""
        self._minute = self._clock().replace(second=0, microsecond=0)
        self._arm()

    def stop(self) -> None:
        """Emit nothing more until :meth:`start`."""
        self._timer.stop()

    @Slot()
    def check(self) -> None:
        """Emit ``tick`` now if the minute is another than at the last one; wait for the next either way."""
        minute = self._clock().replace(second=0, microsecond=0)
        self._arm()
        if minute != self._minute:
            self._minute = minute
            self.tick.emit()

    @property
    def wait_ms(self) -> int:
        """Milliseconds until the clock is looked at again; -1 when stopped."""
        return self._timer.remainingTime()

    def _arm(self) -> None:
        now = self._clock()
        into_minute = now.second * 1000 + now.microsecond // 1000
        self._timer.start(max(LEAST_WAIT_MS, MINUTE_MS - into_minute))
