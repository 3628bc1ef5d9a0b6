"""How long a change of language takes, from the touch to the picture, and what three languages cost in memory.

Measured from inside, without a screen, in a process of its own:

    python -m tests.benchmarks.bench_languages [COUNT]        prints the values as JSON
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter

from tests.benchmarks.figures import Row

LANGUAGES = ("pl", "ro", "ur")


def measured(environment: Mapping[str, str], count: int) -> list[Row]:
    """The rows, each of ``count`` changes to each language."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.bench_languages", str(count)],
        env={**environment, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        check=True,
        capture_output=True,
        text=True,
    )
    changes, offered, used = json.loads(run.stdout.splitlines()[-1])
    return [
        Row("change of language to the picture", "median < 250", "ms", changes),
        Row("memory that three languages on offer take", "< 12", "MB", [offered]),
        Row("and after visits in each", "< 50", "MB", [used]),
    ]


def _resident() -> float:
    """Megabytes of memory that are this process's alone."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


def _measure(count: int) -> tuple[list[float], float, float]:
    import msgspec  # noqa: PLC0415 - only the process that measures needs these
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - as above

    from kiosk.asset_paths import ROOM  # noqa: PLC0415 - as above
    from kiosk.content.settings import Settings  # noqa: PLC0415 - as above
    from kiosk.startup.content_source import page_context_of  # noqa: PLC0415 - as above
    from kiosk.store.snapshot import Snapshot  # noqa: PLC0415 - as above
    from kiosk.visitor.page_context import NoCounter  # noqa: PLC0415 - as above
    from kiosk.visitor.typefaces import load_fonts  # noqa: PLC0415 - as above
    from tests.visitor.kiosks import PlayedKiosk, holidays, settle, starter_catalogue  # noqa: PLC0415 - as above

    application = QGuiApplication.instance() or QGuiApplication([])
    load_fonts(("en-GB",))
    catalogue = starter_catalogue()
    assert catalogue.venue is not None
    venue = msgspec.structs.replace(catalogue.venue, languages=("en-GB", *LANGUAGES))
    kiosk = PlayedKiosk(1920, 1080)
    kiosk.wake()
    kiosk.picture()
    before = _resident()
    snapshot = Snapshot(
        msgspec.structs.replace(catalogue, venue=venue), holidays().table(), Settings(draft_translations=True)
    )
    kiosk.main_window.replace_context(page_context_of(snapshot, "en-GB", ROOM, kiosk.clock, NoCounter()))
    kiosk.main_window.visits.begin_again()
    kiosk.picture()
    offered = _resident() - before
    changes = []
    for _ in range(count):
        for tag in LANGUAGES:
            began = perf_counter()
            kiosk.session.open(f"language/{tag}")
            kiosk.picture()
            changes.append((perf_counter() - began) * 1000)
            settle()
    used = _resident() - before
    kiosk.close()
    del application
    return changes, offered, used


if __name__ == "__main__":
    print(json.dumps(_measure(int(sys.argv[1]) if len(sys.argv) > 1 else 5)))
    sys.stdout.flush()
    os._exit(0)
