"""The list of who did what: staff only, never anything of a visitor (safety rule 7), never a PIN.

The list keeps its last 5,000 lines. What is written together with what it tells of goes through ``add_line``, inside
the same transaction.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kiosk.store.staff_tables import AuditRow
from kiosk.store.store import Store

MOST_LINES = 5_000
"""Some years of a library's work; about a megabyte."""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """Something somebody of the staff did. ``at`` is in UTC; ``who`` is "" where it is not known."""

    at: dt.datetime
    who: str
    what: str


def add_line(session: Session, who: str, what: str, now: dt.datetime) -> None:
    """Put a sentence in the list, inside the transaction of ``session``; the oldest lines over the most are dropped."""
    row = AuditRow(at=now, who=who, what=what)
    session.add(row)
    session.flush()
    oldest_kept = session.scalar(select(AuditRow.id).order_by(AuditRow.id.desc()).offset(MOST_LINES - 1).limit(1))
    if oldest_kept is not None:
        session.execute(delete(AuditRow).where(AuditRow.id < oldest_kept))


class Audit:
    """The list, for those who only read it or add to it. ``now`` gives an aware time."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    def note(self, who: str, what: str) -> None:
        """Put a sentence in the list. Raises ``MachineError``."""
        with self._store.writing() as session:
            add_line(session, who, what, self._now())

    def latest(self, count: int) -> Sequence[AuditLine]:
        """The last ``count`` lines, the newest first. Raises ``MachineError``."""
        with self._store.reading() as session:
            rows = session.execute(
                select(AuditRow.at, AuditRow.who, AuditRow.what).order_by(AuditRow.id.desc()).limit(max(count, 0))
            )
            return tuple(AuditLine(*row) for row in rows)
