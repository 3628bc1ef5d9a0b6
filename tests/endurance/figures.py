"""What a process uses, to be compared later: memory, objects, file descriptors."""

import gc
import os
from dataclasses import dataclass
from pathlib import Path

OWN = ("Pss_Anon:", "Pss_Shmem:", "SwapPss:")
"""What of PSS a process made itself (proc(5), smaps_rollup). Of the rest, read from files, it has a share, and that
grows by tens of MB as soon as another kiosk on the machine ends."""


def own_megabytes() -> float:
    """Memory this process made itself, in MB of a million bytes."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(OWN)) * 1024 / 1e6


@dataclass(frozen=True)
class Figures:
    """At one moment, on the venue page, with nobody there."""

    megabytes: float
    """``own_megabytes``."""
    python_objects: int
    items: int
    """Objects that lie in the window."""
    descriptors: int

    @classmethod
    def now(cls, items: int) -> "Figures":
        """Of this process."""
        gc.collect()
        descriptors = len(os.listdir("/proc/self/fd"))
        return cls(own_megabytes(), len(gc.get_objects()), items, descriptors)

    def __str__(self) -> str:
        return (
            f"{self.megabytes:.1f} MB, {self.python_objects} objects of Python, {self.items} in the window, "
            f"{self.descriptors} descriptors"
        )
