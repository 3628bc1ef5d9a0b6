"""Who may unlock the kiosk, and what a manager can do about it."""

import pytest

from kiosk.errors import ContentError, MachineError
from kiosk.staff.people.people_page import PeoplePage
from tests.staff.fake_people import EDITOR_PIN, PIN
from tests.staff.fakes import FakeRoom
from tests.staff.given import GivenDesk, row, rows

AMINA, JOE = 1, 2


@pytest.fixture
def shell(qapp: object) -> GivenDesk:
    return GivenDesk(FakeRoom())


@pytest.fixture
def page(shell: GivenDesk) -> PeoplePage:
    return shell.page(PeoplePage)


def test_everybody_is_listed_with_their_role(page: PeoplePage) -> None:
    listed = [(each.name, each.role_name, each.you) for each in rows(page, "people")]
    assert listed == [("Amina Hart", "Manager", True), ("Joe Ward", "Editor", False)]


def test_somebody_new_can_unlock(shell: GivenDesk, page: PeoplePage) -> None:
    page.begin_adding()
    assert page.property("form") == "add"
    page.save("  Bo Chen ", "editor", "604193", "604193")
    assert shell.room.people.unlock("604193").person is not None
    assert [each.name for each in rows(page, "people")] == ["Amina Hart", "Bo Chen", "Joe Ward"]
    assert page.property("form") == ""
    assert page.property("said") == "Bo Chen can now unlock this kiosk."


@pytest.mark.parametrize(
    ("name", "pin", "again", "field", "words"),
    [
        (" ", "604193", "604193", "name", "Write what"),
        ("Bo", "", "", "pin", "Choose a PIN"),
        ("Bo", "604193", "604194", "again", "The two PINs differ"),
        ("Bo", PIN, PIN, "pin", "This PIN is too easy to guess"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    shell: GivenDesk, page: PeoplePage, *, name: str, pin: str, again: str, field: str, words: str
) -> None:
    page.begin_adding()
    page.save(name, "editor", pin, again)
    assert page.property("wrongField") == field
    assert words in page.property("problem")
    assert page.property("form") == "add"
    assert len(shell.room.people.people) == 2
    page.cancel()
    assert page.property("problem") == ""


def test_what_the_store_says_of_a_name_stands_at_the_name(shell: GivenDesk, page: PeoplePage) -> None:
    page.begin_adding()
    shell.room.people.fails = ContentError("There is a Joe Ward already.", "Choose another name.")
    page.save("Joe Ward", "editor", "604193", "604193")
    assert page.property("wrongField") == "name"


def test_a_pin_can_be_changed(shell: GivenDesk, page: PeoplePage) -> None:
    page.begin_pin(JOE)
    assert page.property("formTitle") == "A new PIN for Joe Ward"
    page.save("", "", "604193", "604193")
    assert shell.room.people.pins[JOE] == "604193"
    assert page.property("said") == "Joe Ward has a new PIN."


def test_a_pin_is_not_kept_by_the_page(page: PeoplePage) -> None:
    page.begin_adding()
    page.save("Bo", "editor", "604193", "604194")
    assert not [value for value in vars(page).values() if "604193" in repr(value)]


def test_roles_change_and_the_last_manager_stays_one(shell: GivenDesk, page: PeoplePage) -> None:
    page.change_role(AMINA, "editor")
    assert "last manager" in page.property("trouble")
    assert row(page, "people", AMINA).role == "manager"
    page.change_role(JOE, "manager")
    assert (row(page, "people", JOE).role_name, page.property("trouble")) == ("Manager", "")
    page.change_role(AMINA, "editor")
    assert row(page, "people", AMINA).role == "editor"


def test_nobody_is_removed_without_being_asked(shell: GivenDesk, page: PeoplePage) -> None:
    page.remove(JOE)
    asked = page.property("confirmation")
    assert asked.property("title") == "Remove Joe Ward?"
    asked.refuse()
    assert shell.room.people.unlock(EDITOR_PIN).person is not None
    page.remove(JOE)
    asked.accept()
    assert [each.name for each in rows(page, "people")] == ["Amina Hart"]
    assert shell.locked == 0


def test_a_manager_who_removes_themselves_is_told_and_locked_out(shell: GivenDesk, page: PeoplePage) -> None:
    page.change_role(JOE, "manager")
    page.remove(AMINA)
    asked = page.property("confirmation")
    assert "That is you" in asked.property("lines")[-1]
    asked.accept()
    assert shell.locked == 1


@pytest.mark.parametrize("deed", ["editor", "remove"])
def test_whoever_is_no_manager_any_more_is_locked_out_though_the_page_was_left(
    shell: GivenDesk, page: PeoplePage, deed: str
) -> None:
    page.change_role(JOE, "manager")
    assert shell.locked == 0
    shell.jobs.held = True
    if deed == "editor":
        page.change_role(AMINA, "editor")
    else:
        page.remove(AMINA)
        page.property("confirmation").accept()
    page.close()
    shell.jobs.go_on()
    assert shell.locked == 1


def test_whoever_makes_themselves_an_editor_is_locked_out_and_nobody_else_is(
    shell: GivenDesk, page: PeoplePage
) -> None:
    page.change_role(AMINA, "editor")
    assert (shell.locked, "last manager" in page.property("trouble")) == (0, True)
    page.change_role(JOE, "manager")
    page.change_role(JOE, "editor")
    page.change_role(JOE, "manager")
    assert shell.locked == 0
    page.change_role(AMINA, "editor")
    assert shell.locked == 1


def test_the_last_manager_cannot_be_removed(shell: GivenDesk, page: PeoplePage) -> None:
    page.remove(AMINA)
    page.property("confirmation").accept()
    assert "last manager" in page.property("trouble")
    assert AMINA in shell.room.people.people
    assert shell.locked == 0


def test_a_disk_that_refuses_is_spoken_of(shell: GivenDesk, page: PeoplePage) -> None:
    page.begin_pin(JOE)
    shell.room.people.fails = MachineError("The disk is full.", "Make room.")
    page.save("", "", "604193", "604193")
    assert page.property("trouble") == "The disk is full. Make room."
    assert shell.room.people.pins[JOE] == EDITOR_PIN
    assert page.property("busy") is False


@pytest.mark.parametrize(
    ("fault", "field"),
    [
        (ContentError("Somebody is already called PIN Pinder.", "Choose another name.", field="name"), "name"),
        (ContentError("That is the name of a street.", "Choose another PIN.", field="pin"), "pin"),
        (ContentError("There are already 20 people, each with a PIN.", "Take somebody off.", field="list"), "list"),
    ],
)
def test_a_fault_says_itself_which_field_it_is_about(
    shell: GivenDesk, page: PeoplePage, fault: ContentError, field: str
) -> None:
    page.begin_adding()
    shell.room.people.fails = fault
    page.save("PIN Pinder", "editor", "604193", "604193")
    assert page.property("wrongField") == field
    assert page.property("problem") == str(fault)


def test_what_was_wrong_is_gone_once_somebody_types(shell: GivenDesk, page: PeoplePage) -> None:
    page.begin_adding()
    page.save("Bo", "editor", "604193", "604194")
    assert page.property("wrongField") == "again"
    page.typed()
    assert (page.property("wrongField"), page.property("problem")) == ("", "")


def test_an_old_fault_of_the_pin_does_not_stand_beside_a_new_one_of_the_disk(
    shell: GivenDesk, page: PeoplePage
) -> None:
    page.begin_pin(JOE)
    page.save("", "", "604193", "604194")
    assert page.property("wrongField") == "again"
    shell.room.people.fails = MachineError("The disk is full.", "Make room.")
    page.save("", "", "604193", "604193")
    assert page.property("problem") == ""
    assert page.property("trouble") == "The disk is full. Make room."
    page.begin_pin(JOE)
    assert page.property("trouble") == ""
