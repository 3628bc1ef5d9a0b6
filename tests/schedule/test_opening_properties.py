"""Safety rule 9 over hours nobody thought of: the fast answer against one worked out minute by minute."""

import datetime as dt
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.content.model import Always, Day, HoursException, Span, Unknown, Weekly, Window
from kiosk.schedule.opening import OpenKind, RingReason, next_change, open_state
from tests.schedule.samples import DAY, HOLIDAYS, MINUTE, at, weekly
from tests.schedule.slow_reference import CLOSED, OPEN, RING, MinuteByMinute

# Around both clock changes, the bank holidays of May and Christmas, a plain week and the end of February.
STARTS = [dt.date(2026, month, day) for month, day in ((3, 27), (10, 23), (5, 2), (12, 23), (6, 10), (2, 26))]
ZONES = ["Europe/London", "Europe/London", "America/Havana", "Australia/Lord_Howe", "Atlantic/Azores"]
DAYS_LOOKED_AT = 4

times = st.builds(dt.time, st.integers(0, 23), st.sampled_from([0, 0, 15, 30, 59]))
spans = st.builds(Span, times, times)
windows = st.builds(Window, st.lists(st.sampled_from(Day), min_size=1, unique=True).map(tuple), times, times)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Weekly, dt.date, dt.datetime]:
    """Weekly hours, the first of a few days to look at, and a moment in them."""
    zone = draw(st.sampled_from(ZONES))
    first = draw(st.sampled_from(STARTS))
    near = st.integers(-1, DAYS_LOOKED_AT).map(lambda n: first + n * DAY)
    holiday = st.sampled_from(["bank-holidays", "Christmas Day", "Boxing Day", "May Day", "Boxing Day (observed)"])
    some_spans = st.lists(spans, max_size=2).map(tuple)
    exceptions = st.lists(
        st.builds(HoursException, date=near, spans=some_spans)
        | st.builds(HoursException, holiday=holiday, spans=some_spans),
        max_size=3,
        unique_by=lambda item: (item.date, item.holiday),
    )
    hours = Weekly(
        windows=tuple(draw(st.lists(windows, max_size=4))),
        exceptions=tuple(draw(exceptions)),
        valid_from=draw(st.none() | st.none() | near),
        valid_to=draw(st.none() | st.none() | near),
        time_zone=zone,
    )
    minute = draw(st.integers(0, DAYS_LOOKED_AT * 24 * 60 - 1))
    now = dt.datetime.combine(first, dt.time.min, dt.UTC) + minute * MINUTE
    return hours, first, now.astimezone(ZoneInfo(zone))


CLOCK_BACK = (weekly("Sat-Sun 22:00-01:30"), dt.date(2026, 10, 24), at("2026-10-25 01:10*"))
CLOCK_BACK_TO_THE_MINUTE = (weekly("Sat-Sun 22:00-01:00"), dt.date(2026, 10, 24), at("2026-10-25 01:00"))
CLOCK_FORWARD = (weekly("Sun 01:30-02:30"), dt.date(2026, 3, 28), at("2026-03-29 00:59"))
WHOLLY_SKIPPED = (weekly("Sun 01:10-01:50"), dt.date(2026, 3, 28), at("2026-03-29 00:59"))


@pytest.mark.slow  # days walked minute by minute
@example(CLOCK_BACK)
@example(CLOCK_BACK_TO_THE_MINUTE)
@example(CLOCK_FORWARD)
@example(WHOLLY_SKIPPED)
@given(cases())
def test_safety_rule_9_open_is_said_only_when_the_wall_clock_is_within_certain_hours(
    case: tuple[Weekly, dt.date, dt.datetime],
) -> None:
    hours, first, now = case
    slow = MinuteByMinute(hours, first, first + (DAYS_LOOKED_AT + 2) * DAY, HOLIDAYS)
    state = open_state(hours, now, HOLIDAYS)
    kinds = {OPEN: {OpenKind.OPEN, OpenKind.CLOSES_SOON}, RING: {OpenKind.RING_TO_CHECK}, CLOSED: {OpenKind.CLOSED}}
    assert state.kind in kinds[slow.at(now)]
    if state.kind is OpenKind.CLOSED:
        assert _agrees(state.opens, slow.next_open_minute(now), slow)
    elif state.is_open:
        assert _agrees(state.until, slow.end_of_opening(now), slow)
        soon = state.until is not None and state.until.astimezone(dt.UTC) - now.astimezone(dt.UTC) < 30 * MINUTE
        assert (state.kind is OpenKind.CLOSES_SOON) == soon
    else:
        assert state.until is None
        assert state.opens is None


def _agrees(said: dt.datetime | None, truth: dt.datetime | None, slow: MinuteByMinute) -> bool:
    if said is None or not slow.knows(said):
        return truth is None
    return said.astimezone(dt.UTC) == truth


@settings(max_examples=40)
@example(CLOCK_BACK)
@example(CLOCK_FORWARD)
@given(cases())
def test_the_state_is_the_same_until_the_moment_next_change_gives(case: tuple[Weekly, dt.date, dt.datetime]) -> None:
    hours, _, now = case
    change = next_change(hours, now, HOLIDAYS)
    assert change is not None
    moment, end = now.astimezone(dt.UTC), change.astimezone(dt.UTC)
    assert end > moment
    before = open_state(hours, now, HOLIDAYS)
    # Every seventh minute of it, and the last instant.
    for n in range(0, min(int((end - moment) / MINUTE), 2 * 24 * 60), 7):
        assert open_state(hours, moment + n * MINUTE, HOLIDAYS) == before
    assert open_state(hours, end - dt.datetime.resolution, HOLIDAYS) == before


@settings(max_examples=40)
@given(cases())
def test_following_next_change_meets_every_state_there_is(case: tuple[Weekly, dt.date, dt.datetime]) -> None:
    hours, _, now = case
    moment, end = now.astimezone(dt.UTC), now.astimezone(dt.UTC) + 2 * DAY
    met = [open_state(hours, moment, HOLIDAYS)]
    while moment < end:
        change = next_change(hours, moment, HOLIDAYS)
        assert change is not None
        moment = change.astimezone(dt.UTC)
        met.append(open_state(hours, moment, HOLIDAYS))
    assert len(met) < 40
    for n in range(0, 2 * 24 * 60, 11):
        assert open_state(hours, now.astimezone(dt.UTC) + n * MINUTE, HOLIDAYS) in met


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_windows_are_written_in_does_not_matter(
    case: tuple[Weekly, dt.date, dt.datetime], random: Random
) -> None:
    hours, _, now = case
    shuffled = list(hours.windows)
    random.shuffle(shuffled)
    other = Weekly(tuple(shuffled), hours.exceptions, hours.valid_from, hours.valid_to, hours.time_zone)
    assert open_state(other, now, HOLIDAYS) == open_state(hours, now, HOLIDAYS)
    assert next_change(other, now, HOLIDAYS) == next_change(hours, now, HOLIDAYS)


moments = st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2035, 1, 1), timezones=st.sampled_from([dt.UTC]))


@given(moments)
def test_safety_rule_9_unknown_hours_are_never_open_or_closed(now: dt.datetime) -> None:
    state = open_state(Unknown(), now, HOLIDAYS)
    assert (state.kind, state.reason) == (OpenKind.RING_TO_CHECK, RingReason.UNKNOWN_HOURS)
    assert next_change(Unknown(), now, HOLIDAYS) is None


@given(moments, st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2035, 1, 1)))
def test_always_is_always_and_says_when_nobody_checked_it_lately(
    now: dt.datetime, review_after: dt.date | None
) -> None:
    state = open_state(Always(), now, HOLIDAYS, review_after)
    late = review_after is not None and now.date() > review_after
    assert (state.kind, state.reason) == (OpenKind.ALWAYS, RingReason.PAST_REVIEW if late else None)


@given(cases(), st.integers(1, 400))
def test_safety_rule_9_past_its_review_date_nothing_is_ever_called_open_or_closed(
    case: tuple[Weekly, dt.date, dt.datetime], days: int
) -> None:
    hours, _, now = case
    state = open_state(hours, now, HOLIDAYS, review_after=now.date() - days * DAY)
    assert (state.kind, state.reason) == (OpenKind.RING_TO_CHECK, RingReason.PAST_REVIEW)
