"""Reading aloud: a voice may be asked at any time, whether or not it can be heard; what speaks, and what plays."""

from collections.abc import Callable
from queue import SimpleQueue

import pytest
from PySide6.QtCore import QTimer

from kiosk.device.fake import FakeVoice
from kiosk.device.voice import child, speaker
from kiosk.device.voice.espeak import Espeak
from kiosk.device.voice.sound import PulseSound
from kiosk.visitor.voice import Silence, Voice
from tests.device.voice.test_child import Letters, Tape

PORTS = (Voice, child.Engine, child.Sound)

VOICES: dict[str, Callable[[], Voice]] = {"real": speaker.Voice, "fake": FakeVoice, "none": Silence}
ENGINES: dict[str, Callable[[], child.Engine]] = {"real": Espeak, "fake": Letters}


@pytest.mark.parametrize("kind", VOICES)
@pytest.mark.parametrize(
    "asked",
    [
        "say",
        "say say stop",
        "stop",
        "end",
        "say end end",
        "say stop say end",
        "play",
        "say play stop",
        "play end play end",
    ],
)
def test_it_may_be_asked_at_any_time_whether_or_not_anybody_hears(
    qapp: object, monkeypatch: pytest.MonkeyPatch, kind: str, asked: str
) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/proc/no-sound")
    voice, screen = VOICES[kind](), QTimer()
    voice.listen(Deaf())
    voice.kill_when(screen, "timeout()")
    for each in asked.split():
        match each:
            case "say":
                voice.say(1, "Two words", "en-gb", 165, 60)
            case "play":
                voice.play(2, "/proc/no-such-file", 0.0, 60)
            case _:
                getattr(voice, each)()
    voice.end()
    if isinstance(voice, speaker.Voice):
        voice.close()  # waits for its process
    assert all(tag == tag.lower() for tag in voice.languages)


class Deaf:
    """Whoever listens, and makes nothing of it."""

    def languages_changed(self) -> None: ...

    def word(self, number: int, at: int) -> None: ...

    def playing(self, number: int, at: float) -> None: ...

    def ended(self, number: int) -> None: ...

    def unplayable(self, number: int) -> None: ...

    def gone(self) -> None: ...


@pytest.mark.parametrize("kind", ENGINES)
def test_speech_is_whole_samples_and_says_where_each_word_begins(sound_server: str, kind: str) -> None:
    engine = ENGINES[kind]()
    speech = engine.speak("Call 0808", "en-gb", 165, 60)
    assert engine.rate > 0
    assert len(speech.samples) % 2 == 0
    assert len(speech.samples) > 0
    assert [at for _, at in speech.words] == [0, 5]
    places = [sample for sample, _ in speech.words]
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= len(speech.samples) // 2


@pytest.mark.parametrize("kind", ["real", "fake"])
def test_what_is_played_is_heard_later_or_dropped(
    sound_server: str, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setenv("PULSE_SERVER", sound_server)
    sound: child.Sound = PulseSound(22050) if kind == "real" else Tape(SimpleQueue())
    sound.play(b"\0\0" * 2205)
    assert sound.waiting() >= 0
    sound.drop()
    sound.play(b"\0\0" * 10)
