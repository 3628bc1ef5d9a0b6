"""Giving memory back: asked for where the C library can, and nothing anywhere else."""

import subprocess
import sys

import pytest

from kiosk.device import memory
from tests.running import PATIENCE, ROOT

HELD = """
import ctypes, threading
from pathlib import Path
from kiosk.device import memory

library = ctypes.CDLL(None)
library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
library.free.argtypes, library.free.restype = [ctypes.c_void_p], None

def resident():
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Rss:"))

def use(size):
    block = library.malloc(size)
    ctypes.memset(block, 1, size)
    library.free(block)

{first}
use(30 << 20)
before = resident()
worker = threading.Thread(target=use, args=[20 << 20])
worker.start()
worker.join()
memory.give_back()
print((resident() - before) >> 20)
"""


class Library:
    """A C library that notes what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def malloc_trim(self, kept: int) -> None:
        """Note it."""
        self.asked.append(kept)


def test_gnu_s_library_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("kiosk.device.memory.ctypes.CDLL", lambda name: library)
    memory.give_back()
    assert library.asked == [0]


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_another_library_is_left_alone(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    looked: list[object] = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr("kiosk.device.memory.ctypes.CDLL", looked.append)
    memory.give_back()
    assert looked == ([None] if platform == "linux" else [])


def test_what_a_worker_used_once_is_given_back() -> None:
    """Argon2 needs 19 MiB for each PIN; something else was as large before."""

    def held(first: str) -> int:
        program = HELD.format(first=first)
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, timeout=PATIENCE
        )
        return int(done.stdout)

    assert held("") >= 15
    assert held("memory.keep_little()") <= 1


def test_another_library_s_limits_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[object] = []
    monkeypatch.setattr("kiosk.device.memory.ctypes.CDLL", looked.append)
    monkeypatch.setattr(sys, "platform", "win32")
    memory.keep_little()
    assert looked == []
    monkeypatch.setattr(sys, "platform", "linux")
    memory.keep_little()
    assert looked == [None]
