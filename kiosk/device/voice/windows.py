"""The process that speaks on Windows, with the voices of the system: the orders and the answers are those of ``child``.

**Nobody has tried it on Windows.** Its tests run it with the engine that Qt has for tests, which tells words and makes
no sound. What it relies on beyond that was read in the source of Qt's engine for Windows, ``qtexttospeech_winrt.cpp``.

Decisions:

* The engine plays by itself, through a ``QAudioSink`` of its own in this process, so that the end of the process is
  silence here as well. (In a virtual environment what is killed is Python's launcher; it holds this process in a job
  that ends with it: ``PC/venvlauncher.c``.)
* ``QTextToSpeech.synthesize``, which would give samples to play by ``child.Speaker``, is a C++ template that PySide6
  6.12 does not have.
* The recording of a page is not played here yet, and is not offered: what decodes it feeds PulseAudio.
* Words are told where the voice marks them, as those of Windows can. Where one does not, a text has its end and no
  word, and after a pause it begins anew.
"""

import sys
import threading
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtMultimedia import QMediaDevices
from PySide6.QtTextToSpeech import QTextToSpeech

from kiosk.device.secrecy import keep_memory_private
from kiosk.device.voice.child import read_orders, say
from kiosk.device.voice.espeak import VoiceError

ENGINE = "winrt"
"""Windows.Media.SpeechSynthesis, as Qt calls it: the voices of Windows 10 and later, which speak without a network."""

NORMAL = 155
"""Words a minute of a voice that is left as it is. Microsoft tells none, as voices differ ("SpeakingRate", Microsoft
Learn); pyttsx3 (``drivers/sapi5.py``) measured 154 and 157 with two of theirs."""


def qt_rate(words_a_minute: int) -> float:
    """What Qt calls this speed, from -1 to 1: with ``ENGINE``, -1 is half as fast as the voice is, 1 six times as fast,
    and it is linear from either to 0 (``setRate``)."""
    speed = words_a_minute / NORMAL
    return max(-1.0, (speed - 1) * 2) if speed < 1 else min(1.0, (speed - 1) / 5)


def qt_volume(volume: int) -> float:
    """What Qt calls this volume: with ``ENGINE``, 1 is as loud as the voice is meant (``AudioVolume``), and nothing is
    louder."""
    return max(0.0, min(1.0, volume / 100))


class SystemSpeaker(QObject):
    """Says what it is told to by ``ordered``, from whatever thread; None ends the event loop.

    Raises ``VoiceError`` where nothing can be heard.
    """

    ordered = Signal(object)

    def __init__(self, engine: str = ENGINE) -> None:
        super().__init__()
        if engine not in QTextToSpeech.availableEngines():
            raise VoiceError("The part of Qt that speaks is not installed.")
        if QMediaDevices.defaultAudioOutput().isNull():
            raise VoiceError("There is no headset or loudspeaker.")
        self._engine = QTextToSpeech(engine, self)
        # With the country, always: bcp47Name would call the voice of the United States "en".
        self._locales = {each.name().replace("_", "-").lower(): each for each in self._engine.availableLocales()}
        if not self._locales:
            raise VoiceError("No voice is installed.")
        self._texts: list[dict[str, Any]] = []
        self._saying: dict[str, Any] | None = None
        self._engine.sayingWord.connect(self._word)
        self._engine.stateChanged.connect(self._changed)
        self._engine.errorOccurred.connect(self._failed)
        self.ordered.connect(self._obey)

    def languages(self) -> list[str]:
        """The BCP 47 tags it has voices for, in small letters."""
        return sorted(self._locales)

    def _obey(self, order: dict[str, Any] | None) -> None:
        if order is not None and not order.get("stop"):
            self._texts.append(order)
            self._next()
            return
        self._texts.clear()
        self._saying = None
        self._engine.stop()
        if order is None:
            QCoreApplication.quit()

    def _next(self) -> None:
        if self._saying is not None or not self._texts:
            return
        order = self._saying = self._texts.pop(0)
        locale = self._locales.get(order["language"])
        if locale is None:
            self._give_up("There is no voice for this language.")
            return
        self._engine.setLocale(locale)
        self._engine.setRate(qt_rate(order["rate"]))
        self._engine.setVolume(qt_volume(order["volume"]))
        self._engine.say(order["text"])
        # The engine for Windows tells of no error by a signal, although it should.
        if self._engine.errorReason() is not QTextToSpeech.ErrorReason.NoError:
            self._failed()

    def _word(self, _word: str, _utterance: int, start: int, _length: int) -> None:
        if self._saying is not None:
            # Qt counts in UTF-16.
            before = self._saying["text"].encode("utf-16-le")[: 2 * start]
            say(word=self._saying["say"], at=len(before.decode("utf-16-le", "ignore")))

    def _changed(self, state: QTextToSpeech.State) -> None:
        if state is QTextToSpeech.State.Ready and self._saying is not None:
            say(ended=self._saying["say"])
            self._saying = None
            # Not now: the engine is in the midst of saying that it has ended.
            QTimer.singleShot(0, self._next)

    def _failed(self, *_why: object) -> None:
        self._give_up("The voice could not speak.")

    def _give_up(self, why: str) -> None:
        self._texts.clear()
        self._saying = None
        say(fault=why)
        QCoreApplication.quit()


def look_for_voice(engine: str = ENGINE) -> list[str]:
    """The tags of the languages there is a voice for. Raises ``VoiceError`` where nothing can be heard."""
    application = QCoreApplication.instance() or QCoreApplication([])  # Qt finds its plugins by it
    languages = SystemSpeaker(engine).languages()
    del application
    return languages


def main(engine: str = ENGINE) -> None:
    """Do what the command line says."""
    keep_memory_private()
    application = QCoreApplication([])
    try:
        if "look" in sys.argv[1:]:
            say(languages=look_for_voice(engine), plays=False)
            return
        speaker = SystemSpeaker(engine)
    except VoiceError as fault:
        say(fault=str(fault))
        return
    threading.Thread(target=read_orders, args=(speaker.ordered.emit,), daemon=True).start()
    application.exec()
