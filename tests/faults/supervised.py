"""A kiosk under a supervisor that does what systemd does with its unit: kill what is silent, start what has ended."""

import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from tests.running import PATIENCE, ROOT

PERIOD = 2.0
"""Seconds without a sign of life after which it is killed; ``WatchdogSec`` of the unit is five times that."""


class Supervised:
    """A kiosk on ``data`` that hangs as ``kind`` says (``tests.faults.hanging``), and the words it sends."""

    def __init__(self, data: Path, notify: socket.socket, kind: str, arguments: Sequence[str]) -> None:
        self._notify = notify
        self._command = [sys.executable, "-m", "tests.faults.hanging", kind, "--data", str(data), *arguments]
        self._environment = {
            **os.environ,
            "NOTIFY_SOCKET": "@" + notify.getsockname()[1:].decode(),
            "WATCHDOG_USEC": str(round(PERIOD * 1_000_000)),
        }
        self.said = ""
        self.process = self._start()

    def _start(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(self._command, cwd=ROOT, env=self._environment, stderr=subprocess.PIPE)

    def end(self) -> None:
        """Kill it, and keep what it said to whoever stands at the terminal."""
        self.process.kill()
        _, said = self.process.communicate()
        self.said += said.decode()

    def hear(self, seconds: float) -> bytes:
        """The next word; b"" where none comes in time."""
        ready, _, _ = select.select([self._notify], [], [], seconds)
        return self._notify.recv(100) if ready else b""

    def until_ready(self) -> None:
        """Wait for a first frame that is on the screen."""
        while (word := self.hear(PATIENCE)) != b"READY=1":
            assert word, "no first frame came"

    def hang(self) -> None:
        """Let it hang as it was made to."""
        self.process.send_signal(signal.SIGUSR1)

    def until_usable(self) -> float:
        """Seconds until a kiosk that was just struck shows a first frame again: what is silent is killed, and what has
        ended is started, as the unit says."""
        began = monotonic()
        while self.process.poll() is None and self.hear(PERIOD):
            pass
        self.end()
        while self.hear(0):
            pass  # what the old one said last
        self.process = self._start()
        self.until_ready()
        return monotonic() - began

    def alive(self, signs: int) -> bool:
        """Whether so many more signs of life come, each in time for a machine that is busy."""
        return all(self.hear(PATIENCE) == b"WATCHDOG=1" for _ in range(signs))


@contextmanager
def supervised(data: Path, kind: str, arguments: Sequence[str]) -> Iterator[Supervised]:
    """A kiosk that has drawn its first frame."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
        notify.bind("")  # a name without a file, which the system chooses (unix(7), "autobind")
        kiosk = Supervised(data, notify, kind, arguments)
        try:
            kiosk.until_ready()
            yield kiosk
        finally:
            kiosk.end()
