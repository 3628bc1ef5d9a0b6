"""The kiosk's one SQLite file and how it is opened.

No connection outlives the call that needed it: an idle kiosk holds no file open, and its write-ahead log is folded into
the database and removed when each call ends.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from kiosk.errors import MachineError
from kiosk.store.faults import machine_error
from kiosk.store.files import PRIVATE_FOLDER, create_private
from kiosk.store.revision import DATABASE

BUSY_SECONDS = 5.0
"""How long a call waits for another program to finish with the database."""

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
)


def prepare_folder(folder: Path) -> None:
    """Make ``folder``, for this account only, if it is not there yet.

    Raises ``MachineError`` when it is a file or may not be made.
    """
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise machine_error(error, folder) from error
    if (folder / DATABASE).is_dir():
        raise MachineError(
            f"There is a folder called {DATABASE} in {folder}, where the kiosk keeps its database.",
            "Move that folder elsewhere, or choose another data folder with --data. Nothing was changed.",
        )


def open_database(folder: Path, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """The engine for ``kiosk.db`` in ``folder``, made readable by this account only.

    Connections write ahead and flush every commit to the disk, enforce foreign keys, overwrite what is deleted, and
    keep temporary tables in memory. A connection with the execution option ``writes`` claims the right to write as it
    begins, so it can wait for it but never fails half way. Raises ``MachineError`` when the file may not be made.
    """
    path = folder / DATABASE
    try:
        create_private(path)
    except OSError as error:
        raise machine_error(error, folder) from error
    engine = create_engine(
        URL.create("sqlite", database=str(path)), poolclass=NullPool, connect_args={"timeout": busy_seconds}
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def empty_log(engine: Engine) -> None:
    """Fold the write-ahead log into the database and cut it to nothing, even while another program reads along."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def _set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Python's sqlite3 begins transactions late and never before DDL; ``_begin`` does it instead."""
    assert isinstance(connection, sqlite3.Connection)
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma).close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
