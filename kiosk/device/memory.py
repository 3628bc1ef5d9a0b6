"""Memory that is free, but still counts as this process's."""

import ctypes
import sys


def give_back() -> None:
    """Hand what was freed back to the system, where the C library can be asked to. It takes some milliseconds.

    GNU's library keeps it for the next that asks: after an hour of writing, 60 MB that a kiosk needs only while staff
    are there.
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
