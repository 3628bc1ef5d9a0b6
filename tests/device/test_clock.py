import subprocess
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.device.clock import OffsetClock, SystemClock

LONDON = ZoneInfo("Europe/London")

WITHOUT_QT = ("paths", "instance", "screen", "renderer", "libraries", "displays", "clock", "awake", "fake")


class Elapsed:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def test_the_systems_time_is_told_in_the_venues_zone() -> None:
    before = datetime.now(UTC)
    now = SystemClock(LONDON)()
    assert before <= now <= datetime.now(UTC)
    assert now.tzinfo is LONDON


def test_a_set_clock_starts_where_it_is_set_and_runs_on() -> None:
    elapsed = Elapsed()
    clock = OffsetClock(datetime(2026, 11, 25, 8, 59, 30, tzinfo=LONDON), elapsed)
    assert clock() == datetime(2026, 11, 25, 8, 59, 30, tzinfo=LONDON)
    elapsed.seconds += 45
    assert clock() == datetime(2026, 11, 25, 9, 0, 15, tzinfo=LONDON)
    assert clock().tzinfo is LONDON


@pytest.mark.parametrize(
    ("start", "hour_later", "offset"),
    [
        pytest.param(datetime(2026, 3, 29, 0, 30, tzinfo=LONDON), (2, 30), timedelta(hours=1), id="into summer"),
        pytest.param(datetime(2026, 10, 25, 1, 30, tzinfo=LONDON), (1, 30), timedelta(0), id="out of summer"),
    ],
)
def test_a_set_clock_runs_through_a_clock_change(
    start: datetime, hour_later: tuple[int, int], offset: timedelta
) -> None:
    elapsed = Elapsed()
    clock = OffsetClock(start, elapsed)
    elapsed.seconds += 3600
    now = clock()
    assert (now.hour, now.minute) == hour_later
    assert now.utcoffset() == offset


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        OffsetClock(datetime(2026, 11, 25, 9, 0))


def test_what_runs_before_qt_does_not_import_qt() -> None:
    modules = ", ".join(f"kiosk.device.{name}" for name in WITHOUT_QT)
    program = f"import sys, {modules}\nprint([name for name in sys.modules if name.startswith('PySide6')])"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
