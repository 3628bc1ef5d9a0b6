"""A start on a data folder that is not as it should be: a sentence, an exit code, nothing lost, nothing dark for it."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.running import ROOT, run, running

OFFSCREEN = dict(os.environ)
WINDOW = ["--window", "1280x720"]


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that a kiosk was started on."""
    folder = tmp_path_factory.mktemp("used") / "kiosk"
    with running(folder, OFFSCREEN, WINDOW) as kiosk:
        kiosk.until(lambda: any(folder.glob("catalogue-*.snapshot")))
        assert kiosk.leave() == 0
    return folder


@pytest.fixture
def folder(used: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(used, tmp_path / "kiosk")


def contents(folder: Path) -> dict[str, bytes]:
    """Everything in a folder but the kiosk's log and lock."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.parent.name not in ("log", "cache") and path.name != "instance.lock"
    }


def sql(database: Path, *statements: str) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def make_newer(folder: Path) -> None:
    sql(folder / "kiosk.db", "UPDATE alembic_version SET version_num = '0999'", "PRAGMA user_version = 999")


def refused(folder: Path) -> str:
    """The one sentence with which a start is refused as the machine's fault."""
    answer = run(["--data", str(folder), *WINDOW], OFFSCREEN)
    assert answer.returncode == 4, answer.stderr
    assert answer.stderr.count("\n") == 1
    assert answer.stdout == ""
    return answer.stderr


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "kiosk"
    file.write_text("somebody's letter")
    answer = run(["--data", str(file), *WINDOW], OFFSCREEN)
    assert answer.returncode == 2
    assert "is a file, and a folder is wanted" in answer.stderr
    assert file.read_text() == "somebody's letter"


def test_a_folder_where_nothing_can_be_made_is_said_so() -> None:
    assert "The data folder /proc/kiosk cannot be made" in refused(Path("/proc/kiosk"))


@pytest.mark.parametrize("with_snapshot", [True, False])
def test_a_database_of_a_newer_kiosk_is_refused_and_left_as_it_was(folder: Path, with_snapshot: bool) -> None:
    make_newer(folder)
    if not with_snapshot:
        for path in folder.glob("*.snapshot"):
            path.unlink()
    before = contents(folder)
    assert refused(folder).startswith("The kiosk’s database was written by a newer version of the kiosk than this one.")
    assert contents(folder) == before


def test_a_header_that_only_claims_to_be_newer_does_not_keep_the_screen_dark(folder: Path) -> None:
    """A damaged database, as its two witnesses disagree: set aside, and the last good copy takes over."""
    sql(folder / "kiosk.db", "PRAGMA user_version = 999")
    with running(folder, OFFSCREEN, WINDOW) as kiosk:
        kiosk.until(lambda: "The last good copy has taken its place." in kiosk.log)
        assert kiosk.leave() == 0
    assert (folder / "kiosk.db.damaged-1").is_file()


@pytest.mark.parametrize("with_copy", [True, False])
def test_what_is_not_a_database_is_kept_and_told_while_the_kiosk_shows(folder: Path, with_copy: bool) -> None:
    (folder / "kiosk.db").write_bytes(b"somebody's letter" * 300)
    if not with_copy:
        (folder / "kiosk.last-good.db").unlink()
    with running(folder, OFFSCREEN, WINDOW) as kiosk:
        kiosk.until(lambda: "was not a database" in kiosk.log)
        assert kiosk.leave() == 0
        assert kiosk.process.stderr is not None
        told = kiosk.process.stderr.read()
    assert told.startswith("kiosk.db was not a database. ")
    assert "The damaged file was kept as kiosk.db.damaged-1." in told
    assert (folder / "kiosk.db.damaged-1").read_bytes() == b"somebody's letter" * 300


def test_a_first_start_on_what_is_not_a_database_keeps_it_too(tmp_path: Path) -> None:
    (tmp_path / "kiosk.db").write_text("somebody's letter")
    with running(tmp_path, OFFSCREEN, WINDOW) as kiosk:
        assert kiosk.leave() == 0
    assert (tmp_path / "kiosk.db.damaged-1").read_text() == "somebody's letter"


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\x00" * 4096])
def test_a_damaged_snapshot_is_only_a_slower_start(folder: Path, damage: bytes) -> None:
    (snapshot,) = folder.glob("*.snapshot")
    whole = snapshot.read_bytes()
    snapshot.write_bytes(damage)
    with running(folder, OFFSCREEN, WINDOW) as kiosk:
        kiosk.until(lambda: [path.read_bytes() for path in folder.glob("*.snapshot")] == [whole])
        assert kiosk.leave() == 0


def test_a_damaged_cache_does_not_matter(folder: Path) -> None:
    for path in (folder / "cache").glob("*.qmlc"):
        path.write_bytes(path.read_bytes()[:100] + b"nonsense")
    with running(folder, OFFSCREEN, [*WINDOW, "--open", "topic/what-is-consent"]) as kiosk:
        assert kiosk.leave() == 0
        assert kiosk.process.stderr is not None
        assert kiosk.process.stderr.read() == ""


@pytest.mark.parametrize("page", ["topic/nothing", "service/nothing"])
def test_a_page_that_is_not_there_is_refused_as_used_wrongly(folder: Path, page: str) -> None:
    before = contents(folder)
    answer = run(["--data", str(folder), "--open", page], OFFSCREEN)
    assert answer.returncode == 2
    assert answer.stderr.startswith(f"The content has no page “{page}”. ")
    assert contents(folder) == before


class Disk:
    """A small disk of its own, where this user may mount one; else a folder that is said, or made, to be the same."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "disk"
        self.folder.mkdir()
        self.kiosk = self.folder / "kiosk"
        self.environment = OFFSCREEN
        self.real = self._mount("-o", "size=200m")
        self._pretence = place / "pretence"

    def _mount(self, *options: str) -> bool:
        command = ["mount", "-t", "tmpfs", *options, "tmpfs", str(self.folder)]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    def fill(self) -> None:
        """Leave no room at all."""
        if self.real:
            with suppress(OSError), (self.folder / "somebody's film").open("wb") as film:
                while True:
                    film.write(bytes(1 << 20))
            return
        self._pretence.mkdir()
        (self._pretence / "sitecustomize.py").write_text(
            "import collections, shutil\n"
            "usage = collections.namedtuple('usage', 'total used free')\n"
            "shutil.disk_usage = lambda path: usage(1, 1, 0)\n"
        )
        self.environment = OFFSCREEN | {"PYTHONPATH": str(self._pretence)}

    def make_room(self) -> None:
        """Undo ``fill``."""
        (self.folder / "somebody's film").unlink(missing_ok=True)
        self.environment = OFFSCREEN

    def protect(self) -> None:
        """Let nothing be written, as a worn-out memory card does of itself."""
        if self.real:
            assert self._mount("-o", "remount,ro")
            return
        for path in (self.folder, *self.folder.rglob("*")):
            path.chmod(0o500 if path.is_dir() else 0o400)

    def close(self) -> None:
        """Take the disk away."""
        if self.real:
            subprocess.run(["umount", "--lazy", str(self.folder)], check=True)
            return
        for path in (self.folder, *self.folder.rglob("*")):
            path.chmod(0o700)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    disk = Disk(tmp_path)
    yield disk
    disk.close()


def shows_but_is_left_with_4(disk: Disk) -> str:
    """What a kiosk on ``disk`` tells, which shows all the same."""
    command = [sys.executable, "main.py", "--data", str(disk.kiosk), *WINDOW, "--open", "start"]
    with subprocess.Popen(command, cwd=ROOT, env=disk.environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        told = process.stderr.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1.5)  # it goes on
        process.terminate()
        assert process.wait(120) == 4
        assert process.stderr.read() == ""
    return told


def test_a_first_start_on_a_full_disk_is_refused_and_made_good_later(disk: Disk) -> None:
    disk.fill()
    answer = run(["--data", str(disk.kiosk), *WINDOW], disk.environment)
    assert answer.returncode == 4
    assert answer.stderr.count("\n") == 1
    assert "is nearly full" in answer.stderr or "No space left" in answer.stderr
    disk.make_room()
    with running(disk.kiosk, disk.environment, WINDOW) as kiosk:
        assert kiosk.leave() == 0


def test_a_full_disk_is_told_while_the_kiosk_shows_what_it_has_and_loses_nothing(disk: Disk, used: Path) -> None:
    shutil.copytree(used, disk.kiosk)
    before = contents(disk.kiosk)
    disk.fill()
    assert "is nearly full" in (told := shows_but_is_left_with_4(disk)) or "cannot be written to" in told
    assert contents(disk.kiosk) == before
    disk.make_room()
    with running(disk.kiosk, disk.environment, WINDOW) as kiosk:
        assert kiosk.leave() == 0


def test_a_disk_that_nothing_can_be_written_to_is_told_while_the_kiosk_shows(disk: Disk, used: Path) -> None:
    shutil.copytree(used, disk.kiosk)
    before = contents(disk.kiosk)
    disk.protect()
    assert "cannot be written to" in shows_but_is_left_with_4(disk)
    assert contents(disk.kiosk) == before


def test_a_first_start_where_nothing_can_be_written_is_refused(disk: Disk) -> None:
    disk.protect()
    assert "cannot be made" in refused(disk.kiosk)


def test_a_full_disk_does_not_let_a_second_kiosk_in(disk: Disk, used: Path) -> None:
    shutil.copytree(used, disk.kiosk)
    with running(disk.kiosk, disk.environment, WINDOW):
        disk.fill()
        answer = run(["--data", str(disk.kiosk), *WINDOW], disk.environment)
        assert answer.returncode == 4
        assert answer.stderr.startswith("Community Kiosk is already running")
