"""Memory that is free, but still counts as this process's."""

import ctypes
import sys

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
"""What ``mallopt`` knows them by (GNU C library, malloc.h)."""

MAPPED_BYTES = 1 << 20
"""A block of this size or more is asked of the system by itself, and goes back to it as soon as it is freed."""

KEPT_BYTES = 8 << 20
"""How much that is free at the end of a heap stays with it."""


def keep_little() -> None:
    """Let large blocks go back to the system when they are freed, where the C library can be told to.

    GNU's library raises both limits by itself, to 23 MB once a page's pictures were loaded. The 20 MB that Argon2 needs
    to check a PIN then come from the worker's heap and stay at the end of it, where ``malloc_trim`` does not look:
    memory (PSS) ten seconds after staff had left was 144 MB instead of 139 MB, and after a dozen long forms 176 MB
    instead of 155 MB. To be called before threads are begun.
    """
    if sys.platform == "linux":
        option = getattr(ctypes.CDLL(None), "mallopt", None)
        if option is not None:
            option(M_MMAP_THRESHOLD, MAPPED_BYTES)
            option(M_TRIM_THRESHOLD, KEPT_BYTES)


def give_back() -> None:
    """Hand what was freed back to the system, where the C library can be asked to. It takes some milliseconds.

    GNU's library keeps it for the next that asks: after an hour of writing, 60 MB that a kiosk needs only while staff
    are there.
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
