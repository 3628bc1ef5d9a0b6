"""What lies behind the doors of the staff room, in memory: for tests and for pictures.

Nothing here waits or fails by itself. A test that wants a fault sets ``fails`` of a fake to the error it raises next.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QObject

from kiosk.content.catalogue import Catalogue
from kiosk.content.draft import Draft, DraftChanges, Published
from kiosk.content.model import Edition
from kiosk.content.settings import SettingName, Settings, SettingValue, SetupEnd, require, settings_of
from kiosk.content.things import fields_by_kind
from kiosk.device.fake import FrozenClock
from kiosk.errors import ContentError
from kiosk.staff.ports import Look, Ports
from kiosk.startup.content_source import starter_edition
from tests.staff.fake_people import FakePeople, Faulty

NOW = dt.datetime(2026, 11, 25, 14, 5, tzinfo=ZoneInfo("Europe/London"))
"""A Wednesday afternoon."""


@dataclass(frozen=True)
class FakeClaim:
    """Who has the editor open."""

    person: str
    since: dt.datetime


class FakeDrafts(Faulty):
    """A draft, written to by ``save`` as a database would be."""

    def __init__(self, draft: Draft | None = None) -> None:
        self.draft = draft or Draft()
        self.saves = 0
        self.held_by: FakeClaim | None = None
        """Somebody on another machine."""
        self.claimed_by = ""

    def load(self) -> Draft:
        """The whole draft."""
        self._may_fail()
        return self.draft

    def save(self, changes: DraftChanges, by: str) -> None:
        """Write what changed."""
        self._may_fail()
        self.saves += 1
        draft = self.draft
        for path, thing in changes.things.items():
            draft = draft.without(path) if thing is None else draft.put(path.partition("/")[0], thing)
        for path, hidden in changes.hidden.items():
            draft = draft.hide(path, hidden)
        for place, text in changes.unfinished.items():
            draft = draft.leave_unfinished(place, text)
        for (place, language), translation in changes.translations.items():
            if translation is None:
                gone = next(t for t in draft.translations if (t.field, t.language) == (place, language))
                draft = draft.translate(msgspec.structs.replace(gone, text=""))
            else:
                draft = draft.translate(translation)
        for kind, order in changes.order.items():
            things = {each.id: each for each in getattr(draft, fields_by_kind()[kind])}
            draft = msgspec.structs.replace(draft, **{fields_by_kind()[kind]: tuple(things[ident] for ident in order)})
        self.draft = draft

    def claim(self, person: str) -> FakeClaim | None:
        """Say that ``person`` has the editor open."""
        self._may_fail()
        if self.held_by is None:
            self.claimed_by = person
        return self.held_by

    def release(self) -> None:
        """Nobody has the editor open any more."""
        self.claimed_by = ""


@dataclass(frozen=True)
class FakeEditionLine:
    """One edition in the history."""

    number: int
    issued_at: dt.datetime
    made_by: str
    note: str
    current: bool


class FakePublishing(Faulty):
    """The starter edition, and whatever the venue publishes over it."""

    def __init__(self, others: tuple[Edition, ...] = ()) -> None:
        self.others = others or (starter(),)
        self.editions: dict[int, Edition] = {}
        self.current: int | None = None
        self.word = ""
        """What ``publish`` and ``go_back`` say."""

    def published(self) -> Published:
        """What visitors see now."""
        self._may_fail()
        own = None if self.current is None else self.editions[self.current]
        return Published(own, self.others)

    def history(self) -> Sequence[FakeEditionLine]:
        """The venue's editions, the newest first."""
        self._may_fail()
        return [
            FakeEditionLine(number, each.issued_at, each.made_by, each.note, number == self.current)
            for number, each in sorted(self.editions.items(), reverse=True)
        ]

    def edition(self, number: int) -> Edition:
        """One of the venue's editions."""
        self._may_fail()
        if number not in self.editions:
            raise ContentError(f"There is no edition {number}.", "Choose another one.")
        return self.editions[number]

    def next_number(self) -> int:
        """The number the next edition gets."""
        return max(self.editions, default=0) + 1

    def publish(self, edition: Edition, who: str) -> str:
        """Make ``edition`` what visitors see."""
        self._may_fail()
        self.editions[edition.number] = edition
        self.current = edition.number
        return self.word

    def go_back(self, number: int, who: str) -> str:
        """Make an earlier edition the current one."""
        self._may_fail()
        self.current = number
        return self.word


@dataclass(frozen=True)
class FakeAuditLine:
    """Something somebody did."""

    at: dt.datetime
    who: str
    what: str


@dataclass
class FakeAudit(Faulty):
    """Who did what."""

    lines: list[FakeAuditLine] = field(default_factory=list)

    def note(self, who: str, what: str) -> None:
        """Put a sentence in the list."""
        self._may_fail()
        self.lines.append(FakeAuditLine(NOW.astimezone(dt.UTC), who, what))

    def latest(self, count: int) -> Sequence[FakeAuditLine]:
        """The last ``count`` lines."""
        self._may_fail()
        return self.lines[: -count - 1 : -1]


@dataclass
class FakeTotals(Faulty):
    """What was counted."""

    counts: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def totals(self) -> Mapping[tuple[str, str, str], int]:
        """Raw counts by month, kind and key."""
        self._may_fail()
        return self.counts


@dataclass(frozen=True)
class FakeBackupLine:
    """A backup."""

    path: Path
    made_at: dt.datetime
    size: int


@dataclass
class FakeBackups(Faulty):
    """Backups that exist by name only."""

    lines: list[FakeBackupLine] = field(default_factory=list)
    restored: Path | None = None
    note: str = ""

    def make(self, folder: Path, who: str) -> Path:
        """Make one."""
        self._may_fail()
        path = folder / f"kiosk-{len(self.lines) + 1}.backup"
        self.lines.insert(0, FakeBackupLine(path, NOW.astimezone(dt.UTC), 1_400_000))
        return path

    def found(self, folder: Path) -> Sequence[FakeBackupLine]:
        """Those in ``folder``."""
        self._may_fail()
        return [each for each in self.lines if each.path.parent == folder]

    def restore(self, path: Path, who: str) -> str:
        """Put everything back."""
        self._may_fail()
        self.restored = path
        return ""

    def last(self) -> dt.datetime | None:
        """When the last one was made."""
        return self.lines[0].made_at if self.lines else None


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
        self._may_fail()
        return tuple(self.files)

    def candidates(self, folder: Path) -> Sequence[Path]:
        """What could be brought in."""
        self._may_fail()
        return self.files.get(folder, ())

    def folders(self, folder: Path) -> Sequence[Path]:
        """The folders in it."""
        return self.inside.get(folder, ())

    def bring_in(self, source: Path, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> FakeBrought:
        """Bring in a picture of 1600 by 900 pixels, a film of two minutes, or captions."""
        self._may_fail()
        progress(1.0)
        sha256 = hashlib.sha256(source.name.encode()).hexdigest()
        match source.suffix:
            case ".mp4":
                return FakeBrought("video", sha256, 12_400_000, 1280, 720, 125.0, self.notes)
            case ".vtt":
                return FakeBrought("captions", sha256, 2_400, 0, 0, 120.0)
            case _:
                return FakeBrought("picture", sha256, 240_000, 1600, 900, 0.0, self.notes)

    def bring_stills(self, films: Sequence[str], cancelled: Callable[[], bool]) -> int:
        """Make those that are missing."""
        self._may_fail()
        made = [each for each in films if each in self.without_still and not cancelled()]
        self.urls |= {f"{each}.still": f"file:///{each}.still" for each in made}
        self.without_still = [each for each in self.without_still if each not in made]
        return len(made)

    def url(self, name: str) -> str:
        """Where it can be shown from."""
        return self.urls.get(name, "")


@dataclass
class FakeMachine(Faulty):
    """This machine and its settings."""

    words: tuple[str, ...] = ()
    kept: dict[str, Any] = field(default_factory=dict)
    set_up: str = ""
    left: bool = False
    started_again: bool = False
    changes: int = 0
    noted: list[Exception] = field(default_factory=list)

    def note_fault(self, fault: Exception) -> None:
        """Put a fault of ours into the log."""
        self.noted.append(fault)

    def warnings(self) -> Sequence[str]:
        """What staff should know."""
        self._may_fail()
        return self.words

    def settings(self) -> Settings:
        """The settings."""
        return settings_of(self.kept)

    def set_setting(self, name: SettingName, value: SettingValue, who: str) -> None:
        """Change one."""
        self._may_fail()
        require(name, value)
        self.kept[name] = value

    def mark_set_up(self, end: SetupEnd, who: str) -> None:
        """Note how it ended."""
        self._may_fail()
        self.set_up = end

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
    """A preview that draws nothing and remembers what it was asked for."""

    def __init__(self) -> None:
        self._screen = QObject()
        self.shown: list[tuple[Catalogue, str, Look]] = []

    @property
    def screen(self) -> QObject:
        """What QML is given to draw."""
        return self._screen

    def show(self, catalogue: Catalogue, page: str, look: Look) -> None:
        """Note what is to be shown."""
        self.shown.append((catalogue, page, look))

    def close(self) -> None:
        """Forget it."""
        self.shown.clear()


@dataclass(frozen=True)
class FakeRoom:
    """Every fake, and the doors in front of them."""

    people: FakePeople = field(default_factory=FakePeople)
    drafts: FakeDrafts = field(default_factory=FakeDrafts)
    publishing: FakePublishing = field(default_factory=FakePublishing)
    audit: FakeAudit = field(default_factory=FakeAudit)
    totals: FakeTotals = field(default_factory=FakeTotals)
    backups: FakeBackups = field(default_factory=FakeBackups)
    media: FakeMedia = field(default_factory=FakeMedia)
    machine: FakeMachine = field(default_factory=FakeMachine)
    preview: FakePreview = field(default_factory=FakePreview)
    clock: FrozenClock = field(default_factory=lambda: FrozenClock(NOW))

    @property
    def ports(self) -> Ports:
        """The doors."""
        return Ports(
            people=self.people,
            drafts=self.drafts,
            publishing=self.publishing,
            audit=self.audit,
            totals=self.totals,
            backups=self.backups,
            media=self.media,
            machine=self.machine,
            preview=self.preview,
            clock=self.clock,
        )


@cache
def starter() -> Edition:
    """What the kiosk carries from the factory."""
    return starter_edition()


@cache
def few_things() -> Edition:
    """The same with two services and nothing else, where a test needs no more: the checks then take no time."""
    starter = starter_edition()
    few = tuple(each for each in starter.services if each.id in ("herts-sarc", "childline"))
    lists = {name: () for name in ("topics", "campaigns", "guides", "surveys", "tiles")}
    return msgspec.structs.replace(starter, services=few, **lists)
