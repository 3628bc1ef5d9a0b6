"""Looking after a kiosk from the command line: its editions, its backups and its people, with no screen.

What only reads works beside a kiosk that is running, and so does making a backup. What changes the kiosk takes the lock
of its data folder, as a kiosk does, and is for the user whose folder that is: files of another user would lock the
kiosk out of its own database.
"""

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from kiosk.commands.arguments import london
from kiosk.commands.check import tell_problems
from kiosk.content.draft import as_edition
from kiosk.content.model import Edition
from kiosk.content.starter import starter_editions
from kiosk.content.translations import with_texts_there
from kiosk.device.instance import SingleInstance, TakenError
from kiosk.device.paths import DataFolder
from kiosk.errors import KioskError, MachineError, UsageError, refusal
from kiosk.store.backup_file import ENDING
from kiosk.store.backups import Backups
from kiosk.store.people import People
from kiosk.store.publishing import FIRST, Publishing
from kiosk.store.read_only_open import look_into
from kiosk.store.restoring import prepare, put_back
from kiosk.store.revision import DATABASE
from kiosk.store.snapshot import forget_snapshots, remember_manager
from kiosk.store.store import Store

COMMAND_LINE = "Command line"
"""Who did it, in the list of who did what."""

LONDON = london()


def now_here() -> dt.datetime:
    """The time now by the clocks of London, with its zone."""
    return dt.datetime.now(LONDON)


def list_editions(data: Path | None, out: TextIO) -> int:
    """Write every edition of every publisher as a table, the top publisher's first."""
    rows = [
        (
            each.publisher_name,
            str(each.number),
            "shown" if each.current else "",
            f"{each.issued_at.astimezone(LONDON):%Y-%m-%d %H:%M}",
            each.made_by,
            each.note,
        )
        for each in look_into(DataFolder.named(data).root, now_here).editions()
    ]
    _table(("publisher", "number", "now", "published", "by", "why"), rows, out)
    return 0


def check_shown(data: Path | None, today: dt.date, out: TextIO, *, tasks: bool = False) -> int:
    """Check what the kiosk shows now, as ``tell_problems``; 1 where something must be mended."""
    store = look_into(DataFolder.named(data).root, now_here)
    return tell_problems(shown_edition(store), today, out, tasks=tasks)


def shown_edition(store: Store) -> Edition:
    """Everything visitors see now, as one edition; a translation of what is not there any more is not seen."""
    top = next(each for each in store.editions() if each.current)
    return with_texts_there(as_edition(store.catalogue(), store.edition(top.publisher, top.number)))


def roll_back(data: Path | None, number: int, out: TextIO) -> int:
    """Make the venue's edition ``number`` the current one again."""
    root = existing(data)
    with held(data, out) as store:
        publishing = Publishing(store, now_here)
        if number == FIRST and not publishing.history():
            out.write("Visitors see the kiosk as it was delivered already: this venue has published nothing yet.\n")
            return 0
        warning = publishing.go_back(number, COMMAND_LINE)
        forget_snapshots(root)
    out.write(f"Visitors now see edition {number}. {warning}".rstrip() + "\n")
    return 0


def back_up(data: Path | None, target: Path, out: TextIO) -> int:
    """Make a backup in the folder ``target``, which is made if it is not there, or as the new file ``target``."""
    folder = DataFolder(existing(data))
    require_owner(folder.root)
    backups = Backups(look_into(folder.root, now_here), folder.root, folder.media, now_here)
    if target.name.endswith(ENDING) and not target.is_dir():
        path = backups.make_file(target, COMMAND_LINE)
    elif target.exists() and not target.is_dir():
        raise UsageError(f"{target} is no folder.", f"Name a folder, or a new file that ends in {ENDING}.")
    else:
        path = _make_in(target, backups)
    left_out = len(backups.contents(path).left_out)
    out.write(f"The backup is {path}. It was read back and is whole.\n")
    out.write("Keep it safe: it holds everybody’s PIN as a hash.\n")
    if backups.note:
        out.write(f"{backups.note}\n")
    if left_out:
        out.write(f"Left out, because they are damaged on this kiosk: {left_out} pictures or films.\n")
    return 0


def _make_in(folder: Path, backups: Backups) -> Path:
    """Make a backup in ``folder``; one that was made for it goes again where there will be none."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why, remedy = refusal(error)
        raise MachineError(f"The folder {folder} cannot be made: {why}.", remedy) from error
    try:
        return backups.make(folder, COMMAND_LINE)
    except KioskError:
        for each in missing:
            with suppress(OSError):
                each.rmdir()
        raise


def restore(data: Path | None, file: Path, out: TextIO) -> int:
    """Put everything back to the backup ``file``; also on a machine that never had a kiosk."""
    with _alone(data) as folder:
        prepare(folder.root, folder.media, file, COMMAND_LINE, now_here)
        _open(folder, out).close()
    return 0


def list_people(data: Path | None, out: TextIO) -> int:
    """Write who may unlock the kiosk."""
    people = People(look_into(DataFolder.named(data).root, now_here), now_here)
    everyone = people.everyone()
    _table(("name", "role"), [(each.name, each.role) for each in everyone], out)
    if people.lost():
        out.write("Nobody any more: the list was lost with damaged data. Make a manager with --new-manager NAME.\n")
    elif not everyone:
        out.write("Nobody yet: whoever opens the staff room first becomes its manager.\n")
    return 0


def new_manager(data: Path | None, name: str, ask: Callable[[], str], out: TextIO) -> int:
    """Make ``name`` a manager with the PIN that ``ask`` gives, and end the waiting after wrong PINs."""
    with held(data, out) as store:
        person = People(store, now_here).new_manager(name, ask(), COMMAND_LINE)
        remember_manager(store.folder)
    out.write(f"{person.name} is a manager now and can unlock the kiosk with the new PIN.\n")
    return 0


@contextmanager
def held(data: Path | None, out: TextIO) -> Iterator[Store]:
    """The open store of a kiosk that nobody else has; what opening it had to mend is told.

    Raises ``MachineError`` where a kiosk is running, or the folder is another user's.
    """
    with _alone(data) as folder:
        store = _open(folder, out)
        try:
            yield store
        finally:
            store.close()


def existing(data: Path | None) -> Path:
    """The data folder of a kiosk that is there. Raises ``UsageError``."""
    root = DataFolder.named(data).root
    if not (root / DATABASE).exists():
        raise UsageError(
            f"There is no kiosk in {root}.", "Name its data folder with --data, or start the kiosk there once."
        )
    return root


def require_owner(folder: Path) -> None:
    """Raise ``MachineError`` unless this user is the one whose folder it is. Windows has no such owner."""
    if sys.platform == "win32":
        return
    owner = folder.stat().st_uid
    if owner != os.geteuid():
        name = _user(owner)
        raise MachineError(
            f"The data folder {folder} belongs to {name}, and only {name} may do this.",
            f"Sign in as {name}, or put “sudo -u {name}” before the command.",
        )


@contextmanager
def _alone(data: Path | None) -> Iterator[DataFolder]:
    root = DataFolder.named(data).root
    if root.is_dir():
        require_owner(root)  # before anything is written there
    folder = DataFolder.open(data)
    instance = SingleInstance(folder.root)
    try:
        instance.acquire()
    except TakenError as taken:
        raise MachineError(
            taken.what, "Close it and try again, or do this in the kiosk itself, on its staff pages."
        ) from taken
    try:
        yield folder
    finally:
        instance.release()


def _open(folder: DataFolder, out: TextIO) -> Store:
    """The store, with the backup put back that may be waiting."""
    restored = put_back(folder.root)
    store = Store.open(folder.root, starter_editions, now_here)
    for sentence in filter(None, (restored, *store.report.sentences)):
        out.write(f"{sentence}\n")
    return store


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], out: TextIO) -> None:
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, *rows):
        line = "  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True))
        out.write(f"{line.rstrip()}\n")


if sys.platform != "win32":
    import pwd

    def _user(number: int) -> str:
        try:
            return pwd.getpwuid(number).pw_name
        except KeyError:
            return f"user {number}"
