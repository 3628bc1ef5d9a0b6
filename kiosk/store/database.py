"""The kiosk's one SQLite file and how it is opened.

No connection outlives the call that needed it: an idle kiosk holds no file open, and its write-ahead log is folded into
the database and removed when each call ends.
"""

import errno
import os
import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event

from kiosk.content.whole_files import PRIVATE_FOLDER
from kiosk.store.faults import machine_error
from kiosk.store.files import create_private, is_plain_file, may_write_in
from kiosk.store.health import lacks_room, may_be_read_only, require_plain, unchanging
from kiosk.store.revision import DATABASE

BUSY_SECONDS = 5.0
"""How long a call waits for another program to finish with the database."""

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
)
"""What every connection begins with."""


def prepare_folder(folder: Path) -> None:
    """Make ``folder``, for this account only, if it is not there yet.

    Raises ``MachineError`` when it is a file or may not be made, or the database in it is not a file.
    """
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise machine_error(error, folder) from error
    if not may_write_in(folder):
        raise machine_error(PermissionError(errno.EACCES, os.strerror(errno.EACCES)), folder)
    try:
        require_plain(folder / DATABASE)
    except OSError as error:
        raise machine_error(error, folder) from error


def open_database(
    folder: Path,
    *,
    busy_seconds: float = BUSY_SECONDS,
    only_look: bool = False,
    reads_anyhow: bool = False,
    is_a_copy: bool = False,
) -> Engine:
    """The engine for ``kiosk.db`` in ``folder``, made readable by this account only.

    Connections write ahead and flush every commit to the disk, enforce foreign keys, overwrite what is deleted, and
    keep temporary tables in memory. A connection with the execution option ``writes`` claims the right to write as it
    begins, so it can wait for it but never fails half way. Raises ``MachineError`` when the file may not be made.
    With ``only_look`` it has to be there, and may be one that cannot be written; with ``reads_anyhow`` connections read
    it where the disk is full or can only be read, and those that write are refused as they begin; as all are where it
    ``is_a_copy`` of one on a disk that can only be read, which nobody would find again.
    """
    path = folder / DATABASE
    try:
        if not only_look:
            create_private(path)
    except OSError as error:
        raise machine_error(error, folder) from error
    connect = _connect_to_copy if is_a_copy else _connect_anyhow if reads_anyhow else _connect
    engine = create_engine(
        URL.create("sqlite", database=str(path)), poolclass=NullPool, creator=lambda: connect(path, busy_seconds)
    )
    event.listen(engine, "begin", _begin)
    return engine


def empty_log(engine: Engine) -> None:
    """Fold the write-ahead log into the database and cut it to nothing, even while another program reads along."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


class _OnlyLooking(sqlite3.Connection):
    """One that only reads, because of ``refused``."""

    refused: sqlite3.Error | None = None


def _connect(path: Path, busy_seconds: float) -> sqlite3.Connection:
    return _set_up(sqlite3.connect(path, timeout=busy_seconds))


def _connect_anyhow(path: Path, busy_seconds: float) -> sqlite3.Connection:
    """A connection; where nothing can be written beside the database, one that only reads."""
    refused: sqlite3.Error = sqlite3.OperationalError("database or disk is full")
    refused.sqlite_errorcode = sqlite3.SQLITE_FULL
    if not (is_plain_file(path) and lacks_room(path)):
        try:
            return _connect(path, busy_seconds)
        except sqlite3.Error as error:
            if not is_plain_file(path) or not may_be_read_only(error, path):
                raise
            refused = error
    connection = sqlite3.connect(unchanging(path), uri=True, factory=_OnlyLooking)
    connection.refused = refused
    return _set_up(connection)


def _connect_to_copy(path: Path, busy_seconds: float) -> sqlite3.Connection:
    refused = sqlite3.OperationalError("attempt to write a readonly database")
    refused.sqlite_errorcode = sqlite3.SQLITE_READONLY
    connection = sqlite3.connect(path, timeout=busy_seconds, factory=_OnlyLooking)
    connection.refused = refused
    return _set_up(connection)


def _set_up(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Python's sqlite3 begins transactions late and never before DDL; ``_begin`` does it instead."""
    connection.isolation_level = None
    try:
        for pragma in PRAGMAS:
            connection.execute(pragma).close()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    driver = connection.connection.driver_connection
    if writes and isinstance(driver, _OnlyLooking) and driver.refused is not None:
        raise driver.refused
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
