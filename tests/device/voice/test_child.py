"""The process that speaks, with a voice and a sound that are not there."""

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from queue import SimpleQueue
from types import ModuleType
from typing import Any

import pytest

from kiosk.device.voice import child
from kiosk.device.voice.child import NoEngine, Speaker
from kiosk.device.voice.espeak import Espeak, Speech, UnplayableError, VoiceError
from kiosk.device.voice.sound import PulseSound


class Letters:
    """A voice that takes a hundredth of a second for each letter."""

    rate = 1000

    def speak(self, text: str, language: str, words_a_minute: int, volume: int) -> Speech:
        words = tuple((10 * at, at) for at, letter in enumerate(text) if at == 0 or text[at - 1] == " ")
        return Speech(b"\1\0" * 10 * len(text), words)


class Tape:
    """Keeps what it is handed; ``then`` is ordered once so many samples were."""

    def __init__(
        self, orders: "SimpleQueue[dict[str, Any] | None]", after: int = 0, then: tuple[Any, ...] = ()
    ) -> None:
        self.orders, self.after, self.then = orders, after, then
        self.samples, self.dropped, self.late = 0, 0, 0.0

    def play(self, samples: bytes) -> None:
        self.samples += len(samples) // 2
        if self.then and self.samples >= self.after:
            for order in self.then:
                self.orders.put(order)
            self.then = ()

    def waiting(self) -> float:
        return self.late

    def drop(self) -> None:
        self.dropped += 1


def text(number: int, words: str) -> dict[str, Any]:
    return {"say": number, "text": words, "language": "en-gb", "rate": 170, "volume": 100}


def play(*orders: dict[str, Any] | None, after: int = 0, then: tuple[Any, ...] = (), late: float = 0) -> Tape:
    waiting: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
    for order in orders:
        waiting.put(order)
    tape = Tape(waiting, after, then)
    tape.late = late
    Speaker(Letters(), tape, waiting).run()
    return tape


def test_one_text_after_another_is_said_and_each_word_told_as_it_is_heard(capsys: pytest.CaptureFixture[str]) -> None:
    # The end of the orders comes with the last letter.
    tape = play(text(1, "ab cd"), text(2, "e"), after=60, then=(None,))
    assert tape.samples == 60
    assert capsys.readouterr().out.splitlines() == [
        *('{"word": 1, "at": 0}', '{"word": 1, "at": 3}', '{"ended": 1}'),
    ]


def test_a_word_that_waits_in_the_sound_server_is_not_heard_yet(capsys: pytest.CaptureFixture[str]) -> None:
    play(text(1, "ab cd ef gh"), after=40, then=({"stop": True}, None), late=0.02)
    assert capsys.readouterr().out.splitlines() == ['{"word": 1, "at": 0}']


def test_an_order_to_stop_is_obeyed_at_once_and_what_waited_is_not_said(capsys: pytest.CaptureFixture[str]) -> None:
    tape = play(text(1, "a" * 500), text(2, "b"), after=100, then=({"stop": True}, text(3, "c"), None))
    assert (tape.samples, tape.dropped) == (100, 1)
    assert "ended" not in capsys.readouterr().out


# --- recordings -------------------------------------------------------------------------------------------------------


def recording(number: int, begins: float = 0.0, file: str = "whole") -> dict[str, Any]:
    return {"play": number, "file": file, "from": begins, "volume": 100}


@pytest.fixture
def decoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Recordings of two seconds, whatever the file is called, but for one that breaks off."""

    def samples_of(path: str, begins: float, rate: int, volume: int) -> Iterator[bytes]:
        for _ in range(round((2 - begins) * 10)):
            yield b"\1\0" * (rate // 10)
            if path == "broken":
                raise UnplayableError("The recording cannot be played.")

    module = ModuleType("kiosk.device.voice.recording")
    vars(module)["samples_of"] = samples_of
    monkeypatch.setitem(sys.modules, module.__name__, module)


def told(capsys: pytest.CaptureFixture[str]) -> list[dict[str, float]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.usefixtures("decoder")
def test_a_recording_comes_after_what_is_said_and_says_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    tape = play(text(1, "ab"), recording(2), text(3, "c"), after=2030, then=(None,))
    assert tape.samples == 2030
    said = told(capsys)
    assert said[:2] == [{"word": 1, "at": 0}, {"ended": 1}]
    seconds = [each["at"] for each in said if "playing" in each]
    assert seconds == sorted(seconds)
    assert (len(seconds), seconds[-1]) == (7, 1.82)
    assert max(after - before for before, after in pairwise([0, *seconds, 2])) < 0.5
    assert said[2 + len(seconds)] == {"ended": 2}


@pytest.mark.usefixtures("decoder")
def test_from_where_it_paused_it_says_how_far_it_is_in_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    tape = play(recording(2, 1.5), after=500, then=(None,))
    assert tape.samples == 500
    assert [each["at"] for each in told(capsys) if "playing" in each] == [1.76]


@pytest.mark.usefixtures("decoder")
def test_what_waits_in_the_sound_server_was_not_heard_yet(capsys: pytest.CaptureFixture[str]) -> None:
    play(recording(2), after=500, then=({"stop": True}, None), late=0.2)
    assert [each["at"] for each in told(capsys) if "playing" in each] == [0.26]


@pytest.mark.usefixtures("decoder")
def test_a_recording_is_silent_at_once_and_what_waited_is_not_said(capsys: pytest.CaptureFixture[str]) -> None:
    tape = play(recording(2), text(3, "b"), after=100, then=({"stop": True}, recording(4), None))
    assert (tape.samples, tape.dropped) == (100, 1)
    assert not [each for each in told(capsys) if "ended" in each]


@pytest.mark.usefixtures("decoder")
def test_one_that_cannot_be_played_ends_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    play(recording(2, file="broken"), text(3, "b"), after=110, then=(None,))
    assert told(capsys) == [{"unplayable": 2}]
    play(recording(2, file="broken"), text(3, "bc"), recording(4), after=140, then=(None,))
    assert {"ended": 3} in told(capsys)


def test_without_an_engine_a_recording_can_still_be_played(monkeypatch: pytest.MonkeyPatch, sound_server: str) -> None:
    monkeypatch.setattr(child, "Espeak", lambda: Espeak("libno-voice.so.1"))
    monkeypatch.setenv("PULSE_SERVER", sound_server)
    heard = child.what_can_be_heard()
    assert heard == {"fault": "The library that speaks, espeak-ng, is not installed.", "plays": True}
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    assert child.what_can_be_heard() == {"fault": heard["fault"], "plays": False}


def test_what_is_not_there_is_said_in_a_sentence() -> None:
    with pytest.raises(VoiceError, match="espeak-ng, is not installed"):
        Espeak("libno-voice.so.1")
    with pytest.raises(VoiceError, match="no voice"):
        NoEngine("There is no voice.").speak("One.", "en-gb", 165, 100)
    with pytest.raises(VoiceError, match="libpulse, is not installed"):
        PulseSound(22050, "libno-sound.so.1")
