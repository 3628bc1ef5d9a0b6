"""This kiosk beside what people would use instead, on one machine in one go, printed as one table. Run by hand:

    python -m tests.benchmarks.peers [--quick]

The other is Chromium in its kiosk mode, showing the same words on the GOV.UK Design System with its published component
“Exit this page” (``peer_site``). Needs ``chromium``, ``npm`` with its registry, and Xvfb. Both are driven and watched
from outside, in turn, so that what else the machine does meets both. Its network is this machine, and its pages ask
nothing of a server: a real site is slower. About twelve minutes; ``--quick`` four.
"""

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter, sleep

from tests.benchmarks.figures import machine, percentile
from tests.benchmarks.journeys import HIDE_BAR, READY_SECONDS, SUPPORT_TILE, TOUCH_HERE
from tests.benchmarks.kiosk_process import NOW, STOP_SECONDS, TOP, environment, proportional_megabytes
from tests.benchmarks.outside import Screen
from tests.benchmarks.peer_site import NEUTRAL, fetched, served, written
from tests.visitor.kiosks import starter_catalogue
from tests.x11 import virtual_screen

IDLE_SECONDS = 30.0
START_SECONDS = 60.0
PAUSE_SECONDS = 2.5
"""Between two visits: our venue page answers no touch for 0.7 s, more on a loaded machine."""
SPINNING = 2
"""Processes that take all of the processor, beside a busy disk, where a row says “loaded”."""

CHROMIUM = (
    "chromium",
    "--kiosk",
    "--window-position=0,0",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)
"""What it is started with: full screen, and nothing that would ask for the network."""


@dataclass(frozen=True)
class Peer:
    """Something to start and touch. Places are parts of the screen's width and height."""

    name: str
    command: Callable[[str], list[str]]
    """What starts it at ``neutral`` or ``start``."""

    begin: tuple[float, float]
    """Where its neutral page is touched to begin."""
    further: tuple[float, float]
    """Where its start page is touched to open another page."""
    leave: tuple[float, float]
    """Where any page is left."""
    column: float
    """Where the column of pixels stands that is watched: it crosses titles, pages and bars, and no clock."""


class Family:
    """A process and all that it started, which ends with the block. ``began`` is the time just before it was made."""

    def __init__(self, command: list[str], surroundings: Mapping[str, str]) -> None:
        self.began = perf_counter()
        self._process = subprocess.Popen(
            command, env=dict(surroundings), cwd=TOP, stderr=subprocess.DEVNULL, start_new_session=True
        )

    def __enter__(self) -> "Family":
        return self

    def __exit__(self, *fault: object) -> None:
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(STOP_SECONDS)
        for pid in self.members():
            os.kill(pid, signal.SIGKILL)

    def members(self) -> list[int]:
        """The processes of its session that are there now; a browser's helpers stay in it."""
        return [pid for pid, fields in _processes() if int(fields[3]) == self._process.pid]

    def megabytes(self) -> float:
        """PSS of all of them, in MB of a million bytes."""
        return sum(proportional_megabytes(pid) for pid in self.members())

    def processor_seconds(self) -> float:
        """What those that are there have used so far, to 10 ms each."""
        ticks = sum(
            int(fields[11]) + int(fields[12]) for _, fields in _processes() if int(fields[3]) == self._process.pid
        )
        return ticks / os.sysconf("SC_CLK_TCK")


def _processes() -> Iterator[tuple[int, list[str]]]:
    """Every process, with what stands behind its name in its ``stat`` (proc(5)): state, parent, group, session …"""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            text = (folder / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:  # it has ended meanwhile
            continue
        yield int(folder.name), text.rsplit(") ", 1)[1].split()


@contextmanager
def load(folder: Path) -> Iterator[None]:
    """Every core busy, and a disk that is written to, as long as the block lasts."""
    spin = [sys.executable, "-c", "while True: pass"]
    writing = [sys.executable, "-m", "tests.benchmarks.busy", str(folder / "busy-disk")]
    others = [subprocess.Popen(command, cwd=TOP) for command in (*([spin] * SPINNING), writing)]
    try:
        yield
    finally:
        for each in others:
            each.kill()
            each.wait()


class Trial:
    """One of the two on the screen: what is timed of it."""

    def __init__(self, peer: Peer, screen: Screen, surroundings: Mapping[str, str]) -> None:
        self.peer, self.screen, self._surroundings = peer, screen, surroundings
        self._column = screen.area(int(peer.column * screen.width), 0, 1, screen.height)
        # Between the bars: what is drawn of the pressed button itself is no answer yet.
        top, bottom = round(screen.height * 0.12), round(screen.height * 0.86)
        self._content = screen.area(int(peer.column * screen.width), top, 1, bottom - top)

    def started(self, page: str) -> Family:
        self.screen.blank()
        return Family(self.peer.command(page), self._surroundings)

    def starts(self, count: int, page: str) -> list[float]:
        """Milliseconds from making the process until the page has come to rest as it stays, each time anew."""
        with self.started(page):
            final = self._shown()
        values = []
        for _ in range(count):
            with self.started(page) as family:
                values.append(
                    (self._column.wait(lambda picture: picture == final, START_SECONDS) - family.began) * 1000
                )
                sleep(1)
        return values

    def visits(self, count: int) -> dict[str, list[float]]:
        """Milliseconds, each of ``count`` times: from a touch to the next page; from pressing the way out until
        anything has changed, and until the neutral page is complete. With memory and processor time."""
        values: dict[str, list[float]] = {"next": [], "first": [], "neutral": []}
        with self.started("neutral") as family:
            self._shown()
            for _ in range(count):
                self._column.settled()
                neutral = self._column.look()
                self._touch(self.peer.begin)
                values["next"].append(self._touch(self.peer.further))
                first, complete = self._leave(neutral)
                values["first"].append(first)
                values["neutral"].append(complete)
                sleep(PAUSE_SECONDS)
            values["memory"] = [family.megabytes()]
            # Last, since our venue page shows posters when nobody has touched it for a while.
            used, since = family.processor_seconds(), perf_counter()
            sleep(IDLE_SECONDS)
            values["idle"] = [(family.processor_seconds() - used) / (perf_counter() - since) * 100]
        return values

    def _shown(self) -> bytes:
        """Wait until there is more than a black screen, and nothing moves any more."""
        self._column.wait(any, START_SECONDS)
        sleep(2 * READY_SECONDS)
        return self._column.settled()

    def _touch(self, place: tuple[float, float]) -> float:
        before = self._content.settled()
        released = self.screen.tap(place)
        first, _, _ = self._content.changes(before)
        return (first - released) * 1000

    def _leave(self, neutral: bytes) -> tuple[float, float]:
        before = self._content.settled()
        pressed = self.screen.tap(self.peer.leave)
        first = self._content.wait(lambda picture: picture != before)
        complete = self._column.wait(lambda picture: picture == neutral)
        return (first - pressed) * 1000, (complete - pressed) * 1000


@dataclass(frozen=True)
class Comparison:
    """A line of the table: what was measured of both, in ``unit``, and how many times less it is to be here."""

    what: str
    unit: str
    here: list[float]
    there: list[float]
    aim: str

    def markdown(self) -> str:
        """The line; the ratio is that of the medians."""
        ratio = statistics.median(self.there) / max(statistics.median(self.here), 1e-9)
        shown = " | ".join(f"{_median_and_tail(each)}" for each in (self.here, self.there))
        return f"| {self.what} | {self.unit} | {shown} | {ratio:.1f} | {self.aim} | {len(self.here)} |"


def _median_and_tail(values: list[float]) -> str:
    ordered = sorted(values)
    median = f"{statistics.median(ordered):.1f}"
    return median if len(ordered) == 1 else f"{median} ({percentile(ordered, 99):.1f})"


def compared(kiosk: Trial, browser: Trial, scratch: Path, starts: int, visits: int) -> Iterator[Comparison]:
    """Every line, the two measured in turn."""
    for page, said in (("neutral", "the neutral page"), ("start", "its start page")):
        here, there = (each.starts(starts, page) for each in (kiosk, browser))
        yield Comparison(f"start until {said} is complete", "ms", here, there, "≥ 1")
    for loaded in (False, True):
        with ExitStack() as held:
            if loaded:
                held.enter_context(load(scratch))
            ours, theirs = (each.visits(visits) for each in (kiosk, browser))
        said = ", loaded" if loaded else ""
        yield Comparison(f"press to first change{said}", "ms", ours["first"], theirs["first"], "≥ 2")
        yield Comparison(f"press to neutral complete{said}", "ms", ours["neutral"], theirs["neutral"], "≥ 6")
        yield Comparison(f"tap to next page{said}", "ms", ours["next"], theirs["next"], "")
        if not loaded:
            yield Comparison(
                "memory of all its processes, after the visits", "MB", ours["memory"], theirs["memory"], "≥ 3"
            )
            yield Comparison("processor, neutral page, nothing done", "%", ours["idle"], theirs["idle"], "")


def main() -> None:
    """Measure both and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.peers")
    parser.add_argument("--quick", action="store_true", help="fewer repeats")
    quick = parser.parse_args().quick
    with ExitStack() as held:
        scratch = Path(held.enter_context(tempfile.TemporaryDirectory()))
        display = held.enter_context(virtual_screen())
        screen = held.enter_context(Screen(display))
        version = fetched(scratch / "package")
        written(starter_catalogue(), scratch / "package", scratch / "site")
        address = held.enter_context(served(scratch / "site"))
        around = environment(display, scratch)
        kiosk = Trial(
            Peer("this kiosk", partial(_kiosk, scratch), TOUCH_HERE, SUPPORT_TILE, HIDE_BAR, 0.62), screen, around
        )
        browser = Trial(
            Peer(
                "Chromium",
                partial(_chromium, scratch, screen, address),
                (0.28, 0.12),
                (0.28, 0.12),
                (0.7, 0.0185),
                0.55,
            ),
            screen,
            around,
        )
        asked = subprocess.run([CHROMIUM[0], "--version"], capture_output=True, text=True, check=True)
        print(f"{machine()}; {asked.stdout.strip()}; govuk-frontend {version}; load {os.getloadavg()[0]:.1f}\n")
        print("| what | unit | this kiosk: median (p99) | Chromium: median (p99) | ratio | aim | n |")
        print("|---|---|---:|---:|---:|---:|---:|", flush=True)
        for each in compared(kiosk, browser, scratch, 3 if quick else 10, 10 if quick else 50):
            print(each.markdown(), flush=True)


def _kiosk(scratch: Path, page: str) -> list[str]:
    opened = {"neutral": "venue"}.get(page, page)
    return [sys.executable, "main.py", "--data", str(scratch / "data"), "--now", NOW, "--open", opened]


def _chromium(scratch: Path, screen: Screen, address: str, page: str) -> list[str]:
    # As root it refuses its sandbox; an installed one would have it, which costs a start a little more.
    free = ["--no-sandbox"] if os.geteuid() == 0 else []
    size = f"--window-size={screen.width},{screen.height}"
    opened = NEUTRAL if page == "neutral" else f"{page}.html"
    return [*CHROMIUM, *free, size, f"--user-data-dir={scratch / 'profile'}", address + opened]


if __name__ == "__main__":
    main()
