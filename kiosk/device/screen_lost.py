"""The screen goes away under a running program: its X server or Wayland compositor has ended or was ended.

Qt says so in a warning and ends the process with code 1 as soon as the message handler returns; what is then taken down
in no order often ends as a segmentation fault. Xlib, through which Qt and the kiosk hold connections of their own, does
the same in its error handler. Neither can be kept from it, so whatever is to be done is done within either handler, and
the process left by ``os._exit``.
"""

import ctypes
import sys
from collections.abc import Callable

LOST = ("X11 connection broke", "Wayland connection broke", "Wayland connection experienced a fatal error")
"""What Qt's warning says, in words of its source (``qxcbconnection.cpp``, ``qwaylanddisplay.cpp``)."""

_IO_ERROR_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)

_kept: list[object] = []
"""The handler that Xlib may call for as long as the process lives."""


def is_loss(message: str) -> bool:
    """Whether a message of Qt's says that the screen is gone."""
    return any(words in message for words in LOST)


def on_x_io_error(lost: Callable[[], None]) -> None:
    """Call ``lost``, which must not return, where Xlib finds its server gone (X.Org, "XSetIOErrorHandler").

    Does nothing where there is no Xlib: Qt's own warning is all that comes then.
    """
    if sys.platform != "linux":
        return
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return

    def handle(_display: int | None) -> int:
        lost()
        return 0

    handler = _IO_ERROR_HANDLER(handle)
    _kept[:] = [handler]
    x11.XSetIOErrorHandler.restype = ctypes.c_void_p
    x11.XSetIOErrorHandler.argtypes = (_IO_ERROR_HANDLER,)
    x11.XSetIOErrorHandler(handler)
