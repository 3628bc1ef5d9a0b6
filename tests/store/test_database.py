import os
import stat
from pathlib import Path

import pytest
from sqlalchemy import Dialect, create_mock_engine, text
from sqlalchemy.schema import CreateTable

from kiosk.store.database import open_database
from kiosk.store.draft_tables import METADATA
from kiosk.store.models import Instant
from tests.store.samples import NOON, edition, opened


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1), ("temp_store", 2)],
)
def test_every_connection_is_set_up(tmp_path: Path, pragma: str, value: object) -> None:
    with open_database(tmp_path).connect() as connection:
        assert connection.execute(text(f"PRAGMA {pragma}")).scalar() == value


def test_only_this_account_may_read_what_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "kiosk"
    store = opened(folder)
    with store.writing() as session:
        session.execute(text("UPDATE layers SET name = 'Another'"))
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == dict.fromkeys(["kiosk.db", "kiosk.db-wal", "kiosk.db-shm", "kiosk.last-good.db"], 0o600)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_database_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    opened(tmp_path)
    (tmp_path / "kiosk.db").chmod(0o644)
    opened(tmp_path)
    assert stat.S_IMODE((tmp_path / "kiosk.db").stat().st_mode) == 0o600


def test_an_idle_store_holds_no_file_open(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.install(edition(2))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kiosk.db", "kiosk.last-good.db"]
    if Path("/proc/self/fd").exists():
        held = [os.readlink(entry) for entry in Path("/proc/self/fd").iterdir() if entry.is_symlink()]
        assert not [path for path in held if path.startswith(str(tmp_path))]


def dialect(name: str) -> Dialect:
    """How a kind of database is spoken to; needs no driver for it."""
    return create_mock_engine(f"{name}://", lambda *_: None).dialect


def test_the_same_tables_can_be_made_on_postgresql() -> None:
    made = [str(CreateTable(table).compile(dialect=dialect("postgresql"))) for table in METADATA.sorted_tables]
    assert len(made) == len(METADATA.tables) > 10
    assert "document BYTEA NOT NULL" in "".join(made)
    assert "issued_at TIMESTAMP WITH TIME ZONE NOT NULL" in "".join(made)


def test_a_moment_keeps_its_time_zone_where_the_database_can() -> None:
    column = Instant()
    elsewhere = dialect("postgresql")
    sqlite = dialect("sqlite")
    assert column.process_bind_param(NOON, elsewhere) == NOON
    assert column.process_bind_param(NOON.replace(tzinfo=None), elsewhere) == NOON
    assert column.process_bind_param(NOON, sqlite) == NOON.replace(tzinfo=None)
    assert column.process_result_value(NOON, elsewhere) == NOON
    assert column.process_result_value(NOON.replace(tzinfo=None), sqlite) == NOON
    assert column.process_bind_param(None, sqlite) is None
    assert column.process_result_value(None, sqlite) is None
