"""Somebody who walks through the staff room so that it can be drawn: a shell of its own, on a data folder that is
thrown away."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer

from kiosk.content.defaults import TEXT_SCALES
from kiosk.device.paths import DataFolder
from kiosk.jobs import Jobs
from kiosk.staff.shell.own_reading import OwnReading
from kiosk.staff.unlock.unlock_page import UnlockPage
from kiosk.staff_host.staff_adapters import StaffRoom, StaffSurroundings
from kiosk.startup.content_source import starter_editions
from kiosk.store.people import People
from kiosk.store.store import Store
from kiosk.window.main_window import MainWindow

PIN = "482917"
NAME = "Amina Hart"

A_MOMENT = 200
"""How long, in milliseconds."""

Scene = tuple[str, str, Callable[[], None]]
"""The name of a picture's file, what it shows, and how the window is brought there."""

Page = TypeVar("Page", bound=QObject)


@dataclass(frozen=True)
class SessionLook:
    """How the staff room is looked at: whose words the screens' own are, and how whoever is unlocked reads."""

    language: str
    text_scale: float = TEXT_SCALES[0]
    contrast: bool = False


class StaffSession:
    """The shell on ``main_window``, and a manager to unlock it."""

    def __init__(
        self, main_window: MainWindow, folder: DataFolder, clock: Callable[[], dt.datetime], how: SessionLook
    ) -> None:
        self.main_window = main_window
        self.folder = folder
        self.clock = clock
        self.jobs = Jobs()
        self.store = Store.open(folder.root, starter_editions, clock)
        around = StaffSurroundings(main_window, self.jobs, folder, clock, lambda: None, how.language)
        self._how = how
        self._staff_room = StaffRoom(self.store, around)
        self.shell = self._staff_room.shell

    def close(self) -> None:
        """Leave, and take everything with it."""
        self.main_window.hide()
        self.wait()
        self._staff_room.shut()
        self.wait()
        self.jobs.close()
        self.store.close()

    def ask(self) -> None:
        """Ask to come in, as the long press on the venue's name does."""
        self._staff_room.open()
        self.wait()
        self.type_on_screen(False)

    def type_on_screen(self, wanted: bool) -> None:
        """Whether the keyboard on the screen comes for a field that has the keys."""
        self.main_window.window.setProperty("screenKeyboard", wanted)

    def add_manager(self) -> None:
        """Somebody has a PIN from now on."""
        People(self.store, self.clock).add(NAME, "manager", PIN, NAME)

    def unlock(self) -> None:
        """Come in, where it is still locked, and read as was asked for."""
        page = self.shell.property("page")
        if not isinstance(page, UnlockPage):
            return
        for digit in PIN:
            page.press(digit)
        page.unlock()
        self.wait()
        reading = self.shell.property("reading")
        if isinstance(reading, OwnReading):
            reading.set_text_scale(self._how.text_scale)
            reading.set_contrast(self._how.contrast)
        self.wait()

    def go(self, place: str) -> None:
        """Turn to a place of the sidebar."""
        self.unlock()
        self.shell.go(place)
        self.wait()

    def write(self, path: str, field: str = "") -> None:
        """Open the form of a thing, at a field of it or at its top."""
        self.unlock()
        self.shell.open_thing(path, field)
        self.wait()

    def at(self, place: str) -> Callable[[], None]:
        """What turns to ``place`` once it is called."""
        return lambda: self.go(place)

    def writing(self, path: str) -> Callable[[], None]:
        """``write``, later, and what visitors will see of it a moment after that."""

        def prepare() -> None:
            self.write(path)
            self.rest()

        return prepare

    def page(self, kind: type[Page]) -> Page:
        """The page on the shell, which is of this kind; a mistake of ours where it is not."""
        page = self.shell.property("page")
        if not isinstance(page, kind):
            raise RuntimeError(f"the shell shows no {kind.__name__}")
        return page

    def rest(self) -> None:
        """Let what a page does a moment later happen: a form that goes to a field waits until its rows have a place."""
        loop = QEventLoop()
        QTimer.singleShot(A_MOMENT, loop.quit)
        loop.exec()

    def wait(self) -> None:
        """Let the worker answer, and what follows from its answers be asked and answered."""
        for _ in range(3):
            answered: list[None] = []
            self.jobs.read(lambda: None, answered.append)
            while not answered:
                QCoreApplication.processEvents()
            for _ in range(4):
                QCoreApplication.processEvents()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
