"""What the child process made."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Made:
    """Width and height in pixels, duration in seconds; ``notes`` are sentences about what became different."""

    width: int = 0
    height: int = 0
    duration: float = 0.0
    notes: tuple[str, ...] = ()
