"""Being asked to stop from outside: SIGTERM from the system, Ctrl-C, a closed terminal.

Python runs its signal handlers between Python instructions, and while Qt's event loop is idle there are none. So the
interpreter is told to write each signal's number into a socket (``signal.set_wakeup_fd``), and Qt wakes up to read it.
Nothing is polled.
"""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Slot

SIGNAL_NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
"""The requests to stop that Linux and Windows know between them; a system without one of them has it left out."""

AGAIN = 100
"""What the event loop ends with when the kiosk is to start anew at once; never an exit code of the process."""

_READ_BYTES = 64


class Leaving(QObject):
    """Calls ``leave`` once, from the event loop, when the process is asked to stop.

    From the making of it to :meth:`close`. A request that was being ignored (``nohup``, a shell's background job) goes
    on being ignored. Later requests are swallowed while the first is carried out. Must be made on the main thread:
    signals belong to it (``signal`` raises ``ValueError`` elsewhere).
    """

    def __init__(self, leave: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave = leave
        self._left = False
        self._closed = False
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._asked)
        self._wakeup_before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, _noted)
            for name in SIGNAL_NAMES
            if (number := getattr(signal, name, None)) is not None and signal.getsignal(number) is not signal.SIG_IGN
        }

    def close(self) -> None:
        """Give the signals back to whoever had them. Does nothing the second time."""
        if self._closed:
            return
        self._closed = True
        for number, handler in self._before.items():
            # None stands for a handler that was not set from Python, which Python cannot set again.
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    @Slot()
    def _asked(self) -> None:
        numbers = self._reader.recv(_READ_BYTES)
        if not self._left and any(number in self._before for number in numbers):
            self._left = True
            self._leave()


def _noted(number: int, frame: FrameType | None) -> None:
    """Does nothing: a handler has to exist for the signal to be written to the socket instead of ending the process."""
