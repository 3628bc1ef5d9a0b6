import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QSocketNotifier
from pytestqt.qtbot import QtBot

from kiosk.device.leaving import Leaving
from tests.running import PATIENCE, child

# The event loop idles: no timer, no Python code to run between two instructions.
IDLE_APPLICATION = """
import signal, sys
for name in ("SIGTERM", "SIGINT", "SIGHUP"):
    signal.signal(getattr(signal, name), signal.SIG_DFL)
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.device.leaving import Leaving

application = QCoreApplication([])
leaving = Leaving(lambda: application.exit(7))
QTimer.singleShot(0, lambda: print("idle", flush=True))
code = application.exec()
leaving.close()
print("left", flush=True)
sys.exit(code)
"""


REQUESTS = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP]


@pytest.fixture(params=[False, True], ids=["in front", "in the background"])
def ignored(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests are also run in a shell's background, or by ``nohup``: what is ignored there, a child ignores too."""
    before = {number: signal.getsignal(number) for number in REQUESTS}
    if request.param:
        for number in REQUESTS:
            signal.signal(number, signal.SIG_IGN)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("ignored")
@pytest.mark.parametrize("number", REQUESTS)
def test_an_idle_application_leaves_when_asked(number: signal.Signals) -> None:
    with child([sys.executable, "-c", IDLE_APPLICATION], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "idle\n"
        process.send_signal(number)
        words, _ = process.communicate(timeout=PATIENCE)
    assert words == "left\n"
    assert process.returncode == 7


def heard(leaving: Leaving) -> QSocketNotifier:
    """What tells ``leaving`` that a signal came."""
    notifier = leaving.findChild(QSocketNotifier)
    assert notifier is not None
    return notifier


def test_only_the_first_of_many_requests_is_carried_out(qtbot: QtBot) -> None:
    asked: list[str] = []
    leaving = Leaving(lambda: asked.append("leave"))
    os.kill(os.getpid(), signal.SIGTERM)
    os.kill(os.getpid(), signal.SIGHUP)
    qtbot.waitUntil(lambda: bool(asked))
    with qtbot.waitSignal(heard(leaving).activated):
        os.kill(os.getpid(), signal.SIGTERM)
    leaving.close()
    assert asked == ["leave"]


def test_closing_gives_the_signals_back(qapp: QObject) -> None:
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    leaving = Leaving(lambda: None)
    assert signal.getsignal(signal.SIGTERM) is not before[0]
    leaving.close()
    leaving.close()
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)] == before
    assert signal.set_wakeup_fd(-1) == -1


def test_a_request_that_is_ignored_stays_ignored(qapp: QObject) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        leaving = Leaving(lambda: None)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        leaving.close()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_other_signals_are_not_taken_for_a_request(qtbot: QtBot) -> None:
    asked: list[str] = []
    before = signal.signal(signal.SIGUSR1, lambda number, frame: None)
    leaving = Leaving(lambda: asked.append("leave"))
    try:
        with qtbot.waitSignal(heard(leaving).activated):
            os.kill(os.getpid(), signal.SIGUSR1)
    finally:
        leaving.close()
        signal.signal(signal.SIGUSR1, before)
    assert asked == []
