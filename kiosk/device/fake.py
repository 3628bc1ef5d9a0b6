"""The machine that is not there: for ``tour``, which draws without a screen at a time it is given, and for tests."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.device.screen import ASSUMED_DIAGONAL_INCHES, ScreenSize, of_diagonal


class FrozenClock:
    """A clock that stands at ``at`` until it is moved. Raises ``ValueError`` for a time without a zone."""

    def __init__(self, at: datetime) -> None:
        self.move(at)

    def __call__(self) -> datetime:
        """The time it stands at."""
        return self._at

    def move(self, at: datetime) -> None:
        """Set it to ``at``, forward or back. Raises ``ValueError`` for a time without a zone."""
        if at.utcoffset() is None:
            raise ValueError("the clock needs a time with a time zone")
        self._at = at

    def advance(self, by: timedelta) -> None:
        """Set it on by ``by``, in hours that really pass: across a clock change too."""
        zone = self._at.tzinfo
        self._at = (self._at.astimezone(UTC) + by).astimezone(zone)


@dataclass(frozen=True)
class FakeScreen:
    """A screen of a common make."""

    name: str
    width_px: int
    height_px: int
    diagonal_inches: float

    @property
    def size(self) -> ScreenSize:
        """What ``screen.measure`` would say of it, its diagonal declared."""
        return of_diagonal(self.width_px, self.height_px, self.diagonal_inches, known=True)

    def turned(self) -> "FakeScreen":
        """The same screen on its side."""
        return FakeScreen(f"{self.name}, turned", self.height_px, self.width_px, self.diagonal_inches)


SMALL = FakeScreen("small", 1280, 720, 15.6)
ORDINARY = FakeScreen("ordinary", 1920, 1080, 22.0)
TALL = FakeScreen("tall", 1080, 1920, 32.0)
LARGE = FakeScreen("large", 3840, 2160, 43.0)

SCREENS = (SMALL, ORDINARY, TALL, LARGE)
"""From the smallest to the largest that the kiosk promises to fill."""


def screen_of(width_px: int, height_px: int) -> ScreenSize:
    """The size of any screen that ``tour --size`` asks for: a common make where there is one, else 22 inches."""
    for screen in SCREENS:
        if (screen.width_px, screen.height_px) == (width_px, height_px):
            return screen.size
    return of_diagonal(width_px, height_px, ASSUMED_DIAGONAL_INCHES, known=False)


class FakeAwake:
    """Counts instead of keeping a screen lit."""

    def __init__(self) -> None:
        self.held = False
        self.times_held = 0

    def hold(self) -> None:
        """Note that the screen is to stay lit."""
        self.held = True
        self.times_held += 1

    def release(self) -> None:
        """Note that the screen may dim."""
        self.held = False


class FakeVoice:
    """A voice that nobody hears: it keeps what it was to say, and is told when it has said it."""

    def __init__(self, *languages: str) -> None:
        self.languages = frozenset(languages or ("en-gb",))
        self.waiting: list[tuple[int, str]] = []
        """What it was given and has not said: numbers and texts."""
        self.said: list[str] = []
        self.manner = ("", 0, 0)
        """The language, words a minute and volume it was last asked for."""
        self.ends = 0
        self.playing: tuple[int, str, float, int] | None = None
        """The recording it is playing: its number and file, the second it began at and the volume."""
        self._listener: Any = None

    fault = ""
    plays = True

    def look(self) -> None:
        """It knows what it speaks."""

    def close(self) -> None:
        """There is no process to end."""

    def listen(self, listener: Any) -> None:
        """Tell ``listener`` from now on."""
        self._listener = listener

    def kill_when(self, sender: object, signal: str) -> None:
        """There is no process to kill."""

    def say(self, number: int, text: str, language: str, rate: int, volume: int) -> None:
        """Keep ``text`` for ``go_on``."""
        self.waiting.append((number, text))
        self.manner = (language, rate, volume)

    def play(self, number: int, file: str, begins: float, volume: int) -> None:
        """Play the recording in ``file``, until ``play_to_end``."""
        self.playing = (number, file, begins, volume)

    def stop(self) -> None:
        """Forget what is waiting."""
        self.waiting.clear()
        self.playing = None

    def end(self) -> None:
        """The same, and count it."""
        self.stop()
        self.ends += 1

    def reach(self, letter: int) -> None:
        """Be at the word that begins at this letter."""
        self._listener.word(self.waiting[0][0], letter)

    def come_to(self, second: float) -> None:
        """Be at this second of the recording."""
        if self.playing is not None:
            self._listener.playing(self.playing[0], second)

    def play_to_end(self) -> None:
        """Have played the recording."""
        if self.playing is not None:
            number, self.playing = self.playing[0], None
            self._listener.ended(number)

    def fail_to_play(self) -> None:
        """Find that the recording cannot be played."""
        if self.playing is not None:
            number, self.playing = self.playing[0], None
            self._listener.unplayable(number)

    def go_on(self, sentences: int = 1) -> None:
        """Say as much, or less where less is waiting."""
        for _ in range(sentences):
            if self.waiting:
                number, text = self.waiting.pop(0)
                self.said.append(text)
                self._listener.ended(number)
