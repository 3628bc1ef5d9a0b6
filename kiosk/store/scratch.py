"""A place for what is being made, inside the data folder, and gone again whatever happens."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kiosk.errors import MachineError
from kiosk.store.faults import told_plainly

_PREFIX = "scratch-"
ABANDONED_SECONDS = 3600
"""After an hour without a change, what is being made belongs to a process that was killed."""

SPARE_BYTES = 16 * 1024 * 1024
"""Room that is left for the kiosk itself."""


@contextmanager
def scratch_somewhere(folder: Path, size: int) -> Iterator[Path]:
    """As ``scratch``, with room for ``size`` bytes; in memory or among the system's own temporary files where the disk
    of ``folder`` is full or can only be read."""
    with ExitStack() as held:
        try:
            require_room(folder, size)
            place = held.enter_context(scratch(folder))
        except MachineError:
            place = held.enter_context(_elsewhere(size))
        yield place


@contextmanager
def _elsewhere(size: int) -> Iterator[Path]:
    memory, usual = Path("/dev/shm"), Path(tempfile.gettempdir())
    outside = memory if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > size + SPARE_BYTES else usual
    require_room(outside, size)
    with scratch(outside) as place:
        yield place


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """A new folder for this account only; those that a killed process left are swept away. Raises ``MachineError``."""
    with told_plainly(folder):
        for left in folder.glob(f"{_PREFIX}*"):
            if left.is_dir() and not left.is_symlink() and is_abandoned(left):
                shutil.rmtree(left, ignore_errors=True)
        place = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def is_abandoned(path: Path) -> bool:
    """Whether nothing was done to ``path`` for so long that whoever made it must be gone. Raises ``OSError``."""
    return time.time() - path.stat().st_mtime > ABANDONED_SECONDS


def require_room(folder: Path, size: int) -> None:
    """Raise ``MachineError`` where the disk of ``folder`` has no room for ``size`` bytes more."""
    with told_plainly(folder):
        free = shutil.disk_usage(folder).free
    if free < size + SPARE_BYTES:
        needed, there = -(-(size + SPARE_BYTES) // 10**6), free // 10**6
        raise MachineError(
            f"There is not enough room in {folder}: {needed} MB are needed, and {there} MB are free.",
            "Make some room there and try again. Nothing was changed.",
        )
