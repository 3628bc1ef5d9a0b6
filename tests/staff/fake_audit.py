"""The list of who did what, in memory; and what every fake behind the ports has in common."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass


class Faulty:
    """A fake whose faults a test chooses."""

    fails: Exception | None = None
    """Raised once, the next time anything is asked for."""

    refuses: Exception | None = None
    """Raised by whatever would change something, as long as it stands here: a disk that is full."""

    def _reads(self) -> None:
        fault, self.fails = self.fails, None
        if fault is not None:
            raise fault

    def _writes(self) -> None:
        self._reads()
        if self.refuses is not None:
            raise self.refuses


@dataclass(frozen=True)
class FakeAuditLine:
    """Something somebody did."""

    at: dt.datetime
    who: str
    what: str


class FakeAudit(Faulty):
    """Who did what. ``now`` gives an aware time."""

    def __init__(self, now: Callable[[], dt.datetime]) -> None:
        self.lines: list[FakeAuditLine] = []
        """The newest last."""
        self._now = now

    def note(self, who: str, what: str) -> None:
        """Put a sentence in the list."""
        self._writes()
        self.add(who, what)

    def latest(self, count: int) -> Sequence[FakeAuditLine]:
        """The last ``count`` lines, the newest first."""
        self._reads()
        return self.lines[::-1][: max(count, 0)]

    def add(self, who: str, what: str) -> None:
        """What another fake puts there, together with what it changes."""
        self.lines.append(FakeAuditLine(self._now().astimezone(dt.UTC), who, what))
