"""A kiosk in a process of its own: started, asked how much of the machine it uses, and ended."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Self

TOP = Path(__file__).resolve().parents[2]
NOW = "2026-11-25T14:05:00"
"""The kiosk pretends that it starts at this time, so that its clock reads the same in every picture of a start."""

STOP_SECONDS = 20.0


def proportional_megabytes(pid: int) -> float:
    """PSS of a process: its own memory, and its share of what it shares. In MB of a million bytes."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    kibibytes = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return kibibytes * 1024 / 1e6


class KioskProcess:
    """``main.py`` with ``arguments``, or the same with busy threads inside it where ``busy`` says so, or with posters
    that come soon and whose frames are noted in the file ``noting``.

    ``began`` is the time (``perf_counter``) just before the process was made.
    """

    def __init__(
        self,
        environment: Mapping[str, str],
        data: Path,
        *arguments: str,
        busy: bool = False,
        noting: Path | None = None,
    ) -> None:
        said = () if "--open" in arguments else ("--open", "venue")  # rather than the first set-up
        program = ["-m", "tests.benchmarks.busy"] if busy else ["main.py"]
        if noting is not None:
            program = ["-m", "tests.benchmarks.posters_soon", str(noting)]
        self._busy = busy
        self._error = (data.parent / "stderr.txt").open("wb")
        self.began = perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, *program, "--data", str(data), "--now", NOW, *said, *arguments],
            env=dict(environment),
            cwd=TOP,
            stderr=self._error,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Leaving properly takes a busy kiosk half a minute: each of its steps waits its turn.
        self._process.kill() if self._busy else self._process.terminate()
        self._process.wait(STOP_SECONDS)
        self._error.close()

    def proportional_megabytes(self) -> float:
        """PSS: its own memory, and its share of what it shares. In MB of a million bytes."""
        return proportional_megabytes(self._process.pid)

    def processor_seconds(self) -> float:
        """What all its threads have used so far, to the nanosecond (``/proc`` counts ticks of 10 ms)."""
        # The clock of another process, as clock_getcpuclockid(3) would name it.
        return time.clock_gettime_ns((~self._process.pid << 3) | 2) / 1e9


class BusyDisk:
    """A process that writes a megabyte and fsyncs it, over and over, as long as the block lasts."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "busy-disk"

    def __enter__(self) -> Self:
        self._process = subprocess.Popen([sys.executable, "-m", "tests.benchmarks.busy", str(self._file)], cwd=TOP)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait(STOP_SECONDS)
        self._file.unlink(missing_ok=True)


def environment(display: str, scratch: Path) -> dict[str, str]:
    """What a kiosk is started with: this environment, that display, and a place for compiled Python of its own, so
    that a start finds it there as an installed kiosk does, wherever Python was told not to write any."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in ("WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE") and not name.startswith(("QT_", "QML", "QSG"))
    }
    return inherited | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPYCACHEPREFIX": str(scratch / "pycache"),
        "XDG_RUNTIME_DIR": str(scratch),
        "XDG_CACHE_HOME": str(scratch / "cache"),
    }
