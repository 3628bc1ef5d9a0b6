import ctypes
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes import c_char_p, c_int, c_ulong, c_void_p
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from kiosk.device.awake import Together, for_this_machine
from kiosk.device.awake_linux import APPLICATION_NAME, REASON, DesktopInhibit, XSuspend
from kiosk.device.awake_windows import ExecutionState
from kiosk.device.displays import require_screen

BLANK_SECONDS = 1
PATIENCE_SECONDS = 10.0
WATCHED_SECONDS = 2.0
"""Twice the time after which the screen would have gone dark."""

HOLDER = """
import sys
from kiosk.device.awake_linux import XSuspend
XSuspend(sys.argv[1]).hold()
print("held", flush=True)
sys.stdin.read()
"""


class BlankingScreen:
    """An X screen set to go dark after a second, and a second connection to it that is told when it does."""

    def __init__(self, display: str) -> None:
        self._x11, self._saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
        self._x11.XOpenDisplay.restype = c_void_p
        self._x11.XOpenDisplay.argtypes = (c_char_p,)
        self._x11.XDefaultRootWindow.restype = c_ulong
        self._x11.XSetScreenSaver.argtypes = (c_void_p, c_int, c_int, c_int, c_int)
        for name in ("XDefaultRootWindow", "XConnectionNumber", "XResetScreenSaver", "XCloseDisplay"):
            getattr(self._x11, name).argtypes = (c_void_p,)
        self._x11.XSync.argtypes = (c_void_p, c_int)
        self._saver.XScreenSaverSelectInput.argtypes = (c_void_p, c_ulong, c_ulong)
        require_screen({"DISPLAY": display})  # waits out a server that starts anew because a test before this one left
        self._display = self._x11.XOpenDisplay(display.encode())
        self._saver.XScreenSaverSelectInput(self._display, self._x11.XDefaultRootWindow(self._display), 1)
        self._set(BLANK_SECONDS)

    def goes_dark_within(self, seconds: float) -> bool:
        """Whether it goes dark within ``seconds`` from now, as if it had been touched just now."""
        self._x11.XResetScreenSaver(self._display)
        self._x11.XSync(self._display, True)
        told, _, _ = select.select([self._x11.XConnectionNumber(self._display)], [], [], seconds)
        return bool(told)

    def close(self) -> None:
        """Set it back to never going dark, and leave."""
        self._set(0)
        self._x11.XCloseDisplay(self._display)

    def _set(self, seconds: int) -> None:
        self._x11.XSetScreenSaver(self._display, seconds, 0, 1, 1)
        self._x11.XSync(self._display, True)


@pytest.fixture
def blanking_screen(x11_display: str) -> Iterator[BlankingScreen]:
    screen = BlankingScreen(x11_display)
    yield screen
    screen.close()


@pytest.fixture
def session_bus() -> Iterator[str]:
    """Address of a session bus of our own."""
    if shutil.which("dbus-daemon") is None and "CI" not in os.environ:
        pytest.skip("dbus-daemon is not installed; in CI this is a failure")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as bus:
        assert bus.stdout is not None
        yield bus.stdout.readline().strip()
        bus.terminate()


# The stub of ClassInfo says that its values are dictionaries and that it cannot decorate; neither is so.
@cast(Any, ClassInfo)(**{"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class Desktop(QObject):
    """A desktop's screen saver service, as far as it is asked for."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.inhibited: list[tuple[str, str]] = []
        self._bus = QDBusConnection.connectToBus(address, "desktop")
        everything = QDBusConnection.RegisterOption.ExportAllSlots
        assert self._bus.registerService("org.freedesktop.ScreenSaver")
        assert self._bus.registerObject("/org/freedesktop/ScreenSaver", self, everything)

    @Slot(str, str, result="uint")
    def Inhibit(self, application: str, reason: str) -> int:
        self.inhibited.append((application, reason))
        return 1

    def connections(self) -> int:
        """How many are connected to the bus, this service among them."""
        names = self._bus.interface().call("ListNames").arguments()[0]
        return sum(name.startswith(":") for name in names)


@pytest.fixture
def desktop(qapp: QObject, session_bus: str) -> Iterator[Desktop]:
    service = Desktop(session_bus)
    yield service
    QDBusConnection.disconnectFromBus("desktop")


@pytest.mark.x11
def test_a_screen_that_is_held_does_not_go_dark_and_one_released_does(
    blanking_screen: BlankingScreen, x11_display: str
) -> None:
    awake = XSuspend(x11_display)
    awake.hold()
    awake.hold()
    assert not blanking_screen.goes_dark_within(WATCHED_SECONDS)
    awake.release()
    assert blanking_screen.goes_dark_within(PATIENCE_SECONDS)
    awake.release()


@pytest.mark.x11
def test_a_killed_kiosk_does_not_keep_the_screen_lit(blanking_screen: BlankingScreen, x11_display: str) -> None:
    command = [sys.executable, "-c", HOLDER, x11_display]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        holder.kill()
        holder.wait()
        assert blanking_screen.goes_dark_within(PATIENCE_SECONDS)


def test_a_screen_that_is_not_there_is_passed_over() -> None:
    awake = XSuspend(":57999")
    awake.hold()
    awake.release()


def test_a_system_without_the_library_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def lacking(name: str) -> None:
        asked.append(name)
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(ctypes, "CDLL", lacking)
    awake = XSuspend(":0")
    awake.hold()
    awake.release()
    assert asked == ["libX11.so.6"]


def test_the_desktop_is_asked_and_let_go(qtbot: QtBot, desktop: Desktop) -> None:
    nowhere = DesktopInhibit("unix:path=/proc/no-bus")  # one that failed before says nothing about the next
    nowhere.hold()
    nowhere.release()
    before = desktop.connections()
    awake = DesktopInhibit(desktop.address)
    awake.hold()
    qtbot.waitUntil(lambda: bool(desktop.inhibited))
    assert desktop.inhibited == [(APPLICATION_NAME, REASON)]
    assert desktop.connections() == before + 1
    awake.release()
    qtbot.waitUntil(lambda: desktop.connections() == before)
    awake.hold()
    qtbot.waitUntil(lambda: len(desktop.inhibited) == 2)
    awake.release()


@pytest.mark.parametrize(
    ("environ", "kinds"),
    [
        ({}, []),
        ({"DISPLAY": ":0"}, [XSuspend]),
        ({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}, [DesktopInhibit]),
        ({"DISPLAY": ":0", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}, [DesktopInhibit, XSuspend]),
    ],
)
def test_a_machine_is_asked_in_every_way_it_has(environ: dict[str, str], kinds: list[type]) -> None:
    awake = for_this_machine(environ)
    assert isinstance(awake, Together)
    assert [type(way) for way in awake.ways] == kinds


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Windows as far as it is asked here: the states that were set, in order."""
    states: list[int] = []

    def set_state(state: ctypes.c_uint) -> None:
        states.append(state.value)

    kernel = SimpleNamespace(kernel32=SimpleNamespace(SetThreadExecutionState=set_state))
    monkeypatch.setattr(ctypes, "windll", kernel, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    return states


def test_windows_is_told_that_the_display_is_in_use(windows: list[int]) -> None:
    awake = for_this_machine({})
    assert isinstance(awake, ExecutionState)
    awake.hold()
    awake.release()
    assert windows == [0x8000_0003, 0x8000_0000]


def test_an_unknown_system_is_asked_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    awake = for_this_machine({"DISPLAY": ":0"})
    assert isinstance(awake, Together)
    assert awake.ways == ()


def test_words_on_show_name_no_subject() -> None:
    assert (APPLICATION_NAME, REASON) == ("Community Kiosk", "The public screen is on show.")
