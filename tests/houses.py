"""A data folder with the kiosks that are started on it, in the process of the test."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, Options
from kiosk.device.fake import FakeAwake
from kiosk.device.paths import DataFolder
from kiosk.errors import MachineError
from kiosk.startup.log import keep_log

NOON = dt.datetime(2026, 11, 25, 12, 0, tzinfo=ZoneInfo("Europe/London"))
IN_A_WINDOW = Options(window=(1280, 720), now=NOON)


class House:
    """A data folder, and the kiosks that are started on it one after another."""

    def __init__(self, qtbot: QtBot, root: Path) -> None:
        self.folder = DataFolder.open(root / "kiosk")
        self.told: list[str] = []
        self.awake = FakeAwake()
        self.running: list[Kiosk] = []
        self._qtbot = qtbot
        self._end_log = keep_log(self.folder.log)

    def start(self, options: Options = IN_A_WINDOW, fault: MachineError | None = None) -> Kiosk:
        """A kiosk that has drawn its first frame and done what comes after it."""
        kiosk = Kiosk(self.folder, options, self.told.append, fault)
        self.running.append(kiosk)
        self.wait(kiosk)
        return kiosk

    def wait(self, kiosk: Kiosk) -> None:
        """Until it has drawn its first frame and done what comes after it."""
        self._qtbot.waitUntil(lambda: kiosk.awake is not None and not kiosk.main_window.compiling)
        answered: list[None] = []
        kiosk.jobs.read(lambda: None, answered.append)  # comes after the opening of the database
        self._qtbot.waitUntil(lambda: bool(answered))

    def leave(self) -> None:
        """Close the kiosk that runs."""
        self.running.pop().close()

    def close(self) -> None:
        """Close what is left."""
        while self.running:
            self.leave()
        self._end_log()

    @property
    def log(self) -> str:
        """Everything logged so far."""
        return (self.folder.log / "kiosk.log").read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Everything in the data folder."""
        root = self.folder.root
        return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def held_back(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """What comes once the database is open, which from now on a test calls when it wants to."""
    waiting: list[Callable[[], None]] = []
    adopt = Kiosk._adopt
    monkeypatch.setattr(Kiosk, "_adopt", lambda self, opened: waiting.append(lambda: adopt(self, opened)))
    return waiting


def venue_name(kiosk: Kiosk) -> str:
    """The name on the venue page."""
    return str(kiosk.main_window.venue.property("name"))
