"""The same ports twice: with the database, files and the machine behind them as in a kiosk, and with the fakes.

Both begin alike: nothing published over the edition that ``theirs`` gives, Amina Hart on the list as manager and Joe
Ward as editor, and an empty stick. What a port cannot do to itself, such as filling the disk, is done here to either.
"""

import platform
import shutil
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.draft import DraftChanges
from kiosk.content.media_files import still_name
from kiosk.content.model import Edition
from kiosk.device.fake import FrozenClock
from kiosk.device.leaving import AGAIN
from kiosk.device.paths import DataFolder
from kiosk.errors import KioskError, MachineError
from kiosk.jobs import Jobs
from kiosk.media import finding
from kiosk.staff.ports import Ports
from kiosk.staff_host.live_preview import LONG_SIDE, LivePreview
from kiosk.staff_host.staff_adapters import StaffSurroundings, ports_of
from kiosk.store.drafts import Drafts
from kiosk.store.people import People
from kiosk.store.store import Store
from kiosk.store.tallies import Tally
from tests.films import FilmPlan
from tests.media.test_pictures import photograph, saved
from tests.sounds import FORMATS
from tests.staff.fake_audit import Faulty
from tests.staff.fake_outside import FakeMedia
from tests.staff.fake_people import EDITOR_PIN, PIN
from tests.staff.fakes import NOW, FakeClaim, FakePublishing, FakeRoom, few_things
from tests.store.samples import IN_VAIN
from tests.store.staff import CHEAP
from tests.visitor.kiosks import SCREEN_MM

if sys.platform != "win32":
    import resource

AMINA, JOE = "Amina Hart", "Joe Ward"

CAPTIONS = "WEBVTT\n\n00:00.500 --> 00:02.000\nHello\n"

REFUSED = MachineError("The disk does not answer.", "Try again in a moment.")


def theirs() -> Edition:
    """What another publisher has issued: lies below whatever the venue publishes."""
    return few_things()


class Behind(ABC):
    """What is behind the ports. ``clock`` is the time of day, at ``NOW`` to begin with; ``stick`` a folder that
    nothing is in to begin with; ``happened`` says what was done to the kiosk itself: ``left``,
    ``started again``, ``changed``."""

    ports: Ports
    clock: FrozenClock
    stick: Path

    @property
    @abstractmethod
    def happened(self) -> Sequence[str]:
        """What was done to the kiosk, in order."""

    @abstractmethod
    def pass_time(self, seconds: float) -> None:
        """So long nobody does anything."""

    @abstractmethod
    def out_of_reach(self) -> Any:
        """A block in which nothing that is kept can be reached: its disk is not connected."""

    @abstractmethod
    def full(self) -> Any:
        """A block in which what is kept can be read and nothing can be written: its disk is full."""

    @abstractmethod
    def held_elsewhere(self, person: str) -> None:
        """``person`` has the editor open on another machine, since now."""

    @abstractmethod
    def count(self, counts: dict[Tally, int]) -> None:
        """Visitors were counted."""

    @abstractmethod
    def bring(self, name: str) -> Path:
        """Put a file on the stick: of what kind, its name says."""

    @abstractmethod
    def bring_folder(self, name: str) -> Path:
        """Put a folder on the stick."""

    @abstractmethod
    def take_away(self, path: Path) -> None:
        """A file that was on the stick is gone."""

    @abstractmethod
    def lose_still(self, film: str) -> None:
        """The still of a film that was brought in is gone, as after a restore."""

    @abstractmethod
    def close(self) -> None:
        """Take it down."""


def begin(folder: Path) -> None:
    """Make ``folder`` a kiosk's data folder with what both begin with. Making a database takes half a second."""
    clock = FrozenClock(NOW)
    store = Store.open(DataFolder.open(folder).root, lambda: (theirs(),), clock)
    people = People(store, clock, hasher=CHEAP)
    people.add(AMINA, "manager", PIN, AMINA)
    people.add(JOE, "editor", EDITOR_PIN, AMINA)
    store.close()


class RealBehind(Behind):
    """A kiosk's own, on a copy of ``begun``. Only the hash of a PIN costs less, and waits pass when a test says so."""

    def __init__(self, folder: Path, begun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        shutil.copytree(begun, folder / "kiosk")
        self.folder = DataFolder.open(folder / "kiosk")
        self.clock = FrozenClock(NOW)
        self.stick = folder / "stick"
        self.stick.mkdir()
        self._happened: list[str] = []
        self._passed = 0.0
        self._monkeypatch = monkeypatch
        monkeypatch.setattr(finding, "folders", lambda: (self.stick,))
        exits = {0: "left", AGAIN: "started again"}
        monkeypatch.setattr(QGuiApplication, "exit", lambda code: self._happened.append(exits[code]))
        self.store = Store.open(self.folder.root, lambda: (theirs(),), self.clock, busy_seconds=IN_VAIN)
        self.preview = LivePreview(self.folder.media, self.clock, lambda: LONG_SIDE / SCREEN_MM)
        self._jobs = Jobs()
        around = StaffSurroundings(
            main_window=None,  # type: ignore[arg-type]  # none of the ports has a window behind it
            jobs=self._jobs,
            folder=self.folder,
            clock=self.clock,
            changed=lambda: self._happened.append("changed"),
            language="en-GB",
        )
        people = People(self.store, self.clock, hasher=CHEAP, elapsed=lambda: self._passed)
        self.ports = replace(ports_of(self.store, around, self.preview), people=people)

    @property
    def happened(self) -> Sequence[str]:
        return self._happened

    def pass_time(self, seconds: float) -> None:
        self._passed += seconds

    @contextmanager
    def out_of_reach(self) -> Iterator[None]:
        root = self.folder.root
        away = root.rename(root.with_name("away"))
        try:
            yield
        finally:
            away.rename(root)

    @contextmanager
    def full(self) -> Iterator[None]:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    def held_elsewhere(self, person: str) -> None:
        with self._monkeypatch.context() as there:
            there.setattr(platform, "node", lambda: "another machine")
            Drafts(self.store, self.clock).claim(person)

    def count(self, counts: dict[Tally, int]) -> None:
        self.store.add_totals(counts)

    def bring(self, name: str) -> Path:
        path = self.stick / name
        match path.suffix:
            case ".jpg":
                path.write_bytes(saved(photograph(), "JPEG"))
            case ".mp4":
                FilmPlan(sound=False).make(path)
            case ".wav":
                FORMATS["wav"].make(path)
            case ".vtt":
                path.write_text(CAPTIONS, encoding="utf-8")
            case _:
                path.write_bytes(b"something else")
        return path

    def bring_folder(self, name: str) -> Path:
        path = self.stick / name
        path.mkdir()
        return path

    def take_away(self, path: Path) -> None:
        path.unlink()

    def lose_still(self, film: str) -> None:
        (self.folder.media / still_name(film)).unlink()

    def close(self) -> None:
        self.preview.end()
        self._jobs.close()
        self.store.close()


class FakeBehind(Behind):
    """The fakes."""

    def __init__(self, folder: Path, _begun: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
        self.stick = folder
        self.room = FakeRoom(publishing=FakePublishing((theirs(),)), media=FakeMedia(files={folder: ()}))
        self.clock, self.ports = self.room.clock, self.room.ports

    @property
    def happened(self) -> Sequence[str]:
        machine = self.room.machine
        done = {"left": machine.left, "started again": machine.started_again, "changed": machine.changes}
        return [what for what, times in done.items() for _ in range(times)]

    def pass_time(self, seconds: float) -> None:
        self.room.people.left = max(0.0, self.room.people.left - seconds)

    @contextmanager
    def out_of_reach(self) -> Iterator[None]:
        for each in self._faulty():
            each.fails = REFUSED
        try:
            yield
        finally:
            for each in self._faulty():
                each.fails = None

    @contextmanager
    def full(self) -> Iterator[None]:
        for each in self._faulty():
            each.refuses = REFUSED
        try:
            yield
        finally:
            for each in self._faulty():
                each.refuses = None

    def held_elsewhere(self, person: str) -> None:
        self.room.drafts.held_by = FakeClaim(person, self.clock())

    def count(self, counts: dict[Tally, int]) -> None:
        self.room.totals.counts |= {(month, kind, key): count for (month, kind, key), count in counts.items()}

    def bring(self, name: str) -> Path:
        path = self.stick / name
        self.room.media.files[self.stick] += (path,)
        return path

    def bring_folder(self, name: str) -> Path:
        path = self.stick / name
        self.room.media.inside[self.stick] = (*self.room.media.inside.get(self.stick, ()), path)
        return path

    def take_away(self, path: Path) -> None:
        there = self.room.media.files[self.stick]
        self.room.media.files[self.stick] = tuple(each for each in there if each != path)

    def lose_still(self, film: str) -> None:
        del self.room.media.urls[still_name(film)]
        self.room.media.without_still.append(film)

    def close(self) -> None:
        pass

    def _faulty(self) -> Iterator[Faulty]:
        room = self.room
        yield from (room.people, room.drafts, room.publishing, room.audit, room.totals)
        yield from (room.backups, room.media, room.machine)


def refused(behind: Behind, trouble: AbstractContextManager[None], call: "Call") -> None:
    """In ``trouble`` the call says so, and everything kept is as it was before."""
    before = all_kept(behind)
    with trouble, pytest.raises(KioskError):
        call(behind)
    assert all_kept(behind) == before


def all_kept(behind: Behind) -> dict[str, object]:
    """Everything the ports say is kept: the same after a call that was refused."""
    ports = behind.ports
    published = ports.publishing.published()
    return {
        "people": [(each.id, each.name, each.role) for each in ports.people.everyone()],
        "choices": [_values(ports.people.reading_choice(each), "text_scale contrast") for each in _people(behind)],
        "draft": ports.drafts.load(),
        "published": (published.own, published.others),
        "history": [_values(each, "number issued_at made_by note current") for each in ports.publishing.history()],
        "next": ports.publishing.next_number(),
        "audit": [_values(each, "at who what") for each in ports.audit.latest(100)],
        "totals": dict(ports.totals.totals()),
        "backups": [_values(each, "path made_at size") for each in ports.backups.found(behind.stick)],
        "last backup": ports.backups.last(),
        "settings": ports.machine.settings(),
    }


def person(behind: Behind, name: str) -> int:
    """The number of somebody on the list."""
    return next(each.id for each in behind.ports.people.everyone() if each.name == name)


def edit(behind: Behind, changes: DraftChanges) -> None:
    """Amina wrote something."""
    behind.ports.drafts.save(changes, AMINA)


def noted(behind: Behind) -> tuple[str, str]:
    """Who did what last."""
    (line,) = behind.ports.audit.latest(1)
    return line.who, line.what


def _people(behind: Behind) -> Iterator[int]:
    return (each.id for each in behind.ports.people.everyone())


def _values(row: object, names: str) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in names.split())


Call = Callable[[Behind], object]
"""One call of a port."""
