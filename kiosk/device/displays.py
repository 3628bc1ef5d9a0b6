"""Whether there is a screen, asked before Qt is.

Qt answers "there is none" by ending the process. A kiosk started over a bare network login, or a moment before the
desktop is up, should end with a sentence instead (exit code 4).
"""

import ctypes
import os
import socket
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.device.libraries import require_window_libraries
from kiosk.errors import MachineError, program

ANSWER_SECONDS = 3.0
"""How long a screen may take to accept a connection: one on this machine needs milliseconds."""

REFUSAL_WAITS = (0.0, 0.1, 0.3, 0.6)
"""Seconds before each attempt to be let in. An X server that starts anew takes some tenths of a second."""

X_TCP_PORT = 6000
"""TCP port of display 0; display n listens n higher (X.Org, "X(7)", Display names)."""

X_SOCKETS = "/tmp/.X11-unix/X"
"""Path of the socket of display n, less the n; Linux also has it in the abstract name space."""

TOUR = f"To draw every page as a picture without a screen: {program()} tour FOLDER"

_OFFSCREEN = "offscreen"
_WM_CHECK = b"_NET_SUPPORTING_WM_CHECK"
_ANY_TYPE = 0

_NEEDS_X = "xcb"
_NEEDS_WAYLAND = ("wayland", "wayland-egl")


@dataclass(frozen=True)
class XDisplay:
    """A DISPLAY taken apart: ``[host]:number[.screen]``."""

    host: str
    number: int

    def reachable(self, seconds: float = ANSWER_SECONDS) -> bool:
        """Whether anything accepts a connection there."""
        if self.host in ("", "unix"):
            name = f"{X_SOCKETS}{self.number}"
            return _accepts(name, seconds) or _accepts(f"\0{name}", seconds)
        try:
            socket.create_connection((self.host, X_TCP_PORT + self.number), seconds).close()
        except OSError:
            return False
        return True


def parse_display(words: str) -> XDisplay | None:
    """The X display that ``words`` names, or None if they name none."""
    place, colon, rest = words.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdecimal():
        return None
    host = place.rpartition("/")[2]  # the protocol in front, as in tcp/host:0, is implied by the host
    return XDisplay(host.strip("[]"), int(number))


def require_screen(environ: Mapping[str, str] = os.environ) -> None:
    """Raise ``MachineError`` if Qt could not open a window here: no screen, one that refuses, a missing library.

    Says yes without looking where there is no X or Wayland to look for: on other systems than Linux, and where
    QT_QPA_PLATFORM names something else (``offscreen``, ``eglfs``). Follows Qt's own order: Wayland, then X.
    """
    if sys.platform != "linux":
        return
    # QT_QPA_PLATFORM is a list such as "wayland;xcb", each with options after a colon.
    wanted = [name.partition(":")[0] for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    if not all(name == _NEEDS_X or name in _NEEDS_WAYLAND for name in wanted):
        if wanted == [_OFFSCREEN]:
            require_window_libraries(_OFFSCREEN)
        return
    on_wayland = not wanted or any(name in _NEEDS_WAYLAND for name in wanted)
    if on_wayland and _wayland_answers(environ):
        require_window_libraries("wayland")
    elif environ.get("DISPLAY") and (not wanted or _NEEDS_X in wanted):
        _require_x(environ["DISPLAY"])
    elif environ.get("WAYLAND_DISPLAY") and on_wayland:
        raise _silent(environ["WAYLAND_DISPLAY"])
    else:
        raise MachineError(
            "There is no screen to show the kiosk on.",
            f"Start it in a desktop session, or set DISPLAY to the screen it should use. {TOUR}",
        )


def _require_x(name: str) -> None:
    display = parse_display(name)
    if display is None:
        raise MachineError(
            f"DISPLAY is set to {name}, which is not the name of a screen.",
            f"Set it to the screen the kiosk should use, such as :0, or start the kiosk in a desktop session. {TOUR}",
        )
    if not display.reachable():
        raise _silent(name)
    require_window_libraries(_NEEDS_X)
    if not _lets_in(name):
        raise MachineError(
            f"The screen {name} does not let this user in.",
            "Start the kiosk as the user who is signed in at that screen, or set XAUTHORITY to that user’s key file.",
        )


class _Roots(ctypes.Structure):
    """xcb_screen_iterator_t; the first field of a screen is its root window."""

    _fields_ = (("screen", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


def window_manager(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a window manager runs on the X screen that DISPLAY names (freedesktop.org, "Extended Window Manager
    Hints", _NET_SUPPORTING_WM_CHECK). No where there is no X screen, or it does not answer."""
    name = environ.get("DISPLAY", "")
    display = parse_display(name)
    if sys.platform != "linux" or display is None or not display.reachable():
        return False
    try:
        xcb, libc = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None)
    except OSError:
        return False
    pointer, word = ctypes.c_void_p, ctypes.c_uint32
    xcb.xcb_connect.restype, xcb.xcb_connect.argtypes = pointer, (ctypes.c_char_p, pointer)
    xcb.xcb_get_setup.restype, xcb.xcb_get_setup.argtypes = pointer, (pointer,)
    xcb.xcb_setup_roots_iterator.restype, xcb.xcb_setup_roots_iterator.argtypes = _Roots, (pointer,)
    xcb.xcb_intern_atom.restype = xcb.xcb_get_property.restype = word
    xcb.xcb_intern_atom.argtypes = (pointer, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p)
    xcb.xcb_get_property.argtypes = (pointer, ctypes.c_uint8, word, word, word, word, word)
    for reply in (xcb.xcb_intern_atom_reply, xcb.xcb_get_property_reply):
        reply.restype, reply.argtypes = ctypes.POINTER(word), (pointer, word, pointer)
    for done in (xcb.xcb_connection_has_error, xcb.xcb_disconnect, libc.free):
        done.argtypes = (pointer,)

    def answer(reply: Any, place: int) -> int:
        """A number out of an answer, as the 32-bit word at ``place``; 0 where there was an error instead."""
        if not reply:
            return 0
        number = int(reply[place])
        libc.free(reply)
        return number

    def property_of(window: int, atom: int) -> int:
        """The window a property names. An answer's fifth word counts its values, and the ninth is the first."""
        cookie = xcb.xcb_get_property(connection, 0, window, atom, _ANY_TYPE, 0, 1)
        reply = xcb.xcb_get_property_reply(connection, cookie, None)
        return answer(reply, 8) if reply and reply[4] else answer(reply, 4)

    connection = xcb.xcb_connect(name.encode(), None)
    try:
        if xcb.xcb_connection_has_error(connection):
            return False
        root = int(xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(connection)).screen[0])
        cookie = xcb.xcb_intern_atom(connection, 0, len(_WM_CHECK), _WM_CHECK)
        atom = answer(xcb.xcb_intern_atom_reply(connection, cookie, None), 2)
        window = property_of(root, atom)
        # One that has ended may have left its mark on the root window; its own window is gone then.
        return window != 0 and property_of(window, atom) == window
    finally:
        xcb.xcb_disconnect(connection)


def _silent(name: str) -> MachineError:
    return MachineError(
        f"The screen {name} does not answer.",
        f"Check that a desktop session is running there, then start the kiosk again. {TOUR}",
    )


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name, folder = environ.get("WAYLAND_DISPLAY", ""), environ.get("XDG_RUNTIME_DIR", "")
    if not name or not (folder or name.startswith("/")):
        return False
    return _accepts(str(Path(folder) / name), ANSWER_SECONDS)


def _accepts(address: str, seconds: float) -> bool:
    if sys.platform == "win32":
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(seconds)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True


def _lets_in(name: str) -> bool:
    """Whether the X server at ``name`` accepts this user, asked with the library and the keys that Qt will use.

    A connection that was accepted stays open until the process ends. An X server whose last client leaves starts anew
    (X.Org, "Xserver(1)", -noreset), and on a bare X session Qt would meet it half-way through that. For the same reason
    a kiosk that is restarted at once may be turned away at first, so a refusal is asked about again.
    """
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    for wait in REFUSAL_WAITS:
        time.sleep(wait)
        connection = xcb.xcb_connect(name.encode(), None)
        if not xcb.xcb_connection_has_error(connection):
            return True
        xcb.xcb_disconnect(connection)
    return False
