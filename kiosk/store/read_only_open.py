"""A look at the database as it is, beside a kiosk that may be running: nothing is made or mended."""

import datetime as dt
import os
import shutil
import tempfile
import weakref
from collections.abc import Callable
from pathlib import Path

from kiosk.content.draft import Draft
from kiosk.errors import MachineError, UsageError
from kiosk.store import draft_rows
from kiosk.store.database import open_database
from kiosk.store.draft_documents import UNREADABLE
from kiosk.store.faults import DamagedError
from kiosk.store.files import is_plain_file
from kiosk.store.health import State, examine
from kiosk.store.recovery import OpenReport, Outcome
from kiosk.store.revision import DATABASE
from kiosk.store.store import Store

_START = "Start the kiosk once with this data folder: it sees to its database. Then try again."


def look_into(folder: Path, now: Callable[[], dt.datetime]) -> Store:
    """The store in ``folder``. It need not be closed.

    Raises ``UsageError`` where there is no kiosk, ``MachineError`` where its database is damaged or of another version.
    """
    shown, copied = folder, None
    try:
        state = examine(folder / DATABASE).state
    except DamagedError:
        raise
    except MachineError:
        copied = _copied(folder)
        if copied is None:
            raise
        folder = copied
        state = examine(folder / DATABASE).state
    if state in {State.MISSING, State.EMPTY}:
        raise UsageError(
            f"There is no kiosk in {shown}.", "Name its data folder with --data, or start the kiosk there once."
        )
    if state is State.DAMAGED:
        raise MachineError("The kiosk’s database is damaged.", _START)
    if state is State.OLDER:
        raise MachineError("The kiosk’s database is of an older version of the kiosk than this one.", _START)
    if state is State.NEWER:
        raise MachineError(
            "The kiosk’s database is of a newer version of the kiosk than this one.", "Install the newer version again."
        )
    engine = open_database(folder, only_look=True, reads_anyhow=True, is_a_copy=copied is not None)
    store = Store(folder, engine, now, OpenReport(Outcome.GOOD))
    if copied is not None:
        weakref.finalize(store, shutil.rmtree, copied, ignore_errors=True)
    return store


def _copied(folder: Path) -> Path | None:
    """A private copy, of a database with the log of a power cut beside it on a disk that can only be read."""
    if not all(is_plain_file(folder / name) for name in (DATABASE, f"{DATABASE}-wal")):
        return None
    memory = Path("/dev/shm")
    place = Path(tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else None))
    try:
        for name in (DATABASE, f"{DATABASE}-wal"):
            shutil.copyfile(folder / name, place / name)
    except OSError:
        shutil.rmtree(place, ignore_errors=True)
        return None
    return place


def begun_draft(store: Store) -> Draft | None:
    """What staff are writing, where they have begun to. Raises ``MachineError``."""
    try:
        with store.reading() as session:
            return draft_rows.read(session) if draft_rows.is_begun(session) else None
    except UNREADABLE as error:
        raise MachineError(
            "Part of what staff have written is damaged.",
            "Open the staff pages: what was published takes its place, and the database as it is now is kept.",
        ) from error
