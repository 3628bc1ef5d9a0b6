import datetime as dt
import re
from collections import Counter

import pytest
from PySide6.QtCore import QObject

from kiosk.content.checks.passages import folded
from kiosk.content.model import Campaign, Dates, DayPart, Event, Room, Sensitivity, Showing, Slide, Tile, Tint, Yearly
from kiosk.device.fake import FrozenClock
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.start_page import LARGE_TILES, SMALL_TILES
from kiosk.visitor.venue_page import VenuePage
from tests.content.checks import samples
from tests.schedule.samples import at, weekly
from tests.visitor.given import keys, move_clock, page_at, page_context_of, rows, venue
from tests.visitor.kiosks import starter_catalogue

ADVISORY = Showing(when=(Yearly("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=11", 53),))
ONE_DAY = Showing(when=(Dates(dt.date(2026, 11, 25), dt.date(2026, 11, 25)),), priority=90)


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def campaign(ident: str, showing: Showing, **fields: object) -> Campaign:
    slides = (Slide(id="one", headline=f"{ident} one", text="Words"), Slide(id="two", headline=f"{ident} two"))
    return samples.campaign(**({"id": ident, "title": ident.title(), "slides": slides, "showing": showing} | fields))


# --- start ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "route"),
    [
        ("2026-11-10", ""),
        ("2026-11-11", "campaign/advisory"),
        ("2026-11-25", "campaign/day"),
        ("2026-11-26", "campaign/advisory"),
        ("2027-01-02", "campaign/advisory"),
        ("2027-01-03", ""),
        ("2031-11-11", "campaign/advisory"),
    ],
)
def test_the_campaign_on_start_is_the_one_its_rule_says_most_pressing_first(
    day: str, route: str, parent: QObject
) -> None:
    both = (campaign("advisory", ADVISORY), campaign("day", ONE_DAY))
    page = page_at(page_context_of(at(f"{day} 12:00"), campaigns=both), "start", parent)
    assert page.property("campaignRoute") == route
    assert bool(page.property("headline")) is bool(route)
    if route:
        page_at(page.context, route, parent)


@pytest.mark.parametrize("flags", [{"sensitivity": Sensitivity.SENSITIVE}, {"poster": False}])
def test_what_is_sensitive_or_not_for_posters_never_stands_on_start(flags: dict[str, object], parent: QObject) -> None:
    """Whatever posters the venue allows: Start is discreet."""
    pressing = campaign("day", ONE_DAY, **flags)
    context = page_context_of(
        at("2026-11-25 12:00"), campaigns=(pressing, campaign("advisory", ADVISORY)), venue=venue(support_posters=True)
    )
    assert page_at(context, "start", parent).property("campaignRoute") == "campaign/advisory"


def test_on_every_day_of_2027_start_has_a_calm_campaign_and_the_days_are_shared(parent: QObject) -> None:
    """16 Days has its days, no other campaign has nearly all the quiet ones, and no card names a harm."""
    catalogue = starter_catalogue()
    first = at("2027-01-01 12:00")
    context = page_context_of(first, campaigns=catalogue.campaigns)
    stood: dict[dt.date, Campaign] = {}
    for n in range(365):
        for hour in (-3, 0, 5):
            now = first + dt.timedelta(days=n, hours=hour)
            move_clock(context, now)
            page = page_at(context, "start", parent)
            route = str(page.property("campaignRoute"))
            one = next(each for each in catalogue.campaigns if f"campaign/{each.id}" == route)
            assert one.sensitivity is Sensitivity.EVERYDAY, now
            assert one.poster, now
            card = folded(" ".join(str(page.property(part)) for part in ("campaignTitle", "headline", "campaignText")))
            assert not re.search("abus|assault|attack|crime|danger|harm|hurt|kill|rape|spik|stalk|violen", card), card
            if hour == 0:
                stood[now.date()] = one
    days = Counter(one.id for one in stood.values())
    assert days["sixteen-days"] == 15
    assert stood[dt.date(2027, 11, 25)].id == "white-ribbon-day"
    assert stood[dt.date(2027, 3, 8)].id == "international-womens-day"
    assert days["operation-advisory"] > 100
    quiet = {one.id: days[one.id] for one in catalogue.campaigns if one.showing.priority == 10}
    assert quiet.keys() == {"call-it-out", "project-vigilant", "white-ribbon-accreditation"}
    assert 30 < quiet["call-it-out"] < 60
    assert all(count < 100 for count in quiet.values())


def tiles(count: int) -> tuple[Tile, ...]:
    return tuple(
        Tile(id=f"t{n}", title=f"Tile {n}", summary="S", icon="heart", tint=Tint.TEAL, page="find", order=n)
        for n in range(count)
    )


@pytest.mark.parametrize("count", [0, 5, 6, 8, 10])
def test_the_first_tiles_are_large_the_next_small_and_the_rest_on_the_page(count: int, parent: QObject) -> None:
    page = page_at(page_context_of(tiles=tiles(count)), "start", parent)
    names = [f"t{n}" for n in range(count)]
    assert keys(page, "largeTiles") == names[:LARGE_TILES]
    assert keys(page, "smallTiles") == names[LARGE_TILES:][:SMALL_TILES]
    assert keys(page, "footTiles") == names[LARGE_TILES:][SMALL_TILES:]
    assert page.property("smallCount") == len(keys(page, "smallTiles"))


def test_the_tile_to_safety_and_support_leads_and_stands_once(parent: QObject) -> None:
    ways = (*tiles(2), Tile(id="s", title="Support", summary="People", icon="heart", tint=Tint.TEAL, page="support"))
    page = page_at(page_context_of(tiles=ways), "start", parent)
    assert [page.property(f"lead{part}") for part in ("Title", "Summary", "Route")] == ["Support", "People", "support"]
    assert keys(page, "otherTiles") == ["t0", "t1"]
    assert keys(page, "largeTiles") == ["t0", "t1", "s"]


def test_without_a_tile_to_safety_and_support_none_leads(parent: QObject) -> None:
    page = page_at(page_context_of(tiles=tiles(3)), "start", parent)
    assert page.property("leadRoute") == ""
    assert keys(page, "otherTiles") == keys(page, "largeTiles")


def test_every_tile_of_the_starter_leads_somewhere(parent: QObject) -> None:
    catalogue = starter_catalogue()
    context = PageContext(
        catalogue,
        page_context_of().holidays,
        FrozenClock(at("2026-11-25 14:05")),
        lambda _: "",
        page_context_of().tally,
    )
    page = page_at(context, "start", parent)
    for row in (*rows(page, "largeTiles"), *rows(page, "smallTiles"), *rows(page, "footTiles")):
        if row.route != "venue":
            page_at(context, row.route, parent)


# --- the venue page -------------------------------------------------------------------------------------------------


def test_name_clock_and_date(qapp: object) -> None:
    page = VenuePage(page_context_of(at("2026-11-25 09:04"), venue=venue()))
    assert (page.property("name"), page.property("clock")) == ("The Library", "9:04am")
    assert page.property("date") == "Wednesday 25 November"


@pytest.mark.parametrize(
    ("now", "says"),
    [
        ("2026-11-25 14:05", "Open today until 7pm"),
        ("2026-11-25 08:00", "Closed now. Opens at 9am"),
        ("2026-11-25 19:00", "Closed now. Opens tomorrow at 9am"),
        ("2026-11-28 14:00", "Closed now. Opens Monday at 9am"),
        ("2026-12-24 20:00", "Closed now. Opens Tuesday at 9am"),
        ("2026-12-25 12:00", "Closed now. Opens Tuesday at 9am"),
    ],
)
def test_whether_it_is_open_today_holidays_included(now: str, says: str, qapp: object) -> None:
    page = VenuePage(page_context_of(at(now), venue=venue()))
    assert page.property("openToday") == says


def test_a_holiday_nobody_decided_on_is_not_called_open(qapp: object) -> None:
    unsaid = venue(hours=weekly("Mon-Fri 09:00-19:00"))
    page = VenuePage(page_context_of(at("2026-12-25 12:00"), venue=unsaid))
    assert "pen" not in str(page.property("openToday"))
    assert "ask" in str(page.property("openToday"))


def test_the_weeks_hours_put_days_alike_together(qapp: object) -> None:
    page = VenuePage(page_context_of(at("2026-11-25 12:00"), venue=venue()))
    assert [(row.days, row.hours, row.today) for row in rows(page, "hours")] == [
        ("Mon–Fri", "9am–7pm", True),
        ("Sat", "10am–1pm", False),
        ("Sun", "closed", False),
    ]


def test_the_week_of_a_bank_holiday_says_that_day_is_closed(qapp: object) -> None:
    page = VenuePage(page_context_of(at("2026-12-22 12:00"), venue=venue()))
    friday = next(row for row in rows(page, "hours") if "Fri" in row.days)
    assert friday.hours == "closed"


EVENTS = (
    Event(id="chess", title="Chess club", date=dt.date(2026, 1, 7), starts=dt.time(14), ends=dt.time(16), room="oak",
          rule="FREQ=WEEKLY;BYDAY=WE", excluded=(dt.date(2026, 12, 2),)),
    Event(id="fair", title="Book fair", date=dt.date(2026, 11, 28), starts=dt.time(10), ends=dt.time(12)),
    Event(id="past", title="Long ago", date=dt.date(2026, 11, 1), starts=dt.time(10)),
)  # fmt: skip


def test_what_is_on_comes_next_first_with_its_room_and_without_what_is_over(qapp: object) -> None:
    place = venue(events=EVENTS, rooms=(Room(id="oak", name="Oak Room"),))
    context = page_context_of(at("2026-11-25 13:00"), venue=place)
    page = VenuePage(context)
    assert [(row.day, row.title, row.detail) for row in rows(page, "events")][:3] == [
        ("Today", "Chess club", "Wednesdays 2pm · Oak Room"),
        ("Sat 28", "Book fair", "10am"),
    ]
    assert page.property("rooms") == "Oak Room"
    move_clock(context, at("2026-11-25 16:00"))
    page.refresh()
    assert [(row.day, row.title, row.detail) for row in rows(page, "events")] == [
        ("Sat 28", "Book fair", "10am"),
        # 2 December is left out
        ("Wed 9", "Chess club", "Wednesdays 2pm, next 9 December · Oak Room"),
    ]


def test_an_event_has_the_picture_staff_gave_it(qapp: object) -> None:
    fair, talk, gone = (
        Event(id=ident, title=ident, date=dt.date(2026, 11, day), starts=dt.time(10), media=media)
        for ident, day, media in (("fair", 26, "photo"), ("talk", 27, None), ("gone", 28, "missing"))
    )
    context = page_context_of(
        at("2026-11-25 13:00"),
        {"photo": "file:///photo"},
        venue=venue(events=(fair, talk, gone)),
        media=(samples.picture(alternative="Stalls in a hall"),),
    )
    assert [(row.picture, row.alternative) for row in rows(VenuePage(context), "events")] == [
        ("file:///photo", "Stalls in a hall"),
        ("", ""),
        ("", ""),
    ]


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("FREQ=WEEKLY;BYDAY=TH", "Thursdays 2pm"),
        ("FREQ=WEEKLY", "Thursdays 2pm"),
        ("FREQ=WEEKLY;BYDAY=TH,TU", "Tuesdays and Thursdays 2pm"),
        ("FREQ=WEEKLY;BYDAY=MO,TH,TU", "Mondays, Tuesdays and Thursdays 2pm"),
        ("FREQ=DAILY", "Every day 2pm"),
        # What is not on every week does not say that it is.
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2pm"),
        ("FREQ=MONTHLY;BYDAY=4TH", "2pm"),
        (None, "2pm"),
    ],
)
def test_an_event_that_repeats_stands_once_and_says_on_which_days(rule: str | None, says: str, qapp: object) -> None:
    event = Event(id="knit", title="Knit", date=dt.date(2026, 11, 26), starts=dt.time(14), rule=rule)
    (row,) = rows(VenuePage(page_context_of(at("2026-11-26 13:00"), venue=venue(events=(event,)))), "events")
    assert (row.day, row.detail) == ("Today", says)


@pytest.mark.parametrize(
    ("now", "day", "says"),
    [
        ("2026-12-02 09:00", "Thu 3", "Thursdays 2pm"),
        ("2026-11-27 09:00", "Thu 3", "Thursdays 2pm"),
        ("2026-11-26 15:00", "Thu 3", "Thursdays 2pm, next 3 December"),
    ],
)
def test_a_day_a_week_away_or_more_says_its_month(now: str, day: str, says: str, qapp: object) -> None:
    event = Event(id="knit", title="Knit", date=dt.date(2026, 1, 1), starts=dt.time(14), rule="FREQ=WEEKLY;BYDAY=TH")
    fair = Event(id="fair", title="Fair", date=dt.date(2026, 12, 24), starts=dt.time(9, 30))
    page = VenuePage(page_context_of(at(now), venue=venue(events=(event, fair))))
    assert [(row.day, row.detail) for row in rows(page, "events")] == [(day, says), ("Thu 24", "24 December, 9:30am")]


def test_the_week_day_by_day_marks_today_and_holidays(qapp: object) -> None:
    page = VenuePage(page_context_of(at("2026-12-22 12:00"), venue=venue()))
    days = [(row.day, row.hours, row.today) for row in rows(page, "days")]
    assert len(days) == 7
    assert days[1] == ("Tuesday 22 December", "9am–7pm", True)
    assert days[4] == ("Friday 25 December", "closed", False)
    assert [today for _, _, today in days].count(True) == 1


def test_each_room_says_where_and_what_it_is(qapp: object) -> None:
    place = venue(
        rooms=(Room(id="oak", name="Oak Room", floor="First floor", note="For talks"), Room(id="a", name="A"))
    )
    page = VenuePage(page_context_of(at("2026-11-25 13:00"), venue=place))
    assert [(row.name, row.detail) for row in rows(page, "roomList")] == [
        ("Oak Room", "First floor · For talks"),
        ("A", ""),
    ]


def test_each_minute_only_the_time_changes(qapp: object) -> None:
    context = page_context_of(at("2026-11-25 13:00"), venue=venue(events=EVENTS))
    page = VenuePage(context)
    heard: list[str] = []
    for name in ("events", "hours"):
        for signal in ("rowsInserted", "rowsRemoved", "rowsMoved", "dataChanged"):
            getattr(page.property(name), signal).connect(lambda *_, said=f"{name} {signal}": heard.append(said))
    move_clock(context, at("2026-11-25 13:01"))
    page.refresh()
    assert page.property("clock") == "1:01pm"
    assert heard == []


def test_without_a_venue_it_still_says_welcome(qapp: object) -> None:
    page = VenuePage(page_context_of(at("2026-11-25 13:00")))
    assert page.property("name") == "Welcome"
    assert (rows(page, "events"), rows(page, "posters"), page.property("rooms")) == ((), (), "")


# --- posters --------------------------------------------------------------------------------------------------------

EVERYDAY = campaign("advisory", ADVISORY)
SENSITIVE = campaign("delicate", ONE_DAY, sensitivity=Sensitivity.SENSITIVE)


def posters(
    now: str = "2026-11-25 12:00", campaigns: tuple[Campaign, ...] = (EVERYDAY, SENSITIVE), **fields: object
) -> list[str]:
    return [
        row.headline
        for row in rows(VenuePage(page_context_of(at(now), venue=venue(**fields), campaigns=campaigns)), "posters")
    ]


def test_a_venue_that_wants_no_posters_has_none(qapp: object) -> None:
    assert posters(posters=False, support_posters=True) == []


def test_posters_about_support_only_where_the_venue_allows_them(qapp: object) -> None:
    """Safety rule 3."""
    assert posters() == ["advisory one", "advisory two"]
    assert set(posters(support_posters=True)) == {"advisory one", "advisory two", "delicate one", "delicate two"}


def test_only_posters_of_campaigns_that_are_on(qapp: object) -> None:
    assert posters(now="2026-11-10 12:00", support_posters=True) == []


def test_a_campaign_that_is_not_for_posters_has_none(qapp: object) -> None:
    assert posters(campaigns=(campaign("advisory", ADVISORY, poster=False),)) == []


def test_a_heavier_campaign_has_its_share_of_turns(qapp: object) -> None:
    heavy = campaign("heavy", Showing(when=ADVISORY.when, weight=3))
    shown = posters(campaigns=(heavy, EVERYDAY))
    assert shown.count("heavy one") + shown.count("heavy two") == 3 * sum(name.startswith("advisory") for name in shown)


def test_a_poster_has_the_colours_of_its_campaign_and_leads_to_its_page_or_a_question(qapp: object) -> None:
    asked = samples.asked("silent")
    slides = (Slide(id="one", headline="One", question="silent"), Slide(id="two", headline="Two"))
    blue = campaign("advisory", ADVISORY, tint=Tint.BLUE, slides=slides, questions=(asked,))
    page = VenuePage(page_context_of(at("2026-11-25 12:00"), venue=venue(), campaigns=(blue,)))
    assert [(row.headline, row.tint, row.page, row.campaign) for row in rows(page, "posters")] == [
        ("One", "blue", "questions/advisory/silent", "Advisory"),
        ("Two", "blue", "campaign/advisory", "Advisory"),
    ]
    parent = QObject()
    assert page_at(page_context_of(campaigns=(blue,)), "campaign/advisory", parent).property("tint") == "blue"
    start = page_at(page_context_of(at("2026-11-25 12:00"), campaigns=(blue,)), "start", parent)
    assert start.property("campaignTint") == "blue"


def test_every_poster_of_every_campaign_has_a_turn(qapp: object) -> None:
    """However many it has, and however heavy the others are."""
    many = campaign("many", ADVISORY, slides=tuple(Slide(id=f"s{n}", headline=f"many {n}") for n in range(11)))
    heavy = campaign("heavy", Showing(when=ADVISORY.when, weight=10))
    shown = posters(campaigns=(many, heavy))
    assert {f"many {n}" for n in range(11)} | {"heavy one", "heavy two"} == {*shown}
    assert shown.count("heavy one") + shown.count("heavy two") == 10 * 11


def test_posters_for_the_evening_come_in_the_evening(qapp: object) -> None:
    slides = (Slide(id="one", headline="One"), Slide(id="two", headline="Two", part=DayPart.EVENING))
    on = campaign("advisory", ADVISORY, slides=slides)
    assert posters("2026-11-25 12:00", campaigns=(on,)) == ["One"]
    assert posters("2026-11-25 18:00", campaigns=(on,)) == ["One", "Two"]


TOPIC_WORDS = {
    "abuse", "assault", "rape", "sexual", "domestic", "violence", "stalking", "spiked", "spiking", "forced", "honour",
    "helpline", "refuge", "survivor", "victim", "police", "consent", "999", "safe", "unsafe", "help",
}  # fmt: skip


def test_the_starters_venue_page_has_no_word_of_any_support_topic(qapp: object) -> None:
    """Safety rule 3: whatever the day, the page somebody hides behind gives nothing away."""
    catalogue = starter_catalogue()
    context = page_context_of()
    for day in range(0, 365, 13):
        now = at("2026-11-25 12:00") + dt.timedelta(days=day)
        page = VenuePage(PageContext(catalogue, context.holidays, FrozenClock(now), lambda _: "", context.tally))
        words = [page.property(name) for name in ("name", "date", "openToday", "rooms")]
        words += [part for row in rows(page, "events") for part in (row.title, row.detail)]
        words += [part for row in rows(page, "hours") for part in (row.days, row.hours)]
        spoken = {word.strip(".,?!·’'").lower() for text in words for word in str(text).split()}
        # "Computer help" is what a library offers.
        assert spoken & TOPIC_WORDS <= {"help"}, now
        assert len(spoken) > 20
