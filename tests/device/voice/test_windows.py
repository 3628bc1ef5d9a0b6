"""The process that speaks on Windows, from the kiosk's side of it, with the engine that Qt has for tests.

What they cannot show is the engine of Windows itself, and that it is heard.
"""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtMultimedia import QMediaDevices
from PySide6.QtTextToSpeech import QTextToSpeech

from kiosk.device.voice.espeak import VoiceError
from kiosk.device.voice.speaker import Voice
from kiosk.device.voice.system import LINUX, WINDOWS, System
from kiosk.device.voice.windows import SystemSpeaker, look_for_voice, qt_rate, qt_volume
from tests.device.voice.mock_engine import ENGINE
from tests.device.voice.test_speaker import Heard, Screen
from tests.visitor.kiosks import wait_until

WITH_MOCK = System("tests.device.voice.mock_engine", WINDOWS.flags, WINDOWS.remedy)
LONG = "One two three four five six seven eight nine ten. " * 4


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def voice(qapp: object, heard: Heard, sound_server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Voice]:
    monkeypatch.setenv("PULSE_SERVER", sound_server)
    voice = Voice(WITH_MOCK)
    voice.listen(heard)
    yield voice
    voice.close()


def test_one_text_after_another_is_said_its_words_told_and_its_end(voice: Voice, heard: Heard) -> None:
    voice.say(1, "One \N{SPEAKER} two.", "en-gb", 500, 100)
    voice.say(2, "Kolme.", "fi-fi", 500, 100)
    wait_until(lambda: heard.ends == [1, 2])
    # The sign is one letter, and two of what Qt counts.
    assert heard.words == [(1, 0), (1, 6), (2, 0)]


def test_the_languages_are_known_by_tags_in_small_letters(voice: Voice, heard: Heard) -> None:
    voice.look()
    wait_until(lambda: heard.changes == 1)
    assert voice.languages == {"en-gb", "en-us", "nb-no", "nn-no", "fi-fi"}
    assert voice.fault == ""


def test_stopped_it_says_no_more_of_it_and_waits_for_more(voice: Voice, heard: Heard) -> None:
    voice.say(1, LONG, "en-gb", 80, 100)
    voice.say(2, "Two.", "en-gb", 500, 100)
    wait_until(lambda: heard.words != [])
    process = voice.process_id
    voice.stop()
    voice.say(3, "Three.", "en-gb", 500, 100)
    wait_until(lambda: heard.ends != [])
    assert (heard.ends, heard.lost, voice.process_id) == ([3], 0, process)
    assert heard.words[-1] == (3, 0)


def test_hidden_it_is_killed_in_the_same_event(voice: Voice, heard: Heard) -> None:
    screen = Screen()
    voice.kill_when(screen, "hidden()")
    voice.say(1, LONG, "en-gb", 80, 100)
    wait_until(lambda: heard.words != [])
    process = voice.process_id
    screen.hidden.emit()
    # No event of Qt's is handled here: the system alone has ended it.
    assert os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT) is not None
    wait_until(lambda: heard.lost == 1)
    voice.say(2, "Two.", "en-gb", 500, 100)
    wait_until(lambda: heard.ends == [2])


def test_a_language_without_a_voice_ends_it_with_a_sentence(voice: Voice, heard: Heard) -> None:
    voice.say(1, "Trei.", "ro", 170, 100)
    wait_until(lambda: heard.lost == 1)
    assert (voice.fault, heard.ends) == ("There is no voice for this language.", [])


def test_without_anything_to_hear_it_with_it_says_so(
    voice: Voice, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    voice.look()
    wait_until(lambda: heard.changes == 1)
    assert (voice.fault, voice.languages) == ("There is no headset or loudspeaker.", frozenset())


def test_without_the_engine_it_says_so(qapp: object) -> None:
    with pytest.raises(VoiceError, match="not installed"):
        look_for_voice("no such engine")


class Headset:
    """What Qt would find of one. Qt is not asked: it keeps to the sound server that a process found first, and films
    of other tests have another one."""

    def isNull(self) -> bool:
        """It is there."""
        return False


def test_the_engine_is_told_language_speed_and_volume(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", Headset)
    speaker = SystemSpeaker(ENGINE)
    engine = speaker.findChild(QTextToSpeech)
    assert engine is not None
    speaker.ordered.emit({"say": 1, "text": LONG, "language": "nb-no", "rate": 124, "volume": 60})
    assert engine.state() is QTextToSpeech.State.Speaking
    assert engine.locale().name() == "nb_NO"
    assert [engine.rate(), engine.volume()] == pytest.approx([-0.4, 0.6])
    speaker.ordered.emit({"stop": True})
    assert engine.state() is QTextToSpeech.State.Ready


def test_speeds_are_those_of_the_engine_for_windows() -> None:
    # A voice is 0.5 * rate + 1 times as fast below 0, and 5 * rate + 1 times above it.
    assert [qt_rate(words) for words in (0, 77, 155, 310, 930, 2000)] == pytest.approx([-1, -1, 0, 0.2, 1, 1], abs=0.01)
    assert qt_rate(100) < qt_rate(130) < qt_rate(165)
    assert [qt_volume(volume) for volume in (-1, 0, 20, 100, 200)] == [0, 0, 0.2, 1, 1]


def test_each_system_has_a_remedy_of_its_own() -> None:
    assert "espeak-ng" in LINUX.remedy
    assert "espeak-ng" not in WINDOWS.remedy
    assert "Windows" in WINDOWS.remedy
