"""What time it is here. A clock is a callable that returns an aware time; whoever needs one is given it."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo

Clock = Callable[[], datetime]
"""The time now, aware, in the venue's time zone."""


class SystemClock:
    """The machine's own clock, told in the venue's time zone, whatever zone the machine is set to."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone

    def __call__(self) -> datetime:
        """The time now in the venue's zone."""
        return datetime.now(self._zone)


class OffsetClock:
    """A clock that was set to ``start`` when it was made and runs on from there (``--now``).

    Raises ``ValueError`` if ``start`` is not aware. ``elapsed`` counts seconds from any beginning and never goes back.
    """

    def __init__(self, start: datetime, elapsed: Callable[[], float] = time.monotonic) -> None:
        if start.utcoffset() is None:
            raise ValueError("the clock needs a start with a time zone")
        self._zone = start.tzinfo
        self._start = start.astimezone(UTC)  # adding to a local time would skip or repeat the hour of a clock change
        self._elapsed = elapsed
        self._began = elapsed()

    def __call__(self) -> datetime:
        """The time that this clock has reached, in the zone of its start."""
        return (self._start + timedelta(seconds=self._elapsed() - self._began)).astimezone(self._zone)
