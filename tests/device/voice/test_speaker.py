"""The voice, with the engine and the sound server that a kiosk has."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from kiosk.device.voice.speaker import Voice, read_line
from kiosk.media.bring_in import bring_in
from tests.sound_server import streams
from tests.sounds import FORMATS
from tests.visitor.kiosks import wait_until


class Screen(QObject):
    """Something that is hidden."""

    hidden = Signal()


class Heard:
    """Whoever listens."""

    def __init__(self) -> None:
        self.words: list[tuple[int, int]] = []
        self.ends: list[int] = []
        self.seconds: list[tuple[int, float]] = []
        self.unplayed: list[int] = []
        self.lost = self.changes = 0

    def languages_changed(self) -> None:
        self.changes += 1

    def word(self, number: int, at: int) -> None:
        self.words.append((number, at))

    def playing(self, number: int, at: float) -> None:
        self.seconds.append((number, at))

    def ended(self, number: int) -> None:
        self.ends.append(number)

    def unplayable(self, number: int) -> None:
        self.unplayed.append(number)

    def gone(self) -> None:
        self.lost += 1


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def voice(qapp: object, heard: Heard, monkeypatch: pytest.MonkeyPatch) -> Iterator[Voice]:
    monkeypatch.setenv("PULSE_SERVER", os.environ.get("PULSE_SERVER", "unix:/nowhere"))
    voice = Voice()
    voice.listen(heard)
    yield voice
    voice.close()


@pytest.fixture
def loud(voice: Voice, sound_server: str, monkeypatch: pytest.MonkeyPatch) -> Voice:
    monkeypatch.setenv("PULSE_SERVER", sound_server)
    return voice


def test_words_are_heard_in_order_and_the_languages_known(loud: Voice, heard: Heard) -> None:
    loud.look()
    loud.say(1, "Élan, two.", "en-gb", 400, 100)
    loud.say(2, "Trei.", "ro", 400, 100)
    wait_until(lambda: heard.ends == [1, 2] and heard.changes == 1)
    assert heard.words == [(1, 0), (1, 6), (2, 0)]
    assert {"en-gb", "ro", "pl", "ur", "gu", "pa"} <= loud.languages
    assert loud.fault == ""
    assert loud.plays


def test_hidden_it_is_killed_in_the_same_event_and_the_sound_server_drops_it(
    loud: Voice, heard: Heard, sound_server: str
) -> None:
    screen = Screen()
    loud.kill_when(screen, "hidden()")
    loud.say(1, "One two three four five six seven eight nine ten. " * 4, "en-gb", 80, 100)
    wait_until(lambda: heard.words != [])
    process = loud.process_id
    wait_until(lambda: streams(sound_server, process) == 1)
    screen.hidden.emit()
    # No event of Qt's is handled here: the system alone has ended it.
    assert os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT) is not None
    wait_until(lambda: heard.lost == 1)
    wait_until(lambda: streams(sound_server, process) == 0)
    # Whoever asks again is heard again.
    loud.say(2, "Two.", "en-gb", 400, 100)
    wait_until(lambda: heard.ends == [2])


def test_stopped_it_waits_for_more(loud: Voice, heard: Heard) -> None:
    loud.say(1, "One two three four five six seven eight nine ten. " * 4, "en-gb", 80, 100)
    wait_until(lambda: heard.words != [])
    loud.stop()
    loud.say(2, "Two.", "en-gb", 400, 100)
    wait_until(lambda: heard.ends != [])
    assert (heard.ends, heard.lost) == ([2], 0)


@pytest.fixture
def recorded(tmp_path: Path) -> str:
    """Three seconds, as what a stick brings is kept."""
    return str(bring_in(FORMATS["wav"].make(tmp_path / "sound"), tmp_path / "media").path)


def test_a_recording_is_played_to_its_end(loud: Voice, heard: Heard, recorded: str) -> None:
    loud.say(1, "One.", "en-gb", 400, 100)
    loud.play(2, recorded, 0.0, 60)
    wait_until(lambda: heard.ends == [1, 2])
    seconds = [at for number, at in heard.seconds if number == 2]
    assert seconds == sorted(seconds)
    assert seconds[0] < 1 and 2 < seconds[-1] < 3.2
    loud.play(3, recorded, 2.0, 60)
    wait_until(lambda: heard.ends == [1, 2, 3])
    assert min(at for number, at in heard.seconds if number == 3) > 2


def test_a_recording_is_stopped_and_another_text_is_said(loud: Voice, heard: Heard, recorded: str) -> None:
    loud.play(1, recorded, 0.0, 60)
    wait_until(lambda: heard.seconds != [])
    loud.stop()
    loud.say(2, "Two.", "en-gb", 400, 100)
    wait_until(lambda: heard.ends != [])
    assert (heard.ends, heard.lost) == ([2], 0)


def test_one_that_is_gone_or_damaged_is_said_and_the_voice_goes_on(loud: Voice, heard: Heard, tmp_path: Path) -> None:
    (tmp_path / "damaged").write_bytes(b"\0\0\0\x20ftypisom" + bytes(900))
    for number, name in enumerate(("gone", "damaged")):
        loud.play(number, str(tmp_path / name), 0.0, 60)
    loud.say(2, "Two.", "en-gb", 400, 100)
    wait_until(lambda: heard.ends == [2])
    assert heard.unplayed == [0, 1]


def test_without_a_sound_server_it_says_so(voice: Voice, heard: Heard) -> None:
    voice.look()
    wait_until(lambda: heard.changes == 1)
    assert voice.languages == frozenset()
    assert not voice.plays
    assert voice.fault in ("No sound server answers.", "The library that speaks, espeak-ng, is not installed.")
    voice.say(1, "One.", "en-gb", 170, 100)
    wait_until(lambda: heard.lost == 1)


def test_what_is_no_answer_says_nothing() -> None:
    for line in (b"", b"{", b"[1]", b"\xff", b"5"):
        assert read_line(line) == {}
