"""What is timed from outside: starts, hides, page turns, and what a kiosk uses while it does nothing.

Places are parts of the screen's width and height, on a landscape screen in English with the starter edition.
"""

import shutil
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from time import perf_counter, sleep

from tests.benchmarks.busy import CALM_SECONDS
from tests.benchmarks.figures import Row
from tests.benchmarks.kiosk_process import BusyDisk, KioskProcess
from tests.benchmarks.outside import Area, Screen

HIDE_BAR = (0.75, 0.94)
SUPPORT_TILE = (0.35, 0.32)
FIRST_TOPIC = (0.15, 0.27)
START = (0.19, 0.94)
TOUCH_HERE = (0.7, 0.1)
"""“Touch here to start”: for ten seconds after hiding nothing else wakes the venue page."""

PROBE = 0.62
"""Where the column of pixels stands that is watched: it crosses the top bar, every page and the hide bar, and neither
the venue's clock nor a place that is touched."""

DEAF_SECONDS = 1.2
"""The venue page answers no touch for 0.7 s after it hid something, and a page that just came for 0.35 s."""

READY_SECONDS = 4.0
"""Until a kiosk has opened its database and compiled its pages."""

IDLE_SECONDS = 60.0
VISITS = 30


class Bench:
    """A screen, an environment to start kiosks in, and a data folder that kiosks have used before."""

    def __init__(self, screen: Screen, environment: Mapping[str, str], scratch: Path) -> None:
        self.screen, self.environment, self.scratch = screen, environment, scratch
        self._used = scratch / "used"
        self._whole = screen.whole()
        self._column = screen.area(int(PROBE * screen.width), 0, 1, screen.height)
        with self._kiosk():
            sleep(READY_SECONDS)
            self._hidden = self._column.settled()

    def _kiosk(self, *arguments: str, busy: bool = False, folder: Path | None = None) -> KioskProcess:
        self.screen.blank()
        return KioskProcess(self.environment, folder or self._used, *arguments, busy=busy)

    # --- starts ---

    def starts(self, count: int) -> list[Row]:
        """From making the process until every pixel is what it will stay, with the data folder of an earlier run."""
        return [
            self._start_row("start to the complete venue page", "median < 450", "venue", count),
            self._start_row("start to a complete Start page", "median < 800", "start", count),
        ]

    def _start_row(self, what: str, aim: str, page: str, count: int) -> Row:
        final = self._final(page)
        values = []
        for _ in range(count):
            with self._kiosk("--open", page) as kiosk:
                values.append(self._complete(kiosk, self._whole, final))
                sleep(1)
        return Row(what, aim, "ms", values)

    def first_starts(self, count: int) -> list[Row]:
        """The same on an empty data folder: everything is installed and compiled first."""
        final = self._final("venue")
        values = []
        for number in range(count):
            folder = self.scratch / f"new-{number}"
            with self._kiosk(folder=folder) as kiosk:
                values.append(self._complete(kiosk, self._whole, final))
                sleep(READY_SECONDS)
            shutil.rmtree(folder)
        return [Row("the very first start, empty data folder", "", "ms", values)]

    def _final(self, page: str) -> bytes:
        with self._kiosk("--open", page):
            sleep(READY_SECONDS)
            return self._whole.settled()

    @staticmethod
    def _complete(kiosk: KioskProcess, area: Area, final: bytes) -> float:
        return (area.wait(lambda picture: picture == final) - kiosk.began) * 1000

    # --- touches ---

    def hides(self, count: int, *, busy: bool = False) -> list[Row]:
        """Press the bar, on Start and on a page one step further in turn, until the venue page is there from top to
        bottom. ``busy``: with three busy Python threads in the kiosk and a busy disk."""
        values, opened = [], []
        with self._kiosk(busy=busy), BusyDisk(self.scratch) if busy else nullcontext():
            sleep(READY_SECONDS + (CALM_SECONDS if busy else 0))
            for number in range(count):
                opened.append(self._begin())
                if number % 2:
                    self._turn(SUPPORT_TILE)
                values.append(self._hide())
        if busy:
            return [
                Row("press to hidden, 3 busy Python threads, busy disk", "p99 ≤ 50", "ms", values),
                Row("touch on the venue page to Start drawn, as busy", "", "ms", opened),
            ]
        return [
            Row("press to hidden", "median ≤ 16.7, p99 ≤ 33", "ms", values),
            Row("touch on the venue page to Start drawn", "p95 < 50", "ms", opened),
        ]

    def turns(self, count: int) -> list[Row]:
        """Tap and lift, until the first frame with the next page, and until it stands still after its slide."""
        drawn, still = [], []
        with self._kiosk("--open", "start"):
            sleep(READY_SECONDS)
            for _ in range(-(-count // 3)):
                for place in (SUPPORT_TILE, FIRST_TOPIC, START):
                    first, last = self._turn(place)
                    drawn.append(first)
                    still.append(last)
        return [
            Row("tap to next page drawn", "p95 < 50", "ms", drawn),
            Row("tap to next page at rest (its slide takes 150 ms)", "", "ms", still),
        ]

    def first_turns(self, count: int) -> list[Row]:
        """The first visitor's first steps after a start."""
        values = []
        for _ in range(-(-count // 3)):
            with self._kiosk():
                sleep(READY_SECONDS)
                values += [self._turn(place)[0] for place in (TOUCH_HERE, SUPPORT_TILE, FIRST_TOPIC)]
        return [Row("the same, the first time after a start", "", "ms", values)]

    def _begin(self) -> float:
        # As it stands now: what is still on it moves by a pixel a minute. A screen without a window is black.
        self._column.wait(any)
        self._hidden = self._column.look()
        return self._turn(TOUCH_HERE)[0]

    def _turn(self, place: tuple[float, float]) -> tuple[float, float]:
        self.screen.press(place)
        # As long as a finger rests; meanwhile what was pressed is drawn.
        sleep(0.08)
        before = self._column.look()
        released = self.screen.release()
        first, last, _ = self._column.changes(before)
        return (first - released) * 1000, (last - released) * 1000

    def _hide(self) -> float:
        pressed = self.screen.press(HIDE_BAR)
        seen = self._column.wait(lambda picture: picture == self._hidden)
        self.screen.release()
        sleep(DEAF_SECONDS)
        return (seen - pressed) * 1000

    # --- what it uses ---

    def uses(self) -> list[Row]:
        """Memory and processor time of one kiosk, before and after ``VISITS`` visits."""
        with self._kiosk() as kiosk:
            sleep(READY_SECONDS)
            began, used = perf_counter(), kiosk.processor_seconds()
            fresh = kiosk.proportional_megabytes()
            sleep(IDLE_SECONDS)
            share = (kiosk.processor_seconds() - used) / (perf_counter() - began) * 100
            # A poster may be on by now, and a touch on it opens its campaign: that is not one of the visits, and what
            # comes when it is hidden is another picture.
            self._turn(TOUCH_HERE)
            self.screen.press(HIDE_BAR)
            self.screen.release()
            sleep(DEAF_SECONDS)
            for _ in range(VISITS):
                self._begin()
                for place in (SUPPORT_TILE, FIRST_TOPIC):
                    self._turn(place)
                during = kiosk.proportional_megabytes()
                self._hide()
            after = kiosk.proportional_megabytes()
        return [
            Row("memory (PSS) on the venue page", "< 130", "MB", [fresh]),
            Row("memory (PSS) on a page of a visit", "< 130", "MB", [during]),
            Row(f"memory (PSS) on the venue page after {VISITS} visits", "< 130", "MB", [after]),
            Row("processor time of one core on the venue page, over 60 s", "< 0.2", "%", [share]),
        ]
