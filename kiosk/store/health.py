"""Whether a database file can be trusted, found out without writing to it (safety rule 11)."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import JSON, Column, Integer, LargeBinary, Table

from kiosk.content.edition import decode, fingerprint
from kiosk.content.model import Edition
from kiosk.errors import ContentError, MachineError
from kiosk.store.draft_tables import begun, claims
from kiosk.store.faults import is_damage, is_full, machine_error, refuses_to_write
from kiosk.store.files import strange_kind
from kiosk.store.models import Base, CurrentRow, EditionRow, Instant, LayerRow, SettingRow, TotalRow
from kiosk.store.revision import SCHEMA
from kiosk.store.staff_tables import AuditRow, PersonRow, WrongPinsRow

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite calls the files beside a database."""


class State(Enum):
    """What a database file turned out to be."""

    MISSING = auto()
    EMPTY = auto()
    """A database without tables, as a first start that was cut short leaves it."""
    SOUND = auto()
    OLDER = auto()
    """Sound, of an older version of the kiosk."""
    NEWER = auto()
    """Sound as far as can be told, of a newer version of the kiosk."""
    DAMAGED = auto()


@dataclass(frozen=True, slots=True)
class Condition:
    """The state of a database, what is wrong with it in a sentence, and its current editions that cannot be read."""

    state: State
    wrong: str = ""
    unreadable: tuple[tuple[str, int], ...] = ()


class _WrongError(Exception):
    """The database is not what it should be; the message is the sentence."""


def examine(path: Path, *, busy_seconds: float = 5.0) -> Condition:
    """Look through the database at ``path``: structure, references, revision, settings, current documents.

    Raises ``MachineError`` when the machine does not let us look.
    """
    try:
        require_plain(path)
        if not path.exists():
            return Condition(State.MISSING)
        with closing(connect_to_look(path, busy_seconds=busy_seconds)) as connection:
            return _look(connection)
    except _WrongError as wrong:
        return Condition(State.DAMAGED, str(wrong))
    except (sqlite3.Error, OSError, ValueError, TypeError, RecursionError) as error:
        if not is_damage(error):
            raise machine_error(error, path.parent) from error
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            return Condition(State.DAMAGED, f"{path.name} was not a database.")
        return Condition(State.DAMAGED, f"{path.name} was damaged.")


def connect_to_look(path: Path, *, busy_seconds: float) -> sqlite3.Connection:
    """A connection to the database at ``path`` that changes nothing there. Raises ``sqlite3.Error``.

    A reader that may not write leaves the log's empty files behind; one that may would fold a log into the database
    when it closes. Each is used where it changes nothing.
    """
    if lacks_room(path):
        return sqlite3.connect(unchanging(path), uri=True)
    mode = "ro" if path.with_name(path.name + "-wal").exists() else "rw"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=busy_seconds)
    try:
        connection.execute("PRAGMA schema_version").close()
    except sqlite3.Error as error:
        connection.close()
        if not may_be_read_only(error, path):
            raise
        return sqlite3.connect(unchanging(path), uri=True)
    return connection


def require_plain(path: Path) -> None:
    """Raise ``MachineError`` where the database or a file beside it is a folder, a link, a pipe or a device.

    SQLite would follow a link out of the data folder, and wait at a pipe for ever.
    """
    for companion in ("", *COMPANIONS):
        place = path.with_name(path.name + companion)
        if kind := strange_kind(place):
            raise MachineError(
                f"There is {kind} called {place.name} in {place.parent}, where the kiosk keeps its database.",
                f"Move that {kind.partition(' ')[2]} elsewhere, or choose another data folder with --data. "
                "Nothing was changed.",
            )


def lacks_room(path: Path) -> bool:
    """Whether the disk is so full that SQLite had better not try: it would leave a log behind that it cannot write."""
    return not _has_log(path) and is_full(path.parent)


def may_be_read_only(error: sqlite3.Error, path: Path) -> bool:
    """Whether ``error`` is that nothing can be written beside the database at ``path``, which is whole without that.

    SQLite makes a log and its index to read a database, which a full disk and one that can only be read do not let it.
    Where no log was left behind, everything is in the database itself.
    """
    return not _has_log(path) and refuses_to_write(error)


def _has_log(path: Path) -> bool:
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except OSError:
        return False


def unchanging(path: Path) -> str:
    """The address of a database that is read as it is: nothing is made beside it, and nobody is waited for."""
    return f"{path.absolute().as_uri()}?mode=ro&immutable=1"


def readable(document: object, sha256: object) -> Edition | None:
    """The edition in ``document`` if it is the one whose SHA-256 was written down, else ``None``."""
    if not isinstance(document, bytes) or fingerprint(document) != sha256:
        return None
    try:
        return decode(document)
    except ContentError:
        return None


def _look(connection: sqlite3.Connection) -> Condition:
    findings = connection.execute("PRAGMA quick_check(1)").fetchone()
    if findings != ("ok",):
        raise _WrongError("The database was damaged.")
    state = _revision(connection)
    if state is not State.SOUND:
        return Condition(state)
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise _WrongError("The database was damaged: something in it points at nothing.")
    for table in _JUDGED:
        _judge(connection, table)
    return Condition(State.SOUND, unreadable=_unreadable(connection))


# SQLite lets any kind of value stand in any column, so that each is looked at before SQLAlchemy makes something of it.


def _judge(connection: sqlite3.Connection, table: Table) -> None:
    """Raise where a value in ``table`` is not of the kind its column is for."""
    columns = [column for column in table.columns if not isinstance(column.type, LargeBinary)]
    judges = [_judge_of(column) for column in columns]
    names = ", ".join(f'"{column.name}"' for column in columns)
    for row in connection.execute(f'SELECT {names} FROM "{table.name}"'):
        for judge, value in zip(judges, row, strict=True):
            judge(value)


def _judge_of(column: Column[Any]) -> Callable[[Any], object]:
    if isinstance(column.type, Instant):
        return _moment
    if isinstance(column.type, JSON):
        return _JSON[f"{column.table.name}.{column.name}"]
    return _number if isinstance(column.type, Integer) else _text


def _moment(value: str) -> None:
    # The first and the last year can be put into no other time zone.
    if not dt.MINYEAR < dt.datetime.fromisoformat(value).year < dt.MAXYEAR:
        raise ValueError


def _number(value: object) -> None:
    if not isinstance(value, int):
        raise TypeError


def _text(value: object) -> None:
    if not isinstance(value, str):
        raise TypeError


def _setting(value: str | float) -> None:
    if not isinstance(value, int | float):  # SQLite keeps a JSON number as a number of its own
        msgspec.json.decode(value)


_JSON: dict[str, Callable[[Any], object]] = {
    "layers.hidden": msgspec.json.Decoder(list[str]).decode,
    "layers.places": msgspec.json.Decoder(dict[str, int]).decode,
    "settings.value": _setting,
}

_JUDGED = (
    *(Base.metadata.tables[row.__tablename__] for row in (LayerRow, EditionRow, CurrentRow, SettingRow, TotalRow)),
    *(Base.metadata.tables[row.__tablename__] for row in (PersonRow, WrongPinsRow, AuditRow)),
    *(begun, claims),
)
"""Every table but those of the draft itself, which is judged where it is read, and mended by itself."""


def _revision(connection: sqlite3.Connection) -> State:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return State.EMPTY
    if "alembic_version" not in tables:
        raise _WrongError("The database was not one of the kiosk’s.")
    rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    (second_witness,) = connection.execute("PRAGMA user_version").fetchone()
    revision = rows[0][0] if rows else "0000"
    if len(rows) > 1 or second_witness < 0 or revision != f"{second_witness:04}":
        raise _WrongError("The database was damaged: it does not know its own version.")
    if revision == SCHEMA:
        return State.SOUND
    return State.OLDER if revision < SCHEMA else State.NEWER


def _unreadable(connection: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    current = connection.execute(
        "SELECT layer.publisher, edition.number, edition.document, edition.sha256 FROM layers AS layer"
        " JOIN current_editions AS now ON now.publisher = layer.publisher"
        " JOIN editions AS edition ON edition.publisher = now.publisher AND edition.number = now.number"
    )
    return tuple(
        (publisher, number) for publisher, number, document, sha256 in current if readable(document, sha256) is None
    )
