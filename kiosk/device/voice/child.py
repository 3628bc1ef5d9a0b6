"""The process that speaks: ``python -m kiosk.device.voice.child``, with ``look`` behind it to say only what it could.

It reads orders from its standard input, one JSON object a line, and obeys the last before those before it:

    {"say": 3, "text": "…", "language": "en-gb", "rate": 170, "volume": 100}     after what is being said
    {"play": 4, "file": "/…", "from": 12.5, "volume": 100}       the same with a recording, from so many seconds on
    {"stop": true}                                                               nothing of it any more

and says on its standard output what is heard: ``{"word": 3, "at": 12}`` when the word at the 12th letter begins,
``{"playing": 4, "at": 13.0}`` when the recording has come to this second, ``{"ended": 3}``, ``{"unplayable": 4}`` where
it cannot be played, ``{"fault": "…"}`` when nothing can go on. ``look`` gives ``{"languages": […], "plays": true}``, or
a fault beside what still can be done. It ends when its standard input does, and is killed to be silent: it keeps
nothing anywhere. What runs on Windows, ``windows``, takes the same orders, but for recordings, and gives the same
answers.
"""

import json
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from kiosk.device.secrecy import keep_memory_private
from kiosk.device.voice.espeak import Espeak, Speech, UnplayableError, VoiceError
from kiosk.device.voice.sound import PulseSound

PIECE = 0.02
"""Seconds of sound that are handed over at a time: how long an order waits."""

TOLD_EVERY = 0.25
"""Seconds of a recording after which it is told how far that is: whoever pauses goes on that near to it."""

USUAL_RATE = 22_050
"""Samples a second where there is no engine that has a rate of its own: its own."""


class Engine(Protocol):
    """What makes speech of a text."""

    rate: int
    """Samples a second."""

    def speak(self, text: str, language: str, words_a_minute: int, volume: int) -> Speech:
        """``text`` as speech."""
        ...


class NoEngine:
    """There is no voice, for the reason ``why``; a recording can be played all the same."""

    rate = USUAL_RATE

    def __init__(self, why: str) -> None:
        self._why = why

    def speak(self, text: str, language: str, words_a_minute: int, volume: int) -> Speech:
        """Nothing is said. Raises ``VoiceError``, which says why."""
        raise VoiceError(self._why)


class Sound(Protocol):
    """What lets it be heard."""

    def play(self, samples: bytes) -> None:
        """Hand ``samples`` over; waits while too much is waiting to be heard."""
        ...

    def waiting(self) -> float:
        """Seconds until what was handed over last is heard."""
        ...

    def drop(self) -> None:
        """Be silent now."""
        ...


def say(**what: Any) -> None:
    """Write ``what`` as one line of JSON, at once."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


class _StoppedError(Exception):
    """It was ordered to be silent."""


class Speaker:
    """Says and plays what it is told to, and where it is in it, until ``orders`` brings None."""

    def __init__(self, engine: Engine, sound: Sound, orders: "SimpleQueue[dict[str, Any] | None]") -> None:
        self._engine = engine
        self._sound = sound
        self._orders = orders
        self._waiting: list[dict[str, Any]] = []
        self._ended = False

    def run(self) -> None:
        """Obey until there are no more orders. Raises ``VoiceError``."""
        while not self._ended:
            self._obey(wait=not self._waiting)
            if self._waiting:
                self._do(self._waiting.pop(0))

    def _do(self, order: dict[str, Any]) -> None:
        try:
            if "play" in order:
                self._play(order)
            else:
                self._speak(order)
        except _StoppedError:
            self._sound.drop()

    def _obey(self, *, wait: bool) -> bool:
        """Take what was ordered meanwhile; whether it was to be silent."""
        stopped = False
        while True:
            try:
                order = self._orders.get(block=wait)
            except Empty:
                return stopped
            wait = False
            if order is None:
                self._ended = True
                return True
            if order.get("stop"):
                self._waiting.clear()
                stopped = True
            else:
                self._waiting.append(order)

    def _speak(self, order: dict[str, Any]) -> None:
        speech = self._engine.speak(order["text"], order["language"], order["rate"], order["volume"])
        words = [(sample / self._engine.rate, letter) for sample, letter in speech.words]
        for heard in self._heard(self._pieces(speech.samples)):
            while words and words[0][0] <= heard:
                say(word=order["say"], at=words.pop(0)[1])
        for _, letter in words:
            say(word=order["say"], at=letter)
        say(ended=order["say"])

    def _play(self, order: dict[str, Any]) -> None:
        number, told = order["play"], order["from"]
        try:
            from kiosk.device.voice.recording import samples_of  # noqa: PLC0415 - 50 ms that few wait for

            frames = samples_of(order["file"], order["from"], self._engine.rate, order["volume"])
            for heard in self._heard(piece for samples in frames for piece in self._pieces(samples)):
                at = order["from"] + heard
                if at >= told + TOLD_EVERY:
                    told = at
                    say(playing=number, at=round(at, 2))
        except (UnplayableError, ImportError):
            say(unplayable=number)
        else:
            say(ended=number)

    def _heard(self, pieces: Iterable[bytes]) -> Iterator[float]:
        """Let ``pieces`` be heard; after each, the seconds of them that are heard by now. Raises ``_StoppedError``
        where it is to be silent."""
        given = 0.0
        for piece in pieces:
            self._sound.play(piece)
            given += len(piece) / 2 / self._engine.rate
            if self._obey(wait=False):
                raise _StoppedError
            yield given - self._sound.waiting()

    def _pieces(self, samples: bytes) -> Iterator[bytes]:
        size = int(self._engine.rate * PIECE) * 2
        for at in range(0, len(samples), size):
            yield samples[at : at + size]


def read_orders(hand_over: Callable[[dict[str, Any] | None], object]) -> None:
    """Hand over each order of standard input, and None at its end."""
    for line in sys.stdin:
        hand_over(json.loads(line))
    hand_over(None)


def look_for_voice() -> list[str]:
    """The tags of the languages there is a voice for. Raises ``VoiceError`` where nothing can be heard."""
    engine = Espeak()
    PulseSound(engine.rate)
    return engine.languages()


def what_can_be_heard() -> dict[str, Any]:
    """What can be heard here, and why not all of it."""
    try:
        return {"languages": look_for_voice(), "plays": True}
    except VoiceError as fault:
        return {"fault": str(fault), "plays": _can_play()}


def _can_play() -> bool:
    try:
        PulseSound(USUAL_RATE)
    except VoiceError:
        return False
    return True


def _engine() -> Engine:
    try:
        return Espeak()
    except VoiceError as fault:
        return NoEngine(str(fault))


def main() -> None:
    """Do what the command line says."""
    keep_memory_private()
    try:
        if "look" in sys.argv[1:]:
            say(**what_can_be_heard())
            return
        engine = _engine()
        sound = PulseSound(engine.rate)
        orders: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        threading.Thread(target=read_orders, args=(orders.put,), daemon=True).start()
        Speaker(engine, sound, orders).run()
    except VoiceError as fault:
        say(fault=str(fault))


if __name__ == "__main__":
    main()
