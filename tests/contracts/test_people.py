"""People: who may unlock, what may be changed on the list, and how long a wrong PIN waits."""

from collections.abc import Callable

import pytest

from kiosk.content.defaults import TEXT_SCALES
from kiosk.content.people import LONGEST_PERSON_NAME
from kiosk.errors import ContentError
from kiosk.staff.ports import Answer, People, Person, ReadingChoice
from tests.contracts.behind import AMINA, JOE, Behind, Call, all_kept, noted, person, refused
from tests.staff.fake_people import EDITOR_PIN, PIN

PORTS = (People, Person, Answer, ReadingChoice)

NEW_PIN, OTHER_PIN, WRONG = "604193", "519274", "161803"


def names(behind: Behind) -> list[str]:
    return [each.name for each in behind.ports.people.everyone()]


def test_everybody_is_listed_by_name_whatever_its_letters(behind: Behind) -> None:
    people = behind.ports.people
    people.add("zoe", "editor", NEW_PIN, AMINA)
    people.add("Ben", "editor", OTHER_PIN, AMINA)
    assert names(behind) == [AMINA, "Ben", JOE, "zoe"]
    assert [each.role for each in people.everyone()] == ["manager", "editor", "editor", "editor"]


def test_a_pin_lets_its_owner_in(behind: Behind) -> None:
    for pin, name in ((PIN, AMINA), (EDITOR_PIN, JOE)):
        answer = behind.ports.people.unlock(pin)
        assert answer.person is not None
        assert (answer.person.id, answer.person.name, answer.wait) == (person(behind, name), name, 0.0)


def test_each_wrong_pin_makes_the_next_wait_longer_up_to_a_quarter_of_an_hour(behind: Behind) -> None:
    people, waits = behind.ports.people, []
    for _ in range(12):
        answer = people.unlock(WRONG)
        assert answer.person is None
        assert answer.wait == people.wait()
        waits.append(answer.wait)
        behind.pass_time(answer.wait)
        assert people.wait() == 0
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]


def test_a_pin_that_comes_too_early_is_not_looked_at_and_costs_nothing(behind: Behind) -> None:
    people = behind.ports.people
    people.unlock(WRONG)
    for pin in (PIN, WRONG, WRONG):
        answer = people.unlock(pin)
        assert (answer.person, answer.wait) == (None, 1.0)
    behind.pass_time(1)
    assert people.unlock(PIN).person is not None


def test_only_a_manager_ends_the_row_of_wrong_pins(behind: Behind) -> None:
    people = behind.ports.people
    behind.pass_time(people.unlock(WRONG).wait)
    assert people.unlock(EDITOR_PIN).person is not None
    assert people.unlock(WRONG).wait == 2
    behind.pass_time(2)
    assert people.unlock(PIN).person is not None
    assert people.unlock(WRONG).wait == 1


def test_a_wrong_pin_is_noted_and_the_pin_is_not(behind: Behind) -> None:
    behind.ports.people.unlock(WRONG)
    who, what = noted(behind)
    assert (who, WRONG in what) == ("", False)
    assert what


def test_somebody_who_is_added_may_unlock(behind: Behind) -> None:
    people = behind.ports.people
    added = people.add("  Ada   Byron ", "manager", NEW_PIN, AMINA)
    assert (added.name, added.role) == ("Ada Byron", "manager")
    answer = people.unlock(NEW_PIN)
    assert answer.person is not None
    assert answer.person.id == added.id


@pytest.mark.parametrize(
    ("name", "role", "pin", "field"),
    [
        ("", "editor", NEW_PIN, "name"),
        (" \n ", "editor", NEW_PIN, "name"),
        ("x" * (LONGEST_PERSON_NAME + 1), "editor", NEW_PIN, "name"),
        ("joe WARD", "editor", NEW_PIN, "name"),
        ("Ada", "owner", NEW_PIN, "role"),
        ("Ada", "editor", "1234", "pin"),
        ("Ada", "editor", "123456", "pin"),
        ("Ada", "editor", "60419x", "pin"),
        ("Ada", "editor", PIN, "pin"),
    ],
)
def test_what_is_at_fault_is_said_and_nobody_is_added(
    behind: Behind, name: str, role: str, pin: str, field: str
) -> None:
    before = all_kept(behind)
    with pytest.raises(ContentError) as caught:
        behind.ports.people.add(name, role, pin, AMINA)
    assert caught.value.field == field
    assert PIN not in str(caught.value)
    assert all_kept(behind) == before


def test_a_number_stays_with_its_person_and_goes_to_nobody_else(behind: Behind) -> None:
    people = behind.ports.people
    added = people.add("Ada", "editor", NEW_PIN, AMINA)
    people.remove(added.id, AMINA)
    assert people.add("Ben", "editor", NEW_PIN, AMINA).id != added.id


def test_somebody_is_renamed_and_keeps_number_role_and_pin(behind: Behind) -> None:
    people, joe = behind.ports.people, person(behind, JOE)
    renamed = people.rename(joe, " Joseph  Ward", AMINA)
    assert (renamed.id, renamed.name, renamed.role) == (joe, "Joseph Ward", "editor")
    answer = people.unlock(EDITOR_PIN)
    assert answer.person is not None
    assert answer.person.name == "Joseph Ward"
    assert people.rename(joe, "JOSEPH WARD", AMINA).name == "JOSEPH WARD", "one's own name is not taken"


@pytest.mark.parametrize("name", ["", "amina hart", "x" * (LONGEST_PERSON_NAME + 1)])
def test_a_name_that_cannot_be_is_refused(behind: Behind, name: str) -> None:
    before = all_kept(behind)
    with pytest.raises(ContentError) as caught:
        behind.ports.people.rename(person(behind, JOE), name, AMINA)
    assert caught.value.field == "name"
    assert all_kept(behind) == before


def test_another_pin_takes_the_place_of_the_old_one(behind: Behind) -> None:
    people, joe = behind.ports.people, person(behind, JOE)
    people.change_pin(joe, NEW_PIN, AMINA)
    answer = people.unlock(NEW_PIN)
    assert answer.person is not None
    assert answer.person.id == joe
    assert people.unlock(EDITOR_PIN).person is None


@pytest.mark.parametrize("pin", ["1234", "123456", PIN])
def test_a_pin_that_may_not_be_used_is_refused(behind: Behind, pin: str) -> None:
    before = all_kept(behind)
    with pytest.raises(ContentError) as caught:
        behind.ports.people.change_pin(person(behind, JOE), pin, AMINA)
    assert caught.value.field == "pin"
    assert all_kept(behind) == before


def test_the_last_manager_stays_one(behind: Behind) -> None:
    people, amina = behind.ports.people, person(behind, AMINA)
    before = all_kept(behind)
    with pytest.raises(ContentError):
        people.change_role(amina, "editor", AMINA)
    with pytest.raises(ContentError):
        people.remove(amina, AMINA)
    assert all_kept(behind) == before
    people.change_role(person(behind, JOE), "manager", AMINA)
    people.change_role(amina, "editor", AMINA)
    assert [each.role for each in people.everyone()] == ["editor", "manager"]


def test_the_role_somebody_has_is_no_change(behind: Behind) -> None:
    before = all_kept(behind)
    behind.ports.people.change_role(person(behind, AMINA), "manager", AMINA)
    assert all_kept(behind) == before


def test_somebody_who_is_removed_is_gone_with_their_pin(behind: Behind) -> None:
    people, joe = behind.ports.people, person(behind, JOE)
    people.remove(joe, AMINA)
    assert names(behind) == [AMINA]
    assert people.unlock(EDITOR_PIN).person is None


@pytest.mark.parametrize(
    "deed",
    [
        lambda people: people.rename(99, "Ada", AMINA),
        lambda people: people.change_pin(99, NEW_PIN, AMINA),
        lambda people: people.change_role(99, "manager", AMINA),
        lambda people: people.remove(99, AMINA),
        lambda people: people.keep_reading_choice(99, TEXT_SCALES[-1], True),
    ],
    ids=["rename", "change pin", "change role", "remove", "keep reading choice"],
)
def test_somebody_who_is_not_on_the_list_is_said_to_be_gone(behind: Behind, deed: Callable[[People], object]) -> None:
    before = all_kept(behind)
    with pytest.raises(ContentError) as caught:
        deed(behind.ports.people)
    assert caught.value.field == "list"
    assert all_kept(behind) == before


def test_how_somebody_reads_is_kept_for_them_alone(behind: Behind) -> None:
    people, amina, joe = behind.ports.people, person(behind, AMINA), person(behind, JOE)
    before = behind.ports.audit.latest(10)
    people.keep_reading_choice(joe, TEXT_SCALES[-1], True)
    assert (people.reading_choice(joe).text_scale, people.reading_choice(joe).contrast) == (TEXT_SCALES[-1], True)
    for nothing_chosen in (amina, 99):
        usual = people.reading_choice(nothing_chosen)
        assert (usual.text_scale, usual.contrast) == (TEXT_SCALES[0], False)
    assert behind.ports.audit.latest(10) == before, "it is nobody else's business"


def test_nothing_is_left_of_how_somebody_read_who_is_gone(behind: Behind) -> None:
    people, joe = behind.ports.people, person(behind, JOE)
    people.keep_reading_choice(joe, TEXT_SCALES[-1], True)
    people.remove(joe, AMINA)
    assert people.reading_choice(joe).contrast is False


@pytest.mark.parametrize(
    ("deed", "about"),
    [
        (lambda behind: behind.ports.people.add("Ada", "editor", NEW_PIN, AMINA), "Ada"),
        (lambda behind: behind.ports.people.rename(person(behind, JOE), "Ada", AMINA), "Ada"),
        (lambda behind: behind.ports.people.change_pin(person(behind, JOE), NEW_PIN, AMINA), JOE),
        (lambda behind: behind.ports.people.change_role(person(behind, JOE), "manager", AMINA), JOE),
        (lambda behind: behind.ports.people.remove(person(behind, JOE), AMINA), JOE),
    ],
    ids=["add", "rename", "change pin", "change role", "remove"],
)
def test_who_did_it_to_whom_is_noted_and_no_pin(behind: Behind, deed: Call, about: str) -> None:
    deed(behind)
    who, what = noted(behind)
    assert who == AMINA
    assert about in what
    assert NEW_PIN not in what


WRITING: dict[str, Call] = {
    "add": lambda behind: behind.ports.people.add("Ada", "editor", NEW_PIN, AMINA),
    "rename": lambda behind: behind.ports.people.rename(2, "Ada", AMINA),
    "change pin": lambda behind: behind.ports.people.change_pin(2, NEW_PIN, AMINA),
    "change role": lambda behind: behind.ports.people.change_role(2, "manager", AMINA),
    "remove": lambda behind: behind.ports.people.remove(2, AMINA),
    "keep reading choice": lambda behind: behind.ports.people.keep_reading_choice(2, TEXT_SCALES[-1], True),
}
READING: dict[str, Call] = {
    "everyone": lambda behind: behind.ports.people.everyone(),
    "unlock": lambda behind: behind.ports.people.unlock(PIN),
    "wait": lambda behind: behind.ports.people.wait(),
    "reading choice": lambda behind: behind.ports.people.reading_choice(1),
}


@pytest.mark.parametrize("call", [*WRITING, *READING])
def test_where_nothing_can_be_reached_it_says_so_and_nothing_has_changed(behind: Behind, call: str) -> None:
    refused(behind, behind.out_of_reach(), (WRITING | READING)[call])


@pytest.mark.parametrize("call", WRITING)
def test_on_a_full_disk_a_change_is_refused_whole(behind: Behind, call: str) -> None:
    refused(behind, behind.full(), WRITING[call])


def test_on_a_full_disk_a_manager_still_comes_in_and_a_wrong_pin_still_waits(behind: Behind) -> None:
    people = behind.ports.people
    with behind.full():
        assert len(people.everyone()) == 2
        assert people.unlock(PIN).person is not None
        assert people.unlock(WRONG).wait == 1
        assert people.unlock(PIN).person is None
        assert people.wait() == 1
