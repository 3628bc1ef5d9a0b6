"""Safety rule 11 for what staff do: killed at any moment, a full disk, a disk that may not be written.

What is there then is what was before or what was to be, whole, and nothing that was said to be saved is lost.
"""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.content.draft import changes
from kiosk.errors import MachineError
from kiosk.store.copies import LAST_GOOD
from kiosk.store.drafts import Drafts
from kiosk.store.health import State, examine
from kiosk.store.publishing import Publishing
from kiosk.store.recovery import Outcome
from kiosk.store.store import Store
from tests.faults.staff_at_work import draft_after, edition_after, step_of
from tests.faults.test_store_faults import ROOT, Installer, LeaveRoom, small_disk
from tests.store.samples import noon, opened

__all__ = ["small_disk"]

KILLS, KILLS_IN_ONE_FOLDER = 42, 7
"""For each of saving, publishing and going back."""


class StaffMember(Installer):
    """The program in ``staff_at_work``, and what it has said."""

    def start(self, what: str, folder: Path) -> int:
        """Begin in ``folder``; the number of the process to kill."""
        return self.start_in(Path(f"{what} {folder}"))

    def kill(self, child: int, chance: random.Random) -> tuple[int, int]:
        """Kill it at a random moment; the last step it said was done, and the last it said it began, -1 for none."""
        heard = self.listen(chance.randint(0, 7), chance.uniform(0, 0.015))
        os.kill(child, signal.SIGKILL)
        heard += self.until("gone")
        done, begun = (next((step for said, step in reversed(heard) if said == what), -1) for what in ("done", "begun"))
        return done, begun


@pytest.fixture(scope="module")
def staff() -> Iterator[StaffMember]:
    command = [sys.executable, "-m", "tests.faults.staff_at_work"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield StaffMember(process)


def whole(folder: Path) -> Store:
    """The store after a kill: opened without a word, with a copy that is whole."""
    copy = examine(folder / LAST_GOOD)
    assert copy.state is State.SOUND
    assert copy.unreadable == ()
    store = opened(folder)
    assert store.report.outcome is Outcome.GOOD, store.report
    return store


def folders(tmp_path: Path, prepare: Callable[[Path], None]) -> Iterator[Path]:
    """A folder for each kill; a fresh one now and then."""
    for kill in range(KILLS):
        folder = tmp_path / str(kill // KILLS_IN_ONE_FOLDER)
        if not folder.exists():
            prepare(folder)
        yield folder


def opened_once(folder: Path) -> None:
    opened(folder).close()


def published_twice(folder: Path) -> None:
    Publishing(opened(folder), noon).publish(edition_after(1), "Amina")


def test_a_kill_while_saving_loses_nothing_that_was_saved(
    tmp_path: Path, staff: StaffMember, record_property: Callable[[str, object], None]
) -> None:
    record_property("tries", KILLS)
    chance = random.Random(1)
    kept = 0
    for folder in folders(tmp_path, opened_once):
        before = kept if (folder / "seen").exists() else 0
        (folder / "seen").touch()
        done, begun = staff.kill(staff.start("save", folder), chance)
        kept = step_of(Drafts(whole(folder), noon).load())
        assert kept in {max(done, before), max(begun, done, before)}
    assert kept > 0


def test_a_kill_while_publishing_leaves_the_old_or_the_new_edition(
    tmp_path: Path, staff: StaffMember, record_property: Callable[[str, object], None]
) -> None:
    record_property("tries", KILLS)
    chance = random.Random(2)
    published = 0
    for folder in folders(tmp_path, opened_once):
        before = published if (folder / "seen").exists() else 0
        (folder / "seen").touch()
        done, begun = staff.kill(staff.start("publish", folder), chance)
        store = whole(folder)
        publishing = Publishing(store, noon)
        own = publishing.published().own
        published = 0 if own is None else own.number - 1
        assert published in {max(done, before), max(begun, done, before)}
        assert own is None or own == edition_after(published)
        numbers = [each.number for each in publishing.history()]
        assert numbers == (list(range(published + 1, 0, -1)) if published else [])
        assert [layer.publisher for layer in store.layers()] == (["venue", "starter"] if published else ["starter"])
    assert published > 0


def test_a_kill_while_going_back_leaves_one_of_the_two(
    tmp_path: Path, staff: StaffMember, record_property: Callable[[str, object], None]
) -> None:
    record_property("tries", KILLS)
    chance = random.Random(3)
    current = 2
    seen = set()
    for folder in folders(tmp_path, published_twice):
        before = current if (folder / "seen").exists() else 2
        (folder / "seen").touch()
        done, begun = staff.kill(staff.start("go-back", folder), chance)
        publishing = Publishing(whole(folder), noon)
        own = publishing.published().own
        assert own is not None
        current = own.number
        certain = before if done == -1 else done
        assert current in {certain, certain if begun == -1 else begun}
        assert [each.number for each in publishing.history() if each.current] == [current]
        assert publishing.edition(2) == edition_after(1)
        seen.add(current)
    assert seen == {1, 2}


@pytest.mark.parametrize("free", [0, 8_192, 20_480, 40_960, 61_440, 1_000_000])
def test_a_full_disk_stops_saving_and_publishing_and_loses_nothing(
    small_disk: tuple[Path, LeaveRoom], free: int
) -> None:
    folder, leave = small_disk
    store = opened(folder)
    drafts, publishing = Drafts(store, noon), Publishing(store, noon)
    drafts.save(changes(drafts.load(), draft_after(1)), "Amina")
    publishing.publish(edition_after(1), "Amina")
    leave(free)
    saved = succeeds(lambda: drafts.save(changes(draft_after(1), draft_after(2)), "Amina"))
    published = succeeds(lambda: publishing.publish(edition_after(2), "Amina"))
    gone_back = succeeds(lambda: publishing.go_back(1, "Amina"))
    assert all((saved, published, gone_back)) or free < 1_000_000
    assert not any((saved, published, gone_back)) or free > 0
    leave(1_000_000)
    after = opened(folder)
    assert after.report.outcome is Outcome.GOOD
    assert step_of(Drafts(after, noon).load()) == (2 if saved else 1)
    history = Publishing(after, noon).history()
    assert [each.number for each in history] == ([3, 2, 1] if published else [2, 1])
    assert [each.number for each in history if each.current] == [1 if gone_back else 3 if published else 2]


def succeeds(work: Callable[[], object]) -> bool:
    """Whether there was room for it; where not, the sentence says so."""
    try:
        work()
    except MachineError as error:
        assert error.what == "The disk that holds the kiosk’s data is full."
        return False
    return True


def test_a_disk_that_may_not_be_written_is_told_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(tmp_path)
    drafts, publishing = Drafts(store, noon), Publishing(store, noon)
    drafts.save(changes(drafts.load(), draft_after(1)), "Amina")
    publishing.publish(edition_after(1), "Amina")
    # Whoever runs the tests may be allowed everything, so SQLite is told that it may only read.
    monkeypatch.setattr("kiosk.store.database.PRAGMAS", ("PRAGMA query_only = ON",))
    for work in (
        lambda: drafts.save(changes(draft_after(1), draft_after(2)), "Amina"),
        lambda: publishing.publish(edition_after(2), "Amina"),
        lambda: publishing.go_back(1, "Amina"),
        lambda: drafts.claim("Amina"),
    ):
        with pytest.raises(MachineError, match="may not write in its data folder"):
            work()
    monkeypatch.undo()
    assert drafts.load() == draft_after(1)
    assert publishing.published().own == edition_after(1)
