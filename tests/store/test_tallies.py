import datetime as dt
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import OurError
from kiosk.store.tallies import LONGEST_WAIT, SHORTEST_WAIT, Tallies, Tally, TallyKind, suppressed

LONDON = dt.timezone(dt.timedelta(hours=1))


class Clock:
    """A clock the test moves."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now


def at(day: int = 15, hour: int = 12, month: int = 6) -> Clock:
    return Clock(dt.datetime(2026, month, day, hour, 30, tzinfo=LONDON))


def test_rule_7_only_month_kind_and_key_are_kept() -> None:
    tallies = Tallies(at(), random.Random(1))
    tallies.add("topic-group", "safety")
    tallies.add(TallyKind.TOPIC_GROUP, "safety")
    tallies.add("useful", "safety/yes")
    assert tallies.take() == {("2026-06", "topic-group", "safety"): 2, ("2026-06", "useful", "safety/yes"): 1}
    assert Tally._fields == ("month", "kind", "key")
    assert tallies.take() == {}


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("panic", "safety"),
        ("hide", "safety"),
        ("topic", "my-rights"),
        ("topic-group", "my-rights"),
        ("survey", "what a visitor typed"),
        ("survey", "a/b/c/d/2026-06-15T12:30"),
        ("useful", ""),
        ("useful", "x" * 65),
    ],
)
def test_rule_7_nothing_else_can_be_counted_and_hiding_the_screen_never(kind: str, key: str) -> None:
    tallies = Tallies(at(), random.Random(1))
    with pytest.raises(OurError, match="must not count"):
        tallies.add(kind, key)
    assert tallies.take() == {}


def test_rule_7_the_order_of_a_visit_is_not_handed_over() -> None:
    one, other = Tallies(at(), random.Random(1)), Tallies(at(), random.Random(1))
    for group in ("safety", "consent", "behaviour"):
        one.add("topic-group", group)
    for group in ("behaviour", "consent", "safety"):
        other.add("topic-group", group)
    assert list(one.take().items()) == list(other.take().items())


def test_rule_7_counting_can_be_switched_off() -> None:
    tallies = Tallies(at(), random.Random(1), counting=False)
    tallies.add("topic-group", "safety")
    tallies.put_back({Tally("2026-06", "topic-group", "safety"): 1})
    assert tallies.take() == {}
    tallies.counting = True
    tallies.add("topic-group", "safety")
    tallies.counting = False
    assert not tallies.counting
    assert tallies.take() == {}


@given(st.integers(0, 2**32))
def test_rule_7_the_moment_of_writing_is_drawn_beforehand_between_two_and_six_hours_ahead(seed: int) -> None:
    start = at()
    quiet, busy = Tallies(start, random.Random(seed)), Tallies(start, random.Random(seed))
    moments = [start.now + minutes * dt.timedelta(minutes=1) for minutes in range(6 * 60 + 1)]
    assert not quiet.due(start.now + SHORTEST_WAIT - dt.timedelta(seconds=1))
    assert quiet.due(start.now + LONGEST_WAIT)
    for _ in range(9):
        busy.add("topic-group", "safety")
    assert [quiet.due(moment) for moment in moments] == [busy.due(moment) for moment in moments]


def test_each_moment_of_writing_is_drawn_anew() -> None:
    clock = at(hour=0)
    tallies = Tallies(clock, random.Random(3))
    waits = set()
    for _ in range(5):
        minutes = next(
            minutes for minutes in range(6 * 60 + 1) if tallies.due(clock.now + minutes * dt.timedelta(minutes=1))
        )
        waits.add(minutes)
        tallies.take()
    assert len(waits) > 1


def test_a_clock_that_was_set_back_does_not_put_the_writing_off_for_ever() -> None:
    clock = at()
    tallies = Tallies(clock, random.Random(1))
    clock.now -= dt.timedelta(days=400)
    assert tallies.due(clock.now)
    tallies.take()
    assert not tallies.due(clock.now)


def test_the_month_is_that_of_the_local_date_when_it_was_counted() -> None:
    clock = at(day=30, hour=23)
    tallies = Tallies(clock, random.Random(1))
    tallies.add("topic-group", "safety")
    clock.now += dt.timedelta(hours=1)
    tallies.add("topic-group", "safety")
    assert {tally.month: count for tally, count in tallies.take().items()} == {"2026-06": 1, "2026-07": 1}


def test_counts_that_could_not_be_written_wait_for_the_next_moment() -> None:
    tallies = Tallies(at(), random.Random(1))
    tallies.add("topic-group", "safety")
    taken = tallies.take()
    tallies.add("topic-group", "safety")
    tallies.put_back(taken)
    assert tallies.take() == {("2026-06", "topic-group", "safety"): 2}


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, 0), (1, "fewer than 8"), (7, "fewer than 8"), (8, 10), (12, 10), (13, 15), (15, 15), (17, 15), (1002, 1000)],
)
def test_rule_7_small_numbers_are_not_shown(count: int, said: str | int) -> None:
    assert suppressed(count) == said


@given(st.integers(8, 10**9))
def test_rule_7_other_numbers_are_rounded_to_the_nearest_five(count: int) -> None:
    said = suppressed(count)
    assert isinstance(said, int)
    assert said % 5 == 0
    assert abs(said - count) <= 2
