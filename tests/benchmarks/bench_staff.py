"""How long staff wait: coming in, turning pages, opening forms, typing; and how fast their screen hides meanwhile."""

import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from random import Random
from time import sleep
from zoneinfo import ZoneInfo

from kiosk.device.clock import SystemClock
from kiosk.startup.content_source import open_store
from kiosk.store.people import People
from tests.benchmarks.figures import Row
from tests.benchmarks.journeys import HIDE_BAR, PROBE
from tests.benchmarks.kiosk_process import TOP, proportional_megabytes
from tests.benchmarks.outside import Screen
from tests.benchmarks.staff_at_work import PIN

WALK_SECONDS = 180.0
AWAY_SECONDS = 10
IN_SECONDS = 3.0
"""By then somebody has come in, and the form they write in is there."""

WRITING_SECONDS = 3.0
"""Somewhere in this time the screen is hidden: while keys are pressed, and while the preview is drawn."""


def hire(folder: Path) -> Path:
    """A data folder in which somebody has a PIN."""
    folder.mkdir(exist_ok=True)
    clock = SystemClock(ZoneInfo("Europe/London"))
    with closing(open_store(folder, clock, None).store) as store:
        people = People(store, clock)
        if not people.everyone():
            people.add("Amina Hart", "manager", PIN, "Amina Hart")
    return folder


def waits(environment: Mapping[str, str], scratch: Path, count: int) -> list[Row]:
    """What staff wait for, ``count`` times: in a folder where they have never been, and in one where they have."""
    new = [_walked(environment, hire(scratch / f"staff-new-{number}")) for number in range(count)]
    used = [_walked(environment, scratch / f"staff-new-{number}") for number in range(count)]
    both = new + used

    def row(what: str, aim: str, figure: str, begin: str, walks: list[dict[str, dict[str, float]]] = used) -> Row:
        values = [each[figure] for walk in walks for name, each in walk.items() if name.startswith(begin)]
        return Row(what, aim, "ms", values)

    return [
        row("name held long enough, to the PIN pad, the very first time", "< 300", "frame", "pad", new),
        row("… the first time after a start", "< 300", "frame", "pad"),
        row("the event loop kept busy at once, while the name is held", "< 16", "longest", "hold", both),
        row("unlocked, with Argon2, to the overview", "", "frame", "unlock", both),
        row("turning to a staff page, the very first time", "< 150", "frame", "first", new),
        row("… the first time after a start", "< 150", "frame", "first"),
        row("… another time", "< 80", "frame", "again", both),
        row("… another time, processor time of the thread that draws", "", "used", "again", both),
        row("opening the largest topic", "", "frame", "form topic", both),
        row("opening the largest service", "", "frame", "form service", both),
        row("the event loop kept busy at once, while a form and its preview come", "", "longest", "form", both),
        row("a key in a field to the frame that shows it", "< 16", "frame", "key", both),
        row("a key and all that follows it, the preview too: processor time", "", "used", "key", both),
        row("the event loop kept busy at once, after a key", "< 16", "longest", "key", both),
    ]


def _walked(environment: Mapping[str, str], folder: Path) -> dict[str, dict[str, float]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.staff_at_work", "time", str(folder)],
        env=dict(environment),
        cwd=TOP,
        check=True,
        capture_output=True,
        timeout=WALK_SECONDS,
    )
    walk: dict[str, dict[str, float]] = json.loads(done.stdout.splitlines()[-1])
    return walk


def leaves(environment: Mapping[str, str], scratch: Path) -> list[Row]:
    """What of the memory staff needed is still held ``AWAY_SECONDS`` after they have gone."""
    rows = []
    for mode, what in (("look", "staff came in and left"), ("stay", "staff saw every page, wrote, and left")):
        folder = hire(scratch / f"staff-left-{mode}")
        with subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.staff_at_work", mode, str(folder)],
            env=dict(environment),
            cwd=TOP,
            stdout=subprocess.PIPE,
        ) as kiosk:
            assert kiosk.stdout is not None
            try:
                assert kiosk.stdout.readline() == b"left\n"
                sleep(AWAY_SECONDS)
                value = proportional_megabytes(kiosk.pid)
            finally:
                kiosk.kill()
        rows.append(Row(f"memory (PSS) on the venue page, {AWAY_SECONDS} s after {what}", "< 140", "MB", [value]))
    return rows


def hides(screen: Screen, environment: Mapping[str, str], scratch: Path, count: int) -> list[Row]:
    """Press the bar while somebody writes in the largest form with its preview beside it, at any moment, until the
    venue page is there from top to bottom."""
    chance, values = Random(1), []
    column = screen.area(int(PROBE * screen.width), 0, 1, screen.height)
    screen.blank()
    blank = column.look()
    folder = hire(scratch / "staff-writing")
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.staff_at_work", "type", str(folder)], env=dict(environment), cwd=TOP
    ) as kiosk:
        try:
            column.wait(lambda picture: picture != blank)
            hidden = column.settled()
            for _ in range(count):
                column.wait(lambda picture: picture != hidden)
                sleep(IN_SECONDS + chance.random() * WRITING_SECONDS)
                pressed = screen.press(HIDE_BAR)
                values.append((column.wait(lambda picture: picture == hidden) - pressed) * 1000)
                screen.release()
        finally:
            kiosk.terminate()
    return [Row("press to hidden, while staff write and the preview follows", "median ≤ 16.7, p99 ≤ 33", "ms", values)]
