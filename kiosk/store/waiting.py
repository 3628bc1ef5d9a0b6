"""How long a wrong PIN has to wait.

A wrong PIN is counted before it is looked at, so that pulling the plug at the right moment gains no free try. The count
and its time lie in the database and outlive a restart. While the kiosk runs, the wait is measured by a clock that
nobody can set; after a restart the time of day is all there is, and ``pins.still_to_wait`` says what that is worth.

The count of wrong PINs goes on whoever comes in, or an editor could guess at a manager's PIN and end each wait with
their own. It ends with a manager's PIN, who has nothing to gain by guessing, and by itself ``FORGOTTEN_AFTER`` the last
wrong one, so that a digit mistyped in the morning costs nobody anything in the afternoon. That resting is longer than
the waits it saves, so it does not pay either: in T seconds nobody tries more than 11 + T / 900 wrong PINs, whatever
they do in between. In 30 days that is 2,891 of a million PINs of six digits, 0.3 %.
"""

import datetime as dt
from collections.abc import Callable

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kiosk.store.pins import still_to_wait, wait_after
from kiosk.store.staff_tables import WrongPinsRow

FORGOTTEN_AFTER = 3 * 3600
"""Seconds without a wrong PIN after which those before count no more. Eleven quick tries and this rest take longer than
eleven of the longest waits."""


class Waiting:
    """The wrong PINs in a row, as the database keeps them. One thread at a time.

    ``now`` gives an aware time; ``elapsed`` counts seconds from any beginning and never goes back.
    """

    def __init__(self, now: Callable[[], dt.datetime], elapsed: Callable[[], float]) -> None:
        self._now = now
        self._elapsed = elapsed
        self._known: tuple[int, dt.datetime] | None = None
        self._free_at = self._forgotten_at = 0.0
        self._before: tuple[int, dt.datetime, float, float] | None = None

    def left(self, session: Session) -> float:
        """Seconds until a PIN may be tried. The end is worked out once and then measured by ``elapsed``."""
        wrong = session.get(WrongPinsRow, 1)
        if wrong is None:
            return 0.0
        if self._known != (wrong.count, wrong.last_at):
            passed = max((self._now() - wrong.last_at).total_seconds(), 0.0)
            self._expect(wrong, still_to_wait(wrong.count, wrong.last_at, self._now()), FORGOTTEN_AFTER - passed)
        return max(self._free_at - self._elapsed(), 0.0)

    def count(self, session: Session) -> int:
        """Count a try as wrong, before it is known to be; ``left`` was 0. Returns how many that makes in a row."""
        wrong = session.get(WrongPinsRow, 1)
        if wrong is None:
            self._before = None
            wrong = WrongPinsRow(id=1, count=0, last_at=self._now())
            session.add(wrong)
        else:
            self._before = wrong.count, wrong.last_at, self._free_at, self._forgotten_at
            if self._elapsed() >= self._forgotten_at:
                wrong.count = 0
        wrong.count += 1
        wrong.last_at = self._now().astimezone(dt.UTC)
        session.flush()
        self._expect(wrong, wait_after(wrong.count), FORGOTTEN_AFTER)
        return wrong.count

    def let_in(self, session: Session, *, ends: bool) -> None:
        """The try that was counted last was right: take that back, or end the count."""
        wrong = session.get(WrongPinsRow, 1)
        if ends or self._before is None or wrong is None:
            self.end(session)
            return
        wrong.count, wrong.last_at, self._free_at, self._forgotten_at = self._before
        self._known = wrong.count, wrong.last_at

    def end(self, session: Session) -> None:
        """Forget the wrong PINs: the next one is looked at without waiting."""
        session.execute(delete(WrongPinsRow))

    def _expect(self, wrong: WrongPinsRow, wait: float, forgotten_after: float) -> None:
        self._known = wrong.count, wrong.last_at
        self._free_at = self._elapsed() + wait
        self._forgotten_at = self._elapsed() + forgotten_after


class Unwritten:
    """The wrong PINs in a row that no disk would take, by the same rules, until the kiosk is left.

    Each is counted before it is looked at. ``elapsed`` as in ``Waiting``.
    """

    def __init__(self, elapsed: Callable[[], float]) -> None:
        self._elapsed = elapsed
        self._count = 0
        self._free_at = 0.0
        self._before = 0, 0.0

    def left(self) -> float:
        """Seconds until a PIN may be tried."""
        return max(self._free_at - self._elapsed(), 0.0) if self._count else 0.0

    def count(self) -> None:
        """Count a try as wrong; ``left`` was 0."""
        self._before = self._count, self._free_at
        self._count += 1
        self._free_at = self._elapsed() + wait_after(self._count)

    def let_in(self, *, ends: bool) -> None:
        """The try that was counted last was right: take that back, or end the count."""
        self._count, self._free_at = (0, 0.0) if ends else self._before
