"""The keyboard on the screen helps: capitals by themselves, pads, select, clear, cut, copy, paste, the next field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.staff.fakes import FakePublishing, FakeRoom
from tests.staff.form_samples import full_edition
from tests.staff.rooms import PlayedRoom, played, until
from tests.visitor.kiosks import SCREEN_MM, Place, settle, touch_screen, wait_until

LARGE = (3840, 2160)


@pytest.fixture
def room(qapp: QObject) -> Iterator[PlayedRoom]:
    QGuiApplication.clipboard().setText("of the machine")
    with played((1920, 1080), FakeRoom(publishing=FakePublishing((full_edition(),)))) as made:
        made.go("Venue and events")
        yield made
    QGuiApplication.clipboard().clear()


def use(room: PlayedRoom, label: str, kind: str = "CompactField") -> None:
    """Put the keys into a field."""
    room.do(f"of('{kind}').filter(each => each.label === {label!r})[0].forceActiveFocus()")
    until(lambda: room.typing_in == label and room.count("CompactKeyboard") == 1)


def taps(room: PlayedRoom, *labels: str) -> None:
    for label in labels:
        room.tap(room.on_keyboard(label))


def letters(room: PlayedRoom) -> str:
    """What the keys of the letters show."""
    keys = "all().filter(each => each.label?.length === 1 && each.activated && drawn(each))"
    shown = f"{keys}.filter(each => inside(each, one('CompactKeyboard')))"
    return "".join(room.ask(f"{shown}.map(each => each.label)"))


# --- capitals ---------------------------------------------------------------------------------------------------------


def test_a_sentence_begins_with_a_capital_and_goes_on_without(room: PlayedRoom) -> None:
    use(room, "Address", "CompactText")
    room.tap("Clear")
    taps(room, *"Go", ".", "Space", *"In", ",", "Space", "a")
    assert room.value("Address", "CompactText") == "Go. In, a"
    taps(room, "New line", "B", "Delete")
    assert "B" in letters(room), "the sentence begins anew"


def test_whoever_wants_no_capital_turns_it_off(room: PlayedRoom) -> None:
    use(room, "Name")
    taps(room, "Clear", "Capital", *"eb")
    assert room.value("Name") == "eb"


@pytest.mark.parametrize("label", ["Search", "Where to say what is wrong with it"])
def test_what_is_searched_for_and_addresses_begin_small(room: PlayedRoom, label: str) -> None:
    if label == "Search":
        room.go("Services")
    use(room, label)
    if room.value(label):
        room.tap("Clear")
    assert "q" in letters(room)


# --- pads -------------------------------------------------------------------------------------------------------------


def test_a_time_is_typed_on_a_pad_which_gives_way_to_letters(room: PlayedRoom) -> None:
    use(room, "Opens")
    assert letters(room) == "123456789:0."
    taps(room, "Clear", *"8:30")
    assert room.value("Opens") == "8:30"
    taps(room, "Clear", "Letters", *"noon")
    assert room.value("Opens") == "noon"
    room.tap("Next field")
    assert (room.typing_in, letters(room)) == ("Closes", "123456789:0.")


def test_a_number_of_a_service_is_typed_on_a_pad(room: PlayedRoom) -> None:
    room.go("Services")
    room.shell.property("page").choose_thing("service/samaritans")
    room.drawn()
    use(room, "Phone")
    assert letters(room) == "123456789+0#"
    taps(room, "Clear", *"116", "Space", *"123")
    assert room.value("Phone") == "116 123"


# --- select, clear, cut, copy, paste ----------------------------------------------------------------------------------


def test_what_was_cut_is_pasted_elsewhere_and_stays_in_the_room(room: PlayedRoom) -> None:
    use(room, "Name")
    name = room.value("Name")
    assert not room.ask("labelled('Paste').enabled")
    taps(room, "Select all", "Cut")
    assert room.value("Name") == ""
    use(room, "Address", "CompactText")
    taps(room, "Clear", "Paste", "Paste")
    assert room.value("Address", "CompactText") == name + name
    assert QGuiApplication.clipboard().text() == "of the machine"


def test_what_was_copied_has_gone_once_the_room_is_locked(room: PlayedRoom) -> None:
    use(room, "Name")
    taps(room, "Select all", "Copy")
    assert room.ask("one('KeyboardDock').clipping") == room.value("Name")
    room.shell.shut()
    settle()
    assert room.ask("one('KeyboardDock').clipping") == ""


def test_lines_become_spaces_where_there_is_one_line(room: PlayedRoom) -> None:
    use(room, "Address", "CompactText")
    taps(room, "Clear", *"Ab", "New line", *"C", "Select all", "Copy")
    use(room, "Name")
    taps(room, "Clear", "Paste")
    assert room.value("Name") == "Ab C"


def test_a_pin_is_neither_cut_nor_copied(qapp: QObject) -> None:
    behind = FakeRoom()
    behind.people.people.clear()
    behind.people.pins.clear()
    with played((1920, 1080), behind, unlock="") as room:
        until(lambda: room.phase == "setup")
        room.shell.property("page").set_text("name", "The Hub")
        for _ in range(2):
            room.shell.property("page").next()
        settle()
        use(room, "PIN, 6 to 12 digits")
        taps(room, *"271828", "Select all")
        assert room.ask("['Cut', 'Copy'].map(each => labelled(each).enabled)") == [False, False]
        assert letters(room) == "1234567890"


# --- next, Delete, its size -------------------------------------------------------------------------------------------


def test_the_next_field_is_one_touch_away_and_the_keyboard_stays(room: PlayedRoom) -> None:
    use(room, "Name")
    room.tap("Next field")
    assert room.typing_in == "Address"
    assert room.count("CompactKeyboard") == 1


def test_delete_goes_on_while_it_is_held_and_no_further(room: PlayedRoom) -> None:
    use(room, "Name")
    before = room.value("Name")
    room.window.grabWindow()
    at = room.on_keyboard("Delete").middle
    QTest.touchEvent(room.window, touch_screen()).press(0, at, room.window)
    wait_until(lambda: len(room.value("Name")) <= len(before) - 3)
    QTest.touchEvent(room.window, touch_screen()).release(0, at, room.window)
    settle()
    left = room.value("Name")
    taps(room, "Delete")
    assert room.value("Name") == left[:-1]


@pytest.mark.parametrize("size", [(1920, 1080), LARGE])
def test_it_is_no_wider_than_hands_reach_and_its_rows_are_staggered(qapp: QObject, size: tuple[int, int]) -> None:
    with played(size, FakeRoom(publishing=FakePublishing((full_edition(),)))) as room:
        room.go("Venue and events")
        use(room, "Name")
        room.window.grabWindow()
        keyboard = Place(*room.ask("place(one('CompactKeyboard'))"))
        assert keyboard.width <= 320 * size[0] / SCREEN_MM + 1
        room.tap("Clear")
        lefts = [Place(*room.ask(f"place(labelled({letter!r}))")).x for letter in "1QAZ"]
        assert lefts == sorted(set(lefts))
        right = Place(*room.ask("place(labelled('-'))"))
        assert right.x + right.width <= keyboard.x + keyboard.width
