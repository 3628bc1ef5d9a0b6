"""How the kiosk behaves on a real screen with real keys, whoever asks: a visitor, a window manager, a service."""

import ctypes
import os
import subprocess
from collections.abc import Iterator
from ctypes import POINTER, c_char_p, c_int, c_long, c_ubyte, c_ulong, c_ushort, c_void_p
from pathlib import Path

import pytest

from tests.running import Running, run, running
from tests.x11 import environment_on, screen_server, virtual_screen

pytestmark = pytest.mark.x11

SCREEN = (1920, 1080)
LEAVING_SECONDS = 3.0
LOOKS = 5
TITLE = "^Community Kiosk$"


class CursorImage(ctypes.Structure):
    """XFixesCursorImage (X.Org, "fixesproto", 5)."""

    _fields_ = (
        *((name, ctypes.c_short) for name in ("x", "y")),
        *((name, c_ushort) for name in ("width", "height", "xhot", "yhot")),
        ("serial", c_ulong),
        ("pixels", POINTER(c_ulong)),
    )


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent, padded to the size of an XEvent."""

    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
        ("padding", c_ubyte * 96),
    )


class Screen:
    """What somebody at the X screen sees and does."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment
        self._x11, self._fixes = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXfixes.so.3")
        self._x11.XOpenDisplay.restype = c_void_p
        self._x11.XOpenDisplay.argtypes = (c_char_p,)
        self._x11.XInternAtom.restype = c_ulong
        self._x11.XInternAtom.argtypes = (c_void_p, c_char_p, c_int)
        self._x11.XDefaultRootWindow.restype = c_ulong
        self._x11.XSendEvent.argtypes = (c_void_p, c_ulong, c_int, c_long, c_void_p)
        for name in ("XAutoRepeatOff", "XAutoRepeatOn", "XCloseDisplay", "XDefaultRootWindow", "XFlush", "XFree"):
            getattr(self._x11, name).argtypes = (c_void_p,)
        self._fixes.XFixesGetCursorImage.restype = POINTER(CursorImage)
        self._fixes.XFixesGetCursorImage.argtypes = (c_void_p,)
        self._fixes.XFixesQueryExtension.argtypes = (c_void_p, POINTER(c_int), POINTER(c_int))
        self._display = self._x11.XOpenDisplay(environment["DISPLAY"].encode())
        self._fixes.XFixesQueryExtension(self._display, c_int(), c_int())

    def close(self) -> None:
        """Leave the screen as it was found."""
        self.do("keyup", "ctrl", "keyup", "alt", "keyup", "shift", "keyup", "q")
        self.do("mousemove", *map(str, SCREEN))
        self._x11.XCloseDisplay(self._display)

    def do(self, *words: str) -> str:
        """xdotool, in its own words."""
        return subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=True
        ).stdout

    def set_repeat(self, *, on: bool) -> None:
        """Whether keys that are held repeat themselves."""
        (self._x11.XAutoRepeatOn if on else self._x11.XAutoRepeatOff)(self._display)
        self._x11.XFlush(self._display)

    def window(self) -> int:
        """The kiosk's window that is on the screen."""
        found = self.seen("--name", TITLE)
        assert len(found) == 1
        return int(found.pop())

    def seen(self, *words: str) -> set[str]:
        """The windows on the screen that xdotool finds by ``words``. It gives up where one goes while it looks."""
        for _ in range(LOOKS):
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", *words],
                env=self._environment,
                capture_output=True,
                text=True,
                check=False,
            )
            if found.returncode == 0:
                return set(found.stdout.split())
        return set()

    def about(self, window: int) -> str:
        """What xwininfo says of a window."""
        return subprocess.run(
            ["xwininfo", "-all", "-id", str(window)], env=self._environment, capture_output=True, text=True, check=True
        ).stdout

    def ask_to_close(self, window: int) -> None:
        """What a window manager sends for Alt+F4 or its close button (ICCCM 4.2.8.1)."""
        self._send(window, window, b"WM_PROTOCOLS", self._atom(b"WM_DELETE_WINDOW"))

    def take_from_full_screen(self, window: int) -> None:
        """What a pager asks a window manager for ("Extended Window Manager Hints", _NET_WM_STATE)."""
        remove, pager = 0, 2
        full = self._atom(b"_NET_WM_STATE_FULLSCREEN")
        self._send(self._x11.XDefaultRootWindow(self._display), window, b"_NET_WM_STATE", remove, full, 0, pager)

    def _atom(self, name: bytes) -> int:
        return int(self._x11.XInternAtom(self._display, name, 0))

    def _send(self, to: int, window: int, kind: bytes, *data: int) -> None:
        message = ClientMessage(type=33, window=window, format=32, message_type=self._atom(kind))
        message.data[:] = (*data, *[0] * (5 - len(data)))
        # To the root window as its window manager hears it: SubstructureNotify and SubstructureRedirect.
        mask = 0 if to == window else 1 << 19 | 1 << 20
        self._x11.XSendEvent(self._display, to, 0, mask, ctypes.byref(message))
        self._x11.XFlush(self._display)

    def pointer_shows(self) -> bool:
        """Whether any pixel of the pointer can be seen."""
        image = self._fixes.XFixesGetCursorImage(self._display)
        cursor = image.contents
        shows = any(cursor.pixels[place] >> 24 & 255 for place in range(cursor.width * cursor.height))
        self._x11.XFree(ctypes.cast(image, c_void_p))
        return shows


@pytest.fixture
def screen(x11_environment: dict[str, str]) -> Iterator[Screen]:
    screen = Screen(x11_environment)
    yield screen
    screen.close()


@pytest.fixture(scope="module")
def started_before(tmp_path_factory: pytest.TempPathFactory, x11_display: str) -> Path:
    return tmp_path_factory.mktemp("kiosk")


@pytest.fixture
def kiosk(started_before: Path, x11_environment: dict[str, str]) -> Iterator[Running]:
    """A kiosk over the whole screen."""
    with running(started_before, x11_environment) as kiosk:
        yield kiosk


def test_it_fills_the_screen_without_a_frame(kiosk: Running, screen: Screen) -> None:
    about = screen.about(screen.window())
    assert f"Width: {SCREEN[0]}" in about
    assert f"Height: {SCREEN[1]}" in about
    assert "Absolute upper-left X:  0\n  Absolute upper-left Y:  0\n" in about
    assert "Fullscreen" in about


def test_its_window_asks_for_no_frame(kiosk: Running, screen: Screen, x11_environment: dict[str, str]) -> None:
    command = ["xprop", "-id", str(screen.window()), "_MOTIF_WM_HINTS"]
    hints = subprocess.run(command, env=x11_environment, capture_output=True, text=True, check=True).stdout
    # Flags 2: "decorations" is meant; the third number says which, and 1 with no others set means none of Qt's.
    decorations = hints.split("=")[1].split(",")
    assert int(decorations[0], 16) & 2
    assert int(decorations[2], 16) == 0


def test_nothing_a_visitor_can_press_or_click_closes_it(kiosk: Running, screen: Screen) -> None:
    window = screen.window()
    before = screen.about(window)
    for keys in ("alt+F4", "ctrl+q", "ctrl+w", "F11", "alt+space", "ctrl+alt+Delete", "Menu", "shift+F10", "super"):
        screen.do("key", keys)
    screen.do("mousemove", "600", "500", "click", "3", "click", "2")
    screen.ask_to_close(window)
    assert kiosk.stays(0.5)
    assert screen.window() == window  # no menu either: it would be another window
    assert screen.about(window) == before


def test_the_pointer_is_hidden_until_a_mouse_moves(kiosk: Running, screen: Screen) -> None:
    kiosk.until(lambda: not screen.pointer_shows())
    screen.do("mousemove", "700", "500")
    screen.do("mousemove", "720", "520")
    kiosk.until(screen.pointer_shows)


def test_the_keys_for_leaving_must_be_held_for_three_seconds(kiosk: Running, screen: Screen) -> None:
    chord = ("ctrl", "alt", "shift", "q")
    down = tuple(word for key in chord for word in ("keydown", key))
    up = tuple(word for key in reversed(chord) for word in ("keyup", key))
    # One process presses and lets go: on a busy machine the start of another takes a second.
    screen.do(*down, "sleep", str(LEAVING_SECONDS * 0.5), *up)
    assert kiosk.stays(LEAVING_SECONDS * 0.8)
    screen.do(*down)
    assert kiosk.process.wait(120) == 0
    assert kiosk.log.endswith("The kiosk was left.\n")


def test_a_supervisor_can_stop_it(kiosk: Running) -> None:
    left = kiosk.log.count("The kiosk was left.")
    assert kiosk.leave() == 0
    assert kiosk.log.count("The kiosk was left.") == left + 1
    assert kiosk.process.stderr is not None
    assert kiosk.process.stderr.read() == ""


@pytest.mark.parametrize("page", ["venue", "start"])
def test_a_screen_that_goes_away_is_said_and_is_the_machines_fault(tmp_path: Path, page: str) -> None:
    with (
        screen_server(1280, 720) as (display, server),
        running(tmp_path, environment_on(display, os.environ), ["--open", page]) as kiosk,
    ):
        server.kill()
        assert kiosk.process.wait(120) == 4
        assert kiosk.process.stderr is not None
        said = kiosk.process.stderr.read()
    assert "The screen that the kiosk was shown on has gone away." in said
    assert "Traceback" not in said
    assert "has gone away" in kiosk.log


def test_a_second_one_on_the_same_data_is_told_so(kiosk: Running, x11_environment: dict[str, str]) -> None:
    second = run(["--data", str(kiosk.data)], x11_environment)
    assert second.returncode == 4
    assert f"already running with the data folder {kiosk.data} (process {kiosk.process.pid})" in second.stderr
    assert kiosk.stays()


@pytest.fixture
def window(tmp_path: Path, x11_environment: dict[str, str]) -> Iterator[Running]:
    """A kiosk in a window, for trying it out."""
    with running(tmp_path, x11_environment, ["--window", "900x700"]) as kiosk:
        yield kiosk


def test_a_window_to_try_it_out_is_ordinary(window: Running, screen: Screen) -> None:
    about = screen.about(screen.window())
    assert "Width: 900" in about
    assert "Height: 700" in about
    assert "Fullscreen" not in about
    screen.ask_to_close(screen.window())
    assert window.process.wait(120) == 0
    assert window.log.endswith("The kiosk was left.\n")


@pytest.mark.parametrize("size", [(4000, 3000), (900, 4000), (4000, 700)])
def test_a_window_larger_than_the_screen_shrinks_to_it(
    size: tuple[int, int], tmp_path: Path, x11_environment: dict[str, str], screen: Screen
) -> None:
    """Or the hide bar would lie below the screen's edge."""
    with running(tmp_path, x11_environment, ["--window", f"{size[0]}x{size[1]}"]):
        about = screen.about(screen.window())
    assert f"Width: {min(size[0], SCREEN[0])}\n" in about
    assert f"Height: {min(size[1], SCREEN[1])}\n" in about


def test_the_staff_pages_shrink_to_a_small_screen(tmp_path: Path) -> None:
    with virtual_screen(1280, 720) as display:
        environment = environment_on(display, os.environ)
        with running(tmp_path, environment, ["staff"]):
            screen = Screen(environment)
            about = screen.about(screen.window())
    assert "Width: 1280\n" in about
    assert "Height: 720\n" in about


def test_a_window_keeps_the_pointer(window: Running, screen: Screen) -> None:
    screen.do("mousemove", "200", "200")
    window.until(screen.pointer_shows)
