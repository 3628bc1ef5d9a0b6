"""Who may unlock, what a wrong PIN costs, and that no PIN can be read anywhere."""

import datetime as dt
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from argon2 import PasswordHasher, Type
from argon2.exceptions import HashingError, VerificationError
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from kiosk.errors import ContentError, MachineError
from kiosk.store import pins
from kiosk.store.audit import Audit
from kiosk.store.people import MOST_PEOPLE, People
from kiosk.store.staff_tables import PersonRow, WrongPinsRow
from kiosk.store.store import Store
from tests.store.samples import noon, opened
from tests.store.staff import CHEAP, OTHER, RIGHT, WRONG, Times, people

WAITS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return opened(tmp_path)


@pytest.fixture
def times() -> Times:
    return Times()


@pytest.fixture
def staff(store: Store, times: Times) -> People:
    """Ada, a manager, and Ben, an editor."""
    found = people(store, times)
    found.add("Ada", "manager", RIGHT, "")
    found.add("Ben", "editor", OTHER, "Ada")
    return found


def told(store: Store) -> list[tuple[str, str]]:
    return [(each.who, each.what) for each in reversed(Audit(store, noon).latest(100))]


# --- who is on the list -----------------------------------------------------------------------------------------------


def test_each_pin_unlocks_for_its_person(staff: People) -> None:
    ada, ben = staff.everyone()
    assert (ada.name, ada.role, ben.name, ben.role) == ("Ada", "manager", "Ben", "editor")
    assert staff.unlock(RIGHT).person == ada
    assert staff.unlock(OTHER).person == ben


def test_a_person_who_is_gone_or_has_another_pin_cannot_unlock_with_the_old_one(staff: People, times: Times) -> None:
    ada, ben = staff.everyone()
    staff.change_pin(ada.id, "577215", "Ada")
    staff.remove(ben.id, "Ada")
    for old in (RIGHT, OTHER):
        assert staff.unlock(old).person is None
        times.passed += 10
    assert staff.unlock("577215").person == ada


@pytest.mark.parametrize(
    "pin",
    ["000000", "777777", "123456", "654321", "012345", "890123", "098765", "121212", "123123", "12341234", "112233"],
)
def test_a_pin_that_is_tried_first_is_refused(staff: People, pin: str) -> None:
    with pytest.raises(ContentError, match=r"Choose another PIN\."):
        staff.add("Cy", "editor", pin, "Ada")


@pytest.mark.parametrize(
    "pin",
    [
        "",
        "12345",
        "1234567890123",
        "27182x",
        "\uff12\uff17\uff11\uff18\uff12\uff18",
        "271828\n",
        " 271828",
        "\u0662\u0667\u0661\u0668\u0662\u0668",
    ],
)
def test_a_pin_is_six_to_twelve_digits(staff: People, pin: str) -> None:
    with pytest.raises(ContentError, match="6 to 12 digits"):
        staff.add("Cy", "editor", pin, "Ada")


@given(st.text("0123456789", min_size=6, max_size=12))
def test_only_a_plain_pin_is_plain(pin: str) -> None:
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    if pins.is_plain(pin):
        assert len(set(pin)) <= len(pin) // 2 or len(steps) == 1 or pin in pins.OFTEN_TRIED
    else:
        assert len(set(pin)) > 1


def test_somebody_elses_pin_is_refused_in_the_words_for_a_plain_one(staff: People) -> None:
    ada, ben = staff.everyone()
    said = set()
    attempts: list[Callable[[], object]] = [
        lambda: staff.add("Cy", "editor", OTHER, "Ada"),
        lambda: staff.change_pin(ada.id, OTHER, "Ada"),
        lambda: staff.add("Cy", "editor", "000000", "Ada"),
    ]
    for attempt in attempts:
        with pytest.raises(ContentError) as refused:
            attempt()
        said.add(str(refused.value))
    assert len(said) == 1
    assert OTHER not in said.pop()
    staff.change_pin(ben.id, OTHER, "Ada")  # one's own again is no secret


@pytest.mark.parametrize("name", ["Ada", "ada", " ADA", "\uff21\uff24\uff21", "  Ada  ", "A\u202eda", "Ad\x00a"])
def test_two_people_do_not_have_one_name(staff: People, name: str) -> None:
    with pytest.raises(ContentError, match="Choose another name"):
        staff.add(name, "editor", WRONG, "Ada")


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "\u200b"])
def test_a_name_is_there_and_can_be_read(staff: People, name: str) -> None:
    with pytest.raises(ContentError, match="A name has 1 to 60 letters"):
        staff.add(name, "editor", WRONG, "Ada")


def test_somebody_can_be_called_something_else(store: Store, staff: People) -> None:
    ada, ben = staff.everyone()
    assert staff.rename(ada.id, " Ada  Hart ", "Ben").name == "Ada Hart"
    assert staff.rename(ada.id, "ada hart", "Ben").role == "manager"
    assert told(store)[-2:] == [("Ben", "Ada is called Ada Hart now."), ("Ben", "Ada Hart is called ada hart now.")]
    for name, words in (("BEN", "already called BEN"), (" ", "1 to 60 letters")):
        with pytest.raises(ContentError, match=words):
            staff.rename(ada.id, name, "Ada")
    assert staff.unlock(RIGHT).person == staff.everyone()[0]
    assert ben in staff.everyone()


def test_the_last_manager_stays(staff: People) -> None:
    ada, ben = staff.everyone()
    attempts: list[Callable[[], object]] = [
        lambda: staff.remove(ada.id, "Ada"),
        lambda: staff.change_role(ada.id, "editor", "Ada"),
    ]
    for attempt in attempts:
        with pytest.raises(ContentError, match="Make somebody else a manager first"):
            attempt()
    staff.change_role(ben.id, "manager", "Ada")
    staff.remove(ada.id, "Ben")
    assert [(each.name, each.role) for each in staff.everyone()] == [("Ben", "manager")]


def test_the_first_person_is_a_manager_and_the_list_ends_at_twenty(store: Store) -> None:
    staff = people(store)
    with pytest.raises(ContentError, match="first person has to be a manager"):
        staff.add("Ada", "editor", RIGHT, "")
    for number in range(MOST_PEOPLE):
        staff.add(f"Person {number}", "manager", f"27182{number:03}", "")
    with pytest.raises(ContentError, match="already 20 people"):
        staff.add("One more", "editor", RIGHT, "")
    assert len(staff.everyone()) == 20


def test_a_role_or_a_person_that_does_not_exist_is_refused(staff: People) -> None:
    with pytest.raises(ContentError, match="no role called king"):
        staff.add("Cy", "king", WRONG, "Ada")
    with pytest.raises(ContentError, match="no role called king"):
        staff.change_role(1, "king", "Ada")
    attempts: list[Callable[[], object]] = [
        lambda: staff.remove(99, "Ada"),
        lambda: staff.change_pin(99, WRONG, "Ada"),
        lambda: staff.change_role(99, "editor", "Ada"),
    ]
    for attempt in attempts:
        with pytest.raises(ContentError, match="no longer on the list"):
            attempt()


def test_a_number_is_never_given_to_another_person(staff: People) -> None:
    ben = staff.everyone()[1]
    staff.remove(ben.id, "Ada")
    assert staff.add("Cy", "editor", WRONG, "Ada").id > ben.id


def test_every_change_is_listed_with_who_made_it(store: Store, staff: People) -> None:
    ada, ben = staff.everyone()
    staff.change_pin(ben.id, WRONG, "Ada")
    staff.change_role(ben.id, "manager", "Ada")
    staff.change_role(ben.id, "manager", "Ada")  # nothing to change, nothing to list
    staff.remove(ada.id, "Ben")
    assert told(store) == [
        ("", "Ada was added as a manager."),
        ("Ada", "Ben was added as an editor."),
        ("Ada", "Ben was given another PIN."),
        ("Ada", "Ben was made a manager."),
        ("Ben", "Ada was taken off the list."),
    ]


def test_whoever_has_the_machine_can_make_a_manager(store: Store, staff: People, times: Times) -> None:
    for _ in range(4):
        staff.unlock(WRONG)
        times.passed += 10
    staff.unlock(WRONG)
    assert staff.wait() > 0
    ben = staff.everyone()[1]
    assert staff.new_manager("ben", "577215", "Command line").id == ben.id
    assert staff.wait() == 0
    answer = staff.unlock("577215").person
    assert answer is not None
    assert (answer.name, answer.role) == ("Ben", "manager")
    staff.new_manager("Cy", "141421", "Command line")
    assert [each.name for each in staff.everyone()] == ["Ada", "Ben", "Cy"]
    assert told(store)[-1][0] == "Command line"
    with pytest.raises(ContentError):
        staff.new_manager("Dee", RIGHT, "Command line")


# --- what a wrong PIN costs -------------------------------------------------------------------------------------------


def test_each_wrong_pin_waits_twice_as_long_up_to_a_quarter_of_an_hour(staff: People, times: Times) -> None:
    for wait in WAITS:
        assert staff.unlock(WRONG).wait == wait
        times.passed += wait - 0.5
        assert 0 < staff.wait() <= 0.5
        times.passed += 0.5
        assert staff.wait() == 0


def test_a_try_during_the_wait_is_not_looked_at_and_does_not_make_it_longer(staff: People, times: Times) -> None:
    for _ in range(5):
        staff.unlock(WRONG)
        times.passed += 100
    staff.unlock(WRONG)
    for _ in range(10):
        times.passed += 3
        assert staff.unlock(RIGHT).person is None
    assert staff.wait() == 2
    times.passed += 2
    assert staff.unlock(RIGHT).person is not None


def test_the_right_pin_begins_again_from_one_second(staff: People, times: Times) -> None:
    for _ in range(6):
        staff.unlock(WRONG)
        times.passed += 900
    assert staff.unlock(RIGHT).wait == 0
    assert staff.unlock(WRONG).wait == 1


def test_wrong_pins_are_listed_without_a_name_and_in_a_row(store: Store, staff: People, times: Times) -> None:
    for _ in range(4):
        staff.unlock(WRONG)
        times.passed += 10
    assert told(store)[2:] == [
        ("", "A wrong PIN was tried."),
        ("", "A wrong PIN was tried; the 2nd in a row."),
        ("", "A wrong PIN was tried; the 3rd in a row."),
        ("", "A wrong PIN was tried; the 4th in a row."),
    ]


def test_the_wait_goes_on_after_a_restart(store: Store, staff: People, times: Times) -> None:
    for _ in range(5):
        staff.unlock(WRONG)
        times.passed += 100
    staff.unlock(WRONG)
    times.passed += 12
    again = people(store, times)
    assert again.unlock(RIGHT).person is None
    assert again.wait() == 20
    times.passed += 20
    assert again.unlock(WRONG).wait == 64


def test_a_plug_that_is_pulled_before_the_answer_gains_nothing(store: Store, staff: People, times: Times) -> None:
    class Pulled(PasswordHasher):
        def verify(self, _hash: str | bytes, _password: str | bytes) -> Literal[True]:
            raise KeyboardInterrupt

    for _ in range(3):
        with suppress(KeyboardInterrupt):
            people(store, times, Pulled()).unlock(WRONG)
        times.passed += 4
    again = people(store, times)
    assert again.unlock(WRONG).wait == 8


def test_while_nobody_is_on_the_list_nothing_is_counted(store: Store) -> None:
    staff = people(store)
    assert staff.unlock(RIGHT).wait == staff.unlock(RIGHT).wait == staff.wait() == 0
    assert told(store) == []


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store that many examples begin afresh with."""
    store = opened(tmp_path_factory.mktemp("shared"))
    people(store).add("Ada", "manager", RIGHT, "")
    return store


EVENTS = st.one_of(
    st.tuples(st.just("passes"), st.floats(0, 1200)),
    st.tuples(st.just("set back"), st.floats(0, 10**7)),
    st.tuples(st.just("restart"), st.just(0.0)),
    st.tuples(st.just("wrong"), st.just(0.0)),
    st.tuples(st.just("too early"), st.just(0.0)),
)


@pytest.mark.slow  # a database for each example
@settings(max_examples=60, deadline=None)
@given(st.lists(EVENTS, max_size=12), st.integers(0, 12))
def test_a_clock_set_back_never_frees_and_never_locks_for_longer(
    shared: Store, events: list[tuple[str, float]], tried: int
) -> None:
    """In true time: no try counts before the wait is over, and in a run no wait is longer than it was to be."""
    with shared.writing() as session:
        session.execute(delete(WrongPinsRow))
    times = Times()
    staff = people(shared, times)
    for _ in range(tried):
        staff.unlock(WRONG)
        times.passed += 900
    count, last_wrong, run_began = tried, times.passed - 900, times.passed
    for what, seconds in events:
        if what == "passes":
            times.passed += seconds
        elif what == "set back":
            times.set_by -= seconds
        elif what == "restart":
            staff, run_began = people(shared, times), times.passed
        elif what == "wrong" and staff.wait() == 0:
            staff.unlock(WRONG)
            count, last_wrong = count + 1, times.passed
        elif what == "too early" and staff.wait() > 0:
            assert staff.unlock(RIGHT).person is None
        whole = pins.wait_after(count)
        wait = staff.wait()
        assert wait >= whole - (times.passed - last_wrong) - 0.01
        assert wait <= max(whole - (times.passed - max(last_wrong, run_began)), 0) + 0.01


@given(st.integers(0, 10**9), st.floats(-(10**8), 10**8))
def test_what_is_left_of_a_wait_is_never_more_than_the_whole(wrong: int, passed: float) -> None:
    began = dt.datetime(2026, 11, 25, tzinfo=dt.UTC)
    left = pins.still_to_wait(wrong, began, began + dt.timedelta(seconds=passed))
    assert 0 <= left <= pins.wait_after(wrong) <= pins.LONGEST_WAIT


# --- how PINs are kept ------------------------------------------------------------------------------------------------


def test_pins_are_kept_with_the_costs_that_are_recommended() -> None:
    hasher = pins.usual_hasher()
    assert (hasher.type, hasher.memory_cost, hasher.time_cost, hasher.parallelism) == (Type.ID, 19_456, 2, 1)


def test_a_hash_of_lower_costs_is_renewed_at_the_next_right_pin(store: Store, staff: People, times: Times) -> None:
    dearer = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)
    with store.reading() as session:
        before = session.scalars(select(PersonRow.pin_hash).order_by(PersonRow.id)).all()
    again = people(store, times, dearer)
    assert again.unlock(RIGHT).person is not None
    with store.reading() as session:
        after = session.scalars(select(PersonRow.pin_hash).order_by(PersonRow.id)).all()
    assert (after[0] != before[0], after[1] == before[1]) == (True, True)
    assert "m=16,t=2,p=1" in after[0]
    assert again.unlock(RIGHT).person is not None


@pytest.mark.parametrize("tried", [RIGHT, OTHER, WRONG, "", "x" * 100_000, "\ud800", "123"])
def test_every_try_is_compared_with_everybody(store: Store, staff: People, times: Times, tried: str) -> None:
    compared: list[str] = []

    class Counting(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:
            compared.append(str(hash))
            return super().verify(hash, password)

    people(store, times, Counting(time_cost=1, memory_cost=8, parallelism=1)).unlock(tried)
    assert len(compared) == len(set(compared)) == 2


def test_a_damaged_hash_lets_nobody_in_and_keeps_nobody_else_out(tmp_path: Path, store: Store, staff: People) -> None:
    with closing(sqlite3.connect(tmp_path / "kiosk.db")) as connection:
        connection.execute("UPDATE people SET pin_hash = 'nonsense' WHERE name = 'Ben'")
        connection.commit()
    assert staff.unlock(RIGHT).person is not None
    assert staff.unlock(OTHER).person is None


def test_too_little_memory_is_the_machine_s_fault(store: Store, staff: People, times: Times) -> None:
    class Full(PasswordHasher):
        def verify(self, _hash: str | bytes, _password: str | bytes) -> Literal[True]:
            raise VerificationError("Memory allocation error")

        def hash(self, _password: str | bytes, *, salt: bytes | None = None) -> str:
            raise HashingError("Memory allocation error")

    full = people(store, times, Full())
    attempts: list[Callable[[], object]] = [
        lambda: full.unlock(RIGHT),
        lambda: full.add("Cy", "editor", WRONG, ""),
    ]
    for attempt in attempts:
        with pytest.raises(MachineError, match="too little memory"):
            attempt()
    with pytest.raises(MachineError, match="too little memory"):
        pins.hashed(Full(), RIGHT)


def test_no_pin_and_no_hash_can_be_read_in_lists_errors_logs_or_on_the_disk(
    tmp_path: Path, store: Store, staff: People, times: Times, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    said = []
    for pin in (RIGHT, OTHER, WRONG):
        said.append(repr(staff.unlock(pin)))
        times.passed += 100
        for name, role in (("Ada", "editor"), ("", ""), ("x" * 99, "manager")):
            with suppress(ContentError):
                staff.add(name, role, pin, "Ada")
    with pytest.raises(ContentError) as refused:
        staff.add("Cy", "editor", RIGHT, "Ada")
    said += [repr(refused.value), str(staff.everyone()), caplog.text, *(what for _, what in told(store))]
    assert not [words for words in said if RIGHT in words or OTHER in words or WRONG in words or "argon2" in words]
    store.close()
    on_disk = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert b"argon2id" in on_disk
    for pin in (RIGHT, OTHER, WRONG):
        assert pin.encode() not in on_disk


def test_people_are_given_without_their_hash(staff: People) -> None:
    assert {*type(staff.everyone()[0]).__dataclass_fields__} == {"id", "name", "role"}
    assert CHEAP.memory_cost < pins.usual_hasher().memory_cost


@pytest.mark.parametrize(
    ("name", "pin", "field"),
    [("amina  hart", "604193", "name"), ("", "604193", "name"), ("PIN Pinder", "123456", "pin"), ("Bo", "12", "pin")],
)
def test_a_refusal_says_which_field_it_is_about(staff: People, name: str, pin: str, field: str) -> None:
    staff.add("Amina Hart", "manager", "482917", "Amina Hart")
    with pytest.raises(ContentError) as refused:
        staff.add(name, "editor", pin, "Amina Hart")
    assert refused.value.field == field
