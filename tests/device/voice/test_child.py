"""The process that speaks, with a voice and a sound that are not there."""

from queue import SimpleQueue
from typing import Any

import pytest

from kiosk.device.voice.child import Speaker
from kiosk.device.voice.espeak import Espeak, Speech, VoiceError
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


def test_what_is_not_there_is_said_in_a_sentence() -> None:
    with pytest.raises(VoiceError, match="espeak-ng, is not installed"):
        Espeak("libno-voice.so.1")
    with pytest.raises(VoiceError, match="libpulse, is not installed"):
        PulseSound(22050, "libno-sound.so.1")
