"""libespeak-ng, as a function from a text to samples and the places of its words.

Everything declared here is from ``espeak-ng/speak_lib.h`` (API revision 12, espeak-ng 1.50 and later).
"""

import ctypes
from dataclasses import dataclass

LIBRARY = "libespeak-ng.so.1"

_SYNCHRONOUS = 2
"""AUDIO_OUTPUT_SYNCHRONOUS: samples are handed over, nothing is played."""
_DO_NOT_EXIT = 0x8000
"""espeakINITIALIZE_DONT_EXIT: where its data is missing, it says so instead of ending the process."""
_UTF8 = 1
_RATE, _VOLUME = 1, 2
_ENDED, _WORD = 0, 1


class VoiceError(Exception):
    """There is no voice here; the message says why, in a sentence."""


class UnplayableError(VoiceError):
    """This recording cannot be played; another may be."""


@dataclass(frozen=True, slots=True)
class Speech:
    """16-bit samples of one channel, and of each word the sample it begins at and its first letter in the text."""

    samples: bytes
    words: tuple[tuple[int, int], ...]


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("identifier", ctypes.c_uint),
        ("position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("milliseconds", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


class _Voice(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("reserved", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_Hear = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


class Espeak:
    """The engine; a process has one. ``rate`` is samples a second. Raises ``VoiceError`` where it is not there."""

    def __init__(self, library: str = LIBRARY) -> None:
        try:
            self._engine = ctypes.CDLL(library)
        except OSError:
            raise VoiceError("The library that speaks, espeak-ng, is not installed.") from None
        self.rate: int = self._engine.espeak_Initialize(_SYNCHRONOUS, 0, None, _DO_NOT_EXIT)
        if self.rate <= 0:
            raise VoiceError("The voices of espeak-ng are not installed.")
        self._engine.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
        self._samples = bytearray()
        self._words: list[tuple[int, int]] = []
        self._hear = _Hear(self._heard)  # kept: the engine holds a bare pointer to it
        self._engine.espeak_SetSynthCallback(self._hear)
        self._language = ""

    def languages(self) -> list[str]:
        """The BCP 47 tags it has voices for, in small letters."""
        voices, found, at = self._engine.espeak_ListVoices(None), set(), 0
        while voices[at]:
            # A byte that says how likely it is, then the tag.
            found.add(voices[at].contents.languages[1:].decode("ascii", "replace").lower())
            at += 1
        return sorted(found)

    def speak(self, text: str, language: str, words_a_minute: int, volume: int) -> Speech:
        """``text`` as speech; ``volume`` is 100 where the engine is as loud as it is meant. Raises ``VoiceError``."""
        if language != self._language:
            if self._engine.espeak_SetVoiceByProperties(ctypes.byref(_Voice(languages=language.encode("ascii")))) != 0:
                raise VoiceError("There is no voice for this language.")
            self._language = language
        self._engine.espeak_SetParameter(_RATE, words_a_minute, 0)
        self._engine.espeak_SetParameter(_VOLUME, volume, 0)
        self._samples.clear()
        self._words.clear()
        written = text.encode("utf-8")
        if self._engine.espeak_Synth(written, len(written) + 1, 0, 1, 0, _UTF8, None, None) != 0:
            raise VoiceError("The voice could not speak.")
        speech = Speech(bytes(self._samples), tuple(self._words))
        self._samples.clear()
        return speech

    def _heard(self, wave: "ctypes._Pointer[ctypes.c_short]", count: int, events: "ctypes._Pointer[_Event]") -> int:
        if wave and count > 0:
            self._samples += ctypes.string_at(wave, 2 * count)
        at = 0
        while events[at].type != _ENDED:
            if events[at].type == _WORD:
                self._words.append((events[at].sample, events[at].position - 1))
            at += 1
        return 0
