"""Times, dates and numbers as people type them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.catalogue import merge
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.languages import Language, read_languages, show_languages
from kiosk.staff.forms.reading import (
    Unread,
    read_closing,
    read_date,
    read_day_of_year,
    read_number,
    read_time,
    show_date,
    show_day_of_year,
    show_time,
)
from kiosk.staff.forms.rows import FormLine, Holds
from kiosk.staff.forms.stepping import stepped
from kiosk.staff.forms.words import checked_ago, clock_time, long_day, short_date, span_words
from tests.content.checks import samples

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("9", dt.time(9)),
        ("09", dt.time(9)),
        ("9.30", dt.time(9, 30)),
        ("9:30", dt.time(9, 30)),
        ("9 30", dt.time(9, 30)),
        ("0930", dt.time(9, 30)),
        ("930", dt.time(9, 30)),
        ("9am", dt.time(9)),
        ("9 a.m.", dt.time(9)),
        ("9.30pm", dt.time(21, 30)),
        ("9:30 PM", dt.time(21, 30)),
        ("21:00", dt.time(21)),
        ("21", dt.time(21)),
        ("21h00", dt.time(21)),
        ("12am", dt.time(0)),
        ("12pm", dt.time(12)),
        ("noon", dt.time(12)),
        ("12 noon", dt.time(12)),
        ("midnight", dt.time(0)),
        ("24:00", dt.time(0)),
        (" 0:00 ", dt.time(0)),
    ],
)
def test_a_time_is_read_as_it_was_meant(typed: str, time: dt.time) -> None:
    assert read_time(typed) == time


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "25",
        "25:99",
        "9:60",
        "13pm",
        "0am",
        "9m",
        "nine",
        "9:3",
        "24:01",
        "9-5",
        "1234567",
        "\u00b2",
        "\u0669",
        "-9",
    ],
)
def test_what_is_no_time_says_so_kindly(typed: str) -> None:
    with pytest.raises(Unread) as refused:
        read_time(typed)
    assert refused.value.what.endswith("is not a time.")
    assert refused.value.remedy == "Write it like this: 9:30 or 21:00."


@given(st.times().map(lambda time: time.replace(microsecond=0, fold=0)), st.booleans())
def test_what_a_field_shows_reads_as_the_same_time(time: dt.time, closing: bool) -> None:
    assert read_time(show_time(time, closing=closing)) == time


@given(st.times().map(lambda time: time.replace(second=0, microsecond=0, fold=0)))
def test_a_time_said_as_on_a_door_reads_as_the_same_time(time: dt.time) -> None:
    assert read_time(clock_time(time)) == time


@given(st.text(max_size=20), st.times())
def test_no_text_does_more_than_not_read(text: str, opens: dt.time) -> None:
    for read in (read_time, lambda typed: read_closing(typed, opens), lambda typed: read_date(typed, TODAY)):
        try:
            read(text)
        except Unread as error:
            assert len(error.what) < 120


@pytest.mark.parametrize(
    ("opens", "typed", "closes"),
    [
        (dt.time(9), "5", dt.time(17)),
        (dt.time(9), "12", dt.time(12)),
        (dt.time(9), "05", dt.time(5)),
        (dt.time(9), "5am", dt.time(5)),
        (dt.time(9), "5:00", dt.time(5)),
        (dt.time(18), "2", dt.time(2)),
        (dt.time(18), "9", dt.time(21)),
        (dt.time(0), "0", dt.time(0)),
    ],
)
def test_nine_to_five_means_the_afternoon(opens: dt.time, typed: str, closes: dt.time) -> None:
    assert read_closing(typed, opens) == closes


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("5 March 2027", dt.date(2027, 3, 5)),
        ("5/3/2027", dt.date(2027, 3, 5)),
        ("5.3.27", dt.date(2027, 3, 5)),
        ("05-03-2027", dt.date(2027, 3, 5)),
        ("2027-03-05", dt.date(2027, 3, 5)),
        ("5th of March, 2027", dt.date(2027, 3, 5)),
        ("Friday 5 March 2027", dt.date(2027, 3, 5)),
        ("Fri 5 mar 27", dt.date(2027, 3, 5)),
        ("March 5 2027", dt.date(2027, 3, 5)),
        ("1st May 2027", dt.date(2027, 5, 1)),
        ("22 August 2027", dt.date(2027, 8, 22)),
        ("5 March", dt.date(2027, 3, 5)),
        ("24/12", dt.date(2026, 12, 24)),
        ("23 November", TODAY),
        ("29 February", dt.date(2028, 2, 29)),
        ("today", TODAY),
        ("Tomorrow", dt.date(2026, 11, 24)),
    ],
)
def test_a_date_is_read_in_the_british_order(typed: str, date: dt.date) -> None:
    assert read_date(typed, TODAY) == date


@pytest.mark.parametrize(
    "typed",
    ["", "5", "31/2/2027", "5/13/2027", "0/3/2027", "5 Mars 2027", "5 Ma 2027", "March", "5/3/1", "5/3/20277", "30 Feb",
     "\u0665/3/2027", "5 March 2027 at 9", "5=3=2027"],
)  # fmt: skip
def test_what_is_no_date_says_so_kindly(typed: str) -> None:
    with pytest.raises(Unread) as refused:
        read_date(typed, TODAY)
    assert refused.value.remedy == "Write it like this: 5 March 2027 or 5/3/2027."


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_what_a_field_shows_reads_as_the_same_date(date: dt.date) -> None:
    assert read_date(show_date(date), TODAY) == date
    assert read_date(long_day(date), TODAY) == date
    assert read_date(f"{date:%d/%m/%Y}", TODAY) == date
    assert read_date(date.isoformat(), TODAY) == date


@given(st.integers(1, 12), st.integers(1, 31))
def test_a_day_of_the_year_is_read_as_it_is_shown(month: int, day: int) -> None:
    try:
        dt.date(2000, month, day)
    except ValueError:
        with pytest.raises(Unread):
            read_day_of_year(show_day_of_year(day, month))
    else:
        assert read_day_of_year(show_day_of_year(day, month)) == (day, month)
        assert read_day_of_year(f"{day}/{month}") == (day, month)


@pytest.mark.parametrize("typed", ["", "5 March 2027", "32 March", "soon"])
def test_what_is_no_day_of_the_year_says_so(typed: str) -> None:
    with pytest.raises(Unread):
        read_day_of_year(typed)


@pytest.mark.parametrize("typed", ["", "0", "121", "1.5", "-1", "ten", "\u0663", "9999999"])
def test_a_number_out_of_range_says_what_fits(typed: str) -> None:
    with pytest.raises(Unread) as refused:
        read_number(typed, 1, 120)
    assert refused.value.remedy == "Write a whole number from 1 to 120."


def test_a_number_is_read() -> None:
    assert read_number(" 16 ", 1, 120) == 16


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("English, Urdu", ("en-GB", "ur")),
        ("urdu, URDU,", ("ur",)),
        ("en-GB, zh-Hant-HK", ("en-GB", "zh-Hant-HK")),
        ("British Sign Language", ("bfi",)),
        ("", ()),
    ],
)
def test_languages_are_read_by_their_names(typed: str, tags: tuple[str, ...]) -> None:
    assert read_languages(typed) == tags
    assert read_languages(show_languages(tags)) == tags


def test_an_unknown_language_says_so() -> None:
    with pytest.raises(Unread, match="Elvish"):
        read_languages("English, Elvish")


ABOUT_A_PAGE = FormContext(catalogue=merge(()), thing=samples.topic(), today=TODAY)


@pytest.mark.parametrize(
    ("typed", "tag"), [("Gujarati", "gu"), (" polish ", "pl"), ("zh-Hans", "zh-Hans"), ("", None), (" ", None)]
)
def test_the_one_language_of_a_page_is_read_by_its_name(typed: str, tag: str | None) -> None:
    field = Language(name="language", label="Language")
    assert field.read(typed, samples.topic(), ABOUT_A_PAGE) == tag
    assert field.read(field.show(tag), samples.topic(language=tag), ABOUT_A_PAGE) == tag


def test_two_languages_of_one_page_are_one_too_many() -> None:
    with pytest.raises(Unread, match="several"):
        Language(name="language", label="Language").read("Polish, Urdu", samples.topic(), ABOUT_A_PAGE)


# --- in words ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "Checked today"), (1, "Checked yesterday"), (5, "Checked 5 days ago"), (21, "Checked 3 weeks ago"),
     (100, "Checked 3 months ago"), (800, "Checked 2 years ago")],
)  # fmt: skip
def test_how_long_ago_something_was_checked(days: int, words: str) -> None:
    assert checked_ago(TODAY - dt.timedelta(days=days), TODAY) == words


@pytest.mark.parametrize(
    ("opens", "closes", "words"),
    [
        (dt.time(9), dt.time(17, 30), "9am to 5:30pm"),
        (dt.time(22), dt.time(2), "10pm to 2am the next day"),
        (dt.time(12), dt.time(0), "12 noon to midnight"),
        (dt.time(0), dt.time(0), "all day"),
        (dt.time(9), dt.time(9), "24 hours from 9am"),
    ],
)
def test_a_window_in_words(opens: dt.time, closes: dt.time, words: str) -> None:
    assert span_words(opens, closes) == words


def test_a_short_date() -> None:
    assert short_date(dt.date(2027, 2, 22)) == "22 Feb 2027"


@pytest.mark.parametrize(
    ("holds", "value", "by", "after"),
    [
        ("time", "9:00", 1, "9:15"),
        ("time", "9:10", 1, "9:15"),
        ("time", "9:10", -1, "9:00"),
        ("time", "0:00", -1, "23:45"),
        ("time", "", 1, "9:00"),
        ("time", "soon", 1, None),
        ("date", "28 February 2027", 1, "1 March 2027"),
        ("date", "", -1, "23 November 2026"),
        ("number", "9", 1, "10"),
        ("number", "0", -1, "0"),
        ("words", "9", 1, None),
    ],
)
def test_a_step(holds: Holds, value: str, by: int, after: str | None) -> None:
    assert stepped(FormLine("k", "", value=value, holds=holds), by, TODAY) == after
