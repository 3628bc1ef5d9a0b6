"""Backups are whole or not there, and what is put back is what was kept."""

import datetime as dt
import shutil
import sqlite3
import stat
import threading
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.content.settings import USUAL
from kiosk.errors import ContentError, MachineError
from kiosk.store.audit import Audit
from kiosk.store.backup_file import Manifest, digest, read_manifest, unpack, write_backup
from kiosk.store.backups import Backups
from kiosk.store.copies import LAST_GOOD, keep_last_good
from kiosk.store.database import open_database
from kiosk.store.health import State, examine
from kiosk.store.migrations import migrate_down
from kiosk.store.pending_restore import wanted
from kiosk.store.recovery import Outcome
from kiosk.store.restoring import put_back
from kiosk.store.snapshot import read_snapshot, write_snapshot
from kiosk.store.store import Store
from kiosk.store.tallies import Tally
from tests.store.samples import IN_VAIN, NOON, edition, noon, opened, shown
from tests.store.staff import OTHER, RIGHT, people

SAFETY = Tally("2026-11", "topic-group", "safety")
PICTURES = [b"first picture" * 5_000, b"second picture" * 5_000]


def put_picture(media: Path, content: bytes) -> Path:
    media.mkdir(exist_ok=True)
    path = media / sha256(content).hexdigest()
    path.write_bytes(content)
    return path


class Venue:
    """A kiosk's data folder, and a stick."""

    def __init__(self, place: Path) -> None:
        self.root, self.stick = place / "kiosk", place / "stick"
        self.media = self.root / "media"
        self.stick.mkdir()
        self.store = opened(self.root)
        put_picture(self.media, PICTURES[0])

    @property
    def backups(self) -> Backups:
        return Backups(self.store, self.root, self.media, noon)

    def fill(self) -> None:
        people(self.store).add("Ada", "manager", RIGHT, "")
        self.store.install(edition(2, "county"))
        self.store.set_setting("language", "ur")
        self.store.add_totals({SAFETY: 9})

    def change(self) -> None:
        """Everything is different from what ``fill`` made."""
        self.store.install(edition(5, "county"))
        self.store.set_setting("language", "pl")
        self.store.add_totals({SAFETY: 100})
        people(self.store).add("Ben", "manager", OTHER, "Ada")
        for path in self.media.iterdir():
            path.unlink()
        put_picture(self.media, PICTURES[1])

    def start_again(self) -> str:
        self.store.close()
        said = put_back(self.root)
        self.store = opened(self.root)
        assert self.store.report.outcome is Outcome.GOOD
        return said

    def says(self) -> tuple[object, ...]:
        names = [each.name for each in people(self.store).everyone()]
        return shown(self.store), self.store.setting("language", ""), self.store.totals(), names

    def files(self) -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in sorted(self.root.rglob("*")) if path.is_file()}


FILLED = ({"starter": 1, "county": 2}, "ur", {SAFETY: 9}, ["Ada"])
CHANGED = ({"starter": 1, "county": 5}, "pl", {SAFETY: 109}, ["Ada", "Ben"])


@pytest.fixture
def venue(tmp_path: Path) -> Venue:
    found = Venue(tmp_path)
    found.fill()
    return found


# --- making -----------------------------------------------------------------------------------------------------------


def test_a_backup_is_one_private_file_that_says_when_it_was_made(venue: Venue) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    assert [each.name for each in venue.stick.iterdir()] == ["community-kiosk-2026-11-25-1200.kioskbackup"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (line,) = venue.backups.found(venue.stick)
    assert (line.path, line.made_at, line.size) == (path, NOON, path.stat().st_size)
    assert venue.backups.last() == NOON
    assert Audit(venue.store, noon).latest(1)[0].what == f"The backup {path.name} was made (1 MB)."


def test_what_is_written_meanwhile_waits_for_nothing_and_loses_nothing(venue: Venue) -> None:
    """As at the desk: a backup beside the worker, which goes on saving."""
    made: list[Path] = []
    backup = threading.Thread(target=lambda: made.append(venue.backups.make(venue.stick, "Ada")))
    backup.start()
    written = 0
    while backup.is_alive() or written < 20:
        written += 1
        venue.store.set_setting("language", f"{written}")
        venue.store.add_totals({SAFETY: 1})
        if not written % 10:
            assert venue.store.keep_copy() == ""
    backup.join()
    assert [each.path for each in venue.backups.found(venue.stick)] == made
    assert (venue.store.setting("language", ""), venue.store.totals()) == (f"{written}", {SAFETY: 9 + written})
    assert venue.backups.last() == NOON


def test_what_another_thread_writes_as_the_copy_ends_is_copied_too(
    venue: Venue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copy_then_write(folder: Path) -> None:
        keep_last_good(folder)
        venue.store.set_setting("language", "pa")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("kiosk.store.store.keep_last_good", copy_then_write)
        venue.store.keep_copy()
    venue.store.close()
    with closing(sqlite3.connect(venue.root / LAST_GOOD)) as kept:
        assert kept.execute("SELECT value FROM settings WHERE key = 'language'").fetchone() == ('"pa"',)


def test_two_backups_in_a_minute_are_two_files(venue: Venue) -> None:
    first, second = (venue.backups.make(venue.stick, "Ada") for _ in range(2))
    assert second.name == "community-kiosk-2026-11-25-1200-2.kioskbackup"
    assert {each.path for each in venue.backups.found(venue.stick)} == {first, second}


def test_before_the_first_backup_there_is_none(venue: Venue) -> None:
    assert venue.backups.last() is None
    assert not venue.backups.found(venue.stick)
    assert not venue.backups.found(venue.stick / "nowhere")
    venue.store.set_setting("last_backup", "yesterday")
    assert venue.backups.last() is None


def test_a_damaged_picture_is_left_out_and_told(venue: Venue) -> None:
    spoilt = put_picture(venue.media, PICTURES[1])
    spoilt.write_bytes(b"something else")
    (venue.media / "notes.txt").write_text("not a picture")
    path = venue.backups.make(venue.stick, "Ada")
    manifest = venue.backups.contents(path)
    assert manifest.left_out == (spoilt.name,)
    assert [part.sha256 for part in manifest.media] == [sha256(PICTURES[0]).hexdigest()]
    assert "Left out, because they were damaged: 1 " in Audit(venue.store, noon).latest(1)[0].what


def test_a_folder_that_is_not_there_and_a_name_that_is_taken_are_refused(venue: Venue) -> None:
    with pytest.raises(MachineError, match="There is no folder"):
        venue.backups.make(venue.stick / "nowhere", "Ada")
    (venue.stick / "a.kioskbackup").write_text("somebody's letter")
    with pytest.raises(MachineError, match="already a file"):
        venue.backups.make_file(venue.stick / "a.kioskbackup", "Ada")
    assert (venue.stick / "a.kioskbackup").read_text() == "somebody's letter"


def test_a_stick_that_does_not_keep_what_was_written_gets_no_backup(
    venue: Venue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_badly(target: Path, database: Path, media: Path, made_at: dt.datetime, schema: str) -> Manifest:
        manifest = write_backup(target, database, media, made_at, schema)
        content = bytearray(target.read_bytes())
        content[len(content) // 2] ^= 1
        target.write_bytes(content)
        return manifest

    monkeypatch.setattr("kiosk.store.backups.write_backup", write_badly)
    with pytest.raises(MachineError, match="The backup could not be written"):
        venue.backups.make(venue.stick, "Ada")
    assert list(venue.stick.iterdir()) == []
    assert venue.backups.last() is None


def test_what_a_killed_backup_left_is_swept_away_after_an_hour(venue: Venue, monkeypatch: pytest.MonkeyPatch) -> None:
    left = venue.stick / "community-kiosk-2026-01-01-0900.kioskbackup.new"
    left.write_bytes(b"half")
    (venue.root / "scratch-old").mkdir()
    venue.backups.make(venue.stick, "Ada")
    assert left.exists()  # somebody may be at it
    monkeypatch.setattr("kiosk.store.scratch.ABANDONED_SECONDS", -1)
    venue.backups.make(venue.stick, "Ada")
    assert not left.exists()
    assert not list(venue.root.glob("scratch-*"))


def test_a_backup_reads_while_another_program_uses_the_database(venue: Venue) -> None:
    with closing(sqlite3.connect(venue.root / "kiosk.db")) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM editions").fetchone()
        path = venue.backups.make(venue.stick, "Ada")
    assert read_manifest(path).made_at == NOON


# --- putting back -----------------------------------------------------------------------------------------------------


def test_everything_comes_back_and_what_was_there_can_come_back_too(venue: Venue) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    venue.change()
    said = venue.backups.restore(path, "Ben")
    assert said == (
        "The backup of 2026-11-25 12:00 is put back when the kiosk next starts. "
        "People and PINs will be those of that time; what is here now is kept beside it."
    )
    assert venue.says() == CHANGED
    assert venue.backups.waiting()
    assert "kept as kiosk.before-restore-1.db" in venue.start_again()
    assert venue.says() == FILLED
    assert not venue.backups.waiting()
    assert {each.read_bytes() for each in venue.media.iterdir()} == set(PICTURES)
    assert [(each.who, each.what) for each in Audit(venue.store, noon).latest(1)] == [
        ("Ben", "The backup of 2026-11-25 12:00 was put back.")
    ]
    assert people(venue.store).unlock(OTHER).person is None

    (aside,) = venue.backups.found(venue.root)
    assert aside.path.name == "kiosk.before-restore-1.db"
    venue.backups.restore(aside.path, "Ada")
    venue.start_again()
    assert venue.says() == CHANGED
    assert len(venue.backups.found(venue.root)) == 2


def test_the_last_good_copy_and_the_first_frame_are_those_of_the_backup(venue: Venue) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    venue.change()
    venue.store.close()
    write_snapshot(venue.root, venue.store.catalogue(), {}, USUAL)
    venue.backups.restore(path, "Ada")
    put_back(venue.root)
    assert read_snapshot(venue.root) is None
    (venue.root / "kiosk.db").write_bytes(b"nonsense")
    venue.store = opened(venue.root)
    assert venue.store.report.outcome is Outcome.RESTORED
    assert venue.says() == FILLED


def test_a_new_machine_takes_a_backup(venue: Venue, tmp_path: Path) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    (tmp_path / "other").mkdir()
    other = Venue(tmp_path / "other")
    other.backups.restore(path, "")
    other.start_again()
    assert other.says() == FILLED
    assert (other.media / sha256(PICTURES[0]).hexdigest()).read_bytes() == PICTURES[0]


def test_the_log_of_the_old_database_is_never_taken_for_one_of_the_new(venue: Venue, tmp_path: Path) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    with closing(sqlite3.connect(venue.root / "kiosk.db")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM editions").fetchone()
        venue.store.close()
        venue.store = opened(venue.root, busy_seconds=IN_VAIN)
        venue.change()
        venue.backups.restore(path, "Ada")
        shutil.copytree(venue.root, tmp_path / "cut" / "kiosk")  # as a power cut leaves it
    assert (tmp_path / "cut" / "kiosk" / "kiosk.db-wal").stat().st_size > 0
    venue.root = tmp_path / "cut" / "kiosk"
    put_back(venue.root)
    venue.store = opened(venue.root)
    assert venue.says() == FILLED
    assert examine(venue.root / "kiosk.before-restore-1.db").state is State.SOUND
    venue.backups.restore(venue.root / "kiosk.before-restore-1.db", "Ada")
    venue.start_again()
    assert venue.says() == CHANGED


def test_a_log_without_its_database_is_set_aside(venue: Venue) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    venue.backups.restore(path, "Ada")
    (venue.root / "kiosk.db").unlink()
    (venue.root / "kiosk.db-wal").write_bytes(b"old log" * 1000)
    venue.start_again()
    assert venue.says() == FILLED
    assert list(venue.root.glob("kiosk.db.damaged-*-wal"))


def test_a_damaged_database_is_kept_and_the_backup_comes_back(venue: Venue) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    venue.backups.restore(path, "Ada")
    (venue.root / "kiosk.db").write_bytes(b"nonsense" * 999)
    assert "kept as kiosk.db.damaged-1" in put_back(venue.root)
    venue.store = opened(venue.root)
    assert venue.says() == FILLED
    assert (venue.root / "kiosk.db.damaged-1").read_bytes() == b"nonsense" * 999


def test_another_program_that_holds_the_database_is_waited_for(venue: Venue) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    venue.change()
    venue.backups.restore(path, "Ada")
    with closing(sqlite3.connect(venue.root / "kiosk.db", timeout=0)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(MachineError, match="Another program is using"):
            put_back(venue.root)
        other.execute("ROLLBACK")
    assert venue.says() == CHANGED
    venue.start_again()
    assert venue.says() == FILLED


def test_a_prepared_database_that_rots_is_kept_and_told_and_the_kiosk_goes_on(venue: Venue) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    venue.change()
    venue.backups.restore(path, "Ada")
    ((_, ready),) = wanted(venue.root)
    ready.write_bytes(b"nonsense")
    assert "was damaged on the disk" in venue.start_again()
    assert venue.says() == CHANGED
    assert venue.start_again() == ""


def test_the_last_choice_counts_and_can_be_called_off(venue: Venue) -> None:
    first = venue.backups.make(venue.stick, "Ada")
    venue.change()
    second = venue.backups.make(venue.stick, "Ada")
    venue.backups.restore(first, "Ada")
    venue.backups.restore(second, "Ada")
    assert len(wanted(venue.root)) == 1
    venue.backups.call_off("Ada")
    venue.backups.call_off("Ada")
    assert venue.start_again() == ""
    assert venue.says() == CHANGED
    venue.backups.restore(second, "Ada")
    venue.backups.restore(first, "Ada")
    venue.start_again()
    assert venue.says() == FILLED


def test_a_backup_from_before_anybody_was_on_the_list_does_not_let_everybody_in(tmp_path: Path) -> None:
    venue = Venue(tmp_path)
    path = venue.backups.make(venue.stick, "")
    venue.fill()
    venue.backups.restore(path, "Ada")
    venue.start_again()
    assert shown(venue.store) == {"starter": 1}
    assert [each.name for each in people(venue.store).everyone()] == ["Ada"]


def test_a_backup_of_an_older_kiosk_is_brought_up_to_date(venue: Venue) -> None:
    old = venue.stick / "old.db"
    shutil.copy(venue.root / LAST_GOOD, venue.stick / "kiosk.db")
    migrate_down(open_database(venue.stick), "0001")
    (venue.stick / "kiosk.db").rename(old)
    assert examine(old).state is State.OLDER
    venue.change()
    venue.backups.restore(old, "Ada")
    venue.start_again()
    assert shown(venue.store) == {"starter": 1, "county": 2}
    assert [each.name for each in people(venue.store).everyone()] == ["Ada", "Ben"]


def test_whoever_had_the_editor_open_has_closed_it(venue: Venue) -> None:
    with closing(sqlite3.connect(venue.root / "kiosk.db")) as connection:
        connection.execute(
            "INSERT INTO draft_claims (id, person, machine, process, process_started, since)"
            " VALUES (1, 'Ada', 'another', 1, '', '2026-11-25 12:00:00')"
        )
        connection.commit()
    venue.backups.restore(venue.backups.make(venue.stick, "Ada"), "Ada")
    venue.start_again()
    with closing(sqlite3.connect(venue.root / "kiosk.db")) as connection:
        assert connection.execute("SELECT count(*) FROM draft_claims").fetchone() == (0,)


def test_a_picture_that_is_damaged_here_comes_back_whole(venue: Venue) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    picture = put_picture(venue.media, PICTURES[0])
    picture.write_bytes(b"x" * len(PICTURES[0]))
    venue.backups.restore(path, "Ada")
    assert digest(picture) == picture.name
    assert stat.S_IMODE(picture.stat().st_mode) == 0o600


def test_nothing_is_unpacked_but_what_is_wanted(venue: Venue, tmp_path: Path) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    manifest = unpack(path, tmp_path / "out", lambda part: part.name == "kiosk.db")
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["kiosk.db"]
    assert len(manifest.parts) == 2


def test_a_full_disk_is_said_before_anything_is_written(venue: Venue, monkeypatch: pytest.MonkeyPatch) -> None:
    path = venue.backups.make(venue.stick, "Ada")
    before = venue.files()
    monkeypatch.setattr("kiosk.store.scratch.SPARE_BYTES", 10**18)
    with pytest.raises(MachineError, match="There is not enough room in"):
        venue.backups.make(venue.stick, "Ada")
    with pytest.raises(MachineError, match="There is not enough room in"):
        venue.backups.restore(path, "Ada")
    assert venue.files() == before


def test_a_restore_is_prepared_by_one_rename_or_not_at_all(venue: Venue, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_beside: Path, _path: Path) -> None:
        raise OSError(28, "No space left on device")

    path = venue.backups.make(venue.stick, "Ada")
    before = venue.files()
    monkeypatch.setattr("kiosk.store.restoring.put_in_place", refuse)
    with pytest.raises(MachineError, match="is full"):
        venue.backups.restore(path, "Ada")
    assert venue.files() == before


def test_a_backup_that_is_not_there_is_said_so(venue: Venue) -> None:
    with pytest.raises(ContentError, match="cannot be used"):
        venue.backups.restore(venue.stick / "nothing.kioskbackup", "Ada")


def test_the_store_of_a_restored_kiosk_is_an_ordinary_one(venue: Venue) -> None:
    venue.backups.restore(venue.backups.make(venue.stick, "Ada"), "Ada")
    venue.start_again()
    store: Store = venue.store
    store.install(edition(3, "county"))
    assert shown(store)["county"] == 3
