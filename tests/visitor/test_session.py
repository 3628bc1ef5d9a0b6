import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from kiosk.content import model
from kiosk.content.defaults import TEXT_SCALES
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.session import LONGEST_TRAIL, IdleTimes, VisitorSession
from kiosk.visitor.visits import Visits
from tests.content.checks import samples
from tests.schedule.samples import at, weekly
from tests.visitor.given import counted, move_clock, page_context_of, rows, venue
from tests.visitor.kiosks import settle, starter_catalogue
from tests.visitor.test_service_page import contact

IDLE = IdleTimes(everyday=90_000, sensitive=60_000, question=20_000, more_time=10)


def a_supply() -> PageContext:
    line = samples.service(contacts=(contact(model.ContactKind.PHONE, "116123", hours=weekly("Wed 09:00-14:10")),))
    first = samples.topic(id="first", title="First", services=("line",), group=model.TopicGroup.BEHAVIOUR)
    second = samples.topic(id="second", title="Second", sensitivity=model.Sensitivity.EVERYDAY)
    return page_context_of(at("2026-11-25 14:05"), services=(line,), topics=(first, second), venue=venue())


@pytest.fixture
def visits(qapp: object) -> Iterator[Visits]:
    made = Visits(a_supply(), IDLE)
    yield made
    made.end()
    settle()


@pytest.fixture
def session(visits: Visits) -> VisitorSession:
    visits.begin()
    assert visits.current is not None
    return visits.current


@pytest.fixture
def starter_session(qapp: object) -> Iterator[VisitorSession]:
    """A visit to the starter edition."""
    catalogue = starter_catalogue()
    visits = Visits(page_context_of(services=catalogue.services, guides=catalogue.guides), IDLE)
    visits.begin()
    assert visits.current is not None
    yield visits.current
    visits.end()
    settle()


def supply_under(visits: Visits) -> PageContext:
    return visits.context


def title(session: VisitorSession) -> str:
    assert session.current is not None
    return session.current.name


def test_a_visit_begins_at_start_with_nothing_chosen_and_nowhere_to_go_back_to(session: VisitorSession) -> None:
    assert session.property("scene") == "StartScene"
    assert session.property("canGoBack") is False
    assert session.property("where") == ""
    assert [session.property(name) for name in ("textScale", "contrast", "moreTime", "low")] == [
        1.0,
        False,
        False,
        False,
    ]


def test_back_goes_the_way_one_came(session: VisitorSession) -> None:
    for route in ("support", "topic/first", "service/line"):
        session.open(route)
    assert title(session) == "Help Line"
    assert session.property("where") == "", "nobody reads a sensitive title from the bar as well"
    session.back()
    assert title(session) == "First"
    session.back()
    assert title(session) == "Safety and support"
    session.back()
    assert session.property("scene") == "StartScene"
    session.back()
    assert session.property("scene") == "StartScene"


def test_the_bar_says_where_one_is_on_an_everyday_page(session: VisitorSession) -> None:
    session.open("about")
    assert session.property("where") == "About this kiosk"


def test_start_forgets_the_way_back(session: VisitorSession) -> None:
    session.open("topic/first")
    session.open("start")
    assert session.property("canGoBack") is False


def test_back_returns_to_where_one_was_reading(session: VisitorSession) -> None:
    session.open("topic/first")
    session.remember(420.0)
    session.open("service/line")
    assert session.property("position") == 0.0
    session.back()
    assert session.property("position") == 420.0


def test_back_returns_to_where_in_a_guided_check_one_was(starter_session: VisitorSession) -> None:
    def place() -> str:
        assert starter_session.current is not None
        return starter_session.current.place

    starter_session.open("guide/who-can-help")
    starter_session.current.answer("yes")  # type: ignore[union-attr]  # a GuidePage
    starter_session.open("emergency")
    starter_session.back()
    assert place() == "danger/call-999"
    starter_session.back()
    starter_session.open("guide/who-can-help")
    assert place() == "danger"


def test_start_shows_the_same_campaign_for_the_whole_visit(qapp: object) -> None:
    """Though equals take turns, and one of them ends."""
    year, morning = model.Dates(dt.date(2027, 1, 1), dt.date(2027, 12, 31)), dt.time(10)
    campaigns = tuple(
        samples.campaign(id=ident, showing=model.Showing(when=(year,), priority=priority, to_time=until))
        for ident, priority, until in (("a", 50, None), ("b", 50, None), ("c", 90, morning))
    )
    context = page_context_of(at("2027-05-04 09:59"), campaigns=campaigns)
    visits = Visits(context, IdleTimes())

    def card_after(minutes: int) -> str:
        move_clock(context, at("2027-05-04 09:59") + dt.timedelta(minutes=minutes))
        assert visits.current is not None
        visits.current.open("about")
        visits.current.back()
        assert visits.current.current is not None
        return str(visits.current.current.property("campaignRoute"))

    visits.begin()
    assert {card_after(minutes) for minutes in (0, 1, 61, 121, 181)} == {"campaign/c"}
    met = set()
    for minutes in (1, 61):
        move_clock(context, at("2027-05-04 09:59") + dt.timedelta(minutes=minutes))
        visits.begin()
        met.add(card_after(minutes))
        met.add(card_after(minutes + 60))
    assert met == {"campaign/a", "campaign/b"}
    visits.end()


@pytest.mark.parametrize(
    ("way", "may"),
    [
        ((), True),
        (("emergency",), True),
        (("service/galop", "emergency"), True),
        (("service/respect-phoneline",), False),
        (("service/respect-phoneline", "emergency"), False),
        (("guide/chrysalis-check", "service/childline"), False),
        (("guide/chrysalis-check", "start", "service/childline"), True),
    ],
)
def test_staff_are_called_from_no_page_about_ones_own_behaviour_nor_from_what_it_led_to(
    way: tuple[str, ...], may: bool, starter_session: VisitorSession
) -> None:
    """Safety rule 12."""
    for route in way:
        starter_session.open(route)
    assert starter_session.route.kind == (way[-1] if way else "start").partition("/")[0]
    assert starter_session.property("mayCallStaff") is may


def test_the_way_back_does_not_grow_for_ever_and_still_ends_at_start(session: VisitorSession) -> None:
    for _ in range(LONGEST_TRAIL):
        session.open("topic/first")
        session.open("topic/second")
    steps = 0
    while session.property("canGoBack"):
        session.back()
        steps += 1
    assert steps <= LONGEST_TRAIL
    assert session.property("scene") == "StartScene"


@pytest.mark.parametrize("route", ["topic/gone", "service/gone", "guide/gone"])
def test_a_page_that_is_gone_leaves_the_visitor_where_they_are_with_a_word(session: VisitorSession, route: str) -> None:
    """Safety rule 11."""
    said: list[bool] = []
    session.missing.connect(lambda: said.append(True))
    session.open("topic/first")
    session.open(route)
    assert title(session) == "First"
    assert said == [True]


def test_the_venue_page_is_reached_by_hiding(session: VisitorSession) -> None:
    """Safety rule 5."""
    asked: list[bool] = []
    session.hide_wanted.connect(lambda: asked.append(True))
    session.open("topic/first")
    session.open("venue")
    assert asked == [True]


def test_a_page_one_left_is_gone(session: VisitorSession) -> None:
    gone: list[bool] = []
    session.open("topic/first")
    assert session.current is not None
    session.current.destroyed.connect(lambda *_: gone.append(True))
    session.open("topic/second")
    settle()
    assert gone == [True]


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_text_can_be_made_larger(session: VisitorSession, scale: float) -> None:
    session.set_text_scale(scale)
    assert session.property("textScale") == scale


@pytest.mark.parametrize("scale", [0.0, 0.5, 1.2, 3.0, -1.0])
def test_no_other_size_is_taken(session: VisitorSession, scale: float) -> None:
    session.set_text_scale(1.5)
    session.set_text_scale(scale)
    assert session.property("textScale") == 1.5


def test_choices_last_for_the_visit_and_not_for_the_next(visits: Visits, session: VisitorSession) -> None:
    """Safety rule 2."""
    session.set_text_scale(2.0)
    session.set_contrast(True)
    session.set_more_time(True)
    session.set_low(True)
    session.open("topic/first")
    assert (session.property("textScale"), session.property("contrast")) == (2.0, True)
    visits.begin()
    fresh = visits.current
    assert fresh is not None
    assert fresh is not session
    assert [fresh.property(name) for name in ("textScale", "contrast", "moreTime", "low")] == [1.0, False, False, False]


@pytest.mark.parametrize(
    ("route", "more_time", "milliseconds"),
    [("start", False, 90_000), ("topic/first", False, 60_000), ("topic/second", False, 90_000),
     ("start", True, 900_000), ("topic/first", True, 600_000)],
)  # fmt: skip
def test_sensitive_pages_are_covered_sooner_and_who_needs_time_has_ten_times_as_long(
    session: VisitorSession, route: str, more_time: bool, milliseconds: int
) -> None:
    session.open(route)
    session.set_more_time(more_time)
    assert session.property("coverAfter") == milliseconds
    assert session.property("askFor") >= 20_000


def test_opening_a_topic_counts_its_group_and_nothing_else_is_counted(visits: Visits, session: VisitorSession) -> None:
    """Safety rule 7."""
    for route in ("support", "find", "topic/first", "service/line", "emergency", "about", "topic/gone", "venue"):
        session.open(route)
    session.back()
    visits.end()
    assert counted(supply_under(visits)) == [("topic-group", "behaviour")]


def test_as_time_passes_the_page_that_is_on_says_so(visits: Visits, session: VisitorSession) -> None:
    session.open("topic/first")
    assert session.current is not None
    assert rows(session.current, "services")[0].open
    move_clock(supply_under(visits), at("2026-11-25 14:20"))
    visits.refresh()
    assert not rows(session.current, "services")[0].open


def test_a_new_edition_waits_for_the_next_visit(visits: Visits, session: VisitorSession) -> None:
    renamed = samples.topic(id="first", title="Renamed")
    session.open("support")
    visits.replace_context(page_context_of(at("2026-11-25 14:05"), topics=(renamed,)))
    session.open("topic/first")
    assert title(session) == "First"
    visits.refresh()
    session.back()
    session.open("topic/second")
    assert title(session) == "Second"
    visits.begin()
    assert visits.current is not None
    visits.current.open("topic/first")
    assert title(visits.current) == "Renamed"


def test_ending_a_visit_destroys_it_and_its_page(visits: Visits, session: VisitorSession) -> None:
    """Safety rule 2."""
    gone: list[str] = []
    session.open("topic/first")
    assert session.current is not None
    session.current.destroyed.connect(lambda *_: gone.append("page"))
    session.destroyed.connect(lambda *_: gone.append("session"))
    visits.end()
    settle()
    assert sorted(gone) == ["page", "session"]
    assert visits.current is None
    assert visits.property("session") is None
    assert visits.children() == []


def test_ending_twice_ends_once(visits: Visits, session: VisitorSession) -> None:
    ended: list[bool] = []
    visits.ended.connect(lambda: ended.append(True))
    visits.end()
    visits.end()
    assert ended == [True]
    visits.refresh()


def test_five_hundred_visits_leave_nothing_behind(visits: Visits) -> None:
    for _ in range(500):
        visits.begin()
        assert visits.current is not None
        visits.current.open("topic/first")
    visits.end()
    settle()
    assert visits.findChildren(QObject) == []
