import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.device import displays
from kiosk.device.displays import X_SOCKETS, X_TCP_PORT, XDisplay, parse_display, require_screen
from kiosk.errors import MachineError
from tests.x11 import environment_on, virtual_screen

UNUSED = 58_000
"""Display numbers from here on are nobody's: their TCP ports would lie near the end of the range."""

X_REFUSAL = b"\x00\x00" + (11).to_bytes(2, sys.byteorder) + (0).to_bytes(2, sys.byteorder) + bytes(2)
"""The first eight bytes of a refused connection (X11 protocol, "Connection Setup")."""

OPENS_A_WINDOW = """
from kiosk.device.displays import require_screen
require_screen()
from PySide6.QtGui import QGuiApplication
print(QGuiApplication([]).platformName())
"""


@pytest.fixture
def refusing_display(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """DISPLAY of an X server that answers everybody with a refusal, however often it is asked."""
    monkeypatch.setattr(displays, "REFUSAL_WAITS", (0.0, 0.0))
    number = UNUSED + os.getpid() % 1000
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(f"\0{X_SOCKETS}{number}")
        server.listen()
        answering = threading.Thread(target=refuse_everybody, args=(server,))
        answering.start()
        yield f":{number}"
        server.shutdown(socket.SHUT_RDWR)
        answering.join()


def refuse_everybody(server: socket.socket) -> None:
    while True:
        try:
            visitor, _ = server.accept()
        except OSError:
            return
        with visitor:
            if visitor.recv(4096):
                visitor.sendall(X_REFUSAL)


@pytest.mark.parametrize(
    ("words", "display"),
    [
        (":0", XDisplay("", 0)),
        (":0.1", XDisplay("", 0)),
        ("unix:3", XDisplay("unix", 3)),
        ("desk.example:10.0", XDisplay("desk.example", 10)),
        ("tcp/desk.example:1", XDisplay("desk.example", 1)),
        ("[::1]:2", XDisplay("::1", 2)),
    ],
)
def test_the_names_of_displays(words: str, display: XDisplay) -> None:
    assert parse_display(words) == display


@pytest.mark.parametrize("words", ["", "0", ":", "desk", ":x", ":-1", ":1x", "\u0663:"])
def test_what_is_no_name_of_a_display(words: str) -> None:
    assert parse_display(words) is None


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": ""}, {"QT_QPA_PLATFORM": "xcb"}])
def test_no_screen_is_a_sentence(environ: dict[str, str]) -> None:
    with pytest.raises(MachineError) as fault:
        require_screen(environ)
    assert fault.value.what == "There is no screen to show the kiosk on."
    assert "python main.py tour" in fault.value.remedy
    assert fault.value.exit_code == 4


@pytest.mark.parametrize("platform", ["offscreen", "eglfs:/dev/fb0", "wayland;offscreen", "linuxfb"])
def test_a_platform_without_x_or_wayland_is_left_to_qt(platform: str) -> None:
    require_screen({"QT_QPA_PLATFORM": platform})


def test_a_display_that_nothing_listens_on() -> None:
    with pytest.raises(MachineError, match=f"The screen :{UNUSED - 1} does not answer"):
        require_screen({"DISPLAY": f":{UNUSED - 1}"})


def test_a_display_on_another_machine_that_nothing_listens_on() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        number = taken.getsockname()[1] - X_TCP_PORT
        assert not XDisplay("127.0.0.1", number).reachable()
        taken.listen()
        assert XDisplay("127.0.0.1", number).reachable()


def test_a_display_that_is_no_name() -> None:
    with pytest.raises(MachineError, match="DISPLAY is set to nonsense, which is not the name of a screen"):
        require_screen({"DISPLAY": "nonsense"})


def test_a_display_that_refuses_this_user(refusing_display: str) -> None:
    with pytest.raises(MachineError) as fault:
        require_screen({"DISPLAY": refusing_display})
    assert fault.value.what == f"The screen {refusing_display} does not let this user in."
    assert "XAUTHORITY" in fault.value.remedy


@pytest.mark.parametrize("platform", ["", "wayland", "wayland-egl;xcb"])
def test_a_wayland_that_nothing_listens_on(tmp_path: Path, platform: str) -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path), "QT_QPA_PLATFORM": platform}
    with pytest.raises(MachineError, match="The screen wayland-7 does not answer"):
        require_screen(environ)


def test_a_wayland_without_a_folder_for_its_socket() -> None:
    with pytest.raises(MachineError, match="does not answer"):
        require_screen({"WAYLAND_DISPLAY": "wayland-7"})


@pytest.mark.parametrize("platform", ["", "wayland", "xcb;wayland"])
def test_a_wayland_that_answers_needs_its_own_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    asked: list[str] = []
    # Loading Qt's Wayland plugin beside the offscreen one of this process is not part of the question.
    monkeypatch.setattr(displays, "require_window_libraries", asked.append)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        for name in ("wayland-7", str(tmp_path / "wayland-7")):
            environ = {"WAYLAND_DISPLAY": name, "XDG_RUNTIME_DIR": str(tmp_path), "QT_QPA_PLATFORM": platform}
            require_screen(environ)
    assert asked == ["wayland", "wayland"]


def test_x_takes_over_from_a_wayland_that_is_gone(refusing_display: str) -> None:
    with pytest.raises(MachineError, match="does not let this user in"):
        require_screen({"WAYLAND_DISPLAY": "wayland-7", "DISPLAY": refusing_display})


@pytest.mark.x11
def test_a_bare_screen_is_let_through_and_qt_opens_it_time_after_time(x11_display: str) -> None:
    # A server of its own (``x11_display`` only says whether there can be one): nobody else is connected, so it starts
    # anew each time the kiosk leaves.
    with virtual_screen(640, 480) as display:
        runs = [
            subprocess.run(
                [sys.executable, "-c", OPENS_A_WINDOW],
                env=environment_on(display, os.environ),
                capture_output=True,
                text=True,
                check=False,
            )
            for _ in range(5)
        ]
    assert [(run.returncode, run.stdout, run.stderr) for run in runs] == [(0, "xcb\n", "")] * 5
