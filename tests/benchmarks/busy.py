"""Work that gets in the way: ``busy FILE`` keeps a disk busy; with options, it is a kiosk with three busy threads."""

import os
import sys
import threading
import time
from pathlib import Path

from kiosk.commands import main

THREADS = 3
CALM_SECONDS = 4.0
"""The kiosk may start in peace."""

BLOCK = b"\0" * 1_000_000


def burn() -> None:
    """Python that never waits: each thread wants the interpreter's lock all the time."""
    time.sleep(CALM_SECONDS)
    count = 0
    while True:
        count += 1


def write(path: Path) -> None:
    """Write and fsync without end."""
    with path.open("wb") as file:
        while True:
            file.seek(0)
            file.write(BLOCK)
            file.flush()
            os.fsync(file.fileno())


if __name__ == "__main__":
    if not sys.argv[1].startswith("-"):
        write(Path(sys.argv[1]))
    for _ in range(THREADS):
        threading.Thread(target=burn, daemon=True).start()
    sys.exit(main())
