from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.device.awake import Awake, Together
from kiosk.device.fake import ORDINARY, SCREENS, TALL, FakeAwake, FrozenClock, screen_of

LONDON = ZoneInfo("Europe/London")


def test_a_frozen_clock_stands_until_it_is_moved() -> None:
    nine = datetime(2026, 11, 25, 9, 0, tzinfo=LONDON)
    clock = FrozenClock(nine)
    assert clock() == clock() == nine
    clock.move(datetime(2026, 11, 25, 8, 0, tzinfo=LONDON))
    assert clock() == datetime(2026, 11, 25, 8, 0, tzinfo=LONDON)


def test_a_frozen_clock_moves_by_hours_that_really_pass() -> None:
    clock = FrozenClock(datetime(2026, 3, 29, 0, 30, tzinfo=LONDON))
    clock.advance(timedelta(hours=1))
    assert (clock().hour, clock().utcoffset()) == (2, timedelta(hours=1))


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        FrozenClock(datetime(2026, 11, 25, 9, 0))


def test_the_common_screens_span_what_the_kiosk_promises() -> None:
    assert (SCREENS[0].width_px, SCREENS[0].height_px) == (1280, 720)
    assert (SCREENS[-1].width_px, SCREENS[-1].height_px) == (3840, 2160)
    assert TALL.size.portrait
    assert ORDINARY.size.known
    turned = ORDINARY.turned().size
    assert turned.portrait
    assert turned.height_mm == pytest.approx(ORDINARY.size.width_mm)


def test_a_screen_of_no_common_make_is_22_inches() -> None:
    assert screen_of(1080, 1920) == TALL.size
    assert not screen_of(1366, 768).known


def test_ways_of_staying_awake_are_held_and_released_together() -> None:
    first, second = FakeAwake(), FakeAwake()
    together: Awake = Together((first, second))
    together.hold()
    assert (first.held, second.held) == (True, True)
    together.release()
    assert (first.held, second.held) == (False, False)
    assert first.times_held == 1
