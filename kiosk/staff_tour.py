"""The staff pages as pictures: a desk of its own, on a data folder that is thrown away."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.backstage import Backstage, Surroundings
from kiosk.content.model import Service, Weekly
from kiosk.device.paths import DataFolder
from kiosk.jobs import Jobs
from kiosk.shelf import starter_edition
from kiosk.staff.media_page import MediaPage
from kiosk.staff.places import PLACES, place_label
from kiosk.staff.setting_rows import LANGUAGE
from kiosk.staff.settings_page import SettingsPage
from kiosk.staff.setup_page import STEPS, SetupPage
from kiosk.staff.things_page import ThingsPage
from kiosk.staff.translations_page import TranslationsPage
from kiosk.staff.unlock_page import UnlockPage
from kiosk.stage import Stage
from kiosk.store.people import People
from kiosk.store.store import Store

Scene = tuple[str, str, Callable[[], None]]

PICTURE = "media/garden"

PIN = "482917"
NAME = "Amina Hart"
URDU, WORDS = "ur", "آپ سے بات کرنے کو کوئی ہے"
"""A language, and what somebody writes in it: there is somebody to talk to."""


def staff_scenes(stage: Stage, clock: Callable[[], dt.datetime], language: str) -> Iterator[Scene]:
    """Every page of the staff room on ``stage``, in the order in which somebody new meets them."""
    with TemporaryDirectory(prefix="kiosk-tour-") as folder:
        visit = _StaffVisit(stage, DataFolder.open(folder), clock, language)
        try:
            yield from visit.scenes()
        finally:
            visit.close()


def _painted(path: Path) -> Path:
    """A picture of our own to bring in."""
    picture = QImage(1600, 900, QImage.Format.Format_RGB32)
    picture.fill(QColor("#BFDCE8"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, shape in (
        ("#7FA56B", (-200, 560, 2000, 800)),
        ("#2F6B4F", (980, 150, 460, 420)),
        ("#6B4A2F", (1180, 500, 60, 220)),
        ("#FFC93C", (180, 110, 150, 150)),
    ):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(*shape)
    for left in (420, 760):
        painter.fillRect(left, 640, 240, 22, QColor("#5A2D6E"))
        painter.fillRect(left + 20, 662, 14, 60, QColor("#5A2D6E"))
        painter.fillRect(left + 206, 662, 14, 60, QColor("#5A2D6E"))
    painter.end()
    picture.save(str(path))
    return path


class _StaffVisit:
    """Somebody walks through the staff room."""

    def __init__(self, stage: Stage, folder: DataFolder, clock: Callable[[], dt.datetime], language: str) -> None:
        self._stage = stage
        self._clock = clock
        self._folder = folder
        self._jobs = Jobs()
        self._store = Store.open(folder.root, starter_edition, clock)
        around = Surroundings(stage, self._jobs, folder, clock, lambda: None, language)
        self._backstage = Backstage(self._store, around)
        self._desk = self._backstage.desk

    def scenes(self) -> Iterator[Scene]:
        """The first set-up, unlocking, every place, and a form of each sort."""
        for step in STEPS:
            yield f"staff-setup-{step}", f"The first set-up: {step}", self._setting_up(step)
        yield "staff-unlock", "Unlocking with a PIN", self._unlocking
        for place in PLACES:
            prepare = self._hanging_a_picture if place.key == "media" else self._at(place.key)
            yield f"staff-{place.key}", f"The staff page “{place_label(place.key)}”", prepare
        yield "staff-form-media", "Describing a picture, and where it is used", self._writing(PICTURE)
        catalogue = self._store.catalogue()
        for kind, things in (
            ("service", [each for each in catalogue.services if _answers_by_the_week(each)]),
            ("topic", catalogue.topics),
            ("campaign", catalogue.campaigns),
            ("guide", catalogue.guides),
        ):
            for thing in things[:1]:
                words = f"Writing a {kind}, and what visitors will see of it"
                yield f"staff-form-{kind}", words, self._writing(f"{kind}/{thing.id}")
        for service in [each for each in catalogue.services if each.contacts][:1]:
            path = f"service/{service.id}/one_line"
            yield "staff-form-translation", "Translating into Urdu", self._translating(path)

    def close(self) -> None:
        """Leave, and take everything with it."""
        self._stage.hide()
        self._wait()
        self._backstage.shut()
        self._wait()
        self._jobs.close()
        self._store.close()

    def _setting_up(self, step: str) -> Callable[[], None]:
        def prepare() -> None:
            if step == STEPS[0]:
                self._backstage.open()
                self._wait()
            page = self._desk.property("page")
            if isinstance(page, SetupPage):
                for key, text in {"name": "Bolsover Library", "manager": NAME, "pin": PIN, "again": PIN}.items():
                    page.set_text(key, text)
                if step != STEPS[0]:
                    page.next()
            self._wait()

        return prepare

    def _unlocking(self) -> None:
        People(self._store, self._clock).add(NAME, "manager", PIN, NAME)
        self._backstage.open()
        self._wait()

    def _unlock(self) -> None:
        page = self._desk.property("page")
        if isinstance(page, UnlockPage):
            for digit in PIN:
                page.press(digit)
            page.unlock()
            self._wait()

    def _at(self, place: str) -> Callable[[], None]:
        def prepare() -> None:
            self._unlock()
            self._desk.go(place)
            self._wait()

        return prepare

    def _writing(self, path: str) -> Callable[[], None]:
        def prepare() -> None:
            self._unlock()
            self._desk.open_thing(path, "")
            self._wait()

        return prepare

    def _hanging_a_picture(self) -> None:
        """One picture is brought in, described and used."""
        self._at("media")()
        page = self._desk.property("page")
        if isinstance(page, MediaPage):
            page.bringing.begin(_painted(self._folder.cache / "garden.png"))
            while page.bringing.phase:
                QCoreApplication.processEvents()
            page.set_text("alternative", "The garden behind the library, with two benches under a tree")
            page.set_text("licence", "Photographed by the library; may be used here")
            page.leave()
        campaign = self._store.catalogue().campaigns[0]
        self._desk.open_thing(f"campaign/{campaign.id}", "")
        page = self._desk.property("page")
        if isinstance(page, ThingsPage):
            page.choose(f"slides/{campaign.slides[0].id}/media", PICTURE.partition("/")[2])
        self._at("media")()

    def _translating(self, path: str) -> Callable[[], None]:
        def prepare() -> None:
            self._unlock()
            self._desk.go("settings")
            self._wait()
            page = self._desk.property("page")
            if isinstance(page, SettingsPage):
                page.choose(f"{LANGUAGE}{URDU}", "on")
            self._desk.open_thing(f"translation/{URDU}/{path}", "")
            page = self._desk.property("page")
            if isinstance(page, TranslationsPage):
                page.set_text(path, WORDS)
                page.finish_typing()
            self._wait()

        return prepare

    def _wait(self) -> None:
        """Let the worker answer, and what follows from its answers be asked and answered."""
        for _ in range(3):
            answered: list[None] = []
            self._jobs.read(lambda: None, answered.append)
            while not answered:
                QCoreApplication.processEvents()
            for _ in range(4):
                QCoreApplication.processEvents()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _answers_by_the_week(service: Service) -> bool:
    """Whether there is an hours grid to look at."""
    return any(isinstance(contact.hours, Weekly) for contact in service.contacts)
