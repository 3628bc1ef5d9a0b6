"""Years in a corner, in short: ``python -m tests.endurance``, run by hand; ``.ci/run`` runs ``short``.

    python -m tests.endurance [short | monkey | visits | year] [--steps N] [--seed S] [--from STEP]

``monkey``: a million steps of somebody who touches, types and turns the screen at random, as a visitor and as staff;
``visits``: ten thousand visits that nobody ends but the idle time; ``year``: every two hours of a year. Without a word:
all three, for hours. ``short``: 20,000 steps, by two monkeys at once, in about a minute of two quiet cores.

What must never be ends it with exit code 1, a sentence, and the step to begin at to see it again: a complaint of Qt,
QML or Python, a window or a page that is not ours, a way out, anything of a visit beside the venue page, memory that
grows by 5 MB, objects or file descriptors that become more. A crash ends it too, and says where.
"""

import argparse
import faulthandler
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from time import perf_counter

from PySide6.QtGui import QGuiApplication

from kiosk.device.memory import keep_little
from tests.endurance.figures import Figures
from tests.endurance.monkey import Monkey
from tests.endurance.visits import HOURS, idle_visits, year
from tests.endurance.watched_kiosk import Fault, WatchedKiosk, watched

MONKEY, VISITS, LOOKS_OF_A_YEAR = 1_000_000, 10_000, 365 * 24 * 60 // (HOURS * 60 + 1)

MOST_GROWTH = 5.0
"""MB by which memory may have grown in the end, since everything was met once."""

LOOKS = 10
"""How often in a run figures are told."""

WARM = 0.25
"""The part of a run after which everything was met: pages are compiled, glyphs drawn, Qt's and Python's stores full."""


def told(words: str) -> None:
    """To the terminal, at once."""
    print(words, flush=True)


def endure(kiosk: WatchedKiosk, name: str, total: int, steps: Iterator[int]) -> None:
    """Take ``total`` of ``steps``, tell figures now and then, and see whether they grow. Raises ``Fault``."""
    began = perf_counter()
    warm: list[Figures] = []
    for done, step in zip(range(1, total + 1), steps, strict=False):
        if done % max(1, total // LOOKS) and done != total:
            continue
        figures = kiosk.figures()
        kiosk.check()
        told(f"{name}: {done} of {total}, step {step}, {perf_counter() - began:.0f} s: {figures}")
        if done >= total * WARM:
            warm.append(figures)
    if len(warm) > 1:
        compare(name, warm[: len(warm) // 2], warm[len(warm) // 2 :])


def compare(name: str, first: Sequence[Figures], last: Sequence[Figures]) -> None:
    """Raise ``Fault`` for what grew. The least of some figures is what stays: the rest comes and goes."""
    grown = min(each.megabytes for each in last) - min(each.megabytes for each in first)
    told(f"{name}: since everything was met once, {grown:+.1f} MB")
    if grown > MOST_GROWTH:
        raise Fault(f"Memory grew by {grown:.1f} MB.")
    for what in ("items", "descriptors"):
        before, now = (min(getattr(each, what) for each in figures) for figures in (first, last))
        if now > before:
            raise Fault(f"There are {now} {what}, and were {before}.")


def numbered(step: Callable[[int], object], first: int, at: list[int]) -> Iterator[int]:
    """Take steps from ``first`` on for ever; ``at`` holds the number of the one that is taken."""
    for at[0] in count(first):
        step(at[0])
        yield at[0]


def run(what: str, steps: int | None, seed: int, first: int) -> int:
    """One part, on a kiosk of its own; 1 where something happened that must not."""
    at = [first]
    with watched() as kiosk:
        kiosk.meet_everything()
        kinds: dict[str, tuple[int, Callable[[int], object]]] = {
            "monkey": (MONKEY, Monkey(kiosk, seed).step),
            "visits": (VISITS, idle_visits(kiosk, seed)),
            "year": (LOOKS_OF_A_YEAR, year(kiosk, seed)),
        }
        usual, step = kinds[what]
        try:
            endure(kiosk, what, steps or usual, numbered(step, first, at))
        except Fault as fault:
            told(f"{what} --seed {seed}, at step {at[0]}: {fault}")
            return 1
    return 0


def short(seed: int) -> int:
    """Two monkeys at once."""
    parts = (
        ["monkey", "--steps", "10000", "--seed", str(seed)],
        ["monkey", "--steps", "10000", "--seed", str(seed + 1)],
    )
    begun = [subprocess.Popen([sys.executable, "-m", "tests.endurance", *part]) for part in parts]
    return max(abs(each.wait()) for each in begun)


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.endurance")
    parser.add_argument("what", nargs="*", choices=("short", "monkey", "visits", "year", []))
    parser.add_argument("--steps", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="first")
    asked = parser.parse_args()
    faulthandler.enable()
    keep_little()  # as a kiosk does
    if asked.what == ["short"]:
        return short(asked.seed)
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    application = QGuiApplication(sys.argv[:1])
    outcome = max(
        run(what, asked.steps, asked.seed, asked.first) for what in asked.what or ("monkey", "visits", "year")
    )
    del application
    return outcome


if __name__ == "__main__":
    sys.exit(main())
