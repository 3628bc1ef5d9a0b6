"""Opening hours by example: (hours, now, what is said)."""

import datetime as dt

import pytest

from kiosk.content.model import Always, Unknown, Weekly
from kiosk.errors import OurError
from kiosk.schedule.holidays import BankHolidays
from kiosk.schedule.opening import OpenKind, OpenState, RingReason, next_change, open_state
from tests.schedule.samples import DAY, HOLIDAYS, at, weekly

HELPLINE = weekly("Mon-Fri 09:00-21:00", "Sat,Sun 09:00-16:00")
OFFICE = weekly("Mon-Fri 10:00-16:00", but=("bank-holidays: closed",))
NIGHT = weekly("Fri,Sat 22:00-02:00")
CHRISTMAS = weekly("Mon-Sun 09:00-17:00", but=("Christmas Day: closed", "bank-holidays: 10:00-12:00"))
EVE = weekly("Mon-Fri 09:00-17:00", but=("2026-12-24: 09:00-13:00", "bank-holidays: closed"))
ROUND = weekly("Mon-Sun 00:00-24:00", but=("bank-holidays: 00:00-24:00",))
HALVES = weekly("Mon-Fri 09:00-12:00", "Mon-Fri 12:00-17:00", "Mon-Fri 16:00-18:00")


def said(state: OpenState) -> str:
    """The whole state in a few words, as the tables below write it."""
    if state.reason:
        return f"ring {state.reason}"
    until = f" until {state.until:%d %b %H:%M}" if state.until else ""
    opens = f" opens {state.opens:%d %b %H:%M}" if state.opens else ""
    return f"{state.kind}{until}{opens}"


BY_THE_MINUTE = [
    (HELPLINE, "2026-11-23 08:59", "closed opens 23 Nov 09:00"),
    (HELPLINE, "2026-11-23 09:00", "open until 23 Nov 21:00"),
    (HELPLINE, "2026-11-23 20:29", "open until 23 Nov 21:00"),
    (HELPLINE, "2026-11-23 20:30", "open until 23 Nov 21:00"),
    (HELPLINE, "2026-11-23 20:30:01", "closes-soon until 23 Nov 21:00"),
    (HELPLINE, "2026-11-23 20:31", "closes-soon until 23 Nov 21:00"),
    (HELPLINE, "2026-11-23 20:59:59", "closes-soon until 23 Nov 21:00"),
    (HELPLINE, "2026-11-23 21:00", "closed opens 24 Nov 09:00"),
    (HELPLINE, "2026-11-27 21:00", "closed opens 28 Nov 09:00"),
    (HELPLINE, "2026-11-28 15:45", "closes-soon until 28 Nov 16:00"),
    (OFFICE, "2026-11-27 16:00", "closed opens 30 Nov 10:00"),
    (HALVES, "2026-11-23 11:50", "open until 23 Nov 18:00"),
    (HALVES, "2026-11-23 12:00", "open until 23 Nov 18:00"),
]

PAST_MIDNIGHT = [
    (NIGHT, "2026-11-20 21:59", "closed opens 20 Nov 22:00"),
    (NIGHT, "2026-11-20 23:59", "open until 21 Nov 02:00"),
    (NIGHT, "2026-11-21 00:00", "open until 21 Nov 02:00"),
    (NIGHT, "2026-11-21 01:59", "closes-soon until 21 Nov 02:00"),
    (NIGHT, "2026-11-21 02:00", "closed opens 21 Nov 22:00"),
    (NIGHT, "2026-11-20 01:00", "closed opens 20 Nov 22:00"),  # Thursday has no window that could run over
    (NIGHT, "2026-11-22 02:00", "closed opens 27 Nov 22:00"),
    (weekly("Mon-Fri 18:00-24:00", "Tue-Sat 00:00-03:00"), "2026-11-23 23:50", "open until 24 Nov 03:00"),
    (weekly("Sat 22:00-22:00"), "2026-11-22 21:45", "closes-soon until 22 Nov 22:00"),
    (weekly("Mon 00:00-24:00", "Tue 00:00-24:00"), "2026-11-23 12:00", "open until 25 Nov 00:00"),
    (ROUND, "2026-12-25 12:00", "open"),
]

CLOCK_CHANGES = [
    # 29 March 2026: 01:00 to 02:00 never shows.
    (weekly("Sat 22:00-01:30"), "2026-03-29 00:59", "closes-soon until 29 Mar 02:00"),
    (weekly("Sat 22:00-01:30"), "2026-03-29 02:00", "closed opens 04 Apr 22:00"),
    (weekly("Sun 01:30-05:00"), "2026-03-29 00:59", "closed opens 29 Mar 02:00"),
    (weekly("Sun 01:30-05:00"), "2026-03-29 02:00", "open until 29 Mar 05:00"),
    (weekly("Sun 01:10-01:50"), "2026-03-29 00:30", "closed opens 05 Apr 01:10"),
    (weekly("Sun 00:00-02:20"), "2026-03-29 00:55", "closes-soon until 29 Mar 02:20"),  # 25 minutes, not 85
    # 25 October 2026: 01:00 to 02:00 shows twice.
    (weekly("Sat 22:00-01:30"), "2026-10-25 01:15", "open until 25 Oct 01:30"),  # 75 minutes to go
    (weekly("Sat 22:00-01:30"), "2026-10-25 01:45", "open until 25 Oct 01:30"),
    (weekly("Sat 22:00-01:30"), "2026-10-25 01:15*", "closes-soon until 25 Oct 01:30"),
    (weekly("Sat 22:00-01:30"), "2026-10-25 01:30*", "closed opens 31 Oct 22:00"),
    (weekly("Sat 22:00-01:00"), "2026-10-25 01:00", "closed opens 31 Oct 22:00"),
    (weekly("Sun 01:30-05:00"), "2026-10-25 01:29", "closed opens 25 Oct 01:30"),
    (weekly("Sun 01:30-05:00"), "2026-10-25 01:30", "open until 25 Oct 05:00"),
    (weekly("Sun 01:30-05:00"), "2026-10-25 01:10*", "open until 25 Oct 05:00"),
    (weekly("Mon 09:00-17:00"), "2026-10-24 12:00", "closed opens 26 Oct 09:00"),
    (weekly("Mon 09:00-17:00", zone="Europe/Berlin"), "2026-11-23 08:00", "open until 23 Nov 17:00"),
]

HOLIDAY_RULES = [
    (CHRISTMAS, "2026-12-25 11:00", "closed opens 26 Dec 10:00"),
    (CHRISTMAS, "2026-12-26 11:00", "open until 26 Dec 12:00"),
    (CHRISTMAS, "2026-12-27 11:00", "open until 27 Dec 17:00"),
    (CHRISTMAS, "2026-12-28 12:00", "closed opens 29 Dec 09:00"),  # the substitute for Boxing Day
    (CHRISTMAS, "2027-12-25 11:00", "closed opens 26 Dec 10:00"),
    (CHRISTMAS, "2027-12-27 11:00", "closed opens 28 Dec 10:00"),  # the substitute for Christmas Day
    (weekly("Mon-Sun 09:00-17:00", but=("CHRISTMAS day: 10:00-11:00",)), "2026-12-25 10:30", "open until 25 Dec 11:00"),
    (
        weekly("Mon-Sun 09:00-17:00", but=("Boxing Day: closed", "Boxing Day (observed): 10:00-14:00")),
        "2026-12-28 10:30",
        "open until 28 Dec 14:00",
    ),
    (OFFICE, "2026-08-31 12:00", "closed opens 01 Sep 10:00"),
    (OFFICE, "2026-08-28 16:00", "closed opens 01 Sep 10:00"),
    (weekly("Mon 10:00-16:00", but=("Summer bank holiday: closed",)), "2026-08-31 12:00", "closed opens 07 Sep 10:00"),
]

EXCEPTIONS = [
    (EVE, "2026-12-24 12:59", "closes-soon until 24 Dec 13:00"),
    (EVE, "2026-12-24 13:00", "closed opens 29 Dec 09:00"),
    (weekly("Mon-Fri 09:00-17:00", but=("2026-11-28: 10:00-12:00",)), "2026-11-27 18:00", "closed opens 28 Nov 10:00"),
    # a dated exception wins over a named one, a named one over every bank holiday
    (
        weekly("Mon-Sun 09:00-17:00", but=("bank-holidays: 14:00-15:00", "Christmas Day: 11:00-12:00")),
        "2026-12-25 11:30",
        "open until 25 Dec 12:00",
    ),
    (
        weekly("Mon-Sun 09:00-17:00", but=("Christmas Day: 11:00-12:00", "2026-12-25: 13:00-14:00")),
        "2026-12-25 11:30",
        "closed opens 25 Dec 13:00",
    ),
    # the first of two for the same day counts
    (weekly(but=("2026-11-23: closed", "2026-11-23: 09:00-17:00")), "2026-11-23 10:00", "closed"),
    # an exception takes the place of what starts on its date, not of what started the evening before
    (weekly("Fri 22:00-02:00", but=("2026-11-21: closed",)), "2026-11-21 01:00", "open until 21 Nov 02:00"),
    (weekly("Fri,Sat 22:00-02:00", but=("2026-11-20: closed",)), "2026-11-21 01:00", "closed opens 21 Nov 22:00"),
    (weekly("Fri 09:00-17:00", but=("2026-11-20: 20:00-03:00",)), "2026-11-21 02:00", "open until 21 Nov 03:00"),
    # 29 February is a day like any other
    (weekly("Mon-Sun 09:00-17:00", but=("2028-02-29: closed",)), "2028-02-28 18:00", "closed opens 01 Mar 09:00"),
    (weekly("Mon 22:00-02:00"), "2028-02-29 01:00", "open until 29 Feb 02:00"),
    (weekly("Tue 22:00-02:00"), "2028-03-01 01:00", "open until 01 Mar 02:00"),
    (weekly("Sun 22:00-02:00"), "2026-03-02 01:00", "open until 02 Mar 02:00"),
    # two weeks of Christmas closing are looked past
    (
        weekly("Mon 09:00-17:00", but=("2026-11-30: closed",)),
        "2026-11-23 17:00",
        "closed opens 07 Dec 09:00",
    ),
    (weekly("Mon 09:00-17:00", but=("2026-11-30: closed", "2026-12-07: closed")), "2026-11-23 17:00", "closed"),
    (Weekly(), "2026-11-23 17:00", "closed"),
]


@pytest.mark.parametrize(
    ("hours", "now", "expected"), BY_THE_MINUTE + PAST_MIDNIGHT + CLOCK_CHANGES + HOLIDAY_RULES + EXCEPTIONS
)
def test_what_is_said(hours: Weekly, now: str, expected: str) -> None:
    assert said(open_state(hours, at(now), HOLIDAYS)) == expected


SAFETY_RULE_9 = [
    # a bank holiday nobody wrote a rule for
    (HELPLINE, "2026-08-31 12:00", "ring holiday-without-rule"),
    (HELPLINE, "2026-08-31 00:00", "ring holiday-without-rule"),
    (HELPLINE, "2026-08-31 23:59", "ring holiday-without-rule"),
    (HELPLINE, "2026-09-01 00:00", "closed opens 01 Sep 09:00"),
    (HELPLINE, "2026-08-30 16:00", "closed opens 01 Sep 09:00"),  # Monday is not promised
    (weekly("Mon-Sun 09:00-17:00", but=("Christmas Day: closed",)), "2026-12-26 12:00", "ring holiday-without-rule"),
    # what began before the holiday is certain, what would begin on it is not, however late it would end
    (weekly("Thu,Fri 22:00-02:00"), "2026-12-25 01:00", "open until 25 Dec 02:00"),
    (weekly("Thu,Fri 22:00-02:00"), "2026-12-25 02:00", "ring holiday-without-rule"),
    (weekly("Thu,Fri 22:00-02:00"), "2026-12-26 01:00", "ring holiday-without-rule"),
    (weekly("Thu,Fri 22:00-02:00"), "2026-12-26 02:00", "closed opens 31 Dec 22:00"),
    (weekly("Mon-Sun 00:00-24:00"), "2026-12-24 12:00", "open until 25 Dec 00:00"),
    # a holiday on a day without windows stays what that day always is
    (OFFICE, "2026-12-26 12:00", "closed opens 29 Dec 10:00"),
    (weekly("Mon-Fri 10:00-16:00"), "2026-12-26 12:00", "closed opens 29 Dec 10:00"),
    # hours that are not valid yet, or no longer
    (weekly("Mon-Sun 09:00-17:00", valid_from="2026-06-10"), "2026-06-09 12:00", "ring out-of-validity"),
    (weekly("Mon-Sun 09:00-17:00", valid_from="2026-06-10"), "2026-06-10 12:00", "open until 10 Jun 17:00"),
    (weekly("Mon-Sun 09:00-17:00", valid_to="2026-06-10"), "2026-06-10 12:00", "open until 10 Jun 17:00"),
    (weekly("Mon-Sun 09:00-17:00", valid_to="2026-06-10"), "2026-06-10 18:00", "closed"),
    (weekly("Mon-Sun 09:00-17:00", valid_to="2026-06-10"), "2026-06-11 00:00", "ring out-of-validity"),
    (weekly("Mon-Sun 22:00-02:00", valid_to="2026-06-10"), "2026-06-11 01:00", "open until 11 Jun 02:00"),
    (
        weekly("Mon 09:00-17:00", but=("2026-06-12: closed",), valid_to="2026-06-10"),
        "2026-06-12 09:00",
        "ring out-of-validity",
    ),
    # a year whose bank holidays are not known
    (HELPLINE, "2031-06-10 12:00", "ring holiday-without-rule"),
    (weekly("Mon-Fri 09:00-17:00", but=("bank-holidays: closed",)), "2031-06-10 12:00", "ring holiday-without-rule"),
    (weekly("Mon-Fri 09:00-17:00", but=("bank-holidays: closed",)), "2031-06-14 12:00", "closed"),
    (
        weekly("Mon-Fri 09:00-17:00", but=("bank-holidays: 10:00-12:00",)),
        "2031-06-14 12:00",
        "ring holiday-without-rule",
    ),
    (weekly("Tue 09:00-17:00", but=("2031-06-10: 09:00-17:00",)), "2031-06-10 12:00", "open until 10 Jun 17:00"),
    (ROUND, "2028-12-31 23:00", "open until 01 Jan 00:00"),
    # a time zone that does not exist
    (weekly("Mon-Sun 00:00-24:00", zone="Europe/Hertford"), "2026-06-10 12:00", "ring unknown-hours"),
]


@pytest.mark.parametrize(("hours", "now", "expected"), SAFETY_RULE_9)
def test_safety_rule_9_what_is_not_known_is_neither_open_nor_closed(hours: Weekly, now: str, expected: str) -> None:
    assert said(open_state(hours, at(now), HOLIDAYS)) == expected


@pytest.mark.parametrize("hours", [HELPLINE, ROUND])
def test_safety_rule_9_the_review_date_is_the_last_day_anything_is_certain(hours: Weekly) -> None:
    review_after = dt.date(2026, 11, 23)
    assert open_state(hours, at("2026-11-23 12:00"), HOLIDAYS, review_after).is_open
    late = open_state(hours, at("2026-11-24 00:00"), HOLIDAYS, review_after)
    assert late == OpenState(OpenKind.RING_TO_CHECK, reason=RingReason.PAST_REVIEW)


def test_safety_rule_9_what_is_always_open_stays_open_and_says_that_nobody_checked_it_lately() -> None:
    review_after = dt.date(2026, 11, 23)
    assert open_state(Always(), at("2026-11-23 12:00"), HOLIDAYS, review_after) == OpenState(OpenKind.ALWAYS)
    late = open_state(Always(), at("2026-11-24 00:00"), HOLIDAYS, review_after)
    assert late == OpenState(OpenKind.ALWAYS, reason=RingReason.PAST_REVIEW)
    assert late.is_open


def test_safety_rule_9_unknown_stays_unknown_past_its_review_date() -> None:
    state = open_state(Unknown(), at("2026-11-24 00:00"), HOLIDAYS, dt.date(2026, 11, 23))
    assert state.reason is RingReason.UNKNOWN_HOURS
    assert not state.is_open


def test_the_empty_table_of_holidays_promises_nothing() -> None:
    assert open_state(HELPLINE, at("2026-11-23 12:00"), BankHolidays()).kind is OpenKind.RING_TO_CHECK


def test_times_are_given_by_the_clock_of_the_hours() -> None:
    berlin = weekly("Mon 09:00-17:00", zone="Europe/Berlin")
    until = open_state(berlin, at("2026-11-23 12:00"), HOLIDAYS).until
    assert until is not None
    assert until.utcoffset() == dt.timedelta(hours=1)


CHANGES = [
    (HELPLINE, "2026-11-23 08:00", "2026-11-23 09:00"),
    (HELPLINE, "2026-11-23 21:00", "2026-11-24 09:00"),
    (HELPLINE, "2026-11-23 20:31", "2026-11-23 21:00"),
    (HELPLINE, "2026-08-30 17:00", "2026-08-31 00:00"),
    (HELPLINE, "2026-08-31 12:00", "2026-09-01 00:00"),
    (weekly("Thu,Fri 22:00-02:00"), "2026-12-25 12:00", "2026-12-26 02:00"),
    (weekly("Sat 09:00-12:00"), "2026-03-28 12:00", "2026-04-04 09:00"),
    (weekly("Sat 22:00-01:30"), "2026-10-25 01:15*", "2026-10-25 01:30*"),
    (Weekly(), "2026-11-23 12:00", "2026-11-24 00:00"),
    (ROUND, "2026-11-23 12:00", "2026-11-24 00:00"),
    (weekly("Mon 09:00-17:00", valid_to="2026-11-25"), "2026-11-23 18:00", "2026-11-24 00:00"),
]


@pytest.mark.parametrize(("hours", "now", "expected"), CHANGES)
def test_the_next_change(hours: Weekly, now: str, expected: str) -> None:
    change = next_change(hours, at(now), HOLIDAYS)
    assert change is not None
    assert change.astimezone(dt.UTC) == at(expected).astimezone(dt.UTC)


def test_closing_soon_begins_one_tick_after_half_an_hour_is_left() -> None:
    change = next_change(HELPLINE, at("2026-11-23 12:00"), HOLIDAYS)
    assert change == at("2026-11-23 20:30") + dt.datetime.resolution
    assert open_state(HELPLINE, change, HOLIDAYS).kind is OpenKind.CLOSES_SOON


@pytest.mark.parametrize("hours", [Always(), ROUND, weekly("Mon-Sun 09:00-17:00")])
def test_the_end_of_the_review_date_is_a_change(hours: Always | Weekly) -> None:
    change = next_change(hours, at("2026-11-23 18:00"), HOLIDAYS, dt.date(2026, 11, 23))
    assert change == at("2026-11-24 00:00")
    assert next_change(hours, change, HOLIDAYS, dt.date(2026, 11, 23)) is None


@pytest.mark.parametrize("hours", [Always(), Unknown(), weekly("Mon 09:00-17:00", zone="Europe/Hertford")])
def test_what_never_changes_has_no_next_change(hours: Always | Unknown | Weekly) -> None:
    review_after = None if isinstance(hours, Always) else dt.date(2026, 11, 23)
    assert next_change(hours, at("2026-11-23 12:00"), HOLIDAYS, review_after) is None


@pytest.mark.parametrize("hours", [Always(), Unknown(), HELPLINE])
def test_a_time_without_a_zone_is_our_mistake(hours: Always | Unknown | Weekly) -> None:
    noon = at("2026-11-23 12:00").replace(tzinfo=None)
    with pytest.raises(OurError):
        open_state(hours, noon, HOLIDAYS)
    with pytest.raises(OurError):
        next_change(hours, noon + DAY, HOLIDAYS)
