"""A tactile keypad: hide, speak, again, louder, back, next, ok, by seven keys found by feel."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.content.keypad import USUAL_KEYS
from kiosk.device.fake import FakeVoice
from kiosk.window.main_window import pad_codes
from tests.screens.layout import draw
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, settle, wait_until

KEYS = {action: Qt.Key[f"Key_{key}"] for action, key in USUAL_KEYS.items()}


@pytest.fixture(scope="module")
def made(qapp: object, _typefaces: None) -> Iterator[tuple[PlayedKiosk, FakeVoice]]:
    maker, voice = KioskMaker(), FakeVoice()
    yield maker(voice=voice), voice
    maker.close()


@pytest.fixture
def kiosk(made: tuple[PlayedKiosk, FakeVoice]) -> PlayedKiosk:
    """The same kiosk for every test, its venue page idle."""
    made[0].main_window.visits.end()
    made[0].hide()
    made[0].be_idle()
    settle()
    return made[0]


def press(kiosk: PlayedKiosk, action: str) -> None:
    kiosk.be_settled()
    kiosk.key_down(KEYS[action])
    kiosk.let_go(KEYS[action])


def test_by_the_keypad_alone_from_the_venue_page_to_a_page_and_away(
    kiosk: PlayedKiosk, made: tuple[PlayedKiosk, FakeVoice]
) -> None:
    voice = made[1]
    press(kiosk, "speak")
    assert kiosk.route == "start"
    assert voice.waiting[0][1].startswith("Reading aloud")
    press(kiosk, "louder")
    assert voice.manner[2] == 80
    for _ in range(20):
        press(kiosk, "next")
        if kiosk.ask("focusedLabel()") == "Safety and support":
            break
    wait_until(lambda: [text for _, text in voice.waiting][:1] == ["Safety and support"])
    press(kiosk, "next")
    press(kiosk, "back")
    voice.go_on(9)
    press(kiosk, "again")
    assert voice.waiting[0][1] == "Safety and support"
    press(kiosk, "ok")
    assert kiosk.route == "support"
    wait_until(lambda: voice.waiting != [])
    draw(kiosk)
    press(kiosk, "speak")
    assert voice.waiting == []
    kiosk.key_down(KEYS["hide"])
    # In the same event.
    assert kiosk.hidden
    kiosk.let_go(KEYS["hide"])


def test_a_key_is_known_by_its_place_too_whatever_the_layout_calls_it(kiosk: PlayedKiosk) -> None:
    kiosk.wake("find")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Tools.value, Qt.KeyboardModifier.NoModifier, 191, 0, 0, "", False, 1)
        QCoreApplication.sendEvent(kiosk.window, event)
        assert kiosk.hidden


def test_three_keys_of_it_at_once_are_a_slap(kiosk: PlayedKiosk) -> None:
    kiosk.wake("start")
    for action in ("next", "louder", "again"):
        kiosk.key_down(KEYS[action])
    assert kiosk.hidden
    kiosk.let_go(*(KEYS[action] for action in ("next", "louder", "again")))


def test_keys_of_the_venue_s_own_choice_take_the_place_of_the_usual_ones(main_window: KioskMaker) -> None:
    # Last, since a second window takes the keys from the first.
    assert pad_codes("ok=F24 hide=Ctrl+B")[str(Qt.Key.Key_F24.value)] == "ok"
    kiosk = main_window(keypad="hide=Ctrl+B")
    kiosk.wake("find")
    kiosk.key(Qt.Key.Key_F13)
    assert not kiosk.hidden
    kiosk.key_down(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert kiosk.hidden
