"""The last good copy of the database, copies made before a change, and damaged files set aside (safety rule 11).

Nothing in here deletes a database. A copy is complete in one file and is checked before it takes the place of an older.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.content.whole_files import put_in_place, sync_folder
from kiosk.errors import MachineError
from kiosk.store.faults import told_plainly
from kiosk.store.files import create_private, is_plain_file
from kiosk.store.health import COMPANIONS, State, connect_to_look, examine, readable
from kiosk.store.revision import DATABASE

LAST_GOOD = "kiosk.last-good.db"


def keep_last_good(folder: Path) -> None:
    """Copy the database, as it is now, over the last good copy.

    Raises ``MachineError`` when the copy cannot be written or does not read back whole; the older copy then stays.
    """
    source = folder / DATABASE
    # Whoever may write the database may write the copy: two programs never make it at once.
    with told_plainly(folder), closing(_connect(source)) as turn:
        turn.execute("BEGIN IMMEDIATE")
        copy_database(source, folder / LAST_GOOD)


def last_good_is_behind(folder: Path) -> bool:
    """Whether the database was changed after the last good copy was made, or there is no copy."""
    try:
        return (folder / LAST_GOOD).lstat().st_mtime_ns < (folder / DATABASE).lstat().st_mtime_ns
    except OSError:
        return True


def has_lost_an_edition(folder: Path) -> bool:
    """Whether the last good copy has an edition that the database has not.

    Editions are never removed, so a sound database without one has lost what was written last, with its log.
    """
    if not is_plain_file(folder / LAST_GOOD):
        return False
    try:
        copied = _editions(folder / LAST_GOOD)
    except sqlite3.Error:
        return False
    with told_plainly(folder):
        lost = copied - _editions(folder / DATABASE)
    return bool(lost) and examine(folder / LAST_GOOD).state is State.SOUND


def copy_database(source: Path, target: Path) -> None:
    """Copy a database, with what its write-ahead log holds, into the one file ``target``.

    SQLite's online backup: other programs may use ``source`` meanwhile. Raises ``sqlite3.Error``, ``OSError`` or
    ``MachineError``; ``target`` is then as it was.
    """
    beside = target.with_name(target.name + ".new")
    beside.unlink(missing_ok=True)
    create_private(beside)
    try:
        with closing(connect_to_look(source, busy_seconds=5.0)) as original, closing(_connect(beside)) as copy:
            copy.execute("PRAGMA synchronous = FULL")
            original.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        condition = examine(beside)
        if condition.state is State.DAMAGED:
            raise MachineError(
                "A copy of the kiosk’s database did not read back as it was written.",
                "Have the disk checked. The earlier copy was kept.",
            )
        put_in_place(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def set_aside(folder: Path, name: str = DATABASE) -> str | None:
    """Rename a database and its companion files to ``NAME.damaged-N``; the new name, ``None`` if nothing was there.

    The database goes first: a log that is left behind by a power cut is set aside at the next start, before a new
    database is made which it might be taken to belong to.
    """
    there = [suffix for suffix in ("", *COMPANIONS) if os.path.lexists(folder / (name + suffix))]
    if not there:
        return None
    aside = free_name(folder, f"{name}.damaged-")
    with told_plainly(folder):
        for suffix in there:
            (folder / (name + suffix)).rename(folder / (aside + suffix))
        sync_folder(folder)
    return aside if os.path.lexists(folder / aside) else None


def free_name(folder: Path, stem: str, ending: str = "") -> str:
    """``stem`` with the first number, from 1, for which nothing is there yet."""
    number = 1
    while any(os.path.lexists(folder / f"{stem}{number}{ending}{suffix}") for suffix in ("", *COMPANIONS)):
        number += 1
    return f"{stem}{number}{ending}"


def bring_back_last_good(folder: Path) -> bool:
    """Put a copy of the last good copy where the database was; ``False`` if there is none that can be trusted.

    The last good copy itself stays until a newer one takes its place; one that cannot be trusted is set aside.
    """
    try:
        state = examine(folder / LAST_GOOD).state
    except MachineError:
        state = State.DAMAGED  # it is no file, or one that may not be read
    if state is State.MISSING:
        return False
    if state not in {State.SOUND, State.OLDER}:
        set_aside(folder, LAST_GOOD)
        return False
    beside = folder / (DATABASE + ".new")
    with told_plainly(folder):
        create_private(beside)
        shutil.copyfile(folder / LAST_GOOD, beside)
        put_in_place(beside, folder / DATABASE)
    return True


def document_in_last_good(folder: Path, publisher: str, number: int) -> tuple[bytes, str] | None:
    """The document and SHA-256 of an edition as the last good copy has them, if they are whole."""
    if not is_plain_file(folder / LAST_GOOD) or examine(folder / LAST_GOOD).state is not State.SOUND:
        return None
    with closing(_connect(folder / LAST_GOOD)) as copy:
        row = copy.execute(
            "SELECT document, sha256 FROM editions WHERE publisher = ? AND number = ?", (publisher, number)
        ).fetchone()
    return row if row is not None and readable(*row) is not None else None


def _editions(path: Path) -> set[tuple[str, int]]:
    with closing(connect_to_look(path, busy_seconds=5.0)) as connection:
        return set(connection.execute("SELECT publisher, number FROM editions"))


def _connect(path: Path) -> sqlite3.Connection:
    """A connection to a file that is there; never makes one."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)
