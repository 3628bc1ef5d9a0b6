import datetime as dt

import pytest

from kiosk.schedule.holidays import BankHolidays, bank_holidays_of_england, holiday_key

ENGLAND = bank_holidays_of_england(2020, 2028)

# From www.gov.uk/bank-holidays (England and Wales).
PROCLAIMED = {
    2026: "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28",
    2027: "2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28",
}


@pytest.mark.parametrize("year", PROCLAIMED)
def test_the_days_proclaimed_for_england_are_all_there(year: int) -> None:
    for day in PROCLAIMED[year].split():
        assert ENGLAND.names_on(dt.date.fromisoformat(day)), day


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2020-05-08", "May Day"),  # moved for VE Day
        ("2022-06-03", "Platinum Jubilee of Elizabeth II"),
        ("2023-05-08", "Coronation of Charles III"),
        ("2026-12-28", "Boxing Day (observed)"),
        ("2022-01-03", "New Year's Day (observed)"),
    ],
)
def test_moved_and_proclaimed_days_have_their_names(day: str, name: str) -> None:
    assert ENGLAND.names_on(dt.date.fromisoformat(day)) == (name,)


@pytest.mark.parametrize("day", ["2026-03-17", "2026-01-02", "2026-11-30", "2026-07-12", "2026-08-03", "2020-05-04"])
def test_holidays_of_other_parts_of_the_kingdom_are_not_ours(day: str) -> None:
    assert ENGLAND.names_on(dt.date.fromisoformat(day)) == ()


def test_a_table_can_be_kept_and_given_back() -> None:
    again = BankHolidays.from_table(ENGLAND.table())
    assert again == ENGLAND
    assert all(again.keys_on(day) == ENGLAND.keys_on(day) for day in ENGLAND.table())


def test_changing_the_copy_changes_nothing() -> None:
    ENGLAND.table().clear()
    assert ENGLAND.names_on(dt.date(2026, 12, 25)) == ("Christmas Day",)


def test_it_covers_whole_years_and_no_others() -> None:
    assert [year for year in range(2018, 2031) if ENGLAND.covers(dt.date(year, 7, 1))] == list(range(2020, 2029))
    assert not BankHolidays().covers(dt.date(2026, 7, 1))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Christmas Day", "christmas day"),
        ("New Year\N{RIGHT SINGLE QUOTATION MARK}s Day", "new  year's day "),
        ("Early May bank holiday", "May Day"),
        ("Summer bank holiday", "Late Summer Bank Holiday"),
    ],
)
def test_two_spellings_of_a_holiday_are_one(one: str, other: str) -> None:
    assert holiday_key(one) == holiday_key(other)


def test_a_substitute_day_is_known_by_its_own_name_first_then_by_the_day_it_stands_for() -> None:
    assert ENGLAND.keys_on(dt.date(2027, 12, 27)) == ("christmas day (observed)", "christmas day")
    assert ENGLAND.keys_on(dt.date(2027, 12, 25)) == ("christmas day",)
    assert ENGLAND.keys_on(dt.date(2027, 12, 29)) == ()


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("bank-holidays", True),
        ("christmas day", True),
        ("Early May bank holiday", True),
        ("Xmas", False),
        ("Christmas Eve", False),
        ("", False),
    ],
)
def test_a_name_that_can_never_take_effect_is_noticed(name: str, known: bool) -> None:
    assert ENGLAND.knows(name) is known
