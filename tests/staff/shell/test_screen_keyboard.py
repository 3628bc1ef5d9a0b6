"""The keyboard on the screen: who it comes for, what keeps it away, and that what is typed in stays in sight."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest

from tests.staff.fake_people import PIN
from tests.staff.fakes import FakePublishing, FakeRoom
from tests.staff.form_samples import full_edition
from tests.staff.rooms import LANDSCAPE, PORTRAIT, PlayedRoom, played, until
from tests.visitor.kiosks import Place, settle, touch_screen, wait_until

SIZES = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])


@pytest.fixture
def room(qapp: QObject) -> Iterator[PlayedRoom]:
    with played((1920, 1080), FakeRoom(publishing=FakePublishing((full_edition(),)))) as made:
        made.go("Venue and events")
        yield made


def by_mouse(room: PlayedRoom, words: str) -> None:
    """Type on the screen with a mouse."""
    for letter in words:
        room.window.grabWindow()
        if letter.isalpha() and letter.isupper() != room.ask("one('CompactKeyboard').capitals"):
            room.click("Capital")
            room.window.grabWindow()
        room.click("Space" if letter == " " else letter)


# --- whom it comes for ------------------------------------------------------------------------------------------------


def test_it_comes_for_a_mouse_until_a_real_key_was_pressed(room: PlayedRoom) -> None:
    room.click(room.field("Name"))
    assert room.typing_in == "Name"
    assert room.count("CompactKeyboard") == 1
    room.key(Qt.Key.Key_End)
    assert room.count("CompactKeyboard") == 0
    room.click(room.field("Address", "CompactText"))
    assert room.typing_in == "Address"
    assert room.count("CompactKeyboard") == 0


def test_a_key_in_the_band_calls_it_for_a_mouse(room: PlayedRoom) -> None:
    room.key(Qt.Key.Key_Tab)
    room.click(room.field("Name"))
    assert room.count("CompactKeyboard") == 0
    room.click("Keyboard")
    assert room.count("CompactKeyboard") == 1
    assert room.typing_in == "Name"
    # A mouse keeps it then, from field to field.
    room.click(room.field("Address", "CompactText"))
    assert room.count("CompactKeyboard") == 1
    room.click("Done")
    assert room.count("CompactKeyboard") == 0
    room.click(room.field("Name"))
    assert room.count("CompactKeyboard") == 1


def test_it_comes_for_a_finger_after_real_keys_too(room: PlayedRoom) -> None:
    room.key(Qt.Key.Key_Tab)
    room.tap(room.field("Name"))
    assert room.count("CompactKeyboard") == 1


def test_the_key_in_the_band_is_for_fields_only(room: PlayedRoom) -> None:
    room.key(Qt.Key.Key_Tab)
    enabled = "labelled('Keyboard').enabled"
    assert room.ask(enabled) is False
    room.click(room.field("Name"))
    assert room.ask(enabled) is True
    room.click("Keyboard")
    assert room.ask(enabled) is False


def test_the_pad_for_a_pin_needs_no_keyboard(qapp: QObject) -> None:
    with played(unlock="") as room:
        assert not room.there("Keyboard")


# --- a press that scrolls ---------------------------------------------------------------------------------------------


def drag_by_finger(room: PlayedRoom, begin: QPoint, by: int) -> None:
    QTest.touchEvent(room.window, touch_screen()).press(0, begin, room.window)
    for step in range(1, 9):
        QTest.touchEvent(room.window, touch_screen()).move(0, begin + QPoint(0, by * step // 8), room.window)
        settle()
    QTest.touchEvent(room.window, touch_screen()).release(0, begin + QPoint(0, by), room.window)
    settle()


def drag_by_mouse(room: PlayedRoom, begin: QPoint, by: int) -> None:
    QTest.mousePress(room.window, Qt.MouseButton.LeftButton, pos=begin)
    for step in range(1, 9):
        QTest.mouseMove(room.window, begin + QPoint(0, by * step // 8))
        settle()
    QTest.mouseRelease(room.window, Qt.MouseButton.LeftButton, pos=begin + QPoint(0, by))
    settle()


DRAGS = [pytest.param(drag_by_finger, id="finger"), pytest.param(drag_by_mouse, id="mouse")]
FIELDS = [("Name", "CompactField"), ("Address", "CompactText")]


@pytest.mark.parametrize("drag", DRAGS)
@pytest.mark.parametrize(("label", "kind"), FIELDS)
@pytest.mark.parametrize("at", [0.5, 0.06], ids=["on the text", "on the edge"])
def test_a_scroll_that_begins_on_a_field_opens_nothing(
    room: PlayedRoom, drag: Callable[[PlayedRoom, QPoint, int], None], label: str, kind: str, at: float
) -> None:
    room.drawn()
    room.window.grabWindow()
    place = room.field(label, kind)
    drag(room, QPoint(round(place.x + place.width / 2), round(place.y + place.height * at)), -300)
    assert room.typing_in == ""
    assert room.count("CompactKeyboard") == 0


@pytest.mark.parametrize(("label", "kind"), FIELDS)
def test_a_touch_where_a_field_is_puts_the_keys_there(room: PlayedRoom, label: str, kind: str) -> None:
    def touched(share: float) -> bool:
        # A form that the checks have just looked at may grow by a line: then the field is no longer there, and a person
        # touches again.
        place = room.field(label, kind)
        room.tap(QPoint(round(place.x + place.width / 2), round(place.y + place.height * share)))
        assert room.typing_in == label or room.field(label, kind) != place
        return room.typing_in == label

    for share in (0.02, 0.5, 0.98):
        wait_until(partial(touched, share))
        room.tap("Done")


# --- in sight ---------------------------------------------------------------------------------------------------------


def in_sight(room: PlayedRoom) -> tuple[float, float]:
    """Between which heights of the window a page is seen: below the head, above the keyboard."""
    room.window.grabWindow()
    settle()
    head = Place(*room.ask("place(one('ShellHead'))"))
    dock = Place(*room.ask("place(one('KeyboardDock'))"))
    return head.y + head.height, dock.y


def place_in_use(room: PlayedRoom) -> Place:
    """Where the line is that is being typed."""
    found = "[...of('CompactField'), ...of('CompactText')].filter(each => each.inUse)[0]"
    field, line = Place(*room.ask(f"place({found})")), room.ask(f"{found}.cursor")
    return Place(field.x, field.y + line["y"], field.width, line["height"])


def seen(room: PlayedRoom) -> bool:
    top, bottom = in_sight(room)
    line = place_in_use(room)
    return top - 1 <= line.y and line.y + line.height <= bottom + 1


@SIZES
@pytest.mark.parametrize("scale", [1.0, 2.0], ids=["100 %", "200 %"])
def test_the_field_that_is_typed_in_stays_between_the_head_and_the_keyboard(
    qapp: QObject, size: tuple[int, int], scale: float
) -> None:
    with played(size, FakeRoom(publishing=FakePublishing((full_edition(),)))) as room:
        room.shell.property("reading").set_text_scale(scale)
        room.shell.go("venue")
        room.drawn()
        fields = "[...of('CompactField'), ...of('CompactText')].filter(each => reached(each))"
        many = room.ask(f"{fields}.length")
        assert many > 5
        for number in range(many):
            room.do(f"{fields}[{number}].forceActiveFocus()")
            until(lambda: room.count("CompactKeyboard") == 1)
            assert seen(room), room.typing_in


@SIZES
def test_a_long_text_is_followed_line_by_line(qapp: QObject, size: tuple[int, int]) -> None:
    with played(size, FakeRoom(publishing=FakePublishing((full_edition(),)))) as room:
        room.shell.go("venue")
        room.drawn()
        room.do("of('CompactText').filter(each => each.label === 'Address')[0].forceActiveFocus()")
        until(lambda: room.count("CompactKeyboard") == 1)
        for number in range(30):
            room.do(f"of('CompactText').filter(each => each.inUse)[0].type('line {number}\\n')")
            wait_until(lambda: seen(room))
        for _ in range(30):
            room.key(Qt.Key.Key_Up)
        wait_until(lambda: seen(room))


def test_what_comes_above_the_field_does_not_push_it_below_the_keyboard(room: PlayedRoom) -> None:
    room.tap(room.field("Address", "CompactText"))
    room.shell.property("page").context.notify("Something has to be said here. " * 12)
    wait_until(lambda: seen(room))


# --- the first set-up -------------------------------------------------------------------------------------------------


def nobody_yet() -> FakeRoom:
    behind = FakeRoom()
    behind.people.people.clear()
    behind.people.pins.clear()
    return behind


def fill_in_by_mouse(room: PlayedRoom, label: str, words: str) -> None:
    room.window.grabWindow()
    room.click(room.field(label))
    until(lambda: room.count("CompactKeyboard") == 1)
    by_mouse(room, words)
    assert room.value(label) == words
    room.click("Done")
    room.window.grabWindow()


@SIZES
def test_the_first_set_up_is_finished_by_a_mouse_alone(qapp: QObject, size: tuple[int, int]) -> None:
    behind = nobody_yet()
    with played(size, behind, unlock="") as room:
        until(lambda: room.phase == "setup")
        page = room.shell.property("page")
        fill_in_by_mouse(room, "Name of the venue", "The hub")
        for _ in range(2):
            page_forward(room)
        for label, words in (("Your name", "Amina"), ("PIN, 6 to 12 digits", PIN), ("The same PIN again", PIN)):
            fill_in_by_mouse(room, label, words)
        while page.property("place") < page.property("steps"):
            page_forward(room)
        press_by_mouse(room, "Finish")
        until(lambda: room.phase == "work")
    (edition,) = behind.publishing.issued
    assert edition.venue is not None
    assert edition.venue.name == "The hub"
    assert [each.name for each in behind.people.people.values()] == ["Amina"]


def press_by_mouse(room: PlayedRoom, label: str) -> None:
    room.do(f"one('SetupScene').reveal(labelled({label!r}))")
    room.window.grabWindow()
    room.click(label)


def page_forward(room: PlayedRoom) -> None:
    page = room.shell.property("page")
    before = page.property("place")
    press_by_mouse(room, "Next")
    assert page.property("place") == before + 1


def test_hiding_the_set_up_loses_no_answer_but_the_pin(qapp: QObject) -> None:
    with played(LANDSCAPE, nobody_yet(), unlock="") as room:
        until(lambda: room.phase == "setup")
        room.shell.property("page").set_text("name", "The Hub")
        room.shell.property("page").next()
        room.shell.shut()
        room.shell.open()
        until(lambda: room.phase == "setup")
        page = room.shell.property("page")
        assert (page.property("name"), page.property("step")) == ("The Hub", "hours")


def test_leaving_the_set_up_and_skipping_a_step_are_two_keys(qapp: QObject) -> None:
    with played(LANDSCAPE, nobody_yet(), unlock="") as room:
        until(lambda: room.phase == "setup")
        assert not room.there("Skip for now")
        assert room.says("hold the name of the venue for three seconds to come back")
        press_by_mouse(room, "Skip this step")
        assert room.shell.property("page").property("step") == "hours"
        assert room.window.property("locked") == 0
        press_by_mouse(room, "Leave the set-up")
        assert room.window.property("locked") == 1
