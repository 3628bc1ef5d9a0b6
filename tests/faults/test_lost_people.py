"""Nobody becomes the manager of a kiosk at its screen because its data were lost; nobody leaves it for that either."""

import io
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk import app
from kiosk.app import Options
from kiosk.commands.maintenance import list_people, new_manager, restore
from kiosk.errors import ContentError, MachineError
from kiosk.startup.content_source import starter_editions
from kiosk.store.backups import Backups
from kiosk.store.people import People
from kiosk.store.store import Store
from tests.houses import NOON, House, venue_name
from tests.store.samples import noon
from tests.store.staff import RIGHT, people

OFFERING = Options(window=(1280, 720), now=NOON, offers_setup=True)


def appoint(folder: Path) -> None:
    store = Store.open(folder, starter_editions, noon)
    people(store).add("Ada", "manager", RIGHT, "Ada")
    store.close()


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """With which codes the kiosk was left."""
    codes: list[int] = []
    monkeypatch.setattr("kiosk.app.QGuiApplication.exit", codes.append)
    return codes


def used(house: House, *, managed: bool = True) -> Path:
    """A kiosk that was started, given a manager, and started again."""
    house.start()
    house.leave()
    if managed:
        appoint(house.folder.root)
        house.start()
        house.leave()
    return house.folder.root


def unlink_databases(root: Path) -> None:
    for path in (*root.glob("kiosk.db*"), *root.glob("kiosk.last-good.db*")):
        path.unlink()


def spoil(*names: str) -> Callable[[Path], None]:
    def spoilt(root: Path) -> None:
        for name in names:
            (root / name).write_text("somebody's letter" * 300)

    return spoilt


def spoil_without_copy(root: Path) -> None:
    spoil("kiosk.db")(root)
    (root / "kiosk.last-good.db").unlink()


def spoil_and_lose_the_snapshot(root: Path) -> None:
    spoil_without_copy(root)
    for path in root.glob("*.snapshot"):
        path.unlink()


def older_copy(root: Path) -> None:
    """The copy is from before there was a manager."""
    spoil("kiosk.db")(root)
    with closing(sqlite3.connect(root / "kiosk.last-good.db")) as copy:
        copy.execute("DELETE FROM people")
        copy.commit()


def damaged_snapshot_is_all(root: Path) -> None:
    unlink_databases(root)
    for path in root.glob("*.snapshot"):
        path.write_bytes(b"")


def empty_database(root: Path) -> None:
    unlink_databases(root)
    (root / "kiosk.db").write_bytes(b"")


LOST = [
    unlink_databases,
    spoil("kiosk.db", "kiosk.last-good.db"),
    spoil_without_copy,
    spoil_and_lose_the_snapshot,
    older_copy,
    damaged_snapshot_is_all,
    empty_database,
]


@pytest.mark.parametrize("lose", LOST)
def test_lost_data_offer_no_set_up_and_no_way_out(
    house: House, qtbot: QtBot, left: list[int], lose: Callable[[Path], None]
) -> None:
    root = used(house)
    lose(root)
    for start in range(2):  # also at every start after it
        kiosk = house.start(OFFERING)
        assert venue_name(kiosk) == "Ashcombe Library"
        assert kiosk.staff_access.room is None
        assert kiosk.staff_access.closed_room is None, "nobody asked"
        kiosk.main_window.ask_for_staff()
        door = kiosk.staff_access
        qtbot.waitUntil(lambda: door.closed_room is not None)  # noqa: B023 - it is waited for here
        closed = door.closed_room
        assert closed is not None
        assert "list of who may unlock this kiosk was lost" in closed.property("what")
        assert "people --new-manager NAME" in closed.property("remedy")
        kiosk.leave_by_keys()
        assert left == [], start
        house.leave()
    assert any("content it came with" in each or "last good copy" in each for each in house.told)
    said = io.StringIO()
    list_people(root, said)
    assert "--new-manager" in said.getvalue()
    assert "first becomes" not in said.getvalue()


def test_the_command_line_makes_one_and_all_is_as_before(house: House, qtbot: QtBot, left: list[int]) -> None:
    root = used(house)
    unlink_databases(root)
    house.start()
    house.leave()
    store = Store.open(root, starter_editions, noon)
    with pytest.raises(MachineError, match="was lost"):
        people(store).add("Eve", "manager", RIGHT, "Eve")
    store.close()
    new_manager(root, "Bo", lambda: RIGHT, io.StringIO())
    kiosk = house.start(OFFERING)
    kiosk.main_window.ask_for_staff()
    qtbot.waitUntil(lambda: kiosk.staff_access.room is not None)
    kept = kiosk.store
    assert kept is not None
    assert [each.name for each in People(kept, noon).everyone()] == ["Bo"]
    kiosk.leave_by_keys()
    assert left == []


def test_a_new_kiosk_offers_to_be_set_up_and_can_be_left(house: House, qtbot: QtBot, left: list[int]) -> None:
    kiosk = house.start(OFFERING)
    qtbot.waitUntil(lambda: kiosk.staff_access.room is not None)
    kiosk.leave_by_keys()
    assert left == [0]
    house.leave()
    kiosk = house.start()
    kiosk.leave_by_keys()
    assert left == [0, 0]


def test_a_backup_from_before_there_were_people_makes_nobody_a_manager(house: House, tmp_path: Path) -> None:
    """Put back where the people of today cannot be read any more."""
    root = used(house, managed=False)
    store = Store.open(root, starter_editions, noon)
    stick = tmp_path / "stick"
    stick.mkdir()
    backup = Backups(store, root, root / "media", noon).make(stick, "Ada")
    store.close()
    appoint(root)
    spoil("kiosk.db")(root)
    restore(root, backup, io.StringIO())
    store = Store.open(root, starter_editions, noon)
    assert people(store).lost()
    with pytest.raises((ContentError, MachineError)):
        people(store).add("Eve", "manager", RIGHT, "Eve")
    store.close()
    fresh = tmp_path / "fresh"
    restore(fresh, backup, io.StringIO())
    store = Store.open(fresh, starter_editions, noon)
    assert not people(store).lost(), "a new machine, as the backup was"
    store.close()


def refuse(*_: object) -> None:
    raise MachineError("The disk could not be read.", "Have it checked.")


@pytest.mark.parametrize("managed", [True, False])
def test_where_the_database_cannot_be_asked_the_snapshot_says_whether_it_may_be_left(
    house: House, left: list[int], monkeypatch: pytest.MonkeyPatch, managed: bool
) -> None:
    used(house, managed=managed)
    monkeypatch.setattr(app, "open_store", refuse)
    kiosk = house.start()
    kiosk.leave_by_keys()
    assert left == ([] if managed else [0])


@pytest.mark.parametrize("fault", ["read-only", "nearly full"])
def test_a_folder_that_cannot_be_written_to_opens_no_way_out(house: House, left: list[int], fault: str) -> None:
    used(house)
    house.start(fault=MachineError(f"The disk is {fault}.", "Mend it.")).leave_by_keys()
    assert left == []


def test_a_database_that_is_locked_or_damaged_opens_no_way_out(house: House, left: list[int]) -> None:
    root = used(house)
    with closing(sqlite3.connect(root / "kiosk.db", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        house.start().leave_by_keys()
        house.leave()
    spoil("kiosk.db")(root)
    os.remove(root / "kiosk.last-good.db")
    house.start().leave_by_keys()
    assert left == []


def test_a_manager_made_at_the_command_line_is_in_the_snapshot_at_once(
    house: House, left: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = used(house, managed=False)
    new_manager(root, "Ada", lambda: RIGHT, io.StringIO())
    monkeypatch.setattr(app, "open_store", refuse)
    house.start().leave_by_keys()
    assert left == []


def test_until_the_database_was_asked_a_kiosk_without_a_readable_answer_cannot_be_left(
    house: House, left: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A snapshot that is damaged says nothing, and neither does a database that fails by a fault of ours."""
    root = used(house)
    for path in root.glob("*.snapshot"):
        shutil.copy(path, root / "catalogue-1-0.snapshot")
        path.unlink()

    def fail(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(app, "open_store", fail)
    house.start().leave_by_keys()
    assert left == []
