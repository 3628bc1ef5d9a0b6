"""Safety rule 9: a clock that cannot be right."""

import datetime as dt

import pytest

from kiosk.schedule.clock_check import clock_can_be_right
from tests.schedule.samples import at

ISSUED = (at("2026-03-02 09:00"), at("2026-11-22 09:00"))


@pytest.mark.parametrize(
    ("now", "right"),
    [
        ("2000-01-04 12:00", False),
        ("1970-01-01 00:00", False),
        ("2026-11-21 09:00", False),
        ("2026-11-22 07:59", False),
        ("2026-11-22 08:00", True),  # whoever issued it may have a clock that is an hour ahead
        ("2026-11-22 09:00", True),
        ("2028-02-29 12:00", True),
        ("2036-12-31 23:59", True),
        ("2037-01-01 00:00", False),
        ("2099-01-01 12:00", False),
    ],
)
def test_safety_rule_9_a_clock_is_judged_by_the_newest_content(now: str, right: bool) -> None:
    assert clock_can_be_right(at(now), ISSUED) is right
    assert clock_can_be_right(at(now).astimezone(dt.UTC), reversed(ISSUED)) is right


def test_safety_rule_11_no_date_that_content_can_hold_raises() -> None:
    first = dt.datetime(1, 1, 1, tzinfo=dt.UTC)
    last = dt.datetime(9999, 12, 31, 23, 59, tzinfo=dt.timezone(dt.timedelta(hours=-12)))
    for now in (first, ISSUED[0], last):
        assert clock_can_be_right(now, (first,)) is (now == first)
        assert clock_can_be_right(now, (last,)) is (now == last)


def test_nothing_speaks_against_a_clock_where_nothing_was_issued() -> None:
    assert clock_can_be_right(at("1970-01-01 00:00"), ())
