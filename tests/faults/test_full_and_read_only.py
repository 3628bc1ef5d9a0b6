"""A disk that is full, or can only be read: what reads still reads; a manager comes in, makes a backup and leaves."""

import io
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.commands import maintenance
from kiosk.device.paths import DataFolder
from kiosk.errors import MachineError
from kiosk.startup.content_source import open_store, starter_editions
from kiosk.startup.data_folder import open_folder
from kiosk.store.audit import Audit
from kiosk.store.backups import Backups
from kiosk.store.drafts import Drafts
from kiosk.store.people import People
from kiosk.store.publishing import Publishing
from kiosk.store.store import Store
from tests.faults.test_start_faults import OFFSCREEN, Disk
from tests.houses import House
from tests.running import run
from tests.store.samples import noon
from tests.store.staff import CHEAP, RIGHT, WRONG, Times, people

__all__ = ["Disk"]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A small disk with a kiosk that has a manager."""
    disk = Disk(tmp_path)
    root = DataFolder.open(disk.kiosk).root
    open_store(root, noon, None).store.close()
    store = Store.open(root, starter_editions, noon)
    people(store).add("Ada", "manager", RIGHT, "Ada")
    store.close()
    open_store(root, noon, None).store.close()
    yield disk
    disk.close()


STATES = ["full", "read-only"] if os.name == "posix" and os.geteuid() == 0 else []
"""Only root may mount a small disk; elsewhere there is nothing here to try, and ``test_start_faults`` pretends."""


def spoil(disk: Disk, state: str) -> None:
    if state == "full":
        disk.fill()
        with suppress(OSError), (disk.folder / "the rest").open("wb", buffering=0) as rest:
            while True:
                rest.write(bytes(512))
    else:
        disk.protect()


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("words", ["people", "editions", "check", "doctor", "tour"])
def test_what_only_reads_reads(disk: Disk, tmp_path: Path, state: str, words: str) -> None:
    spoil(disk, state)
    more = [str(tmp_path / "out"), "--page", "venue", "--size", "640x480"] if words == "tour" else []
    answer = run([words, *more, "--data", str(disk.kiosk)], OFFSCREEN)
    assert "Traceback" not in answer.stderr
    assert answer.returncode in ((0, 1, 4) if words == "doctor" else (0, 1)), answer.stderr
    if words == "people":
        assert "Ada" in answer.stdout
    if words == "doctor":
        assert "The database is whole" in answer.stdout
        assert "On the list of staff: 1" in answer.stdout
        assert ("MB are free" if state == "full" else "can only be read") in answer.stdout


@pytest.mark.parametrize("state", STATES)
def test_a_backup_is_made_elsewhere(disk: Disk, tmp_path: Path, state: str) -> None:
    spoil(disk, state)
    out = io.StringIO()
    assert maintenance.back_up(disk.kiosk, tmp_path / "stick" / "of mine", out) == 0
    (path,) = (tmp_path / "stick" / "of mine").iterdir()
    assert f"The backup is {path}. It was read back and is whole." in out.getvalue()
    assert "That it was made could not be written down." in out.getvalue()
    maintenance.restore(tmp_path / "new", path, io.StringIO())
    store = Store.open(tmp_path / "new", starter_editions, noon)
    assert [each.name for each in people(store).everyone()] == ["Ada"]
    store.close()


SAID = {"full": "full", "read-only": "can only be read|Read-only file system"}
WRITING = [["rollback", "1"], ["people", "--new-manager", "Bo"], ["backup", "OWN"]]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("words", WRITING)
def test_what_writes_says_why_it_cannot_and_what_to_do(disk: Disk, state: str, words: list[str]) -> None:
    spoil(disk, state)
    own = [str(disk.folder / "backups") if word == "OWN" else word for word in words]
    answer = run([*own, "--data", str(disk.kiosk)], OFFSCREEN)
    assert answer.returncode == 4, answer.stdout
    assert answer.stderr.count("\n") == 1
    assert re.search("0 MB are free" if "OWN" in words and state == "full" else SAID[state], answer.stderr)
    assert "right" not in answer.stderr, "nobody's rights are at fault"


@pytest.mark.parametrize("state", STATES)
def test_a_log_of_a_power_cut_is_read_too(disk: Disk, state: str) -> None:
    path = disk.kiosk / "kiosk.db"
    before = {}
    other = sqlite3.connect(path)
    other.execute("UPDATE people SET name = 'Bo'")
    other.commit()
    for suffix in ("", "-wal"):
        before[suffix] = path.with_name(path.name + suffix).read_bytes()
    other.close()
    for suffix, content in before.items():
        path.with_name(path.name + suffix).write_bytes(content)
    assert len(before["-wal"]) > 0
    spoil(disk, state)
    answer = run(["people", "--data", str(disk.kiosk)], OFFSCREEN)
    assert answer.returncode == 0, answer.stderr
    assert "Bo" in answer.stdout


@pytest.mark.parametrize("state", STATES)
def test_a_manager_comes_in_and_leaves(
    disk: Disk, house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    left: list[int] = []
    monkeypatch.setattr("kiosk.app.QGuiApplication.exit", left.append)
    monkeypatch.setattr("kiosk.store.people.usual_hasher", lambda: CHEAP)
    spoil(disk, state)
    folder, fault = open_folder(disk.kiosk)
    assert fault is not None
    house.folder = folder
    kiosk = house.start(fault=fault)
    kiosk.leave_by_keys()
    assert left == [], "no visitor does"
    kiosk.main_window.ask_for_staff()
    qtbot.waitUntil(lambda: kiosk.staff_access.room is not None)
    room = kiosk.staff_access.room
    assert room is not None
    page = room.shell.property("page")
    qtbot.waitUntil(lambda: page.property("words") == "")
    for digit in RIGHT:
        page.press(digit)
    page.unlock()
    qtbot.waitUntil(lambda: room.shell.property("phase") == "work")
    store = kiosk.store
    assert store is not None
    stick = disk.folder.parent / "stick"
    stick.mkdir()
    Backups(store, folder.root, folder.media, noon).make(stick, "Ada")
    room.shell.go("settings")
    page = room.shell.property("page")
    page.leave_kiosk()
    page.property("confirmation").accept()
    qtbot.waitUntil(lambda: left == [0])
    with pytest.raises(MachineError, match="full" if state == "full" else "can only be read"):
        store.set_setting("low_band", True)


@pytest.mark.parametrize("state", STATES[:1])
def test_a_disk_that_fills_while_it_runs_lets_a_manager_in(disk: Disk, state: str) -> None:
    store = Store.open(disk.kiosk, starter_editions, noon)
    times = Times()
    staff = people(store, times)
    spoil(disk, state)
    for wrong in range(3):
        answer = staff.unlock(WRONG)
        assert answer.person is None
        assert answer.wait == 2**wrong
        assert staff.unlock(RIGHT).person is None, "nobody is looked at while they wait"
        times.passed += answer.wait
    assert staff.wait() == 0
    answer = staff.unlock(RIGHT)
    assert answer.person is not None
    assert staff.wait() == 0
    drafts = Drafts(store, noon)
    with pytest.raises(MachineError, match="full"):
        drafts.claim("Ada")
    assert drafts.load().services == ()
    assert Publishing(store, noon).published().own is None
    with pytest.raises(MachineError, match="full"):
        Audit(store, noon).note("Ada", "Left the kiosk.")
    disk.make_room()
    (disk.folder / "the rest").unlink()
    Audit(store, noon).note("Ada", "Left the kiosk.")
    store.close()


def test_a_data_folder_deleted_while_it_runs_is_said_as_that(tmp_path: Path) -> None:
    root = tmp_path / "kiosk"
    store = Store.open(root, starter_editions, noon)
    shutil.rmtree(root)
    for use in (store.editions, lambda: store.set_setting("low_band", True), lambda: People(store, noon).everyone()):
        with pytest.raises(MachineError, match=r"data folder, .*kiosk, is not there any more") as fault:
            use()
        assert "deleted or renamed" in fault.value.remedy
    assert "not there any more" in store.keep_copy()
    assert not root.exists()


@pytest.mark.parametrize("state", STATES[:1])
def test_a_failed_backup_leaves_no_folder_that_was_made_for_it(disk: Disk, state: str) -> None:
    spoil(disk, state)
    with pytest.raises(MachineError):
        maintenance.back_up(disk.kiosk, disk.folder / "a" / "b", io.StringIO())
    assert not (disk.folder / "a").exists()
