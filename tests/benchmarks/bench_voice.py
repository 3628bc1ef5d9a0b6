"""The voice: how soon it is heard, how soon it is silent, and what it takes of memory while somebody listens.

The sound server is one that nobody hears, with a sink that takes sound as slowly as a loudspeaker would.
"""

import os
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.device.voice.speaker import Voice
from tests.benchmarks.figures import Row
from tests.sound_server import silent_server

LONG = "One two three four five six seven eight nine ten. " * 4


class Screen(QObject):
    """Something that is hidden."""

    hidden = Signal()


class FirstWord:
    """Keeps when the first word was heard."""

    at = 0.0

    def languages_changed(self) -> None:
        """Nothing is measured of it."""

    def word(self, number: int, at: int) -> None:
        """A word is heard."""
        self.at = self.at or perf_counter()

    def playing(self, number: int, at: float) -> None:
        """Nothing is measured of it."""

    def ended(self, number: int) -> None:
        """Nothing is measured of it."""

    def unplayable(self, number: int) -> None:
        """Nothing is measured of it."""

    def gone(self) -> None:
        """Nothing is measured of it."""


def measured(scratch: Path, times: int) -> list[Row]:
    """From asking to the first word, from hiding to the end of the process, and its memory."""
    application = QCoreApplication.instance() or QCoreApplication([])
    first, silence, memory = [], [], []
    with silent_server(scratch / "sound") as address:
        os.environ["PULSE_SERVER"] = address
        for _ in range(times):
            voice, heard, screen = Voice(), FirstWord(), Screen()
            voice.listen(heard)
            voice.kill_when(screen, "hidden()")
            began = perf_counter()
            voice.say(1, LONG, "en-gb", 165, 60)
            while not heard.at:
                application.processEvents()
            first.append(1000 * (heard.at - began))
            process = voice.process_id
            memory.append(_megabytes(process))
            began = perf_counter()
            screen.hidden.emit()
            os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
            silence.append(1000 * (perf_counter() - began))
            voice.close()
    return [
        Row("Read aloud: asked for → the first word is heard", "≤ 500", "ms", first),
        Row("Read aloud: hidden → the process that speaks has ended", "≤ 10", "ms", silence),
        Row("Read aloud: memory of the process that speaks", "≤ 30", "MB", memory),
    ]


def _megabytes(process: int) -> float:
    """What a process holds in memory now (``VmRSS``, proc(5))."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
