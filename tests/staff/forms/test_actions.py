"""What somebody does in a form, and what becomes of the thing: one small story each."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.checks import check_thing
from kiosk.content.model import (
    Always,
    Block,
    Campaign,
    ContactKind,
    Dates,
    Day,
    Event,
    Guide,
    HoursException,
    Service,
    Showing,
    Span,
    Survey,
    Topic,
    Unknown,
    Venue,
    Weekly,
    Window,
    Yearly,
)
from kiosk.schedule.campaigns import days_showing
from kiosk.schedule.rules import checked
from kiosk.staff.forms.actions import (
    Added,
    Chosen,
    DayToggled,
    Left,
    Moved,
    Removed,
    Switched,
    TimesTyped,
    Typed,
)
from kiosk.staff.forms.assurance_form import checked_today
from kiosk.staff.forms.hours_form import week_bars
from kiosk.staff.forms.repeats import repeat_of, repeats_words, rule_of
from kiosk.staff.forms.rows import FormHeading, FormItem, FormStrip
from kiosk.staff.forms.seasons import rule_of as season_rule
from kiosk.staff.forms.seasons import season_of, season_words
from kiosk.staff.forms.showing_form import days_of_year, year_bars
from tests.content.strategies import showings
from tests.staff.fakes import starter
from tests.staff.form_samples import BLOCKS, RULES, TODAY, Hand, full_edition, helpline

PHONE = "contacts/phone"
HOURS = f"{PHONE}/hours"


def service(hand: Hand) -> Service:
    assert isinstance(hand.thing, Service)
    return hand.thing


def weekly(hand: Hand) -> Weekly:
    hours = service(hand).contacts[0].hours
    assert isinstance(hours, Weekly)
    return hours


# --- hours ------------------------------------------------------------------------------------------------------------


def test_hours_are_always_unknown_or_weekly_and_begin_with_nothing_invented() -> None:
    hand = Hand(helpline()).do(HOURS, Chosen("always"))
    assert isinstance(service(hand).contacts[0].hours, Always)
    hand.do(HOURS, Chosen("unknown"))
    assert isinstance(service(hand).contacts[0].hours, Unknown)
    assert hand.row(HOURS).note == "Visitors see “Ring to check”"
    hand.do(HOURS, Chosen("weekly"))
    assert weekly(hand) == Weekly()
    key = f"{HOURS}/windows/0"
    assert (hand.row(key).opens, hand.row(key).closes, hand.row(key).chosen) == ("", "", ())
    hand.do(key, *(DayToggled(day.value) for day in tuple(Day)[:5]), TimesTyped("9", ""), TimesTyped("9", "17:00"))
    assert weekly(hand).windows == (Window(tuple(Day)[:5], dt.time(9), dt.time(17)),)
    assert hand.unfinished == {}
    hand.do(f"{HOURS}/windows/+", Added(""))
    assert weekly(hand).windows[1].days == (Day.SAT, Day.SUN)


def test_a_website_has_no_hours_and_visitors_are_told_nothing() -> None:
    row = Hand(helpline()).row("contacts/web/hours")
    assert (row.label, row.options[-1], row.note) == ("Hours, if it has any", "It has none", "")


def test_only_the_time_that_does_not_read_is_kept_aside() -> None:
    key = f"{HOURS}/windows/0"
    hand = Hand(helpline()).do(key, TimesTyped("8", "late"))
    assert (weekly(hand).windows[0].opens, weekly(hand).windows[0].closes) == (dt.time(8), dt.time(21))
    assert hand.unfinished == {f"{key}/closes": "late"}
    assert (hand.row(key).opens, hand.row(key).closes) == ("8:00", "late")
    assert hand.row(key).problem == "“late” is not a time. Write it like this: 9:30 or 21:00."
    hand.do(key, TimesTyped("8", "8pm"))
    assert hand.unfinished == {}
    assert hand.row(key).note == "8am to 8pm"


def test_the_last_day_can_be_taken_out_on_the_way_to_another() -> None:
    key = f"{HOURS}/windows/1"
    hand = Hand(helpline()).do(key, DayToggled("sat"), DayToggled("sun"))
    assert hand.row(key).chosen == ()
    assert hand.row(key).problem.startswith("No day is chosen.")
    assert weekly(hand).windows[1].days == (Day.SUN,)
    hand.do(key, DayToggled("fri"))
    assert (weekly(hand).windows[1].days, hand.unfinished) == ((Day.FRI,), {})


def test_what_does_not_read_stays_with_its_window_when_another_goes() -> None:
    hand = Hand(helpline()).do(f"{HOURS}/windows/1", TimesTyped("soon", "16:00"))
    hand.do(f"{HOURS}/windows/0", Removed())
    assert hand.unfinished == {f"{HOURS}/windows/0/opens": "soon"}
    hand.do(f"{HOURS}/windows/0", Removed())
    assert (hand.unfinished, weekly(hand).windows) == ({}, ())


def test_choosing_that_hours_are_unknown_forgets_what_did_not_read_in_them() -> None:
    hand = Hand(helpline()).do(f"{HOURS}/windows/1", TimesTyped("soon", "16:00")).do(HOURS, Chosen("unknown"))
    assert hand.unfinished == {}


def test_an_exception_is_for_a_holiday_or_a_date_and_closed_or_open() -> None:
    hand = Hand(helpline()).do(f"{HOURS}/exceptions/+", Added("bank-holidays"))
    assert weekly(hand).exceptions == (HoursException(holiday="bank-holidays"),)
    key = f"{HOURS}/exceptions/0"
    assert (hand.row(key).label, hand.row(key).value) == ("Every bank holiday", "Closed")
    hand.do(f"{key}/holiday", Chosen("Christmas Day")).do(f"{key}/spans", Chosen("open"))
    hand.do(f"{key}/spans/0", TimesTyped("10", "1"))
    assert weekly(hand).exceptions == (
        HoursException(holiday="Christmas Day", spans=(Span(dt.time(10), dt.time(13)),)),
    )
    hand.do(f"{key}/holiday", Chosen("on-a-date")).do(f"{key}/date", Typed("24/12"))
    hand.do(f"{key}/spans/+", Added("")).do(f"{key}/spans", Chosen("closed"))
    assert weekly(hand).exceptions == (HoursException(date=dt.date(2026, 12, 24)),)
    assert hand.row(key).label == "Thursday 24 December 2026"


def test_bank_holidays_that_nobody_filled_in_are_a_task_at_their_row() -> None:
    found = check_thing(starter(), "service/herts-domestic-abuse-helpline")
    assert f"{HOURS}/exceptions" in {each.field for each in found if each.rule == "bank-holidays"}
    assert isinstance(Hand(helpline()).row(f"{HOURS}/exceptions"), FormHeading)


def test_the_week_runs_past_midnight_and_round_its_end() -> None:
    hours = Weekly(windows=(Window((Day.SUN,), dt.time(22), dt.time(2)), Window((Day.MON,), dt.time(12), dt.time(0))))
    assert week_bars(hours) == ("0.0000-0.0833 0.5000-1.0000", "", "", "", "", "", "0.9167-1.0000")
    assert week_bars(Weekly(windows=(Window((Day.TUE,), dt.time(0), dt.time(0)),)))[1] == "0.0000-1.0000"


def test_the_venue_has_no_choice_but_weekly_hours() -> None:
    venue = starter().venue
    assert venue is not None
    hand = Hand(venue).do("hours", Chosen("unknown"))
    assert hand.thing == venue


# --- contact methods --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(ContactKind))
def test_every_contact_method_can_be_added_and_says_what_to_write(kind: ContactKind) -> None:
    hand = Hand(helpline()).do("contacts/+", Added(kind.value))
    assert hand.done is not None and hand.row(hand.done.opened).label
    assert hand.row(f"{hand.done.opened}/value").hint
    assert service(hand).contacts[-1].kind is kind


def test_a_second_contact_of_a_kind_has_an_id_of_its_own() -> None:
    hand = Hand(helpline()).do("contacts/+", Added("phone"), Added("phone"))
    assert [each.id for each in service(hand).contacts] == ["phone", "web", "phone-2", "phone-3"]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("08 088 088 088", "valid, free"),
        ("116 123", "valid, free"),
        ("999", "valid, free"),
        ("01707 276512", "valid, the price of an ordinary call"),
        ("0300 123 4567", "valid, the price of an ordinary call"),
        ("07700 900123", "valid, a mobile"),
        ("0844 111 2222", "valid, costs more than an ordinary call"),
        ("18001 01707 276512", "valid, the price of an ordinary call"),
        ("18001 0808 2000 247", "valid, free"),
        ("18000", "valid, free"),
        ("112", "valid, free"),
        ("12345", ""),
        ("", ""),
    ],
)
def test_a_number_is_said_to_be_valid_and_what_it_costs(number: str, said: str) -> None:
    assert Hand(helpline()).do(f"{PHONE}/value", Typed(number)).row(f"{PHONE}/value").note == said


def test_a_web_address_is_no_number() -> None:
    assert Hand(helpline()).row("contacts/web/value").note == ""


# --- lists ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_every_kind_of_block_can_be_added_moved_and_taken_out(block: Block) -> None:
    tag = str(type(block).__struct_config__.tag)
    hand = Hand(helpline()).do("description/+", Added(tag))
    assert hand.done is not None
    made = service(hand).description[-1]
    assert type(made) is type(block) and hand.done.opened == f"description/{made.id}"
    hand.do(hand.done.opened, Moved(-1))
    assert service(hand).description[0] == made
    hand.do(f"description/{made.id}", Removed())
    assert hand.thing == helpline()


def test_what_cannot_be_moved_or_taken_out_stays() -> None:
    hand = Hand(helpline())
    for key, deed in (("contacts/phone", Moved(-1)), ("contacts/web", Moved(1)), ("contacts/none", Removed())):
        assert hand.do(key, deed).thing == helpline()
    survey = starter().surveys[0]
    asking = msgspec.structs.replace(survey, questions=survey.questions[:1])
    only = f"questions/{asking.questions[0].id}"
    assert Hand(asking).do(only, Removed()).thing == asking
    assert Hand(asking).row(only).tools == ()


def test_a_survey_has_two_to_five_answers() -> None:
    survey = starter().surveys[0]
    key = f"questions/{survey.questions[0].id}/answers"
    hand = Hand(survey)
    for _ in range(9):
        hand.do(f"{key}/+", Added(""))
    assert isinstance(hand.thing, Survey) and len(hand.thing.questions[0].answers) == 5
    assert all(row.key != f"{key}/+" for row in hand.rows())
    for _ in range(9):
        hand.do(f"{key}/0", Removed())
    assert isinstance(hand.thing, Survey) and len(hand.thing.questions[0].answers) == 2


def test_services_are_put_in_order_and_none_stands_twice() -> None:
    topic = next(each for each in starter().topics if len(each.services) > 2)
    first, second = topic.services[:2]
    hand = Hand(topic).do("services/0", Moved(1)).do("services/+", Added(first)).do("services/+", Added("nobody"))
    assert isinstance(hand.thing, Topic) and hand.thing.services == (second, first, *topic.services[2:])
    hand.do("pinned", Chosen(first)).do("services/1", Removed())
    assert isinstance(hand.thing, Topic) and hand.thing.pinned == first
    name = next(each.name for each in starter().services if each.id == first)
    assert hand.row("pinned").options[-1] == f"{name}, which is not on this page"


def test_search_words_stand_with_commas_between_them() -> None:
    hand = Hand(helpline()).do("needs", Typed("one,  two words,one,,"))
    assert isinstance(hand.thing, Service) and hand.thing.needs == ("one", "two words")
    hand.do("needs", Typed("x" * 61))
    assert hand.unfinished["needs"] == "x" * 61


def test_a_name_that_was_emptied_is_asked_for_and_the_old_one_stays() -> None:
    hand = Hand(helpline()).do("name", Typed(""))
    assert (hand.thing, hand.unfinished) == (helpline(), {"name": ""})
    assert hand.row("name").problem == "The service has no name yet. Fill it in."
    hand.do("name", Typed("Ours")).do("name", Left())
    assert isinstance(hand.thing, Service) and (hand.thing.name, hand.unfinished) == ("Ours", {})


def test_too_long_a_text_is_kept_and_counted() -> None:
    hand = Hand(helpline()).do("name", Typed("x" * 121))
    assert hand.row("name").problem == "This has 121 characters, and there is room for 120. Shorten it."


def test_control_characters_never_come_in() -> None:
    hand = Hand(helpline()).do("name", Typed("A\x00B\tC\nD\u2028E")).do("what_happens", Typed("A\r\n\r\nB\x07"))
    assert isinstance(hand.thing, Service)
    assert (hand.thing.name, hand.thing.what_happens) == ("AB C D E", "A\n\nB")


def test_dates_that_are_left_out_are_sorted_when_one_is_left() -> None:
    event = Event(id="e", title="E", date=TODAY, starts=dt.time(9), rule="FREQ=WEEKLY")
    hand = at_venue(event)
    hand.do("events/e/excluded/0", Typed("1/2/2027")).do("events/e/excluded/1", Typed("soon"))
    assert hand.row("events/e/excluded/1").value == "soon"
    hand.do("events/e/excluded/1", Typed("1/1/2027"), Left())
    assert only(hand).excluded == (dt.date(2027, 1, 1), dt.date(2027, 2, 1))
    hand.do("events/e/excluded/0", Typed(""))
    assert len(only(hand).excluded) == 2
    hand.do("events/e/excluded/0", Left())
    assert only(hand).excluded == (dt.date(2027, 2, 1),)
    hand.do("events/e/excluded/0", Removed())
    assert only(hand).excluded == ()


# --- what is on -------------------------------------------------------------------------------------------------------


def at_venue(event: Event) -> Hand:
    venue = starter().venue
    assert venue is not None
    return Hand(msgspec.structs.replace(venue, events=(event,)))


def only(hand: Hand) -> Event:
    assert isinstance(hand.thing, Venue)
    return hand.thing.events[0]


@pytest.mark.parametrize(
    ("option", "rule", "words"),
    [
        ("weekly", "FREQ=WEEKLY;BYDAY=MO", "Every Monday"),
        ("fortnightly", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "Every second Monday"),
        ("monthly-day:4:0", "FREQ=MONTHLY;BYDAY=4MO", "The fourth Monday of each month"),
        ("monthly-date", "FREQ=MONTHLY", "Each month, on day 23"),
        ("once", None, "23 November 2026"),
    ],
)
def test_how_often_an_event_is_on(option: str, rule: str | None, words: str) -> None:
    hand = at_venue(Event(id="e", title="E", date=TODAY, starts=dt.time(9)))
    assert option in hand.row("events/e/rule").option_keys
    hand.do("events/e/rule", Chosen(option))
    assert (only(hand).rule, repeats_words(only(hand))) == (rule, words)


def test_an_event_on_several_days_until_a_date() -> None:
    hand = at_venue(Event(id="e", title="E", date=TODAY, starts=dt.time(9))).do("events/e/rule", Chosen("weekly"))
    hand.do("events/e/rule/days", DayToggled("thu")).do("events/e/rule/until", Typed("31/12/2027"))
    assert only(hand).rule == "FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20271231"
    assert repeats_words(only(hand)) == "Every Monday and Thursday"
    hand.do("events/e/rule/days", DayToggled("mon"), DayToggled("thu"))
    assert only(hand).rule == "FREQ=WEEKLY;BYDAY=TH;UNTIL=20271231"
    hand.do("events/e/rule/until", Typed("never")).do("events/e/rule/until", Left())
    assert hand.row("events/e/rule/until").severity == "error"
    hand.do("events/e/rule/until", Typed("")).do("events/e/rule", Chosen("once"))
    assert (only(hand).rule, hand.unfinished) == (None, {})


def test_the_last_day_of_a_month_is_offered_in_its_last_week() -> None:
    hand = at_venue(Event(id="e", title="E", date=dt.date(2026, 11, 30), starts=dt.time(9)))
    assert "monthly-day:-1:0" in hand.row("events/e/rule").option_keys
    hand.do("events/e/rule", Chosen("monthly-day:-1:0"))
    assert repeats_words(only(hand)) == "The last Monday of each month"


@pytest.mark.parametrize("rule", [None, *RULES])
def test_a_rule_the_form_shows_is_written_back_as_it_means(rule: str | None) -> None:
    event = Event(id="e", title="E", date=TODAY, starts=dt.time(9), rule=rule)
    repeat = repeat_of(event)
    again = msgspec.structs.replace(event, rule=rule_of(repeat, event))
    assert repeat_of(again) == repeat
    assert repeat.kind != "other" or again.rule == rule


# --- campaigns --------------------------------------------------------------------------------------------------------


def campaign(*when: Dates | Yearly) -> Hand:
    return Hand(msgspec.structs.replace(starter().campaigns[0], showing=Showing(when=when)))


def periods(hand: Hand) -> tuple[Any, ...]:
    assert isinstance(hand.thing, Campaign)
    return hand.thing.showing.when


def test_when_a_campaign_shows_is_added_in_three_ways() -> None:
    hand = campaign().do("showing/when/+", Added("dates"), Added("date"), Added("weekday"))
    assert periods(hand) == (
        Dates(TODAY, dt.date(2026, 11, 29)),
        Yearly(rule="FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=23"),
        Yearly(rule="FREQ=YEARLY;BYMONTH=11;BYDAY=1MO", days=7),
    )
    hand.do("showing/when/0/last", Typed("5/12")).do("showing/when/1/rule/date", Typed("25 December"))
    hand.do("showing/when/2/rule/nth", Chosen("-1")).do("showing/when/2/rule/weekday", Chosen("4"))
    hand.do("showing/when/2/rule/month", Chosen("2")).do("showing/when/2/days", Typed("10"))
    assert [row.label for row in hand.rows() if row.key.startswith("showing/when/") and isinstance(row, FormItem)] == [
        "23 November 2026 to 5 December 2026",
        "Each year on 25 December",
        "Each year from the last Friday of February, for 10 days",
    ]


def test_what_does_not_read_moves_with_its_period() -> None:
    hand = campaign().do("showing/when/+", Added("dates"), Added("date"))
    hand.do("showing/when/0/first", Typed("spring")).do("showing/when/0", Moved(1))
    assert hand.unfinished == {"showing/when/1/first": "spring"}


def test_another_kind_of_rule_can_be_chosen_and_a_wrong_one_is_kept_aside() -> None:
    hand = campaign(Yearly(rule="FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", days=16)).do(
        "showing/when/0/rule", Chosen("other")
    )
    assert hand.row("showing/when/0/rule").chosen == "other"
    hand.do("showing/when/0/rule/text", Typed("FREQ=YEARLY;BYMONTH=13"))
    assert hand.row("showing/when/0/rule/text").severity == "error"
    hand.do("showing/when/0/rule/text", Typed("FREQ=MONTHLY;BYDAY=1MO"))
    assert periods(hand) == (Yearly(rule="FREQ=MONTHLY;BYDAY=1MO", days=16),)
    hand.do("showing/when/0/rule", Chosen("weekday"))
    assert season_of(periods(hand)[0].rule).kind == "weekday"


@given(st.sampled_from(("date", "weekday")), st.integers(1, 28), st.integers(1, 12), st.sampled_from((1, 4, -1)))
def test_a_season_is_written_as_a_rule_that_can_be_read(kind: str, day: int, month: int, nth: int) -> None:
    season = season_of("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1")
    wanted = type(season)(kind, day=day, month=month) if kind == "date" else type(season)(kind, month=month, nth=nth)
    assert season_of(season_rule(wanted)) == wanted
    assert checked(season_rule(wanted))
    words = season_words(Yearly(rule=season_rule(wanted), days=2))
    assert words.endswith("for 2 days") if kind == "weekday" else " to " in words


@pytest.mark.parametrize(
    "rule",
    ["nonsense", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=1", "FREQ=YEARLY;BYMONTH=1;BYDAY=MO",
     "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;INTERVAL=2"],
)  # fmt: skip
def test_any_other_rule_is_left_as_it_is(rule: str) -> None:
    assert season_of(rule).kind == "other"


@given(showings)
def test_the_year_shows_each_day_once(showing: Showing) -> None:
    first = TODAY.replace(day=1)
    days = days_of_year(showing, first)
    assert days == frozenset(days_showing(showing, first, dt.date(2027, 10, 31)))
    shares = [[float(end) for end in bar.split("-")] for bar in year_bars(days, TODAY).split()]
    assert all(0 <= start < end <= 1 for start, end in shares)
    assert sorted(shares) == shares
    assert bool(shares) == bool(days)


def test_a_month_is_a_twelfth_of_the_year() -> None:
    february = [dt.date(2027, 2, day) for day in range(1, 29)]
    assert year_bars(february, TODAY) == "0.2500-0.3333"


def test_other_campaigns_that_are_on_at_the_same_time_stand_beneath() -> None:
    sixteen = next(each for each in starter().campaigns if each.id == "sixteen-days")
    rows = {row.key: row for row in Hand(sixteen).rows() if isinstance(row, FormStrip)}
    assert next(iter(rows)) == ":year"
    assert rows[":year/white-ribbon-day"].note == "Both on 25 November 2026"
    assert ":year/anti-spiking" not in rows
    assert len(rows[":year"].names) == 12 and rows[":year"].names[0] == "Nov"


def test_priority_is_said_in_words_and_an_odd_one_is_kept() -> None:
    hand = Hand(full_edition().campaigns[0])
    assert hand.row("showing/priority").options[-1] == "As it is now: 65 of 100"
    hand.do("showing/priority", Chosen("90"))
    assert isinstance(hand.thing, Campaign) and hand.thing.showing.priority == 90


def test_a_campaign_nobody_checked_gets_its_first_check() -> None:
    unchecked = msgspec.structs.replace(starter().campaigns[0], assurance=None)
    hand = Hand(unchecked).do("assurance", Added(""))
    assert hand.row("assurance/assured_by").problem.startswith("The name of whoever checked this is missing.")
    hand.do("assurance/assured_by", Typed("Amina")).do("assurance/confirmed", Switched(False))
    assert isinstance(hand.thing, Campaign) and hand.thing.assurance is not None
    assert (hand.thing.assurance.assured_by, hand.thing.assurance.confirmed) == ("Amina", False)


def test_the_next_check_is_as_far_off_as_the_last_one_was() -> None:
    assurance = msgspec.structs.replace(helpline().assurance, assured_date=dt.date(2026, 1, 1))
    yearly = msgspec.structs.replace(assurance, review_after=dt.date(2026, 1, 31))
    assert checked_today(yearly, "A", TODAY).review_after == TODAY + dt.timedelta(days=30)
    backwards = msgspec.structs.replace(assurance, review_after=dt.date(2025, 1, 1))
    assert checked_today(backwards, "A", TODAY).review_after == TODAY + dt.timedelta(days=90)


# --- guides -----------------------------------------------------------------------------------------------------------


def test_an_answer_leads_to_any_other_question_or_ending() -> None:
    guide = starter().guides[0]
    question, other = guide.questions[0], guide.questions[1]
    hand = Hand(guide)
    keys = hand.row(f"questions/{question.id}/yes").option_keys
    assert question.id not in keys and other.id in keys and guide.outcomes[0].id in keys
    hand.do("questions/+", Added("")).do("outcomes/+", Added(""))
    assert isinstance(hand.thing, Guide)
    idents = [*(each.id for each in hand.thing.questions), *(each.id for each in hand.thing.outcomes)]
    assert len(set(idents)) == len(idents) == len(guide.questions) + len(guide.outcomes) + 2
