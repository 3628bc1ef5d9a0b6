"""Safety rule 9: hours that cannot be right are found, and unknown ones become tasks."""

import datetime as dt

import pytest

from kiosk.content.checks import Severity
from kiosk.content.model import (
    Always,
    ContactKind,
    ContactMethod,
    Edition,
    Hours,
    HoursException,
    Span,
    Status,
    Unknown,
    Weekly,
)
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found, weekly

CHRISTMAS = dt.date(2026, 12, 25)


def answers(hours: Hours, **fields: object) -> Edition:
    """A service whose phone has these hours."""
    return samples.edition(services=(samples.service(contacts=(samples.phone(hours=hours),), **fields),))


def with_exceptions(*exceptions: HoursException) -> Edition:
    return answers(Weekly(windows=weekly("Mon 09:00-17:00").windows, exceptions=exceptions))


def test_rule_9_unknown_hours_are_a_task_to_ring_and_ask() -> None:
    (problem,) = found("hours-unknown", answers(Unknown()))
    assert problem.severity is Severity.TASK
    assert problem.field == "contacts/phone/hours"
    assert problem.remedy.startswith("Ring and ask")


def test_rule_9_known_hours_and_things_that_are_always_there_are_no_task() -> None:
    assert not found("hours-unknown", answers(Always()))
    assert not found("hours-unknown", answers(Unknown(), status=Status.DEFUNCT))
    email = ContactMethod(id="email", kind=ContactKind.EMAIL, value="help@example.org")
    assert not found("hours-unknown", samples.edition(services=(samples.service(contacts=(samples.web(), email)),)))


@pytest.mark.parametrize(
    "windows",
    [
        ("Mon-Fri 09:00-17:00", "Wed 16:59-20:00"),
        ("Mon 09:00-17:00", "Mon 09:00-17:00"),
        ("Mon 22:00-03:00", "Tue 02:00-09:00"),
        ("Sun 22:00-03:00", "Mon 02:00-09:00"),
        ("Mon 00:00-24:00", "Mon 12:00-13:00"),
        ("Mon 09:00-09:00", "Tue 08:00-10:00"),
    ],
)
def test_rule_9_overlapping_windows_are_an_error(windows: tuple[str, ...]) -> None:
    (problem,) = found("hours-overlap", answers(weekly(*windows)))
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(
    "windows",
    [
        ("Mon-Fri 09:00-21:00", "Sat,Sun 09:00-16:00"),
        ("Mon 09:00-12:00", "Mon 12:00-17:00"),
        ("Mon 22:00-03:00", "Tue 03:00-09:00"),
        ("Sun 22:00-03:00", "Mon 03:00-09:00"),
        ("Mon-Sun 00:00-24:00",),
        ("Mon 09:00-09:00",),
    ],
)
def test_rule_9_windows_beside_each_other_pass(windows: tuple[str, ...]) -> None:
    assert not found("hours-overlap", answers(weekly(*windows)))


def test_rule_9_overlap_names_the_day() -> None:
    (problem,) = found("hours-overlap", answers(weekly("Mon-Fri 09:00-17:00", "Wed 16:00-20:00")))
    assert "on Wednesday" in problem.sentence


def test_rule_9_spans_of_an_exception_do_not_overlap() -> None:
    assert found(
        "hours-overlap", answers(weekly("Mon 09:00-17:00", exceptions=("2026-12-24: 09:00-13:00, 12:00-14:00",)))
    )
    assert not found(
        "hours-overlap", answers(weekly("Mon 09:00-17:00", exceptions=("2026-12-24: 09:00-13:00, 13:00-14:00",)))
    )


def test_rule_9_hours_that_never_open_are_an_error() -> None:
    assert found("hours-empty", answers(Weekly()))
    assert not found("hours-empty", answers(weekly(exceptions=("2026-12-24: 09:00-13:00",))))


@pytest.mark.parametrize("zone", ["Europe/Londn", "", "../etc", "Europe"])
def test_rule_9_a_time_zone_that_does_not_exist_is_an_error(zone: str) -> None:
    assert found("time-zone", answers(weekly("Mon 09:00-17:00", time_zone=zone)))


def test_rule_9_a_time_zone_that_exists_passes() -> None:
    assert not found("time-zone", answers(weekly("Mon 09:00-17:00", time_zone="Europe/Paris")))


def test_rule_9_hours_end_after_they_begin_and_are_still_valid() -> None:
    first, last = dt.date(2026, 1, 1), dt.date(2026, 6, 30)
    assert found("hours-validity", answers(weekly("Mon 09:00-17:00", valid_from=last, valid_to=first)))
    ended = answers(weekly("Mon 09:00-17:00", valid_from=first, valid_to=last))
    assert not found("hours-validity", ended)
    assert "30 June 2026" in found("hours-ended", ended)[0].sentence
    assert not found("hours-ended", answers(weekly("Mon 09:00-17:00", valid_to=dt.date(2027, 6, 30))))


@pytest.mark.parametrize(
    ("exception", "right"),
    [
        (HoursException(), False),
        (HoursException(date=CHRISTMAS, holiday="Christmas Day"), False),
        (HoursException(date=CHRISTMAS), True),
        (HoursException(holiday="Christmas Day"), True),
    ],
)
def test_rule_9_an_exception_says_a_date_or_a_holiday(exception: HoursException, right: bool) -> None:
    assert bool(found("exception-day", with_exceptions(exception))) is not right


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("bank-holidays", True),
        ("Christmas Day", True),
        ("New Year\N{RIGHT SINGLE QUOTATION MARK}s Day", True),
        ("early may bank holiday", True),
        ("May Day", True),
        ("Boxing Day (observed)", True),
        ("Summer bank holiday", True),
        ("Christmas", False),
        ("St Andrew's Day", False),
        ("", False),
    ],
)
def test_rule_9_holidays_are_those_of_england(name: str, known: bool) -> None:
    assert bool(found("holiday-name", with_exceptions(HoursException(holiday=name)))) is not known


def test_rule_9_a_day_has_one_exception() -> None:
    may_day = HoursException(holiday="May Day")
    same = HoursException(holiday="Early May bank holiday", spans=(Span(opens=dt.time(9), closes=dt.time(12)),))
    assert found("exception-twice", with_exceptions(may_day, same))
    assert not found("exception-twice", with_exceptions(may_day, HoursException(holiday="Boxing Day")))


def test_rule_9_bank_holidays_without_a_rule_are_a_task() -> None:
    (problem,) = found("bank-holidays", answers(weekly("Mon 09:00-17:00", exceptions=())))
    assert problem.severity is Severity.TASK
    assert not found("bank-holidays", answers(weekly("Mon 09:00-17:00")))
    assert not found("bank-holidays", answers(weekly("Mon 09:00-17:00", exceptions=()), status=Status.DEFUNCT))


def test_rule_9_what_is_found_says_which_number_is_meant() -> None:
    """Two contact methods with the same hours would give the same sentence twice."""
    hours = weekly("Mon 09:00-17:00", exceptions=())
    day = samples.phone(hours=hours)
    night = ContactMethod(id="night", kind=ContactKind.PHONE, value="020 7008 1500", label="At night", hours=hours)
    nameless = ContactMethod(id="visit", kind=ContactKind.VISIT, value="", hours=hours)
    contacts = (day, night, nameless)
    sentences = [
        each.sentence
        for each in found("bank-holidays", samples.edition(services=(samples.service(contacts=contacts),)))
    ]
    assert sentences[0].startswith(f"{day.value}: nobody has said what happens on bank holidays, so")
    assert sentences[1].startswith("020 7008 1500 (At night): nobody has said")
    assert sentences[2].startswith("Nobody has said")


def test_rule_9_a_day_with_two_exceptions_is_named_as_people_name_it() -> None:
    (dated,) = found("exception-twice", with_exceptions(HoursException(date=CHRISTMAS), HoursException(date=CHRISTMAS)))
    assert "two exceptions for 25 December 2026," in dated.sentence
    every = HoursException(holiday="bank-holidays")
    assert "two exceptions for bank holidays," in found("exception-twice", with_exceptions(every, every))[0].sentence


def test_rule_9_every_bank_holiday_by_name_is_a_rule_too() -> None:
    names = (
        "New Year's Day",
        "Good Friday",
        "Easter Monday",
        "Early May bank holiday",
        "Spring bank holiday",
        "Summer bank holiday",
        "Christmas Day",
        "Boxing Day",
    )
    each = tuple(HoursException(holiday=name) for name in names)
    assert not found("bank-holidays", with_exceptions(*each))
    assert found("bank-holidays", with_exceptions(*each[1:]))


def test_rule_9_the_hours_of_the_venue_are_checked_too() -> None:
    venue = samples.venue(hours=weekly("Mon 09:00-17:00", "Mon 10:00-11:00"))
    assert fields_of("hours-overlap", samples.edition(venue=venue)) == ["venue/venue hours/windows"]
