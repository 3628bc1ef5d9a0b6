import datetime as dt
from collections import Counter

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Campaign, Dates, Day, DayPart, Showing, Slide, Yearly
from kiosk.errors import ContentError
from kiosk.schedule.campaigns import (
    alone_at,
    campaigns_showing,
    days_showing,
    is_showing,
    next_start,
    rotation,
    rule_starts,
    slides_showing,
)
from tests.schedule.samples import DAY, at, campaign

ADVISORY = Showing(
    when=(Yearly("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=11", 53), Yearly("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1", 92))
)
SIXTEEN_DAYS = Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", 16),))
WHITE_RIBBON = Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25"),))
AWARENESS_WEEK = Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=2;BYDAY=1MO", 7),))
HATE_CRIME_WEEK = Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=10;BYDAY=2SA", 8),))
WOMENS_DAY = Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8"),))
DAY_OF_MEMORY = Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=14"),))
BROKEN = Showing(when=(Yearly("every November"),))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("showing", "year", "expected"),
    [
        (ADVISORY, 2026, "2026-01-01..2026-01-02 2026-06-01..2026-08-31 2026-11-11..2026-12-31"),
        (ADVISORY, 2027, "2027-01-01..2027-01-02 2027-06-01..2027-08-31 2027-11-11..2027-12-31"),
        (SIXTEEN_DAYS, 2026, "2026-11-25..2026-12-10"),
        (WHITE_RIBBON, 2026, "2026-11-25..2026-11-25"),
        (AWARENESS_WEEK, 2026, "2026-02-02..2026-02-08"),
        (AWARENESS_WEEK, 2027, "2027-02-01..2027-02-07"),
        (HATE_CRIME_WEEK, 2026, "2026-10-10..2026-10-17"),
        (HATE_CRIME_WEEK, 2027, "2027-10-09..2027-10-16"),
        (WOMENS_DAY, 2027, "2027-03-08..2027-03-08"),
        (DAY_OF_MEMORY, 2027, "2027-07-14..2027-07-14"),
        (Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", 2),)), 2028, "2028-02-29..2028-03-01"),
        (Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),)), 2027, ""),
        (Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", 2),)), 2027, "2027-02-28..2027-03-01"),
        (Showing(when=(Yearly("FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=1"),)), 2026, "2026-03-01..2026-03-01"),
        (Showing(when=(Yearly("FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=1"),)), 2027, ""),
        (Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", 366),)), 2027, "2027-01-01..2027-12-31"),
        (
            Showing(when=(Yearly("FREQ=MONTHLY;BYDAY=1MO;UNTIL=20260228"),)),
            2026,
            "2026-01-05..2026-01-05 2026-02-02..2026-02-02",
        ),
        (Showing(when=(Dates(day("2026-12-30"), day("2027-01-03")),)), 2027, "2027-01-01..2027-01-03"),
        (
            Showing(when=(Dates(day("2026-11-01"), day("2026-11-05")), Dates(day("2026-11-04"), day("2026-11-06")))),
            2026,
            "2026-11-01..2026-11-06",
        ),
        (
            Showing(
                when=(Dates(day("2026-11-01"), day("2026-11-05")),), excluded=(day("2026-11-03"), day("2026-12-01"))
            ),
            2026,
            "2026-11-01..2026-11-02 2026-11-04..2026-11-05",
        ),
        (
            Showing(when=(Dates(day("2026-11-01"), day("2026-11-15")),), weekdays=(Day.SAT, Day.SUN)),
            2026,
            "2026-11-01..2026-11-01 2026-11-07..2026-11-08 2026-11-14..2026-11-15",
        ),
        (Showing(when=(Dates(day("2026-11-05"), day("2026-11-01")),)), 2026, ""),
        (Showing(), 2026, ""),
    ],
)
def test_the_days_of_a_year_it_shows_on(showing: Showing, year: int, expected: str) -> None:
    runs: list[list[dt.date]] = []
    for date in days_showing(showing, dt.date(year, 1, 1), dt.date(year, 12, 31)):
        if runs and date - runs[-1][-1] == DAY:
            runs[-1].append(date)
        else:
            runs.append([date])
    assert " ".join(f"{run[0]}..{run[-1]}" for run in runs) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-10 23:59", False),
        ("2026-11-11 00:00", True),
        ("2027-01-02 23:59", True),
        ("2027-01-03 00:00", False),
    ],
)
def test_a_rule_with_a_long_span_crosses_new_year(now: str, expected: bool) -> None:
    assert is_showing(ADVISORY, at(now)) is expected


EVENINGS = Showing(
    when=(Dates(day("2026-11-20"), day("2026-11-21")),), from_time=dt.time(18), to_time=dt.time(2), weekdays=(Day.FRI,)
)
FROM_SIX = Showing(when=EVENINGS.when, from_time=dt.time(18))
UNTIL_NOON = Showing(when=EVENINGS.when, to_time=dt.time(12))
OFFICE = Showing(when=EVENINGS.when, from_time=dt.time(9), to_time=dt.time(17))
TO_MIDNIGHT = Showing(when=EVENINGS.when, from_time=dt.time(18), to_time=dt.time(0))


@pytest.mark.parametrize(
    ("showing", "now", "expected"),
    [
        (EVENINGS, "2026-11-20 17:59", False),
        (EVENINGS, "2026-11-20 18:00", True),
        (EVENINGS, "2026-11-21 01:59", True),  # the small hours belong to Friday evening
        (EVENINGS, "2026-11-21 02:00", False),
        (EVENINGS, "2026-11-21 18:00", False),
        (EVENINGS, "2026-11-20 01:00", False),
        (FROM_SIX, "2026-11-20 18:00", True),
        (FROM_SIX, "2026-11-20 17:59", False),
        (FROM_SIX, "2026-11-22 18:00", False),
        (UNTIL_NOON, "2026-11-20 00:00", True),
        (UNTIL_NOON, "2026-11-20 12:00", False),
        (OFFICE, "2026-11-20 08:59", False),
        (OFFICE, "2026-11-20 09:00", True),
        (OFFICE, "2026-11-20 17:00", False),
        (OFFICE, "2026-11-23 12:00", False),
        (TO_MIDNIGHT, "2026-11-21 23:59", True),
        (TO_MIDNIGHT, "2026-11-22 00:00", False),
    ],
)
def test_times_of_day(showing: Showing, now: str, expected: bool) -> None:
    assert is_showing(showing, at(now)) is expected


@pytest.mark.parametrize(
    ("showing", "today", "expected"),
    [
        (ADVISORY, "2026-11-10", "2026-11-11"),
        (ADVISORY, "2026-11-11", "2026-11-11"),
        (ADVISORY, "2026-11-12", "2027-06-01"),
        (ADVISORY, "2027-01-02", "2027-06-01"),
        (ADVISORY, "2027-01-03", "2027-06-01"),
        (WHITE_RIBBON, "2026-11-26", "2027-11-25"),
        (Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),)), "2024-03-01", "2028-02-29"),
        (Showing(when=(Dates(day("2026-11-01"), day("2026-11-05")),)), "2026-11-02", None),
        (Showing(when=(Dates(day("2026-11-01"), day("2026-11-05")),)), "2026-10-02", "2026-11-01"),
        # days left out begin nothing new, and the first day let through is the start
        (Showing(when=(Dates(day("2026-06-01"), day("2026-08-31")),), weekdays=(Day.FRI,)), "2026-05-01", "2026-06-05"),
        (Showing(when=(Dates(day("2026-06-01"), day("2026-08-31")),), weekdays=(Day.FRI,)), "2026-06-03", "2026-06-05"),
        (Showing(when=(Dates(day("2026-06-01"), day("2026-08-31")),), weekdays=(Day.FRI,)), "2026-06-06", None),
        (
            Showing(
                when=(Dates(day("2026-11-01"), day("2026-11-05")),), excluded=(day("2026-11-01"), day("2026-11-03"))
            ),
            "2026-11-01",
            "2026-11-02",
        ),
        (
            Showing(when=(Dates(day("2026-11-01"), day("2026-11-01")),), excluded=(day("2026-11-01"),)),
            "2026-10-01",
            None,
        ),
        (Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", 366),)), "2026-07-01", None),
        (Showing(), "2026-11-02", None),
    ],
)
def test_the_next_time_it_comes_round(showing: Showing, today: str, expected: str | None) -> None:
    assert next_start(showing, day(today)) == (day(expected) if expected else None)


@given(st.dates(dt.date(2025, 1, 1), dt.date(2030, 1, 1)), st.integers(1, 366), st.integers(1, 12), st.integers(1, 28))
def test_it_shows_exactly_on_the_days_counted_from_each_start(date: dt.date, days: int, month: int, dom: int) -> None:
    showing = Showing(when=(Yearly(f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={dom}", days),))
    starts = [dt.date(year, month, dom) for year in range(date.year - 2, date.year + 1)]
    assert is_showing(showing, dt.datetime.combine(date, dt.time(12))) == any(
        0 <= (date - s).days < days for s in starts
    )


def test_showing_campaigns_come_by_priority_then_by_id() -> None:
    always = (Dates(day("2026-01-01"), day("2026-12-31")),)
    campaigns = [
        campaign("b", Showing(when=always)),
        campaign("low", Showing(when=always, priority=10)),
        campaign("a", Showing(when=always)),
        campaign("not-now", Showing(when=(Dates(day("2027-01-01"), day("2027-12-31")),))),
        campaign("high", Showing(when=always, priority=90)),
    ]
    assert [each.id for each in campaigns_showing(campaigns, at("2026-11-23 12:00"))] == ["high", "a", "b", "low"]


def test_safety_rule_11_a_campaign_with_a_broken_rule_does_not_keep_the_others_from_showing() -> None:
    campaigns = [campaign("broken", BROKEN), campaign("sound", WHITE_RIBBON)]
    assert [each.id for each in campaigns_showing(campaigns, at("2026-11-25 12:00"))] == ["sound"]


def test_a_broken_rule_is_the_fault_of_the_content() -> None:
    with pytest.raises(ContentError, match="every November"):
        is_showing(BROKEN, at("2026-11-25 12:00"))
    with pytest.raises(ContentError):
        next_start(BROKEN, day("2026-11-25"))
    with pytest.raises(ContentError):
        list(days_showing(BROKEN, day("2026-11-25"), day("2026-11-26")))


def test_a_showing_has_nothing_to_count_from() -> None:
    with pytest.raises(ContentError, match="counts"):
        rule_starts("FREQ=YEARLY;COUNT=3", 2026)


def test_turns_follow_the_weights_and_are_spread_evenly() -> None:
    three = [campaign(name, Showing(weight=weight)) for name, weight in (("a", 3), ("b", 1), ("c", 2))]
    turns = "".join(each.id for each in rotation(three, 12))
    assert turns[:6] == turns[6:]
    assert {name: turns[:6].count(name) for name in "abc"} == {"a": 3, "b": 1, "c": 2}
    assert turns[:6] == "acabac"


@given(st.lists(st.integers(1, 10), min_size=1, max_size=6), st.integers(0, 40))
def test_after_a_full_round_everyone_had_exactly_their_share(weights: list[int], n: int) -> None:
    campaigns = [campaign(f"c{place}", Showing(weight=weight)) for place, weight in enumerate(weights)]
    turns = rotation(campaigns, sum(weights))
    assert [turns.count(each) for each in campaigns] == weights
    assert rotation(campaigns, n) == rotation(campaigns, n + 5)[:n]


def test_nobody_takes_turns_alone_or_among_none() -> None:
    only = campaign("only", WHITE_RIBBON)
    assert rotation([only], 3) == (only, only, only)
    assert rotation([], 3) == ()


YEAR_2027 = (Dates(day("2027-01-01"), day("2027-12-31")),)


def test_where_there_is_room_for_one_the_highest_priority_goes_first() -> None:
    quiet = campaign("a-quiet", Showing(when=YEAR_2027, priority=10, weight=10))
    campaigns = [quiet, campaign("days", Showing(when=SIXTEEN_DAYS.when, priority=80)), campaign("broken", BROKEN)]
    alone = {
        text: found.id if (found := alone_at(campaigns, at(f"{text} 12:00"))) else None
        for text in ("2027-11-24", "2027-11-25", "2027-12-10", "2027-12-11", "2028-01-01")
    }
    assert list(alone.values()) == ["a-quiet", "days", "days", "a-quiet", None]


@given(
    st.lists(st.integers(1, 10), min_size=1, max_size=5),
    st.integers(0, 23),
    st.dates(dt.date(2027, 1, 1), dt.date(2027, 6, 30)),
)
def test_equals_share_the_days_by_weight_at_every_hour_of_the_day(
    weights: list[int], hour: int, first: dt.date
) -> None:
    """Whoever comes at the same hour every day, and whoever comes at any hour of one day, meets all of them."""
    campaigns = [campaign(f"c{n}", Showing(when=YEAR_2027, weight=weight)) for n, weight in enumerate(weights)]
    total = sum(weights)
    moment = dt.datetime.combine(first, dt.time(hour))
    days = Counter(alone_at(campaigns, moment + dt.timedelta(days=n)) for n in range(total))
    if total % 29:
        assert [days[each] for each in campaigns] == weights
    hours = Counter(alone_at(campaigns, dt.datetime.combine(first, dt.time(n))) for n in range(min(total, 24)))
    if total <= 24:
        assert [hours[each] for each in campaigns] == weights
    assert alone_at(campaigns, moment) == alone_at(campaigns[::-1], moment + dt.timedelta(minutes=59))


def with_slides(*slides: Slide) -> Campaign:
    return msgspec.structs.replace(campaign("week", Showing()), slides=slides)


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-11-25 09:00", "any"),
        ("2026-11-25 16:59", "any"),
        ("2026-11-25 17:00", "any evening"),
        ("2026-11-26 03:59", "any evening"),
        ("2026-11-26 04:00", "any"),
        ("2026-11-27 16:59", "any"),
        ("2026-11-27 17:00", "any evening weekend"),
        ("2026-11-28 03:59", "any evening weekend"),
        ("2026-11-28 10:00", "any weekend"),
        ("2026-11-29 23:00", "any evening weekend"),
        ("2026-11-30 03:59", "any evening weekend"),
        ("2026-11-30 04:00", "any"),
    ],
)
def test_posters_for_a_part_of_the_week_show_in_that_part(now: str, shown: str) -> None:
    """25 November 2026 is a Wednesday. A night belongs to the day it began on."""
    slides = tuple(Slide(id=part, headline="Hello", part=part) for part in DayPart)
    assert " ".join(one.id for one in slides_showing(with_slides(*slides), at(now))) == shown


def test_a_campaign_that_is_on_is_never_without_a_poster() -> None:
    late = (Slide(id="late", headline="Hello", part=DayPart.EVENING),)
    assert slides_showing(with_slides(*late), at("2026-11-25 09:00")) == late
