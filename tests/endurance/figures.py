"""What a process uses, to be compared later: memory, objects, file descriptors."""

import gc
import os
from dataclasses import dataclass

from tests.benchmarks.kiosk_process import proportional_megabytes


@dataclass(frozen=True)
class Figures:
    """At one moment, on the venue page, with nobody there."""

    megabytes: float
    """PSS, in MB of a million bytes."""
    python_objects: int
    items: int
    """Objects that lie in the window."""
    descriptors: int

    @classmethod
    def now(cls, items: int) -> "Figures":
        """Of this process."""
        gc.collect()
        descriptors = len(os.listdir("/proc/self/fd"))
        return cls(proportional_megabytes(os.getpid()), len(gc.get_objects()), items, descriptors)

    def __str__(self) -> str:
        return (
            f"{self.megabytes:.1f} MB, {self.python_objects} objects of Python, {self.items} in the window, "
            f"{self.descriptors} descriptors"
        )
