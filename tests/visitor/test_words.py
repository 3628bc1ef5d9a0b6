import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Always, Unknown
from kiosk.schedule.opening import OpenKind, OpenState, open_state
from kiosk.visitor.hours_words import days_words, hours_lines, span_words
from kiosk.visitor.words import clock_time, date_today, long_date, open_word, open_words, opens_when
from tests.schedule.samples import HOLIDAYS, at, weekly, window


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("00:00", "midnight"), ("00:30", "12:30am"), ("01:00", "1am"), ("09:05", "9:05am"), ("11:59", "11:59am"),
        ("12:00", "12 noon"), ("12:30", "12:30pm"), ("13:00", "1pm"), ("23:45", "11:45pm"),
    ],
)  # fmt: skip
def test_a_time_is_said_as_a_door_sign_says_it(time: str, said: str) -> None:
    assert clock_time(dt.time.fromisoformat(time)) == said


@given(st.times().map(lambda time: time.replace(second=0, microsecond=0)))
def test_no_two_times_are_said_alike(time: dt.time) -> None:
    said = clock_time(time)
    if said == "midnight":
        again = dt.time(0)
    elif said == "12 noon":
        again = dt.time(12)
    else:
        hour, _, minute = said[:-2].partition(":")
        again = dt.time(int(hour) % 12 + (12 if said.endswith("pm") else 0), int(minute or 0))
    assert again == time


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([0, 1, 2, 3, 4], "Mon–Fri"), ([5, 6], "Sat and Sun"), ([6], "Sun"), (range(7), "Every day"),
        ([0, 2, 4], "Mon, Wed, Fri"), ([0, 1, 3, 4, 5], "Mon and Tue, Thu–Sat"), ([6, 5, 0], "Mon, Sat and Sun"),
    ],
)  # fmt: skip
def test_days_are_said_in_runs(days: list[int], said: str) -> None:
    assert days_words(days) == said


def test_a_day_from_midnight_to_midnight_is_all_day() -> None:
    assert span_words(window("Mon 00:00-24:00")) == "all day"
    assert span_words(window("Mon 22:00-02:00")) == "10pm–2am"


def test_weekly_hours_are_a_line_a_window_and_other_hours_none() -> None:
    assert list(hours_lines(weekly("Mon-Fri 09:00-21:00", "Sat,Sun 09:00-16:00"))) == [
        "Mon–Fri 9am–9pm",
        "Sat and Sun 9am–4pm",
    ]
    assert list(hours_lines(Always())) == list(hours_lines(Unknown())) == []


@pytest.mark.parametrize(
    ("now", "opens", "said"),
    [
        ("2026-11-25 07:00", "2026-11-25 09:00", "at 9am"),
        ("2026-11-25 22:00", "2026-11-26 09:30", "tomorrow at 9:30am"),
        ("2026-11-25 22:00", "2026-11-26 00:00", "tomorrow at midnight"),
        ("2026-11-25 22:00", "2026-11-30 09:00", "Monday at 9am"),
        ("2026-12-23 22:00", "2027-01-04 09:00", "4 January at 9am"),
    ],
)
def test_when_it_opens_is_said_from_now(now: str, opens: str, said: str) -> None:
    assert opens_when(at(opens), at(now)) == said


def test_a_day_of_the_same_name_next_week_is_said_by_its_date() -> None:
    assert "Wednesday" not in opens_when(at("2026-12-02 09:00"), at("2026-11-25 22:00"))


def test_dates_are_written_out() -> None:
    assert long_date(dt.date(2026, 11, 22)) == "22 November 2026"
    assert date_today(dt.date(2026, 11, 22)) == "Sunday 22 November"


HOURS = weekly("Mon-Fri 09:00-17:00")


@pytest.mark.parametrize(
    ("now", "words", "word"),
    [
        ("2026-11-25 14:05", "Open until 5pm", "Open now"),
        ("2026-11-25 16:45", "Closes soon, 5pm", "Closes soon"),
        ("2026-11-25 17:00", "Opens tomorrow at 9am", "Opens tomorrow at 9am"),
        ("2026-11-25 08:59", "Opens at 9am", "Opens at 9am"),
    ],
)
def test_what_a_chip_says(now: str, words: str, word: str) -> None:
    state = open_state(HOURS, at(now), HOLIDAYS)
    assert open_words(state, at(now)) == words
    assert open_word(state, at(now)) == word


def test_open_at_all_times_is_said_so() -> None:
    state = open_state(Always(), at("2026-12-25 03:00"), HOLIDAYS)
    assert open_words(state, at("2026-12-25 03:00")) == "Open day and night"


@pytest.mark.parametrize("kind", list(OpenKind))
def test_what_is_not_known_is_never_open(kind: OpenKind) -> None:
    """Safety rule 9."""
    now = at("2026-11-25 14:05")
    said = [open_words(OpenState(kind), now), open_word(OpenState(kind), now)]
    if kind is OpenKind.RING_TO_CHECK:
        assert said == ["Ring to check", "Ring to check"]
    elif kind is OpenKind.CLOSED:
        assert said == ["Closed now", "Closed now"]
    else:
        assert all("Open" in words or "Closes" in words for words in said)


def test_unknown_hours_and_holidays_without_a_rule_say_ring_to_check() -> None:
    for hours, now in ((Unknown(), at("2026-11-25 14:05")), (HOURS, at("2026-12-25 14:05"))):
        assert open_word(open_state(hours, now, HOLIDAYS), now) == "Ring to check"
