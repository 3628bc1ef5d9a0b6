"""The process that speaks: ``python -m kiosk.device.voice.child``, with ``look`` behind it to say only what it could.

It reads orders from its standard input, one JSON object a line, and obeys the last before those before it:

    {"say": 3, "text": "…", "language": "en-gb", "rate": 170, "volume": 100}     after what is being said
    {"stop": true}                                                               nothing of it any more

and says on its standard output what is heard: ``{"word": 3, "at": 12}`` when the word at the 12th letter begins,
``{"ended": 3}``, ``{"fault": "…"}`` when it cannot go on. ``look`` gives ``{"languages": […]}`` or a fault. It ends
when its standard input does, and is killed to be silent: it keeps nothing anywhere. What runs on Windows, ``windows``,
takes the same orders and gives the same answers.
"""

import json
import sys
import threading
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from kiosk.device.secrecy import keep_memory_private
from kiosk.device.voice.espeak import Espeak, Speech, VoiceError
from kiosk.device.voice.sound import PulseSound

PIECE = 0.02
"""Seconds of sound that are handed over at a time: how long an order waits."""


class Engine(Protocol):
    """What makes speech of a text."""

    rate: int

    def speak(self, text: str, language: str, words_a_minute: int, volume: int) -> Speech:
        """``text`` as speech."""
        ...


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


class Speaker:
    """Says what it is told to, and where it is in it, until ``orders`` brings None."""

    def __init__(self, engine: Engine, sound: Sound, orders: "SimpleQueue[dict[str, Any] | None]") -> None:
        self._engine = engine
        self._sound = sound
        self._orders = orders
        self._texts: list[dict[str, Any]] = []
        self._ended = False

    def run(self) -> None:
        """Obey until there are no more orders. Raises ``VoiceError``."""
        while not self._ended:
            self._obey(wait=not self._texts)
            if self._texts:
                self._speak(self._texts.pop(0))

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
                self._texts.clear()
                stopped = True
            else:
                self._texts.append(order)

    def _speak(self, order: dict[str, Any]) -> None:
        speech = self._engine.speak(order["text"], order["language"], order["rate"], order["volume"])
        words = [(sample / self._engine.rate, letter) for sample, letter in speech.words]
        given = 0.0
        for piece in self._pieces(speech.samples):
            self._sound.play(piece)
            given += len(piece) / 2 / self._engine.rate
            if self._obey(wait=False):
                self._sound.drop()
                return
            heard = given - self._sound.waiting()
            while words and words[0][0] <= heard:
                say(word=order["say"], at=words.pop(0)[1])
        for _, letter in words:
            say(word=order["say"], at=letter)
        say(ended=order["say"])

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


def main() -> None:
    """Do what the command line says."""
    keep_memory_private()
    try:
        if "look" in sys.argv[1:]:
            say(languages=look_for_voice())
            return
        engine = Espeak()
        sound = PulseSound(engine.rate)
        orders: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        threading.Thread(target=read_orders, args=(orders.put,), daemon=True).start()
        Speaker(engine, sound, orders).run()
    except VoiceError as fault:
        say(fault=str(fault))


if __name__ == "__main__":
    main()
