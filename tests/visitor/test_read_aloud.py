"""Reading a page aloud: what is said, when it is silent, and what is left of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible

from kiosk.device.fake import FakeVoice
from kiosk.ui.accessible_tree import Element
from kiosk.visitor.read_aloud import ReadAloud
from kiosk.visitor.spoken_words import voice_for, words_of
from tests.screens.layout import draw
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, settle, wait_until

SERVICE = "service/galop"
INTRODUCED = 2
"""Sentences before the first of the page."""


class Listened:
    """A kiosk and the voice it has."""

    def __init__(self, kiosk: PlayedKiosk, voice: FakeVoice) -> None:
        self.kiosk, self.voice = kiosk, voice
        self.reader: ReadAloud = kiosk.main_window.read_aloud

    def begin(self, route: str = SERVICE) -> None:
        """A new visit, being read to."""
        self.kiosk.wake(route)
        self.kiosk.be_settled()
        draw(self.kiosk)
        self.kiosk.tap("Read aloud")
        draw(self.kiosk)
        assert self.is_open

    def until(self, start: str) -> str:
        """Let it read on to what begins so."""
        for _ in range(200):
            if self.voice.waiting and self.voice.waiting[0][1].startswith(start):
                return self.voice.waiting[0][1]
            self.voice.go_on()
        raise AssertionError(f"never said: {start}")

    @property
    def is_open(self) -> bool:
        return bool(self.reader.property("open"))

    @property
    def texts(self) -> list[str]:
        """What it is saying."""
        return [text for _, text in self.voice.waiting]


@pytest.fixture(scope="module")
def listened(qapp: object, _typefaces: None) -> Iterator[Listened]:
    maker, voice = KioskMaker(), FakeVoice("en-gb")
    yield Listened(maker(voice=voice), voice)
    maker.close()


@pytest.fixture
def read(listened: Listened) -> Iterator[Listened]:
    """The same kiosk for every test, nobody visiting it."""
    listened.voice.said.clear()
    yield listened
    listened.kiosk.main_window.visits.end()
    settle()


def test_it_says_how_to_stop_before_anything_of_the_page_then_all_of_it_in_order(read: Listened) -> None:
    read.begin()
    assert read.texts == [
        "Reading aloud. People near you may hear this.",
        "To stop it, touch the screen or press any key.",
    ]
    assert read.voice.manner == ("en-gb", 165, 60)
    while read.voice.waiting:
        read.voice.go_on()
    said = read.voice.said
    assert said[INTRODUCED : INTRODUCED + 2] == ["Galop", "Heading."]
    order = ["Galop", "0 8 0 0, 9 9 9, 5 4 2 8", "help at galop dot org dot uk", "What happens"]
    # Then the bars around it, which are the same on every page.
    order += ["Ashcombe Library", "Contrast", "Back", "Hide this screen"]
    places = [said.index(each) for each in order]
    assert places == sorted(places)
    assert "Free to call, May show on a bill" in said
    assert not {"Pause", "Again", "Louder"} & set(said)
    assert not read.is_open


def test_what_is_read_is_in_sight_and_framed(read: Listened) -> None:
    read.begin()
    read.until("Who it is for")
    draw(read.kiosk)
    frame = read.reader.property("place")
    page = read.kiosk.place("ServiceScene")
    assert isinstance(frame, QRectF)
    assert page.y <= frame.top() < frame.bottom() <= page.y + page.height
    assert read.kiosk.get("ServiceScene", "contentY") > 0


def test_a_voice_that_tells_no_words_goes_on_with_the_sentence_it_paused_in(read: Listened) -> None:
    read.begin()
    read.until("For lesbian, gay")
    sentence = read.texts[0]
    read.kiosk.tap("Pause")
    assert read.texts == []
    read.kiosk.tap("Go on")
    assert read.texts == [sentence]
    read.voice.go_on()
    assert read.texts != []
    assert sentence not in read.texts


def test_films_know_when_a_page_is_read(read: Listened) -> None:
    assert read.kiosk.window.property("readAloud") is False
    read.begin()
    assert read.kiosk.window.property("readAloud") is True
    read.kiosk.tap("Stop")
    assert read.kiosk.window.property("readAloud") is False


def test_pause_again_next_slower_louder(read: Listened) -> None:
    read.begin()
    kiosk, voice = read.kiosk, read.voice
    read.until("For lesbian, gay")
    whole = read.texts[0]
    voice.reach(12)
    kiosk.tap("Pause")
    assert read.texts == []
    kiosk.tap("Go on")
    assert read.texts == [whole[12:]]
    kiosk.tap("Slower")
    assert voice.manner[1] == 130
    kiosk.tap("Louder")
    assert voice.manner == ("en-gb", 130, 80)
    kiosk.tap("Again")
    assert read.texts == [whole]
    kiosk.tap("Next")
    assert read.texts == ["0 8 0 0, 9 9 9, 5 4 2 8"]
    kiosk.tap("Slower")
    kiosk.tap("Faster")
    kiosk.tap("Louder")
    assert voice.manner == ("en-gb", 165, 100)
    kiosk.tap("Quieter")
    assert voice.manner == ("en-gb", 165, 60)
    kiosk.tap("Stop")
    assert (read.is_open, read.texts) == (False, [])


@pytest.mark.parametrize("act", ["touch", "key", "page"])
def test_whatever_else_somebody_does_cuts_it(read: Listened, act: str) -> None:
    read.begin()
    read.until("0 8 0 0")
    match act:
        case "touch":
            read.kiosk.tap(read.kiosk.place("ServiceScene").middle)
        case "key":
            read.kiosk.key(Qt.Key.Key_Tab)
            for _ in range(8):  # from the first button of its bar to the first that is not
                read.kiosk.key(Qt.Key.Key_Tab)
        case "page":
            read.kiosk.session.open("find")
    wait_until(lambda: not read.is_open)
    assert read.texts == []
    assert read.reader.property("place") == QRectF()


def test_after_hiding_nothing_of_it_is_left_and_the_next_visit_begins_as_usual(read: Listened) -> None:
    read.begin()
    read.until("0 8 0 0")
    read.kiosk.tap("Louder")
    read.kiosk.tap("Slower")
    ends = read.voice.ends
    read.kiosk.hide()
    read.kiosk.end()
    assert read.voice.ends > ends
    assert not read.is_open
    assert "5 4 2 8" not in repr(vars(read.reader))
    read.begin()
    assert read.voice.manner == ("en-gb", 165, 60)


def test_listening_is_being_here(read: Listened) -> None:
    read.begin()
    read.kiosk.do("one('IdleWatch').coverAfter = 1000000; timerOf('IdleWatch').stop()")
    read.voice.reach(1)
    assert read.kiosk.ask("timerOf('IdleWatch').running")


def test_by_ear_what_the_keys_move_to_and_what_opens_is_said(read: Listened) -> None:
    kiosk = read.kiosk
    kiosk.wake("start")
    kiosk.be_settled()
    draw(kiosk)
    read.reader.go_by_ear()
    assert read.texts[0].startswith("Reading aloud")
    read.until("Hello")
    for _ in range(12):
        kiosk.key(Qt.Key.Key_Tab)
        if kiosk.ask("focusedLabel()") == "Safety and support":
            break
    assert read.texts == ["Safety and support", "Button.", "People who can help you"]
    read.voice.go_on(3)
    assert read.texts == []
    kiosk.key(Qt.Key.Key_Return)
    wait_until(lambda: read.texts != [])
    assert kiosk.route == "support"
    assert read.is_open
    kiosk.hide()
    kiosk.end()
    assert not read.is_open
    assert read.texts == []


def test_a_language_without_a_voice_says_so(main_window: KioskMaker) -> None:
    read = Listened(main_window(voice=FakeVoice("ro", "pl")), FakeVoice())
    read.begin()
    assert "This kiosk has no voice for this language." in read.kiosk.shown_texts()
    read.kiosk.tap("Stop")
    assert not read.is_open


@pytest.mark.parametrize("silent", ["voice", "loudness", "setting"])
def test_without_a_voice_or_leave_to_speak_there_is_no_button(main_window: KioskMaker, silent: str) -> None:
    voice = FakeVoice()
    if silent == "voice":
        voice.languages = frozenset()
    chosen: dict[str, Any] = {"loudness": {"loudness": 0}, "setting": {"read_aloud": "off"}}
    options = chosen.get(silent, {})
    kiosk = main_window(voice=voice, **options)
    kiosk.wake()
    settle()
    assert "Read aloud" not in kiosk.shown_texts()
    kiosk.main_window.read_aloud.go_by_ear()
    assert voice.waiting == []


@pytest.mark.parametrize(
    ("tag", "voices", "found"),
    [
        ("en-GB", {"en-gb", "en-us"}, "en-gb"),
        ("en-GB", {"en-us"}, "en-us"),
        ("ro", {"ro"}, "ro"),
        ("zh-Hans", {"cmn", "yue"}, "cmn"),
        ("ur", {"en-gb"}, ""),
        ("pa", {"pap"}, ""),
    ],
)
def test_each_language_has_its_own_voice_or_none(tag: str, voices: set[str], found: str) -> None:
    assert voice_for(tag, frozenset(voices)) == found


def test_a_thing_says_what_it_is_and_how_it_stands() -> None:
    role, box = QAccessible.Role, QRectF()
    assert words_of(Element(role.Heading, "Galop", "", "", box)) == "Galop\nHeading."
    assert words_of(Element(role.Button, "Free", "No cost", "", box, True, True)) == "Free\nButton, chosen.\nNo cost"
    assert words_of(Element(role.Button, "Free", "", "", box, True)) == "Free\nButton, not chosen."
    assert words_of(Element(role.Button, "By text", "", "", box, folds=True)) == "By text\nButton, closed."
    assert words_of(Element(role.Button, "By text", "", "", box, folds=True, opened=True)) == "By text\nButton, open."
    assert words_of(Element(role.EditableText, "Search", "", "", box)) == "Search\nA field to write in."
    assert words_of(Element(role.AlertMessage, "No.", "", "", box)) == "No.\nPlease note this."
    assert words_of(Element(role.StaticText, "999", "", "", box)) == "999"
