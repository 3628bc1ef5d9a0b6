"""Who is being read to hides the screen: the real voice, and a real recording, in the window they belong to."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.device.voice.speaker import Voice
from kiosk.media.bring_in import bring_in
from tests.screens.layout import draw
from tests.sound_server import streams
from tests.sounds import plan_of
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, wait_until
from tests.visitor.test_recorded_pages import play_in_urdu


def ask_to_read(kiosk: PlayedKiosk) -> None:
    """Have a page read aloud."""
    kiosk.wake("service/galop")
    kiosk.be_settled()
    draw(kiosk)
    kiosk.tap("Read aloud")


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
    ask_to_read(kiosk)
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
    ask_to_read(kiosk)
    wait_until(lambda: voice.process_id != 0)
    kiosk.tap("Back")
    assert kiosk.route == "start"
    ask_to_read(kiosk)
    wait_until(lambda: voice.process_id != 0)
    process = voice.process_id
    kiosk.hide()
    assert os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT) is not None
    assert kiosk.hidden
    kiosk.end()
    voice.close()


@pytest.fixture
def playing(
    main_window: KioskMaker, sound_server: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[tuple[PlayedKiosk, Voice]]:
    """A kiosk that plays the recording of a page to somebody, from where the media of editions lie."""
    monkeypatch.setenv("PULSE_SERVER", sound_server)
    sound = bring_in(plan_of("flac", "flac", 60).make(tmp_path / "sound"), tmp_path / "media")
    voice = Voice()
    kiosk = main_window(voice=voice)
    voice.look()
    wait_until(lambda: voice.plays)
    play_in_urdu(kiosk, sound.path)
    seconds: list[float] = []
    monkeypatch.setattr(kiosk.main_window.read_aloud, "playing", lambda number, at: seconds.append(at))
    # Whoever does not wait for the end of the notice.
    kiosk.main_window.read_aloud.next()
    wait_until(lambda: seconds != [])
    assert streams(sound_server, voice.process_id) == 1
    yield kiosk, voice
    voice.close()


def test_hiding_silences_a_recording_in_the_same_event(playing: tuple[PlayedKiosk, Voice], sound_server: str) -> None:
    kiosk, voice = playing
    process = voice.process_id
    kiosk.hide()
    assert os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT) is not None
    assert kiosk.hidden
    wait_until(lambda: streams(sound_server, process) == 0)
    kiosk.end()
    assert not kiosk.main_window.read_aloud.property("open")
