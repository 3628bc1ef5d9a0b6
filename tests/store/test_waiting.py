"""Alternating guesses at somebody else's PIN with one's own does not pay; a mistyped digit costs next to nothing."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from kiosk.store import pins
from kiosk.store.people import People
from kiosk.store.staff_tables import WrongPinsRow
from kiosk.store.store import Store
from kiosk.store.waiting import FORGOTTEN_AFTER
from tests.store.samples import opened
from tests.store.staff import OTHER, RIGHT, WRONG, Times, people

WAITS = [1, 2, 4, 8, 16, 32]


@pytest.fixture
def times() -> Times:
    return Times()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return opened(tmp_path)


@pytest.fixture
def staff(store: Store, times: Times) -> People:
    """Ada, a manager, and Ben, an editor."""
    return with_two(store, times)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store that many examples begin afresh with."""
    store = opened(tmp_path_factory.mktemp("shared"))
    with_two(store, Times())
    return store


def with_two(store: Store, times: Times) -> People:
    found = people(store, times)
    found.add("Ada", "manager", RIGHT, "")
    found.add("Ben", "editor", OTHER, "Ada")
    return found


def test_an_editors_pin_lets_them_in_and_ends_nobodys_waiting(staff: People, times: Times) -> None:
    for wait in WAITS:
        assert staff.unlock(WRONG).wait == wait
        times.passed += wait
        assert staff.unlock(OTHER).person is not None
        assert staff.wait() == 0
    assert staff.unlock(WRONG).wait == 64


def test_a_digit_mistyped_now_and_then_costs_a_second(staff: People, times: Times) -> None:
    for _ in range(20):
        assert staff.unlock(WRONG).wait == 1
        times.passed += 1
        assert staff.unlock(OTHER).person is not None
        times.passed += FORGOTTEN_AFTER


def test_the_count_is_kept_through_a_right_pin_of_an_editor_a_restart_and_a_clock_that_is_set_back(
    store: Store, staff: People, times: Times
) -> None:
    for wait in WAITS[:5]:
        staff.unlock(WRONG)
        times.passed += wait
    times.set_by -= 10**6
    assert staff.unlock(OTHER).person is not None
    assert staff.wait() == 0, "it was waited for already"
    times.set_by = 0
    assert people(store, times).unlock(WRONG).wait == 32


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("guess"), st.just(0)),
        st.tuples(st.just("own"), st.just(0)),
        st.tuples(st.just("restart"), st.just(0)),
        st.tuples(st.just("rest"), st.integers(1, 2 * FORGOTTEN_AFTER)),
    ),
    max_size=40,
)


@settings(max_examples=30, deadline=None)
@given(STEPS)
def test_nothing_an_editor_does_gains_them_more_guesses(shared: Store, steps: list[tuple[str, int]]) -> None:
    """Guesses at somebody else's PIN, with one's own in between: 11 + T / 900 in T seconds at most."""
    with shared.writing() as session:
        session.execute(delete(WrongPinsRow))
    times = Times()
    staff = people(shared, times)
    guesses = 0
    for what, seconds in steps:
        if what == "rest":
            times.passed += seconds
        elif what == "restart":
            staff = people(shared, times)
        else:
            # Whoever guesses does not wait a second longer than they have to.
            times.passed += staff.wait()
            found = staff.unlock(WRONG if what == "guess" else OTHER).person
            assert (found is None) == (what == "guess")
            guesses += what == "guess"
        assert guesses <= 11 + times.passed / pins.LONGEST_WAIT


def test_a_day_of_guessing_with_ones_own_pin_in_between_is_worth_a_hundred_guesses(staff: People, times: Times) -> None:
    guesses = 0
    while times.passed < 24 * 3600:
        assert staff.unlock(WRONG).person is None
        guesses += 1
        times.passed += staff.wait()
        assert staff.unlock(OTHER).person is not None
    assert guesses <= 11 + 24 * 4


def test_resting_until_all_is_forgotten_does_not_pay() -> None:
    for tries in range(1, 40):
        took = sum(pins.wait_after(count) for count in range(1, tries + 1)) + FORGOTTEN_AFTER
        assert tries / took < 1 / pins.LONGEST_WAIT


def test_a_managers_pin_ends_the_count(staff: People, times: Times) -> None:
    for wait in WAITS:
        staff.unlock(WRONG)
        times.passed += wait
    assert staff.unlock(RIGHT).person is not None
    assert staff.unlock(WRONG).wait == 1
