import datetime as dt

import pytest
from PySide6.QtCore import QObject

from kiosk.content import model
from kiosk.content.model import Always, ContactKind, Eligibility, Sex, Unknown
from kiosk.device.fake import FrozenClock
from kiosk.visitor.find_page import EXAMPLES, FindPage
from kiosk.visitor.find_results import EMERGENCY, MOST_SHOWN, is_for, is_free
from kiosk.visitor.page_context import NoCounter, PageContext
from tests.content.checks import samples
from tests.schedule.samples import assurance, at, weekly
from tests.visitor.given import WEDNESDAY, keys, move_clock, page_at, page_context_of, rows, venue
from tests.visitor.kiosks import holidays, starter_catalogue
from tests.visitor.test_service_page import contact


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


NOBODY_KNOWS = Unknown()


def line(
    ident: str, name: str, number: str = "01992 000000", hours: model.Hours = NOBODY_KNOWS, **fields: object
) -> model.Service:
    languages = fields.pop("spoken", ())
    return samples.service(
        id=ident, name=name, contacts=(contact(ContactKind.PHONE, number, hours=hours, languages=languages),), **fields
    )


SERVICES = (
    line(
        "women", "Talking for women", "0808 2000 247", Always(), eligibility=Eligibility(sex=Sex.WOMEN, minimum_age=18)
    ),
    line("men", "Talking for men", "0808 8010327", weekly("Mon-Fri 09:00-17:00"), eligibility=Eligibility(sex=Sex.MEN)),
    line("all", "Talking for all", "01707 276512", weekly("Mon-Fri 18:00-20:00"), spoken=("ur", "pl")),
    line("young", "Talking for the young", "0800 1111", Unknown(), eligibility=Eligibility(maximum_age=18)),
    line("gone", "Talking that ended", "0800 111111", Always(), status=model.Status.DEFUNCT),
    line(
        "stale",
        "Talking, checked long ago",
        "0800 222222",
        weekly("Mon-Sun 00:00-24:00"),
        assurance=assurance("2026-11-01"),
    ),
)


@pytest.fixture
def find(parent: QObject) -> FindPage:
    context = page_context_of(
        at("2026-11-25 14:05"), services=SERVICES, topics=(samples.topic(title="Talking about it"),)
    )
    page = page_at(context, "find", parent)
    assert isinstance(page, FindPage)
    return page


def found(page: FindPage) -> set[str]:
    return {key.removeprefix("service/") for key in keys(page, "results")}


def choose(page: FindPage, **choices: object) -> set[str]:
    for name, value in choices.items():
        assert page.setProperty(name, value), name
    return found(page)


def test_typing_finds_services_and_pages_but_none_that_ended(find: FindPage) -> None:
    assert choose(find, typed="talk") == {"women", "men", "all", "young", "stale", "topic/page"}
    assert find.property("count") == 6
    assert find.property("asked") is True


def test_before_a_word_is_typed_two_to_turn_to_come_first_and_then_the_rest(find: FindPage) -> None:
    assert find.property("asked") is False
    browsed = keys(find, "results")
    assert {each.removeprefix("service/") for each in browsed} == {"women", "men", "all", "young", "stale"}
    choose(find, typed="xqzxqz")
    assert browsed[:2] == keys(find, "results")[1:]


def test_words_that_can_be_touched_find_something(find: FindPage, parent: QObject) -> None:
    assert find.property("examples") == ["someone to talk to"]
    whole = FindPage(PageContext(starter_catalogue(), holidays(), FrozenClock(WEDNESDAY), str, NoCounter()))
    offered = whole.property("examples")
    assert offered == list(EXAMPLES)
    for words in offered:
        assert whole.setProperty("typed", words)
        assert whole.property("count") >= 3, words
        # 999 is one touch away on every page; what names no harm does not bring it first.
        assert keys(whole, "results")[0] != EMERGENCY, words


def test_more_letters_find_less_and_nonsense_nothing(find: FindPage) -> None:
    assert "women" in choose(find, typed="talking wom")
    assert keys(find, "results")[0] == "service/women"
    choose(find, typed="xqzxqz")
    assert keys(find, "results") == [EMERGENCY, "service/women", "service/men"]
    assert find.property("count") == 0
    assert find.property("asked") is True


def test_a_number_is_found_however_it_is_spaced(find: FindPage) -> None:
    assert choose(find, typed="0808 200") == choose(find, typed="08082000247") == {"women"}


@pytest.mark.parametrize(
    ("choices", "left"),
    [
        ({"openOnly": True}, {"women", "men"}),
        ({"freeOnly": True}, {"women", "men", "young", "stale"}),
        ({"forWhom": "women"}, {"women", "all", "young", "stale"}),
        ({"forWhom": "men"}, {"men", "all", "young", "stale"}),
        ({"forWhom": "under18"}, {"young"}),
        ({"openOnly": True, "forWhom": "men"}, {"men"}),
        ({"openOnly": True, "freeOnly": True, "forWhom": "women"}, {"women"}),
    ],
)
@pytest.mark.parametrize("typed", ["", "talk"])
def test_filters_let_through_only_services_that_fit(
    find: FindPage, typed: str, choices: dict[str, object], left: set[str]
) -> None:
    assert choose(find, typed=typed, **choices) == left


def test_languages_are_offered_by_their_own_names_and_filter(find: FindPage) -> None:
    offered = find.property("languages")
    assert offered == ["polski", "اردو"]
    assert choose(find, language=offered[1]) == {"all"}
    assert choose(find, language="") != {"all"}


def test_a_service_past_its_review_is_never_found_as_open(find: FindPage) -> None:
    """Safety rule 9."""
    assert "stale" not in choose(find, openOnly=True)
    row = next(row for row in rows(find, "results") if row.key == "service/women")
    assert row.open
    choose(find, openOnly=False, typed="checked long ago")
    stale = next(row for row in rows(find, "results") if row.key == "service/stale")
    assert (stale.open, stale.answering) == (False, "Ring to check")


def test_choosing_and_taking_back_a_choice_finds_the_same_again(find: FindPage) -> None:
    before = choose(find, typed="talk")
    choose(find, openOnly=True, freeOnly=True, forWhom="men", language="polski")
    assert choose(find, openOnly=False, freeOnly=False, forWhom="", language="") == before


def test_what_is_open_follows_the_time(find: FindPage) -> None:
    assert choose(find, openOnly=True) == {"women", "men"}
    move_clock(find.context, at("2026-11-25 18:30"))
    find.refresh()
    assert found(find) == {"women", "all"}


def test_a_long_list_is_cut_and_counted_as_it_is_shown(parent: QObject) -> None:
    many = tuple(line(f"s{number}", f"Talking number {number}") for number in range(50))
    page = page_at(page_context_of(services=many), "find", parent)
    page.setProperty("typed", "talking")
    assert len(rows(page, "results")) == MOST_SHOWN == page.property("count")


def test_every_result_leads_to_its_page(find: FindPage) -> None:
    choose(find, typed="talk")
    for row in rows(find, "results"):
        page_at(find.context, row.route, find)


@pytest.mark.parametrize(
    ("number", "free"),
    [("0808 2000 247", True), ("0800 1111", True), ("116 123", True), ("+44 808 2000247", True), ("101", True),
     ("01707 276512", False), ("0345 600 0459", False), ("07700 900123", False)],
)  # fmt: skip
def test_which_numbers_are_free(number: str, free: bool) -> None:
    assert is_free(line("x", "X", number)) is free


def test_a_website_is_not_a_number_one_can_ring_for_nothing() -> None:
    assert not is_free(samples.service(contacts=(contact(ContactKind.WEB, "0800.example"),), cost=""))


@pytest.mark.parametrize(
    ("cost", "free"), [("Free", True), ("Free of charge", True), ("Am ddim", True), ("£5", False), ("Ask them", False)]
)
def test_without_a_phone_it_is_free_where_it_says_so(cost: str, free: bool) -> None:
    assert is_free(samples.service(contacts=(contact(ContactKind.WEB, "here.example"),), cost=cost)) is free
    assert not is_free(line("x", "X", "01707 276512", cost=cost))


def test_999_takes_people_of_every_age() -> None:
    assert is_for(line("x", "X", "999"), "under18")


@pytest.mark.parametrize(
    ("typed", "key", "said"),
    [
        ("opening hours", "venue/here", "Open today until 7pm"),
        ("oak", "room/oak", "First floor · For talks"),
        ("chess", "event/chess", "Thu 26 · 10am · Oak Room"),
    ],
)
def test_the_venue_its_rooms_and_what_is_on_lead_to_its_page(parent: QObject, typed: str, key: str, said: str) -> None:
    there = venue(
        rooms=(model.Room(id="oak", name="Oak Room", note="For talks", floor="First floor"),),
        events=(
            model.Event(id="chess", title="Chess", date=dt.date(2026, 11, 26), starts=dt.time(10), room="oak"),
            model.Event(id="over", title="Chess last year", date=dt.date(2025, 11, 26), starts=dt.time(10)),
        ),
    )
    page = page_at(page_context_of(venue=there), "find", parent)
    page.setProperty("typed", typed)
    assert [(row.key, row.line, row.route) for row in rows(page, "results")][:1] == [(key, said, "venue")]
    page.setProperty("typed", "chess last year")
    assert "event/over" not in keys(page, "results")


def test_999_stands_first_where_a_life_may_be_at_risk(find: FindPage) -> None:
    choose(find, typed="talking overdose")
    assert keys(find, "results")[0] == EMERGENCY
    assert find.property("count") > 1


def test_who_hurts_somebody_finds_their_own_side_also_where_no_word_of_it_matches(parent: QObject) -> None:
    own = line("own", "Change", audience=model.Audience.PERPETRATOR)
    context = page_context_of(services=(*SERVICES, own))
    page = page_at(context, "find", parent)
    assert "service/own" not in keys(page, "results")
    page.setProperty("typed", "i hit her")
    assert keys(page, "results") == ["service/own"]
    page.setProperty("typed", "talking")
    assert "service/own" not in keys(page, "results")
    page.setProperty("typed", "change")
    assert keys(page, "results") == ["service/own"]


@pytest.mark.parametrize(
    ("rules", "whom", "fits"),
    [
        (Eligibility(), "women", True), (Eligibility(), "men", True), (Eligibility(), "under18", False),
        (Eligibility(sex=Sex.WOMEN), "men", False), (Eligibility(sex=Sex.MEN), "men", True),
        (Eligibility(minimum_age=18), "under18", False), (Eligibility(minimum_age=13), "under18", True),
        (Eligibility(maximum_age=18), "under18", True), (Eligibility(maximum_age=60), "under18", False),
        (Eligibility(minimum_age=18, maximum_age=25), "under18", False),
    ],
)  # fmt: skip
def test_whom_a_service_is_for_is_what_its_own_rules_say(rules: Eligibility, whom: str, fits: bool) -> None:
    assert is_for(samples.service(eligibility=rules), whom) is fits
