"""What the machine refuses has its own sentence, and everything stays as it was (safety rule 11)."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.errors import MachineError
from kiosk.store.copies import keep_last_good, set_aside
from kiosk.store.store import Store
from tests.store.samples import IN_VAIN, edition, noon, opened, shown, starter


def names(folder: Path) -> list[str]:
    """What lies in the folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_data_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("somebody's letter")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(MachineError, match="there is a file where a folder should be"):
            opened(folder)
    assert (tmp_path / "file").read_text() == "somebody's letter"


def test_a_folder_in_the_place_of_the_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kiosk.db").mkdir()
    with pytest.raises(MachineError, match=r"There is a folder called kiosk\.db"):
        opened(tmp_path)


def test_another_program_that_writes_does_not_stop_a_start_and_a_change_waits_for_it(tmp_path: Path) -> None:
    opened(tmp_path)
    with closing(sqlite3.connect(tmp_path / "kiosk.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store = opened(tmp_path, busy_seconds=IN_VAIN)
        assert shown(store) == {"starter": 1}
        with pytest.raises(MachineError, match="Another program is using the kiosk’s database"):
            store.install(edition(2))
        other.execute("ROLLBACK")
        assert shown(store) == {"starter": 1}
        store.install(edition(2))
    assert shown(store) == {"starter": 2}


def test_a_database_another_program_holds_for_itself_is_left_alone(tmp_path: Path) -> None:
    opened(tmp_path).install(edition(2))
    with closing(sqlite3.connect(tmp_path / "kiosk.db", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(MachineError, match="Another program is using the kiosk’s database"):
            opened(tmp_path, busy_seconds=IN_VAIN)
    assert not [name for name in names(tmp_path) if "damaged" in name]
    assert shown(opened(tmp_path)) == {"starter": 2}


@pytest.fixture
def unwritable() -> Iterator[Path]:
    """A folder with a good store in it, that the account of this test may read and not write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        opened(folder).install(edition(2))
        administrator = os.geteuid() == 0
        if administrator:  # whom no permission stops, so the test steps down
            for path in (folder, *folder.iterdir()):
                os.chown(path, 65534, 65534)
            os.seteuid(65534)
        folder.chmod(0o500)
        yield folder
        folder.chmod(0o700)
        if administrator:
            os.seteuid(0)


def test_a_folder_that_may_not_be_written_is_refused_and_stays_as_it_is(unwritable: Path) -> None:
    before = {path.name: path.read_bytes() for path in unwritable.iterdir()}
    for folder in (unwritable, unwritable / "below"):
        with pytest.raises(MachineError, match="may not write in its data folder"):
            opened(folder)
    assert {path.name: path.read_bytes() for path in unwritable.iterdir()} == before


def test_a_first_start_in_a_folder_that_may_not_be_written_is_refused(unwritable: Path) -> None:
    unwritable.chmod(0o700)
    for path in unwritable.iterdir():
        path.unlink()
    unwritable.chmod(0o500)
    with pytest.raises(MachineError, match="may not write in its data folder"):
        Store.open(unwritable, starter, noon)


def test_setting_aside_nothing_does_nothing(tmp_path: Path) -> None:
    assert set_aside(tmp_path) is None
    with pytest.raises(MachineError, match="may not write"):
        keep_last_good(tmp_path)
    assert names(tmp_path) == []
