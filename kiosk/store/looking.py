"""A look at the database as it is, beside a kiosk that may be running: nothing is made or mended."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from kiosk.content.draft import Draft
from kiosk.errors import MachineError, UsageError
from kiosk.store import draft_rows
from kiosk.store.database import open_database
from kiosk.store.health import State, examine
from kiosk.store.recovery import OpenReport, Outcome
from kiosk.store.revision import DATABASE
from kiosk.store.store import Store

_START = "Start the kiosk once with this data folder: it sees to its database. Then try again."


def look_into(folder: Path, now: Callable[[], dt.datetime]) -> Store:
    """The store in ``folder``. It need not be closed.

    Raises ``UsageError`` where there is no kiosk, ``MachineError`` where its database is damaged or of another version.
    """
    state = examine(folder / DATABASE).state
    if state in {State.MISSING, State.EMPTY}:
        raise UsageError(
            f"There is no kiosk in {folder}.", "Name its data folder with --data, or start the kiosk there once."
        )
    if state is State.DAMAGED:
        raise MachineError("The kiosk's database is damaged.", _START)
    if state is State.OLDER:
        raise MachineError("The kiosk's database is of an older version of the kiosk than this one.", _START)
    if state is State.NEWER:
        raise MachineError(
            "The kiosk's database is of a newer version of the kiosk than this one.", "Install the newer version again."
        )
    return Store(folder, open_database(folder), now, OpenReport(Outcome.GOOD))


def begun_draft(store: Store) -> Draft | None:
    """What staff are writing, where they have begun to. Raises ``MachineError``."""
    with store.reading() as session:
        return draft_rows.read(session) if draft_rows.is_begun(session) else None
