"""What the staff room needs of backups, of the media folder and of this machine. Called in the worker, except where
the words say otherwise."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from kiosk.content.settings import SettingName, Settings, SettingValue, SetupEnd


class BackupLine(Protocol):
    """A backup that lies somewhere."""

    @property
    def path(self) -> Path:
        """Where the file lies."""

    @property
    def made_at(self) -> dt.datetime:
        """When it was made, in UTC."""

    @property
    def size(self) -> int:
        """Its size in bytes."""


class Backups(Protocol):
    """Copies of everything the kiosk keeps, in one file each."""

    @property
    def note(self) -> str:
        """What could not be done beside the last backup that was made, in a sentence; "" for nothing."""

    def make(self, folder: Path, who: str) -> Path:
        """Make a backup in ``folder``, open it to see that it is whole, and give its path: a new one each time."""

    def found(self, folder: Path) -> Sequence[BackupLine]:
        """The backups in ``folder``, the newest first; none where it is gone or cannot be read."""

    def restore(self, path: Path, who: str) -> str:
        """Examine ``path`` and make ready to put everything back to what it holds when the kiosk next starts; until
        then nothing has changed. What was there is kept beside it. Gives a sentence for staff. ``ContentError`` where
        ``path`` is no backup that can be believed."""

    def last(self) -> dt.datetime | None:
        """When the last backup of this kiosk was made, in UTC; ``None`` where none ever was."""


class ImportedFile(Protocol):
    """A picture, film, captions or sound file that now lies in the media folder."""

    @property
    def kind(self) -> str:
        """``"picture"``, ``"video"``, ``"captions"`` or ``"sound"``."""

    @property
    def sha256(self) -> str:
        """The SHA-256 of the file, which names it."""

    @property
    def size(self) -> int:
        """Its size in bytes."""

    @property
    def width(self) -> int:
        """In pixels; 0 for captions."""

    @property
    def height(self) -> int:
        """In pixels; 0 for captions."""

    @property
    def duration(self) -> float:
        """In seconds: how long a film is, or when the last of the captions ends; 0 for pictures."""

    @property
    def notes(self) -> Sequence[str]:
        """What became different from the file it was made of. Whole sentences."""


class MediaLibrary(Protocol):
    """The media folder, and the places pictures and films may come from. A place that is gone, or cannot be read, has
    nothing in it."""

    def places(self) -> Sequence[Path]:
        """Sticks and folders to choose from."""

    def candidates(self, folder: Path) -> Sequence[Path]:
        """The files directly in ``folder`` that could be brought in, told by their names; in order of these, without
        the hidden ones."""

    def folders(self, folder: Path) -> Sequence[Path]:
        """The folders directly in ``folder``, in order of their names, without the hidden ones."""

    def glance(self, source: Path, cancelled: Callable[[], bool]) -> bytes:
        """A small picture of what ``source`` holds, a PNG or a JPEG, to choose by; b"" where it has none, or cannot be
        read. Examined as ``bring_in`` does; nothing of it is kept. Up to some seconds: called beside the worker."""

    def bring_in(self, source: Path, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> ImportedFile:
        """Examine ``source``, write it anew without anything that is not picture or sound, and keep it. ``progress``
        is told the share done, 0 to 1. A film takes minutes: called beside the worker. Where ``cancelled`` says so it
        ends at once, with a ``KioskError``. ``ContentError`` for a file that cannot be used. The same file gives the
        same SHA-256."""

    def bring_stills(self, films: Sequence[str], cancelled: Callable[[], bool]) -> int:
        """Make the stills that are missing of the ``films`` of these SHA-256 sums, as after a restore; how many were
        made. A second each: called beside the worker. A film without one is not a fault."""

    def url(self, name: str) -> str:
        """Where a file of the media folder can be shown from, "" where it is gone. May be called anywhere."""


class Machine(Protocol):
    """This machine and the settings of this kiosk."""

    def warnings(self) -> Sequence[str]:
        """What staff should know: a full disk, a clock that is wrong, damaged files. Whole sentences. A disk that does
        not answer is one of them, and raises nothing."""

    def settings(self) -> Settings:
        """The settings of this kiosk."""

    def set_setting(self, name: SettingName, value: SettingValue, who: str) -> None:
        """Change one; put in the list of who did what. ``ContentError`` where it cannot have that value."""

    def mark_set_up(self, end: SetupEnd, who: str) -> None:
        """Note how the first set-up ended, so that it is not offered again; put in the list of who did what."""

    def note_fault(self, fault: Exception) -> None:
        """Put a fault of ours into the log, by its place alone and once in a run. May be called anywhere."""

    def leave(self) -> None:
        """Leave the kiosk for the desktop. Called on the GUI thread."""

    def start_again(self) -> None:
        """Leave the kiosk and start it anew at once: a backup is put back before anything is read. Called on the GUI
        thread."""

    def changed(self) -> None:
        """What visitors see, or a setting, has changed: show it from the next start on. Called on the GUI thread."""
