"""A page that a person has recorded: what is said before, what is played, when it is silent, and what is left of it."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QObject, QRectF, Qt, QTimer

from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Media, MediaKind, PlainPage, Recording, Translation
from kiosk.content.settings import Settings
from kiosk.device.fake import FakeVoice
from kiosk.startup.content_source import page_context_of
from kiosk.store.snapshot import Snapshot
from kiosk.visitor.page_context import NoCounter
from kiosk.visitor.read_aloud import ReadAloud
from tests.content.checks import samples
from tests.screens.layout import draw
from tests.visitor import given
from tests.visitor.kiosks import PORTRAIT, KioskMaker, PlayedKiosk, holidays, settle, starter_catalogue, wait_until

NOTICE = ["Reading aloud. People near you may hear this.", "To stop it, touch the screen or press any key."]
SOUND = b"a sound"
SHA256 = hashlib.sha256(SOUND).hexdigest()
RECORDED, SILENT = "emergency", "service/galop"


def recorded(sha256: str = SHA256) -> Catalogue:
    """The starter catalogue of a venue that speaks Urdu too, where somebody has said the emergency page in Urdu."""
    starter = starter_catalogue()
    galop = starter.service("galop")
    assert starter.venue is not None and galop is not None
    pages = (PlainPage(id="emergency", recordings=(Recording(language="ur", media="sound"),)),)
    return msgspec.structs.replace(
        starter,
        languages=("en-GB", "ur"),
        venue=msgspec.structs.replace(starter.venue, languages=("en-GB", "ur")),
        pages=pages,
        # A language is offered where there is something in it.
        translations=(Translation("service/galop/name", "ur", "گیلپ", galop.name),),
        media=(*starter.media, Media(id="sound", sha256=sha256, kind=MediaKind.SOUND, size=len(SOUND))),
    )


def show(kiosk: PlayedKiosk, sound: Path) -> None:
    """Let the kiosk show that, with ``sound``, which is called by its SHA-256, for the recording."""
    snapshot = Snapshot(recorded(sound.name), holidays().table(), Settings(draft_translations=True))
    kiosk.main_window.replace_context(page_context_of(snapshot, "en-GB", sound.parent, kiosk.clock, NoCounter()))
    settle()
    kiosk.until_loaded()


def visit(kiosk: PlayedKiosk, route: str, language: str) -> None:
    """Begin a visit at a page."""
    kiosk.wake()
    kiosk.main_window.visits.begin_in(language)
    kiosk.session.open(route)
    kiosk.be_settled()
    draw(kiosk)


def play_in_urdu(kiosk: PlayedKiosk, sound: Path) -> None:
    """Begin a visit in Urdu at the page that was recorded, and have it read."""
    show(kiosk, sound)
    visit(kiosk, RECORDED, "ur")
    kiosk.main_window.read_aloud.start()


class Listened:
    """A kiosk in which the emergency page has been recorded in Urdu, and the voice it has."""

    def __init__(self, kiosk: PlayedKiosk, voice: FakeVoice, folder: Path) -> None:
        self.kiosk, self.voice, self.file = kiosk, voice, str(folder / SHA256)
        self.reader: ReadAloud = kiosk.main_window.read_aloud
        show(kiosk, folder / SHA256)

    def visit(self, route: str = RECORDED, language: str = "ur") -> None:
        """A new visit at a page."""
        visit(self.kiosk, route, language)

    def begin(self, route: str = RECORDED, language: str = "ur") -> None:
        """The same, being read to."""
        self.visit(route, language)
        self.reader.start()
        draw(self.kiosk)
        assert self.said("open")

    def played(self) -> None:
        """The notice is over, and the recording is played."""
        self.voice.go_on(len(NOTICE))
        draw(self.kiosk)
        assert self.voice.playing is not None

    def said(self, name: str) -> Any:
        return self.reader.property(name)

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.voice.waiting]

    @property
    def timers(self) -> list[bool]:
        """Which of the reader's timers run."""
        return [each.isActive() for each in self.reader.findChildren(QTimer)]


Listen = Callable[..., Listened]


@pytest.fixture
def listen(main_window: KioskMaker, tmp_path: Path) -> Iterator[Listen]:
    """Makes one whose voices are for these languages."""
    (tmp_path / SHA256).write_bytes(SOUND)

    def made(*languages: str, silent: bool = False, size: tuple[int, int] | None = None, **options: Any) -> Listened:
        voice = FakeVoice(*languages)
        if silent:
            voice.languages = frozenset()
        return Listened(main_window(*(size or ()), voice=voice, **options), voice, tmp_path)

    yield made


# --- the notice, then the recording -----------------------------------------------------------------------------------


def test_it_is_played_after_the_notice_in_the_voice_of_its_language(listen: Listen) -> None:
    read = listen("en-gb", "ur")
    read.begin()
    assert read.voice.manner == ("ur", 165, 60)
    assert (len(read.texts), read.voice.playing, read.said("notice")) == (2, None, "")
    assert read.texts != NOTICE  # it is in Urdu
    read.played()
    number, file, begins, volume = read.voice.playing or (0, "", 1.0, 0)
    assert number > 0
    assert (file, begins, volume) == (read.file, 0.0, 60)
    assert read.texts == []


def test_without_one_the_venues_voice_gives_it_and_it_is_shown_in_the_language(listen: Listen) -> None:
    read = listen("en-gb")
    read.begin()
    assert read.voice.manner == ("en-gb", 165, 60)
    assert read.texts == NOTICE
    shown = read.said("notice")
    assert shown and not set(NOTICE) & set(shown.split(". "))
    assert shown in read.kiosk.shown_texts()
    read.played()
    assert shown not in read.kiosk.shown_texts()
    assert read.said("trouble") == ""


def test_without_any_voice_it_stands_there_and_then_it_is_played(
    listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = listen(silent=True)
    read.begin()
    assert read.said("notice") in read.kiosk.shown_texts()
    assert (read.texts, read.voice.playing) == ([], None)
    (waits,) = (each for each in read.reader.findChildren(QTimer) if each.isActive())
    assert waits.interval() == 4_000
    waits.start(0)
    wait_until(lambda: read.voice.playing is not None)
    assert (read.texts, read.said("notice")) == ([], "")


def test_nothing_is_played_before_somebody_asks_and_in_another_language_the_page_is_read(listen: Listen) -> None:
    read = listen("en-gb", "ur")
    read.visit()
    assert (read.texts, read.voice.playing) == ([], None)
    read.begin(language="en-GB")
    read.voice.go_on(len(NOTICE))
    assert read.voice.playing is None
    assert read.texts != []


def test_its_end_is_the_end(listen: Listen) -> None:
    read = listen("ur")
    read.begin()
    read.played()
    read.voice.play_to_end()
    assert (read.said("open"), read.texts) == (False, [])


# --- the bar ----------------------------------------------------------------------------------------------------------


def test_pause_goes_on_where_it_was_and_again_begins_anew(listen: Listen) -> None:
    read = listen("en-gb", "ur")
    read.begin()
    read.played()
    read.voice.come_to(12.4)
    read.reader.turn()
    assert (read.said("paused"), read.voice.playing) == (True, None)
    read.reader.turn()
    assert (read.voice.playing or ())[1:] == (read.file, 12.4, 60)
    read.voice.come_to(20.0)
    read.reader.again()
    assert (read.voice.playing or ())[1:] == (read.file, 0.0, 60)


def test_louder_goes_on_louder_and_slower_has_nothing_to_do(listen: Listen) -> None:
    read = listen("en-gb", "ur")
    read.begin()
    assert not read.said("canSlow")
    read.played()
    read.voice.come_to(5.0)
    read.reader.louder()
    assert (read.voice.playing or ())[1:] == (read.file, 5.0, 80)
    playing = read.voice.playing
    read.reader.slower()
    assert (read.voice.playing, read.said("slowest"), read.said("canSlow")) == (playing, False, False)
    assert not read.kiosk.ask("all('Button').find(each => each.icon === 'gauge').enabled")


def test_next_leaves_it_and_the_machine_reads_the_page(listen: Listen) -> None:
    read = listen("en-gb", "ur")
    read.begin()
    read.played()
    read.reader.next()
    assert read.voice.playing is None
    assert (read.texts != [], read.voice.manner[0]) == (True, "ur")
    assert read.said("canSlow")
    first = read.texts
    read.reader.next()
    assert read.texts != first
    read.reader.again()
    assert read.voice.playing is None


def test_next_without_a_voice_is_the_end(listen: Listen) -> None:
    read = listen("en-gb")
    read.begin()
    read.played()
    read.reader.next()
    assert (read.said("open"), read.voice.playing, read.texts) == (False, None, [])


@pytest.mark.parametrize("languages", [("ur",), ("en-gb",), ()], ids=["spoken", "by the venue", "shown"])
def test_the_notice_is_paused_and_given_again_and_passed_over(listen: Listen, languages: tuple[str, ...]) -> None:
    read = listen(*languages, silent=not languages)
    read.begin()
    read.reader.turn()
    assert (read.texts, any(read.timers)) == ([], False)
    read.reader.turn()
    assert (len(read.texts), any(read.timers)) == ((2, False) if languages else (0, True))
    read.reader.again()
    assert (len(read.texts), any(read.timers)) == ((2, False) if languages else (0, True))
    read.reader.next()
    assert (read.voice.playing is not None, any(read.timers), read.said("notice")) == (True, False, "")


def test_one_that_cannot_be_played_is_read_by_the_machine_or_said_to_be_so(listen: Listen) -> None:
    read = listen("en-gb", "ur")
    read.begin()
    read.played()
    read.voice.fail_to_play()
    assert (read.voice.playing, read.texts != []) == (None, True)
    read = listen("en-gb")
    read.begin()
    read.played()
    read.voice.fail_to_play()
    draw(read.kiosk)
    assert read.said("trouble") in read.kiosk.shown_texts()
    assert read.said("trouble") != ""


@pytest.mark.parametrize("size", [None, PORTRAIT])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_bar_is_no_higher_for_it(listen: Listen, size: tuple[int, int] | None, scale: float) -> None:
    read = listen("en-gb", size=size)
    read.visit(SILENT, "en-GB")
    read.kiosk.session.set_text_scale(scale)
    read.reader.start()
    draw(read.kiosk)
    usual = read.kiosk.place("ReadBar").height
    read.visit()
    read.kiosk.session.set_text_scale(scale)
    read.reader.start()
    draw(read.kiosk)
    notice, bar = read.kiosk.place("ReadNotice"), read.kiosk.place("ReadBar")
    assert notice.height > 0
    assert notice.y + notice.height <= bar.y
    assert bar.height == usual
    read.played()
    assert read.kiosk.place("ReadBar").height == usual


# --- when it is silent ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("voices", [("ur",), ()], ids=["played", "notice alone"])
@pytest.mark.parametrize("act", ["touch", "key", "page"])
def test_whatever_else_somebody_does_cuts_it(listen: Listen, act: str, voices: tuple[str, ...]) -> None:
    read = listen(*voices, silent=not voices)
    read.begin()
    if voices:
        read.played()
    match act:
        case "touch":
            read.kiosk.tap(read.kiosk.place("EmergencyScene").middle)
        case "key":
            for _ in range(9):  # from the first button of its bar to the first that is not
                read.kiosk.key(Qt.Key.Key_Tab)
        case "page":
            read.kiosk.session.open("find")
    wait_until(lambda: not read.said("open"))
    assert (read.voice.playing, any(read.timers), read.said("notice")) == (None, False, "")


def test_after_hiding_nothing_of_it_is_left(listen: Listen) -> None:
    read = listen("ur")
    read.begin()
    read.played()
    read.voice.come_to(3.0)
    ends = read.voice.ends
    read.kiosk.hide()
    read.kiosk.end()
    assert (read.voice.ends > ends, read.said("open"), read.voice.playing) == (True, False, None)
    assert SHA256 not in repr([vars(each) for each in (read.reader, vars(read.reader)["_delivery"])])


def test_whoever_hides_it_during_the_notice_hears_nothing(listen: Listen) -> None:
    """Python is not asked: the timer has stopped before any event is handled."""
    read = listen(silent=True)
    read.begin()
    assert any(read.timers)
    read.kiosk.hide()
    assert not any(read.timers)
    read.kiosk.end()
    assert (read.voice.playing, read.said("open")) == (None, False)


def test_listening_is_being_here(listen: Listen) -> None:
    read = listen("ur")
    read.begin()
    read.played()
    read.kiosk.do("one('IdleWatch').coverAfter = 1000000; timerOf('IdleWatch').stop()")
    read.voice.come_to(1.0)
    assert read.kiosk.ask("timerOf('IdleWatch').running")


# --- where it is offered ----------------------------------------------------------------------------------------------


def test_without_a_voice_the_button_is_on_pages_that_were_recorded(listen: Listen) -> None:
    read = listen(silent=True)
    read.visit(SILENT)
    assert not read.said("available")
    read.kiosk.session.open(RECORDED)
    settle()
    assert read.said("available")
    read.visit(RECORDED, "en-GB")
    assert not read.said("available")


def test_it_is_not_offered_where_no_sound_may_be_heard(listen: Listen) -> None:
    for options in ({"loudness": 0}, {"read_aloud": "off"}):
        read = listen("ur", **options)
        read.visit()
        assert not read.said("available")
        read.reader.start()
        assert not read.said("open")


def test_a_page_that_was_not_recorded_still_has_no_voice_for_its_language(listen: Listen) -> None:
    read = listen("en-gb")
    read.begin(SILENT)
    assert read.said("trouble") in read.kiosk.shown_texts()
    read.reader.stop()
    read.begin(RECORDED)
    assert read.said("trouble") == ""


def test_by_ear_a_page_that_opens_is_played_after_one_notice(listen: Listen) -> None:
    read = listen("en-gb")
    read.visit(SILENT)
    read.reader.go_by_ear()
    assert (read.said("open"), read.said("trouble") != "", read.texts) == (True, True, [])
    read.kiosk.session.open(RECORDED)
    wait_until(lambda: read.texts == NOTICE)
    read.played()
    read.voice.play_to_end()
    assert read.said("open")
    read.kiosk.session.open(SILENT)
    wait_until(lambda: bool(read.said("trouble")))
    read.kiosk.session.open(RECORDED)
    wait_until(lambda: read.voice.playing is not None)
    assert read.texts == []
    assert read.said("place") == QRectF()


# --- which file -------------------------------------------------------------------------------------------------------

SAID = (Recording(language="ur", media="urdu"), Recording(language="gu", media="gujarati"))
SOUNDS = tuple(samples.picture(id=each.media, kind=MediaKind.SOUND) for each in SAID)
URLS = {each.media: f"file:///media/{each.media}" for each in SAID}


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


@pytest.mark.parametrize(
    ("visit", "own", "found"),
    [
        ("ur", None, "/media/urdu"),
        ("ur-PK", None, "/media/urdu"),
        ("pa", None, ""),
        ("en-GB", "gu", "/media/gujarati"),  # a page in a language of its own is said in that
        ("ur", "gu", "/media/gujarati"),
    ],
)
def test_the_file_is_that_of_the_language_of_the_page(visit: str, own: str | None, found: str, parent: QObject) -> None:
    context = given.page_context_of(
        media_url=URLS, topics=(samples.topic(recordings=SAID, language=own),), media=SOUNDS
    )
    page = given.page_at(replace(context, language=visit), "topic/page", parent)
    assert page.recording == found


def test_one_whose_file_is_gone_is_none(parent: QObject) -> None:
    context = given.page_context_of(topics=(samples.topic(recordings=SAID),), media=SOUNDS)
    assert given.page_at(replace(context, language="ur"), "topic/page", parent).recording == ""


@pytest.mark.parametrize("route", ["topic/page", "service/line", "campaign/week", "emergency", "support", "start"])
def test_every_kind_of_page_can_have_one(route: str, parent: QObject) -> None:
    context = given.page_context_of(
        media_url=URLS,
        topics=(samples.topic(recordings=SAID),),
        services=(samples.service(recordings=SAID),),
        campaigns=(samples.campaign(recordings=SAID),),
        pages=tuple(PlainPage(id=each, recordings=SAID) for each in ("emergency", "support", "start")),
        media=SOUNDS,
    )
    assert given.page_at(replace(context, language="ur"), route, parent).recording == "/media/urdu"
