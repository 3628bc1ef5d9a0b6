import errno
import sqlite3
from pathlib import Path

import pytest

from kiosk.errors import MachineError
from kiosk.store.faults import DamagedError, is_damage, machine_error, told_plainly


def sqlite_error(code: int) -> sqlite3.Error:
    """As Python raises it, with an extended result code."""
    error = sqlite3.OperationalError("words of SQLite")
    error.sqlite_errorcode = code | (3 << 8)
    return error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (sqlite_error(sqlite3.SQLITE_FULL), "is full"),
        (OSError(errno.ENOSPC, "x"), "is full"),
        (OSError(errno.EDQUOT, "x"), "is full"),
        (sqlite_error(sqlite3.SQLITE_BUSY), "Another program"),
        (sqlite_error(sqlite3.SQLITE_READONLY), "may not write"),
        (sqlite_error(sqlite3.SQLITE_CANTOPEN), "may not write"),
        (PermissionError(errno.EACCES, "x"), "may not write"),
        (OSError(errno.EROFS, "x"), "may not write"),
        (FileExistsError(errno.EEXIST, "x"), "a file where a folder should be"),
        (sqlite_error(sqlite3.SQLITE_IOERR), "could not be read or written"),
        (OSError(errno.EIO, "x"), "could not be read or written"),
        (sqlite_error(sqlite3.SQLITE_NOMEM), "out of memory"),
    ],
)
def test_each_refusal_of_the_machine_has_its_own_sentence_and_is_no_damage(
    tmp_path: Path, error: Exception, words: str
) -> None:
    told = machine_error(error, tmp_path)
    assert words in told.what
    assert not isinstance(told, DamagedError)
    assert told.what.endswith(".")
    assert told.remedy.endswith(".")
    assert not is_damage(error)


@pytest.mark.parametrize(
    "error", [sqlite_error(sqlite3.SQLITE_CORRUPT), sqlite_error(sqlite3.SQLITE_NOTADB), sqlite3.DatabaseError("text")]
)
def test_what_says_that_the_file_is_wrong_is_damage(tmp_path: Path, error: sqlite3.Error) -> None:
    assert is_damage(error)
    with pytest.raises(DamagedError), told_plainly(tmp_path):
        raise error


def test_a_disk_that_has_gone_is_a_disk_that_cannot_be_read(tmp_path: Path) -> None:
    told = machine_error(sqlite_error(sqlite3.SQLITE_IOERR), tmp_path / "gone")
    assert "could not be read or written" in told.what


def test_a_mistake_of_ours_is_not_blamed_on_the_machine(tmp_path: Path) -> None:
    with pytest.raises(KeyError), told_plainly(tmp_path):
        raise KeyError("ours")
    assert not is_damage(KeyError("ours"))
    with pytest.raises(MachineError), told_plainly(tmp_path):
        raise OSError(errno.EIO, "x")
