"""Copies of everything the kiosk keeps: the database and the media, in one file each.

A backup holds everybody's PIN as a hash, and a PIN of six digits can be worked out from one: whoever keeps backups
keeps them as safe as the kiosk itself.
"""

import contextlib
import datetime as dt
import errno
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.whole_files import sync_folder
from kiosk.errors import ContentError, MachineError, refusal
from kiosk.store.audit import add_line
from kiosk.store.backup_file import ENDING, Manifest, media_in, read_manifest, unpack, write_backup
from kiosk.store.copies import copy_database
from kiosk.store.faults import told_plainly
from kiosk.store.health import State, examine
from kiosk.store.models import SettingRow
from kiosk.store.pending_restore import aside_name, wanted
from kiosk.store.restoring import LAST_BACKUP, call_off, prepare, same_people
from kiosk.store.revision import DATABASE, SCHEMA
from kiosk.store.scratch import is_abandoned, require_room, scratch_somewhere
from kiosk.store.store import Store

_UNFINISHED = f"{ENDING}.new"


@dataclass(frozen=True, slots=True)
class BackupLine:
    """A backup that lies somewhere. ``made_at`` is in UTC, ``size`` in bytes."""

    path: Path
    made_at: dt.datetime
    size: int


class Backups:
    """Backups of the kiosk whose data lie in ``folder`` and whose media lie in ``media``.

    ``now`` gives the venue's local time, aware. Every call raises ``MachineError`` when a disk refuses.
    """

    def __init__(self, store: Store, folder: Path, media: Path, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._folder = folder
        self._media = media
        self._now = now
        self.note = ""
        """What could not be done beside the last backup that was made, in a sentence."""

    def make(self, folder: Path, who: str) -> Path:
        """Make a backup in ``folder``, open it to see that it is whole, and give its path.

        Nothing of it is left in ``folder`` where it does not succeed. Pictures that are damaged on this kiosk are left
        out, as ``contents`` of it tells.
        """
        return self.make_file(_free_path(folder, self._now()), who)

    def make_file(self, path: Path, who: str) -> Path:
        """As ``make``, into the file ``path``, whose name has to end in ``.kioskbackup`` and be free."""
        if not path.parent.is_dir():
            raise MachineError(f"There is no folder {path.parent}.", "Put the stick in, or choose another folder.")
        if path.exists():
            raise MachineError(f"There is already a file {path.name}.", "Choose another name. Nothing was changed.")
        beside = path.with_name(path.name.removesuffix(ENDING) + _UNFINISHED)
        with told_plainly(self._folder):
            needed = 2 * (self._folder / DATABASE).stat().st_size
        with scratch_somewhere(self._folder, needed) as work:
            with told_plainly(self._folder):
                copy_database(self._folder / DATABASE, work / DATABASE)
                size = (work / DATABASE).stat().st_size + sum(each.stat().st_size for each in media_in(self._media))
            require_room(path.parent, size)
            try:
                _sweep(path.parent)
                manifest = self._write(beside, work)
                beside.replace(path)
                sync_folder(path.parent)
            except OSError as error:
                raise _cannot_write(path, error) from error
            finally:
                with contextlib.suppress(OSError):
                    beside.unlink(missing_ok=True)
        self.note = self._record(path, manifest, who)
        return path

    def found(self, folder: Path) -> Sequence[BackupLine]:
        """The backups in ``folder``, and databases that were set aside there by a restore; the newest first."""
        with contextlib.suppress(OSError):
            lines = [_line(path) for path in folder.iterdir() if path.name.endswith(ENDING) or _is_aside(path)]
            return sorted(filter(None, lines), key=lambda each: (each.made_at, each.path.name), reverse=True)
        return ()

    def contents(self, path: Path) -> Manifest:
        """What a backup says of itself. Raises ``ContentError`` where it is none."""
        try:
            return read_manifest(path)
        except OSError as error:
            why, remedy = refusal(error)
            raise MachineError(f"{path.name} cannot be read: {why}.", remedy) from error

    def restore(self, path: Path, who: str) -> str:
        """Make everything ready to be put back to what ``path`` holds when the kiosk next starts.

        ``path`` is a backup, or a database that an earlier restore set aside. What is there then will be kept beside
        it. Gives a sentence for staff. Raises ``ContentError`` where the backup cannot be believed.
        """
        made = prepare(self._folder, self._media, path, who, self._now).astimezone(self._now().tzinfo)
        sentence = f"The backup of {made:%Y-%m-%d %H:%M} is put back when the kiosk next starts."
        with self._store.writing() as session:
            add_line(session, who, sentence, self._now())
        people = "will be those of that time"
        if any(same_people(self._folder / DATABASE, ready) for _number, ready in wanted(self._folder)[:1]):
            people = "stay as they are"
        return f"{sentence} People and PINs {people}; what is here now is kept beside it."

    def waiting(self) -> bool:
        """Whether a backup is put back at the next start."""
        return bool(wanted(self._folder))

    def call_off(self, who: str) -> None:
        """Put nothing back at the next start."""
        if call_off(self._folder):
            with self._store.writing() as session:
                add_line(session, who, "The backup that was to be put back is not put back.", self._now())

    def last(self) -> dt.datetime | None:
        """When the last backup was made, in UTC."""
        try:
            return dt.datetime.fromisoformat(self._store.setting(LAST_BACKUP, "")).astimezone(dt.UTC)
        except (ValueError, OverflowError):
            return None

    def _write(self, beside: Path, work: Path) -> Manifest:
        """Write the backup and read all of it back: every sum, the database, the content in it."""
        beside.unlink(missing_ok=True)
        manifest = write_backup(beside, work / DATABASE, self._media, self._now().astimezone(dt.UTC), SCHEMA)
        read_back = work / "read-back"
        try:
            unpack(beside, read_back, lambda part: part.name == DATABASE)
        except ContentError as error:
            raise OSError(errno.EIO, "it did not read back as it was written") from error
        condition = examine(read_back / DATABASE)
        if condition.state is not State.SOUND or condition.unreadable:
            raise MachineError(
                "The kiosk’s database is damaged, so no backup was made.",
                "Start the kiosk again: it goes on with its last good copy. Make a backup then.",
            )
        return manifest

    def _record(self, path: Path, manifest: Manifest, who: str) -> str:
        """Write down that the backup was made; a sentence where that cannot be, which takes nothing from the backup."""
        left = (
            f" Left out, because they were damaged: {len(manifest.left_out)} pictures or films."
            if manifest.left_out
            else ""
        )
        what = f"The backup {path.name} was made ({_megabytes(path)} MB).{left}"
        try:
            with self._store.writing() as session:
                session.merge(SettingRow(key=LAST_BACKUP, value=manifest.made_at.isoformat()))
                add_line(session, who, what, self._now())
        except MachineError as error:
            return f"That it was made could not be written down. {error}"
        return ""


def _sweep(folder: Path) -> None:
    """Remove what a backup that was killed left in ``folder``; not what another kiosk may be writing there now."""
    for left in folder.glob(f"*{_UNFINISHED}"):
        if is_abandoned(left):
            left.unlink(missing_ok=True)


def _free_path(folder: Path, now: dt.datetime) -> Path:
    stem = f"community-kiosk-{now:%Y-%m-%d-%H%M}"
    path, number = folder / f"{stem}{ENDING}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{ENDING}"
    return path


def _line(path: Path) -> BackupLine | None:
    """A file that cannot be read has no line; one that is no backup has the time of the file."""
    try:
        status = path.stat()
        made_at = dt.datetime.fromtimestamp(status.st_mtime, dt.UTC)
        if path.name.endswith(ENDING):
            with contextlib.suppress(ContentError):
                made_at = read_manifest(path).made_at.astimezone(dt.UTC)
        return BackupLine(path, made_at, status.st_size)
    except OSError:
        return None


def _is_aside(path: Path) -> bool:
    head, _, tail = aside_name(0).partition("0")
    return path.name.startswith(head) and path.name.endswith(tail)


def _megabytes(path: Path) -> int:
    return -(-path.stat().st_size // 10**6)


def _cannot_write(path: Path, error: OSError) -> MachineError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return MachineError(
            f"{path.parent} is full, so no backup was made.", "Make some room there, or choose another place."
        )
    if error.errno == errno.EFBIG:
        return MachineError(
            f"{path.parent} cannot hold a file as large as this backup.",
            "Use a stick that is formatted as exFAT: FAT32 ends at 4 GB.",
        )
    why, remedy = refusal(error)
    return MachineError(
        f"The backup could not be written to {path.parent}: {why}.", f"{remedy} Nothing of it was left there."
    )
