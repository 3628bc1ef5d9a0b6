"""The first window of hours is there when hours are asked for, and a season ends on a day, not after a number."""

import datetime as dt
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Campaign, Day, Service, Showing, Weekly, Window, Yearly
from kiosk.staff.forms.actions import Chosen, DayToggled, Moved, Removed, TimesTyped, Typed
from tests.staff.fakes import starter
from tests.staff.form_samples import Hand, helpline

HOURS = "contacts/phone/hours"


def weekly(hand: Hand) -> Weekly:
    assert isinstance(hand.thing, Service)
    hours = hand.thing.contacts[0].hours
    assert isinstance(hours, Weekly)
    return hours


def test_the_first_window_is_there_and_counts_once_its_days_and_both_times_are_said() -> None:
    key = f"{HOURS}/windows/0"
    hand = Hand(helpline()).do(HOURS, Chosen("unknown"), Chosen("weekly"))
    assert (hand.row(key).problem, [each.key for each in hand.rows() if each.key == f"{HOURS}/windows/+"]) == ("", [])
    hand.do(key, TimesTyped("ten", ""), DayToggled("sun"), DayToggled("sat"))
    assert weekly(hand) == Weekly()
    row = hand.row(key)
    assert (row.opens, row.closes, row.chosen, row.severity) == ("ten", "", ("sat", "sun"), "error")
    assert row.problem.startswith("“ten” is not a time.")
    hand.do(key, TimesTyped("10", ""))
    assert (hand.row(key).problem, hand.row(key).severity) == ("Say the days, and both times.", "blank")
    hand.do(key, DayToggled("sat"), DayToggled("sun"), TimesTyped("10", "4"))
    assert weekly(hand) == Weekly()
    hand.do(key, DayToggled("sat"))
    assert weekly(hand).windows == (Window((Day.SAT,), dt.time(10), dt.time(16)),)
    assert hand.unfinished == {}


def test_emptying_what_was_begun_of_a_window_leaves_nothing_behind() -> None:
    key = f"{HOURS}/windows/0"
    hand = Hand(helpline()).do(HOURS, Chosen("unknown"), Chosen("weekly"))
    hand.do(key, TimesTyped("10", ""), DayToggled("sat"), DayToggled("sat"), TimesTyped("", ""))
    assert (hand.unfinished, weekly(hand), hand.row(key).problem) == ({}, Weekly(), "")
    hand.do(key, TimesTyped("10", ""), Removed(), Moved(1))
    assert weekly(hand) == Weekly()
    hand.do(HOURS, Chosen("always"))
    assert hand.unfinished == {}


def campaign(period: Yearly) -> Hand:
    return Hand(msgspec.structs.replace(starter().campaigns[0], showing=Showing(when=(period,))))


def periods(hand: Hand) -> tuple[Any, ...]:
    assert isinstance(hand.thing, Campaign)
    return hand.thing.showing.when


@given(st.dates(dt.date(2001, 1, 1), dt.date(2001, 12, 31)), st.integers(1, 365))
def test_a_last_day_says_as_many_days_as_there_were(first: dt.date, days: int) -> None:
    period = Yearly(rule=f"FREQ=YEARLY;BYMONTH={first.month};BYMONTHDAY={first.day}", days=days)
    hand = campaign(period)
    shown = hand.row("showing/when/0/days").value
    hand.do("showing/when/0/days", Typed("1 May" if shown != "1 May" else "2 May"), Typed(shown))
    assert periods(hand) == (period,)


def test_the_last_day_is_a_date_and_may_lie_in_the_next_year() -> None:
    hand = campaign(Yearly(rule="FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", days=16))
    row = hand.row("showing/when/0/days")
    assert (row.label, row.value, row.holds) == ("Last day", "10 December", "day")
    hand.do("showing/when/0/days", Typed("2/1"))
    assert periods(hand)[0].days == 39
    assert hand.row("showing/when/0").label == "Each year from 25 November to 2 January"
    hand.do("showing/when/0/days", Typed("soon"))
    assert hand.row("showing/when/0/days").problem.startswith("“soon” is not a day of the year.")
    assert periods(hand)[0].days == 39


def test_a_season_from_29_february_ends_where_it_says() -> None:
    hand = campaign(Yearly(rule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", days=1))
    hand.do("showing/when/0/days", Typed("3 March"))
    assert (periods(hand)[0].days, hand.row("showing/when/0/days").value) == (4, "3 March")
