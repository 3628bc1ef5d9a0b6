"""What a screen reader is told over the bus of a real desktop, by a kiosk of its own on a real screen."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

from tests.running import PATIENCE, running

pytestmark = pytest.mark.x11

NEEDED = {
    "dbus-daemon": "dbus",
    "busctl": "systemd",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
"""What starts the buses and asks them, and the package of Debian that each is in."""

PROPERTIES = "org.freedesktop.DBus.Properties"
ACCESSIBLE, ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
LAUNCHER = ("org.a11y.Bus", "/org/a11y/bus")
DESKTOP = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
Part = tuple[str, str]
"""A thing on the bus: whose it is, and its path there."""


class Reader:
    """Somebody who reads by ear, on the buses of a session of its own."""

    def __init__(self, session: str) -> None:
        self._bus = QDBusConnection.connectToBus(session, "session")
        for wanted in ("IsEnabled", "ScreenReaderEnabled"):
            self._call(LAUNCHER, PROPERTIES, "Set", "org.a11y.Status", wanted, QDBusVariant(True))
        address = self._call(LAUNCHER, "org.a11y.Bus", "GetAddress")
        self._address = str(address)
        self._bus = QDBusConnection.connectToBus(self._address, "reader")

    def close(self) -> None:
        """Go."""
        for name in ("reader", "session"):
            QDBusConnection.disconnectFromBus(name)

    def _call(self, part: Part, interface: str, method: str, *arguments: Any) -> Any:
        message = QDBusMessage.createMethodCall(*part, interface, method)
        message.setArguments(list(arguments))
        answer = self._bus.call(message)
        assert answer.type() == QDBusMessage.MessageType.ReplyMessage, answer.errorMessage()
        return answer.arguments()[0] if answer.arguments() else None

    def _children(self, part: Part) -> list[Part]:
        """What lies in a thing; of ``busctl``, since PySide cannot read lists of pairs."""
        command = ["busctl", f"--address={self._address}", "--json=short", "call", *part, ACCESSIBLE, "GetChildren"]
        told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE).stdout
        return [(whose, path) for whose, path in json.loads(told)["data"][0]]

    def started(self) -> bool:
        """Whether a program has come."""
        return self._children(DESKTOP) != []

    def there(self) -> dict[tuple[str, str], Part]:
        """Everything of the one program that is there, by its role and name; what is invisible has no size."""
        found = {}
        for application in self._children(DESKTOP):
            for window in self._children(application):
                for part in self._children(window):
                    if self._call(part, "org.a11y.atspi.Component", "GetSize") > 0:
                        name = self._call(part, PROPERTIES, "Get", ACCESSIBLE, "Name")
                        found[self._call(part, ACCESSIBLE, "GetRoleName"), name.variant()] = part
        return found

    def came(self, pressed: str, wanted: tuple[str, str]) -> bool:
        """Whether ``wanted`` is there; else press the button of that name: a page that has just come takes no press."""
        there = self.there()
        if wanted not in there and ("push button", pressed) in there:
            self.press(there["push button", pressed])
        return wanted in there

    def press(self, part: Part) -> None:
        """Do what a touch would."""
        assert self._call(part, ACTION, "DoAction", 0)


@pytest.fixture
def session_bus(x11_environment: dict[str, str]) -> Iterator[str]:
    """Address of a session bus of our own."""
    missing = {package for program, package in NEEDED.items() if shutil.which(program) is None}
    if missing and "CI" not in os.environ:
        pytest.skip(f"not installed: {', '.join(sorted(missing))}; in CI this is a failure")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=x11_environment) as bus:
        assert bus.stdout is not None
        yield bus.stdout.readline().strip()
        bus.terminate()


@pytest.fixture
def reader(qapp: object, session_bus: str) -> Iterator[Reader]:
    reader = Reader(session_bus)
    yield reader
    reader.close()


START = ("Start", "Hello. What would you like to know?", "heading")
WALK = (
    ("Safety and support", "What is happening?", "heading"),
    ("Someone hurts or controls me", "Someone hurts or controls me", "heading"),
    ("National Domestic Abuse Helpline", "0808 2000 247", "label"),
    ("999", "In danger now?", "heading"),
    START,
    ("About this kiosk", "About this kiosk", "heading"),
    START,
    ("Languages", "Help in other languages", "heading"),
    START,
    ("Ask for help here", "Please help me.", "heading"),
    START,
    ("Practise hiding", "Try hiding the screen now", "heading"),
    START,
    ("What is consent?", "What is consent?", "heading"),
    START,
    ("Have your say", "Have your say", "heading"),
    ("Five short questions about how safe you feel here", "How safe do you feel here?", "heading"),
    START,
    ("Getting involved", "Getting involved", "heading"),
    ("Operation Advisory", "Who can help", "heading"),
    ("Four questions. Nothing is kept.", "Talk to someone", "heading"),
    START,
    ("Find", "What are you looking for?", "text"),
)
"""What is pressed on one scene after the other, and what the next one says, and as what."""


def test_a_screen_reader_is_told_of_each_scene_and_after_hiding_of_the_venue_page_alone(
    reader: Reader, session_bus: str, x11_environment: dict[str, str], tmp_path: Path
) -> None:
    environment = x11_environment | {"DBUS_SESSION_BUS_ADDRESS": session_bus}
    with running(tmp_path, environment, ["--window", "1280x720", "--open", "start"]) as kiosk:
        kiosk.until(reader.started)
        seen = set(reader.there())
        last = ("heading", "Hello. What would you like to know?")
        for pressed, name, role in WALK:
            kiosk.until(lambda: reader.came(pressed, (role, name)))  # noqa: B023 - asked at once
            page = set(reader.there())
            assert last not in page
            seen |= page
            last = (role, name)
        kiosk.until(lambda: reader.came("money", ("push button", "Financial Support Line")))
        reader.press(reader.there()["push button", "Hide this screen"])
        kiosk.until(lambda: ("push button", "Touch here to start") in reader.there())
        venue = reader.there()
        assert ("heading", "Ashcombe Library") in venue
        assert seen & set(venue) == set()
