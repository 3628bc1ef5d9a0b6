"""Whether all is well with a kiosk and its machine, in plain sentences, for whoever is called to it.

Looks and changes nothing; works beside a kiosk that is running.
"""

import datetime as dt
import errno
import importlib.metadata
import os
import platform
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TextIO

from kiosk.asset_paths import assets
from kiosk.commands.maintenance import LONDON
from kiosk.content.catalogue import Catalogue
from kiosk.content.draft import changes, draft_of
from kiosk.content.settings import Settings, settings_of
from kiosk.device.displays import require_screen, window_manager
from kiosk.device.installation import absent, install, lacking
from kiosk.device.libraries import Purpose, cure, missing_libraries
from kiosk.device.paths import LITTLE_ROOM, MIB, DataFolder, Limits
from kiosk.device.screen import ASSUMED_DIAGONAL_INCHES
from kiosk.device.voice.espeak import VoiceError
from kiosk.device.voice.system import HERE, look_for_voice
from kiosk.errors import KioskError, MachineError, UsageError, program, refusal
from kiosk.schedule.clock_check import clock_can_be_right
from kiosk.store.backup_file import digest
from kiosk.store.backups import Backups
from kiosk.store.faults import machine_error
from kiosk.store.health import State, connect_to_look, examine
from kiosk.store.pending_restore import wanted
from kiosk.store.people import People
from kiosk.store.publishing import Publishing
from kiosk.store.read_only_open import begun_draft, look_into
from kiosk.store.revision import DATABASE
from kiosk.store.snapshot import read_snapshot
from kiosk.store.store import Store

OLD_BACKUP = dt.timedelta(days=31)
"""After so long a backup should be renewed."""

FONTS = 7
"""How many fonts the kiosk carries."""

_FONT_HEADS = (b"\0\1\0\0", b"OTTO")


class Level(IntEnum):
    """How a finding weighs; the number is the exit code it stands for."""

    GOOD = 0
    TO_DO = 1
    BROKEN = 4


WORDS = {Level.GOOD: "good", Level.TO_DO: "to do", Level.BROKEN: "broken"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about the kiosk, and what to do where something is to be done."""

    level: Level
    sentence: str
    remedy: str = ""


def examine_kiosk(data: Path | None, now: dt.datetime | None, out: TextIO) -> int:
    """Write every finding about the kiosk in ``data``; the exit code of the worst."""
    findings = list(look_everywhere(DataFolder.named(data), now or dt.datetime.now(LONDON)))
    for each in findings:
        out.write(f"{WORDS[each.level]}: {each.sentence} {each.remedy}".rstrip() + "\n")
    return max(each.level for each in findings)


def look_everywhere(folder: DataFolder, now: dt.datetime) -> Iterator[Finding]:
    """Every finding, the machine's first."""
    yield from programs()
    yield from libraries()
    yield from fonts(assets() / "fonts")
    yield from screen()
    if not folder.root.is_dir():
        yield Finding(
            Level.TO_DO, f"There is no data folder {folder.root}.", "Name it with --data, or start the kiosk."
        )
        return
    yield from data_folder(folder)
    yield from database(folder.root / DATABASE)
    yield from snapshot(folder.root)
    try:
        store = look_into(folder.root, lambda: now)
    except (MachineError, UsageError):
        return  # said already, of the database
    yield from _guarded(lambda: content(store, folder, now))


def programs() -> Iterator[Finding]:
    """The versions of Python and of Qt, and whether every package is there."""
    missing = absent()
    if missing:
        remedy = f"Install the kiosk with its dependencies: {install()}"
        sentence = f"Of what the kiosk needs, this is not installed for this Python: {', '.join(missing)}."
        yield Finding(Level.BROKEN, sentence, remedy)
        return
    unfound = lacking()
    if unfound is not None:
        yield Finding(Level.BROKEN, unfound.what, unfound.remedy)
        return
    qt = importlib.metadata.version("PySide6-Essentials")
    yield Finding(Level.GOOD, f"Python {platform.python_version()} and PySide6 {qt} are installed.")


def libraries() -> Iterator[Finding]:
    """The libraries of the system that Qt stands on."""
    missing = missing_libraries()
    needed = [each for each in missing if each.purpose is Purpose.WINDOW]
    if missing:
        purposes = ", ".join(dict.fromkeys(str(each.purpose) for each in missing))
        level = Level.BROKEN if needed else Level.TO_DO
        yield Finding(level, f"Libraries of the system are missing, for {purposes}.", f"Install them: {cure(missing)}")
    else:
        yield Finding(Level.GOOD, "Every library of the system that the kiosk uses is there.")


def fonts(folder: Path) -> Iterator[Finding]:
    """The fonts the kiosk carries."""
    try:
        heads = [path.read_bytes()[:4] for path in sorted(folder.glob("*.ttf"))]
    except OSError:
        heads = []
    whole = sum(head in _FONT_HEADS for head in heads)
    if whole < FONTS:
        yield Finding(Level.BROKEN, f"{FONTS - whole} of the kiosk’s {FONTS} fonts are missing or damaged.", _REINSTALL)
    else:
        yield Finding(Level.GOOD, f"All {whole} fonts are there.")


def screen() -> Iterator[Finding]:
    """Whether there is a screen to open a window on."""
    try:
        require_screen()
    except MachineError as error:
        yield Finding(Level.BROKEN, error.what, error.remedy)
    else:
        yield Finding(Level.GOOD, "There is a screen to show the kiosk on.")
    if window_manager():
        sentence = "A window manager runs on this screen: its keys can put the kiosk away, for a second each time."
        remedy = "On a public screen start the kiosk in a session without one, or take its keys away."
        yield Finding(Level.TO_DO, sentence, remedy)


def voice(settings: Settings) -> Iterator[Finding]:
    """Whether pages can be read aloud, where staff let them be."""
    if settings.read_aloud == "off":
        yield Finding(Level.GOOD, "Reading pages aloud is switched off in the settings.")
        return
    try:
        languages = look_for_voice()
    except VoiceError as error:
        yield Finding(Level.TO_DO, f"Pages cannot be read aloud. {error}", HERE.remedy)
    else:
        yield Finding(Level.GOOD, f"Pages can be read aloud, by voices for {len(languages)} languages.")


def screen_size(settings: Settings) -> Iterator[Finding]:
    """Whether somebody has measured the screen: letters and targets are laid out in millimetres."""
    inches = settings.screen_diagonal_inches
    if inches is None:
        sentence = (
            "Nobody has measured the screen: it is as large as it says itself, which is often wrong, "
            f"or {ASSUMED_DIAGONAL_INCHES:g} inches where it says nothing that can be true."
        )
        yield Finding(Level.TO_DO, sentence, "Measure it on the staff pages, under Settings, with a bank card.")
    else:
        yield Finding(Level.GOOD, f"The screen was measured: {inches:g} inches from corner to corner.")


def data_folder(folder: DataFolder) -> Iterator[Finding]:
    """The rights of the data folder, and the room on its disk."""
    root = folder.root
    if not os.access(root, os.R_OK | os.W_OK | os.X_OK):
        told = machine_error(PermissionError(errno.EACCES, os.strerror(errno.EACCES)), root)
        yield Finding(Level.BROKEN, told.what, told.remedy)
    elif os.name != "nt" and stat.S_IMODE(root.stat().st_mode) & 0o077:
        remedy = f"Let only the kiosk’s own user in: chmod 700 {root}"
        yield Finding(Level.TO_DO, f"Other users of this machine may look into the data folder {root}.", remedy)
    else:
        yield Finding(Level.GOOD, f"The data folder is {root}, and only its own user may use it.")
    free = folder.free_bytes
    least = Limits().free_bytes
    level = Level.BROKEN if free < least else Level.TO_DO if free < LITTLE_ROOM else Level.GOOD
    remedy = "Remove files from that disk." if level else ""
    yield Finding(level, f"{free // MIB} MB are free on the disk of the data folder.", remedy)
    if wanted(root):
        yield Finding(Level.TO_DO, "A backup waits to be put back.", "Start the kiosk again: it is put back then.")


def database(path: Path) -> Iterator[Finding]:
    """Whether the database is whole, to the last page, and of this version."""
    try:
        condition = examine(path)
        whole = condition.state in {State.MISSING, State.DAMAGED} or _is_whole(path)
    except MachineError as error:
        yield Finding(Level.BROKEN, error.what, error.remedy)
        return
    start = "Start the kiosk: it sees to it."
    if condition.state in {State.MISSING, State.EMPTY}:
        yield Finding(Level.TO_DO, "There is no database yet.", start)
    elif condition.state is State.DAMAGED or condition.unreadable or not whole:
        yield Finding(Level.BROKEN, condition.wrong or "The database is damaged.", f"{start} Have the disk checked.")
    elif condition.state is State.OLDER:
        yield Finding(Level.TO_DO, "The database is of an older version of the kiosk.", start)
    elif condition.state is State.NEWER:
        yield Finding(Level.BROKEN, "The database is of a newer version of the kiosk.", "Install that version again.")
    else:
        yield Finding(Level.GOOD, "The database is whole and of this version.")


def snapshot(root: Path) -> Iterator[Finding]:
    """What the kiosk shows before its database is open."""
    if read_snapshot(root) is None:
        remedy = "The next start takes a little longer and makes it."
        yield Finding(Level.GOOD, "The picture of the content for a quick start is not there.", remedy)
    else:
        yield Finding(Level.GOOD, "The picture of the content for a quick start is whole.")


def content(store: Store, folder: DataFolder, now: dt.datetime) -> Iterator[Finding]:
    """What the database says of editions, media, the clock, backups, the draft and people; whether there is the voice
    that its settings ask for, and whether they say how large the screen is."""
    yield from editions(store)
    yield from media(store.catalogue(), folder.media)
    yield from draft(store, now)
    yield from clock(store, now)
    yield from backups(Backups(store, folder.root, folder.media, lambda: now), now)
    yield from staff(People(store, lambda: now))
    settings = settings_of(store.kept_settings())
    yield from voice(settings)
    yield from screen_size(settings)


def staff(people: People) -> Iterator[Finding]:
    """Whether somebody can unlock the staff pages."""
    everyone = people.everyone()
    if people.lost():
        remedy = f"Close the kiosk and make a manager: {program()} people --new-manager NAME"
        yield Finding(Level.TO_DO, "The list of who may unlock this kiosk was lost with damaged data.", remedy)
    elif not any(each.role == "manager" for each in everyone):
        remedy = "Open the staff pages and set the kiosk up, before somebody else does."
        yield Finding(Level.TO_DO, "Nobody looks after this kiosk yet: it has no manager.", remedy)
    elif people.wait() > 0:
        yield Finding(Level.TO_DO, "Wrong PINs were tried, and the kiosk waits before the next.", "Wait, or ask staff.")
    else:
        yield Finding(Level.GOOD, f"On the list of staff: {len(everyone)}.")


def editions(store: Store) -> Iterator[Finding]:
    """Whether every edition that was ever kept can be read."""
    damaged = []
    for each in store.editions():
        try:
            store.edition(each.publisher, each.number)
        except KioskError:
            damaged.append(f"{each.number} of {each.publisher_name}")
    if damaged:
        sentence = f"Earlier editions cannot be read any more: {', '.join(damaged)}."
        yield Finding(Level.TO_DO, sentence, "What is shown now is whole. Have the disk checked.")
    else:
        yield Finding(Level.GOOD, "Every edition can be read.")


def draft(store: Store, now: dt.datetime) -> Iterator[Finding]:
    """What staff have written and visitors do not see yet."""
    written = begun_draft(store)
    waiting = changes(draft_of(Publishing(store, lambda: now).published().own), written) if written else None
    if waiting is None or not waiting.any:
        yield Finding(Level.GOOD, "Everything staff have written is published.")
        return
    count = len(waiting.things) + len(waiting.translations) + len(waiting.hidden)
    yield Finding(Level.GOOD, f"Written by staff and not published yet: {count}.")


def media(catalogue: Catalogue, folder: Path) -> Iterator[Finding]:
    """Whether the pictures and films that are shown are there, to the last byte."""
    missing, spoilt = 0, 0
    for each in catalogue.media:
        path = folder / each.sha256
        missing += not path.is_file()
        spoilt += path.is_file() and digest(path) != each.sha256
    if missing or spoilt:
        sentence = f"Of {len(catalogue.media)} pictures and films, missing: {missing}; damaged: {spoilt}."
        yield Finding(Level.TO_DO, sentence, "Restore a backup, or bring them in again on the staff pages.")
    else:
        yield Finding(Level.GOOD, f"All {len(catalogue.media)} pictures and films are whole.")


def clock(store: Store, now: dt.datetime) -> Iterator[Finding]:
    """Whether the time can be true, by what has already happened here."""
    kept = [each for each in store.editions() if each.current]
    happened = [moment for each in kept for moment in (each.issued_at, each.installed_at)]
    if not clock_can_be_right(now, happened):
        early = "before things that have already happened" if now < max(happened) else "years after the last of them"
        sentence = f"The clock says {now:%Y-%m-%d %H:%M}, {early}."
        remedy = "Set the clock: “open now” and the campaigns follow it. If it is right, publish once more."
        yield Finding(Level.TO_DO, sentence, remedy)
    else:
        yield Finding(Level.GOOD, f"The clock says {now:%Y-%m-%d %H:%M}.")


def backups(kept: Backups, now: dt.datetime) -> Iterator[Finding]:
    """When the last backup was made."""
    last = kept.last()
    if last is None:
        yield Finding(Level.TO_DO, "No backup was ever made.", f"Make one: {program()} backup FOLDER")
    elif now - last > OLD_BACKUP:
        sentence = f"The last backup was made on {last.astimezone(LONDON):%Y-%m-%d}."
        yield Finding(Level.TO_DO, sentence, f"Make another: {program()} backup FOLDER")
    else:
        yield Finding(Level.GOOD, f"The last backup was made on {last.astimezone(LONDON):%Y-%m-%d}.")


def _guarded(look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """What goes wrong while looking is a finding too."""
    try:
        yield from look()
    except KioskError as error:
        yield Finding(Level.BROKEN, error.what, error.remedy)
    except OSError as error:
        why, remedy = refusal(error)
        yield Finding(Level.BROKEN, f"A file could not be read: {why}.", remedy)


def _is_whole(path: Path) -> bool:
    try:
        with closing(connect_to_look(path, busy_seconds=5.0)) as connection:
            return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


_REINSTALL = "Install the kiosk again; its files are damaged."
