"""Backups and restores under violence: a kill at every step, a kill at any moment, a full disk."""

import os
import random
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.errors import MachineError
from kiosk.store.backup_file import unpack
from kiosk.store.backups import Backups
from kiosk.store.copies import LAST_GOOD
from kiosk.store.health import State, examine
from kiosk.store.recovery import Outcome
from kiosk.store.restoring import put_back
from tests.faults.test_store_faults import fill
from tests.store.samples import edition, noon, opened, shown

ROOT = Path(__file__).parents[2]
LEAST_KILLS, SWAP_STEPS = 80, 50
KILLS_AT_ANY_MOMENT = 20
PICTURE = b"a picture" * 20_000
NAME = sha256(PICTURE).hexdigest()
OLD, NEW = {"starter": 2, "county": 1}, {"starter": 1}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kiosk with two publishers, and a backup of another kiosk: one publisher and a picture."""
    place = tmp_path_factory.mktemp("before")
    for name, numbers in (("old", (1, 2)), ("new", (1,))):
        store = opened(place / name)
        for number in numbers[1:]:
            store.install(edition(number))
        if name == "old":
            store.install(edition(1, "county"))
        (place / name / "media").mkdir()
        store.close()
    (place / "new" / "media" / NAME).write_bytes(PICTURE)
    path = Backups(opened(place / "new"), place / "new", place / "new" / "media", noon).make(place, "Ada")
    path.rename(place / "new.kioskbackup")
    return place


class Worker:
    """The program in ``restoring``."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._orders, self.said = process.stdin, process.stdout

    def start(self, place: Path, before: Path, step: int) -> int:
        """One shift in a fresh copy of the kiosk; the number of its process."""
        shutil.copytree(before / "old", place / "kiosk")
        (place / "stick").mkdir()
        order = [place / "kiosk", place / "stick", before / "new.kioskbackup", step]
        self._orders.write(" ".join(map(str, order)).encode() + b"\n")
        said, number = self._heard()
        assert said == "child"
        return int(number)

    def ended(self) -> str:
        """``killed``, or ``done`` and how many steps there were."""
        return " ".join(self._heard())

    def _heard(self) -> list[str]:
        ready, _, _ = select.select([self.said], [], [], 60)
        assert ready, "the restoring program says nothing"
        return self.said.readline().decode().split()


@pytest.fixture
def worker() -> Iterator[Worker]:
    command = [sys.executable, "-m", "tests.faults.restoring"]
    pipes = subprocess.PIPE
    # Without a buffer, or a line could wait in it that ``select`` knows nothing of.
    with subprocess.Popen(command, cwd=ROOT, stdin=pipes, stdout=pipes, bufsize=0) as process:
        yield Worker(process)


def assert_old_or_new(place: Path) -> dict[str, int]:
    """Whatever a start finds is the old or the new, whole; and what was there is not lost."""
    folder, stick = place / "kiosk", place / "stick"
    for path in stick.glob("*.kioskbackup"):
        unpack(path, place / "verified", lambda part: part.name == "kiosk.db")
        assert examine(place / "verified" / "kiosk.db").state is State.SOUND
    assert examine(folder / LAST_GOOD).state is State.SOUND
    put_back(folder)
    store = opened(folder, busy_seconds=5)
    assert store.report.outcome is Outcome.GOOD, store.report
    assert not list(folder.glob("*damaged*"))
    found = shown(store)
    assert found in (OLD, NEW)
    asides = list(folder.glob("kiosk.before-restore-*.db"))
    assert len(asides) == (found == NEW)
    assert all(examine(path).state is State.SOUND for path in asides)
    assert {path.name for path in (folder / "media").iterdir()} <= {NAME}
    if found == NEW:
        assert (folder / "media" / NAME).read_bytes() == PICTURE
    assert not list(folder.glob("restore-wanted-*"))
    store.close()
    return found


def test_a_kill_at_every_step_leaves_the_old_or_the_new_whole(
    tmp_path: Path, before: Path, worker: Worker, record_property: Callable[[str, object], None]
) -> None:
    worker.start(tmp_path, before, 0)
    said, steps = worker.ended().split()
    assert said == "done"
    assert assert_old_or_new(tmp_path) == NEW
    found, killed = [], 0
    last = int(steps)
    # The swap is in the last third, and is gone through step by step.
    for step in (*range(1, last - SWAP_STEPS, 2), *range(last - SWAP_STEPS, last + 1)):
        place = tmp_path / str(step)
        place.mkdir()
        worker.start(place, before, step)
        killed += worker.ended().startswith("killed")
        found.append(assert_old_or_new(place))
        shutil.rmtree(place)
    assert killed >= LEAST_KILLS
    record_property("tries", killed)
    assert OLD in found
    assert NEW in found


def test_a_kill_at_any_moment_leaves_the_old_or_the_new_whole(
    tmp_path: Path, before: Path, worker: Worker, record_property: Callable[[str, object], None]
) -> None:
    record_property("tries", KILLS_AT_ANY_MOMENT)
    chance = random.Random(5)
    for kill in range(KILLS_AT_ANY_MOMENT):
        place = tmp_path / str(kill)
        place.mkdir()
        child = worker.start(place, before, 0)
        select.select([worker.said], [], [], chance.uniform(0, 0.3))
        try:
            os.kill(child, signal.SIGKILL)
        except ProcessLookupError:
            assert worker.ended().startswith("done")
        else:
            worker.ended()
        assert_old_or_new(place)
        shutil.rmtree(place)


def test_a_start_that_does_not_know_of_restores_also_finds_something_whole(
    tmp_path: Path, before: Path, worker: Worker
) -> None:
    """An older kiosk, or ``tour``, opens the database in the middle of a swap."""
    worker.start(tmp_path, before, 0)
    steps = int(worker.ended().split()[1])
    for step in range(steps - 60, steps, 4):
        place = tmp_path / f"at{step}"
        place.mkdir()
        worker.start(place, before, step)
        worker.ended()
        store = opened(place / "kiosk", busy_seconds=5)
        assert store.report.outcome in {Outcome.GOOD, Outcome.RESTORED}
        assert shown(store) in (OLD, NEW)
        store.close()
        put_back(place / "kiosk")
        assert shown(opened(place / "kiosk")) in (OLD, NEW)


@pytest.fixture
def small_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, Callable[[int], None]]]:
    """A folder on a disk of its own and a way to leave so many bytes free there.

    Where none may be mounted, the disk is as large as the test's own and says that it is full.
    """
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder)]
    mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    if mounted:
        # The room that is asked for in advance is another test's; here the disk itself has to say no.
        monkeypatch.setattr("kiosk.store.backups.require_room", lambda *_: None)
        monkeypatch.setattr("kiosk.store.restoring.require_room", lambda *_: None)
        yield folder, lambda free: fill(folder / "somebody's film", free)
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
    else:
        yield folder, lambda free: monkeypatch.setattr("kiosk.store.scratch.SPARE_BYTES", 10**18 if free < 10**6 else 0)


@pytest.mark.parametrize("free", [0, 4_096, 20_000, 100_000])
def test_a_full_stick_gets_no_backup_and_keeps_nothing_of_it(
    tmp_path: Path, before: Path, small_disk: tuple[Path, Callable[[int], None]], free: int
) -> None:
    stick, leave = small_disk
    shutil.copytree(before / "old", tmp_path / "kiosk")
    (tmp_path / "kiosk" / "media" / NAME).write_bytes(PICTURE)
    backups = Backups(opened(tmp_path / "kiosk"), tmp_path / "kiosk", tmp_path / "kiosk" / "media", noon)
    leave(free)
    with pytest.raises(MachineError, match=r"is full, so no backup was made|not enough room"):
        backups.make(stick, "Ada")
    assert not list(stick.glob("*.kioskbackup*"))
    assert backups.last() is None
    leave(5_000_000)
    assert backups.make(stick, "Ada").exists()


@pytest.mark.parametrize("free", [0, 50_000, 300_000, 700_000, 1_200_000, 1_800_000])
def test_a_full_disk_stops_a_restore_and_loses_nothing(
    before: Path, small_disk: tuple[Path, Callable[[int], None]], free: int
) -> None:
    disk, leave = small_disk
    folder = disk / "kiosk"
    shutil.copytree(before / "old", folder)
    store = opened(folder)
    backups = Backups(store, folder, folder / "media", noon)
    leave(free)
    try:
        backups.restore(before / "new.kioskbackup", "Ada")
    except MachineError as error:
        assert "full" in error.what or "room" in error.what or "No space" in error.what
    store.close()
    leave(free)
    try:
        put_back(folder)
    except MachineError as error:
        assert "full" in error.what
    assert not list(folder.glob("scratch-*"))
    leave(5_000_000)
    assert shown(opened(folder)) in (OLD, NEW)
    Backups(opened(folder), folder, folder / "media", noon).restore(before / "new.kioskbackup", "Ada")
    put_back(folder)
    assert shown(opened(folder)) == NEW
