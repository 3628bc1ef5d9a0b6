"""Who is being read to hides the screen: the real voice, in the window it belongs to."""

import os
from collections.abc import Iterator

import pytest

from kiosk.device.voice.speaker import Voice
from tests.screens.layout import draw
from tests.sound_server import streams
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, wait_until


@pytest.fixture
def reading(
    main_window: KioskMaker, sound_server: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[PlayedKiosk, Voice]]:
    """A kiosk that reads a page to somebody, as a sound server can tell, and its voice."""
    monkeypatch.setenv("PULSE_SERVER", sound_server)
    voice = Voice()
    kiosk = main_window(voice=voice)
    voice.look()
    wait_until(lambda: bool(voice.languages))
    kiosk.wake("service/galop")
    kiosk.be_settled()
    draw(kiosk)
    kiosk.tap("Read aloud")
    wait_until(lambda: streams(sound_server, voice.process_id) == 1)
    yield kiosk, voice
    voice.close()


def test_hiding_silences_it_in_the_same_event(reading: tuple[PlayedKiosk, Voice], sound_server: str) -> None:
    """Safety rules 1 and 2: no event of Qt's is handled between hiding and the end of the process with the words."""
    kiosk, voice = reading
    process = voice.process_id
    kiosk.hide()
    assert os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT) is not None
    assert kiosk.hidden
    wait_until(lambda: streams(sound_server, process) == 0)
    kiosk.end()
    assert not kiosk.main_window.read_aloud.property("open")


def test_a_sound_server_that_hangs_holds_up_neither_the_page_nor_hiding(
    main_window: KioskMaker, hung_sound_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", hung_sound_server)
    voice = Voice()
    kiosk = main_window(voice=voice)
    voice.languages = frozenset({"en-gb"})
    kiosk.main_window.read_aloud.languages_changed()
    kiosk.wake("service/galop")
    kiosk.be_settled()
    draw(kiosk)
    kiosk.tap("Read aloud")
    wait_until(lambda: voice.process_id != 0)
    kiosk.tap("Back")
    assert kiosk.route == "start"
    kiosk.wake("service/galop")
    kiosk.be_settled()
    draw(kiosk)
    kiosk.tap("Read aloud")
    wait_until(lambda: voice.process_id != 0)
    process = voice.process_id
    kiosk.hide()
    assert os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT) is not None
    assert kiosk.hidden
    kiosk.end()
    voice.close()
