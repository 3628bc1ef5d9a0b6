"""The voice, with the engine and the sound server that a kiosk has."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal

from kiosk.device.voice.speaker import Voice, read_line
from tests.sound_server import streams
from tests.visitor.kiosks import wait_until


class Screen(QObject):
    """Something that is hidden."""

    hidden = Signal()


class Heard:
    """Whoever listens."""

    def __init__(self) -> None:
        self.words: list[tuple[int, int]] = []
        self.ends: list[int] = []
        self.lost = self.changes = 0

    def languages_changed(self) -> None:
        self.changes += 1

    def word(self, number: int, at: int) -> None:
        self.words.append((number, at))

    def ended(self, number: int) -> None:
        self.ends.append(number)

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


def test_without_a_sound_server_it_says_so(voice: Voice, heard: Heard) -> None:
    voice.look()
    wait_until(lambda: heard.changes == 1)
    assert voice.languages == frozenset()
    assert voice.fault in ("No sound server answers.", "The library that speaks, espeak-ng, is not installed.")
    voice.say(1, "One.", "en-gb", 170, 100)
    wait_until(lambda: heard.lost == 1)


def test_what_is_no_answer_says_nothing() -> None:
    for line in (b"", b"{", b"[1]", b"\xff", b"5"):
        assert read_line(line) == {}
