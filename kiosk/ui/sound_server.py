"""Whether a sound server answers, found out by a process of its own.

Qt waits for the server's first answer on the thread that draws, for 30 seconds where the server hangs (measured), and
nobody could hide the screen meanwhile (safety rule 1). So a process asks the same question by the same library first.
"""

import subprocess
import sys
from time import monotonic

QUESTION = (
    "from PySide6.QtCore import QCoreApplication; from PySide6.QtMultimedia import QMediaDevices; "
    "application = QCoreApplication([]); QMediaDevices.audioOutputs()"
)

PATIENCE = 10.0
"""Seconds it has for its answer; a start of Python and Qt on a busy machine is among them."""


class SoundServer:
    """Of this process and its kiosk: once it has answered, Qt waits for it no more, and nobody asks again."""

    def __init__(self) -> None:
        self._answered = False
        self._asking: subprocess.Popen[bytes] | None = None
        self._began = 0.0

    def ask(self) -> None:
        """Begin to find out, where that is not known and not going on."""
        if self._answered or self._asking is not None:
            return
        nowhere = subprocess.DEVNULL
        command = [sys.executable, "-I", "-c", QUESTION]
        try:
            self._asking = subprocess.Popen(command, stdin=nowhere, stdout=nowhere, stderr=nowhere)
        except OSError:
            return
        self._began = monotonic()

    def answer(self) -> bool | None:
        """Whether it answers; None as long as that is not known after ``ask``."""
        if self._asking is not None:
            if self._asking.poll() is None:
                if monotonic() - self._began < PATIENCE:
                    return None
                self._asking.kill()
                self._asking.wait()
            self._answered = self._asking.returncode == 0
            self._asking = None
        return self._answered
