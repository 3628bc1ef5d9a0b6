import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import ContentError
from kiosk.schedule.rules import checked, days_in_year

ANCHOR = dt.date(2000, 1, 1)


@pytest.mark.parametrize(
    ("rule", "anchor", "year", "expected"),
    [
        ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", "2000-01-01", 2026, "11-25"),
        ("RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", "2000-01-01", 2026, "11-25"),
        ("freq=yearly;bymonth=11;bymonthday=25", "2000-01-01", 2026, "11-25"),
        ("FREQ=YEARLY;BYMONTH=2;BYDAY=1MO", "2000-01-01", 2027, "02-01"),
        ("FREQ=YEARLY;BYMONTH=10;BYDAY=2SA", "2000-01-01", 2027, "10-09"),
        ("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "2000-01-01", 2026, "10-25"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2000-01-01", 2027, ""),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2000-01-01", 2028, "02-29"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2000-01-01", 2027, "02-28"),
        ("FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=30", "2000-01-01", 2027, "04-30"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "2000-01-01", 2026, "05-11"),
        ("FREQ=YEARLY;BYYEARDAY=-1", "2000-01-01", 2026, "12-31"),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=8", "2000-01-01", 2027, ""),
        ("FREQ=YEARLY;UNTIL=20261125;BYMONTH=11;BYMONTHDAY=25", "2000-01-01", 2026, "11-25"),
        ("FREQ=YEARLY;UNTIL=20261125;BYMONTH=11;BYMONTHDAY=25", "2000-01-01", 2027, ""),
        ("FREQ=YEARLY", "2024-02-29", 2026, ""),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;INTERVAL=3", "2026-01-01", 2026, "01-30 04-30 07-31 10-30"),
        ("FREQ=MONTHLY;COUNT=3", "2026-11-05", 2026, "11-05 12-05"),
        ("FREQ=MONTHLY;COUNT=3", "2026-11-05", 2027, "01-05"),
        ("FREQ=MONTHLY;COUNT=3", "2026-11-05", 2025, ""),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-12-01", 2026, "12-01 12-15 12-29"),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-12-20", 2027, None),
        ("FREQ=DAILY;UNTIL=20270102", "2026-12-30", 2027, "01-01 01-02"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", "2026-12-29", 2026, "12-29"),
    ],
)
def test_the_days_a_rule_gives(rule: str, anchor: str, year: int, expected: str | None) -> None:
    days = days_in_year(rule, dt.date.fromisoformat(anchor), year)
    if expected is None:
        assert days[:2] == (dt.date(year, 1, 3), dt.date(year, 1, 17))
    else:
        assert " ".join(f"{day:%m-%d}" for day in days) == expected


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "every year",
        "FREQ=YEARLY;",
        "FREQ=YEARLY;BYMONTH",
        "FREQ=YEARLY;BYMONTH=",
        "FREQ=YEARLY;FREQ=DAILY",
        "FREQ=YEARLY;BYEASTER=0",
        "FREQ=YEARLY;BYHOUR=9",
        "BYMONTH=11",
        "FREQ=SECONDLY",
        "FREQ=HOURLY",
        "FREQ=FORTNIGHTLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;COUNT=2;UNTIL=20261201",
        "UNTIL=20261201;FREQ=YEARLY;COUNT=1",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=many",
        "FREQ=DAILY;UNTIL=20270102T000000Z",
        "FREQ=DAILY;UNTIL=20271402",
        "FREQ=DAILY;UNTIL=soon",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=-1",
        "FREQ=YEARLY;BYMONTH=0",
        "FREQ=YEARLY;BYMONTHDAY=32",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-30",
        "FREQ=YEARLY;BYWEEKNO=54",
        "FREQ=YEARLY;BYYEARDAY=367",
        "FREQ=YEARLY;BYDAY=XX",
        "FREQ=MONTHLY;BYDAY=0MO",
        "FREQ=MONTHLY;BYWEEKNO=3",
        "FREQ=WEEKLY;BYSETPOS=1",
        "FREQ=YEARLY;BYMONTH=7;BYWEEKNO=1",
        "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20",
        "FREQ=YEARLY;WKST=NO",
        "FREQ=YEARLY;BYDAY=MO\nEXDATE:20260101",
        "FREQ=YEARLY; BYMONTH=1",
    ],
)
def test_a_rule_that_is_none_is_the_fault_of_the_content(rule: str) -> None:
    with pytest.raises(ContentError) as refused:
        checked(rule)
    assert repr(rule) in refused.value.what
    with pytest.raises(ContentError):
        days_in_year(rule, ANCHOR, 2026)


def test_a_rule_that_begins_in_the_year_1_is_refused_and_not_gone_through() -> None:
    with pytest.raises(ContentError, match="begins in the year 1,"):
        days_in_year("FREQ=DAILY", dt.date(1, 1, 1), 2026)


PIECES = """
    FREQ=YEARLY FREQ=MONTHLY FREQ=WEEKLY INTERVAL=2 BYDAY=1MO BYDAY=SU BYDAY=5FR BYMONTH=2 BYMONTHDAY=29 BYMONTHDAY=-31
    BYSETPOS=1 BYYEARDAY=60 UNTIL=2026 UNTIL=20261201 COUNT=2 WKST=SU
"""


@given(st.lists(st.sampled_from(PIECES.split()), max_size=4).map(";".join) | st.text(max_size=20))
def test_safety_rule_11_whatever_somebody_writes_gives_days_of_that_year_or_a_sentence(rule: str) -> None:
    try:
        days = days_in_year(rule, ANCHOR, 2026)
    except ContentError as refused:
        assert refused.what.endswith(".")
        assert refused.remedy.endswith(".")
    else:
        assert list(days) == sorted(set(days))
        assert all(day.year == 2026 for day in days)
