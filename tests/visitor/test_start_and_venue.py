import datetime as dt

import pytest
from PySide6.QtCore import QObject

from kiosk.content.model import Campaign, Dates, Event, Room, Sensitivity, Showing, Slide, Tile, Tint, Yearly
from kiosk.device.fake import FrozenClock
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.start_page import LARGE_TILES
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


def tiles(count: int) -> tuple[Tile, ...]:
    return tuple(
        Tile(id=f"t{n}", title=f"Tile {n}", summary="S", icon="heart", tint=Tint.TEAL, page="find", order=n)
        for n in range(count)
    )


@pytest.mark.parametrize("count", [0, 5, 6, 8])
def test_the_first_tiles_are_large_and_the_rest_small(count: int, parent: QObject) -> None:
    page = page_at(page_context_of(tiles=tiles(count)), "start", parent)
    names = [f"t{n}" for n in range(count)]
    assert keys(page, "largeTiles") == names[:LARGE_TILES]
    assert keys(page, "smallTiles") == names[LARGE_TILES:]
    assert page.property("smallCount") == max(0, count - LARGE_TILES)


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
    for row in (*rows(page, "largeTiles"), *rows(page, "smallTiles")):
        if row.route != "venue":
            page_at(context, row.route, parent)


# --- the venue page -------------------------------------------------------------------------------------------------


def test_name_clock_and_date(qapp: object) -> None:
    page = VenuePage(page_context_of(at("2026-11-25 09:04"), venue=venue()))
    assert (page.property("name"), page.property("clock")) == ("The Library", "09:04")
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
    assert [(row.days, row.hours) for row in rows(page, "hours")] == [
        ("Mon–Fri", "9am–7pm"),
        ("Sat", "10am–1pm"),
        ("Sun", "closed"),
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
        ("Today", "Chess club", "2pm · Oak Room"),
        ("Sat 28", "Book fair", "10am"),
        ("Wed 9", "Chess club", "2pm · Oak Room"),
    ]
    assert page.property("rooms") == "Oak Room"
    move_clock(context, at("2026-11-25 16:00"))
    page.refresh()
    assert rows(page, "events")[0].title == "Book fair"


def test_each_minute_only_the_time_changes(qapp: object) -> None:
    context = page_context_of(at("2026-11-25 13:00"), venue=venue(events=EVENTS))
    page = VenuePage(context)
    heard: list[str] = []
    for name in ("events", "hours"):
        for signal in ("rowsInserted", "rowsRemoved", "rowsMoved", "dataChanged"):
            getattr(page.property(name), signal).connect(lambda *_, said=f"{name} {signal}": heard.append(said))
    move_clock(context, at("2026-11-25 13:01"))
    page.refresh()
    assert page.property("clock") == "13:01"
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
