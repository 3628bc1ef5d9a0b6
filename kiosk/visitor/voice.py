"""What reading aloud asks of a voice, and the voice that is not there."""

from typing import Any, Protocol

from PySide6.QtCore import QObject


class Voice(Protocol):
    """What speaks: ``kiosk.device.voice.speaker``."""

    languages: frozenset[str]
    """The tags of the languages it speaks; empty where nothing can be heard."""

    plays: bool
    """Whether a recording can be heard."""

    def listen(self, listener: Any) -> None:
        """Tell ``listener`` of every word (``word``), of how far a recording is (``playing``), of the end of either
        (``ended``), of a recording that cannot be played (``unplayable``), and of its own end (``gone``)."""

    def kill_when(self, sender: QObject, signal: str) -> None:
        """Be silent in the event in which ``sender`` emits ``signal``, without Python."""

    def say(self, number: int, text: str, language: str, rate: int, volume: int) -> None:
        """Say ``text`` after what is being said."""

    def play(self, number: int, file: str, begins: float, volume: int) -> None:
        """Play the recording in ``file`` after what is being said, from the second ``begins`` on."""

    def stop(self) -> None:
        """Be silent, and ready to go on."""

    def end(self) -> None:
        """Be silent, and forget."""


class Silence:
    """A voice where there is none."""

    languages: frozenset[str] = frozenset()
    plays = False

    def listen(self, listener: Any) -> None:
        """Nobody is ever told anything."""

    def kill_when(self, sender: QObject, signal: str) -> None:
        """It is silent as it is."""

    def say(self, number: int, text: str, language: str, rate: int, volume: int) -> None:
        """Nothing is said, and ``listener`` told of nothing."""

    def play(self, number: int, file: str, begins: float, volume: int) -> None:
        """Nothing is played either."""

    def stop(self) -> None:
        """It is silent as it is."""

    def end(self) -> None:
        """There is nothing it could forget."""
