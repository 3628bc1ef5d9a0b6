"""Safety rule 11 under violence: a kill, a damaged disk, a full disk. What opens then is old or new, and whole."""

import os
import random
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.errors import MachineError
from kiosk.store import database
from kiosk.store.copies import LAST_GOOD
from kiosk.store.health import State, examine
from kiosk.store.recovery import Outcome
from kiosk.store.store import Store
from tests.store.samples import edition, opened, shown

ROOT = Path(__file__).parents[2]
KILLS, KILLS_IN_ONE_FOLDER = 60, 6
DAMAGES = 60
LARGEST_DAMAGE = 9_000


class Installer:
    """The program in ``installing``, and what it has said."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._orders = process.stdin
        self._said = process.stdout.fileno()
        self._heard = b""
        self._early: list[tuple[str, int]] = []

    def start_in(self, folder: Path) -> int:
        """Begin installing in ``folder``; the number of the process to kill."""
        self._orders.write(f"{folder}\n".encode())
        self._orders.flush()
        lines = self.until("child")
        self._early = [line for line in lines if line[0] != "child"]
        return next(number for what, number in lines if what == "child")

    def until(self, what: str) -> list[tuple[str, int]]:
        """Everything said up to and including a line that begins with ``what``."""
        lines: list[tuple[str, int]] = []
        while not lines or lines[-1][0] != what:
            lines.append(self._line())
        return lines

    def listen(self, lines: int, seconds: float) -> list[tuple[str, int]]:
        """What it said before: at most ``lines`` lines; then wait, for the next word or for ``seconds``."""
        heard, self._early = self._early, []
        while len(heard) < lines:
            heard.append(self._line())
        select.select([self._said], [], [], seconds)
        return heard

    def _line(self) -> tuple[str, int]:
        while b"\n" not in self._heard:
            ready, _, _ = select.select([self._said], [], [], 30)
            assert ready, "the installing program says nothing"
            self._heard += os.read(self._said, 4096)
        line, self._heard = self._heard.split(b"\n", 1)
        what, number = line.decode().split()
        return what, int(number)


@pytest.fixture
def installer() -> Iterator[Installer]:
    command = [sys.executable, "-m", "tests.faults.installing"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield Installer(process)


def test_a_kill_at_any_moment_leaves_the_old_or_the_new_edition_whole(
    tmp_path: Path, installer: Installer, record_property: Callable[[str, object], None]
) -> None:
    record_property("tries", KILLS)
    chance = random.Random(11)
    newest = 0
    for kill in range(KILLS):
        folder = tmp_path / str(kill // KILLS_IN_ONE_FOLDER)
        newest = newest if folder.exists() else 0
        child = installer.start_in(folder)
        heard = installer.listen(chance.randint(0, 7), chance.uniform(0, 0.012))
        os.kill(child, signal.SIGKILL)
        heard += installer.until("gone")
        done = max((number for what, number in heard if what == "done"), default=newest)
        begun = max((number for what, number in heard if what == "begun"), default=done)

        copy = examine(folder / LAST_GOOD)
        assert copy.state in {State.MISSING, State.SOUND}
        assert copy.unreadable == ()
        store = opened(folder)
        assert store.report.outcome in {Outcome.FRESH, Outcome.GOOD}, store.report
        newest = shown(store)["starter"]
        assert newest in {max(done, 1), max(begun, done, 1)}
        assert [each.number for each in store.editions()] == list(range(newest, 0, -1))
        assert all(store.edition("starter", number) == edition(number) for number in range(1, newest + 1))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two publishers and three editions, as a power cut leaves it: part of it in the log."""
    folder, cut = tmp_path_factory.mktemp("whole"), tmp_path_factory.mktemp("cut") / "kiosk"
    store = opened(folder)
    store.install(edition(1, "county"))
    with closing(sqlite3.connect(folder / "kiosk.db")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM editions").fetchone()
        store.install(edition(2))
        store.set_setting("language", "ur")
        shutil.copytree(folder, cut)
    return cut


def damage(path: Path, chance: random.Random) -> None:
    """Truncate, overwrite, blank or exchange some of a file at a random place."""
    content = bytearray(path.read_bytes())
    place = chance.randrange(len(content))
    length = chance.randint(1, LARGEST_DAMAGE)
    kind = chance.choice(["truncate", "overwrite", "blank", "flip", "repeat"])
    if kind == "truncate":
        del content[place:]
    elif kind == "overwrite":
        content[place : place + length] = chance.randbytes(min(length, len(content) - place))
    elif kind == "blank":
        content[place : place + length] = bytes(min(length, len(content) - place))
    elif kind == "flip":
        for _ in range(20):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    else:
        content[place : place + length] = content[:length][: len(content) - place]
    path.write_bytes(content)


@pytest.mark.parametrize("seed", range(DAMAGES))
def test_whatever_is_damaged_the_kiosk_has_something_whole_to_show(tmp_path: Path, whole: Path, seed: int) -> None:
    chance = random.Random(seed)
    folder = tmp_path / "kiosk"
    shutil.copytree(whole, folder)
    targets = [["kiosk.db"], ["kiosk.db-wal"], ["kiosk.db", LAST_GOOD], ["kiosk.db", "kiosk.db-wal"]][seed % 4]
    for name in targets:
        damage(folder / name, chance)
    damaged = (folder / "kiosk.db").read_bytes()

    store = opened(folder)
    assert shown(store) in (
        {"starter": 2, "county": 1},
        {"starter": 1, "county": 1},
        {"starter": 1},
        {"starter": 2},
    )
    assert isinstance(store.totals(), dict)
    assert store.editions()
    assert store.setting("language", "en") in {"ur", "en"}
    if LAST_GOOD not in targets:
        assert store.report.outcome in {Outcome.GOOD, Outcome.RESTORED}
        assert shown(store) == {"starter": 2, "county": 1}
    if store.report.damaged is not None and "was kept as" in store.report.sentences[0]:
        assert (folder / store.report.damaged).read_bytes() == damaged
    assert opened(folder).report.outcome is Outcome.GOOD


def test_the_damages_are_found(whole: Path, tmp_path: Path) -> None:
    """That most of the damages above are no accident of free space: they are seen by the examination."""
    found = 0
    for seed in range(0, DAMAGES, 4):
        path = tmp_path / f"{seed}.db"
        shutil.copy(whole / LAST_GOOD, path)
        damage(path, random.Random(seed))
        condition = examine(path)
        found += condition.state is not State.SOUND or bool(condition.unreadable)
    assert found > DAMAGES / 4 / 2


LeaveRoom = Callable[[int], None]


@pytest.fixture
def small_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, LeaveRoom]]:
    """A data folder and a way to leave so many bytes free on its disk.

    Where a small disk may be mounted it is a real one; elsewhere SQLite is told how large its file may grow.
    """
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode == 0:
        yield folder, lambda free: fill(folder / "somebody's film", free)
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
    else:
        pragmas = database.PRAGMAS
        path = folder / "kiosk.db"

        def limit(free: int) -> None:
            pages = (path.stat().st_size if path.exists() else 0) // 4096 + free // 4096
            monkeypatch.setattr(database, "PRAGMAS", (*pragmas, f"PRAGMA max_page_count = {max(pages, 1)}"))

        yield folder, limit


def fill(ballast: Path, free: int) -> None:
    """Grow or shrink ``ballast`` until ``free`` bytes are left on its disk."""
    ballast.unlink(missing_ok=True)
    left = shutil.disk_usage(ballast.parent).free
    ballast.write_bytes(bytes(max(left - free, 0)))


@pytest.mark.parametrize("free", [0, 8_192, 20_480, 40_960, 61_440, 102_400, 163_840, 1_000_000])
def test_a_full_disk_stops_an_install_and_loses_nothing(small_disk: tuple[Path, LeaveRoom], free: int) -> None:
    folder, leave = small_disk
    store = opened(folder)
    store.install(edition(2))
    leave(free)
    try:
        store.install(edition(3, organizations=60))
        newest = 3
    except MachineError as error:
        assert error.what == "The disk that holds the kiosk’s data is full."
        newest = 2
    assert newest == 3 or free < 1_000_000
    assert newest == 2 or free > 0
    assert examine(folder / LAST_GOOD).state is State.SOUND
    leave(1_000_000)
    after = opened(folder)
    assert after.report.outcome is Outcome.GOOD
    assert shown(after) == {"starter": newest}
    after.install(edition(4))
    assert shown(after) == {"starter": 4}


def test_a_first_start_on_a_full_disk_is_refused_and_made_good_later(small_disk: tuple[Path, LeaveRoom]) -> None:
    folder, leave = small_disk
    leave(0)
    with pytest.raises(MachineError, match="disk that holds the kiosk’s data is full"):
        opened(folder)
    leave(4_000_000)
    store = opened(folder)
    assert store.report.outcome is Outcome.FRESH
    assert shown(store) == {"starter": 1}


def test_a_disk_that_is_full_only_for_the_copy_keeps_the_change_and_the_older_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store: Store = opened(tmp_path)
    older = (tmp_path / LAST_GOOD).read_bytes()
    monkeypatch.setattr("kiosk.store.copies.put_in_place", refuse)
    assert "disk that holds the kiosk’s data is full" in store.install(edition(2)).warning
    assert (tmp_path / LAST_GOOD).read_bytes() == older
    assert not (tmp_path / f"{LAST_GOOD}.new").exists()
    assert shown(store) == {"starter": 2}


def refuse(_beside: Path, _path: Path) -> None:
    raise OSError(28, "No space left on device")
