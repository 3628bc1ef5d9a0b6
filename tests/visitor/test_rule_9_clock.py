"""Safety rule 9: a clock that cannot be right makes everything "Ring to check"; what cannot lapse never does."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from kiosk.content.model import Always, ContactKind, ContactMethod, Hours, Status
from kiosk.device.fake import FrozenClock
from kiosk.startup.content_source import holidays_around
from kiosk.visitor.page_context import NoCounter, PageContext
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import make_page
from kiosk.visitor.venue_page import VenuePage
from tests.content.checks import samples
from tests.schedule.samples import at, weekly
from tests.visitor.given import WEDNESDAY, move_clock, page_at, page_context_of, rows, venue
from tests.visitor.kiosks import page_context_of as starter_supply
from tests.visitor.kiosks import routes, starter_catalogue

NEVER_SHUT = weekly("Mon-Sun 00:00-00:00")
IMPOSSIBLE = ("2000-01-04 12:00", "2026-11-20 12:00", "2060-01-06 12:00")
"""Before the content of the samples was issued, and long after anybody would still use it."""

OPEN_WORDS = ("Open", "Closes soon")


def reached(kind: ContactKind, value: str, hours: Hours) -> ContactMethod:
    return ContactMethod(id=f"{kind}-{value[:3].lower()}", kind=kind, value=value, hours=hours)


def emergency() -> tuple[ContactMethod, ...]:
    return (
        reached(ContactKind.PHONE, "999", Always()),
        reached(ContactKind.TEXT, "999", Always()),
        reached(ContactKind.TEXTPHONE, "18000", Always()),
        reached(ContactKind.VIDEO_RELAY, "https://www.999BSL.co.uk/", Always()),
    )


def context(now: str) -> PageContext:
    helpline = samples.service(
        id="line",
        contacts=(
            reached(ContactKind.PHONE, "0808 2000 247", Always()),
            reached(ContactKind.CHAT, "example.org", NEVER_SHUT),
        ),
    )
    first = samples.service(id="first", contacts=emergency())
    topic = samples.topic(services=("line", "first"))
    return page_context_of(at(now), services=(helpline, first), topics=(topic,), venue=venue(hours=NEVER_SHUT))


@pytest.mark.parametrize("now", IMPOSSIBLE)
def test_safety_rule_9_an_impossible_clock_promises_nothing(now: str, qapp: QObject) -> None:
    parent = QObject()
    made = replace(context(now), holidays=holidays_around(at(now).date()))
    contacts = rows(page_at(made, "service/line", parent), "contacts")
    assert [(each.answering, each.open) for each in contacts] == [("Ring to check", False)] * 2
    cards = {each.key: each for each in rows(page_at(made, f"topic/{made.catalogue.topics[0].id}", parent), "services")}
    assert (cards["line"].answering, cards["line"].open) == ("Ring to check", False)
    find = page_at(made, "find", parent)
    assert {each.key: each.answering for each in rows(find, "results")}["service/line"] == "Ring to check"
    find.setProperty("openOnly", True)
    assert [each.key for each in rows(find, "results")] == ["service/first"]
    assert VenuePage(made, parent).property("openToday") == "Hours may differ today. Please ask."


@pytest.mark.parametrize("now", [*IMPOSSIBLE, "2026-11-25 14:05", "2028-06-01 12:00"])
def test_safety_rule_9_what_cannot_lapse_never_does(now: str, qapp: QObject) -> None:
    parent = QObject()
    page = page_at(context(now), "service/first", parent)
    assert {each.answering for each in rows(page, "contacts")} == {"Open day and night"}
    assert "ring to check" not in page.property("checked")


@pytest.mark.parametrize(
    "contact",
    [
        reached(ContactKind.PHONE, "999", weekly("Mon-Fri 09:00-17:00")),
        reached(ContactKind.PHONE, "101", Always()),
        reached(ContactKind.PHONE, "0808 2000 999", Always()),
        reached(ContactKind.WEB, "999bsl.co.uk.example.org", Always()),
    ],
)
def test_safety_rule_9_nothing_else_passes_for_an_emergency(contact: ContactMethod, qapp: QObject) -> None:
    made = page_context_of(at("2000-01-04 12:00"), services=(samples.service(contacts=(contact,)),))
    (found,) = made.service_state(made.catalogue.services[0]).contacts
    assert not found.state.is_open


def test_safety_rule_9_what_is_closed_for_now_is_not_opened_by_being_an_emergency(qapp: QObject) -> None:
    closed = samples.service(contacts=emergency(), status=Status.TEMPORARILY_CLOSED)
    made = page_context_of(WEDNESDAY, services=(closed,))
    assert not made.service_state(closed).best.is_open


def test_safety_rule_9_it_is_open_again_once_the_clock_is_right(qapp: QObject) -> None:
    parent = QObject()
    made = context(IMPOSSIBLE[0])
    page, idle = page_at(made, "service/line", parent), VenuePage(made, parent)
    move_clock(made, WEDNESDAY)
    page.refresh()
    idle.refresh()
    assert [each.open for each in rows(page, "contacts")] == [True, True]
    assert idle.property("openToday") == "Open now"


def test_safety_rule_9_what_had_ended_does_not_come_back_with_the_clock(qapp: QObject) -> None:
    parent = QObject()
    ended = samples.service(id="ended", expires_on=dt.date(2026, 11, 1))
    made = page_context_of(at("2000-01-04 12:00"), services=(ended,), topics=(samples.topic(services=("ended",)),))
    assert make_page(made, Route.parse("service/ended"), parent) is None
    assert rows(page_at(made, f"topic/{made.catalogue.topics[0].id}", parent), "services") == ()


@pytest.mark.parametrize("now", [at("2000-01-04 12:00"), at("2044-06-07 12:00")])
def test_safety_rule_9_no_page_of_the_starter_edition_says_open(now: dt.datetime, qapp: QObject) -> None:
    parent = QObject()
    made = starter_supply(starter_catalogue(), FrozenClock(now), NoCounter())
    made = replace(made, holidays=holidays_around(now.date()))
    never = {"emergency-999", "bsl-999"}
    seen = 0
    for route in routes():
        page = make_page(made, route, parent)
        for name in ("services", "contacts", "results"):
            if page is None or page.property(name) is None or route.id in never:
                continue
            for row in rows(page, name):
                seen += 1
                ident = row.key.removeprefix("service/")
                assert ident in never or not row.open, f"{route}: {row}"
                assert ident in never or not row.answering.startswith(OPEN_WORDS), f"{route}: {row}"
    assert seen
    idle = VenuePage(made, parent)
    assert not idle.property("openToday").startswith("Open")
    assert rows(idle, "events") == ()


def test_safety_rule_9_no_day_is_closed_for_a_holiday_of_another_year(qapp: QObject) -> None:
    parent = QObject()
    monday = at("2000-01-03 12:00")  # a bank holiday, by a clock that cannot be right
    made = replace(page_context_of(monday, venue=venue()), holidays=holidays_around(monday.date()))
    assert "closed" not in {each.hours for each in rows(VenuePage(made, parent), "hours") if "Mon" in each.days}


def test_safety_rule_9_the_preview_shows_the_time_that_was_chosen(qapp: QObject) -> None:
    plain = context(IMPOSSIBLE[1])
    chosen = replace(plain, chosen_time=True)
    assert not plain.open_state(NEVER_SHUT).is_open
    assert chosen.open_state(NEVER_SHUT).is_open
