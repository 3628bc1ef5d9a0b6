"""Every file of the data folder as a folder, a pipe, a device or a link: nothing hangs, nothing outside is touched."""

import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from kiosk.app import Kiosk
from kiosk.commands import maintenance
from kiosk.device.paths import DataFolder
from kiosk.errors import KioskError, MachineError
from kiosk.startup.content_source import open_store, put_back_backup
from kiosk.startup.data_folder import hold_folder, open_folder
from kiosk.startup.log import keep_log
from tests.houses import IN_A_WINDOW, House, venue_name
from tests.store.samples import noon

FILES = [
    *("instance.lock", "kiosk.db", "kiosk.db-wal", "kiosk.db-shm", "kiosk.db-journal"),
    *("kiosk.last-good.db", "kiosk.last-good.db.new", "restore-wanted-1.db"),
    *("SNAPSHOT", "SNAPSHOT.new", "scratch-a", "log/kiosk.log", "log/kiosk.log.1", "media", "log", "cache"),
]
LETTER = b"somebody's letter" * 100

Make = Callable[[Path, Path], object]

KINDS: dict[str, Make] = {
    "a folder": lambda path, _outside: path.mkdir(),
    "a pipe": lambda path, _outside: os.mkfifo(path),
    "a link to nothing": lambda path, outside: path.symlink_to(outside / "nothing"),
    "a link elsewhere": lambda path, outside: path.symlink_to(outside / "letter"),
    "a link to a folder": lambda path, outside: path.symlink_to(outside),
    "a link to itself": lambda path, _outside: path.symlink_to(path.name),
    "a link to a device": lambda path, _outside: path.symlink_to("/dev/zero"),
    "a file without rights": lambda path, _outside: os.close(os.open(path, os.O_CREAT, 0)),
}


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with all that a start needs."""
    folder = DataFolder.open(tmp_path_factory.mktemp("used") / "kiosk")
    open_store(folder.root, noon, None).store.close()
    return folder.root


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Path]:
    """Somebody's own things, which stay as they are."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "letter").write_bytes(LETTER)
    yield folder
    assert [path.name for path in folder.iterdir()] == ["letter"]
    assert (folder / "letter").read_bytes() == LETTER


def put(folder: Path, name: str, make: Make, outside: Path) -> None:
    """Put something else where a file of the kiosk's is, or would be."""
    snapshot = next(folder.glob("catalogue-*.snapshot"))
    path = folder / name.replace("SNAPSHOT", snapshot.name)
    if path.is_dir():
        shutil.rmtree(path)
    with suppress(FileNotFoundError):
        path.unlink()
    make(path, outside)


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for name in FILES for kind in KINDS])
def test_whatever_lies_there_the_screen_is_not_dark_and_nothing_hangs(
    used: Path, outside: Path, house: House, name: str, kind: str
) -> None:
    root = shutil.copytree(used, outside.parent / "strange")
    put(root, name, KINDS[kind], outside)
    for command in (maintenance.list_people, maintenance.list_editions):
        with suppress(KioskError):
            command(root, io.StringIO())
    with ExitStack() as held:
        folder, fault = open_folder(root)
        unlocked = hold_folder(folder, held, fault)
        held.callback(keep_log(folder.log))
        put_back_backup(folder.root)
        house.folder = folder
        kiosk = Kiosk(folder, IN_A_WINDOW, house.told.append, fault or unlocked, held=unlocked is None)
        house.running.append(kiosk)
        assert venue_name(kiosk) == "Ashcombe Library"
        house.wait(kiosk)
        if name in ("instance.lock", "kiosk.db", "kiosk.db-wal") and kind != "a file without rights":
            assert kiosk.fault is not None
            assert kiosk.store is None
            assert isinstance(kiosk.fault, MachineError)
        house.leave()


def test_the_lock_of_somebody_elses_file_leaves_it_whole(used: Path, tmp_path: Path, outside: Path) -> None:
    """A link in the place of the lock was followed once, and what it led to was emptied."""
    root = shutil.copytree(used, tmp_path / "strange")
    put(root, "instance.lock", KINDS["a link elsewhere"], outside)
    with pytest.raises(MachineError, match="cannot be locked"):
        maintenance.roll_back(root, 2, io.StringIO())
