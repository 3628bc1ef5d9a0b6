"""The messages to systemd, over a real socket of the kind it listens on."""

import os
import secrets
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.device.sd_notify import ALIVE, LEAVING, READY, Notifier


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.setblocking(False)
        yield listener


def test_each_message_arrives_as_systemd_reads_it(listening: socket.socket) -> None:
    notifier = Notifier({"NOTIFY_SOCKET": listening.getsockname()})
    for message in (READY, ALIVE, LEAVING):
        notifier.tell(message)
    assert [listening.recv(100) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]


def test_a_socket_without_a_file_is_found() -> None:
    name = f"kiosk-{secrets.token_hex(8)}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(f"\0{name}")
        listener.setblocking(False)
        Notifier({"NOTIFY_SOCKET": f"@{name}"}).tell(READY)
        assert listener.recv(100) == b"READY=1"


@pytest.mark.parametrize("name", ["", "no/path", "vsock:2:1234"])
def test_where_nobody_listens_nothing_happens(name: str, tmp_path: Path) -> None:
    for environ in ({}, {"NOTIFY_SOCKET": name}, {"NOTIFY_SOCKET": str(tmp_path / "gone"), "WATCHDOG_USEC": "9"}):
        Notifier(environ).tell(READY)


def test_a_socket_that_is_full_is_not_waited_for(listening: socket.socket) -> None:
    notifier = Notifier({"NOTIFY_SOCKET": listening.getsockname()})
    for _ in range(10_000):  # far more than its queue holds: a call that waits never returns
        notifier.tell(ALIVE)
    assert listening.recv(100) == b"WATCHDOG=1"


@pytest.mark.parametrize(
    ("period", "seconds"), [("10000000", 10.0), ("2500000", 2.5), ("", 0.0), ("often", 0.0), ("-1", 0.0), ("²", 0.0)]
)
def test_how_often_it_must_be_heard(period: str, seconds: float) -> None:
    assert Notifier({"NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": period}).watchdog_seconds == seconds


def test_a_period_without_a_socket_is_none() -> None:
    assert Notifier({"WATCHDOG_USEC": "10000000"}).watchdog_seconds == 0


def test_children_do_not_speak_in_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"):
        monkeypatch.setenv(name, "1")
    Notifier()
    assert not {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"} & os.environ.keys()
