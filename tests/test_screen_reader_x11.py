"""What a screen reader is told over the bus of a real desktop, by a kiosk of its own on a real screen."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

from kiosk.content.catalogue import merge
from kiosk.content.starter import starter_editions
from kiosk.device.paths import DataFolder
from kiosk.staff.shell import sections
from kiosk.startup.content_source import open_store
from kiosk.store.people import People
from tests.running import PATIENCE, running
from tests.screens.accessible import tree
from tests.screens.layout import draw
from tests.staff.fake_people import PIN
from tests.store.samples import noon
from tests.visitor.conftest import _typefaces, main_window
from tests.visitor.kiosks import NOW, KioskMaker

__all__ = ["_typefaces", "main_window"]

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
SHOWING = 1 << 25
"""ATSPI_STATE_SHOWING (at-spi2-core, atspi-constants.h), in the first of its two numbers."""
Part = tuple[str, str]
"""A thing on the bus: whose it is, and its path there."""


class GoneError(Exception):
    """A thing that was told of a moment ago is there no more: the page was turned."""


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
        if answer.errorName() == "org.freedesktop.DBus.Error.UnknownObject":
            raise GoneError
        assert answer.type() == QDBusMessage.MessageType.ReplyMessage, answer.errorMessage()
        return answer.arguments()[0] if answer.arguments() else None

    def _asked(self, part: Part, method: str) -> Any:
        """What ``busctl`` is told, since PySide cannot read lists of pairs or of numbers."""
        command = ["busctl", f"--address={self._address}", "--json=short", "call", *part, ACCESSIBLE, method]
        told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE).stdout
        return json.loads(told)["data"][0]

    def _children(self, part: Part) -> list[Part]:
        """What lies in a thing."""
        return [(whose, path) for whose, path in self._asked(part, "GetChildren")]

    def _shows(self, window: Part) -> bool:
        """Whether a window is on the screen: the one that the preview is a picture of never is."""
        return bool(self._asked(window, "GetState")[0] & SHOWING)

    def started(self) -> bool:
        """Whether a program has come."""
        return self._children(DESKTOP) != []

    def there(self) -> dict[tuple[str, str], Part]:
        """Everything of the one program that is there, by its role and name; what is invisible has no size."""
        found = {}
        for application in self._children(DESKTOP):
            for window in filter(self._shows, self._children(application)):
                for part in self._children(window):
                    with suppress(GoneError):
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


START = ("Start", "Hello. What would you like to know?", "heading", "start")
WALK = (
    ("Safety and support", "What is happening?", "heading", "support"),
    ("Someone hurts or controls me", "Someone hurts or controls me", "heading", "topic/someone-hurts-or-controls-me"),
    ("National Domestic Abuse Helpline", "0808 2000 247", "label", "service/national-domestic-abuse-helpline"),
    ("999", "In danger now?", "heading", "emergency"),
    START,
    ("About this kiosk", "About this kiosk", "heading", "about"),
    START,
    ("Languages", "Help in other languages", "heading", "topic/help-in-other-languages"),
    START,
    ("Ask for help here", "Please help me.", "heading", "ask"),
    START,
    ("Practise hiding", "Try hiding the screen now", "heading", "practise"),
    START,
    ("What is consent?", "What is consent?", "heading", "topic/what-is-consent"),
    START,
    ("Have your say", "Have your say", "heading", "topic/have-your-say"),
    (
        "Five short questions about how safe you feel here",
        "How safe do you feel here?",
        "heading",
        "survey/feelings-of-safety",
    ),
    START,
    ("Getting involved", "Getting involved", "heading", "topic/getting-involved"),
    ("Operation Advisory", "Who can help", "heading", "campaign/operation-advisory"),
    ("Four questions. Nothing is kept.", "Talk to someone", "heading", "questions/operation-advisory"),
    START,
    ("Find", "What are you looking for?", "text", "find"),
)
"""What is pressed on one scene after the other, what the next one says, and as what, and which it is."""


def test_a_screen_reader_is_told_of_each_scene_and_after_hiding_of_the_venue_page_alone(
    main_window: KioskMaker, reader: Reader, session_bus: str, x11_environment: dict[str, str], tmp_path: Path
) -> None:
    environment = x11_environment | {"DBUS_SESSION_BUS_ADDRESS": session_bus}
    # That this says all that is drawn, and nothing else, is a law of its own (``tests/screens``).
    drawn = main_window(catalogue=merge(starter_editions()))
    drawn.wake()
    with running(tmp_path, environment, ["--window", "1280x720", "--open", "start", "--now", NOW.isoformat()]) as kiosk:
        kiosk.until(reader.started)
        seen = set(reader.there())
        last = ("heading", "Hello. What would you like to know?")
        for pressed, name, role, route in WALK:
            kiosk.until(lambda: reader.came(pressed, (role, name)))  # noqa: B023 - asked at once
            page = set(reader.there())
            assert last not in page
            drawn.session.open(route)
            drawn.be_settled()
            draw(drawn)
            here = {node.name for node in tree(drawn.window)}
            kiosk.until(lambda: {each for _, each in reader.there()} | {""} == here | {""})  # noqa: B023 - asked at once
            seen |= page
            last = (role, name)
        kiosk.until(lambda: reader.came("money", ("push button", "Financial Support Line")))
        reader.press(reader.there()["push button", "Hide this screen"])
        kiosk.until(lambda: ("push button", "Touch here to start") in reader.there())
        venue = reader.there()
        assert ("heading", "Ashcombe Library") in venue
        assert seen & set(venue) == set()


MANAGER = "Sam"
SECTIONS = {
    "overview": ("heading", "What visitors see"),
    "services": ("push button", "Add a service"),
    "topics": ("push button", "Add a topic"),
    "campaigns": ("push button", "Add a campaign"),
    "guides": ("push button", "Add a guided check"),
    "venue": ("heading", "Opening hours"),
    "media": ("push button", "Add a picture, film or recording"),
    "translations": ("push button", "Choose the languages"),
    "publish": ("push button", "History"),
    "usage": ("label", "Nothing has been counted yet. Once visitors open topics, the numbers for each month are here."),
    "people": ("push button", "Add a person"),
    "settings": ("check box", "Less motion"),
}
"""By section, something that no other has."""


def test_a_screen_reader_is_told_of_each_section_of_the_staff_pages(
    reader: Reader, session_bus: str, x11_environment: dict[str, str], tmp_path: Path
) -> None:
    environment = x11_environment | {"DBUS_SESSION_BUS_ADDRESS": session_bus}
    with closing(open_store(DataFolder.open(tmp_path).root, noon, None).store) as store:
        People(store, noon).add(MANAGER, "manager", PIN, MANAGER)
    with running(tmp_path, environment, ["staff"]) as kiosk:
        kiosk.until(reader.started)
        kiosk.until(lambda: ("push button", "Unlock") in reader.there())
        none, digits = ("label", "0 digits typed"), reader.there()

        def typed() -> bool:
            reader.press(digits["push button", "0"])
            return none not in reader.there()

        # A page that has just come takes no press. What is struck twice in a moment counts once: of the PIN it is none.
        kiosk.until(typed)
        kiosk.until(lambda: reader.came("Delete", none))
        for digit in PIN:
            reader.press(digits["push button", digit])
        kiosk.until(lambda: ("label", f"{len(PIN)} digits typed") in reader.there())
        reader.press(digits["push button", "Unlock"])
        for section in sections.SECTIONS:
            name, own = sections.section_label(section.key), SECTIONS[section.key]
            kiosk.until(lambda: reader.came(name, own))  # noqa: B023 - asked at once
            there = set(reader.there())
            assert ("push button", "Hide this screen") in there
            assert {other for other in SECTIONS.values() if other != own} & there == set(), name
        reader.press(reader.there()["push button", "Hide this screen"])
        kiosk.until(lambda: ("heading", "Ashcombe Library") in reader.there())
        assert {*SECTIONS.values()} & set(reader.there()) == set()
