"""Which voice a system has: the only place that asks which system this is."""

import sys
from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True, slots=True)
class System:
    """How pages are read aloud on an operating system."""

    module: str
    """Has ``main``, the process that speaks, and ``look_for_voice``."""
    flags: tuple[str, ...]
    """What Python is started with for that process."""
    remedy: str
    """What to do where there is no voice."""


LINUX = System(
    "kiosk.device.voice.child",
    # Without what is installed beside Python: 60 ms that the first word would wait for.
    ("-I", "-S"),
    "For reading aloud, have espeak-ng and a sound server (PipeWire or PulseAudio) installed, and a headset or "
    "loudspeaker plugged in.",
)
WINDOWS = System(
    "kiosk.device.voice.windows",
    ("-I",),
    "For reading aloud, have a voice added to Windows (Settings, Time & language, Speech), and a headset or "
    "loudspeaker plugged in.",
)
HERE = WINDOWS if sys.platform == "win32" else LINUX


def look_for_voice() -> list[str]:
    """The tags of the languages there is a voice for here. Raises ``VoiceError`` where nothing can be heard."""
    # By its name: the module for Windows needs Qt's sound, which on Linux may lack a library, as ``doctor`` is to say.
    languages: list[str] = import_module(HERE.module).look_for_voice()
    return languages
