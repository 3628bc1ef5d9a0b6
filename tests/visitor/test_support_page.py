import datetime as dt

import pytest
from PySide6.QtCore import QObject

from kiosk.device.fake import FrozenClock
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.topic_page import HELPLINES
from tests.content.checks import samples
from tests.schedule.samples import assurance, at, weekly
from tests.visitor.given import Counted, keys, page_at, page_context_of, rows
from tests.visitor.kiosks import holidays, starter_catalogue


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


DOMESTIC_ABUSE = {"herts-domestic-abuse-helpline", "national-domestic-abuse-helpline"}
HOURS = [at(f"2026-11-{day} {hour:02}:30") for day in (25, 28) for hour in range(0, 24, 3)]


@pytest.mark.parametrize("now", HOURS, ids=str)
def test_at_every_hour_the_helplines_answer_and_one_is_for_domestic_abuse(parent: QObject, now: dt.datetime) -> None:
    context = PageContext(starter_catalogue(), holidays(), FrozenClock(now), lambda _: "", Counted())
    shown = rows(page_at(context, "support", parent), "services")
    assert 2 <= len(shown) <= HELPLINES
    assert [row.key for row in shown if not row.open] == []
    assert DOMESTIC_ABUSE & {row.key for row in shown}


def test_one_that_answers_now_stands_before_one_that_does_not(parent: QObject) -> None:
    services = tuple(
        samples.service(id=ident, contacts=(samples.phone(hours=hours),), assurance=assurance("2027-01-01"))
        for ident, hours in (("night", weekly("Mon-Sun 20:00-24:00")), ("day", weekly("Mon-Sun 09:00-17:00")))
    )
    topics = (samples.topic(id="first", entry=True, services=("night", "day")),)
    made = page_at(page_context_of(services=services, topics=topics), "support", parent)
    assert keys(made, "services") == ["day"]


def test_they_are_the_first_services_of_the_first_three_entries_that_are_there(parent: QObject) -> None:
    services = tuple(samples.service(id=ident) for ident in ("one", "two", "three", "four"))
    topics = (
        samples.topic(id="last", entry=True, order=40, services=("four",)),
        samples.topic(id="third", entry=True, order=30, services=("two",)),
        samples.topic(id="second", entry=True, order=20, services=("two", "three"), pinned="two"),
        samples.topic(id="first", entry=True, order=10, services=("hidden", "one", "two")),
        samples.topic(id="other", order=1, services=("four",)),
    )
    made = page_at(page_context_of(services=services, topics=topics), "support", parent)
    assert keys(made, "services") == ["one", "three", "two"]


@pytest.mark.parametrize("pinned", [None, "one"])
def test_one_that_both_entries_begin_with_stands_there_once(parent: QObject, pinned: str | None) -> None:
    topics = tuple(
        samples.topic(id=ident, entry=True, services=("one",), pinned=pinned) for ident in ("first", "second")
    )
    made = page_at(page_context_of(services=(samples.service(id="one"),), topics=topics), "support", parent)
    assert keys(made, "services") == ["one"]


def test_entries_without_services_leave_the_page_without_helplines(parent: QObject) -> None:
    made = page_at(page_context_of(topics=(samples.topic(entry=True, services=()),)), "support", parent)
    assert keys(made, "services") == []
