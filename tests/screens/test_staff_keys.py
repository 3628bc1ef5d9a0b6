"""The staff pages by keys alone: every stop of every page is in sight, and sheets hold the keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.screens import accessible, focus
from tests.screens.accessible import tree
from tests.screens.focus import reach, round_by, stop_of, strike
from tests.screens.layout import Layout, script
from tests.staff.rooms import PlayedRoom, until

Key = Qt.Key

UNREACHED = {
    "\N{MINUS SIGN}": "the field beside it says the same, typed",
    "+": "so it does",
}
"""What is pressed and is no stop, and why."""


THE_SAME = {
    "Topics": "a form as that of a service is, only longer",
    "Campaigns": "so it is",
    "Checks and surveys": "so it is",
}
"""Sections that are not gone through, and why."""


@pytest.fixture(scope="module")
def room(qapp: object) -> Iterator[PlayedRoom]:
    """One staff room for all of these."""
    room = PlayedRoom()
    yield room
    room.close()


def drawn(room: PlayedRoom) -> Layout:
    """What is drawn now."""
    room.window.grabWindow()
    return Layout.told(room.ask(f"({script()})(root)"))


def layout_of(room: PlayedRoom) -> Layout:
    """The same; of what is pressed, what can be."""
    layout = drawn(room)
    able = room.ask("buttons().map(place)")
    at = {(round(x), round(y)) for x, y, _, _ in able}
    free = tuple(one for one in layout.targets if (round(one.rect.left), round(one.rect.top)) in at)
    return replace(layout, targets=free)


def go(room: PlayedRoom, place: str) -> None:
    """Touch a place of the sidebar, and wait until what its page asks the worker for has come."""
    room.go(place)
    answers: list[None] = []
    room.jobs.read(lambda: None, answers.append)
    until(lambda: answers != [])
    room.drawn()


def test_every_stop_of_every_page(room: PlayedRoom) -> None:
    wrong = []
    places = [row.label for row in room.shell.property("sections").rows]
    for place in places:
        if place in THE_SAME:
            continue
        go(room, place)
        if room.count("ThingCard"):
            room.do("seen().find(each => kind(each) === 'ThingCard').activated()")
            room.drawn()
        room.window.grabWindow()
        stops = round_by(room, Key.Key_Tab)
        wrong += [f"{place}: {fault}" for fault in focus.faults(stops, layout_of(room), UNREACHED)]
    assert wrong == []


def test_the_keyboard_on_the_screen_is_called_and_gone_about_by_keys(room: PlayedRoom) -> None:
    go(room, "Publish and history")
    reach(room, Key.Key_Tab, lambda stop: stop.kind == "CompactText")
    assert strike(room, Key.Key_Tab).words == "Keyboard"
    room.key(Key.Key_Return)
    assert stop_of(room).within("CompactKeyboard")
    reach(room, Key.Key_Right, lambda stop: stop.words == "H")
    room.key(Key.Key_Return)
    assert room.value("Say why", "CompactText") == "H"
    reach(room, Key.Key_Right, lambda stop: stop.words == "Done")
    room.key(Key.Key_Return)
    assert room.count("CompactKeyboard") == 0
    assert stop_of(room).words == "Say why"


@pytest.mark.parametrize(
    ("place", "opener", "sheet", "close"),
    [
        ("People", "Add a person", "PersonSheet", "Cancel"),
        ("Overview", "Text size", "ReadingSheet", "Done"),
    ],
)
def test_a_sheet_holds_the_keys_and_what_lies_under_it_is_not_there(
    room: PlayedRoom, place: str, opener: str, sheet: str, close: str
) -> None:
    go(room, place)
    room.do(f"labelled('{opener}').forceActiveFocus()")
    room.key(Key.Key_Return)
    room.window.grabWindow()
    stops = round_by(room, Key.Key_Tab)
    assert all(stop.within(sheet, "PanicBar") for stop in stops)
    assert accessible.faults(drawn(room), tree(room.window), visitor=False) == []
    room.do(f"labelled('{close}').activated()")
    assert stop_of(room).words == opener
