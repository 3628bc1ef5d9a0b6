"""Memory that Python has freed still says what stood in it until something else needs the place (safety rule 2).

What is freed to the system's allocator is overwritten there (``device.secrecy``). Small objects go back to Python's
own, which keeps them as they were; so their places are taken once and left empty. Sizes: CPython gives small objects
places of 16, 32 … 512 bytes, and takes half-used pages first (its ``obmalloc``).
"""

from typing import Final

_PLACES: Final = range(48, 513, 16)
"""Sizes in bytes of the places that a typed word can have stood in, as text or encoded."""
_OF_A_SIZE: Final = 512 * 1024
"""Bytes taken of each size: more than lie free in half-used pages. About 10 ms in all, after the screen is hidden."""
_HEAD: Final = b"".__sizeof__()


def overwrite_freed() -> None:
    """Overwrite with zeros what small objects have left behind."""
    for size in _PLACES:
        taken = [bytes(size - _HEAD) for _ in range(_OF_A_SIZE // size)]
        taken.clear()
