"""Measure everything and print it as one table. Run by hand, on a machine that does nothing else:

    python -m tests.benchmarks [--quick] [NAME …]

It takes about forty minutes (``--quick``: twelve). Figures differ by machine, so nothing here passes or fails; the aims
are those of a two-core machine without a graphics chip.
"""

import argparse
import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks import bench_drafts, bench_forms, bench_languages, bench_posters, bench_staff, bench_voice
from tests.benchmarks.bench_search import keys
from tests.benchmarks.bench_snapshot import loads
from tests.benchmarks.figures import HEADING, Row, machine
from tests.benchmarks.journeys import Bench
from tests.benchmarks.kiosk_process import environment
from tests.benchmarks.outside import Screen
from tests.x11 import virtual_screen

NAMES = (
    "hide",
    "hide-busy",
    "start",
    "first-start",
    "turn",
    "first-turn",
    "use",
    "catalogue",
    "staff",
    "staff-waits",
    "staff-hide",
    "staff-memory",
    "posters",
    "posters-hide",
    "posters-idle",
    "voice",
    "languages",
)


def measures(bench: Bench, few: bool) -> dict[str, Callable[[], list[Row]]]:
    """What can be measured, by the name it is asked for."""
    return dict(
        zip(
            NAMES,
            (
                lambda: bench.hides(20 if few else 200),
                lambda: bench.hides(20 if few else 200, busy=True),
                lambda: bench.starts(5 if few else 20),
                lambda: bench.first_starts(1 if few else 5),
                lambda: bench.turns(15 if few else 150),
                lambda: bench.first_turns(3 if few else 30),
                bench.uses,
                lambda: [*loads(), *keys()],
                lambda: [*bench_drafts.drafts(), *bench_forms.measured()],
                lambda: bench_staff.waits(bench.environment, bench.scratch, 1 if few else 5),
                lambda: bench_staff.hides(bench.screen, bench.environment, bench.scratch, 10 if few else 100),
                lambda: bench_staff.leaves(bench.environment, bench.scratch),
                lambda: bench_posters.frames(bench.environment, bench.scratch),
                lambda: bench_posters.hides(bench.screen, bench.environment, bench.scratch, 10 if few else 50),
                lambda: bench_posters.idles(bench.screen, bench.environment, bench.scratch),
                lambda: bench_voice.measured(bench.scratch, 5 if few else 30),
                lambda: bench_languages.measured(bench.environment, 2 if few else 20),
            ),
            strict=True,
        )
    )


def main() -> None:
    """Print one line as soon as it is known."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--quick", action="store_true", help="fewer repeats")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(NAMES):
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    with ExitStack() as held:
        scratch = Path(held.enter_context(tempfile.TemporaryDirectory()))
        display = held.enter_context(virtual_screen())
        screen = held.enter_context(Screen(display))
        known = measures(Bench(screen, environment(display, scratch), scratch), asked.quick)
        print(f"{machine()}; load average {os.getloadavg()[0]:.1f} at the beginning\n\n{HEADING}", flush=True)
        for name, measure in known.items():
            if name in asked.names or not asked.names:
                for row in measure():
                    print(row.markdown(), flush=True)


if __name__ == "__main__":
    main()
