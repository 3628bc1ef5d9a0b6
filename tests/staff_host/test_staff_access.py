"""Who is let in to the staff room when, and what they find where it cannot be opened."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMetaObject
from pytestqt.qtbot import QtBot

from kiosk import app
from kiosk.app import Kiosk
from kiosk.errors import MachineError
from kiosk.visitor.routes import Route
from tests.houses import IN_A_WINDOW, House, held_back, venue_name

BROKEN = MachineError("The disk could not be read.", "Have it checked.")


@pytest.fixture(autouse=True)
def started_before(house: House) -> None:
    """The kiosk is not new: nobody is offered the set-up."""
    house.start()
    house.leave()


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    return held_back(monkeypatch)


def waits(kiosk: Kiosk) -> bool:
    """Whether somebody will be let in as soon as it can be opened."""
    return kiosk.staff_access._waits


def ask(kiosk: Kiosk, qtbot: QtBot) -> None:
    """Hold the name while the database is still being opened."""
    kiosk.main_window.ask_for_staff()
    qtbot.waitUntil(lambda: waits(kiosk))


def test_whoever_asks_early_is_let_in_once_it_is_open(
    house: House, qtbot: QtBot, late: list[Callable[[], None]]
) -> None:
    kiosk = house.start()
    ask(kiosk, qtbot)
    late[0]()
    qtbot.waitUntil(lambda: kiosk.staff_access.room is not None)


@pytest.mark.parametrize("leave", ["visit", "visit and hide", "hide"])
def test_whoever_asked_early_and_went_away_interrupts_nobody(
    house: House, qtbot: QtBot, late: list[Callable[[], None]], leave: str
) -> None:
    kiosk = house.start()
    ask(kiosk, qtbot)
    if "visit" in leave:
        kiosk.main_window.open(Route("topic", "what-is-consent"))
    if "hide" in leave:
        kiosk.main_window.hide()
    qtbot.waitUntil(lambda: not waits(kiosk))
    late[0]()
    answered: list[None] = []
    kiosk.jobs.read(lambda: None, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert kiosk.staff_access.room is None
    assert (kiosk.main_window.visits.current is not None) == (leave == "visit")


def test_an_offer_to_set_up_does_not_interrupt_a_visitor(
    house: House, qtbot: QtBot, late: list[Callable[[], None]]
) -> None:
    kiosk = house.start(app.Options(window=(1280, 720), now=IN_A_WINDOW.now, offers_setup=True))
    kiosk.main_window.open(Route("topic", "what-is-consent"))
    late[0]()
    answered: list[None] = []
    kiosk.jobs.read(lambda: None, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert kiosk.staff_access.room is None
    assert kiosk.main_window.visits.current is not None


@pytest.mark.parametrize("fault", [BROKEN, ValueError("secret words")], ids=["the machine", "ours"])
@pytest.mark.parametrize("early", [False, True])
def test_where_it_cannot_be_opened_that_is_said_and_the_hide_bar_leads_away(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fault: Exception, early: bool
) -> None:
    def refuse(*_: object) -> None:
        raise fault

    monkeypatch.setattr(app, "open_store", refuse)
    kiosk = house.start(app.Options(window=(1280, 720), now=IN_A_WINDOW.now, staff=early))
    if not early:
        kiosk.main_window.ask_for_staff()
    qtbot.waitUntil(lambda: kiosk.staff_access.closed_room is not None)
    closed = kiosk.staff_access.closed_room
    assert closed is not None
    said = f"{closed.property('what')} {closed.property('remedy')}"
    assert said == str(BROKEN) if fault is BROKEN else "fault of its own" in said and "secret" not in said
    window = kiosk.main_window.window
    with qtbot.waitSignal(window.staffGone):  # type: ignore[attr-defined]  # declared in Main.qml
        kiosk.main_window.hide()
    assert venue_name(kiosk) == "Ashcombe Library"
    QMetaObject.invokeMethod(kiosk.main_window.window, "wake")
    assert kiosk.main_window.visits.current is not None, "visitors go on"


def test_a_folder_that_cannot_be_written_to_is_said_too(house: House, qtbot: QtBot) -> None:
    kiosk = house.start(fault=MachineError("The disk is nearly full.", "Remove files."))
    kiosk.main_window.ask_for_staff()
    qtbot.waitUntil(lambda: kiosk.staff_access.closed_room is not None)
    closed = kiosk.staff_access.closed_room
    assert closed is not None
    assert closed.property("what") == "The disk is nearly full."
