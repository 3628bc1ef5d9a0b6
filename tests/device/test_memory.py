"""Giving memory back: asked for where the C library can, and nothing anywhere else."""

import sys

import pytest

from kiosk.device import memory


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
