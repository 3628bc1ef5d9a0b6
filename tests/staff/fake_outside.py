"""Backups, the media folder, this machine and the preview, in memory."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.content.catalogue import Catalogue
from kiosk.content.media_files import still_name
from kiosk.content.settings import SettingName, Settings, SettingValue, SetupEnd, called, require, settings_of
from kiosk.content.things import called as name_of
from kiosk.content.things import things_of
from kiosk.errors import ContentError, KioskError
from kiosk.media.kinds import EXTENSIONS
from kiosk.media.refusals import gone, stopped
from kiosk.staff.ports import Look, Seen
from kiosk.staff.preview.preview_screen import PreviewScreen
from kiosk.startup.log import where
from kiosk.store.backup_file import ENDING
from tests.staff.fake_audit import FakeAudit, Faulty

PICTURE = Path(__file__).parents[1] / "media" / "cases" / "g16mid.png"
"""What is shown of whatever was brought in."""


@dataclass(frozen=True)
class FakeBackupLine:
    """A backup."""

    path: Path
    made_at: dt.datetime
    size: int


class FakeBackups(Faulty):
    """Backups that exist by name only. ``now`` gives an aware time."""

    def __init__(self, audit: FakeAudit, now: Callable[[], dt.datetime]) -> None:
        self.lines: list[FakeBackupLine] = []
        self.made_at: dt.datetime | None = None
        """When the last one was made here."""
        self.restored: Path | None = None
        self.note = ""
        self._audit = audit
        self._now = now

    def make(self, folder: Path, who: str) -> Path:
        """Make one."""
        self._writes()
        self.made_at = self._now().astimezone(dt.UTC)
        path = folder / f"kiosk-{len(self.lines) + 1}{ENDING}"
        self.lines.append(FakeBackupLine(path, self.made_at, 1_400_000))
        self._audit.add(who, f"The backup {path.name} was made.")
        return path

    def found(self, folder: Path) -> Sequence[FakeBackupLine]:
        """Those in ``folder``."""
        self._reads()
        there = (each for each in self.lines if each.path.parent == folder)
        return sorted(there, key=lambda each: (each.made_at, each.path.name), reverse=True)

    def restore(self, path: Path, who: str) -> str:
        """Put everything back."""
        self._writes()
        if path not in (each.path for each in self.lines):
            raise ContentError(f"{path.name} is no backup.", "Choose another file.")
        self.restored = path
        sentence = "The backup is put back when the kiosk next starts."
        self._audit.add(who, sentence)
        return sentence

    def last(self) -> dt.datetime | None:
        """When the last one was made."""
        self._reads()
        return self.made_at


@dataclass(frozen=True)
class FakeBrought:
    """A file that was brought in."""

    kind: str
    sha256: str
    size: int
    width: int
    height: int
    duration: float
    notes: tuple[str, ...] = ()


@dataclass
class FakeMedia(Faulty):
    """A stick with pictures on it; how a name ends says what is brought in."""

    files: dict[Path, tuple[Path, ...]] = field(default_factory=dict)
    inside: dict[Path, tuple[Path, ...]] = field(default_factory=dict)
    """Folders within folders."""
    notes: tuple[str, ...] = ()
    urls: dict[str, str] = field(default_factory=dict)
    """By the name of the file."""
    without_still: list[str] = field(default_factory=list)
    """The SHA-256 of films whose still is missing and can be made."""

    def places(self) -> Sequence[Path]:
        """Sticks and folders."""
        self._reads()
        return tuple(self.files)

    def candidates(self, folder: Path) -> Sequence[Path]:
        """What could be brought in."""
        self._reads()
        found = (each for each in self.files.get(folder, ()) if each.suffix.casefold() in EXTENSIONS)
        return _by_name(found)

    def folders(self, folder: Path) -> Sequence[Path]:
        """The folders in it."""
        self._reads()
        return _by_name(self.inside.get(folder, ()))

    def glance(self, source: Path, cancelled: Callable[[], bool]) -> bytes:
        """The picture of whatever is there but captions and sounds."""
        there = (
            source in self.files.get(source.parent, ()) and source.suffix not in (".vtt", ".wav") and not cancelled()
        )
        return PICTURE.read_bytes() if there else b""

    def bring_in(self, source: Path, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> FakeBrought:
        """Bring in a picture of 1600 by 900 pixels, a film of two minutes with its still, a sound or
        captions."""
        self._writes()
        if cancelled():
            raise stopped()
        if source not in self.files.get(source.parent, ()):
            raise gone()
        progress(1.0)
        sha256 = hashlib.sha256(source.name.encode()).hexdigest()
        self._keep(sha256)
        match source.suffix:
            case ".mp4":
                self._keep(still_name(sha256))
                return FakeBrought("video", sha256, 12_400_000, 1280, 720, 125.0, self.notes)
            case ".wav":
                return FakeBrought("sound", sha256, 480_000, 0, 0, 65.0, self.notes)
            case ".vtt":
                return FakeBrought("captions", sha256, 2_400, 0, 0, 120.0)
            case _:
                return FakeBrought("picture", sha256, 240_000, 1600, 900, 0.0, self.notes)

    def bring_stills(self, films: Sequence[str], cancelled: Callable[[], bool]) -> int:
        """Make those that are missing."""
        self._reads()
        made = [each for each in films if each in self.without_still and not cancelled()]
        for each in made:
            self._keep(still_name(each))
            self.without_still.remove(each)
        return len(made)

    def url(self, name: str) -> str:
        """Where it can be shown from."""
        return self.urls.get(name, "")

    def _keep(self, name: str) -> None:
        self.urls.setdefault(name, PICTURE.as_uri())


def _by_name(paths: Iterable[Path]) -> Sequence[Path]:
    shown = (each for each in paths if not each.name.startswith("."))
    return tuple(sorted(shown, key=lambda each: each.name.casefold()))


class FakeMachine(Faulty):
    """This machine and its settings."""

    def __init__(self, audit: FakeAudit) -> None:
        self.words: tuple[str, ...] = ()
        self.kept: dict[str, Any] = {}
        self.set_up = ""
        self.left = False
        self.started_again = False
        self.changes = 0
        self.noted: list[Exception] = []
        self._audit = audit

    def note_fault(self, fault: Exception) -> None:
        """Put a fault of ours into the log."""
        if where(fault.__traceback__) not in [where(each.__traceback__) for each in self.noted]:
            self.noted.append(fault)

    def warnings(self) -> Sequence[str]:
        """What staff should know; a disk that does not answer is one of these."""
        try:
            self._reads()
        except KioskError as fault:
            return (*self.words, str(fault))
        return self.words

    def settings(self) -> Settings:
        """The settings."""
        self._reads()
        return settings_of(self.kept)

    def set_setting(self, name: SettingName, value: SettingValue, who: str) -> None:
        """Change one."""
        require(name, value)
        self._writes()
        self.kept[name] = value
        self._audit.add(who, f"Changed {called(name)}.")

    def mark_set_up(self, end: SetupEnd, who: str) -> None:
        """Note how it ended."""
        self._writes()
        self.set_up = end
        self._audit.add(who, "Changed the first set-up.")

    def leave(self) -> None:
        """Leave the kiosk."""
        self.left = True

    def start_again(self) -> None:
        """Leave the kiosk and start it anew."""
        self.started_again = True

    def changed(self) -> None:
        """What visitors see, or a setting, has changed."""
        self.changes += 1


class FakePreview:
    """A preview that draws an empty page and remembers what it was asked for. On it stands the name of the thing that
    is shown."""

    def __init__(self) -> None:
        self.screen = PreviewScreen()
        self.shown: list[tuple[Catalogue, str, Look]] = []
        self.closed = 0
        """How often nobody looked any more."""
        self.words: tuple[Seen, ...] = ()
        self.revealed: list[str] = []

    def seen(self) -> Sequence[Seen]:
        """What stands there."""
        return self.words

    def reveal(self, seen: Seen) -> None:
        """Note what was to be brought into sight."""
        self.revealed.append(seen.words)

    def show(self, catalogue: Catalogue, page: str, look: Look) -> None:
        """Note what is to be shown."""
        self.shown.append((catalogue, page, look))
        kind, _, ident = page.partition("/")
        shown = next((each for each in things_of(catalogue, kind) if each.id == ident), None) if ident else None
        self.words = () if shown is None else (Seen(name_of(shown), 0.1, 0.1, 0.4, 0.1),)
        width, height = (9, 16) if look.portrait else (16, 9)
        paper = QImage(width, height, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        self.screen.renew(paper)

    def close(self) -> None:
        """Show nothing."""
        self.closed += 1
        self.words = ()
        self.screen.renew(QImage())
