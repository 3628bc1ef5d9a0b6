"""A picture on its whole way: from a stick, through the process that examines it, into the draft, the preview and, once
published, to visitors. With the real kiosk, its database and its media folder."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.content.draft import Draft, edition_of
from kiosk.content.model import Media
from kiosk.staff.media.media_page import MediaPage
from kiosk.staff.shell.shell import Shell
from kiosk.staff.things.things_page import ThingsPage
from kiosk.startup.content_source import media_urls
from kiosk.store.drafts import Drafts
from tests.films import FilmPlan
from tests.houses import House
from tests.media.test_pictures import GPS, photograph, png, saved
from tests.staff.given import rows
from tests.staff_host.test_staff_adapters import add_manager, unlock

pytestmark = pytest.mark.slow  # whole kiosks, and real films

PLACE = b"52.0629N 1.3397W"
CAPTIONS = "1\n00:00:00,000 --> 00:00:01,000\nWelcome.\n"


class Shift:
    """Amina Hart is at the kiosk, with a stick."""

    def __init__(self, house: House, qtbot: QtBot, stick: Path) -> None:
        self.house, self.qtbot, self.stick = house, qtbot, stick
        self.stick.mkdir()
        self.kiosk: Kiosk = house.start()
        add_manager(self.kiosk)
        unlock(self.kiosk, qtbot)

    @property
    def shell(self) -> Shell:
        assert self.kiosk.staff_room is not None
        return self.kiosk.staff_room.shell

    @property
    def draft(self) -> Draft:
        draft: Draft = self.shell.property("page").context.session.draft
        return draft

    @property
    def saved(self) -> Draft:
        """What lies in the database."""
        assert self.kiosk.store is not None
        drafts, answered = Drafts(self.kiosk.store, self.kiosk.clock), []  # type: tuple[Drafts, list[Draft]]
        self.kiosk.jobs.read(drafts.load, answered.append)
        self.until(lambda: bool(answered))
        return answered[0]

    @property
    def kept(self) -> list[str]:
        """The names of what lies in the media folder."""
        return sorted(path.name for path in self.house.folder.media.iterdir())

    def until(self, happened: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happened)

    def put_on_stick(self, name: str, content: bytes) -> None:
        (self.stick / name).write_bytes(content)

    def at_media(self) -> MediaPage:
        self.shell.go("media")
        page = self.shell.property("page")
        assert isinstance(page, MediaPage)
        return page

    def choose(self, page: MediaPage, name: str) -> None:
        """Choose a file of the stick, whose list was asked for."""
        page.arrivals.property("placeChoice").choose(str(self.stick))
        choice = page.arrivals.property("fileChoice")
        self.until(lambda: any(each.name == name for each in rows(choice, "files")))
        choice.choose(next(each.key for each in rows(choice, "files") if each.name == name))

    def bring(self, name: str) -> MediaPage:
        """Bring a file of the stick in, to its end."""
        page = self.at_media()
        page.arrivals.bring()
        self.choose(page, name)
        self.until(lambda: page.context.media_import.phase in ("", "refused"))
        return page


@pytest.fixture
def shift(house: House, qtbot: QtBot, tmp_path: Path) -> Shift:
    return Shift(house, qtbot, tmp_path / "STICK")


def photo_with_a_place() -> bytes:
    exif = Image.Exif()
    exif.get_ifd(GPS).update({1: "N", 2: (52.0, 3.0, 46.0), 29: PLACE.decode()})
    return saved(photograph(1600, 900), "JPEG", exif=exif, quality=90)


def test_rule_7_a_photograph_comes_in_without_its_place_and_visitors_see_it(shift: Shift) -> None:
    shift.put_on_stick("Garden.JPG", photo_with_a_place())
    assert PLACE in (shift.stick / "Garden.JPG").read_bytes()
    page = shift.bring("Garden.JPG")
    [garden] = shift.draft.media
    assert (garden.id, garden.kind, garden.width, garden.height) == ("garden", "picture", 1600, 900)
    assert shift.kept == [garden.sha256]
    file = shift.house.folder.media / garden.sha256
    assert PLACE not in file.read_bytes()
    with Image.open(file) as kept:
        assert not kept.getexif()
        assert kept.size == (1600, 900)
    assert shift.draft.media == shift.saved.media
    page.form.set_text("alternative", "The garden behind the library")
    page.leave()

    # In a poster, and in what the preview draws.
    campaign = page.context.catalogue().campaigns[0]
    slide = f"slides/{campaign.slides[0].id}/media"
    shift.shell.open_thing(f"campaign/{campaign.id}", slide)
    there = shift.shell.property("page")
    assert isinstance(there, ThingsPage)
    there.form.offer(slide, "garden")
    [offered] = rows(there.form, "offered")
    assert QImage(QUrl(offered.picture).toLocalFile()).width() == 1600
    there.form.choose(slide, "garden")
    shown = media_urls(there.context.catalogue(), shift.house.folder.media)("garden")
    assert QUrl(shown).toLocalFile() == str(file)

    # Visitors see it once it is published.
    assert shift.kiosk.shown.catalogue.media_file("garden") is None
    ports = there.context.ports
    edition = edition_of(shift.draft, ports.publishing.next_number(), shift.kiosk.clock(), "Amina Hart", note="Garden")
    ports.publishing.publish(edition, "Amina Hart")
    ports.machine.changed()
    shift.until(lambda: shift.kiosk.shown.catalogue.media_file("garden") is not None)
    context = shift.kiosk.main_window.visits.context
    assert context.media_url("garden") == shown
    poster = context.catalogue.campaign(campaign.id)
    assert poster is not None
    assert poster.slides[0].media == "garden"


def test_a_picture_of_60_million_dots_is_refused_and_nothing_changes(shift: Shift) -> None:
    shift.put_on_stick("huge.png", png(10_000, 6_000, bytes(1_000)))
    before = shift.draft
    page = shift.bring("huge.png")
    assert page.context.media_import.phase == "refused"
    assert page.context.media_import.property("what") == "This picture has 60 million dots; the most is 40 million."
    assert page.context.media_import.property("remedy") == "Save a smaller copy and choose that. Nothing was changed."
    assert shift.draft is before
    assert shift.kept == []


def test_what_only_says_that_it_is_a_picture_is_refused(shift: Shift) -> None:
    shift.put_on_stick("photo.jpg", b"MZ\x90\x00 this is a program")
    page = shift.bring("photo.jpg")
    assert page.context.media_import.property("what") == "This file is not one that can be shown here."
    assert (shift.draft.media, shift.kept) == ((), [])


def test_while_a_film_comes_what_is_written_is_saved_and_cancelling_leaves_nothing(shift: Shift) -> None:
    FilmPlan(seconds=20, fps=30, width=640, height=360, sound=False).make(shift.stick / "film.mp4")
    page = shift.at_media()
    page.arrivals.bring()
    shift.choose(page, "film.mp4")
    shift.until(lambda: page.context.media_import.property("part") > 0)
    session = page.context.session
    service = session.catalogue.services[0]
    session.edit(f"service/{service.id}", msgspec.structs.replace(service, name="Another name"), "name")
    page.context.save()
    assert [each.name for each in shift.saved.services] == ["Another name"]
    assert page.context.media_import.phase == "working"
    page.context.media_import.cancel()
    shift.until(lambda: page.context.media_import.phase == "")
    assert (shift.draft.media, shift.kept) == ((), [])


def test_a_film_goes_on_coming_while_the_screen_is_hidden(shift: Shift) -> None:
    FilmPlan(seconds=2).make(shift.stick / "Welcome film.mp4")
    page = shift.at_media()
    page.arrivals.bring()
    shift.choose(page, "Welcome film.mp4")
    came: list[bool] = []
    page.context.media_import.ended.connect(lambda: came.append(True))
    shift.kiosk.main_window.hide()
    shift.until(lambda: shift.shell.property("phase") == "" and bool(came))
    unlock(shift.kiosk, shift.qtbot)
    shift.at_media()
    [film] = shift.draft.media
    assert isinstance(film, Media)
    assert (film.id, film.kind, round(film.duration)) == ("welcome-film", "video", 2)


def test_a_film_gets_its_captions(shift: Shift) -> None:
    FilmPlan(seconds=2).make(shift.stick / "film.mp4")
    shift.put_on_stick("words.srt", CAPTIONS.encode())
    page = shift.bring("film.mp4")
    page.arrivals.bring_captions()
    shift.choose(page, "words.srt")
    shift.until(lambda: page.context.media_import.phase == "")
    film, words = shift.draft.media
    assert (film.captions, words.kind) == (words.id, "captions")
    assert "Welcome." in (shift.house.folder.media / words.sha256).read_text()


def test_leaving_the_kiosk_stops_a_film_that_is_on_its_way(shift: Shift) -> None:
    FilmPlan(seconds=20, fps=30, width=640, height=360, sound=False).make(shift.stick / "film.mp4")
    page = shift.at_media()
    page.arrivals.bring()
    shift.choose(page, "film.mp4")
    shift.until(lambda: page.context.media_import.property("part") > 0)
    shift.house.leave()  # does not return before the process is gone
    assert shift.kept == []
