"""Putting a backup back: prepared and verified while the kiosk runs, swapped in before it next opens its database.

    prepare     everything is unpacked and looked through in a scratch folder; media that are missing join the media
                folder; last of all one rename makes the finished database ``restore-wanted-N.db``
    put_back    under the lock of the instance, at a start: the log of the database that is there is folded into it;
                the finished one becomes the last good copy too; snapshots go; the old database is renamed to
                ``kiosk.before-restore-N.db``; the finished one is renamed to ``kiosk.db``

As long as ``restore-wanted-N.db`` is there, ``put_back`` has something left to do and can begin again from the top; its
last step is the rename that takes that file away. So a kill at any point leaves the old database or the new one.
"""

import datetime as dt
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import msgspec
from alembic.util import CommandError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from kiosk.content.media_files import keep_no_read_time
from kiosk.content.whole_files import PRIVATE_FOLDER, put_in_place, sync_folder
from kiosk.errors import ContentError, MachineError, OurError, refusal
from kiosk.store.audit import add_line
from kiosk.store.backup_file import Part, damaged, digest, read_manifest, unpack
from kiosk.store.copies import LAST_GOOD, copy_database, set_aside
from kiosk.store.database import open_database
from kiosk.store.faults import DamagedError, is_damage, machine_error, told_plainly
from kiosk.store.files import is_plain_file
from kiosk.store.health import COMPANIONS, Condition, State, connect_to_look, examine
from kiosk.store.lost_people import LOST, was_used_before
from kiosk.store.migrations import migrate
from kiosk.store.models import Base, SettingRow
from kiosk.store.pending_restore import aside_name, wanted, wanted_name
from kiosk.store.revision import DATABASE
from kiosk.store.scratch import require_room, scratch
from kiosk.store.snapshot import forget_snapshots

_SQLITE = b"SQLite format 3\0"

LAST_BACKUP = "last_backup"
"""The setting that says when the last backup was made, as an ISO time in UTC."""

_DAMAGED = "the database in it is damaged"
_STRANGE = "the database in it has parts that do not belong there"


def prepare(folder: Path, media: Path, path: Path, who: str, now: Callable[[], dt.datetime]) -> dt.datetime:
    """Make the backup at ``path``, or a database that was set aside, what the next start puts in place.

    Returns when it was made. Raises ``ContentError`` where it cannot be believed and ``MachineError`` where the machine
    refuses; nothing has changed then, but that media may have come back that were missing.
    """
    with scratch(folder) as work:
        made_at = _unpack(path, work, media, folder)
        _require_ours(work / DATABASE, path)
        with _damage_told(path, work):
            engine = open_database(work)
            migrate(engine)
            _forget_claims(work / DATABASE)
            _keep_people(folder, work / DATABASE)
            with Session(engine.execution_options(writes=True)) as session, session.begin():
                made = made_at.astimezone(now().tzinfo)
                add_line(session, who, f"The backup of {made:%Y-%m-%d %H:%M} was put back.", now())
                if not _is_database(path):
                    # It holds all there will be, and knew nothing of itself when it was made.
                    session.merge(SettingRow(key=LAST_BACKUP, value=made_at.isoformat()))
            engine.dispose()
        _require_sound(work / DATABASE, path)
        with told_plainly(folder):
            _bring_media_back(work / "media", media)
            number = _free_number(folder)
            copy_database(work / DATABASE, work / wanted_name(number))
            put_in_place(work / wanted_name(number), folder / wanted_name(number))
            for other, older in wanted(folder):
                if other != number:
                    older.unlink(missing_ok=True)
    return made_at


def call_off(folder: Path) -> bool:
    """Leave the database as it is at the next start; whether anything had been waiting. Raises ``MachineError``."""
    waiting = wanted(folder)
    with told_plainly(folder):
        for _number, path in waiting:
            path.unlink(missing_ok=True)
    return bool(waiting)


def put_back(folder: Path) -> str:
    """Swap in what ``prepare`` made ready; a sentence for staff, "" where nothing waited.

    Only for whoever holds the lock of the instance, before the database is opened. Raises ``MachineError`` where the
    machine refuses: the database that was there is still used then, and the next start tries again.
    """
    waiting = wanted(folder)
    if not waiting:
        return ""
    number, ready = waiting[0]
    condition = examine(ready)
    if condition.state not in {State.SOUND, State.OLDER} or condition.unreadable:
        aside = set_aside(folder, ready.name)
        return (
            f"The backup that was to be put back was damaged on the disk, and was kept as {aside}. "
            "The kiosk goes on with what it had. Restore the backup once more."
        )
    remain = same_people(folder / DATABASE, ready)
    with told_plainly(folder):
        aside = _close_for_good(folder)
        copy_database(ready, folder / LAST_GOOD)
        forget_snapshots(folder)
        if (folder / DATABASE).exists():
            aside = aside_name(number)
            (folder / DATABASE).rename(folder / aside)
            sync_folder(folder)
        set_aside(folder)  # a log that lost its database, which must not be taken for one of the database to come
        ready.replace(folder / DATABASE)
        sync_folder(folder)
        for _number, older in waiting[1:]:
            older.unlink(missing_ok=True)
    kept = f" What was there before was kept as {aside}." if aside else ""
    if not remain:
        return f"The backup was put back, with the people and PINs of its time.{kept}"
    return f"The backup was put back. People and PINs stay as they were.{kept}"


def _unpack(path: Path, work: Path, media: Path, folder: Path) -> dt.datetime:
    """Verify ``path`` and put its database, and the media this kiosk lacks, into ``work``; when it was made."""
    try:
        if _is_database(path):
            require_room(folder, 3 * path.stat().st_size)
            for companion in ("", "-wal"):
                source = path.with_name(path.name + companion)
                if source.exists():
                    shutil.copyfile(source, work / (DATABASE + companion))
            return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
        manifest = read_manifest(path)
        missing = {part.name for part in manifest.media if not _has(media, part)}
        sizes = {part.name: part.size for part in manifest.parts}
        require_room(folder, 3 * sizes[DATABASE] + sum(sizes[name] for name in missing))
        return unpack(path, work, lambda part: part.name == DATABASE or part.name in missing).made_at
    except OSError as error:
        why, remedy = refusal(error)
        raise MachineError(
            f"{path.name} could not be read, or not be unpacked: {why}.", f"{remedy} Nothing was changed."
        ) from error


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def _has(media: Path, part: Part) -> bool:
    file = media / part.sha256
    return file.is_file() and file.stat().st_size == part.size and digest(file) == part.sha256


def _require_ours(database: Path, path: Path) -> None:
    """Refuse what is not a sound database of a kiosk of this version or an older one."""
    with _damage_told(path, database.parent), closing(sqlite3.connect(database)) as connection:
        # What a database can be made to do by itself, a hostile one would have been made to do.
        connection.execute("PRAGMA trusted_schema = OFF")
        strange = "SELECT 1 FROM sqlite_master WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'"
        if connection.execute(strange).fetchone():
            raise damaged(path, _STRANGE)
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise damaged(path, _DAMAGED)
    condition = examine(database)
    if condition.state is State.NEWER:
        raise ContentError(
            f"{path.name} was made by a newer version of the kiosk than this one.",
            "Bring this kiosk up to date first, and restore it then. Nothing was changed.",
        )
    if condition.state not in {State.SOUND, State.OLDER}:
        raise damaged(path, _DAMAGED)


def _require_sound(database: Path, path: Path) -> None:
    """What the next start will find has to be right, to the last current edition and the last table."""
    condition: Condition = examine(database)
    if condition.state is not State.SOUND or condition.unreadable:
        raise damaged(path, "some of the content in it cannot be read")
    with _damage_told(path, database.parent), closing(sqlite3.connect(database)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if names != {*Base.metadata.tables, "alembic_version", "sqlite_sequence"}:
        raise damaged(path, _STRANGE)


def _forget_claims(restored: Path) -> None:
    """Whoever had the editor open when the backup was made has long closed it."""
    with closing(sqlite3.connect(restored)) as connection:
        connection.execute("DELETE FROM draft_claims")
        connection.commit()


def _keep_people(folder: Path, restored: Path) -> None:
    """Give a backup from before anybody was on the list the people of today, or say that they are lost.

    Else whoever stands in front of the kiosk next could make themselves its manager.
    """
    with closing(sqlite3.connect(restored)) as connection:
        if connection.execute("SELECT 1 FROM people").fetchone():
            return
        people, lost = _people_of_today(folder)
        connection.executemany("INSERT INTO people (id, name, role, pin_hash) VALUES (?, ?, ?, ?)", people)
        if lost and not people:
            connection.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, 'true')", (LOST,))
        connection.commit()


def same_people(present: Path, ready: Path) -> bool:
    """Whether the people and PINs of the two databases are the same, as where ``prepare`` kept those of today."""
    found = []
    for path in (present, ready):
        try:
            with closing(connect_to_look(path, busy_seconds=5.0)) as connection:
                found.append(connection.execute("SELECT id, name, role, pin_hash FROM people ORDER BY id").fetchall())
        except (sqlite3.Error, OSError):
            return False
    return found[0] == found[1]


def _people_of_today(folder: Path) -> tuple[Sequence[tuple[Any, ...]], bool]:
    """The rows of the people in the database that is there, and whether they cannot be told or were lost already."""
    present = folder / DATABASE
    condition = examine(present)
    if condition.state in {State.MISSING, State.EMPTY}:
        return (), was_used_before(folder)
    if condition.state is State.DAMAGED:
        return (), True
    try:
        with closing(connect_to_look(present, busy_seconds=5.0)) as now:
            if not now.execute("SELECT 1 FROM sqlite_master WHERE name = 'people'").fetchone():
                return (), False  # of a version from before there were people
            lost = now.execute("SELECT 1 FROM settings WHERE key = ?", (LOST,)).fetchone() is not None
            return now.execute("SELECT id, name, role, pin_hash FROM people").fetchall(), lost
    except sqlite3.Error as error:
        if not is_damage(error):
            raise machine_error(error, folder) from error
        return (), True


def _bring_media_back(source: Path, media: Path) -> None:
    if not source.is_dir():
        return
    media.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    for path in sorted(source.iterdir()):
        keep_no_read_time(path)
        put_in_place(path, media / path.name)


def _free_number(folder: Path) -> int:
    number = 1
    while (folder / aside_name(number)).exists():
        number += 1
    return number


def _close_for_good(folder: Path) -> str | None:
    """Fold the log of the database into it, so that it is one file; one that is damaged is set aside, by that name."""
    if not os.path.lexists(folder / DATABASE):
        return None
    if not is_plain_file(folder / DATABASE):
        return set_aside(folder)
    try:
        with closing(sqlite3.connect(folder / DATABASE, timeout=5.0)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
            left = [suffix for suffix in COMPANIONS if (folder / (DATABASE + suffix)).exists()]
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        return set_aside(folder)
    if left:
        raise MachineError(
            "Another program is using the kiosk’s database.",
            "Close it and start the kiosk again: the backup is put back then. Nothing was changed.",
        )
    return None


@contextmanager
def _damage_told(path: Path, work: Path) -> Iterator[None]:
    """What goes wrong in the scratch copy in ``work`` because of what is in it is the fault of the backup at ``path``;
    what the disk of ``work`` refuses is the machine's."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, msgspec.MsgspecError, ValueError, TypeError) as error:
        if not is_damage(error):
            raise machine_error(error, work) from error
        raise damaged(path, _DAMAGED) from error
    except (CommandError, DamagedError, OurError) as error:
        raise damaged(path, _DAMAGED) from error
