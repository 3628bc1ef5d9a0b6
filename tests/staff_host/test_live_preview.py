"""The preview: the true visitor screens, from what staff are writing, in a window nobody sees."""

import datetime as dt
import gc
import shutil
import subprocess
import sysconfig
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest

from kiosk.asset_paths import ROOM, assets
from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Campaign, Media, MediaKind, Picture, PosterTemplate, Slide, Translation
from kiosk.device.fake import FrozenClock
from kiosk.staff.ports import Look
from kiosk.staff.preview.preview_screen import PreviewScreen
from kiosk.staff_host.live_preview import LONG_SIDE, SHORT_SIDE, LivePreview, pixels_per_mm
from kiosk.visitor.page_context import NoCounter
from tests.visitor.conftest import _typefaces, kiosk, main_window
from tests.visitor.given import rows
from tests.visitor.kiosks import (
    NOW,
    SCREEN_MM,
    KioskMaker,
    PlayedKiosk,
    page_context_of,
    settle,
    starter_catalogue,
    wait_until,
)
from tests.visitor.leftovers import same_picture

__all__ = ["_typefaces", "kiosk", "main_window"]

SERVICE = "service/herts-sarc"
CASES = Path(__file__).parents[1] / "media" / "cases"
ACROSS = LONG_SIDE / SCREEN_MM


class Shown:
    """A preview as a test holds it."""

    def __init__(self) -> None:
        self.clock = FrozenClock(NOW)
        self.preview = LivePreview(assets(), self.clock, lambda: ACROSS)
        screen = self.preview.screen
        assert isinstance(screen, PreviewScreen)
        self.screen = screen

    def show(self, catalogue: Catalogue | None = None, page: str = SERVICE, **look: Any) -> QImage:
        """Show a page; gives its picture."""
        self.preview.show(catalogue or starter_catalogue(), page, Look(**look))
        return self.picture()

    def picture(self) -> QImage:
        """What is on it, once what waited is done."""
        settle()
        assert self.main_window is not None
        self.preview._renew()
        return self.screen.image.convertToFormat(QImage.Format.Format_RGBX8888)

    @property
    def main_window(self) -> Any:
        """The window behind it."""
        return self.preview._main_window

    @property
    def read_to(self) -> float:
        """How far down its page is read."""
        return float(self.main_window.window.property("readTo"))

    def tap(self, x: float, y: float) -> None:
        """Touch the picture, in pixels of an upright or a level screen."""
        image = self.screen.image
        self.main_window.window.setProperty("settling", False)
        self.screen.press(x / image.width(), y / image.height())
        self.screen.release(x / image.width(), y / image.height())
        settle()


@pytest.fixture
def shown(qapp: object, _typefaces: None) -> Iterator[Shown]:
    shown = Shown()
    yield shown
    shown.preview.end()
    settle()


def renamed(name: str, ident: str = "herts-sarc", **fields: str) -> Catalogue:
    """The starter catalogue with another name for a service, and other words in ``fields``."""
    catalogue = starter_catalogue()
    services = tuple(
        msgspec.structs.replace(each, name=name, **fields) if each.id == ident else each for each in catalogue.services
    )
    return msgspec.structs.replace(catalogue, services=services)


@pytest.mark.parametrize("portrait", [False, True], ids=["landscape", "portrait"])
@pytest.mark.parametrize("page", [SERVICE, "start", "venue", "topic/what-is-consent"])
def test_it_is_the_very_screen_a_visitor_sees(shown: Shown, main_window: KioskMaker, page: str, portrait: bool) -> None:
    size = (SHORT_SIDE, LONG_SIDE) if portrait else (LONG_SIDE, SHORT_SIDE)
    kiosk = main_window(*size)
    if page != "venue":
        kiosk.wake(page)
    shown.show(page=page, portrait=portrait)
    # What is cut at the fold is covered once a frame was drawn.
    wait_until(lambda: same_picture(shown.picture(), kiosk.picture()))


def test_each_way_of_looking_is_what_a_visitor_would_have_chosen(shown: Shown, main_window: KioskMaker) -> None:
    kiosk = main_window(LONG_SIDE, SHORT_SIDE)
    kiosk.wake(SERVICE)
    kiosk.session.set_text_scale(2.0)
    kiosk.session.set_contrast(True)
    settle()
    plain = shown.show()
    shown.show(text_scale=2.0, contrast=True)
    wait_until(lambda: same_picture(shown.picture(), kiosk.picture()))
    wait_until(lambda: same_picture(shown.show(), plain))


def test_what_is_written_shows_and_the_place_is_kept(shown: Shown) -> None:
    shown.show()
    shown.screen.wheel(0.3, 0.5, -480)
    wait_until(lambda: shown.read_to > 100)
    wait_until(lambda: not shown.main_window.window.property("moving"))
    before = shown.picture()
    read_to = shown.read_to
    after = shown.show(renamed("Another name", accessibility="A ramp.", languages="Any."))
    assert shown.read_to == read_to
    assert shown.main_window.visits.current.current.name == "Another name"
    assert not same_picture(before, after)


def test_a_page_that_staff_opened_in_it_stays_open(shown: Shown) -> None:
    shown.show(page="topic/what-is-consent")
    shown.main_window.visits.current.open(SERVICE)
    shown.show(renamed("Another name"), page="topic/what-is-consent")
    assert shown.main_window.visits.current.current.name == "Another name"
    shown.show(page="start")
    assert str(shown.main_window.visits.current.route) == "start"


def test_touches_on_the_picture_press_what_is_there(shown: Shown) -> None:
    shown.show(page="start")
    shown.tap(LONG_SIDE * 0.75, SHORT_SIDE - 40)
    assert bool(shown.main_window.window.property("visiting"))
    wait_until(lambda: shown.main_window.visits.current is None)
    venue = shown.picture()
    assert same_picture(venue, shown.show(page="venue"))
    shown.show(page="start")
    assert shown.main_window.visits.current is not None


def with_posters(*slides: Slide) -> Catalogue:
    """The starter catalogue with a campaign of these posters, which is never on."""
    week = Campaign(id="week", title="The week", summary="", slides=slides, blocks=())
    return msgspec.structs.replace(starter_catalogue(), campaigns=(week,))


def test_a_poster_is_the_very_one_of_the_idle_screen_and_follows_what_is_written(
    shown: Shown, main_window: KioskMaker
) -> None:
    one = Slide(id="one", headline="You can ask here.", template=PosterTemplate.BIG_SENTENCE)
    other = msgspec.structs.replace(one, headline="Who is missing?", template=PosterTemplate.QUESTION)
    kiosk = main_window(LONG_SIDE, SHORT_SIDE, catalogue=with_posters(one))
    kiosk.main_window.show_poster("week", "one")
    before = shown.show(with_posters(one), page="campaign/week", poster="one")
    assert same_picture(before, kiosk.picture())
    kiosk.main_window.replace_context(page_context_of(with_posters(other), kiosk.clock, NoCounter()))
    assert same_picture(shown.show(with_posters(other), page="campaign/week", poster="one"), kiosk.picture())
    # Beside it, the page of the campaign, and the venue page as it always was.
    page = shown.show(with_posters(one), page="campaign/week")
    assert str(shown.main_window.visits.current.route) == "campaign/week" and not same_picture(page, before)
    shown.show(page="venue")
    assert len(rows(shown.main_window.venue, "posters")) > 1
    assert not same_picture(shown.picture(), before)


def test_of_a_poster_its_own_words_are_seen_and_not_those_of_the_venue_page_below_it(shown: Shown) -> None:
    one = Slide(id="one", headline="1 in 4", text="So many.", template=PosterTemplate.NUMBER)
    shown.show(page="venue")
    venue = {each.words for each in shown.preview.seen()}
    assert "Ashcombe Library" in venue
    shown.show(with_posters(one), page="campaign/week", poster="one")
    number = one.headline.replace(" ", "\N{NO-BREAK SPACE}")
    seen = [each.words for each in shown.preview.seen()]
    assert seen == ["The week", number, "So many.", "Touch to find out more", "Pause"]
    shown.preview.close()
    assert shown.preview.seen() == []


def test_a_poster_that_visitors_no_longer_see_says_so(shown: Shown) -> None:
    tea = Slide(id="tea", headline="Tea", template=PosterTemplate.EVENT, date=NOW.date())
    shown.show(with_posters(tea), page="campaign/week", poster="tea")
    assert shown.screen.property("sentence") == ""
    shown.show(with_posters(tea), page="campaign/week", poster="tea", now=NOW + dt.timedelta(1))
    assert shown.screen.property("sentence") == "This event is over. Visitors do not see its poster any more."


def test_what_stands_below_is_brought_into_sight(shown: Shown) -> None:
    shown.show()
    [fact] = [each for each in shown.preview.seen() if each.words == "How to start"]
    assert fact.y > 1
    shown.preview.reveal(fact)
    [there] = [each for each in shown.preview.seen() if each.words == "How to start"]
    assert 0 < there.y < 0.8 and shown.read_to > 0
    read_to = shown.read_to
    shown.preview.reveal(there)
    assert shown.read_to == read_to


def test_a_picture_stands_for_what_is_said_of_it(qapp: object, _typefaces: None, tmp_path: Path) -> None:
    garden = Media(
        id="garden", sha256="ab" * 32, kind=MediaKind.PICTURE, size=1, width=1, height=1, alternative="Our garden"
    )
    shutil.copy(CASES / "g16mid.png", tmp_path / garden.sha256)
    catalogue = starter_catalogue()
    pictured = msgspec.structs.replace(catalogue.services[0], description=(Picture(id="view", media="garden"),))
    shown = LivePreview(tmp_path, FrozenClock(NOW), lambda: ACROSS)
    try:
        services = (pictured, *catalogue.services[1:])
        page = f"service/{pictured.id}"
        shown.show(msgspec.structs.replace(catalogue, services=services, media=(garden,)), page, Look())
        wait_until(lambda: "Our garden" in [each.words for each in shown.seen()])
    finally:
        shown.end()


def test_what_led_to_a_field_is_not_pressed_as_well(shown: Shown) -> None:
    """A press that ends beside the picture presses nothing."""
    shown.show(page="topic/what-is-consent")
    [childline] = [each for each in shown.preview.seen() if each.words == "Childline"]
    assert childline.pressed and "0800 1111" in childline.around
    middle = childline.x + childline.width / 2, childline.y + childline.height / 2
    shown.main_window.window.setProperty("settling", False)
    for let_go, opened in (((-1.0, -1.0), "topic/what-is-consent"), (middle, "service/childline")):
        shown.screen.press(*middle)
        shown.screen.release(*let_go)
        settle()
        assert str(shown.main_window.visits.current.route) == opened


PICTURE = b"""
import QtQuick
import kiosk.staff

PreviewPicture {
    id: picture
    width: 640
    height: 360
    property PreviewScreen shown: null
    MouseArea {
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => picture.shown.press(mouse.x / width, mouse.y / height)
        onPositionChanged: mouse => picture.shown.move(mouse.x / width, mouse.y / height)
        onReleased: mouse => picture.shown.release(mouse.x / width, mouse.y / height)
    }
}
"""


def test_a_mouse_dragged_over_the_picture_scrolls_it_and_nothing_comes_back(shown: Shown, tmp_path: Path) -> None:
    """Qt gives what a mouse does to what grabbed it, in any window: to the picture, which would pass it on again."""
    shown.show(page="topic/someone-hurts-or-controls-me")
    file = tmp_path / "Picture.qml"
    file.write_bytes(PICTURE)
    view = QQuickView()
    view.engine().addImportPath(str(ROOM.parent))
    view.setInitialProperties({"shown": shown.screen, "screen": shown.screen})
    view.setSource(QUrl.fromLocalFile(str(file)))
    assert not view.errors()
    view.show()
    moves: list[float] = []
    shown.screen.moved.connect(lambda _, y: moves.append(y))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(150, 250))
    steps = range(240, 100, -10)
    for y in steps:
        QTest.mouseMove(view, QPoint(150, y))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(150, 100))
    assert len(moves) == len(steps) + 1  # where it was let go is the last
    wait_until(lambda: shown.read_to > 0)
    view.close()
    del view


def test_time_stands_where_it_was_put(shown: Shown) -> None:
    christmas = dt.datetime(2026, 12, 25, 3, 0, tzinfo=NOW.tzinfo)
    now = shown.show(page="venue")
    then = shown.show(page="venue", now=christmas)
    assert not same_picture(now, then)
    assert shown.main_window.venue.property("clock") == "3:00am"


def test_a_page_that_is_not_there_says_so(shown: Shown) -> None:
    shown.show(page="service/nowhere")
    assert "do not see this page" in shown.screen.property("sentence")
    shown.show()
    assert shown.screen.property("sentence") == ""


def test_another_language_changes_the_preview_and_nothing_else(shown: Shown) -> None:
    catalogue = starter_catalogue()
    service = catalogue.service("herts-sarc")
    assert service is not None
    said = Translation(
        field=f"{SERVICE}/name", language="ur", text="مرکز", of=service.name, checked_by="Sana", checked_on=NOW.date()
    )
    direction = QGuiApplication.layoutDirection()
    shown.show(msgspec.structs.replace(catalogue, translations=(said,)), language="ur")
    assert shown.main_window.visits.current.current.name == "مرکز"
    assert shown.main_window.window.property("mirrored") is True
    assert QGuiApplication.layoutDirection() == direction
    shown.show()
    assert shown.main_window.visits.current.current.name == service.name
    assert shown.main_window.window.property("mirrored") is False


@pytest.fixture
def welsh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The screens' own words in a language, as far as one of them goes."""
    (tmp_path / "i18n").mkdir()
    source = tmp_path / "i18n" / "kiosk_cy.ts"
    source.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="cy"><context><name>Visit</name>'
        "<message><source>Hide this screen</source><translation>Cuddio</translation></message></context></TS>",
        encoding="utf-8",
    )
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    subprocess.run([tool, source], check=True, capture_output=True)
    monkeypatch.setattr("kiosk.visitor.second_language.assets", lambda: tmp_path)


def test_the_screens_own_words_are_said_in_the_previews_language_only(shown: Shown, welsh: None) -> None:
    shown.show(language="cy")
    bar = next(
        each for each in shown.main_window.window.contentItem().childItems() if each.property("label") is not None
    )
    assert bar.property("label") == "Cuddio"
    assert QCoreApplication.translate("Visit", "Hide this screen") == "Hide this screen"
    shown.show()
    assert QCoreApplication.translate("Visit", "Hide this screen") == "Hide this screen"


def test_its_visit_is_nobodys(shown: Shown, kiosk: PlayedKiosk) -> None:
    """No window to be seen, no keys taken, the clipboard left alone, nothing counted."""
    kiosk.window.requestActivate()
    wait_until(lambda: QGuiApplication.focusWindow() is not None)
    focus = QGuiApplication.focusWindow()
    QGuiApplication.clipboard().setText("what staff copied")
    shown.show(page="topic/what-is-consent")
    shown.main_window.visits.end()
    shown.show()
    assert not shown.main_window.window.isVisible()
    assert QGuiApplication.focusWindow() is focus
    shown.preview.end()
    assert QGuiApplication.clipboard().text() == "what staff copied"


def test_the_first_escape_hides_the_real_screen(shown: Shown, kiosk: PlayedKiosk) -> None:
    """Of two windows that claim a key for the whole application, Qt would tell only one."""
    shown.show()
    kiosk.wake()
    kiosk.key_down(Qt.Key.Key_Escape)
    assert kiosk.hidden


def test_from_form_to_form_it_keeps_its_stage_and_shows_nothing_meanwhile(shown: Shown) -> None:
    before = shown.show()
    main_window = shown.main_window
    shown.preview.close()
    settle()
    assert shown.main_window is main_window
    assert main_window.visits.current is None
    assert shown.screen.image.isNull()
    assert not shown.preview._timer.isActive()
    assert same_picture(shown.show(), before)
    assert shown.main_window is main_window


def test_at_the_end_it_gives_back_what_it_took(shown: Shown) -> None:
    shown.show()
    main_window = weakref.ref(shown.main_window)
    shown.preview.end()
    settle()
    gc.collect()
    assert main_window() is None
    assert shown.screen.image.isNull()
    empty = QImage(LONG_SIDE, SHORT_SIDE, QImage.Format.Format_RGBX8888)
    # Or it holds whatever lay there before, such as the picture that was just given back.
    empty.fill(Qt.GlobalColor.white)
    assert not same_picture(shown.show(), empty)


def test_what_fits_on_the_screen_fits_on_the_picture() -> None:
    assert pixels_per_mm(1920, 1080, 3.94) == pytest.approx(3.94)
    assert pixels_per_mm(3840, 2160, 4.0) == pytest.approx(2.0)
    assert pixels_per_mm(720, 1280, 3.0) == pytest.approx(4.5)


# --- the shell beside the form ----------------------------------------------------------------------------------------


def test_easy_read_is_shown_as_a_visitor_reads_it_and_staff_may_turn_it_themselves(
    shown: Shown, main_window: KioskMaker
) -> None:
    kiosk = main_window(LONG_SIDE, SHORT_SIDE)
    kiosk.wake("topic/what-is-consent")
    kiosk.session.set_easy(True)
    settle()
    plain = shown.show(page="topic/what-is-consent")
    shown.show(page="topic/what-is-consent", easy=True)
    wait_until(lambda: same_picture(shown.picture(), kiosk.picture()))
    wait_until(lambda: same_picture(shown.show(page="topic/what-is-consent"), plain))
    session = shown.main_window.visits.current
    session.set_easy(True)
    shown.show(page="topic/what-is-consent", contrast=True)
    assert session.property("easy") is True
