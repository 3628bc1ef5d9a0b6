import datetime as dt
import errno
import os
import subprocess
import sys
from hashlib import blake2b
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.settings import USUAL, Settings
from kiosk.errors import MachineError
from kiosk.store import snapshot as room
from kiosk.store.snapshot import read_snapshot, write_snapshot
from tests.store.samples import edition

HOLIDAYS = {dt.date(2026, 12, 25): ("Christmas Day",), dt.date(2026, 12, 28): ("Boxing Day (substitute)", "Another")}
SETTINGS = Settings(idle_seconds=120, counting=False, hide_key="F12", screen_diagonal_inches=31.5)


def catalogue(number: int = 1) -> Catalogue:
    return merge([edition(number), edition(7, "county")])


def test_a_snapshot_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = write_snapshot(tmp_path, catalogue(), HOLIDAYS, SETTINGS)
    snapshot = read_snapshot(tmp_path)
    assert snapshot is not None
    assert (snapshot.catalogue, snapshot.holidays, snapshot.settings) == (catalogue(), HOLIDAYS, SETTINGS)
    assert path.name.startswith("catalogue-1-7-")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_catalogue_of_nothing_has_a_snapshot_too(tmp_path: Path) -> None:
    assert write_snapshot(tmp_path, Catalogue(), {}, USUAL).name.startswith("catalogue-none-")
    snapshot = read_snapshot(tmp_path)
    assert snapshot is not None
    assert snapshot.catalogue == Catalogue()


def test_the_newer_snapshot_takes_the_place_of_the_older(tmp_path: Path) -> None:
    write_snapshot(tmp_path, catalogue(1), {}, USUAL)
    newer = write_snapshot(tmp_path, catalogue(2), {}, USUAL)
    assert list(tmp_path.iterdir()) == [newer]
    assert write_snapshot(tmp_path, catalogue(2), {}, USUAL) == newer


def test_of_two_snapshots_the_newest_whole_one_counts(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    old = write_snapshot(elsewhere, catalogue(1), {}, USUAL)
    new = write_snapshot(tmp_path, catalogue(2), {}, USUAL)
    os.utime(old, ns=(1, 1))
    old.rename(tmp_path / old.name)
    snapshot = read_snapshot(tmp_path)
    assert snapshot is not None
    assert snapshot.catalogue == catalogue(2)
    new.write_bytes(b"")
    snapshot = read_snapshot(tmp_path)
    assert snapshot is not None
    assert snapshot.catalogue == catalogue(1)


@given(st.data())
@settings(max_examples=60)
def test_a_changed_snapshot_is_never_believed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("snapshot")
    path = write_snapshot(folder, merge([edition(organizations=1)]), HOLIDAYS, SETTINGS)
    content = bytearray(path.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    if data.draw(st.booleans()):
        content[place] ^= data.draw(st.integers(1, 255))
    else:
        del content[place:]
    path.write_bytes(content)
    assert read_snapshot(folder) is None


def write_named(folder: Path, content: bytes) -> None:
    """A snapshot whose name is that of its content."""
    (folder / f"catalogue-1-{blake2b(content, digest_size=32).hexdigest()}.snapshot").write_bytes(content)


@pytest.mark.parametrize("content", [b"", b"\x80", b"\xc1", b"\x93\x01\x02\x03", b"\x91" * 100_000, b"not one at all"])
def test_a_snapshot_with_a_true_name_and_a_false_content_is_not_believed(tmp_path: Path, content: bytes) -> None:
    write_named(tmp_path, content)
    assert read_snapshot(tmp_path) is None


@pytest.mark.parametrize("field", ["format", "schema"])
def test_a_snapshot_of_another_version_is_not_believed(tmp_path: Path, field: str) -> None:
    path = write_snapshot(tmp_path, catalogue(), {}, USUAL)
    stored = msgspec.msgpack.decode(path.read_bytes())
    stored[field] += 1
    content = msgspec.msgpack.encode(stored)
    path.unlink()
    write_named(tmp_path, content)
    assert read_snapshot(tmp_path) is None


def test_a_snapshot_whose_catalogue_is_not_one_is_not_believed(tmp_path: Path) -> None:
    path = write_snapshot(tmp_path, catalogue(), {}, USUAL)
    stored = msgspec.msgpack.decode(path.read_bytes())
    stored["catalogue"] = {"venue": 3}
    content = msgspec.msgpack.encode(stored)
    path.unlink()
    write_named(tmp_path, content)
    assert read_snapshot(tmp_path) is None


def test_settings_of_a_snapshot_may_be_anything(tmp_path: Path) -> None:
    path = write_snapshot(tmp_path, catalogue(), {}, USUAL)
    stored = msgspec.msgpack.decode(path.read_bytes())
    stored["settings"] = {"idle_seconds": 90, "low_band": True, "sound_level": "loud", "counting": 3, "language": "ur"}
    content = msgspec.msgpack.encode(stored)
    path.unlink()
    write_named(tmp_path, content)
    snapshot = read_snapshot(tmp_path)
    assert snapshot is not None
    assert snapshot.settings == Settings(low_band=True, counting=False)


def test_a_snapshot_too_large_to_be_one_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_snapshot(tmp_path, catalogue(), {}, USUAL)
    monkeypatch.setattr(room, "LARGEST", path.stat().st_size - 1)
    assert read_snapshot(tmp_path) is None


def test_where_there_is_no_folder_or_no_snapshot_there_is_none(tmp_path: Path) -> None:
    assert read_snapshot(tmp_path) is None
    assert read_snapshot(tmp_path / "missing") is None
    (tmp_path / "catalogue-1-0.snapshot").mkdir()
    assert read_snapshot(tmp_path) is None


def test_a_full_disk_leaves_the_older_snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_snapshot(tmp_path, catalogue(1), {}, USUAL)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("kiosk.store.files.os.fsync", full)
    with pytest.raises(MachineError, match="could not save what it shows first"):
        write_snapshot(tmp_path, catalogue(2), {}, USUAL)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_the_first_frame_needs_neither_sqlalchemy_nor_alembic_nor_sqlite() -> None:
    program = (
        "import sys, kiosk.store.snapshot, kiosk.store.tallies\n"
        "print([name for name in sys.modules if name.split('.')[0] in {'sqlalchemy', 'alembic', 'sqlite3'}])"
    )
    root = Path(__file__).parents[2]
    said = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"
