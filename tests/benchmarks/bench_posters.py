"""Posters on an idle screen: how long their frames take, hiding while one comes, and what they use.

The fade is watched from inside, frame by frame; hiding, memory and processor time from outside.
"""

import json
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from time import perf_counter, sleep

from kiosk.content.catalogue import merge
from kiosk.device.fake import FrozenClock
from kiosk.startup.content_source import holidays_around, starter_editions
from kiosk.visitor.page_context import NoCounter, PageContext
from kiosk.visitor.posters import idle_posters
from tests.benchmarks.figures import Row
from tests.benchmarks.journeys import DEAF_SECONDS, READY_SECONDS
from tests.benchmarks.kiosk_process import KioskProcess
from tests.benchmarks.outside import Screen
from tests.benchmarks.posters_soon import AFTER_SECONDS
from tests.visitor.kiosks import NOW

BEFORE_SECONDS = 4.0
"""Until what a start leaves to do is done, and a poster or two have come."""

MARGIN = 0.985
"""Where the column of pixels stands that is watched: beside all that moves by a pixel a minute on the venue page."""

AT_REST_SECONDS = 0.1
"""Two frames further apart than this do not belong to one movement."""

CALM_SECONDS = 20.0
"""Until nothing of a start is left to do."""

IDLE_SECONDS = 160.0
"""Two posters, each after a minute of the venue page."""

INTO_FADE_SECONDS = (0.0, 0.05, 0.1, 0.2, 0.3)
"""When somebody hides after the first change of a poster's entrance is seen."""


def different_posters() -> int:
    """How many posters take turns in the starter edition at ``NOW``."""
    catalogue = merge(starter_editions())
    context = PageContext(catalogue, holidays_around(NOW.date()), FrozenClock(NOW), lambda ident: ident, NoCounter())
    return len(idle_posters(context))


def frames(environment: Mapping[str, str], scratch: Path) -> list[Row]:
    """Each frame of a whole round of posters coming and going, and memory before and after that round."""
    noted, count = scratch / "frames.json", different_posters()
    with KioskProcess(environment, scratch / "used", noting=noted) as kiosk:
        sleep(READY_SECONDS + BEFORE_SECONDS)
        before = kiosk.proportional_megabytes()
        sleep(2 * AFTER_SECONDS * count)
        after = kiosk.proportional_megabytes()
    taken: list[tuple[float, float, float]] = json.loads(noted.read_text(encoding="ascii"))
    ready = kiosk.began + READY_SECONDS + BEFORE_SECONDS
    moving = [(one, other) for one, other in pairwise(taken) if ready < one[0] > other[0] - AT_REST_SECONDS]
    drawn = [(swapped - began) * 1000 for _, (began, swapped, _) in moving]
    return [
        Row("a frame of a poster that comes or goes, to be drawn", "p95 ≤ 16", "ms", drawn),
        Row("… processor time of the thread that draws", "", "ms", [used * 1000 for _, (_, _, used) in moving]),
        Row("… from one to the next", "median ≤ 16.7", "ms", [(other[0] - one[0]) * 1000 for one, other in moving]),
        Row("memory (PSS), before most posters", "< 130", "MB", [before]),
        Row(f"memory (PSS) after {count} posters", "< 130", "MB", [after]),
    ]


def hides(screen: Screen, environment: Mapping[str, str], scratch: Path, count: int) -> list[Row]:
    """Press Escape while a poster comes, until the venue page is there from top to bottom."""
    column = screen.area(int(MARGIN * screen.width), 0, 1, screen.height)
    values = []
    screen.blank()
    with KioskProcess(environment, scratch / "used"):
        column.wait(any)
        page = column.settled()
    screen.blank()
    with KioskProcess(environment, scratch / "used", noting=scratch / "frames.json"):
        column.wait(page.__eq__)
        sleep(READY_SECONDS)
        for number in range(count):
            screen.tap_key("Escape")  # also where a poster is on: the page comes, and its turn begins anew
            column.wait(page.__eq__)
            sleep(DEAF_SECONDS)
            column.wait(page.__ne__)
            sleep(INTO_FADE_SECONDS[number % len(INTO_FADE_SECONDS)])
            pressed = screen.tap_key("Escape")
            values.append((column.wait(page.__eq__) - pressed) * 1000)
    return [Row("Escape to hidden while a poster comes", "median ≤ 16.7, p99 ≤ 33", "ms", values)]


def idles(screen: Screen, environment: Mapping[str, str], scratch: Path) -> list[Row]:
    """Processor time of a kiosk that nobody touches, posters and all."""
    screen.blank()
    with KioskProcess(environment, scratch / "used") as kiosk:
        sleep(CALM_SECONDS)
        began, used = perf_counter(), kiosk.processor_seconds()
        sleep(IDLE_SECONDS)
        share = (kiosk.processor_seconds() - used) / (perf_counter() - began) * 100
    return [Row(f"processor time of one core, idle with posters, over {IDLE_SECONDS:.0f} s", "< 0.2", "%", [share])]
