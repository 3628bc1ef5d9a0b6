"""Keeping the screen lit on Windows, with SetThreadExecutionState (Microsoft Learn, "winbase.h").

The state belongs to the thread that asks, and ends with it.
"""

import ctypes
import sys

_CONTINUOUS = 0x8000_0000
_SYSTEM_REQUIRED = 0x0000_0001
_DISPLAY_REQUIRED = 0x0000_0002


class ExecutionState:
    """Tells Windows that the display is in use. Hold and release on the same thread, one that lasts."""

    def hold(self) -> None:
        """Keep the display and the system on."""
        _ask(_CONTINUOUS | _SYSTEM_REQUIRED | _DISPLAY_REQUIRED)

    def release(self) -> None:
        """Let the display and the system go to sleep again when Windows likes."""
        _ask(_CONTINUOUS)


def _ask(state: int) -> None:
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state))
