"""Who has the editor open: one person at one machine.

Within one machine the data folder's lock keeps a second kiosk out already; the claim says whom to ask. It holds across
machines once several share a database.
"""

import datetime as dt
import os
import platform
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from kiosk.store.draft_tables import claims
from kiosk.store.health import connect_to_look
from kiosk.store.revision import DATABASE

LONGEST = dt.timedelta(hours=12)
"""After this long another machine's claim counts for nothing: it was switched off in the middle of the work."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Who has the editor open, and since when, in UTC."""

    person: str
    since: dt.datetime


@dataclass(frozen=True, slots=True)
class Holder:
    """The program that holds a claim. ``started`` tells it from a later one with its number, "" where not known."""

    machine: str
    process: int
    started: str

    @classmethod
    def this(cls) -> "Holder":
        """The one that runs here."""
        return cls(platform.node(), os.getpid(), _started(os.getpid()) or "")

    def is_gone(self) -> bool:
        """Whether it ran on this machine and has ended. Another machine's is never known to have."""
        if self.machine != platform.node():
            return False
        started = _started(self.process)
        return started is None or started != self.started


def take(session: Session, person: str, now: dt.datetime) -> Claim | None:
    """Claim the editor for ``person`` at this machine; where somebody at another has it, who that is."""
    this = Holder.this()
    row = session.execute(select(claims)).one_or_none()
    if row is not None:
        holder = Holder(row.machine, row.process, row.process_started)
        if holder != this and not holder.is_gone() and now - row.since < LONGEST:
            return Claim(row.person, row.since)
    session.execute(delete(claims))
    held = {"machine": this.machine, "process": this.process, "process_started": this.started}
    session.execute(insert(claims), [{"id": 1, "person": person, "since": now, **held}])
    return None


def give_up(session: Session) -> None:
    """Nobody has the editor open here any more; another machine's claim stays."""
    this = Holder.this()
    session.execute(delete(claims).where(claims.c.machine == this.machine, claims.c.process == this.process))


def editing_now(folder: Path) -> Claim | None:
    """Who has the editor of the kiosk in ``folder`` open, read beside the kiosk that runs and without waiting for it.

    ``None`` where nobody has, or it cannot be told. Never raises.
    """
    try:
        with closing(connect_to_look(folder / DATABASE, busy_seconds=0)) as connection:
            row = connection.execute(
                "SELECT machine, process, process_started, person, since FROM draft_claims"
            ).fetchone()
        if row is None or Holder(*row[:3]).is_gone():
            return None
        return Claim(row[3], dt.datetime.fromisoformat(row[4]).replace(tzinfo=dt.UTC))
    except (sqlite3.Error, OSError, ValueError, TypeError):
        return None


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _QUERY_LIMITED_INFORMATION = 0x1000

    def _started(process: int) -> str | None:
        """When a process of this machine began, as a text to compare; ``None`` where there is none."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, process)
        if not handle:
            return None
        began, ended, system, user = (wintypes.FILETIME() for _ in range(4))
        times = (ctypes.byref(each) for each in (began, ended, system, user))
        known = kernel.GetProcessTimes(wintypes.HANDLE(handle), *times)
        kernel.CloseHandle(wintypes.HANDLE(handle))
        return f"{began.dwHighDateTime}.{began.dwLowDateTime}" if known and not ended.dwHighDateTime else None
else:
    _STARTED_AFTER_NAME = 19
    """Where in /proc/PID/stat, counted after the name in brackets, the start of the process is (proc(5), field 22)."""

    def _started(process: int) -> str | None:
        """When a process of this machine began, as a text to compare; ``None`` where there is none."""
        try:
            os.kill(process, 0)
            stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
        except ProcessLookupError:
            return None
        except (OSError, OverflowError):
            return ""
        return stat.rpartition(")")[2].split()[_STARTED_AFTER_NAME]
