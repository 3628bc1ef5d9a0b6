"""The pad: what is typed is right or waits, and nobody learns a PIN from watching."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, Qt

from kiosk.content.settings import USUAL, Settings
from kiosk.errors import MachineError
from kiosk.staff.ports import Person
from kiosk.staff.unlock.unlock_page import UnlockPage
from tests.staff.fake_people import PIN, FakePeople
from tests.staff.fakes import NOW, FakeClaim, FakeRoom
from tests.staff.given import AtOnce
from tests.staff.rooms import PORTRAIT, PlayedRoom, played, until


class Pad:
    """The pad without a screen, at a time that a test moves."""

    def __init__(self, parent: QObject, people: FakePeople, settings: Settings = USUAL) -> None:
        self.people = people
        self.now = 100.0
        self.arrived: list[Person] = []
        self.nobody = 0
        self.jobs = AtOnce(parent)
        self.page = UnlockPage(
            people,
            self.jobs,
            self.arrived.append,
            self._nobody,
            parent,
            settings=lambda: settings,
            seconds=lambda: self.now,
        )
        self.page.look()

    def _nobody(self) -> None:
        self.nobody += 1

    def try_pin(self, pin: str) -> None:
        for digit in pin:
            self.page.press(digit)
        self.page.unlock()

    def pass_time(self, seconds: float) -> None:
        self.now += seconds
        self.people.left = max(0.0, self.people.left - seconds)

    @property
    def words(self) -> str:
        return str(self.page.property("words"))

    @property
    def typed(self) -> int:
        return int(self.page.property("typed"))


@pytest.fixture
def make_pad(qapp: QObject) -> Iterator[Callable[[FakePeople], Pad]]:
    parent = QObject()
    yield lambda people: Pad(parent, people)
    parent.deleteLater()


@pytest.fixture
def pad(make_pad: Callable[[FakePeople], Pad]) -> Pad:
    return make_pad(FakeRoom().people)


def test_a_manager_may_have_the_digits_in_their_order(qapp: QObject) -> None:
    parent = QObject()
    pad = Pad(parent, FakeRoom().people, Settings(pin_pad_in_order=True))
    for _ in range(3):
        assert "".join(pad.page.property("digits")) == "1234567890"
        assert pad.page.property("inOrder")
        pad.try_pin("111111")
        pad.pass_time(60)
    pad.try_pin(PIN)
    assert len(pad.arrived) == 1
    parent.deleteLater()


def test_a_digit_that_is_struck_twice_within_a_moment_counts_once(qapp: QObject) -> None:
    with played(unlock="") as room:
        room.window.setProperty("strikeGap", 1_000_000)
        for digit in ("4", "4", "8", "4"):
            room.tap(digit)
        page = room.shell.property("page")
        assert page.property("typed") == 2


def test_the_right_pin_lets_its_owner_in(pad: Pad) -> None:
    pad.try_pin(PIN)
    assert [each.name for each in pad.arrived] == ["Amina Hart"]
    assert pad.typed == 0


def test_a_wrong_pin_says_so_and_how_long_to_wait(pad: Pad) -> None:
    pad.try_pin("111111")
    assert pad.arrived == []
    assert pad.words == "That is not a PIN of this kiosk. Try again in 1 second."


def test_the_wait_counts_down_and_then_another_try_counts(pad: Pad) -> None:
    for wait in (1, 2, 4, 8):
        pad.try_pin("111111")
        assert f"Try again in {wait} second" in pad.words
        pad.pass_time(wait)
    pad.try_pin("111111")
    seen = []
    while "second" in pad.words:
        seen.append(int("".join(each for each in pad.words if each.isdigit())))
        pad.pass_time(1)
    assert seen == list(range(16, 0, -1))
    pad.try_pin(PIN)
    assert len(pad.arrived) == 1


def test_a_try_while_one_has_to_wait_is_not_made(pad: Pad) -> None:
    pad.try_pin("111111")
    pad.try_pin("222222")
    assert pad.people.wrong == 1
    assert not pad.page.property("ready")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(59.2, "1 minute."), (59, "59 seconds"), (60, "1 minute."), (61, "2 minutes"), (900, "15 minutes")],
)
def test_a_long_wait_is_said_in_minutes(make_pad: Callable[[FakePeople], Pad], seconds: float, words: str) -> None:
    people = FakeRoom().people
    people.left = seconds
    said = make_pad(people).words
    assert words in said


def test_a_wait_from_before_is_still_waited_for(make_pad: Callable[[FakePeople], Pad]) -> None:
    people = FakeRoom().people
    people.left = 30
    pad = make_pad(people)
    assert pad.words == "Try again in 30 seconds."
    pad.try_pin(PIN)
    assert pad.arrived == []


def test_ten_wrong_pins_wait_a_quarter_of_an_hour_at_most(pad: Pad) -> None:
    waits = []
    for _ in range(14):
        pad.try_pin("111111")
        waits.append(pad.people.left)
        pad.pass_time(pad.people.left)
    assert all(later >= earlier for earlier, later in pairwise(waits))
    assert waits[-1] == 900


def test_the_digits_are_all_there_and_stand_elsewhere_after_a_wrong_try(pad: Pad) -> None:
    seen = set()
    for _ in range(6):
        digits = tuple(pad.page.property("digits"))
        assert sorted(digits) == list("0123456789")
        seen.add(digits)
        pad.try_pin("111111")
        pad.pass_time(1000)
    assert len(seen) >= 5, "six shuffles of ten digits"


def test_each_pad_stands_elsewhere(make_pad: Callable[[FakePeople], Pad]) -> None:
    assert len({tuple(make_pad(FakeRoom().people).page.property("digits")) for _ in range(8)}) >= 6


def test_what_was_typed_can_be_rubbed_out(pad: Pad) -> None:
    for digit in "4829":
        pad.page.press(digit)
    pad.page.rub_out()
    assert pad.typed == 3
    for digit in "916":
        pad.page.press(digit)
    pad.page.unlock()
    assert len(pad.arrived) == 1


def test_a_pin_is_only_so_long_and_only_digits(pad: Pad) -> None:
    for letter in "12a3 -456789012345":
        pad.page.press(letter)
    assert pad.typed == 12


def test_nothing_happens_while_a_pin_is_looked_at(pad: Pad) -> None:
    pad.jobs.held = True
    pad.try_pin(PIN)
    pad.try_pin("111111")
    assert pad.words == "One moment…"
    pad.jobs.go_on()
    assert len(pad.arrived) == 1
    assert pad.people.wrong == 0


def test_where_nobody_has_a_pin_the_first_set_up_begins(make_pad: Callable[[FakePeople], Pad]) -> None:
    people = FakeRoom().people
    people.people, people.pins = {}, {}
    assert make_pad(people).nobody == 1


def test_a_database_that_does_not_answer_is_said_and_the_next_try_works(pad: Pad) -> None:
    pad.people.fails = MachineError("The disk does not answer.", "Try again in a moment.")
    pad.try_pin(PIN)
    assert pad.words == "The disk does not answer. Try again in a moment."
    pad.try_pin(PIN)
    assert len(pad.arrived) == 1


def test_an_answer_that_comes_when_the_pad_is_gone_opens_nothing(pad: Pad) -> None:
    pad.jobs.held = True
    pad.try_pin(PIN)
    pad.page.close()
    pad.jobs.go_on()
    assert pad.arrived == []


# --- on the screen ----------------------------------------------------------------------------------------------------


@pytest.fixture
def locked(qapp: QObject) -> Iterator[PlayedRoom]:
    with played(unlock="") as room:
        yield room


def test_a_finger_unlocks(locked: PlayedRoom) -> None:
    locked.unlock(PIN)
    assert locked.shell.property("person") == "Amina Hart"
    assert locked.there("Services")


def test_keys_unlock(locked: PlayedRoom) -> None:
    locked.write("4829178")
    locked.key(Qt.Key.Key_Backspace)
    locked.key(Qt.Key.Key_Backspace)
    locked.write("6")
    locked.key(Qt.Key.Key_Return)
    until(lambda: locked.phase == "work" or locked.says("That is not"))
    assert locked.shell.property("person") == "Amina Hart"


def test_what_is_typed_is_seen_as_dots_only(locked: PlayedRoom) -> None:
    for digit in "4829":
        locked.tap(digit)
    assert not locked.says("4829")
    assert locked.ask("one('UnlockScene').page.typed") == 4


@pytest.mark.parametrize("size", [(1280, 720), PORTRAIT])
def test_the_keys_of_the_pad_are_large(qapp: QObject, size: tuple[int, int]) -> None:
    with played(size, unlock="") as room:
        millimetre = float(room.window.property("pixelsPerMm"))
        places = [room.labelled(digit) for digit in "0123456789"]
        assert min(min(each.width, each.height) for each in places) >= 20 * millimetre - 0.5
        bottom = room.ask("place(one('PanicBar'))")[1]
        assert max(each.y + each.height for each in places) < bottom


def test_a_wrong_pin_on_the_screen_says_when_to_try_again(locked: PlayedRoom) -> None:
    locked.type_pin("111111")
    until(lambda: locked.says("That is not a PIN of this kiosk. Try again in 1 second."))
    assert locked.phase == "unlock"
    assert not locked.there("Services")


def test_who_has_the_editor_open_elsewhere_is_said_and_nothing_opens(qapp: QObject) -> None:
    behind = FakeRoom()
    behind.drafts.held_by = FakeClaim("Joe Ward", NOW.replace(hour=13, minute=40))
    with played(behind=behind, unlock="") as room:
        room.type_pin(PIN)
        until(lambda: room.says("Joe Ward has had the editor open on another screen since 1:40pm."))
        assert room.phase == "unlock"
        behind.drafts.held_by = None
        room.unlock(PIN)


def test_an_editor_is_not_shown_what_is_for_managers(qapp: QObject) -> None:
    behind = FakeRoom()
    behind.people.people[1] = replace(behind.people.people[1], role="editor")
    with played(behind=behind) as room:
        assert room.there("Services")
        assert not room.there("People")
        assert not room.there("Settings")
        room.shell.go("people")
        assert room.shell.property("section") != "people"


def test_what_was_wrong_is_gone_once_somebody_types_or_takes_a_digit_away(pad: Pad) -> None:
    def press() -> None:
        pad.page.press("1")

    for again in (press, pad.page.rub_out):
        pad.try_pin("111111")
        assert "That is not a PIN" in pad.words
        pad.pass_time(900)
        again()
        assert pad.words == ""
        while pad.typed:
            pad.page.rub_out()
