"""Keeping the screen lit on Linux: by asking the desktop over D-Bus, and by asking the X server.

Both ways last as long as a connection does. So a kiosk that is killed leaves nothing behind, and nothing has to be put
back.
"""

import ctypes
from ctypes import POINTER, byref, c_char_p, c_int, c_void_p

from PySide6.QtDBus import QDBusConnection, QDBusMessage

_CONNECTION = "kiosk-awake"
_SERVICE = "org.freedesktop.ScreenSaver"
_PATH = "/org/freedesktop/ScreenSaver"

APPLICATION_NAME = "Community Kiosk"
REASON = "The public screen is on show."
"""Desktops may show both to whoever asks why the screen stays lit."""


class DesktopInhibit:
    """Inhibits the desktop's screen saver (freedesktop.org, "Idle Inhibition Service", method Inhibit).

    On a connection of its own: closing it ends the inhibition, so the reply need not be waited for. A desktop without
    the service answers with an error that nobody reads. The bus is named by its ``address``: libdbus looks one up in
    the environment once in the life of a process, and keeps what it found then, also if that was none.
    """

    def __init__(self, address: str) -> None:
        self._address = address

    def hold(self) -> None:
        """Ask, without waiting for an answer."""
        connection = QDBusConnection.connectToBus(self._address, _CONNECTION)
        if connection.isConnected():
            request = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
            request.setArguments([APPLICATION_NAME, REASON])
            connection.send(request)

    def release(self) -> None:
        """Close the connection, which ends the inhibition."""
        QDBusConnection.disconnectFromBus(_CONNECTION)


class XSuspend:
    """Suspends the X server's own blanking and power saving (X.Org, "XScreenSaver(3)", XScreenSaverSuspend, 1.1).

    Uses a connection of its own to ``display``; the server lifts the suspension when it closes. Needs libXss, and does
    nothing where that or the server's extension is missing.
    """

    def __init__(self, display: str) -> None:
        self._name = display
        self._display: int | None = None
        self._x11: ctypes.CDLL | None = None

    def hold(self) -> None:
        """Suspend, once however often it is called."""
        if self._display is not None:
            return
        try:
            x11, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
        except OSError:  # Qt does not need libXss, so a small system may lack it
            return
        _declare(x11, saver)
        self._display = x11.XOpenDisplay(self._name.encode())
        if self._display is None:
            return
        self._x11 = x11
        event, error = c_int(), c_int()
        if saver.XScreenSaverQueryExtension(self._display, byref(event), byref(error)):
            saver.XScreenSaverSuspend(self._display, True)
            x11.XFlush(self._display)

    def release(self) -> None:
        """Close the connection, which lifts the suspension."""
        display, self._display = self._display, None
        if display is not None and self._x11 is not None:
            self._x11.XCloseDisplay(display)


def _declare(x11: ctypes.CDLL, saver: ctypes.CDLL) -> None:
    x11.XOpenDisplay.restype = c_void_p
    x11.XOpenDisplay.argtypes = (c_char_p,)
    x11.XFlush.argtypes = (c_void_p,)
    x11.XCloseDisplay.argtypes = (c_void_p,)
    saver.XScreenSaverQueryExtension.argtypes = (c_void_p, POINTER(c_int), POINTER(c_int))
    saver.XScreenSaverSuspend.argtypes = (c_void_p, c_int)
