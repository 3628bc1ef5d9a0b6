"""systemd hears of the kiosk as long as it draws, and of nothing else."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.device.sd_notify import ALIVE, Notifier
from kiosk.window import render_watchdog
from kiosk.window.render_watchdog import SIGNS_PER_PERIOD, RenderWatchdog, has_screen
from tests.running import PATIENCE, child, running

PERIOD = 0.2


class Heard(Notifier):
    """What systemd would have heard."""

    def __init__(self, seconds: float = PERIOD) -> None:
        super().__init__({})
        self.watchdog_seconds = seconds
        self.messages: list[str] = []

    def tell(self, message: str) -> None:
        self.messages.append(message)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QQuickWindow]:
    shown = QQuickWindow()
    shown.show()
    qtbot.waitUntil(shown.isExposed)
    yield shown
    shown.destroy()


def frames(window: QQuickWindow) -> list[None]:
    drawn: list[None] = []
    window.frameSwapped.connect(lambda: drawn.append(None))
    return drawn


def let_pass(qtbot: QtBot, periods: int) -> None:
    """The event loop turns, as a timer of its own shows, for so many periods of the watchdog."""
    turns: list[None] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(None))
    timer.start(round(PERIOD * 1000 / SIGNS_PER_PERIOD))
    qtbot.waitUntil(lambda: len(turns) >= periods * SIGNS_PER_PERIOD)


def test_a_still_page_goes_on_giving_signs_of_life(qtbot: QtBot, window: QQuickWindow) -> None:
    drawn, heard = frames(window), Heard()
    watchdog = RenderWatchdog(window, heard)
    qtbot.waitUntil(lambda: len(heard.messages) >= 3)
    assert set(heard.messages) == {ALIVE}
    assert len(drawn) >= len(heard.messages)
    watchdog.stop()


def test_a_renderer_that_draws_nothing_gives_none(qtbot: QtBot, window: QQuickWindow) -> None:
    window.hide()
    drawn, heard = frames(window), Heard()
    watchdog = RenderWatchdog(window, heard)
    let_pass(qtbot, 5)
    assert heard.messages == drawn == []
    window.show()
    qtbot.waitUntil(lambda: bool(heard.messages))
    watchdog.stop()


def test_without_a_screen_a_thread_that_turns_is_enough(
    qtbot: QtBot, window: QQuickWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert has_screen(window)
    monkeypatch.setattr(render_watchdog, "has_screen", lambda _: False)
    window.hide()
    heard = Heard()
    watchdog = RenderWatchdog(window, heard)
    qtbot.waitUntil(lambda: len(heard.messages) >= 3)
    watchdog.stop()


def test_where_nobody_listens_no_frame_is_asked_for(qtbot: QtBot, window: QQuickWindow) -> None:
    let_pass(qtbot, 1)
    drawn = frames(window)
    RenderWatchdog(window, Heard(0))
    let_pass(qtbot, 5)
    assert drawn == []


def test_after_it_was_stopped_it_is_silent(qtbot: QtBot, window: QQuickWindow) -> None:
    heard = Heard()
    watchdog = RenderWatchdog(window, heard)
    qtbot.waitUntil(lambda: bool(heard.messages))
    watchdog.stop()
    let_pass(qtbot, 1)
    so_far = len(heard.messages)
    let_pass(qtbot, 3)
    assert len(heard.messages) == so_far


HANGS = """
import threading
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from kiosk.device.sd_notify import Notifier
from kiosk.window.render_watchdog import RenderWatchdog

application = QGuiApplication([])
window = QQuickWindow()
window.show()
watchdog = RenderWatchdog(window, Notifier())

def hang():
    print("hangs", flush=True)
    threading.Event().wait()

QTimer.singleShot(2000, hang)
application.exec()
"""


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(PATIENCE)
        yield listening


def service(listener: socket.socket) -> dict[str, str]:
    """The environment of a service that must be heard every 0.2 s."""
    return {**os.environ, "NOTIFY_SOCKET": listener.getsockname(), "WATCHDOG_USEC": str(round(PERIOD * 1_000_000))}


def test_a_gui_thread_that_hangs_is_not_heard_of(listener: socket.socket) -> None:
    with child([sys.executable, "-c", HANGS], env=service(listener), stdout=subprocess.PIPE) as process:
        assert listener.recv(100) == b"WATCHDOG=1"
        assert process.stdout is not None
        assert process.stdout.readline() == "hangs\n"
        listener.setblocking(False)
        with pytest.raises(BlockingIOError):
            while True:
                listener.recv(100)
        listener.settimeout(PERIOD * 5)
        with pytest.raises(TimeoutError):
            listener.recv(100)
        assert process.poll() is None


def test_a_kiosk_is_ready_at_its_first_frame_alive_from_then_on_and_says_that_it_leaves(
    listener: socket.socket, tmp_path: Path
) -> None:
    with running(tmp_path / "data", service(listener)) as kiosk:
        assert [listener.recv(100) for _ in range(4)] == [b"READY=1", *[b"WATCHDOG=1"] * 3]
        assert kiosk.leave() == 0
    last = b""
    listener.setblocking(False)
    while last != b"STOPPING=1":
        last = listener.recv(100)
    with pytest.raises(BlockingIOError):
        listener.recv(100)
