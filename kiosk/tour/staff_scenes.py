"""The staff pages as pictures, in the order in which somebody new meets them."""

import datetime as dt
from collections.abc import Callable, Iterator
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Service, VenueKind, Weekly
from kiosk.device.paths import DataFolder
from kiosk.staff.media.media_page import MediaPage
from kiosk.staff.settings.setting_rows import LANGUAGE
from kiosk.staff.settings.settings_page import SettingsPage
from kiosk.staff.setup.setup_page import STEPS, SetupPage
from kiosk.staff.shell.sections import SECTIONS, section_label
from kiosk.staff.things.things_page import ThingsPage
from kiosk.staff.translations.translations_page import TranslationsPage
from kiosk.tour.painted_picture import painted
from kiosk.tour.staff_session import NAME, PIN, Scene, SessionLook, StaffSession
from kiosk.tour.staff_states import staff_states
from kiosk.window.main_window import MainWindow

PICTURE = "media/garden"

URDU, WORDS = "ur", "آپ سے بات کرنے کو کوئی ہے"
"""A language, and what somebody writes in it: there is somebody to talk to."""


def staff_scenes(main_window: MainWindow, clock: Callable[[], dt.datetime], how: SessionLook) -> Iterator[Scene]:
    """Every page of the staff room on ``main_window``, then the states they can be in."""
    with TemporaryDirectory(prefix="kiosk-tour-") as folder:
        walk = StaffSession(main_window, DataFolder.open(folder), clock, how)
        try:
            yield from _pages(walk)
            yield from staff_states(walk)
        finally:
            walk.close()


def _pages(walk: StaffSession) -> Iterator[Scene]:
    """The first set-up, unlocking, every place, and a form of each sort."""
    for step in STEPS:
        yield f"staff-setup-{step}", f"The first set-up: {step}", _setting_up(walk, step)
    yield "staff-unlock", "Unlocking with a PIN", _unlocking(walk)
    for place in SECTIONS:
        prepare = _hanging_a_picture(walk) if place.key == "media" else walk.at(place.key)
        yield f"staff-{place.key}", f"The staff page “{section_label(place.key)}”", prepare
    yield "staff-form-media", "Describing a picture, and where it is used", walk.writing(PICTURE)
    catalogue = walk.store.catalogue()
    for kind, things in (
        ("service", [each for each in catalogue.services if _answers_by_the_week(each)]),
        ("topic", catalogue.topics),
        ("campaign", catalogue.campaigns),
        ("guide", catalogue.guides),
    ):
        for thing in things[:1]:
            words = f"Writing a {kind}, and what visitors will see of it"
            yield f"staff-form-{kind}", words, walk.writing(f"{kind}/{thing.id}")
    for service in [each for each in catalogue.services if each.contacts][:1]:
        path = f"service/{service.id}/one_line"
        yield "staff-form-translation", "Translating into Urdu", _translating(walk, path)


def _setting_up(walk: StaffSession, step: str) -> Callable[[], None]:
    def prepare() -> None:
        if step == STEPS[0]:
            walk.ask()
        page = walk.page(SetupPage)
        for key, text in {"name": "Bolsover Library", "manager": NAME, "pin": PIN, "again": PIN}.items():
            page.set_text(key, text)
        if step == STEPS[0]:
            # Who is asked every step.
            page.set_kind(VenueKind.UNIVERSITY)
        else:
            page.next()
        walk.wait()

    return prepare


def _unlocking(walk: StaffSession) -> Callable[[], None]:
    def prepare() -> None:
        walk.add_manager()
        walk.ask()

    return prepare


def _hanging_a_picture(walk: StaffSession) -> Callable[[], None]:
    """One picture is brought in, described and used."""

    def prepare() -> None:
        walk.go("media")
        page = walk.page(MediaPage)
        media_import = page.context.media_import
        media_import.begin(painted(walk.folder.cache / "garden.png"))
        while media_import.phase:
            QCoreApplication.processEvents()
        page.form.set_text("alternative", "The garden behind the library, with two benches under a tree")
        page.form.set_text("licence", "Photographed by the library; may be used here")
        page.leave()
        campaign = walk.store.catalogue().campaigns[0]
        walk.write(f"campaign/{campaign.id}")
        walk.page(ThingsPage).form.choose(f"slides/{campaign.slides[0].id}/media", PICTURE.partition("/")[2])
        walk.go("media")

    return prepare


def _translating(walk: StaffSession, path: str) -> Callable[[], None]:
    def prepare() -> None:
        walk.go("settings")
        walk.page(SettingsPage).choose(f"{LANGUAGE}{URDU}", "on")
        walk.write(f"translation/{URDU}/{path}")
        page = walk.page(TranslationsPage)
        page.set_text(path, WORDS)
        page.finish_typing()
        walk.wait()

    return prepare


def _answers_by_the_week(service: Service) -> bool:
    """Whether there is an hours grid to look at."""
    return any(isinstance(contact.hours, Weekly) for contact in service.contacts)
