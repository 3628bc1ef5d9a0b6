"""Whoever is unlocked reads the staff pages as they want to: the size of the text, and high contrast."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt

from kiosk.errors import MachineError
from kiosk.staff.shell.sections import SECTIONS, section_label
from tests.staff.fake_people import EDITOR_PIN, PIN, FakeReadingChoice
from tests.staff.fakes import FakeRoom
from tests.staff.rooms import LANDSCAPE, PORTRAIT, PlayedRoom, played, until

SIZES = {"Normal text": 1.0, "Large text": 1.5, "Very large text": 2.0}
AMINA, JOE = 1, 2
CHOICE = "Large text"


@pytest.fixture
def room(qapp: QObject) -> Iterator[PlayedRoom]:
    """The overview, on a wide screen."""
    with played() as made:
        yield made


def pixels(room: PlayedRoom, words: str = "What visitors see") -> int:
    """How large the text of the page is, or of the sheet that covers all of it."""
    return int(room.ask(f"labels().filter(each => each.text === {words!r})[0].font.pixelSize"))


def dark(room: PlayedRoom) -> bool:
    """Whether the middle of the screen's edge is black, as in high contrast."""
    return room.window.grabWindow().pixelColor(room.window.width() - 3, 3).name() == "#000000"


def asked(room: PlayedRoom) -> bool:
    return bool(room.ask("one('ReadingSheet').asking"))


def choices(room: PlayedRoom) -> dict[int, FakeReadingChoice]:
    """What has been kept, by person."""
    return room.behind.people.choices


def come_back(room: PlayedRoom, pin: str) -> None:
    """Lock, and unlock again."""
    room.shell.shut()
    room.shell.open()
    until(lambda: room.phase == "unlock" and room.busy == "")
    room.unlock(pin)


# --- choosing ---------------------------------------------------------------------------------------------------------


def test_a_size_is_chosen_by_touch_and_counts_at_once(room: PlayedRoom) -> None:
    usual = pixels(room)
    room.tap("Text size")
    assert asked(room)
    before = pixels(room, CHOICE)
    seen = [before]
    for label, times in list(SIZES.items())[1:]:
        room.tap(label)
        assert pixels(room, CHOICE) == pytest.approx(before * times, abs=1)
        assert room.ask(f"labelled('{label}').selected")
        seen.append(pixels(room, CHOICE))
    assert seen == sorted(set(seen))
    room.tap("Normal text")
    room.tap("Done")
    assert not asked(room)
    assert pixels(room) == usual


def test_contrast_is_chosen_by_touch_and_counts_at_once(room: PlayedRoom) -> None:
    assert not dark(room)
    room.tap("Text size")
    room.tap("High contrast")
    assert dark(room)
    room.tap("High contrast")
    assert not dark(room)


def test_it_is_chosen_by_keys_alone(room: PlayedRoom) -> None:
    def tab_to(label: str) -> None:
        for _ in range(80):
            if room.ask("focusedLabel()") == label:
                return
            room.key(Qt.Key.Key_Tab)
        raise AssertionError(f"the keys never came to “{label}”")

    tab_to("Text size")
    room.key(Qt.Key.Key_Return)
    before = pixels(room, CHOICE)
    assert room.ask("focusedLabel()") == "Normal text"
    tab_to("Very large text")
    room.key(Qt.Key.Key_Space)
    assert pixels(room, CHOICE) == pytest.approx(2 * before, abs=1)
    tab_to("High contrast")
    room.key(Qt.Key.Key_Space)
    assert dark(room)
    tab_to("Done")
    room.key(Qt.Key.Key_Return)
    assert not asked(room)
    room.key(Qt.Key.Key_Tab)
    assert room.ask("focusedLabel()") != ""


def test_nothing_below_the_sheet_can_be_reached_with_keys(room: PlayedRoom) -> None:
    room.tap("Text size")
    reached = set()
    for _ in range(60):
        room.key(Qt.Key.Key_Tab)
        reached.add(bool(room.ask("inside(all().filter(item => item.activeFocus).pop(), of('OverviewScene')[0])")))
    assert reached == {False}


@pytest.mark.parametrize("place", [each.key for each in SECTIONS])
def test_every_page_has_the_way_to_it(room: PlayedRoom, place: str) -> None:
    room.shell.go(place)
    until(lambda: str(room.shell.property("section")) == place)
    room.tap("Text size")
    assert asked(room)
    assert room.says("How would you like to read?")


def test_another_place_or_the_same_one_takes_the_sheet_away(room: PlayedRoom) -> None:
    for label in (section_label("overview"), section_label("usage")):
        room.tap("Text size")
        assert asked(room)
        room.tap(label)
        assert not asked(room)


def test_on_a_tall_screen_it_is_in_the_menu_of_places(qapp: QObject) -> None:
    with played(PORTRAIT) as room:
        before = pixels(room)
        assert not room.there("Text size")
        room.tap("Places: Overview")
        room.tap("Text size")
        assert asked(room)
        assert not room.there("Usage"), "the menu is gone"
        room.tap("Large text")
        room.tap("Done")
        assert pixels(room) == pytest.approx(1.5 * before, abs=1)


# --- whose it is ------------------------------------------------------------------------------------------------------


def test_it_is_kept_for_that_person_and_for_nobody_else(room: PlayedRoom) -> None:
    usual = pixels(room)
    room.tap("Text size")
    room.tap("Very large text")
    room.tap("High contrast")
    until(lambda: choices(room) == {AMINA: FakeReadingChoice(2.0, True)})
    come_back(room, EDITOR_PIN)
    assert (pixels(room), dark(room)) == (usual, False)
    come_back(room, PIN)
    assert pixels(room) == pytest.approx(2 * usual, abs=1)
    assert dark(room)
    assert choices(room) == {AMINA: FakeReadingChoice(2.0, True)}, "coming in again has written nothing"


def test_until_somebody_has_unlocked_it_is_the_usual(qapp: QObject) -> None:
    behind = FakeRoom()
    behind.people.choices[AMINA] = FakeReadingChoice(2.0, True)
    with played(behind=behind, unlock="") as room:
        assert room.ask("[one('StaffScene').textScale, one('StaffScene').contrast]") == [1, False]
        room.unlock(PIN)
        assert room.ask("[one('StaffScene').textScale, one('StaffScene').contrast]") == [2, True]
        room.shell.shut()
        assert room.ask("[one('StaffScene').textScale, one('StaffScene').contrast]") == [1, False]


def test_where_it_cannot_be_kept_it_counts_all_the_same_and_that_is_said(room: PlayedRoom) -> None:
    room.tap("Text size")
    before = pixels(room, CHOICE)
    room.behind.people.fails = MachineError("The disk is full.", "Make room.")
    room.tap("Large text")
    until(lambda: room.says("could not be kept. The disk is full. Make room."))
    assert pixels(room, CHOICE) == pytest.approx(1.5 * before, abs=1)
    room.tap("Very large text")
    until(lambda: choices(room) == {AMINA: FakeReadingChoice(2.0, False)})


def test_whoever_comes_next_is_not_told_of_it(room: PlayedRoom) -> None:
    room.tap("Text size")
    room.behind.people.fails = MachineError("The disk is full.", "Make room.")
    room.shell.property("reading").set_text_scale(2.0)
    come_back(room, EDITOR_PIN)
    assert not room.says("could not be kept")


# --- large text on a wide screen --------------------------------------------------------------------------------------


@pytest.mark.parametrize("times", [1.5, 2.0])
def test_large_text_leaves_the_column_of_places_for_a_menu_with_all_of_them(qapp: QObject, times: float) -> None:
    behind = FakeRoom()
    behind.people.choices[AMINA] = FakeReadingChoice(times, False)
    with played(LANDSCAPE, behind=behind) as room:
        assert room.count("Sidebar") == 0
        for place in SECTIONS:
            room.tap(f"Places: {room.shell.property('sectionLabel')}")
            room.tap(section_label(place.key))
            assert room.shell.property("section") == place.key
        room.tap("Places: Settings")
        room.tap("Lock and leave")
        assert room.window.property("locked") == 1
