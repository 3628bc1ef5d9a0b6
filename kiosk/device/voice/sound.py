"""Where samples are heard: PulseAudio's simple client, which PipeWire answers too.

Declared from ``pulse/simple.h``, ``pulse/sample.h`` and ``pulse/def.h``.
"""

import ctypes
import sys

from kiosk.device.voice.espeak import VoiceError

LIBRARY = "libpulse-simple.so.0"
NAME = b"Community Kiosk"

AHEAD = 0.06
"""Seconds of sound that the server is given before they are heard: less, and a busy machine stutters."""

_PLAYBACK, _S16LE, _S16BE, _UNSET = 1, 3, 4, 0xFFFFFFFF


class _Sample(ctypes.Structure):
    _fields_ = (("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8))


class _Buffer(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint32) for name in ("maximum", "target", "before", "least", "fragment"))


class PulseSound:
    """A stream of 16-bit samples of one channel, ``rate`` a second. Raises ``VoiceError`` where none is heard."""

    def __init__(self, rate: int, library: str = LIBRARY) -> None:
        try:
            self._pulse = ctypes.CDLL(library)
        except OSError:
            raise VoiceError("The library of the sound server, libpulse, is not installed.") from None
        self._pulse.pa_simple_new.restype = ctypes.c_void_p
        self._pulse.pa_simple_get_latency.restype = ctypes.c_uint64
        target = int(rate * AHEAD) * 2
        sample = _Sample(_S16LE if sys.byteorder == "little" else _S16BE, rate, 1)
        buffer = _Buffer(_UNSET, target, 0, _UNSET, _UNSET)
        stream = self._pulse.pa_simple_new(
            None, NAME, _PLAYBACK, None, b"Sound", ctypes.byref(sample), None, ctypes.byref(buffer), None
        )
        if not stream:
            raise VoiceError("No sound server answers.")
        self._stream = ctypes.c_void_p(stream)

    def play(self, samples: bytes) -> None:
        """Hand ``samples`` over; waits while the server has more than it plays in ``AHEAD``. Raises ``VoiceError``."""
        if self._pulse.pa_simple_write(self._stream, samples, ctypes.c_size_t(len(samples)), None) != 0:
            raise VoiceError("The sound server has gone away.")

    def waiting(self) -> float:
        """Seconds until what was handed over last is heard."""
        return float(self._pulse.pa_simple_get_latency(self._stream, None)) / 1_000_000

    def drop(self) -> None:
        """What was handed over and not heard yet is not heard any more."""
        self._pulse.pa_simple_flush(self._stream, None)
