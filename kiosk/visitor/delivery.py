"""What was handed to the voice: sentences one after another or a recording, how fast and how loud, and how far it has
been heard."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.content.spoken import spoken
from kiosk.visitor.voice import Voice

RATES = (165, 130, 100)
"""Words a minute: as people speak, slower, slowest."""

LOUDER = 0.2
"""By how much of the full volume one step is louder."""


@dataclass(slots=True)
class Saying:
    """A sentence in the language of a voice, and the letter it has been heard to."""

    number: int
    text: str
    tag: str
    heard: int = 0


@dataclass(slots=True)
class Playing:
    """The file of a recording, and the second it has been heard to."""

    number: int
    file: str
    heard: float = 0.0


class Delivery:
    """What ``voice`` has to say or to play. ``loudness`` is how loud it is at first: 0 to 1."""

    def __init__(self, voice: Voice) -> None:
        self.loudness = 0.6
        self._voice = voice
        self._number = 0
        self.forget()

    def forget(self) -> None:
        """As before anything was said: neither what, nor how, nor how far."""
        self._sayings: list[Saying] = []
        self._recording: Playing | None = None
        self.manner = (0, 0)
        """How many steps slower and louder than at first."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to be heard."""
        return not self._sayings and self._recording is None

    @property
    def plays(self) -> bool:
        """Whether it is a recording."""
        return self._recording is not None

    @property
    def slowest(self) -> bool:
        """Whether it is as slow as it can be."""
        return self.manner[0] == len(RATES) - 1

    @property
    def _volume(self) -> float:
        return self.loudness + LOUDER * self.manner[1]

    @property
    def loudest(self) -> bool:
        """Whether it is as loud as it can be."""
        return self._volume >= 1

    def say(self, texts: Sequence[str], tag: str) -> None:
        """Say these, and nothing else."""
        self.drop()
        self._sayings = [Saying(0, spoken(text, tag), tag) for text in texts]
        self._hand_over()

    def play(self, file: str) -> None:
        """Play this from its beginning, and nothing else."""
        self.drop()
        self._recording = Playing(0, file)
        self._hand_over()

    def go_on(self) -> None:
        """Once more, from the word or the second that was heard last, as fast and as loud as it is set now."""
        self._voice.stop()
        for saying in self._sayings:
            saying.text, saying.heard = saying.text[saying.heard :], 0
        self._hand_over()

    def again(self) -> None:
        """Once more, from its beginning."""
        self._voice.stop()
        for saying in self._sayings:
            saying.heard = 0
        if self._recording is not None:
            self._recording.heard = 0.0
        self._hand_over()

    def drop(self) -> None:
        """Be silent, and leave nothing to be heard."""
        self._voice.stop()
        self._sayings, self._recording = [], None

    def slower(self) -> None:
        """Speak more slowly; after the slowest, as at first."""
        self.manner = ((self.manner[0] + 1) % len(RATES), self.manner[1])

    def raise_volume(self) -> None:
        """Be louder; after the loudest, as at first."""
        self.manner = (self.manner[0], 0 if self.loudest else self.manner[1] + 1)

    def is_playing(self, number: int) -> bool:
        """Whether the recording of this number is the one being played."""
        return self._recording is not None and self._recording.number == number

    def said_to(self, number: int, letter: int) -> bool:
        """The sentence of this number is heard to this letter; false where it is not the one being said."""
        if not self._sayings or self._sayings[0].number != number:
            return False
        self._sayings[0].heard = letter
        return True

    def played_to(self, number: int, second: float) -> bool:
        """The same of the recording of this number, and a second."""
        if self._recording is None or self._recording.number != number:
            return False
        self._recording.heard = second
        return True

    def said_last(self, number: int) -> bool:
        """The sentence of this number is over; whether it was the last."""
        if not self._sayings or self._sayings[0].number != number:
            return False
        del self._sayings[0]
        return not self._sayings

    def _hand_over(self) -> None:
        rate, volume = RATES[self.manner[0]], round(100 * min(1, self._volume))
        for saying in self._sayings:
            saying.number = self._next_number()
            self._voice.say(saying.number, saying.text, saying.tag, rate, volume)
        if self._recording is not None:
            self._recording.number = self._next_number()
            self._voice.play(self._recording.number, self._recording.file, self._recording.heard, volume)

    def _next_number(self) -> int:
        self._number += 1
        return self._number
