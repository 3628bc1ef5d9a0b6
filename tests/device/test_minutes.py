from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.device.clock import OffsetClock
from kiosk.device.fake import FrozenClock
from kiosk.device.minutes import LEAST_WAIT_MS, MINUTE_MS, MinuteTicker

LONDON = ZoneInfo("Europe/London")
NINE = datetime(2026, 11, 25, 9, 0, tzinfo=LONDON)


class Ticks:
    """A started ticker on a clock that stands, and how often it ticked."""

    def __init__(self, parent: QObject, at: datetime = NINE) -> None:
        self.clock = FrozenClock(at)
        self.ticker = MinuteTicker(self.clock, parent)
        self.count = 0
        self.ticker.tick.connect(self._counted)
        self.ticker.start()

    def _counted(self) -> None:
        self.count += 1


@pytest.fixture
def ticks(qapp: QObject) -> Ticks:
    return Ticks(qapp)


@pytest.mark.parametrize(
    ("into_minute", "wait"),
    [
        (timedelta(0), MINUTE_MS),
        (timedelta(seconds=20), 40_000),
        (timedelta(seconds=59, milliseconds=990), LEAST_WAIT_MS),
    ],
)
def test_it_waits_for_the_next_minute_and_no_less_than_a_second(
    qapp: QObject, into_minute: timedelta, wait: int
) -> None:
    waiting = Ticks(qapp, NINE + into_minute).ticker.wait_ms
    # Qt fires a coarse timer up to a second or a twentieth from the time asked for.
    assert wait - max(1000, wait / 20) <= waiting <= wait + max(1000, wait / 20)


def test_a_timer_that_fires_early_waits_again_without_a_tick(ticks: Ticks) -> None:
    ticks.clock.advance(timedelta(seconds=59.5))
    ticks.ticker.check()
    assert ticks.count == 0
    assert 0 < ticks.ticker.wait_ms <= 2 * LEAST_WAIT_MS


def test_each_new_minute_ticks_once(ticks: Ticks) -> None:
    ticks.clock.advance(timedelta(minutes=1))
    ticks.ticker.check()
    ticks.ticker.check()
    assert ticks.count == 1


@pytest.mark.parametrize("jump", [timedelta(days=400), timedelta(hours=-3), timedelta(minutes=-1)])
def test_a_clock_that_is_set_ticks_and_goes_on(ticks: Ticks, jump: timedelta) -> None:
    ticks.clock.advance(jump)
    ticks.ticker.check()
    assert ticks.count == 1
    assert 0 < ticks.ticker.wait_ms <= MINUTE_MS * 1.05
    ticks.clock.advance(timedelta(minutes=1))
    ticks.ticker.check()
    assert ticks.count == 2


def test_a_stopped_ticker_waits_for_nothing(ticks: Ticks) -> None:
    ticks.ticker.stop()
    assert ticks.ticker.wait_ms == -1


def test_minutes_that_passed_before_the_start_are_not_made_up_for(qapp: QObject) -> None:
    clock = FrozenClock(NINE)
    ticker = MinuteTicker(clock, qapp)
    clock.advance(timedelta(minutes=5))
    ticker.start()
    late: list[None] = []
    ticker.tick.connect(lambda: late.append(None))
    ticker.check()
    assert late == []


def test_a_running_clock_ticks_just_after_the_minute(qtbot: QtBot) -> None:
    clock = OffsetClock(NINE - timedelta(seconds=0.5))
    ticker = MinuteTicker(clock)
    seconds: list[int] = []
    ticker.tick.connect(lambda: seconds.append(clock().second))
    # More than a minute: on a busy machine the first one may be over before the ticker starts.
    with qtbot.waitSignal(ticker.tick, timeout=90_000):
        ticker.start()
    assert len(seconds) == 1
    assert seconds[0] < 5
    ticker.stop()
