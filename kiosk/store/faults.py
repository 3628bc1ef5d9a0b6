"""What a refusal of SQLite or of the file system means: the machine's fault, in words, or a damaged database."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kiosk.errors import MachineError

# SQLite's primary result codes: https://www.sqlite.org/rescode.html
_FULL = {sqlite3.SQLITE_FULL}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_REFUSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_DISK = {sqlite3.SQLITE_IOERR}
_MEMORY = {sqlite3.SQLITE_NOMEM}
_SPARE = 256 * 1024
"""Bytes without which SQLite cannot work: the index of its log takes 32 KiB at a time."""

_MACHINE = _FULL | _BUSY | _REFUSED | _DISK | _MEMORY


class DamagedError(MachineError):
    """The database turned out to be damaged while it was used."""

    def __init__(self) -> None:
        super().__init__(
            "The kiosk’s database is damaged.",
            "Start the kiosk again: it sets the damaged file aside, keeps it, and goes on with its last good copy.",
        )


def is_damage(error: BaseException) -> bool:
    """Whether ``error`` says that the file is wrong, rather than that the machine would not let us use it."""
    cause = _cause(error)
    if isinstance(cause, sqlite3.Error):
        return _code(cause) not in _MACHINE
    return isinstance(cause, ValueError | TypeError | RecursionError)


def machine_error(error: BaseException, folder: Path) -> MachineError:
    """The sentence for an error of SQLite, SQLAlchemy or the file system met while using the data in ``folder``."""
    cause = _cause(error)
    code = _code(cause) if isinstance(cause, sqlite3.Error) else None
    number = cause.errno if isinstance(cause, OSError) else None
    gone = code in _REFUSED | _DISK or number in {errno.ENOENT, errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE}
    if gone and not folder.is_dir():
        what = f"The kiosk’s data folder, {folder}, is not there any more, so it could not be read or written."
        remedy = (
            "It was deleted or renamed, or its disk is not connected. Put it back where it was, or restore a backup, "
            "and start the kiosk again. Visitors still see what was shown last."
        )
    elif (
        code in _FULL
        or number in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
        or (code in _DISK | _REFUSED and is_full(folder))
    ):
        what = "The disk that holds the kiosk’s data is full."
        remedy = "Make some room on it and try again. Everything saved before is still there."
    elif code in _BUSY:
        what = "Another program is using the kiosk’s database."
        remedy = "Close it (it may be a second kiosk, or a backup that is running) and try again. Nothing was changed."
    elif number == errno.EROFS or (
        (code in _REFUSED or number in {errno.EACCES, errno.EPERM}) and _is_read_only(folder)
    ):
        what = f"The kiosk may not write in its data folder, {folder}: its disk can only be read."
        remedy = "Copy the data folder to another disk: one that became so by itself is worn out. Nothing was changed."
    elif code in _REFUSED or number in {errno.EACCES, errno.EPERM}:
        what = f"The kiosk may not write in its data folder, {folder}."
        remedy = "Let the account that runs the kiosk write there, or choose another folder with --data."
    elif number in {errno.EEXIST, errno.ENOTDIR, errno.EISDIR}:
        what = f"The kiosk cannot use {folder} as its data folder: there is a file where a folder should be."
        remedy = "Move the file elsewhere, or choose another folder with --data. Nothing was changed."
    elif code in _MEMORY:
        what = "The machine has run out of memory."
        remedy = "Close other programs, or start the machine again, and try again."
    elif code in _DISK or number is not None:
        what = "The disk that holds the kiosk’s data could not be read or written."
        remedy = "Copy the data folder to another disk and have this one checked. Nothing was changed."
    else:
        return DamagedError()
    return MachineError(what, remedy)


@contextmanager
def told_plainly(folder: Path) -> Iterator[None]:
    """Turn the errors of SQLite, SQLAlchemy and the file system into ``MachineError``."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        raise machine_error(error, folder) from error


def refuses_to_write(error: sqlite3.Error) -> bool:
    """Whether SQLite was not let write what it needs beside a database to read it."""
    return _code(error) in _FULL | _REFUSED | _DISK


def _is_read_only(folder: Path) -> bool:
    """Whether the disk itself refuses, and not the rights of its files."""
    try:
        return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    except (OSError, AttributeError):  # Windows has no such question
        return False


def is_full(folder: Path) -> bool:
    """SQLite reports a disk too full for the index of its log as one that cannot be read or written."""
    try:
        return shutil.disk_usage(folder).free < _SPARE
    except OSError:
        return False


def _cause(error: BaseException) -> BaseException:
    if isinstance(error, DBAPIError) and error.orig is not None:
        return error.orig
    return error


def _code(error: sqlite3.Error) -> int:
    """The primary result code; what Python raises without one (text that is not UTF-8) counts as damage."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)) & 0xFF
