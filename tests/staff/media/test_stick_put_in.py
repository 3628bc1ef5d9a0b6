"""A stick that is put in while somebody is asked for a place shows by itself."""

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.staff.parts.asking import FolderChoice
from tests.staff.given import rows

STICK = Path("/media/amina/STICK")


def test_it_is_looked_for_while_somebody_is_asked_and_no_longer(qtbot: QtBot) -> None:
    owner, there, looks = QObject(), list[Path](), list[int]()
    choice = FolderChoice(owner, look_every=1)

    def look() -> None:
        looks.append(len(there))
        choice.offer(there)

    taken: list[Path] = []
    choice.ask("Where is the picture?", look, taken.append)
    assert choice.property("words").startswith("Put the stick in now.")
    there.append(STICK)
    qtbot.waitUntil(lambda: [each.name for each in rows(choice, "places")] == ["STICK"])
    choice.choose(str(STICK))
    assert taken == [STICK]
    looked = len(looks)
    choice.look_again()
    assert len(looks) == looked


def test_a_look_that_is_on_its_way_is_waited_for(qtbot: QtBot) -> None:
    owner, looks = QObject(), list[int]()
    choice = FolderChoice(owner, look_every=1)
    choice.ask("Where?", lambda: looks.append(1), lambda place: None)
    other = FolderChoice(owner, look_every=1)
    others: list[int] = []

    def answered() -> None:
        others.append(1)
        other.offer(())

    other.ask("Where?", answered, lambda place: None)
    # The other one has looked many times by then.
    qtbot.waitUntil(lambda: len(others) > 5)
    assert looks == [1]
    assert choice.property("words") == "Looking for sticks and folders…"
