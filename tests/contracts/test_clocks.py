"""Clocks: the machine's own, one that was set at the start (``--now``), and one that a test moves."""

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from kiosk.device.clock import Clock, OffsetClock, SystemClock
from kiosk.device.fake import FrozenClock

LONDON = ZoneInfo("Europe/London")
BEFORE_SUMMER = dt.datetime(2026, 3, 29, 0, 30, tzinfo=LONDON)
"""Half an hour before the clocks go forward."""


class Elapsed:
    """Seconds since the beginning."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def set_clock(at: dt.datetime) -> tuple[Clock, Callable[[float], None]]:
    """A clock that was set, and how time passes for it."""
    elapsed = Elapsed()

    def pass_time(seconds: float) -> None:
        elapsed.seconds += seconds

    return OffsetClock(at, elapsed), pass_time


def frozen_clock(at: dt.datetime) -> tuple[Clock, Callable[[float], None]]:
    clock = FrozenClock(at)
    return clock, lambda seconds: clock.advance(dt.timedelta(seconds=seconds))


MAKING = {"set": set_clock, "frozen": frozen_clock}


@pytest.mark.parametrize("clock", [SystemClock(LONDON), *(make(BEFORE_SUMMER)[0] for make in MAKING.values())])
def test_it_tells_an_aware_time_in_the_venues_zone_and_does_not_go_back(clock: Clock) -> None:
    first, second = clock(), clock()
    assert first.tzinfo is second.tzinfo is LONDON
    assert first <= second


@pytest.mark.parametrize("making", MAKING)
def test_hours_that_really_pass_are_counted_across_a_clock_change(making: str) -> None:
    clock, pass_time = MAKING[making](BEFORE_SUMMER)
    assert clock() == BEFORE_SUMMER
    pass_time(3600)
    assert (clock().hour, clock().minute, clock().utcoffset()) == (2, 30, dt.timedelta(hours=1))


@pytest.mark.parametrize("making", MAKING)
def test_a_time_without_a_zone_is_refused(making: str) -> None:
    with pytest.raises(ValueError, match="time zone"):
        MAKING[making](dt.datetime(2026, 3, 29, 0, 30))
