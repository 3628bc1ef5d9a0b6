"""Overlaps, gaps and rules that cannot be read in the campaign calendar."""

import datetime as dt

import pytest

from kiosk.content.checks import Problem, Severity
from kiosk.content.model import Campaign, Dates, Day, Edition, Event, Showing, Yearly
from kiosk.schedule.calendar_checks import CalendarLimits, check_calendar
from tests.content.checks import samples
from tests.starter import whole_starter

TODAY = dt.date(2026, 11, 23)
ALL_YEAR = Yearly(rule="FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", days=366)
WEEK = Dates(first=dt.date(2027, 3, 1), last=dt.date(2027, 3, 7))


def campaign(ident: str, *when: Dates | Yearly, **showing: object) -> Campaign:
    return samples.campaign(id=ident, title=ident.title(), showing=Showing(when=when, **showing))  # type: ignore[arg-type]  # any field of a showing may be given


def problems(rule: str, *campaigns: Campaign, events: tuple[Event, ...] = ()) -> tuple[Problem, ...]:
    edition = samples.edition(campaigns=campaigns, venue=samples.venue(events=events))
    return tuple(problem for problem in check_calendar(edition, TODAY) if problem.rule == rule)


def event(**fields: object) -> Event:
    whole: dict[str, object] = {"id": "talk", "title": "Talk", "date": TODAY, "starts": dt.time(10)}
    return Event(**(whole | fields))  # type: ignore[arg-type]  # any field of an event may be given


@pytest.mark.parametrize(
    "rule", ["EVERY YEAR", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;COUNT=2"]
)
def test_a_rule_that_cannot_be_read_is_an_error(rule: str) -> None:
    (problem,) = problems("calendar-rule", campaign("a", WEEK, Yearly(rule=rule)))
    assert (problem.severity, problem.thing, problem.field) == (
        Severity.ERROR,
        "campaign/a",
        "showing/when/1/rule",
    )


def test_a_rule_that_can_be_read_passes() -> None:
    assert not problems("calendar-rule", campaign("a", ALL_YEAR))


def test_an_event_whose_rule_cannot_be_read_is_an_error() -> None:
    (problem,) = problems("calendar-rule", events=(event(rule="FREQ=HOURLY"),))
    assert (problem.thing, problem.field) == ("venue/venue", "events/talk/rule")
    assert not problems("calendar-rule", events=(event(rule="FREQ=WEEKLY"),))


def test_an_event_that_is_over_is_a_task() -> None:
    assert problems("event-over", events=(event(date=TODAY - dt.timedelta(days=1)),))
    assert not problems("event-over", events=(event(), event(id="b", date=dt.date(2020, 1, 1), rule="FREQ=WEEKLY")))


def test_dates_that_end_before_they_begin_are_an_error() -> None:
    backwards = Dates(first=WEEK.last, last=WEEK.first)
    assert problems("calendar-dates", campaign("a", backwards))[0].severity is Severity.ERROR
    assert not problems("calendar-dates", campaign("a", WEEK))


def test_a_campaign_without_dates_or_after_them_is_a_task() -> None:
    assert problems("calendar-no-dates", campaign("a"))[0].severity is Severity.TASK
    past = Dates(first=dt.date(2025, 1, 1), last=TODAY - dt.timedelta(days=1))
    assert problems("calendar-ended", campaign("a", past))
    assert not problems("calendar-no-dates", campaign("a", past))


@pytest.mark.parametrize(
    "when",
    [
        Dates(first=dt.date(2026, 1, 1), last=TODAY),
        WEEK,
        ALL_YEAR,
        Dates(first=dt.date(2029, 1, 1), last=dt.date(2029, 1, 2)),
    ],
)
def test_a_campaign_that_is_on_or_still_to_come_is_no_task(when: Dates | Yearly) -> None:
    assert not problems("calendar-ended", campaign("a", when))


def test_two_campaigns_at_once_need_different_priorities() -> None:
    (problem,) = problems("calendar-overlap", campaign("a", WEEK), campaign("b", WEEK))
    assert problem.severity is Severity.WARNING
    assert "for 7 days from 1 March 2027" in problem.sentence
    assert not problems("calendar-overlap", campaign("a", WEEK), campaign("b", WEEK, priority=60))


def test_one_day_together_is_said_as_one_day() -> None:
    last_day = Dates(first=WEEK.last, last=WEEK.last)
    assert (
        "for one day from 7 March 2027"
        in problems("calendar-overlap", campaign("a", WEEK), campaign("b", last_day))[0].sentence
    )


def test_campaigns_that_never_meet_do_not_overlap() -> None:
    later = Dates(first=dt.date(2027, 3, 8), last=dt.date(2027, 3, 9))
    assert not problems("calendar-overlap", campaign("a", WEEK), campaign("b", later))
    weekend = {"weekdays": (Day.SAT, Day.SUN)}
    assert not problems("calendar-overlap", campaign("a", WEEK, weekdays=(Day.MON,)), campaign("b", WEEK, **weekend))
    morning, evening = {"to_time": dt.time(12)}, {"from_time": dt.time(12)}
    assert not problems("calendar-overlap", campaign("a", WEEK, **morning), campaign("b", WEEK, **evening))


def test_hours_past_midnight_meet_both_evening_and_morning() -> None:
    night = {"from_time": dt.time(22), "to_time": dt.time(2)}
    for other in ({"from_time": dt.time(23)}, {"to_time": dt.time(1)}):
        assert problems("calendar-overlap", campaign("a", WEEK, **night), campaign("b", WEEK, **other))
    day = {"from_time": dt.time(2), "to_time": dt.time(22)}
    assert not problems("calendar-overlap", campaign("a", WEEK, **night), campaign("b", WEEK, **day))


def test_campaigns_for_quiet_days_may_share_them() -> None:
    assert not problems("calendar-overlap", campaign("a", ALL_YEAR), campaign("b", ALL_YEAR), campaign("c", WEEK))


def test_a_long_time_without_any_campaign_is_a_task() -> None:
    before, after = problems("calendar-gap", campaign("a", WEEK))
    assert before.severity is Severity.TASK
    assert "from 23 November 2026 to 28 February 2027: 98 days" in before.sentence
    assert "from 8 March 2027 to 24 November 2027" in after.sentence
    assert not problems("calendar-gap", campaign("a", ALL_YEAR))
    assert not problems("calendar-gap")


def test_how_long_is_long_can_be_said() -> None:
    edition = samples.edition(campaigns=(campaign("a", WEEK),))
    found = check_calendar(edition, TODAY, CalendarLimits(gap=100))
    assert [problem.rule for problem in found] == ["calendar-gap"]


def test_a_rule_that_cannot_be_read_hides_no_other_problem() -> None:
    bad = campaign("bad", Yearly(rule="never"))
    assert problems("calendar-overlap", bad, campaign("a", WEEK), campaign("b", WEEK))


def test_errors_come_first() -> None:
    edition: Edition = samples.edition(campaigns=(campaign("a"), campaign("b", Yearly(rule="never"))))
    assert check_calendar(edition, TODAY)[0].severity is Severity.ERROR


def test_the_starter_edition_has_a_sound_calendar() -> None:
    found = check_calendar(whole_starter(), TODAY)
    assert {problem.severity for problem in found} == {Severity.TASK}
    assert {problem.rule for problem in found} == {"calendar-no-dates"}
