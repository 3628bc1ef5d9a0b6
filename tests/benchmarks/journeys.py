"""What is timed from outside: starts, hides, page turns, and what a kiosk uses while it does nothing.

Places are parts of the screen's width and height, on a landscape screen in English with the starter edition.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from time import perf_counter, sleep

from tests.benchmarks.kiosk_process import BusyDisk, KioskProcess
from tests.benchmarks.outside import Area, Screen, SlowError

HIDE_BAR = (0.75, 0.94)
SUPPORT_TILE = (0.35, 0.32)
FIRST_TOPIC = (0.15, 0.27)
BACK = (0.075, 0.94)
ANYWHERE = (0.5, 0.5)
PROBE = 0.62
"""Where the column of pixels stands that is watched: it crosses the top bar, every page and the hide bar, and none of
the places that are touched."""

DEAF_SECONDS = 0.75
"""The venue page answers no touch for 0.7 s after it hid something."""

SETTLING_SECONDS = 0.4
"""A page that just came answers none for 0.35 s."""


class Visitor:
    """Somebody at a running kiosk, and the two pictures they tell apart."""

    def __init__(self, screen: Screen, first: str = "venue") -> None:
        self.screen = screen
        self.whole = screen.whole()
        self.column = screen.area(int(PROBE * screen.width), 0, 1, screen.height)
        self.first = first

    def hide(self, hidden: bytes) -> float:
        """Press the bar; returns seconds until the column shows the venue page from top to bottom."""
        pressed = self.screen.press(HIDE_BAR)
        seen = self.column.wait(lambda picture: picture == hidden)
        self.screen.release()
        return seen - pressed

    def turn(self, place: tuple[float, float]) -> tuple[float, float]:
        """Tap; returns seconds until the first frame of the next page and until its picture stands still."""
        self.screen.press(place)
        sleep(0.06)
        before = self.column.look()
        released = self.screen.release()
        seen = self.column.wait(lambda picture: picture != before)
        self.column.settled()
        return seen - released, 0.0
